import { AGREED } from '../lib/messages/protocol';
import type { Subject } from '../lib/subject/types';
import { ChromiumLens } from './support/chromium';
import { KOL } from './support/replicas/pages';
import { TOKEN } from './support/server';
import {
  test as base,
  Desk,
  expect,
  failureCard,
  OVERVIEW_CALLS,
  payForOverview,
  SPREAD_FIGURE,
  settled,
  shiftClock,
} from './support/shared';
import {
  GATEWAY_ADDRESS,
  GATEWAY_HOST,
  missing,
  RealGateway,
  type TeamGateway,
  teamGateway,
} from './support/teamGateway';

const MEMBERS = ['li', 'wang', 'chen', 'zhao', 'qian'];

/** A test with a team's gateway, which is gone after it. */
const test = base.extend<{ team: TeamGateway }>({
  team: async ({ server, lens: _ }, use) => {
    const team = await teamGateway(server, MEMBERS);
    await use(team);
    await team.stop();
  },
});

const REPORT = `workspace.html#/report/xingtu/kol/xingtuKolId/${KOL}`;

test('two members of a team pay once for a creator: the second is told a hit, which is free and as old as it says', async ({
  lens,
  desk,
  server,
  team,
}) => {
  await desk.ask('settings.set', { settings: { language: 'en' } });
  // A token that is stored beside the key goes nowhere.
  await desk.ask('token.set', { token: TOKEN });

  // The first member enters address and key. A wrong key replaces nothing.
  const options = await lens.ownPage('options.html#region');
  const region = options.locator('#region');
  await region.getByRole('button', { name: /^Team gateway/ }).click();
  await region.getByLabel('Gateway address').fill(`${GATEWAY_ADDRESS}/`);
  await region.getByLabel('Personal key').fill('klk-of-nobody');
  await region.getByRole('button', { name: 'Test and use' }).click();
  await expect(region).toContainText('The team gateway does not know your key');
  expect((await desk.ask('session.get', {})).settings.region).toBe('global');
  await region.getByLabel('Personal key').fill(team.key('li'));
  await region.getByRole('button', { name: 'Test and use' }).click();
  await expect(region.locator('[data-team="li"]')).toContainText('100 of 100 calls');
  expect(JSON.stringify(await desk.stored())).not.toContain(team.key('li'));
  expect(await options.content()).not.toContain(team.key('li'));
  expect(await lens.accessibility(options, '#region')).toEqual([]);

  const report = await lens.ownPage(REPORT + AGREED);
  await settled(report);
  await report.locator(SPREAD_FIGURE).first().waitFor();
  await expect.poll(() => team.paid('li')).toBe(OVERVIEW_CALLS);
  await expect(report.locator('[data-team-left]')).toContainText('96 calls left today, 996 for the team');
  expect((await desk.ask('session.get', {})).callsToday).toBe(OVERVIEW_CALLS);

  // A colleague in another browser, two hours later.
  const other = await ChromiumLens.launch({ server, build: 'chrome-mv3-e2e' });
  try {
    const theirs = await Desk.open(other);
    await theirs.ask('settings.set', { settings: { language: 'en' } });
    await theirs.ask('team.try', { address: GATEWAY_ADDRESS, key: team.key('wang') });
    team.age(7200);
    const asks = await other.ownPage(REPORT);
    await expect(asks.locator('[data-load]')).toContainText(`up to ${OVERVIEW_CALLS} calls`);
    await asks.locator('[data-load]').click();
    await settled(asks);
    await asks.locator(SPREAD_FIGURE).first().waitFor();
    await expect(asks.locator('[data-age]', { hasText: '2 hr. ago' }).first()).toBeVisible();
    expect(team.paid()).toBe(OVERVIEW_CALLS);
    const [row] = await theirs.ledger();
    expect(row).toMatchObject({ calls: 1, billed: 0, maybe: 0, hits: 1 });
    expect((await theirs.ask('session.get', {})).callsToday).toBe(0);

    // A refresh has the gateway ask anew, and says so before.
    const refresh = asks.locator('[data-refresh]').first();
    await expect(refresh).toContainText(`asked anew of the gateway: ${OVERVIEW_CALLS} calls`);
    await refresh.click();
    await expect.poll(() => team.paid('wang')).toBe(OVERVIEW_CALLS);
    await settled(asks);
    expect((await theirs.ask('session.get', {})).callsToday).toBe(OVERVIEW_CALLS);

    // What is not there is not paid for once the budget is used up, and what is there stays free.
    await team.setBudget(OVERVIEW_CALLS);
    await asks.locator('[data-refresh]').first().click();
    await expect(failureCard(asks, 'teamUserBudget')).toContainText('Not billed');
    await theirs.ask('storage.clearCache', {});
    const again = await other.ownPage(REPORT + AGREED);
    await settled(again);
    await again.locator(SPREAD_FIGURE).first().waitFor();
    expect(team.paid()).toBe(2 * OVERVIEW_CALLS);
    if (!missing) expect(server.calls()).toHaveLength(2 * OVERVIEW_CALLS);
  } finally {
    await other.close();
  }
  expect(team.knows(TOKEN)).toBe(false);
  expect(JSON.stringify(server.received)).not.toContain(TOKEN);
  expect(server.strays).toEqual([]);
});

const xingtu = (at: number): Subject => ({
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: String(7100000000000000000n + BigInt(at)),
});
/** nginx tells two versions of a file apart by their second and their length. */
const SECOND_MS = 1_100;

