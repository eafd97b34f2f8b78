import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sectionsOf } from '../lib/report/sections';
import {
  drawn,
  openReport,
  openSection,
  SUBJECTS,
  still,
  type View,
  violationsInTheme,
} from './sections.support';
import type { ChromiumLens } from './support/chromium';
import { BLOGGER, NOTE, SEC_UID, VIDEO } from './support/replicas/pages';
import { CREATOR, type Desk, expect, openCreator, test } from './support/shared';

/** Folder of the pictures: every screen in both languages, both themes and two widths. */
const FOLDER = '.output/screens';
/** Pictures are for a person to look at, and take longer than everything else here: `SCREENS=1` asks for them. */
const PICTURES = process.env.SCREENS !== undefined;
interface Look {
  language: 'zh-CN' | 'en';
  theme: 'light' | 'dark';
}
/**
 * Both languages and both themes, each with one of the other: no flaw that is looked for here depends on the two together.
 * Pictures are taken of all four.
 */
const LOOKS: readonly Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
  ...(PICTURES
    ? ([
        { language: 'en', theme: 'dark' },
        { language: 'zh-CN', theme: 'light' },
      ] as const)
    : []),
];
const nameOf = ({ language, theme }: Look) => `${language}.${theme}`;
const NARROW = { width: 1280, height: 800 };
const WIDE = { width: 1920, height: 1080 };

const SCREENS = [
  { name: 'xingtu', url: CREATOR, subject: SUBJECTS.xingtu },
  {
    name: 'pugongying',
    url: `https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${BLOGGER}`,
    subject: SUBJECTS.pugongying,
  },
  { name: 'work', url: `https://www.douyin.com/video/${VIDEO}`, subject: SUBJECTS.work },
  { name: 'note', url: `https://www.xiaohongshu.com/explore/${NOTE}`, subject: SUBJECTS.note },
  { name: 'profile', url: `https://www.douyin.com/user/${SEC_UID}`, subject: SUBJECTS.profile },
] as const;

