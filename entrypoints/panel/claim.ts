import { ask, onNews } from '../../lib/messages/client';
import type { News, Reply } from '../../lib/messages/protocol';
import { type Failure, FailureError } from '../../lib/report/failure';

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

/** A claim that goes on by itself, for the panel to take up when it can draw. */
export interface Claiming {
  /** How the panel begins: a claim, or a failure that more may follow. The last one counts. */
  starts: Start[];
  /** Hears of each that follows. */
  onStart?(start: Start): void;
}

declare global {
  /** Set by the panel's first script, `claim.js`. */
  var kolLensClaiming: Claiming;
}

const TICKET = /^[0-9a-f-]{36}$/;

/**
 * Waits for the ticket that our content script hands to this window, and shows it to the background. The page around us can
 * hand us anything as well: that is a ticket which is good for nothing, and does not end the waiting.
 */
export function claimPanel(): Claiming {
  const claiming: Claiming = { starts: [] };
  const begin = (start: Start) => {
    claiming.starts.push(start);
    claiming.onStart?.(start);
  };
  let tickets = Promise.resolve();
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

  // One at a time: a page that hands us many does not make as many questions at once.
  const receive = ({ data }: MessageEvent) => {
    if (typeof data === 'string' && TICKET.test(data)) tickets = tickets.then(() => show(data));
  };
  addEventListener('message', receive);
  // A frame that nobody answers stays without a ticket, and the panel says so.
  void ask('panel.ready', {}).catch(() => {});
  return claiming;
}
