import type { Page } from '@playwright/test';
import type { ChromiumLens, Popup } from './support/chromium';
import { poll } from './support/extension';
import { BLOGGER, KOL, NOTE, OTHER_KOL, SEC_UID, VIDEO } from './support/replicas/pages';
import { answers } from './support/server';
import { CREATOR, expect, openCreator, settled, test } from './support/shared';

const MARKET = 'https://www.xingtu.cn/ad/creator/market';

/** The popup's text, as a reader sees it. */
const textOf = (popup: Popup) => popup.evaluate<string>('document.body.innerText');
/** What stands in the line that offers badges. */
const offerIn = (popup: Popup) =>
  popup.evaluate<string | null>(
    'document.querySelector("[data-badge-offer]")?.getAttribute("data-badge-offer") ?? null',
  );
/** Presses a button of the popup by its words. */
const press = (popup: Popup, words: string) =>
  popup.evaluate(
    `[...document.querySelectorAll('button')].find((b) => b.innerText.trim() === ${JSON.stringify(words)}).click()`,
  );

/** The tab that a click opens. The popup closes with it, maybe before the click could be confirmed: the tab is what counts. */
async function opened(lens: ChromiumLens, click: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([lens.context.waitForEvent('page'), click().catch(() => {})]);
  await page.waitForURL(/^chrome-extension:/);
  return page;
}

/** The popup's own page in a tab: the same screen, where a test can type. Beside it is no page of a platform. */
const popupTab = (lens: ChromiumLens) => lens.ownPage('popup.html');

test('the popup over a creator’s page shows the creator and cached key figures, without a call', async ({
  lens,
  desk,
  server,
}) => {
  server.always(
    'get_author_base_info',
    answers.data({ id: KOL, nick_name: '林间小鹿', follower: 3_642_403 }),
  );
  server.always(
    'author_cp_info',
    answers.data({ expect_cpm: { cpm_21_60: 6489 }, expect_cpe: { cpe_21_60: 266 } }),
  );
  server.always(
    'get_author_marketing_info',
    answers.data({
      price_info: [
        { enable: true, is_open: true, price: 60_000, settlement_type: 2, task_category: 1, video_type: 2 },
      ],
    }),
  );
  server.always(
    'get_author_spread_info',
    answers.data({
      play_mid: '512000',
      like_avg: '41200',
      item_num: '6',
      interact_rate: { value: 906 },
      play_over_rate: { value: 1472 },
    }),
  );
  await desk.setUp('zh-CN');
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  const before = await lens.openPopup(page);
  await expect.poll(() => textOf(before)).toContain('还没有缓存的数据');
  expect(await textOf(before)).toContain(KOL);
  expect(server.calls()).toEqual([]);

  // It opens the panel on the page beside it.
  await press(before, '打开面板\n4 次调用');
  const panel = await poll(async () => lens.panelFrame(page), 'the panel');
  await settled(panel);
  expect(server.calls()).toHaveLength(4);

  const popup = await lens.openPopup(page);
  await expect.poll(() => textOf(popup)).toContain('林间小鹿');
  // The name is known from the look-up before the figures have come from the cache.
  await expect.poll(() => popup.evaluate(`document.querySelectorAll('[data-metric]').length`)).toBe(6);
  const figures = await popup.evaluate<Record<string, string>>(
    `Object.fromEntries([...document.querySelectorAll('[data-metric]')].map((e) => [e.dataset.metric, e.innerText.trim()]))`,
  );
  expect(figures).toEqual({
    'verdict.price': '¥60,000',
    'verdict.realCpm': '¥117.19',
    'verdict.realCpe': '¥1.29',
    'verdict.median': '51.2万',
    'verdict.completion': '14.72%',
    'verdict.interaction': '9.06%',
  });
  expect(await textOf(popup)).toContain('今天 4 / 500 次调用');
  await popup.close();
  expect(server.calls()).toHaveLength(4);
});

