import { describe, expect, it } from 'vitest';
import { failureWords } from '../../lib/i18n/errors';
import { FAILURE_CODES, type Failure } from '../../lib/report/failure';
import { groupFailures, remedies, waitOf } from './failures';

const remediesOf = (failure: Failure) => remedies(groupFailures([failure])[0] as never);

describe('groupFailures', () => {
  it('failures that many endpoints have in common are one group', () => {
    const groups = groupFailures([
      { code: 'noToken', charged: 'no', endpoint: 'xingtu.base' },
      { code: 'timeout', charged: 'maybe', endpoint: 'xingtu.cp' },
      { code: 'noToken', charged: 'no', endpoint: 'xingtu.spread' },
    ]);
    expect(groups.map((group) => [group.failure.code, group.endpoints, group.calls])).toEqual([
      ['noToken', ['xingtu.base', 'xingtu.spread'], 2],
      ['timeout', ['xingtu.cp'], 1],
    ]);
  });
  it('pauses of several endpoints are one group, until the last of them ends', () => {
    const paused = (endpoint: string, until: number): Failure => ({
      code: 'rateLimited',
      charged: 'no',
      endpoint,
      until,
    });
    const groups = groupFailures([paused('a', 60_000), paused('b', 60_250), paused('c', 59_900)]);
    expect(groups.map(({ failure, endpoints, calls }) => [failure.until, endpoints, calls])).toEqual([
      [60_250, ['a', 'b', 'c'], 3],
    ]);
  });
  it('endpoints that are back on different days are groups of their own', () => {
    const blocked = (until: number): Failure => ({ code: 'quotaBlocked', charged: 'no', until });
    expect(groupFailures([blocked(1), blocked(2)])).toHaveLength(2);
  });
  it('charged and free failures, and sent and unsent ones, are groups of their own', () => {
    expect(
      groupFailures([
        { code: 'httpError', charged: 'no', httpStatus: 502 },
        { code: 'httpError', charged: 'maybe', httpStatus: 502 },
        { code: 'badParameters', charged: 'no', sent: { kolId: '1' } },
        { code: 'badParameters', charged: 'no', sent: { kolId: '2' } },
      ]),
    ).toHaveLength(4);
  });
});

describe('remedies', () => {
  it('a failure that would repeat itself offers no retry', () => {
    for (const code of ['badParameters', 'notFound', 'noMatch', 'badSubject'] as const)
      expect(remediesOf({ code, charged: 'no' })).toEqual([]);
  });
  it('a retry says that it may be charged again', () => {
    expect(remediesOf({ code: 'dropped', charged: 'maybe' })).toEqual([
      { kind: 'retry', calls: 1, maybeCharged: true },
    ]);
    expect(remediesOf({ code: 'collectFailed', charged: 'no' })).toEqual([
      { kind: 'retry', calls: 1, maybeCharged: false },
    ]);
  });
  it('the lift button lifts the endpoint that is stopped, or the account', () => {
    expect(remediesOf({ code: 'quotaBlocked', charged: 'no', endpoint: 'xingtu.cp', until: 5 })).toEqual([
      { kind: 'lift', endpoints: ['xingtu.cp'] },
    ]);
    expect(remediesOf({ code: 'balanceEmpty', charged: 'no', endpoint: 'xingtu.cp' })).toEqual([
      { kind: 'topUp' },
      { kind: 'lift', endpoints: [] },
    ]);
  });
  it('a failure that the options can end leads to their section', () => {
    expect(remediesOf({ code: 'noToken', charged: 'no' })).toEqual([{ kind: 'options', section: 'start' }]);
  });
});

describe('remedies of the studio', () => {
  it('failures of the studio lead to its own section of the options, and to the login', () => {
    expect(remediesOf({ code: 'notPermitted', charged: 'no', endpoint: 'studio.diagnosis' })).toEqual([
      { kind: 'options', section: 'studio' },
    ]);
    expect(remediesOf({ code: 'cookieDead', charged: 'yes' })).toContainEqual({ kind: 'login' });
  });
  it('a failure of the studio’s key lifts the stop of the account, which a retry alone would only meet', () => {
    for (const code of ['keyInvalid', 'keyBalance'] as const)
      expect(remediesOf({ code, charged: 'no', endpoint: 'studio.diagnosis' })).toContainEqual({
        kind: 'lift',
        endpoints: [],
      });
  });
});

describe('waitOf', () => {
  it('a pause is counted down', () => {
    expect(waitOf({ code: 'rateLimited', charged: 'no', until: 60_000 }, 45_000)).toBe(15_000);
    expect(waitOf({ code: 'paused', charged: 'no', until: 60_000 }, 70_000)).toBe(0);
  });
  it('a quota may be tried at once, because it may have been raised', () => {
    expect(waitOf({ code: 'quotaBlocked', charged: 'no', until: 60_000 }, 0)).toBe(0);
  });
});

describe('the words of failures', () => {
  it.each(FAILURE_CODES)('%s has words of its own in both languages', (code) => {
    const words = failureWords[code];
    for (const message of [words.title, words.what, words.next]) {
      expect(message[0]).toMatch(/\p{Script=Han}/u);
      expect(message[1]).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  });
  it('no two failures have the same words', () => {
    const texts = FAILURE_CODES.map((code) => failureWords[code].what[1]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
