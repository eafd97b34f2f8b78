import { beforeEach, expect, it, vi } from 'vitest';
import type { Channel, ChannelCall } from '../gateway/channel';
import { DEFAULT_SETTINGS } from '../settings/schema';
import { byRegion, lazyTeam } from './teamScript';

const team = { ...DEFAULT_SETTINGS, region: 'team', team: { address: 'https://gw.example.com' } } as const;
const deps = {} as Parameters<typeof lazyTeam>[0];
const asked = {} as ChannelCall;
const refused = { code: 'teamKey', charged: 'no' } as const;
const way = (name: string) => ({
  blocked: vi.fn(async () => (name === 'team' ? refused : undefined)),
  call: vi.fn(async () => ({ data: name, bytes: 1 })),
});
const made = { channel: way('team'), testKey: vi.fn(async () => ({})) };
const make = vi.fn(() => made);
const importScripts = vi.fn(() => vi.stubGlobal('kolLensTeam', make));

beforeEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  vi.stubGlobal('importScripts', importScripts);
});

it('what is asked of a team’s gateway goes to the script, and its answers come back', async () => {
  const { channel, testKey } = lazyTeam(deps);
  expect(await channel.blocked(team)).toBe(refused);
  expect(await channel.call(asked, team)).toEqual({ data: 'team', bytes: 1 });
  await testKey('https://gw.example.com', 'k');
  expect(made.testKey).toHaveBeenCalledExactlyOnceWith('https://gw.example.com', 'k');
});

it('calls of a team go to its gateway alone, and all others never do', async () => {
  const direct = { ...way('direct'), scope: async () => 'live', retryDelay: () => 7 } satisfies Channel;
  const gateway = way('team');
  const channel = byRegion(direct, gateway);
  expect(await channel.call(asked, team)).toMatchObject({ data: 'team' });
  expect(await channel.blocked(team)).toBe(refused);
  expect(direct.call).not.toHaveBeenCalled();
  expect(direct.blocked).not.toHaveBeenCalled();
  gateway.call.mockClear();
  gateway.blocked.mockClear();
  for (const region of ['global', 'china', 'custom'] as const) {
    expect(await channel.call(asked, { ...team, region })).toMatchObject({ data: 'direct' });
    expect(await channel.blocked({ ...team, region })).toBeUndefined();
    expect(direct.blocked).toHaveBeenLastCalledWith({ ...team, region });
  }
  expect(gateway.call).not.toHaveBeenCalled();
  expect(gateway.blocked).not.toHaveBeenCalled();
  expect(await channel.scope(team)).toBe('live');
  expect(channel.retryDelay({ code: 'collectFailed', charged: 'no' }, 1)).toBe(7);
});