test('the popup over other pages says why there is nothing', async ({ lens, desk }) => {
  await desk.setUp('en');
  const market = await lens.open(MARKET);
  const popup = await lens.openPopup(market);
  await expect.poll(() => textOf(popup)).toContain('No creator or work on this page.');
  // Its lists can have badges. The offer is declined for good, and leaves its place empty.
  const below = () =>
    popup.evaluate<number>('document.querySelector("[aria-labelledby=look-up]").getBoundingClientRect().top');
  const before = await below();
  await popup.evaluate('document.querySelector("[data-badge-offer=xingtu] [aria-label]").click()');
  await expect.poll(() => offerIn(popup)).toBe('declined');
  expect(await below()).toBe(before);
  await popup.close();
  const again = await lens.openPopup(market);
  await expect.poll(() => textOf(again)).toContain('No creator or work on this page.');
  expect(await offerIn(again)).toBeNull();
  await again.close();
  const elsewhere = await lens.open('https://start.kol-lens.example/');
  const other = await lens.openPopup(elsewhere);
  await expect
    .poll(() => textOf(other))
    .toContain('KOL Lens works on pages of Xingtu, Pugongying, Douyin and Xiaohongshu');
  expect(await offerIn(other)).toBeNull();
  await other.close();
});

test('the popup on a site that is switched off offers to switch it on', async ({ lens, desk }) => {
  await desk.setUp('en', { sites: { xingtu: false, pugongying: true, douyin: true, xiaohongshu: true } });
  const page = await lens.open(CREATOR);
  const popup = await lens.openPopup(page);
  await expect.poll(() => textOf(popup)).toContain('You switched KOL Lens off on Xingtu');
  await press(popup, 'Switch it on');
  await expect.poll(async () => (await desk.ask('session.get', {})).settings.sites.xingtu).toBe(true);
  await expect.poll(() => textOf(popup)).toContain('Open panel');
  await popup.close();
  await page.bringToFront();
  await lens.launcher(page);
});

test('the popup reads pasted links, share texts and ids, one a line, and opens the report in a tab', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const popup = await popupTab(lens);
  const field = popup.locator('textarea');
  const rows = popup.locator('section[aria-labelledby="look-up"] li');
  await field.fill(
    [
      CREATOR,
      `看看这条笔记 https://www.xiaohongshu.com/explore/${NOTE}?xsec_token=x 【小红书】`,
      `https://www.douyin.com/video/${VIDEO}`,
      `https://www.douyin.com/user/${SEC_UID}`,
      'https://v.douyin.com/iAbCdEf/',
      'https://example.com/somebody',
      '随便写的一行',
    ].join('\n'),
  );
  await expect(popup.getByRole('status').filter({ hasText: 'found' })).toHaveText('4 found');
  await expect(rows).toHaveText([
    `Xingtu creator${KOL}4 calls`,
    `Xiaohongshu work${NOTE}1 call`,
    `Douyin work${VIDEO}1 call`,
    `Douyin creator${SEC_UID}6 calls`,
    /Line 5.*A short link.*Resolve1 callOpen in a tab/,
    /Line 6.*Not one of the supported sites/,
    /Line 7.*It may be a nickname.*Search Xingtu1 callSearch Pugongying1 call/,
  ]);
  expect(server.received.filter(({ host }) => host !== 'www.xingtu.cn' && host.includes('douyin'))).toEqual(
    [],
  );

  const report = await opened(lens, () => rows.nth(2).getByRole('button').click());
  await settled(report);
  expect(report.url()).toMatch(new RegExp(`workspace\\.html#/report/douyin/item/awemeId/${VIDEO}$`));
  await expect(report.locator('[data-metric="item.plays"][data-value]')).toBeVisible();
  expect(server.calls()).toHaveLength(1);
});

