import { beforeEach, expect, it, vi } from 'vitest';
import type { Settings } from '../../settings/schema';
import type { TeamInfo } from '../../team/gateway';
import { type Background, resetBrowser, startBackground } from '../testing';

const ADDRESS = 'https://gw.example.com';
const KEY = 'klk-0123456789abcdef';
const info: TeamInfo = {
  version: '1',
  user: 'li',
  day: '2026-11-22',
  host: 'global',
  left: { user: 9 },
  limits: { user: 10 },
  lists: true,
};
const NO_KEY = { failure: { code: 'teamKey', charged: 'no' } } as const;

let background: Background;
beforeEach(async () => {
  resetBrowser();
  background = await startBackground();
});
const set = (settings: Partial<Settings>) => background.ask('settings.set', { settings });
const join = (address = ADDRESS, key = KEY) => {
  background.testTeamKey.mockResolvedValueOnce({ info });
  return background.ask('team.try', { address, key });
};

it('a key that the gateway knows is stored with its address, and calls go there from then on', async () => {
  vi.setSystemTime(1_800_000_000_000);
  await background.store.setLimit({ id: 'account', code: 'balanceEmpty', at: 1 });
  const { session, ...tried } = await join();
  expect(tried).toEqual({ info });
  expect(session).toMatchObject({
    settings: { source: 'live', region: 'team', team: { address: ADDRESS } },
    hasToken: true,
    maskedTeamKey: 'klk-••••cdef',
  });
  expect(session?.maskedToken).toBeUndefined();
  expect(JSON.stringify(session)).not.toContain(KEY);
  expect(background.testTeamKey).toHaveBeenCalledExactlyOnceWith(ADDRESS, KEY);
  expect(await background.store.teamKey(ADDRESS)).toBe(KEY);
  expect(await background.store.limit('account')).toBeUndefined();
  expect(await background.ask('team.info', {})).toEqual({ address: ADDRESS, at: 1_800_000_000_000, info });
  vi.useRealTimers();
});

it('a test that the gateway answers lifts the stop that its refusal of the key had called for, and no other test does', async () => {
  await join();
  const refused = { id: 'account', code: 'teamKey', at: 1 } as const;
  await background.store.setLimit(refused);
  background.testTeamKey.mockResolvedValueOnce(NO_KEY);
  await background.ask('team.test', {});
  expect(await background.store.limit('account')).toEqual(refused);
  background.testTeamKey.mockResolvedValueOnce({ info });
  await background.ask('team.test', {});
  expect(await background.store.limit('account')).toBeUndefined();
});

it('a test that the gateway answers leaves every other stop, and calls that are under way, as they are', async () => {
  await join();
  const paused = { id: 'endpoint:xingtu.base', code: 'rateLimited', at: 1, until: 2 } as const;
  const spent = { id: 'account', code: 'balanceEmpty', at: 1 } as const;
  await background.store.setLimit(paused);
  await background.store.setLimit(spent);
  const { accountEpoch } = background.store;
  background.testTeamKey.mockResolvedValueOnce({ info });
  await background.ask('team.test', {});
  expect(await background.store.limit(paused.id)).toEqual(paused);
  expect(await background.store.limit('account')).toEqual(spent);
  expect(background.store.accountEpoch).toBe(accountEpoch);
});

it('a key that the gateway does not know replaces nothing', async () => {
  await join();
  background.testTeamKey.mockResolvedValueOnce(NO_KEY);
  expect(await background.ask('team.try', { address: 'https://other.example', key: 'another' })).toEqual(
    NO_KEY,
  );
  expect(await background.store.teamKey(ADDRESS)).toBe(KEY);
  expect((await background.ask('session.get', {})).settings).toMatchObject({ team: { address: ADDRESS } });
});

it('a key is not stored where everything was erased while the gateway was asked', async () => {
  background.testTeamKey.mockImplementationOnce(async () => {
    await background.ask('storage.forgetEverything', {});
    await background.ask('consent.answer', { given: true });
    return { info };
  });
  await expect(background.ask('team.try', { address: ADDRESS, key: KEY })).rejects.toThrow('cancelled');
  expect(await background.store.teamKey(ADDRESS)).toBeUndefined();
  expect((await background.ask('session.get', {})).settings).toMatchObject({ source: 'unset' });
});

