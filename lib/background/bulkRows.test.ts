import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../gateway/gateway';
import { sourceOf } from '../gateway/justone';
import { Lookups } from '../gateway/lookups';
import { ok, World } from '../gateway/testing';
import { type BulkAbout, type BulkPart, type BulkRow, NOTHING_KEPT } from '../lists/bulk/job';
import { SECTIONS } from '../providers/registry';
import { type Failure, FailureError } from '../report/failure';
import type { Inquiry } from '../subject/inquiry';
import type { Subject } from '../subject/types';
import { RowFetcher, type RowOrder } from './bulkRows';

const ID = (at: number) => String(7_091_220_047_700_000_001n + BigInt(at));
const HEX = '5c0712345678901234567890';
const SEC_UID = `MS4wLjABAAAA${'a'.repeat(43)}`;
const PICTURE = 'https://p3.douyinpic.com/made-up/a.jpeg';
const kolOf = (at: number): Subject => ({
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: ID(at),
});
const kol = (at: number): BulkAbout => ({ subject: kolOf(at) });
const PAGE: Subject = { platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: SEC_UID };
const UID: Subject = { platform: 'douyin', kind: 'kol', idType: 'douyinUid', id: '123456' };
const USER: Subject = { platform: 'xiaohongshu', kind: 'kol', idType: 'xhsUserId', id: HEX };
const BLOGGER: Subject = { ...USER, platform: 'pugongying' };
const WORK: Subject = { platform: 'douyin', kind: 'item', idType: 'awemeId', id: ID(7) };
const inquiry = (by: Inquiry['by'], platform: Inquiry['platform'], text: string): BulkAbout => ({
  inquiry: { by, platform, text },
});
const XHS_LINK = inquiry('link', 'xiaohongshu', 'https://xhslink.com/m/AbC');
const DOUYIN_LINK = inquiry('link', 'douyin', 'https://v.douyin.com/iAbC/');

/** Rows of a search of Xingtu. */
const authors = (...rows: { id: string; uid?: string; name?: string; image?: string }[]) =>
  ok({
    authors: rows.map(({ id, uid, name, image }) => ({
      star_id: id,
      attribute_datas: { id, core_user_id: uid, nick_name: name, avatar_uri: image, follower: '100000' },
    })),
  });
const leadsTo = (url: string) => ok({ redirect_url: url });

let world: World;
/** Each call that was asked for: its endpoint, and whether a failed one was to be repeated. */
let asked: [string, string][];
/** Fails calls by their endpoint, before they leave. */
let failing: Record<string, Error>;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await new World().withToken();
  world.script = () => ok({});
  [asked, failing] = [[], {}];
});

function fetcher(): RowFetcher {
  const { gateway } = world;
  const watched: Pick<Gateway, 'ask' | 'plan'> = {
    plan: gateway.plan.bind(gateway),
    ask: async (request, options) => {
      const { id } = request.endpoint;
      if (options.mode !== 'cache') asked.push([id, options.mode]);
      if (failing[id]) throw failing[id];
      return gateway.ask(request, options);
    },
  };
  return new RowFetcher({
    gateway: watched,
    lookups: new Lookups(watched),
    sections: SECTIONS,
    store: world.store,
    settings: async () => world.settings,
    now: () => world.now,
  });
}

const rowOf = (about: BulkAbout, more: Partial<BulkRow> = {}): BulkRow => ({
  ...{ line: 1, text: 'line 1', at: 0, state: 'waiting', rev: 1 },
  about,
  ...more,
});
const order = (more: Partial<RowOrder> = {}): RowOrder => ({
  source: sourceOf(world.settings),
  signal: new AbortController().signal,
  claim: () => undefined,
  ...more,
});
const go = (
  parts: BulkPart[],
  about: BulkAbout,
  row?: Partial<BulkRow>,
  more?: Partial<RowOrder>,
  by = fetcher(),
) => by.go(rowOf(about, row), parts, order(more));
const price = (parts: BulkPart[], about: BulkAbout, newerThan?: number) =>
  fetcher().price({ about }, parts, newerThan);
const endpoints = () => asked.map(([id]) => id);
const failure = (code: Failure['code'], charged: Failure['charged']) => new FailureError({ code, charged });

