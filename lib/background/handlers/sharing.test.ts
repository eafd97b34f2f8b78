import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Address, Stamped } from '../../lists/sharing/cells';
import { MAX_FIGURES, writeMemberFile } from '../../lists/sharing/file';
import { stampAt } from '../../lists/stamps';
import type { Snapshot } from '../../memory/snapshot';
import { SharingShelf } from '../../store/sharingShelf';
import { creatorKey } from '../../subject/creator';
import type { TeamInfo } from '../../team/gateway';
import { contentOf } from '../sharing/testing';
import { type Background, resetBrowser, SENDERS, startBackground, subject } from '../testing';

const ADDRESS = 'https://gw.example.com';
const DAV = 'https://dav.example.com/team';
const info: TeamInfo = {
  ...{ version: '1', user: 'li', day: '2026-11-22', host: 'global', lists: true },
  ...{ left: {}, limits: {} },
};

let background: Background;
beforeEach(async () => {
  resetBrowser();
  background = await startBackground();
});

const answer = (status: number, text = '') => ({
  ...{ status, headers: new Headers(), bytes: new TextEncoder().encode(text) },
});
/** A folder without a file in it: a listing, nothing to read, and a write that is taken. */
function empty(listing = '[]', listed = 200): void {
  background.sendToFolder.mockImplementation(async ({ url, init }) => {
    if (init?.method === 'PUT') return answer(201);
    return url.endsWith('/') ? answer(listed, listing) : answer(404);
  });
}
async function key(): Promise<void> {
  background.testTeamKey.mockResolvedValueOnce({ info });
  await background.ask('team.try', { address: ADDRESS, key: 'personal' });
}
const headers = () =>
  background.sendToFolder.mock.calls.map(([{ url, init }]) => [
    init?.method,
    url,
    new Headers(init?.headers).get('authorization'),
  ]);

it('a member of a gateway joins with the personal key, under the name that the gateway knows', async () => {
  expect(await background.ask('sharing.state', {})).toEqual({});
  expect(await background.ask('sharing.join', { name: 'Li' })).toEqual({ problem: 'key' });
  await key();
  expect(await background.ask('sharing.state', {})).toEqual({
    gateway: { address: ADDRESS, user: 'li', lists: true },
  });
  empty();
  expect(await background.ask('sharing.join', { name: 'Li' })).toEqual({});
  const bodies = background.sendToFolder.mock.calls.map(([{ init }]) => init?.body);
  expect(bodies).toEqual([null, null, expect.stringContaining('"name":"Li"')]);
  // What the host is asked where an answer stays away.
  expect(new Set(background.sendToFolder.mock.calls.map(([{ ping }]) => ping))).toEqual(
    new Set([`${ADDRESS}/lists/`]),
  );
  expect(headers()).toEqual([
    ['GET', `${ADDRESS}/lists/`, 'Bearer personal'],
    ['GET', `${ADDRESS}/lists/li.json`, 'Bearer personal'],
    ['PUT', `${ADDRESS}/lists/li.json`, 'Bearer personal'],
  ]);
  const { state } = await background.ask('sharing.state', {});
  expect(state).toMatchObject({ place: { kind: 'gateway' }, me: 'li', name: 'Li', lists: [] });
  expect(JSON.stringify(state)).not.toContain('personal');
});

it('a folder of WebDAV is joined with a password, which is a secret and is of this address alone', async () => {
  empty('<multistatus/>', 207);
  const webdav = { address: DAV, user: 'li@x', password: '密 码' };
  for (const named of [{ me: 'Li.' }, {}])
    expect(await background.ask('sharing.join', { name: 'Li', ...named, webdav })).toEqual({
      problem: 'member',
    });
  expect(background.sendToFolder).not.toHaveBeenCalled();
  expect(await background.ask('sharing.join', { name: 'Li', me: 'li', webdav })).toEqual({});
  const basic = `Basic ${Buffer.from('li@x:密 码').toString('base64')}`;
  expect(headers()).toContainEqual(['PUT', `${DAV}/li.json`, basic]);
  const { state } = await background.ask('sharing.state', {});
  expect(JSON.stringify(state)).not.toContain(Buffer.from('密 码').toString('base64'));
  expect(await background.store.secret('sharing')).toContain(DAV);
  await background.ask('sharing.leave', {});
  expect(await background.store.secret('sharing')).toBeUndefined();
  expect(await background.ask('sharing.state', {})).toEqual({});
});

it('a password that the folder does not take replaces nothing, and nobody is in a team by it', async () => {
  background.sendToFolder.mockResolvedValue(answer(401));
  const webdav = { address: DAV, user: 'li', password: 'wrong' };
  expect(await background.ask('sharing.join', { name: 'Li', me: 'li', webdav })).toEqual({ problem: 'key' });
  expect(await background.store.secret('sharing')).toBeUndefined();
  expect(await background.ask('sharing.state', {})).toEqual({});
});

