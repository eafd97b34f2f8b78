import { browser } from 'wxt/browser';
import type { Asker } from '../gateway/gateway';
import { accountLimit } from '../gateway/limits';
import type { Lists } from '../gateway/lists';
import type { OnPartial, Reports } from '../gateway/reports';
import { resolveLanguage } from '../language/translate';
import { AGREED, type News, type Order } from '../messages/protocol';
import { isOwnPage, type Sender } from '../messages/senders';
import type { Handlers } from '../messages/server';
import type { Block } from '../report/blocks';
import { shanghaiDay } from '../report/day';
import { FailureError } from '../report/failure';
import type { TokenTest } from '../report/ledger';
import type { SectionResult } from '../report/load';
import { checkImport, exportSettings, fileHasNoCap, importSettings } from '../settings/file';
import { lacksBaseUrl } from '../settings/rules';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import type { Session } from '../settings/session';
import { capNoticeItem, DEFAULT_LAYOUT, layoutsItem } from '../settings/store';
import type { PrivateStore } from '../store/privateStore';
import type { Store } from '../store/store';
import { PAGE_HOSTS } from '../subject/detect';
import { isSubject } from '../subject/guard';
import type { PageState, Sight } from '../subject/page';
import { isOwn, siteOf } from '../subject/site';
import type { Subject } from '../subject/types';
import type { SavedSearch } from '../workspace/saved';
import type { HeldSettings } from './heldSettings';
import { mask } from './mask';
import { Openings } from './openings';
import { createPageGate } from './pageGate';
import type { Sessions, Shown } from './sessions';
import type { StudioHandlers } from './studio';

export interface HandlerDeps {
  store: Store;
  privateStore: PrivateStore;
  reports: Reports;
  lists: Lists;
  studio: StudioHandlers;
  sessions: Sessions;
  settings: HeldSettings;
  /** The free test of a token: of the stored one where none is given. */
  testToken(settings: Settings, token?: string): Promise<TokenTest>;
  /** To every frame of the extension. */
  broadcast(news: News): void;
  /** To the content script of a tab; lost where there is none. */
  order(tabId: number, order: Order): void;
  /** What the content script of a tab sees of its panel; nothing where there is none. */
  sight(tabId: number): Promise<Sight | undefined>;
  /** To the content scripts of all tabs. */
  orderAll(order: Order): void;
}

/** A panel that waits longer for its first section shows that it waits. */
const SOON_MS = 200;

/** What is there in time, and nothing otherwise. */
const soon = <T>(work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, SOON_MS))]);

/** The tab that a checked sender speaks for: the rules let only frames with one through. */
const tabOf = (sender: Sender) => sender.tab?.id as number;
const hostnameOf = (sender: Sender) => new URL(sender.url as string).hostname;

/** How the gateway treats what a sender asks for. Of our pages only the panel's is ever in a frame: any frame counts as one. */
const askerOf = (sender: Sender): Asker => ({
  private: sender.private,
  inPage: !isOwnPage(sender) || (sender.frameId ?? 0) !== 0,
});

/**
 * A report's address names whom it is about. Chromium opens pages of ours in normal windows only, whose history is kept:
 * from a private one none is opened.
 */
const noReportTab = (sender: Sender) => sender.private === true && !import.meta.env.FIREFOX;

/** Blocks without their pictures, which the browser would fetch into the normal windows' cache. */
const faceless = (blocks: readonly Block[]) =>
  blocks.map((block): Block => (block.type === 'card' ? { ...block, image: undefined } : block));

/** The session as far as a frame may know it that nobody claimed: what language and colours to say so in. */
function ofStranger({ settings: { language: chosen, theme }, language, version }: Session): Session {
  const settings = { ...DEFAULT_SETTINGS, language: chosen, theme };
  return { settings, language, version, hasToken: false, callsToday: 0 };
}

