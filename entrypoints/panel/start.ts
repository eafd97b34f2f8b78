import { failureOf } from '../../components/session';
import { ask, onNews } from '../../lib/messages/client';
import type { News, Reply } from '../../lib/messages/protocol';
import type { Failure } from '../../lib/report/failure';

/** How the panel begins. */
export interface Start {
  /** What its ticket was good for; missing without a ticket. */
  claim?: Reply<'panel.claim'>;
  failure?: Failure;
  /** What the background said since the claim. Ends the listening: whoever asks listens from then on. */
  missed(): News[];
}

/** The ticket in the address, once: it is taken out, so that nothing that reads addresses later can find it. */
function takeTicket(): string | undefined {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('ticket');
  history.replaceState(null, '', location.pathname);
  return ticket ?? undefined;
}

/** Shows the ticket to the background and gets, with the claim, all that a cached report needs to be drawn. Never rejects. */
export async function startPanel(): Promise<Start> {
  const ticket = takeTicket();
  if (ticket === undefined) return { missed: () => [] };
  const heard: News[] = [];
  const stop = onNews((news) => void heard.push(news));
  const missed = () => {
    stop();
    return heard.splice(0);
  };
  try {
    return { claim: await ask('panel.claim', { ticket }), missed };
  } catch (error) {
    return { failure: failureOf(error), missed };
  }
}