it('a password is not kept where everything was erased while the folder was asked', async () => {
  empty('<multistatus/>', 207);
  const webdav = { address: DAV, user: 'li', password: 'first' };
  const join = () => background.ask('sharing.join', { name: 'Li', me: 'li', webdav });
  await join();
  background.sendToFolder.mockImplementationOnce(async () => {
    await background.ask('storage.forgetEverything', {});
    await background.ask('consent.answer', { given: true });
    return answer(207, '<multistatus/>');
  });
  await expect(join()).rejects.toThrow('cancelled');
  expect(await background.store.secret('sharing')).toBeUndefined();
  expect(await background.ask('sharing.state', {})).toEqual({});
});

it('a join that fails leaves the password of the team before, and one that succeeds takes its place', async () => {
  empty('<multistatus/>', 207);
  const first = { address: DAV, user: 'li', password: 'first' };
  await background.ask('sharing.join', { name: 'Li', me: 'li', webdav: first });
  const before = [await background.store.secret('sharing'), await background.ask('sharing.state', {})];
  background.sendToFolder.mockResolvedValue(answer(401));
  const other = { address: 'https://dav2.example.com/team', user: 'li', password: 'wrong' };
  for (const webdav of [{ ...first, password: 'wrong' }, other]) {
    expect(await background.ask('sharing.join', { name: 'Li', me: 'li', webdav })).toEqual({
      problem: 'key',
    });
    expect([await background.store.secret('sharing'), await background.ask('sharing.state', {})]).toEqual(
      before,
    );
  }
  await key();
  empty();
  expect(await background.ask('sharing.join', { name: 'Li' })).toEqual({});
  expect(await background.store.secret('sharing')).toBeUndefined();
});

it('an exchange that is under way while another folder is tried goes on with its own password', async () => {
  empty('<multistatus/>', 207);
  const webdav = { address: DAV, user: 'li', password: 'first' };
  await background.ask('sharing.join', { name: 'Li', me: 'li', webdav });
  background.sendToFolder.mockClear();
  const other = { address: 'https://dav2.example.com/team', user: 'li', password: 'second' };
  await Promise.all([
    background.ask('sharing.join', { name: 'Li', me: 'li', webdav: other }),
    background.ask('sharing.now', {}),
    background.ask('sharing.join', { name: 'Li', me: 'li', webdav }),
  ]);
  const basic = (password: string) => `Basic ${btoa(`li:${password}`)}`;
  const used = new Set(headers().map(([, url, sent]) => `${new URL(url as string).host} ${sent}`));
  expect(used).toEqual(new Set([`dav2.example.com ${basic('second')}`, `dav.example.com ${basic('first')}`]));
  const { state } = await background.ask('sharing.state', {});
  expect(state?.failure).toBeUndefined();
});

it('a folder of WebDAV is asked for nothing once its password is gone', async () => {
  empty('<multistatus/>', 207);
  const webdav = { address: DAV, user: 'li', password: 'right' };
  await background.ask('sharing.join', { name: 'Li', me: 'li', webdav });
  background.sendToFolder.mockClear();
  await background.store.setSecret('sharing', undefined);
  await background.ask('sharing.now', {});
  expect(background.sendToFolder).not.toHaveBeenCalled();
  expect((await background.ask('sharing.state', {})).state?.failure?.problem).toBe('key');
});

it('a gateway whose key is gone is none that can be joined', async () => {
  await key();
  await background.store.setTeamKey(undefined);
  expect(await background.ask('sharing.state', {})).toEqual({});
  expect(await background.ask('sharing.join', { name: 'Li' })).toEqual({ problem: 'key' });
});

it('the user’s own try and an opened list ask the folder, whatever failed a moment ago', async () => {
  await key();
  empty();
  await background.ask('sharing.join', { name: 'Li' });
  background.sendToFolder.mockResolvedValue(answer(503));
  await background.ask('sharing.now', {});
  background.sendToFolder.mockClear();
  await background.ask('sharing.now', {});
  const { state } = await background.ask('sharing.state', {});
  expect(state?.failure).toMatchObject({ problem: 'unreachable', tries: 2 });
  const shelf = new SharingShelf(background.store);
  await shelf.putState({ ...(state as NonNullable<typeof state>), exchangedAt: 1 }, shelf.epoch);
  background.sendToFolder.mockClear();
  await background.ask('sharing.opened', {});
  expect(headers()).toEqual([['GET', `${ADDRESS}/lists/`, 'Bearer personal']]);
});

it('nothing goes to a host that the user has not granted', async () => {
  await key();
  background.permitted.mockResolvedValueOnce(false);
  empty();
  expect(await background.ask('sharing.join', { name: 'Li' })).toEqual({ problem: 'permission' });
  expect(background.sendToFolder).not.toHaveBeenCalled();
});

it('settings that name the gateway of another team send it nothing of this one', async () => {
  await key();
  empty();
  await background.ask('sharing.join', { name: 'Li' });
  background.sendToFolder.mockClear();
  background.testTeamKey.mockResolvedValueOnce({ info });
  await background.ask('team.try', { address: 'https://other.example.com', key: 'another' });
  await background.ask('sharing.now', {});
  expect(background.sendToFolder).not.toHaveBeenCalled();
  expect((await background.ask('sharing.state', {})).state?.failure?.problem).toBe('key');
  expect(await background.ask('sharing.join', { name: 'Li' })).toEqual({});
  expect(new Set(headers().map(([, url]) => new URL(url as string).host))).toEqual(
    new Set(['other.example.com']),
  );
});

