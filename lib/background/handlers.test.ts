import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shanghaiDay } from '../report/day';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import {
  type Background,
  fakeBrowser,
  privately,
  resetBrowser,
  SENDERS,
  startBackground,
  subject,
  TAB,
} from './testing';

const { overlay, frame, options, popup } = SENDERS;
const section = 'xingtu.overview' as const;
const load = { subject, section, options: {}, mode: 'auto', request: 'r' } as const;
const NO = 'no' as const;

let background: Background;
beforeEach(async () => {
  vi.useRealTimers();
  resetBrowser();
  background = await startBackground();
});
const set = (settings: Partial<Settings>) => background.ask('settings.set', { settings });
const limit = (id: string) => background.store.setLimit({ id, code: 'balanceEmpty', at: 1 });
const limited = async (id: string) => (await background.store.limit(id)) !== undefined;
const createdTabs = () => {
  const create = vi.fn(async (_: object) => ({}));
  Object.assign(fakeBrowser.tabs, { create });
  return create;
};

describe('a content script', () => {
  it('a content script is told whether its site is switched on, the layout, and its words in one language', async () => {
    expect(await background.ask('overlay.hello', { subject }, overlay)).toEqual({
      enabled: true,
      language: 'en',
      layout: { edge: 'right', y: 0.5, width: 420 },
      beside: false,
      words: expect.objectContaining({ open: 'Open KOL Lens', nothing: 'No creator or work on this page' }),
    });
    await set({ sites: { ...DEFAULT_SETTINGS.sites, xingtu: false }, language: 'zh-CN' });
    expect(await background.ask('overlay.hello', { again: true }, overlay)).toMatchObject({
      enabled: false,
      language: 'zh-CN',
      words: { open: '打开 KOL Lens' },
    });
  });

  it('a content script gets the layout that was kept for its site, and no other site’s', async () => {
    const layout = { edge: 'left', y: 0.1, width: 500 } as const;
    await background.ask('overlay.layout', { layout }, overlay);
    const elsewhere = { ...overlay, url: 'https://www.douyin.com/' };
    const other = { ...layout, width: 300 };
    await background.ask('overlay.layout', { layout: other }, elsewhere);
    expect((await background.ask('overlay.hello', {}, overlay)).layout).toEqual(layout);
    expect((await background.ask('overlay.hello', {}, elsewhere)).layout).toEqual(other);
  });

  it('a content script begins its tab anew with a new document, and leaves it where the same one asks again', async () => {
    await background.openPanel();
    await background.ask('overlay.hello', { again: true }, overlay);
    expect(await background.sessions.isPanel(frame)).toBe(true);
    await background.ask('overlay.hello', { subject }, { ...overlay, url: 'https://creator.douyin.com/' });
    expect(await background.sessions.isPanel(frame)).toBe(false);
    expect(await background.sessions.shownIn(TAB)).toMatchObject({ subject, own: true });
  });

  it('a content script is told that the panel was open on the page before, and asks again without being told', async () => {
    const next = { ...subject, id: '7100000000000000002' };
    await background.openPanel();
    await background.ask('overlay.closed', { leaving: true }, overlay);
    expect(await background.ask('overlay.hello', { subject: next }, overlay)).toMatchObject({ stays: true });
    await background.openPanel();
    expect(await background.ask('overlay.hello', { subject: next, again: true }, overlay)).not.toHaveProperty(
      'stays',
    );
    await background.ask('overlay.closed', {}, overlay);
    expect(await background.ask('overlay.hello', { subject: next }, overlay)).not.toHaveProperty('stays');
  });

  it('a content script is greeted without anything of the gateway, whose script then need not be loaded', async () => {
    await set({ source: 'live' });
    await background.ask('overlay.hello', { subject }, overlay);
    await background.ask('overlay.layout', { layout: { edge: 'left', y: 0, width: 400 } }, overlay);
    const { reports, lists, lookups, gateway } = background;
    for (const method of [reports, lists, lookups, gateway].flatMap((part) => Object.values(part)))
      expect(method).not.toHaveBeenCalled();
    await background.ask('overlay.price', {}, overlay);
    expect(reports.calls).toHaveBeenCalledOnce();
  });

  it('a content script hears at once that the panel is to stand beside the page, and of no other choice', async () => {
    const hello = { order: 'hello' };
    await background.ask('choice.set', { videos: 'personal' });
    expect(background.orders).not.toContainEqual(hello);
    await background.ask('choice.set', { panelBeside: true });
    expect(background.orders).toContainEqual(hello);
    expect(await background.ask('overlay.hello', { again: true }, overlay)).toMatchObject({ beside: true });
  });

  it('a content script tells every screen what its page is about and that its panel was closed', async () => {
    await background.openPanel();
    await background.ask('overlay.subject', { subject, byUser: false }, overlay);
    expect(background.news).toEqual([{ news: 'subject', tabId: TAB, subject, byUser: false, own: false }]);
    await background.ask('overlay.closed', {}, overlay);
    expect(background.news.at(-1)).toEqual({ news: 'closed', tabId: TAB });
    expect(await background.sessions.isPanel(frame)).toBe(false);
  });
});

