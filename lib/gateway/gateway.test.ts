import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../report/failure';
import type { Progress } from '../report/load';
import { failureOf } from '../report/testing';
import { asking, coded, endpoint, ok, World } from './testing';

let world: World;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await new World().withToken();
});
const auto = { mode: 'auto' } as const;
/** Calls that are answered when they are let go. */
function hold(raw = ok({ play: 1 })): { release(): void } {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  world.script = () => gate.then(() => raw);
  return { release: () => release() };
}
const plays = (answer: { data: unknown } | undefined) =>
  (answer?.data as { play?: number } | undefined)?.play;

describe('never charges twice', () => {
  it('makes one call for asks of the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.gateway.ask(asking('1'), auto)));
    expect(answers.map(plays)).toEqual(Array(50).fill(7));
    expect(world.calls).toHaveLength(1);
  });

  it('answers from the cache until the answer is too old', async () => {
    await world.gateway.ask(asking('1'), auto);
    world.now += 23 * 3_600_000;
    const again = await world.gateway.ask(asking('1'), auto);
    expect(again?.source.fromCache).toBe(true);
    expect(world.calls).toHaveLength(1);
    world.now += 3_600_000;
    expect((await world.gateway.ask(asking('1'), auto))?.source.fromCache).toBe(false);
    expect(world.calls).toHaveLength(2);
  });

  it('writes the use of a cached answer down once a minute at most', async () => {
    await world.gateway.ask(asking('1'), auto);
    const [settings, request] = [world.settings, asking('1')];
    const usedAt = async () => (await world.store.answer(await world.gateway.key(request, settings)))?.usedAt;
    const called = await usedAt();
    world.now += 60_000;
    const touch = vi.spyOn(world.store, 'touch');
    await world.gateway.ask(request, auto);
    expect(touch).not.toHaveBeenCalled();
    world.now += 1;
    await world.gateway.ask(request, { mode: 'stored' });
    expect(touch).not.toHaveBeenCalled();
    await world.gateway.ask(request, { mode: 'fresh' });
    await vi.waitFor(async () => expect(await usedAt()).toBe((called ?? 0) + 60_001));
  });

  it('calls no cached answer fresh while it is being replaced', async () => {
    const fresh = { mode: 'fresh' } as const;
    expect(await world.gateway.ask(asking('1'), fresh)).toBeUndefined();
    await world.gateway.ask(asking('1'), auto);
    expect(plays(await world.gateway.ask(asking('1'), fresh))).toBe(7);
    let answer = () => {};
    world.script = () => new Promise((resolve) => (answer = () => resolve(ok({ play: 8 }))));
    const refreshing = world.gateway.ask(asking('1'), { mode: 'refresh' });
    await vi.waitFor(() => expect(world.calls).toHaveLength(2));
    expect(await world.gateway.ask(asking('1'), fresh)).toBeUndefined();
    answer();
    await refreshing;
    expect(plays(await world.gateway.ask(asking('1'), fresh))).toBe(8);
  });

  it('takes requests for the same where their parameters are in another order', async () => {
    const ask = (params: Record<string, string>) => world.gateway.ask({ endpoint, params }, auto);
    await ask({ kolId: '1', days: '30' });
    await ask({ days: '30', kolId: '1' });
    expect(world.calls).toHaveLength(1);
  });

  it('keeps answers apart by parameters and by host', async () => {
    await world.gateway.ask(asking('1'), auto);
    await world.gateway.ask(asking('2'), auto);
    world.settings = { ...world.settings, region: 'custom', customBaseUrl: 'https://other.example' };
    await world.gateway.ask(asking('1'), auto);
    expect(world.calls).toHaveLength(3);
  });

  it('shares answers between the two regions of the vendor', async () => {
    await world.gateway.ask(asking('1'), auto);
    world.settings = { ...world.settings, region: 'china' };
    await world.gateway.ask(asking('1'), auto);
    expect(world.calls).toHaveLength(1);
  });

  it('caches an empty answer, because it was billed', async () => {
    world.script = () => ok(null);
    expect((await world.gateway.ask(asking('1'), auto))?.data).toBeUndefined();
    await world.gateway.ask(asking('1'), auto);
    expect(world.calls).toHaveLength(1);
  });

  it('says that a call may have been charged when the worker died, and repeats it only when told to', async () => {
    world.script = () => new Promise(() => {});
    void world.gateway.ask(asking('1'), auto);
    await vi.waitFor(() => expect(world.calls).toHaveLength(1));
    const reborn = world.worker();
    world.script = () => ok({ play: 8 });
    expect(await failureOf(reborn.ask(asking('1'), auto))).toMatchObject({
      code: 'interrupted',
      charged: 'maybe',
    });
    expect(world.calls).toHaveLength(1);
    expect(plays(await reborn.ask(asking('1'), { mode: 'retry' }))).toBe(8);
    expect(world.calls).toHaveLength(2);
    expect(plays(await reborn.ask(asking('1'), auto))).toBe(8);
    expect(world.calls).toHaveLength(2);
  });

  it.each(['timeout', 'dropped', 'unreachable', 'tooLarge'] as const)(
    'never repeats a call that ended in %s until the user asks',
    async (code) => {
      world.script = () => {
        throw new FailureError({ code, charged: 'maybe' });
      };
      for (let i = 0; i < 3; i++)
        expect(await failureOf(world.gateway.ask(asking('1'), auto))).toMatchObject({
          code,
          charged: 'maybe',
        });
      expect(world.calls).toHaveLength(1);
      world.script = () => ok({ play: 9 });
      expect(plays(await world.gateway.ask(asking('1'), { mode: 'retry' }))).toBe(9);
    },
  );

  it('calls again unasked once a call that may have been charged is as old as a stale answer', async () => {
    world.script = () => {
      throw new FailureError({ code: 'timeout', charged: 'maybe' });
    };
    await failureOf(world.gateway.ask(asking('1'), auto));
    world.script = () => ok({ play: 9 });
    world.now += world.settings.cacheMaxAgeHours * 3_600_000 - 1;
    expect((await failureOf(world.gateway.ask(asking('1'), auto)))?.code).toBe('timeout');
    world.now += 1;
    expect(plays(await world.gateway.ask(asking('1'), auto))).toBe(9);
    expect(world.calls).toHaveLength(2);
  });

  it('does not charge again because the clock was set back', async () => {
    await world.gateway.ask(asking('1'), auto);
    world.now -= 30 * 86_400_000;
    expect((await world.gateway.ask(asking('1'), auto))?.source.fromCache).toBe(true);
    expect(world.calls).toHaveLength(1);
  });

  it('keeps an answer after its asker stopped waiting', async () => {
    let release: (raw: ReturnType<typeof ok>) => void = () => {};
    world.script = () => new Promise((resolve) => (release = resolve));
    const first = world.gateway.ask(asking('1'), auto);
    await vi.waitFor(() => expect(world.calls).toHaveLength(1));
    const second = world.gateway.ask(asking('1'), auto);
    release(ok({ play: 5 }));
    expect(plays(await second)).toBe(5);
    await first;
    expect(plays(await world.gateway.ask(asking('1'), { mode: 'cache' }))).toBe(5);
  });

  it('joins a call that is under way in the mode that may begin none', async () => {
    const { release } = hold();
    const first = world.gateway.ask(asking('1'), auto);
    await vi.waitFor(() => expect(world.calls).toHaveLength(1));
    const second = world.gateway.ask(asking('1'), { mode: 'cache' });
    expect(await world.gateway.ask(asking('1'), { mode: 'stored' })).toBeUndefined();
    release();
    expect(plays(await second)).toBe(1);
    await first;
    expect(world.calls).toHaveLength(1);
  });

  it('gives the answer of the other generation though that generation cannot be remembered', async () => {
    world.script = ({ path }) => (path === '/current' ? coded(404) : ok({ play: 7 }));
    const full = new FailureError({ code: 'storageFull', charged: 'no' });
    vi.spyOn(world.store, 'rememberGeneration').mockRejectedValue(full);
    expect(plays(await world.gateway.ask(asking('1'), auto))).toBe(7);
  });
});

