import type { Frame } from '@playwright/test';
import { PAGE_BOUND } from '../lib/settings/bounds';
import { KOL, OTHER_KOL } from './support/replicas/pages';
import {
  CREATOR,
  expect,
  failureCard,
  OVERVIEW_CALLS,
  openCreator,
  remedy,
  SPREAD_FIGURE,
  send,
  settled,
  test,
} from './support/shared';

/** What a page does that has its user click the panel open on one creator after the other. */
async function lookUp(panel: Frame, count: number): Promise<string[]> {
  const creators = Array.from({ length: count }, (_, i) => String(BigInt(KOL) + BigInt(i + 1000)));
  const answers = await Promise.all(
    creators.map((id) =>
      send(panel, 'report.load', {
        subject: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id },
        section: 'xingtu.overview',
        options: {},
        mode: 'auto',
        request: `r${id}`,
      }),
    ),
  );
  return answers.flatMap((answer) =>
    (answer as { ok: { failures: { code: string }[] } }).ok.failures.map(({ code }) => code),
  );
}

test('panels begin twenty calls a minute, and tabs of ours more; then one click leads to a confirmation in a tab of ours, and the way goes on', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { panel } = await openCreator(lens);
  await settled(panel);
  const failures = await lookUp(panel, 10);
  expect(failures).toEqual(Array(10 * OVERVIEW_CALLS + OVERVIEW_CALLS - PAGE_BOUND.minute).fill('pageBound'));
  expect(server.calls()).toHaveLength(PAGE_BOUND.minute);

  // Reports in tabs of ours are not bounded.
  const report = await lens.ownPage(`workspace.html#/report/xingtu/kol/xingtuKolId/${BigInt(KOL) + 5000n}`);
  await report.locator('[data-load]').click();
  await report.locator(SPREAD_FIGURE).first().waitFor();
  await settled(report);
  await report.close();
  const begun = PAGE_BOUND.minute + OVERVIEW_CALLS;
  expect(server.calls()).toHaveLength(begun);

  const other = await openCreator(lens, CREATOR.replace(KOL, OTHER_KOL));
  const card = failureCard(other.panel, 'pageBound');
  await expect(card).toContainText('Please confirm that it is you');
  await expect(card).toContainText('Not billed');
  await remedy(card, 'retry').click();
  await expect(card).toBeVisible();
  expect(server.calls()).toHaveLength(begun);
  // Nor can the panel say it for the user.
  expect(await send(other.panel, 'pages.confirm', {})).toMatchObject({ failure: { code: 'noSession' } });

  const opening = lens.context.waitForEvent('page');
  await remedy(card, 'confirm').click();
  const tab = await opening;
  await expect(tab.locator('[data-minute]')).toHaveText(String(PAGE_BOUND.minute));
  await tab.locator('[data-confirm]').click();
  await expect(tab.getByRole('status')).toContainText('Confirmed');
  // The window may be gone before the driver hears that its click was made; without a click it would stay.
  const closed = tab.waitForEvent('close');
  await tab
    .getByRole('button', { name: 'Close this window' })
    .click()
    .catch(() => {});
  await closed;

  await lens.comeBack(other.page);
  await remedy(card, 'retry').click();
  await other.panel.locator(SPREAD_FIGURE).first().waitFor();
  await expect(card).toHaveCount(0);
  expect(server.calls()).toHaveLength(begun + OVERVIEW_CALLS);
});

test('the confirmation takes no click before it was in front for a while, and none once it is not', async ({
  lens,
  desk,
}) => {
  await desk.setUp('en');
  const page = await lens.context.newPage();
  // A fake clock would stay in the browser, which other tests use after this one.
  await page.addInitScript(() => {
    const times = globalThis as { drawnAt?: number; enabledAt?: number };
    new MutationObserver(() => {
      const confirm = document.querySelector<HTMLButtonElement>('[data-confirm]');
      if (!confirm) return;
      times.drawnAt ??= performance.now();
      if (!confirm.disabled) times.enabledAt ??= performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`chrome-extension://${lens.extensionId}/options.html#confirm`);
  const button = page.locator('[data-confirm]');
  await expect(button).toBeEnabled();
  const waited = await page.evaluate(() => {
    const { drawnAt = 0, enabledAt = 0 } = globalThis as { drawnAt?: number; enabledAt?: number };
    return enabledAt - drawnAt;
  });
  expect(waited).toBeGreaterThan(650);
  await page.evaluate(() => {
    document.hasFocus = () => false;
    dispatchEvent(new Event('blur'));
  });
  await expect(button).toBeDisabled();
  // Longer than it waited before.
  await page.waitForTimeout(1_500);
  await expect(button).toBeDisabled();
});
