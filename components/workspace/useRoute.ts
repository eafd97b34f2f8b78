import { useCallback, useEffect, useState } from 'react';
import type { ListValues } from '../../lib/report/lists';
import type { Opening } from '../report/opening';
import { type Route, readRoute, takeAgreed } from './route';

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
  /** `now` where the price of it stood on what was pressed. Links, reloads, back and forward, and addresses from elsewhere ask. */
  opening: Opening;
  /** Counts the moves of the browser: what is drawn has to follow each of them. */
  moves: number;
}

export interface Navigation {
  place: Place;
  /** Goes to a route's address. */
  go(hash: string, how?: How): void;
}

interface How {
  /** Changes the address of where one is. */
  replace?: boolean;
  kept?: Kept;
  /** What it leads to may load: its price stood on what was pressed. */
  agreed?: boolean;
}

const keptNow = (): Kept => (history.state as Kept | null) ?? {};

const openingOf = (agreed: boolean | undefined): Opening => (agreed ? 'now' : 'ask');

/** Where the browser says that one is. What was agreed to was so for this once. */
function readPlace(): { hash: string; agreed: boolean } {
  const { hash, agreed } = takeAgreed(location.hash);
  if (agreed) history.replaceState(history.state, '', hash);
  return { hash, agreed };
}

function firstPlace(): Place {
  const { hash, agreed } = readPlace();
  return { route: readRoute(hash), kept: keptNow(), opening: openingOf(agreed), moves: 0 };
}

/** Where one is, by the address. The browser's own back and forward work. */
export function useRoute(): Navigation {
  const [place, setPlace] = useState(firstPlace);
  useEffect(() => {
    const follow = () => {
      const { hash } = readPlace();
      setPlace(({ moves }) => ({
        route: readRoute(hash),
        kept: keptNow(),
        opening: 'ask',
        moves: moves + 1,
      }));
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const go = useCallback((hash: string, { replace, kept = {}, agreed }: How = {}) => {
    if (replace) history.replaceState(kept, '', hash);
    else history.pushState(kept, '', hash);
    setPlace(({ moves }) => ({ route: readRoute(hash), kept, opening: openingOf(agreed), moves }));
  }, []);

  return { place, go };
}
