import { failureOf } from '../../components/session';
import { ask, onNews } from '../../lib/messages/client';
import type { News, Reply } from '../../lib/messages/protocol';
import type { Failure } from '../../lib/report/failure';

/** How the panel begins. */
export interface Start {
  /** What its ticket was good for; missing without a ticket. */
  claim?: Reply<'panel.claim'>;
  failure?: Failure;
  /** After a failure: begins once more. */
  again?(): void;
  /** What the background has said since the claim was asked for, growing until somebody else listens. */
  heard: readonly News[];
  /** Whoever calls this listens from then on. */
  stop(): void;
}

/** The ticket in the address, once: it is taken out, so that nothing that reads addresses later can find it. */
function takeTicket(): string | undefined {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('ticket');
  history.replaceState(null, '', location.pathname);
  return ticket ?? undefined;
}

/**
 * Shows the ticket to the background and gets, with the claim, all that a cached report needs to be drawn. Never rejects.
 *
 * @param draw shows how the panel begins, at first and whenever the user begins once more
 */
export async function startPanel(draw: (start: Start) => unknown): Promise<void> {
  const ticket = takeTicket();
  const begin = async () => {
    const start = await claimWith(ticket);
    await draw(start.failure ? { ...start, again: () => void begin() } : start);
  };
  await begin();
}

async function claimWith(ticket: string | undefined): Promise<Start> {
  if (ticket === undefined) return { heard: [], stop: () => {} };
  const heard: News[] = [];
  const stop = onNews((news) => void heard.push(news));
  try {
    return { claim: await ask('panel.claim', { ticket }), heard, stop };
  } catch (error) {
    return { failure: failureOf(error), heard, stop };
  }
}
