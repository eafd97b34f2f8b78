import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headersSay, readLeft, readRefusal, readTeamInfo } from './gateway';

const ping = {
  gateway: 'kol-lens',
  version: '1',
  user: 'li',
  day: '2026-11-22',
  host: 'global',
  left: { user: 88, team: 912 },
  limits: { user: 100, team: 1000 },
  lists: true,
};
const read = (change: object) => readTeamInfo(JSON.stringify({ ...ping, ...change }));

describe('the answer to a ping', () => {
  it('a ping tells the name, the budgets and the version', () => {
    const { gateway: _, ...info } = ping;
    expect(read({})).toEqual(info);
    expect(read({ host: 'mainland', more: 1 })).toEqual({ ...info, host: 'mainland' });
  });

  it('a side without a limit is missing, and so are lists that are not kept', () => {
    expect(read({ left: { team: 0 }, limits: undefined, lists: undefined })).toMatchObject({
      left: { team: 0 },
      limits: {},
      lists: false,
    });
  });

  it.each([
    { gateway: 'other' },
    { version: '1\n<b>' },
    { version: 1 },
    { user: 'Li Lei' },
    { user: 'x'.repeat(33) },
    { user: undefined },
    { day: 'today' },
    { host: 'https://evil.example' },
    { left: [] },
    { left: { user: -1 } },
    { left: { user: 1.5 } },
    { left: { team: 1e10 } },
    { limits: { user: '100' } },
    { limits: null },
  ])('an answer with %j is none of a gateway’s', (change) => {
    expect(read(change)).toBeUndefined();
  });

  it('nothing else is taken for a ping, and nothing throws', () => {
    for (const text of ['', '<!doctype html>', 'null', '[]', '{"code":0}'])
      expect(readTeamInfo(text)).toBeUndefined();
    fc.assert(fc.property(fc.json(), (text) => readTeamInfo(text) === undefined));
  });
});

describe('a refusal', () => {
  it('a refusal has its word, its sentence, and whether it may have been charged', () => {
    const text = (charged: unknown) =>
      JSON.stringify({ gateway: 'kol-lens', error: 'rate', charged, message: 'Slow down.' });
    expect(readRefusal(text('no'))).toEqual({ error: 'rate', charged: 'no', message: 'Slow down.' });
    expect(readRefusal(text('yes'))).toMatchObject({ charged: 'maybe' });
  });

  it.each([
    '',
    '<html>',
    '{"code":100}',
    '{"gateway":"kol-lens"}',
    '{"gateway":"x","error":"key"}',
    `{"gateway":"kol-lens","error":"${'x'.repeat(2000)}"}`,
  ])('the answer %.40s is no refusal', (text) => {
    expect(readRefusal(text)).toBeUndefined();
  });
});

it.each([
  ['user=88, team=912', { user: 88, team: 912 }],
  ['team=0', { team: 0 }],
  ['user=x, team=5', { team: 5 }],
  ['user=-1', undefined],
  ['user=1e9', undefined],
  ['user=12345678901', undefined],
  ['__proto__=5', undefined],
  ['', undefined],
  [null, undefined],
])('what is left is read from %j', (header, left) => {
  expect(readLeft(header)).toEqual(left);
});

describe('what the headers say', () => {
  /** 10:00 in Shanghai. */
  const now = Date.parse('2026-11-22T10:00:00+08:00');
  const say = (headers: Record<string, string>) => headersSay(new Headers(headers), now);

  it.each([
    ['kol-lens; hit', true],
    ['kol-lens;hit', true],
    ['kol-lens; fwd=miss; collapsed', true],
    ['kol-lens; fwd=miss', false],
    ['kol-lens; fwd=request', false],
    ['edge; hit, kol-lens; fwd=miss', false],
    ['kol-lens; fwd=miss, edge; hit', false],
    ['kol-lens', false],
  ])('by %j an answer was free: %j', (status, free) => {
    expect(say({ 'cache-status': status, age: '7' })).toEqual({ free, age: 7000 });
  });

  it('an answer without the gateway’s own word is not the gateway’s', () => {
    expect(say({})).toBeUndefined();
    expect(say({ 'cache-status': 'other; hit', age: '7' })).toBeUndefined();
    expect(say({ 'cache-status': `${'x'.repeat(600)}, kol-lens; hit` })).toBeUndefined();
  });

  it('a kept answer is no older than a day, and as old as the day where it does not say', () => {
    expect(say({ 'cache-status': 'kol-lens; hit', age: '999999999' })?.age).toBe(86_400_000);
    for (const age of ['-5', 'soon', '1.5', '99999999999', ''])
      expect(say({ 'cache-status': 'kol-lens; hit', age })?.age, age).toBe(10 * 3_600_000);
    expect(say({ 'cache-status': 'kol-lens; fwd=miss' })?.age).toBe(0);
  });
});
