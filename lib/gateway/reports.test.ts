import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SECTIONS } from '../providers/registry';
import type { Endpoint, FollowUps, Section } from '../providers/types';
import type { Block } from '../report/blocks';
import { FailureError } from '../report/failure';
import type { Progress, SectionResult } from '../report/load';
import type { SectionId } from '../report/sections';
import type { Count } from '../report/units';
import type { Subject } from '../subject/types';
import { type LoadRequest, Reports } from './reports';
import { asking, coded, endpoint, ok, World } from './testing';

const subject: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: '7100000000000000001',
};
const other: Subject = { ...subject, id: '7100000000000000002' };
const first: Endpoint<{ play?: number | undefined } | undefined> = { ...endpoint, id: 'test.first' };
const second: Endpoint<{ play?: number | undefined } | undefined> = { ...endpoint, id: 'test.second' };
const third: Endpoint<{ play?: number | undefined } | undefined> = { ...endpoint, id: 'test.third' };

/** A section over two endpoints and one more that only the first's answer leads to. */
const section = (over: Partial<Section> = {}): Section => ({
  id: 'xingtu.overview',
  requests: ({ subject: { id } }) => [asking(id, first), asking(id, second)],
  blocks: (_, answers) =>
    [first, second, third].flatMap((of): Block[] => {
      const answer = answers.get(of);
      if (!answer) return [];
      const value = answer.data?.play as Count | undefined;
      const { source } = answer;
      if (of === first) return [{ type: 'card', id: of.id, title: '小满', facts: [], source }];
      return [{ type: 'metrics', id: of.id, source, metrics: [{ id: of.id, unit: 'count', value }] }];
    }),
  ...over,
});
const followUps = {
  calls: 1,
  requests: (_: unknown, answers: { get(of: Endpoint): unknown }) =>
    answers.get(first) ? [asking('x', third)] : [],
};

let world: World;
const reportsOf = (one: Section) =>
  new Reports({
    sections: { [one.id]: one } as unknown as Record<SectionId, Section>,
    gateway: world.gateway,
    store: world.store,
    privateStore: world.privateStore,
    settings: async () => world.settings,
    now: () => world.now,
  });
const load = (
  reports: Reports,
  mode: 'auto' | 'cache' | 'retry' | 'refresh',
  onPartial?: (r: SectionResult, progress: Progress[]) => void,
) => reports.load({ subject, section: 'xingtu.overview', options: {}, mode }, onPartial);
const ids = (result: SectionResult) => result.blocks.map((block) => block.id);
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await new World().withToken();
});

describe('an answer that another section pays for', () => {
  const borrowing = section({
    requests: ({ subject: { id } }) => [asking(id, first)],
    borrows: ({ subject: { id } }) => [asking(id, second)],
  });

  it('is not called for, and its absence is nothing missing', async () => {
    world.script = () => ok({ play: 1 });
    const result = await load(reportsOf(borrowing), 'auto');
    expect(ids(result)).toEqual(['test.first']);
    expect(result).toMatchObject({ missing: 0, failures: [] });
    expect(world.calls).toHaveLength(1);
  });

  it('is drawn where the cache has it, for no call more', async () => {
    world.script = () => ok({ play: 1 });
    await world.gateway.ask(asking(subject.id, second), { mode: 'auto' });
    const result = await load(reportsOf(borrowing), 'auto');
    expect(ids(result)).toEqual(['test.first', 'test.second']);
    expect(world.calls).toHaveLength(2);
    expect(await reportsOf(borrowing).plan(subject, 'xingtu.overview', {})).toMatchObject({ calls: 0 });
  });
});