it('the stored key is asked about at its own address, and never at another', async () => {
  await join();
  background.testTeamKey.mockResolvedValueOnce({ info });
  await background.ask('team.try', { address: ADDRESS });
  background.testTeamKey.mockResolvedValueOnce({ failure: { code: 'noToken', charged: 'no' } });
  await background.ask('team.try', { address: 'https://evil.example' });
  expect(background.testTeamKey.mock.calls.slice(1)).toEqual([
    [ADDRESS, KEY],
    ['https://evil.example', undefined],
  ]);
});

it('a gateway that answers where there is no key of it changes nothing', async () => {
  background.testTeamKey.mockResolvedValueOnce({ info });
  expect(await background.ask('team.try', { address: ADDRESS })).toEqual({ info });
  expect((await background.ask('session.get', {})).settings.region).toBe('global');
});

it('settings that name another address leave the key behind', async () => {
  await join();
  const session = await set({ team: { address: 'https://other.example' } });
  expect(session.hasToken).toBe(false);
  expect(session.maskedTeamKey).toBeUndefined();
  expect(await background.ask('team.info', {})).toBeUndefined();
  expect(await set({ team: { address: ADDRESS } })).toMatchObject({ hasToken: true });
});

it('token and key are apart: each is kept and removed without the other', async () => {
  await background.ask('token.set', { token: 'abcd-secret-wxyz' });
  expect((await join()).session).toMatchObject({
    maskedToken: 'abcd••••wxyz',
    maskedTeamKey: 'klk-••••cdef',
  });
  const forgotten = await background.ask('team.forget', {});
  expect(forgotten).toMatchObject({ hasToken: false, maskedToken: 'abcd••••wxyz' });
  expect(forgotten.maskedTeamKey).toBeUndefined();
  expect(await background.ask('team.info', {})).toBeUndefined();
  await join();
  const without = await background.ask('token.forget', {});
  expect(without).toMatchObject({ hasToken: true, maskedTeamKey: 'klk-••••cdef' });
  expect(without.maskedToken).toBeUndefined();
});

it('a token that is stored in a team without a key leaves the team, and with one stays beside it', async () => {
  await join();
  const token = { token: 'abcd-secret-wxyz' };
  expect((await background.ask('token.set', token)).settings.region).toBe('team');
  await background.ask('team.forget', {});
  expect(await background.ask('token.set', token)).toMatchObject({
    hasToken: true,
    settings: { region: 'global', team: { address: ADDRESS } },
  });
});

it('the live test keeps what the gateway says, and tells every screen', async () => {
  await join();
  const told = background.news.length;
  const later = { ...info, left: { user: 3 } };
  background.testTeamKey.mockResolvedValueOnce({ info: later });
  expect(await background.ask('team.test', {})).toEqual({ info: later });
  expect(await background.ask('team.info', {})).toMatchObject({ info: later });
  expect(background.news.slice(told)).toEqual([{ news: 'session' }]);
  background.testTeamKey.mockResolvedValueOnce(NO_KEY);
  expect(await background.ask('team.test', {})).toEqual(NO_KEY);
  expect(await background.ask('team.info', {})).toMatchObject({ info: later });
});

it('what the gateway says of one member is not kept for another', async () => {
  await join();
  background.testTeamKey.mockImplementationOnce(async () => {
    await join(ADDRESS, 'the-key-of-another');
    return { info: { ...info, user: 'wang' } };
  });
  await background.ask('team.test', {});
  expect(await background.ask('team.info', {})).toMatchObject({ info });
});

it('the key is in no settings file, and goes with everything that is forgotten', async () => {
  await join();
  const { text } = await background.ask('settings.export', {});
  expect(text).toContain(ADDRESS);
  expect(text).not.toContain(KEY);
  await background.ask('storage.forgetEverything', {});
  expect(await background.store.teamKey(ADDRESS)).toBeUndefined();
});
