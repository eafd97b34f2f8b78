import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, flag, id, list, map, num, oneOrMany, picture, readWire, shape, text } from './wire';

const one = (schema: Parameters<typeof readWire>[0], value: unknown) =>
  readWire(shape({ field: schema }), { field: value });
const value = (schema: Parameters<typeof readWire>[0], given: unknown) =>
  (one(schema, given)?.value as { field?: unknown } | undefined)?.field;

describe('fields', () => {
  it.each([
    [5657, 5657],
    ['5657', 5657],
    ['-395', -395],
    ['0.0433', 0.0433],
    ['', undefined],
    ['-', undefined],
    [null, undefined],
    [0, 0],
  ])('num reads %j as expected', (given, expected) => {
    expect(value(num, given)).toBe(expected);
    expect(one(num, given)?.drift).toEqual([]);
  });

  it.each(['12abc', '1,000', {}, [], true, 'NaN', 'Infinity', '9'.repeat(50), 1e308, '1e308', -1e16])(
    'num %j is drift',
    (given) => {
      expect(value(num, given)).toBeUndefined();
      expect(one(num, given)?.drift).toEqual(['field']);
    },
  );

  it.each([true, 1, '1', 'true'])('flag %j is on', (given) => expect(value(flag, given)).toBe(true));
  it.each([false, 0, '0', 'false'])('flag %j is off', (given) => expect(value(flag, given)).toBe(false));

  it('an empty list in place of an object, and the other way round, is nothing, and no drift', () => {
    for (const [schema, nothing] of [
      [shape({ a: num }), []],
      [map(num), []],
      [list(num), {}],
      [shape({ a: num }), ''],
      [list(num), ''],
    ] as const) {
      expect(value(schema, nothing)).toBeUndefined();
      expect(one(schema, nothing)?.drift).toEqual([]);
    }
    expect(one(shape({ a: num }), [1])?.drift).toEqual(['field']);
    expect(one(list(num), { a: 1 })?.drift).toEqual(['field']);
  });

  it('one or many is a list, its only entry, or its entries by place', () => {
    const works = oneOrMany(shape({ id: text }));
    for (const given of [[{ id: 'a' }], { id: 'a' }, { 0: { id: 'a' } }])
      expect(value(works, given)).toEqual([{ id: 'a' }]);
    for (const none of [null, [], {}]) expect(value(works, none) ?? []).toEqual([]);
    expect(one(works, 'a')?.drift).toEqual(['field']);
  });

  it('id keeps digits and refuses what is no id', () => {
    expect(value(id, '7312345678901234567')).toBe('7312345678901234567');
    expect(value(id, 42)).toBe('42');
    expect(value(id, '0')).toBeUndefined();
    expect(one(id, '../../etc')?.drift).toEqual(['field']);
    expect(one(id, 'a'.repeat(81))?.drift).toEqual(['field']);
  });

  it('picture is an address on a picture server or nothing, and never drift', () => {
    const server = 'https://sns-avatar-qc.xhscdn.com/';
    expect(value(picture, 'http://sns-avatar-qc.xhscdn.com/a.jpg')).toBe(`${server}a.jpg`);
    for (const bad of ['https://tracker.example/a.jpg', 'tos-cn/xyz', 7, server + 'x'.repeat(2000)])
      expect(one(picture, bad)).toEqual({ value: {}, drift: [] });
  });

  it('text is clipped, day is a day, flag is a flag', () => {
    expect((value(text, 'x'.repeat(9_999)) as string).length).toBe(2000);
    expect(value(day, '2026-03-08 18:10')).toBe('2026-03-08');
    expect(one(day, '2026-13-45')?.drift).toEqual(['field']);
    expect([1, '0', true, null].map((given) => value(flag, given))).toEqual([true, false, true, undefined]);
  });
});

describe('readWire', () => {
  const schema = shape({ name: text, rows: list(shape({ plays: num })), by: map(num) });

  it('leaves a bad field out and keeps everything else', () => {
    const read = readWire(schema, {
      name: 'a',
      rows: [{ plays: 'x' }, { plays: 2 }, 7],
      by: { '1_20': '5', x: [] },
    });
    expect(read?.value).toEqual({ name: 'a', rows: [{}, { plays: 2 }], by: { '1_20': 5 } });
    expect(read?.drift).toEqual(expect.arrayContaining(['rows.0.plays', 'rows.2', 'by.x']));
  });

  it('names expected keys that are absent, but not those of an empty answer', () => {
    expect(readWire(schema, { name: 'a' }, ['name', 'rows'])?.drift).toEqual(['rows']);
    expect(readWire(schema, {}, ['name', 'rows'])?.drift).toEqual([]);
  });

  it('takes either of two keys, and an answer with nothing but its status in it for an empty one', () => {
    expect(readWire(schema, { name: 'a' }, ['rows|name'])?.drift).toEqual([]);
    expect(readWire(schema, { by: {} }, ['rows|name'])?.drift).toEqual(['rows|name']);
    expect(readWire(schema, { status_code: 0, status_msg: '', extra: {} }, ['name'])?.drift).toEqual([]);
  });

  it('cuts lists that never end', () => {
    const read = readWire(schema, { rows: Array.from({ length: 5000 }, () => ({ plays: 1 })) });
    expect(read?.value).toMatchObject({ rows: { length: 1000 } });
  });

  it('names no more fields than a reader would read', () => {
    const read = readWire(schema, { rows: Array.from({ length: 900 }, () => ({ plays: 'x' })) });
    expect(read?.drift).toHaveLength(20);
  });

  it('refuses an answer of another kind, and survives any JSON', () => {
    expect(readWire(schema, 'text')).toBeUndefined();
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        readWire(schema, given);
      }),
    );
    fc.assert(
      fc.property(fc.record({ name: fc.jsonValue(), rows: fc.jsonValue(), by: fc.jsonValue() }), (given) => {
        expect(readWire(schema, given)).toBeDefined();
      }),
    );
  });
});
