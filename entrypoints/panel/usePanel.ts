import { useEffect, useReducer, useState } from 'react';
import { failureOf } from '../../components/session';
import { loadWords } from '../../lib/i18n/metrics';
import { ask, onNews } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { Subject } from '../../lib/subject/types';
import { current, type Shown, show } from './shown';

/** Whether this frame is a tab's panel. */
export type Claim = { state: 'claiming' | 'claimed' | 'unclaimed' } | { state: 'failed'; failure: Failure };

export interface Panel {
  claim: Claim;
  shown?: Shown;
  canGoBack: boolean;
  open(subject: Subject): void;
  back(): void;
}

/**
 * Claims the frame's session with its ticket and follows the page of its own tab. The subject never comes from the frame's
 * address or from the page: only the background says what this panel is about.
 */
export function usePanel(ticket: string | undefined): Panel {
  const [claim, setClaim] = useState<Claim>({ state: ticket === undefined ? 'unclaimed' : 'claiming' });
  const [tabId, setTabId] = useState<number>();
  const [state, dispatch] = useReducer(show, { trail: [] });

  useEffect(() => {
    if (ticket === undefined) return;
    ask('panel.claim', { ticket }).then(
      async ({ claimed, subject, ...reply }) => {
        // A report that has to wait for its words is shown late by more than the words take.
        if (subject) await loadWords(subject.platform);
        setClaim({ state: claimed ? 'claimed' : 'unclaimed' });
        if (!claimed) return;
        setTabId(reply.tabId);
        dispatch({ type: 'claimed', subject, own: reply.own });
      },
      (error) => setClaim({ state: 'failed', failure: failureOf(error) }),
    );
  }, [ticket]);

  useEffect(() => {
    if (tabId === undefined) return;
    return onNews((news) => {
      if (news.news !== 'subject' || news.tabId !== tabId) return;
      const { subject, byUser, own } = news;
      dispatch({ type: 'page', subject, byUser, own });
    });
  }, [tabId]);

  return {
    claim,
    shown: current(state),
    canGoBack: state.trail.length > 0,
    open: (subject) => dispatch({ type: 'open', subject }),
    back: () => dispatch({ type: 'back' }),
  };
}
