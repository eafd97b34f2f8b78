import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from '../report/testing';
import { asking, coded, ok, World } from './testing';

let world: World;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await new World().withToken();
});

const panel = { mode: 'auto', from: { inPage: true } } as const;
const own = { mode: 'auto' } as const;
const ids = (count: number, name = 'a') => Array.from({ length: count }, (_, i) => `${name}${i}`);
/** How each of these asks from panels ended. */
const asked = (all: readonly string[], gateway = world.gateway) =>
  Promise.all(all.map((id) => failureOf(gateway.ask(asking(id), panel)).then((failure) => failure?.code)));
/** Calls spread so that the minute never fills. */
async function slowly(count: number, name: string): Promise<void> {
  for (const id of ids(count, name)) {
    world.now += 4000;
    await world.gateway.ask(asking(id), panel);
  }
}

describe('calls of panels in web pages', () => {
  it('are twenty a minute without a confirmation, exactly, however many ask at once', async () => {
    const ends = await asked(ids(30));
    expect(ends.filter((code) => code === 'pageBound')).toHaveLength(10);
    expect(world.calls).toHaveLength(20);
    expect(await failureOf(world.gateway.ask(asking('x'), panel))).toMatchObject({
      code: 'pageBound',
      charged: 'no',
    });
  });

  it('come back as the minute rolls on, one by one', async () => {
    await asked(ids(10));
    world.now += 30_000;
    await asked(ids(10, 'b'));
    world.now += 29_999;
    expect(await asked(['c'])).toEqual(['pageBound']);
    world.now += 1;
    expect((await asked(ids(11, 'd'))).filter(Boolean)).toEqual(['pageBound']);
    expect(world.calls).toHaveLength(30);
  });

  it('are counted when they begin, whatever comes of them, each further try too', async () => {
    world.script = () => coded(400);
    await asked(ids(19));
    world.script = () => coded(500);
    // Its second try is the twenty-first call.
    expect(await asked(['x'])).toEqual(['pageBound']);
    expect(world.calls).toHaveLength(20);
  });

  it('outlive the background', async () => {
    await asked(ids(20));
    expect(await asked(['x'], world.worker())).toEqual(['pageBound']);
    expect(world.calls).toHaveLength(20);
  });

  it('are 300 a day, which begins at midnight in Shanghai', async () => {
    world.now = Date.parse('2026-03-08T01:00:00+08:00');
    world.settings = { ...world.settings, dailyCap: 1000 };
    await slowly(300, 'a');
    world.now += 3_600_000;
    expect(await asked(['x'])).toEqual(['pageBound']);
    world.now = Date.parse('2026-03-08T23:59:59+08:00');
    expect(await asked(['x'])).toEqual(['pageBound']);
    world.now += 1000;
    expect(await asked(['x'])).toEqual([undefined]);
    expect(world.calls).toHaveLength(301);
  });

  it('get another twenty and another 300 by a confirmation', async () => {
    await asked(ids(25));
    await world.store.confirmPageCalls();
    expect((await asked(ids(25, 'b'))).filter(Boolean)).toHaveLength(5);
    expect(world.calls).toHaveLength(40);
    const day = '2026-03-08';
    expect(await world.store.pageCalls({ at: world.now, day })).toEqual({ minute: 20, day: 20 });
    world.now += 60_000;
    expect(await world.store.pageCalls({ at: world.now, day })).toEqual({ minute: 0, day: 20 });
  });

  it('keep their count when the cache is cleared or another token comes', async () => {
    await asked(ids(20));
    await world.store.clearAnswers();
    await world.store.liftAllLimits();
    expect(await asked(['x'])).toEqual(['pageBound']);
  });

  it('bound neither what is cached nor what a page of ours asks for', async () => {
    await asked(ids(20));
    expect(await asked(ids(20))).toEqual(Array(20).fill(undefined));
    expect(await failureOf(world.gateway.ask(asking('x'), own))).toBeUndefined();
    for (const id of ids(30, 'own')) await world.gateway.ask(asking(id), own);
    expect(world.calls).toHaveLength(51);
  });

  it('are not in the way of a page of ours that asks for the same at the same moment', async () => {
    await asked(ids(20));
    const both = [world.gateway.ask(asking('x'), panel), world.gateway.ask(asking('x'), own)];
    expect(await Promise.all(both.map(failureOf))).toEqual([undefined, undefined]);
    expect(world.calls).toHaveLength(21);
  });

  it('are not stopped for long by a clock that was ahead', async () => {
    await asked(ids(20));
    world.now -= 86_400_000;
    expect(await asked(['x'])).toEqual([undefined]);
  });

  it('are refused by the bound before the ledger hears of them, and cost nothing of the cap', async () => {
    await asked(ids(25));
    await vi.waitFor(async () => expect(await world.store.callsOn('2026-03-08')).toBe(20));
    world.script = () => ok({ play: 1 });
    expect((await world.store.ledger('2026-03-08'))[0]?.calls).toBe(20);
  });
});
