import { describe, expect, it } from 'vitest';
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

describe('what a panel begins with', () => {
  it('is read when the panel is opened, and not again when its frame comes', async () => {
    const { openings, begun } = world();
    openings.prepare(1, shown, {});
    expect(begun).toEqual([shown]);
    expect(await numberOf(openings, 1, shown)).toBe(1);
    expect(begun).toHaveLength(1);
  });

  it('is read anew where the page shows something else by then', async () => {
    const { openings, begun } = world();
    openings.prepare(1, shown, {});
    const other = { ...shown, subject: kol('7100000000000000002') };
    expect(await numberOf(openings, 1, other)).toBe(2);
    expect(begun).toEqual([shown, other]);
  });

  it('is read anew where settings, token or cache have changed since, even while it is read', async () => {
    const { openings } = world();
    openings.prepare(1, shown, {});
    openings.clear();
    expect(await numberOf(openings, 1, shown)).toBe(2);
    const taking = numberOf(openings, 1, shown);
    openings.clear();
    expect(await taking).toBe(4);
  });

  it('is the tab’s own, and good once', async () => {
    const { openings } = world();
    openings.prepare(1, shown, {});
    expect(await numberOf(openings, 2, shown)).toBe(2);
    expect(await numberOf(openings, 1, shown)).toBe(1);
    expect(await numberOf(openings, 1, shown)).toBe(3);
  });
});
