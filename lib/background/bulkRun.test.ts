import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../gateway/channel';
import { type AskOptions, Gateway } from '../gateway/gateway';
import { justOneChannel } from '../gateway/justone';
import { Lookups } from '../gateway/lookups';
import { coded, ok, World } from '../gateway/testing';
import type { HttpCall } from '../gateway/transport';
import {
  type BulkAbout,
  type BulkJob,
  type BulkLine,
  type BulkOrder,
  type BulkPart,
  type BulkRow,
  callsOf,
  NOTHING_KEPT,
} from '../lists/bulk/job';
import { seenName } from '../lists/rules';
import { SECTIONS } from '../providers/registry';
import type { Request } from '../providers/types';
import { type Failure, FailureError } from '../report/failure';
import type { Settings } from '../settings/schema';
import { BulkShelf } from '../store/bulkShelf';
import { ListShelf } from '../store/listShelf';
import { type BulkDeps, BulkRun } from './bulkRun';
import { ListBook } from './listBook';

const ID = (at: number) => String(7_091_220_047_700_000_001n + BigInt(at));
const HEX = '5c0712345678901234567890';
const SEC_UID = `MS4wLjABAAAA${'a'.repeat(43)}`;
const kol = (at: number): BulkAbout => ({
  subject: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: ID(at) },
});
/** A creator of Xiaohongshu, whose row is one call that waits for no other. */
const user = (at: number): BulkAbout => ({
  subject: {
    ...{ platform: 'xiaohongshu', kind: 'kol', idType: 'xhsUserId' },
    id: `${HEX.slice(0, -2)}${10 + at}`,
  },
});
const failing = (code: Failure['code'], charged: Failure['charged'] = 'no', until?: number) =>
  new FailureError({ code, charged, ...(until !== undefined && { until }) });
const inquiry = (by: 'link' | 'id' | 'name', text: string): BulkAbout => ({
  inquiry: { by, platform: by === 'link' ? 'douyin' : 'xingtu', text },
});
const SEARCH = /gsearch|search/;

/** Rows of a search. */
const authors = (...rows: { id: string; name?: string; handle?: string; uid?: string }[]) =>
  ok({
    authors: rows.map(({ id, name = `K ${id.slice(-2)}`, handle, uid }) => ({
      star_id: id,
      attribute_datas: {
        id,
        nick_name: name,
        unique_id: handle,
        core_user_id: uid,
        price_20_60: '36000',
        follower: '100000',
      },
    })),
  });
/** A data service whose search has every id that it is asked for. */
const willing = ({ path, query }: HttpCall) =>
  SEARCH.test(path)
    ? authors({ id: Object.values(query).find((value) => /^\d{19}$/.test(value)) ?? ID(0) })
    : ok({});

let world: World;
let session: string | undefined;
let alarms: boolean[];
let told: boolean[];

/** The mark of the session, which outlives a worker. */
const SESSION = {
  get: async () => session,
  set: async (id: string | undefined) => {
    session = id;
  },
};

/** What workers have begun to read and write. */
const begun = new Set<Promise<unknown>>();

/** Something that a worker reads and writes: what a dead worker still had in mind is never done. */
function mortal<T extends object>(kept: T, alive: () => Promise<void>): T {
  return new Proxy(kept, {
    get: (_, name) => {
      const part = Reflect.get(kept, name, kept);
      return typeof part === 'function'
        ? (...asked: unknown[]) =>
            alive().then(() => {
              const work = Promise.resolve(part.apply(kept, asked));
              const ended: Promise<unknown> = work.catch(() => {}).finally(() => begun.delete(ended));
              begun.add(ended);
              return work;
            })
        : part;
    },
  });
}

/**
 * Workers of which each takes the place of the one before it. What that one has begun ends first, as a transaction does, however slow the
 * machine is.
 */
function lives(): () => Promise<BulkRun> {
  let life = 0;
  return async () => {
    const mine = ++life;
    await Promise.all(begun);
    return worker(() => (mine === life ? Promise.resolve() : new Promise(() => {})));
  };
}

/** What stands in for a part of a runner. */
type Changes = Partial<BulkDeps> & {
  /** Stands before the gateway, which answers with `go`. */
  ask?: (request: Request, go: () => ReturnType<Gateway['ask']>, mode: AskOptions['mode']) => unknown;
};

/**
 * A runner of one life of the worker.
 *
 * @param alive resolves for as long as the worker lives, and never afterwards
 */
function worker(
  alive: () => Promise<void> = async () => {},
  settings: () => Promise<Settings> = async () => world.settings,
  { ask = (_, go) => go(), ...changes }: Changes = {},
): BulkRun {
  const { channel } = justOneChannel({
    token: () => world.store.secret('justone'),
    host: () => ({ base: 'https://api.example', pattern: 'https://api.example/*' }),
    permitted: async () => true,
    call: async (call) => {
      await alive();
      world.calls.push(call);
      const answer = await world.script(call, world.calls.length);
      await alive();
      return answer;
    },
  });
  const justone: Channel = {
    ...channel,
    call: async (...asked) => ({ ...(await channel.call(...asked)), ...world.said }),
  };
  const { store, privateStore } = world;
  const gateway = new Gateway({
    ...{ store, privateStore },
    settings: async () => world.settings,
    channels: { justone, tikomni: justone },
    sample: (...asked) => world.sample(...asked),
    keepAlive: (work) => work(),
    now: () => world.now,
    sleep: async () => {},
    random: () => 0,
  });
  const asked: Gateway['ask'] = async (request, options) =>
    ask(request, () => gateway.ask(request, options), options.mode) as ReturnType<Gateway['ask']>;
  return new BulkRun({
    gateway: {
      ask: asked,
      plan: async (...asked) => {
        await alive();
        return gateway.plan(...asked);
      },
    },
    lookups: new Lookups({ ask: asked, plan: gateway.plan.bind(gateway) }),
    book: async () => {
      await alive();
      return book(world, alive);
    },
    sections: SECTIONS,
    store,
    settings,
    now: () => world.now,
    shelf: mortal(new BulkShelf(world.store), alive),
    session: mortal(SESSION, alive),
    alarm: (on) => alarms.push(on),
    keepAlive: (work) => work(),
    tell: (over) => told.push(over),
    sleep: async (ms) => {
      world.now += ms;
    },
    ...changes,
  });
}
/** A runner with parts of its own. */
const workerWith = (changes: Changes) => worker(undefined, undefined, changes);

const book = ({ store, now }: World, alive = async () => {}) =>
  new ListBook({ shelf: mortal(new ListShelf(store), alive), tell: () => {}, now: () => now });

/** Calls of each line, of whatever they are for. */
const planned = async (run: BulkRun, ...asked: Parameters<BulkRun['plan']>) =>
  (await run.plan(...asked)).map(callsOf);

const lines = (...abouts: BulkAbout[]): BulkLine[] =>
  abouts.map((about, at) => ({ line: at + 1, text: `line ${at + 1}`, about }));