test('five browsers pay once for each answer and end with one list: edits apart and at once, one offline, the gateway dead in between', async ({
  lens,
  desk,
  server,
  team,
}) => {
  test.skip(!(team instanceof RealGateway), 'The stand-in keeps no lists.');
  const gateway = team as RealGateway;
  test.slow();
  const build = 'chrome-mv3-e2e';
  const others = await Promise.all(MEMBERS.slice(1).map(() => ChromiumLens.launch({ server, build })));
  try {
    const all = [desk, ...(await Promise.all(others.map((other) => Desk.open(other))))];
    await Promise.all(
      all.map(async (one, at) => {
        const member = MEMBERS[at] as string;
        await one.ask('team.try', { address: GATEWAY_ADDRESS, key: team.key(member) });
        expect(await one.ask('sharing.join', { name: member })).toEqual({});
      }),
    );

    // Each answer was paid for by one of the five, and was free to the others.
    await Promise.all(all.map(payForOverview));
    expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
    const rows = (await Promise.all(all.map((one) => one.ledger()))).flat();
    const sum = (what: 'billed' | 'hits' | 'maybe') =>
      rows.reduce((total, row) => total + (row[what] ?? 0), 0);
    expect([sum('billed'), sum('hits'), sum('maybe')]).toEqual([OVERVIEW_CALLS, 4 * OVERVIEW_CALLS, 0]);

    const { id } = await desk.ask('lists.create', { list: { name: '夏季补水' } });
    const add = (one: Desk, ...which: number[]) =>
      one.ask('lists.add', { id, creators: which.map((at) => ({ subject: xingtu(at), name: `KOL ${at}` })) });
    await add(desk, 1, 2, 3);
    await desk.ask('sharing.list', { id, on: true });
    const read = async (one: Desk) => {
      const { list, entries = [] } = (await one.ask('lists.get', { id })) ?? {};
      const notes = await one.ask('notes.get', { creator: `xingtuKolId/${xingtu(1).id}` });
      return {
        list,
        entries: entries.sort((a, b) => (a.id < b.id ? -1 : 1)),
        notes: notes.map(({ text }) => text).sort(),
      };
    };
    /** Exchanges until all have the same, with this many creators and notes. */
    const meet = (creators: number, notes: number) =>
      expect(async () => {
        for (const one of all) await one.ask('sharing.now', {});
        const [first, ...rest] = await Promise.all(all.map(read));
        expect([first?.entries.length, first?.notes.length]).toEqual([creators, notes]);
        for (const one of rest) expect(one).toEqual(first);
      }).toPass({ intervals: [SECOND_MS], timeout: 60_000 });
    await meet(3, 0);

    // All write the same cell, a creator and a note in the same moment; one has no network, and the clock of another is a day ahead.
    const [, , chen] = all as [Desk, Desk, Desk];
    const [, offline, ahead] = others as [ChromiumLens, ChromiumLens, ChromiumLens];
    await offline.context.setOffline(true);
    await shiftClock(await ahead.worker(), 86_400_000);
    const entry = (await read(desk)).entries[0]?.id as string;
    const write = (one: Desk, value: string) =>
      one.ask('lists.edit', { id, edits: [{ edit: 'entry', id: entry, field: 'reasonFor', value }] });
    // No edit leaves before all have written, so that none of them has seen another's.
    await Promise.all(all.map((one, at) => write(one, `of ${MEMBERS[at]}`)));
    await Promise.all(
      all.map(async (one, at) => {
        await add(one, 10 + at);
        await one.ask('notes.add', { creator: `xingtuKolId/${xingtu(1).id}`, text: `by ${MEMBERS[at]}` });
        await one.ask('sharing.now', {});
      }),
    );
    const problem = async (one: Desk) => (await one.ask('sharing.state', {})).state?.failure?.problem;
    expect(await problem(chen)).toBe('offline');

    // The gateway dies, and what is written meanwhile waits. Two files that nobody here can read come to its folder.
    await gateway.die();
    const strange = {
      sun: '<html>',
      zhou: JSON.stringify({ ...JSON.parse(gateway.file('li')), version: 99 }),
    };
    for (const [member, text] of Object.entries(strange)) gateway.put(member, text);
    await add(desk, 20);
    await desk.ask('sharing.now', {});
    expect(await problem(desk)).toBe('unreachable');
    await gateway.comeBack();
    await offline.context.setOffline(false);
    await meet(9, 5);

    // One of the five values stands. The other four are not lost: their writers are shown both.
    const { reasonFor } = (await read(desk)).entries.find((one) => one.id === entry) ?? {};
    const lost = await Promise.all(
      all.map(async (one) => (await one.ask('sharing.state', {})).state?.lost.map(({ mine }) => mine)),
    );
    expect(lost).toEqual(MEMBERS.map((member) => (`of ${member}` === reasonFor ? [] : [`of ${member}`])));
    expect(await Promise.all(all.map(problem))).toEqual(Array(5).fill(undefined));
    const { members } = (await desk.ask('sharing.state', {})).state ?? {};
    expect(members?.flatMap(({ id: member, problem: why }) => (why ? [`${member} ${why}`] : []))).toEqual([
      'sun notJson',
      'zhou newer',
    ]);
    for (const [member, text] of Object.entries(strange)) expect(gateway.file(member)).toBe(text);
    expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
    expect(server.strays).toEqual([]);
    expect(server.received.filter(({ host }) => host === GATEWAY_HOST)).toEqual([]);
    expect(lens.refused).toEqual([]);
  } finally {
    await Promise.all(others.map((other) => other.close()));
  }
});