describe('a section', () => {
  it('a section draws each answer as it comes, and ends the progress of its call', async () => {
    const held: (() => void)[] = [];
    world.script = () => new Promise((resolve) => held.push(() => resolve(ok({ play: 1 }))));
    const drawn: string[] = [];
    let underWay: string[] = [];
    const loading = load(reportsOf(section()), 'auto', (result, progress) => {
      drawn.push(ids(result).join());
      underWay = progress.map((call) => call.endpoint);
    });
    await vi.waitFor(() => expect(held).toHaveLength(2));
    await vi.waitFor(() => expect(underWay).toEqual(['test.first', 'test.second']));
    held[0]?.();
    await vi.waitFor(() => expect(drawn.at(-1)).toBe('test.first'));
    expect(underWay).toEqual(['test.second']);
    held[1]?.();
    expect(ids(await loading)).toEqual(['test.first', 'test.second']);
  });

  it('a section is drawn once where all of it is in the cache', async () => {
    await load(reportsOf(section()), 'auto');
    let drawn = 0;
    await load(reportsOf(section()), 'auto', () => drawn++);
    expect(drawn).toBe(0);
  });

  it('a section draws the answers that came beside the failures of others', async () => {
    world.script = (_, count) => (count === 1 ? coded(600) : ok({ play: 1 }));
    world.settings = { ...world.settings, generation: 'current' };
    const result = await load(reportsOf(section()), 'auto');
    expect(ids(result)).toEqual(['test.second']);
    expect(result.failures).toMatchObject([{ code: 'denied', endpoint: 'test.first' }]);
    expect(result.missing).toBe(0);
  });

  it('a section draws what the cache has and counts the rest, without a call', async () => {
    await world.gateway.ask(asking(subject.id, first), { mode: 'auto' });
    const result = await load(reportsOf(section()), 'cache');
    expect(ids(result)).toEqual(['test.first']);
    expect(result.missing).toBe(1);
    expect(world.calls).toHaveLength(1);
  });

  it('a section makes the calls that its first answers lead to, and tells their price', async () => {
    const reports = reportsOf(section({ followUps }));
    expect((await reports.plan(subject, 'xingtu.overview', {})).calls).toBe(3);
    expect(ids(await load(reports, 'auto'))).toEqual(['test.first', 'test.second', 'test.third']);
    expect(await reports.plan(subject, 'xingtu.overview', {})).toEqual({ calls: 0, cached: 3, free: false });
    expect(ids(await load(reports, 'cache'))).toEqual(['test.first', 'test.second', 'test.third']);
    expect(world.calls).toHaveLength(3);
  });

  it('a section whose first answers are cached costs what they lead to', async () => {
    await load(reportsOf(section()), 'auto');
    const reports = reportsOf(section({ followUps }));
    expect(await reports.plan(subject, 'xingtu.overview', {})).toEqual({ calls: 1, cached: 2, free: false });
    expect(await reports.calls({ subject })).toBe(1);
    expect(await reports.calls({ subject, section: 'xingtu.overview', options: {} })).toBe(1);
    expect(world.calls).toHaveLength(2);
    world.settings = { ...world.settings, source: 'sample' };
    expect(await reports.calls({ subject })).toBe(0);
  });

  it('a section goes on from each step to the next, at one price for all of them', async () => {
    const fourth: Endpoint = { ...endpoint, id: 'test.fourth' };
    const steps: FollowUps = {
      ...followUps,
      next: { calls: 2, requests: (_, answers) => (answers.get(third) ? [asking('y', fourth)] : []) },
    };
    const reports = reportsOf(section({ followUps: steps }));
    expect((await reports.plan(subject, 'xingtu.overview', {})).calls).toBe(2 + 1 + 2);
    await load(reportsOf(section()), 'auto');
    expect((await reports.plan(subject, 'xingtu.overview', {})).calls).toBe(1 + 2);
    await load(reportsOf(section({ followUps })), 'auto');
    // What the answers lead to is known now, and it is less than it could have been.
    expect(await reports.plan(subject, 'xingtu.overview', {})).toEqual({ calls: 1, cached: 3, free: false });
    expect(await load(reports, 'cache')).toMatchObject({ missing: 1 });
    expect(await load(reports, 'auto')).toMatchObject({ missing: 0, failures: [] });
    expect(world.calls).toHaveLength(4);
    expect(await reports.plan(subject, 'xingtu.overview', {})).toEqual({ calls: 0, cached: 4, free: false });
  });

  it('a step that fails ends the way to the next one', async () => {
    world.script = () => coded(400);
    const steps: FollowUps = { ...followUps, next: { calls: 1, requests: () => [asking('y', third)] } };
    const one = section({
      requests: () => [asking('1', first)],
      followUps: {
        ...steps,
        next: { calls: 1, requests: (_, got) => (got.get(third) ? [asking('y')] : []) },
      },
    });
    const result = await load(reportsOf(one), 'auto');
    expect(result).toMatchObject({ missing: 0, failures: [{ endpoint: 'test.first' }] });
    expect(world.calls).toHaveLength(1);
  });

  it('a section says that an answer could not be kept, and an error of ours is a failure that may have cost', async () => {
    const reports = reportsOf(section());
    expect(await load(reports, 'auto')).not.toHaveProperty('notKept');
    const ask = vi.spyOn(world.gateway, 'ask');
    const source = { endpoint: 'test.first', fetchedAt: 1, fromCache: false, sample: false };
    ask.mockResolvedValue({ data: { play: 1 }, source, notKept: true });
    expect(await load(reports, 'auto')).toMatchObject({ notKept: true });
    ask.mockRejectedValue(new Error('ours'));
    expect((await load(reports, 'auto')).failures).toEqual([
      { code: 'internal', charged: 'maybe', endpoint: 'test.first' },
      { code: 'internal', charged: 'maybe', endpoint: 'test.second' },
    ]);
  });

  it('a section shows the older figures beside the failure of a refresh', async () => {
    const reports = reportsOf(section());
    await load(reports, 'auto');
    world.script = () => coded(400);
    const result = await load(reports, 'refresh');
    expect(result.failures).toHaveLength(2);
    expect(ids(result)).toEqual(['test.first', 'test.second']);
    expect(result.blocks[0]?.source.fromCache).toBe(true);
  });
});

