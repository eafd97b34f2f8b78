import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** Runs a check now and whenever the user changes permissions in the browser's own pages; returns what ends that. */
export function watchPermissions(check: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  check();
  onAdded.addListener(check);
  onRemoved.addListener(check);
  return () => {
    onAdded.removeListener(check);
    onRemoved.removeListener(check);
  };
}

/** Whether the extension may call a host now. Follows what the user changes in the browser's own pages. */
export function usePermission(pattern: string | undefined): boolean | undefined {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    let live = true;
    const stop = watchPermissions(() => {
      if (pattern === undefined) return setGranted(undefined);
      browser.permissions.contains({ origins: [pattern] }).then(
        (contained) => live && setGranted(contained),
        () => live && setGranted(false),
      );
    });
    return () => {
      live = false;
      stop();
    };
  }, [pattern]);
  return granted;
}

/**
 * Asks the user for hosts. A click handler has to call it before anything else: both browsers show the question only shortly
 * after a click, and Firefox only before the first `await`.
 */
export async function requestPermission(...origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}
