import { useCallback, useEffect, useReducer, useRef } from 'react';
import { ask, onNews } from '../../lib/messages/client';
import type { TableBlock } from '../../lib/report/blocks';
import type { ListId, ListValues } from '../../lib/report/lists';
import type { ListResult, LoadMode } from '../../lib/report/load';
import { reviveBlocks } from '../../lib/report/revive';
import { failureOf } from '../session/session';
import { isOver, type ListState, type Next, reduceList, UNTOUCHED } from './list';

/** A list that is loaded page by page, and the ways to load it. */
export interface LoadedList {
  state: ListState;
  /** Asks a new question and loads its first page; `refresh` does not use the cache. */
  search(values: ListValues, mode: 'auto' | 'refresh'): Promise<void>;
  /** Draws the pages that the cache has, up to a number: nothing is billed. */
  restore(values: ListValues, pages: number, fresh: boolean): Promise<void>;
  /** Loads the next pages after those that are there, one by one, until one fails. */
  more(pages: number): Promise<void>;
  /** Loads the page that failed. `look` only reads the cache, which may have the answer of a call that went on. */
  again(mode: 'retry' | 'look'): Promise<void>;
  /** Stops waiting. The call goes on, its answer is kept, and no further page is asked for. */
  cancel(): void;
  clear(): void;
}

/** Pages to load one after another. */
interface Chain {
  values: ListValues;
  next?: Next | undefined;
  mode: LoadMode;
  wanted: number;
}

const revived = ({ table, blocks, ...result }: ListResult): ListResult => ({
  ...result,
  ...(table && { table: reviveBlocks([table])[0] as TableBlock }),
  ...(blocks && { blocks: reviveBlocks(blocks) }),
});

/** Loads a list page by page. */
export function useList(list: ListId): LoadedList {
  const [state, dispatch] = useReducer(reduceList, UNTOUCHED);
  const latest = useRef(state);
  latest.current = state;
  /** Raised by each load and each clearing: a chain of pages that began before ends. */
  const turn = useRef(0);
  const stopped = useRef(false);

  useEffect(
    () =>
      onNews((news) => {
        if (news.news === 'progress')
          dispatch({ type: 'progress', request: news.request, progress: news.progress });
      }),
    [],
  );
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  const load = useCallback(
    async (chain: Chain): Promise<void> => {
      const mine = ++turn.current;
      stopped.current = false;
      // The waiting time counts for the whole chain: many short pages are one long wait.
      const at = Date.now();
      let { next } = chain;
      for (let wanted = chain.wanted; wanted > 0; wanted--) {
        const request = crypto.randomUUID();
        dispatch({ type: 'start', request, mode: chain.mode, at, wanted });
        try {
          const { values, mode } = chain;
          const result = revived(await ask('list.load', { list, values, next, mode, request }));
          if (turn.current !== mine) return;
          dispatch({ type: 'pages', request, results: [result] });
          if (isOver(result) || stopped.current) return;
          next = result.next;
        } catch (error) {
          dispatch({ type: 'failed', request, failure: failureOf(error) });
          return;
        }
      }
    },
    [list],
  );

  const search = useCallback(
    (values: ListValues, mode: 'auto' | 'refresh') => {
      dispatch({ type: 'ask', values, fresh: mode === 'refresh' });
      return load({ values, mode, wanted: 1 });
    },
    [load],
  );

  const restore = useCallback(
    async (values: ListValues, pages: number, fresh: boolean) => {
      const mine = ++turn.current;
      const request = crypto.randomUUID();
      dispatch({ type: 'ask', values, fresh });
      dispatch({ type: 'start', request, mode: 'cache', at: Date.now(), wanted: pages });
      // All pages are drawn at once: one by one, a hundred pages would draw a hundred tables.
      const results: ListResult[] = [];
      try {
        let next: Next | undefined;
        while (results.length < pages) {
          const result = revived(await ask('list.load', { list, values, next, mode: 'cache', request }));
          if (turn.current !== mine) return;
          results.push(result);
          if (isOver(result)) break;
          next = result.next;
        }
        dispatch({ type: 'pages', request, results });
      } catch (error) {
        dispatch({ type: 'failed', request, failure: failureOf(error) });
      }
    },
    [list],
  );

  const more = useCallback(
    async (pages: number) => {
      const { values, next, fresh } = latest.current;
      if (values && next) await load({ values, next, mode: fresh ? 'refresh' : 'auto', wanted: pages });
    },
    [load],
  );

  const again = useCallback(
    async (mode: 'retry' | 'look') => {
      const { values, next, fresh } = latest.current;
      const anew = fresh ? 'refresh' : 'retry';
      if (values) await load({ values, next, mode: mode === 'look' ? 'cache' : anew, wanted: 1 });
    },
    [load],
  );

  const cancel = useCallback(() => {
    const { request } = latest.current;
    stopped.current = true;
    // A rejection means that the background has answered already, so there is nothing to cancel.
    if (request) ask('report.cancel', { request }).catch(() => {});
  }, []);

  const clear = useCallback(() => {
    turn.current += 1;
    dispatch({ type: 'clear' });
  }, []);

  return { state, search, restore, more, again, cancel, clear };
}
