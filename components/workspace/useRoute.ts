import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListValues } from '../../lib/report/lists';
import { isRestored, type Route, readRoute } from './route';

/** What belongs to an entry of the browser's history beside its address: gone with the tab. */
export interface Kept {
  /** The form as it was being filled in, where that is not what the address says. */
  draft?: ListValues;
  /** Keys of the rows that were new in this run. */
  marked?: readonly string[];
}

export interface Place {
  route: Route;
  kept: Kept;
  /** `user`: by a press in the page. `browser`: by a reload, back or forward, or an address from elsewhere. */
  by: 'user' | 'browser';
  /** Counts the moves of the browser: what is drawn has to follow each of them. */
  moves: number;
}

export interface Navigation {
  place: Place;
  /** Goes to a route's address; `replace` changes the address of where one is. */
  go(hash: string, how?: { replace?: boolean; kept?: Kept }): void;
}

const keptNow = (): Kept => (history.state as Kept | null) ?? {};

function firstPlace(): Place {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const by = isRestored(navigation?.type) ? 'browser' : 'user';
  return { route: readRoute(location.hash), kept: keptNow(), by, moves: 0 };
}

/** Where one is, by the address. The browser's own back and forward work. */
export function useRoute(): Navigation {
  const [place, setPlace] = useState(firstPlace);
  const clicked = useRef(false);
  useEffect(() => {
    const follow = () => {
      const by = clicked.current ? 'user' : 'browser';
      clicked.current = false;
      setPlace(({ moves }) => ({ route: readRoute(location.hash), kept: keptNow(), by, moves: moves + 1 }));
    };
    // A press on one of our own links is the user's: it comes as a change of the address like any other.
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.('a[href^="#"]:not([target])');
      clicked.current = link !== null && link !== undefined;
    };
    addEventListener('popstate', follow);
    document.addEventListener('click', onClick, true);
    return () => {
      removeEventListener('popstate', follow);
      document.removeEventListener('click', onClick, true);
    };
  }, []);

  const go = useCallback((hash: string, { replace, kept = {} }: { replace?: boolean; kept?: Kept } = {}) => {
    if (replace) history.replaceState(kept, '', hash);
    else history.pushState(kept, '', hash);
    setPlace(({ moves }) => ({ route: readRoute(hash), kept, by: 'user', moves }));
  }, []);

  return { place, go };
}