describe('the launcher', () => {
  const prices = async (at = overlay) => [
    await background
      .ask('overlay.hello', { subject }, at)
      .then(() => background.ask('overlay.price', {}, at)),
    await background.ask('overlay.subject', { subject, byUser: true }, at),
    await background.ask('overlay.closed', {}, at),
  ];

  it('the launcher says what opening the panel costs: at first, on another page, and after the panel was closed', async () => {
    await set({ source: 'live', language: 'zh-CN' });
    expect(await prices()).toEqual(Array(3).fill('4 次调用'));
    expect(background.reports.calls).toHaveBeenLastCalledWith({ subject }, { private: false, inPage: true });
    await set({ language: 'auto' });
    background.reports.calls.mockResolvedValue(1);
    expect(await prices()).toEqual(Array(3).fill('1 call'));
    await set({ yuanPerCall: 0.1 });
    expect(await prices()).toEqual(Array(3).fill('1 call · ¥0.10'));
  });

  it('the launcher says the most that opening may cost through a team’s gateway', async () => {
    await set({ source: 'live', region: 'team', team: { address: 'https://gw.example.com' } });
    expect(await prices()).toEqual(Array(3).fill('up to 4 calls'));
    await set({ language: 'zh-CN', yuanPerCall: 0.1 });
    expect(await prices()).toEqual(Array(3).fill('最多 4 次 · ¥0.40'));
  });

  it('the launcher bears no price where opening the panel costs nothing', async () => {
    const none = Array(3).fill(undefined);
    expect(await prices(), 'before the first run').toEqual(none);
    await set({ source: 'sample' });
    expect(await prices(), 'sample data').toEqual(none);
    await set({ source: 'live' });
    const own = { ...overlay, url: 'https://creator.douyin.com/' };
    expect(await prices(own), 'the creator centre').toEqual(none);
    await background.ask('overlay.hello', {}, overlay);
    expect(await background.ask('overlay.price', {}, overlay), 'no subject').toBeUndefined();
    expect(background.reports.calls).not.toHaveBeenCalled();
    background.reports.calls.mockResolvedValue(0);
    expect(await prices(), 'all of it cached').toEqual(none);
  });
});

describe('the launcher’s chip', () => {
  const verdict = {
    type: 'verdict',
    source: { fetchedAt: Date.now() },
    forms: [{ id: '21_60', metrics: [{ id: 'verdict.price', unit: 'yuan', value: 5000 }] }],
    metrics: [],
  };
  const chip = (at = overlay) => background.ask('overlay.chip', { subject }, at);
  beforeEach(() => background.reports.glance.mockResolvedValue([verdict]));

  it('the chip’s figures are read where they are cached and fresh, and nothing is called for them', async () => {
    await set({ source: 'live' });
    expect(await chip()).toMatchObject({ price: '¥5,000', cpm: 'CPM —' });
    expect(background.reports.glance).toHaveBeenCalledExactlyOnceWith(
      subject,
      { private: false, inPage: true },
      'fresh',
    );
    expect(background.reports.load).not.toHaveBeenCalled();
  });

  it('there is no chip where it is switched off, of sample data, and in the creator centre', async () => {
    await set({ source: 'live', launcherChip: false });
    expect(await chip(), 'switched off').toBeUndefined();
    await set({ source: 'sample', launcherChip: true });
    expect(await chip(), 'sample data').toBeUndefined();
    await set({ source: 'live' });
    expect(await chip({ ...overlay, url: 'https://creator.douyin.com/' }), 'own').toBeUndefined();
    expect(background.reports.glance).not.toHaveBeenCalled();
  });
});

