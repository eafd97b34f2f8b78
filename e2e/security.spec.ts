import type { CDPSession, Frame, Page } from '@playwright/test';
import { sectionsOf } from '../lib/report/sections';
import { detectSubject } from '../lib/subject/detect';
import type { ChromiumLens } from './support/chromium';
import { HOST_SELECTOR, poll } from './support/extension';
import { HOSTILE, KOL, OTHER_KOL } from './support/replicas/pages';
import { answers, TOKEN } from './support/server';
import {
  CREATOR,
  expect,
  OVERVIEW_CALLS,
  openCreator,
  SPREAD,
  SPREAD_FIGURE,
  send,
  settled,
  test,
} from './support/shared';

const subject = detectSubject(CREATOR);
const LOAD = {
  subject,
  section: subject && sectionsOf(subject)[0],
  options: {},
  mode: 'retry',
  request: 'forged',
};
const REFUSED = { failure: { code: 'noSession', charged: 'no' } };
/** Messages that spend, tell or change something. */
const FORGED: readonly (readonly [type: string, payload: object])[] = [
  ['report.load', LOAD],
  ['report.plan', { subject, section: LOAD.section, options: {} }],
  ['report.plans', { questions: [{ subject }] }],
  ['popup.glance', { subject }],
  ['ledger.list', { days: 400 }],
  ['recent.list', {}],
  ['token.set', { token: 'of somebody else' }],
  ['token.test', {}],
  ['token.balance', {}],
  ['token.forget', {}],
  ['settings.set', { settings: { region: 'custom', customBaseUrl: 'https://hostile.example' } }],
  ['settings.export', {}],
  ['settings.import', { text: '{}' }],
  ['studio.consent', { consent: true }],
  ['storage.clearCache', {}],
  ['storage.forgetEverything', {}],
];

/** The world of our content script in a page, as the debugger reaches it: what a page that broke its walls could do there. */
class OverlayWorld {
  private constructor(
    private readonly debug: CDPSession,
    private readonly contextId: number,
  ) {}

  static async of(lens: ChromiumLens, page: Page): Promise<OverlayWorld> {
    const debug = await lens.context.newCDPSession(page);
    let contextId: number | undefined;
    debug.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${lens.extensionId}`) contextId = context.id;
    });
    await debug.send('Runtime.enable');
    return new OverlayWorld(debug, await poll(async () => contextId, 'the content script'));
  }

  async evaluate<T>(expression: string): Promise<T> {
    const { contextId } = this;
    const { result } = await this.debug.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as T;
  }

  send(type: string, payload: object): Promise<unknown> {
    return this.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ kolLens: type, payload })})`);
  }
}

/** Keeps what the background says to a panel from now on: all of it, or one kind of news. */
function listenIn(panel: Frame, news?: string): Promise<void> {
  return panel.evaluate((wanted) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { onMessage: { addListener(listener: (m: { news?: string }) => void): void } } };
    };
    chrome.runtime.onMessage.addListener((message) => {
      if (wanted === undefined || message.news === wanted) told.push(JSON.stringify(message));
    });
  }, news);
}

/** What {@link listenIn} has kept. */
const told = (panel: Frame) => panel.evaluate(() => (globalThis as unknown as { told: string[] }).told);

/**
 * What was said to the page's own window, but for one thing: the framework tells older copies of our script that a newer one
 * has started. There is nothing in it but the extension's id.
 */
async function heard(page: Page): Promise<unknown[]> {
  const all = await page.evaluate(
    () => (globalThis as unknown as { replica: { heard: { type?: string }[] } }).replica.heard,
  );
  return all.filter(({ type }) => !type?.endsWith(':wxt:content-script-started'));
}

