import type { TestServer } from '../../e2e/support/server';
import { Browser } from './browser';
import { type Figure, median, spread } from './figures';
import { Product, xingtuKol } from './product';

const SIZES = [100, 100_000] as const;
const ROUNDS = 60;
/** Snapshots of each creator that is filled in. */
const DAYS = 4;
const idOf = (at: number) => String(7_000_000_000_000_000_000n + BigInt(at));

/** Fills the memory with a number of snapshots of made-up creators, each on several days of the past. Runs in a page of ours. */
async function fill(snapshots: number, days: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('kol-lens');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const figures = Object.fromEntries(
    ['price.1_20', 'price.21_60', 'price.60', 'cpm.1_20', 'cpm.21_60', 'cpm.60', 'playMid', 'followers'].map(
      (id, at) => [`xingtu.${id}`, { value: 1000 * (at + 1), unit: 'yuan' }],
    ),
  );
  const idAt = (at: number) => `xingtuKolId/${7_000_000_000_000_000_000n + BigInt(at)}`;
  let bytes = 0;
  for (let from = 0; from < snapshots; from += 10_000) {
    const transaction = database.transaction(['snapshots', 'known', 'totals'], 'readwrite');
    for (let place = from; place < Math.min(snapshots, from + 10_000); place++) {
      const creator = idAt(Math.floor(place / days));
      const at = Date.parse('2026-01-01T12:00+08:00') + (place % days) * 86_400_000;
      const one = {
        source: 'live',
        creator,
        basis: 'xingtu.marketing',
        day: new Date(at + 8 * 3_600_000).toISOString().slice(0, 10),
        at,
        name: 'bench',
        figures,
      };
      bytes += JSON.stringify(one).length;
      transaction.objectStore('snapshots').put(one);
      if (place % days === days - 1)
        transaction
          .objectStore('known')
          .put({ source: 'live', creator, at, name: 'bench', figures: {}, shares: [] });
    }
    transaction
      .objectStore('totals')
      .put({ entries: snapshots, creators: Math.ceil(snapshots / days), bytes }, 'snapshots');
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}

interface ExtensionApi {
  chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok?: unknown }> } };
}

/** How long a message takes to be answered, in milliseconds, and its answer. Runs in a page of ours. */
async function timed(type: string, payload: object): Promise<{ took: number; ok: unknown }> {
  const start = performance.now();
  const { ok } = await (globalThis as unknown as ExtensionApi).chrome.runtime.sendMessage({
    kolLens: type,
    payload,
  });
  return { took: performance.now() - start, ok };
}

/**
 * What a full memory costs: an answer that is called for and remembered, each time of another creator so that the oldest day goes
 * for it, and a creator's line.
 */
export async function measureMemory(server: TestServer, extension: string): Promise<Figure[]> {
  const browsers: Browser[] = [];
  try {
    const products: Product[] = [];
    for (const size of SIZES) {
      const browser = await Browser.launch(server, extension);
      browsers.push(browser);
      const product = await Product.setUp(browser, { dailyCap: 10_000 });
      await product.load(xingtuKol(idOf(999_999)), 'xingtu.fans');
      await product.page.run(fill, [size, DAYS]);
      products.push(product);
    }
    const writing: number[][] = SIZES.map(() => []);
    const reading: number[][] = SIZES.map(() => []);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [at, product] of products.entries()) {
        const load = {
          subject: xingtuKol(idOf(500_000 + round)),
          section: 'xingtu.fans',
          options: {},
          mode: 'auto',
          request: `bench-${round}`,
        };
        writing[at]?.push((await product.page.run(timed, ['report.load', load])).took);
        const place = (SIZES[at] as number) / DAYS - 1 - (round % 20);
        const { took, ok } = await product.page.run(timed, [
          'memory.line',
          { creator: `xingtuKolId/${idOf(place)}` },
        ]);
        if (!Array.isArray(ok) || ok.length === 0) throw new Error('this creator is not remembered');
        reading[at]?.push(took);
      }
    }
    const [fewWritten = [], manyWritten = []] = writing;
    const [fewRead = [], manyRead = []] = reading;
    const many = SIZES[1].toLocaleString('en');
    return [
      {
        id: 'memoryWrite',
        label: `An answer beside ${many} snapshots, more than beside ${SIZES[0]}`,
        measured: median(manyWritten) - median(fewWritten),
        unit: 'ms',
        budget: { max: 5 },
        detail: { [`ms of ${SIZES[0]}`]: spread(fewWritten), [`ms of ${SIZES[1]}`]: spread(manyWritten) },
      },
      {
        id: 'memoryRead',
        label: `A creator's line of ${many} snapshots, to one of ${SIZES[0]}`,
        measured: median(manyRead) / median(fewRead),
        unit: 'x',
        budget: { max: 2 },
        detail: { [`ms of ${SIZES[0]}`]: spread(fewRead), [`ms of ${SIZES[1]}`]: spread(manyRead) },
      },
    ];
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}
