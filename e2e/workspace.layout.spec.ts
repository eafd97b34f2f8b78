import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { still } from './sections.support';
import { expect, test } from './support/shared';

/** Pictures are for a person to look at: `SCREENS=1` asks for them. */
const PICTURES = process.env.SCREENS !== undefined;
const FOLDER = '.output/screens';

async function shot(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  await mkdir(FOLDER, { recursive: true });
  await page.mouse.move(5, 5);
  await still(page);
  await page.screenshot({ path: `${FOLDER}/workspace-${name}.png` });
}

/** How many whole rows stand in sight. */
const wholeRows = (page: Page) =>
  page.evaluate(() => {
    const grid = document.querySelector('[data-list-table]')?.getBoundingClientRect();
    const head = document.querySelector('[data-list-table] [role="row"]')?.getBoundingClientRect();
    if (!grid || !head) return 0;
    return [...document.querySelectorAll('[role="row"][data-index]')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= head.bottom - 1 && bottom <= Math.min(grid.bottom, innerHeight) + 1;
    }).length;
  });

/** What a narrow window may not do to the screen: scroll it sideways, or push a control out of it. */
const outOfReach = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    /** What scrolls sideways itself, as the table and a report's tabs do, brings its controls into reach. */
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const controls = [...document.querySelectorAll('button, a[href], input, select')].filter(
      (control) => control.checkVisibility({ visibilityProperty: true }) && !scrolls(control),
    );
    const away = controls.filter((control) => {
      const { left, right } = control.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1;
    });
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} in ${clientWidth}`] : []),
      ...away.map((control) => control.outerHTML.slice(0, 120)),
    ];
  });

const columns = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-column]')].map(({ dataset }) => dataset.column),
  );

/** Opens the report of a row: the button for it is in sight while the pointer is on the row. */
async function openRow(page: Page, index: number): Promise<void> {
  await page.locator(`[data-index="${index}"]`).hover({ position: { x: 120, y: 12 } });
  await page.locator(`[data-index="${index}"] [data-open]`).click();
}

test('a search shows twelve rows and more, ten beside a report, and nothing is out of reach in a small window', async ({
  lens,
  desk,
}) => {
  test.slow();
  await desk.setUp('zh-CN', { source: 'sample', theme: 'light' });
  const page = await lens.ownPage('workspace.html#/search/xingtu');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('[data-search-screen]').waitFor();
  await shot(page, 'form.zh.light');
  await page.locator('[data-field="followers"] [data-end="from"]').fill('5千');
  await page.locator('[data-field="plays"] [data-end="to"]').fill('1000万');
  await page.locator('[data-field="cpm"] [data-end="to"]').fill('120');
  await page.locator('[data-field="cpm"] [data-end="to"]').press('Enter');
  await expect(page.locator('form[data-folded="true"]')).toBeVisible();
  expect(await wholeRows(page)).toBeGreaterThanOrEqual(12);
  expect(await outOfReach(page)).toEqual([]);
  // The field that had the focus is folded away: the keyword has it now.
  await expect(page.locator('[data-field="keyword"] input')).toBeFocused();
  await expect(page.locator('[data-chip="followers"]')).toContainText('5,000');
  await page.locator('[data-column="xingtu.row.realCpm.21_60"] button').click();
  await expect(page.locator('[data-order]')).toHaveAttribute('data-order', 'xingtu.row.realCpm.21_60.up');
  await shot(page, 'rows.zh.light');

  await openRow(page, 1);
  await expect(page.locator('[data-beside] [data-metric="verdict.price"]').first()).toBeVisible();
  expect(await wholeRows(page)).toBeGreaterThanOrEqual(10);
  expect((await columns(page)).slice(0, 5)).toEqual([
    'xingtu.row.name',
    'xingtu.price.21_60',
    'xingtu.cpm.21_60',
    'xingtu.row.realCpm.21_60',
    'xingtu.row.playMedian',
  ]);
  expect(await outOfReach(page)).toEqual([]);
  await shot(page, 'beside.zh.light');

  for (const [width, height] of [
    [1024, 768],
    [853, 533],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(page.locator('[data-beside]')).toHaveCSS('position', 'absolute');
    expect(await outOfReach(page), `beside a report at ${width}`).toEqual([]);
    await shot(page, `beside-${width}.zh.light`);
    await desk.ask('settings.set', { settings: { language: 'en', theme: 'dark' } });
    await page.locator('html[lang="en"][data-theme="dark"]').waitFor({ state: 'attached' });
    await page.emulateMedia({ colorScheme: 'dark' });
    // A tooltip under the pointer would take the first Escape.
    await page.mouse.move(1, 1);
    await expect(page.locator('#tip')).toHaveCount(0);
    await page.locator('[data-list-table]').press('Escape');
    await expect(page.locator('[data-beside]')).toHaveCount(0);
    expect(await outOfReach(page), `alone at ${width}`).toEqual([]);
    await shot(page, `rows-${width}.en.dark`);
    await openRow(page, 0);
    await desk.ask('settings.set', { settings: { language: 'zh-CN', theme: 'light' } });
    await page.locator('html[lang="zh-CN"][data-theme="light"]').waitFor({ state: 'attached' });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('[data-beside]').waitFor();
  }

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('[data-beside-close]').click();
  await page.locator('[data-unfold]').click();
  await page.locator('[data-field="keyword"] input').fill('旅行');
  await page.locator('[data-tags="content"]').click();
  await page.locator('[data-option]').first().waitFor();
  await shot(page, 'categories.zh.light');
  await page.keyboard.press('Escape');
  await page.locator('[data-search]').click();
  await expect(page.locator('form[data-folded="true"]')).toBeVisible();
  await page.locator('[data-save]').click();
  // What is typed replaces the proposed name.
  await page.keyboard.type('ok');
  await expect(page.getByRole('textbox', { name: '名称' })).toHaveValue('ok');
  await page.keyboard.press('Escape');

  await desk.ask('settings.set', { settings: { language: 'en', theme: 'dark' } });
  await page.locator('html[lang="en"][data-theme="dark"]').waitFor({ state: 'attached' });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await outOfReach(page)).toEqual([]);
  await shot(page, 'rows.en.dark');
  await openRow(page, 0);
  await page.locator('[data-beside] [data-metric="verdict.price"]').first().waitFor();
  expect(await outOfReach(page)).toEqual([]);
  await shot(page, 'beside.en.dark');
});
