import 'fake-indexeddb/auto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { httpFolder } from '../../lib/background/sharing/folder';
import { Member, ownStore } from '../../lib/background/sharing/testing';
import { send } from '../../lib/gateway/transport';
import { keyOf, TeamFolderServer } from './teamFolder';

const folder = new TeamFolderServer();
let base: string;
let close: () => Promise<void>;
beforeEach(async () => {
  folder.reset();
  const server = createServer((request, response) => {
    void folder.handle(request.url ?? '/', request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
});
afterEach(() => close());

async function member(me: string, kind: 'gateway' | 'webdav' = 'gateway'): Promise<Member> {
  const basic = btoa(`${me}:${keyOf(me)}`);
  const url = kind === 'gateway' ? `${base}/lists` : `${base}/dav`;
  return new Member(
    me,
    await ownStore(),
    (now) =>
      httpFolder(
        kind,
        url,
        kind === 'gateway' ? `Bearer ${keyOf(me)}` : `Basic ${basic}`,
        ({ url: to, limit, ...init }) =>
          send(fetch, { url: to, init, timeoutMs: 5000, ping: `${url}/`, limit }, () => true),
        now,
      ),
    Date.now,
  );
}

async function meet(...members: Member[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const one of members) await one.exchange();
}

it.each(['gateway', 'webdav'] as const)(
  'five members on a %s share one list, and are equal after edits apart and at once',
  async (kind) => {
    const all = await Promise.all(['li', 'wang', 'chen', 'zhao', 'qian'].map((me) => member(me, kind)));
    for (const one of all) expect(await one.join()).toBeUndefined();
    const [li] = all as [Member];
    const { id } = await li.book.create({ name: 'Summer' });
    await li.add(id, 1, 2, 3);
    await li.sharing.share(id, true);
    await meet(...all);
    // At once: every member edits, and all exchange at the same time.
    await Promise.all(
      all.map(async (one, at) => {
        const [first] = await one.entries(id);
        await one.set(id, first?.id as string, 'reasonFor', one.me);
        await one.add(id, 10 + at);
        await one.note('xingtuKolId/7100000000000000001', `note of ${one.me}`);
        await one.exchange();
      }),
    );
    await meet(...all);
    const read = async (one: Member) => [await one.list(id), await one.entries(id)];
    const expected = await read(li);
    for (const one of all) expect(await read(one)).toEqual(expected);
    expect(await li.entries(id)).toHaveLength(8);
    for (const one of all) expect(await one.notes('xingtuKolId/7100000000000000001')).toHaveLength(5);
    // Nobody wrote a file but their own.
    expect(folder.asked.filter(({ status }) => status === 403)).toEqual([]);
    folder.asked.length = 0;
    for (const one of all) await one.sharing.exchange('alarm');
    expect(folder.asked.map(({ status, bytes }) => `${status} ${bytes}`)).toEqual(Array(25).fill('304 0'));
  },
);

it('a server that dies in between is told of, and what was written meanwhile arrives after it', async () => {
  const [li, wang] = [await member('li'), await member('wang')];
  await li.join();
  await wang.join();
  const { id } = await li.book.create({ name: 'Summer' });
  await li.add(id, 1);
  await li.sharing.share(id, true);
  await meet(li, wang);
  folder.broken = 502;
  await li.add(id, 2);
  await li.exchange();
  expect((await li.state()).failure?.problem).toBe('unreachable');
  folder.broken = undefined;
  await meet(li, wang);
  expect((await li.state()).failure).toBeUndefined();
  expect(await wang.entries(id)).toHaveLength(2);
});

it('a key that was taken back stops sharing, and what its owner wrote stays', async () => {
  const [li, wang] = [await member('li'), await member('wang')];
  await li.join();
  await wang.join();
  const { id } = await li.book.create({ name: 'Summer' });
  await li.add(id, 1);
  await li.sharing.share(id, true);
  await meet(li, wang);
  folder.revoked.add('li');
  await li.add(id, 2);
  await li.exchange();
  expect((await li.state()).failure?.problem).toBe('key');
  const before = folder.asked.length;
  await li.sharing.exchange('alarm');
  expect(folder.asked).toHaveLength(before);
  const chen = await member('chen');
  await chen.join();
  expect(await chen.entries(id)).toHaveLength(1);
});
