import type { Frame, Locator, Page, Worker } from '@playwright/test';
import type { MessageType, Payload, Reply, Result } from '../../lib/messages/protocol';
import type { LedgerRow } from '../../lib/report/ledger';
import { initialOptions } from '../../lib/report/sections';
import type { Settings } from '../../lib/settings/schema';
import { test as base, ChromiumLens, expect } from './chromium';
import { CONSENT_ALONE, poll } from './extension';
import { CREATOR, KOL, OVERVIEW_CALLS } from './replicas/pages';
import { type TestServer, TOKEN } from './server';

export { CREATOR, OVERVIEW_CALLS };

/** In the path of the call for how the works perform, and of no other. */
export const SPREAD = 'get_author_spread_info';
/** A figure that only that call gives, and one that comes from another. */
export const SPREAD_FIGURE = '[data-metric="xingtu.playMid"][data-value]';
export const BASE_FIGURE = '[data-metric="xingtu.followers"][data-value]';

/** The window that the code of a browser's document or worker sees, as far as tests reach into it. */
interface Inside {
  chrome: {
    runtime: { sendMessage(message: unknown): Promise<unknown> };
    storage: { local: { get(keys: null): Promise<object>; set(items: object): Promise<void> } };
  };
}

/**
 * A document of the extension with no script of ours in it: what a test asks from here comes with a page's rights, and
 * nothing but the test listens, redraws or writes.
 */
export class Desk {
  private constructor(readonly page: Page) {}

  static async open(lens: ChromiumLens): Promise<Desk> {
    const page = await lens.context.newPage();
    // Of our own documents only those that may speak are answered, and they are known by their address.
    const debug = await lens.context.newCDPSession(page);
    await debug.send('Network.enable');
    await debug.send('Network.setBlockedURLs', { urls: ['*.js'] });
    await page.goto(`chrome-extension://${lens.extensionId}/options.html`);
    return new Desk(page);
  }

  /** Sends a message of the product. Throws where it fails. */
  async ask<T extends MessageType>(type: T, payload: Payload<T>): Promise<Reply<T>> {
    const result = (await send(this.page, type, payload)) as Result<T>;
    if (!result || 'failure' in result) throw new Error(`${type}: ${JSON.stringify(result)}`);
    return result.ok;
  }

  /** A token, and live data in a language. */
  async setUp(language: 'zh-CN' | 'en', settings: Partial<Settings> = {}, token = TOKEN): Promise<void> {
    await this.ask('token.set', { token });
    await this.ask('settings.set', { settings: { source: 'live', language, ...settings } });
  }

  /** Erases everything, and agrees again to what is handled: the answer is erased with the rest. */
  async forgetEverything(): Promise<void> {
    await this.ask('storage.forgetEverything', {});
    await this.agree();
  }

  /** Agrees to what is handled. */
  async agree(): Promise<void> {
    await this.ask('consent.answer', { given: true });
  }

  /** The ledger of today, and of yesterday for a test around midnight. */
  ledger(): Promise<LedgerRow[]> {
    return this.ask('ledger.list', { days: 2 });
  }

  /** Everything in `storage.local`. */
  stored(): Promise<Record<string, unknown>> {
    return this.page.evaluate(async () => ({
      ...(await (globalThis as unknown as Inside).chrome.storage.local.get(null)),
    }));
  }

  store(items: object): Promise<void> {
    return this.page.evaluate(
      (all) => (globalThis as unknown as Inside).chrome.storage.local.set(all),
      items,
    );
  }
}

/** Sends a message of the product from a document, and returns the reply. */
export function send(from: Page | Frame, type: string, payload: object): Promise<unknown> {
  return from.evaluate(
    ([kolLens, body]) =>
      (globalThis as unknown as Inside).chrome.runtime.sendMessage({ kolLens, payload: body }),
    [type, payload] as const,
  );
}

/** The ledger's counts of some calls. */
export interface Bill {
  calls: number;
  billed: number;
  maybe: number;
}

/**
 * The bill by the ledger, of one endpoint or of all. The ledger is held against the server's own log first: a call that
 * one of them does not know of is an error, whatever the test is about.
 */
export async function billOf(desk: Desk, server: TestServer, endpoint?: string): Promise<Bill> {
  const rows = await desk.ledger();
  const sum = (of: LedgerRow[], what: keyof Bill) => of.reduce((total, row) => total + row[what], 0);
  expect(sum(rows, 'calls'), 'calls in the ledger').toBe(server.calls().length);
  const wanted = rows.filter((row) => endpoint === undefined || row.endpoint === endpoint);
  return { calls: sum(wanted, 'calls'), billed: sum(wanted, 'billed'), maybe: sum(wanted, 'maybe') };
}

/** Opens a creator's page and the panel on it, by the shortcut. */
export async function openCreator(lens: ChromiumLens, url = CREATOR): Promise<{ page: Page; panel: Frame }> {
  const page = await lens.open(url);
  return { page, panel: await lens.openPanelByShortcut(page) };
}