describe('never charges unasked', () => {
  it('sends nothing in cache mode', async () => {
    expect(await world.gateway.ask(asking('1'), { mode: 'cache' })).toBeUndefined();
    expect(world.calls).toHaveLength(0);
  });

  it('sends nothing without a token, before the first run, or without the permission', async () => {
    await world.store.setSecret('justone', undefined);
    expect((await failureOf(world.gateway.ask(asking('1'), auto)))?.code).toBe('noToken');
    await world.withToken();
    world.permitted = false;
    expect((await failureOf(world.gateway.ask(asking('1'), auto)))?.code).toBe('notPermitted');
    world.permitted = true;
    world.settings = { ...world.settings, source: 'unset' };
    expect((await failureOf(world.gateway.ask(asking('1'), auto)))?.code).toBe('noToken');
    expect(world.calls).toHaveLength(0);
  });

  it('stops exactly at the daily cap, also for asks of the same moment, and starts anew at midnight in Shanghai', async () => {
    world.settings = { ...world.settings, dailyCap: 3 };
    const ends = await Promise.all(
      ['1', '2', '3', '4', '5', '6'].map((id) =>
        failureOf(world.gateway.ask(asking(id), auto)).then((failure) => failure?.code),
      ),
    );
    expect(world.calls).toHaveLength(3);
    expect(ends.filter((code) => code === 'dailyCap')).toHaveLength(3);
    world.now = Date.parse('2026-03-09T00:00:00+08:00');
    await world.gateway.ask(asking('7'), auto);
    expect(world.calls).toHaveLength(4);
  });

  it('says what a request would cost', async () => {
    await world.gateway.ask(asking('1'), auto);
    expect(await world.gateway.plan([asking('1'), asking('2'), asking('2')])).toEqual({
      calls: 1,
      cached: 1,
      free: false,
    });
  });

  it('says of sample data that it is free, whatever is cached', async () => {
    world.settings = { ...world.settings, source: 'sample' };
    expect(await world.gateway.plan([asking('1'), asking('2')])).toEqual({ calls: 0, cached: 2, free: true });
  });

  it('keeps giving a young answer though a refresh of it failed', async () => {
    await world.gateway.ask(asking('1'), auto);
    world.now += 1000;
    world.script = () => {
      throw new FailureError({ code: 'timeout', charged: 'maybe' });
    };
    await failureOf(world.gateway.ask(asking('1'), { mode: 'refresh' }));
    expect(plays(await world.gateway.ask(asking('1'), auto))).toBe(7);
    expect(world.calls).toHaveLength(2);
  });

  it('marks a call as started before it leaves, and as unknown where it ends in an error of ours', async () => {
    const key = await world.gateway.key(asking('1'), world.settings);
    const row = { day: '2026-03-08', endpoint: 'test.plays', calls: 1, billed: 0, maybe: 1, hits: 0 };
    const seen: unknown[] = [];
    world.script = async () => {
      seen.push((await world.store.attempt(key))?.state, await world.store.ledger('2026-03-08'));
      throw new Error('ours');
    };
    expect(await failureOf(world.gateway.ask(asking('1'), auto))).toMatchObject({
      code: 'internal',
      charged: 'maybe',
      endpoint: 'test.plays',
    });
    expect(seen).toEqual(['started', [row]]);
    expect(await world.store.attempt(key)).toMatchObject({ state: 'unknown', code: 'internal' });
    expect(await world.store.ledger('2026-03-08')).toEqual([row]);
  });

  it('says of a request that is under way that it costs nothing more', async () => {
    const { release } = hold();
    const first = world.gateway.ask(asking('1'), auto);
    await vi.waitFor(() => expect(world.calls).toHaveLength(1));
    expect(await world.gateway.plan([asking('1')])).toEqual({ calls: 0, cached: 1, free: false });
    release();
    await first;
  });

  it('waits longer before a retry by chance, and says until when', async () => {
    world.script = (_, count) => (count < 2 ? coded(301) : ok({ play: 2 }));
    world.random = 1;
    const seen: Progress[] = [];
    await world.gateway.ask(asking('1'), { mode: 'auto', onProgress: (p) => seen.push(p) });
    expect(world.slept).toEqual([1500]);
    expect(seen.find(({ phase }) => phase === 'retrying')?.nextAt).toBe(world.now + 1500);
  });

  it('tells of an answer what it is: from a call or not, real or not, and what did not fit in it', async () => {
    const called = await world.gateway.ask(asking('1'), auto);
    expect(called?.source).toMatchObject({ fromCache: false, sample: false });
    expect(called?.source).not.toHaveProperty('drift');
    world.settings = { ...world.settings, source: 'sample' };
    expect((await world.gateway.ask(asking('1'), auto))?.source).toMatchObject({
      fromCache: false,
      sample: true,
    });
  });

  it('answers from the built-in provider in sample mode, without a call, and keeps nothing', async () => {
    world.settings = { ...world.settings, source: 'sample' };
    const answer = await world.gateway.ask(asking('1'), auto);
    expect(answer?.source.sample).toBe(true);
    expect(plays(answer)).toBe(3);
    world.settings = { ...world.settings, source: 'live' };
    expect(plays(await world.gateway.ask(asking('1'), auto))).toBe(7);
    expect((await world.store.info()).entries).toBe(1);
  });
});

