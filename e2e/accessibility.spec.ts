import { closeByEscape, expectNoViolations } from './sections.support';
import { poll } from './support/extension';
import { answers } from './support/server';
import { CREATOR, expect, openCreator, SPREAD, settled, test } from './support/shared';

test('failures, waiting, tooltips and tables behind charts break no accessibility rule', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(SPREAD, answers.html);
  const { panel } = await openCreator(lens);
  await settled(panel);
  await expect(panel.getByRole('alert')).toBeVisible();
  await expectNoViolations(desk, panel, 'a failure');

  await panel.locator('[data-metric="xingtu.followers"]').hover();
  await expect(panel.locator('#tip')).toBeVisible();
  await expectNoViolations(desk, panel, 'a tooltip');

  const hold = server.hold('get_author_daily_fans');
  await panel.locator('[data-tab="xingtu.fans"]').click();
  await expect(panel.locator('[data-progress]')).toBeVisible();
  await expectNoViolations(desk, panel, 'waiting');
  hold.release();
  await settled(panel);
  await panel.locator('[data-block="xingtu.fansTotals"] summary').click();
  await expectNoViolations(desk, panel, 'a table behind a chart');
});

test('the popup, the options with their dialogs and the first run break no accessibility rule', async ({
  lens,
  desk,
}) => {
  await desk.ask('settings.set', { settings: { language: 'en' } });
  const { page, panel } = await openCreator(lens);
  await expect(panel.locator('[data-way="token"]')).toBeVisible();
  await expectNoViolations(desk, panel, 'first run in the panel');
  const first = await lens.ownPage('popup.html');
  await expect(first.getByRole('heading', { name: 'Welcome to KOL Lens' })).toBeVisible();
  await expectNoViolations(desk, first, 'first run in the popup');

  await desk.setUp('en', { region: 'china' });
  await lens.comeBack(page);
  await panel.locator('[data-load]').click();
  await settled(panel);
  const popup = await lens.ownPage('popup.html');
  await popup.locator('textarea').fill(`${CREATOR}\nhttps://v.douyin.com/x/\n123`);
  await expect(popup.locator('footer')).toContainText('calls today');
  await expectNoViolations(desk, popup, 'popup');

  const options = await lens.ownPage('options.html');
  await expect(options.locator('#ledger tbody tr')).toHaveCount(5);
  await options.locator('#dailyCap input').fill('-');
  // A token that was rejected, with what to do about it.
  const token = options.locator('#token');
  await token.getByRole('button', { name: 'Replace' }).click();
  await token.getByLabel('New token', { exact: true }).fill('klt_a_token_that_was_revoked');
  await token.getByRole('button', { name: 'Save and test' }).click();
  await expect(token.getByRole('alert')).toBeVisible();
  await expectNoViolations(desk, options, 'options');
  await options.locator('#forget').getByRole('button').click();
  await expect(options.getByRole('dialog')).toBeVisible();
  await expectNoViolations(desk, options, 'a dialog');
});

test('with the keyboard alone: into the panel, to another section, to a figure’s tooltip, and out', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  await lens.pause(page);
  await page.locator('a').last().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const panel = await poll(async () => lens.panelFrame(page), 'the panel');
  await settled(panel);
  await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);

  const focused = () =>
    panel.evaluate(() => {
      const { dataset, textContent } = document.activeElement as HTMLElement;
      return dataset.tab ?? dataset.metric ?? textContent;
    });
  const tabTo = (wanted: string, most = 120) =>
    test.step(`Tab to ${wanted}`, async () => {
      for (let presses = 0; presses < most; presses++) {
        if ((await focused()) === wanted) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${wanted} was not reached with ${most} presses`);
    });
  await tabTo('xingtu.overview');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('xingtu.audience');
  expect(server.calls()).toHaveLength(4);
  await page.keyboard.press('Enter');
  await panel.locator('[data-section="xingtu.audience"]').waitFor();
  await settled(panel);
  expect(server.calls()).toHaveLength(7);

  await tabTo('xingtu.connected.total');
  const tip = panel.locator('#tip');
  await expect(tip).toContainText('Connected users');
  await expect(tip).toContainText('Source');
  // The scroll that the key led to may be told late, when the figure stands still.
  await panel.evaluate(() => window.dispatchEvent(new Event('scroll')));
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await closeByEscape(lens, page);
  // Back where it began: the same key opens it again.
  await page.keyboard.press('Enter');
  await poll(async () => lens.panelFrame(page), 'the panel');
});
