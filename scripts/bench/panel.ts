import { setTimeout as sleep } from 'node:timers/promises';
import { poll } from '../../e2e/support/extension';
import { PAGES } from '../../e2e/support/replicas/pages';
import type { TestServer } from '../../e2e/support/server';
import { Browser, type Tab } from './browser';
import { type Figure, median, spread } from './figures';
import { Product, xingtuKol } from './product';

/** Browsers that are started one after another, each with rounds of its own. */
const RUNS = 5;
const ROUNDS = 25;
const COLD_ROUNDS = 7;
const [CREATOR = { url: '' }] = PAGES;

/** Milliseconds since the frame's navigation began, but for `frame`, which is that moment, and `figures`, a number. */
interface Drawn {
  frame: number;
  html: number;
  interactive: number;
  react: number;
  committed: number;
  first: number;
  whole: number;
  all: number;
  figures: number;
  /** From the decision to open it, the ticket included, to the navigation's beginning. */
  before: number;
}

interface ExtensionApi {
  chrome: {
    runtime: {
      sendMessage(message: unknown): Promise<{ ok: { ticket: string; origin: string } }>;
      getURL(path: string): string;
    };
  };
}

/** Puts a frame of ours into the page as the overlay does, waits until it has drawn, and takes it out. Runs in the overlay's world. */
async function openFrame(path: string): Promise<Drawn> {
  const { runtime } = (globalThis as unknown as ExtensionApi).chrome;
  const start = performance.timeOrigin + performance.now();
  const admission =
    path === '/panel.html'
      ? (await runtime.sendMessage({ kolLens: 'overlay.open', payload: {} })).ok
      : undefined;
  const host = document.createElement('div');
  const frame = document.createElement('iframe');
  frame.style.cssText =
    'position: fixed; inset: 0 0 0 auto; width: 420px; height: 100%; border: 0; z-index: 9';
  frame.src = runtime.getURL(path);
  const hand = () => {
    if (admission && frame.contentDocument?.URL !== 'about:blank')
      frame.contentWindow?.postMessage(admission.ticket, admission.origin);
  };
  const handing = setInterval(hand, 4);
  frame.addEventListener('load', () => {
    clearInterval(handing);
    hand();
  });
  const drawn = new Promise<Drawn>((resolve) =>
    addEventListener('message', function listen({ data, source }) {
      if (source !== frame.contentWindow || !data?.drawn) return;
      removeEventListener('message', listen);
      resolve(data.drawn);
    }),
  );
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);
  const times = await drawn;
  host.remove();
  if (path === '/panel.html') await runtime.sendMessage({ kolLens: 'overlay.closed', payload: {} });
  return { ...times, before: times.frame - start };
}

const overlayStands = () => document.querySelector(':root > div') !== null;

async function openOne(tab: Tab, path: string): Promise<Drawn> {
  const times = await tab.run(openFrame, [path], 'overlay');
  await sleep(120);
  return times;
}

function phases(rounds: readonly Drawn[]) {
  const of = (key: keyof Drawn) => spread(rounds.map((round) => round[key]));
  return {
    'ticket and frame made': of('before'),
    html: of('html'),
    'react committed': of('react'),
    'first figure committed': of('committed'),
    'first figure drawn': of('first'),
    'all figures committed': of('whole'),
    'all figures drawn': of('all'),
    figures: of('figures').median,
  };
}

/** Ratios from the lowest to the highest, as text. */
const inOrder = (ratios: readonly number[]) =>
  [...ratios]
    .sort((a, b) => a - b)
    .map((ratio) => ratio.toFixed(2))
    .join(', ');

/** The openings of one run: the panel's and the empty page's, with the worker warm, and with the worker just stopped. */
interface Run {
  panel: Drawn[];
  blank: Drawn[];
  coldPanel: Drawn[];
  coldBlank: Drawn[];
}

