import { expect, test } from '../support/firefox';
import { answers } from '../support/server';

const PGY = '/api/solar/cooperator/blogger';
const kol = (index: number) => ({
  userId: `5a9900000000000000${index.toString(16).padStart(6, '0')}`,
  name: `博主${index}`,
  fansNum: 1000 * index,
  picturePrice: 2000,
});
const kols = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => kol(from + index));

test('a search leads from the form to the table, the next page, the report beside it and an Excel file', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  server.next(
    PGY,
    answers.data({ kols: kols(1, 20), total: 40 }),
    answers.data({ kols: kols(21, 40), total: 40 }),
  );
  const page = await lens.ownPage('workspace.html#/search/pgy');
  const press = async (selector: string) => (await page.waitForSelector(selector))?.click();
  const loaded = (rows: number) => page.waitForSelector(`[data-phase="ready"] [data-loaded="${rows}"]`);

  // What is wrong is said, and nothing is sent.
  await (await page.waitForSelector('[data-field="fans"] [data-end="from"]'))?.type('5万');
  await page.type('[data-field="fans"] [data-end="to"]', '1万');
  await press('[data-search]');
  await page.waitForSelector('[data-field="fans"] [role="alert"]');
  expect(server.calls()).toHaveLength(0);
  await press('[data-reset]');
  await page.type('[data-field="fans"] [data-end="from"]', '1000');
  await page.keyboard.press('Enter');
  await loaded(20);
  expect(server.calls(PGY)[0]?.query).toMatchObject({ fansNumberLower: '1000', page: '1' });

  await press('[data-more]');
  await loaded(40);
  await press('[data-column="pgy.fans"] button');
  await page.waitForSelector('[data-order="pgy.fans.down"]');
  const text = (selector: string) =>
    page.$eval(selector, (element) => (element as HTMLElement).dataset.value ?? '');
  expect(await text('[data-index="0"] [role="rowheader"]')).toBe('博主40');

  await press('[data-export-menu]');
  await press('[data-item="xlsx"]');
  await page.waitForFunction(() =>
    document.body.textContent?.includes('Exported 40 rows: kol-lens_pgy-search'),
  );

  // A row and the arrow keys read the cache; the report is loaded by the button with its price.
  const paid = server.calls().length;
  await press('[data-index="0"]');
  await page.waitForSelector('[data-beside] [data-load]');
  for (const row of [1, 2, 3, 4, 5]) {
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector(`[data-index="${row}"][aria-selected] [data-open] [data-calls="4"]`);
    await page.waitForFunction(
      (name) =>
        document.querySelector('[data-beside] h2')?.textContent === name &&
        document.querySelector('[data-beside] [data-section][data-phase="ready"] [data-load]'),
      {},
      `博主${40 - row}`,
    );
  }
  expect(server.calls()).toHaveLength(paid);
  await press('[data-index="5"] [data-open]');
  await page.waitForSelector('[data-beside] [data-section="pgy.overview"][data-phase="ready"] [data-metric]');
  expect(server.calls()).toHaveLength(paid + 4);
  const calls = server.calls().length;
  // The driver's own reload waits for an event that pages of an extension do not send.
  await page.evaluate(() => {
    document.documentElement.dataset.before = '';
    setTimeout(() => location.reload());
  });
  await page.waitForSelector('html:not([data-before]) [data-loaded]');
  await loaded(40);
  await page.waitForSelector('[data-beside] [data-section="pgy.overview"] [data-metric]');
  expect(server.calls()).toHaveLength(calls);
});
