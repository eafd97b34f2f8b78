import { useEffect, useState } from 'react';

/** Milliseconds, longer than the gap in a double click: a page may bait the second click. */
const SETTLED_MS = 700;

const seen = () => document.visibilityState === 'visible' && document.hasFocus();

/** Whether this page has been in front with the focus for a while, so that a click on it is meant for it. */
export function useAttention(): boolean {
  const [attentive, setAttentive] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      setAttentive(false);
      if (seen()) timer = setTimeout(() => setAttentive(seen()), SETTLED_MS);
    };
    look();
    addEventListener('focus', look);
    addEventListener('blur', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      removeEventListener('focus', look);
      removeEventListener('blur', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return attentive;
}
