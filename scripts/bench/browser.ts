import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { poll } from '../../e2e/support/extension';
import type { TestServer } from '../../e2e/support/server';
import { findBrowsers } from '../browsers.mjs';

/** A message of the debugger's protocol; each use names the fields that it reads. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol has hundreds of shapes, and a benchmark reads a dozen fields.
type Wire = any;

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/** Milliseconds after which a command counts as lost: every command of the bench is answered sooner. */
const PATIENCE_MS = 60_000;

const QUIET = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter,HttpsUpgrades',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--password-store=basic',
  '--ignore-certificate-errors',
  '--test-type',
  '--window-size=1280,900',
];

/**
 * A Chromium that is driven by a few commands of the debugger's protocol. The drivers of the tests attach to every frame and worker
 * before it may start, which costs more than what is measured here; this one attaches only where the bench needs it.
 */
export class Browser {
  #last = 0;
  readonly #waiting = new Map<number, { resolve(value: Wire): void; reject(error: Error): void }>();
  readonly events = new EventEmitter().setMaxListeners(0);

  private constructor(
    private readonly child: ChildProcess,
    private readonly profile: string,
  ) {
    const pipe = child.stdio[4] as Readable;
    let rest = '';
    pipe.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#receive(JSON.parse(message));
    });
  }

  /** @param extension folder of the extension; without one the browser has no extension. */
  static async launch(server: TestServer, extension?: string): Promise<Browser> {
    const { chromium } = await findBrowsers();
    const profile = await mkdtemp(join(tmpdir(), 'kol-lens-bench-'));
    const args = [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      `--user-data-dir=${profile}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
      'about:blank',
    ];
    const child = spawn(chromium as string, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    return new Browser(child, profile);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await Promise.race([this.send('Browser.close'), ended]).catch(() => {});
    await ended;
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  #receive({ id, method, params, result, error, sessionId }: Wire): void {
    if (id === undefined) {
      this.events.emit(method, params, sessionId);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.message} ${error.data ?? ''}`));
    else waiting?.resolve(result);
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Wire> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`no answer to ${method} ${JSON.stringify(params).slice(0, 300)}`)),
        PATIENCE_MS,
      );
      this.#waiting.set(id, {
        resolve: (value) => {
          clearTimeout(timer);
          resolve(value);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      (this.child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  async targets(type: string): Promise<TargetInfo[]> {
    const { targetInfos } = await this.send('Target.getTargets', { filter: [{}] });
    return targetInfos.filter((target: TargetInfo) => target.type === type);
  }

  async version(): Promise<string> {
    return (await this.send('Browser.getVersion')).product;
  }

  /** The extension's id, once its background runs. */
  async extensionId(): Promise<string> {
    const worker = await poll(
      async () =>
        (await this.targets('service_worker')).find(({ url }) => url.startsWith('chrome-extension:')),
      'the background',
    );
    return new URL(worker.url).host;
  }

  async attach(targetId: string): Promise<Tab> {
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return Tab.attached(this, targetId, sessionId);
  }

  /** Opens a tab, in front, and waits until it has loaded. */
  async open(url: string): Promise<Tab> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const tab = await this.attach(targetId);
    await tab.goto(url);
    return tab;
  }

  /** Agrees to what is handled: until then the overlay begins nothing. */
  async agree(): Promise<void> {
    const page = await this.ownPage('options.html');
    await page.ask('consent.answer', { given: true });
    await page.close();
  }

  /** A page of the extension. */
  async ownPage(path: string): Promise<Tab> {
    return this.open(`chrome-extension://${await this.extensionId()}/${path}`);
  }
}

interface World {
  id: number;
  /** Of the extension whose content script runs there; missing in the page's own world. */
  extension?: string;
}

/** A page or a frame with a debugger attached. */
export class Tab {
  readonly #worlds = new Map<number, World>();

  private constructor(
    readonly browser: Browser,
    readonly targetId: string,
    private readonly sessionId: string,
  ) {}

  static async attached(browser: Browser, targetId: string, sessionId: string): Promise<Tab> {
    const tab = new Tab(browser, targetId, sessionId);
    tab.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
      const isolated = auxData?.type === 'isolated' && origin.startsWith('chrome-extension:');
      if (isolated) tab.#worlds.set(id, { id, extension: new URL(origin).host });
      else if (auxData?.isDefault) tab.#worlds.set(id, { id });
    });
    tab.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      tab.#worlds.delete(executionContextId),
    );
    tab.on('Runtime.executionContextsCleared', () => tab.#worlds.clear());
    await tab.send('Runtime.enable');
    return tab;
  }

  send(method: string, params: object = {}): Promise<Wire> {
    return this.browser.send(method, params, this.sessionId);
  }

  on(event: string, listener: (params: Wire) => void): void {
    this.browser.events.on(event, (params, sessionId) => sessionId === this.sessionId && listener(params));
  }

  once(event: string): Promise<Wire> {
    return new Promise((resolve) => {
      const listen = (params: Wire, sessionId: string) => {
        if (sessionId !== this.sessionId) return;
        this.browser.events.off(event, listen);
        resolve(params);
      };
      this.browser.events.on(event, listen);
    });
  }

  async goto(url: string): Promise<void> {
    await this.send('Page.enable');
    const loaded = this.once('Page.loadEventFired');
    await this.send('Page.navigate', { url });
    await loaded;
    await this.send('Page.disable');
  }

  /** Runs a function there: in the page's own world, in that of the one extension's content script, or in that of a named one's. */
  async run<A extends unknown[], R>(
    what: (...args: A) => R | Promise<R>,
    args: A,
    world: 'page' | 'overlay' | { extension: string } = 'page',
  ): Promise<R> {
    const wanted = ({ extension }: World) =>
      typeof world === 'object'
        ? extension === world.extension
        : (extension !== undefined) === (world === 'overlay');
    const context = await poll(
      async () => [...this.#worlds.values()].find(wanted),
      `the world of ${JSON.stringify(world)}`,
    );
    // The compiler of this file wraps functions in `__name`, which the page does not have.
    const expression = `(() => { const __name = (f) => f; return (${what})(...${JSON.stringify(args)}); })()`;
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      contextId: context.id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Sends a message of the product from a page of ours, and gives its reply. */
  async ask<T>(type: string, payload: object): Promise<T> {
    const result = await this.run(sendMessage, [type, payload] as const as [string, object]);
    if ('failure' in result) throw new Error(`${type}: ${JSON.stringify(result)}`);
    return result.ok as T;
  }

  /** Bytes of JavaScript in use after a collection: objects, and the buffers and documents that they hold. */
  async heap(): Promise<number> {
    await this.send('HeapProfiler.enable');
    await this.send('HeapProfiler.collectGarbage');
    await this.send('HeapProfiler.collectGarbage');
    const usage = await this.send('Runtime.getHeapUsage');
    await this.send('HeapProfiler.disable');
    return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
  }

  async close(): Promise<void> {
    await this.browser.send('Target.closeTarget', { targetId: this.targetId });
  }
}

interface ExtensionApi {
  chrome: { runtime: { sendMessage(message: unknown): Promise<Record<string, unknown>> } };
}

function sendMessage(type: string, payload: object): Promise<Record<string, unknown>> {
  return (globalThis as unknown as ExtensionApi).chrome.runtime.sendMessage({ kolLens: type, payload });
}
