import { useCallback, useEffect, useRef, useState } from 'react';
import type { BulkJob, BulkLine, BulkOrder, BulkRow } from '../../lib/lists/bulk/job';
import { ask, onNews } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { Subject } from '../../lib/subject/types';
import { failureOf } from '../session/session';

/** Milliseconds without news after which the page asks about a running job, which restarts a background that has died. */
const SILENCE_MS = 3000;

/** The job over many creators, as far as this page knows it. */
export interface BulkState {
  /** The first answer is there. */
  ready: boolean;
  /** The page is in a private window. */
  refused: boolean;
  job?: BulkJob | undefined;
  rows: readonly BulkRow[];
  failure?: Failure | undefined;
}

/** The job, and the orders that the user gives it. */
export interface Bulk extends BulkState {
  start(rows: BulkLine[], order: BulkOrder): void;
  /** Goes on at a price; `failed`: rows that are tried again. */
  go(calls: number, failed?: number[]): void;
  /** Pauses, ends or clears the job. */
  hold(how: 'pause' | 'stop' | 'clear'): void;
  choose(at: number, subject: Subject): void;
}

/** The rows with those that have changed; those of another job take the place of all. */
export function withChanges(
  before: BulkState,
  job: BulkJob | undefined,
  changed: readonly BulkRow[],
): BulkState {
  if (job?.id !== before.job?.id) return { ...before, job, rows: changed };
  if (changed.length === 0) return { ...before, job };
  const rows = [...before.rows];
  for (const row of changed) rows[row.at] = row;
  return { ...before, job, rows };
}

/** The job over many creators, kept up to date, and what can be done with it. Its calls are made in the background. */
export function useBulk(): Bulk {
  const [state, setState] = useState<BulkState>({ ready: false, refused: false, rows: [] });
  const known = useRef({ id: '', rev: 0, heard: 0 });
  const reading = useRef<Promise<void>>(Promise.resolve());

  const read = useCallback(() => {
    // One after the other: an answer that is overtaken would bring back what has changed since.
    reading.current = reading.current.then(async () => {
      const { id, rev } = known.current;
      try {
        let news = await ask('bulk.get', { after: rev });
        // The rows of another job are all new.
        if (news.job && news.job.id !== id && rev > 0) news = await ask('bulk.get', { after: 0 });
        known.current = { id: news.job?.id ?? '', rev: news.job?.rev ?? 0, heard: Date.now() };
        setState(({ failure: _, ...before }) => ({
          ...withChanges(before, news.job, news.rows),
          ready: true,
          refused: news.refused === true,
        }));
      } catch (error) {
        setState((before) => ({ ...before, ready: true, failure: failureOf(error) }));
      }
    });
  }, []);

  useEffect(() => {
    read();
    return onNews(({ news }) => news === 'bulk' && read());
  }, [read]);

  const running = state.job?.state === 'running';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      if (Date.now() - known.current.heard > SILENCE_MS) read();
    }, SILENCE_MS);
    return () => clearInterval(timer);
  }, [running, read]);

  const after = (work: Promise<unknown>) =>
    void work.then(read, (error) => setState((before) => ({ ...before, failure: failureOf(error) })));
  return {
    ...state,
    start: (rows, order) => after(ask('bulk.start', { rows, ...order })),
    go: (calls, failed) => after(ask('bulk.go', { calls, failed })),
    hold: (how) => after(ask('bulk.hold', { how })),
    choose: (at, subject) => after(ask('bulk.choose', { at, subject })),
  };
}