describe('a panel', () => {
  it('a panel is the frame that shows the ticket, and begins with the session and the first section', async () => {
    await set({ source: 'sample' });
    background.reports.ready.mockResolvedValue({ blocks: [] });
    const claim = await background.openPanel();
    expect(claim).toMatchObject({
      ok: { claimed: true, tabId: TAB, subject, own: false, ready: { blocks: [] } },
    });
    expect(claim).toMatchObject({ ok: { session: { settings: { source: 'sample' }, version: '1.2.3' } } });
    expect(background.reports.remember).toHaveBeenCalledWith(
      subject,
      { blocks: [] },
      { private: false, inPage: true },
    );
  });

  it('a panel is read for while its frame is made, and no more than once', async () => {
    await set({ source: 'sample' });
    await background.ask('overlay.hello', { subject }, overlay);
    const { ticket } = await background.ask('overlay.open', { on: subject, vouched: true }, overlay);
    await vi.waitFor(() => expect(background.reports.ready).toHaveBeenCalledOnce());
    await background.ask('panel.claim', { ticket }, frame);
    expect(background.reports.ready).toHaveBeenCalledOnce();
  });

  it.each([
    ['the cache was emptied', () => background.ask('storage.clearCache', {})],
    ['the notice of the daily cap was read', () => background.ask('notice.seen', {})],
    ['the settings were changed', () => set({ theme: 'dark' })],
  ])('a panel does not begin with what was read before %s', async (_, change) => {
    await set({ source: 'sample' });
    await background.ask('overlay.hello', { subject }, overlay);
    const { ticket } = await background.ask('overlay.open', { on: subject, vouched: true }, overlay);
    await vi.waitFor(() => expect(background.reports.ready).toHaveBeenCalledOnce());
    await change();
    await background.ask('panel.claim', { ticket }, frame);
    expect(background.reports.ready).toHaveBeenCalledTimes(2);
  });

  it('a panel does not begin with a section before the first run', async () => {
    expect(await background.openPanel()).toMatchObject({ ok: { claimed: true, ready: undefined } });
    expect(background.reports.ready).not.toHaveBeenCalled();
  });

  it('a panel does not begin with a section in the creator centre', async () => {
    await set({ source: 'live' });
    const own = { ...overlay, url: 'https://creator.douyin.com/' };
    await background.ask('overlay.hello', { subject }, own);
    const { ticket } = await background.ask('overlay.open', { on: subject, vouched: true }, own);
    const claim = await background.ask('panel.claim', { ticket }, frame);
    expect(claim).toMatchObject({ claimed: true, own: true });
    expect(background.reports.ready).not.toHaveBeenCalled();
    expect(background.reports.remember).not.toHaveBeenCalled();
  });

  it('a panel opens without its beginning where that fails or takes too long', async () => {
    await set({ source: 'live' });
    background.reports.ready.mockRejectedValueOnce(new Error('the disk'));
    expect(await background.openPanel()).toMatchObject({ ok: { claimed: true, ready: undefined } });
    background.reports.ready.mockReturnValue(new Promise(() => {}));
    const begun = Date.now();
    expect(await background.openPanel()).toMatchObject({ ok: { claimed: true, ready: undefined } });
    expect(Date.now() - begun).toBeLessThan(2000);
  });

  it('a panel that was not opened by a press in plain sight asks before it calls', async () => {
    const claim = await background.openPanel(frame, false);
    expect(claim).toMatchObject({ ok: { claimed: true, moved: true } });
    expect(await background.openPanel()).not.toHaveProperty('ok.moved');
  });

  it('the content script hears for which documents the ticket is', async () => {
    await background.ask('overlay.hello', { subject: load.subject }, SENDERS.overlay);
    expect(await background.ask('overlay.open', {}, SENDERS.overlay)).toMatchObject({
      origin: new URL(frame.url).origin,
    });
  });

  it('a panel has no rights without the ticket', async () => {
    expect(await background.ask('panel.claim', { ticket: 'guess' }, frame)).toEqual({ claimed: false });
    expect(await background.send('report.load', load, frame)).toEqual({
      failure: { code: 'noSession', charged: NO },
    });
  });

  it('a panel closes and moves through the content script', async () => {
    await background.openPanel();
    await background.ask('panel.dock', { edge: 'left' }, frame);
    await background.ask('panel.close', {}, frame);
    await background.ask('open.panel', { tabId: 7 });
    expect(background.orders).toEqual([
      { tabId: TAB, order: 'dock', edge: 'left' },
      { tabId: TAB, order: 'close' },
      { tabId: 7, order: 'open' },
    ]);
  });
});

describe('a session', () => {
  beforeEach(async () => {
    await background.ask('token.set', { token: 'abcd-secret-wxyz' });
    await set({ theme: 'dark', language: 'zh-CN', dailyCap: 7 });
  });

  it('a session tells a page of the extension and a claimed panel everything but the token', async () => {
    const whole = {
      settings: { ...DEFAULT_SETTINGS, source: 'live', theme: 'dark', language: 'zh-CN', dailyCap: 7 },
      language: 'zh-CN',
      hasToken: true,
      maskedToken: 'abcd••••wxyz',
      callsToday: 0,
      version: '1.2.3',
    };
    expect(await background.ask('session.get', {})).toEqual(whole);
    await background.openPanel();
    expect(await background.ask('session.get', {}, frame)).toEqual(whole);
  });

  it('a session tells an unclaimed frame the language and the colours, and nothing of the account', async () => {
    expect(await background.ask('session.get', {}, frame)).toEqual({
      settings: { ...DEFAULT_SETTINGS, theme: 'dark', language: 'zh-CN' },
      language: 'zh-CN',
      hasToken: false,
      callsToday: 0,
      version: '1.2.3',
    });
  });

  it('a session says in a private window that no report opens in a tab', async () => {
    expect(await background.ask('session.get', {}, privately(options))).toMatchObject({ noReportTab: true });
  });

  it('a session says what the calls of the day cost, where the price of each is known', async () => {
    const day = shanghaiDay(Date.now());
    const begin = (endpoint: string) =>
      background.store.begin(
        undefined,
        { day, at: Date.now(), endpoint, charged: 'yes', chargedDay: day } as never,
        100,
      );
    await begin('xingtu.base');
    await begin('studio.diagnosis');
    expect(await background.ask('session.get', {})).not.toHaveProperty('yuanToday');
    await set({ yuanPerCall: 0.1 });
    const half = await background.ask('session.get', {});
    expect(half).toMatchObject({ callsToday: 2 });
    expect(half).not.toHaveProperty('yuanToday');
    await set({ yuanPerStudioCall: 0.5 });
    expect(await background.ask('session.get', {})).toMatchObject({ callsToday: 2, yuanToday: 0.6 });
  });

  it('a session counts the calls of the day', async () => {
    const day = shanghaiDay(Date.now());
    const call = { day, at: Date.now(), endpoint: 'a', charged: 'yes', chargedDay: day } as never;
    await background.store.begin(undefined, call, 100);
    expect(await background.ask('session.get', {})).toMatchObject({ callsToday: 1 });
    expect(await background.ask('ledger.list', { days: 1 })).toMatchObject([
      { day, endpoint: 'a', calls: 1 },
    ]);
  });

  it('a session shows the notice of the daily cap until the user has read it', async () => {
    const text = JSON.stringify({ kolLens: 'settings', version: 2, settings: { dailyCap: 0 } });
    expect((await background.ask('settings.import', { text })).session).toMatchObject({ capNotice: true });
    await background.ask('notice.seen', {});
    expect(await background.ask('session.get', {})).not.toHaveProperty('capNotice');
    expect(background.news.at(-1)).toEqual({ news: 'session' });
    expect(await fakeBrowser.storage.local.get('capNotice')).toEqual({ capNotice: false });
  });
});

