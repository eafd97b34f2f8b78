import { KOL } from './support/replicas/pages';
import { CREATOR, expect, test } from './support/shared';

const SUBJECT = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: KOL } as const;

test('Alt+L adds the creator of the page without a panel and without a call', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  await lens.pressShortcut('add-to-list');
  await expect
    .poll(async () => (await desk.ask('lists.met', { subjects: [SUBJECT] }))[0]?.meetings.length)
    .toBe(1);
  expect(server.calls()).toHaveLength(0);
});
