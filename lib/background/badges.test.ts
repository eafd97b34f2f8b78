import { beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../memory/snapshot';
import type { Yuan } from '../report/units';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import type { Card } from '../subject/cards';
import type { Subject } from '../subject/types';
import { type Background, resetBrowser, SENDERS, startBackground } from './testing';

const DAY = 86_400_000;
const page = (url: string) => ({ ...SENDERS.overlay, url });
const douyin = page('https://www.douyin.com/search/x');
const creator: Subject = {
  platform: 'douyin',
  kind: 'kol',
  idType: 'douyinSecUid',
  id: `MS4wLjABAAAA${'a'.repeat(43)}`,
};
const other = { ...creator, id: `MS4wLjABAAAA${'b'.repeat(43)}` };
const matched: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: '7100000000000000001',
};
const work: Subject = { platform: 'douyin', kind: 'item', idType: 'awemeId', id: '7400000000000000001' };
const key = 'douyin/kol/';

/** What was paid for of a creator. */
const snapshot = (source: string, at: number): Snapshot => ({
  source,
  creator: `xingtuKolId/${matched.id}`,
  basis: 'xingtu.marketing',
  day: new Date(at).toISOString().slice(0, 10),
  at,
  figures: { 'xingtu.price.21_60': { value: 12_300, unit: 'yuan' } },
});

let background: Background;
beforeEach(async () => {
  resetBrowser();
  background = await startBackground();
});

const set = (settings: Partial<Settings>) => background.ask('settings.set', { settings });
const switchOn = (badges: Partial<Settings['badges']> = { douyin: true }) =>
  set({ source: 'live', language: 'en', badges: { ...DEFAULT_SETTINGS.badges, ...badges } });
const marks = (cards: Card[], sender = douyin) => background.ask('badges.of', { cards }, sender);

describe('badges', () => {
  it('are off until they are switched on, site by site', async () => {
    await background.ask('lists.add', { creators: [{ subject: creator }] });
    expect(await background.ask('badges.hello', {}, douyin)).toMatchObject({ on: false });
    expect(await marks([{ subject: creator }])).toEqual({});
    await switchOn({ xiaohongshu: true });
    expect(await marks([{ subject: creator }])).toEqual({});
    await switchOn();
    expect(await background.ask('badges.hello', {}, douyin)).toMatchObject({ on: true });
    expect(await marks([{ subject: creator }])).toHaveProperty([key + creator.id]);
    await set({ sites: { ...DEFAULT_SETTINGS.sites, douyin: false } });
    expect(await background.ask('badges.hello', {}, douyin)).toMatchObject({ on: false });
    expect(await marks([{ subject: creator }])).toEqual({});
  });

  it('speak the user’s language', async () => {
    await set({ language: 'zh-CN' });
    expect(await background.ask('badges.hello', {}, douyin)).toMatchObject({ add: '加入最近用的名单' });
    await set({ language: 'en' });
    expect(await background.ask('badges.hello', {}, douyin)).toMatchObject({
      add: 'Add to the last list used',
    });
  });

  it('have the browser arrange their scripts before the switch says that it is on', async () => {
    await switchOn();
    expect(background.arranged.at(-1)).toMatchObject({ douyin: true, xiaohongshu: false });
    await background.ask('storage.forgetEverything', {});
    expect(background.arranged.at(-1)).toEqual(DEFAULT_SETTINGS.badges);
  });

  it('are switched on by no settings file', async () => {
    await switchOn();
    const { text } = await background.ask('settings.export', {});
    await switchOn({});
    expect((await background.ask('settings.check', { text })).settings?.badges).toEqual(
      DEFAULT_SETTINGS.badges,
    );
    const { session } = await background.ask('settings.import', { text });
    expect(session.settings.badges).toEqual(DEFAULT_SETTINGS.badges);
  });

  it('say the status in a list and the notes, a refusal before everything else, and nothing of others', async () => {
    await switchOn();
    const { list, added } = await background.ask('lists.add', { creators: [{ subject: creator }] });
    expect(await marks([{ subject: creator }, { subject: other }])).toEqual({
      [key + creator.id]: { tone: 'listed', head: 'Candidate', label: 'Candidate' },
    });
    const edit = { edit: 'entry', id: added[0]?.id ?? '', field: 'status', value: 'excluded' } as const;
    await background.ask('lists.edit', { id: list.id, edits: [edit] });
    await background.ask('lists.create', { list: { name: 'Newer' } });
    await background.ask('lists.add', { creators: [{ subject: creator }] });
    await background.ask('notes.add', { creator: `douyinSecUid/${creator.id}`, text: 'late' });
    expect(await marks([{ subject: creator }])).toEqual({
      [key + creator.id]: { tone: 'excluded', head: 'Excluded · 1 note', label: 'Excluded · 1 note' },
    });
    expect(JSON.stringify(await marks([{ subject: creator }]))).not.toMatch(/late|Newer/);
  });

  it('say price and CPM of a creator who was paid for, by the match that is remembered, with their age', async () => {
    await switchOn();
    await background.store.rememberIdentity(creator, 'live', matched);
    await background.store.remember([snapshot('live', Date.now() - 3 * DAY)], true);
    expect(await marks([{ subject: creator }])).toMatchObject({
      [key + creator.id]: { tone: 'known', head: '3 days ago', figures: '¥12,300 · CPM —' },
    });
    await set({ source: 'sample' });
    expect(await marks([{ subject: creator }])).toEqual({});
  });

  it('say of a work what is known of its author, whom the card or a stored answer names', async () => {
    await switchOn();
    await background.ask('lists.add', { creators: [{ subject: creator }] });
    const named = `douyin/item/${work.id}`;
    expect(await marks([{ subject: work, author: creator }])).toMatchObject({
      [named]: { head: 'Candidate' },
    });
    expect(await marks([{ subject: work }])).toEqual({});
    background.reports.knows.mockResolvedValue(true);
    const card = { type: 'card', id: 'c', title: 'A', facts: [], link: { subject: creator } };
    background.reports.glance.mockResolvedValue([card]);
    expect(await marks([{ subject: work }])).toMatchObject({ [named]: { head: 'Candidate' } });
    background.reports.glance.mockResolvedValue([{ ...card, link: { subject: other } }]);
    expect(await marks([{ subject: work }])).toMatchObject({ [named]: { tone: 'known', head: 'Cached' } });
  });

  it('answer a page about its own site only, and call nothing', async () => {
    await switchOn({ douyin: true, xiaohongshu: true });
    await background.ask('lists.add', { creators: [{ subject: creator }] });
    expect(await marks([{ subject: creator }], page('https://www.xiaohongshu.com/explore'))).toEqual({});
    await marks([{ subject: creator }, { subject: work }]);
    expect(background.reports.load).not.toHaveBeenCalled();
    expect(background.gateway.ask).not.toHaveBeenCalled();
  });

  it('read in private windows what normal windows have stored', async () => {
    await switchOn();
    await background.store.rememberIdentity(creator, 'live', matched);
    await background.store.remember([snapshot('live', Date.now())], true);
    const mine = { ...douyin, tab: { ...douyin.tab, incognito: true } };
    expect(await marks([{ subject: creator }], mine)).toHaveProperty([key + creator.id]);
  });
});

