import type { Page, Worker } from '@playwright/test';
import { AGREED } from '../lib/messages/protocol';
import type { ChromiumLens } from './support/chromium';
import type { TestServer } from './support/server';
import { type Desk, expect } from './support/shared';
import { STUDIO_KEY, studioAnswers } from './support/studio';

export const WORK = '7412345678901234567';
export const OTHER_WORK = '7559536212910853422';
export const WORK_PAGE = `https://creator.douyin.com/creator-micro/work-management/work-detail/${WORK}`;

/** Parts of a login, each of which would be worth stealing. */
export const SESSION = 'sess-7f3a9c1e00b7d4';
export const UID_TT = 'uid-5d2e8f61aa90c3';

export interface LoginOptions {
  /** Epoch seconds; two months from now otherwise. */
  ends?: number;
  session?: string;
}

/** The creator logs in: HttpOnly cookies on the parent domain, as Douyin sets them. */
export async function logIn(
  lens: ChromiumLens,
  { ends, session = SESSION }: LoginOptions = {},
): Promise<void> {
  const start = Math.floor(Date.now() / 1000) - 60;
  const cookie = (name: string, value: string, domain = '.douyin.com') => ({
    name,
    value,
    domain,
    path: '/',
    httpOnly: true,
    secure: true,
  });
  const lifetime = (ends ?? start + 5_184_000) - start;
  await lens.context.addCookies([
    cookie('sessionid', session),
    cookie('uid_tt', UID_TT),
    cookie('sid_guard', `${session}%7C${start}%7C${lifetime}%7CMon`),
    cookie('csrf', 'of-the-creator-host', 'creator.douyin.com'),
    // Cookies of another host, which must never be read.
    cookie('other', 'of-another-site', '.douyin.example'),
  ]);
}

/** Stores consent and key by messages and sets a login in the browser, without a screen. */
export async function setUp(lens: ChromiumLens, desk: Desk, language: 'zh-CN' | 'en' = 'en'): Promise<void> {
  await lens.context.clearCookies();
  await logIn(lens);
  await desk.ask('settings.set', { settings: { source: 'live', language } });
  await desk.ask('studio.consent', { consent: true });
  await desk.ask('studio.setKey', { key: STUDIO_KEY });
}

/** A page of the studio as it is after a press on its price: `account`, `works`, `live`, `work/<id>`. */
export function openStudio(lens: ChromiumLens, path: string): Promise<Page> {
  return lens.ownPage(`workspace.html#/studio/${path}${AGREED}`);
}

/** Answers a route with Douyin's own answer. */
export function script(server: TestServer, route: string, data: unknown): void {
  server.studio.always(route, studioAnswers.data(data));
}

/** The body of the last call of a route, without the cookie, which has to be the one whole login. */
export function bodyOf(server: TestServer, route: string): Record<string, unknown> {
  const call = server.studio.of(route).at(-1);
  expect(call, `a call of ${route}`).toBeDefined();
  const { cookie, ...body } = call?.body ?? {};
  expect(cookie).toContain(`sessionid=${SESSION}`);
  expect(call?.authorization).toBe(`Bearer ${STUDIO_KEY}`);
  return body;
}

/** A list's button that loads its first page. */
export async function load(page: Page): Promise<void> {
  await page.locator('button[data-load]').click();
  await page.locator('[data-list][data-phase="ready"]').waitFor();
}

/** The texts of a list's cells, by column. */
export function rowsOf(page: Page): Promise<Record<string, string>[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-list-table] [data-index]')].map((row) =>
      Object.fromEntries(
        [...row.querySelectorAll<HTMLElement>('[data-metric]')].map((cell) => [
          cell.dataset.metric ?? '',
          // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what is hidden from view.
          cell.innerText.replace(/\s+/g, ' ').trim(),
        ]),
      ),
    ),
  );
}

/** The window of a document or worker of ours, as far as tests reach into it. */
interface Inside {
  chrome: {
    storage: Record<'local' | 'session', { get(keys: null): Promise<object> }>;
    runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } };
    permissions: {
      contains(what: { permissions?: string[]; origins?: string[] }): Promise<boolean>;
      request(what: object): Promise<boolean>;
      onRemoved: { dispatch(what: object): void };
    };
    cookies: { getAll(details: object): Promise<unknown[]> };
  };
  heard?: unknown[];
  looked?: number;
}

/** Everything the extension keeps: the database by store, and both storages. */
export async function everythingKept(desk: Desk): Promise<Record<string, string>> {
  return desk.page.evaluate(async () => {
    const { storage } = (globalThis as unknown as Inside).chrome;
    const kept: Record<string, string> = {
      local: JSON.stringify(await storage.local.get(null)),
      session: JSON.stringify(await storage.session.get(null)),
    };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        const entries = [await done(objects.getAllKeys()), await done(objects.getAll())];
        kept[`${name}/${store}`] = JSON.stringify(entries);
      }
      database.close();
    }
    return kept;
  });
}

/** Writes down every message that reaches a frame of ours from now on. */
export function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const inside = globalThis as unknown as Inside;
    inside.heard = [];
    inside.chrome.runtime.onMessage.addListener((message) => void inside.heard?.push(message));
  });
}

/** What `listen` wrote down. */
export function heard(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify((globalThis as unknown as Inside).heard));
}

/** Counts how often the background reads cookies, from now on. */
export async function watchCookies(lens: ChromiumLens): Promise<() => Promise<number>> {
  const worker = await lens.worker();
  await worker.evaluate(() => {
    const inside = globalThis as unknown as Inside;
    inside.looked = 0;
    const { getAll } = inside.chrome.cookies;
    inside.chrome.cookies.getAll = (details) => {
      inside.looked = (inside.looked ?? 0) + 1;
      return getAll(details);
    };
  });
  return () => worker.evaluate(() => (globalThis as unknown as Inside).looked ?? 0);
}

/**
 * Simulates that a permission was taken back. The browser has granted the e2e build everything for good, so questions about the
 * permission are answered with no, and requests for it are refused.
 */
export async function withhold(where: Page | Worker, what: 'cookies' | 'hosts'): Promise<void> {
  // The two have the same method, in overloads that TypeScript does not unite.
  await (where as Page).evaluate((kind) => {
    const { permissions } = (globalThis as unknown as Inside).chrome;
    const { contains } = permissions;
    const meant = (asked: { permissions?: string[] }) =>
      (asked.permissions?.includes('cookies') ?? false) === (kind === 'cookies');
    permissions.contains = async (asked) => !meant(asked) && contains(asked);
    permissions.request = async () => false;
  }, what);
}

/** Tells a document that a permission was taken back in the browser's own pages. */
export function takenBack(page: Page): Promise<void> {
  return page.evaluate(() =>
    (globalThis as unknown as Inside).chrome.permissions.onRemoved.dispatch({ permissions: ['cookies'] }),
  );
}
