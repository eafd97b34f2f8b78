import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../report/failure';
import { parseLossless, quote, readEnvelope } from './answer';

const failure = (status: number, text: string, secrets: string[] = []) => {
  try {
    return readEnvelope({ status, text }, secrets);
  } catch (error) {
    return (error as FailureError).failure;
  }
};

describe('parseLossless', () => {
  it('keeps every digit of a long id, wherever it stands', () => {
    expect(
      parseLossless(
        '{"id": 7312345678901234567, "list":[7312345678901234568,1], "small": 12.5, "text": "7312345678901234569"}',
      ),
    ).toEqual({
      id: '7312345678901234567',
      list: ['7312345678901234568', 1],
      small: 12.5,
      text: '7312345678901234569',
    });
  });

  it('is JSON.parse for everything without long integers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/\d{15,}/.test(text));
        expect(parseLossless(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('does not let an answer touch a prototype', () => {
    parseLossless('{"__proto__": {"polluted": 7312345678901234567}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('readEnvelope', () => {
  it('goes by the code, whatever the HTTP status', () => {
    expect(failure(500, '{"code":0,"data":{"a":1}}')).toEqual({ data: { a: 1 } });
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
    [200, '{"code":{}}', 'wrongShape', 'maybe'],
    [502, '<html>Bad gateway', 'httpError', 'maybe'],
    [504, '', 'httpError', 'maybe'],
    [403, 'Forbidden', 'httpError', 'no'],
    [429, '{"error":"slow down"}', 'httpError', 'no'],
    [200, '{"code":777}', 'unknownCode', 'no'],
  ] as const)('%i %s is %s', (status, text, code, charged) => {
    expect(failure(status, text)).toMatchObject({ code, charged });
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

describe('quote', () => {
  it('takes out credentials, plain and encoded, and clips', () => {
    const token = 'a b&c=ü"\'%';
    const text = quote(
      `url?token=zzz&x ${token} ${encodeURIComponent(token)} Bearer abc ${'x'.repeat(500)}`,
      [token],
    );
    expect(text).not.toContain(token);
    expect(text).not.toContain(encodeURIComponent(token));
    expect(text).not.toMatch(/zzz|abc/);
    expect(text?.length).toBeLessThanOrEqual(201);
  });
});
