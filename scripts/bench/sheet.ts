import { answers, type TestServer } from '../../e2e/support/server';
import { Browser } from './browser';
import { type Figure, median, spread } from './figures';
import { Product } from './product';
import { pages, SEARCH } from './workspace';

const CREATORS = 1000;
const COLUMNS = 60;
const ROUNDS = 7;
/** Creators of one message. */
const ADDED = 500;

/** Fields of both kinds: what costs the most to reckon, and words. */
const FIELDS = [
  'creator.name',
  'line.price',
  'creator.fans',
  'verdict.median',
  'entry.status',
  'creator.place',
];
const FORMULAS = ['net', 'cpm', 'cpe', 'withFee'];

/** A template of `COLUMNS` columns, under two lines of headings. */
const template = {
  id: '5f0e5b57-3f1c-4c9b-8c1d-0d4f2a6b7c8d',
  name: 'Bench',
  rows: 'creator',
  levels: 2,
  net: 'feeIn',
  nothing: '—',
  terms: {},
  columns: Array.from({ length: COLUMNS }, (_, at) => {
    const [field, formula] = [FIELDS[at % FIELDS.length], FORMULAS[at % FORMULAS.length]];
    return {
      id: `c${at}`,
      headings: [`Group ${Math.floor(at / 5)}`, `Column ${at}`],
      content: at % 3 === 2 ? { kind: 'formula', formula } : { kind: 'field', id: field },
      format: 'yuan',
      digits: 0,
    };
  }),
};

/** Opens the sheet and chooses the template. Runs in the page. */
async function ready(id: string, creators: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  const wait = async (selector: string) => {
    for (;;) {
      const found = document.querySelector<HTMLElement>(selector);
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`no ${selector}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await wait(`[data-sheet-creators="${creators}"]`);
  (await wait(`[data-template="${id}"]`)).click();
  await wait(`[data-sheet-screen="${id}"]`);
}

/** From the press to the file, and the longest time for which the page did nothing else, in milliseconds. Runs in the page. */
async function write(): Promise<{ took: number; pause: number }> {
  const button = document.querySelector<HTMLButtonElement>('[data-sheet-xlsx]');
  if (!button || button.disabled) throw new Error('nothing to press');
  // What an earlier round left waits for its turn first.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const made = URL.createObjectURL;
  let pause = 0;
  let last = performance.now();
  let file: number | undefined;
  URL.createObjectURL = (given) => {
    file = performance.now();
    return made.call(URL, given);
  };
  const start = last;
  button.click();
  try {
    while (file === undefined) {
      if (performance.now() - start > 60_000) throw new Error('no file');
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      });
      const now = performance.now();
      pause = Math.max(pause, now - last);
      last = now;
    }
  } finally {
    URL.createObjectURL = made;
  }
  return { took: file - start, pause };
}

/** The sheet of a thousand creators in sixty columns, from what is remembered. */
export async function measureSheet(server: TestServer, extension: string): Promise<Figure[]> {
  const browser = await Browser.launch(server, extension);
  try {
    const product = await Product.setUp(browser, { language: 'zh-CN' });
    const kols = (pages(SEARCH)[0]?.kols ?? []).slice(0, CREATORS);
    server.next(SEARCH, answers.data({ kols, total: CREATORS }));
    await product.page.ask('list.load', { list: 'pgy.search', values: {}, mode: 'auto', request: 'bench' });
    const list: { id: string } = await product.page.ask('lists.create', {
      list: { name: 'Bench', fee: 0.1, rebate: 0.3 },
    });
    const creators = kols.map(({ userId }) => ({
      subject: { platform: 'pugongying', kind: 'kol', idType: 'xhsUserId', id: userId },
    }));
    for (let from = 0; from < creators.length; from += ADDED)
      await product.page.ask('lists.add', { id: list.id, creators: creators.slice(from, from + ADDED) });
    await product.page.ask('sheets.put', { template });
    const tab = await browser.ownPage(`workspace.html#/sheet/${list.id}`);
    await tab.run(ready, [template.id, CREATORS]);
    const rounds: { took: number; pause: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await tab.run(write, []));
    const [times, pauses] = [rounds.map(({ took }) => took), rounds.map(({ pause }) => pause)];
    return [
      {
        id: 'sheet.write',
        label: `A sheet of ${CREATORS} creators × ${COLUMNS} columns, until the file is there`,
        measured: median(times),
        unit: 'ms',
        budget: { max: 2000 },
        detail: { ms: spread(times) },
      },
      {
        id: 'sheet.pause',
        label: 'The longest pause of the page meanwhile',
        measured: median(pauses),
        unit: 'ms',
        budget: { max: 50 },
        detail: { ms: spread(pauses) },
      },
    ];
  } finally {
    await browser.close();
  }
}
