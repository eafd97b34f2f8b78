import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Failure, FailureError } from '../../report/failure';
import { readTikomni, type TikomniAnswer, tikomniRetry } from './envelope';

const KEY = 'sk-EXAMPLEonly0000000000';
const COOKIE = 'sessionid=0123456789abcdef; passport=zyxwvutsrqponmlk; locale=zh';
const NOW = Date.UTC(2026, 2, 8, 4);

const raw = (status: number, body: unknown, headers: TikomniAnswer['headers'] = {}): TikomniAnswer => ({
  status,
  text: typeof body === 'string' ? body : JSON.stringify(body),
  headers,
});

function failure(answer: TikomniAnswer): Failure {
  try {
    readTikomni(answer, [KEY, COOKIE], NOW);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error('no failure');
}

const inner = (data: unknown) => raw(200, { code: 200, message: 'Request successful', data });

describe('a success', () => {
  it.each([200, 0, '200'])('with code %j gives the data and nothing else of the envelope', (code) => {
    const answer = raw(200, {
      code,
      request_id: 'r',
      cache_url: 'https://cache.example/private',
      params: { cookie: COOKIE },
      headers: { Authorization: `Bearer ${KEY}` },
      data: { status_code: 0, play_source: [] },
    });
    expect(readTikomni(answer, [KEY, COOKIE], NOW)).toEqual({ data: { status_code: 0, play_source: [] } });
  });

  it('a success needs no code inside, or a zero, however deep it is wrapped', () => {
    for (const data of [
      { items: [] },
      { code: 0, data: {} },
      { data: { code: '0', data: { series: [] } } },
      null,
    ])
      expect(readTikomni(inner(data), [], NOW)).toEqual({ data });
  });

  it('keeps every digit of a bare id', () => {
    const answer = raw(200, '{"code":200,"data":{"items":[{"id":7412345678901234567}]}}');
    expect(readTikomni(answer, [], NOW).data).toEqual({ items: [{ id: '7412345678901234567' }] });
  });
});

describe('a dead login', () => {
  it.each([
    ['200 and an inner 8', inner({ status_code: 8, status_msg: '用户未登录' })],
    ['200 and an inner 8 one level down', inner({ data: { code: 8 } })],
    ['200 and another client’s code', inner({ status_code: 2190008 })],
    ['200 and words', inner({ status_code: 99, status_msg: '登录已过期' })],
    [
      '400 with words',
      raw(400, { detail: { code: 400, message: 'Cookie is invalid or expired. Please retry.' } }),
    ],
    [
      '400 with the code carried along',
      raw(400, { code: 400, message: 'Request failed', data: { status_code: 8 } }),
    ],
    [
      '401 with words',
      raw(401, { detail: { code: 401, message: 'Unauthorized: cookie expired, log in again' } }),
    ],
    ['401 in Chinese', raw(401, { code: 401, message_zh: '用户未登录' })],
  ])('shows as %s', (_, answer) => {
    expect(failure(answer).code).toBe('cookieDead');
  });

  it('not every 400 or 401 is a dead login', () => {
    expect(failure(raw(401, { detail: { code: 401, message: 'Invalid API key' } })).code).toBe('keyInvalid');
    expect(failure(raw(401, { detail: 'Invalid token: log in to get another' })).code).toBe('keyInvalid');
    expect(failure(raw(401, {})).code).toBe('keyInvalid');
    expect(failure(raw(400, { code: 400, message: 'Invalid request parameters' })).code).toBe(
      'badParameters',
    );
    // The request is echoed in `params`, and its field is called cookie.
    expect(failure(raw(400, { code: 400, message: 'Invalid', params: { cookie: COOKIE } })).code).toBe(
      'badParameters',
    );
  });
});

describe('an error', () => {
  it.each([
    ['detail object', { detail: { code: 403, message: 'No scope', request_id: 'r-1' } }],
    ['flat', { code: 403, message: 'No scope', request_id: 'r-1' }],
    ['error object', { error: { code: 403, message: 'No scope' }, request_id: 'r-1' }],
  ])('is read from a %s', (_, body) => {
    expect(failure(raw(403, body))).toEqual({
      code: 'keyScope',
      charged: 'no',
      httpStatus: 403,
      apiCode: 403,
      detail: 'No scope',
      requestId: 'r-1',
    });
  });

  it('an error of a 422 names the fields', () => {
    const detail = [
      { loc: ['body', 'start_date'], msg: 'Field required', type: 'missing', input: { cookie: COOKIE } },
      { loc: ['body', 'genres', 0], msg: 'Input should be a valid integer' },
    ];
    expect(failure(raw(422, { detail }))).toMatchObject({
      code: 'badParameters',
      charged: 'no',
      detail: 'start_date: Field required; genres.0: Input should be a valid integer',
    });
  });

  it.each([
    [401, 'keyInvalid', 'no'],
    [402, 'keyBalance', 'no'],
    [404, 'notFound', 'no'],
    [408, 'unavailable', 'maybe'],
    [418, 'unknownCode', 'no'],
    [429, 'rateLimited', 'no'],
    [500, 'serverError', 'no'],
    [502, 'unavailable', 'maybe'],
    [503, 'unavailable', 'no'],
    [504, 'unavailable', 'maybe'],
    [520, 'unavailable', 'maybe'],
    [522, 'unavailable', 'maybe'],
  ] as const)('%i is %s, billed: %s', (status, code, charged) => {
    const body = { detail: { code: status, message: 'as it is' } };
    expect(failure(raw(status, body))).toMatchObject({ code, charged, httpStatus: status });
  });

  it('an error in the envelope of a successful status is that error', () => {
    expect(failure(raw(200, { code: 402, message: 'x' }))).toMatchObject({
      code: 'keyBalance',
      charged: 'no',
    });
    expect(failure(raw(200, { code: 777, message: 'x' }))).toMatchObject({
      code: 'unknownCode',
      apiCode: 777,
    });
  });

  it('an error of Douyin’s own is told apart', () => {
    expect(failure(inner({ status_code: 7, status_msg: '暂不允许查看他人作品数据' }))).toMatchObject({
      code: 'notOwner',
      charged: 'yes',
      apiCode: 7,
    });
    expect(failure(inner({ status_code: 10001, status_msg: '播放量不足' }))).toMatchObject({
      code: 'unknownCode',
      charged: 'yes',
      apiCode: 10001,
      detail: '播放量不足',
    });
  });

  it.each([
    [200, '<html>hello', 'htmlAnswer', 'maybe'],
    [200, '{"code":200,"data":', 'truncated', 'maybe'],
    [200, '[]', 'wrongShape', 'maybe'],
    [200, '{"data":{}}', 'wrongShape', 'maybe'],
    [401, '<html>no', 'keyInvalid', 'no'],
    [429, 'slow down', 'rateLimited', 'no'],
    [502, '<html>bad gateway', 'httpError', 'maybe'],
    [400, '', 'httpError', 'no'],
    [500, '<html>oops', 'serverError', 'maybe'],
    [503, '{"message":"no healthy upstream"}', 'unavailable', 'maybe'],
    [200, '{"code":504}', 'unavailable', 'maybe'],
  ] as const)('%i %s is %s', (status, text, code, charged) => {
    expect(failure(raw(status, text))).toMatchObject({ code, charged });
  });
});

describe('secrets', () => {
  it('secrets of a 402, whose body echoes the key, reach nothing', () => {
    const body = {
      detail: {
        code: 402,
        message: `Insufficient balance for Bearer ${KEY}`,
        headers: { 'User-Agent': 'x', Authorization: `Bearer ${KEY}` },
        params: { cookie: COOKIE },
      },
    };
    const told = failure(raw(402, body));
    expect(told).toEqual({ code: 'keyBalance', charged: 'no', httpStatus: 402, apiCode: 402 });
  });

  it.each([403, 404, 422, 500])(
    'of a %i are withheld with the text that holds them, whole or in part',
    (status) => {
      const message = `key ${KEY}; Bearer another-one; ${COOKIE}; only passport zyxwvutsrqponmlk`;
      for (const body of [{ code: status, message }, { detail: [{ loc: ['body', 'x'], msg: message }] }]) {
        const text = JSON.stringify(failure(raw(status, { ...body, request_id: `r ${KEY}` })));
        expect(text).toContain('•••');
        expect(text).not.toMatch(/sk-EXAMPLE|another-one|0123456789abcdef|zyxwvutsrqponmlk/);
      }
    },
  );
});

describe('a 429', () => {
  const until = (headers: TikomniAnswer['headers']) => failure(raw(429, { code: 429 }, headers)).until;

  it.each([
    [{ retryAfter: '12' }, NOW + 12_000],
    [{ retryAfter: new Date(NOW + 90_000).toUTCString() }, NOW + 90_000],
    [{ rateLimitReset: String(NOW / 1000 + 30) }, NOW + 30_000],
    [{ rateLimitReset: String(NOW + 30_000) }, NOW + 30_000],
    [{ rateLimitReset: '7' }, NOW + 7_000],
    [{ retryAfter: '5', rateLimitReset: '60' }, NOW + 5_000],
    [{ retryAfter: 'soon', rateLimitReset: '60' }, NOW + 60_000],
    [{ retryAfter: 'Sat, 01 Jan 2000 00:00:00 GMT' }, NOW],
    [{ retryAfter: '99999999' }, NOW + 86_400_000],
    [{}, undefined],
    [{ retryAfter: '' }, undefined],
  ])('that says %j ends then', (headers, at) => {
    expect(until(headers)).toBe(at);
  });

  it('a 429 needs no body', () => {
    expect(failure(raw(429, '', { retryAfter: '3' }))).toMatchObject({
      code: 'rateLimited',
      until: NOW + 3000,
    });
  });
});

describe('tikomniRetry', () => {
  const retry = (failed: Failure, attempt = 1) => tikomniRetry(failed, attempt, NOW);

  it('repeats once what was not billed and may pass', () => {
    const again = raw(400, {
      detail: { code: 400, message: 'Request failed. Please retry. You won’t be charged.' },
    });
    expect(failure(again).code).toBe('creatorFailed');
    for (const failed of [
      failure(again),
      failure(raw(500, { detail: 'oops' })),
      failure(raw(503, { code: 503 })),
    ]) {
      expect(retry(failed)).toBeGreaterThan(0);
      expect(retry(failed, 2)).toBeUndefined();
    }
  });

  it('waits for a short limit and not for a long one', () => {
    const limited = (seconds: string) => failure(raw(429, {}, { retryAfter: seconds }));
    expect(retry(limited('20'))).toBe(20_000);
    expect(retry(limited('31'))).toBeUndefined();
    expect(retry(failure(raw(429, {})))).toBeUndefined();
  });

  it.each([401, 402, 403, 404, 422, 418])('never repeats a %i', (status) => {
    expect(retry(failure(raw(status, { code: status })))).toBeUndefined();
  });

  it('never repeats what may have been billed, nor a dead login', () => {
    for (const failed of [
      failure(raw(504, {})),
      failure(raw(408, { detail: 'too slow' })),
      failure(raw(500, 'Internal Server Error')),
      failure(raw(503, { message: 'no healthy upstream' })),
      failure(raw(200, '<html>')),
      failure(inner({ status_code: 8 })),
    ])
      expect(retry(failed)).toBeUndefined();
  });
});

it('throws nothing but failures, whatever arrives', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json()),
      fc.integer({ min: 100, max: 599 }),
      fc.record({ retryAfter: fc.string(), rateLimitReset: fc.string() }),
      (text, status, headers) => {
        try {
          readTikomni({ status, text, headers }, [KEY, COOKIE], NOW);
        } catch (error) {
          expect(error).toBeInstanceOf(FailureError);
        }
      },
    ),
  );
});