describe('the most that a row costs', () => {
  test.each<[string, BulkAbout, BulkPart[], object]>([
    ['a link of Xiaohongshu is one call, and the row another', XHS_LINK, ['row'], { find: 1, row: 1 }],
    ['the row of a link is part of an overview', XHS_LINK, ['row', 'overview'], { find: 1, overview: 4 }],
    ['a link has no row where none is wanted', XHS_LINK, ['audience'], { find: 1, audience: 2 }],
    ['a link of Douyin leads to a creator of Xingtu', DOUYIN_LINK, ['audience'], { find: 3, audience: 3 }],
    ['a name of Pugongying brings its row', inquiry('name', 'pugongying', '小满'), ['row'], { find: 1 }],
    [
      'a uid of Douyin is looked for on Xingtu',
      { subject: UID },
      ['row', 'audience'],
      { find: 1, audience: 3 },
    ],
    ['a work costs nothing', { subject: WORK }, ['row', 'audience'], {}],
  ])('%s', async (_, about, parts, expected) => {
    expect(await price(parts, about)).toEqual(expected);
  });

  test('a link that was followed costs what its creator does, the row too', async () => {
    world.script = () => leadsTo(`https://www.xiaohongshu.com/user/profile/${HEX}`);
    await go([], XHS_LINK);
    expect(await price(['row'], XHS_LINK)).toEqual({ row: 1 });
    expect(await price(['row'], XHS_LINK, NOTHING_KEPT)).toEqual({ row: 1 });
  });

  test('a name that was looked for has its row, and what is chosen among costs the rest', async () => {
    world.script = () => authors({ id: ID(1) }, { id: ID(2) });
    const name = inquiry('name', 'xingtu', '小满');
    await go(['row'], name);
    expect(await price(['row', 'audience'], name)).toEqual({ audience: 3 });
  });

  test('a name that nobody has costs nothing more', async () => {
    world.script = () => authors();
    const name = inquiry('name', 'xingtu', '小满');
    await go(['row'], name);
    expect(await price(['row', 'audience'], name)).toEqual({});
  });

  test('a search counts anew only where the row that it brings is wanted anew', async () => {
    world.script = () => authors({ id: ID(1) }, { id: ID(2) });
    const name = inquiry('name', 'xingtu', '小满');
    await go(['row'], name);
    expect(await price(['row'], name, NOTHING_KEPT)).toEqual({ find: 1 });
    expect(await price(['audience'], name, NOTHING_KEPT)).toEqual({ audience: 3 });
    expect(await price(['row', 'overview'], name, NOTHING_KEPT)).toEqual({ overview: 4 });
  });

  test('the row is free where an overview was fetched, and costs one call where neither is kept', async () => {
    await go(['overview'], kol(1));
    expect(await price(['row'], kol(1))).toEqual({ row: 0 });
    expect(await price(['row'], { subject: USER })).toEqual({ row: 1 });
  });

  test('a creator of Douyin who was found on Xingtu is not looked for again', async () => {
    await world.store.rememberIdentity(PAGE, sourceOf(world.settings), kolOf(1));
    expect(await price(['row'], { subject: PAGE })).toEqual({ row: 1 });
    const outcome = await go(['row'], { subject: PAGE });
    expect(outcome.subject).toEqual(kolOf(1));
    expect(endpoints()).not.toContain('douyin.userDetail');
  });
});

describe('the end of a row', () => {
  test('a creator who is found is named and pictured', async () => {
    world.script = () => authors({ id: ID(1), name: '小满', image: PICTURE });
    expect(await go(['row'], inquiry('id', 'xingtu', ID(1)))).toEqual({
      ...{ state: 'done', subject: kolOf(1), brought: true, name: '小满', image: PICTURE },
      spent: 1,
    });
    expect(world.calls).toHaveLength(1);
  });

  test('a creator without name and picture has none', async () => {
    world.script = () => authors({ id: ID(1) });
    expect(await go(['row'], kol(1))).toStrictEqual({ state: 'done', subject: kolOf(1), spent: 1 });
  });

  test('an id that nobody has is said to be nobody’s', async () => {
    world.script = () => authors();
    expect(await go(['row'], inquiry('id', 'xingtu', 'nobody'))).toEqual({
      ...{ state: 'failed', problem: 'noOne' },
      spent: 1,
    });
  });

  test('a link to a page of Xiaohongshu has its prices from Pugongying', async () => {
    world.script = ({ path }) =>
      /share/.test(path) ? leadsTo(`https://www.xiaohongshu.com/user/profile/${HEX}`) : ok({});
    expect(await go(['row'], XHS_LINK)).toEqual({ state: 'done', subject: BLOGGER, spent: 2 });
    expect(endpoints()).toEqual(['xhs.shareLink', 'pgy.blogger']);
  });

  test('a uid of Douyin is found by a search of Xingtu, whose row is enough', async () => {
    world.script = () => authors({ id: ID(1), uid: UID.id });
    expect(await go(['row'], { subject: UID })).toMatchObject({
      ...{ state: 'done', subject: kolOf(1), brought: true },
      spent: 1,
    });
    expect(endpoints()).toEqual(['xingtu.search']);
  });

  test('a page of Douyin whose creator is not on Xingtu is said to have no market', async () => {
    world.script = ({ path }) =>
      /search/.test(path) ? authors() : ok({ user: { sec_uid: SEC_UID, uid: '123456', nickname: '小满' } });
    expect(await go(['row'], { subject: PAGE })).toEqual({ state: 'failed', problem: 'noMarket', spent: 2 });
  });

  test('a creator of another row is not fetched, and what was found is said of both', async () => {
    expect(await go(['row', 'audience'], kol(1), {}, { claim: () => 4 })).toEqual({
      ...{ state: 'twice', twin: 4, subject: kolOf(1) },
      spent: 0,
    });
    expect(asked).toEqual([]);
  });

  test('an overview that names the creator’s page saves the search for that page', async () => {
    world.script = ({ path }) =>
      /author_base|base/i.test(path) ? ok({ sec_uid: SEC_UID, id: ID(1) }) : ok({});
    await go(['overview'], kol(1));
    const page = await world.store.identity(PAGE, sourceOf(world.settings));
    expect(page).toEqual(kolOf(1));
  });
});

