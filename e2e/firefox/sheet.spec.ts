import { strFromU8, unzipSync } from 'fflate';
import { poll } from '../support/extension';
import { expect, test } from '../support/firefox';
import { realPictures } from '../support/pictures';
import { CREATOR, KOL, OTHER_KOL } from '../support/replicas/pages';

test('a sheet of ten creators found on their pages takes 12 clicks', async ({ lens, server }) => {
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

test('avatars are in the workbook, read without a login or a call', async ({ lens, server }) => {
  const host = 'p3.douyinpic.com';
  const asked = realPictures(server, host);
  await lens.setUp('en');
  const creator = (id: string, picture: string) => ({
    subject: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id },
    name: picture,
    image: `https://${host}/${picture}`,
  });
  const creators = [creator(KOL, 'a.webp'), creator(OTHER_KOL, 'page.jpeg')];
  const { ok } = (await lens.ask('lists.add', { creators })) as { ok: { list: { id: string } } };
  const own = await lens.ownPage(`workspace.html#/sheet/${ok.list.id}`);
  await own.waitForSelector('[data-sheet-creators="2"]');
  // The file as the page hands it to the browser.
  await own.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      Object.assign(globalThis, { file });
      return make(file);
    };
  });
  asked.length = 0;
  await (await own.waitForSelector('[data-sheet-avatars]'))?.click();
  await own.waitForSelector('[data-avatars="missing"]');
  const bytes = await own.evaluate(async () => {
    const { file } = globalThis as unknown as { file: Blob };
    return [...new Uint8Array(await file.arrayBuffer())];
  });
  const parts = unzipSync(Uint8Array.from(bytes));
  expect(Object.keys(parts).filter((name) => name.startsWith('xl/media/'))).toEqual([
    'xl/media/sheet1-image1.png',
  ]);
  expect(strFromU8(parts['xl/drawings/drawing1.xml'] as Uint8Array)).toContain('descr="a.webp"');
  expect(asked).toHaveLength(2);
  for (const name of ['referer', 'cookie', 'origin'])
    for (const { headers } of asked) expect(headers).not.toHaveProperty(name);
  expect(server.calls()).toEqual([]);
});
