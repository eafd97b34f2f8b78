import type { CDPSession, Page } from '@playwright/test';
import { AGREED } from '../lib/messages/protocol';
import { reportPath, SUBJECTS } from './sections.support';
import type { ChromiumLens } from './support/chromium';
import { poll } from './support/extension';
import { FEED, KOL, VIDEO } from './support/replicas/pages';
import { answers, type TestServer } from './support/server';
import {
  CREATOR,
  type Desk,
  expect,
  failureCard,
  openCreator,
  remedy,
  SPREAD,
  settled,
  test,
} from './support/shared';

const PGY = '/api/solar/cooperator/blogger';
const FEED_PAGE = 'https://www.douyin.com/?recommend=1';

/** A row of Pugongying's search. */
const kol = (index: number) => ({
  userId: `5a9900000000000000${index.toString(16).padStart(6, '0')}`,
  name: `博主${index}`,
  fansNum: 1000 * index,
});

/** A search for two creators, loaded, with the first one's report beside it, which asks. */
async function openSearch(lens: ChromiumLens, server: TestServer): Promise<Page> {
  server.always(PGY, answers.data({ kols: [kol(1), kol(2)], total: 60 }));
  const page = await lens.ownPage('workspace.html#/search/pgy');
  await page.locator('[data-search]').click();
  await page.locator('[data-index="0"] [data-metric="pgy.fans"]').click();
  await page.locator('[data-beside] [data-load]').waitFor();
  await settled(page);
  await expect(page.locator('[data-list-table] [data-calls="4"]')).toHaveCount(2);
  return page;
}

/** A report in a tab with its first section loaded and all prices on it. */
async function openLoaded(lens: ChromiumLens, path: string): Promise<Page> {
  const page = await lens.ownPage(path);
  await settled(page);
  await page.locator('[role="tab"] [data-calls]').first().waitFor();
  // It is loaded after the first drawing, and stands before much else.
  await page.locator('[data-export-menu]').waitFor();
  return page;
}

/**
 * Everything that the mouse can press, but for the line about lists and what is remembered: they come after the first drawing, which
 * would shift the places of all others, and lead to no call (`meeting.spec.ts` and `memory.spec.ts` press them).
 */
const CONTROLS = [
  'button',
  'a[href]',
  'summary',
  'input[type="checkbox"]',
  '[role="row"][data-index] [data-metric]',
]
  .map((each) => `${each}:not([data-meeting] *, [data-memory] *)`)
  .join(', ');

/**
 * What can be pressed now, by its place among all that match. Of what a page makes many of by one and the same component, one with
 * a price and one without stand for all: each tab is pressed in `money.spec.ts`, and each switch in `sections.switches.spec.ts`.
 */
function pressable(page: Page, within: string): Promise<number[]> {
  return page.evaluate(
    ([selector, part]) => {
      const seen = new Set<string>();
      const kindOf = (element: HTMLElement, place: number) => {
        const priced = element.querySelector('[data-calls]') === null ? 'free' : 'priced';
        // A way to another subject is a kind of its own, wherever it stands.
        if (element.matches('[data-open], [data-link]'))
          return `${element.tagName} ${element.closest('[data-block]')?.getAttribute('data-block')} ${priced}`;
        // Figures copy themselves, cells select and headings sort.
        const many = element.closest(
          '[data-metric], [role="gridcell"], th, [role="columnheader"], [role="tab"], button[aria-pressed], summary',
        );
        return many ? `${many.tagName} ${many.role} ${element.tagName} ${priced}` : String(place);
      };
      return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element, place) => {
        const kind = kindOf(element, place);
        const idle =
          (element as HTMLButtonElement).disabled || getComputedStyle(element).pointerEvents === 'none';
        if (idle || seen.has(kind) || !element.checkVisibility() || !element.closest(part)) return [];
        seen.add(kind);
        return [place];
      });
    },
    [CONTROLS, within] as const,
  );
}

/** Name and description of a control, as a screen reader has them. */
async function said(debug: CDPSession, place: number): Promise<string> {
  const { result } = await debug.send('Runtime.evaluate', {
    expression: `document.querySelectorAll(${JSON.stringify(CONTROLS)})[${place}]`,
  });
  const { nodes } = await debug.send('Accessibility.getPartialAXTree', {
    ...(result.objectId && { objectId: result.objectId }),
    fetchRelatives: false,
  });
  return nodes.map(({ name, description }) => `${name?.value ?? ''} ${description?.value ?? ''}`).join(' ');
}

/** What a press can change in a page: what is drawn, the address, and what is typed or ticked. Nothing has the pointer or the focus. */
async function stateOf(page: Page): Promise<string | undefined> {
  if (page.isClosed()) return undefined;
  await page.mouse.move(0, 0);
  return page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const fields = [...document.querySelectorAll('input')].map(({ value, checked }) => [value, checked]);
    return JSON.stringify([location.href, document.documentElement.outerHTML, fields]);
  });
}

