import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { ownId } from '../../scripts/store/owner';
import {
  aMoment,
  type Box,
  builtExtension,
  CONSENT_ALONE,
  type Figure,
  HOST_SELECTOR,
  poll,
  readFigures,
  SEEN_FRAMES,
  SEEN_MS,
} from './extension';
import { TestServer, TOKEN } from './server';

const ADDON = ownId();
/** Firefox makes up the host of an extension's pages at install; a preference makes it a known one. */
const HOST = '6d1f0b52-93c4-4e7a-8d15-2ab0c9e7f314';

/** A node as WebDriver BiDi serialises it: closed shadow roots included. */
interface BidiNode {
  sharedId?: string;
  value?: {
    localName?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

/** WebDriver BiDi as it goes over the wire. */
interface Session {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** The browser's API as an extension's document sees it, as far as tests reach into it. */
interface Inside {
  browser: {
    runtime: { sendMessage(message: unknown): Promise<unknown> };
    storage: Record<'local' | 'session', { get(keys: null): Promise<object> }>;
  };
}

/** A private part of puppeteer: the only way to send commands that it has no method for. */
interface WithSession {
  browsingContext: { id: string; userContext: { browser: { session: Session } } };
}

/** A Firefox with the extension: the actions of `ChromiumLens`, over WebDriver BiDi. */
export class FirefoxLens {
  private constructor(
    readonly browser: Browser,
    readonly server: TestServer,
    /** The folder of everything that the browser keeps. */
    readonly profile: string,
    private readonly extension: string,
    /**
     * The options page, which stays open: a test sends messages and reads storage from here with a page's rights. It is the
     * browser's first tab, so that a test's own page is in front of it.
     */
    private readonly desk: Page,
  ) {}

  static async launch(options: {
    server: TestServer;
    build: string;
    headless?: boolean;
    /** The user has agreed to what is handled, as everywhere but in the tests of that question. */
    agreed?: boolean;
    /** The profile of a browser that was killed; a new one otherwise. */
    profile?: string;
  }): Promise<FirefoxLens> {
    const { firefox: executablePath } = await findBrowsers();
    const extension = builtExtension(options.build);
    const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'kol-lens-')));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      ...(executablePath && { executablePath }),
      headless: options.headless ?? true,
      acceptInsecureCerts: true,
      userDataDir: profile,
      defaultViewport: { width: 1280, height: 800 },
      // Needed for the two things that only the browser itself can do: press a shortcut and stop the background.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        // The browser's own settings come from the net now and then, which a test of all requests would take for ours.
        'services.settings.server': 'data:,#remote-settings-dummy/v1',
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': options.server.port,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': options.server.port,
        'network.proxy.allow_hijacking_localhost': true,
        'intl.accept_languages': 'en',
        'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }),
      },
    });
    const [desk] = await browser.pages();
    if (desk === undefined) throw new Error('the browser has opened no page');
    const lens = new FirefoxLens(browser, options.server, profile, extension, desk);
    await lens.install();
    await poll(
      async () => (await lens.#tabs()).length > 1 || undefined,
      'the page that the installation opens',
    );
    await lens.#closeTabs();
    if (options.agreed !== false) await lens.agree();
    await lens.allowLoginData();
    return lens;
  }

  /** Installs the extension, or updates the one that is installed. */
  async install(): Promise<void> {
    await this.#withoutDesk(() => this.browser.installExtension(this.extension));
  }

  /** The end of an extension closes every tab that shows a page of it, so the desk shows nothing until there is one again. */
  async #withoutDesk(act: () => Promise<unknown>): Promise<void> {
    await this.go(this.desk, 'about:blank');
    await act();
    await this.go(this.desk, `moz-extension://${HOST}/options.html`);
  }

  /** Removes the traces of a test. The browser stays, because starting one takes longer than most tests. */
  async renew(): Promise<void> {
    await this.#closeTabs();
    // The background's memory is emptied as well as the database.
    await this.stopBackground();
    await this.ask('storage.forgetEverything', {});
    await this.agree();
    await this.allowLoginData();
    await bidi(this.desk).session.send('storage.deleteCookies', {});
    // Last, when no document is left that can call: a late call must not be counted in the next test.
    this.server.cut();
    this.server.reset();
  }

  /** Asserts that the browser is as after the installation and the first yes: no page, token, call, answer, setting or cookie. */
  async expectNew(): Promise<void> {
    expect((await this.#tabs()).map(({ url }) => url)).toEqual([`moz-extension://${HOST}/options.html`]);
    expect(await this.ask('session.get', {})).toMatchObject({
      ok: { hasToken: false, callsToday: 0, settings: { source: 'unset' } },
    });
    expect(await this.ask('storage.info', {})).toEqual({ ok: { entries: 0, bytes: 0 } });
    expect(await this.stored('local')).toEqual(CONSENT_ALONE);
    const { result } = await bidi(this.desk).session.send('storage.getCookies', {});
    expect(result.cookies).toEqual([]);
    expect(this.server.calls()).toEqual([]);
  }

  /** What every document says, the panels in their frames included: a failed test shows it. */
  async texts(): Promise<string> {
    const frames = (await this.browser.pages()).flatMap((page) => page.frames());
    const said = frames.map(async (frame) => {
      const text = await frame.evaluate(() => document.body?.textContent).catch(() => 'gone');
      return `${frame.url()}\n${text}`;
    });
    return (await Promise.all(said)).join('\n\n');
  }

  /** Ends the browser at once, without a word to it, and keeps its profile. */
  async kill(): Promise<void> {
    const process = this.browser.process();
    const gone = new Promise((resolve) => process?.once('exit', resolve));
    process?.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.profile, { recursive: true, force: true });
  }

  /** All tabs as the browser knows them: on a busy machine Puppeteer misses some that the extension opens. */
  async #tabs(): Promise<{ context: string; url: string }[]> {
    const { result } = await bidi(this.desk).session.send('browsingContext.getTree', { maxDepth: 0 });
    return result.contexts as { context: string; url: string }[];
  }

  /** Closes every tab but the desk. */
  async #closeTabs(): Promise<void> {
    const { session, context: desk } = bidi(this.desk);
    for (const { context } of await this.#tabs())
      if (context !== desk) await session.send('browsingContext.close', { context });
  }

  /** Opens a page at its real address. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await this.go(page, url);
    return page;
  }

  /** Goes to another address in the same tab. Puppeteer's own `goto` never returns from an extension's page. */
  async go(page: Page, url: string): Promise<void> {
    const { session, context } = bidi(page);
    await session.send('browsingContext.navigate', { context, url, wait: 'complete' });
  }

  /** Opens a page of the extension: `options.html`, `popup.html`… */
  ownPage(path: string): Promise<Page> {
    return this.open(`moz-extension://${HOST}/${path}`);
  }

  /** Sends a message of the product as its options page would, and returns what comes back. */
  ask(type: string, payload: object): Promise<unknown> {
    return this.desk.evaluate(
      (kolLens, body) =>
        (globalThis as unknown as Inside).browser.runtime.sendMessage({ kolLens, payload: body }),
      type,
      payload,
    );
  }

  /** Agrees to what is handled. */
  async agree(): Promise<void> {
    await this.ask('consent.answer', { given: true });
  }

  /** Everything in one of the extension's storage areas. */
  stored(area: 'local' | 'session'): Promise<object> {
    return this.desk.evaluate(
      (name) => (globalThis as unknown as Inside).browser.storage[name].get(null),
      area,
    );
  }

  /** Stores a token, and chooses live data and a language, by messages and without a screen. */
  async setUp(language: 'zh-CN' | 'en'): Promise<void> {
    await this.ask('token.set', { token: TOKEN });
    await this.ask('settings.set', { settings: { source: 'live', language } });
  }

  /** The launcher's box in CSS pixels of the page, or `undefined` where there is none. */
  async launcherBox(page: Page): Promise<Box | undefined> {
    const measured = await this.#callWithLauncher(page, '(e) => JSON.stringify(e.getBoundingClientRect())');
    if (measured === undefined) return undefined;
    const box: Box = JSON.parse(measured);
    return box.width === 0 ? undefined : box;
  }

  /** Waits for the figures on the launcher. */
  chip(page: Page): Promise<{ price: string; cpm: string }> {
    return poll(async () => {
      const read = await this.#callWithLauncher(
        page,
        "(e) => JSON.stringify(e.querySelector('span').dataset)",
      );
      const { price, cpm } = JSON.parse(read ?? '{}') as { price?: string; cpm?: string };
      return price && cpm ? { price, cpm } : undefined;
    }, 'the figures on the launcher');
  }

  /** Gives the page the launcher, as if the page had found a way into our shadow root. Only a driver can. */
  async withLauncher(page: Page, run: (launcher: HTMLElement) => void): Promise<void> {
    await this.launcher(page);
    await this.#callWithLauncher(page, String(run));
  }

  /** Our one element in a page, with what is in it. */
  async #host(page: Page): Promise<BidiNode> {
    const { session, context } = bidi(page);
    const found = await session.send('script.evaluate', {
      expression: `Document.prototype.querySelector.call(document, '${HOST_SELECTOR}')`,
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 20, includeShadowTree: 'all' },
    });
    return found.result.result as BidiNode;
  }

  /** Calls a function with the launcher in the page's own world; `undefined` where there is no launcher. */
  async #callWithLauncher(page: Page, functionDeclaration: string): Promise<string | undefined> {
    const { session, context } = bidi(page);
    const button = find(await this.#host(page), 'button');
    if (button?.sharedId === undefined) return undefined;
    const called = await session.send('script.callFunction', {
      functionDeclaration,
      arguments: [{ sharedId: button.sharedId }],
      target: { context },
      awaitPromise: false,
    });
    return (called.result.result as { value: string }).value;
  }

  /** What every badge on the cards of a list page says: nothing of a card of which nothing is known. */
  async badges(page: Page): Promise<string[]> {
    const found = await this.#host(page);
    return all(found, 'canvas').map((node) => node.value?.attributes?.['aria-label'] ?? '');
  }

  /** Waits for the launcher, and returns its box. */
  launcher(page: Page): Promise<Box> {
    return poll(() => this.launcherBox(page), 'the launcher');
  }

  /**
   * Waits as long as a person takes, frame by frame, so that a slow machine does not hurry them. The overlay notices within half a
   * second that what moved stands still, and what is in sight counts half a second after that.
   */
  pause(page: Page): Promise<void> {
    return page.evaluate(aMoment, [SEEN_MS + 500, SEEN_FRAMES] as const);
  }

  /** Presses the launcher with the mouse, once it has stood there for as long as a person needs to see it. */
  async clickLauncher(page: Page): Promise<void> {
    await this.launcher(page);
    await this.pause(page);
    const { x, y, width, height } = await this.launcher(page);
    await page.mouse.click(x + width / 2, y + height / 2);
  }

  /** The panel's frame in this page, or `undefined` while there is none. */
  async panelFrame(page: Page): Promise<Frame | undefined> {
    for (const frame of page.frames()) {
      // Puppeteer does not learn the address of an extension's frame: only the frame knows it.
      // A frame that is gone refuses at once, not by its promise.
      const ask = async () => frame.evaluate(() => location.href);
      const href = await ask().catch(() => '');
      if (href.startsWith(`moz-extension://${HOST}/panel.html`)) return frame;
    }
    return undefined;
  }

  /** Opens the panel by its launcher and waits until it is there. */
  async openPanel(page: Page): Promise<Frame> {
    await this.clickLauncher(page);
    return poll(() => this.panelFrame(page), 'the panel');
  }

  /**
   * Opens the panel by the shortcut and waits until it is there. Nothing has to be in sight first, so that a test that is not
   * about the launcher does not depend on whether a press on it counts yet.
   */
  async openPanelByShortcut(page: Page): Promise<Frame> {
    await this.launcher(page);
    await this.pressShortcut();
    return poll(() => this.panelFrame(page), 'the panel');
  }

  /** Waits until the frame shows at least one figure, and returns all of them. */
  async figures(view: Frame | Page): Promise<Figure[]> {
    await view.waitForSelector('[data-metric]');
    return view.evaluate(readFigures);
  }

  /** What the browser does when the user presses the shortcut: keys from a driver never reach the browser itself. */
  async pressShortcut(command: 'toggle-panel' | 'add-to-list' = 'toggle-panel'): Promise<void> {
    const key = { 'toggle-panel': 'K', 'add-to-list': 'L' }[command];
    await this.#inBrowser(`document.querySelector('keyset[id^="ext-keyset"] key[key="${key}"]').doCommand()`);
  }

  /** Kills the background, as the browser does when it is idle. The next message starts a new one. */
  async stopBackground(): Promise<void> {
    await this.#inBrowser(`(async () => {
      const { extension } = WebExtensionPolicy.getByID('${ADDON}');
      const before = extension.backgroundContext;
      // Without this the browser lets a background live that is about to answer a message.
      await extension.terminateBackground({ disableResetIdleForTest: true });
      if (before && extension.backgroundContext === before) throw new Error('the background goes on');
    })()`);
  }

  /** Lets the creator's login leave the browser, as the user does when the studio asks: no driver can answer that question. */
  async allowLoginData(): Promise<void> {
    await this.#inBrowser(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${ADDON}');
      const perms = { permissions: [], origins: [], data_collection: ['websiteContent'] };
      await ExtensionPermissions.add('${ADDON}', perms, extension);
    })()`);
  }

  /** Lets the extension into private windows, or no more, as the user does on its page among the add-ons. */
  async allowPrivate(allowed = true): Promise<void> {
    await this.#withoutDesk(() =>
      this.#inBrowser(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.${allowed ? 'add' : 'remove'}('${ADDON}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID('${ADDON}')).reload();
    })()`),
    );
  }

  /** Opens a page in a new private window. */
  async openPrivate(url: string): Promise<Page> {
    const before = new Set(await this.browser.pages());
    // Together with its address: a window of its own first page would break off what is asked for meanwhile.
    await this.#inBrowser(`openTrustedLinkIn(${JSON.stringify(url)}, 'window', { private: true })`);
    return poll(
      async () => (await this.browser.pages()).find((one) => !before.has(one)),
      'the private window',
    );
  }

  /** Closes every private window. A driver's Firefox keeps a window whose last tab is closed. */
  async closePrivate(): Promise<void> {
    await this.#inBrowser(
      `for (const one of Services.wm.getEnumerator('navigator:browser')) if (PrivateBrowsingUtils.isWindowPrivate(one)) one.close()`,
    );
  }

  /** Evaluates an expression in the browser's own window. */
  async #inBrowser(expression: string): Promise<void> {
    const { session } = bidi(this.desk);
    const { result } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const windows = result.contexts as { context: string; url: string }[];
    const context = windows.find((w) => w.url.endsWith('/browser.xhtml'))?.context;
    const answer = await session.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (answer.result.type === 'exception') throw new Error(JSON.stringify(answer.result.exceptionDetails));
  }
}

function bidi(page: Page): { session: Session; context: string } {
  const { browsingContext } = page.mainFrame() as unknown as WithSession;
  return { session: browsingContext.userContext.browser.session, context: browsingContext.id };
}

const find = (node: BidiNode, localName: string): BidiNode | undefined => all(node, localName)[0];

/** Every element of a name within a node, the node included. */
function all(node: BidiNode, localName: string): BidiNode[] {
  const { value } = node;
  const below = [...(value?.children ?? []), ...(value?.shadowRoot ? [value.shadowRoot] : [])];
  return [
    ...(value?.localName === localName ? [node] : []),
    ...below.flatMap((child) => all(child, localName)),
  ];
}

/**
 * Playwright's test with one browser for each worker. Before each test it is asserted that the browser is as good as new. A test
 * that changes the browser itself takes one of its own: `fresh`.
 */
export const test = base.extend<
  { lens: FirefoxLens; fresh: FirefoxLens },
  { server: TestServer; shared: FirefoxLens }
>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const server = await TestServer.start();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ server }, use) => {
      const lens = await launched(server);
      await use(lens);
      await lens.close();
    },
    { scope: 'worker' },
  ],
  lens: async ({ shared }, use, info) => {
    await shared.renew();
    await shared.expectNew();
    await use(shared);
    if (info.status !== info.expectedStatus) console.error(await shared.texts());
  },
  fresh: async ({ server }, use) => {
    server.reset();
    const lens = await launched(server);
    await use(lens);
    await lens.close();
  },
});

const launched = (server: TestServer) => FirefoxLens.launch({ server, build: 'firefox-mv3-e2e' });

export { expect };