async function until(run: BulkRun, ...states: string[]) {
  for (let turn = 0; turn < 4000; turn++) {
    const news = await run.get(0);
    if (news.job && states.includes(news.job.state)) return { job: news.job, rows: news.rows };
    await new Promise((resolve) => setTimeout(resolve));
  }
  throw new Error(`the job is still ${(await run.get(0)).job?.state}`);
}

/** Lets all that can go on do so. */
async function turns(count = 40): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Runs a job of one call a row until it is done or pauses, and lets come in what is under way. */
async function run1(run: BulkRun, ...abouts: BulkAbout[]) {
  await run.start(lines(...abouts), { parts: ['row'], calls: abouts.length });
  await until(run, 'done', 'paused');
  await turns();
  return until(run, 'done', 'paused');
}

/** Runs a job to its end, at the price that it was planned to have. */
const ran = (parts: BulkPart[], ...abouts: BulkAbout[]) => ranAs({ parts }, ...abouts);
async function ranAs({ parts, ...order }: Omit<BulkOrder, 'calls'>, ...abouts: BulkAbout[]) {
  const run = worker();
  const plan = await planned(run, abouts, parts, order.refetch ? NOTHING_KEPT : undefined);
  const calls = plan.reduce((sum, one) => sum + one, 0);
  await run.start(lines(...abouts), { parts, calls, ...order });
  const { job } = await until(run, 'done', 'paused');
  // What is under way when a job pauses is let come in.
  await turns();
  const { rows } = await run.get(0);
  return { run, plan, job: (await run.get(0)).job ?? job, rows };
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await new World().withToken();
  world.script = willing;
  [session, alarms, told] = [undefined, [], []];
});

describe('the cheapest way', () => {
  test('a creator costs one call: the row of a search that has the very id', async () => {
    const { plan, job, rows } = await ran(['row'], kol(1), kol(2), kol(3));
    expect(plan).toEqual([1, 1, 1]);
    expect(world.calls).toHaveLength(3);
    expect(world.calls.every(({ path }) => SEARCH.test(path))).toBe(true);
    expect(rows.map(({ state, name }) => [state, name])).toEqual([
      ['done', `K ${ID(1).slice(-2)}`],
      ['done', `K ${ID(2).slice(-2)}`],
      ['done', `K ${ID(3).slice(-2)}`],
    ]);
    expect(job).toMatchObject({ state: 'done', agreed: 3, used: 3 });
    const [known] = await world.store.known('live', [`xingtuKolId/${ID(1)}`]);
    expect(known?.figures['xingtu.followers']?.value).toBe(100_000);
  });

  test('the overview has what the row has, so that no search is paid for beside it', async () => {
    const { plan } = await ran(['row', 'overview'], kol(1));
    expect(plan).toEqual([4]);
    expect(world.calls).toHaveLength(4);
    expect(world.calls.some(({ path }) => SEARCH.test(path))).toBe(false);
  });

  test('a creator of Xiaohongshu costs one call, which the overview makes too', async () => {
    const user: BulkAbout = {
      subject: { platform: 'xiaohongshu', kind: 'kol', idType: 'xhsUserId', id: HEX },
    };
    const { plan, rows } = await ran(['row'], user);
    expect(plan).toEqual([1]);
    expect(rows[0]?.subject).toMatchObject({ platform: 'pugongying', id: HEX });
    expect(await planned(worker(), [user], ['row', 'overview'])).toEqual([3]);
  });

  test('what is in the cache is free, and is called for no more', async () => {
    await ran(['row'], kol(1));
    const { plan, job } = await ran(['row'], kol(1), kol(2));
    expect(plan).toEqual([0, 1]);
    expect(world.calls).toHaveLength(2);
    expect(job.used).toBe(1);
  });

  test('what a team’s gateway gives for free counts as nothing spent', async () => {
    world.said = { free: true };
    const user: BulkAbout = {
      subject: { platform: 'xiaohongshu', kind: 'kol', idType: 'xhsUserId', id: HEX },
    };
    const { job } = await ran(['row', 'overview'], kol(1), user);
    expect(job).toMatchObject({ used: 0 });
    const named = await ran(['row'], inquiry('name', 'A name'), kol(2));
    expect(named.job).toMatchObject({ used: 0 });
  });

  test('a search without the very id says so, and the prices alone are a call that has to be agreed to', async () => {
    world.script = ({ path }) => (SEARCH.test(path) ? authors({ id: ID(99) }) : ok({}));
    const { run, rows, job } = await ran(['row'], kol(1));
    expect(rows[0]).toMatchObject({ state: 'failed', problem: 'noRow' });
    expect(job).toMatchObject({ state: 'done', agreed: 1, used: 1 });
    expect(await planned(run, [kol(1)], ['row'])).toEqual([1]);
    await run.go(1, [0]);
    expect((await until(run, 'done')).rows[0]?.state).toBe('done');
    expect(world.calls.map(({ path }) => SEARCH.test(path))).toEqual([true, false]);
  });

  test('a search that has had no id three times is asked no more: the others get their prices for their one call', async () => {
    world.script = ({ path }) => (SEARCH.test(path) ? authors({ id: ID(99) }) : ok({}));
    const { rows, job } = await ran(['row'], ...Array.from({ length: 10 }, (_, at) => kol(at)));
    expect(rows.filter(({ problem }) => problem === 'noRow')).toHaveLength(3);
    expect(rows.filter(({ state }) => state === 'done')).toHaveLength(7);
    expect(job.used).toBe(10);
    expect(world.calls).toHaveLength(10);
  });
});

describe('what a line leaves open', () => {
  test('an id that people choose is found by one call, which brings the row too', async () => {
    world.script = () => authors({ id: ID(1), handle: 'dytang_home' });
    const { plan, rows } = await ran(['row'], inquiry('id', 'dytang_home'));
    expect(plan).toEqual([1]);
    expect(rows[0]).toMatchObject({ state: 'done', subject: { id: ID(1) } });
    expect(world.calls).toHaveLength(1);
  });

  test('of a name the user says who is meant, and nothing more is paid for the row', async () => {
    world.script = ({ path }) => (SEARCH.test(path) ? authors({ id: ID(1) }, { id: ID(2) }) : ok({}));
    const { run, plan, rows } = await ran(['row', 'audience'], inquiry('name', '小满研究所'));
    expect(plan).toEqual([4]);
    expect(rows[0]).toMatchObject({
      state: 'choose',
      others: [{ subject: { id: ID(1) } }, { subject: { id: ID(2) } }],
    });
    expect(world.calls).toHaveLength(1);
    const meant = rows[0]?.others?.[1]?.subject;
    if (meant) await run.choose(0, meant);
    const { rows: after, job } = await until(run, 'done');
    expect(after[0]).toMatchObject({ state: 'done', subject: { id: ID(2) } });
    expect(job).toMatchObject({ agreed: 4, used: 4 });
    expect(world.calls).toHaveLength(4);
  });

  test('a page of Douyin leads to its creator on Xingtu', async () => {
    const page: BulkAbout = {
      subject: { platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: SEC_UID },
    };
    world.script = ({ path }) =>
      SEARCH.test(path)
        ? authors({ id: ID(1), uid: '123456' })
        : ok({ user: { sec_uid: SEC_UID, uid: '123456', nickname: '小满' } });
    const { plan, rows } = await ran(['row'], page);
    expect(plan).toEqual([2]);
    expect(rows[0]).toMatchObject({ state: 'done', subject: { platform: 'xingtu', id: ID(1) } });
    expect(world.calls).toHaveLength(2);
    expect(await planned(worker(), [page], ['audience'])).toEqual([3]);
  });

  test('two lines that turn out to be one creator are paid for once', async () => {
    world.script = () => authors({ id: ID(1), handle: 'dytang_home' });
    const { rows, job } = await ran(['row', 'audience'], kol(1), inquiry('id', 'dytang_home'));
    expect(rows.map(({ state }) => state).sort()).toEqual(['done', 'twice']);
    expect(job.used).toBeLessThan(job.agreed);
  });

  test('a short link to a work costs its one call and says so', async () => {
    world.script = () => ok({ redirect_url: 'https://www.douyin.com/video/7300000000000000001' });
    const { rows, job } = await ran(['row'], inquiry('link', 'https://v.douyin.com/iAbC/'));
    expect(rows[0]).toMatchObject({ state: 'failed', problem: 'work' });
    expect(job).toMatchObject({ agreed: 3, used: 1 });
  });
});

