import { setTimeout as sleep } from 'node:timers/promises';
import { answers, type TestServer } from '../../e2e/support/server';
import type { Reply } from '../../lib/messages/protocol';
import type { LedgerRow } from '../../lib/report/ledger';
import { stopWorkers } from './background';
import { Browser } from './browser';
import type { Figure } from './figures';
import { Product, xingtuKol } from './product';

const ROWS = 1000;
/** What the loopback API takes for an answer, and the calls that the gateway has under way at once. */
const ANSWER_MS = 200;
const LANES = 4;
const KILLS = 20;
const SEARCH = 'search_for_author_square';
/** Answered as slowly, and no data call: neither ledger nor server counts it. */
const PING = 'https://api.justoneapi.com/ping';

const id = (at: number) => String(7_091_220_000_000_000_001n + BigInt(at));

/** A search that has the creator that it is asked for. */
const market = answers.by(
  ({ keyword = '' }) => ({
    authors: [
      {
        star_id: keyword,
        attribute_datas: { id: keyword, nick_name: `K ${keyword.slice(-4)}`, follower: '100000' },
      },
    ],
  }),
  ANSWER_MS,
);

/** Begins a job of `ROWS` creators from one of our pages, and returns once it is through. */
async function run(product: Product, from: number, during: () => Promise<void>): Promise<Reply<'bulk.get'>> {
  const rows = Array.from({ length: ROWS }, (_, at) => ({
    line: at + 1,
    text: id(from + at),
    about: { subject: xingtuKol(id(from + at)) },
  }));
  await product.page.ask('bulk.start', { rows, parts: ['row'], calls: ROWS });
  for (;;) {
    await during();
    const news = await product.page.ask<Reply<'bulk.get'>>('bulk.get', { after: 1_000_000 });
    if (news.job?.state === 'done') return product.page.ask('bulk.get', { after: 0 });
    if (news.job?.state !== 'running') throw new Error(`the job is ${JSON.stringify(news.job)}`);
  }
}

/** Calls that are made with nothing around them, to see what the lanes allow on this machine. */
const BARE = 200;

/** Milliseconds of a bare call where the lanes are full. Runs in a page of the extension. */
async function bare(url: string, calls: number, lanes: number): Promise<number> {
  let left = calls;
  const start = performance.now();
  const lane = async () => {
    while (left-- > 0) await (await fetch(url, { cache: 'no-store' })).text();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return (performance.now() - start) / calls;
}

async function billed(product: Product): Promise<number> {
  const rows = await product.page.ask<LedgerRow[]>('ledger.list', { days: 2 });
  return rows.reduce((sum, { calls }) => sum + calls, 0);
}

/** Creators that the API was asked for more than once. */
function repeated(server: TestServer): number {
  const asked = server.calls(SEARCH).map(({ query }) => query.keyword);
  return asked.length - new Set(asked).size;
}

/** A job over a thousand creators: as fast as the lanes allow, and once more with a background that dies on the way. */
export async function measureBulk(server: TestServer, extension: string): Promise<Figure[]> {
  const browser = await Browser.launch(server, extension);
  try {
    const product = await Product.setUp(browser, { dailyCap: 10_000 });
    server.always(SEARCH, market);
    server.always('/ping', market);
    const single = () => product.page.run(bare, [PING, BARE, LANES]);
    const before = await single();
    const start = performance.now();
    await run(product, 0, async () => {
      await sleep(250);
    });
    const took = (performance.now() - start) / ROWS;
    const lanes = (before + (await single())) / 2;
    const even = { ledger: await billed(product), server: server.calls().length };

    let kills = 0;
    const { rows } = await run(product, ROWS, async () => {
      await sleep(2_000);
      if (kills++ < KILLS) await stopWorkers(product.page);
    });
    const after = { ledger: await billed(product), server: server.calls().length };
    const interrupted = rows.filter(({ state }) => state === 'failed').length;
    return [
      {
        id: 'bulk.pace',
        label: `A job of ${ROWS} creators at ${ANSWER_MS} ms a call, to what the lanes allow`,
        measured: lanes / took,
        unit: 'x',
        budget: { min: 0.9 },
        detail: { 'ms a call': took, 'bare calls': lanes, 'without a machine': ANSWER_MS / LANES, ...even },
      },
      {
        id: 'bulk.ledger',
        label: `… calls that the ledger does not have, the background ended ${KILLS} times on the way`,
        // A call is written down before it leaves: an end in between leaves a row that may have been charged, and was not.
        measured: Math.abs(even.ledger - even.server) + Math.max(0, after.server - after.ledger),
        unit: 'calls',
        budget: { max: 0 },
        detail: { ...after, kills: Math.min(kills, KILLS), interrupted },
      },
      {
        id: 'bulk.twice',
        label: '… calls made twice',
        measured: repeated(server),
        unit: 'calls',
        budget: { max: 0 },
      },
    ];
  } finally {
    await browser.close();
  }
}