test('a hostile page that embeds the panel spends nothing and learns nothing', { tag: '@waits' }, async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { page: honest, panel } = await openCreator(lens);
  await settled(panel);
  // An address that is new with every start of the browser: no page is told. There is no ticket in it.
  const world = await OverlayWorld.of(lens, honest);
  const address = await world.evaluate<string>(`chrome.runtime.getURL('/panel.html')`);
  const paid = server.calls().length;

  for (const fragment of ['', '#ticket=00000000-0000-4000-8000-000000000000']) {
    const page = await lens.open(`${HOSTILE}?panel=${encodeURIComponent(address + fragment)}`);
    const frame = await poll(async () => lens.panelFrame(page), 'the embedded panel');
    await expect(frame.getByText('Open KOL Lens from its button on the page')).toBeVisible();
    await expect(frame.locator('[data-metric]')).toHaveCount(0);
    // Had the page found a way to speak as that frame, it would get no further.
    for (const [type, payload] of FORGED) expect(await send(frame, type, payload), type).toEqual(REFUSED);
    await page.evaluate((load) => {
      for (const inner of document.querySelectorAll('iframe')) {
        for (const data of [
          { kolLens: 'report.load', payload: load },
          { news: 'subject', subject: load.subject },
          '00000000-0000-4000-8000-000000000000',
        ])
          inner.contentWindow?.postMessage(data, '*');
      }
    }, LOAD);
    expect(await heard(page)).toEqual([]);
    await page.close();
  }
  await honest.bringToFront();
  await panel.locator(SPREAD_FIGURE).waitFor();
  expect(server.calls()).toHaveLength(paid);
  expect(await desk.ask('session.get', {})).toMatchObject({ hasToken: true, settings: { region: 'global' } });
});

test('a panel at another spelling of its address is told nothing and may do nothing', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const honest = await lens.open(CREATOR);
  const address = await (await OverlayWorld.of(lens, honest)).evaluate<string>(
    // Only what may be embedded has an address of the session.
    `chrome.runtime.getURL('/panel.html').replace(/panel.html$/, '')`,
  );
  let served = 0;
  for (const spelling of ['%70anel.html', 'panel%2ehtml', 'panel.htm%6C', '/panel.html', 'Panel.html']) {
    const page = await lens.open(`${HOSTILE}?panel=${encodeURIComponent(address + spelling)}`);
    // What the browser does not serve has no way to us.
    const frame = await poll(
      async () => page.frames().find((each) => /^chrome-(extension|error):/.test(each.url())),
      'the frame',
    );
    if (frame.url().startsWith('chrome-extension:')) {
      served += 1;
      for (const [type, payload] of [
        ...FORGED,
        ['session.get', {}],
        ['panel.claim', { ticket: '' }],
      ] as const)
        expect(await send(frame, type, payload), `${type} from ${spelling}`).toEqual(REFUSED);
    }
    await page.close();
  }
  expect(served).toBeGreaterThan(0);
  expect(server.calls()).toEqual([]);
});

test('the address of the panel that is the same for everybody leads nowhere', async ({ lens }) => {
  const address = `chrome-extension://${lens.extensionId}/panel.html`;
  const page = await lens.open(`${HOSTILE}?panel=${encodeURIComponent(address)}`);
  await page.locator('iframe').waitFor();
  const texts = await Promise.all(page.frames().map((frame) => frame.content().catch(() => '')));
  expect(texts.join()).not.toContain('KOL Lens');
});

