import { expect, it } from 'vitest';
import type { Gateway } from '../gateway/gateway';
import type { Store } from '../store/store';
import { type Cookie, Login } from './login';
import { createStudioHandlers } from './studio';

const COOKIES: Cookie[] = [{ name: 'sessionid', value: 'abc123' }];

/** The handlers over a browser that would hand out its cookies to anybody. */
function world() {
  const secrets = new Map<string, string>();
  const memory = new Map<string, unknown>();
  let looked = 0;
  const login = new Login({
    memory: {
      get: async (key) => Object.fromEntries([[key, memory.get(key)]]),
      set: async (items) => {
        for (const [key, value] of Object.entries(items)) memory.set(key, value);
      },
      remove: async (key) => void memory.delete(key),
    },
    permitted: async () => true,
    cookies: async () => {
      looked += 1;
      return COOKIES;
    },
  });
  const store = {
    secret: async (name: string) => secrets.get(name),
    setSecret: async (name: string, value?: string) =>
      void (value === undefined ? secrets.delete(name) : secrets.set(name, value)),
    liftAllLimits: async () => {},
  } as unknown as Store;
  const handlers = createStudioHandlers({
    store,
    login,
    gateway: {} as Gateway,
    testKey: async () => undefined,
    settings: () => Promise.reject(new Error('not asked for')),
    goLive: async () => {},
    onProgress: () => {},
  });
  return { handlers, memory, looked: () => looked };
}

it('does not even look at the login before the user has agreed', async () => {
  const { handlers, looked, memory } = world();
  expect(await handlers['studio.state']({}, {})).toEqual({ consent: false, login: 'none', loggedIn: false });
  const pasted = await handlers['studio.pasteCookie']({ cookie: 'sessionid=abc' }, {});
  expect(pasted.accepted).toBe(false);
  expect(looked()).toBe(0);
  expect(memory.size).toBe(0);
});

it('says where the login comes from once they have, and nothing of what it is', async () => {
  const { handlers } = world();
  const state = await handlers['studio.consent']({ consent: true }, {});
  expect(state).toMatchObject({ consent: true, login: 'browser', loggedIn: true });
  expect(JSON.stringify(state)).not.toContain('abc123');
});

it('forgets a pasted cookie with the consent', async () => {
  const { handlers, memory } = world();
  await handlers['studio.consent']({ consent: true }, {});
  expect((await handlers['studio.pasteCookie']({ cookie: 'sessionid=def456' }, {})).accepted).toBe(true);
  expect(memory.size).toBe(1);
  await handlers['studio.consent']({ consent: false }, {});
  expect(memory.size).toBe(0);
});
