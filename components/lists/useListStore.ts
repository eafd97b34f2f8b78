import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Failure } from '../../lib/report/failure';
import { failureOf } from '../session/session';
import { lists, onListNews } from './client';
import { type ListState, ListStore } from './listStore';

/** A list that is being opened, is open, is not there, or could not be read. */
export type Opened =
  | { phase: 'loading' }
  /** `shared`: the list was shared with the team as it was opened. */
  | { phase: 'ready'; store: ListStore; shared: boolean }
  | { phase: 'gone' }
  | { phase: 'failed'; failure: Failure };

/** Opens a list, and keeps it up to date with what other screens change. */
export function useListStore(id: string, turn: number): Opened {
  const [opened, setOpened] = useState<Opened>({ phase: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn opens the same list again
  useEffect(() => {
    let live = true;
    let store: ListStore | undefined;
    setOpened({ phase: 'loading' });
    lists.get(id).then(
      (content) => {
        if (!live) return;
        if (!content) return setOpened({ phase: 'gone' });
        const { shared = false, ...read } = content;
        store = new ListStore(read, (edits) => lists.edit(id, edits));
        setOpened({ phase: 'ready', store, shared });
      },
      (error) => live && setOpened({ phase: 'failed', failure: failureOf(error) }),
    );
    const stop = onListNews((news) => {
      if (news.news === 'list' && news.id === id) store?.hear(news.edits);
    });
    return () => {
      live = false;
      stop();
    };
  }, [id, turn]);
  return opened;
}

/** What a list holds now. */
export const useListState = (store: ListStore): ListState =>
  useSyncExternalStore(store.subscribe, store.state);
