import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Lists } from '../gateway/lists';
import type { Lookups } from '../gateway/lookups';
import type { Reports } from '../gateway/reports';
import type { MessageType, News, Order, Payload, Reply, Result } from '../messages/protocol';
import type { Sender } from '../messages/senders';
import type { Failure } from '../report/failure';
import type { TokenTest } from '../report/ledger';
import type { Progress } from '../report/load';
import type { Settings } from '../settings/schema';
import type { Sight } from '../subject/page';
import type { Subject } from '../subject/types';
import type { TeamTest } from '../team/gateway';
import type { BulkRun } from './bulkRun';
import type { DoorDeps } from './sharing/door';

// Before anything that asks for the browser's names is loaded.
vi.stubGlobal('chrome', fakeBrowser);

export { fakeBrowser };

const ROOT = 'chrome-extension://abc/';
export const TAB = 4;

/** The senders of the browser, by what they are. */
export const SENDERS = {
  overlay: { id: 'abc', url: 'https://www.xingtu.cn/ad', frameId: 0, tab: { id: TAB, windowId: 2 } },
  frame: { id: 'abc', url: `${ROOT}panel.html`, frameId: 3, documentId: 'd', tab: { id: TAB, windowId: 2 } },
  options: { id: 'abc', url: `${ROOT}options.html`, frameId: 0, tab: { id: 9, windowId: 2 } },
  popup: { id: 'abc', url: `${ROOT}popup.html` },
} satisfies Record<string, Sender>;

export const privately = (sender: Sender): Sender => ({ ...sender, tab: { id: TAB, incognito: true } });

export const subject: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: '7100000000000000001',
};

/**
 * One life of the background over the fake browser, with a database of its own. Only what calls an API is scripted. Modules stay what
 * they are: none of them keeps anything of a life but the settings store, which has brought old settings to the version of today.
 */