describe('money', () => {
  test('no more is called than was agreed to: the job stops and says that it would cost more', async () => {
    const run = worker();
    await run.start(lines(kol(1), kol(2), kol(3)), { parts: ['row'], calls: 2 });
    await until(run, 'paused');
    await turns();
    const { job, rows } = await run.get(0);
    expect(job).toMatchObject({ halt: { by: 'agreed' }, used: 2 });
    expect(world.calls).toHaveLength(2);
    expect(rows.filter(({ state }) => state === 'waiting')).toHaveLength(1);
    await run.go(1);
    expect((await until(run, 'done')).job.used).toBe(3);
  });

  test.each([
    ['an empty balance', coded(601), 'balanceEmpty'],
    ['a refused token', coded(100), 'tokenInvalid'],
  ])('%s stops the whole job, and what was not sent is still to come', async (_, answer, code) => {
    world.script = (call, count) => (count <= 2 ? willing(call) : answer);
    const { job, rows } = await ran(['row'], ...Array.from({ length: 30 }, (_, at) => kol(at)));
    expect(job).toMatchObject({ state: 'paused', halt: { by: 'failure', failure: { code } } });
    expect(rows.filter(({ state }) => state === 'done')).toHaveLength(2);
    expect(rows.filter(({ state }) => state === 'waiting')).toHaveLength(28);
    expect(job.used).toBe(2);
    expect(world.calls.length).toBeLessThan(12);
  });

  test('a consent that is taken back stops the whole job', async () => {
    world.script = (call, count) => {
      if (count > 2) throw new FailureError({ code: 'notAgreed', charged: 'no' });
      return willing(call);
    };
    const { job, rows } = await ran(['row'], ...Array.from({ length: 30 }, (_, at) => kol(at)));
    expect(job.halt).toMatchObject({ by: 'failure', failure: { code: 'notAgreed' } });
    expect(rows.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(world.calls.length).toBeLessThan(12);
  });

  test('the daily cap stops the whole job at its last call', async () => {
    world.settings = { ...world.settings, dailyCap: 5 };
    const { job, rows } = await ran(['row'], ...Array.from({ length: 12 }, (_, at) => kol(at)));
    expect(job.halt).toMatchObject({ by: 'failure', failure: { code: 'dailyCap' } });
    expect(world.calls).toHaveLength(5);
    expect(rows.filter(({ state }) => state === 'done')).toHaveLength(5);
  });

  test('a row that failed is tried again alone, by the endpoint that failed', async () => {
    world.script = (call, count) => {
      if (count === 1) return willing(call);
      if (count === 2) throw new FailureError({ code: 'timeout', charged: 'maybe' });
      return willing(call);
    };
    const { run, rows, job } = await ran(['row'], kol(1), kol(2), kol(3));
    const failed = rows.filter(({ state }) => state === 'failed');
    expect(failed).toHaveLength(1);
    expect(failed[0]?.failures).toMatchObject([{ code: 'timeout', charged: 'maybe' }]);
    expect(job).toMatchObject({ state: 'done', used: 3 });
    await run.go(1, [failed[0]?.at ?? -1]);
    const after = await until(run, 'done');
    expect(after.rows.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(after.job).toMatchObject({ agreed: 4, used: 4 });
    expect(world.calls).toHaveLength(4);
  });

  test('a rate limit is waited for, and no row fails of it', async () => {
    let refused = 0;
    world.script = (call) => (refused++ === 1 ? coded(302) : willing(call));
    const { job, rows } = await ran(['row'], kol(1), kol(2), kol(3));
    expect(job.state).toBe('done');
    expect(rows.every(({ state }) => state === 'done')).toBe(true);
    expect(job.used).toBe(3);
  });

  test('another source of data stops the job', async () => {
    world.script = (call, count) => {
      if (count === 2) world.settings = { ...world.settings, source: 'sample' };
      return willing(call);
    };
    const { job } = await ran(['row'], ...Array.from({ length: 12 }, (_, at) => kol(at)));
    expect(job.halt).toMatchObject({ by: 'failure', failure: { code: 'settingsChanged' } });
    expect(world.calls.length).toBeLessThan(12);
  });
});

describe('what is cached', () => {
  test('is fetched again where the user wants that, at the price of all of it', async () => {
    await ran(['row', 'audience'], kol(1), kol(2));
    world.now += 60_000;
    const { plan, job, rows } = await ranAs({ parts: ['row', 'audience'], refetch: true }, kol(1), kol(2));
    expect(plan).toEqual([4, 4]);
    expect(rows.every(({ state }) => state === 'done')).toBe(true);
    expect(job).toMatchObject({ state: 'done', agreed: 8, used: 8 });
    expect(world.calls).toHaveLength(16);
  });

  test('is not fetched a third time: what is left of such a job costs what it has not fetched yet', async () => {
    const { run } = await ranAs({ parts: ['row'], refetch: true }, kol(1), kol(2));
    const { job } = await run.get(0);
    world.now += 60_000;
    expect(await planned(run, [kol(1), kol(2), kol(3)], ['row'], job?.at)).toEqual([0, 0, 1]);
    expect(await planned(run, [kol(1)], ['row'], NOTHING_KEPT)).toEqual([1]);
  });

  test('includes whose page a link is, which is not looked up again', async () => {
    const page: BulkAbout = {
      subject: { platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: SEC_UID },
    };
    world.script = ({ path }) =>
      SEARCH.test(path)
        ? authors({ id: ID(1), uid: '123456' })
        : ok({ user: { sec_uid: SEC_UID, uid: '123456', nickname: '小满' } });
    await ran(['row'], page);
    expect(await planned(worker(), [page], ['row'], NOTHING_KEPT)).toEqual([1]);
  });
});

describe('the price by what it is for', () => {
  test.each<[string, BulkAbout, BulkPart[], object]>([
    ['a creator', kol(1), ['row', 'audience', 'works'], { row: 1, audience: 3, works: 2 }],
    ['the overview has the row', kol(1), ['row', 'overview'], { overview: 4 }],
    ['a name, which brings the row', inquiry('name', '小满'), ['row', 'audience'], { find: 1, audience: 3 }],
    ['a link of Douyin', inquiry('link', 'https://v.douyin.com/iAbC/'), ['row'], { find: 3 }],
  ])('%s', async (_, about, parts, price) => {
    expect(await worker().plan([about], parts)).toEqual([price]);
  });
});

describe('the list of a job', () => {
  const entries = async (id: string) => (await book(world).get(id))?.entries ?? [];
  const names = async (id: string) => (await entries(id)).map(({ creator }) => creator);
  const keys = (...at: number[]) => at.map((one) => `xingtuKolId/${ID(one)}`);
  const made = async () => {
    const { id, name } = await book(world).create({ name: 'Spring' });
    return { id, name };
  };

  test('has each creator as soon as it has come', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    world.script = async (call, count) => {
      if (count > 2) await released;
      return willing(call);
    };
    const list = await made();
    const run = worker();
    await run.start(lines(...[1, 2, 3, 4].map(kol)), { parts: ['row'], calls: 4, list });
    await turns(80);
    expect((await run.get(0)).job?.state).toBe('running');
    expect((await names(list.id)).sort()).toEqual(keys(1, 2));
    expect(await entries(list.id)).toMatchObject([{ name: /^K/ }, {}].map(() => ({ status: 'candidate' })));
    release();
    await until(run, 'done');
    expect((await names(list.id)).sort()).toEqual(keys(1, 2, 3, 4));
  });

  test('has them all when the job says that it is done, though adding takes its time', async () => {
    const list = await made();
    const { job, rows } = await ranAs({ parts: ['row'], list }, ...[1, 2, 3].map(kol));
    expect(job).toMatchObject({ state: 'done', list: { name: 'Spring' } });
    expect(rows.every(({ listed }) => listed)).toBe(true);
    expect((await names(list.id)).sort()).toEqual(keys(1, 2, 3));
  });

  test('is made where it is a new one, and is not the last one used otherwise', async () => {
    const list = await made();
    const { job } = await ranAs({ parts: ['row'], list: { name: 'Fresh' } }, kol(1));
    const { lists, last } = await book(world).all();
    expect(lists.map(({ name }) => name).sort()).toEqual(['Fresh', 'Spring']);
    expect(last).toBe(job.list?.id);
    await ranAs({ parts: ['row'], list }, kol(1));
    expect((await book(world).all()).last).toBe(job.list?.id);
  });

  test('gets nobody twice and misses nobody when the worker dies again and again', async () => {
    const list = await made();
    const all = Array.from({ length: 80 }, (_, at) => at);
    const born = lives();
    let run = await born();
    await run.start(lines(...all.map(kol)), { parts: ['row'], calls: 80, list });
    for (let death = 1; death <= 12; death++) {
      await turns(6 + death);
      run = await born();
      await run.get(0);
    }
    const { rows } = await until(run, 'done');
    const done = rows.filter(({ state }) => state === 'done').map(({ at }) => at);
    expect(done.length).toBeGreaterThan(10);
    expect((await names(list.id)).sort()).toEqual(keys(...done).sort());
  });

  test('gets those who had come when the worker died, though nothing is left to fetch', async () => {
    const list = await made();
    const first = worker();
    await first.start(lines(kol(1)), { parts: ['row'], calls: 1, list });
    await until(first, 'done');
    const { job, rows } = await first.get(0);
    const [row] = rows;
    if (!job || !row) throw new Error('no job');
    const { listed: _, ...unlisted } = row;
    await new BulkShelf(world.store).write({ ...job, state: 'paused' }, [unlisted], world.store.eraseEpoch);
    for (const entry of await entries(list.id))
      await book(world).edit(list.id, [{ edit: 'row', id: entry.id }]);
    await worker().get(0);
    await turns();
    expect(await names(list.id)).toEqual(keys(1));
  });

  test('does not get back a creator whom the user took out', async () => {
    const list = await made();
    const { run } = await ranAs({ parts: ['row'], list }, kol(1));
    for (const entry of await entries(list.id))
      await book(world).edit(list.id, [{ edit: 'row', id: entry.id }]);
    await run.go(0);
    await worker().get(0);
    await turns();
    expect(await names(list.id)).toEqual([]);
  });

  test('is reported where it is gone, and the job goes on without it', async () => {
    const list = await made();
    await book(world).remove(list.id);
    const { job, rows } = await ranAs({ parts: ['row'], list }, kol(1), kol(2));
    expect(job).toMatchObject({ state: 'done', list: { failure: { code: 'listGone' } } });
    expect(rows.every(({ state, listed }) => state === 'done' && !listed)).toBe(true);
    await book(world).restore(list.id);
    const run = worker();
    await run.go(0);
    const { job: after } = await until(run, 'done');
    expect(after.list).toEqual(list);
    expect((await names(list.id)).sort()).toEqual(keys(1, 2));
  });

  /** A book whose list cannot be added to for some times. */
  const refusing = (times: number, error: Error) => {
    const real = book(world);
    const asked: unknown[] = [];
    const add: typeof real.add = async (...them) => {
      asked.push(them);
      if (asked.length <= times) throw error;
      return real.add(...them);
    };
    return { asked, run: workerWith({ book: async () => ({ add, create: real.create.bind(real) }) }) };
  };
  const into = async (run: BulkRun, list: { id: string; name: string }, ...abouts: BulkAbout[]) => {
    await run.start(lines(...abouts), { parts: ['row'], calls: abouts.length, list });
    return until(run, 'done', 'paused');
  };

  test('is tried again three times, a second apart, where the browser itself fails in between', async () => {
    const list = await made();
    const began = world.now;
    const { run, asked } = refusing(3, new Error('No SW'));
    const { job } = await into(run, list, kol(1));
    expect(job).toMatchObject({ state: 'done', list });
    expect(job.list).not.toHaveProperty('failure');
    expect(asked).toHaveLength(4);
    expect(world.now - began).toBe(3000);
    expect(await names(list.id)).toEqual(keys(1));
  });

  test('is given up after that and says so, and the job ends by itself', async () => {
    const list = await made();
    const { run, asked } = refusing(4, new Error('No SW'));
    const { job, rows } = await into(run, list, kol(1));
    expect(job).toMatchObject({ state: 'done', list: { failure: { code: 'internal', charged: 'no' } } });
    expect(rows[0]).not.toHaveProperty('listed');
    expect(asked).toHaveLength(4);
  });

  test('gets nobody of what was erased meanwhile', async () => {
    const list = await made();
    let asked = 0;
    const add = async () => {
      asked += 1;
      await world.store.destroy();
      throw new Error('No SW');
    };
    const run = workerWith({ book: async () => ({ add, create: add }) });
    await run.start(lines(kol(1)), { parts: ['row'], calls: 1, list });
    await turns(80);
    expect(asked).toBe(1);
    expect(await run.get(0)).toEqual({ rows: [] });
  });

  test('that is full is said at once', async () => {
    const list = await made();
    const began = world.now;
    const { run, asked } = refusing(9, failing('listFull'));
    const { job } = await into(run, list, kol(1));
    expect(job).toMatchObject({ state: 'done', list: { ...list, failure: { code: 'listFull' } } });
    expect(asked).toHaveLength(1);
    expect(world.now).toBe(began);
  });

  test('gets creators by their names as screens show them, and knows whom it has by another page', async () => {
    const list = await made();
    const name = '满'.repeat(5000);
    world.script = (call) => {
      const id = Object.values(call.query).find((value) => /^\d{19}$/.test(value)) ?? '';
      return id === ID(1) ? authors({ id, name }) : ok({ authors: [{ star_id: id }] });
    };
    const { run, asked } = refusing(0, new Error());
    const { job } = await into(run, list, kol(1), kol(2));
    const adds = asked as Parameters<ListBook['add']>[];
    const creators = adds.flatMap(([add]) => add.creators);
    expect(creators).toMatchObject([{ name: seenName(name) }, { name: undefined }]);
    const page = { platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: SEC_UID } as const;
    await world.store.rememberIdentity(page, job.source, creators[0]?.subject ?? page);
    expect(await adds[0]?.[2].match(page)).toMatchObject({ id: ID(1) });
  });
});

describe('pause, stop and the next job', () => {
  const slow = () => {
    const held: (() => void)[] = [];
    world.script = async (call, count) => {
      if (count > 1) await new Promise<void>((resolve) => held.push(resolve));
      return willing(call);
    };
    return held;
  };
  test('a pause begins no further call, and what had left is kept', async () => {
    const held = slow();
    const run = worker();
    const all = Array.from({ length: 20 }, (_, at) => kol(at));
    await run.start(lines(...all), { parts: ['row'], calls: 20 });
    await turns();
    expect(held.length).toBe(4);
    await run.hold('pause');
    for (const release of held) release();
    await turns();
    expect(world.calls).toHaveLength(5);
    const { job, rows } = await run.get(0);
    expect(job).toMatchObject({ state: 'paused', halt: { by: 'user' }, used: 5 });
    expect(rows.filter(({ state }) => state === 'done')).toHaveLength(5);
    world.script = willing;
    await run.go(15);
    expect((await until(run, 'done')).rows.every(({ state }) => state === 'done')).toBe(true);
    expect(world.calls).toHaveLength(20);
  });

  test('a job that is under way or paused is not replaced; one that was stopped is', async () => {
    const held = slow();
    const run = worker();
    expect(await run.start(lines(kol(1), kol(2)), { parts: ['row'], calls: 2 })).toBe(true);
    await turns();
    expect(await run.start(lines(kol(3)), { parts: ['row'], calls: 1 })).toBe(false);
    await run.hold('stop');
    for (const release of held) release();
    await turns();
    expect((await run.get(0)).job?.state).toBe('stopped');
    world.script = willing;
    expect(await run.start(lines(kol(3)), { parts: ['row'], calls: 1 })).toBe(true);
    expect((await until(run, 'done')).rows.map(({ line, state }) => [line, state])).toEqual([[1, 'done']]);
  });

  test('screens get what changed since they last asked', async () => {
    const { run, job } = await ran(['row'], kol(1), kol(2));
    expect((await run.get(job.rev)).rows).toEqual([]);
    const { rows } = await run.get(0);
    expect(rows).toHaveLength(2);
    const [first = 0, last = 0] = rows.map(({ rev }) => rev).sort((a, b) => a - b);
    expect((await run.get(first)).rows.map(({ rev }) => rev)).toEqual([last]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told.at(-1)).toBe(true);
  });

  test('what is erased is gone, and is not written again', async () => {
    const { run } = await ran(['row'], kol(1));
    await world.store.destroy();
    await run.go(1, [0]);
    expect(await worker().get(0)).toEqual({ rows: [] });
  });
});

describe('a worker that dies', () => {
  test('goes on by itself in the same session, and nothing is paid for twice', async () => {
    const all = Array.from({ length: 60 }, (_, at) => kol(at));
    // Slow enough for a death to find calls that have left.
    world.script = async (call) => {
      await turns(6);
      return willing(call);
    };
    const born = lives();
    let run = await born();
    await run.start(lines(...all), { parts: ['row'], calls: all.length });
    for (let death = 1; death <= 20; death++) {
      await turns(10 + death);
      run = await born();
      await run.get(0);
    }
    const { job, rows } = await until(run, 'done', 'paused');
    expect(job).toMatchObject({ state: 'done' });
    expect(job.state).toBe('done');
    const asked = world.calls.map(({ query }) =>
      Object.values(query).find((value) => /^\d{19}$/.test(value)),
    );
    expect(new Set(asked).size).toBe(asked.length);
    const failed = rows.filter(({ state }) => state === 'failed');
    expect(failed.length + rows.filter(({ state }) => state === 'done').length).toBe(all.length);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.every(({ failures }) => failures?.[0]?.code === 'interrupted')).toBe(true);
    expect(world.calls.length).toBeLessThanOrEqual(job.agreed);
  });

  test('an error of the browser’s own in between is waited out, and nothing is paid for twice', async () => {
    const all = Array.from({ length: 12 }, (_, at) => kol(at));
    let reads = 0;
    const run = worker(undefined, async () => {
      reads += 1;
      if (reads % 9 === 0) throw new Error('No SW');
      return world.settings;
    });
    await run.start(lines(...all), { parts: ['row'], calls: all.length });
    const { job, rows } = await until(run, 'done', 'paused');
    expect(job).toMatchObject({ state: 'done', used: 12 });
    expect(rows.every(({ state }) => state === 'done')).toBe(true);
    expect(world.calls).toHaveLength(12);
  });

  test('after a restart of the browser the job waits for a click, and says so', async () => {
    world.script = (call, count) => (count > 2 ? new Promise(() => {}) : willing(call));
    const run = worker();
    await run.start(lines(kol(1), kol(2), kol(3), kol(4)), { parts: ['row'], calls: 4 });
    await turns();
    const calls = world.calls.length;
    session = undefined;
    world.script = willing;
    const next = worker();
    const { job } = await until(next, 'paused');
    expect(job.halt).toEqual({ by: 'restart' });
    expect(world.calls).toHaveLength(calls);
    expect(alarms.at(-1)).toBe(false);
    await next.go(4);
    await until(next, 'done');
    await turns();
    expect(alarms.slice(-4)).toEqual([true, false, true, false]);
  });
});

