import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../report/failure';
import type { Inquiry } from '../subject/inquiry';
import { Lookups } from './lookups';
import { coded, ok, World } from './testing';

const link: Inquiry = { by: 'link', platform: 'douyin', text: 'https://v.douyin.com/iAbC/' };
const id: Inquiry = { by: 'id', platform: 'pugongying', text: '10324824430' };
const WORK = '7100000000000000042';
const HEX = '5f0123456789abcdef012345';

let world: World;
let lookups: Lookups;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await new World().withToken();
  lookups = new Lookups(world.gateway);
});

describe('an inquiry', () => {
  it('a short link costs one call, once, and is sent as its code alone', async () => {
    world.script = () => ok({ redirect_url: `https://www.iesdouyin.com/share/video/${WORK}/?region=CN` });
    expect(await lookups.calls(link)).toBe(1);
    expect(await lookups.find(link, { mode: 'cache' })).toEqual({ others: [], failures: [], missing: 1 });
    expect(world.calls).toHaveLength(0);
    const found = await lookups.find(link, { mode: 'auto' });
    expect(found).toMatchObject({ accepted: { subject: { id: WORK, idType: 'awemeId' } }, missing: 0 });
    expect(world.calls).toMatchObject([
      { path: '/api/douyin/share-url-transfer/v1', query: { shareUrl: link.text } },
    ]);
    expect(await lookups.calls(link)).toBe(0);
    expect(await lookups.find(link, { mode: 'cache' })).toEqual(found);
    expect(world.calls).toHaveLength(1);
  });

  it('an id is searched for by one call', async () => {
    world.script = () => ok({ kols: [{ userId: HEX, redId: id.text, name: '团子' }], total: 1 });
    expect(await lookups.find(id, { mode: 'auto' })).toMatchObject({
      accepted: { subject: { platform: 'pugongying', id: HEX }, name: '团子' },
    });
    expect(world.calls).toMatchObject([
      {
        path: '/api/xiaohongshu-pgy/api/solar/cooperator/blogger/v2/v1',
        query: { keyword: id.text, searchType: 'NICKNAME' },
      },
    ]);
  });

  it('a failure is part of the result, and what may have been charged is repeated only when asked', async () => {
    world.script = () => {
      throw new FailureError({ code: 'timeout', charged: 'maybe' });
    };
    expect(await lookups.find(link, { mode: 'auto' })).toMatchObject({
      failures: [{ code: 'timeout', charged: 'maybe' }],
      missing: 0,
    });
    await lookups.find(link, { mode: 'auto' });
    expect(world.calls).toHaveLength(1);
    world.script = () => coded(400);
    expect(await lookups.find(link, { mode: 'retry' })).toMatchObject({
      failures: [{ code: 'badParameters' }],
    });
    expect(world.calls).toHaveLength(2);
  });

  it('what a private window asks is on no disk', async () => {
    const from = { private: true };
    world.script = () => ok({ redirect_url: `https://www.douyin.com/video/${WORK}` });
    await lookups.find(link, { mode: 'auto', from });
    expect(await lookups.calls(link, from)).toBe(0);
    expect(await lookups.calls(link)).toBe(1);
    expect((await world.store.info()).entries).toBe(0);
  });

  it('made-up data is free', async () => {
    world.settings = { ...world.settings, source: 'sample' };
    expect(await lookups.calls(link)).toBe(0);
    await lookups.find(link, { mode: 'auto' });
    expect(world.calls).toHaveLength(0);
  });
});
