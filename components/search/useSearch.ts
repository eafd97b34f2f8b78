import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type ListValues, listToParams } from '../../lib/report/lists';
import { afterRun, markNew, type SavedSearch, saveSearch } from '../../lib/workspace/saved';
import { NOTHING, type Selection } from '../../lib/workspace/selection';
import { useSession } from '../session/session';
import { isComplete } from '../workspace/list';
import { type SearchRoute, sameQuestion, searchHash } from '../workspace/route';
import { useList } from '../workspace/useList';
import type { Place } from '../workspace/useRoute';
import type { Go, RouteChange } from './useRouteChange';
import { useSaved } from './useSaved';

/** Browsers limit how often an address may change: a form that is being filled in waits for this pause, milliseconds. */
const DRAFT_PAUSE = 300;

interface SearchInput {
  route: SearchRoute;
  place: Place;
  go: Go;
  address: RouteChange;
  /** The browser's back or forward brought another search. */
  onBrowserMove(): void;
}

/** A search of the workspace: its form, its pages, its saved searches, and the address that brings all of it back. */
export function useSearch({ route, place, go, address, onBrowserMove }: SearchInput) {
  const { list } = route;
  const { change, goTo, latest } = address;
  const { settings } = useSession();
  const [draft, setDraft] = useState<ListValues>(place.kept.draft ?? route.values);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [marked, setMarked] = useState<ReadonlySet<string> | undefined>(
    place.kept.marked && new Set(place.kept.marked),
  );
  /** The saved search as it was before the run on screen. */
  const [before, setBefore] = useState<SavedSearch>();
  const saved = useSaved();
  const loaded = useList(list);
  const { state, restore, clear, search } = loaded;

  /** What was typed is kept with the search that it was typed in, and not with the one that comes before the pause has passed. */
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  // Back and forward draw from the cache: returning to a search costs nothing. A layout effect, because what the user types or
  // presses between the drawing and a later effect would be undone by it.
  const shown = useRef<SearchRoute>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the browser brings what is not there yet
  useLayoutEffect(() => {
    const is = shown.current;
    const asked = route.pages > 0 || Object.keys(route.values).length > 0;
    if (is && sameQuestion(is, route) && (state.pages >= route.pages || !asked)) return;
    shown.current = route;
    clearTimeout(timer.current);
    setDraft(place.kept.draft ?? route.values);
    setSelection(NOTHING);
    setBefore(undefined);
    setMarked(place.kept.marked && new Set(place.kept.marked));
    if (place.moves > 0) onBrowserMove();
    if (asked) void restore(route.values, Math.max(1, route.pages), route.fresh === true);
    else clear();
  }, [place.moves, settings.source]);

  // The address names the number of loaded pages, so that a reload brings all of them.
  useEffect(() => {
    if (state.pages > 0 && shown.current && state.values === shown.current.values) {
      shown.current = { ...shown.current, pages: state.pages };
      if (latest().pages !== state.pages) change({ pages: state.pages });
    }
  }, [state.pages, state.values, change, latest]);

  const ask = (values: ListValues, mode: 'auto' | 'refresh', run?: SavedSearch) => {
    const next: SearchRoute = {
      place: 'search',
      list,
      values,
      pages: 0,
      ...(mode === 'refresh' && { fresh: true }),
      ...(route.sort && { sort: route.sort }),
      ...(run ? { saved: run.id } : sameQuestion(route, { ...route, values }) && { saved: route.saved }),
    };
    const again = sameQuestion(route, next);
    shown.current = next;
    clearTimeout(timer.current);
    setDraft(values);
    setSelection(NOTHING);
    setMarked(undefined);
    setBefore(run);
    goTo(next, again);
    void search(values, mode);
  };

  // Each page of a run of a saved search marks its new rows, and what the run has seen is kept for the next run.
  const { put } = saved;
  useEffect(() => {
    if (!before || state.pages === 0 || state.values !== before.values) return;
    const news = markNew(state.rows, before);
    setMarked(news);
    change({}, { marked: [...news] });
    // Where this cannot be kept, the next run marks the same rows once more.
    put(afterRun(before, state.rows, isComplete(state), Date.now())).catch(() => {});
  }, [before, state, put, change]);

  const changeDraft = (values: ListValues) => {
    setDraft(values);
    const same = listToParams(list, values) === listToParams(list, route.values);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => change({}, { draft: same ? undefined : values }), DRAFT_PAUSE);
  };

  /** Shows a saved search as the cache has it: nothing is billed. */
  const openSaved = ({ id, values }: SavedSearch) => {
    clearTimeout(timer.current);
    setDraft(values);
    go(searchHash({ place: 'search', list, values, pages: 0, saved: id }));
    shown.current = undefined;
    setMarked(undefined);
    setBefore(undefined);
    void restore(values, 1, false);
  };

  /** Keeps the question on screen under a name. Rejects with a `FailureError` where it cannot be kept. */
  const saveAs = async (name: string) => {
    const fresh = saveSearch(crypto.randomUUID(), name, list, state.values ?? {}, Date.now());
    await saved.put(afterRun(fresh, state.rows, isComplete(state), Date.now()));
    change({ saved: fresh.id });
  };

  return {
    loaded,
    draft,
    changeDraft,
    ask,
    selection,
    setSelection,
    /** Keys of the rows that are new in this run. */
    marked,
    before,
    saved,
    openSaved,
    saveAs,
  };
}
