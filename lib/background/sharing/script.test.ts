import { beforeEach, expect, it, vi } from 'vitest';
import { arrangeSharing, setAlarm } from './script';

const alarms = { create: vi.fn(), clear: vi.fn() };
beforeEach(() => vi.clearAllMocks());

/** A database that has the state of sharing, or nothing. */
const storeOf = (state: object | undefined) => {
  const get = vi.fn(async () => state);
  return { get, store: { work: async (read: (database: object) => unknown) => read({ get }) } as never };
};

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