describe('a failure that would meet every row', () => {
  test.each<[Failure['code']]>([
    ...[['notAgreed'], ['noToken'], ['notPermitted'], ['dailyCap'], ['quotaBlocked']],
    ...[['quotaUsedUp'], ['settingsChanged'], ['offline'], ['unreachable'], ['teamKey']],
    ...[['teamUserBudget'], ['teamBudget'], ['teamDown'], ['teamAccount'], ['notTeam']],
    ...[['tokenInvalid'], ['balanceEmpty'], ['capReached'], ['denied']],
    ...[['storageFull'], ['storageCorrupt'], ['storageNewer']],
  ] as [Failure['code']][])(
    '%s stops the job, and its rows wait without a failure of theirs',
    async (code) => {
      const run = workerWith({
        ask: () => {
          throw failing(code);
        },
      });
      const { job, rows } = await run1(run, user(1), user(2));
      expect(job).toMatchObject({ state: 'paused', halt: { by: 'failure', failure: { code } }, used: 0 });
      expect(rows.map(({ state, failures }) => [state, failures])).toEqual([
        ['waiting', undefined],
        ['waiting', undefined],
      ]);
    },
  );

  test('a row that fails alone leaves the job to go on', async () => {
    const run = workerWith({
      ask: () => {
        throw failing('badParameters');
      },
    });
    const { job, rows } = await run1(run, user(1), user(2));
    expect(job).toMatchObject({ state: 'done', used: 0 });
    expect(job).not.toHaveProperty('halt');
    expect(rows.map(({ state }) => state)).toEqual(['failed', 'failed']);
  });

  test('a row of which a call may have been charged says so, though the job stops of another of its calls', async () => {
    let asks = 0;
    const run = workerWith({
      ask: (_, go) => {
        asks += 1;
        if (asks === 1) throw failing('balanceEmpty');
        if (asks === 2) throw failing('timeout', 'maybe');
        return go();
      },
    });
    await run.start(lines(kol(1)), { parts: ['audience'], calls: 3 });
    await until(run, 'paused');
    const { job, rows } = await run.get(0);
    expect(job).toMatchObject({ halt: { by: 'failure', failure: { code: 'balanceEmpty' } }, used: 2 });
    expect(rows[0]).toMatchObject({
      state: 'failed',
      failures: [
        { code: 'balanceEmpty', charged: 'no' },
        { code: 'timeout', charged: 'maybe' },
      ],
    });
  });
});

