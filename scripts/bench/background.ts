import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { poll } from '../../e2e/support/extension';
import type { TestServer } from '../../e2e/support/server';
import { ROOT } from '../shell.mjs';
import { Browser, type Tab } from './browser';
import { type Figure, median, spread } from './figures';

const ROUNDS = 25;
const WORKER = 'empty.js';
const PAGE = 'empty.html';

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
    }),
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

async function stopWorkers(tab: Tab): Promise<void> {
  await tab.send('ServiceWorker.enable');
  await tab.send('ServiceWorker.stopAllWorkers');
  await tab.send('ServiceWorker.disable');
  await sleep(300);
}

/** How long a background that was stopped takes to its first reply, beside an empty one in the same browser. */
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
    const own = await browser.open(`chrome-extension://${await hostOf('background.js')}/options.html`);
    const empty = await browser.open(`chrome-extension://${await hostOf(WORKER)}/${PAGE}`);
    // The options ask for what they show, and nothing after that.
    await sleep(2_000);
    const times: Record<'ours' | 'session' | 'empty', number[]> = { ours: [], session: [], empty: [] };
    for (let round = 0; round < ROUNDS; round++) {
      const turns = [
        async () => times.ours.push(await own.run(timeReply, ['columns.get', { list: 'xingtu.search' }])),
        async () => times.session.push(await own.run(timeReply, ['session.get', {}])),
        async () => times.empty.push(await empty.run(timeReply, ['any', {}])),
      ];
      if (round % 2 === 1) turns.reverse();
      for (const turn of turns) {
        await stopWorkers(empty);
        await turn();
      }
    }
    const detail = {
      ours: spread(times.ours),
      session: spread(times.session),
      empty: spread(times.empty),
    };
    return [
      {
        id: 'background.cold',
        label: 'Cold start of the background to a first reply (from the database), to an empty worker’s',
        measured: median(times.ours) / median(times.empty),
        unit: 'x',
        budget: { max: 1.5 },
        detail,
      },
      {
        id: 'background.session',
        label: '… to the session, which reads settings, token and ledger',
        measured: median(times.session) / median(times.empty),
        unit: 'x',
        detail,
      },
      {
        id: 'background.ms',
        label: '… an empty worker’s, in milliseconds',
        measured: median(times.empty),
        unit: 'ms',
        detail,
      },
    ];
  } finally {
    await browser.close();
  }
}
