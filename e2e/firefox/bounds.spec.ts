import type { Frame, Page } from 'puppeteer-core';
import { PAGE_BOUND } from '../../lib/settings/bounds';
import { expect, test } from '../support/firefox';
import { KOL, OTHER_KOL } from '../support/replicas/pages';

const creator = (id: string) => `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${id}`;
const CALLS = 4;
const settled = (view: Page | Frame) => view.waitForSelector('[data-section][data-phase="ready"]');
const CARD = '[data-failure="pageBound"]';

/** What a page does that has its user click the panel open on one creator after the other. */
async function lookUp(panel: Frame, count: number): Promise<void> {
  const creators = Array.from({ length: count }, (_, i) => String(BigInt(KOL) + BigInt(i + 1000)));
  await panel.evaluate(async (ids) => {
    const { browser } = globalThis as unknown as {
      browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    const load = (id: string) =>
      browser.runtime.sendMessage({
        kolLens: 'report.load',
        payload: {
          subject: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id },
          section: 'xingtu.overview',
          options: {},
          mode: 'auto',
          request: `r${id}`,
        },
      });
    await Promise.all(ids.map(load));
  }, creators);
}

test('panels begin twenty calls a minute, and more once that is confirmed in a tab of ours', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  const page = await lens.open(creator(KOL));
  const panel = await lens.openPanelByShortcut(page);
  await settled(panel);
  await lookUp(panel, 10);
  expect(server.calls()).toHaveLength(PAGE_BOUND.minute);
  await page.close();

  const other = await lens.open(creator(OTHER_KOL));
  const bounded = await lens.openPanelByShortcut(other);
  await bounded.waitForSelector(CARD);
  expect(server.calls()).toHaveLength(PAGE_BOUND.minute);
  const before = new Set(await lens.browser.pages());
  await (await bounded.waitForSelector('[data-remedy="confirm"]'))?.click();
  await expect
    .poll(async () => (await lens.browser.pages()).filter((one) => !before.has(one)).length)
    .toBe(1);

  const confirmation = await lens.ownPage('options.html#confirm');
  await confirmation.bringToFront();
  await (await confirmation.waitForSelector('[data-confirm]:not([disabled])'))?.click();
  await confirmation.waitForSelector('[role="status"]');
  await other.bringToFront();
  await (await bounded.waitForSelector('[data-remedy="retry"]'))?.click();
  await bounded.waitForSelector('[data-metric="xingtu.playMid"][data-value]');
  expect(server.calls()).toHaveLength(PAGE_BOUND.minute + CALLS);
});

test('a look-up in a private window is in no list, in the ledger by its endpoints, and gone with the window', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  await lens.allowPrivate();
  const page = await lens.openPrivate(creator(KOL));
  const panel = await lens.openPanel(page);
  await settled(panel);
  await panel.waitForSelector('[data-metric="xingtu.playMid"][data-value]');
  expect(server.calls()).toHaveLength(CALLS);
  await page.reload();
  await settled(await lens.openPanel(page));
  expect(server.calls()).toHaveLength(CALLS);
  expect(await lens.ask('recent.list', {})).toEqual({ ok: [] });
  expect(await lens.ask('storage.info', {})).toEqual({ ok: { entries: 0, bytes: 0 } });
  const { ok: rows } = (await lens.ask('ledger.list', { days: 1 })) as { ok: { calls: number }[] };
  expect(rows.reduce((sum, { calls }) => sum + calls, 0)).toBe(CALLS);

  const held = async () =>
    Object.keys(await lens.stored('session')).filter((name) => name.startsWith('private:'));
  // The answers, and the Douyin profile that one of them names.
  expect((await held()).length).toBe(CALLS + 1);
  await lens.closePrivate();
  await expect.poll(held).toEqual([]);
  // A test that fails ends the browser, so this needs to be undone only here.
  await lens.allowPrivate(false);
});
