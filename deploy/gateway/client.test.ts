import { expect } from 'vitest';
import { teamChannel } from '../../lib/gateway/team';
import { endpoint } from '../../lib/gateway/testing';
import { send } from '../../lib/gateway/transport';
import { FailureError } from '../../lib/report/failure';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/schema';
import type { TeamSides } from '../../lib/team/gateway';
import { code, describe, type Gateway, slowly, test } from './testing';

/** The product's own way to a gateway, as its background sets it up, with the key of a user. */
function client(gateway: Gateway, user: string) {
  const told: { left?: TeamSides } = {};
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    source: 'live',
    region: 'team',
    team: { address: gateway.url },
  };
  const { channel, testKey } = teamChannel({
    key: async () => gateway.keys.get(user) ?? user,
    permitted: async () => true,
    send: (sending) => send(fetch, sending, () => true),
    now: Date.now,
    left: (_, left) => {
      told.left = left;
    },
  });
  const ask = async (kolId: string, again?: true) => {
    try {
      const path = '/api/douyin-xingtu/gw/api/author/get_author_base_info/v1';
      return await channel.call({ endpoint, path, query: { kolId }, ...(again && { again }) }, settings);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      return error.failure;
    }
  };
  return { ask, told, test: () => testKey(gateway.url) };
}

describe('the product’s own client', () => {
  test('pays once for two buyers, learns what was free and how old it is, and asks again when told to', async ({
    vendor,
    start,
  }) => {
    const gateway = await start({ BUDGET_USER: 10, BUDGET_TEAM: 50 }, ['li', 'wang']);
    const [li, wang] = [client(gateway, 'li'), client(gateway, 'wang')];
    expect(await li.test()).toEqual({
      info: expect.objectContaining({
        user: 'li',
        host: 'global',
        left: { user: 10, team: 50 },
        lists: true,
      }),
    });
    vendor.answer = slowly(100);
    expect(await li.ask('1')).toMatchObject({ data: { path: expect.any(String) }, age: 0 });
    expect(await li.ask('1')).toMatchObject({ free: true });
    expect(await wang.ask('1')).toMatchObject({ free: true, age: expect.any(Number) });
    expect(wang.told.left).toEqual({ user: 10, team: 49 });
    expect(await wang.ask('1', true)).not.toHaveProperty('free');
    expect(wang.told.left).toEqual({ user: 9, team: 48 });
    expect(vendor.calls).toHaveLength(2);
  });

  test('knows each of the gateway’s refusals, and whether it was charged', async ({ vendor, start }) => {
    const gateway = await start({ BUDGET_USER: 1, RATE: 12 }, ['li', 'wang', 'zhao']);
    const li = client(gateway, 'li');
    expect(await client(gateway, 'klk_0123456789abcdefghij').ask('1')).toMatchObject({
      code: 'teamKey',
      charged: 'no',
    });
    await li.ask('1');
    const out = await li.ask('2');
    expect(out).toMatchObject({ code: 'teamUserBudget', charged: 'no', until: expect.any(Number) });
    vendor.answer = (_, response) => code(response, 301);
    expect(await client(gateway, 'wang').ask('3')).toMatchObject({ code: 'collectFailed', charged: 'no' });
    vendor.answer = (_, response) => void response.destroy();
    expect(await client(gateway, 'wang').ask('4')).toMatchObject({
      code: 'teamUnanswered',
      charged: 'maybe',
    });
    await vendor.stop();
    const zhao = client(gateway, 'zhao');
    expect(await zhao.ask('5')).toMatchObject({ code: 'teamDown', charged: 'no' });
    for (let n = 0; n < 11; n++) await zhao.ask(`6${n}`);
    expect(await zhao.ask('7')).toMatchObject({ code: 'teamRate', charged: 'no', until: expect.any(Number) });
  });
});
