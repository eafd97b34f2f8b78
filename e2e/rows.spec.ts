import { BLOGGERS, MARKET, marketCreator, tableBlogger } from './support/replicas/pages';
import { expect, test } from './support/shared';

const OFF = { xingtu: false, pugongying: false, douyin: false, xiaohongshu: false };

interface Replica {
  replica: { market(number: number): void; bloggers(number: number): Promise<void> };
}

test('rows of the creator market say what the page was told, from this page, once the user agreed, and nothing is called or kept', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const subject = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: marketCreator(0) } as const;
  await desk.ask('lists.add', { creators: [{ subject }] });
  const options = await lens.ownPage('options.html#badges');
  await options.locator('#badges-xingtu').getByRole('switch').click();
  await expect(options.getByRole('dialog')).toContainText('its own answer');
  await options.getByRole('dialog').getByRole('button', { name: 'I agree' }).click();
  await expect(options.locator('#badges-xingtu')).toContainText('Saved');

  const asked = server.received.length;
  const page = await lens.open(MARKET);
  const labels = async () => (await lens.badges(page)).flatMap(({ label }) => label || []);
  await expect.poll(labels).toHaveLength(5);
  const [first, second] = await labels();
  expect(first).toMatch(
    /^From this page, .+ · Candidate · 1–20 s ¥30\.00 · 21–60 s ¥50\.00 · over 60 s ¥70\.00$/,
  );
  expect(second).not.toContain('Candidate');
  expect((await desk.ask('memory.known', { creators: [`xingtuKolId/${subject.id}`] })).length).toBe(0);

  await test.step('an answer that is not of the page that is seen is not shown, and one line says so', async () => {
    await page.evaluate(() => {
      const names = document.querySelectorAll('.author-nickname');
      names[0]?.append('!');
    });
    await expect.poll(labels).toEqual(['Page and answer disagree: no badges here']);
    await page.evaluate(() => (globalThis as unknown as Replica).replica.market(2));
    await expect
      .poll(async () => (await labels()).filter((label) => label.includes('¥55.00')))
      .toHaveLength(1);
  });

  await test.step('a forged answer names nobody that the table does not show, and its figures stay "from this page"', async () => {
    await page.evaluate(() => {
      const rows = [{ id: '7100000000000000099', name: 'forged', cpm: { '21_60': 1 } }];
      document.dispatchEvent(
        new CustomEvent('kol-lens-answer', { detail: JSON.stringify({ page: 2, rows }) }),
      );
    });
    await expect.poll(labels).toEqual(['Page and answer disagree: no badges here']);
    await page.evaluate(() => (globalThis as unknown as Replica).replica.market(1));
    await expect.poll(labels).toHaveLength(5);
    for (const label of await labels()) expect(label).toMatch(/^From this page/);
  });

  await test.step('one press adds a creator to the last list', async () => {
    const second = async () => (await lens.badges(page)).find(({ label }) => label.includes('¥51.00'));
    const row = await second();
    await lens.pause(page);
    await page.mouse.click((row?.x ?? 0) + 300 + 6 + 13, (row?.y ?? 0) + 6 + 13);
    await expect.poll(async () => (await second())?.label).toContain('Candidate');
  });

  // The page's own requests, and not one more.
  const own = server.received.slice(asked).filter(({ host }) => host === 'www.xingtu.cn');
  expect(own.filter(({ path }) => path.includes('search_for_author_square'))).toHaveLength(3);
  expect(server.calls()).toEqual([]);

  await desk.ask('settings.set', { settings: { badges: OFF } });
  await expect.poll(() => lens.badges(page)).toEqual([]);
  const later = await lens.open(MARKET);
  await later.locator('.author-nickname').first().waitFor();
  expect(await later.evaluate(() => String(XMLHttpRequest.prototype.open))).toContain('native code');
});

test("rows of Pugongying's table say what the page was told of each form, by consent alone, and nothing is called", async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const subject = { platform: 'pugongying', kind: 'kol', idType: 'xhsUserId', id: tableBlogger(0) } as const;
  await desk.ask('lists.add', { creators: [{ subject }] });
  const names = 'tbody tr b';
  const without = await lens.open(BLOGGERS);
  await without.locator(names).first().waitFor();
  expect(await without.evaluate(() => String(window.fetch))).toContain('native code');
  await desk.ask('settings.set', { settings: { badges: { ...OFF, pugongying: true } } });

  const asked = server.received.length;
  const page = await lens.open(BLOGGERS);
  const labels = async () => (await lens.badges(page)).flatMap(({ label }) => label || []);
  await expect.poll(labels).toHaveLength(5);
  const [first, second] = await labels();
  expect(first).toMatch(/^From this page, .+ · Candidate · Picture note ¥20\.00 · Video note ¥40\.00$/);
  // A cost that the page was told is nought is none.
  expect(second).toMatch(/^From this page, .+ · Picture note ¥21\.00$/);
  const row = await page.$eval('tbody td', (cell) => {
    const { left, bottom } = cell.getBoundingClientRect();
    return { left, bottom };
  });
  const badge = (await lens.badges(page)).find(({ label }) => label === first);
  expect(badge?.x).toBeGreaterThanOrEqual(Math.floor(row.left));
  expect((badge?.y ?? 0) + 38).toBeLessThanOrEqual(Math.ceil(row.bottom));

  await page.evaluate(() => (globalThis as unknown as Replica).replica.bloggers(2));
  await expect.poll(async () => (await labels()).filter((label) => label.includes('¥25.00'))).toHaveLength(1);
  await page.evaluate(() => document.querySelector('tbody tr')?.remove());
  await expect.poll(labels).toEqual(['Page and answer disagree: no badges here']);

  const own = server.received.slice(asked).filter(({ path }) => path.includes('/blogger/v2'));
  expect(own).toHaveLength(2);
  expect(server.calls()).toEqual([]);
  expect(await lens.badges(without)).toEqual([]);
});
