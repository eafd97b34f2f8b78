import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, onNews } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { StudioState } from '../../lib/settings/studio';
import { failureOf } from '../session/session';

/** The studio's access, as far as it is known, and the ways to renew it. */
export interface Studio {
  state?: StudioState;
  failure?: Failure;
  /** Sets the state that an answer brought. */
  take(state: StudioState): void;
  /** Asks again: the login may have changed without an event. */
  check(): void;
}

/**
 * The studio's access as a screen may know it. It is asked for again when the settings change, and when the user comes back to
 * the screen, because the user may have logged in or out, or taken a permission back, elsewhere.
 */
export function useStudioState(): Studio {
  const [known, setKnown] = useState<{ state?: StudioState; failure?: Failure }>({});
  /** Counts requests and news: an answer overtaken by newer ones is dropped, because it could bring back a consent. */
  const turn = useRef(0);
  const take = useCallback((state: StudioState) => {
    turn.current += 1;
    setKnown({ state });
  }, []);
  const check = useCallback(() => {
    const mine = ++turn.current;
    const latest = (set: () => void) => mine === turn.current && set();
    ask('studio.state', {}).then(
      (state) => latest(() => setKnown({ state })),
      (error) => latest(() => setKnown((old) => ({ ...old, failure: failureOf(error) }))),
    );
  }, []);
  useEffect(() => {
    check();
    const stop = onNews((news) => news.news === 'session' && check());
    const back = () => document.visibilityState === 'visible' && check();
    document.addEventListener('visibilitychange', back);
    addEventListener('focus', check);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', back);
      removeEventListener('focus', check);
    };
  }, [check]);
  return { ...known, take, check };
}