test('a page cannot send messages of the product, our content script only those about its page, and a claimed panel none that change the account or read the books', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  // A page of its own accord: it has no way to us, not even by the extension's id.
  const reached = await page.evaluate(
    ([id, load]) => {
      const { chrome } = globalThis as unknown as {
        chrome?: { runtime?: { sendMessage(to: string, message: unknown): Promise<unknown> } };
      };
      window.postMessage({ kolLens: 'report.load', payload: load }, '*');
      document.dispatchEvent(new CustomEvent('kol-lens', { detail: load }));
      return chrome?.runtime?.sendMessage(id, { kolLens: 'report.load', payload: load });
    },
    [lens.extensionId, LOAD] as const,
  );
  expect(reached).toBeUndefined();

  const world = await OverlayWorld.of(lens, page);
  for (const [type, payload] of FORGED) expect(await world.send(type, payload), type).toEqual(REFUSED);
  for (const type of ['session.get', 'limits.lift', 'open.options', 'panel.claim'])
    expect(await world.send(type, { ticket: '' }), type).toEqual(REFUSED);
  // What it may say is checked for its form.
  for (const bad of [{ subject: { platform: 'xingtu', id: '../../user' }, byUser: true }, { byUser: 'yes' }])
    expect(await world.send('overlay.subject', bad)).toEqual({
      failure: { code: 'badSubject', charged: 'no' },
    });
  expect(server.calls()).toEqual([]);
  expect(server.received.filter(({ host }) => host === 'api.justoneapi.com')).toEqual([]);

  const panel = await lens.openPanelByShortcut(page);
  await settled(panel);
  const allowed = ['report.load', 'report.plan', 'report.plans'];
  for (const [type, payload] of FORGED.filter(([type]) => !allowed.includes(type)))
    expect(await send(panel, type, payload), type).toEqual(REFUSED);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('a page that cycles through creators with the panel open spends nothing: only the user does', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', { dwellSeconds: 0.5 });
  const { page, panel } = await openCreator(lens);
  await panel.locator(SPREAD_FIGURE).waitFor();
  await settled(panel);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
  await listenIn(panel, 'subject');
  const creators = [OTHER_KOL, ...Array.from({ length: 8 }, (_, at) => `68204173591642039${10 + at}`)];
  for (const id of creators) {
    await page.evaluate(
      (to) => history.pushState({}, '', to),
      `/ad/creator/author-homepage/douyin-video/${id}`,
    );
    await expect.poll(async () => (await told(panel)).at(-1)).toContain(id);
    // The price is named, and no clock is running towards it.
    await expect(panel.locator('[data-load]')).toBeVisible();
    await expect(panel.locator('[data-dwell]')).toHaveCount(0);
  }
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
  await panel.locator('[data-load]').click();
  await panel.locator(SPREAD_FIGURE).waitFor();
  await settled(panel);
  const asked = new Set(server.calls().map(({ query }) => query.oAuthorId));
  expect([...asked]).toEqual([KOL, creators.at(-1)]);
  expect(server.calls()).toHaveLength(2 * OVERVIEW_CALLS);
});

test('the launcher takes clicks of the user only, and the page sees nothing of ours but one empty element', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  const box = await lens.launcher(page);
  const seen = await page.evaluate(
    ([tag, x, y]) => {
      const host = document.querySelector(tag as string) as HTMLElement;
      const at = document.elementFromPoint(x as number, y as number);
      for (const target of [host, at]) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target?.dispatchEvent(
            new MouseEvent(type, {
              bubbles: true,
              composed: true,
              clientX: x as number,
              clientY: y as number,
            }),
          );
        (target as HTMLElement | null)?.click();
      }
      return {
        shadow: host.shadowRoot,
        inside: host.innerHTML,
        ours: document.querySelectorAll(tag as string).length,
      };
    },
    [HOST_SELECTOR, box.x + box.width / 2, box.y + box.height / 2] as const,
  );
  expect(seen).toEqual({ shadow: null, inside: '', ours: 1 });
  // The button itself, which only a debugger finds.
  await lens.pressByScript(page);
  expect(lens.panelFrame(page)).toBeUndefined();
  expect(server.calls()).toEqual([]);
  const panel = await lens.openPanelByShortcut(page);
  await settled(panel);
  // One panel: none of the clicks before was still on its way.
  expect(page.frames().filter((frame) => frame.url().includes('/panel.html'))).toHaveLength(1);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('no page of the extension takes plain text as markup or as the address of a script, nor a policy of another name', async ({
  lens,
  desk,
}) => {
  await desk.setUp('en');
  const { panel } = await openCreator(lens);
  const views = [panel];
  for (const path of ['options.html', 'popup.html', 'workspace.html'])
    views.push((await lens.ownPage(path)).mainFrame());
  for (const view of views)
    expect(
      await view.evaluate(
        () =>
          [
            () => Object.assign(document.createElement('div'), { innerHTML: '<b>' }),
            () => Object.assign(document.createElement('script'), { src: '/first.js' }),
            () => new Worker('/first.js'),
            () =>
              (
                globalThis as unknown as {
                  trustedTypes: { createPolicy(name: string, rules: object): unknown };
                }
              ).trustedTypes.createPolicy('any', {}),
          ].filter((attempt) => {
            try {
              attempt();
              return true;
            } catch {
              return false;
            }
          }).length,
      ),
      view.url(),
    ).toBe(0);
  // What the tests look at after each of them.
  await expect.poll(() => lens.refused.length).toBeGreaterThanOrEqual(3 * views.length);
  lens.refused.length = 0;
});

