import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Section } from '../providers/types';
import { FailureError } from '../report/failure';
import type { SectionId } from '../report/sections';
import { failureOf } from '../report/testing';
import { DATABASE_NAME } from '../store/database';
import type { Subject } from '../subject/types';
import { Reports } from './reports';
import { asking, endpoint, ok, World } from './testing';

const ID = '7100000000000000001';
const MATCH = '7100000000000000002';
const subject: Subject = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: ID };
const secretly = { private: true } as const;

let world: World;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await new World().withToken();
});

/** A section that finds a match, names the creator, and is the first of its subject. */
const overview: Section = {
  id: 'xingtu.overview',
  requests: () => [asking(ID)],
  identity: () => ({ ...subject, id: MATCH }),
  blocks: (_, answers) => {
    const answer = answers.get(endpoint);
    return answer ? [{ type: 'card', id: 'who', title: '小满', facts: [], source: answer.source }] : [];
  },
};
const reports = () =>
  new Reports({
    sections: { [overview.id]: overview } as unknown as Record<SectionId, Section>,
    gateway: world.gateway,
    store: world.store,
    privateStore: world.privateStore,
    settings: async () => world.settings,
    now: () => world.now,
  });
const load = (mode: 'auto' | 'retry' | 'refresh' | 'cache', from = secretly) =>
  reports().load({ subject, section: 'xingtu.overview', options: {}, mode, from });
const ask = (mode: 'auto' | 'retry', from: { private?: boolean } = secretly) =>
  world.gateway.ask(asking(ID), { mode, from });

/** Everything that is in the database, as text. */
async function disk(): Promise<string> {
  const database = await openDB(DATABASE_NAME);
  const all = await Promise.all(
    [...database.objectStoreNames].map(async (name) => ({
      name,
      keys: await database.getAllKeys(name),
      values: await database.getAll(name),
    })),
  );
  database.close();
  return JSON.stringify(all);
}
const expectNoTrace = async () => {
  const text = await disk();
  for (const name of [ID, MATCH, '小满']) expect(text).not.toContain(name);
};

