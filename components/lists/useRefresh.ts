import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry } from '../../lib/lists/model';
import { ask } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { Plan } from '../../lib/report/load';
import { initialOptions, sectionsOf } from '../../lib/report/sections';
import { creatorOf } from '../../lib/subject/creator';
import { refreshCalls } from '../report/opening';
import { failureOf, useSession } from '../session/session';

/** Creators whose prices one press refreshes: a mistaken "select all" has a bounded cost. */
export const MAX_REFRESH = 100;
/** Loads under way at once. */
const AT_ONCE = 3;

/** A refresh that runs, or has run. */
export interface Refreshing {
  count: number;
  done: number;
  running: boolean;
  /** Why a row was not refreshed, by the entry's id. */
  failed: ReadonlyMap<string, Failure>;
}

/** What the chosen rows are asked: the section that has prices, with the switches it begins with. */
function questionOf({ creator }: Entry, videos: 'personal' | 'xingtu') {
  const subject = creatorOf(creator);
  const section = subject && sectionsOf(subject)[0];
  return subject && section && { subject, section, options: initialOptions(section, { videos }) };
}

/** Calls that refreshing some entries takes; `undefined` while that is not known, and where there are too many. */
export function useRefreshPrice(entries: readonly Entry[], turn: unknown): number | undefined {
  const { videos, source } = useSession().settings;
  const asked = JSON.stringify(
    entries.length > MAX_REFRESH ? [] : entries.flatMap((entry) => questionOf(entry, videos) ?? []),
  );
  const [known, setKnown] = useState<{ asked: string; calls: number }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another source, and a load, change the price of the same question
  useEffect(() => {
    let live = true;
    const questions: NonNullable<ReturnType<typeof questionOf>>[] = JSON.parse(asked);
    if (questions.length === 0) return;
    Promise.all(questions.map((question): Promise<Plan> => ask('report.plan', question))).then(
      (plans) => live && setKnown({ asked, calls: plans.reduce((sum, plan) => sum + refreshCalls(plan), 0) }),
      // Without its price the button cannot be pressed.
      () => {},
    );
    return () => {
      live = false;
    };
  }, [asked, source, turn]);
  return known?.asked === asked ? known.calls : undefined;
}

/**
 * Refreshes the prices of rows: only by a press on what names the price.
 *
 * @param onFresh called with each creator whose figures arrived
 */
export function useRefresh(onFresh: (creator: string) => void) {
  const { videos } = useSession().settings;
  const [state, setState] = useState<Refreshing>();
  const turn = useRef(0);
  const requests = useRef(new Set<string>());
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  const run = useCallback(
    async (entries: readonly Entry[]) => {
      const mine = ++turn.current;
      setState({ count: entries.length, done: 0, running: true, failed: new Map() });
      const left = [...entries];
      const one = async (entry: Entry) => {
        const question = questionOf(entry, videos);
        const request = crypto.randomUUID();
        requests.current.add(request);
        let failure: Failure | undefined = question ? undefined : { code: 'badSubject', charged: 'no' };
        if (question)
          try {
            const { failures } = await ask('report.load', { ...question, mode: 'refresh', request });
            failure = failures[0];
          } catch (error) {
            failure = failureOf(error);
          }
        requests.current.delete(request);
        onFresh(entry.creator);
        setState((old) => {
          if (!old || turn.current !== mine) return old;
          const failed = failure ? new Map(old.failed).set(entry.id, failure) : old.failed;
          return { ...old, done: old.done + 1, failed };
        });
      };
      const lane = async () => {
        for (let next = left.shift(); next && turn.current === mine; next = left.shift()) await one(next);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
      if (turn.current === mine) setState((old) => old && { ...old, running: false });
    },
    [videos, onFresh],
  );

  return {
    state,
    run: (entries: readonly Entry[]) => void run(entries),
    /** Begins no further row. What was sent goes on, and its answer is kept. */
    stop: () => {
      turn.current += 1;
      for (const request of requests.current) ask('report.cancel', { request }).catch(() => {});
      setState((old) => old && { ...old, running: false });
    },
    clear: () => setState(undefined),
  };
}
