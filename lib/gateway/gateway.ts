import type { Answer, Endpoint, Query, Request, Route } from '../providers/types';
import { readWire } from '../providers/wire';
import { shanghaiDay } from '../report/day';
import { type Failure, FailureError } from '../report/failure';
import type { LoadMode, Plan, Progress } from '../report/load';
import { PAGE_BOUND } from '../settings/bounds';
import type { Settings } from '../settings/schema';
import type { Attempt, CallRecord, StoredAnswer } from '../store/database';
import type { LookupStore } from '../store/privateStore';
import type { MarkEnd, Store } from '../store/store';
import type { Channel } from './channel';
import { accountLimit, holds, limitFor, stoppedFailure } from './limits';

/** What the gateway needs of the world around it. */
export interface GatewayDeps {
  store: Store;
  /** What private windows go by: see `PrivateStore`. */
  privateStore: LookupStore;
  settings(): Promise<Settings>;
  /** The paid APIs, by name. */
  channels: Readonly<Record<'justone' | 'tikomni', Channel>>;
  /** The built-in provider: the `data` of a path, or `undefined` where it has none. */
  sample(path: string, query: Query, now: number): Promise<unknown>;
  /** Holds the background while a call is under way. */
  keepAlive<T>(work: () => Promise<T>): Promise<T>;
  now(): number;
  sleep(ms: number): Promise<void>;
  /** 0 to 1, for jitter. */
  random(): number;
}

/**
 * `fresh`: from the cache and only while it is young enough to be shown without a call. `stored`: from the cache, whatever
 * its age. Both at once: neither waits for a call that is under way.
 */
export type AskMode = LoadMode | 'fresh' | 'stored';

/** Where an ask comes from, as far as it is treated in a way of its own. */
export interface Asker {
  /** A private window: nothing that names whom the ask is about may reach the disk. */
  private?: boolean;
  /** A panel in a web page, which the page may have tricked the user into clicking: its calls are bounded. */
  inPage?: boolean;
}

export interface AskOptions {
  mode: AskMode;
  from?: Asker;
  /** The settings that the whole of a load goes by; those of the moment where they are not given. */
  settings?: Settings;
  onProgress?: (progress: Progress) => void;
  /** The asker stopped waiting: a call that nobody waits for any more, and that has not left, is not begun. */
  signal?: AbortSignal;
}

interface Flight {
  promise: Promise<Answer>;
  progress: Progress;
  listeners: Set<(progress: Progress) => void>;
  /** Askers that agreed to a call and still wait. */
  waiting: number;
  /** All that agreed did so in a web page: `PAGE_BOUND` holds. */
  inPage: boolean;
}

interface Context {
  key: string;
  request: Request;
  flight: Flight;
  store: LookupStore;
}

/** Uses of an answer within so long count as one. */
const TOUCH_MS = 60_000;

/** Calls at once over all tabs. */
const LANES = 4;

/**
 * The one door to the data API: cache, single flight, limits, ledger. Every method rejects with a `FailureError` and
 * nothing else.
 */
export class Gateway {
  readonly #flights = new Map<string, Flight>();
  /** This life of the background: an attempt started under another id belongs to a worker that died. */
  readonly #worker = crypto.randomUUID();
  #busy = 0;
  readonly #queue: (() => void)[] = [];

  constructor(private readonly deps: GatewayDeps) {}

  /**
   * The cache's name of a request: endpoint and logical parameters, never the generation of the API nor the token. Sample
   * data and other hosts have names of their own, so that nothing of them mixes.
   */
  async key(request: Request, settings: Settings): Promise<string> {
    const params = Object.entries(request.params).sort(([a], [b]) => (a < b ? -1 : 1));
    const scope = await this.#channel(request.endpoint).scope(settings);
    return [scope, request.endpoint.id, new URLSearchParams(params)].join('|');
  }

