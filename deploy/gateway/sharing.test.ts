import 'fake-indexeddb/auto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { httpFolder } from '../../lib/background/sharing/folder';
import { Member, ownStore } from '../../lib/background/sharing/testing';
import { send } from '../../lib/gateway/transport';
import { describe, type Gateway, test } from './testing';

/** nginx tells two versions of a file apart by their second and their length. A member writes every few seconds at most. */
const SECOND_MS = 1_100;

/** The product's own sharing, as a background of this user does it, on a gateway. */
async function member(gateway: Gateway, me: string): Promise<Member> {
  const base = `${gateway.url}/lists`;
  return new Member(
    me,
    await ownStore(),
    (now) =>
      httpFolder(
        'gateway',
        base,
        `Bearer ${gateway.keys.get(me) ?? me}`,
        ({ url, limit, ...init }) =>
          send(fetch, { url, init, timeoutMs: 5_000, ping: `${base}/`, limit }, () => true),
        now,
      ),
    Date.now,
  );
}

describe('the product’s own shared lists', () => {
  test('five members on a gateway have one list after edits apart and at once, and a stranger has none', async ({
    start,
  }) => {
    const names = ['li', 'wang', 'chen', 'zhao', 'qian'];
    const gateway = await start({}, names);
    const all = await Promise.all(names.map((me) => member(gateway, me)));
    for (const one of all) expect(await one.join()).toBeUndefined();
    const [li] = all as [Member];
    const { id } = await li.book.create({ name: 'Summer' });
    await li.add(id, 1, 2, 3);
    await li.sharing.share(id, true);
    const meet = async () => {
      for (let round = 0; round < 2; round += 1) {
        await sleep(SECOND_MS);
        for (const one of all) await one.exchange();
      }
    };
    await meet();
    await sleep(SECOND_MS);
    await Promise.all(
      all.map(async (one, at) => {
        const [first] = await one.entries(id);
        await one.set(id, first?.id as string, 'reasonFor', one.me);
        await one.add(id, 10 + at);
        await one.exchange();
      }),
    );
    await meet();
    const expected = await li.entries(id);
    expect(expected).toHaveLength(8);
    for (const one of all) expect(await one.entries(id)).toEqual(expected);
    expect(await (await member(gateway, 'klk_0123456789abcdefghij')).join()).toBe('key');
  });
});
