import { quote } from '../providers/quote';
import { nextShanghaiMidnight } from '../report/day';
import { type Charged, type Failure, type FailureCode, FailureError } from '../report/failure';
import { hostPattern } from '../settings/permission';
import {
  headersSay,
  readLeft,
  readRefusal,
  readTeamInfo,
  type TeamSides,
  type TeamTest,
} from '../team/gateway';
import type { Channel } from './channel';
import { readEnvelope } from './envelope';
import type { send } from './transport';

export interface TeamDeps {
  /** The stored personal key, where it is of this address. */
  key(address: string): Promise<string | undefined>;
  /** Whether the user has granted a host. */
  permitted(pattern: string): Promise<boolean>;
  /** Sends a request; see `send`. */
  send(sending: Parameters<typeof send>[1]): ReturnType<typeof send>;
  now(): number;
  /** Hears of the paid calls that are left today, as each answer tells them. */
  left(address: string, left: TeamSides): void;
}

const TEST_TIMEOUT = 15_000;
/** The gateway's day has no more; a longer wait would be a mistake of the gateway's. */
const LONGEST_WAIT_S = 86_400;
/** How long calls pause where neither gateway nor vendor says it. */
const PAUSE_MS = 60_000;

const REFUSALS: Readonly<Record<string, FailureCode>> = {
  key: 'teamKey',
  path: 'teamPath',
  rate: 'teamRate',
  'budget-user': 'teamUserBudget',
  'budget-team': 'teamBudget',
  unreached: 'teamDown',
  unanswered: 'teamUnanswered',
  down: 'teamDown',
};

/** What the vendor says of the account that the team shares: no member can mend it, and what the gateway has kept stays free. */
const OF_ACCOUNT: readonly FailureCode[] = ['tokenInvalid', 'balanceEmpty', 'capReached', 'quotaUsedUp'];

/** Just One API through a team's gateway: the personal key in a header, the vendor's envelope, and the gateway's own headers and refusals. */
export function teamChannel(deps: TeamDeps) {
  const request = (address: string, path: string, key: string) => ({
    url: `${address}${path}`,
    init: { headers: { authorization: `Bearer ${key}` } as Record<string, string> },
    ping: `${address}/health`,
  });

  /** The gateway's own refusal in an answer, if it is one. */
  function refused(text: string, headers: Headers, key: string): Failure | undefined {
    const refusal = readRefusal(text);
    if (!refusal) return undefined;
    const code = REFUSALS[refusal.error] ?? 'teamDown';
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    const wait = seconds >= 0 ? Math.min(seconds, LONGEST_WAIT_S) * 1000 : PAUSE_MS;
    return {
      code,
      charged: refusal.charged,
      detail: quote(refusal.message, [key]),
      ...(code === 'teamRate' && { until: deps.now() + wait }),
      // The same moment for all calls of a report, so that the screen shows their failures as one.
      ...((code === 'teamUserBudget' || code === 'teamBudget') && {
        until: nextShanghaiMidnight(deps.now()),
      }),
    };
  }

  const channel: Omit<Channel, 'scope' | 'retryDelay'> = {
    async blocked({ source, team: { address } }) {
      if (source === 'unset' || !(await deps.key(address))) return { code: 'noToken', charged: 'no' };
      return (await deps.permitted(hostPattern(address)))
        ? undefined
        : { code: 'notPermitted', charged: 'no' };
    },

    async call({ path, query, again }, { team: { address }, timeoutSeconds }) {
      const key = await deps.key(address);
      if (!key) throw new FailureError({ code: 'noToken', charged: 'no' });
      const sending = request(address, `${path}?${new URLSearchParams(query)}`, key);
      if (again) sending.init.headers['x-team-again'] = '1';
      const { status, headers, bytes } = await deps.send({ ...sending, timeoutMs: timeoutSeconds * 1000 });
      const text = new TextDecoder().decode(bytes);
      const left = readLeft(headers.get('x-team-left'));
      if (left) deps.left(address, left);
      const refusal = refused(text, headers, key);
      if (refusal) throw new FailureError(refusal);
      const said = headersSay(headers, deps.now());
      if (!said) throw new FailureError({ code: 'notTeam', charged: 'maybe', ...httpStatus(status) });
      try {
        return {
          data: readEnvelope({ status, text }, [key]).data,
          bytes: text.length,
          age: said.age,
          ...(said.free && { free: true as const }),
        };
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        throw new FailureError(ofTeam(error.failure, said.free ? 'no' : error.failure.charged, deps.now()));
      }
    },
  };

  /**
   * Asks a gateway who the owner of a key is and what is left, which is free.
   *
   * @param candidate a key that is not stored yet; the stored one where missing
   */
  async function testKey(address: string, candidate?: string): Promise<TeamTest> {
    const key = candidate ?? (await deps.key(address));
    if (!key) return { failure: { code: 'noToken', charged: 'no' } };
    if (!(await deps.permitted(hostPattern(address))))
      return { failure: { code: 'notPermitted', charged: 'no' } };
    try {
      const { status, headers, bytes } = await deps.send({
        ...request(address, '/ping', key),
        timeoutMs: TEST_TIMEOUT,
      });
      const text = new TextDecoder().decode(bytes);
      const info = status === 200 ? readTeamInfo(text) : undefined;
      if (info) return { info };
      const failure = refused(text, headers, key) ?? { code: 'notTeam', ...httpStatus(status) };
      return { failure: { ...failure, charged: 'no' } };
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      return { failure: { ...error.failure, charged: 'no' } };
    }
  }

  return { channel, testKey };
}

const httpStatus = (status: number) => (status === 200 ? {} : { httpStatus: status });

/** A failure of the vendor's as a member of the team is told it: neither token nor account are the member's own. */
function ofTeam(failure: Failure, charged: Charged, now: number): Failure {
  if (OF_ACCOUNT.includes(failure.code)) return { ...failure, charged, code: 'teamAccount' };
  if (failure.code === 'rateLimited') return { ...failure, charged, code: 'teamRate', until: now + PAUSE_MS };
  return { ...failure, charged };
}