  #channel(endpoint: Endpoint): Channel {
    return this.deps.channels[endpoint.via ?? 'justone'];
  }

  #storeOf(from: Asker | undefined): LookupStore {
    return from?.private ? this.deps.privateStore : this.deps.store;
  }

  /** What requests would cost now. */
  async plan(requests: readonly Request[], from?: Asker): Promise<Plan> {
    const settings = await this.deps.settings();
    if (settings.source === 'sample') return { calls: 0, cached: requests.length, free: true };
    const keys = [...new Set(await Promise.all(requests.map((request) => this.key(request, settings))))];
    const held = await Promise.all(
      keys.map(async (key) => {
        if (this.#flights.has(flightName(key, from))) return true;
        const stored = await this.#storeOf(from).answer(key);
        return stored !== undefined && this.#recent(stored.fetchedAt, settings);
      }),
    );
    const cached = held.filter(Boolean).length;
    return { calls: keys.length - cached, cached, free: false };
  }

  /**
   * The answer to a request: from the flight that is under way, the cache, or a call.
   *
   * @returns `undefined` in the modes `cache`, `stored` and `fresh` when there is nothing, and never otherwise
   */
  async ask(request: Request, options: AskOptions): Promise<Answer | undefined> {
    const settings = options.settings ?? (await this.deps.settings());
    if (settings.source === 'sample') return this.#sample(request, settings);
    const key = await this.key(request, settings);
    const { mode, signal, from } = options;
    const store = this.#storeOf(from);
    // A private window's call is its own: a normal window that joined it would write down whom it is about.
    const name = flightName(key, from);
    if (signal?.aborted)
      throw new FailureError({ code: 'cancelled', charged: 'no', endpoint: request.endpoint.id });
    if (mode === 'stored' || (mode === 'cache' && !this.#flights.has(name)))
      return this.#cached(store, key, request.endpoint, settings, mode === 'cache');
    // What is being called anew is not fresh any more.
    if (mode === 'fresh')
      return this.#flights.has(name) ? undefined : this.#fresh(store, key, request.endpoint, settings);
    // From here to the registration nothing may await: two asks in the same moment must meet.
    let flight = this.#flights.get(name);
    if (!flight) {
      flight = {
        promise: Promise.resolve() as never,
        progress: { endpoint: request.endpoint.id, phase: 'waiting', attempt: 1, startedAt: this.deps.now() },
        listeners: new Set(),
        waiting: 0,
        inPage: true,
      };
      this.#flights.set(name, flight);
      const context: Context = { key, request, flight, store };
      // `cache` joins flights and begins none.
      const begun = mode as Exclude<LoadMode, 'cache'>;
      flight.promise = this.deps
        .keepAlive(() => this.#fly(context, begun, settings))
        .finally(() => this.#flights.delete(name));
    }
    return this.#wait(flight, options);
  }

  async #wait(flight: Flight, { mode, from, onProgress, signal }: AskOptions): Promise<Answer> {
    // Whoever only looks did not agree to a call: it is not for them that one leaves.
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

  /**
   * Age decides, but an answer from the future counts as fresh: it means that the clock was set back, and charging again
   * would not tell its age either.
   */
  #recent(at: number, settings: Settings): boolean {
    return this.deps.now() - at < settings.cacheMaxAgeHours * 3_600_000;
  }

  async #cached(
    store: LookupStore,
    key: string,
    endpoint: Endpoint,
    settings: Settings,
    used: boolean,
  ): Promise<Answer | undefined> {
    const stored = await store.answer(key);
    if (stored && used) this.#touch(store, stored);
    return stored && asAnswer(stored, endpoint, settings, true);
  }

  /** Notes a use. The order of use is not worth waiting for, nor writing down every time: its loss only makes an eviction less clever. */
  #touch(store: LookupStore, { key, usedAt }: StoredAnswer): void {
    const { now } = this.deps;
    if (Math.abs(now() - usedAt) > TOUCH_MS) store.touch(key, now()).catch(() => {});
  }

  /** An answer that may be shown as it is, which counts as a use of it. */
  async #fresh(
    store: LookupStore,
    key: string,
    endpoint: Endpoint,
    settings: Settings,
  ): Promise<Answer | undefined> {
    const stored = await store.answer(key);
    if (!stored || !this.#recent(stored.fetchedAt, settings)) return undefined;
    this.#touch(store, stored);
    return asAnswer(stored, endpoint, settings, true);
  }

  async #fly(context: Context, mode: Exclude<LoadMode, 'cache'>, settings: Settings): Promise<Answer> {
    const { key, request, store } = context;
    const attempt = await store.attempt(key);
    const fresh = mode === 'refresh' ? undefined : await this.#fresh(store, key, request.endpoint, settings);
    // A refresh that came to nothing is tried again by a retry, though the figures from before it are still young.
    const older = mode === 'retry' && attempt && fresh && attempt.at > fresh.source.fetchedAt;
    if (fresh && !older) return fresh;
    if (attempt && mode === 'auto' && this.#recent(attempt.at, settings))
      throw new FailureError(leftBehind(attempt, request.endpoint.id));
    await this.#clearance(context);
    return this.#inLane(() => this.#callByGeneration(context));
  }

  /**
   * The settings that a call may leave under now. Looked at again each time one is about to: it may have waited in its lane
   * or for its next try, and much can have changed meanwhile.
   *
   * @throws FailureError why nothing may be sent
   */
  async #clearance({ key, request, flight }: Context): Promise<Settings> {
    const endpoint = request.endpoint.id;
    if (flight.waiting === 0) throw new FailureError({ code: 'cancelled', charged: 'no', endpoint });
    const settings = await this.deps.settings();
    if (settings.source === 'unset') throw new FailureError({ code: 'noToken', charged: 'no' });
    // Who asked did not ask this host, nor this account.
    if (settings.source === 'sample' || (await this.key(request, settings)) !== key)
      throw new FailureError({ code: 'settingsChanged', charged: 'no', endpoint });
    const failure = await this.#stopped(request.endpoint, settings);
    if (failure) throw new FailureError(failure);
    return settings;
  }

  /** Made-up data is free, the same every time, and never enters the database. */
  async #sample({ endpoint, params }: Request, settings: Settings): Promise<Answer> {
    const { path, query } = endpoint.current;
    const data = await this.deps.sample(path, query(params), this.deps.now());
    return asAnswer(
      this.#read('sample', endpoint, { data, bytes: 0, generation: 'current' }),
      endpoint,
      settings,
      false,
    );
  }

  /** Why nothing may be sent now, if so. */
  async #stopped(endpoint: Endpoint, settings: Settings): Promise<Failure | undefined> {
    const { store, now } = this.deps;
    const blocked = await this.#channel(endpoint).blocked(settings);
    if (blocked) return { ...blocked, endpoint: endpoint.id };
    for (const id of [accountLimit(endpoint), `endpoint:${endpoint.id}`]) {
      const limit = await store.limit(id);
      if (limit && holds(limit, now())) return stoppedFailure(limit, endpoint.id);
      if (limit) await store.liftLimit(id);
    }
    return undefined;
  }

  async #inLane<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy >= LANES) await new Promise<void>((free) => this.#queue.push(free));
    else this.#busy += 1;
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }

  /** The generation of the API that is due, and the other one once where the first says 404 or 600; what worked is remembered. */
  async #callByGeneration(context: Context): Promise<Answer> {
    const { endpoint, params } = context.request;
    const { store } = this.deps;
    const { accountEpoch } = store;
    const remembered = await store.generation(endpoint.id);
    const [first, second] = routesOf(endpoint, params, await this.deps.settings(), remembered);
    try {
      return await this.#callWithRetries(context, first);
    } catch (error) {
      const code = error instanceof FailureError ? error.failure.code : 'internal';
      if (!second || (code !== 'notFound' && code !== 'denied')) throw error;
      const answer = await this.#callWithRetries(context, second);
      // What was paid for is worth more than the memory of where it was found.
      if (store.accountEpoch === accountEpoch)
        await store.rememberGeneration(endpoint.id, second.generation).catch(() => {});
      return answer;
    }
  }

  async #callWithRetries(context: Context, way: Way): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      this.#report(context, { phase: 'calling', attempt, startedAt: this.deps.now(), nextAt: undefined });
      try {
        return await this.#callOnce(context, way);
      } catch (error) {
        const failure = error instanceof FailureError ? error.failure : undefined;
        const delay = failure && this.#channel(context.request.endpoint).retryDelay(failure, attempt);
        if (delay === undefined) throw error;
        const wait = delay * (1 + this.deps.random() / 2);
        this.#report(context, { phase: 'retrying', attempt: attempt + 1, nextAt: this.deps.now() + wait });
        await this.deps.sleep(wait);
      }
    }
  }

  /** One HTTP call, between its two marks: `started` before it leaves, its end before anybody hears of it. */
  async #callOnce(context: Context, way: Way): Promise<Answer> {
    const { key, request, store, flight } = context;
    const { store: shared, now } = this.deps;
    const { endpoint } = request;
    const settings = await this.#clearance(context);
    const { accountEpoch } = shared;
    const query = sentQuery(way, request.params, settings);
    const at = now();
    const day = shanghaiDay(at);
    const started: Attempt = { key, state: 'started', worker: this.#worker, at };
    const call: CallRecord = { at, day, endpoint: endpoint.id, charged: 'maybe', chargedDay: day };
    const bound = flight.inPage ? PAGE_BOUND : undefined;
    call.id = await store.begin(started, call, settings.dailyCap, bound);
    try {
      const { data, bytes } = await this.#channel(endpoint).call(
        { endpoint, path: way.route.path, query, onBytes: (bytes) => this.#report(context, bytes) },
        settings,
      );
      const stored = this.#read(key, endpoint, { data, bytes, generation: way.generation });
      return await this.#keep(store, { ...call, charged: 'yes' }, stored, endpoint, settings);
    } catch (error) {
      const failure = this.#described(error, endpoint.id, query);
      const { charged, code, apiCode, httpStatus } = failure;
      const mark: MarkEnd =
        charged === 'no'
          ? { clear: key }
          : { keep: { ...started, state: 'unknown', charged, code, apiCode, httpStatus } };
      // Should even this not be kept, the mark of the start stays and says the same to whoever asks next.
      await store
        .end({ ...call, charged, chargedDay: charged === 'no' ? undefined : day }, mark)
        .catch(() => {});
      // A stop that an exchanged account called for does not apply to the new one.
      const limit = shared.accountEpoch === accountEpoch ? limitFor(failure, endpoint, now()) : undefined;
      if (limit) await shared.setLimit(limit).catch(() => {});
      throw new FailureError({ ...failure, ...(limit?.until === undefined ? {} : { until: limit.until }) });
    }
  }

  #described(error: unknown, endpoint: string, query: Query): Failure {
    const failure: Failure =
      error instanceof FailureError ? error.failure : { code: 'internal', charged: 'maybe' };
    return { ...failure, endpoint, ...(failure.code === 'badParameters' ? { sent: { ...query } } : {}) };
  }

  /** @throws FailureError `wrongShape` where the answer is of another kind altogether */
  #read(
    key: string,
    endpoint: Endpoint,
    { data, bytes, generation }: { data: unknown; bytes: number; generation: 'current' | 'legacy' },
  ): StoredAnswer {
    const at = this.deps.now();
    const empty = data === null || data === undefined;
    const read = empty ? { value: undefined, drift: [] } : readWire(endpoint.schema, data, endpoint.expects);
    if (!read) throw new FailureError({ code: 'wrongShape', charged: 'yes' });
    const { value, drift } = read;
    return { key, endpoint: endpoint.id, data: value, drift, generation, fetchedAt: at, usedAt: at, bytes };
  }

  /** The answer, into the database before anybody hears of it. A full disk costs the cache, never the answer. */
  async #keep(
    store: LookupStore,
    call: CallRecord,
    stored: StoredAnswer,
    endpoint: Endpoint,
    settings: Settings,
  ): Promise<Answer> {
    const answer = asAnswer(stored, endpoint, settings, false);
    const bounds = boundsOf(settings);
    const mark: MarkEnd = { clear: stored.key };
    try {
      await store.end(call, mark, stored, bounds);
    } catch (error) {
      try {
        if (!(error instanceof FailureError) || error.failure.code !== 'storageFull') throw error;
        await store.dropOlderHalf();
        await store.end(call, mark, stored, bounds);
      } catch {
        await store.end(call, mark).catch(() => {});
        return { ...answer, notKept: true };
      }
    }
    return answer;
  }

  #report({ flight }: Context, change: Partial<Progress>): void {
    flight.progress = { ...flight.progress, ...change };
    for (const listener of flight.listeners) listener(flight.progress);
  }
}

