import { useCallback, useRef } from 'react';
import { type SearchRoute, searchHash } from '../workspace/route';
import type { Kept, Place } from '../workspace/useRoute';

/** Goes to an address; `replace` changes the entry of the browser's history instead of adding one. */
export type Go = (hash: string, how?: { replace?: boolean; kept?: Kept }) => void;

/** The ways to change the address of a search. */
export interface RouteChange {
  /** Changes a part of the search's address and of what is kept with it. `push`: the browser's back undoes it. */
  change(part: Partial<SearchRoute>, kept?: Kept, push?: boolean): void;
  /** Goes to another question, with nothing kept. `again`: the same question, for which the history needs no entry. */
  goTo(route: SearchRoute, again: boolean): void;
  /** The search's route now, changes included that React has not drawn yet. */
  latest(): SearchRoute;
}

/** The address of a search, changed in parts: two changes between two drawings both count. */
export function useRouteChange(route: SearchRoute, place: Place, go: Go): RouteChange {
  const here = useRef({ route, kept: place.kept });
  here.current = { route, kept: place.kept };
  const change = useCallback(
    (part: Partial<SearchRoute>, kept: Kept = {}, push = false) => {
      const next = { ...here.current.route, ...part };
      const keeps = { ...here.current.kept, ...kept };
      here.current = { route: next, kept: keeps };
      go(searchHash(next), { replace: !push, kept: keeps });
    },
    [go],
  );
  const goTo = useCallback(
    (next: SearchRoute, again: boolean) => {
      here.current = { route: next, kept: {} };
      go(searchHash(next), { replace: again, kept: {} });
    },
    [go],
  );
  const latest = useCallback(() => here.current.route, []);
  return { change, goTo, latest };
}
