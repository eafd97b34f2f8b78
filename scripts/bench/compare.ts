import type { TestServer } from '../../e2e/support/server';
import type { SectionId } from '../../lib/report/sections';
import { Browser } from './browser';
import { type Figure, median, spread } from './figures';
import { Product, xingtuKol } from './product';

const CREATORS = 10;
const ROUNDS = 15;
const SECTIONS = [
  'xingtu.overview',
  'xingtu.audience',
  'xingtu.fans',
] as const satisfies readonly SectionId[];

/** From the change of the address to the picture with a figure of every creator, in milliseconds. Runs in the page. */
async function openCompare(creators: number): Promise<number> {
  const known = () => document.querySelectorAll('[data-row="median"] td[data-state="known"]').length;
  const start = performance.now();
  const deadline = start + 10_000;
  location.hash = '#/compare';
  do {
    if (performance.now() > deadline) throw new Error(`${known()} of ${creators} creators`);
    // A message that is sent while a frame is drawn arrives after it.
    await new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      }),
    );
  } while (known() < creators);
  return performance.now() - start;
}

/** Waits until everything that the disk has is drawn, and goes elsewhere. Runs in the page. */
async function leaveCompare(): Promise<void> {
  const wait = async (selector: string) => {
    const deadline = Date.now() + 10_000;
    while (!document.querySelector(selector)) {
      if (Date.now() > deadline) throw new Error(`no ${selector}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await wait('[data-compare="ready"]');
  location.hash = '#/lookup';
  await wait('[data-part="lookup"][aria-current]');
  await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Ten creators beside each other, from what was paid for before. */
export async function measureCompare(server: TestServer, extension: string): Promise<Figure[]> {
  const browser = await Browser.launch(server, extension);
  try {
    const product = await Product.setUp(browser, { language: 'zh-CN' });
    const subjects = Array.from({ length: CREATORS }, (_, place) =>
      xingtuKol(String(6_820_417_359_164_203_800n + BigInt(place))),
    );
    for (const subject of subjects) for (const section of SECTIONS) await product.load(subject, section);
    await product.page.ask('tray.change', { add: subjects.map((subject) => ({ subject })) });
    const tab = await browser.ownPage('workspace.html#/lookup');
    await tab.run(async () => {
      while (!document.querySelector('[data-part="compare"] [data-tray-count]'))
        await new Promise((resolve) => setTimeout(resolve, 20));
    }, []);
    // The first time, the screen's own script is fetched and compiled too.
    const first = await tab.run(openCompare, [CREATORS]);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await tab.run(leaveCompare, []);
      times.push(await tab.run(openCompare, [CREATORS]));
    }
    return [
      {
        id: 'compare.open',
        label: `${CREATORS} creators compared, from the cache to the picture`,
        measured: median(times),
        unit: 'ms',
        budget: { max: 150 },
        detail: { ms: spread(times), first },
      },
    ];
  } finally {
    await browser.close();
  }
}