export async function startBackground({ agreed = true } = {}) {
  globalThis.indexedDB = new IDBFactory();
  const { HeldConsent } = await import('./consent');
  const { FailureLog } = await import('./failureLog');
  const { createHandlers } = await import('./handlers');
  const { makeBadges } = await import('./badges');
  const { HeldSettings } = await import('./heldSettings');
  const { KeyAdds } = await import('./keyAdds');
  const { ListBook } = await import('./listBook');
  const { Login } = await import('./login');
  const { Memory } = await import('./memory');
  const { PastedList } = await import('./pasted');
  const { Sessions } = await import('./sessions');
  const { sharingDoor } = await import('./sharing/door');
  const { Studio } = await import('./studio');
  const { serve } = await import('../messages/server');
  const { ManagedArea } = await import('../settings/managedArea');
  const { consentItem, settingsItem, settingsStored } = await import('../settings/store');
  const { ListShelf } = await import('../store/listShelf');
  const { PrivateStore } = await import('../store/privateStore');
  const { Store } = await import('../store/store');

  const session = fakeBrowser.storage.session;
  const store = new Store();
  const privateStore = new PrivateStore(session as never, store);
  const sessions = new Sessions(session as never);
  const settings = new HeldSettings(settingsItem, new ManagedArea());
  const consent = new HeldConsent(
    consentItem,
    settingsStored,
    () => fakeBrowser.runtime.getManifest().version,
  );
  if (agreed) await consent.answer(true);
  const failureLog = new FailureLog(session as never);
  const cookies: { name: string; value: string }[] = [];
  const login = new Login({
    memory: session as never,
    permitted: async () => cookies.length > 0,
    cookies: async () => cookies,
  });
  const reports = {
    plan: vi.fn(async () => ({ calls: 4, cached: 0, free: false })),
    calls: vi.fn(async () => 4),
    load: vi.fn(async (..._: Parameters<Reports['load']>): Promise<unknown> => 'loaded'),
    ready: vi.fn(async (..._: Parameters<Reports['ready']>): Promise<unknown> => undefined),
    remember: vi.fn(async () => {}),
    glance: vi.fn(async (..._: Parameters<Reports['glance']>): Promise<unknown[]> => []),
    knows: vi.fn(async (_: Subject): Promise<boolean> => false),
  };
  const lists = {
    plan: vi.fn(async () => ({ calls: 1, cached: 0, free: false })),
    load: vi.fn(async (..._: Parameters<Lists['load']>): Promise<unknown> => 'page'),
  };
  const lookups = {
    calls: vi.fn(async () => 1),
    find: vi.fn(async (..._: Parameters<Lookups['find']>): Promise<unknown> => 'found'),
  };
  const bulk = {
    plan: vi.fn(async () => [1]),
    start: vi.fn(async () => true),
    get: vi.fn(async () => ({ rows: [] })),
    go: vi.fn(async () => {}),
    hold: vi.fn(async () => {}),
    choose: vi.fn(async () => {}),
  };
  const gateway = { ask: vi.fn(async (..._: unknown[]): Promise<unknown> => undefined) };
  const testTeamKey = vi.fn(async (_: string, __?: string): Promise<TeamTest> => ({}));
  const sendToFolder = vi.fn<DoorDeps['send']>();
  const permitted = vi.fn(async (_: string) => true);
  const testToken = vi.fn(async (_: Settings, __?: string): Promise<TokenTest> => ({}));
  const testKey = vi.fn(async (_: Settings): Promise<Failure | undefined> => undefined);
  const sight = vi.fn(async (_: number): Promise<Sight | undefined> => ({ seen: true, young: false }));
  const news: News[] = [];
  const arranged: Settings['badges'][] = [];
  const orders: (Order & { tabId?: number })[] = [];
  const studio = new Studio({
    store,
    login,
    download: (async (...asked: unknown[]) => gateway.ask(...asked)) as never,
    testKey,
    settings: settings.read,
    goLive: async () => {
      await settings.change((before) => ({ ...before, source: 'live' }));
    },
    onProgress: (request: string, progress: Progress) => news.push({ news: 'progress', request, progress }),
  });
  const book = new ListBook({
    shelf: new ListShelf(store),
    tell: (one) => news.push(one),
    now: Date.now,
  });
  const sharing = sharingDoor({
    ...{ store, book, settings: settings.read, now: Date.now },
    tell: (one) => news.push(one),
    permitted,
    send: sendToFolder,
    later: () => {},
    alarm: () => {},
    keepAlive: (work) => work(),
  });
  const handlers = createHandlers({
    book: async () => book,
    badges: async (deps) => makeBadges(deps),
    arrangeBadges: async (wanted) => {
      arranged.push(wanted.badges);
    },
    sharing: async () => sharing,
    bulk: async () => bulk as unknown as BulkRun,
    keyAdds: new KeyAdds(),
    store,
    privateStore,
    reports: reports as unknown as Reports,
    lists: lists as unknown as Lists,
    lookups: lookups as unknown as Lookups,
    memory: new Memory({
      store,
      settings: settings.read,
      madeUp: async () => [],
      sampleHistory: async () => [],
    }),
    pasted: new PastedList(session as never),
    studio,
    sessions,
    settings,
    consent,
    failureLog,
    testToken,
    testTeamKey,
    broadcast: (one) => news.push(one),
    order: (tabId, order) => orders.push({ ...order, tabId }),
    sight,
    orderAll: (order) => orders.push(order),
  });
  const answer = serve({
    self: { id: 'abc', root: ROOT },
    handlers,
    claimed: (sender) => sessions.isPanel(sender),
    agreed: async () => !(await consent.due()),
  });

  /** Sends a message through the door, as the browser would. */
  const send = async <T extends MessageType>(
    type: T,
    payload: Payload<T>,
    sender: Sender = SENDERS.options,
  ): Promise<Result<T>> => (await answer({ kolLens: type, payload }, sender)) as Result<T>;

  return {
    send,
    /** Sends a message and gives its reply; rejects with the failure, where that is the answer. */
    ask: async <T extends MessageType>(type: T, payload: Payload<T>, sender?: Sender): Promise<Reply<T>> => {
      const result = await send(type, payload, sender);
      if ('failure' in result) throw Object.assign(new Error(result.failure.code), result);
      return result.ok;
    },
    /** Opens the panel of the tab and claims it with a frame. */
    openPanel: async (sender: Sender = SENDERS.frame, vouched = true) => {
      await send('overlay.hello', { subject }, SENDERS.overlay);
      const opened = await send('overlay.open', { on: subject, vouched }, SENDERS.overlay);
      const ticket = 'ok' in opened ? opened.ok.ticket : '';
      return send('panel.claim', { ticket }, sender);
    },
    ...{ store, privateStore, sessions, settings, consent, studio, cookies, failureLog },
    ...{ reports, lists, lookups, gateway, bulk },
    ...{ testToken, testTeamKey, testKey, sight, news, orders, arranged, sendToFolder, permitted },
  };
}
export type Background = Awaited<ReturnType<typeof startBackground>>;

/** What the fake of the browser does by itself: some tests put something of their own in its place. */
const [TABS, PERMISSIONS] = [{ ...fakeBrowser.tabs }, { ...fakeBrowser.permissions }];

/** The browser as a new profile has it. */
export function resetBrowser(): void {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.tabs, TABS);
  Object.assign(fakeBrowser.permissions, PERMISSIONS);
  fakeBrowser.runtime.id = 'abc';
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => ROOT.slice(0, -1) + path,
    getManifest: () => ({ version: '1.2.3' }),
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en-GB' });
}
