import type { Channel } from '../../lib/gateway/channel';
import { readWire } from '../../lib/providers/wire';
import { type Failure, FailureError } from '../../lib/report/failure';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import type { Call } from './calls';
import type { Outcome, Seen } from './verdict';

/** Failures after which every further call would fail too, or could be charged without an answer. */
const ENDS: ReadonlySet<Failure['code']> = new Set([
  'tokenInvalid',
  'balanceEmpty',
  'capReached',
  'offline',
  'unreachable',
]);

export const ends = (outcome: Outcome) => outcome.state === 'failed' && ENDS.has(outcome.failure.code);

/** The product's default settings, with the time-out that the vendor advises. */
const SETTINGS = { ...DEFAULT_SETTINGS, source: 'live' as const, timeoutSeconds: 120 };

/** A path in an answer without indexes of lists and without keys that may be data of the answer. */
const publicPath = (path: string) =>
  path
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? '[]' : /^[A-Za-z_|][\w|]{0,40}$/.test(part) ? part : '*'))
    .join('.');

function read({ endpoint }: Call, data: unknown): Outcome {
  if (data === null || data === undefined) return { state: 'read', data: undefined, drift: [], keys: 0 };
  const found = readWire(endpoint.schema, data, endpoint.expects);
  const drift = found ? found.drift.map(publicPath) : ['(the whole answer has another shape)'];
  const keys = typeof data === 'object' ? Object.keys(data).length : 0;
  return { state: 'read', data, drift: [...new Set(drift)], keys };
}

/** Makes a call by the product's own channel. A failure is tried again only where the product does, which is where it is not billed. */
export async function make(
  call: Call,
  seen: Seen,
  channel: Channel,
  sleep: (ms: number) => Promise<void>,
): Promise<Outcome> {
  const params = call.params(seen);
  const route = call.generation === 'legacy' ? call.endpoint.legacy : call.endpoint.current;
  if (!params || !route) return { state: 'skipped', because: 'an answer that it needs did not come' };
  for (let attempt = 1; ; attempt++) {
    try {
      const sending = { endpoint: call.endpoint, path: route.path, query: route.query(params) };
      return read(call, (await channel.call(sending, SETTINGS)).data);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const delay = channel.retryDelay(error.failure, attempt);
      if (delay === undefined) return { state: 'failed', failure: error.failure };
      await sleep(delay);
    }
  }
}