/** Opens the panel on a cached creator, round by round beside an empty React page in a frame of the same kind, in a fresh browser. */
async function runOnce(server: TestServer, extension: string): Promise<Run> {
  const browser = await Browser.launch(server, extension);
  try {
    const product = await Product.setUp(browser);
    await product.load(xingtuKol(), 'xingtu.overview');
    // A page of ours would share the panel's thread.
    await product.page.close();
    const calls = server.calls().length;
    const tab = await browser.open(CREATOR.url);
    // The launcher's greeting to the background closes the panel that the tab had before, so it has to come first.
    await poll(async () => (await tab.run(overlayStands, [])) || undefined, 'the launcher');
    const run: Run = { panel: [], blank: [], coldPanel: [], coldBlank: [] };
    for (const path of ['/panel.html', '/blank.html', '/panel.html', '/blank.html']) await openOne(tab, path);
    for (let round = 0; round < ROUNDS; round++) {
      const turns = [
        async () => run.panel.push(await openOne(tab, '/panel.html')),
        async () => run.blank.push(await openOne(tab, '/blank.html')),
      ];
      if (round % 2 === 1) turns.reverse();
      for (const turn of turns) await turn();
    }
    for (let round = 0; round < COLD_ROUNDS; round++) {
      await tab.send('ServiceWorker.enable');
      await tab.send('ServiceWorker.stopAllWorkers');
      await tab.send('ServiceWorker.disable');
      await sleep(300);
      run.coldPanel.push(await openOne(tab, '/panel.html'));
      run.coldBlank.push(await openOne(tab, '/blank.html'));
    }
    if (server.calls().length !== calls) throw new Error('the panel called the API for what is cached');
    return run;
  } finally {
    await browser.close();
  }
}

/**
 * The panel's opening to an empty page's. Each ratio is the median of those of {@link RUNS} runs: within a run both sides share
 * the browser and the moment, and one browser that starts badly does not decide.
 */
export async function measurePanel(server: TestServer, extension: string): Promise<Figure[]> {
  const runs: Run[] = [];
  for (let at = 0; at < RUNS; at++) runs.push(await runOnce(server, extension));
  const ratios = (ours: (run: Run) => number[], theirs: (run: Run) => number[]) =>
    runs.map((run) => median(ours(run)) / median(theirs(run)));
  const first = (rounds: readonly Drawn[]) => rounds.map((round) => round.first);
  const fromClick = (rounds: readonly Drawn[]) => rounds.map((round) => round.before + round.first);
  const warm = ratios(
    ({ panel }) => first(panel),
    ({ blank }) => first(blank),
  );
  const all = ratios(
    ({ panel }) => panel.map((round) => round.all),
    ({ blank }) => first(blank),
  );
  const clicked = ratios(
    ({ panel }) => fromClick(panel),
    ({ blank }) => fromClick(blank),
  );
  const cold = ratios(
    ({ coldPanel }) => first(coldPanel),
    ({ coldBlank }) => first(coldBlank),
  );
  return [
    {
      id: 'panel.warm',
      label: 'Panel open to cached figures, worker warm, to an empty React page',
      measured: median(warm),
      unit: 'x',
      budget: { max: 1.45 },
      note: `the median of ${RUNS} runs: ${inOrder(warm)}`,
      detail: {
        runs: warm,
        panel: phases(runs.flatMap(({ panel }) => panel)),
        blank: phases(runs.flatMap(({ blank }) => blank)),
      },
    },
    { id: 'panel.warm.all', label: '… to the last of its figures', measured: median(all), unit: 'x' },
    {
      id: 'panel.warm.click',
      label: '… counted from the click, the ticket included',
      measured: median(clicked),
      unit: 'x',
    },
    {
      id: 'panel.warm.ms',
      label: '… in milliseconds',
      measured: median(runs.map(({ panel }) => median(first(panel)))),
      unit: 'ms',
    },
    {
      id: 'panel.cold',
      label: 'The same, worker cold',
      measured: median(cold),
      unit: 'x',
      detail: {
        runs: cold,
        panel: phases(runs.flatMap(({ coldPanel }) => coldPanel)),
        blank: phases(runs.flatMap(({ coldBlank }) => coldBlank)),
      },
    },
  ];
}
