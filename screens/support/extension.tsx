import 'fake-indexeddb/auto';
import { configure } from '@testing-library/dom';
import type { DetachedWindowAPI } from 'happy-dom';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, type MockInstance, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MEANT, TestServer, TOKEN } from '../../e2e/support/server';
import type { MessageType, Payload, Reply, Result } from '../../lib/messages/protocol';
import type { Sender } from '../../lib/messages/senders';
import { API_BASES, hostPattern } from '../../lib/settings/permission';
import type { Settings } from '../../lib/settings/schema';

const ID = 'abc';
const ROOT = `chrome-extension://${ID}`;
const TAB = 9;
/** Pages of the extension that a test can open, each with what it draws. */
const PAGES = {
  'options.html': async () => (await import('../../entrypoints/options/App')).App,
  'popup.html': async () => (await import('../../entrypoints/popup/App')).App,
  'workspace.html': async () => {
    await import('../../lib/i18n/metrics/all');
    return (await import('../../entrypoints/workspace/App')).App;
  },
} satisfies Record<string, () => Promise<() => ReactNode>>;

/** What a listener of the browser's messages is called with. */
type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => unknown;

/** The clock of this process, whatever a test has made of it. */
const realNow = Date.now;

/** As the browser hands it over: what JSON has no name for is lost. */
const handedOver = <T,>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

/** Listeners of one kind of event, and a way to raise it. */
function event<Heard = unknown>() {
  const listeners = new Set<(heard: Heard) => void>();
  return {
    addListener: (listener: (heard: Heard) => void) => void listeners.add(listener),
    removeListener: (listener: (heard: Heard) => void) => void listeners.delete(listener),
    raise: (heard: Heard) => {
      for (const listener of [...listeners]) listener(heard);
    },
  };
}

/** Permissions by name and hosts, as the browser is asked for them. */
interface Permissions {
  permissions?: string[];
  origins?: string[];
}

/** A cookie of the browser. One without a domain goes to every site. */
interface Cookie {
  name: string;
  value: string;
  domain?: string;
}

/** Whether the browser would send a cookie to an address. */
const goesTo = ({ domain }: Cookie, url = '') =>
  domain === undefined || `.${new URL(url).hostname}`.endsWith(`.${domain.replace(/^\./, '')}`);

/** A background and its pages over the loopback API, all in this process, with no browser. */
export class Extension {
  /** Addresses that were opened in tabs of their own since the test began. */
  readonly opened: string[] = [];
  /** Permissions, by name or host, that the extension has. */
  readonly permitted = new Set<string>();
  /** Whether the user says no when asked for a permission. */
  refuses = false;
  /** Cookies that the browser has, and how often it was asked for them. */
  cookies: Cookie[] = [];
  cookiesRead = 0;
  /** Files that were saved since the test began, oldest first. */
  readonly saved: { name: string; file: Blob }[] = [];
  /** Messages that the background has not answered yet. */
  unanswered = 0;
  readonly #listeners: Listener[] = [];
  readonly #given = event();
  readonly #taken = event();
  #roots: Root[] = [];
  #page: keyof typeof PAGES = 'options.html';

  constructor(readonly server: TestServer) {}

