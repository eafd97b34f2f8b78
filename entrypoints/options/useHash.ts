import { useEffect, useState } from 'react';

/**
 * Follows the address: `#cache` shows a section, `#dailyCap` or `#token` a field, which gets the focus. The browser scrolls by
 * itself only to an element that exists, which it does not while the page loads.
 */
export function useHashTarget(): void {
  useEffect(() => {
    const go = (behavior: ScrollBehavior = 'auto') => {
      const target = document.getElementById(location.hash.slice(1));
      if (target === null || target.id === 'root') return;
      target.scrollIntoView({ block: 'start', behavior });
      if (target.tagName === 'SECTION') return;
      target.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
    };
    // A page that opens at a section starts there; only moves within the page are animated.
    go('instant');
    const moved = () => go();
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
}

/** Id of the section in view: the last one whose head has passed the upper third of the window. */
export function useCurrentSection<Id extends string>(ids: readonly Id[]): Id | undefined {
  const [current, setCurrent] = useState(ids[0]);
  useEffect(() => {
    const look = () => {
      const line = innerHeight / 3;
      const passed = ids.filter((id) => {
        const element = document.getElementById(id);
        return element !== null && element.getBoundingClientRect().top <= line;
      });
      // The last sections may be too short for their heads to reach the line.
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      setCurrent(scrollY > 0 && atEnd ? ids.at(-1) : (passed.at(-1) ?? ids[0]));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [ids]);
  return current;
}