/** The name under which asks for the same meet. */
const flightName = (key: string, from: Asker | undefined) => (from?.private ? `private|${key}` : key);

interface Way {
  generation: 'current' | 'legacy';
  route: Route;
}

/** The routes to try, in order: one where the user chose a generation or the endpoint has only one. */
function routesOf(
  endpoint: Endpoint,
  params: Query,
  settings: Settings,
  remembered: 'current' | 'legacy' | undefined,
): [Way, Way?] {
  const current: Way = { generation: 'current', route: endpoint.current };
  const legacyRoute = endpoint.legacy;
  if (!legacyRoute || legacyRoute.covers?.(params) === false) return [current];
  const legacy: Way = { generation: 'legacy', route: legacyRoute };
  if (settings.generation === 'current') return [current];
  if (settings.generation === 'legacy') return [legacy];
  return remembered === 'legacy' ? [legacy, current] : [current, legacy];
}

function sentQuery({ generation, route }: Way, params: Query, settings: Settings): Query {
  const query = route.query(params);
  return generation === 'legacy' && settings.legacyAcceptCache !== 'unset'
    ? { ...query, acceptCache: settings.legacyAcceptCache }
    : query;
}

/** What is known of a call that left and whose answer nobody saw. */
function leftBehind(attempt: Attempt, endpoint: string): Failure {
  const { code = 'interrupted', charged = 'maybe', apiCode, httpStatus } = attempt;
  return {
    code,
    charged,
    endpoint,
    ...(apiCode === undefined ? {} : { apiCode }),
    ...(httpStatus === undefined ? {} : { httpStatus }),
  };
}

function boundsOf(settings: Settings) {
  return { entries: settings.cacheMaxEntries, bytes: settings.cacheMaxMegabytes * 1024 * 1024 };
}

function asAnswer(stored: StoredAnswer, endpoint: Endpoint, settings: Settings, fromCache: boolean): Answer {
  return {
    data: stored.data,
    source: {
      endpoint: endpoint.id,
      fetchedAt: stored.fetchedAt,
      fromCache,
      sample: settings.source === 'sample',
      generation: stored.generation,
      ...(stored.drift.length > 0 ? { drift: stored.drift } : {}),
    },
  };
}