  /** Makes the browser's names known, and starts the background as the manifest does. */
  async start(): Promise<void> {
    vi.stubGlobal('chrome', fakeBrowser);
    fakeBrowser.runtime.id = ID;
    Object.assign(fakeBrowser.runtime, {
      getURL: (path: string) => new URL(path, `${ROOT}/`).href,
      getManifest: () => ({ version: '1.2.3' }),
      getPlatformInfo: async () => ({}),
      onStartup: event(),
      onInstalled: event(),
      onMessage: {
        addListener: (listener: Listener) => this.#listeners.push(listener),
        removeListener: (listener: Listener) => {
          const at = this.#listeners.indexOf(listener);
          if (at >= 0) this.#listeners.splice(at, 1);
        },
      },
      sendMessage: (message: unknown) => this.#deliver(message, this.#sender()),
    });
    const namesOf = ({ permissions = [], origins = [] }: Permissions) => [...permissions, ...origins];
    Object.assign(fakeBrowser, {
      i18n: { getUILanguage: () => 'en-GB' },
      permissions: {
        contains: async (asked: Permissions) => namesOf(asked).every((name) => this.permitted.has(name)),
        request: async (asked: Permissions) => {
          if (this.refuses) return false;
          for (const name of namesOf(asked)) this.permitted.add(name);
          this.#given.raise(asked);
          return true;
        },
        remove: async (asked: Permissions) => {
          for (const name of namesOf(asked)) this.permitted.delete(name);
          this.#taken.raise(asked);
          return true;
        },
        onAdded: this.#given,
        onRemoved: this.#taken,
      },
      cookies: {
        getAll: async ({ url }: { url?: string }) => {
          this.cookiesRead++;
          return this.cookies.filter((cookie) => goesTo(cookie, url));
        },
      },
      commands: { getAll: async () => [], onCommand: event() },
      scripting: {
        getRegisteredContentScripts: async () => [],
        registerContentScripts: async () => {},
        unregisterContentScripts: async () => {},
      },
    });
    Object.assign(fakeBrowser.tabs, {
      query: async () => [],
      getCurrent: async () => ({ id: TAB }),
      create: async ({ url = '' }: { url?: string }) => {
        this.opened.push(url);
        return { id: TAB + this.opened.length };
      },
      sendMessage: async () => undefined,
    });
    Object.assign(fakeBrowser.action, { setBadgeText: async () => {} });
    const direct = globalThis.fetch;
    vi.stubGlobal('fetch', (address: string | URL, init: RequestInit = {}) => {
      const url = new URL(address);
      const headers = new Headers(init.headers);
      headers.set(MEANT, url.origin);
      return direct(`http://127.0.0.1:${this.server.port}${url.pathname}${url.search}`, { ...init, headers });
    });
    // The popup closes with what it opens.
    vi.stubGlobal('close', () => this.close());
    givePlace();
    followLinks();
    this.#catchFiles();
    const scripts = [
      import('../../entrypoints/bulk'),
      import('../../entrypoints/gateway'),
      import('../../entrypoints/lists'),
      import('../../entrypoints/marks'),
      import('../../entrypoints/sample'),
      import('../../entrypoints/sharing'),
      import('../../entrypoints/studio'),
      import('../../entrypoints/team'),
    ];
    for (const { default: script } of await Promise.all(scripts)) script.main();
    const { default: background } = await import('../../entrypoints/background');
    background.main();
  }

  /** Everything as after the installation and the first yes. */
  async reset(): Promise<void> {
    this.close();
    this.server.reset();
    localStorage.clear();
    this.opened.length = 0;
    this.permitted.clear();
    // The hosts of the API are granted from the start, so that a test need not ask for the optional one in mainland China.
    for (const base of Object.values(API_BASES)) this.permitted.add(hostPattern(base));
    this.refuses = false;
    this.cookies = [];
    this.cookiesRead = 0;
    this.saved.length = 0;
    await this.ask('storage.forgetEverything', {});
    await this.ask('consent.answer', { given: true });
  }

  /** Opens a page of the extension in a tab of its own, in the place of the one before. Returns where it is drawn. */
  open(path: string): Promise<HTMLElement> {
    this.close();
    sessionStorage.clear();
    history.replaceState(null, '');
    return this.openBeside(path);
  }

  /** Opens the page anew where it is, with what its tab keeps. */
  reload(): Promise<HTMLElement> {
    this.close();
    return this.openBeside(`${this.#page}${location.search}${location.hash}`);
  }

