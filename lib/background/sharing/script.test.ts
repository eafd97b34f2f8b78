import { beforeEach, expect, it, vi } from 'vitest';
import { arrangeSharing, lazySharing, prepareSharing, setAlarm } from './script';

const alarms = { create: vi.fn(), clear: vi.fn() };
const deps = { alarms } as unknown as Parameters<typeof lazySharing>[0];
const door = { exchange: vi.fn() };
const make = vi.fn(async () => door);
const importScripts = vi.fn(() => vi.stubGlobal('kolLensSharing', make));

beforeEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  vi.stubGlobal('importScripts', importScripts);
});

/** A database that has the state of sharing, or nothing. */
const storeOf = (state: object | undefined) => {
  const get = vi.fn(async () => state);
  return { get, store: { work: async (read: (database: object) => unknown) => read({ get }) } as never };
};

it('sharing is loaded and made once, at the first ask', async () => {
  const sharing = lazySharing(deps);
  expect(importScripts).not.toHaveBeenCalled();
  expect(await sharing()).toBe(door);
  expect(await sharing()).toBe(door);
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/sharing.js');
  expect(make).toHaveBeenCalledExactlyOnceWith(deps);
});

it('the worker is told of the script while it is installed', () => {
  const listen = vi.fn();
  vi.stubGlobal('addEventListener', listen);
  prepareSharing();
  const [event, install] = listen.mock.calls[0] as [string, () => void];
  install();
  expect([event, importScripts.mock.calls]).toEqual(['install', [['/sharing.js']]]);
});

it('what is new with the team is asked for every five minutes, or no more', () => {
  setAlarm(alarms, true);
  expect(alarms.create).toHaveBeenCalledExactlyOnceWith('sharing', { periodInMinutes: 5 });
  expect(alarms.clear).not.toHaveBeenCalled();
  setAlarm(alarms, false);
  expect(alarms.clear).toHaveBeenCalledExactlyOnceWith('sharing');
  expect(alarms.create).toHaveBeenCalledOnce();
});

it('after an update a member of a team has the alarm again, and no other user has it', async () => {
  const none = storeOf(undefined);
  await arrangeSharing(none.store, alarms);
  expect(alarms.create).not.toHaveBeenCalled();
  expect(none.get).toHaveBeenCalledWith('lists', 'sharing');
  await arrangeSharing(storeOf({ me: 'a' }).store, alarms);
  expect(alarms.create).toHaveBeenCalledOnce();
});
