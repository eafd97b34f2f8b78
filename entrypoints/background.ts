import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { arrangeBadges, followGrants } from '../lib/background/badgeScripts';
import { lazyBadges, prepareBadges } from '../lib/background/badgesScript';
import { BULK_ALARM, lazyBulk, prepareBulk } from '../lib/background/bulk';
import { consent, held, store } from '../lib/background/early';
import { FailureLog } from '../lib/background/failureLog';
import { lazyGateway, methodsOf, prepareGateway } from '../lib/background/gatewayScript';
import { createHandlers } from '../lib/background/handlers';
import { KeyAdds } from '../lib/background/keyAdds';
import { lazyBook, prepareLists } from '../lib/background/lists';
import { Memory } from '../lib/background/memory';
import { PastedList } from '../lib/background/pasted';
import { prepareSample, sample, sampleHistory } from '../lib/background/sample';
import { Sessions } from '../lib/background/sessions';
import { arrangeSharing, lazySharing, prepareSharing, SHARING_ALARM } from '../lib/background/sharing/script';
import { Studio } from '../lib/background/studio';
import { lazyStudio, prepareStudio } from '../lib/background/studioScript';
import { lazyTeam, prepareTeam } from '../lib/background/teamScript';
import { KeepAlive } from '../lib/gateway/keepAlive';
import { send } from '../lib/gateway/transport';
import type { News, Order } from '../lib/messages/protocol';
import { serve } from '../lib/messages/server';
import { consentItem } from '../lib/settings/store';
import { PrivateStore } from '../lib/store/privateStore';

/** Milliseconds for which the button of the extension shows what came of the shortcut. */
const MARKED_MS = 4_000;

/** Opens the popup, which says what came of the shortcut. Older browsers open none by themselves. */
const openPopup = async () => browser.action.openPopup?.().catch(() => {});

