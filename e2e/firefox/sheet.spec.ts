import { poll } from '../support/extension';
import { expect, test } from '../support/firefox';
import { CREATOR, KOL } from '../support/replicas/pages';

test('a sheet of ten found on the pages (12 clicks)', async ({ lens, server }) => {
  const ask = async <T>(type: string, payload: object) => ((await lens.ask(type, payload)) as { ok: T }).ok;
  await lens.setUp('zh-CN');
  await ask('settings.set', { settings: { source: 'sample' } });
  const { table } = await ask<{ table: { rows: { subject: { id: string } }[] } }>('list.load', {
    list: 'xingtu.search',
    values: {},
    mode: 'auto',
    request: 'found',
  });
  const ids = table.rows.slice(0, 10).map(({ subject }) => subject.id);
  const list = await ask<{ id: string }>('lists.create', { list: { name: '夏季补水', client: '青屿' } });
  let clicks = 0;
  const page = await lens.open(CREATOR);
  for (const [place, id] of ids.entries()) {
    await lens.go(page, CREATOR.replace(KOL, id));
    await page.bringToFront();
    await lens.launcher(page);
    clicks += 1;
    await lens.pressShortcut('add-to-list');
    await poll(
      async () => {
        const { entries } = await ask<{ entries: object[] }>('lists.get', { id: list.id });
        return entries.length === place + 1 || undefined;
      },
      `creator ${place + 1} in the list`,
    );
  }
  const own = await lens.ownPage(`workspace.html#/lists/${list.id}`);
  const click = async (selector: string) => {
    clicks += 1;
    await (await own.waitForSelector(selector))?.click();
  };
  await click('[data-open-sheet]');
  await own.waitForSelector('[data-sheet-creators="10"] [data-sheet-row="7"]');
  await click('[data-sheet-xlsx]');
  await own.waitForFunction(() =>
    document.body.textContent?.includes('已保存 kol-lens_sheet_青屿 夏季补水_'),
  );
  expect(clicks).toBe(12);
  expect(server.calls()).toEqual([]);
});