describe('a load', () => {
  const page = { private: false, inPage: false };

  it('a load of a page of the extension passes without a look, and tells what has come', async () => {
    background.reports.load.mockImplementation(async (_, tell) => {
      tell?.({ missing: 1 } as never, []);
      return 'loaded';
    });
    expect(await background.ask('report.load', load)).toBe('loaded');
    const { request, ...asked } = load;
    expect(background.reports.load.mock.calls[0]?.[0]).toEqual({ ...asked, from: page });
    expect(background.sight).not.toHaveBeenCalled();
    expect(background.news).toEqual([
      { news: 'partial', request, result: { missing: 1 }, progress: [] },
      { news: 'session' },
    ]);
  });

  it('a load of a panel passes the gate of its page', async () => {
    await background.openPanel();
    background.sight.mockResolvedValue({ seen: false, young: false });
    expect(await background.send('report.load', { ...load, by: 'click' }, frame)).toEqual({
      failure: { code: 'unseen', charged: NO },
    });
    expect(background.sight).toHaveBeenCalledWith(TAB);
    expect(background.reports.load).not.toHaveBeenCalled();
    background.sight.mockResolvedValue({ seen: true, young: false });
    expect(await background.ask('report.load', { ...load, by: 'click' }, frame)).toBe('loaded');
    expect(background.reports.load.mock.calls[0]?.[0]).toMatchObject({
      from: { private: false, inPage: true },
    });
  });

  it('a load ends for its screen when the screen cancels it, and its calls learn of that', async () => {
    let left: AbortSignal | undefined;
    background.reports.load.mockImplementation((_, __, signal) => {
      left = signal;
      return new Promise(() => {});
    });
    const loading = background.send('report.load', load);
    await vi.waitFor(() => expect(left).toBeDefined());
    await background.ask('report.cancel', { request: 'another' });
    expect(left?.aborted).toBe(false);
    await background.ask('report.cancel', { request: 'r' });
    expect(await loading).toEqual({ failure: { code: 'cancelled', charged: 'maybe' } });
    expect(left?.aborted).toBe(true);
    expect(background.news).toEqual([{ news: 'session' }]);
  });

  it('a load that has ended cannot be cancelled any more', async () => {
    await background.ask('report.load', load);
    expect(await background.ask('report.cancel', { request: 'r' })).toBeUndefined();
  });

  it('a load is priced as the sender would pay for it', async () => {
    await background.ask('report.plan', { subject, section, options: {} });
    expect(background.reports.plan).toHaveBeenCalledWith(subject, section, {}, page);
    expect(await background.ask('report.plans', { questions: [{ subject }, { subject, section }] })).toEqual([
      4, 4,
    ]);
    expect(background.reports.calls).toHaveBeenLastCalledWith({ subject, section }, page);
  });

  it('a load of a list tells its progress', async () => {
    background.lists.load.mockImplementation(async (_, __, tell) => {
      tell({ endpoint: 'pgy.search' } as never);
      return 'page';
    });
    const asked = { list: 'pgy.search', values: {} } as const;
    expect(await background.ask('list.load', { ...asked, mode: 'cache', request: 'l' })).toBe('page');
    expect(background.lists.load.mock.calls[0]?.slice(0, 2)).toEqual([{ ...asked, from: page }, 'cache']);
    expect(background.news).toEqual([
      { news: 'progress', request: 'l', progress: { endpoint: 'pgy.search' } },
      { news: 'session' },
    ]);
    await background.ask('list.plan', asked);
    expect(background.lists.plan).toHaveBeenCalledWith({ ...asked, from: page });
  });
});

describe('saved searches and columns', () => {
  const saved = {
    id: 's',
    name: 'Mine',
    list: 'pgy.search',
    values: {},
    savedAt: 5,
    lastRunAt: 9,
    seen: ['row'],
    depth: 3,
    complete: true,
  } as const;

  it('saved searches and columns are kept as they are', async () => {
    expect(await background.ask('saved.put', { saved })).toEqual([saved]);
    expect(await background.ask('saved.list', {})).toEqual([saved]);
    expect(await background.ask('saved.remove', { id: 's' })).toEqual([]);
    const layout = { order: ['a'], hidden: ['b'] };
    expect(await background.ask('columns.get', { list: 'pgy.search' })).toBeUndefined();
    await background.ask('columns.set', { list: 'pgy.search', layout });
    expect(await background.ask('columns.get', { list: 'pgy.search' })).toEqual(layout);
    await background.ask('columns.set', { list: 'pgy.search' });
    expect(await background.ask('columns.get', { list: 'pgy.search' })).toBeUndefined();
  });

  it('saved searches and columns of a private window say nothing of what their runs saw', async () => {
    const { lastRunAt: _, complete: __, ...unrun } = saved;
    expect(await background.ask('saved.put', { saved }, privately(options))).toEqual([
      { ...unrun, seen: [], depth: 0 },
    ]);
    await background.ask('saved.put', { saved: { ...saved, id: 'first', savedAt: 1 } });
    await background.ask('saved.put', { saved });
    const again = { ...saved, name: 'Other', lastRunAt: 99, seen: ['x'], depth: 9, savedAt: 77 };
    expect(await background.ask('saved.put', { saved: again }, privately(options))).toEqual([
      { ...saved, id: 'first', savedAt: 1 },
      { ...saved, name: 'Other' },
    ]);
  });
});

