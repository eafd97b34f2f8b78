import { useSyncExternalStore } from 'react';

function follow(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

/** Whether this document is visible: its tab is in front. */
export const useVisible = (): boolean => useSyncExternalStore(follow, () => !document.hidden);
