import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { madeUp } from '../gateway/madeUp';
import { World } from '../gateway/testing';
import { changeOf, seenBefore } from '../memory/change';
import type { Snapshot } from '../memory/snapshot';
import { sampleData } from '../providers/sample';
import { sampleHistory } from '../providers/sample/history';
import { shanghaiDay } from '../report/day';
import { Memory } from './memory';

const CREATOR = 'xingtuKolId/7000000000000000001';
const BLOGGER = 'xhsUserId/aaaaaaaaaaaaaaaaaaaaaaaa';

let world: World;
let memory: Memory;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await new World().withToken();
  world.sample = async (path, query, now) => sampleData(path, query, now);
  const gateway = world.worker();
  memory = new Memory({
    store: world.store,
    settings: async () => world.settings,
    madeUp: (subject, settings, all) => madeUp(gateway, subject, settings, world.now, all),
    sampleHistory: async (today) => sampleHistory(today),
  });
});

const taken = (source: string): Snapshot => ({
  source,
  creator: CREATOR,
  basis: 'xingtu.marketing',
  day: shanghaiDay(world.now),
  at: world.now,
  figures: { 'xingtu.price.21_60': { value: 5, unit: 'yuan' } },
});

test('what is remembered is that of the source in use', async () => {
  await world.store.remember([taken('live'), taken('https://else.example')]);
  expect(await memory.line(CREATOR)).toEqual([taken('live')]);
  expect(await memory.known([CREATOR, BLOGGER])).toMatchObject([{ source: 'live', creator: CREATOR }]);
  world.settings = { ...world.settings, region: 'custom', customBaseUrl: 'https://else.example' };
  expect(await memory.line(CREATOR)).toEqual([taken('https://else.example')]);
});

test.each([CREATOR, BLOGGER])(
  'with sample data %s has a made-up history, and nothing is written down',
  async (creator) => {
    world.settings = { ...world.settings, source: 'sample' };
    const line = await memory.line(creator);
    expect(new Set(line.map(({ source }) => source))).toEqual(new Set(['sample']));
    expect([...line].sort((a, b) => a.at - b.at)).toEqual(line);
    expect(seenBefore(line, shanghaiDay(world.now))?.day).toBe(shanghaiDay(world.now, -12));
    expect(await world.store.memoryInfo()).toMatchObject({ snapshots: 0 });
    expect(await memory.line(creator)).toEqual(line);
    expect(await memory.known([creator])).toMatchObject([{ source: 'sample', creator, at: world.now }]);
  },
);

test('made-up figures have changed', async () => {
  world.settings = { ...world.settings, source: 'sample' };
  const line = await memory.line(CREATOR);
  expect(changeOf(line, 'xingtu.playMid')).toBeDefined();
  expect(changeOf(line, 'xingtu.followers')?.ratio).toBeGreaterThan(0);
});

test('of a Douyin page, or of what is no creator, no sample data is made up', async () => {
  world.settings = { ...world.settings, source: 'sample' };
  for (const creator of ['douyinUid/12345678', 'newer/1']) {
    expect(await memory.line(creator)).toEqual([]);
    expect(await memory.known([creator])).toEqual([]);
  }
});

test('made-up figures are known of sponsored works and of the creator’s own, and first are those that the user chose', async () => {
  world.settings = { ...world.settings, source: 'sample', videos: 'personal' };
  const [known] = await memory.known([CREATOR]);
  const of = (id: string) => known?.figures[id]?.value;
  expect(of('xingtu.playMid@personal')).toBe(of('xingtu.playMid'));
  expect(of('xingtu.playMid@xingtu')).toBeGreaterThan(0);
  expect(of('xingtu.playMid@xingtu')).not.toBe(of('xingtu.playMid'));
  expect([of('xingtu.seeding.a3'), of('xingtu.conversion.clicks')]).not.toContain(undefined);
});