describe('changed settings', () => {
  it('changed settings are stored and told to every screen and every content script', async () => {
    expect((await set({ theme: 'dark' })).settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(background.news).toEqual([{ news: 'session' }]);
    expect(background.orders).toEqual([{ order: 'hello' }]);
    expect(await fakeBrowser.storage.local.get('settings')).toMatchObject({ settings: { theme: 'dark' } });
  });

  it('changed settings are refused as a whole where the region has no base URL', async () => {
    await expect(set({ region: 'custom', theme: 'dark' })).rejects.toThrow('badParameters');
    expect((await background.ask('session.get', {})).settings).toEqual(DEFAULT_SETTINGS);
    await set({ region: 'custom', customBaseUrl: 'https://data.example' });
    await expect(set({ customBaseUrl: '' })).rejects.toMatchObject({
      failure: { code: 'badParameters', charged: NO },
    });
  });

  it.each([
    ['region', { region: 'china' }],
    ['base URL', { region: 'custom', customBaseUrl: 'https://other.example' }],
    ['generation', { generation: 'legacy' }],
    ['studio service', { studioHost: 'tikhub.io' }],
  ] as [string, Partial<Settings>][])(
    'changed settings that name another %s lift what the host before had stopped',
    async (_, to) => {
      await set({ region: 'custom', customBaseUrl: 'https://data.example' });
      await limit('account');
      await set({ theme: 'light', dailyCap: 3 });
      expect(await limited('account')).toBe(true);
      await set(to);
      expect(await limited('account')).toBe(false);
    },
  );

  it('changed settings that name another studio service withdraw the consent and forget the pasted login first', async () => {
    await background.ask('studio.consent', { consent: true });
    await background.ask('studio.pasteCookie', { cookie: 'sessionid=aaa' });
    await set({ theme: 'dark' });
    expect(await background.ask('studio.state', {})).toMatchObject({ consent: true, login: 'pasted' });
    const withdrawn = vi.spyOn(background.store, 'setSecret');
    const written = vi.spyOn(background.settings, 'change');
    await set({ studioHost: 'tikhub.io' });
    expect(withdrawn).toHaveBeenCalledBefore(written);
    expect(await background.ask('studio.state', {})).toMatchObject({ consent: false });
    expect(await fakeBrowser.storage.session.get('creatorCookie')).toEqual({});
  });

  it('changed settings of an imported file that name another service withdraw the consent too', async () => {
    await background.ask('studio.consent', { consent: true });
    const { text } = await background.ask('settings.export', {});
    await background.ask('settings.import', { text });
    expect(await background.ask('studio.state', {})).toMatchObject({ consent: true });
    await background.ask('settings.import', { text: text.replace('"tikomni"', '"tikhub.dev"') });
    expect(await background.ask('studio.state', {})).toMatchObject({ consent: false });
  });

  it('changed settings come back as they were exported', async () => {
    await set({ theme: 'dark', dailyCap: 40 });
    const { text } = await background.ask('settings.export', {});
    await set({ theme: 'light', dailyCap: 41 });
    expect((await background.ask('settings.check', { text })).settings).toMatchObject({ dailyCap: 40 });
    const { ok, session } = await background.ask('settings.import', { text });
    expect([ok, session.settings.theme, session.settings.dailyCap]).toEqual([true, 'dark', 40]);
    expect(session).not.toHaveProperty('capNotice');
  });

  it('changed settings of a file with a bad base URL leave calls with the vendor’s own host, and can be changed again', async () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      region: 'custom',
      customBaseUrl: 'http://data.example',
      dailyCap: 9,
    };
    const text = JSON.stringify({ kolLens: 'settings', version: 3, settings });
    const { ok, session } = await background.ask('settings.import', { text });
    expect([ok, session.settings]).toEqual([true, { ...DEFAULT_SETTINGS, dailyCap: 9 }]);
    expect((await set({ theme: 'dark' })).settings.theme).toBe('dark');
  });

  it('changed settings stay as they are where the file has none', async () => {
    await set({ theme: 'dark' });
    const { ok, session } = await background.ask('settings.import', { text: '{}' });
    expect([ok, session.settings.theme]).toEqual([false, 'dark']);
  });
});