/** Waits until whatever a press began is over, in this page and in a tab that it opened. */
async function over(lens: ChromiumLens, desk: Desk, server: TestServer, page: Page): Promise<void> {
  // Effects run before the second picture; what they send arrives before a message after it.
  await page
    .evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
        ),
    )
    .catch((error: unknown) => {
      // The popup closes once it has opened something.
      if (!page.isClosed()) throw error;
    });
  await desk.ask('session.get', {});
  const tabs = await desk.page.evaluate(
    async () =>
      (
        await (
          globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<unknown[]> } } }
        ).chrome.tabs.query({})
      ).length,
  );
  await poll(async () => (lens.context.pages().length >= tabs ? true : undefined), 'the tab that was opened');
  for (const each of lens.context.pages()) {
    if (each === desk.page || !each.url().startsWith('chrome-extension:')) continue;
    await each.waitForLoadState();
    await each.waitForFunction(() => {
      const root = document.querySelector('#root, body');
      return (
        root?.textContent &&
        !document.querySelector('[data-phase="loading"], [data-section][data-phase="idle"]')
      );
    });
  }
  await desk.ask('session.get', {});
  // A screen may be gone before the answer to its call has been kept.
  await expect
    .poll(async () => {
      const rows = await desk.ledger();
      return rows.reduce((open, { calls, maybe }) => open - calls + maybe, server.calls().length);
    })
    .toBe(0);
}

/** Screens, each with the part of it that no other screen here has. */
const SCREENS: readonly {
  name: string;
  within: string;
  open(lens: ChromiumLens, server: TestServer): Promise<Page>;
}[] = [
  { name: 'a search with a report beside it', within: 'body', open: openSearch },
  {
    name: 'the report of a creator',
    within: 'main',
    open: (lens) => openLoaded(lens, reportPath(SUBJECTS.xingtu)),
  },
  {
    name: 'the report of a work',
    within: 'main',
    open: async (lens) => {
      const page = await openLoaded(lens, reportPath(SUBJECTS.work));
      // It comes with the figures, later than the tabs.
      await page.locator('[data-link] [data-calls]').waitFor();
      return page;
    },
  },
  {
    name: 'a report that asks',
    within: 'main',
    open: async (lens) => {
      const page = await lens.ownPage(reportPath(SUBJECTS.pugongying).replace(AGREED, ''));
      await page.locator('[data-load]').waitFor();
      return page;
    },
  },
  {
    name: 'a report of which something failed',
    within: '[role="alert"]',
    open: async (lens, server) => {
      server.next(SPREAD, answers.http(403));
      const page = await openLoaded(lens, reportPath(SUBJECTS.xingtu));
      await failureCard(page, 'httpError').waitFor();
      return page;
    },
  },
  {
    name: 'the popup with results',
    within: 'body',
    open: async (lens) => {
      const page = await lens.ownPage('popup.html');
      const lines = [
        CREATOR,
        `https://www.douyin.com/video/${VIDEO}`,
        'https://v.douyin.com/iRNBho6u/',
        '林间小鹿',
      ];
      await page.locator('textarea').fill(lines.join('\n'));
      // A creator, a work, a short link, and a name that either platform may know.
      await expect(page.locator('section[aria-labelledby="look-up"] [data-calls]')).toHaveCount(5);
      return page;
    },
  },
];

for (const { name, within, open } of SCREENS) {
  test(`${name}: every control that leads to a call has its price`, async ({ lens, desk, server }) => {
    test.setTimeout(300_000);
    await desk.setUp('en');
    let page = await open(lens, server);
    const places = await pressable(page, within);
    let fresh = await stateOf(page);
    let untouched = true;
    const paying: string[] = [];
    for (const place of places) {
      if (!untouched) {
        await Promise.all(lens.context.pages().map((each) => each !== desk.page && each.close()));
        // An answer that came late would make a price free.
        await desk.ask('storage.clearCache', {});
        page = await open(lens, server);
        fresh = await stateOf(page);
      }
      const debug = await lens.context.newCDPSession(page);
      const control = page.locator(CONTROLS).nth(place);
      // A row's own button shows where the pointer is.
      const row = control.locator('xpath=ancestor::*[@role="row"][@data-index]');
      if ((await row.count()) > 0) await row.hover();
      const words = await said(debug, place);
      const before = server.calls().length;
      await control.click({ timeout: 20_000 });
      await over(lens, desk, server, page);
      const calls = server.calls().length - before;
      const priced = Math.max(0, ...[...words.matchAll(/(\d+) calls?/g)].map(([, count]) => Number(count)));
      expect(calls, `calls of “${words.trim()}”`).toBeLessThanOrEqual(priced);
      if (calls > 0) paying.push(words.trim());
      // A press that changed nothing leaves the page to the next one.
      untouched = calls === 0 && lens.context.pages().length === 2 && (await stateOf(page)) === fresh;
    }
    // It did press what pays.
    expect(paying, 'controls that led to a call').not.toEqual([]);
  });
}

