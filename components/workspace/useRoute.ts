import { useCallback, useEffect, useState } from 'react';
import type { ListValues } from '../../lib/report/lists';
import type { Opening } from '../report/opening';
import { type Route, readRoute, takeAgreed } from './route';

/** A creator that was chosen for a sheet, by `creatorKey`. */
export interface ChosenCreator {
  creator: string;
  name?: string | undefined;
}

/** State of an entry of the browser's history beside its address: it ends with the tab. */
export interface Kept {
  /** The form as it is filled in, where it differs from the address. */
  draft?: ListValues | undefined;
  /** Keys of the rows that were new in this run. */
  marked?: readonly string[];
  /** The creators of a sheet, in its order; the whole list where there are none. */
  creators?: readonly ChosenCreator[];
}

/** A place of the workspace, and how the browser came to it. */
export interface Place {
  route: Route;
  kept: Kept;
  /** `now` where the pressed control showed the price. Links, reloads, back and forward, and addresses from elsewhere ask. */
  opening: Opening;
  /** Counts moves by back and forward, each of which the screen has to follow. */
  moves: number;
}

/** The current place, and the way to another one. */
export interface Navigation {
  place: Place;
  /** Goes to a route's address. */
  go(hash: string, how?: How): void;
}

interface How {
  /** Replaces the entry of the history instead of adding one. */
  replace?: boolean;
  kept?: Kept;
  /** The report may load: the pressed control showed its price. */
  agreed?: boolean;
}

const keptNow = (): Kept => (history.state as Kept | null) ?? {};

const openingOf = (agreed: boolean | undefined): Opening => (agreed ? 'now' : 'ask');

/** The browser's address. The mark of an agreed price counts once, so it is taken out of the address. */
function readPlace(): { hash: string; agreed: boolean } {
  const { hash, agreed } = takeAgreed(location.hash);
  if (agreed) history.replaceState(history.state, '', hash);
  return { hash, agreed };
}

function firstPlace(): Place {
  const { hash, agreed } = readPlace();
  return { route: readRoute(hash), kept: keptNow(), opening: openingOf(agreed), moves: 0 };
}

/** The place of the workspace by its address, with the browser's back and forward. */
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