describe('the API’s codes', () => {
  it.each([
    [100, 'tokenInvalid'],
    [601, 'balanceEmpty'],
    [602, 'capReached'],
  ] as const)('code %i stops every call until the user lifts the stop', async (code, name) => {
    world.script = () => coded(code);
    expect(await failureOf(world.gateway.ask(asking('1'), auto))).toMatchObject({
      code: name,
      charged: 'no',
      apiCode: code,
    });
    world.script = () => ok({ play: 1 });
    expect((await failureOf(world.gateway.ask(asking('2'), auto)))?.code).toBe(name);
    expect(world.calls).toHaveLength(1);
    await world.store.liftLimit('account');
    expect(plays(await world.gateway.ask(asking('2'), auto))).toBe(1);
  });

  it('code 301 is tried three times, visibly, with growing pauses', async () => {
    world.script = (_, count) => (count < 3 ? coded(301) : ok({ play: 2 }));
    const seen: Progress[] = [];
    const answer = await world.gateway.ask(asking('1'), { mode: 'auto', onProgress: (p) => seen.push(p) });
    expect(plays(answer)).toBe(2);
    expect(world.slept).toEqual([1000, 3000]);
    expect(seen.map(({ phase, attempt }) => `${phase} ${attempt}`)).toEqual([
      'waiting 1',
      'calling 1',
      'retrying 2',
      'calling 2',
      'retrying 3',
      'calling 3',
    ]);
  });

  it('code 301 is given up after the third try', async () => {
    world.script = () => coded(301);
    expect((await failureOf(world.gateway.ask(asking('1'), auto)))?.code).toBe('collectFailed');
    expect(world.calls).toHaveLength(3);
  });

  it.each([500, 503])('code %i is tried once more', async (code) => {
    world.script = () => coded(code);
    await failureOf(world.gateway.ask(asking('1'), auto));
    expect(world.calls).toHaveLength(2);
  });

  it('code 400 is never tried again', async () => {
    world.script = () => coded(400);
    expect(await failureOf(world.gateway.ask(asking('1'), auto))).toMatchObject({
      apiCode: 400,
      charged: 'no',
    });
    expect(world.calls).toHaveLength(1);
  });

  it.each([101, 202, 300])(
    'code %i may have been billed, so the call is repeated only when told to',
    async (code) => {
      world.script = () => coded(code);
      for (let i = 0; i < 2; i++)
        expect(await failureOf(world.gateway.ask(asking('1'), auto))).toMatchObject({
          code: 'unknownCode',
          apiCode: code,
          charged: 'maybe',
        });
      expect(world.calls).toHaveLength(1);
      world.script = () => ok({ play: 2 });
      expect(plays(await world.gateway.ask(asking('1'), { mode: 'retry' }))).toBe(2);
    },
  );

  it.each([
    [504, '{"code":301,"message":"try again"}'],
    [502, '{"code":404}'],
    [524, '{"code":500}'],
    [500, '<html>Internal Server Error'],
    [503, ''],
  ])('HTTP %i with %s may have been billed and is not repeated', async (status, text) => {
    world.script = () => ({ status, text });
    for (let i = 0; i < 2; i++)
      expect(await failureOf(world.gateway.ask(asking('1'), auto))).toMatchObject({
        code: 'httpError',
        httpStatus: status,
        charged: 'maybe',
      });
    expect(world.calls).toHaveLength(1);
    expect(await world.store.ledger('2026-03-08')).toMatchObject([{ calls: 1, billed: 0, maybe: 1 }]);
    expect(await world.store.callsOn('2026-03-08')).toBe(1);
  });

  it('code 400 shows the parameters that were sent, without the token', async () => {
    world.script = () => coded(400, 'oAuthorId of secret-token is bad');
    const failure = await failureOf(world.gateway.ask(asking('1'), auto));
    expect(failure?.sent).toEqual({ oAuthorId: '1' });
    expect(JSON.stringify(failure)).not.toContain('secret-token');
  });

  it('no failure but that of code 400 shows the parameters that were sent', async () => {
    world.script = () => coded(404);
    expect(await failureOf(world.gateway.ask(asking('1'), auto))).not.toHaveProperty('sent');
    world.script = () => {
      throw new FailureError({ code: 'timeout', charged: 'maybe' });
    };
    expect(await failureOf(world.gateway.ask(asking('1'), auto))).not.toHaveProperty('sent');
  });

  it('code 302 pauses its endpoint for a minute, and no other', async () => {
    world.script = () => coded(302);
    const until = (await failureOf(world.gateway.ask(asking('1'), auto)))?.until;
    expect(until).toBe(world.now + 60_000);
    world.script = () => ok({ play: 1 });
    expect(await failureOf(world.gateway.ask(asking('2'), auto))).toMatchObject({ code: 'paused', until });
    await world.gateway.ask(asking('2', { ...endpoint, id: 'test.other' }), auto);
    world.now += 60_000;
    expect(plays(await world.gateway.ask(asking('2'), auto))).toBe(1);
  });

  it('code 303 blocks its endpoint until midnight in Shanghai', async () => {
    world.script = () => coded(303);
    await failureOf(world.gateway.ask(asking('1'), auto));
    const blocked = await failureOf(world.gateway.ask(asking('2'), auto));
    expect(blocked).toMatchObject({ code: 'quotaBlocked', until: Date.parse('2026-03-09T00:00:00+08:00') });
    expect(world.calls).toHaveLength(1);
  });

  it('a pause that a clock set back put into the future does not hold', async () => {
    world.script = () => coded(302);
    await failureOf(world.gateway.ask(asking('1'), auto));
    world.now -= 86_400_000;
    world.script = () => ok({ play: 1 });
    expect(plays(await world.gateway.ask(asking('1'), auto))).toBe(1);
  });
});

