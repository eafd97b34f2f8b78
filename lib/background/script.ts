interface Scope {
  importScripts?: (url: string) => void;
  addEventListener(type: 'install', listener: () => void): void;
}
const scope = globalThis as unknown as Scope;

/**
 * Loads a script of the background's once while the worker is installed: a worker may later import only what it imported
 * then. Has to be called while the worker starts. Firefox's event page has no such rule and no such event.
 */
export function prepareScript(url: string): void {
  // Stryker disable next-line OptionalChaining: the types do not take what was asked into the listener.
  if (scope.importScripts) scope.addEventListener('install', () => scope.importScripts?.(url));
}

function loadInPage(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = reject;
    document.head.append(script);
  });
}

/** Runs a script of the background's that is needed too rarely to be part of it. */
export async function loadScript(url: string): Promise<void> {
  if (scope.importScripts) scope.importScripts(url);
  else await loadInPage(url);
}
