import type { Answer, Request } from '../providers/types';
import { type Failure, FailureError } from '../report/failure';
import type { Plan } from '../report/load';
import type { Settings } from '../settings/schema';
import type { Attempt } from '../store/database';
import type { LookupStore } from '../store/privateStore';
import { asAnswer, readAnswer } from './answers';
import type { Asker, AskOptions, CallMode } from './ask';
import { Attempts } from './attempt';
import { Cache } from './cache';
import { Clearance } from './clearance';
import type { GatewayDeps } from './deps';
import { Flights, type PendingCall, waitFor } from './flights';
import { flightName, keyOf } from './key';
import { Lanes } from './lanes';
import { CatchUp } from './memory';
import { Tries } from './tries';

export type { Asker, AskMode, AskOptions } from './ask';

/** Calls at once over all tabs. */
const LANES = 4;

/**
 * The one door to the data API: cache, single flight, limits, ledger. A method that fails rejects with a
 * `FailureError` and nothing else.
 */
export class Gateway {
  readonly #flights = new Flights();
  readonly #lanes = new Lanes(LANES);
  readonly #cache: Cache;
  readonly #clearance: Clearance;
  readonly #tries: Tries;
  readonly #catchUp: CatchUp;

  constructor(private readonly deps: GatewayDeps) {
    this.#cache = new Cache(deps.now);
    this.#clearance = new Clearance(deps);
    this.#tries = new Tries(deps, new Attempts(deps, this.#clearance));
    this.#catchUp = new CatchUp(deps.store, deps.channels);
  }

  /** See {@link keyOf}. */
  key(request: Request, settings: Settings): Promise<string> {
    return keyOf(this.deps.channels, request, settings);
  }

  #storeOf(from: Asker | undefined): LookupStore {
    return from?.private ? this.deps.privateStore : this.deps.store;
  }

  /**
   * What requests would cost now.
   *
   * @param newerThan an answer from before this moment does not count as kept
   */
  async plan(requests: readonly Request[], from?: Asker, newerThan = 0): Promise<Plan> {
    const settings = await this.deps.settings();
    if (settings.source === 'sample') return { calls: 0, cached: requests.length, free: true };
    const keys = [...new Set(await Promise.all(requests.map((request) => this.key(request, settings))))];
    const held = await Promise.all(
      keys.map(async (key) => {
        if (this.#flights.has(flightName(key, from))) return true;
        const stored = await this.#storeOf(from).answer(key);
        if (!stored || stored.fetchedAt < newerThan) return false;
        return this.#cache.recent(stored.fetchedAt, settings);
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
    if (settings.source === 'sample') return this.#sample(request);
    const key = await this.key(request, settings);
    const answer = await this.#ask(key, request, options, settings);
    if (answer?.source.fromCache && !options.from?.private)
      this.#catchUp.note(key, request, answer, settings);
    return answer;
  }

  async #ask(
    key: string,
    request: Request,
    options: AskOptions,
    settings: Settings,
  ): Promise<Answer | undefined> {
    const { mode, signal, from } = options;
    const endpoint = request.endpoint.id;
    const store = this.#storeOf(from);
    const name = flightName(key, from);
    if (signal?.aborted) throw new FailureError({ code: 'cancelled', charged: 'no', endpoint });
    if (mode === 'stored' || (mode === 'cache' && !this.#flights.has(name)))
      return this.#cache.stored(store, key, mode === 'cache');
    // An answer that is being replaced is not fresh any more.
    if (mode === 'fresh')
      return this.#flights.has(name) ? undefined : this.#cache.fresh(store, key, settings);
    const first = { endpoint, phase: 'waiting', attempt: 1, startedAt: this.deps.now() } as const;
    const flight = this.#flights.join(name, first, (flight) =>
      this.deps.keepAlive(() =>
        // The mode `cache` joins a flight and begins none.
        this.#fly(
          { key, request, flight, store, again: mode === 'refresh' },
          mode as CallMode,
          settings,
          options.newerThan,
        ),
      ),
    );
    return waitFor(flight, options);
  }

  /** Made-up data is free, the same every time, and never enters the database. */
  async #sample({ endpoint, params }: Request): Promise<Answer> {
    const { path, query } = endpoint.current;
    const now = this.deps.now();
    const data = await this.deps.sample(path, query(params), now);
    const read = readAnswer('sample', endpoint, { data, bytes: 0, generation: 'current' }, now);
    return asAnswer(read, { fromCache: false, sample: true });
  }

  async #fly(pending: PendingCall, mode: CallMode, settings: Settings, newerThan = 0): Promise<Answer> {
    const { key, request, store } = pending;
    const attempt = await store.attempt(key);
    const fresh = mode === 'refresh' ? undefined : await this.#cache.fresh(store, key, settings);
    // A refresh that came to nothing is tried again by a retry, though the figures from before it are still young.
    const older = mode === 'retry' && attempt && fresh && attempt.at > fresh.source.fetchedAt;
    if (fresh && !older && fresh.source.fetchedAt >= newerThan) return fresh;
    if (attempt && mode === 'auto' && this.#cache.recent(attempt.at, settings))
      throw new FailureError(leftBehind(attempt, request.endpoint.id));
    // A call that is forbidden anyway says so at once and takes no lane. Its attempts ask for their own clearance.
    await this.#clearance.grant(pending);
    // The stored answer was not good enough, so the team's gateway must not give its kept copy either.
    const again = pending.again || fresh !== undefined;
    return this.#lanes.run(() => this.#tries.answer({ ...pending, again }));
  }
}

/** What is known of a call that left and did not come back with an answer. */
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