describe('the token', () => {
  beforeEach(() => limit('account'));

  it('the token makes the source live and lifts what the token before had stopped', async () => {
    const session = await background.ask('token.set', { token: 'abcd-secret-wxyz' });
    expect(session).toMatchObject({ hasToken: true, settings: { source: 'live' } });
    expect(await limited('account')).toBe(false);
    expect(background.news).toEqual([{ news: 'session' }]);
  });

  it('the token is stored once the API has accepted it', async () => {
    background.testToken.mockResolvedValueOnce({ balance: '5' } as never);
    const tried = await background.ask('token.try', { token: 'abcd-secret-wxyz' });
    expect(tried).toMatchObject({ balance: '5', session: { hasToken: true } });
    expect(background.testToken).toHaveBeenCalledWith(DEFAULT_SETTINGS, 'abcd-secret-wxyz');
  });

  it('the token is not stored where the API refused it', async () => {
    const failure = { code: 'tokenInvalid', charged: NO } as const;
    background.testToken.mockResolvedValueOnce({ failure });
    expect(await background.ask('token.try', { token: 'abcd-secret-wxyz' })).toEqual({ failure });
    expect(await background.ask('session.get', {})).toMatchObject({
      hasToken: false,
      settings: { source: 'unset' },
    });
    expect(await limited('account')).toBe(true);
  });

  it('the token is not stored where everything was erased while the API was asked', async () => {
    background.testToken.mockImplementationOnce(async () => {
      await background.ask('storage.forgetEverything', {});
      await background.ask('consent.answer', { given: true });
      return { balance: '5' };
    });
    await expect(background.ask('token.try', { token: 'abcd-secret-wxyz' })).rejects.toThrow('cancelled');
    expect(await background.ask('session.get', {})).toMatchObject({
      hasToken: false,
      settings: { source: 'unset' },
    });
  });

  it('the balance that a test told is remembered with its time, and told without asking', async () => {
    vi.setSystemTime(1_700_000_000_000);
    expect(await background.ask('token.balance', {})).toBeUndefined();
    background.testToken.mockResolvedValueOnce({ balance: '5.5', currency: 'CNY' });
    await background.ask('token.try', { token: 'abcd-secret-wxyz' });
    const kept = { balance: '5.5', currency: 'CNY', at: 1_700_000_000_000 };
    expect(await background.ask('token.balance', {})).toEqual(kept);
    const news = background.news.length;
    background.testToken.mockResolvedValueOnce({ balance: '4', currency: 'CNY' });
    await background.ask('token.test', {});
    expect(await background.ask('token.balance', {})).toMatchObject({ balance: '4' });
    expect(background.news.slice(news)).toEqual([{ news: 'session' }]);
    background.testToken.mockResolvedValueOnce({ failure: { code: 'offline', charged: NO } });
    await background.ask('token.test', {});
    expect(await background.ask('token.balance', {})).toMatchObject({ balance: '4' });
    expect(background.testToken).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });

  it('the balance of one account is never shown for another', async () => {
    const told = async () => {
      background.testToken.mockResolvedValueOnce({ balance: '5' });
      await background.ask('token.test', {});
      return background.ask('token.balance', {});
    };
    await background.ask('token.set', { token: 'abcd-secret-wxyz' });
    expect(await told()).toMatchObject({ balance: '5' });
    await background.ask('token.set', { token: 'another-secret' });
    expect(await background.ask('token.balance', {}), 'another token').toBeUndefined();
    expect(await told()).toMatchObject({ balance: '5' });
    await set({ region: 'china' });
    expect(await background.ask('token.balance', {}), 'another host').toBeUndefined();
    expect(await told()).toMatchObject({ balance: '5' });
    await background.ask('token.forget', {});
    expect(await background.ask('token.balance', {}), 'no token').toBeUndefined();

    // The token is replaced while the API answers for the one before.
    background.testToken.mockImplementationOnce(async () => {
      await background.ask('token.set', { token: 'a-third-secret' });
      return { balance: '5' };
    });
    await background.ask('token.test', {});
    expect(await background.ask('token.balance', {})).toBeUndefined();
  });

  it('the token is tested as it is stored, and forgotten', async () => {
    await background.ask('token.set', { token: 'abcd-secret-wxyz' });
    await background.ask('token.test', {});
    expect(background.testToken).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, source: 'live' });
    expect(await background.ask('token.forget', {})).toMatchObject({ hasToken: false });
  });
});

describe('stops and bounds', () => {
  it('the stops of the accounts are lifted, and of the one endpoint that is named', async () => {
    const ids = ['account', 'account:tikomni', 'endpoint:a', 'endpoint:b'];
    const left = () => Promise.all(ids.map(limited));
    await Promise.all(ids.map(limit));
    await background.ask('limits.lift', {});
    expect(await left()).toEqual([false, false, true, true]);
    await background.ask('limits.lift', { endpoint: 'a' });
    expect(await left()).toEqual([false, false, false, true]);
  });

  it('the calls of panels in pages are counted, and counted anew after a confirmation', async () => {
    const day = shanghaiDay(Date.now());
    const call = { day, at: Date.now(), endpoint: 'a', charged: 'yes', chargedDay: day } as never;
    await background.store.begin(undefined, call, 100, { minute: 20, day: 300 });
    expect(await background.ask('pages.calls', {})).toEqual({ minute: 1, day: 1 });
    await background.ask('pages.confirm', {});
    expect(await background.ask('pages.calls', {})).toEqual({ minute: 0, day: 0 });
  });

  it('the ledger begins as many days ago as are asked for', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-03-08T12:00:00+08:00'), toFake: ['Date'] });
    const ledger = vi.spyOn(background.store, 'ledger');
    await background.ask('ledger.list', { days: 1 });
    await background.ask('ledger.list', { days: 8 });
    expect(ledger.mock.calls).toEqual([['2026-03-08'], ['2026-03-01']]);
  });
});

