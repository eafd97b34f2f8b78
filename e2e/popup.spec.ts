import type { Popup } from './support/chromium';
import { poll } from './support/extension';
import { KOL } from './support/replicas/pages';
import { answers } from './support/server';
import { CREATOR, expect, settled, test } from './support/shared';

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
  // A popup that is closed at once takes with it what it was about to write.
  await expect.poll(() => desk.stored()).toMatchObject({ badgesDeclined: { xingtu: true } });
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
