import { useEffect, useState } from 'react';

/**
 * Follows the address: `#cache` shows a section, `#dailyCap` or `#token` a field and puts the focus in it. The browser
 * does the first half by itself, but only where the element is already there, which it is not while the page loads.
 */
export function useHashTarget(): void {
  useEffect(() => {
    const go = (behavior?: ScrollBehavior) => {
      const target = document.getElementById(location.hash.slice(1));
      if (target === null || target.id === 'root') return;
      target.scrollIntoView({ block: 'start', behavior });
      if (target.tagName === 'SECTION') return;
      target.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
    };
    // A page that opens at a place is there at once; only moving within the page is worth showing.
    go('instant');
    const moved = () => go();
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
}

/** The section being read: the last one whose head has passed the upper third of the window. */
export function useCurrentSection<Id extends string>(ids: readonly Id[]): Id | undefined {
  const [current, setCurrent] = useState(ids[0]);
  useEffect(() => {
    const look = () => {
      const line = innerHeight / 3;
      const passed = ids.filter((id) => {
        const element = document.getElementById(id);
        return element !== null && element.getBoundingClientRect().top <= line;
      });
      // The last sections may be too short ever to reach the line.
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
