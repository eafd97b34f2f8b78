import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sectionsOf } from '../lib/report/sections';
import { openReport, openSection, SUBJECTS, type View } from './sections.support';
import { BLOGGER, NOTE, SEC_UID, VIDEO } from './support/replicas/pages';
import { TOKEN } from './support/server';
import { CREATOR, type Desk, expect, openCreator, settled, test } from './support/shared';

/** Where the pictures go: everybody may look at every screen in both languages, both themes and two widths. */
const FOLDER = '.output/screens';
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

/** Until pictures are there and nothing moves. */
async function still(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
  });
}

for (const language of ['zh-CN', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    const shot = (page: Page, name: string, fullPage = false) =>
      still(page).then(() =>
        page.screenshot({ path: `${FOLDER}/${name}.${language}.${theme}.png`, fullPage }),
      );
    const setUp = async (desk: Desk) => {
      await mkdir(FOLDER, { recursive: true });
      await desk.setUp(language, { theme });
    };

    for (const { name, url, subject } of SCREENS) {
      test(`panel: ${name}, ${language}, ${theme}`, async ({ lens, desk }) => {
        await setUp(desk);
        const { page, panel } = await openCreator(lens, url);
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize(NARROW);
        for (const section of sectionsOf(subject)) {
          await test.step(section, async () => {
            await openSection(panel, section);
            const load = panel.locator('[data-load]');
            if (await load.count()) {
              await shot(page, `panel-${name}-asks-1280`);
              await load.click();
              await settled(panel);
            }
            await shot(page, `panel-${section}-1280`);
            expect(await flaws(panel)).toEqual([]);
          });
        }
        await page.setViewportSize(WIDE);
        await openSection(panel, sectionsOf(subject)[0] ?? '');
        await shot(page, `panel-${name}-1920`);
      });

      test(`report in a tab: ${name}, ${language}, ${theme}`, async ({ lens, desk }) => {
        await setUp(desk);
        const page = await openReport(lens, subject);
        await page.setViewportSize(WIDE);
        for (const section of sectionsOf(subject)) {
          await test.step(section, async () => {
            await openSection(page, section);
            const load = page.locator('[data-load]');
            if (await load.count()) await load.click();
            await settled(page);
            await shot(page, `report-${section}-1920`, true);
            expect(await flaws(page)).toEqual([]);
          });
        }
        await page.setViewportSize(NARROW);
        await openSection(page, sectionsOf(subject)[0] ?? '');
        await shot(page, `report-${name}-1280`, true);
        expect(await flaws(page)).toEqual([]);
      });
    }

    test(`first run, popup and options, ${language}, ${theme}`, async ({ lens, desk }) => {
      await mkdir(FOLDER, { recursive: true });
      await desk.ask('settings.set', { settings: { language, theme } });
      const options = await lens.ownPage('options.html');
      const { page, panel } = await openCreator(lens);
      await page.emulateMedia({ colorScheme: theme });
      await panel.locator('[data-way="token"]').waitFor();
      await shot(page, 'panel-first-run-1280');
      expect(await flaws(panel)).toEqual([]);
      const popupShot = async (name: string) => {
        const popup = await lens.openPopup(page);
        await expect
          .poll(() => popup.evaluate<boolean>('document.querySelector("footer") !== null'))
          .toBe(true);
        await writeFile(`${FOLDER}/${name}.${language}.${theme}.png`, await popup.screenshot());
        await popup.close();
      };
      await popupShot('popup-first-run');
      await options.bringToFront();
      await shot(options, 'options-first-run-1280');

      await desk.ask('token.set', { token: TOKEN });
      await settled(panel);
      await popupShot('popup');
      await options.bringToFront();
      await options.locator('#token').getByRole('button').last().click();
      await options.locator('#token [role="status"] p, #token [role="status"] div').first().waitFor();
      for (const [width, size] of [
        [1280, NARROW],
        [1920, WIDE],
      ] as const) {
        await options.setViewportSize(size);
        await shot(options, `options-${width}`, true);
        expect(await flaws(options)).toEqual([]);
      }
      await options.setViewportSize(NARROW);
      await options.locator('#forget').getByRole('button').click();
      await shot(options, 'options-forget-1280');
      await options.keyboard.press('Escape');
      await desk.ask('settings.set', { settings: { source: 'sample' } });
      await page.bringToFront();
      await settled(panel);
      await shot(page, 'panel-sample-1280');
      await popupShot('popup-sample');
    });
  }
}