describe('a pause of the data service', () => {
  /** Fails the first `times` calls, each with a pause of `ms` milliseconds. */
  const pausing = (times: number, ms: number | undefined, code: Failure['code'] = 'rateLimited') => {
    const asked: number[] = [];
    const run = workerWith({
      ask: (_, go) => {
        asked.push(world.now);
        if (asked.length > times) return go();
        throw failing(code, 'no', ms === undefined ? ms : world.now + ms);
      },
    });
    return { run, asked };
  };

  test.each<[Failure['code'], number | undefined, number]>([
    ['paused', 30_000, 30_000],
    ['rateLimited', 30_000, 30_000],
    ['teamRate', 30_000, 30_000],
    ['rateLimited', 120_000, 120_000],
    ['rateLimited', undefined, 60_000],
  ])('%s until %s is waited for, and the row comes for its one call', async (code, ms, waited) => {
    const { run, asked } = pausing(1, ms, code);
    const { job, rows } = await run1(run, user(1));
    expect(job).toMatchObject({ state: 'done', used: 1 });
    expect(rows[0]).not.toHaveProperty('failures');
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBe(waited);
  });

  test('a pause of more than two minutes stops the job and says until when', async () => {
    const began = world.now;
    const { run, asked } = pausing(1, 120_001);
    const { job, rows } = await run1(run, user(1));
    const failure = { code: 'rateLimited', charged: 'no', until: began + 120_001 };
    expect(job).toMatchObject({ state: 'paused', halt: { by: 'failure', failure }, used: 0 });
    expect(rows[0]?.state).toBe('waiting');
    expect([asked.length, world.now]).toEqual([1, began]);
    // The user may know better.
    await run.go(1);
    await until(run, 'done');
    expect(asked).toEqual([began, began]);
  });

  test('the job stops at the sixth pause without a row that came, and not before', async () => {
    const { run, asked } = pausing(6, 1000);
    const { job } = await run1(run, user(1));
    expect(job).toMatchObject({ state: 'paused', halt: { by: 'failure', failure: { code: 'rateLimited' } } });
    expect(asked).toHaveLength(6);
    const patient = pausing(5, 1000);
    await run.hold('clear');
    expect(await run1(patient.run, user(1))).toMatchObject({ job: { state: 'done', used: 1 } });
  });

  test('a row that comes in between makes the job patient again', async () => {
    const asked = new Map<string, number>();
    const run = workerWith({
      ask: async ({ params }, go) => {
        const id = JSON.stringify(params);
        if (asked.size === 1 && !asked.has(id))
          while ((await run.get(0)).rows[0]?.state !== 'done') await turns(1);
        asked.set(id, (asked.get(id) ?? 0) + 1);
        if ((asked.get(id) ?? 0) < 5) throw failing('rateLimited', 'no', world.now + 1000);
        return go();
      },
    });
    const { job } = await run1(run, user(1), user(2));
    expect([...asked.values()]).toEqual([5, 5]);
    expect(job).toMatchObject({ state: 'done', used: 2 });
  });

  test('many rows that meet the same pause count it once', async () => {
    const until = world.now + 1000;
    const met = new Set<string>();
    const run = workerWith({
      ask: ({ params }, go) => {
        const id = JSON.stringify(params);
        if (met.has(id)) return go();
        met.add(id);
        throw failing('rateLimited', 'no', until);
      },
    });
    const { job } = await run1(run, ...[1, 2, 3, 4, 5, 6, 7, 8].map(user));
    expect(job).toMatchObject({ state: 'done', used: 8 });
  });

  test('a call that a pause met and that may have been charged is not repeated without a word', async () => {
    let asks = 0;
    const run = workerWith({
      ask: () => {
        asks += 1;
        throw failing('rateLimited', 'maybe', world.now + 1000);
      },
    });
    const { job, rows } = await run1(run, user(1));
    expect(job).toMatchObject({ state: 'done', used: 1 });
    expect(rows[0]).toMatchObject({ state: 'failed', failures: [{ code: 'rateLimited', charged: 'maybe' }] });
    expect(asks).toBe(1);
  });

  test('a row that is tried again is still so after a pause', async () => {
    const modes: string[] = [];
    const run = workerWith({
      ask: (_, go, mode) => {
        modes.push(mode);
        if (modes.length === 1) throw failing('timeout', 'maybe');
        if (modes.length === 2) throw failing('rateLimited', 'no', world.now + 1000);
        return go();
      },
    });
    // The failed call says which it was, as the gateway does.
    await run1(run, user(1));
    await run.go(1, [0]);
    expect((await until(run, 'done')).job.used).toBe(2);
    expect(modes).toEqual(['auto', 'retry', 'retry']);
  });
});

