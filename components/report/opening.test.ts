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
  it('calls at once when the user opened it', () => {
    expect(firstMode(gate('now'))).toBe('auto');
    expect(firstMode(gate('ask', false))).toBe('auto');
    expect(firstMode(gate('dwell', false))).toBe('auto');
  });
  it('looks only into the cache when the user may move on, or did nothing', () => {
    expect(firstMode(gate('dwell'))).toBe('cache');
    expect(firstMode(gate('ask'))).toBe('cache');
  });
  it('always asks first where the section says so', () => {
    expect(firstMode(gate('now', true, true))).toBe('cache');
    expect(afterCache(gate('now', true, true), plan(2))).toBe('ask');
    expect(afterCache(gate('dwell', true, true), plan(2))).toBe('ask');
  });
  it('waits for a user who stays, and asks one who did nothing', () => {
    expect(afterCache(gate('dwell'), plan(4))).toBe('dwell');
    expect(afterCache(gate('ask'), plan(4))).toBe('ask');
  });
  it('asks once more where many have loaded by themselves, and of the first section only', () => {
    expect(firstMode(gate('enough'))).toBe('cache');
    expect(afterCache(gate('enough'), plan(4))).toBe('enough');
    expect(afterCache(gate('enough', false, false, false), plan(3))).toBe('ask');
    expect(firstMode(gate('enough', false))).toBe('auto');
  });
  it('asks where a section that was opened turns out to cost more than it said', () => {
    expect(firstMode(gate('now', false, false, false))).toBe('cache');
    expect(afterCache(gate('now', false, false, false), plan(3))).toBe('ask');
    expect(afterCache(gate('dwell', false, false, false), plan(3))).toBe('ask');
  });
  it('neither waits nor asks for what costs nothing', () => {
    expect(afterCache(gate('dwell'), plan(0))).toBe('done');
    expect(afterCache(gate('ask'), plan(0))).toBe('done');
    expect(afterCache(gate('now', true, true), plan(0, true))).toBe('done');
  });
});

describe('refreshCalls', () => {
  it('counts the answers at hand too, and nothing for made-up data', () => {
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
  it('is what failed, with what else is missing', () => {
    expect(retryCalls(failed(1), plan(1), false)).toBe(1);
    expect(retryCalls(failed(1), plan(3), false)).toBe(3);
  });
  it('counts what failed though older figures of it are at hand, where it was a refresh', () => {
    expect(retryCalls(failed(1), plan(0), true)).toBe(1);
    expect(retryCalls(failed(1), plan(1), true)).toBe(2);
    expect(retryCalls(failed(3), plan(1), true)).toBe(3);
  });
  it('is nothing for made-up data, and what failed while the rest is not known', () => {
    expect(retryCalls(failed(2), plan(0, true), false)).toBe(0);
    expect(retryCalls(failed(2), undefined, false)).toBe(2);
  });
});
