import type { Page } from '@playwright/test';
import { AGREED } from '../lib/messages/protocol';
import type { ChromiumLens } from './support/chromium';
import { everythingKept } from './support/kept';
import type { TestServer } from './support/server';
import type { Desk } from './support/shared';
import { STUDIO_KEY, studioAnswers } from './support/studio';

export const WORK = '7412345678901234567';
export const WORK_PAGE = `https://creator.douyin.com/creator-micro/work-management/work-detail/${WORK}`;

/** Parts of a login, each of which would be worth stealing. */
export const SESSION = 'sess-7f3a9c1e00b7d4';
export const UID_TT = 'uid-5d2e8f61aa90c3';

/** The creator logs in: HttpOnly cookies on the parent domain, as Douyin sets them. */
export async function logIn(lens: ChromiumLens): Promise<void> {
  const start = Math.floor(Date.now() / 1000) - 60;
  const cookie = (name: string, value: string, domain = '.douyin.com') => ({
    name,
    value,
    domain,
    path: '/',
    httpOnly: true,
    secure: true,
  });
  await lens.context.addCookies([
    cookie('sessionid', SESSION),
    cookie('uid_tt', UID_TT),
    cookie('sid_guard', `${SESSION}%7C${start}%7C5184000%7CMon`),
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

/** A list's button that loads its first page. */
export async function load(page: Page): Promise<void> {
  await page.locator('button[data-load]').click();
  await page.locator('[data-list][data-phase="ready"]').waitFor();
}

/** The window of a document or worker of ours, as far as tests reach into it. */
interface Inside {
  chrome: {
    storage: Record<'local' | 'session', { get(keys: null): Promise<object> }>;
    runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } };
  };
  heard?: unknown[];
}

/** Everything the extension keeps. */
export const keptIn = (desk: Desk): Promise<Record<string, string>> => desk.page.evaluate(everythingKept);

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