export default defineBackground(() => {
  prepareGateway();
  prepareSample();
  prepareLists();
  prepareStudio();
  prepareTeam();
  prepareBulk();
  prepareSharing();
  prepareBadges();
  const privateStore = new PrivateStore(browser.storage.session, store);
  const sessions = new Sessions(browser.storage.session);
  const keepAlive = new KeepAlive(() => browser.runtime.getPlatformInfo());
  // Nothing that works with data reads the settings before the user has agreed.
  const settings = consent.guard(held.read);
  const now = () => Date.now();
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const online = () => navigator.onLine;
  const permitted = (pattern: string) => browser.permissions.contains({ origins: [pattern] });

  const team = lazyTeam({
    key: (address) => store.teamKey(address),
    permitted,
    send: (sending) => send(fetch, sending, online),
    now,
    left: (address, left) => void store.setTeamLeft(address, left, now()).catch(() => {}),
  });
  const { login, ...tikomni } = lazyStudio({
    store,
    permitted,
    send: (sending) => send(fetch, sending, online),
    now,
    sleep,
    body: async () => (await gateway()).studio.body,
  });
  const failureLog = new FailureLog(browser.storage.session);
  const gateway = lazyGateway({
    ...{ store, privateStore, settings, sample, permitted, online },
    channels: { team: team.channel, tikomni: tikomni.channel },
    keepAlive: (work) => keepAlive.during(work),
    now,
    sleep,
    random: Math.random,
    note: failureLog.note,
  });

  // A frame that is gone, or a tab without our content script, cannot be told, which is no error.
  const order = (tabId: number, message: Order) =>
    void browser.tabs.sendMessage(tabId, message).catch(() => {});
  const orderAll = async (message: Order) => {
    for (const tab of await browser.tabs.query({})) if (tab.id !== undefined) order(tab.id, message);
  };
  let telling = Promise.resolve();
  const tellPanels = async (news: News) => {
    const panels = await sessions.panels();
    for (const { tabId, frameId } of panels)
      void browser.tabs.sendMessage(tabId, news, { frameId }).catch(() => {});
  };
  const broadcast = (news: News) => {
    void browser.runtime.sendMessage(news).catch(() => {});
    // In Firefox that does not reach a frame of ours within a web page. One after the other: later news are newer.
    if (import.meta.env.FIREFOX) telling = telling.then(() => tellPanels(news)).catch(() => {});
  };
  const keyAdds = new KeyAdds();
  const book = lazyBook({
    ...{ store, tell: broadcast, now },
    onShared: () =>
      void sharing()
        .then((door) => door.changed())
        .catch(() => {}),
  });
  const bulk = lazyBulk({
    ...{ store, gateway, book, settings, now, sleep },
    session: browser.storage.session,
    alarms: browser.alarms,
    keepAlive: (work) => keepAlive.during(work),
    tell: (over) => {
      broadcast({ news: 'bulk' });
      if (over) broadcast({ news: 'session' });
    },
  });
  const sharing = lazySharing({
    ...{ store, book, settings, permitted, now, tell: broadcast },
    send: (sending) => send(fetch, sending, online),
    alarms: browser.alarms,
    keepAlive: (work) => keepAlive.during(work),
  });
  const handlers = createHandlers({
    store,
    privateStore,
    reports: methodsOf(
      async () => (await gateway()).reports,
      ['plan', 'calls', 'load', 'ready', 'knows', 'glance', 'remember'],
    ),
    lists: methodsOf(async () => (await gateway()).lists, ['plan', 'load']),
    lookups: methodsOf(async () => (await gateway()).lookups, ['calls', 'find']),
    bulk,
    memory: new Memory({ store, settings, sampleHistory, ...methodsOf(gateway, ['madeUp']) }),
    pasted: new PastedList(browser.storage.session),
    keyAdds,
    book,
    sharing,
    studio: new Studio({
      store,
      login,
      ...methodsOf(async () => (await gateway()).studio, ['download']),
      testKey: tikomni.testKey,
      settings,
      goLive: async () => {
        await held.change((before) => (before.source === 'unset' ? { ...before, source: 'live' } : before));
      },
      onProgress: (request, progress) => broadcast({ news: 'progress', request, progress }),
    }),
    badges: lazyBadges,
    arrangeBadges,
    sessions,
    settings: held,
    consent,
    failureLog,
    ...methodsOf(async () => (await gateway()).account, ['testToken']),
    testTeamKey: team.testKey,
    broadcast,
    order,
    sight: (tabId) =>
      browser.tabs
        .sendMessage(tabId, { order: 'seen' } satisfies Order, { frameId: 0 })
        .catch(() => undefined),
    orderAll: (message) => void orderAll(message),
  });

  const answer = serve({
    self: { id: browser.runtime.id, root: browser.runtime.getURL('/') },
    handlers,
    claimed: (sender) => sessions.isPanel(sender),
    agreed: async () => !(await consent.due()),
  });
  // Chromium itself takes no promise for an answer.
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (result: unknown) => void) => {
    void answer(message, sender).then(respond);
    return true;
  });

  const mark = (tabId: number, text: string) =>
    void browser.action.setBadgeText({ tabId, text }).catch(() => {});
  const addByKey = async ({ id, incognito }: { id: number; incognito: boolean }) => {
    const added = await keyAdds.press(handlers, { id, incognito }).catch(() => undefined);
    // Where the browser opens no popup by itself, this is all that tells.
    mark(id, added ? '✓' : '–');
    await sleep(MARKED_MS);
    mark(id, '');
  };
  const openStart = () => browser.tabs.create({ url: browser.runtime.getURL('/options.html#start') });
  browser.commands.onCommand.addListener(async (command) => {
    // At once, because Firefox opens a popup only while it hands over the press.
    if (command === 'add-to-list') void openPopup();
    if (await consent.due()) return command === 'toggle-panel' && void openStart();
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return;
    if (command === 'toggle-panel') order(tab.id, { order: 'toggle' });
    if (command === 'add-to-list') void addByKey({ id: tab.id, incognito: tab.incognito });
  });
  // Should the browser have ended the worker in the middle of a job, reading the job goes on with it.
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BULK_ALARM)
      void bulk().then(
        (run) => run.get(0),
        () => {},
      );
    if (name === SHARING_ALARM)
      void sharing()
        .then((door) => door.exchange('alarm'))
        .catch(() => {});
  });
  browser.tabs.onRemoved.addListener((tabId) => void sessions.removed(tabId));
  browser.windows.onRemoved.addListener(async () => {
    const windows = await browser.windows.getAll();
    if (!windows.some(({ incognito }) => incognito)) await privateStore.clear();
  });
  // No page says that the extension is off, so its button does.
  const markDue = async () => browser.action.setBadgeText({ text: (await consent.due()) ? '!' : '' });
  void consent.due().then((due) => due && markDue());
  consentItem.watch(() => void markDue());
  // A ledger that cannot be trimmed is trouble of the database's, which says so where it matters.
  const trim = () =>
    void consent
      .guard(() => store.trimLedger(now()))()
      .catch(() => {});
  // A reason not to share is told where lists are, and an alarm that is missing is set when a list is opened.
  const share = () =>
    void consent
      .guard(() => arrangeSharing(store, browser.alarms))()
      .catch(() => {});
  browser.runtime.onStartup.addListener(share);
  const arrange = followGrants(settings);
  browser.runtime.onStartup.addListener(trim);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    trim();
    share();
    if (reason === 'install') void openStart();
    // Scripts that are not in the manifest are gone after an update.
    arrange();
  });
});
