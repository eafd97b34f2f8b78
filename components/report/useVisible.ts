import { useSyncExternalStore } from 'react';

function follow(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

/** Whether anybody can see this document: its tab is in front. */
export const useVisible = (): boolean => useSyncExternalStore(follow, () => !document.hidden);
