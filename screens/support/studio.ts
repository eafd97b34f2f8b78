import { expect } from 'vitest';
import { STUDIO_KEY, studioAnswers } from '../../e2e/support/studio';
import { AGREED } from '../../lib/messages/protocol';
import { hostPattern } from '../../lib/settings/permission';
import { LOGIN_PERMISSIONS, STUDIO_HOSTS } from '../../lib/settings/studio';
import type { Extension } from './extension';
import { one, press } from './page';

export const WORK = '7412345678901234567';
export const OTHER_WORK = '7559536212910853422';

/** Parts of a login, each of which would be worth stealing. */
export const SESSION = 'sess-7f3a9c1e00b7d4';
export const UID_TT = 'uid-5d2e8f61aa90c3';

/**
 * The creator logs in: cookies on the parent domain, as Douyin sets them.
 *
 * @param ends epoch seconds; two months from now otherwise
 */
export function logIn(extension: Extension, { ends }: { ends?: number } = {}): void {
  const start = Math.floor(Date.now() / 1000) - 60;
  const lifetime = (ends ?? start + 5_184_000) - start;
  const domain = '.douyin.com';
  extension.cookies = [
    { name: 'sessionid', value: SESSION, domain },
    { name: 'uid_tt', value: UID_TT, domain },
    { name: 'sid_guard', value: `${SESSION}%7C${start}%7C${lifetime}%7CMon`, domain },
    { name: 'csrf', value: 'of-the-creator-host', domain: 'creator.douyin.com' },
    // A cookie of another host, which must never be read.
    { name: 'other', value: 'of-another-site', domain: '.douyin.example' },
  ];
}

/** The browser lets the extension read the login and reach the services. */
export function permit({ permitted }: Extension): void {
  const { permissions, origins } = LOGIN_PERMISSIONS;
  const hosts = Object.values(STUDIO_HOSTS).map((host) => hostPattern(`https://${host}`));
  for (const name of [...permissions, ...origins, ...hosts]) permitted.add(name);
}

/** Stores consent and key by messages and sets a login in the browser, without a screen. */
export async function setUp(extension: Extension, language: 'zh-CN' | 'en' = 'en'): Promise<void> {
  permit(extension);
  logIn(extension);
  await extension.ask('settings.set', { settings: { source: 'live', language } });
  await extension.ask('studio.consent', { consent: true });
  await extension.ask('studio.setKey', { key: STUDIO_KEY });
}

/** A page of the studio as it is after a press on its price: `account`, `works`, `live`, `work/<id>`. */
export const openStudio = (extension: Extension, path: string) =>
  extension.open(`workspace.html#/studio/${path}${AGREED}`);

/** Answers a route with Douyin's own answer. */
export function script(extension: Extension, route: string, data: unknown): void {
  extension.server.studio.always(route, studioAnswers.data(data));
}

/** The body of the last call of a route, without the cookie, which has to be the one whole login. */
export function bodyOf(extension: Extension, route: string): Record<string, unknown> {
  const call = extension.server.studio.of(route).at(-1);
  expect(call, `a call of ${route}`).toBeDefined();
  const { cookie, ...body } = call?.body ?? {};
  expect(cookie).toContain(`sessionid=${SESSION}`);
  expect(call?.authorization).toBe(`Bearer ${STUDIO_KEY}`);
  return body;
}

/** Presses a list's button that loads its first page, and waits for it. */
export async function load(): Promise<void> {
  await press('button[data-load]');
  await one('[data-list][data-phase="ready"]');
}
