import { answers, type TestServer } from '../../e2e/support/server';
import type { Reply } from '../../lib/messages/protocol';
import { Browser } from './browser';
import { type Figure, median, spread } from './figures';
import { Product } from './product';
import { frames, pages, perSecond, ROWS, SEARCH, sortBy } from './workspace';

const SORTS = 15;
const EDITS = 25;
const SCROLL_MS = 4000;
/** Creators of one message. */
const ADDED = 500;
/** Columns that are sorted one after the other: money, figures, and words of the reader's language. */
const COLUMNS = ['entry.net', 'entry.realCpm', 'entry.name', 'entry.quote', 'entry.status'];

/** Waits until the list has `count` rows and their figures. Runs in the page. */
async function drawn(count: number): Promise<void> {
  const deadline = Date.now() + 120_000;
  const ready = () =>
    document.querySelector('[data-list-page][data-figures="ready"]') !== null &&
    Number(document.querySelector('[data-list-table]')?.getAttribute('aria-rowcount') ?? 0) >= count &&
    document.querySelector('[data-metric="entry.realCpm"][data-value]') !== null;
  while (!ready()) {
    if (Date.now() > deadline) throw new Error('the list was not drawn');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Scrolls to the first rows, and waits until they are drawn. Runs in the page. */
async function backToTop(): Promise<void> {
  const deadline = Date.now() + 10_000;
  document.querySelector('[data-list-table]')?.scrollTo({ top: 0 });
  while (!document.querySelector('[data-index="0"]')) {
    if (Date.now() > deadline) throw new Error('the first rows were not drawn');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** From the key that ends an edit to the picture after it, in milliseconds. Runs in the page. */
async function editOnce(row: number, text: string): Promise<number> {
  const grid = document.querySelector<HTMLElement>('[data-list-table]');
  const at = (column: string) =>
    document.querySelector<HTMLElement>(`[data-index="${row}"] [data-metric="${column}"]`);
  const cell = at('entry.slot');
  if (!grid || !cell) throw new Error('no cell to edit');
  const painted = () =>
    new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      }),
    );
  cell.click();
  await painted();
  grid.focus();
  grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true, cancelable: true }));
  await painted();
  const input = document.querySelector<HTMLInputElement>('[data-editor]');
  if (!input) throw new Error('no editor');
  input.value = text;
  const start = performance.now();
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await painted();
  const took = performance.now() - start;
  if (!at('entry.slot')?.textContent?.includes(text)) throw new Error('the edit was not painted');
  return took;
}

/** A list of thousands of creators whose figures are remembered: sorting, scrolling, editing. */
export async function measureLists(server: TestServer, extension: string): Promise<Figure[]> {
  const browser = await Browser.launch(server, extension);
  try {
    const product = await Product.setUp(browser, { language: 'zh-CN' });
    const found = pages(SEARCH);
    let next: Reply<'list.load'>['next'];
    for (const { kols } of found) {
      server.next(SEARCH, answers.data({ kols, total: ROWS }));
      const page: Reply<'list.load'> = await product.page.ask('list.load', {
        list: 'pgy.search',
        values: {},
        ...(next && { next }),
        mode: 'auto',
        request: 'bench',
      });
      next = page.next;
    }
    const list: Reply<'lists.create'> = await product.page.ask('lists.create', {
      list: { name: 'Bench', fee: 0.1, rebate: 0.3, budget: 1_000_000 },
    });
    const creators = found.flatMap(({ kols }) =>
      kols.map(({ userId }) => ({
        subject: { platform: 'pugongying', kind: 'kol', idType: 'xhsUserId', id: userId },
      })),
    );
    for (let from = 0; from < creators.length; from += ADDED)
      await product.page.ask('lists.add', { id: list.id, creators: creators.slice(from, from + ADDED) });

    const tab = await browser.ownPage(`workspace.html#/lists/${list.id}`);
    await tab.run(drawn, [ROWS]);
    const sorts: number[] = [];
    for (let round = 0; round < SORTS; round++)
      sorts.push(await tab.run(sortBy, [COLUMNS[round % COLUMNS.length] as string]));
    const idle = await tab.run(frames, [SCROLL_MS / 2, 0]);
    const scrolled = await tab.run(frames, [SCROLL_MS, 53]);
    await tab.run(backToTop, []);
    const edits: number[] = [];
    for (let round = 0; round < EDITS; round++) {
      edits.push(await tab.run(editOnce, [1 + (round % 8), `6/${round + 1}`]));
    }
    return [
      {
        id: 'lists.sort',
        label: `A list of ${ROWS} sorted and drawn`,
        measured: median(sorts),
        unit: 'ms',
        budget: { max: 100 },
        detail: { ms: spread(sorts) },
      },
      {
        id: 'lists.scroll',
        label: 'Scrolling through it',
        measured: perSecond(scrolled),
        unit: 'fps',
        budget: { min: 55 },
        detail: { gaps: spread(scrolled), 'without scrolling': perSecond(idle) },
      },
      {
        id: 'lists.edit',
        label: 'An edit in it, until it is painted',
        measured: median(edits),
        unit: 'ms',
        budget: { max: 50 },
        detail: { ms: spread(edits) },
      },
    ];
  } finally {
    await browser.close();
  }
}
