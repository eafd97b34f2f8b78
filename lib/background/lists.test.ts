import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { lazyBook, prepareLists } from './lists';

const deps = {} as Parameters<typeof lazyBook>[0];
const book = {};
const make = vi.fn(() => book);
const importScripts = vi.fn(() => vi.stubGlobal('kolLensLists', make));
const addEventListener = vi.fn((_: 'install', __: () => void) => {});

beforeEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  vi.stubGlobal('importScripts', importScripts);
  vi.stubGlobal('addEventListener', addEventListener);
});
afterAll(() => vi.unstubAllGlobals());

it('lists are loaded and made once, at the first ask, of the background’s own parts', async () => {
  const lists = lazyBook(deps);
  expect(importScripts).not.toHaveBeenCalled();
  expect(await lists()).toBe(book);
  expect(await lists()).toBe(book);
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/lists.js');
  expect(make).toHaveBeenCalledExactlyOnceWith(deps);
});

it('a worker that is installed imports the script of the lists once, so that it may do so later', () => {
  prepareLists();
  expect(addEventListener).toHaveBeenCalledExactlyOnceWith('install', expect.any(Function));
  addEventListener.mock.calls[0]?.[1]();
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/lists.js');
});