describe('rows of a table of Xingtu', () => {
  const market = page('https://www.xingtu.cn/ad/creator/market');
  const at = Date.now();
  const row = { subject: matched, cpm: { '1_20': 30 as Yuan, '21_60': 55 as Yuan } };
  const named = `xingtu/kol/${matched.id}`;
  const remembered = (basis: string, day: string, value: number): Snapshot => ({
    ...snapshot('live', Date.parse(`${day}T04:00Z`)),
    basis,
    day,
    figures: {
      'xingtu.cpm.21_60': { value, unit: 'yuan' },
      'xingtu.price.21_60': { value: 12_300, unit: 'yuan' },
    },
  });
  const rows = (sender = market) => background.ask('badges.rows', { rows: [row], at }, sender);

  it('say what the page was told as from this page, and never a figure that was paid for', async () => {
    await switchOn({ xingtu: true });
    await background.store.remember([remembered('xingtu.marketing', '2026-05-06', 40)], true);
    const { [named]: mark } = await rows();
    expect(mark?.head).toMatch(/^From this page, \d/);
    expect(mark?.figures).toBe('1–20 s ¥30.00 · 21–60 s ¥55.00');
    expect(mark?.label).not.toMatch(/12,300|¥40|↑/);
  });

  it('say a time of the page that is still to come as that of now', async () => {
    await switchOn({ xingtu: true });
    const time = () => new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(Date.now());
    const before = time();
    const later = { rows: [row], at: Date.now() + DAY / 2 };
    const head = (await background.ask('badges.rows', later, market))[named]?.head;
    expect([before, time()].map((one) => `From this page, ${one}`)).toContain(head);
  });

  it('say how the page differs from the last row that was paid for, of the length that the user buys', async () => {
    await switchOn({ xingtu: true });
    await background.store.remember([remembered('xingtu.search', '2026-05-06', 50)], true);
    expect((await rows())[named]?.head).toMatch(/ · ↑ 10\.0% May 6$/);
    await background.store.remember([remembered('xingtu.search', '2026-05-08', 55.1)], true);
    expect((await rows())[named]?.head).toMatch(/ · unchanged since May 8$/);
  });

  it('are not kept, and never overwrite what was paid for', async () => {
    await switchOn({ xingtu: true });
    await background.store.remember([remembered('xingtu.search', '2026-05-06', 50)], true);
    const before = await background.store.line('live', `xingtuKolId/${matched.id}`);
    await rows();
    expect(await background.store.line('live', `xingtuKolId/${matched.id}`)).toEqual(before);
    expect(background.gateway.ask).not.toHaveBeenCalled();
  });

  it('say the status in a list, which a press on the row adds the creator to, where the site is switched on', async () => {
    const add = (sender: typeof market) =>
      background.ask('badges.add', { subject: matched, name: 'A' }, sender);
    await add(market);
    expect((await background.ask('lists.all', {})).lists).toEqual([]);
    await switchOn({ xingtu: true, douyin: true });
    await add(douyin);
    expect((await background.ask('lists.all', {})).lists).toEqual([]);
    await add(market);
    expect((await rows())[named]).toMatchObject({ tone: 'listed' });
    expect((await rows())[named]?.head).toContain(' · Candidate');
    expect(await rows(douyin)).toEqual({});
    await switchOn({});
    expect(await rows()).toEqual({});
  });
});