test('the token goes to the API and nowhere else: no host, no document, no storage, no console, no message, no export', async ({
  lens,
  desk,
  server,
}) => {
  const { context } = lens;
  const said: string[] = [];
  const listen = (page: Page) => {
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error.stack)));
  };
  context.on('page', listen);
  const worker = await lens.worker();
  worker.on('console', (message) => said.push(message.text()));

  // By hand, as the user does it.
  await desk.ask('settings.set', { settings: { language: 'en' } });
  const options = await lens.ownPage('options.html');
  await options.getByRole('textbox', { name: 'Token' }).fill(TOKEN);
  await options.getByRole('button', { name: 'Save and test' }).click();
  await expect(options.getByText(/The token works/)).toBeVisible();

  // Every kind of failure that might quote an address.
  server.next(SPREAD, answers.code(400, `bad ?token=${TOKEN}`));
  server.next('author_cp_info', answers.dropBefore);
  server.next('get_author_marketing_info', answers.http(403));
  const page = await lens.open(CREATOR);
  const world = await OverlayWorld.of(lens, page);
  await world.evaluate(
    `globalThis.told = []; chrome.runtime.onMessage.addListener((m) => void told.push(JSON.stringify(m)));`,
  );
  const panel = await lens.openPanelByShortcut(page);
  await listenIn(panel);
  await settled(panel);
  for (const card of await panel.locator('[role="alert"] details').all()) await card.click();
  const replies = await Promise.all([
    send(panel, 'session.get', {}),
    send(panel, 'report.load', { ...LOAD, mode: 'cache' }),
    send(panel, 'limits.lift', {}),
  ]);
  await panel.locator('[data-refresh]').click();
  await server.callsReach(2 * OVERVIEW_CALLS);
  await settled(panel);
  const popup = await lens.ownPage('popup.html');
  const workspace = await lens.ownPage(`workspace.html#/report/xingtu/kol/xingtuKolId/${KOL}`);
  await settled(workspace);
  await options.reload();
  await expect(options.getByText(/klt_••••CDEF/).first()).toBeVisible();

  const toPanel = await told(panel);
  const toTab = await world.evaluate<string[]>('globalThis.told');
  expect(toPanel.length).toBeGreaterThan(0);
  const places: Record<string, unknown> = {
    'other hosts': server.leaks(TOKEN),
    consoles: said,
    'messages to the panel': toPanel,
    'messages to the tab': toTab,
    replies,
    'the window of the page': await heard(page),
    'storage.local': await desk.stored(),
    'the session’s storage': await desk.page.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { session: { get(keys: null): Promise<object> } } } }
      ).chrome.storage.session.get(null),
    ),
    'the exported settings': await desk.ask('settings.export', {}),
    recents: await desk.ask('recent.list', {}),
    ledger: await desk.ledger(),
    'cookies and web storage': [await context.storageState()],
  };
  for (const [name, view] of Object.entries({ page, panel, popup, workspace, options })) {
    places[`the document of the ${name}`] = await view.content();
    places[`the fields of the ${name}`] = await view.evaluate(() =>
      [...document.querySelectorAll('input')].map((input) => input.value),
    );
  }
  for (const [place, content] of Object.entries(places))
    expect(JSON.stringify(content), place).not.toContain(TOKEN);
  expect(server.calls().every(({ query }) => query.token === TOKEN)).toBe(true);
  context.off('page', listen);
});
