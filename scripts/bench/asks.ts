import { setTimeout as sleep } from 'node:timers/promises';
import { PAGES } from '../../e2e/support/replicas/pages';
import type { TestServer } from '../../e2e/support/server';
import type { Subject } from '../../lib/subject/types';
import { Browser } from './browser';
import type { Figure } from './figures';
import { Product, xingtuKol } from './product';

const TABS = 5;
const ASKS = 50;
const [CREATOR = { url: '' }] = PAGES;

interface ExtensionApi {
  chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok?: { missing: number } }> } };
}

/** Asks for the same section many times at once and returns how many answers were complete. Runs in the panel. */
async function askOften(times: number, subject: Subject): Promise<number> {
  const { runtime } = (globalThis as unknown as ExtensionApi).chrome;
  const replies = await Promise.all(
    Array.from({ length: times }, (_, at) =>
      runtime.sendMessage({
        kolLens: 'report.load',
        payload: { subject, section: 'xingtu.overview', options: {}, mode: 'auto', request: `bench-${at}` },
      }),
    ),
  );
  return replies.filter(({ ok }) => ok?.missing === 0).length;
}

/** How many calls reach the API when the panels of five tabs ask fifty times while it is slow. */
export async function measureAsks(server: TestServer, extension: string): Promise<Figure[]> {
  const browser = await Browser.launch(server, extension);
  try {
    const product = await Product.setUp(browser);
    const hold = server.hold('/api/');
    const panels = [];
    // Each panel asks once as it opens; the bench sends the other requests from it.
    for (let tab = 0; tab < TABS; tab++) panels.push((await product.openPanel(CREATOR.url)).panel);
    const answers = panels.map((panel) => panel.run(askOften, [ASKS / TABS - 1, xingtuKol()]));
    await sleep(1_000);
    hold.release();
    const whole = (await Promise.all(answers)).reduce((sum, count) => sum + count, 0);
    if (whole !== ASKS - TABS) throw new Error(`${whole} of ${ASKS - TABS} asks were answered in full`);
    const calls: Record<string, number> = {};
    for (const { path } of server.calls()) calls[path] = (calls[path] ?? 0) + 1;
    return [
      {
        id: 'asks',
        label: `${ASKS} asks for one subject from ${TABS} tabs, calls an endpoint`,
        measured: Math.max(...Object.values(calls)),
        unit: 'calls',
        budget: { max: 1 },
        detail: calls,
      },
    ];
  } finally {
    await browser.close();
  }
}