describe('the two generations of an endpoint', () => {
  it.each([404, 600])('tries the legacy generation once after code %i, and remembers it', async (code) => {
    world.script = ({ path }) => (path === '/current' ? coded(code) : ok({ play: 4 }));
    const answer = await world.gateway.ask(asking('1'), auto);
    expect(answer?.source.generation).toBe('legacy');
    expect(world.calls.map(({ path, query }) => [path, query])).toEqual([
      ['/current', { oAuthorId: '1' }],
      ['/legacy', { kolId: '1' }],
    ]);
    await world.gateway.ask(asking('2'), auto);
    expect(world.calls.map(({ path }) => path)).toEqual(['/current', '/legacy', '/legacy']);
  });

  it('does not remember a generation for an account that was exchanged during the call', async () => {
    world.script = async ({ path }) => {
      if (path === '/current') return coded(404);
      await world.store.liftAllLimits();
      return ok({ play: 4 });
    };
    expect(plays(await world.gateway.ask(asking('1'), auto))).toBe(4);
    expect(await world.store.generation(endpoint.id)).toBeUndefined();
  });

  it('gives up when neither generation has the answer', async () => {
    world.script = () => coded(404);
    expect((await failureOf(world.gateway.ask(asking('1'), auto)))?.code).toBe('notFound');
    expect(world.calls).toHaveLength(2);
  });

  it.each([
    ['current', '/current'],
    ['legacy', '/legacy'],
  ] as const)('keeps to the %s generation when the user chose it', async (generation, path) => {
    world.settings = { ...world.settings, generation };
    world.script = () => coded(600);
    await failureOf(world.gateway.ask(asking('1'), auto));
    expect(world.calls.map((call) => call.path)).toEqual([path]);
  });

  it('sends acceptCache to the legacy generation only, and only when chosen', async () => {
    world.settings = { ...world.settings, generation: 'legacy', legacyAcceptCache: 'true' };
    await world.gateway.ask(asking('1'), auto);
    expect(world.calls[0]?.query).toEqual({ kolId: '1', acceptCache: 'true' });
    world.settings = { ...world.settings, generation: 'current' };
    await world.gateway.ask(asking('2'), auto);
    expect(world.calls[1]?.query).toEqual({ oAuthorId: '2' });
  });
});

