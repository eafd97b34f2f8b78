import type { Answer, Request } from '../providers/types';
import type { Progress } from '../report/load';
import type { LookupStore } from '../store/privateStore';
import type { AskOptions } from './ask';

/** One answer on its way to all that ask for it. */
export interface Flight {
  promise: Promise<Answer>;
  progress: Progress;
  listeners: Set<(progress: Progress) => void>;
  /** Askers that agreed to a call and still wait. */
  waiting: number;
  /** All that agreed did so in a web page: `PAGE_BOUND` holds. */
  inPage: boolean;
}

/** A request whose answer has to be called for. */
export interface PendingCall {
  key: string;
  request: Request;
  flight: Flight;
  store: LookupStore;
  /** The user wants a new answer: see `ChannelCall.again`. */
  again: boolean;
}

/** The flights that are under way, so that asks for the same share one call. */
export class Flights {
  readonly #flights = new Map<string, Flight>();

  has(name: string): boolean {
    return this.#flights.has(name);
  }

  /**
   * The flight of this name, begun by `work` where there is none. It is registered before `work` runs, so that two asks of
   * the same moment meet.
   */
  join(name: string, first: Progress, work: (flight: Flight) => Promise<Answer>): Flight {
    const underWay = this.#flights.get(name);
    if (underWay) return underWay;
    const flight: Flight = {
      promise: Promise.resolve() as never,
      progress: first,
      listeners: new Set(),
      waiting: 0,
      inPage: true,
    };
    this.#flights.set(name, flight);
    flight.promise = work(flight).finally(() => this.#flights.delete(name));
    return flight;
  }
}

/** Waits for a flight's answer, and counts as a waiter until then or until the signal is aborted. */
export async function waitFor(
  flight: Flight,
  { mode, from, onProgress, signal }: AskOptions,
): Promise<Answer> {
  // A waiter that only reads the cache is no consent to a call.
  const agreed = mode === 'cache' ? 0 : 1;
  const leave = () => {
    flight.waiting -= agreed;
  };
  flight.waiting += agreed;
  if (agreed && !from?.inPage) flight.inPage = false;
  signal?.addEventListener('abort', leave, { once: true });
  if (onProgress) {
    flight.listeners.add(onProgress);
    onProgress(flight.progress);
  }
  try {
    return await flight.promise;
  } finally {
    signal?.removeEventListener('abort', leave);
    if (onProgress) flight.listeners.delete(onProgress);
  }
}

/** Tells a flight's listeners of a change in its progress. */
export function tell(flight: Flight, change: Partial<Progress>): void {
  flight.progress = { ...flight.progress, ...change };
  for (const listener of flight.listeners) listener(flight.progress);
}