  /** Opens a page in the same document as those before, which stay as they are but share its address. Returns where it is drawn. */
  async openBeside(path: string): Promise<HTMLElement> {
    const page = path.replace(/[#?].*/, '') as keyof typeof PAGES;
    this.#page = page;
    (globalThis as unknown as { happyDOM: DetachedWindowAPI }).happyDOM.setURL(`${ROOT}/${path}`);
    const App = await PAGES[page]();
    const place = document.createElement('div');
    document.body.append(place);
    const root = createRoot(place);
    this.#roots.push(root);
    root.render(<App />);
    return place;
  }

  /** Opens what was opened last in a tab of its own, once it was. */
  async openOpened(): Promise<HTMLElement> {
    await vi.waitUntil(() => this.opened.length > 0);
    const { href } = new URL(this.opened.at(-1) ?? '');
    return this.open(href.slice(`${ROOT}/`.length));
  }

  /** Moves the clock, of the pages and of the background, until the test ends. */
  shiftClock(milliseconds: number): void {
    const shifted = Date.now() + milliseconds - realNow();
    vi.spyOn(Date, 'now').mockImplementation(() => realNow() + shifted);
  }

  close(): void {
    for (const root of this.#roots) root.unmount();
    this.#roots = [];
    document.body.replaceChildren();
  }

  /** Sends a message of the product, with the rights of a page. Throws where it fails. */
  async ask<T extends MessageType>(type: T, payload: Payload<T>): Promise<Reply<T>> {
    const result = (await this.#deliver({ kolLens: type, payload }, this.#sender())) as Result<T>;
    if (!result || 'failure' in result) throw new Error(`${type}: ${JSON.stringify(result)}`);
    return result.ok;
  }

  /** A token, and live data in a language. */
  async setUp(language: 'zh-CN' | 'en', settings: Partial<Settings> = {}, token = TOKEN): Promise<void> {
    await this.ask('token.set', { token });
    await this.ask('settings.set', { settings: { source: 'live', language, ...settings } });
  }

  /** Keeps what a page saves: a press on a link that names a file. */
  #catchFiles(): void {
    const files = new Map<string, Blob>();
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        const url = `blob:${crypto.randomUUID()}`;
        files.set(url, file);
        return url;
      },
      revokeObjectURL: () => {},
    });
    const { saved } = this;
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      const file = files.get(this.href);
      if (file && this.download) saved.push({ name: this.download, file });
      else click.call(this);
    };
  }

  #sender(): Sender {
    const url = `${ROOT}/${this.#page}`;
    return this.#page === 'popup.html'
      ? { id: ID, url }
      : { id: ID, url, frameId: 0, tab: { id: TAB, windowId: 2 } };
  }

  /** Hands a message to all that listen; the first answer is the sender's. */
  #deliver(message: unknown, sender: Sender): Promise<unknown> {
    const listeners = [...this.#listeners];
    this.unanswered++;
    return new Promise((resolve) => {
      let waits = false;
      for (const listener of listeners)
        if (listener(handedOver(message), sender, (answer) => resolve(handedOver(answer))) === true)
          waits = true;
      if (!waits) resolve(undefined);
    }).finally(() => this.unanswered--);
  }
}

/**
 * Gives elements what a document without a screen lacks: a size, because a table that draws only what is in sight would draw nothing,
 * menus that open, and something to draw charts on.
 */
function givePlace(): void {
  for (const [side, length] of [
    ['Width', 1280],
    ['Height', 800],
  ] as const)
    for (const name of [`offset${side}`, `client${side}`])
      Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => length });
  // There is no top layer that a menu would have to come to.
  Object.assign(HTMLElement.prototype, { showPopover: () => {}, hidePopover: () => {} });
  const brush = new Proxy({}, { get: () => () => ({ width: 0 }), set: () => true });
  HTMLCanvasElement.prototype.getContext = (() => brush) as never;
  vi.stubGlobal('Path2D', new Proxy(class {}, { construct: () => brush }));
}

/** Tells a page that a link within it was followed, as browsers do: this document says so of going back alone. */
function followLinks(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    history.pushState(null, '', link.hash);
    dispatchEvent(new PopStateEvent('popstate'));
  });
}

let started: Promise<Extension> | undefined;

/** The one extension of the process: to load its modules takes longer than most tests, so that files share them. */
function start(): Promise<Extension> {
  started ??= (async () => {
    const one = new Extension(await TestServer.start({ secure: false }));
    await one.start();
    return one;
  })();
  return started;
}

/** The extension of a file's tests, which begin anew each. What React complains of in the console fails a test. */
export function extension(): { current: Extension } {
  // The whole document would hide the one line that says what is missing.
  configure({ asyncUtilTimeout: 15_000, getElementError: (message) => new Error(message ?? '') });
  const held = {} as { current: Extension };
  let complaints: MockInstance;
  beforeAll(async () => {
    held.current = await start();
  }, 60_000);
  beforeEach(async () => {
    complaints = vi.spyOn(console, 'error');
    await held.current.reset();
  });
  afterEach(() => {
    held.current.close();
    const heard = [...complaints.mock.calls];
    vi.restoreAllMocks();
    expect(heard).toEqual([]);
  });
  return held;
}
