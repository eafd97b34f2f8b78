import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { ask } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { Settings } from '../../lib/settings/schema';
import type { Session } from '../../lib/settings/session';
import { failureOf } from '../session/session';

/** Takes the session of a reply, so that the screen does not wait for the news of it. */
const SessionSink = createContext<(session: Session) => void>(() => {});

/** Hands sessions from replies to the screen. */
export function SessionSinkProvider(props: { take(session: Session): void; children: ReactNode }) {
  return <SessionSink value={props.take}>{props.children}</SessionSink>;
}

/** The function that hands the session of a reply to the screen. */
export function useSessionSink(): (session: Session) => void {
  return useContext(SessionSink);
}

/** The progress of a change. */
export type SaveStatus = { state: 'idle' | 'saving' | 'saved' } | { state: 'failed'; failure: Failure };

/** How long "saved" stays. */
const SAVED_MS = 2500;

/** Runs a control's changes and tells how they went. The result of the last one stands. */
export function useSave() {
  const take = useSessionSink();
  const [status, setStatus] = useState<SaveStatus>({ state: 'idle' });
  const turn = useRef(0);

  useEffect(() => {
    if (status.state !== 'saved') return;
    const timer = setTimeout(() => setStatus({ state: 'idle' }), SAVED_MS);
    return () => clearTimeout(timer);
  }, [status]);

  /** @returns whether the change was saved */
  async function run(change: () => Promise<Session>): Promise<boolean> {
    const mine = ++turn.current;
    const settle = (next: SaveStatus) => mine === turn.current && setStatus(next);
    settle({ state: 'saving' });
    try {
      take(await change());
      settle({ state: 'saved' });
      return true;
    } catch (error) {
      settle({ state: 'failed', failure: failureOf(error) });
      return false;
    }
  }

  return { status, run, save: (settings: Partial<Settings>) => run(() => ask('settings.set', { settings })) };
}
