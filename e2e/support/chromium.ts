import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  test as base,
  type CDPSession,
  chromium,
  type Frame,
  type Page,
  type Worker,
} from '@playwright/test';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { violationsIn } from './axe';
import {
  aMoment,
  type Box,
  builtExtension,
  type Figure,
  HOST_SELECTOR,
  poll,
  readFigures,
  SEEN_FRAMES,
  SEEN_MS,
} from './extension';
import { DEAD_HOST, TestServer, TOKEN } from './server';

/** Which server, build and profile a test's browser starts with. */
export interface LaunchOptions {
  server: TestServer;
  /** Folder below `.output`. */
  build: string;
  headless?: boolean;
  /** A profile to keep between launches; a new one otherwise. */
  profile?: string;
  /** The user has agreed to what is handled, as everywhere but in the tests of that question. */
  agreed?: boolean;
}

/** A node of the page's tree as the debugger sees it: closed shadow roots included. */
interface DomNode {
  nodeId: number;
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** A Chromium with the extension, and the actions that every test uses. */
export class ChromiumLens {
  private constructor(
    readonly context: BrowserContext,
    readonly server: TestServer,
    readonly extensionId: string,
    /** The folder of everything that the browser keeps, where it was made for this browser. */
    readonly profile: string | undefined,
  ) {
    context.on('console', (message) => {
      if (/requires '?Trusted/.test(message.text())) this.refused.push(message.text());
    });
  }

  /** What documents of ours wanted to take as markup or script and the browser refused, in its words. */
  readonly refused: string[] = [];

  static async launch(options: LaunchOptions): Promise<ChromiumLens> {
    const { chromium: executablePath } = await findBrowsers();
    const extension = builtExtension(options.build);
    const ownProfile = options.profile === undefined ? await newProfile() : undefined;
    const context = await chromium.launchPersistentContext(options.profile ?? ownProfile ?? '', {
      ...(executablePath && { executablePath }),
      headless: options.headless ?? true,
      viewport: options.headless === false ? null : { width: 1280, height: 800 },
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // Where nobody looks on, a graphics process of its own takes a twentieth of the processor's time and draws nothing else.
        ...(options.headless === false ? [] : ['--disable-gpu', '--in-process-gpu']),
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        `--host-resolver-rules=MAP ${DEAD_HOST} ~NOTFOUND, MAP * 127.0.0.1:${options.server.port}`,
        '--ignore-certificate-errors',
        '--test-type',
      ],
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    // The background's target exists before its script has run, and a message would be lost until then.
    await poll(async () => (await worker.evaluate(isListening)) || undefined, 'the background');
    const lens = new ChromiumLens(context, options.server, new URL(worker.url()).host, ownProfile);
    if (options.agreed !== false) await lens.ask('consent.answer', { given: true });
    return lens;
  }

  /** Ends the browser and all of its processes at once, without a word to them, and keeps its profile. */
  async kill(): Promise<void> {
    const browser = await this.context.browser()?.newBrowserCDPSession();
    const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
    const main = processInfo.find(({ type }) => type === 'browser');
    if (!main) throw new Error('The browser does not name its process.');
    const gone = this.context.waitForEvent('close');
    // The browser leads a process group of its own, which nothing else is in.
    process.kill(-main.id, 'SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.context.close();
    if (this.profile !== undefined) await rm(this.profile, { recursive: true, force: true });
  }

  /** The background, which is started if it is not running. */
  async worker(): Promise<Worker> {
    const running = this.context.serviceWorkers().find((w) => w.url().includes(this.extensionId));
    return running ?? this.context.waitForEvent('serviceworker');
  }

  /** Opens a page at its real address. */
  async open(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** Lets the extension into private windows, as the user does on the browser's page about it. That starts it anew. */
  async allowPrivate(): Promise<void> {
    const page = await this.open('chrome://extensions');
    await page.evaluate(async (extensionId) => {
      const { developerPrivate } = (globalThis as unknown as Management).chrome;
      // Without it Chromium leaves an extension off that it started with and that starts anew.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, this.extensionId);
    const ready = async () =>
      (await page.evaluate(async (id) => {
        const { developerPrivate } = (globalThis as unknown as Management).chrome;
        const info = await developerPrivate.getExtensionInfo(id);
        return info.state === 'ENABLED' && info.incognitoAccess.isActive;
      }, this.extensionId)) || undefined;
    await poll(ready, 'the permission for private windows');
    await page.close();
    const worker = await this.worker();
    await poll(async () => (await worker.evaluate(isListening)) || undefined, 'the background');
  }

  /** Opens a page in a private window, from a page of the extension. */
  async openPrivate(url: string, from: Page): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    await from.evaluate(
      (address) => (globalThis as unknown as Chrome).chrome.windows.create({ incognito: true, url: address }),
      url,
    );
    const page = await opened;
    await page.waitForURL(url);
    return page;
  }

  /** Opens a page of the extension: `options.html`, `popup.html`… */
  ownPage(path: string): Promise<Page> {
    return this.open(`chrome-extension://${this.extensionId}/${path}`);
  }

  /** Opens the popup as the button in the browser's toolbar does, over the given page. */
  async openPopup(over: Page): Promise<Popup> {
    await over.bringToFront();
    const worker = await this.worker();
    await worker.evaluate(() => (globalThis as unknown as Chrome).chrome.action.openPopup());
    return Popup.attach(this.context, `chrome-extension://${this.extensionId}/popup.html`);
  }

  /** Sends a message of the product as its options page would, and returns what comes back. */
  async ask(type: string, payload: object): Promise<unknown> {
    const page = await this.ownPage('options.html');
    try {
      return await page.evaluate(
        ([kolLens, body]) =>
          (globalThis as unknown as Chrome).chrome.runtime.sendMessage({ kolLens, payload: body }),
        [type, payload] as const,
      );
    } finally {
      await page.close();
    }
  }

  /** Stores a token and chooses live data by messages, without a screen. */
  async setToken(token = TOKEN): Promise<void> {
    await this.ask('token.set', { token });
    await this.ask('settings.set', { settings: { source: 'live' } });
  }

  /** The launcher's box in CSS pixels of the page, or `undefined` where there is none. */
  launcherBox(page: Page): Promise<Box | undefined> {
    return this.#inOverlay(page, async (nodes, debug) => {
      const button = nodes.find((node) => node.nodeName === 'BUTTON');
      if (button === undefined) return undefined;
      // Refused where it is not laid out: hidden, or gone between the two questions.
      const box = await debug
        .send('DOM.getBoxModel', { backendNodeId: button.backendNodeId })
        .catch(() => undefined);
      if (box === undefined) return undefined;
      const [x = 0, y = 0] = box.model.border;
      return { x, y, width: box.model.width, height: box.model.height };
    });
  }

  /** Waits for the launcher, and returns its box. */
  async launcher(page: Page): Promise<Box> {
    // To ask the debugger for the whole page again and again would be a good part of what a test computes.
    await page.locator(HOST_SELECTOR).first().waitFor({ state: 'attached', timeout: 15_000 });
    return poll(() => this.launcherBox(page), 'the launcher');
  }

  /** Waits as long as a person takes, frame by frame, so that a slow machine does not hurry them. */
  pause(page: Page, milliseconds = SEEN_MS): Promise<void> {
    return page.evaluate(aMoment, [milliseconds, SEEN_FRAMES] as const);
  }

  /** Presses the launcher with the mouse, once it has stood there for as long as a person needs to see it. */
  async clickLauncher(page: Page): Promise<void> {
    await this.launcher(page);
    await this.pause(page);
    const { x, y, width, height } = await this.launcher(page);
    await page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Presses the launcher as a script would that got hold of it: the browser marks such a click as not the user's. */
  async pressByScript(page: Page): Promise<void> {
    await this.withLauncher(page, (launcher) => launcher.click());
  }

  /** Gives the page the launcher, as if the page had found a way into our shadow root. Only a debugger can. */
  async withLauncher(page: Page, run: (launcher: HTMLElement) => void): Promise<void> {
    await this.launcher(page);
    await this.#inOverlay(page, async (nodes, debug) => {
      const button = nodes.find((node) => node.nodeName === 'BUTTON');
      if (!button) throw new Error('The launcher is not in the overlay.');
      const { backendNodeId } = button;
      const { object } = await debug.send('DOM.resolveNode', { backendNodeId });
      await debug.send('Runtime.callFunctionOn', {
        ...(object.objectId && { objectId: object.objectId }),
        functionDeclaration: `function () { (${run})(this); }`,
      });
    });
  }

  /** The panel's frame in this page, or `undefined` while there is none. */
  panelFrame(page: Page): Frame | undefined {
    return page.frames().find((frame) => frame.url().includes('/panel.html'));
  }

  /** Opens the panel by its launcher and waits until it draws something. */
  async openPanel(page: Page): Promise<Frame> {
    await this.clickLauncher(page);
    return this.#drawnPanel(page);
  }

  /**
   * Opens the panel by the shortcut and waits until it draws something. Nothing has to be in sight first, so that a test that is
   * not about the launcher does not wait for a press on it to count.
   */
  async openPanelByShortcut(page: Page): Promise<Frame> {
    await this.launcher(page);
    await this.pressShortcut();
    return this.#drawnPanel(page);
  }

  /** Goes back to a page whose tab is behind another, and looks at it as long as a person does before they press anything. */
  async comeBack(page: Page): Promise<void> {
    await page.bringToFront();
    // A tab that comes to the front counts as moved here, which the overlay notices half a second later at the latest, and what is
    // in sight counts half a second after that. The tab of a user was hidden, and the overlay looks as soon as it is shown.
    await this.pause(page, SEEN_MS + 500);
  }

  async #drawnPanel(page: Page): Promise<Frame> {
    const frame = await poll(async () => this.panelFrame(page), 'the panel');
    await frame.waitForSelector('main, [role="main"], h1', { state: 'attached' });
    return frame;
  }

  /** Waits until the frame shows at least one figure with a value, and returns all of them. */
  async figures(view: Frame | Page): Promise<Figure[]> {
    await view.waitForSelector('[data-metric]');
    return view.evaluate(readFigures);
  }

  /** What the browser does when the user presses the shortcut: keys from a driver never reach the browser itself. */
  async pressShortcut(command: 'toggle-panel' | 'add-to-list' = 'toggle-panel'): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate(async (pressed) => {
      const { chrome } = globalThis as unknown as Chrome;
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(pressed, tab);
    }, command);
  }