describe('the studio', () => {
  it('the studio tells every screen what was changed in one', async () => {
    await background.ask('studio.setKey', { key: 'key-of-the-studio' });
    expect(await background.ask('studio.state', {})).toMatchObject({ maskedKey: 'key-••••udio' });
    expect((await background.ask('session.get', {})).settings.source).toBe('live');
    await background.ask('studio.forgetKey', {});
    expect(await background.ask('studio.state', {})).not.toHaveProperty('maskedKey');
    await background.ask('studio.consent', { consent: true });
    await background.ask('studio.pasteCookie', { cookie: 'sessionid=a' });
    expect((await background.ask('studio.consent', { consent: false })).login).toBe('none');
    expect(background.news).toEqual(Array(5).fill({ news: 'session' }));
  });

  it('the studio tests its key by the settings', async () => {
    expect(await background.ask('studio.test', {})).toEqual({});
    const failure = { code: 'keyInvalid', charged: NO } as const;
    background.testKey.mockResolvedValueOnce(failure);
    expect(await background.ask('studio.test', {})).toEqual({ failure });
    expect(background.testKey).toHaveBeenCalledWith(DEFAULT_SETTINGS);
  });

  it('the studio downloads for a screen that may cancel it', async () => {
    let left: AbortSignal | undefined;
    background.gateway.ask.mockImplementation((_, asking) => {
      left = (asking as { signal: AbortSignal }).signal;
      return new Promise(() => {});
    });
    const loading = background.send('studio.download', {
      values: { days: '2026-01-01~2026-01-31' },
      mode: 'auto',
      request: 'd',
    });
    await vi.waitFor(() => expect(left).toBeDefined());
    await background.ask('report.cancel', { request: 'd' });
    expect(await loading).toMatchObject({ failure: { code: 'cancelled' } });
    expect(left?.aborted).toBe(true);
  });
});

describe('the popup', () => {
  const look = (answer: unknown) => {
    const ask = vi.fn(async (..._: unknown[]) => answer);
    Object.assign(fakeBrowser.tabs, { sendMessage: ask });
    return ask;
  };

  it('the popup shows what the page itself says it is about', async () => {
    const asked = look({ host: 'www.xingtu.cn', subject });
    expect(await background.ask('popup.subject', { tabId: 7 }, popup)).toEqual({
      ...{ site: 'xingtu', subject },
      badges: true,
    });
    expect(asked).toHaveBeenCalledExactlyOnceWith(7, { order: 'look' });
  });

  it('the popup shows whether the page is the creator’s own and whether its site is switched off', async () => {
    look({ host: 'creator.douyin.com', subject: { ...subject, id: '1' } });
    await set({ sites: { ...DEFAULT_SETTINGS.sites, douyin: false } });
    expect(await background.ask('popup.subject', { tabId: 7 }, popup)).toEqual({
      site: 'douyin',
      own: true,
      off: true,
    });
  });

  it.each([undefined, null, 'text', {}, { host: 5 }, { host: 'evil.example', subject }])(
    'the popup shows nothing of a page that answers %j',
    async (answer) => {
      look(answer);
      expect(await background.ask('popup.subject', { tabId: 7 }, popup)).toEqual({});
    },
  );

  it('the popup shows nothing of a tab without a content script', async () => {
    Object.assign(fakeBrowser.tabs, { sendMessage: () => Promise.reject(new Error('no receiver')) });
    expect(await background.ask('popup.subject', { tabId: 7 }, popup)).toEqual({});
  });

  it('the popup shows the key figures, without pictures in a private window', async () => {
    const card = { type: 'card', id: 'c', title: 'A', image: 'https://p3.douyinpic.com/a.jpg', facts: [] };
    const tags = { type: 'tags', image: 'kept' };
    background.reports.glance.mockResolvedValue([card, tags]);
    expect(await background.ask('popup.glance', { subject }, popup)).toEqual({
      subject,
      blocks: [card, tags],
    });
    expect(await background.ask('popup.glance', { subject }, privately(options))).toEqual({
      subject,
      blocks: [{ ...card, image: undefined }, tags],
    });
    expect(background.reports.glance).toHaveBeenLastCalledWith(subject, { private: true, inPage: false });
  });

  it('the popup shows and clears the last look-ups', async () => {
    await background.store.addRecent({ subject, title: 'A', at: 5 });
    expect(await background.ask('recent.list', {}, popup)).toMatchObject([{ subject, title: 'A' }]);
    await background.ask('recent.clear', {}, popup);
    expect(await background.ask('recent.list', {}, popup)).toEqual([]);
  });
});

describe('a tab of the extension', () => {
  it('a tab of the extension shows the options at a section or at their beginning', async () => {
    const create = createdTabs();
    await background.ask('open.options', { section: 'token' });
    await background.ask('open.options', {});
    expect(create.mock.calls).toEqual([
      [{ url: 'chrome-extension://abc/options.html#token' }],
      [{ url: 'chrome-extension://abc/options.html' }],
    ]);
  });

  it('a tab of the extension shows a report beside its sender, agreed to only by a page of the extension', async () => {
    const create = createdTabs();
    const url = `chrome-extension://abc/workspace.html#/report/xingtu/kol/xingtuKolId/${subject.id}`;
    await background.ask('open.report', { subject });
    await background.ask('open.report', { subject, agreed: true });
    await background.openPanel();
    await background.ask('open.report', { subject, agreed: true }, frame);
    await background.ask('open.report', { subject }, popup);
    expect(create.mock.calls).toEqual([
      [{ url, windowId: 2 }],
      [{ url: `${url}?_agreed`, windowId: 2 }],
      [{ url, windowId: 2 }],
      [{ url, windowId: undefined }],
    ]);
  });

  it('a tab of the extension shows a list with a creator’s report, whose address a private window of Chromium leaves out', async () => {
    const create = createdTabs();
    const id = '11111111-2222-4333-8444-555555555555';
    const url = `chrome-extension://abc/workspace.html#/lists/${id}`;
    await background.ask('open.list', { id, subject });
    await background.ask('open.list', { id });
    await background.ask('open.list', { id, subject }, privately(options));
    const open = `?_open=xingtu%2Fkol%2FxingtuKolId%2F${subject.id}`;
    expect(create.mock.calls).toEqual(
      [`${url}${open}`, url, url].map((address) => [expect.objectContaining({ url: address })]),
    );
  });

  it('a tab of the extension shows no report from a private window of Chromium', async () => {
    const create = createdTabs();
    await expect(background.ask('open.report', { subject }, privately(options))).rejects.toMatchObject({
      failure: { code: 'noReportTab', charged: NO },
    });
    expect(create).not.toHaveBeenCalled();
  });
});

