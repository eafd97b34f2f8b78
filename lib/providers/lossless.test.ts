import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileAnswers, plainAnswer } from './hostile';
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

  it('refuses exactly what JSON.parse refuses, whatever is wrong with it', () => {
    const parts = [
      '"',
      '\\',
      '"a"',
      ':',
      ',',
      '[',
      ']',
      '{',
      '}',
      ' ',
      '-',
      '0',
      '.5',
      'e1',
      '12345678901234567',
    ];
    const works = (parse: (text: string) => unknown, text: string) => {
      try {
        parse(text);
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
        return false;
      }
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 9 }), (some) => {
        const text = some.join('');
        expect(works(parseLossless, text)).toBe(works(JSON.parse, text));
      }),
      { numRuns: 2000 },
    );
    for (const text of ['{12345678901234567:1}', '[012345678901234567]', '[--12345678901234567]'])
      expect(() => parseLossless(text)).toThrow(SyntaxError);
  });

  it('keeps strings as they are, however they are escaped and however long', () => {
    const text = fc
      .array(fc.constantFrom('\\', '"', 'x'.repeat(40), '鹿', ',12345678901234567,', '\n'), { maxLength: 12 })
      .map((some) => some.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const json = `{"texts":${JSON.stringify(texts)},"id":12345678901234567}`;
        expect(parseLossless(json)).toEqual({ texts, id: '12345678901234567' });
      }),
    );
  });

  it.each(Object.entries(hostileAnswers(1_000_000)))('is not held up by a hostile answer: %s', (_, text) => {
    const plain = plainAnswer(1_000_000);
    const spent = (work: () => unknown) => {
      const before = process.cpuUsage();
      try {
        work();
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
      }
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    // In turns and on the processor's clock: a busy machine slows all of them alike, and waiting for it does not count.
    const rounds = Array.from({ length: 3 }, () =>
      [() => JSON.parse(plain), () => JSON.parse(text), () => parseLossless(text)].map(spent),
    );
    const least = (at: number) => Math.min(...rounds.map((round) => round[at] ?? Number.POSITIVE_INFINITY));
    expect(least(2)).toBeLessThan(15 * Math.max(least(0), least(1)));
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
