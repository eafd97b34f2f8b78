import type { Page } from '@playwright/test';
import { eavesdrop, feel, leaks, lurk, overheard } from './support/hostile';
import { DOUYIN_SEARCH, listed, XHS_SEARCH } from './support/replicas/pages';
import type { Desk } from './support/shared';
import { expect, test } from './support/shared';

const DOUYIN_CARDS = '[id^="waterfall_item_7"]';
const creator = (at: number) =>
  ({ platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: listed(at).author }) as const;
const user = (at: number) =>
  ({ platform: 'xiaohongshu', kind: 'kol', idType: 'xhsUserId', id: listed(at).user }) as const;

/** A list with a candidate, and one who was refused. */
async function twoInAList(desk: Desk, of: typeof creator | typeof user): Promise<void> {
  const { list, added } = await desk.ask('lists.add', {
    creators: [{ subject: of(0) }, { subject: of(2) }],
  });
  const edit = { edit: 'entry', id: added[1]?.id ?? '', field: 'status', value: 'excluded' } as const;
  await desk.ask('lists.edit', { id: list.id, edits: [edit] });
}

const boxes = (page: Page, selector: string) =>
  page.$$eval(selector, (cards) =>
    cards.map((card) => {
      const { x, y } = card.getBoundingClientRect();
      return { x: Math.round(x), y: Math.round(y) };
    }),
  );

test('cards of a Douyin search say what is known of their authors, where the user switched it on, and nothing is called', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  await twoInAList(desk, creator);
  const plain = await lens.open(DOUYIN_SEARCH);
  await plain.locator(DOUYIN_CARDS).first().waitFor();
  expect(await lens.badges(plain)).toEqual([]);
  const options = await lens.ownPage('options.html#badges');
  await options.locator('#badges-douyin').getByRole('switch').click();
  await expect(options.locator('#badges-douyin')).toContainText('Saved');

  const page = await lens.open(DOUYIN_SEARCH);
  await expect.poll(async () => (await lens.badges(page)).map(({ label }) => label)).toContain('Candidate');
  const all = await lens.badges(page);
  const [first, , third] = await boxes(page, DOUYIN_CARDS);
  const labelled = all.filter(({ label }) => label !== '');
  expect(labelled).toMatchObject([
    { label: 'Candidate', x: (first?.x ?? 0) + 6, y: (first?.y ?? 0) + 6 },
    { label: 'Excluded', x: (third?.x ?? 0) + 6, y: (third?.y ?? 0) + 6 },
  ]);
  expect(new Set(all.map(({ size }) => size)).size).toBe(1);

  await test.step('the list uses an element again for another work', async () => {
    await page.evaluate(
      ([selector, id, author]) => {
        const card = document.querySelectorAll<HTMLElement>(selector)[2];
        card?.setAttribute('id', `waterfall_item_${id}`);
        card?.querySelector('a[href*="/user/"]')?.setAttribute('href', `/user/${author}`);
      },
      [DOUYIN_CARDS, listed(90).work, listed(90).author] as const,
    );
    await expect
      .poll(async () => (await lens.badges(page)).filter(({ label }) => label !== ''))
      .toMatchObject([{ label: 'Candidate' }]);
  });

  await test.step('after zooming they have as many pixels as the screen', async () => {
    const debug = await page.context().newCDPSession(page);
    const sizes = async () => new Set((await lens.badges(page)).map(({ size }) => size));
    const before = await sizes();
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const zoom = (deviceScaleFactor: number) =>
      debug.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
    await zoom(2);
    await expect.poll(sizes).toEqual(new Set(['width: 172px; height: 38px 344 76']));
    await zoom(1);
    await expect.poll(sizes).toEqual(before);
    await debug.detach();
  });

  await test.step('a captcha and a bar of the page stay uncovered', async () => {
    const seen = async () => (await lens.badges(page)).filter(({ hidden }) => !hidden).length;
    await expect.poll(seen).toBeGreaterThan(3);
    await page.evaluate(() =>
      (globalThis as unknown as { replica: { captcha(on: boolean): void } }).replica.captcha(true),
    );
    await expect.poll(seen).toBe(0);
    await page.evaluate(() =>
      (globalThis as unknown as { replica: { captcha(on: boolean): void } }).replica.captcha(false),
    );
    await expect.poll(seen).toBeGreaterThan(3);
    await page.evaluate(() => {
      const sheet = document.createElement('dialog');
      sheet.append('over the cards');
      document.body.append(sheet);
      sheet.showModal();
      sheet.style.cssText = 'inset:0;width:100%;height:100%;max-width:none;max-height:none';
    });
    await expect.poll(seen).toBe(0);
    await page.evaluate(() => document.querySelector('dialog')?.remove());
    await expect.poll(seen).toBeGreaterThan(3);
  });

  await test.step('they go with cards that scroll, in the window and in a list of its own, and with cards that a style moves', async () => {
    const long = await lens.open(`${DOUYIN_SEARCH}?cards=60`);
    const strays = async () => {
      const [cards, badges] = [await boxes(long, DOUYIN_CARDS), await lens.badges(long)];
      const seen = badges.filter(({ hidden }) => !hidden);
      const isOnCard = (badge: (typeof seen)[number]) =>
        cards.some(({ x, y }) => Math.abs(x + 6 - badge.x) <= 1 && Math.abs(y + 6 - badge.y) <= 1);
      return seen.length > 3 ? seen.filter((badge) => !isOnCard(badge)).length : 'too few';
    };
    await expect.poll(strays).toBe(0);
    await long.evaluate(() => scrollBy(0, 1_100));
    await expect.poll(strays).toBe(0);
    await long.evaluate(() => {
      scrollTo(0, 0);
      document.querySelector('main')?.style.setProperty('height', '500px');
      document.querySelector('main')?.style.setProperty('overflow', 'auto');
    });
    await expect.poll(strays).toBe(0);
    await long.evaluate(() => document.querySelector('main')?.scrollBy(0, 700));
    await expect.poll(strays).toBe(0);
    await long.evaluate(() =>
      document.querySelector<HTMLElement>('.covers')?.style.setProperty('margin-top', '-90px'),
    );
    await expect.poll(strays).toBe(0);
    await long.close();
  });

  await test.step('switched off, they leave the page that is open', async () => {
    await options.locator('#badges-douyin').getByRole('switch').click();
    await expect.poll(() => lens.badges(page)).toEqual([]);
  });
  expect(server.calls()).toEqual([]);
});