describe('going on', () => {
  /** A job whose calls have left, and whose answers wait for a release. */
  const heldJob = async (count: number) => {
    const held: (() => void)[] = [];
    const heard: boolean[] = [];
    let open = 0;
    const run = workerWith({
      ask: async (_, go) => {
        const answer = await go();
        await new Promise<void>((resolve) => held.push(resolve));
        return answer;
      },
      tell: (over) => heard.push(over),
      keepAlive: async (work) => {
        open += 1;
        try {
          return await work();
        } finally {
          open -= 1;
        }
      },
    });
    const all = Array.from({ length: count }, (_, at) => user(at));
    await run.start(lines(...all), { parts: ['row'], calls: count });
    await turns();
    const release = async () => {
      for (const one of held.splice(0)) one();
      await turns();
    };
    return { run, held, heard, release, open: () => open };
  };

  test('calls that are agreed to while the job runs come on top, and its time still counts from its beginning', async () => {
    const { run, release } = await heldJob(10);
    const { job: before } = await run.get(0);
    world.now += 5000;
    await run.go(5);
    const { job } = await run.get(0);
    expect(job).toMatchObject({ state: 'running', agreed: 15, since: before?.since, settled: 0 });
    await release();
    await release();
    expect((await until(run, 'done')).job).toMatchObject({ agreed: 15, used: 10 });
  });

  test('after a pause the price is that of what is left, and the time counts from there', async () => {
    const { run, release } = await heldJob(10);
    await run.hold('pause');
    await release();
    world.now += 5000;
    await run.go(2);
    expect((await run.get(0)).job).toMatchObject({
      ...{ state: 'running', agreed: 10, used: 8, since: world.now, settled: 8 },
    });
    await turns();
    await release();
    await until(run, 'done');
  });

  test('rows that are tried again are not settled when the job goes on', async () => {
    let fails = true;
    const run = workerWith({
      ask: (_, go) => {
        if (fails) throw failing('badParameters');
        return go();
      },
    });
    await run1(run, user(1), user(2));
    fails = false;
    await run.go(1, [0]);
    expect((await run.get(0)).job).toMatchObject({ state: 'running', settled: 1 });
    expect((await until(run, 'done')).rows.map(({ state }) => state)).toEqual(['done', 'failed']);
  });

  test('only what failed is tried again', async () => {
    const { run } = await ran(['row'], user(1));
    await run.go(1, [0, 7]);
    expect((await run.get(0)).rows[0]?.state).toBe('done');
    const { rows, job } = await until(run, 'done');
    expect(rows[0]?.state).toBe('done');
    expect(job.used).toBe(1);
    expect(world.calls).toHaveLength(1);
  });

  test('a row that failed without a failed call names no endpoint to repeat', async () => {
    world.script = ({ path }) => (SEARCH.test(path) ? authors({ id: ID(99) }) : ok({}));
    const { run } = await ran(['row'], kol(1));
    await run.go(0, [0]);
    const { rows } = await until(run, 'paused');
    expect(rows[0]?.state).toBe('waiting');
    expect(rows[0]).not.toHaveProperty('again');
    expect(rows[0]).not.toHaveProperty('problem');
  });

  test.each([
    ['pause', 'paused'],
    ['stop', 'stopped'],
  ] as const)(
    'a %s gives up what has not left, also where more was agreed to meanwhile',
    async (how, state) => {
      const held: (() => void)[] = [];
      const run = workerWith({
        ask: async (_, go) => {
          await new Promise<void>((resolve) => held.push(resolve));
          return go();
        },
      });
      await run.start(lines(user(1), user(2)), { parts: ['row'], calls: 2 });
      await turns();
      await run.go(5);
      await run.hold(how);
      for (const release of held) release();
      await turns();
      const { job, rows } = await run.get(0);
      expect(world.calls).toEqual([]);
      expect(job).toMatchObject({ state, used: 0 });
      expect(rows.map((row) => row.state)).toEqual(['waiting', 'waiting']);
    },
  );

  test('what a stopped job had under way is not taken for a row of the next', async () => {
    const { run, release } = await heldJob(2);
    await run.hold('stop');
    expect(await run.start(lines(user(5)), { parts: ['row'], calls: 1 })).toBe(true);
    await release();
    await release();
    const { job, rows } = await until(run, 'done');
    expect(rows.map(({ subject }) => subject?.id)).toEqual([`${HEX.slice(0, -2)}15`]);
    expect(job.used).toBe(1);
  });

  test('eight rows are under way at once', async () => {
    const { held, release } = await heldJob(20);
    expect(held).toHaveLength(8);
    await release();
    await release();
    await release();
  });

  test('the worker is kept alive once for as long as the job runs, and let go at its end', async () => {
    const { run, release, open } = await heldJob(3);
    expect(open()).toBe(1);
    await run.go(1);
    expect(open()).toBe(1);
    await release();
    await until(run, 'done');
    await turns(1);
    expect(open()).toBe(0);
  });

  test('screens are told that a job runs, and that it is over', async () => {
    const { run, heard, release } = await heldJob(2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard).toEqual([false]);
    await release();
    await until(run, 'done');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard.at(-1)).toBe(true);
  });
});

