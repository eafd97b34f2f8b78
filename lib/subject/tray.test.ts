import { expect, it } from 'vitest';
import { changedTray, MOST_COMPARED, type Trayed } from './tray';
import type { Subject } from './types';

const kol = (id: number): Subject => ({
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: String(7_100_000_000_000_000_000n + BigInt(id)),
});
const creators = (count: number): Trayed[] =>
  Array.from({ length: count }, (_, at) => ({ subject: kol(at) }));

it('the tray has each creator once, in the order in which they came', () => {
  const tray = changedTray([], {
    add: [{ subject: kol(2), name: 'B' }, { subject: kol(1) }, { subject: kol(2) }],
  });
  expect(tray).toEqual([{ subject: kol(2), name: 'B' }, { subject: kol(1) }]);
});

it('the tray takes one creator of two sites of a platform once', () => {
  const id = '5a99000000000000000000aa';
  const of = (platform: Subject['platform']): Trayed => ({
    subject: { platform, kind: 'kol', idType: 'xhsUserId', id },
  });
  expect(changedTray([of('xiaohongshu')], { add: [of('pugongying')] })).toHaveLength(1);
});

it('the tray holds no more than can be compared, and what is in it stays', () => {
  const full = changedTray([], { add: creators(MOST_COMPARED + 3) });
  expect(full).toEqual(creators(MOST_COMPARED));
  expect(changedTray(full, { add: [{ subject: kol(99) }] })).toEqual(full);
});

it('the tray loses what is removed, which makes room', () => {
  const full = creators(MOST_COMPARED);
  const tray = changedTray(full, { remove: [`xingtuKolId/${kol(0).id}`], add: [{ subject: kol(99) }] });
  expect(tray).toEqual([...full.slice(1), { subject: kol(99) }]);
});

it('the tray takes no works', () => {
  const item: Subject = { platform: 'douyin', kind: 'item', idType: 'awemeId', id: '7100000000000000001' };
  expect(changedTray([], { add: [{ subject: item }] })).toEqual([]);
});
