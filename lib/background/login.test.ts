import { beforeEach, describe, expect, it } from 'vitest';
import { type Cookie, cleanCookie, Login } from './login';

const items = new Map<string, unknown>();
const memory = {
  get: async (key: string) => (items.has(key) ? { [key]: items.get(key) } : {}),
  set: async (all: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(all)) items.set(key, value);
  },
  remove: async (key: string) => void items.delete(key),
};
let permitted = true;
let cookies: Cookie[] = [];
const login = new Login({ memory, permitted: async () => permitted, cookies: async () => cookies });
beforeEach(() => {
  items.clear();
  permitted = true;
  cookies = [];
});

describe('the login', () => {
  it('comes from the browser while that is granted, at the time of each request', async () => {
    cookies = [
      { name: 'sessionid', value: 'aaa' },
      { name: 'uid_tt', value: 'bbb' },
    ];
    expect(await login.cookie()).toBe('sessionid=aaa; uid_tt=bbb');
    expect(items.size).toBe(0);
    permitted = false;
    expect(await login.cookie()).toBeUndefined();
    expect(await login.state()).toEqual({ from: 'none', loggedIn: false });
  });

  it('tells an absent session, and when a session ends', async () => {
    cookies = [{ name: 'ttwid', value: 'x' }];
    expect((await login.state()).loggedIn).toBe(false);
    cookies = [
      { name: 'sessionid', value: 'aaa' },
      { name: 'sid_guard', value: 'aaa%7C1700000000%7C5184000%7CThu' },
    ];
    expect(await login.state()).toEqual({ from: 'browser', loggedIn: true, expires: 1_705_184_000_000 });
  });

  it('can be pasted without the permission, and is forgotten with a word', async () => {
    permitted = false;
    expect(await login.paste('Cookie: sessionid=ccc; other=1')).toBe(true);
    expect(await login.cookie()).toBe('sessionid=ccc; other=1');
    expect((await login.state()).from).toBe('pasted');
    await login.forget();
    expect(await login.cookie()).toBeUndefined();
  });

  it('tells accounts apart without giving anything of the cookie away', async () => {
    cookies = [
      { name: 'sessionid', value: 'aaa' },
      { name: 'uid_tt', value: 'first' },
    ];
    const first = await login.account();
    cookies = [
      { name: 'sessionid', value: 'zzz' },
      { name: 'uid_tt', value: 'first' },
    ];
    expect(await login.account()).toBe(first);
    cookies = [
      { name: 'sessionid', value: 'aaa' },
      { name: 'uid_tt', value: 'second' },
    ];
    expect(await login.account()).not.toBe(first);
    expect(first).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('cleanCookie', () => {
  it.each([
    '',
    'nothing here',
    'sessionid=',
    'sessionid=a\nevil: 1',
    `sessionid=${'a'.repeat(20_000)}`,
    'sessionid=中',
  ])('refuses %j', (text) => {
    expect(cleanCookie(text)).toBeUndefined();
  });
});
