import { useCallback, useEffect, useReducer, useRef } from 'react';
import { ask, onNews } from '../../lib/messages/client';
import type { Payload } from '../../lib/messages/protocol';
import type { LoadMode, SectionResult } from '../../lib/report/load';
import { reviveBlocks } from '../../lib/report/revive';
import { type Options, type SectionId, sectionsOf } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { failureOf, useSession } from '../session/session';
import { beginning, begun, type ReportState, reduce, sectionState } from './state';

/** How a section is loaded. */
export interface LoadHow {
  /** The section's own switches, where missing. */
  options?: Options | undefined;
  /** Endpoints that the mode is meant for; all of the section where missing. */
  endpoints?: readonly string[] | undefined;
  by?: Payload<'report.load'>['by'];
}

/** The sections of a report, and the ways to load them. */
export interface Report {
  state: ReportState;
  /** Loads a section. Resolves when the load has ended, also after a failure. */
  load(section: SectionId, mode: LoadMode, how?: LoadHow): Promise<void>;
  cancel(section: SectionId): void;
}

const revived = (result: SectionResult): SectionResult => ({
  ...result,
  blocks: reviveBlocks(result.blocks),
});

/**
 * The sections of a subject, loaded by messages. One report is for one subject: give another subject another key.
 *
 * @param ready a section that is already loaded
 */
export function useReport(subject: Subject, ready?: SectionResult): Report {
  const { settings } = useSession();
  const [state, dispatch] = useReducer(reduce, ready, (result) => ({
    ...beginning(sectionsOf(subject), settings),
    ...(result && begun(revived(result))),
  }));
  const latest = useRef(state);
  latest.current = state;

  useEffect(
    () =>
      onNews((news) => {
        if (news.news !== 'partial') return;
        const { request, result, progress } = news;
        dispatch({ type: 'partial', request, result: revived(result), progress });
      }),
    [],
  );

  const load = useCallback(
    async (section: SectionId, mode: LoadMode, { options: wanted, ...how }: LoadHow = {}) => {
      const options = wanted ?? sectionState(latest.current, section).options;
      const request = crypto.randomUUID();
      dispatch({ type: 'start', section, request, options, mode, at: Date.now() });
      try {
        const result = await ask('report.load', { subject, section, options, mode, ...how, request });
        dispatch({ type: 'done', request, result: revived(result) });
      } catch (error) {
        dispatch({ type: 'failed', request, failure: failureOf(error) });
      }
    },
    [subject],
  );

  const cancel = useCallback((section: SectionId) => {
    const { request } = sectionState(latest.current, section);
    dispatch({ type: 'cancel', section });
    // A rejection means that the background has answered already, so there is nothing to cancel.
    if (request) ask('report.cancel', { request }).catch(() => {});
  }, []);

  return { state, load, cancel };
}
