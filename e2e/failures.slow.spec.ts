import { setTimeout as sleep } from 'node:timers/promises';
import { sectionsOf } from '../lib/report/sections';
import { detectSubject } from '../lib/subject/detect';
import { test as base, expect } from './support/chromium';
import { TOKEN } from './support/server';
import { CREATOR, OVERVIEW_CALLS } from './support/shared';
import { UnwatchedChromium } from './support/unwatched';

const test = base.extend<{ chromium: UnwatchedChromium }>({
  chromium: async ({ server }, use) => {
    server.reset();
    const browser = await UnwatchedChromium.launch(server);
    await use(browser);
    await browser.close();
  },
});

const message = (kolLens: string, payload: object) =>
  `chrome.runtime.sendMessage(${JSON.stringify({ kolLens, payload })})`;

/** Longer than the 30 s after which the browser ends an idle worker, or one whose sender is gone. */
const LONGER_THAN_A_WORKER_LIVES = 40_000;

test('an answer that takes 40 s arrives and is kept, though the tab that asked was closed at once', {
  tag: '@waits',
}, async ({ chromium, server }) => {
  // It waits beside tests that compute, and its own steps each have their limit.
  test.setTimeout(120_000);
  const subject = detectSubject(CREATOR);
  const load = (mode: string) => ({
    subject,
    section: subject && sectionsOf(subject)[0],
    options: {},
    mode,
    request: 'slow',
  });
  await chromium.inOwnPage(message('consent.answer', { given: true }), true);
  await chromium.inOwnPage(message('token.set', { token: TOKEN }), true);
  const hold = server.hold('/api/');
  await chromium.inOwnPage(`void ${message('report.load', load('auto'))}`, false);
  await server.callsReach(OVERVIEW_CALLS);
  // The time itself is what is tested: nothing can be waited for that says that a worker was not ended.
  await sleep(LONGER_THAN_A_WORKER_LIVES);
  expect(server.calls().filter(({ abandoned }) => abandoned)).toEqual([]);
  hold.release();
  const ledger = message('ledger.list', { days: 2 });
  await expect
    .poll(() => chromium.inOwnPage<{ ok: { billed: number }[] }>(ledger, true), { timeout: 15_000 })
    .toMatchObject({ ok: Array(OVERVIEW_CALLS).fill({ calls: 1, billed: 1, maybe: 0 }) });
  const kept = await chromium.inOwnPage(message('report.load', load('cache')), true);
  expect(kept).toMatchObject({ ok: { missing: 0, failures: [] } });
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});
