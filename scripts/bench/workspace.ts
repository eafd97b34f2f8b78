import { setTimeout as sleep } from 'node:timers/promises';
import { answers, type TestServer } from '../../e2e/support/server';
import { sampleData } from '../../lib/providers/sample';
import { Browser, type Tab } from './browser';
import { type Figure, median, rise, spread } from './figures';
import { Product } from './product';

export const SEARCH = '/api/xiaohongshu-pgy/api/solar/cooperator/blogger/v2/v1';
export const ROWS = 5000;
const PAGE = 1000;
const SORTS = 15;
const EXPORTS = 5;
const SCROLL_MS = 4000;
const LOADS = 200;
const SAMPLE_EVERY = 20;
/** Loads before the first sample, so that the code is compiled and the browser's caches are full. */
const WARM_UP = 100;
const MB = 1_000_000;
const OPENINGS = 15;
/** Rows that are in sight of any window that is measured in. */
const ROWS_IN_SIGHT = 8;
/**
 * Columns that are sorted one after the other: figures, and words of the reader's language. All of them are shown unless a user
 * arranged the table.
 */
const COLUMNS = [
  'pgy.fans',
  'pgy.pictureCpm',
  'pgy.row.name',
  'pgy.row.pictureImpressionMedian',
  'pgy.location',
];

interface Page {
  kols: { userId: string }[];
}

/** Pages of a thousand made-up rows each, every row another creator. */
export function pages(path: string): Page[] {
  const rows: Page['kols'] = [];
  for (let page = 1; rows.length < ROWS; page++) {
    const { kols } = sampleData(path, { page: String(page) }, Date.now()) as Page;
    if (kols.length === 0) throw new Error('the sample data have too few creators to be sorted');
    rows.push(...kols);
  }
  return Array.from({ length: ROWS / PAGE }, (_, index) => ({
    kols: rows.slice(index * PAGE, (index + 1) * PAGE).map((row, at) => ({
      ...row,
      userId: `5a99${(index * PAGE + at).toString(16).padStart(20, '0')}`,
    })),
  }));
}

/** Waits until the table has `count` rows. Runs in the page. */
async function rowsReach(count: number): Promise<void> {
  const there = () => Number(document.querySelector<HTMLElement>('[data-loaded]')?.dataset.loaded ?? 0);
  const ready = () =>
    document.querySelector<HTMLElement>('[data-search-screen]')?.dataset.phase === 'ready' &&
    there() >= count;
  const deadline = Date.now() + 60_000;
  while (!ready()) {
    if (Date.now() > deadline) throw new Error(`${there()} of ${count} rows came`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function press(selector: string): void {
  const button = document.querySelector<HTMLElement>(selector);
  if (!button) throw new Error(`nothing to press: ${selector}`);
  button.click();
}

/** From the press on a heading to the picture after it, in milliseconds. Runs in the page. */
export async function sortBy(column: string): Promise<number> {
  const button = document.querySelector<HTMLElement>(`[data-column="${column}"] button`);
  if (!button) throw new Error(`no column ${column}`);
  const start = performance.now();
  button.click();
  // A message that is sent while a frame is drawn arrives after it.
  await new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    }),
  );
  return performance.now() - start;
}

/**
 * From the press on a row to the picture in which its first card stands beside the table, in milliseconds. The card is of the
 * row's own answer, so that nothing is asked for. Runs in the page.
 */
async function openRow(index: number): Promise<number> {
  const name = document.querySelector<HTMLElement>(`[data-list-table] [data-index="${index}"] [data-metric]`);
  // A row without a price has the card too, with a dash.
  const card = () => document.querySelector('[data-beside] [data-metric="verdict.realCpm"]');
  if (!name) throw new Error(`no row ${index}`);
  const before = card();
  const start = performance.now();
  const deadline = start + 10_000;
  name.click();
  do {
    if (performance.now() > deadline) throw new Error(`no card of row ${index}`);
    // A message that is sent while a frame is drawn arrives after it.
    await new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      }),
    );
  } while (card() === null || card() === before);
  return performance.now() - start;
}

/** Times between two pictures while the table scrolls, or while nothing but the clock does. Runs in the page. */
export async function frames(milliseconds: number, step: number): Promise<number[]> {
  const grid = document.querySelector('[data-list-table]') as HTMLElement;
  const gaps: number[] = [];
  let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const end = last + milliseconds;
  while (last < end) {
    if (grid.scrollTop + grid.clientHeight >= grid.scrollHeight - step) grid.scrollTop = 0;
    grid.scrollTop += step;
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}

/** From the press to the file, and the longest time in which nothing was drawn. Runs in the page. */
async function exportOnce(): Promise<{ took: number; longest: number }> {
  const original = HTMLAnchorElement.prototype.click;
  const saved = new Promise<void>((resolve) => {
    HTMLAnchorElement.prototype.click = function click() {
      if (this.download) resolve();
      else original.call(this);
    };
  });
  let [longest, last, running] = [0, performance.now(), true];
  const watch = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setTimeout(watch);
  };
  watch();
  document.querySelector<HTMLElement>('[data-export-menu]')?.click();
  const line = () => document.querySelector<HTMLElement>('[data-item="xlsx"]');
  while (!line()) await new Promise((resolve) => setTimeout(resolve));
  const start = performance.now();
  line()?.click();
  await saved;
  const took = performance.now() - start;
  running = false;
  HTMLAnchorElement.prototype.click = original;
  return { took, longest };
}