describe('the settings of an attempt', () => {
  it('an attempt reads the settings once, so that its route and its query go by the same', async () => {
    const legacy = { ...world.settings, generation: 'legacy', legacyAcceptCache: 'true' } as const;
    const current = { ...world.settings, generation: 'current' } as const;
    for (const start of [0, 1]) {
      let reads = start;
      vi.spyOn(world, 'settings', 'get').mockImplementation(() => (reads++ % 2 ? legacy : current));
      world.calls.length = 0;
      await world.gateway.ask(asking(`k${start}`), auto);
      const [call] = world.calls;
      expect(call?.query.acceptCache).toBe(call?.path === '/legacy' ? 'true' : undefined);
      expect(reads - start).toBe(3);
    }
  });

  it('a retry goes by the settings that were chosen since the attempt before it', async () => {
    world.script = (_, count) => {
      world.settings = { ...world.settings, generation: 'legacy', legacyAcceptCache: 'true' };
      return count === 1 ? coded(301) : ok({ play: 5 });
    };
    expect(plays(await world.gateway.ask(asking('1'), auto))).toBe(5);
    expect(world.calls.map(({ path, query }) => [path, query])).toEqual([
      ['/current', { oAuthorId: '1' }],
      ['/legacy', { kolId: '1', acceptCache: 'true' }],
    ]);
  });

  it('the other generation is not tried after the user chose one during the call', async () => {
    world.script = () => {
      world.settings = { ...world.settings, generation: 'current' };
      return coded(404);
    };
    expect((await failureOf(world.gateway.ask(asking('1'), auto)))?.code).toBe('notFound');
    expect(world.calls.map(({ path }) => path)).toEqual(['/current']);
  });
});

