import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Sending } from '../gateway/transport';
import { bodyOf } from '../providers/tikomni/routes';
import { itemDownload } from '../providers/tikomni/works/endpoints';
import { DEFAULT_SETTINGS } from '../settings/schema';
import { LOGIN_PERMISSIONS } from '../settings/studio';
import { Store } from '../store/store';
import { CREATOR_CENTRE } from '../subject/site';
import { fakeBrowser, resetBrowser } from './testing';

const contains = vi.fn(async (_: unknown) => true);
const getAll = vi.fn(async (_: unknown) => [{ name: 'sessionid', value: 'abc' }]);
const settings = { ...DEFAULT_SETTINGS, source: 'live' } as const;

beforeEach(async () => {
  resetBrowser();
  vi.clearAllMocks();
  Object.assign(fakeBrowser.permissions, { contains });
  Object.assign(fakeBrowser, { cookies: { getAll } });
});

async function access() {
  // After the browser's names are there.
  const { studioAccess } = await import('./studioAccess');
  globalThis.indexedDB = new IDBFactory();
  const store = new Store();
  const sent: Sending[] = [];
  const made = studioAccess({
    store,
    permitted: async () => true,
    send: async (sending) => {
      sent.push(sending);
      return { status: 200, headers: new Headers(), bytes: new TextEncoder().encode('{}') };
    },
    body: bodyOf,
    now: () => 1,
    sleep: async () => {},
  });
  return { ...made, store, sent };
}

it('the login is read of the creator centre’s cookies, where the user has granted that', async () => {
  const { login } = await access();
  expect(await login.state()).toMatchObject({ from: 'browser', loggedIn: true });
  expect(contains).toHaveBeenCalledWith(LOGIN_PERMISSIONS);
  expect(getAll).toHaveBeenCalledWith({ url: CREATOR_CENTRE });
  getAll.mockClear();
  contains.mockResolvedValue(false);
  await login.paste('sessionid=pasted');
  expect(await login.state()).toMatchObject({ from: 'pasted', loggedIn: true });
  expect(getAll).not.toHaveBeenCalled();
  expect(await fakeBrowser.storage.session.get('creatorCookie')).toEqual({
    creatorCookie: 'sessionid=pasted',
  });
  contains.mockResolvedValue(true);
});

it('a call waits for the consent and the key, and takes both and the login with it', async () => {
  const { channel, testKey, store, sent } = await access();
  expect(await channel.blocked(settings)).toMatchObject({ code: 'consentNeeded' });
  await store.setSecret('studioConsent', 'given');
  expect(await channel.blocked(settings)).toMatchObject({ code: 'noKey' });
  await store.setSecret('tikomni', 'key-of-the-user');
  expect(await channel.blocked(settings)).toBeUndefined();
  await testKey(settings);
  expect(JSON.stringify(sent[0]?.init)).toContain('key-of-the-user');
  const query = itemDownload.current.query({ from: '2026-03-01', to: '2026-03-07' });
  await channel
    .call({ endpoint: itemDownload, path: itemDownload.current.path, query } as never, settings)
    .catch(() => {});
  expect(JSON.stringify(sent[1]?.init)).toContain('sessionid=abc');
});
