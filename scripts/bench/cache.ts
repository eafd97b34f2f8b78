import type { TestServer } from '../../e2e/support/server';
import type { StoredAnswer } from '../../lib/store/database';
import { Browser } from './browser';
import { type Figure, median, spread } from './figures';
import { Product, xingtuKol } from './product';

const SIZES = [10, 10_000] as const;
const ROUNDS = 200;
const idOf = (at: number) => String(7_000_000_000_000_000_000n + BigInt(at));

/**
 * Copies the one answer in the database under the ids of many creators. Runs in a page of ours.
 *
 * @returns the bytes of an answer, as the cache counts them
 */
async function fill(from: string, ids: string[]): Promise<number> {
  const request = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const database = await request(indexedDB.open('kol-lens'));
  const transaction = database.transaction(['answers', 'totals'], 'readwrite');
  const answers = transaction.objectStore('answers');
  const [first] = (await request(answers.getAll())) as StoredAnswer[];
  if (!first) throw new Error('there is no answer to copy');
  for (const [at, id] of ids.entries()) {
    answers.put({ ...first, key: first.key.replace(from, id), usedAt: first.usedAt - at });
  }
  transaction.objectStore('totals').put({ entries: ids.length, bytes: ids.length * first.bytes }, 'answers');
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  database.close();
  return first.bytes;
}

interface Cache {
  browser: Browser;
  product: Product;
  answerBytes: number;
}

async function cacheOf(entries: number, server: TestServer, extension: string): Promise<Cache> {
  const browser = await Browser.launch(server, extension);
  // The copies must not be evicted, so the cache gets bounds above them.
  const product = await Product.setUp(browser, { cacheMaxEntries: 50_000, cacheMaxMegabytes: 1000 });
  await product.load(xingtuKol(idOf(0)), 'xingtu.fans');
  const ids = Array.from({ length: entries }, (_, at) => idOf(at));
  const answerBytes = await product.page.run(fill, [idOf(0), ids]);
  return { browser, product, answerBytes };
}

interface ExtensionApi {
  chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok?: { missing: number } }> } };
}

/** How long the product takes to answer from the cache, in milliseconds. Runs in a page of ours. */
async function hit(subject: object): Promise<number> {
  const payload = { subject, section: 'xingtu.fans', options: {}, mode: 'auto', request: 'bench' };
  const start = performance.now();
  const { ok } = await (globalThis as unknown as ExtensionApi).chrome.runtime.sendMessage({
    kolLens: 'report.load',
    payload,
  });
  const took = performance.now() - start;
  if (ok?.missing !== 0) throw new Error('this was no hit');
  return took;
}

/** Hits of a small and of a large cache in turns, by the message that the panel sends. */
export async function measureCache(server: TestServer, extension: string): Promise<Figure[]> {
  const caches: Cache[] = [];
  try {
    for (const size of SIZES) caches.push(await cacheOf(size, server, extension));
    const calls = server.calls().length;
    const times: number[][] = SIZES.map(() => []);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [at, { product }] of caches.entries()) {
        // The reads are spread over the cache, because an answer that was just read is in memory.
        const place = (round * 7_919) % (SIZES[at] as number);
        times[at]?.push(await product.page.run(hit, [xingtuKol(idOf(place))]));
      }
    }
    if (server.calls().length !== calls) throw new Error('a hit called the API');
    const [small = [], large = []] = times;
    return [
      {
        id: 'cache',
        label: `A hit in a cache of ${SIZES[1].toLocaleString('en')}, to one in a cache of ${SIZES[0]}`,
        measured: median(large) / median(small),
        unit: 'x',
        budget: { max: 2 },
        detail: {
          answerBytes: caches[0]?.answerBytes,
          [`ms of ${SIZES[0]}`]: spread(small),
          [`ms of ${SIZES[1]}`]: spread(large),
        },
      },
    ];
  } finally {
    await Promise.all(caches.map(({ browser }) => browser.close()));
  }
}
