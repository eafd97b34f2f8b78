import type { Endpoint, Query } from '../providers/types';
import type { Failure } from '../report/failure';
import type { Progress } from '../report/load';
import type { Settings } from '../settings/schema';

/** A call as the gateway hands it over. The channel adds host and credentials. */
export interface ChannelCall {
  endpoint: Endpoint;
  path: string;
  query: Query;
  /** The user wants a new answer, and not one that a gateway on the way has kept. */
  again?: boolean;
  /** Called with the bytes of a download as they come. */
  onBytes?: (bytes: Pick<Progress, 'received' | 'total'>) => void;
}

/** What one HTTP call brought. */
export interface Received {
  /** The envelope's data. */
  data: unknown;
  /** How large the answer was. */
  bytes: number;
  /** Milliseconds since the vendor gave it, where something on the way may have kept it. */
  age?: number;
  /** It came from a team's gateway without a call that was paid for. */
  free?: true;
}

/** Speaks to one of the paid APIs: its host, credentials and envelope, and which failures it does not bill. */
export interface Channel {
  /** The part of the cache's names that keeps the answers of hosts, accounts and made-up data apart. */
  scope(settings: Settings): Promise<string>;
  /** Why nothing can be sent, such as a missing token or permission; `undefined` where a call may leave. */
  blocked(settings: Settings): Promise<Failure | undefined>;
  /** @throws FailureError and nothing else */
  call(call: ChannelCall, settings: Settings): Promise<Received>;
  /** Milliseconds to wait before the next try, after a failure that was not billed; `undefined` for no further try. */
  retryDelay(failure: Failure, attempt: number): number | undefined;
}
