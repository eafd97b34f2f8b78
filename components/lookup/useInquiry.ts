import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, onNews } from '../../lib/messages/client';
import type { FoundResult } from '../../lib/report/found';
import type { LoadMode, Progress } from '../../lib/report/load';
import type { Inquiry } from '../../lib/subject/inquiry';
import { failureOf, useSession } from '../session/session';

/** A call that is under way. */
interface Waiting {
  request: string;
  startedAt: number;
  progress: readonly Progress[];
}

/** What is known of an inquiry, and the way to ask. */
export interface Asked {
  /** Missing until something was found, or a call has failed. */
  result?: FoundResult | undefined;
  waiting?: Waiting | undefined;
  find(mode: LoadMode): void;
  cancel(): void;
}

/** An inquiry: what the cache says of it, without a call, and what a call says once the user wants one. */
export function useInquiry(inquiry: Inquiry): Asked {
  const { source } = useSession().settings;
  const [result, setResult] = useState<FoundResult>();
  const [waiting, setWaiting] = useState<Waiting>();
  const last = useRef('');
  const { by, platform, text } = inquiry;

  const find = useCallback(
    async (mode: LoadMode) => {
      const request = crypto.randomUUID();
      last.current = request;
      setWaiting(mode === 'cache' ? undefined : { request, startedAt: Date.now(), progress: [] });
      const found = await ask('lookup.find', { inquiry: { by, platform, text }, mode, request }).catch(
        (error): FoundResult => ({ others: [], failures: [failureOf(error)], missing: 0 }),
      );
      if (last.current !== request) return;
      setWaiting(undefined);
      setResult(found.missing === 0 ? found : undefined);
    },
    [by, platform, text],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another source has another cache.
  useEffect(() => {
    void find('cache');
  }, [find, source]);

  useEffect(
    () =>
      onNews((news) => {
        if (news.news === 'progress' && news.request === last.current)
          setWaiting((before) => before && { ...before, progress: [news.progress] });
      }),
    [],
  );

  return {
    result,
    waiting,
    find: (mode) => void find(mode),
    cancel: () => {
      // A rejection means that the background has answered already, so there is nothing to cancel.
      ask('report.cancel', { request: last.current }).catch(() => {});
    },
  };
}
