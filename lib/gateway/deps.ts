import type { Query } from '../providers/types';
import type { Trouble } from '../report/trouble';
import type { Settings } from '../settings/schema';
import type { LookupStore } from '../store/privateStore';
import type { Store } from '../store/store';
import type { Channel } from './channel';

/** The paid APIs, by name. */
export type Channels = Readonly<Record<'justone' | 'tikomni', Channel>>;

/** What the gateway needs of the world around it. */
export interface GatewayDeps {
  store: Store;
  /** Stands in for the database in private windows: see `PrivateStore`. */
  privateStore: LookupStore;
  settings(): Promise<Settings>;
  channels: Channels;
  /** The built-in provider: the `data` of a path, or `undefined` where it has none. */
  sample(path: string, query: Query, now: number): Promise<unknown>;
  /** Holds the background while a call is under way. */
  keepAlive<T>(work: () => Promise<T>): Promise<T>;
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Hears of each call that failed, and of each answer that did not fit. */
  note?(trouble: Trouble): void;
  /** 0 to 1, for jitter. */
  random(): number;
}
