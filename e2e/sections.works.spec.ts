import { expectFigures, expectFiguresInBoth, openReport, openSection, SUBJECTS } from './sections.support';
import { KOL, OTHER_KOL, SEC_UID, VIDEO } from './support/replicas/pages';
import { answers, type TestServer } from './support/server';
import { expect, openCreator, settled, test } from './support/shared';

const WORK = `https://www.douyin.com/video/${VIDEO}`;
const PROFILE = `https://www.douyin.com/user/${SEC_UID}`;

function scriptWork(server: TestServer, duration = 38): void {
  server.always(
    'item_report_detail',
    answers.data({
      author_info: { author_id: KOL, name: '林间小鹿', city: '杭州', follower: 3_642_403 },
      video_info: {
        item_id: VIDEO,
        title: '露营第一课',
        create_time: Date.parse('2026-03-01T00:30:00+08:00') / 1000,
        duration,
        vv_cnt: '2500000',
        like_cnt: 80_000,
        comment_cnt: 3_000,
        collect_cnt: 12_000,
        share_cnt: 7_000,
        interact_cnt: 90_000,
        interact_rate: 0.036,
        finish_rate: 0.3125,
        content_theme_labels: ['露营装备'],
        music_info: { title: '林中小调', author: '青禾' },
      },
    }),
  );
  const offer = { enable: true, is_open: true, need_price: true, task_category: 1 };
  server.always(
    'get_author_marketing_info',
    answers.data({
      price_info: [
        { ...offer, video_type: 1, price: 180_000 },
        { ...offer, video_type: 2, price: 206_500 },
        { ...offer, video_type: 71, price: 258_000 },
      ],
    }),
  );
  server.always(
    'get_author_spread_info',
    answers.data({
      play_mid: '2000000',
      item_num: '9',
      expect_cpm: { cpm_1_20: 5657, cpm_21_60: 6489, cpm_60: 8108 },
    }),
  );
}

test('a work: counts, rates, length, music, labels; its author leads to the author’s own sections', async ({
  lens,
  desk,
  server,
}) => {
  scriptWork(server);
  await desk.setUp('zh-CN');
  const { panel } = await openCreator(lens, WORK);
  await settled(panel);
  await expectFiguresInBoth(desk, panel, {
    'item.card': {
      'item.authorName': '林间小鹿',
      'item.authorFans': ['364.2万', '3.64M'],
      'item.authorCity': ['杭州', 'Hangzhou'],
      'item.published': ['2026年3月1日', 'Mar 1, 2026'],
      'item.duration': ['38 秒', '38 s'],
      'item.music': '林中小调 · 青禾',
    },
    'item.counts': {
      'item.plays': ['250万', '2.5M'],
      'item.likes': ['8万', '80K'],
      'item.comments': '3,000',
      'item.collects': ['1.2万', '12K'],
      'item.shares': '7,000',
      'item.interactions': ['9万', '90K'],
      'item.interactRate': '3.6%',
      'item.finishRate': '31.25%',
    },
  });
  await expect(panel.locator('[data-block="item.labels"] li')).toHaveText(['露营装备']);
  expect(server.calls()).toHaveLength(1);

  await panel.locator('[data-link="item.author"]').click();
  await expect(panel.locator('[data-section="xingtu.overview"]')).toBeVisible();
  await settled(panel);
  expect(new Set(server.calls('get_author').map(({ query }) => query.oAuthorId))).toEqual(new Set([KOL]));
  // Back to the work, from the cache.
  const calls = server.calls().length;
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(panel.locator('[data-metric="item.plays"]')).toHaveText('2.5M');
  expect(server.calls()).toHaveLength(calls);
});

test('the cost of a work is an estimate with its formula, and takes the author’s price and performance only', async ({
  lens,
  desk,
  server,
}) => {
  scriptWork(server, 20);
  await desk.setUp('en');
  const page = await openReport(lens, SUBJECTS.work);
  await settled(page);
  await openSection(page, 'item.cost');
  const costs = page.locator('[data-block="item.costs"]');
  await expect(costs.locator('[data-metric="item.cpm"]')).toHaveText('¥72.00');
  await expect(costs.getByText('Estimate', { exact: true })).toHaveCount(2);
  await costs.locator('[data-metric="item.cpm"]').hover();
  const tip = page.locator('#tip');
  await expect(tip).toContainText('price for this length ÷ plays × 1000');
  await expect(tip).toContainText('plays 2,500,000');
  await expect(tip).toContainText('Our own arithmetic, not the platform’s figure.');
  // The report was there already.
  expect(server.calls('item_report_detail')).toHaveLength(1);
  expect(server.calls()).toHaveLength(3);
});