test('cards of a Xiaohongshu search say what is known of their authors', async ({ lens, desk, server }) => {
  await desk.setUp('zh-CN', { badges: { ...OFF, xiaohongshu: true } });
  await twoInAList(desk, user);
  const page = await lens.open(XHS_SEARCH);
  await expect
    .poll(async () => (await lens.badges(page)).flatMap(({ label }) => label || []))
    .toEqual(['候选', '已排除']);
  expect(server.calls()).toEqual([]);
});

const OFF = { xingtu: false, pugongying: false, douyin: false, xiaohongshu: false };

test('a page cannot tell the cards of whom something is known from others, nor read what their badges say', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', { badges: { ...OFF, douyin: true } });
  await twoInAList(desk, creator);
  server.strictCsp = false;
  server.first = eavesdrop;
  const page = await lens.open(DOUYIN_SEARCH);
  await expect
    .poll(async () => (await lens.badges(page)).flatMap(({ label }) => label || []))
    .toEqual(['Candidate', 'Excluded']);
  const seen = (await lens.badges(page)).filter(({ hidden }) => !hidden).length;
  const felt = (await page.evaluate(feel, DOUYIN_CARDS)).slice(0, seen - 1);
  expect(felt.length).toBeGreaterThan(3);
  expect([...new Set(felt)]).toHaveLength(1);
  const [card] = await boxes(page, DOUYIN_CARDS);
  const box = { x: card?.x ?? 0, y: card?.y ?? 0, width: 200, height: 60 };
  const heard = await page.evaluate(overheard, [['Candidate', 'Excluded'], box] as const);
  // By it Chromium measures the page's own field.
  expect(heard.filter((way) => way !== 'the font Arial for U+30')).toEqual([]);
  await page.mouse.click(box.x + 30, box.y + 20);

  server.first = lurk;
  const other = await lens.open(DOUYIN_SEARCH);
  await expect.poll(async () => (await lens.badges(other)).length).toBeGreaterThan(3);
  const { x, y } = (await boxes(other, DOUYIN_CARDS))[0] ?? { x: 0, y: 0 };
  await other.mouse.move(x - 5, y - 5);
  await other.mouse.move(x + 60, y + 20, { steps: 5 });
  await other.keyboard.press('Tab');
  expect(await other.evaluate(leaks)).toEqual([]);
  expect(server.calls()).toEqual([]);
});