describe('answers that are not what they should be', () => {
  it('reads the fields that fit and names those that do not', async () => {
    world.script = () => ok({ play: { nested: 1 } });
    const answer = await world.gateway.ask(asking('1'), auto);
    expect(plays(answer)).toBeUndefined();
    expect(answer?.source.drift).toEqual(['play']);
  });

  it('notes a call that failed and an answer that did not fit, for a report of a fault, without what was asked', async () => {
    world.script = () => coded(400, 'secret-token');
    await failureOf(world.gateway.ask(asking('1'), auto));
    world.script = () => ok({ play: { nested: 1 } });
    await world.gateway.ask(asking('2'), auto);
    expect(world.troubles).toEqual([
      { at: world.now, endpoint: endpoint.id, code: 'badParameters', apiCode: 400 },
      { at: world.now, endpoint: endpoint.id, drift: ['play'], odd: 1 },
    ]);
  });

  it('names an expected field that is missing from the answer', async () => {
    world.script = () => ok({ other: 1 });
    expect((await world.gateway.ask(asking('1'), auto))?.source.drift).toEqual(['play']);
  });

  it.each([[[]], [{}], [null], ['']])(
    'takes %j for an empty answer, keeps it and does not pay for it again',
    async (data) => {
      world.script = () => ok(data);
      for (let asked = 0; asked < 2; asked++) {
        const answer = await world.gateway.ask(asking('1'), auto);
        expect(plays(answer)).toBeUndefined();
        expect(answer?.source.drift ?? []).toEqual([]);
      }
      expect(world.calls).toHaveLength(1);
    },
  );

  it('says that an answer of another kind was charged, and does not pay for it again', async () => {
    world.script = () => ok('a text');
    expect(await failureOf(world.gateway.ask(asking('1'), auto))).toMatchObject({
      code: 'wrongShape',
      charged: 'yes',
    });
    expect(await failureOf(world.gateway.ask(asking('1'), auto))).toMatchObject({ charged: 'yes' });
    expect(world.calls).toHaveLength(1);
  });
});

describe('the ledger', () => {
  it('the ledger has a row for each call: charged, free, and of unknown charge', async () => {
    world.script = (_, count) => {
      if (count === 1) return ok({ play: 1 });
      if (count === 2) return coded(400);
      throw new FailureError({ code: 'timeout', charged: 'maybe' });
    };
    for (const id of ['1', '2', '3']) await failureOf(world.gateway.ask(asking(id), auto));
    expect(await world.store.ledger('2026-03-08')).toEqual([
      { day: '2026-03-08', endpoint: 'test.plays', calls: 3, billed: 1, maybe: 1, hits: 0 },
    ]);
    expect(await world.store.callsOn('2026-03-08')).toBe(2);
  });

  it('the ledger counts a call whose worker died as one that may have been charged', async () => {
    world.script = () => new Promise(() => {});
    void world.gateway.ask(asking('1'), auto);
    await vi.waitFor(() => expect(world.calls).toHaveLength(1));
    expect(await world.store.callsOn('2026-03-08')).toBe(1);
  });
});

