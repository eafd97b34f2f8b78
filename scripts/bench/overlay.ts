import { setTimeout as sleep } from 'node:timers/promises';
import { PAGES } from '../../e2e/support/replicas/pages';
import type { TestServer } from '../../e2e/support/server';
import { Browser } from './browser';
import { type Figure, median, spread } from './figures';

const ROUNDS = 11;
/** Milliseconds of a page's life that count as its start. */
const START_MS = 400;
const SCRIPT = 'content-scripts/overlay.js';
const CATEGORIES = ['devtools.timeline', 'v8'];

const KINDS = {
  'with a subject': PAGES.find(({ subject }) => subject !== undefined)?.url ?? '',
  'without one': PAGES.find(({ subject }) => subject === undefined)?.url ?? '',
};

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds by the clock, and of them on a processor. */
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string }; worldName?: string };
}

interface Start {
  /** Milliseconds. */
  clock: number;
  processor: number;
}

/** Time for which the overlay's script and its world's callbacks kept the main thread busy. No entry is nested in another. */
function startOf(events: readonly TraceEvent[]): Start | undefined {
  const script = events.find(
    (event) => event.name === 'EvaluateScript' && event.args?.data?.url?.endsWith(SCRIPT),
  );
  const world = events.find((event) => event.name === 'v8.run' && event.ts >= (script?.ts ?? 0))?.args
    ?.worldName;
  if (!script) return undefined;
  const end = script.ts + (script.dur ?? 0);
  const callbacks = events.filter(
    (event) =>
      event.name === 'v8.callFunction' &&
      event.tid === script.tid &&
      event.pid === script.pid &&
      world !== undefined &&
      event.args?.worldName === world &&
      event.ts >= end &&
      event.ts < script.ts + START_MS * 1000,
  );
  const all = [script, ...callbacks];
  const sum = (key: 'dur' | 'tdur') => all.reduce((total, event) => total + (event[key] ?? 0), 0) / 1000;
  return { clock: sum('dur'), processor: sum('tdur') };
}

async function traceLoad(browser: Browser, url: string): Promise<Start | undefined> {
  const tab = await browser.open('about:blank');
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: TraceEvent[] }) => events.push(...value);
  browser.events.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES },
    transferMode: 'ReportEvents',
  });
  await tab.goto(url);
  await sleep(START_MS + 300);
  const complete = new Promise((resolve) => browser.events.once('Tracing.tracingComplete', resolve));
  await browser.send('Tracing.end');
  await complete;
  browser.events.off('Tracing.dataCollected', collect);
  await tab.close();
  return startOf(events);
}

/** The main-thread time of the overlay while a page loads, from the browser's own trace. */
export async function measureOverlay(server: TestServer, extension: string): Promise<Figure[]> {
  const browser = await Browser.launch(server, extension);
  const starts: Record<string, Start[]> = {};
  try {
    await browser.agree();
    // The first pages of a browser fill its caches.
    for (const url of Object.values(KINDS)) await traceLoad(browser, url);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [kind, url] of Object.entries(KINDS)) {
        const start = await traceLoad(browser, url);
        if (!start) throw new Error(`the overlay did not start on ${url}`);
        starts[kind] = [...(starts[kind] ?? []), start];
      }
    }
  } finally {
    await browser.close();
  }
  return Object.entries(starts).map(([kind, rounds]) => ({
    id: `overlay.start.${kind.replace(/\W+/g, '-')}`,
    label: `Overlay start on a page ${kind}, main thread`,
    measured: median(rounds.map(({ processor }) => processor)),
    unit: 'ms',
    budget: { max: 5 },
    detail: {
      processor: spread(rounds.map(({ processor }) => processor)),
      clock: spread(rounds.map(({ clock }) => clock)),
    },
  }));
}