describe('a look-up in a private window', () => {
  it('a private look-up is drawn and cached, and no store of the database names its subject', async () => {
    expect((await load('auto')).blocks).toHaveLength(1);
    await expectNoTrace();
    expect((await load('auto')).blocks[0]?.source.fromCache).toBe(true);
    expect(await reports().ready(subject, secretly)).toBeDefined();
    expect(await reports().glance(subject, secretly)).toHaveLength(1);
    expect(world.calls).toHaveLength(1);
    await expectNoTrace();
  });

  it('a private look-up is in the ledger and in the cap by its day and endpoint alone', async () => {
    world.settings = { ...world.settings, dailyCap: 2 };
    await load('auto');
    expect(await world.store.ledger('2026-03-08')).toEqual([
      { day: '2026-03-08', endpoint: endpoint.id, calls: 1, billed: 1, maybe: 0, hits: 0 },
    ]);
    expect(await disk()).not.toContain(String(world.now));
    await world.gateway.ask(asking('2'), { mode: 'auto', from: secretly });
    const third = world.gateway.ask(asking('3'), { mode: 'auto', from: secretly });
    expect((await failureOf(third))?.code).toBe('dailyCap');
  });

  it('a private call that failed leaves its mark in memory only, and is not repeated unasked', async () => {
    world.script = () => {
      throw new FailureError({ code: 'timeout', charged: 'maybe' });
    };
    for (let i = 0; i < 2; i++) expect((await load('auto')).failures).toMatchObject([{ code: 'timeout' }]);
    expect(world.calls).toHaveLength(1);
    expect((await world.store.ledger('2026-03-08'))[0]).toMatchObject({ calls: 1, maybe: 1 });
    await expectNoTrace();
    world.script = () => ok({ play: 1 });
    expect((await load('retry')).failures).toEqual([]);
    await expectNoTrace();
  });

  it('a private call whose background died may have been charged, and leaves no trace on the disk', async () => {
    world.script = () => new Promise(() => {});
    void load('auto');
    await vi.waitFor(() => expect(world.calls).toHaveLength(1));
    await expectNoTrace();
    world.gateway = world.worker();
    world.script = () => ok({ play: 8 });
    expect((await load('auto')).failures).toMatchObject([{ code: 'interrupted', charged: 'maybe' }]);
    expect(world.calls).toHaveLength(1);
    expect((await load('retry')).failures).toEqual([]);
    await expectNoTrace();
  });

  it('a private look-up reads the answers that normal windows paid for, and writes no use of them down', async () => {
    await ask('auto', {});
    const before = await disk();
    world.now += 3_600_000;
    for (const mode of ['auto', 'cache'] as const)
      expect((await load(mode)).blocks[0]?.source.fromCache).toBe(true);
    await reports().ready(subject, secretly);
    await reports().glance(subject, secretly);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await disk()).toBe(before);
    expect(world.calls).toHaveLength(1);
  });

  it('a private look-up does not repeat unasked a call that a normal window may have been charged for', async () => {
    world.script = () => {
      throw new FailureError({ code: 'dropped', charged: 'maybe' });
    };
    await failureOf(ask('auto', {}));
    expect(await failureOf(ask('auto'))).toMatchObject({ code: 'dropped', charged: 'maybe' });
    expect(world.calls).toHaveLength(1);
  });

  it('a private and a normal look-up of the same share no call and no answer', async () => {
    const both = await Promise.all([ask('auto'), ask('auto', {})]);
    expect(both).toHaveLength(2);
    expect(world.calls).toHaveLength(2);
    await world.privateStore.clear();
    expect((await ask('auto', {}))?.source.fromCache).toBe(true);
  });

  it('a private look-up leaves no answer, match or recent to normal windows', async () => {
    await load('auto');
    expect(await world.gateway.ask(asking(ID), { mode: 'stored' })).toBeUndefined();
    expect(await world.store.identity(subject, 'live')).toBeUndefined();
    expect(await world.store.recents()).toEqual([]);
  });

  it('a private look-up is forgotten when the last private window closes, also where its answer comes later', async () => {
    let answer = () => {};
    world.script = () => new Promise((resolve) => (answer = () => resolve(ok({ play: 1 }))));
    const asked = ask('auto');
    await vi.waitFor(() => expect(world.calls).toHaveLength(1));
    await world.privateStore.clear();
    answer();
    expect(await asked).toBeDefined();
    expect(world.memory.items.size).toBe(0);
    expect((await world.store.ledger('2026-03-08'))[0]).toMatchObject({ calls: 1, billed: 1 });
    await expectNoTrace();
  });

  it('a private call that comes back after an erase writes nothing', async () => {
    let answer = () => {};
    world.script = () => new Promise((resolve) => (answer = () => resolve(ok({ play: 1 }))));
    const asked = ask('auto');
    await vi.waitFor(() => expect(world.calls).toHaveLength(1));
    await world.store.destroy();
    await world.privateStore.clear();
    answer();
    await asked;
    expect(await world.store.ledger('2000-01-01')).toEqual([]);
    expect(world.memory.items.size).toBe(0);
  });

  it('a private call whose mark cannot be kept is not sent', async () => {
    vi.spyOn(world.memory, 'set').mockRejectedValue(new Error('quota'));
    expect(await failureOf(ask('auto'))).toMatchObject({ code: 'storageFull', charged: 'no' });
    expect(world.calls).toHaveLength(0);
    expect(await world.store.callsOn('2026-03-08')).toBe(0);
  });

  it('a private call of a panel is bounded like any other', async () => {
    const from = { private: true, inPage: true };
    const all = Array.from({ length: 22 }, (_, i) =>
      world.gateway.ask(asking(`k${i}`), { mode: 'auto', from }),
    );
    const codes = (await Promise.all(all.map(failureOf))).flatMap((failure) => failure?.code ?? []);
    expect(codes).toEqual(['pageBound', 'pageBound']);
  });
});

describe('the memory of private windows', () => {
  it('the memory of private windows drops the least recently used answers above its bounds', async () => {
    world.settings = { ...world.settings, cacheMaxEntries: 2 };
    for (const id of ['1', '2', '3']) {
      await world.gateway.ask(asking(id), { mode: 'auto', from: secretly });
      world.now += 61_000;
      await world.gateway.ask(asking('1'), { mode: 'auto', from: secretly });
    }
    const held = async (id: string) =>
      (await world.gateway.ask(asking(id), { mode: 'stored', from: secretly })) !== undefined;
    expect([await held('1'), await held('2'), await held('3')]).toEqual([true, false, true]);
  });

  it('a full memory of private windows costs the keeping of an answer, never the answer', async () => {
    const set = world.memory.set.bind(world.memory);
    vi.spyOn(world.memory, 'set').mockImplementation(async (items) => {
      if (Object.keys(items).some((name) => name.includes('answer'))) throw new Error('quota');
      await set(items);
    });
    expect((await ask('auto'))?.notKept).toBe(true);
    expect((await world.store.ledger('2026-03-08'))[0]).toMatchObject({ calls: 1, billed: 1 });
  });

  it('the memory of private windows keeps marks when the cache is cleared', async () => {
    world.script = () => {
      throw new FailureError({ code: 'timeout', charged: 'maybe' });
    };
    await failureOf(ask('auto'));
    await world.privateStore.clearAnswers();
    expect((await failureOf(ask('auto')))?.code).toBe('timeout');
    expect(world.calls).toHaveLength(1);
  });
});