describe('the section that a panel begins with', () => {
  const age = () => world.settings.cacheMaxAgeHours * 3_600_000;

  it('the first section is ready where all of it is cached and fresh, and is a recent look-up once it was seen', async () => {
    const reports = reportsOf(section({ followUps }));
    await load(reports, 'auto');
    await world.store.clearRecents();
    const ready = await reports.ready(subject);
    expect(ready && ids(ready)).toEqual(['test.first', 'test.second', 'test.third']);
    expect(await world.store.recents()).toEqual([]);
    if (ready) await reports.remember(subject, ready);
    expect(await world.store.recents()).toMatchObject([{ subject, title: '小满' }]);
    expect(world.calls).toHaveLength(3);
  });

  it('the first section is not ready where a call is needed, and nothing is written down', async () => {
    const reports = reportsOf(section());
    expect(await reports.ready(subject)).toBeUndefined();
    await world.gateway.ask(asking(subject.id, first), { mode: 'auto' });
    expect(await reports.ready(subject)).toBeUndefined();
    expect(world.calls).toHaveLength(1);
    expect(await world.store.recents()).toEqual([]);
  });

  it('the first section is not ready where an answer is too old or a follow-up is missing', async () => {
    const reports = reportsOf(section());
    await load(reports, 'auto');
    expect(await reportsOf(section({ followUps })).ready(subject)).toBeUndefined();
    world.now += age();
    expect(await reports.ready(subject)).toBeUndefined();
    expect(world.calls).toHaveLength(2);
  });

  it('a glance shows what is cached at any age, or only what is fresh, and calls nothing', async () => {
    const reports = reportsOf(section());
    expect(await reports.glance(subject)).toEqual([]);
    await load(reports, 'auto');
    expect(await reports.glance(subject, undefined, 'fresh')).toHaveLength(2);
    world.now += age();
    expect(await reports.glance(subject)).toHaveLength(2);
    expect(await reports.glance(subject, undefined, 'fresh')).toEqual([]);
    expect(world.calls).toHaveLength(2);
  });

  it('a section that asks before its first call is never ready', async () => {
    const profile: Subject = { platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: 'MS4wLjABAAAAx' };
    const free = section({ id: 'douyin.profile', requests: () => [], blocks: () => [] });
    expect(await reportsOf(free).ready(profile)).toBeUndefined();
  });
});

describe('whether a subject is known', () => {
  it.each([
    ['a figure', { play: 7 }, true],
    ['only zeros', { play: 0 }, false],
    ['nothing', null, false],
  ])('a cached answer with %s decides it, at no cost', async (_, data, known) => {
    const reports = reportsOf(section());
    expect(await reports.knows(subject)).toBe(false);
    world.script = () => ok(data);
    await world.gateway.ask(asking(subject.id, second), { mode: 'auto' });
    expect(await reports.knows(subject)).toBe(known);
    expect(await reports.knows(other)).toBe(false);
    expect(world.calls).toHaveLength(1);
  });

  it('made-up data, which answers any id, knows none', async () => {
    world.settings = { ...world.settings, source: 'sample' };
    expect(await reportsOf(section()).knows(subject)).toBe(false);
  });
});

