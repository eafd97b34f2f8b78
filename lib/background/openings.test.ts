import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Subject } from '../subject/types';
import { Openings } from './openings';
import type { Shown } from './sessions';

const kol = (id: string): Subject => ({ platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id });
const shown: Shown = { subject: kol('7100000000000000001'), own: false };

/** Beginnings that say which they are. */
function world() {
  const begun: Shown[] = [];
  const openings = new Openings(async (of) => {
    begun.push(of);
    return { ready: { missing: begun.length } as never };
  });
  return { openings, begun };
}
const numberOf = async (openings: Openings, tabId: number, of: Shown) =>
  (await openings.take(tabId, of, {})).ready?.missing;

afterEach(() => vi.useRealTimers());

describe('what a panel begins with', () => {
  it('what a panel begins with is read when the panel is opened, and not again when its frame comes', async () => {
    const { openings, begun } = world();
    openings.prepare(1, shown, {});
    expect(begun).toEqual([shown]);
    expect(await numberOf(openings, 1, shown)).toBe(1);
    expect(begun).toHaveLength(1);
  });

  it('what a panel begins with is read anew where the page shows something else by then', async () => {
    const { openings, begun } = world();
    openings.prepare(1, shown, {});
    const other = { ...shown, subject: kol('7100000000000000002') };
    expect(await numberOf(openings, 1, other)).toBe(2);
    expect(begun).toEqual([shown, other]);
  });

  it('what a panel begins with is read anew where settings, token or cache have changed since, even while it is read', async () => {
    const { openings } = world();
    openings.prepare(1, shown, {});
    openings.clear();
    expect(await numberOf(openings, 1, shown)).toBe(2);
    const taking = numberOf(openings, 1, shown);
    openings.clear();
    expect(await taking).toBe(4);
  });

  it('what a panel begins with is the tab’s own, and good once', async () => {
    const { openings } = world();
    openings.prepare(1, shown, {});
    expect(await numberOf(openings, 2, shown)).toBe(2);
    expect(await numberOf(openings, 1, shown)).toBe(1);
    expect(await numberOf(openings, 1, shown)).toBe(3);
  });

  it('what a panel begins with is read anew where the page became the creator’s own', async () => {
    const { openings } = world();
    openings.prepare(1, shown, {});
    expect(await numberOf(openings, 1, { ...shown, own: true })).toBe(2);
  });

  it('what a panel begins with is read for the claim where nothing was prepared and the page has no subject', async () => {
    expect(await numberOf(world().openings, 1, {})).toBe(1);
  });

  it('what a panel begins with is kept for ten seconds, counted from the last opening', async () => {
    vi.useFakeTimers();
    const { openings } = world();
    openings.prepare(1, shown, {});
    openings.prepare(2, shown, {});
    vi.advanceTimersByTime(9_999);
    expect(await numberOf(openings, 1, shown)).toBe(1);
    openings.prepare(1, shown, {});
    vi.advanceTimersByTime(1);
    expect(await numberOf(openings, 1, shown)).toBe(3);
    expect(await numberOf(openings, 2, shown)).toBe(4);
  });

  it('what a panel begins with fails for the claim alone', async () => {
    const openings = new Openings(async () => {
      throw new Error('the disk');
    });
    openings.prepare(1, shown, {});
    await new Promise((resolve) => setTimeout(resolve));
    await expect(openings.take(1, shown, {})).rejects.toThrow('the disk');
  });
});