describe('the end of a job', () => {
  test('a job that is forgotten is gone, here and for the next worker', async () => {
    const { run } = await ran(['row'], kol(1));
    await run.hold('clear');
    expect(await run.get(0)).toEqual({ rows: [] });
    expect(await worker().get(0)).toEqual({ rows: [] });
  });

  test('a job that is done stays done, whatever is pressed', async () => {
    const { run } = await ran(['row'], kol(1));
    await run.hold('pause');
    await run.hold('stop');
    const { job } = await run.get(0);
    expect(job?.state).toBe('done');
    expect(job).not.toHaveProperty('halt');
  });

  test('without a job nothing is pressed, and no alarm is left', async () => {
    const run = worker();
    await run.hold('stop');
    await run.go(1);
    await run.choose(0, { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: ID(1) });
    expect(await run.get(0)).toEqual({ rows: [] });
    expect(alarms).toEqual([false]);
  });

  test('a paused job is not replaced, and a shorter one leaves no row of a longer', async () => {
    const run = workerWith({
      ask: () => {
        throw failing('offline');
      },
    });
    await run1(run, user(1), user(2));
    expect(await run.start(lines(user(3)), { parts: ['row'], calls: 1 })).toBe(false);
    await run.hold('stop');
    expect(await run.start(lines(user(3)), { parts: ['row'], calls: 1 })).toBe(true);
    await until(run, 'paused');
    expect((await worker().get(0)).rows.map(({ about }) => about)).toEqual([user(3)]);
  });
});