describe('a full disk', () => {
  it('gives the answer where the disk is too full to keep it, and says so', async () => {
    const end = vi.spyOn(world.store, 'end');
    end.mockImplementation(async (_call, _mark, answer) => {
      if (answer) throw new FailureError({ code: 'storageFull', charged: 'no' });
    });
    const answer = await world.gateway.ask(asking('1'), auto);
    expect(plays(answer)).toBe(7);
    expect(answer?.notKept).toBe(true);
  });

  it('drops the older half of the cache where the disk is full, and then keeps the answer', async () => {
    for (const id of ['1', '2', '3', '4']) await world.gateway.ask(asking(id), auto);
    const full = new FailureError({ code: 'storageFull', charged: 'no' });
    vi.spyOn(world.store, 'end').mockRejectedValueOnce(full);
    const answer = await world.gateway.ask(asking('5'), auto);
    expect(answer).not.toHaveProperty('notKept');
    const held = async (id: string) =>
      (await world.gateway.ask(asking(id), { mode: 'stored' })) !== undefined;
    expect(await Promise.all(['1', '2', '3', '4', '5'].map(held))).toEqual([false, false, true, true, true]);
  });

  it('drops no answers for a trouble other than a full disk', async () => {
    for (const id of ['1', '2', '3', '4']) await world.gateway.ask(asking(id), auto);
    const trouble = new FailureError({ code: 'storageCorrupt', charged: 'no' });
    vi.spyOn(world.store, 'end').mockRejectedValueOnce(trouble);
    expect((await world.gateway.ask(asking('5'), auto))?.notKept).toBe(true);
    expect((await world.store.info()).entries).toBe(4);
  });

  it('sends nothing when the start of a call cannot be marked', async () => {
    vi.spyOn(world.store, 'begin').mockRejectedValue(
      new FailureError({ code: 'storageFull', charged: 'no' }),
    );
    expect((await failureOf(world.gateway.ask(asking('1'), auto)))?.code).toBe('storageFull');
    expect(world.calls).toHaveLength(0);
  });
});

describe('lanes', () => {
  it('runs at most four calls at once, and gets through all of them', async () => {
    const held: (() => void)[] = [];
    world.script = () => new Promise((resolve) => held.push(() => resolve(ok({ play: 1 }))));
    const all = Array.from({ length: 10 }, (_, i) => world.gateway.ask(asking(String(i)), auto));
    for (let done = 0; done < 10; done++) {
      await vi.waitFor(() => expect(held).toHaveLength(Math.min(10, done + 4)));
      held[done]?.();
    }
    await Promise.all(all);
    expect(world.calls).toHaveLength(10);
  });

  const six = () =>
    ['1', '2', '3', '4', '5', '6'].map((id) => failureOf(world.gateway.ask(asking(id), auto)));
  const codesOf = async (all: readonly Promise<{ code: string } | undefined>[]) =>
    (await Promise.all(all)).map((failure) => failure?.code);

  it('sends no queued call after the account was stopped by an earlier one', async () => {
    const { release } = hold(coded(601));
    const all = six();
    await vi.waitFor(() => expect(world.calls).toHaveLength(4));
    release();
    expect(await codesOf(all)).toEqual(Array(6).fill('balanceEmpty'));
    expect(world.calls).toHaveLength(4);
  });

  it.each([
    ['the token is gone', 'noToken', () => world.store.setSecret('justone', undefined)],
    [
      'sample data was chosen',
      'settingsChanged',
      () => {
        world.settings = { ...world.settings, source: 'sample' };
      },
    ],
    [
      'another host was chosen',
      'settingsChanged',
      () => {
        world.settings = { ...world.settings, region: 'custom', customBaseUrl: 'https://x.example' };
      },
    ],
    [
      'the day’s calls were limited',
      'dailyCap',
      () => {
        world.settings = { ...world.settings, dailyCap: 4 };
      },
    ],
  ])('sends no queued call when %s meanwhile', async (_, code, change) => {
    const { release } = hold();
    const all = six();
    await vi.waitFor(() => expect(world.calls).toHaveLength(4));
    await change();
    release();
    const codes = await codesOf(all);
    expect(codes.slice(4)).toEqual([code, code]);
    expect(world.calls).toHaveLength(4);
  });

  it('does not send a queued call after its last waiter has left, and sends the others', async () => {
    const { release } = hold();
    const stop = new AbortController();
    const all = ['1', '2', '3', '4', '5', '6'].map((id) =>
      failureOf(world.gateway.ask(asking(id), { mode: 'auto', signal: stop.signal })),
    );
    await vi.waitFor(() => expect(world.calls).toHaveLength(4));
    const sixth = world.gateway.ask(asking('6'), auto);
    stop.abort();
    release();
    expect(plays(await sixth)).toBe(1);
    expect((await codesOf(all)).slice(4)).toEqual(['cancelled', undefined]);
    // What had left went on, and its answer is there.
    expect(plays(await world.gateway.ask(asking('1'), { mode: 'stored' }))).toBe(1);
    expect(world.calls).toHaveLength(5);
  });

  it('does not send a queued call for waiters that only read the cache', async () => {
    const { release } = hold();
    const stop = new AbortController();
    const all = ['1', '2', '3', '4', '5'].map((id) =>
      failureOf(world.gateway.ask(asking(id), { mode: 'auto', signal: stop.signal })),
    );
    await vi.waitFor(() => expect(world.calls).toHaveLength(4));
    const looking = failureOf(world.gateway.ask(asking('5'), { mode: 'cache' }));
    stop.abort();
    release();
    expect((await looking)?.code).toBe('cancelled');
    await Promise.all(all);
    expect(world.calls).toHaveLength(4);
  });

  it('begins nothing for an ask whose signal is already aborted', async () => {
    const signal = AbortSignal.abort();
    const failure = await failureOf(world.gateway.ask(asking('1'), { mode: 'auto', signal }));
    expect(failure).toMatchObject({ code: 'cancelled', charged: 'no' });
    expect(world.calls).toHaveLength(0);
  });

  it('makes no further try after the last waiter has left', async () => {
    const stop = new AbortController();
    world.script = () => {
      stop.abort();
      return coded(301);
    };
    const failure = await failureOf(world.gateway.ask(asking('1'), { mode: 'auto', signal: stop.signal }));
    expect(failure?.code).toBe('cancelled');
    expect(world.calls).toHaveLength(1);
  });
});