  /** Kills the background, as the browser does when it is idle. The next message starts a new one. */
  async stopBackground(): Promise<void> {
    // A document that is open already: a new tab would take the place of the one in front, and be the slowest part of it.
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    const debug = await this.context.newCDPSession(page);
    const stopped = new Promise<void>((resolve) => {
      debug.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const ours = versions.filter(({ scriptURL }) => scriptURL.includes(this.extensionId));
        if (ours.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await debug.send('ServiceWorker.enable');
    await debug.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await debug.detach();
  }

  /** Violations of the accessibility rules (WCAG 2.2 A and AA) in a document of ours, or in a part of it: one line each. */
  accessibility(page: Page, within = 'html'): Promise<string[]> {
    return violationsIn(page, { within });
  }

  /** Waits for the figures on the launcher. */
  chip(page: Page): Promise<{ price: string; cpm: string }> {
    return poll(async () => {
      const nodes = await this.overlayNodes(page);
      const { 'data-price': price, 'data-cpm': cpm } =
        nodes.find(({ attributes }) => attributes['data-price'] && attributes.hidden === undefined)
          ?.attributes ?? {};
      return price && cpm ? { price, cpm } : undefined;
    }, 'the figures on the launcher');
  }

  /** Every element of ours in the page, by tag name and attributes. */
  overlayNodes(page: Page): Promise<{ tag: string; attributes: Record<string, string> }[]> {
    return this.#inOverlay(page, async (nodes) =>
      nodes.map((node) => ({ tag: node.nodeName.toLowerCase(), attributes: attributesOf(node) })),
    );
  }

  /** Every badge on the cards of a list page, where it stands and what it says: nothing of a card of which nothing is known. */
  async badges(
    page: Page,
  ): Promise<{ label: string; hidden: boolean; size: string; x: number; y: number }[]> {
    const nodes = await this.overlayNodes(page);
    const moved = ({ style = '' }: Record<string, string> = {}) => {
      const [, x, y] = /translate\((-?\d+)px, (-?\d+)px\)/.exec(style) ?? [];
      return { x: Number(x), y: Number(y) };
    };
    // All of them stand on one board, which moves with the page.
    const board = moved(nodes.find(({ attributes }) => attributes.class === 'badges')?.attributes);
    return nodes
      .filter(({ tag }) => tag === 'canvas')
      .map(({ attributes }) => {
        const { style = '', 'aria-label': label = '', width = '', height = '' } = attributes;
        const [size = ''] = /width: [\d.]+px; height: [\d.]+px/.exec(style) ?? [];
        const { x, y } = moved(attributes);
        return {
          label,
          hidden: style.includes('visibility: hidden'),
          size: `${size} ${width} ${height}`,
          x: board.x + x,
          y: board.y + y,
        };
      });
  }

  /** The text of our one element in the page. */
  overlayText(page: Page): Promise<string> {
    return this.#inOverlay(page, async (nodes) =>
      nodes.flatMap(({ nodeName, nodeValue }) => (nodeName === '#text' ? [nodeValue] : [])).join(' '),
    );
  }

  /** Our one element in the page and all that is in it: only a debugger sees into a closed shadow root. */
  async #inOverlay<T>(page: Page, use: (nodes: DomNode[], debug: CDPSession) => Promise<T>): Promise<T> {
    const debug = await this.context.newCDPSession(page);
    try {
      const { root } = await debug.send('DOM.getDocument', { depth: -1, pierce: true });
      const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
      const host = html?.children?.find(({ shadowRoots }) => shadowRoots);
      return await use(host === undefined ? [] : flatten(host), debug);
    } finally {
      await debug.detach();
    }
  }
}

/** The real popup. Playwright does not see it, so it is reached by the debugger's protocol. */
export class Popup {
  #asked = 0;

