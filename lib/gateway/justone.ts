import { type Failure, FailureError } from '../report/failure';
import type { TokenTest } from '../report/ledger';
import type { Settings } from '../settings/schema';
import type { Channel } from './channel';
import { type RawAnswer, readEnvelope } from './envelope';
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

/** Milliseconds before each retry that the contract allows, by failure: the API does not bill these. */
const RETRIES: Partial<Record<Failure['code'], readonly number[]>> = {
  collectFailed: [1_000, 3_000],
  serverError: [2_000],
  unavailable: [2_000],
};

/** The cache's name for where data comes from. Both regions of the vendor serve the same data; another host is another source. */
export function sourceOf(settings: Settings): string {
  if (settings.source === 'sample') return 'sample';
  return settings.region === 'custom' ? settings.customBaseUrl : 'live';
}

const BALANCE_TIMEOUT = 15_000;

/** Just One API: GET, the token in the query, one envelope. */
export function justOneChannel(deps: JustOneDeps) {
  /** The failure of a host that the user has not granted. No token is sent there, not even for a test. */
  const forbidden = async (settings: Settings): Promise<Failure | undefined> =>
    (await deps.permitted(deps.host(settings).pattern)) ? undefined : { code: 'notPermitted', charged: 'no' };

  const channel: Channel = {
    scope: async (settings) => sourceOf(settings),

    async blocked(settings) {
      if (settings.source === 'unset' || !(await deps.token())) return { code: 'noToken', charged: 'no' };
      return forbidden(settings);
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
  /**
   * Tests a token by asking for the balance, which is free. The account's stops do not forbid it: this is how the user learns
   * that they are over.
   *
   * @param candidate a token that is not stored yet; the stored one where missing
   */
  async function testToken(settings: Settings, candidate?: string): Promise<TokenTest> {
    const token = candidate ?? (await deps.token());
    if (!token) return { failure: { code: 'noToken', charged: 'no' } };
    const failure = await forbidden(settings);
    if (failure) return { failure };
    try {
      const raw = await deps.call({
        base: deps.host(settings).base,
        path: '/user/get-balance',
        query: {},
        token,
        timeoutMs: BALANCE_TIMEOUT,
      });
      const { data } = readEnvelope(raw, [token]);
      const { balance, currency } = (typeof data === 'object' && data ? data : {}) as Record<string, unknown>;
      if (typeof balance !== 'string' || !/^-?\d{1,12}(\.\d{1,8})?$/.test(balance))
        return { failure: { code: 'wrongShape', charged: 'no' } };
      return {
        balance,
        ...(typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? { currency } : {}),
      };
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      return { failure: { ...error.failure, charged: 'no' } };
    }
  }

  return { channel, testToken };
}
