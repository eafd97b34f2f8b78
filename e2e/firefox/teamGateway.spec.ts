import { AGREED } from '../../lib/messages/protocol';
import { test as base, expect, FirefoxLens } from '../support/firefox';
import { KOL } from '../support/replicas/pages';
import { GATEWAY_ADDRESS, missing, type TeamGateway, teamGateway } from '../support/teamGateway';

const REPORT = `workspace.html#/report/xingtu/kol/xingtuKolId/${KOL}${AGREED}`;
const CALLS = 4;

/** A test with a team's gateway, which is gone after it. */
const test = base.extend<{ team: TeamGateway }>({
  team: async ({ server, lens: _ }, use) => {
    const team = await teamGateway(server, ['li', 'wang']);
    await use(team);
    await team.stop();
  },
});

/** Joins the team, and loads a creator. */
async function look(lens: FirefoxLens, key: string): Promise<void> {
  await lens.ask('settings.set', { settings: { language: 'en' } });
  expect(await lens.ask('team.try', { address: GATEWAY_ADDRESS, key })).toMatchObject({
    ok: { session: { settings: { region: 'team' }, hasToken: true } },
  });
  const page = await lens.ownPage(REPORT);
  await page.waitForSelector(
    '[data-section][data-phase="ready"] [data-metric="xingtu.followers"][data-value]',
  );
}

test('two members of a team pay once for a creator and have one list in Firefox too', async ({
  lens,
  server,
  team,
}) => {
  await look(lens, team.key('li'));
  await expect.poll(() => team.paid('li')).toBe(CALLS);
  const other = await FirefoxLens.launch({ server, build: 'firefox-mv3-e2e' });
  try {
    await look(other, team.key('wang'));
    const { ok } = (await other.ask('ledger.list', { days: 2 })) as {
      ok: { billed: number; hits: number }[];
    };
    expect(ok.map(({ billed, hits }) => ({ billed, hits }))).toEqual(
      Array(CALLS).fill({ billed: 0, hits: 1 }),
    );
    expect(team.paid()).toBe(CALLS);

    // The stand-in keeps no lists.
    if (!missing) {
      expect(server.calls()).toHaveLength(CALLS);
      expect(await lens.ask('sharing.join', { name: 'Li' })).toEqual({ ok: {} });
      const subject = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: KOL };
      const added = await lens.ask('lists.add', { creators: [{ subject, name: 'A' }] });
      const { id } = (added as { ok: { list: { id: string } } }).ok.list;
      await lens.ask('sharing.list', { id, on: true });
      await lens.ask('sharing.now', {});
      expect(await other.ask('sharing.join', { name: 'Wang' })).toEqual({ ok: {} });
      expect(await other.ask('lists.get', { id })).toMatchObject({
        ok: { shared: true, entries: [{ name: 'A' }] },
      });
    }
  } finally {
    await other.close();
  }
  expect(server.strays).toEqual([]);
});
