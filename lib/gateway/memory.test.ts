import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import marketing from '../providers/justone/xingtu/overview/fixtures/xingtu.marketing.open.json';
import search from '../providers/justone/xingtu/search/fixtures/xingtu.search.online.json';
import { endpointById } from '../providers/registry';
import type { Request } from '../providers/types';
import { FailureError } from '../report/failure';
import { ok, World } from './testing';

const KOL = '7000000000000000001';
const CREATOR = `xingtuKolId/${KOL}`;
const prices = (kolId = KOL): Request => ({
  endpoint: endpointById('xingtu.marketing') as Request['endpoint'],
  params: { kolId },
});
const page: Request = {
  endpoint: endpointById('xingtu.search') as Request['endpoint'],
  params: { keyword: 'x' },
};

let world: World;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await new World().withToken();
  world.script = ({ path }) => ok(path.includes('search') ? search.data : marketing.data);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const auto = { mode: 'auto' } as const;
const line = (creator = CREATOR) => world.store.line('live', creator);
/** Lets the time pass after which what the cache gave is remembered. */
async function later() {
  await vi.waitFor(async () => {
    vi.advanceTimersByTime(1_000);
    expect(await line()).not.toEqual([]);
  });
}

test('what a call brings is remembered with it', async () => {
  await world.gateway.ask(prices(), auto);
  expect(await line()).toMatchObject([
    { day: '2026-03-08', basis: 'xingtu.marketing', figures: { 'xingtu.price.21_60': { value: 60000 } } },
  ]);
});

test('a page of a search leaves a snapshot of each of its rows', async () => {
  await world.gateway.ask(page, auto);
  const { snapshots, creators } = await world.store.memoryInfo();
  expect(creators).toBeGreaterThan(0);
  expect(snapshots).toBe(creators);
});

test('a private window leaves nothing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await world.gateway.ask(prices(), { ...auto, from: { private: true } });
  await world.gateway.ask(prices(), { ...auto, from: { private: true } });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await world.store.memoryInfo()).toMatchObject({ snapshots: 0 });
});

test('made-up data leaves nothing', async () => {
  world.settings = { ...world.settings, source: 'sample' };
  await world.gateway.ask(prices(), auto);
  expect(await world.store.memoryInfo()).toMatchObject({ snapshots: 0 });
});

test('a source of another host has a memory of its own', async () => {
  world.settings = { ...world.settings, region: 'custom', customBaseUrl: 'https://else.example' };
  await world.gateway.ask(prices(), auto);
  expect(await line()).toEqual([]);
  expect(await world.store.line('https://else.example', CREATOR)).toHaveLength(1);
});

test('what the cache has from before is remembered once it has been drawn', async () => {
  const end = world.store.end.bind(world.store);
  vi.spyOn(world.store, 'end').mockImplementation((call, mark, answer, bounds) =>
    end(call, mark, answer, bounds),
  );
  await world.gateway.ask(prices(), auto);
  expect(await line()).toEqual([]);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const remember = vi.spyOn(world.store, 'remember');
  await world.worker().ask(prices(), auto);
  expect(remember).not.toHaveBeenCalled();
  await later();
  expect(await line()).toMatchObject([{ day: '2026-03-08' }]);
});

test('an answer of the cache is looked at once in the life of the background', async () => {
  await world.gateway.ask(prices(), auto);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const remember = vi.spyOn(world.store, 'remember');
  for (let asked = 0; asked < 3; asked++) {
    await world.gateway.ask(prices(), { mode: 'stored' });
    await vi.advanceTimersByTimeAsync(2_000);
  }
  expect(remember).toHaveBeenCalledTimes(1);
});

test('what was drawn before everything was forgotten is not remembered after it', async () => {
  await world.gateway.ask(prices(), auto);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await world.gateway.ask(prices(), auto);
  await world.store.destroy();
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  expect(await world.store.memoryInfo()).toMatchObject({ snapshots: 0 });
});

test('a full disk costs the memory of an answer, and nothing of the cache', async () => {
  await world.gateway.ask(prices('7000000000000000002'), auto);
  const end = world.store.end.bind(world.store);
  vi.spyOn(world.store, 'end').mockImplementation(async (call, mark, answer, bounds, snapshots) => {
    if (snapshots?.length) throw new FailureError({ code: 'storageFull', charged: 'no' });
    await end(call, mark, answer, bounds);
  });
  const answer = await world.gateway.ask(prices(), auto);
  expect(answer?.notKept).toBeUndefined();
  expect(await line()).toEqual([]);
  expect(await world.store.info()).toMatchObject({ entries: 2 });
});
