import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError, WITHHELD } from '../report/failure';
import { readEnvelope } from './envelope';

const failure = (status: number, text: string, secrets: string[] = []) => {
  try {
    return readEnvelope({ status, text }, secrets);
  } catch (error) {
    return (error as FailureError).failure;
  }
};

describe('readEnvelope', () => {
  it('the code of the envelope decides, whatever the HTTP status', () => {
    expect(failure(500, '{"code":0,"data":{"a":1}}')).toEqual({ data: { a: 1 } });
    expect(failure(200, '{"code":301}')).not.toHaveProperty('httpStatus');
    expect(failure(200, '{"code":"301","message":"again"}')).toMatchObject({
      code: 'collectFailed',
      charged: 'no',
      apiCode: 301,
      detail: 'again',
    });
  });

  it.each([
    [200, '<!doctype html><p>hello', 'htmlAnswer', 'maybe'],
    [200, '{"code":0,"data":{"a":', 'truncated', 'maybe'],
    [200, '', 'truncated', 'maybe'],
    [200, '[]', 'wrongShape', 'maybe'],
    [200, '5', 'wrongShape', 'maybe'],
    [200, '"text"', 'wrongShape', 'maybe'],
    [200, 'null', 'wrongShape', 'maybe'],
    [200, '{"code":"a301"}', 'wrongShape', 'maybe'],
    [200, '{"code":"301a"}', 'wrongShape', 'maybe'],
    [200, '{"code":["301"]}', 'wrongShape', 'maybe'],
    [299, ' \n<!doctype html>', 'htmlAnswer', 'maybe'],
    [199, '<html>', 'httpError', 'no'],
    [300, '<html>', 'httpError', 'no'],
    [200, '{"code":{}}', 'wrongShape', 'maybe'],
    [502, '<html>Bad gateway', 'httpError', 'maybe'],
    [504, '', 'httpError', 'maybe'],
    [504, '{"message":"Endpoint request timed out"}', 'httpError', 'maybe'],
    [408, '{"error":"timeout"}', 'httpError', 'maybe'],
    [403, 'Forbidden', 'httpError', 'no'],
    [429, '{"error":"slow down"}', 'httpError', 'no'],
    [500, 'Internal Server Error', 'httpError', 'maybe'],
    [503, '{"message":"no healthy upstream"}', 'httpError', 'maybe'],
    [500, '{"code":500,"message":"down"}', 'serverError', 'no'],
    [503, '{"code":301}', 'collectFailed', 'no'],
  ] as const)('HTTP %i with the body %s is the failure %s', (status, text, code, charged) => {
    expect(failure(status, text)).toMatchObject({ code, charged });
  });

  it.each([408, 499, 502, 504, 520, 521, 522, 523, 524, 525, 526, 527])(
    'no code in the body of HTTP %i makes the call free',
    (status) => {
      for (const body of ['{"code":301}', '{"code":"302"}', '{"code":100}', '{"code":0}', '{"code":7}', 'x'])
        expect(failure(status, body)).toEqual({ code: 'httpError', charged: 'maybe', httpStatus: status });
      expect(failure(status, '{"code":0,"data":[]}')).toEqual({ data: [] });
    },
  );

  it.each([101, 202, 300, 777, -1, 502])(
    'a call that ended in the undocumented code %i may have been billed',
    (apiCode) => {
      expect(failure(200, JSON.stringify({ code: apiCode }))).toMatchObject({
        code: 'unknownCode',
        charged: 'maybe',
        apiCode,
      });
    },
  );

  it('withholds words and request ids that hold a secret, and passes on those that do not', () => {
    const said = (message: string, requestId: string) =>
      failure(200, JSON.stringify({ code: 400, message, requestId }), ['secret-token']);
    expect(said('bad secret-token', 'id-secret-token-1')).toMatchObject({
      detail: WITHHELD,
      requestId: WITHHELD,
    });
    expect(said('bad id', 'id-1')).toMatchObject({ detail: 'bad id', requestId: 'id-1' });
    expect(failure(200, '{"code":400,"requestId":7}')).toMatchObject({ requestId: undefined });
  });

  it('throws nothing but failures, whatever arrives', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.integer({ min: 100, max: 599 }), (text, status) => {
        try {
          readEnvelope({ status, text }, []);
        } catch (error) {
          expect(error).toBeInstanceOf(FailureError);
        }
      }),
    );
  });
});
