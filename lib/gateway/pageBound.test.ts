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
  it('panels begin exactly twenty calls a minute without a confirmation, also for asks of the same moment', async () => {
    const ends = await asked(ids(30));
    expect(ends.filter((code) => code === 'pageBound')).toHaveLength(10);
    expect(world.calls).toHaveLength(20);
    expect(await failureOf(world.gateway.ask(asking('x'), panel))).toMatchObject({
      code: 'pageBound',
      charged: 'no',
    });
  });

  it('each call of a panel stops counting a minute after it began', async () => {
    await asked(ids(10));
    world.now += 30_000;
    await asked(ids(10, 'b'));
    world.now += 29_999;
    expect(await asked(['c'])).toEqual(['pageBound']);
    world.now += 1;
    expect((await asked(ids(11, 'd'))).filter(Boolean)).toEqual(['pageBound']);
    expect(world.calls).toHaveLength(30);
  });

  it('calls of panels are counted when they begin, failed ones and retries too', async () => {
    world.script = () => coded(400);
    await asked(ids(19));
    world.script = () => coded(500);
    // Its second try is the twenty-first call.
    expect(await asked(['x'])).toEqual(['pageBound']);
    expect(world.calls).toHaveLength(20);
  });

  it('the count of panels’ calls outlives the background', async () => {
    await asked(ids(20));
    expect(await asked(['x'], world.worker())).toEqual(['pageBound']);
    expect(world.calls).toHaveLength(20);
  });

  it('panels begin 300 calls a day, and the day begins at midnight in Shanghai', async () => {
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

  it('a confirmation gives panels another twenty calls a minute and another 300 a day', async () => {
    await asked(ids(25));
    await world.store.confirmPageCalls();
    expect((await asked(ids(25, 'b'))).filter(Boolean)).toHaveLength(5);
    expect(world.calls).toHaveLength(40);
    const day = '2026-03-08';
    expect(await world.store.pageCalls({ at: world.now, day })).toEqual({ minute: 20, day: 20 });
    world.now += 60_000;
    expect(await world.store.pageCalls({ at: world.now, day })).toEqual({ minute: 0, day: 20 });
  });

  it('the count of panels’ calls stays when the cache is cleared or the token is exchanged', async () => {
    await asked(ids(20));
    await world.store.clearAnswers();
    await world.store.liftAllLimits();
    expect(await asked(['x'])).toEqual(['pageBound']);
  });

  it('the bound of panels concerns neither cached answers nor calls of our own pages', async () => {
    await asked(ids(20));
    expect(await asked(ids(20))).toEqual(Array(20).fill(undefined));
    expect(await failureOf(world.gateway.ask(asking('x'), own))).toBeUndefined();
    for (const id of ids(30, 'own')) await world.gateway.ask(asking(id), own);
    expect(world.calls).toHaveLength(51);
  });

  it('a call that a page of ours asks for too is not bounded', async () => {
    await asked(ids(20));
    const both = [world.gateway.ask(asking('x'), panel), world.gateway.ask(asking('x'), own)];
    expect(await Promise.all(both.map(failureOf))).toEqual([undefined, undefined]);
    expect(world.calls).toHaveLength(21);
  });

  it('calls that a clock counted in the future do not stop panels', async () => {
    await asked(ids(20));
    world.now -= 86_400_000;
    expect(await asked(['x'])).toEqual([undefined]);
  });

  it('a call that the bound refuses is neither in the ledger nor in the daily cap', async () => {
    await asked(ids(25));
    await vi.waitFor(async () => expect(await world.store.callsOn('2026-03-08')).toBe(20));
    world.script = () => ok({ play: 1 });
    expect((await world.store.ledger('2026-03-08'))[0]?.calls).toBe(20);
  });
});
