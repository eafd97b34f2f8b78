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

  it('leaves digits alone that are no integer of their own', () => {
    for (const text of [
      '0.12345678901234567890',
      '[-1.5e10,1234567890123456.5,12345678901234567890e-3]',
      '"say \\"7312345678901234567\\", :7312345678901234567,"',
      '{"7312345678901234567":1,"a\\\\":"7312345678901234567"}',
      '[9007199254740991,1000000000000000]',
    ])
      expect(parseLossless(text)).toEqual(JSON.parse(text));
  });

  it('is JSON.parse for everything without long integers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const rounded = text
          .match(/-?\d{16,}(?!\.)/g)
          ?.some((digits) => !Number.isSafeInteger(Number(digits)));
        fc.pre(!rounded);
        expect(parseLossless(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('keeps long integers among anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.bigInt({ min: 10n ** 18n, max: 10n ** 19n }), (value, id) => {
        const text = `{"id":${id},"value":${JSON.stringify(value)},"ids":[-${id}, ${id} ]}`;
        fc.pre(!/\d{16,}/.test(JSON.stringify(value)));
        expect(parseLossless(text)).toEqual({
          id: String(id),
          value: JSON.parse(JSON.stringify(value)),
          ids: [`-${id}`, String(id)],
        });
      }),
    );
  });

  it('refuses what is not JSON, as JSON.parse does', () => {
    for (const text of ['{"id":7312345678901234567', '7312345678901234567,', "['7312345678901234567']"])
      expect(() => parseLossless(text)).toThrow(SyntaxError);
  });

  it('gets through a large answer', () => {
    const text = JSON.stringify({ long: 'x'.repeat(4_000_000), id: '7312345678901234567' });
    expect(parseLossless(text)).toEqual(JSON.parse(text));
  });

  it('does not let an answer touch a prototype', () => {
    parseLossless('{"__proto__": {"polluted": 7312345678901234567}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
