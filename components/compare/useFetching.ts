import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { LoadMode, SectionResult } from '../../lib/report/load';
import { initialOptions, type SectionId } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { failureOf, useSession } from '../session/session';

/** A section of a creator that is to be fetched. */
export interface Job {
  creator: string;
  subject: Subject;
  section: SectionId;
}

export const jobKey = ({ creator, section }: Pick<Job, 'creator' | 'section'>): string =>
  `${creator} ${section}`;

/** A job that failed, or came with parts missing. */
export interface FailedJob {
  job: Job;
  failures: readonly Failure[];
}

/** The state of a fetch, and the ways to start and stop it. */
export interface Fetching {
  /** Keys of the jobs that are waited for. */
  waiting: ReadonlySet<string>;
  /** Jobs that are done, those of them that came whole, and all of them; kept after the last one has ended. */
  progress?: { done: number; loaded: number; count: number; stopped: boolean } | undefined;
  failed: readonly FailedJob[];
  /** `endpoints`: what `mode` is meant for; the other calls of a job load as usual. */
  start(jobs: readonly Job[], mode?: LoadMode, endpoints?: readonly string[] | undefined): void;
  /** Begins no other job, and gives up waiting for those that were begun. Their answers are kept. */
  stop(): void;
}

interface Asked {
  job: Job;
  mode: LoadMode;
  endpoints: readonly string[] | undefined;
}

/** Jobs under way at once: the API has lanes of its own, and a stop should not come too late. */
const AT_ONCE = 2;

/** Fetches sections of creators, two at a time, after a press that said the price. */
export function useFetching(onLoaded: (job: Job, result: SectionResult) => void): Fetching {
  const { settings } = useSession();
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<Fetching['progress']>();
  const [failed, setFailed] = useState<readonly FailedJob[]>([]);
  const running = useRef({
    queue: [] as Asked[],
    requests: new Map<string, string>(),
  });
  const done = useRef(onLoaded);
  done.current = onLoaded;

  const pump = useCallback(async () => {
    const { queue, requests } = running.current;
    const next = queue.shift();
    if (!next) return;
    const { job, mode, endpoints } = next;
    const key = jobKey(job);
    const request = crypto.randomUUID();
    requests.set(key, request);
    const { subject, section } = job;
    let whole = false;
    try {
      const result = await ask('report.load', {
        subject,
        section,
        options: initialOptions(section, settings),
        mode,
        endpoints,
        request,
      });
      done.current(job, result);
      whole = result.failures.length === 0;
      if (result.failures.length > 0) setFailed((before) => [...before, { job, failures: result.failures }]);
    } catch (error) {
      setFailed((before) => [...before, { job, failures: [failureOf(error)] }]);
    }
    requests.delete(key);
    setWaiting((before) => new Set([...before].filter((one) => one !== key)));
    setProgress(
      (before) => before && { ...before, done: before.done + 1, loaded: before.loaded + (whole ? 1 : 0) },
    );
    void pump();
  }, [settings]);

  const start = (
    jobs: readonly Job[],
    mode: LoadMode = 'auto',
    endpoints?: readonly string[] | undefined,
  ) => {
    const { queue, requests } = running.current;
    const fresh = jobs.filter((job) => !waiting.has(jobKey(job)));
    if (fresh.length === 0) return;
    const idle = waiting.size === 0;
    queue.push(...fresh.map((job) => ({ job, mode, endpoints })));
    const keys = fresh.map(jobKey);
    setWaiting((before) => new Set([...before, ...keys]));
    setFailed((before) => before.filter(({ job }) => !keys.includes(jobKey(job))));
    setProgress((before) => ({
      done: idle ? 0 : (before?.done ?? 0),
      loaded: idle ? 0 : (before?.loaded ?? 0),
      count: (idle ? 0 : (before?.count ?? 0)) + fresh.length,
      stopped: false,
    }));
    for (let lane = requests.size; lane < AT_ONCE; lane++) void pump();
  };

  const stop = useCallback(() => {
    const { queue, requests } = running.current;
    const dropped = new Set(queue.splice(0).map(({ job }) => jobKey(job)));
    // A rejection means that it has been answered already.
    for (const request of requests.values()) ask('report.cancel', { request }).catch(() => {});
    setWaiting((before) => new Set([...before].filter((key) => !dropped.has(key))));
    setProgress((before) => before && { ...before, stopped: true });
  }, []);

  // A screen that is left wants nothing more: what has not begun is not begun.
  useEffect(() => stop, [stop]);

  return { waiting, progress, failed, start, stop };
}
