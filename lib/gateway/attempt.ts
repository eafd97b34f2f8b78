import type { Answer, Query } from '../providers/types';
import { shanghaiDay } from '../report/day';
import { type Failure, FailureError } from '../report/failure';
import { driftOf, troubleOf } from '../report/trouble';
import { PAGE_BOUND } from '../settings/bounds';
import type { Settings } from '../settings/schema';
import type { Attempt, CallRecord } from '../store/database';
import type { MarkEnd } from '../store/store';
import { asAnswer, keepAnswer, readAnswer } from './answers';
import type { Clearance } from './clearance';
import type { GatewayDeps } from './deps';
import { type PendingCall, tell } from './flights';
import { channelOf } from './key';
import { limitFor } from './limits';
import { remembered } from './memory';
import { type DueRoute, sentQuery } from './routes';

/** Chooses the route of an attempt by its settings. What it throws ends the attempt before anything is sent. */
export type RouteBy = (settings: Settings) => DueRoute;

/** Makes single HTTP calls, each between its two marks: `started` before it leaves, its end before its answer is given. */
export class Attempts {
  constructor(
    private readonly deps: GatewayDeps,
    private readonly clearance: Clearance,
  ) {}

  /**
   * One attempt of a call. All of it goes by the settings that its clearance read.
   *
   * @throws FailureError and nothing else
   */
  async make(pending: PendingCall, routeBy: RouteBy): Promise<Answer> {
    const { key, request, store, flight, again } = pending;
    const { store: shared, channels, now } = this.deps;
    const { endpoint } = request;
    const settings = await this.clearance.grant(pending);
    const due = routeBy(settings);
    const { accountEpoch } = shared;
    const query = sentQuery(due, request.params, settings);
    const at = now();
    const day = shanghaiDay(at);
    const started: Attempt = { key, state: 'started', at };
    const call: CallRecord = { at, day, endpoint: endpoint.id, charged: 'maybe', chargedDay: day };
    const bound = flight.inPage ? PAGE_BOUND : undefined;
    call.id = await store.begin(started, call, settings.dailyCap, bound);
    let free = false;
    try {
      const received = await channelOf(channels, endpoint).call(
        { endpoint, path: due.route.path, query, again, onBytes: (news) => tell(flight, news) },
        settings,
      );
      free = received.free === true;
      const read = readAnswer(key, endpoint, { ...received, generation: due.generation }, now());
      const own = free ? await store.answer(key) : undefined;
      // What a gateway had kept may be older than what is here by another way: figures do not go back in time.
      const stored = own && own.fetchedAt > read.fetchedAt ? own : read;
      const { drift } = stored;
      if (drift.length > 0) this.deps.note?.(driftOf(drift, endpoint.schema, endpoint.id, now()));
      const answer = asAnswer(stored, { fromCache: false });
      // Nothing that a private window sees is remembered.
      const snapshots = store === shared ? await remembered(channels, request, answer, settings) : [];
      const ended: CallRecord = free ? { ...unpaid(call), hit: true } : { ...call, charged: 'yes' };
      const kept = await keepAnswer(store, ended, stored, settings, snapshots);
      return free ? { ...kept, free } : kept;
    } catch (error) {
      const failure = described(error, endpoint.id, query, free);
      this.deps.note?.(troubleOf(failure, endpoint.id, now()));
      // Where the end cannot be written, the mark of the start stays: the next ask takes the call for one that may have been charged.
      await store.end(...endOf(failure, started, call)).catch(() => {});
      // A stop that an exchanged account called for does not apply to the new one.
      const limit = shared.accountEpoch === accountEpoch ? limitFor(failure, endpoint, now()) : undefined;
      if (limit) await shared.setLimit(limit).catch(() => {});
      throw new FailureError({ ...failure, ...(limit?.until === undefined ? {} : { until: limit.until }) });
    }
  }
}

/** The row of a call that was not paid for: its place in the daily cap is given back. */
const unpaid = (call: CallRecord): CallRecord => ({ ...call, charged: 'no', chargedDay: undefined });

/** The row and the mark that a failed call leaves. */
function endOf(failure: Failure, started: Attempt, call: CallRecord): [CallRecord, MarkEnd] {
  const { charged, code, apiCode, httpStatus } = failure;
  if (charged === 'no') return [unpaid(call), { clear: started.key }];
  return [
    { ...call, charged },
    { keep: { ...started, state: 'unknown', charged, code, apiCode, httpStatus } },
  ];
}

/**
 * An error as the failure of a call. The parameters that were sent are added where the API refused them.
 *
 * @param free the answer had come, and was not paid for
 */
function described(error: unknown, endpoint: string, query: Query, free: boolean): Failure {
  const failure: Failure =
    error instanceof FailureError ? error.failure : { code: 'internal', charged: 'maybe' };
  return {
    ...failure,
    ...(free && { charged: 'no' as const }),
    endpoint,
    ...(failure.code === 'badParameters' ? { sent: { ...query } } : {}),
  };
}
