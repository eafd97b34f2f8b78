import type { Failure } from '../report/failure';
import type { Limit } from '../store/database';
import { nextShanghaiMidnight } from './days';

const PAUSE = 60_000;
const DAY = 86_400_000;

/** The stop that a failure calls for: the whole account, one endpoint for a while, or none. */
export function limitFor(failure: Failure, endpoint: string, now: number): Limit | undefined {
  switch (failure.code) {
    case 'tokenInvalid':
    case 'balanceEmpty':
    case 'capReached':
      return { id: 'account', code: failure.code, at: now };
    case 'rateLimited':
      return { id: `endpoint:${endpoint}`, code: failure.code, at: now, until: now + PAUSE };
    case 'quotaUsedUp':
      return { id: `endpoint:${endpoint}`, code: failure.code, at: now, until: nextShanghaiMidnight(now) };
    default:
      return undefined;
  }
}

/** Whether a stop still holds. One from the future means that the clock was set back: it must not hold for longer than it was meant. */
export function holds(limit: Limit, now: number): boolean {
  if (limit.until === undefined) return true;
  const longest = limit.code === 'rateLimited' ? PAUSE : DAY;
  return now < limit.until && limit.until - now <= longest;
}

/** What an asker is told while a stop holds. Nothing was sent. */
export function stoppedFailure(limit: Limit, endpoint: string): Failure {
  if (limit.id === 'account') return { code: limit.code, charged: 'no', endpoint };
  return {
    code: limit.code === 'quotaUsedUp' ? 'quotaBlocked' : 'paused',
    charged: 'no',
    endpoint,
    until: limit.until,
  };
}