describe('a token that was exchanged', () => {
  it('a new token is not stopped by a failure of the token before it', async () => {
    const { release } = hold(coded(100));
    const old = failureOf(world.gateway.ask(asking('1'), auto));
    await vi.waitFor(() => expect(world.calls).toHaveLength(1));
    await world.withToken('another');
    await world.store.liftAllLimits();
    world.script = () => ok({ play: 2 });
    release();
    expect((await old)?.code).toBe('tokenInvalid');
    expect(plays(await world.gateway.ask(asking('2'), auto))).toBe(2);
  });
});

describe('everything forgotten', () => {
  it('a call that comes back after an erase writes nothing', async () => {
    const { release } = hold();
    const call = world.gateway.ask(asking('1'), auto);
    await vi.waitFor(() => expect(world.calls).toHaveLength(1));
    await world.store.destroy();
    release();
    expect(plays(await call)).toBe(1);
    expect(await world.store.info()).toEqual({ entries: 0, bytes: 0 });
    expect(await world.store.ledger('2000-01-01')).toEqual([]);
  });
});

describe('a retry', () => {
  it('a retry repeats a refresh that failed, and pays for no other answer again', async () => {
    for (const id of ['1', '2']) await world.gateway.ask(asking(id), auto);
    world.now += 60_000;
    world.script = () => {
      throw new FailureError({ code: 'timeout', charged: 'maybe' });
    };
    await failureOf(world.gateway.ask(asking('1'), { mode: 'refresh' }));
    world.script = () => ok({ play: 8 });
    const retry = { mode: 'retry' } as const;
    expect(plays(await world.gateway.ask(asking('1'), retry))).toBe(8);
    expect(plays(await world.gateway.ask(asking('2'), retry))).toBe(7);
    expect(world.calls).toHaveLength(4);
  });
});

describe('what is only looked at', () => {
  it('reading an answer from the cache alone counts as a use of it', async () => {
    world.settings = { ...world.settings, cacheMaxEntries: 3 };
    for (const id of ['1', '2', '3']) {
      await world.gateway.ask(asking(id), auto);
      world.now += 61_000;
    }
    const touched = vi.spyOn(world.store, 'touch');
    await world.gateway.ask(asking('1'), { mode: 'cache' });
    await touched.mock.results[0]?.value;
    await world.gateway.ask(asking('4'), auto);
    expect(await world.gateway.ask(asking('1'), { mode: 'stored' })).toBeDefined();
    expect(await world.gateway.ask(asking('2'), { mode: 'stored' })).toBeUndefined();
  });
});

describe('a clock that was set back', () => {
  it('a clock that was set back does not make the newest answer the first to be evicted', async () => {
    world.settings = { ...world.settings, cacheMaxEntries: 3 };
    for (const id of ['1', '2', '3']) await world.gateway.ask(asking(id), auto);
    world.now -= 30 * 86_400_000;
    for (const id of ['4', '5', '4']) await world.gateway.ask(asking(id), auto);
    expect(world.calls).toHaveLength(5);
  });
});
