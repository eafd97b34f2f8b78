import { expect } from 'vitest';
import type { Language } from '../../lib/language/translate';
import { formatShort } from '../../lib/report/format';
import type { Extension } from './extension';
import { all, one, press, settled, textOf, until } from './page';

/** A day in a column: how long it is depends on the year of the run. */
export const shortDay = (day: string, language: Language = 'zh-CN') => formatShort('date', day, language);

/** Opens a tab of the report and waits until everything of it is there. */
export async function openSection(id: string): Promise<void> {
  await press(`[data-tab="${id}"]`);
  await one(`[data-section="${id}"]`);
  await settled();
}

/** What is drawn, in Chinese and in English; one text where both are the same. */
type Words = string | readonly [zh: string, en: string];
/** Figures of a block by metric. */
export type Figures = Readonly<Record<string, Words>>;

/** Holds what blocks draw against what they should, all of it: a figure too many is a mistake as well. */
export async function expectFigures(
  language: Language,
  blocks: Readonly<Record<string, Figures>>,
): Promise<void> {
  for (const [block, figures] of Object.entries(blocks)) {
    const wanted = Object.entries(figures).map(([id, words]) => [
      id,
      typeof words === 'string' ? words : words[language === 'zh-CN' ? 0 : 1],
    ]);
    await until(() => {
      const drawn = all(`[data-block="${block}"] [data-metric]`);
      const texts = drawn.map((figure) => [figure.dataset.metric ?? '', textOf(figure)]);
      expect(Object.fromEntries(texts), `${block} in ${language}`).toEqual(Object.fromEntries(wanted));
    });
  }
}

/** The same in both languages, one after the other on the same screen: changing the language makes no call. */
export async function expectFiguresInBoth(
  extension: Extension,
  blocks: Readonly<Record<string, Figures>>,
): Promise<void> {
  for (const language of ['zh-CN', 'en'] as const) {
    await extension.ask('settings.set', { settings: { language } });
    await expectFigures(language, blocks);
  }
}

/** The cells of a block's tables, row by row, without the buttons in them. */
export const cellsOf = (block: string): string[][] =>
  all(`[data-block="${block}"] tbody tr`).map((row) =>
    all('th, td', row).map((cell) => {
      const own = cell.cloneNode(true) as HTMLElement;
      for (const button of own.querySelectorAll('button:not([data-metric])')) button.remove();
      return textOf(own);
    }),
  );

/** Opens the table behind a chart and reads it. */
export async function chartTable(block: string): Promise<string[][]> {
  const chart = await one(`[data-block="${block}"]`);
  await press(await one('summary', chart));
  await one('table', chart);
  return cellsOf(block);
}
