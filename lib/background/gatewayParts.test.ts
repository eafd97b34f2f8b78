import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Channel } from '../gateway/channel';
import { asking, SessionMemory } from '../gateway/testing';
import { sampleData } from '../providers/sample';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import { PrivateStore } from '../store/privateStore';
import { Store } from '../store/store';
import type { Subject } from '../subject/types';
import { makeGateway } from './gatewayParts';

const NOW = Date.parse('2026-03-08T12:00:00+08:00');
const subject: Subject = {
  ...{ platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId' },
  id: '7100000000000000001',
};
const LIVE: Settings = { ...DEFAULT_SETTINGS, source: 'live' };
const TEAM: Settings = { ...LIVE, region: 'team', team: { address: 'https://gw.example.com' } };

const fetcher = vi.fn(async (_: unknown) => Response.json({ code: 0, data: { play: 7 } }));
beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('fetch', fetcher);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The parts over a database of their own, with a token in it. */
async function parts(settings: Settings, { online = true, permitted = true } = {}) {
  globalThis.indexedDB = new IDBFactory();
  const store = new Store();
  await store.setSecret('justone', 'secret-token');
  const call = vi.fn<Channel['call']>(async () => ({ data: { play: 5 }, bytes: 1 }));
  const asked = vi.fn(async (_: string) => permitted);
  const tikomni = { scope: async () => 'studio', blocked: async () => ({ code: 'noKey', charged: 'no' }) };
  const made = makeGateway({
    store,
    privateStore: new PrivateStore(new SessionMemory(), store),
    settings: async () => settings,
    sample: async (...of) => sampleData(...of),
    keepAlive: (work) => work(),
    now: () => NOW,
    sleep: async () => {},
    random: () => 0,
    permitted: asked,
    online: () => online,
    channels: { team: { blocked: async () => undefined, call }, tikomni: tikomni as unknown as Channel },
  });
  return { ...made, call, asked };
}

it('a call goes to the host of the settings with the token that is kept, where the user has granted the host', async () => {
  const { gateway, asked } = await parts(LIVE);
  expect(await gateway.ask(asking('1'), { mode: 'auto' })).toMatchObject({ data: { play: 7 } });
  const url = new URL(String(fetcher.mock.calls[0]?.[0]));
  expect(url.searchParams.get('token')).toBe('secret-token');
  expect(asked).toHaveBeenCalledWith(`https://${url.host}/*`);
  const forbidden = await parts(LIVE, { permitted: false });
  await expect(forbidden.gateway.ask(asking('1'), { mode: 'auto' })).rejects.toMatchObject({
    failure: { code: 'notPermitted' },
  });
  expect(fetcher).toHaveBeenCalledOnce();
});

it('nothing is sent while the browser is offline', async () => {
  const { gateway } = await parts(LIVE, { online: false });
  await expect(gateway.ask(asking('1'), { mode: 'auto' })).rejects.toMatchObject({
    failure: { code: 'offline' },
  });
  expect(fetcher).not.toHaveBeenCalled();
});

it('a team’s calls go to its gateway, and those of the studio by a way of their own', async () => {
  const { gateway, call } = await parts(TEAM);
  expect(await gateway.ask(asking('1'), { mode: 'auto' })).toMatchObject({ data: { play: 5 } });
  expect(call).toHaveBeenCalledOnce();
  const { studio } = await parts(TEAM);
  await expect(studio.download({ days: '2026-03-01~2026-03-07' }, { mode: 'auto' })).rejects.toMatchObject({
    failure: { code: 'noKey' },
  });
  expect(fetcher).not.toHaveBeenCalled();
});

it('reports know the sections, and the token is tested by the same way', async () => {
  const { reports, lists, lookups, account } = await parts(LIVE);
  expect(await reports.plan(subject, 'xingtu.overview', {})).toMatchObject({ calls: 4, free: false });
  expect(await lookups.calls({ by: 'name', platform: 'xingtu', text: '小鹿' })).toBe(1);
  expect(lists).toHaveProperty('load');
  fetcher.mockResolvedValueOnce(Response.json({ code: 0, data: { balance: '12.5', currency: 'CNY' } }));
  expect(await account.testToken(LIVE)).toEqual({ balance: '12.5', currency: 'CNY' });
});

it('what the built-in data says of a creator is made up today, and costs no call', async () => {
  const { madeUp } = await parts({ ...LIVE, source: 'sample' });
  const some = await madeUp(subject, { ...LIVE, source: 'sample' }, false);
  const all = await madeUp(subject, { ...LIVE, source: 'sample' }, true);
  expect(new Set(some.map(({ source, day }) => `${source} ${day}`))).toEqual(new Set(['sample 2026-03-08']));
  expect(all.length).toBeGreaterThan(some.length);
  expect(fetcher).not.toHaveBeenCalled();
});
