import type { Endpoint, Query } from '../providers/types';
import type { Failure } from '../report/failure';
import type { Progress } from '../report/load';
import type { Settings } from '../settings/schema';

/** A call as the gateway orders it: the channel adds host and credentials. */
export interface ChannelCall {
  endpoint: Endpoint;
  path: string;
  query: Query;
  /** Told of the bytes of a download as they come. */
  onBytes?: (bytes: Pick<Progress, 'received' | 'total'>) => void;
}

/** How one of the paid APIs is spoken to: host, credentials, envelope, and which failures it does not bill. */
export interface Channel {
  /** Whose data the answers are: the part of the cache's names that keeps hosts, accounts and made-up data apart. */
  scope(settings: Settings): Promise<string>;
  /** Why nothing can be sent, if so: no token, no permission. */
  blocked(settings: Settings): Promise<Failure | undefined>;
  /**
   * One HTTP call: the envelope's data, and how large the answer was.
   *
   * @throws FailureError and nothing else
   */
  call(call: ChannelCall, settings: Settings): Promise<{ data: unknown; bytes: number }>;
  /** How long to wait before the next try, after a failure that was not billed; `undefined`: no further try. */
  retryDelay(failure: Failure, attempt: number): number | undefined;
}