describe('what fails', () => {
  test('another source than the job’s is asked nothing', async () => {
    expect(await go(['row'], kol(1), {}, { source: 'another' })).toEqual({
      ...{ state: 'failed', failures: [{ code: 'settingsChanged', charged: 'no' }] },
      spent: 0,
    });
    expect(asked).toEqual([]);
  });

  test('a call that failed for a reason unknown may have been charged, and is counted', async () => {
    failing['pgy.blogger'] = new Error('No SW');
    expect(await go(['row'], { subject: USER })).toMatchObject({
      state: 'failed',
      failures: [{ endpoint: 'pgy.blogger', code: 'internal', charged: 'maybe' }],
      spent: 1,
    });
  });

  test('a row with one call that failed has failed, though others were answered and are paid for', async () => {
    const [first = ''] = await audienceEndpoints();
    failing[first] = failure('badParameters', 'no');
    expect(await go(['audience'], kol(1))).toMatchObject({
      state: 'failed',
      subject: kolOf(1),
      failures: [{ endpoint: first, code: 'badParameters', charged: 'no' }],
      spent: 2,
    });
  });

  test('a row is only stopped where all of its calls were given up before they left', async () => {
    const [first = '', second = '', third = ''] = await audienceEndpoints();
    for (const id of [first, second, third]) failing[id] = failure('cancelled', 'no');
    expect(await go(['audience'], kol(1))).toMatchObject({ state: 'stopped', spent: 0 });
    failing[second] = failure('cancelled', 'maybe');
    expect(await go(['audience'], kol(1))).toMatchObject({ state: 'failed', spent: 1 });
    failing[second] = failure('timeout', 'no');
    expect(await go(['audience'], kol(1))).toMatchObject({ state: 'failed', spent: 0 });
  });

  const audienceEndpoints = async () => {
    await go(['audience'], kol(9));
    const ids = endpoints();
    asked = [];
    return ids;
  };
});

describe('what is tried again', () => {
  test.each<[string, BulkAbout, string]>([
    ['a link of Douyin', DOUYIN_LINK, 'douyin.shareLink'],
    ['a link of Xiaohongshu', XHS_LINK, 'xhs.shareLink'],
    ['a name of Xingtu', inquiry('name', 'xingtu', '小满'), 'xingtu.search'],
    ['a name of Pugongying', inquiry('name', 'pugongying', '小满'), 'pgy.search'],
    ['a creator’s prices', { subject: USER }, 'pgy.blogger'],
  ])('%s is repeated only where the user has agreed to that very call', async (_, about, endpoint) => {
    await go(['row'], about);
    await go(['row'], about, { again: ['another'] });
    await go(['row'], about, { again: [endpoint] });
    expect(asked).toEqual([
      [endpoint, 'auto'],
      [endpoint, 'auto'],
      [endpoint, 'retry'],
    ]);
  });
});

describe('searches', () => {
  test('go one after the other until one had what it was asked for, and together from then on', async () => {
    const held: (() => void)[] = [];
    world.script = async ({ query }) => {
      await new Promise<void>((resolve) => held.push(resolve));
      return authors({ id: Object.values(query).find((value) => /^\d{19}$/.test(value)) ?? '' });
    };
    const turns = async () => {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
    };
    const by = fetcher();
    const first = [1, 2].map((at) => go(['row'], kol(at), {}, {}, by));
    await turns();
    expect(held).toHaveLength(1);
    held[0]?.();
    await turns();
    expect(held).toHaveLength(2);
    const then = [3, 4].map((at) => go(['row'], kol(at), {}, {}, by));
    await turns();
    expect(held).toHaveLength(4);
    for (const release of held) release();
    await Promise.all([...first, ...then]);
  });
});
