import type { Endpoint } from '../providers/types';
import { nextShanghaiMidnight } from '../report/day';
import type { Failure } from '../report/failure';
import type { Limit } from '../store/database';

/** How long the API's own rate limit pauses an endpoint where it does not say until when. */
const PAUSE_MS = 60_000;

/** The name of the stop of everything that an endpoint's account pays for. */
export const accountLimit = ({ via }: Pick<Endpoint, 'via'>) => (via ? `account:${via}` : 'account');

/** The name of the stop of one endpoint. */
export const endpointLimit = (endpoint: string) => `endpoint:${endpoint}`;

/** The stop that a failure calls for: of the whole account, of one endpoint for a while, or none. */
export function limitFor(failure: Failure, endpoint: Endpoint, now: number): Limit | undefined {
  const { code } = failure;
  switch (code) {
    case 'tokenInvalid':
    case 'balanceEmpty':
    case 'capReached':
    case 'keyInvalid':
    case 'keyBalance':
    // Each ask with it would be refused again.
    case 'teamKey':
      return { id: accountLimit(endpoint), code, at: now };
    case 'rateLimited':
      return { id: endpointLimit(endpoint.id), code, at: now, until: failure.until ?? now + PAUSE_MS };
    case 'quotaUsedUp':
      return { id: endpointLimit(endpoint.id), code, at: now, until: nextShanghaiMidnight(now) };
    default:
      return undefined;
  }
}

/** Whether a stop still holds. A stop from the future does not: the clock was set back, and it would hold for longer than it was meant to. */
export function holds(limit: Limit, now: number): boolean {
  if (limit.until === undefined) return true;
  return limit.at <= now && now < limit.until;
}

/** The failure of a call that a stop forbids: nothing was sent. */
export function stoppedFailure(limit: Limit, endpoint: string): Failure {
  if (limit.until === undefined) return { code: limit.code, charged: 'no', endpoint };
  return {
    code: limit.code === 'quotaUsedUp' ? 'quotaBlocked' : 'paused',
    charged: 'no',
    endpoint,
    until: limit.until,
  };
}