it('a list that is shared is marked, and everything that is forgotten takes the team with it', async () => {
  await key();
  empty();
  await background.ask('sharing.join', { name: 'Li' });
  const { id } = await background.ask('lists.create', { list: { name: 'Summer' } });
  await background.ask('sharing.list', { id, on: true });
  expect(await background.ask('lists.all', {})).toMatchObject({
    ...{ sharing: true, lists: [{ id, shared: true }] },
  });
  expect(await background.ask('lists.get', { id })).toMatchObject({ shared: true });
  await background.ask('sharing.now', {});
  const [{ init }] = background.sendToFolder.mock.calls.at(-1) as [{ init?: RequestInit }];
  expect(init?.method).toBe('PUT');
  expect(await background.ask('sharing.changes', { id })).toMatchObject([{ list: id }]);
  expect(await background.ask('sharing.lists', {})).toEqual([]);
  await background.ask('storage.forgetEverything', {});
  await background.ask('consent.answer', { given: true });
  expect(await background.ask('lists.all', {})).toEqual({ lists: [] });
  expect(await background.ask('sharing.state', {})).toEqual({});
});

describe('what answers said of creators', () => {
  const creator = creatorKey(subject) as string;
  const now = Date.now();
  const snapshot = (at: number, more?: Partial<Snapshot>): Snapshot => ({
    ...{ source: 'live', creator, basis: 'xingtu.prices?', at },
    day: new Date(at + 8 * 3_600_000).toISOString().slice(0, 10),
    figures: { 'xingtu.price.21_60': { value: 100, unit: 'yuan' } },
    ...more,
  });
  const old = snapshot(now - 5 * 86_400_000);
  const young = snapshot(now - 1000);
  const theirs = snapshot(now - 2 * 86_400_000, { team: 'Wang' });

  /** The member shares a list with the creator in it, and figures. */
  async function sharing(): Promise<string> {
    await key();
    empty();
    await background.ask('sharing.join', { name: 'Li' });
    const { id } = await background.ask('lists.create', { list: { name: 'Summer' } });
    await background.ask('lists.add', { id, creators: [{ subject }] });
    await background.ask('sharing.list', { id, on: true });
    await background.ask('sharing.figures', { on: true });
    return id;
  }
  /** The figures of the file that the member writes now. */
  async function written(): Promise<readonly Snapshot[]> {
    background.sendToFolder.mockClear();
    await background.ask('sharing.now', {});
    const put = background.sendToFolder.mock.calls.find(([{ init }]) => init?.method === 'PUT');
    const content = await contentOf(put?.[0].init?.body as string);
    // What is packed stands behind what everybody can read.
    return JSON.parse(content.slice(content.indexOf('}{') + 1)).figures;
  }

  it('leaves as far as it is the user’s own, the newest first', async () => {
    await sharing();
    await background.store.remember([old, theirs, young, { ...young, source: 'sample' }]);
    expect(await written()).toEqual([young, old]);
  });

  it('leaves no further back than a file reaches', async () => {
    await sharing();
    const basis = (at: number) => `xingtu.prices?at=${at}`;
    const many = Array.from({ length: MAX_FIGURES + 1 }, (_, at) => snapshot(now - at, { basis: basis(at) }));
    vi.spyOn(background.store, 'line').mockResolvedValue(many.toReversed());
    const figures = await written();
    expect(figures).toHaveLength(MAX_FIGURES);
    expect(figures.at(-1)?.basis).toBe(basis(MAX_FIGURES - 1));
  });

  it('does not leave where it is sample data', async () => {
    await sharing();
    await background.store.remember([young, { ...young, source: 'sample' }]);
    await background.ask('settings.set', { settings: { source: 'sample' } });
    expect(await written()).toEqual([]);
  });

  it('is kept under the name of the member whose answers they were', async () => {
    const id = await sharing();
    const at = stampAt('-------zzzzWang-', now);
    const file = await writeMemberFile({
      ...{ name: 'Wang', at: now, devices: ['Wang-'], log: [], notes: new Map(), figures: [old] },
      lists: new Map([[id, new Map<Address, Stamped>([['list//budget', [7, at]]])]]),
    });
    background.sendToFolder.mockImplementation(async ({ url, init }) => {
      if (init?.method === 'PUT') return answer(201);
      if (url.endsWith('/')) return answer(200, '[{"name":"wang.json"}]');
      return url.endsWith('/wang.json') ? answer(200, file) : answer(404);
    });
    await background.ask('sharing.now', {});
    expect(await background.store.line('live', creator)).toEqual([{ ...old, team: 'Wang' }]);
    expect((await background.ask('lists.get', { id }))?.list.budget).toBe(7);
  });
});

it('a panel has no say in what is shared', async () => {
  expect(await background.send('sharing.leave', {}, SENDERS.frame)).toMatchObject({ failure: {} });
});
