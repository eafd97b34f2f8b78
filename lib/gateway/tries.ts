import type { Answer } from '../providers/types';
import { FailureError } from '../report/failure';
import type { Settings } from '../settings/schema';
import type { Attempts, RouteBy } from './attempt';
import type { GatewayDeps } from './deps';
import { type PendingCall, tell } from './flights';
import { channelOf } from './key';
import { routesOf } from './routes';

/** Makes the attempts that a call may take: retries that are not billed, and the other generation of the API. */
export class Tries {
  constructor(
    private readonly deps: GatewayDeps,
    private readonly attempts: Attempts,
  ) {}

  /**
   * The answer of the generation that is due, or of the other one where the first says 404 or 600. The generation that
   * answered then is remembered.
   */
  async answer(pending: PendingCall): Promise<Answer> {
    const { endpoint, params } = pending.request;
    const { store } = this.deps;
    const { accountEpoch } = store;
    const remembered = await store.generation(endpoint.id);
    const routesBy = (settings: Settings) => routesOf(endpoint, params, settings, remembered);
    let routes: ReturnType<typeof routesBy> | undefined;
    try {
      return await this.#withRetries(pending, (settings) => {
        routes = routesBy(settings);
        return routes[0];
      });
    } catch (error) {
      const other = routes?.[1]?.generation;
      if (!other || !isGone(error)) throw error;
      const answer = await this.#withRetries(pending, (settings) => {
        // Stryker disable next-line OptionalChaining: the list has no gap, which its type allows.
        const due = routesBy(settings).find((route) => route?.generation === other);
        // The user chose a generation meanwhile, and not this one: the first failure stands.
        if (!due) throw error;
        return due;
      });
      // An answer that was paid for is worth more than the memory of its generation: a failure to remember is swallowed.
      if (store.accountEpoch === accountEpoch)
        await store.rememberGeneration(endpoint.id, other).catch(() => {});
      return answer;
    }
  }

  async #withRetries(pending: PendingCall, routeBy: RouteBy): Promise<Answer> {
    const { now, random, sleep, channels } = this.deps;
    const { request, flight } = pending;
    for (let attempt = 1; ; attempt++) {
      tell(flight, { phase: 'calling', attempt, startedAt: now(), nextAt: undefined });
      try {
        return await this.attempts.make(pending, routeBy);
      } catch (error) {
        const failure = error instanceof FailureError ? error.failure : undefined;
        const delay = failure && channelOf(channels, request.endpoint).retryDelay(failure, attempt);
        if (delay === undefined) throw error;
        const wait = delay * (1 + random() / 2);
        tell(flight, { phase: 'retrying', attempt: attempt + 1, nextAt: now() + wait });
        await sleep(wait);
      }
    }
  }
}

/** Whether a failure says that this generation of the API does not have the answer. */
function isGone(error: unknown): boolean {
  const code = error instanceof FailureError ? error.failure.code : 'internal';
  return code === 'notFound' || code === 'denied';
}
