import type { Frame, Page } from '@playwright/test';
import type { Language } from '../lib/language/translate';
import { AGREED } from '../lib/messages/protocol';
import { formatShort } from '../lib/report/format';
import type { Subject } from '../lib/subject/types';
import { COLOUR_RULES, violationsIn } from './support/axe';
import type { ChromiumLens } from './support/chromium';
import { BLOGGER, KOL, NOTE, SEC_UID, VIDEO } from './support/replicas/pages';
import { type Desk, expect, settled } from './support/shared';

export type View = Frame | Page;

export const SUBJECTS = {
  xingtu: { platform: 'xingtu', kind: 'kol', id: KOL, idType: 'xingtuKolId' },
  pugongying: { platform: 'pugongying', kind: 'kol', id: BLOGGER, idType: 'xhsUserId' },
  work: { platform: 'douyin', kind: 'item', id: VIDEO, idType: 'awemeId' },
  note: { platform: 'xiaohongshu', kind: 'item', id: NOTE, idType: 'xhsNoteId' },
  profile: { platform: 'douyin', kind: 'kol', id: SEC_UID, idType: 'douyinSecUid' },
} as const satisfies Record<string, Subject>;

/** Address of a subject's report in a tab, as it is after a press on its price. */
export function reportPath({ platform, kind, idType, id }: Subject): string {
  return `workspace.html#/report/${platform}/${kind}/${idType}/${id}${AGREED}`;
}

/** Opens a subject's report in a tab, which loads its first section. */
export function openReport(lens: ChromiumLens, subject: Subject): Promise<Page> {
  return lens.ownPage(reportPath(subject));
}

/** A day in a column: how long it is depends on the year of the run. */
export const shortDay = (day: string, language: Language = 'zh-CN') => formatShort('date', day, language);

/** Opens a tab of the report and waits until everything of it is there. */
export async function openSection(view: View, id: string): Promise<void> {
  await view.locator(`[data-tab="${id}"]`).click();
  await view.locator(`[data-section="${id}"]`).waitFor();
  await drawn(view);
}

/**
 * Closes the panel with the key. The frame may be gone before it has confirmed the key, and the driver would wait for ever, so
 * this waits for the frame's end instead.
 */
export async function closeByEscape(lens: ChromiumLens, page: Page): Promise<void> {
  void page.keyboard.press('Escape').catch(() => {});
  await expect.poll(() => lens.panelFrame(page)).toBeUndefined();
}

/** Waits until fonts are loaded and all finite animations have ended. */
export function still(view: View): Promise<void> {
  return view.evaluate(async () => {
    await document.fonts.ready;
    const moving = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(moving.map((animation) => animation.finished));
  });
}

/** Waits until the open section has all its figures, and its charts are drawn, which come a little later. */
export async function drawn(view: View): Promise<void> {
  await settled(view);
  const charts = view.locator('[data-type="series"]');
  // Lines that cannot share a range are drawn one above the other: a block has one canvas or more.
  await expect(charts.filter({ hasNot: view.locator('canvas') })).toHaveCount(0);
}

/** Changes the language, and waits until the open screen uses it. */
export async function speak(desk: Desk, view: View, language: Language): Promise<void> {
  await desk.ask('settings.set', { settings: { language } });
  await view.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
}

/** What is drawn, in Chinese and in English; one text where both are the same. */
type Words = string | readonly [zh: string, en: string];
/** Figures of a block by metric. */
export type Figures = Readonly<Record<string, Words>>;

export const inLanguage = (words: Words, language: Language) =>
  typeof words === 'string' ? words : words[language === 'zh-CN' ? 0 : 1];

/** The texts of all figures of a block by metric, as a reader sees them. */
export function figuresOf(view: View, block: string): Promise<Record<string, string>> {
  return view.evaluate(
    (id) =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>(`[data-block="${id}"] [data-metric]`)].map((element) => [
          element.dataset.metric ?? '',
          // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what is hidden from view.
          element.innerText.replace(/\s+/g, ' ').trim(),
        ]),
      ),
    block,
  );
}

/** Holds what blocks draw against what they should, all of it: a figure too many is a mistake as well. */
export async function expectFigures(
  view: View,
  language: Language,
  blocks: Readonly<Record<string, Figures>>,
): Promise<void> {
  for (const [block, figures] of Object.entries(blocks)) {
    const wanted = Object.fromEntries(
      Object.entries(figures).map(([id, words]) => [id, inLanguage(words, language)]),
    );
    await expect.poll(() => figuresOf(view, block), `${block} in ${language}`).toEqual(wanted);
  }
}

/** The same in both languages, one after the other on the same screen: changing the language makes no call. */
export async function expectFiguresInBoth(
  desk: Desk,
  view: View,
  blocks: Readonly<Record<string, Figures>>,
): Promise<void> {
  for (const language of ['zh-CN', 'en'] as const) {
    await speak(desk, view, language);
    await expectFigures(view, language, blocks);
  }
}

/** The cells of a block's tables, row by row. */
export function cellsOf(view: View, block: string): Promise<string[][]> {
  return view.evaluate(
    (id) =>
      [...document.querySelectorAll(`[data-block="${id}"] tbody tr`)].map((row) =>
        [...row.querySelectorAll<HTMLElement>('th, td')].map((cell) => {
          const controls = [...cell.querySelectorAll<HTMLElement>('button:not([data-metric])')];
          // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what is hidden from view.
          const texts = [cell, ...controls].map((element) => element.innerText);
          return texts
            .reduce((text, ofControl) => text.replace(ofControl, ''))
            .replace(/\s+/g, ' ')
            .trim();
        }),
      ),
    block,
  );
}

/** Opens the table behind a chart and reads it. */
export async function chartTable(view: View, block: string): Promise<string[][]> {
  const chart = view.locator(`[data-block="${block}"]`);
  const table = chart.locator('table');
  if (!(await table.isVisible())) await chart.locator('summary').click();
  await table.waitFor();
  return cellsOf(view, block);
}

/** Holds what is open to the accessibility rules: to each of them in light, and in dark to those that colours can break. */
export async function expectNoViolations(desk: Desk, view: View, what: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await desk.ask('settings.set', { settings: { theme } });
    await view.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
    // While colours change, their contrast is not that of either theme.
    await still(view);
    const found = await violationsIn(view, theme === 'light' ? {} : { rules: COLOUR_RULES });
    expect(found, `${what}, ${theme}`).toEqual([]);
  }
}
