import { expect, test } from 'vitest';
import { BLOGGER, KOL, OVERVIEW_CALLS } from '../e2e/support/replicas/pages';
import { answers } from '../e2e/support/server';
import { AGREED } from '../lib/messages/protocol';
import { initialOptions } from '../lib/report/sections';
import { extension } from './support/extension';
import {
  all,
  failureCard,
  none,
  one,
  press,
  reads,
  remedy,
  SETTLED,
  settled,
  textOf,
  until,
} from './support/page';
import { BASE_FIGURE, CREATOR_REPORT, SPREAD, SPREAD_FIGURE } from './support/subjects';

const lens = extension();

const BLOGGER_REPORT = `workspace.html#/report/pugongying/kol/xhsUserId/${BLOGGER}${AGREED}`;

test('calls of another tab are waited for and drawn when they come; a wait that is stopped sends nothing that was queued, and stays stopped', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  const held = extension.server.hold('/api/');
  // A tab begins, and is closed.
  const subject = { platform: 'xingtu', kind: 'kol', id: KOL, idType: 'xingtuKolId' } as const;
  const section = 'xingtu.overview';
  const begun = extension.ask('report.load', {
    subject,
    section,
    options: initialOptions(section),
    mode: 'auto',
    request: crypto.randomUUID(),
  });
  await extension.server.callsReach(OVERVIEW_CALLS);
  const waiting = await extension.openBeside(CREATOR_REPORT);
  await one('[data-section="xingtu.overview"][data-phase="loading"]', waiting);

  // A page that changed by itself starts no new calls.
  const page = await extension.openBeside(CREATOR_REPORT.replace(AGREED, ''));
  await one('[data-progress]', page);
  // All lanes are taken: the calls of this one wait for theirs.
  const queued = await extension.openBeside(BLOGGER_REPORT);
  await one('[data-progress]', queued);
  extension.shiftClock(11_000);
  /** A card for each failure, of which any leads to the answer. */
  const look = async (within: HTMLElement) => {
    await until(() => expect(all('[data-remedy="look"]', within)).not.toEqual([]));
    return all('[data-remedy="look"]', within)[0] as HTMLElement;
  };
  for (const each of [page, queued]) {
    await press(await one('[data-cancel]', each));
    await look(each);
  }
  await one(SETTLED, page);
  // News of any kind make prices anew, and nothing more.
  await extension.ask('settings.set', { settings: { dwellSeconds: 3 } });
  await none('[data-progress]', page);

  held.release();
  await begun;
  await one(SPREAD_FIGURE, waiting);
  await one(SETTLED, waiting);
  await press(await look(page));
  await one(SPREAD_FIGURE, page);
  // What was never sent is in no cache: it is asked for at its price.
  await one(SETTLED, queued);
  await press(await look(queued));
  await one('[data-load]', queued);
  await one(SETTLED, queued);
  expect(extension.server.calls()).toHaveLength(OVERVIEW_CALLS);
  await press(await one('[data-load]', queued));
  await until(() => expect(all('[data-metric][data-value]', queued)).not.toEqual([]));
});

test('what was opened for made-up figures asks before the first real ones: a tab, a report beside the table', async () => {
  const { current: extension } = lens;
  await extension.ask('settings.set', { settings: { language: 'en', source: 'sample' } });
  const tab = await extension.open(BLOGGER_REPORT);
  await one(SETTLED, tab);
  const search = await extension.openBeside('workspace.html#/search/pgy');
  await press(await one('form button[type="submit"]', search));
  await press(await one('[data-index="1"] [data-metric="pgy.fans"]', search));
  const beside = '[data-section="pgy.overview"]';
  await until(() => expect(all(`${beside} [data-metric][data-value]`, search)).not.toEqual([]));
  await extension.setUp('en');
  await until(() =>
    expect(all('[data-load]', tab).map(textOf)).toEqual([expect.stringMatching(/Load ?\d calls/)]),
  );
  await one(`${beside} [data-load]`, search);
  expect(extension.server.calls()).toEqual([]);
});

/** Removes the cache's answers without news to the screens, as an eviction does. */
const loseAnswers = () =>
  new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('kol-lens');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const clearing = opening.result.transaction('answers', 'readwrite');
      clearing.objectStore('answers').clear();
      clearing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

test('a tab that said no price asks for it, should it cost something after all', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await extension.open(CREATOR_REPORT);
  await settled();
  await press('[data-tab="xingtu.audience"]');
  await one('[data-section="xingtu.audience"]');
  await settled();
  const paid = extension.server.calls().length;
  await extension.open(CREATOR_REPORT);
  await settled();
  await reads('[data-tab="xingtu.audience"]', /^Audience$/);
  await loseAnswers();
  await press('[data-tab="xingtu.audience"]');
  await reads('[data-load]', /^Load ?3 calls$/);
  expect(extension.server.calls()).toHaveLength(paid);

  // Emptied by the user, it is told at once: the price stands on the tab, and opening it is agreeing.
  await extension.ask('storage.clearCache', {});
  await reads('[data-tab="xingtu.content"]', '2');
  await press('[data-tab="xingtu.content"]');
  await one('[data-section="xingtu.content"]');
  await extension.server.callsReach(paid + 2);
  await settled();
  expect(extension.server.calls()).toHaveLength(paid + 2);
});

test('trying again what was free repeats nothing that may have been charged, and a refresh that failed is tried again as one', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.server.next(SPREAD, answers.dropWithin);
  extension.server.next('author_base_info', answers.http(403));
  await extension.open(CREATOR_REPORT);
  await settled();
  const count = () => extension.server.calls().filter(({ path }) => path.includes(SPREAD)).length;
  expect(count()).toBe(1);
  await press(remedy(await failureCard('httpError'), 'retry'));
  await until(() => expect(all(BASE_FIGURE)).not.toEqual([]));
  await settled();
  expect(count()).toBe(1);
  await press(remedy(await one('[role="alert"]'), 'retry'));
  await one(SPREAD_FIGURE);
  expect(count()).toBe(2);
  await settled();

  extension.server.next(SPREAD, answers.http(403));
  await press('[data-refresh]');
  const card = await failureCard('httpError');
  await settled();
  const before = extension.server.calls().length;
  await press(remedy(card, 'retry'));
  await none('[data-failure="httpError"]');
  await settled();
  expect(extension.server.calls()).toHaveLength(before + 1);
});
