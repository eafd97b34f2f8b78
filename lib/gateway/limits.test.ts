import { expect, it } from 'vitest';
import type { FailureCode } from '../report/failure';
import { accountLimit, holds, limitFor, stoppedFailure } from './limits';
import { endpoint } from './testing';

const NOW = Date.parse('2026-03-08T12:00:00+08:00');
const studio = { ...endpoint, via: 'tikomni' } as const;
const failing = (code: FailureCode, until?: number) =>
  ({ code, charged: 'no', ...(until && { until }) }) as const;

it.each(['tokenInvalid', 'balanceEmpty', 'capReached', 'teamKey', 'keyInvalid', 'keyBalance'] as const)(
  'the failure %s stops the account of its own API, until the user lifts it',
  (code) => {
    expect(limitFor(failing(code), endpoint, NOW)).toEqual({ id: 'account', code, at: NOW });
    expect(limitFor(failing(code), studio, NOW)).toEqual({ id: 'account:tikomni', code, at: NOW });
    expect(accountLimit({})).not.toBe(accountLimit(studio));
  },
);

it('a rate limit pauses its endpoint until the moment that the API names, or for a minute', () => {
  const limit = { id: 'endpoint:test.plays', code: 'rateLimited', at: NOW };
  expect(limitFor(failing('rateLimited'), endpoint, NOW)).toEqual({ ...limit, until: NOW + 60_000 });
  expect(limitFor(failing('rateLimited', NOW + 5), endpoint, NOW)).toEqual({ ...limit, until: NOW + 5 });
});

it('a quota that is used up blocks its endpoint until midnight in Shanghai', () => {
  expect(limitFor(failing('quotaUsedUp'), endpoint, NOW)).toEqual({
    id: 'endpoint:test.plays',
    code: 'quotaUsedUp',
    at: NOW,
    until: Date.parse('2026-03-09T00:00:00+08:00'),
  });
});

it.each(['badParameters', 'notFound', 'timeout', 'dailyCap'] as const)(
  'the failure %s stops nothing',
  (code) => {
    expect(limitFor(failing(code), endpoint, NOW)).toBeUndefined();
  },
);

it('a stop without an end holds at any time, and one with an end from its start until then', () => {
  const pause = { id: 'x', code: 'rateLimited', at: NOW, until: NOW + 10 } as const;
  expect([NOW - 1, NOW, NOW + 9, NOW + 10].map((now) => holds(pause, now))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  const stop = { id: 'account', code: 'tokenInvalid', at: NOW } as const;
  expect([0, NOW, NOW * 2].map((now) => holds(stop, now))).toEqual([true, true, true]);
});

it('a call that a stop forbids is told the stop, and until when it lasts', () => {
  const at = { id: 'x', at: NOW } as const;
  expect(stoppedFailure({ ...at, code: 'balanceEmpty' }, 'e')).toEqual({
    code: 'balanceEmpty',
    charged: 'no',
    endpoint: 'e',
  });
  expect(stoppedFailure({ ...at, code: 'rateLimited', until: 5 }, 'e')).toEqual({
    code: 'paused',
    charged: 'no',
    endpoint: 'e',
    until: 5,
  });
  expect(stoppedFailure({ ...at, code: 'quotaUsedUp', until: 5 }, 'e').code).toBe('quotaBlocked');
});
