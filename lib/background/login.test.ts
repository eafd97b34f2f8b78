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
const addresses: string[] = [];
const login = new Login({
  memory,
  permitted: async () => permitted,
  cookies: async (url) => {
    addresses.push(url);
    return cookies;
  },
});
beforeEach(() => {
  items.clear();
  permitted = true;
  cookies = [];
});

describe('the login', () => {
  it('the login comes from the browser while that is granted, at the time of each request', async () => {
    cookies = [
      { name: 'sessionid', value: 'aaa' },
      { name: 'uid_tt', value: 'bbb' },
    ];
    expect(await login.cookie()).toBe('sessionid=aaa; uid_tt=bbb');
    expect(addresses.at(-1)).toBe('https://creator.douyin.com/');
    expect(items.size).toBe(0);
    permitted = false;
    expect(await login.cookie()).toBeUndefined();
    expect(await login.state()).toEqual({ from: 'none', loggedIn: false });
  });

  it('the login tells whether there is a session, and when it ends', async () => {
    cookies = [{ name: 'ttwid', value: 'x' }];
    expect((await login.state()).loggedIn).toBe(false);
    cookies = [
      { name: 'sessionid', value: 'aaa' },
      { name: 'sid_guard', value: 'aaa%7C1700000000%7C5184000%7CThu' },
    ];
    expect(await login.state()).toEqual({ from: 'browser', loggedIn: true, expires: 1_705_184_000_000 });
  });

  it('the login can be pasted without the permission, and forgotten', async () => {
    permitted = false;
    expect(await login.paste('Cookie: sessionid=ccc; other=1')).toBe(true);
    expect(await login.cookie()).toBe('sessionid=ccc; other=1');
    expect((await login.state()).from).toBe('pasted');
    await login.forget();
    expect(await login.cookie()).toBeUndefined();
  });

  it('the login tells accounts apart without giving anything of the cookie away', async () => {
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

  it('the login tells accounts apart by their sessions where the cookies name no user', async () => {
    cookies = [{ name: 'sessionid', value: 'aaa' }];
    const first = await login.account();
    cookies = [{ name: 'sessionid', value: 'bbb' }];
    expect(await login.account()).not.toBe(first);
    cookies = [{ name: 'ttwid', value: 'aaa' }];
    expect(await login.account()).toBe('loggedOut');
    permitted = false;
    expect(await login.account()).toBe('loggedOut');
  });

  it('the login names the same account however its cookie is spaced', async () => {
    permitted = false;
    await login.paste('sessionid=aaa; other=1');
    const account = await login.account();
    await login.paste('other=1;  sessionid =  aaa ;');
    expect(await login.account()).toBe(account);
  });

  it('the login is the pasted one where the browser holds none', async () => {
    await login.paste('sessionid=ccc');
    expect(await login.state()).toEqual({ from: 'pasted', loggedIn: true });
    cookies = [{ name: 'sessionid', value: 'aaa' }];
    expect(await login.cookie()).toBe('sessionid=aaa');
    expect((await login.state()).from).toBe('browser');
  });

  it('the login is expected from the browser where that is granted and empty', async () => {
    expect(await login.state()).toEqual({ from: 'browser', loggedIn: false });
  });

  it('the login stays as it was pasted where another text is no login', async () => {
    permitted = false;
    await login.paste('sessionid=ccc');
    expect(await login.paste('nonsense')).toBe(false);
    expect(await login.cookie()).toBe('sessionid=ccc');
  });

  it.each([
    ['aaa|1700000000|5184000|Thu', 1_705_184_000_000],
    ['aaa%7c1700000000%7c5184000', 1_705_184_000_000],
    ['aaa|1700000000', undefined],
    ['aaa|soon|5184000', undefined],
    ['aaa|-1|0', undefined],
    ['aaa|0|0', undefined],
    ['', undefined],
  ])('a login with the guard %j ends at %s', async (value, expires) => {
    cookies = [
      { name: 'sessionid', value: 'aaa' },
      { name: 'sid_guard', value },
    ];
    expect((await login.state()).expires).toBe(expires);
  });
});

describe('cleanCookie', () => {
  it.each([
    ['sessionid=a', 'sessionid=a'],
    ['COOKIE:  x=1;sessionid=a; y=2 ', 'x=1;sessionid=a; y=2'],
    ['x=1; sessionid = a', 'x=1; sessionid = a'],
    [' \tCookie:sessionid=a', 'sessionid=a'],
    ['sessionid=a; x=cookie: y', 'sessionid=a; x=cookie: y'],
    [`sessionid=${'a'.repeat(16_384 - 10)}`, `sessionid=${'a'.repeat(16_384 - 10)}`],
    [`sessionid=${'a'.repeat(16_384 - 9)}`, undefined],
    ['my_sessionid=a', undefined],
    ['sessionid', undefined],
  ])('cleanCookie reads a login from %j', (text, cookie) => {
    expect(cleanCookie(text)).toBe(cookie);
  });

  it.each([
    '',
    'nothing here',
    'sessionid=',
    'sessionid=a\nevil: 1',
    `sessionid=${'a'.repeat(20_000)}`,
    'sessionid=中',
  ])('cleanCookie refuses %j as a login', (text) => {
    expect(cleanCookie(text)).toBeUndefined();
  });
});
