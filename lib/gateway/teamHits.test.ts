import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../report/failure';
import { failureOf } from '../report/testing';
import { asking, coded, ok, World } from './testing';

const DAY = '2026-03-08';
const HOUR = 3_600_000;
const auto = { mode: 'auto' } as const;

let world: World;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await new World().withToken();
  world.said = { free: true, age: 2 * HOUR };
});
const ask = (id = '1', mode: 'auto' | 'retry' | 'refresh' = 'auto') =>
  world.gateway.ask(asking(id), { mode });

describe('an answer that a team’s gateway had', () => {
  it('was free: the ledger has it as a hit, and its place in the daily cap is given back', async () => {
    world.settings = { ...world.settings, dailyCap: 1 };
    for (const id of ['1', '2', '3']) expect(await ask(id)).toMatchObject({ data: { play: 7 }, free: true });
    expect(await world.store.callsOn(DAY)).toBe(0);
    expect(await world.store.ledger(DAY)).toMatchObject([{ calls: 3, billed: 0, maybe: 0, hits: 3 }]);
    world.said = {};
    await ask('4');
    expect(await world.store.ledger(DAY)).toMatchObject([{ calls: 4, billed: 1, hits: 3 }]);
    expect(await failureOf(ask('5'))).toMatchObject({ code: 'dailyCap' });
  });

  it('takes a place in the cap while it is under way, because it may be paid for', async () => {
    world.settings = { ...world.settings, dailyCap: 1 };
    let answer = () => {};
    world.script = () => new Promise((resolve) => (answer = () => resolve(ok({ play: 7 }))));
    const first = ask('1');
    await expect.poll(() => world.calls.length).toBe(1);
    expect(await failureOf(ask('2'))).toMatchObject({ code: 'dailyCap' });
    answer();
    await first;
    world.script = () => ok({ play: 7 });
    expect(await ask('2')).toMatchObject({ free: true });
  });

  it('is as old as it says, on the screen and in the cache', async () => {
    expect((await ask())?.source).toMatchObject({ fetchedAt: world.now - 2 * HOUR, fromCache: false });
    world.settings = { ...world.settings, cacheMaxAgeHours: 3 };
    world.now += HOUR - 1;
    expect((await ask())?.source).toMatchObject({ fromCache: true });
    expect(world.calls).toHaveLength(1);
    world.now += 1;
    await ask();
    expect(world.calls).toHaveLength(2);
  });

  it('does not take the place of a newer one that is here', async () => {
    world.said = {};
    world.settings = { ...world.settings, cacheMaxAgeHours: 1 };
    await ask();
    const paidAt = world.now;
    world.now += 2 * HOUR;
    world.said = { free: true, age: 5 * HOUR };
    world.script = () => ok({ play: 1 });
    expect(await ask()).toMatchObject({ data: { play: 7 }, source: { fetchedAt: paidAt } });
    world.said = { free: true, age: HOUR };
    expect(await ask()).toMatchObject({ data: { play: 1 }, source: { fetchedAt: world.now - HOUR } });
  });

  it('what is fetched though it is here is asked for anew, and what is not here may be what the gateway has', async () => {
    world.said = {};
    await ask('1');
    world.now += HOUR;
    for (const id of ['1', '2']) await world.gateway.ask(asking(id), { ...auto, newerThan: world.now });
    await ask('1', 'refresh');
    expect(world.again).toEqual([false, true, false, true]);
  });

  it('a private window’s was free too', async () => {
    await world.gateway.ask(asking('1'), { ...auto, from: { private: true } });
    expect(await world.store.ledger(DAY)).toMatchObject([{ calls: 1, billed: 0, maybe: 0, hits: 1 }]);
    expect(await world.store.callsOn(DAY)).toBe(0);
  });

  it('one in a form that no figure can be trusted of was free all the same', async () => {
    world.script = () => ok('text');
    expect(await failureOf(ask())).toMatchObject({ code: 'wrongShape', charged: 'no' });
    expect(await world.store.callsOn(DAY)).toBe(0);
  });
});

it('only a refresh wants a new answer, its further tries too', async () => {
  await ask();
  world.script = (_, count) => (count === 2 ? coded(301) : ok({ play: 8 }));
  await ask('1', 'refresh');
  await ask('2', 'retry');
  expect(world.again).toEqual([false, true, true, false]);
});

it('a key that the gateway refused is not sent again, by a background of another life either, until the user says so', async () => {
  const refused = { code: 'teamKey', charged: 'no' } as const;
  world.script = () => {
    throw new FailureError(refused);
  };
  expect(await failureOf(ask('1'))).toMatchObject(refused);
  world.script = () => ok({ play: 7 });
  world.gateway = world.worker();
  for (const mode of ['auto', 'retry', 'refresh'] as const)
    expect(await failureOf(ask('2', mode))).toMatchObject(refused);
  expect(world.calls).toHaveLength(1);
  await world.store.liftLimit('account');
  expect(await ask('2')).toMatchObject({ data: { play: 7 } });
});