describe('what outlives the answers', () => {
  it('a look-up by the user is remembered with the name that it found, and reading the cache is not', async () => {
    const reports = reportsOf(section());
    await load(reports, 'cache');
    expect(await world.store.recents()).toEqual([]);
    await load(reports, 'auto');
    expect(await world.store.recents()).toMatchObject([{ subject, title: '小满' }]);
  });

  it('a match is paid for once and remembered for good', async () => {
    const found = section({
      identity: (_, answers) => (answers.get(first) ? other : undefined),
      requests: ({ match, subject: { id } }) => (match ? [] : [asking(id, first)]),
      blocks: () => [],
    });
    await load(reportsOf(found), 'auto');
    world.now += 365 * 86_400_000;
    const reports = reportsOf(found);
    expect((await reports.plan(subject, 'xingtu.overview', {})).calls).toBe(0);
    await load(reports, 'auto');
    expect(world.calls).toHaveLength(1);
    expect(await world.store.identity(subject, 'live')).toEqual(other);
  });
});

describe('a Douyin profile', () => {
  const SEC_UID = 'MS4wLjABAAAAmadeup000000000000000000000000000000000000009';
  const profile: Subject = { platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: SEC_UID };
  const kol: Subject = { ...subject, id: '6999000000000000001' };
  const answers: Record<string, unknown> = {
    'get-user-detail': { user: { uid: '2483000000000001', sec_uid: SEC_UID, nickname: '小鹿在路上' } },
    search_for_author_square: {
      authors: [
        { star_id: other.id, attribute_datas: { core_user_id: '999' } },
        { star_id: kol.id, attribute_datas: { core_user_id: '2483000000000001' } },
      ],
    },
    get_author_base_info: { id: kol.id, nick_name: '小鹿在路上', follower: 9, sec_uid: SEC_UID },
    get_author_marketing_info: { price_info: [{ video_type: 2, price: 21_000, enable: true }] },
    get_author_spread_info: { play_mid: '300000', item_num: '9' },
    author_cp_info: {},
  };
  const nameOf = ({ path }: { path: string }) => path.split('/').at(-2) ?? '';
  const called = () => world.calls.map(nameOf);
  /** Reports over the sections of the product. */
  const real = (now = world) =>
    new Reports({
      sections: SECTIONS,
      gateway: now.gateway,
      store: now.store,
      privateStore: now.privateStore,
      settings: async () => now.settings,
      now: () => now.now,
    });
  const open = (of: Subject, over: Partial<LoadRequest> = {}) =>
    real().load({ subject: of, section: sectionOf(of), options: {}, mode: 'auto', ...over });
  const sectionOf = (of: Subject): SectionId =>
    of.platform === 'douyin' ? 'douyin.profile' : 'xingtu.overview';
  const priceOf = ({ blocks }: SectionResult) =>
    blocks
      .flatMap((one) => (one.type === 'verdict' ? one.forms.flatMap(({ metrics }) => metrics) : []))
      .find(({ id, value }) => id === 'verdict.price' && value !== undefined)?.value;

  beforeEach(() => {
    world.script = (call) => ok(answers[nameOf(call)]);
  });

  it('its price is one plan of six calls and one load, and Xingtu’s own report is free from then on', async () => {
    expect(await real().calls({ subject: profile })).toBe(6);
    expect(world.calls).toHaveLength(0);
    const result = await open(profile);
    expect(result).toMatchObject({ missing: 0, failures: [] });
    expect(priceOf(result)).toBe(21_000);
    expect(called().slice(0, 2)).toEqual(['get-user-detail', 'search_for_author_square']);
    expect(world.calls).toHaveLength(6);
    expect(world.calls.slice(2).map(({ query }) => query.oAuthorId)).toEqual(Array(4).fill(kol.id));
    expect(await real().calls({ subject: kol })).toBe(0);
    expect(await real().calls({ subject: profile })).toBe(0);
  });

  it('an account that is not on Xingtu costs the two calls that say so', async () => {
    world.script = (call) =>
      ok(nameOf(call) === 'search_for_author_square' ? { authors: [] } : answers[nameOf(call)]);
    const result = await open(profile);
    expect(result).toMatchObject({ missing: 0, failures: [] });
    expect(world.calls).toHaveLength(2);
    expect(await real().calls({ subject: profile })).toBe(0);
  });

  it('a match that is remembered leaves the four calls of the price, when the answers are long gone', async () => {
    await open(profile);
    await world.store.clearAnswers();
    expect(await real().calls({ subject: profile })).toBe(4);
    expect(priceOf(await open(profile))).toBe(21_000);
    expect(world.calls).toHaveLength(10);
  });

  it('a report on Xingtu names the profile, so that a look-up from there pays for no match', async () => {
    await open(kol);
    expect(await world.store.identity(profile, 'live')).toEqual(kol);
    expect(await real().calls({ subject: profile })).toBe(0);
    const remember = vi.spyOn(world.store, 'rememberIdentity');
    expect(priceOf(await open(profile))).toBe(21_000);
    await open(kol);
    expect(world.calls).toHaveLength(4);
    // What the cache answers is known, and not written once more.
    expect(remember).not.toHaveBeenCalled();
  });

  it.each([
    ['is no id', { sec_uid: 'MS4wLjABAAAA/../x' }],
    ['is a list', { sec_uid: [SEC_UID] }],
    ['stands in an answer about another creator', { id: other.id }],
  ])('a sec_uid that %s is not remembered', async (_, over) => {
    const given = { ...(answers.get_author_base_info as object), ...over };
    world.script = (call) => ok(nameOf(call) === 'get_author_base_info' ? given : answers[nameOf(call)]);
    await open(kol);
    expect(await world.store.identity(profile, 'live')).toBeUndefined();
  });

  it('what a private window finds stays in its memory', async () => {
    const from = { private: true };
    await open(kol, { from });
    expect(await world.store.identity(profile, 'live')).toBeUndefined();
    expect(await real().calls({ subject: profile })).toBe(6);
    expect(await real().calls({ subject: profile }, from)).toBe(0);
  });
});

