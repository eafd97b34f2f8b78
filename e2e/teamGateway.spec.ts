import { AGREED } from '../lib/messages/protocol';
import { ChromiumLens } from './support/chromium';
import { KOL } from './support/replicas/pages';
import { TOKEN } from './support/server';
import { Desk, expect, failureCard, OVERVIEW_CALLS, SPREAD_FIGURE, settled, test } from './support/shared';
import { GATEWAY_ADDRESS, MEMBERS } from './support/teamGateway';

const REPORT = `workspace.html#/report/xingtu/kol/xingtuKolId/${KOL}`;

test('two members of a team pay once for a creator: the second is told a hit, which is free and as old as it says', async ({
  lens,
  desk,
  server,
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
  await region.getByLabel('Personal key').fill(MEMBERS.li);
  await region.getByRole('button', { name: 'Test and use' }).click();
  await expect(region.locator('[data-team="li"]')).toContainText('100 of 100 calls');
  expect(JSON.stringify(await desk.stored())).not.toContain(MEMBERS.li);
  expect(await options.content()).not.toContain(MEMBERS.li);
  expect(await lens.accessibility(options, '#region')).toEqual([]);

  const report = await lens.ownPage(REPORT + AGREED);
  await settled(report);
  await report.locator(SPREAD_FIGURE).first().waitFor();
  expect(server.gateway.paid('li')).toBe(OVERVIEW_CALLS);
  await expect(report.locator('[data-team-left]')).toContainText('96 calls left today, 996 for the team');
  expect((await desk.ask('session.get', {})).callsToday).toBe(OVERVIEW_CALLS);

  // A colleague in another browser, two hours later.
  const other = await ChromiumLens.launch({ server, build: 'chrome-mv3-e2e' });
  try {
    const theirs = await Desk.open(other);
    await theirs.ask('settings.set', { settings: { language: 'en' } });
    await theirs.ask('team.try', { address: GATEWAY_ADDRESS, key: MEMBERS.wang });
    server.gateway.aged = 7200;
    const asks = await other.ownPage(REPORT);
    await expect(asks.locator('[data-load]')).toContainText(`up to ${OVERVIEW_CALLS} calls`);
    await asks.locator('[data-load]').click();
    await settled(asks);
    await asks.locator(SPREAD_FIGURE).first().waitFor();
    await expect(asks.locator('[data-age]', { hasText: '2 hr. ago' }).first()).toBeVisible();
    expect(server.gateway.paid()).toBe(OVERVIEW_CALLS);
    const [row] = await theirs.ledger();
    expect(row).toMatchObject({ calls: 1, billed: 0, maybe: 0, hits: 1 });
    expect((await theirs.ask('session.get', {})).callsToday).toBe(0);

    // A refresh has the gateway ask anew, and says so before.
    const refresh = asks.locator('[data-refresh]').first();
    await expect(refresh).toContainText(`asked anew of the gateway: ${OVERVIEW_CALLS} calls`);
    await refresh.click();
    await expect.poll(() => server.gateway.paid('wang')).toBe(OVERVIEW_CALLS);
    await settled(asks);
    expect((await theirs.ask('session.get', {})).callsToday).toBe(OVERVIEW_CALLS);

    // What is not there is not paid for once the budget is used up, and what is there stays free.
    server.gateway.budget = OVERVIEW_CALLS;
    await asks.locator('[data-refresh]').first().click();
    await expect(failureCard(asks, 'teamUserBudget')).toContainText('Not billed');
    await theirs.ask('storage.clearCache', {});
    const again = await other.ownPage(REPORT + AGREED);
    await settled(again);
    await again.locator(SPREAD_FIGURE).first().waitFor();
    expect(server.gateway.paid()).toBe(2 * OVERVIEW_CALLS);
  } finally {
    await other.close();
  }
  expect(server.gateway.asked.some(({ query }) => 'token' in query)).toBe(false);
  expect(JSON.stringify(server.received)).not.toContain(TOKEN);
  expect(server.gateway.strays).toEqual([]);
});
