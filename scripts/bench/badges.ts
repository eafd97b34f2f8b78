import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DOUYIN_SEARCH, listed } from '../../e2e/support/replicas/pages';
import type { TestServer } from '../../e2e/support/server';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { granted } from '../granted.mjs';
import { Browser, type Tab } from './browser';
import { type Figure, median, rise, spread } from './figures';
import { Product } from './product';

const CARDS = 1_000;
/** Creators of these cards are in a list. */
const IN_A_LIST = 200;
const ROUNDS = 7;
const FRAMES = 120;
/** Pixels that the page scrolls in each frame. */
const STEP = 80;
const NAVIGATIONS = 200;
const SAMPLE_EVERY = 20;
const MB = 1_000_000;

const STOPS = [0, 1, 2, 3].map((at) => `${DOUYIN_SEARCH}${at}?cards=40`);

interface Replica {
  replica: { go(href: string): Promise<void> };
}

/** A copy of the extension with everything granted, because no driver can answer the browser's question. */
function grantedCopy(extension: string): string {
  const folder = `${extension}-granted`;
  cpSync(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify(granted(JSON.parse(readFileSync(path, 'utf8')))));
  return folder;
}

/** What a frame of scrolling takes of a page's main thread, in milliseconds. */
interface FrameCost {
  /** Processor time of the thread: tasks, and all that goes with them. */
  processor: number;
  /** Length of its tasks by the clock: more, where other processes want the same processor. */
  clock: number;
}

async function perFrame(tab: Tab): Promise<FrameCost> {
  await tab.send('Page.bringToFront');
  const spent = async (): Promise<FrameCost> => {
    const { metrics } = await tab.send('Performance.getMetrics');
    const ms = (wanted: string) => metrics.find(({ name }: { name: string }) => name === wanted).value * 1000;
    return { processor: ms('ThreadTime'), clock: ms('TaskDuration') };
  };
  await tab.run(() => scrollTo(0, 0), []);
  await sleep(500);
  const before = await spent();
  await tab.run(
    async (frames, step) => {
      for (let frame = 0; frame < frames; frame++) {
        scrollBy(0, step);
        await new Promise(requestAnimationFrame);
      }
    },
    [FRAMES, STEP] as [number, number],
  );
  const after = await spent();
  return {
    processor: (after.processor - before.processor) / FRAMES,
    clock: (after.clock - before.clock) / FRAMES,
  };
}

/** The heap along a walk through lists without a new document, in MB. */
async function walk(tab: Tab): Promise<number[]> {
  await tab.send('Page.bringToFront');
  const heaps: number[] = [];
  const go = (href: string) => (globalThis as unknown as Replica).replica.go(href);
  for (let step = -SAMPLE_EVERY; step <= NAVIGATIONS; step++) {
    if (step >= 0 && step % SAMPLE_EVERY === 0) {
      await sleep(800);
      heaps.push((await tab.heap()) / MB);
    }
    await tab.run(go, [STOPS[(step + SAMPLE_EVERY) % STOPS.length] as string]);
    await sleep(60);
  }
  return heaps;
}

/** What badges cost a page that scrolls, and what they leave behind in one that navigates by itself: each beside a page without them. */
export async function measureBadges(server: TestServer, extension: string): Promise<Figure[]> {
  const browser = await Browser.launch(server, grantedCopy(extension));
  try {
    const { page } = await Product.setUp(browser);
    const creators = Array.from({ length: IN_A_LIST }, (_, at) => ({
      subject: { platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: listed(at * 5).author },
    }));
    await page.ask('lists.add', { creators });
    const open = async () => {
      const tab = await browser.open(`${DOUYIN_SEARCH}?cards=${CARDS}`);
      await tab.send('Performance.enable');
      return tab;
    };
    const plain = await open();
    const plainWalk = await browser.open(STOPS[0] as string);
    await page.ask('settings.set', { settings: { badges: { ...DEFAULT_SETTINGS.badges, douyin: true } } });
    const badged = await open();
    const rounds: { without: FrameCost; with: FrameCost }[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const times = { without: await perFrame(plain), with: await perFrame(badged) };
      if (round > 0) rounds.push(times);
    }
    const frames = (by: keyof FrameCost) => ({
      measured: median(rounds.map((round) => round.with[by] - round.without[by])),
      detail: {
        without: spread(rounds.map((round) => round.without[by])),
        with: spread(rounds.map((round) => round.with[by])),
      },
    });
    await Promise.all([plain.close(), badged.close()]);
    const bare = await walk(plainWalk);
    const walked = await walk(await browser.open(STOPS[0] as string));
    return [
      {
        id: 'badges.frame',
        label: `Badges while ${CARDS} cards scroll, main-thread time a frame, more than without`,
        unit: 'ms',
        budget: { max: 2 },
        ...frames('processor'),
      },
      {
        id: 'badges.frame.clock',
        label: 'The same by the clock, in which other processes are waited for',
        unit: 'ms',
        ...frames('clock'),
      },
      {
        id: 'badges.walk',
        label: `Rise of the page heap over ${NAVIGATIONS} SPA navigations of lists with badges`,
        measured: rise(walked) - rise(bare),
        unit: 'MB',
        budget: { max: 0.2 },
        detail: { without: bare, with: walked },
      },
    ];
  } finally {
    await browser.close();
  }
}