describe('what is stored', () => {
  it('what is stored is counted, and cleared in both windows’ caches while the token stays', async () => {
    await background.ask('token.set', { token: 'abcd-secret-wxyz' });
    const normal = vi.spyOn(background.store, 'clearAnswers');
    const secret = vi.spyOn(background.privateStore, 'clearAnswers');
    background.news.length = 0;
    expect(await background.ask('storage.clearCache', {})).toEqual({ entries: 0, bytes: 0 });
    expect(normal).toHaveBeenCalledOnce();
    expect(secret).toHaveBeenCalledOnce();
    expect(background.news).toEqual([{ news: 'session' }]);
    expect(await background.ask('storage.info', {})).toEqual({ entries: 0, bytes: 0 });
    expect(await background.ask('session.get', {})).toMatchObject({ hasToken: true });
  });

  it('what is stored is erased to the last: token, settings, layouts, private memory and the pasted login', async () => {
    await background.ask('token.set', { token: 'abcd-secret-wxyz' });
    await background.ask('studio.consent', { consent: true });
    await background.ask('studio.pasteCookie', { cookie: 'sessionid=aaa' });
    const text = JSON.stringify({
      kolLens: 'settings',
      version: 2,
      settings: { dailyCap: 0, theme: 'dark' },
    });
    await background.ask('settings.import', { text });
    await background.ask('overlay.layout', { layout: { edge: 'left', y: 0, width: 300 } }, overlay);
    await fakeBrowser.storage.session.set({ 'private:answer:a': '{}' });
    expect(await background.ask('storage.forgetEverything', {})).toEqual({
      settings: DEFAULT_SETTINGS,
      language: 'en',
      hasToken: false,
      callsToday: 0,
      version: '1.2.3',
      consentDue: { why: 'first' },
    });
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    await background.ask('consent.answer', { given: true });
    expect(await background.ask('studio.state', {})).toEqual({
      consent: false,
      login: 'none',
      loggedIn: false,
    });
    expect(background.news.at(-1)).toEqual({ news: 'session' });
  });
});

describe('the memory', () => {
  const creator = `xingtuKolId/${subject.id}`;
  const snapshot = (at: number) => ({
    source: 'live',
    creator,
    basis: 'xingtu.marketing',
    day: shanghaiDay(at),
    at,
    figures: { 'xingtu.price.21_60': { value: 60000, unit: 'yuan' as const } },
  });
  const [old, young] = [Date.parse('2026-01-05T12:00+08:00'), Date.parse('2026-03-08T12:00+08:00')] as const;

  it('what a file brings is remembered, told by creator, and goes out by parts', async () => {
    await set({ source: 'live' });
    const snapshots = [snapshot(old), snapshot(young), { ...snapshot(young), creator: 'x' }];
    expect(await background.ask('memory.import', { snapshots })).toBe(2);
    expect(await background.ask('memory.line', { creator })).toEqual(snapshots.slice(0, 2));
    expect(await background.ask('memory.known', { creators: [creator] })).toMatchObject([
      { creator, at: young },
    ]);
    const first = await background.ask('memory.export', {});
    expect(first).toHaveLength(2);
    expect(await background.ask('memory.export', { after: first[1] })).toEqual([]);
  });

  it('the user may shorten it, and forgets it with everything else', async () => {
    await background.ask('memory.import', { snapshots: [snapshot(old), snapshot(young)] });
    expect(await background.ask('memory.info', {})).toMatchObject({
      snapshots: 2,
      creators: 1,
      since: '2026-01-05',
    });
    expect(await background.ask('memory.shorten', { before: '2026-03-01' })).toMatchObject({ snapshots: 1 });
    await background.ask('storage.forgetEverything', {});
    await background.ask('consent.answer', { given: true });
    expect(await background.ask('memory.info', {})).toEqual({ snapshots: 0, creators: 0, bytes: 0 });
  });
});

it('what an organisation has set is told to screens, and holds against a change and an import', async () => {
  await limit('account');
  background.orders.length = 0;
  await fakeBrowser.storage.managed.set({ dailyCap: 80, language: 'zh-CN' });
  // Every screen and every page follows, and limits of another host do not hold.
  await vi.waitFor(() => expect(background.orders).toContainEqual({ order: 'hello' }));
  expect(background.news).toContainEqual({ news: 'session' });
  expect(await limited('account')).toBe(false);
  expect(await background.ask('session.get', {})).toMatchObject({
    managed: ['language', 'dailyCap'],
    language: 'zh-CN',
    settings: { dailyCap: 80 },
  });
  expect((await set({ dailyCap: 5, theme: 'dark' })).settings).toMatchObject({ dailyCap: 80, theme: 'dark' });
  const text = JSON.stringify({ kolLens: 'settings', version: 4, settings: { dailyCap: 9, language: 'en' } });
  await background.ask('settings.import', { text });
  expect((await background.settings.read()).dailyCap).toBe(80);
  expect(await fakeBrowser.storage.local.get('settings')).toMatchObject({ settings: { dailyCap: 500 } });
});
