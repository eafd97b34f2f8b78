import { useEffect, useReducer } from 'react';
import { onNews } from '../../lib/messages/client';
import type { News } from '../../lib/messages/protocol';
import type { Failure } from '../../lib/report/failure';
import type { Subject } from '../../lib/subject/types';
import { current, type Shown, show } from './shown';
import type { Start } from './start';

/** Whether this frame is a tab's panel. */
export type Claim = { state: 'claimed' | 'unclaimed' } | { state: 'failed'; failure: Failure };

export interface Panel {
  claim: Claim;
  shown?: Shown;
  canGoBack: boolean;
  open(subject: Subject): void;
  back(): void;
}

/**
 * Follows the page of the panel's own tab. The subject never comes from the frame's address or from the page: only the
 * background says what this panel is about.
 */
export function usePanel(start: Start): Panel {
  const { tabId } = start.claim ?? {};
  const [state, dispatch] = useReducer(show, start.claim, (claim) =>
    show({ trail: [] }, { type: 'claimed', subject: claim?.subject, own: claim?.own, ready: claim?.ready }),
  );

  useEffect(() => {
    const follow = (news: News) => {
      if (news.news !== 'subject' || news.tabId !== tabId) return;
      const { subject, byUser, own } = news;
      dispatch({ type: 'page', subject, byUser, own });
    };
    start.missed().forEach(follow);
    return onNews(follow);
  }, [start, tabId]);

  return {
    claim: claimOf(start),
    shown: current(state),
    canGoBack: state.trail.length > 0,
    open: (subject) => dispatch({ type: 'open', subject }),
    back: () => dispatch({ type: 'back' }),
  };
}

function claimOf({ claim, failure }: Start): Claim {
  if (failure) return { state: 'failed', failure };
  return { state: claim?.claimed ? 'claimed' : 'unclaimed' };
}
