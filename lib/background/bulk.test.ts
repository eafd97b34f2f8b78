import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { lazyBulk, prepareBulk } from './bulk';

const run = {};
const make = vi.fn((_: object) => run);
const importScripts = vi.fn(() => vi.stubGlobal('kolLensBulk', make));
const addEventListener = vi.fn((_: 'install', __: () => void) => {});
const asked = { gateway: {}, lookups: {}, sections: {} };
const deps = { settings: async () => ({}), gateway: async () => asked };

beforeEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  vi.stubGlobal('importScripts', importScripts);
  vi.stubGlobal('addEventListener', addEventListener);
});
afterAll(() => vi.unstubAllGlobals());

it('the job of many creators is loaded and made once, at the first ask, of the background’s own parts', async () => {
  const bulk = lazyBulk(deps as unknown as Parameters<typeof lazyBulk>[0]);
  expect(importScripts).not.toHaveBeenCalled();
  expect(await bulk()).toBe(run);
  expect(await bulk()).toBe(run);
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/bulk.js');
  expect(make).toHaveBeenCalledExactlyOnceWith({ settings: deps.settings, ...asked });
});

it('a worker that is installed imports the script of the job once, so that it may do so later', () => {
  prepareBulk();
  expect(addEventListener).toHaveBeenCalledExactlyOnceWith('install', expect.any(Function));
  addEventListener.mock.calls[0]?.[1]();
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/bulk.js');
});
