import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { builtExtension, poll } from './extension';
import type { TestServer } from './server';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/**
 * A Chromium whose background has no debugger attached. A debugger keeps its worker alive, and every driver attaches to all
 * workers, so the life of a worker can only be measured with the bare protocol.
 */
export class UnwatchedChromium {
  #asked = 0;
  readonly #waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();

  private constructor(
    private readonly browser: ChildProcess,
    private readonly profile: string,
  ) {
    const answers = browser.stdio[4] as Readable;
    let text = '';
    answers.setEncoding('utf8').on('data', (piece: string) => {
      const messages = (text + piece).split('\0');
      text = messages.pop() ?? '';
      for (const message of messages) this.#receive(JSON.parse(message));
    });
  }

  static async launch(server: TestServer): Promise<UnwatchedChromium> {
    const { chromium = '' } = await findBrowsers();
    const profile = await mkdtemp(join(tmpdir(), 'kol-lens-unwatched-'));
    const extension = builtExtension('chrome-mv3-e2e');
    const browser = spawn(
      chromium,
      [
        '--headless=new',
        '--remote-debugging-pipe',
        '--no-first-run',
        '--disable-background-networking',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${profile}`,
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        '--disable-features=DisableLoadExtensionCommandLineSwitch',
        `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
        '--ignore-certificate-errors',
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    return new UnwatchedChromium(browser, profile);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.browser.once('exit', resolve));
    await this.#send('Browser.close', {});
    await gone;
    await rm(this.profile, { recursive: true, force: true });
  }

  /** The extension's background, as the list of targets has it: looking at the list attaches to nothing. */
  async background(): Promise<Target | undefined> {
    const { targetInfos } = await this.#send<{ targetInfos: Target[] }>('Target.getTargets', {});
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.endsWith('/background.js'));
  }

  /** Runs an expression in a new page of the extension, which is closed afterwards. Without `wait` it does not end first. */
  async inOwnPage<T>(expression: string, wait: boolean): Promise<T> {
    const { url } = await poll(() => this.background(), 'the background');
    const { targetId } = await this.#send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const { sessionId } = await this.#send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    // A document that may speak, with no script of ours in it.
    await this.#send('Network.enable', {}, sessionId);
    await this.#send('Network.setBlockedURLs', { urls: ['*.js'] }, sessionId);
    await this.#send('Page.navigate', { url: new URL('/options.html', url).href }, sessionId);
    const evaluate = (source: string) =>
      this.#send<{ result: { value: T } }>(
        'Runtime.evaluate',
        { expression: source, awaitPromise: wait, returnByValue: true },
        sessionId,
      );
    await poll(
      async () =>
        (await evaluate(`typeof chrome?.runtime?.sendMessage === 'function'`)).result.value || undefined,
      'a page of the extension',
    );
    const { result } = await evaluate(expression);
    await this.#send('Target.closeTarget', { targetId });
    return result.value;
  }

  #send<T>(method: string, params: object, sessionId?: string): Promise<T> {
    const id = ++this.#asked;
    const questions = this.browser.stdio[3] as Writable;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as T), reject });
      questions.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #receive(message: { id?: number; result?: unknown; error?: { message: string } }): void {
    const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id as number);
    if (message.error) waiting.reject(new Error(message.error.message));
    else waiting.resolve(message.result);
  }
}