  private constructor(
    private readonly debug: CDPSession,
    private readonly sessionId: string,
  ) {}

  static async attach(context: BrowserContext, url: string): Promise<Popup> {
    const browser = context.browser();
    if (browser === null) throw new Error('this context has no browser to ask');
    const debug = await browser.newBrowserCDPSession();
    const target = await poll(async () => {
      const { targetInfos } = await debug.send('Target.getTargets');
      return targetInfos.find((info) => info.url.startsWith(url));
    }, 'the popup');
    const { sessionId } = await debug.send('Target.attachToTarget', {
      targetId: target.targetId,
      flatten: false,
    });
    return new Popup(debug, sessionId);
  }

  /** The value of an expression in the popup. */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.#send<{ result: { value: T } }>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return answer.result.value;
  }

  /** A picture of the whole popup as PNG. Chromium's window may be wider, or so low that the footer lies on the last rows. */
  async screenshot(): Promise<Buffer> {
    const clip = await this.evaluate<Box>(`(() => {
      document.querySelector('footer')?.style.setProperty('position', 'static');
      const { x, width } = document.body.getBoundingClientRect();
      return { x, y: 0, width, height: document.documentElement.scrollHeight };
    })()`);
    const { data } = await this.#send<{ data: string }>('Page.captureScreenshot', {
      format: 'png',
      clip: { ...clip, scale: 1 },
      captureBeyondViewport: true,
    });
    await this.evaluate("document.querySelector('footer')?.style.removeProperty('position')");
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.#send('Runtime.evaluate', { expression: 'setTimeout(close)' });
    await this.debug.detach();
  }

  #send<T>(method: string, params: object): Promise<T> {
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      // A popup that lost the focus has closed and never answers.
      setTimeout(() => reject(new Error(`the popup did not answer to ${method}`)), 10_000).unref();
      const receive = (event: { message: string }) => {
        const answer = JSON.parse(event.message);
        if (answer.id !== id) return;
        this.debug.off('Target.receivedMessageFromTarget', receive);
        if (answer.error) reject(new Error(answer.error.message));
        else resolve(answer.result);
      };
      this.debug.on('Target.receivedMessageFromTarget', receive);
      this.debug
        .send('Target.sendMessageToTarget', {
          sessionId: this.sessionId,
          message: JSON.stringify({ id, method, params }),
        })
        .catch(reject);
    });
  }
}

