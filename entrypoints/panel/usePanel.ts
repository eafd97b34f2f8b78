import { useEffect, useReducer, useState } from 'react';
import type { OpenSubject } from '../../components/prices/prices';
import { onNews } from '../../lib/messages/client';
import type { News } from '../../lib/messages/protocol';
import type { Failure } from '../../lib/report/failure';
import type { Start } from './claim';
import { begin, current, pageEvent, type Shown, show } from './shown';

/** Whether this frame is a tab's panel. */
export type Claim =
  | { state: 'claimed' | 'unclaimed' }
  | { state: 'failed'; failure: Failure; again?: (() => void) | undefined };

/** The subject of the panel, and the ways to another one. */
export interface Panel {
  claim: Claim;
  shown?: Shown | undefined;
  canGoBack: boolean;
  open: OpenSubject;
  back(): void;
}

/**
 * Follows the page of the panel's own tab. The subject never comes from the frame's address or from the page: only the
 * background says what this panel is about.
 */
export function usePanel(start: Start): Panel {
  const { claim, heard } = start;
  const tabId = claim?.tabId;
  // News that came before the first drawing are part of it: a page that was left must not be paid for.
  const [known] = useState(heard.length);
  const [state, dispatch] = useReducer(show, undefined, () => begin(claim, heard.slice(0, known)));

  useEffect(() => {
    const follow = (news: News) => {
      const event = pageEvent(news, tabId);
      if (event) dispatch(event);
    };
    heard.slice(known).forEach(follow);
    start.stop();
    return onNews(follow);
  }, [start, heard, known, tabId]);

  return {
    claim: claimOf(start),
    shown: current(state),
    canGoBack: state.trail.length > 0,
    open: (subject, agreed) => dispatch({ type: 'open', subject, agreed }),
    back: () => dispatch({ type: 'back' }),
  };
}

function claimOf({ claim, failure, again }: Start): Claim {
  if (failure) return { state: 'failed', failure, again };
  return { state: claim?.claimed ? 'claimed' : 'unclaimed' };
}
