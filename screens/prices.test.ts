import { waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import { beforeAll, expect, test, vi } from 'vitest';
import { BLOGGER, CREATOR, KOL, VIDEO } from '../e2e/support/replicas/pages';
import { answers } from '../e2e/support/server';
import { AGREED } from '../lib/messages/protocol';
import { type Extension, extension } from './support/extension';
import { all, failureCard, none, one, paste, press, settled, textOf, until } from './support/page';
import { CREATOR_REPORT, CREATOR_TYPED, SPREAD } from './support/subjects';

const lens = extension();

const PGY = '/api/solar/cooperator/blogger';

/** Longer than a screen gathers its questions before it asks for prices (`REST` in `components/prices/prices.ts`), milliseconds. */
const GATHERED = 100;

/** A row of Pugongying's search. */
const kol = (index: number) => ({
  userId: `5a9900000000000000${index.toString(16).padStart(6, '0')}`,
  name: `博主${index}`,
  fansNum: 1000 * index,
});

// A link to another site leads out of the extension: it makes no call, and this document would follow it.
beforeAll(() =>
  addEventListener('click', (event) => {
    if ((event.target as Element).closest('a[href^="http"]')) event.preventDefault();
  }),
);

/** A search for two creators, loaded, with the first one's report beside it, which asks. */
async function openSearch(extension: Extension): Promise<void> {
  extension.server.always(PGY, answers.data({ kols: [kol(1), kol(2)], total: 60 }));
  await extension.open('workspace.html#/search/pgy');
  await press('[data-search]');
  await press('[data-index="0"] [data-metric="pgy.fans"]');
  await one('[data-beside] [data-load]');
  await settled();
  await until(() => expect(all('[data-list-table] [data-calls="4"]')).toHaveLength(2));
}

/** A report in a tab with its first section loaded and all prices on it. */
async function openLoaded(extension: Extension, path: string): Promise<void> {
  await extension.open(path);
  await settled();
  await until(() => expect(all('[role="tab"] [data-calls]')).not.toEqual([]));
  // It is loaded after the first drawing, and stands before much else.
  await one('[data-export-menu]');
}

/**
 * Everything that the mouse can press, but for the line about lists and what is remembered: they come after the first drawing, which
 * would shift the places of all others, and lead to no call (`creator.test.ts` and `memory.spec.ts` press them).
 */
const controls = () =>
  all('button, a[href], summary, input[type="checkbox"], [role="row"][data-index] [data-metric]').filter(
    (element) => element.closest('[data-meeting], [data-memory]') === null,
  );

/** A control by its place among all that match, and whether it said a price. */
interface Control {
  place: number;
  priced: boolean;
}

const isPriced = (element: Element) => element.querySelector('[data-calls]') !== null;

/** Whether an element is drawn, and can be pressed. */
function canBePressed(element: HTMLElement): boolean {
  const folded = element.closest('details:not([open])');
  return (
    element.isConnected &&
    !(element as HTMLButtonElement).disabled &&
    element.closest('[hidden]') === null &&
    (folded === null || element.parentElement === folded) &&
    element.checkVisibility()
  );
}

/**
 * What can be pressed now, by its place among all that match. Of what a page makes many of by one and the same component, one with
 * a price and one without stand for all: each tab is pressed in `money.test.ts`, and each switch in `sections.test.ts`.
 */
function pressable(within: string): Control[] {
  const seen = new Set<string>();
  const kindOf = (element: HTMLElement, place: number) => {
    const priced = isPriced(element) ? 'priced' : 'free';
    // A way to another subject is a kind of its own, wherever it stands.
    if (element.matches('[data-open], [data-link]'))
      return `${element.tagName} ${element.closest('[data-block]')?.getAttribute('data-block')} ${priced}`;
    // Figures copy themselves, cells select and headings sort.
    const many = element.closest(
      '[data-metric], [role="gridcell"], th, [role="columnheader"], [role="tab"], button[aria-pressed], summary',
    );
    return many ? `${many.tagName} ${many.role} ${element.tagName} ${priced}` : String(place);
  };
  return controls().flatMap((element, place) => {
    const kind = kindOf(element, place);
    if (!canBePressed(element) || seen.has(kind) || !element.closest(within)) return [];
    seen.add(kind);
    return [{ place, priced: isPriced(element) }];
  });
}

/** Waits until whatever a press began is over. */
async function over(extension: Extension): Promise<void> {
  // Effects run before the second picture; what they find may be asked about in turn.
  for (let turn = 0; turn < 2; turn++) {
    await new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
    );
    // Several pages of a search come one after the other.
    await waitFor(() => expect(extension.unanswered).toBe(0), { timeout: 30_000 });
    await none('[data-phase="loading"], [data-section][data-phase="idle"]');
  }
  // A screen may be gone before the answer to its call has been kept.
  await until(async () => {
    const rows = await extension.ask('ledger.list', { days: 2 });
    expect(
      rows.reduce((open, { calls, maybe }) => open - calls + maybe, extension.server.calls().length),
    ).toBe(0);
  });
}

