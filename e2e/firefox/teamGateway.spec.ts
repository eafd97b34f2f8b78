import { AGREED } from '../../lib/messages/protocol';
import { expect, FirefoxLens, test } from '../support/firefox';
import { KOL } from '../support/replicas/pages';
import { GATEWAY_ADDRESS, MEMBERS } from '../support/teamGateway';

const REPORT = `workspace.html#/report/xingtu/kol/xingtuKolId/${KOL}${AGREED}`;
const CALLS = 4;

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

test('two members of a team pay once for a creator in Firefox too', async ({ lens, server }) => {
  await look(lens, MEMBERS.li);
  expect(server.gateway.paid('li')).toBe(CALLS);
  const other = await FirefoxLens.launch({ server, build: 'firefox-mv3-e2e' });
  try {
    await look(other, MEMBERS.wang);
    await expect.poll(() => server.gateway.asked.filter(({ user }) => user === 'wang').length).toBe(CALLS);
    expect(server.gateway.paid()).toBe(CALLS);
    const { ok } = (await other.ask('ledger.list', { days: 2 })) as {
      ok: { billed: number; hits: number }[];
    };
    expect(ok.map(({ billed, hits }) => ({ billed, hits }))).toEqual(
      Array(CALLS).fill({ billed: 0, hits: 1 }),
    );
  } finally {
    await other.close();
  }
  expect(server.gateway.strays).toEqual([]);
});
