import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { poll } from '../../e2e/support/extension';
import { PAGES } from '../../e2e/support/replicas/pages';
import type { TestServer } from '../../e2e/support/server';
import { ROOT } from '../shell.mjs';
import { Browser, type Tab } from './browser';
import { type Figure, median, spread } from './figures';
import { xingtuKol } from './product';

const ROUNDS = 25;
const WORKER = 'empty.js';
const PAGE = 'empty.html';
const SCRIPT = 'content.js';

/** An extension whose worker does nothing but reply. */
function emptyExtension(): string {
  const folder = join(ROOT, '.output', 'bench', 'empty');
  mkdirSync(folder, { recursive: true });
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'empty',
      version: '1.0.0',
      background: { service_worker: WORKER },
      content_scripts: [{ matches: ['<all_urls>'], js: [SCRIPT] }],
    }),
    [SCRIPT]: '',
    [WORKER]: 'chrome.runtime.onMessage.addListener((_message, _sender, reply) => reply({}));',
    [PAGE]: '<!doctype html><title>empty</title>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

interface ExtensionApi {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** Milliseconds until a message is replied to. Runs in a page of the extension. */
async function timeReply(type: string, payload: object): Promise<number> {
  const { runtime } = (globalThis as unknown as ExtensionApi).chrome;
  const start = performance.now();
  await runtime.sendMessage({ kolLens: type, payload });
  return performance.now() - start;
}

/** Ends every worker of a browser. */
export async function stopWorkers(tab: Tab): Promise<void> {
  await tab.send('ServiceWorker.enable');
  await tab.send('ServiceWorker.stopAllWorkers');
  await tab.send('ServiceWorker.disable');
  await sleep(300);
}

/** The creator whose page wakes the background. */
const [CREATOR = { url: '' }] = PAGES;

/**
 * How long a background that was stopped takes to its first reply, beside an empty one in the same browser. What wakes it is a
 * page that a buyer opens, whose launcher greets the background: no page of the extension is open then, so that each start has
 * its process to start too. The second figure is of a start in a process that is there, because an options page is open.
 */
export async function measureBackground(server: TestServer, extension: string): Promise<Figure[]> {
  const browser = await Browser.launch(server, `${extension},${emptyExtension()}`);
  try {
    const hostOf = async (script: string) => {
      const worker = await poll(
        async () => (await browser.targets('service_worker')).find(({ url }) => url.endsWith(`/${script}`)),
        script,
      );
      return new URL(worker.url).host;
    };
    const [ours, theirs] = [await hostOf('background.js'), await hostOf(WORKER)];
    // The first start of all opens the options.
    const options = await poll(
      async () => (await browser.targets('page')).find(({ url }) => url.includes('/options.html')),
      'the options',
    );
    await browser.send('Target.closeTarget', { targetId: options.targetId });
    const question = await browser.open(`chrome-extension://${ours}/options.html`);
    await question.ask('consent.answer', { given: true });
    await question.close();
    const page = await browser.open(CREATOR.url);
    await sleep(2_000);
    const times: Record<'page' | 'emptyPage' | 'database' | 'emptyReply', number[]> = {
      page: [],
      emptyPage: [],
      database: [],
      emptyReply: [],
    };
    const inTurns = async (tab: Tab, turns: (() => Promise<unknown>)[]) => {
      for (let round = 0; round < ROUNDS; round++) {
        for (const turn of round % 2 === 1 ? turns.toReversed() : turns) {
          await stopWorkers(tab);
          await turn();
        }
      }
    };
    const greeting = ['overlay.hello', { subject: xingtuKol() }] as [string, object];
    await inTurns(page, [
      async () => times.page.push(await page.run(timeReply, greeting, { extension: ours })),
      async () => times.emptyPage.push(await page.run(timeReply, ['any', {}], { extension: theirs })),
    ]);
    const own = await browser.open(`chrome-extension://${ours}/options.html`);
    const empty = await browser.open(`chrome-extension://${theirs}/${PAGE}`);
    // The options ask for what they show, and nothing after that.
    await sleep(2_000);
    await inTurns(empty, [
      async () => times.database.push(await own.run(timeReply, ['columns.get', { list: 'xingtu.search' }])),
      async () => times.emptyReply.push(await empty.run(timeReply, ['any', {}])),
    ]);
    const detail = Object.fromEntries(Object.entries(times).map(([name, each]) => [name, spread(each)]));
    return [
      {
        id: 'background.cold',
        label: 'Cold start of the background to its first reply to a page, to an empty worker’s',
        measured: median(times.page) / median(times.emptyPage),
        unit: 'x',
        budget: { max: 1.5 },
        detail,
      },
      {
        id: 'background.ms',
        label: '… an empty worker’s, in milliseconds',
        measured: median(times.emptyPage),
        unit: 'ms',
      },
      {
        id: 'background.process',
        label: '… to a reply from the database, where a page of ours holds the process',
        measured: median(times.database) / median(times.emptyReply),
        unit: 'x',
      },
    ];
  } finally {
    await browser.close();
  }
}