const UID = '2483000000000001';
const author = (core_user_id: string, id: string, nick_name = '小鹿在路上') => ({
  star_id: id,
  attribute_datas: { id, core_user_id, nick_name },
});

function scriptProfile(server: TestServer, authors: unknown[]): void {
  server.always(
    'get-user-detail',
    answers.data({
      user: {
        uid: UID,
        sec_uid: SEC_UID,
        nickname: '小鹿在路上',
        unique_id: 'xiaolu',
        ip_location: 'IP属地：浙江',
        follower_count: 16_300,
        total_favorited: 123_000,
        aweme_count: 640,
      },
    }),
  );
  server.always('search_for_author_square', answers.data({ authors }));
}

test('one click leads from a Douyin profile to the price, for the calls that it names, and the match is remembered', async ({
  lens,
  desk,
  server,
}) => {
  // A namesake stands first: the name is the same, the uid is not.
  scriptProfile(server, [author('999', OTHER_KOL), author(UID, KOL)]);
  await desk.setUp('zh-CN');
  const { page, panel } = await openCreator(lens, PROFILE);
  const ask = panel.locator('[data-load]');
  await expect(ask).toHaveText('查看报价 6 次调用');
  await expectFigures(panel, 'zh-CN', { 'douyin.card': { 'douyin.secUid': SEC_UID } });
  expect(server.calls()).toEqual([]);

  await ask.click();
  await settled(panel);
  await expect(panel.locator('[data-metric="verdict.price"][data-value]')).toBeVisible();
  await panel.locator('[data-block="douyin.card"] [data-more-facts]').click();
  await expectFiguresInBoth(desk, panel, {
    'douyin.card': {
      'douyin.uniqueId': 'xiaolu',
      'douyin.fans': ['1.6万', '16.3K'],
      'douyin.likes': ['12.3万', '123K'],
      'douyin.works': '640',
      'douyin.ipLocation': ['浙江', 'Zhejiang'],
      'douyin.uid': UID,
    },
    'douyin.xingtu': { 'douyin.xingtuId': KOL },
  });
  const routes = server.calls().map(({ path }) => path.split('/').at(-2));
  expect(routes.slice(0, 2)).toEqual(['get-user-detail', 'search_for_author_square']);
  // These leave together, and arrive in any order.
  expect(routes.slice(2).sort()).toEqual([
    'author_cp_info',
    'get_author_base_info',
    'get_author_marketing_info',
    'get_author_spread_info',
  ]);
  expect(server.calls('search')[0]?.query).toMatchObject({ keyword: '小鹿在路上', searchType: 'NICKNAME' });

  // The answers go; what they proved stays.
  await page.close();
  await desk.ask('storage.clearCache', {});
  const again = await openCreator(lens, PROFILE);
  await expect(again.panel.locator('[data-metric="douyin.xingtuId"]')).toHaveText(KOL);
  await expect(again.panel.locator('[data-load]')).toHaveText('Load 4 calls');
  await again.panel.locator('[data-load]').click();
  await settled(again.panel);
  expect(server.calls()).toHaveLength(10);

  // Xingtu's own report is made of the same answers.
  await again.panel.locator('[data-link="xingtu"]').click();
  await expect(again.panel.locator('[data-section="xingtu.overview"]')).toBeVisible();
  await settled(again.panel);
  expect(server.calls()).toHaveLength(10);
  expect(server.calls('get_author_base_info').map(({ query }) => query.oAuthorId)).toEqual([KOL, KOL]);
});

test('a namesake with another uid is not taken for the creator', async ({ lens, desk, server }) => {
  scriptProfile(server, [author('999', OTHER_KOL), author('0', KOL)]);
  await desk.setUp('en');
  const { panel } = await openCreator(lens, PROFILE);
  await panel.locator('[data-load]').click();
  await settled(panel);
  const found = panel.locator('[data-block="douyin.xingtu"]');
  await expect(found).toContainText('None of the Xingtu creators found by name has the same UID');
  await expect(found.locator('[data-metric="douyin.xingtuId"]')).toHaveText('—');
  await expect(found.locator('[data-link]')).toHaveCount(0);
});