describe('the choice among several', () => {
  const PICTURE = 'https://p3.douyinpic.com/made-up/a.jpeg';
  const several = async (...others: BulkAbout[]) => {
    world.script = () =>
      ok({
        authors: [
          { star_id: ID(1), attribute_datas: { nick_name: '小满', avatar_uri: PICTURE } },
          { star_id: ID(2) },
        ],
      });
    return ran(['row'], inquiry('name', '小满'), ...others);
  };
  const named = (at: number) =>
    ({ platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: ID(at) }) as const;

  test('the creator who is chosen keeps the name and the picture of the search', async () => {
    const { run } = await several();
    await run.choose(0, named(1));
    const { rows, job } = await until(run, 'done');
    expect(rows[0]).toMatchObject({ state: 'done', subject: named(1), name: '小满', image: PICTURE });
    expect(rows[0]).not.toHaveProperty('others');
    expect(job.used).toBe(1);
  });

  test('one without name and picture has none', async () => {
    const { run } = await several();
    await run.choose(0, named(2));
    const { rows } = await until(run, 'done');
    expect(rows[0]).toMatchObject({ state: 'done', subject: named(2) });
    expect(rows[0]).not.toHaveProperty('name');
    expect(rows[0]).not.toHaveProperty('image');
  });

  test('a creator who was not offered, or was offered for another row, is not taken', async () => {
    const { run } = await several(inquiry('id', ID(2)));
    await run.choose(0, named(9));
    await run.choose(1, named(1));
    await run.choose(9, named(1));
    const { rows, job } = await run.get(0);
    expect(job?.state).toBe('done');
    expect(rows.map(({ state, subject }) => [state, subject?.id])).toEqual([
      ['choose', undefined],
      ['done', ID(2)],
    ]);
  });

  test('a choice in a paused job does not set it going', async () => {
    const { job, rows } = await several();
    const kept = { ...job, state: 'paused', halt: { by: 'user' } } as const;
    await new BulkShelf(world.store).write(kept, rows, world.store.eraseEpoch);
    const run = worker();
    await run.choose(0, named(1));
    await turns();
    const { job: after, rows: then } = await run.get(0);
    expect(after).toMatchObject({ state: 'paused', halt: { by: 'user' } });
    expect(then[0]).toMatchObject({ state: 'waiting', subject: named(1) });
  });
});

describe('what a worker finds', () => {
  /** Leaves a job as a worker that died did. */
  const left = async (job: Partial<BulkJob>, ...rows: (Partial<BulkRow> & { about: BulkAbout })[]) => {
    const whole: BulkJob = {
      ...{ id: 'job', at: world.now, parts: ['row'], state: 'running', source: 'live', agreed: 9, used: 0 },
      ...{ since: world.now, settled: 0, rev: 5 },
      ...job,
    };
    const all = rows.map(
      (row, at): BulkRow => ({ line: at + 1, text: '', at, state: 'waiting', rev: 5, ...row }),
    );
    await new BulkShelf(world.store).write(whole, all, world.store.eraseEpoch, true);
    session = whole.id;
  };
  const subjectOf = (about: BulkAbout) => ('subject' in about ? about.subject : undefined);

  test('a creator who has come is not paid for again by another row; one whose row failed may be', async () => {
    const [one, other] = [subjectOf(kol(1)), subjectOf(kol(2))];
    if (!one || !other) throw new Error('no subject');
    const { job } = await ran(['row'], kol(9));
    await left(
      { source: job.source },
      { about: kol(1), subject: one, state: 'done' },
      { about: kol(2), subject: other, state: 'failed', problem: 'noRow' },
      { about: kol(1) },
      { about: kol(2) },
    );
    const { rows } = await until(worker(), 'done');
    expect(rows.map(({ state, twin }) => [state, twin])).toEqual([
      ['done', undefined],
      ['failed', undefined],
      ['twice', 1],
      ['done', undefined],
    ]);
    expect(world.calls).toHaveLength(2);
  });

  test('what a row had set aside is given back as far as it is still to be called', async () => {
    await ran(['row'], kol(1));
    await left(
      { state: 'paused', halt: { by: 'user' }, parts: ['row', 'audience'], used: 6 },
      { about: kol(1), state: 'running', aside: 4 },
      { about: kol(2), state: 'running', aside: 2 },
    );
    const { job, rows } = await worker().get(0);
    expect(job).toMatchObject({ state: 'paused', used: 6 - 3 - 2 });
    expect(rows.map((row) => [row.state, 'aside' in row])).toEqual([
      ['waiting', false],
      ['waiting', false],
    ]);
  });

  test('a job in which nothing was under way is as it was', async () => {
    await left({ state: 'paused', halt: { by: 'user' } }, { about: kol(1) });
    const { job, rows } = await worker().get(0);
    expect([job?.rev, rows[0]?.rev]).toEqual([5, 5]);
  });

  test('a job that could not be read is read at the next ask', async () => {
    await left({ state: 'paused', halt: { by: 'user' } }, { about: kol(1) });
    const shelf = new BulkShelf(world.store);
    const read = shelf.read.bind(shelf);
    let fails = true;
    shelf.read = async () => {
      if (fails) throw failing('storageCorrupt');
      return read();
    };
    const run = workerWith({ shelf });
    await expect(run.get(0)).rejects.toThrow();
    fails = false;
    expect((await run.get(0)).rows).toHaveLength(1);
  });
});

describe('what cannot be written down', () => {
  /** A shelf that takes the beginning of a job, and nothing after it while it fails. */
  const broken = (error: Error) => {
    const shelf = new BulkShelf(world.store);
    const write = shelf.write.bind(shelf);
    const state = { fails: true };
    shelf.write = async (...asked) => {
      if (state.fails && !asked[3]) throw error;
      return write(...asked);
    };
    return { state, run: workerWith({ shelf }) };
  };

  test('a full disk stops the job before anything is called, and it goes on when there is room', async () => {
    const { state, run } = broken(failing('storageFull'));
    await run.start(lines(user(1), user(2)), { parts: ['row'], calls: 2 });
    const { job } = await until(run, 'paused', 'done');
    expect(job).toMatchObject({
      state: 'paused',
      halt: { by: 'failure', failure: { code: 'storageFull', charged: 'no' } },
    });
    await turns();
    expect(world.calls).toEqual([]);
    expect([alarms.at(-1), session]).toEqual([false, undefined]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told.at(-1)).toBe(true);
    state.fails = false;
    await run.go(2);
    const after = await until(run, 'done');
    expect(after.rows.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(after.job.used).toBe(2);
    expect(world.calls).toHaveLength(2);
  });

  test('a job that was erased under way is gone, and calls no more', async () => {
    const { run } = broken(failing('cancelled'));
    await run.start(lines(user(1)), { parts: ['row'], calls: 1 });
    await turns();
    expect(await run.get(0)).toEqual({ rows: [] });
    expect(world.calls).toEqual([]);
  });

  test('an error of the browser’s own is waited out twenty times, and then stops the job', async () => {
    const began = world.now;
    let [asks, fails] = [0, true];
    const run = workerWith({
      ask: (_, go) => {
        asks += 1;
        if (fails) throw new Error('No SW');
        return go();
      },
    });
    const { job } = await run1(run, kol(1));
    expect(job).toMatchObject({ halt: { by: 'failure', failure: { code: 'internal', charged: 'no' } } });
    expect(asks).toBe(21);
    expect(world.now - began).toBe(20_000);
    fails = false;
    await run.go(1);
    const after = await until(run, 'done');
    expect(after.rows[0]?.state).toBe('done');
    expect(world.calls).toHaveLength(1);
  });
});