export const perSecond = (gaps: readonly number[]) =>
  (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);

/** Searches anew a number of times. Runs in the page, all of it: what a debugger evaluates stays in the heap. */
async function searchAgain(times: number): Promise<void> {
  const phase = () => document.querySelector<HTMLElement>('[data-search-screen]')?.dataset.phase;
  for (let load = 0; load < times; load++) {
    document.querySelector<HTMLElement>('[data-refresh]')?.click();
    do await new Promise((resolve) => setTimeout(resolve, 5));
    while (phase() !== 'ready');
  }
}

/** The heap along many loads of a page, in MB. */
async function heapsOf(tab: Tab): Promise<number[]> {
  const heaps: number[] = [];
  await tab.run(searchAgain, [WARM_UP]);
  for (let load = 0; load <= LOADS; load += SAMPLE_EVERY) {
    heaps.push((await tab.heap()) / MB);
    await tab.run(searchAgain, [SAMPLE_EVERY]);
  }
  return heaps;
}

/** The workspace's table with thousands of rows: sorting, scrolling, exporting, and what repeated loads leave behind. */
export async function measureWorkspace(server: TestServer, extension: string): Promise<Figure[]> {
  const browser = await Browser.launch(server, extension);
  try {
    await Product.setUp(browser, { language: 'zh-CN' });
    for (const { kols } of pages(SEARCH)) server.next(SEARCH, answers.data({ kols, total: ROWS }));
    const tab = await browser.ownPage('workspace.html#/search/pgy');
    await tab.run(async () => {
      while (!document.querySelector('[data-search]'))
        await new Promise((resolve) => setTimeout(resolve, 20));
    }, []);
    await tab.run(press, ['[data-search]']);
    for (let rows = PAGE; rows < ROWS; rows += PAGE) {
      await tab.run(rowsReach, [rows]);
      await tab.run(press, ['[data-more]']);
    }
    await tab.run(rowsReach, [ROWS]);

    const sorts: number[] = [];
    for (let round = 0; round < SORTS; round++)
      sorts.push(await tab.run(sortBy, [COLUMNS[round % COLUMNS.length] as string]));
    const cards: number[] = [];
    for (let at = 0; at < OPENINGS; at++) {
      cards.push(await tab.run(openRow, [at % ROWS_IN_SIGHT]));
      // The rest of a report follows its first card, and is no part of the next.
      await sleep(120);
    }
    await tab.run(press, ['[data-beside-close]']);
    // The machine's own frame rate, while nothing in the table changes.
    const idle = await tab.run(frames, [SCROLL_MS / 2, 0]);
    const scrolled = await tab.run(frames, [SCROLL_MS, 53]);
    const exports: { took: number; longest: number }[] = [];
    for (let round = 0; round < EXPORTS; round++) exports.push(await tab.run(exportOnce, []));
    await tab.close();

    server.reset();
    const again = await browser.ownPage('workspace.html#/search/pgy?gender=female');
    await again.run(async () => {
      while (!document.querySelector('[data-load]')) await new Promise((resolve) => setTimeout(resolve, 20));
    }, []);
    await again.run(press, ['[data-load]']);
    await again.run(rowsReach, [1]);
    const heaps = await heapsOf(again);
    return [
      {
        id: 'workspace.sort',
        label: `${ROWS} rows sorted and drawn`,
        measured: median(sorts),
        unit: 'ms',
        budget: { max: 100 },
        detail: { ms: spread(sorts) },
      },
      {
        id: 'workspace.card',
        label: "A row's first card, from the press on the row",
        measured: median(cards),
        unit: 'ms',
        budget: { max: 50 },
        detail: { ms: spread(cards) },
      },
      {
        id: 'workspace.scroll',
        label: 'Scrolling through them',
        measured: perSecond(scrolled),
        unit: 'fps',
        budget: { min: 55 },
        detail: { gaps: spread(scrolled), 'without scrolling': perSecond(idle) },
      },
      {
        id: 'workspace.export',
        label: 'Their export to Excel',
        measured: median(exports.map(({ took }) => took)),
        unit: 'ms',
        budget: { max: 2000 },
        detail: { ms: spread(exports.map(({ took }) => took)) },
      },
      {
        id: 'workspace.export.pause',
        label: '… and the longest pause of the page in it',
        measured: median(exports.map(({ longest }) => longest)),
        unit: 'ms',
      },
      {
        id: 'workspace.heap',
        label: `Rise of the heap over ${LOADS} page loads`,
        measured: rise(heaps),
        unit: 'MB',
        // Compiled code grows by a megabyte for hundreds of loads, and nothing else does; pages that were kept would be five.
        budget: { max: 2 },
        detail: { heaps },
      },
    ];
  } finally {
    await browser.close();
  }
}
