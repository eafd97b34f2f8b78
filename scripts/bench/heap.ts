import { setTimeout as sleep } from 'node:timers/promises';
import { KOL, OTHER_KOL, PAGES } from '../../e2e/support/replicas/pages';
import type { TestServer } from '../../e2e/support/server';
import { Browser, type Tab } from './browser';
import { type Figure, median, rise, spread } from './figures';
import { Product } from './product';

const ROUNDS = 7;
const NAVIGATIONS = 200;
const SAMPLE_EVERY = 20;
const MB = 1_000_000;
const [CREATOR = { url: '' }] = PAGES;
/** The pages of the walk. The number of steps between samples is a multiple of their number, so that each is taken on the same page. */
const STOPS = [
  `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${OTHER_KOL}`,
  'https://www.xingtu.cn/ad/creator/market',
  `https://www.xingtu.cn/ad/creator/author/douyin/${OTHER_KOL}/1`,
  `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${KOL}`,
];

/** Waits until the page and its content have come to rest. */
const settle = () => sleep(800);

async function heapOfPage(browser: Browser): Promise<number> {
  const tab = await browser.open(CREATOR.url);
  await settle();
  const bytes = await tab.heap();
  await tab.close();
  return bytes / MB;
}

interface Replica {
  replica: { go(href: string): Promise<void> };
}

/** The heap along a walk through the site without a new document, in MB. */
async function walk(tab: Tab): Promise<number[]> {
  const heaps: number[] = [];
  const go = (href: string) => (globalThis as unknown as Replica).replica.go(href);
  // The first steps fill caches of the browser's own.
  for (let step = -SAMPLE_EVERY; step <= NAVIGATIONS; step++) {
    if (step >= 0 && step % SAMPLE_EVERY === 0) {
      await settle();
      heaps.push((await tab.heap()) / MB);
    }
    await tab.run(go, [STOPS[(step + SAMPLE_EVERY) % STOPS.length] as string]);
    await sleep(30);
  }
  return heaps;
}

/** What the extension adds to the heap of a page, and what it leaves behind when the page navigates by itself. */
export async function measureHeap(server: TestServer, extension: string): Promise<Figure[]> {
  const [bare, ours] = await Promise.all([Browser.launch(server), Browser.launch(server, extension)]);
  try {
    const product = await Product.setUp(ours);
    const without: number[] = [];
    const withIt: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const heaps = [await heapOfPage(bare), await heapOfPage(ours)] as const;
      if (round === 0) continue;
      without.push(heaps[0]);
      withIt.push(heaps[1]);
    }
    const plain = await walk(await bare.open(CREATOR.url));
    const { tab } = await product.openPanel(CREATOR.url);
    const overlaid = await walk(tab);
    return [
      {
        id: 'heap.page',
        label: 'Page heap, more than without the extension',
        measured: median(withIt) - median(without),
        unit: 'MB',
        budget: { max: 2 },
        detail: { without: spread(without), with: spread(withIt) },
      },
      {
        id: 'heap.walk',
        label: `Its rise over ${NAVIGATIONS} SPA navigations, panel open`,
        measured: rise(overlaid) - rise(plain),
        unit: 'MB',
        // Flat: less than a tenth of what the page may grow by at all.
        budget: { max: 0.2 },
        detail: { without: plain, with: overlaid },
      },
    ];
  } finally {
    await Promise.all([bare.close(), ours.close()]);
  }
}
