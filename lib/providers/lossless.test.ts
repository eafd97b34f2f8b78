import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLossless } from './lossless';

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
