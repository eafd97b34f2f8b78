import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 A and AA, and good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What colours can break. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What a language can break: words that are missing, or are the same twice. */
export const NAME_RULES = [
  'button-name',
  'link-name',
  'label',
  'select-name',
  'aria-input-field-name',
  'landmark-unique',
];

interface Inside {
  axe: typeof axe;
}

/**
 * Violations of the accessibility rules in a document, or in a part of it: one line each. The document is asked itself, so that a
 * frame behind a closed shadow root can be, and is given the rules' half a megabyte once.
 *
 * @param rules all of them, unless some are named
 */
export async function violationsIn(
  view: Page | Frame,
  { within = 'html', rules }: { within?: string; rules?: string[] } = {},
): Promise<string[]> {
  if (!(await view.evaluate(() => 'axe' in globalThis))) await view.evaluate(axe.source);
  return view.evaluate(
    async ([context, only]) => {
      const { violations } = await (globalThis as unknown as Inside).axe.run(context, {
        runOnly: only,
        // What was found to be right is a thousand elements, and is not read.
        resultTypes: ['violations'],
        iframes: false,
        // The styles, which it would fetch and read anew each time, are for a rule that is not among these.
        preload: { assets: ['media'] },
      });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes
          // A tooltip belongs to what it describes, wherever it stands in the tree.
          .filter(({ target }) => !(id === 'region' && String(target) === '#tip'))
          .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${help}: ${failureSummary}`),
      );
    },
    [
      within,
      rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: TAGS },
    ] as const,
  );
}