/** The part of the browser's API that drivers call. */
interface Chrome {
  chrome: {
    runtime: {
      sendMessage(message: unknown): Promise<unknown>;
      onMessage: { hasListeners(): boolean };
    };
    tabs: { query(query: object): Promise<unknown[]> };
    windows: { create(options: object): Promise<unknown> };
    action: { openPopup(): Promise<void> };
    commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  };
}

/** What the browser's own page about extensions may do. */
interface Management {
  chrome: {
    developerPrivate: {
      updateProfileConfiguration(of: object): Promise<void>;
      updateExtensionConfiguration(of: object): Promise<void>;
      getExtensionInfo(id: string): Promise<{ state: string; incognitoAccess: { isActive: boolean } }>;
    };
  };
}

/** A profile that does not offer to translate the pages: the offer lies over the panel. */
async function newProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'kol-lens-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ translate: { enabled: false } }));
  return profile;
}

/** Runs in the background. */
function isListening(): boolean {
  return (globalThis as unknown as Chrome).chrome.runtime.onMessage.hasListeners();
}

function flatten(node: DomNode): DomNode[] {
  return [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(flatten)];
}

function attributesOf(node: DomNode): Record<string, string> {
  const list = node.attributes ?? [];
  return Object.fromEntries(list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1] ?? '']] : [])));
}

/** Playwright's test with a server a worker. */
export const test = base.extend<object, { server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const server = await TestServer.start();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