/** A step of a test begins as new, in the same browser and with the same background. */
export async function startAnew(desk: Desk, server: TestServer): Promise<void> {
  await desk.forgetEverything();
  server.reset();
}

/** Pays for the creator's overview by message, for a test that is about what comes after. */
export async function payForOverview(desk: Desk): Promise<void> {
  const subject = { platform: 'xingtu', kind: 'kol', id: KOL, idType: 'xingtuKolId' } as const;
  const section = 'xingtu.overview';
  const load = { subject, section, options: initialOptions(section), mode: 'auto' } as const;
  const { failures, missing } = await desk.ask('report.load', { ...load, request: crypto.randomUUID() });
  expect({ failures, missing }).toEqual({ failures: [], missing: 0 });
}

/** Waits until the open section is complete and no call is under way. */
export async function settled(view: Frame | Page): Promise<void> {
  await view.locator('[data-section][data-phase="ready"]:not([data-first])').waitFor();
}

/** The card of a failure, with its buttons. */
export function failureCard(view: Frame | Page, code: string): Locator {
  return view.locator('[role="alert"]', { has: view.locator(`[data-failure="${code}"]`) });
}

export function remedy(card: Locator, kind: string): Locator {
  return card.locator(`[data-remedy="${kind}"]`);
}

/** Moves the clock of a document or of the background. */
export function shiftClock(where: Frame | Page | Worker, milliseconds: number): Promise<void> {
  const shift = (by: number) => {
    const before = Date.now;
    Date.now = () => before() + by;
  };
  // The three have the same method, in overloads that TypeScript does not unite.
  return (where as Page).evaluate(shift, milliseconds);
}

/** Removes the traces of a test. The browser stays, because starting one takes longer than most tests. */
async function renew(lens: ChromiumLens, desk: Desk, server: TestServer): Promise<void> {
  const { context } = lens;
  await Promise.all(context.pages().map((page) => page !== desk.page && page.close()));
  await context.setOffline(false);
  await context.clearCookies();
  // The background's memory is emptied as well as the database.
  await lens.stopBackground();
  await desk.forgetEverything();
  // Last, when no document is left that can call: a late call must not be counted in the next test.
  server.cut();
  server.reset();
}

/** As after the installation and the first yes: no page but the desk, no cookie, no token, no call, no answer, no setting. */
async function expectNew({ context }: ChromiumLens, desk: Desk, server: TestServer): Promise<void> {
  expect(context.pages().map((page) => page.url())).toEqual([desk.page.url()]);
  expect(await context.cookies()).toEqual([]);
  const { hasToken, callsToday, settings } = await desk.ask('session.get', {});
  expect({ hasToken, callsToday, source: settings.source }).toEqual({
    hasToken: false,
    callsToday: 0,
    source: 'unset',
  });
  expect(await desk.ask('storage.info', {})).toEqual({ entries: 0, bytes: 0 });
  expect(await desk.stored()).toEqual(CONSENT_ALONE);
  expect(server.calls()).toEqual([]);
}

interface Shared {
  lens: ChromiumLens;
  desk: Desk;
}

/** Playwright's test with one browser for each worker. Before each test it is asserted that the browser is as good as new. */
export const test = base.extend<Shared, { shared: Shared }>({
  shared: [
    async ({ server }, use) => {
      const lens = await ChromiumLens.launch({ server, build: 'chrome-mv3-e2e' });
      // The installation opens the options, at a moment of its own: a test would find them beside its pages.
      const welcome = await poll(
        async () => lens.context.pages().find((page) => page.url().endsWith('/options.html#start')),
        'the options after the installation',
      );
      await welcome.close();
      await use({ lens, desk: await Desk.open(lens) });
      await lens.close();
    },
    { scope: 'worker' },
  ],
  lens: async ({ shared, server }, use) => {
    await renew(shared.lens, shared.desk, server);
    await expectNew(shared.lens, shared.desk, server);
    await use(shared.lens);
    expect(shared.lens.refused.splice(0)).toEqual([]);
  },
  desk: ({ shared, lens: _ }, use) => use(shared.desk),
});

/**
 * The same with a browser of its own, for a test that changes what cannot be changed back. It is made of the same fixtures,
 * because Playwright ends a worker, and its shared browser, before a test that has others.
 */
export const fresh = test.extend<{ agreed: boolean }>({
  agreed: [true, { option: true }],
  lens: async ({ server, agreed }, use) => {
    server.reset();
    const lens = await ChromiumLens.launch({ server, build: 'chrome-mv3-e2e', agreed });
    await use(lens);
    expect(lens.refused).toEqual([]);
    await lens.close();
  },
});

export { expect };

/** What the clipboard holds, by pasting it. */
export async function paste(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'paste';
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.press('Control+v');
  const text = await page.locator('#paste').inputValue();
  await page.evaluate(() => document.getElementById('paste')?.remove());
  return text;
}
