import { type Failure, FailureError } from '../report/failure';
import type { Settings } from '../settings/schema';
import { type RawAnswer, readEnvelope } from './answer';
import type { Channel } from './channel';
import type { Host, HttpCall } from './transport';

export interface JustOneDeps {
  token(): Promise<string | undefined>;
  /** The host that the settings name. */
  host(settings: Settings): Host;
  /** Whether the user has granted a host. */
  permitted(pattern: string): Promise<boolean>;
  /** One HTTP call; see `callApi`. */
  call(call: HttpCall): Promise<RawAnswer>;
}

/** Waits before the retries that the contract allows, because the API does not bill those failures. */
const RETRIES: Partial<Record<Failure['code'], readonly number[]>> = {
  collectFailed: [1_000, 3_000],
  serverError: [2_000],
  unavailable: [2_000],
};

/** Both regions of the vendor serve the same data; another host is another source. */
export function sourceOf(settings: Settings): string {
  if (settings.source === 'sample') return 'sample';
  return settings.region === 'custom' ? settings.customBaseUrl : 'live';
}

/** Just One API: GET, the token in the query, one envelope. */
export function justOneChannel(deps: JustOneDeps): Channel {
  return {
    scope: async (settings) => sourceOf(settings),

    async blocked(settings) {
      if (settings.source === 'unset' || !(await deps.token())) return { code: 'noToken', charged: 'no' };
      if (!(await deps.permitted(deps.host(settings).pattern)))
        return { code: 'notPermitted', charged: 'no' };
      return undefined;
    },

    async call({ path, query }, settings) {
      const token = await deps.token();
      if (!token) throw new FailureError({ code: 'noToken', charged: 'no' });
      const raw = await deps.call({
        base: deps.host(settings).base,
        path,
        query,
        token,
        timeoutMs: settings.timeoutSeconds * 1000,
      });
      return { data: readEnvelope(raw, [token]).data, bytes: raw.text.length };
    },

    retryDelay(failure, attempt) {
      if (failure.charged !== 'no') return undefined;
      return RETRIES[failure.code]?.[attempt - 1];
    },
  };
}