test('five arrow keys down a search make no call, with a report beside it and by its own arrows', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(PGY, answers.data({ kols: [1, 2, 3, 4, 5, 6, 7].map(kol), total: 7 }));
  const page = await lens.ownPage('workspace.html#/search/pgy');
  await page.locator('[data-search]').click();
  await page.locator('[data-index="0"] [data-metric="pgy.fans"]').click();
  const beside = page.locator('[data-beside]');
  for (const name of ['博主2', '博主3', '博主4', '博主5', '博主6']) {
    await page.keyboard.press('ArrowDown');
    await expect(beside.locator('h2')).toHaveText(name);
    await expect(beside.locator('[data-load]')).toHaveText('Load 4 calls');
    await settled(page);
  }
  await beside.getByRole('button', { name: 'Next' }).click();
  await expect(beside.locator('h2')).toHaveText('博主7');
  await expect(beside.locator('[data-load]')).toBeVisible();
  await settled(page);
  expect(server.calls()).toHaveLength(1);
});

test('an address of the workspace agrees to no calls, and an agreement in it counts once', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const route = reportPath(SUBJECTS.xingtu).replace(AGREED, '');
  const typed = await lens.ownPage(route);
  await expect(typed.locator('[data-load]')).toHaveText('Load 4 calls');
  await settled(typed);
  expect(server.calls()).toEqual([]);
  const pressed = await lens.ownPage(reportPath(SUBJECTS.xingtu));
  await server.callsReach(4);
  await settled(pressed);
  expect(pressed.url()).toContain(KOL);
  expect(pressed.url()).not.toContain(AGREED);
});

test('the popup’s buttons on a page say what they cost, and nothing once it is there', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  // The line about lists, the tray and the offer of badges come after the first drawing.
  const buttons = `[...document.querySelectorAll('section[aria-labelledby="this-page"] button:not([data-metric], [data-tray], [data-meeting] *, [data-badge-offer] *)')].map((b) => b.innerText.replace(/\\s+/g, ' '))`;
  const before = await lens.openPopup(page);
  await expect
    .poll(() => before.evaluate(buttons))
    .toEqual(['Open panel 4 calls', 'Open in full tab 4 calls']);
  await before.close();
  expect(server.calls()).toEqual([]);
  await settled(await lens.openPanel(page));
  expect(server.calls()).toHaveLength(4);
  const after = await lens.openPopup(page);
  await expect.poll(() => after.evaluate(buttons)).toEqual(['Open panel', 'Open in full tab']);
  await after.close();
});

test('a feed says what the next load costs and when, and one press stops it', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', { dwellSeconds: 2 });
  const page = await lens.open(FEED_PAGE);
  const panel = await lens.openPanel(page);
  await settled(panel);
  await page.keyboard.press('ArrowDown');
  const dwell = panel.locator('[data-dwell]');
  await expect(dwell).toContainText('Loads if you stay 2 s');
  await expect(dwell.getByRole('button', { name: 'Load now 1 call' })).toBeVisible();
  await dwell.locator('[data-stop]').click();
  await expect(panel.locator('[data-load]')).toHaveText('Load 1 call');
  // Longer than it would have waited.
  await page.waitForTimeout(2_500);
  expect(server.calls()).toHaveLength(1);
  await panel.locator('[data-load]').click();
  await server.callsReach(2);
  expect(Object.values(server.calls()[1]?.query ?? {})).toContain(FEED[1]);
});

test('the button to try again says what it costs', async ({ lens, desk, server }) => {
  await desk.setUp('zh-CN');
  server.next(SPREAD, answers.http(403));
  const { panel } = await openCreator(lens);
  const retry = remedy(failureCard(panel, 'httpError'), 'retry');
  await expect(retry).toHaveAccessibleName(/1 次调用$/);
  await retry.click();
  await settled(panel);
  await expect(panel.getByRole('alert')).toHaveCount(0);
  expect(server.calls()).toHaveLength(5);
});

test('the launcher says what opening costs, and the creator’s own price once it is free', async ({
  lens,
  desk,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  const name = async () => {
    await lens.withLauncher(page, (launcher) => {
      document.title = launcher.getAttribute('aria-label') ?? '';
    });
    return page.title();
  };
  await expect.poll(name).toBe('Open KOL Lens · 4 calls');
  await settled(await lens.openPanel(page));
  await lens.clickLauncher(page);
  await expect
    .poll(name)
    .toMatch(/^Open KOL Lens · 21–60 s: price ¥12,300, real CPM ≈¥[\d.]+, fetched just now$/);
});
