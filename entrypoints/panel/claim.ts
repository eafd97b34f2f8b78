import { ask, onNews } from '../../lib/messages/client';
import type { News, Reply } from '../../lib/messages/protocol';
import { type Failure, FailureError } from '../../lib/report/failure';

/** How the panel begins. */
export interface Start {
  /** The background's answer to the ticket; missing without a ticket. */
  claim?: Reply<'panel.claim'>;
  failure?: Failure;
  /** After a failure: claims again. */
  again?: () => void;
  /** News of the background since the claim was asked for. The list grows until another listener takes over. */
  heard: readonly News[];
  /** Ends the listening here: the caller listens from then on. */
  stop(): void;
}

/** A claim that runs while the panel's own script is still loading. */
export interface Claiming {
  /** Each outcome so far: failures, then the claim. Only the last one counts. */
  starts: Start[];
  /** Called with each start that follows. */
  onStart?(start: Start): void;
}

declare global {
  /** Set by the panel's first script, `claim.js`, and missing in every other page. */
  var kolLensClaiming: Claiming | undefined;
}

const TICKET = /^[0-9a-f-]{36}$/;

/**
 * Waits for the ticket that the content script hands to this window, and shows it to the background, once however often it is
 * handed over. The page around can hand over anything too: the background refuses it, and the waiting goes on.
 */
export function claimPanel(): Claiming {
  const claiming: Claiming = { starts: [] };
  const begin = (start: Start) => {
    claiming.starts.push(start);
    claiming.onStart?.(start);
  };
  let tickets = Promise.resolve();
  const handed = new Set<string>();
  let claimed = false;

  async function show(ticket: string): Promise<void> {
    if (claimed) return;
    const heard: News[] = [];
    const stop = onNews((news) => void heard.push(news));
    try {
      const claim = await ask('panel.claim', { ticket });
      claimed = claim.claimed;
      if (!claimed) return stop();
      removeEventListener('message', receive);
      begin({ claim, heard, stop });
    } catch (error) {
      const failure: Failure =
        error instanceof FailureError ? error.failure : { code: 'internal', charged: 'no' };
      begin({ failure, heard, stop, again: () => void show(ticket) });
    }
  }

  // One ticket at a time, so that a page that hands over many causes no flood of messages.
  const receive = ({ data }: MessageEvent) => {
    if (typeof data !== 'string' || !TICKET.test(data) || handed.has(data)) return;
    handed.add(data);
    tickets = tickets.then(() => show(data));
  };
  addEventListener('message', receive);
  return claiming;
}