/** What the background does for each message. Whoever gets here has passed the rules of `lib/messages/schemas.ts`. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const { store, privateStore, reports, sessions, broadcast, order } = deps;
  const waiting = new Map<string, () => void>();
  const passPage = createPageGate({ sessions, reports, sight: deps.sight });
  let capNotice: Promise<boolean> | undefined;

  async function session(sender: Sender): Promise<Session> {
    const settings = await deps.settings.read();
    // After the settings: their migration is what it tells of.
    capNotice ??= capNoticeItem.getValue().catch(() => false);
    const token = await store.secret('justone');
    return {
      settings,
      language: resolveLanguage(settings.language, browser.i18n.getUILanguage()),
      hasToken: token !== undefined,
      ...(token === undefined ? {} : { maskedToken: mask(token) }),
      callsToday: await store.callsOn(shanghaiDay(Date.now())),
      version: browser.runtime.getManifest().version,
      ...((await capNotice) && { capNotice: true }),
      ...(noReportTab(sender) && { noReportTab: true }),
    };
  }

  async function setCapNotice(due: boolean): Promise<void> {
    await capNoticeItem.setValue(due);
    capNotice = Promise.resolve(due);
  }

  /** The first section of what a tab shows, where it is free. */
  async function readyOf({ subject, own }: Shown, sender: Sender): Promise<SectionResult | undefined> {
    const { source } = await deps.settings.read();
    return subject && !own && source !== 'unset' ? reports.ready(subject, askerOf(sender)) : undefined;
  }

  // What fails or takes long here, the panel asks for again by messages that have words for it.
  const openings = new Openings(async (shown, sender) => {
    const [now, ready] = await Promise.all([
      soon(session(sender)).catch(() => undefined),
      soon(readyOf(shown, sender)).catch(() => undefined),
    ]);
    return { session: now, ready };
  });

  /** Changed settings, told to every screen and page that shows something of them. */
  async function changed(sender: Sender): Promise<Session> {
    openings.clear();
    broadcast({ news: 'session' });
    deps.orderAll({ order: 'hello' });
    return session(sender);
  }

  /** The token that calls go by from now on. */
  async function keepToken(token: string, sender: Sender): Promise<Session> {
    await store.setSecret('justone', token);
    await store.liftAllLimits();
    await deps.settings.change((before) => ({ ...before, source: 'live' }));
    return changed(sender);
  }

  async function setSubject(tabId: number, subject: Subject | undefined, byUser: boolean): Promise<void> {
    await sessions.setSubject(tabId, subject);
    const { own, enough } = await sessions.shownIn(tabId);
    broadcast({ news: 'subject', tabId, subject, byUser, own, enough });
  }

  /**
   * Work that a screen may stop waiting for. What has left goes on, and its answer is kept for the next ask; what has not
   * left is not begun any more.
   */
  async function cancellable<T>(request: string, work: (signal: AbortSignal) => T | Promise<T>): Promise<T> {
    const abort = new AbortController();
    const cancelled = new Promise<never>((_, reject) =>
      waiting.set(request, () => {
        abort.abort();
        reject(new FailureError({ code: 'cancelled', charged: 'maybe' }));
      }),
    );
    try {
      return await Promise.race([work(abort.signal), cancelled]);
    } finally {
      waiting.delete(request);
      broadcast({ news: 'session' });
    }
  }

  /** Every screen that shows the studio follows what was changed in another. */
  const announced =
    <P, R>(handle: (payload: P, sender: Sender) => R | Promise<R>) =>
    async (payload: P, sender: Sender): Promise<R> => {
      const reply = await handle(payload, sender);
      broadcast({ news: 'session' });
      return reply;
    };

  /** A search without what this window saw of it. */
  async function unseen(saved: SavedSearch): Promise<SavedSearch> {
    const before = (await store.savedLists()).find(({ id }) => id === saved.id);
    const { lastRunAt: _, complete: __, ...rest } = saved;
    return before ? { ...before, name: saved.name, values: saved.values } : { ...rest, seen: [], depth: 0 };
  }

  async function changeSettings(to: (before: Settings) => Settings): Promise<void> {
    const now = await deps.settings.read();
    // Consent is to one company receiving the login, however the setting came to name another: it goes before the name does.
    if (now.studioHost !== to(now).studioHost) await deps.studio['studio.consent']({ consent: false }, {});
    const { before, after } = await deps.settings.change(to);
    const host = (of: Settings) => `${of.region} ${of.customBaseUrl} ${of.generation} ${of.studioHost}`;
    if (host(before) !== host(after)) await store.liftAllLimits();
  }

  return {
    'overlay.hello': async ({ subject, again }, sender) => {
      const site = siteOf(hostnameOf(sender));
      const settings = await deps.settings.read();
      const layouts = await layoutsItem.getValue();
      if (!again) await sessions.started(tabOf(sender), subject, isOwn(hostnameOf(sender)));
      return {
        enabled: settings.sites[site],
        language: resolveLanguage(settings.language, browser.i18n.getUILanguage()),
        layout: layouts[site] ?? DEFAULT_LAYOUT,
        dwellMs: settings.dwellSeconds * 1000,
      };
    },
    'overlay.subject': ({ subject, byUser }, sender) => setSubject(tabOf(sender), subject, byUser),
    'overlay.open': async ({ on, vouched }, sender) => {
      const tabId = tabOf(sender);
      const ticket = await sessions.opened(tabId, on, vouched === true);
      const shown = await sessions.shownIn(tabId);
      // After the answer has left: the frame is made meanwhile.
      setTimeout(() => openings.prepare(tabId, shown, sender));
      return { ticket };
    },
    'overlay.closed': async (_, sender) => {
      await sessions.closed(tabOf(sender));
      broadcast({ news: 'closed', tabId: tabOf(sender) });
    },
    'overlay.layout': async ({ layout }, sender) => {
      const layouts = await layoutsItem.getValue();
      await layoutsItem.setValue({ ...layouts, [siteOf(hostnameOf(sender))]: layout });
    },

    'panel.ready': (_, sender) =>
      order(tabOf(sender), { order: 'ticket', origin: new URL(sender.url as string).origin }),
    'panel.claim': async ({ ticket }, sender) => {
      if (!(await sessions.claim(sender, ticket))) return { claimed: false };
      const tabId = tabOf(sender);
      const shown = await sessions.shownIn(tabId);
      const beginning = await openings.take(tabId, shown, sender);
      if (shown.subject && beginning.ready)
        void reports.remember(shown.subject, beginning.ready, askerOf(sender));
      return { claimed: true, tabId, ...shown, ...beginning };
    },
    'panel.close': (_, sender) => order(tabOf(sender), { order: 'close' }),
    'panel.dock': ({ edge }, sender) => order(tabOf(sender), { order: 'dock', edge }),

    'session.get': async (_, sender) =>
      isOwnPage(sender) || (await sessions.isPanel(sender))
        ? session(sender)
        : ofStranger(await session(sender)),

    'report.plan': ({ subject, section, options }, sender) =>
      reports.plan(subject, section, options, askerOf(sender)),
    'report.plans': ({ questions }, sender) =>
      Promise.all(questions.map((question) => reports.calls(question, askerOf(sender)))),
    'report.load': ({ request, by, ...load }, sender) =>
      cancellable(request, async (signal) => {
        const asked = { ...load, from: askerOf(sender) };
        const tell: OnPartial = (result, progress) =>
          broadcast({ news: 'partial', request, result, progress });
        if (!isOwnPage(sender)) await passPage(tabOf(sender), asked, by, tell);
        return reports.load(asked, tell, signal);
      }),
    'report.cancel': ({ request }) => waiting.get(request)?.(),
    'limits.lift': async ({ endpoint }) => {
      const accounts = [accountLimit({}), accountLimit({ via: 'tikomni' })];
      const limits = endpoint === undefined ? accounts : [...accounts, `endpoint:${endpoint}`];
      await Promise.all(limits.map((limit) => store.liftLimit(limit)));
    },

    'open.options': async ({ section }) => {
      const url = browser.runtime.getURL(`/options.html${section ? `#${section}` : ''}`);
      await browser.tabs.create({ url });
    },
    'open.report': async ({ subject: { platform, kind, idType, id }, agreed }, sender) => {
      if (noReportTab(sender)) throw new FailureError({ code: 'noReportTab', charged: 'no' });
      // A page can have the panel's button pressed unseen: that agrees to nothing.
      const mark = agreed && isOwnPage(sender) ? AGREED : '';
      const url = browser.runtime.getURL(
        `/workspace.html#/report/${platform}/${kind}/${idType}/${id}${mark}`,
      );
      // Beside the page that it was asked for on, so that a private window's report is in a private window.
      await browser.tabs.create({ url, windowId: sender.tab?.windowId });
    },
    'open.panel': ({ tabId }) => order(tabId, { order: 'open' }),

    'notice.seen': async () => {
      await setCapNotice(false);
      openings.clear();
      broadcast({ news: 'session' });
    },
    'pages.calls': () => store.pageCalls({ at: Date.now(), day: shanghaiDay(Date.now()) }),
    'pages.confirm': () => store.confirmPageCalls(),

    'list.plan': (page, sender) => deps.lists.plan({ ...page, from: askerOf(sender) }),
    'list.load': ({ request, mode, ...page }, sender) =>
      cancellable(request, (signal) =>
        deps.lists.load(
          { ...page, from: askerOf(sender) },
          mode,
          (progress) => broadcast({ news: 'progress', request, progress }),
          signal,
        ),
      ),
    'saved.list': () => store.savedLists(),
    'saved.put': async ({ saved }, sender) => {
      // To save a search is the user's choice; what its runs see in a private window is not written down.
      await store.putSavedList(sender.private ? await unseen(saved) : saved);
      return store.savedLists();
    },
    'saved.remove': async ({ id }) => {
      await store.removeSavedList(id);
      return store.savedLists();
    },
    'columns.get': ({ list }) => store.columns(list),
    'columns.set': ({ list, layout }) => store.setColumns(list, layout),

    ...deps.studio,
    'studio.consent': announced(deps.studio['studio.consent']),
    'studio.setKey': announced(deps.studio['studio.setKey']),
    'studio.forgetKey': announced(deps.studio['studio.forgetKey']),
    'studio.pasteCookie': announced(deps.studio['studio.pasteCookie']),
    'studio.forgetCookie': announced(deps.studio['studio.forgetCookie']),
    'studio.download': (payload, sender) =>
      cancellable(payload.request, (signal) => deps.studio['studio.download'](payload, sender, signal)),

    // What was reported last may belong to the document before: only the page itself knows.
    'popup.subject': async ({ tabId }): Promise<PageState> => {
      const answer: unknown = await browser.tabs
        .sendMessage(tabId, { order: 'look' } satisfies Order)
        .catch(() => {});
      const { host, subject } = (typeof answer === 'object' && answer ? answer : {}) as Record<
        string,
        unknown
      >;
      if (typeof host !== 'string' || !PAGE_HOSTS.includes(host)) return {};
      const site = siteOf(host);
      const off = !(await deps.settings.read()).sites[site];
      return {
        site,
        ...(isOwn(host) ? { own: true } : {}),
        ...(off ? { off } : {}),
        ...(isSubject(subject) ? { subject } : {}),
      };
    },
    'popup.glance': async ({ subject }, sender) => {
      const blocks = await reports.glance(subject, askerOf(sender));
      return { subject, blocks: sender.private ? faceless(blocks) : blocks };
    },
    'recent.list': () => store.recents(),
    'recent.clear': () => store.clearRecents(),
    'ledger.list': ({ days }) => store.ledger(shanghaiDay(Date.now() - (days - 1) * 86_400_000)),

    'settings.set': async ({ settings }, sender) => {
      await changeSettings((before) => {
        const next = { ...before, ...settings };
        if (lacksBaseUrl(next)) throw new FailureError({ code: 'badParameters', charged: 'no' });
        return next;
      });
      return changed(sender);
    },
    'settings.check': ({ text }) => checkImport(text),
    'settings.import': async ({ text }, sender) => {
      const settings = importSettings(text);
      if (settings) await changeSettings(() => settings);
      if (fileHasNoCap(text)) await setCapNotice(true);
      return { ok: settings !== undefined, session: await changed(sender) };
    },
    'settings.export': async () => ({ text: exportSettings(await deps.settings.read()) }),

    'token.set': ({ token }, sender) => keepToken(token, sender),
    'token.try': async ({ token }, sender) => {
      const result = await deps.testToken(await deps.settings.read(), token);
      return result.failure ? result : { ...result, session: await keepToken(token, sender) };
    },
    'token.test': async () => deps.testToken(await deps.settings.read()),
    'token.forget': async (_, sender) => {
      await store.setSecret('justone', undefined);
      return changed(sender);
    },

    'storage.info': () => store.info(),
    'storage.clearCache': async () => {
      await Promise.all([store.clearAnswers(), privateStore.clearAnswers()]);
      openings.clear();
      // What was free a moment ago costs something again.
      broadcast({ news: 'session' });
      return store.info();
    },
    'storage.forgetEverything': async (_, sender) => {
      await store.destroy();
      await privateStore.clear();
      capNotice = undefined;
      await deps.settings.erase(() => browser.storage.local.clear());
      // A pasted login is in memory, where no database's end reaches it.
      await deps.studio['studio.forgetCookie']({}, {});
      return changed(sender);
    },
  };
}
