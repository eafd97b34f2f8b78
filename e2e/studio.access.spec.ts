import type { Page } from '@playwright/test';
import {
  heard,
  keptIn,
  listen,
  load,
  logIn,
  openStudio,
  SESSION,
  setUp,
  UID_TT,
  WORK,
  WORK_PAGE,
} from './studio.support';
import { expect, settled, test } from './support/shared';
import { STUDIO_KEY } from './support/studio';

const content = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

test('the login reaches the body of a request, and nothing else', async ({ lens, desk, server }) => {
  const logged: string[] = [];
  lens.context.on('console', (message) => logged.push(message.text()));
  await setUp(lens, desk);
  (await lens.worker()).on('console', (message) => logged.push(message.text()));
  await listen(desk.page);

  const works = await openStudio(lens, 'works');
  await load(works);
  const work = await openStudio(lens, `work/${WORK}`);
  await settled(work);
  const file = works.waitForEvent('download');
  await works.locator('[data-export-menu]').click();
  await works.locator('[data-item="csv"]').click();
  const csv = await (await file).createReadStream().then((stream) => stream.toArray());
  const own = await lens.open(WORK_PAGE);
  const panel = await lens.openPanelByShortcut(own);
  await settled(panel);

  const bodies = server.studio.calls.map(({ body }) => String(body.cookie));
  expect(bodies.length).toBeGreaterThan(1);
  for (const cookie of bodies) {
    // What creator.douyin.com itself would get: HttpOnly and the parent domain's, and no cookie of another site.
    expect(
      cookie
        .split('; ')
        .map((crumb) => crumb.split('=')[0])
        .sort(),
    ).toEqual(['csrf', 'sessionid', 'sid_guard', 'uid_tt']);
    expect(cookie).toContain(`sessionid=${SESSION}`);
  }
  const kept = await keptIn(desk);
  const said = {
    works: await content(works),
    work: await content(work),
    page: await content(own),
    panel: await panel.evaluate(() => document.documentElement.outerHTML),
    csv: Buffer.concat(csv).toString(),
    news: await heard(desk.page),
    console: logged.join('\n'),
    settings: (await desk.ask('settings.export', {})).text,
    state: JSON.stringify(await desk.ask('studio.state', {})),
    ledger: JSON.stringify(await desk.ledger()),
    ...kept,
  };
  // The service's envelope echoes the request, and links the figures for everybody.
  for (const secret of [SESSION, UID_TT, 'leaky-link'])
    for (const [place, text] of Object.entries(said)) expect(text, place).not.toContain(secret);
  expect(server.leaks(SESSION)).toEqual([]);
  expect(server.calls()).toEqual([]);
});

test('on the creator’s own page the panel shows what only its owner sees; elsewhere it does not', async ({
  lens,
  desk,
  server,
}) => {
  await lens.context.clearCookies();
  await logIn(lens);
  await desk.ask('settings.set', { settings: { source: 'live', language: 'en' } });
  const page = await lens.open(WORK_PAGE);
  const panel = await lens.openPanelByShortcut(page);
  await expect(panel.locator('[data-access]')).toBeVisible();
  const tabs = panel.locator('[role="tab"]');
  await expect(tabs).toHaveCount(10);
  await expect(tabs.first()).toHaveAttribute('data-tab', 'studio.item.overview');
  await expect(tabs.last()).toHaveAttribute('data-tab', 'item.cost');
  expect(server.studio.calls).toHaveLength(0);
  expect(server.calls()).toHaveLength(0);

  const options = lens.context.waitForEvent('page');
  await panel.locator('[data-studio="open-options"]').click();
  await expect.poll(async () => (await options).url()).toContain('options.html#studio');
  await desk.ask('studio.setKey', { key: STUDIO_KEY });
  await desk.ask('studio.consent', { consent: true });
  await expect(panel.locator('[data-metric="studio.work.plays"][data-value]')).toBeVisible();
  expect(server.studio.calls.map(({ route, body }) => [route, body.ids])).toEqual([
    ['fetch_item_overview_data', WORK],
  ]);
  // What the market sees of the work is another company's, with its own token.
  await panel.locator('[data-tab="item.report"]').click();
  await expect(panel.locator('[data-failure="noToken"]')).toBeVisible();

  const elsewhere = await lens.open(`https://www.douyin.com/video/${WORK}`);
  const other = await lens.openPanelByShortcut(elsewhere);
  await expect(other.locator('[data-tab="item.report"]')).toBeVisible();
  await expect(other.locator('[data-tab^="studio."]')).toHaveCount(0);
  expect(server.studio.calls).toHaveLength(1);
});