describe('a load', () => {
  const load = (one: Section, over: Partial<LoadRequest> = {}, signal?: AbortSignal) =>
    reportsOf(one).load(
      { subject, section: 'xingtu.overview', options: {}, mode: 'auto', ...over },
      undefined,
      signal,
    );

  it('a retry repeats only the endpoints that it names, because the others may have been charged', async () => {
    world.script = (_, count) => {
      if (count === 1) throw new FailureError({ code: 'timeout', charged: 'maybe' });
      return { status: 403, text: 'Forbidden' };
    };
    const { failures } = await load(section());
    expect(failures.map(({ code, charged }) => [code, charged])).toEqual([
      ['timeout', 'maybe'],
      ['httpError', 'no'],
    ]);
    world.script = () => ok({ play: 1 });
    const again = await load(section(), { mode: 'retry', endpoints: [second.id] });
    expect(world.calls).toHaveLength(3);
    expect(again.failures.map(({ endpoint }) => endpoint)).toEqual([first.id]);
  });

  it('a load begins no further call after its screen stopped waiting', async () => {
    const stop = new AbortController();
    world.script = () => {
      stop.abort();
      return ok({ play: 1 });
    };
    await load(section({ requests: () => [asking('1', first)], followUps }), {}, stop.signal);
    expect(world.calls).toHaveLength(1);
  });

  it('a load that was begun before an erase remembers nothing', async () => {
    world.script = async () => {
      await world.store.destroy();
      return ok({ play: 1 });
    };
    const one = section({
      identity: () => other,
      requests: () => [asking('1', first)],
    });
    expect((await load(one)).missing).toBe(0);
    expect(await world.store.recents()).toEqual([]);
    expect(await world.store.identity(subject, 'live')).toBeUndefined();
  });

  it('a match is kept under the host that it was found at', async () => {
    const found = section({
      identity: (_, answers) => (answers.get(first) ? other : undefined),
      requests: () => [asking('1', first)],
    });
    world.settings = { ...world.settings, region: 'custom', customBaseUrl: 'https://test.example' };
    world.script = () => {
      world.settings = { ...world.settings, region: 'global' };
      return ok({ play: 1 });
    };
    await load(found);
    expect(await world.store.identity(subject, 'live')).toBeUndefined();
    expect(await world.store.identity(subject, 'https://test.example')).toEqual(other);
  });

  it('a load that began with made-up data ends with made-up data', async () => {
    world.settings = { ...world.settings, source: 'sample' };
    const live = () => {
      world.settings = { ...world.settings, source: 'live' };
      return [asking('made-up', third)];
    };
    const { blocks } = await load(section({ followUps: { calls: 1, requests: live } }));
    expect(blocks.every(({ source }) => source.sample)).toBe(true);
    expect(world.calls).toHaveLength(0);
  });
});
