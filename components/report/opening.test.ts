import { describe, expect, it } from 'vitest';
import { afterCache, firstMode, type Opening, refreshCalls, retryCalls } from './opening';

const gate = (opening: Opening, first = true, askFirst = false, priced = true) => ({
  opening,
  first,
  askFirst,
  priced,
});
const plan = (calls: number, free = false) => ({ calls, cached: 2, free });

describe('opening a section', () => {
  it('a section that the user opened calls at once', () => {
    expect(firstMode(gate('now'))).toBe('auto');
    expect(firstMode(gate('ask', false))).toBe('auto');
    expect(firstMode(gate('dwell', false))).toBe('auto');
  });
  it('a section only reads the cache when the user may move on, or did nothing', () => {
    expect(firstMode(gate('dwell'))).toBe('cache');
    expect(firstMode(gate('ask'))).toBe('cache');
  });
  it('a section that always asks first does so however it was opened', () => {
    expect(firstMode(gate('now', true, true))).toBe('cache');
    expect(afterCache(gate('now', true, true), plan(2))).toBe('ask');
    expect(afterCache(gate('dwell', true, true), plan(2))).toBe('ask');
  });
  it('a section waits for a user that stays, and asks a user that did nothing', () => {
    expect(afterCache(gate('dwell'), plan(4))).toBe('dwell');
    expect(afterCache(gate('ask'), plan(4))).toBe('ask');
  });
  it('the first section asks where many reports have loaded by themselves', () => {
    expect(firstMode(gate('enough'))).toBe('cache');
    expect(afterCache(gate('enough'), plan(4))).toBe('enough');
    expect(afterCache(gate('enough', false, false, false), plan(3))).toBe('ask');
    expect(firstMode(gate('enough', false))).toBe('auto');
  });
  it('a section that turns out to cost more than its tab said asks', () => {
    expect(firstMode(gate('now', false, false, false))).toBe('cache');
    expect(afterCache(gate('now', false, false, false), plan(3))).toBe('ask');
    expect(afterCache(gate('dwell', false, false, false), plan(3))).toBe('ask');
  });
  it('a section that costs nothing neither waits nor asks', () => {
    expect(afterCache(gate('dwell'), plan(0))).toBe('done');
    expect(afterCache(gate('ask'), plan(0))).toBe('done');
    expect(afterCache(gate('now', true, true), plan(0, true))).toBe('done');
  });
});

describe('refreshCalls', () => {
  it('a refresh costs the cached answers too, and nothing for sample data', () => {
    expect(refreshCalls(plan(1))).toBe(3);
    expect(refreshCalls(plan(0, true))).toBe(0);
  });
});

describe('retryCalls', () => {
  const failed = (calls: number) => ({
    failure: { code: 'httpError' as const, charged: 'maybe' as const },
    endpoints: [],
    calls,
  });
  it('a retry costs what failed and what else is missing', () => {
    expect(retryCalls(failed(1), plan(1), false)).toBe(1);
    expect(retryCalls(failed(1), plan(3), false)).toBe(3);
  });
  it('a retry of a refresh costs what failed even where the cache has older figures', () => {
    expect(retryCalls(failed(1), plan(0), true)).toBe(1);
    expect(retryCalls(failed(1), plan(1), true)).toBe(2);
    expect(retryCalls(failed(3), plan(1), true)).toBe(3);
  });
  it('a retry costs nothing for sample data, and what failed while the plan is not known', () => {
    expect(retryCalls(failed(2), plan(0, true), false)).toBe(0);
    expect(retryCalls(failed(2), undefined, false)).toBe(2);
  });
});
