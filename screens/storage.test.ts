import { expect, test } from 'vitest';
import { type Extension, extension } from './support/extension';
import { all, billOf, failureCard, named, one, press, reads, remedy, says, until } from './support/page';
import { CREATOR_REPORT, payForOverview, SPREAD_FIGURE } from './support/subjects';

const lens = extension();
const PAID = { calls: 4, billed: 4, maybe: 0 };

/** What a request of the database comes to. */
const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Takes the place of the extension's database with one of another making. */
async function replaceDatabase(version: number, store: string): Promise<void> {
  await done(indexedDB.deleteDatabase('kol-lens'));
  const opening = indexedDB.open('kol-lens', version);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store).put('left alone', 'key');
  (await done(opening)).close();
}

/** "Forget everything" in the options, with the question before it, and the yes that is asked for after it. */
async function forgetEverything(): Promise<void> {
  await press(await named('button', 'Forget everything'));
  await press(await named('button', 'Delete everything', await one('dialog')));
  await reads('[data-consent="first"]', 'Everything was deleted.');
  await press(await named('button', 'I agree'));
  await one('#token input');
}

/** A creator's figures, paid for as on the first day. */
async function expectWorking(extension: Extension): Promise<void> {
  await extension.setUp('en');
  await extension.open(CREATOR_REPORT);
  await one(SPREAD_FIGURE);
  expect(await billOf(extension)).toEqual(PAID);
}

test('with a damaged database nothing is sent, one click leads to the repair, and then everything works', async () => {
  const { current: extension } = lens;
  await replaceDatabase(1, 'not one of ours');
  await extension.open(CREATOR_REPORT);
  const card = await failureCard('storageCorrupt');
  await says(card, 'The local database is damaged', 'nothing was sent');
  await press(remedy(card, 'options'));
  await extension.openOpened();
  await reads('[role="alert"]', 'The local database is damaged');
  await forgetEverything();
  expect(extension.server.calls()).toEqual([]);
  await expectWorking(extension);
});

test('with a database of a newer version nothing is sent, and it is left unchanged until the user says otherwise', async () => {
  const { current: extension } = lens;
  await replaceDatabase(99, 'of tomorrow');
  await extension.open(CREATOR_REPORT);
  const card = await failureCard('storageNewer');
  await says(card, 'The local data is of a newer version', 'Update the extension');
  expect(all('[data-remedy]', card)).toEqual([]);
  expect(extension.server.calls()).toEqual([]);
  const database = await done(indexedDB.open('kol-lens'));
  const kept = await done(database.transaction('of tomorrow').objectStore('of tomorrow').get('key'));
  database.close();
  expect([database.version, kept]).toEqual([99, 'left alone']);

  await extension.open('options.html');
  await until(() =>
    expect(all('[role="alert"]').map((alert) => alert.textContent)).toEqual([
      expect.stringContaining('The local data is of a newer version'),
    ]),
  );
  await forgetEverything();
  await expectWorking(extension);
});

test('the cache stays free when the clock is set back, and newer figures are fetched when it is set on by a day', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  const paidAfter = async (hours: number) => {
    extension.shiftClock(hours * 3_600_000);
    await payForOverview(extension);
    return extension.server.calls().length;
  };
  expect(await paidAfter(0)).toBe(4);
  expect(await paidAfter(-48)).toBe(4);
  expect(await paidAfter(48 + 23)).toBe(4);
  expect(await paidAfter(2)).toBe(8);
});
