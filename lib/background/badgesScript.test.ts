import { afterAll, beforeEach, expect, it, vi } from 'vitest';

const deps = {} as never;
const badges = {};
const make = vi.fn(() => badges);
const importScripts = vi.fn(() => vi.stubGlobal('kolLensBadges', make));
const addEventListener = vi.fn((_: 'install', __: () => void) => {});

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  vi.stubGlobal('importScripts', importScripts);
  vi.stubGlobal('addEventListener', addEventListener);
});
afterAll(() => vi.unstubAllGlobals());

it('what answers the badges is loaded at the first ask, and made of the parts of each', async () => {
  const { lazyBadges } = await import('./badgesScript');
  expect(importScripts).not.toHaveBeenCalled();
  expect(await lazyBadges(deps)).toBe(badges);
  expect(await lazyBadges(deps)).toBe(badges);
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/marks.js');
  expect(make).toHaveBeenLastCalledWith(deps);
});

it('a worker that is installed imports it once, so that it may do so later', async () => {
  const { prepareBadges } = await import('./badgesScript');
  prepareBadges();
  expect(addEventListener).toHaveBeenCalledExactlyOnceWith('install', expect.any(Function));
  addEventListener.mock.calls[0]?.[1]();
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/marks.js');
});
