import type { Frame, Page } from '@playwright/test';
import type { Language } from '../lib/language/translate';
import { AGREED } from '../lib/messages/protocol';
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
export async function setLanguage(desk: Desk, view: View, language: Language): Promise<void> {
  await desk.ask('settings.set', { settings: { language } });
  await view.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
}

/** Violations of what is open: of each rule in light, and in dark of those that colours can break. */
export async function violationsInTheme(
  view: View,
  { theme }: { theme: 'light' | 'dark' },
): Promise<string[]> {
  // While colours change, their contrast is not that of either theme.
  await still(view);
  return violationsIn(view, theme === 'light' ? {} : { rules: COLOUR_RULES });
}

/** Holds what is open to the accessibility rules, in both themes. */
export async function expectNoViolations(desk: Desk, view: View, what: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await desk.ask('settings.set', { settings: { theme } });
    await view.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
    expect(await violationsInTheme(view, { theme }), `${what}, ${theme}`).toEqual([]);
  }
}
