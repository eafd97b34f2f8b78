import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { openReport, openSection, SUBJECTS, setLanguage } from './sections.support';
import { expect, openCreator, settled, test } from './support/shared';

/** Pages are for a person to look at, as pictures of screens are: `SCREENS=1` asks for them. */
const FOLDER = '.output/screens';
const PAGES = process.env.SCREENS !== undefined;

/** The title of a PDF, which is plain where it is Latin and UTF-16 in hex digits where it is not. */
function titleOf(pdf: Buffer): string | undefined {
  const [, plain, hex] = /\/Title (?:\(([^)]*)\)|<FEFF([\dA-F]*)>)/i.exec(pdf.toString('latin1')) ?? [];
  return hex === undefined ? plain : Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

test("the browser's own command prints a report on one page, with all that is loaded, and no call is made", async ({
  lens,
  desk,
  server,
}) => {
  // On paper the dark theme is none.
  await desk.setUp('zh-CN', { theme: 'dark' });
  const page = await openReport(lens, SUBJECTS.xingtu);
  for (const section of ['xingtu.overview', 'xingtu.audience', 'xingtu.content']) {
    await openSection(page, section);
    const load = page.locator('[data-load]');
    if (await load.count()) await load.click();
    await settled(page);
  }
  const calls = server.calls().length;
  const words = {
    'zh-CN': ['性别', '作品', '来源', '打印'],
    en: ['Gender', 'Videos', 'Sources', 'printed'],
  } as const;
  // The menu stands there once the report is drawn, and the page to print is fetched after it.
  await page.locator('[data-export-menu]').waitFor();
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  for (const language of ['zh-CN', 'en'] as const) {
    await setLanguage(desk, page, language);
    const printed = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const text = document.querySelector('[data-print]')?.textContent ?? '';
      const paper = [document.documentElement, document.body].map((element) => {
        const { colorScheme, backgroundColor } = getComputedStyle(element);
        return `${colorScheme} ${backgroundColor}`;
      });
      dispatchEvent(new Event('afterprint'));
      return { text, paper };
    });
    for (const word of words[language]) expect(printed.text).toContain(word);
    expect(printed.paper).toEqual(['light rgba(0, 0, 0, 0)', 'light rgba(0, 0, 0, 0)']);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    if (PAGES) {
      await mkdir(FOLDER, { recursive: true });
      await writeFile(`${FOLDER}/print.${language}.pdf`, pdf);
    }
    const bytes = pdf.toString('latin1');
    expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(1);
    // A4 in points.
    expect(bytes).toMatch(/\/MediaBox \[0 0 (?:594|595|596)[.\d]* (?:841|842)[.\d]*\]/);
    // The browser calls the file by the title that the document has while it is printed.
    expect(titleOf(pdf)).toMatch(/^kol-lens_xingtu_.+_\d{4}-\d\d-\d\d$/);
    await expect(page.locator('[data-print]')).toHaveCount(0);
  }
  expect(server.calls()).toHaveLength(calls);
});

test('from the panel a report is saved as Excel, copied and printed, and no call is made', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  const calls = server.calls().length;
  const choose = async (item: string) => {
    await panel.locator('[data-export-menu]').click();
    await panel.locator(`[data-item="${item}"]:not([aria-disabled])`).click();
  };
  const saved = page.waitForEvent('download');
  await choose('xlsx');
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^kol-lens_xingtu_.+_\d{4}-\d\d-\d\d\.xlsx$/);
  const parts = unzipSync(await readFile(await file.path()));
  const strings = strFromU8(parts['xl/sharedStrings.xml'] as Uint8Array);
  for (const word of ['Figures', 'Real data, from Just One API'])
    expect(strings + strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain(word);
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)).toContain('<autoFilter ');

  await choose('copy');
  await expect(panel.getByText('Copied the report')).toBeVisible();

  // The first Escape closes the menu, and the panel stays.
  await panel.locator('[data-export-menu]').click();
  await panel.locator('[data-item="copy"]').press('Escape');
  await expect(panel.locator('[role="menu"]')).toHaveCount(0);
  await expect(panel.locator('[data-export-menu]')).toBeFocused();

  await panel.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = document.querySelector('[data-print] h1')?.textContent ?? '';
      dispatchEvent(new Event('afterprint'));
    };
  });
  await choose('print');
  await expect(panel.locator('html[data-printed]:not([data-printed=""])')).toBeAttached();
  await expect(panel.locator('[data-print]')).toHaveCount(0);
  expect(server.calls()).toHaveLength(calls);
});