/** What no screen may show: keys in place of words, values that are none, text cut off without a sign, a sideways scroll. */
function flaws(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} in ${clientWidth}`);
    const twice = [...document.querySelectorAll('main')].some(
      (main) => main.scrollHeight > main.clientHeight,
    );
    if (twice && document.documentElement.scrollHeight > document.documentElement.clientHeight)
      found.push('scrolls in two places');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue?.trim() ?? '';
      const parent = walker.currentNode.parentElement;
      if (!text || !parent?.checkVisibility() || parent.closest('code, script, style')) continue;
      if (/^[a-z][a-zA-Z]*(\.[a-zA-Z0-9_]+)+$/.test(text) && !/\.(com|cn|io|dev|json)$/.test(text))
        found.push(`a key: ${text}`);
      if (/\b(undefined|null|NaN|\[object)\b|\{[a-z]+\}/.test(text)) found.push(`no value: ${text}`);
      const { overflowX, textOverflow } = getComputedStyle(parent);
      const cut = parent.scrollWidth > parent.clientWidth + 1 && parent.clientWidth > 1;
      if (cut && overflowX === 'hidden' && textOverflow !== 'ellipsis') found.push(`cut off: ${text}`);
    }
    return found;
  });
}

/** A picture of what is open, with the pointer out of the way, where pictures are wanted. */
async function shot(page: Page, name: string, fullPage = false): Promise<void> {
  if (!PICTURES) return;
  await page.mouse.move(5, 5);
  await still(page);
  await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage });
}

/** Puts what is open into a language and a theme: all screens follow the settings while they are open. */
async function setLook(desk: Desk, page: Page, view: View, { language, theme }: Look): Promise<void> {
  await desk.ask('settings.set', { settings: { language, theme } });
  await page.emulateMedia({ colorScheme: theme });
  await view.locator(`html[lang="${language}"][data-theme="${theme}"]`).waitFor({ state: 'attached' });
}

/** Does something with what is open in each look. */
async function inEveryLook(
  desk: Desk,
  page: Page,
  view: View,
  act: (look: string) => Promise<unknown>,
): Promise<void> {
  for (const look of LOOKS) {
    await setLook(desk, page, view, look);
    await act(nameOf(look));
    expect(await flaws(view), nameOf(look)).toEqual([]);
  }
}

/** A panel moves with the window's edge: a press while it does would meet the page. */
async function resize(page: Page, panel: View, size: typeof NARROW): Promise<void> {
  await page.setViewportSize(size);
  await expect.poll(() => panel.evaluate(() => innerHeight)).toBe(size.height);
}

/** What a section asks before it loads is a picture of its own. */
async function load(view: View, before: () => Promise<void>): Promise<void> {
  const button = view.locator('[data-load]');
  if ((await button.count()) === 0) return;
  await before();
  await button.click();
  await drawn(view);
}

test.beforeAll(() => mkdir(FOLDER, { recursive: true }));

for (const { name, url, subject } of SCREENS) {
  test(`the panel and the report in a tab, section by section, have no flaw and break no accessibility rule: ${name}`, async ({
    lens,
    desk,
  }) => {
    // The longest is a dozen sections, twice.
    test.setTimeout(120_000);
    await desk.setUp('zh-CN');
    const { page, panel } = await openCreator(lens, url);
    await resize(page, panel, NARROW);
    const sections = sectionsOf(subject);
    // To go through all sections in a look takes half as long as to change the look of each.
    for (const look of LOOKS) {
      await setLook(desk, page, panel, look);
      for (const section of sections)
        await test.step(`${section}, ${nameOf(look)}`, async () => {
          await openSection(panel, section);
          await load(panel, async () => {
            await inEveryLook(desk, page, panel, (each) => shot(page, `panel-${name}-asks-1280.${each}`));
            await setLook(desk, page, panel, look);
          });
          await shot(page, `panel-${section}-1280.${nameOf(look)}`);
          expect(await flaws(panel)).toEqual([]);
          expect(await violationsInTheme(panel, look)).toEqual([]);
        });
    }
    await resize(page, panel, WIDE);
    await openSection(panel, sections[0] ?? '');
    await inEveryLook(desk, page, panel, (look) => shot(page, `panel-${name}-1920.${look}`));
    await page.close();

    // All of it is in the cache now.
    const tab = await openReport(lens, subject);
    await tab.setViewportSize(WIDE);
    await drawn(tab);
    for (const look of LOOKS) {
      await setLook(desk, tab, tab, look);
      expect(await violationsInTheme(tab, look)).toEqual([]);
      for (const section of sections)
        await test.step(`${section} in a tab, ${nameOf(look)}`, async () => {
          await openSection(tab, section);
          await load(tab, async () => {});
          await shot(tab, `report-${section}-1920.${nameOf(look)}`);
          expect(await flaws(tab)).toEqual([]);
        });
    }
    await tab.setViewportSize(NARROW);
    await openSection(tab, sections[0] ?? '');
    await inEveryLook(desk, tab, tab, (look) => shot(tab, `report-${name}-1280.${look}`));
  });
}

/** A picture of the real popup over a page. */
async function shootPopup(lens: ChromiumLens, over: Page, name: string): Promise<void> {
  const popup = await lens.openPopup(over);
  await expect.poll(() => popup.evaluate<boolean>('document.querySelector("footer") !== null')).toBe(true);
  if (PICTURES) await writeFile(`${FOLDER}/${name}.png`, await popup.screenshot());
  await popup.close();
}

test('the first run has no flaw in any language or theme', async ({ lens, desk }) => {
  const options = await lens.ownPage('options.html');
  await inEveryLook(desk, options, options, (look) => shot(options, `options-first-run-1280.${look}`));
  const { page, panel } = await openCreator(lens);
  await panel.locator('[data-way="token"]').waitFor();
  await inEveryLook(desk, page, panel, async (look) => {
    await shot(page, `panel-first-run-1280.${look}`);
    await shootPopup(lens, page, `popup-first-run.${look}`);
  });
});

test('the popup has no flaw, with real or sample data', async ({ lens, desk }) => {
  await desk.setUp('zh-CN');
  const { page, panel } = await openCreator(lens);
  await drawn(panel);
  await inEveryLook(desk, page, panel, (look) => shootPopup(lens, page, `popup.${look}`));
  await desk.ask('settings.set', { settings: { source: 'sample' } });
  await panel.locator('[data-sample]').waitFor();
  await drawn(panel);
  await inEveryLook(desk, page, panel, async (look) => {
    await shot(page, `panel-sample-1280.${look}`);
    await shootPopup(lens, page, `popup-sample.${look}`);
  });
});

test('the options have no flaw at either width', async ({ lens, desk }) => {
  await desk.setUp('zh-CN');
  const { panel } = await openCreator(lens);
  await drawn(panel);
  const options = await lens.ownPage('options.html');
  await options.locator('#token').getByRole('button').last().click();
  await expect(options.locator('#token')).toContainText('123.45');
  for (const [width, size] of [
    [1280, NARROW],
    [1920, WIDE],
  ] as const) {
    await options.setViewportSize(size);
    await inEveryLook(desk, options, options, (look) => shot(options, `options-${width}.${look}`, true));
  }
  await options.setViewportSize(NARROW);
  await options.locator('#forget').getByRole('button').click();
  await inEveryLook(desk, options, options, (look) => shot(options, `options-forget-1280.${look}`));
});