/** Screens, each with the part of it that no other screen here has. */
const SCREENS: readonly { name: string; within: string; open(extension: Extension): Promise<void> }[] = [
  { name: 'a search with a report beside it', within: 'body', open: openSearch },
  {
    name: 'the report of a creator',
    within: 'main',
    open: (extension) => openLoaded(extension, CREATOR_REPORT),
  },
  {
    name: 'the report of a work',
    within: 'main',
    open: async (extension) => {
      await openLoaded(extension, `workspace.html#/report/douyin/item/awemeId/${VIDEO}${AGREED}`);
      // It comes with the figures, later than the tabs.
      await one('[data-link] [data-calls]');
    },
  },
  {
    name: 'a report that asks',
    within: 'main',
    open: async (extension) => {
      await extension.open(`workspace.html#/report/pugongying/kol/xhsUserId/${BLOGGER}`);
      await one('[data-load]');
    },
  },
  {
    name: 'a report of which something failed',
    within: '[role="alert"]',
    open: async (extension) => {
      extension.server.next(SPREAD, answers.http(403));
      await openLoaded(extension, CREATOR_REPORT);
      await failureCard('httpError');
    },
  },
  {
    name: 'the popup with results',
    within: 'body',
    open: async (extension) => {
      await extension.open('popup.html');
      const lines = [
        CREATOR,
        `https://www.douyin.com/video/${VIDEO}`,
        'https://v.douyin.com/iRNBho6u/',
        '林间小鹿',
      ];
      await paste('textarea', lines.join('\n'));
      // A creator, a work, a short link, and a name that either platform may know.
      await until(() => expect(all('section[aria-labelledby="look-up"] [data-calls]')).toHaveLength(5));
    },
  },
];

for (const { name, within, open } of SCREENS)
  test(`${name}: every control that leads to a call has its price`, async () => {
    const { current: extension } = lens;
    // The popup closes once it has opened something.
    vi.spyOn(globalThis, 'close').mockImplementation(() => extension.close());
    await extension.setUp('en');
    let left: Control[] | undefined;
    const paying: string[] = [];
    // A press leaves the screen to the next one as it is: a price has to be right in whatever state the screen is. What a press
    // takes away is pressed on a new screen.
    while (left === undefined || left.length > 0) {
      await open(extension);
      left ??= pressable(within);
      const kept = controls();
      const later: Control[] = [];
      for (const control of left) {
        const button = kept[control.place];
        if (!button || !canBePressed(button) || (control.priced && !isPriced(button))) {
          later.push(control);
          continue;
        }
        // A row's own button shows where the pointer is.
        const row = button.closest('[role="row"][data-index]');
        if (row) await userEvent.hover(row);
        const words = `${computeAccessibleName(button)} ${computeAccessibleDescription(button)}`;
        const before = extension.server.calls().length;
        extension.opened.length = 0;
        await press(button);
        await over(extension);
        // A tab that was opened takes the place of this screen.
        for (const url of extension.opened.splice(0)) {
          const path = /^chrome-extension:\/\/[^/]+\/(.*)/.exec(url)?.[1];
          if (path === undefined) continue;
          const page = await extension.open(path);
          await until(() => expect(textOf(page)).not.toBe(''));
          await over(extension);
        }
        const calls = extension.server.calls().length - before;
        const priced = Math.max(0, ...[...words.matchAll(/(\d+) calls?/g)].map(([, count]) => Number(count)));
        expect(calls, `calls of “${words.trim()}”`).toBeLessThanOrEqual(priced);
        if (calls > 0) {
          paying.push(words.trim());
          // What was paid for would make the next price free. The screen asks for prices anew once it has gathered its questions.
          await extension.ask('storage.clearCache', {});
          await new Promise((resolve) => setTimeout(resolve, GATHERED));
          await over(extension);
        }
        // What explains a control would lie over the next one.
        await userEvent.unhover(document.body);
        (document.activeElement as HTMLElement | null)?.blur();
      }
      expect(later.length, 'controls that a new screen does not let be pressed').toBeLessThan(left.length);
      left = later;
    }
    // It did press what pays.
    expect(paying, 'controls that led to a call').not.toEqual([]);
  }, 120_000);

test('an address of the workspace agrees to no calls, and an agreement in it counts once, so that a reload asks', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await extension.open(CREATOR_TYPED);
  expect(textOf(await one('[data-load]'))).toBe('Load 4 calls');
  await settled();
  expect(extension.server.calls()).toEqual([]);
  await extension.open(CREATOR_REPORT);
  await extension.server.callsReach(4);
  await settled();
  expect(location.href).toContain(KOL);
  expect(location.href).not.toContain(AGREED);
  await extension.ask('storage.clearCache', {});
  await extension.reload();
  expect(textOf(await one('[data-load]'))).toBe('Load 4 calls');
  await settled();
  expect(extension.server.calls()).toHaveLength(4);
});