test('a short link is resolved at its price, and the list is there again after its work was opened', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(
    'douyin/share-url-transfer',
    answers.data({ redirect_url: `https://www.iesdouyin.com/share/video/${VIDEO}/?region=CN` }),
  );
  const popup = await popupTab(lens);
  const rows = popup.locator('section[aria-labelledby="look-up"] li');
  await popup.locator('textarea').fill(`看看 https://v.douyin.com/iAbCdEf/ 复制\n${CREATOR}`);
  const find = popup.locator('[data-find="douyin"]');
  await expect(find).toHaveText('Resolve1 call');
  expect(server.calls()).toEqual([]);
  await find.click();
  await expect(rows.first().locator(`[data-opens="${VIDEO}"]`)).toContainText('1 call');
  expect(server.calls().map(({ query }) => query.shareUrl)).toEqual(['https://v.douyin.com/iAbCdEf/']);

  const report = await opened(lens, () => rows.first().locator('[data-opens]').click());
  await settled(report);
  expect(server.calls()).toHaveLength(2);
  // The popup closed with the press. Its list is in another one, and in the workspace, with what was opened; resolved for nothing.
  const again = await popupTab(lens);
  const left = again.locator('section[aria-labelledby="look-up"] li');
  await expect(left).toHaveCount(2);
  await expect(left.first()).toContainText('opened');
  await report.locator('[data-part="lookup"]').click();
  await expect(report.locator('[data-opens]')).toHaveCount(2);
  await again.locator('[data-clear]').click();
  await expect(left).toHaveCount(0);
  expect(server.calls()).toHaveLength(2);
});

test('the platform switch says which platform a bare id belongs to', async ({ lens, desk }) => {
  await desk.setUp('en');
  const popup = await popupTab(lens);
  const field = popup.locator('textarea');
  const rows = popup.locator('section[aria-labelledby="look-up"] li');
  const platform = (value: string) => popup.locator(`button[aria-pressed][data-value="${value}"]`).click();
  await field.fill(KOL);
  await platform('xingtu');
  await expect(rows).toHaveText([`Xingtu creator${KOL}4 calls`]);
  await platform('douyin');
  await expect(rows).toContainText([/Douyin/]);
  await platform('xhs');
  await expect(rows).toContainText([/not belong to the platform you chose/]);
  await field.fill(BLOGGER);
  await expect(rows.first()).toContainText(BLOGGER);
  await platform('any');
  await expect(rows.first()).toContainText(BLOGGER);
  // One that cannot be misunderstood opens with Enter.
  await field.fill(CREATOR);
  await expect(rows).toContainText('4 calls');
  const report = await opened(lens, () => field.press('Enter'));
  await settled(report);
  await expect(report.locator('[data-metric="xingtu.kolId"]')).toHaveText(KOL);
});

test('recent look-ups are opened by one click and removed by one click', async ({ lens, desk, server }) => {
  server.next('get_author_base_info', answers.data({ id: KOL, nick_name: '林间小鹿', follower: 1 }));
  server.next('get_author_base_info', answers.data({ id: OTHER_KOL, nick_name: '海边阿青', follower: 1 }));
  await desk.setUp('zh-CN');
  for (const id of [KOL, OTHER_KOL]) {
    const { page, panel } = await openCreator(lens, CREATOR.replace(KOL, id));
    await settled(panel);
    await page.close();
  }
  const popup = await popupTab(lens);
  const recent = popup.locator('section[aria-labelledby="recent"]');
  await expect(recent.getByRole('listitem')).toHaveText([/海边阿青.*星图/, /林间小鹿.*星图/]);
  await expect(popup.locator('footer')).toHaveText('今天 8 / 500 次调用');

  const report = await opened(lens, () => recent.getByRole('button', { name: '林间小鹿' }).click());
  await settled(report);
  await expect(report.locator('h1')).toHaveText('林间小鹿');
  expect(server.calls()).toHaveLength(8);

  const again = await popupTab(lens);
  await again.getByRole('button', { name: '清除' }).click();
  await expect(again.locator('section[aria-labelledby="recent"]')).toContainText(
    '看过的达人和作品会出现在这里',
  );
  expect(await desk.ask('recent.list', {})).toEqual([]);
});

test('today’s calls stand beside the cap, and lead to the ledger', async ({ lens, desk }) => {
  await desk.setUp('en', { dailyCap: 4 });
  const { panel } = await openCreator(lens);
  await settled(panel);
  const popup = await popupTab(lens);
  await expect(popup.locator('footer')).toContainText('4 / 4 calls today');
  await expect(popup.locator('footer')).toContainText('Daily cap reached');
  const options = await opened(lens, () => popup.locator('footer button').click());
  expect(options.url()).toMatch(/options\.html#ledger$/);
});
