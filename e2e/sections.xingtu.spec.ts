import {
  cellsOf,
  chartTable,
  expectFiguresInBoth,
  openReport,
  openSection,
  SUBJECTS,
} from './sections.support';
import { KOL } from './support/replicas/pages';
import { answers, type TestServer } from './support/server';
import { expect, openCreator, settled, test } from './support/shared';

const { xingtu } = SUBJECTS;

/** Asked for, open, and a price for a work. */
const offer = { enable: true, is_open: true, need_price: true, task_category: 1 };

/** Answers whose every figure can be worked out by hand. */
function script(server: TestServer): void {
  server.always(
    'get_author_base_info',
    answers.data({
      id: KOL,
      nick_name: '林间小鹿',
      follower: '3642403',
      gender: 2,
      province: '浙江',
      city: '杭州',
      mcn_name: '青禾文化',
      unique_id: 'linjian01',
      core_user_id: '2483000000000001',
      // 2026-01-01 00:30 in Shanghai, and still the day before in UTC.
      modify_time: 1767198600,
      content_theme_labels: ['露营装备'],
      tags_relation: { 剧情搞笑: ['搞笑剧情'] },
    }),
  );
  server.always(
    'get_author_marketing_info',
    answers.data({
      price_info: [
        { ...offer, desc: '1-20s视频', video_type: 1, price: 180_000, origin_price: 180_000 },
        { ...offer, desc: '21-60s视频', video_type: 2, price: '206500' },
        { ...offer, desc: '60s以上视频', video_type: 71, price: 258_000, origin_price: 300_000 },
        { ...offer, desc: '抖音短视频共创', video_type: 91, price: 5_000 },
        { ...offer, desc: '不开放', video_type: 92, price: 1, is_open: false },
        { ...offer, desc: '停用', video_type: 93, price: 2, enable: false },
        { ...offer, desc: '推送', video_type: 103, price: 3, task_category: 103 },
      ],
    }),
  );
  server.always(
    'author_cp_info',
    answers.data({
      // 180000 / 3181899 * 1000 = 56.57; 206500 / 3181899 * 1000 = 64.89; of the third price it would be 81.08.
      expect_cpm: { cpm_1_20: '5657', cpm_21_60: 6489, cpm_60: 9000 },
      expect_cpe: { cpe_1_20: 232, cpe_21_60: '266', cpe_60: 0 },
      expect_vv: { value: 3_181_899 },
    }),
  );
  const rate = (value: number, overtake: number) => ({ label: '剧情搞笑', value, overtake });
  server.always(
    'get_author_spread_info',
    answers.data({
      avg_duration: '2600',
      play_mid: '1834567',
      like_avg: '45210',
      comment_avg: '987',
      share_avg: '12345',
      item_num: '14',
      interact_rate: rate(244, 5973),
      play_over_rate: rate(3100, 8800),
      play_stability: rate(512_345, 7120),
      item_rate: { play_mid: { label: '', value: 1_834_567, overtake: 6600 } },
      sales_expect_cpm: { cpm_1_20: 4870, cpm_21_60: 5566, cpm_60: 0 },
    }),
  );
}

test('the overview follows the language without another call, and keeps together what belongs together', async ({
  lens,
  desk,
  server,
}) => {
  script(server);
  await desk.setUp('zh-CN');
  const { panel } = await openCreator(lens);
  await settled(panel);
  await expectFiguresInBoth(desk, panel, {
    'xingtu.costs': {
      'xingtu.cpm.1_20': '¥56.57',
      'xingtu.cpm.21_60': '¥64.89',
      'xingtu.cpm.60': '¥90.00',
      'xingtu.cpe.1_20': '¥2.32',
      'xingtu.cpe.21_60': '¥2.66',
      'xingtu.cpe.60': '—',
      'xingtu.expectedPlays': ['318.2万', '3.18M'],
    },
  });
  // English by now. Two calls more would be two calls too many: nothing but the language changed.
  expect(server.calls()).toHaveLength(4);
  const rank = (id: string) => panel.locator(`[data-percentile="${id}"]`);
  // What belongs together stays on one line.
  await expect(rank('xingtu.interactRate').getByText('(Drama and comedy)', { exact: true })).toHaveCSS(
    'display',
    'inline-block',
  );
  const label = panel.locator('[data-block="xingtu.salesCosts"] dt').last();
  expect(await label.textContent()).toBe('Sales CPM, over 60\u00a0s');
});

const people = (origin_type: number, counts: Record<string, string>) => ({
  origin_type,
  distribution_list: Object.entries(counts).map(([distribution_key, distribution_value]) => ({
    distribution_key,
    distribution_value,
  })),
});

const [BEST, NEWEST, ORDERED] = ['7400000000000000001', '7400000000000000002', '7400000000000000003'];

function scriptWorks(server: TestServer): void {
  const day = (iso: string) => Date.parse(`${iso}T12:00:00+08:00`) / 1000;
  const picked = (item_id: string, play: number, iso: string) => ({ item_id, play, create_time: day(iso) });
  const shown = (item_id: string, item_title: string, play: number, iso: string) => ({
    ...picked(item_id, play, iso),
    item_title,
    like: play / 20,
    comment: play / 1000,
    share: play / 500,
    duration: 75,
  });
  server.always(
    'author_rec_videos_v2',
    answers.data({
      masterpiece_videos: [picked(BEST, 2_000_000, '2026-03-01')],
      newest_videos: [picked(NEWEST, 500_000, '2026-03-03')],
      order_hot_videos: [picked(ORDERED, 800_000, '2026-02-01')],
      personal_hot_videos: [],
    }),
  );
  server.always(
    'get_author_show_items_v2',
    answers.data({
      latest_item_info: [
        shown(NEWEST, '雨夜搭帐篷', 500_000, '2026-03-03'),
        shown(BEST, '露营第一课', 2_000_000, '2026-03-01'),
        shown('7400000000000000004', '炉子怎么选', 100_000, '2026-02-10'),
      ],
      latest_star_item_info: [],
    }),
  );
}

// Every figure of these sections is held in `components/blocks/xingtu.test.tsx`.
test('a report answers pointer and keys: people behind a share, points of a chart, sorted and filtered works, a work in place', async ({
  lens,
  desk,
  server,
}) => {
  server.always(
    'author_audience_distribution',
    answers.data({ distributions: [people(0, { male: '3000', female: '7000' })] }),
  );
  scriptWorks(server);
  server.always(
    'get_author_daily_fans',
    answers.data({
      daily: [
        { date: '2026-03-01', fans_cnt: 1000 },
        { date: '2026-03-02', fans_cnt: 2000 },
        { date: '2026-03-03', fans_cnt: 4000 },
      ],
    }),
  );
  await desk.setUp('en');
  const page = await openReport(lens, xingtu);

  await openSection(page, 'xingtu.audience');
  await page
    .locator('[data-block="people.gender"] tr[data-key="female"] [data-metric="xingtu.audience.gender"]')
    .hover();
  await expect(page.locator('#tip')).toContainText('7,000');

  // A chart is read point by point with the keys and the pointer, and as a table.
  await openSection(page, 'xingtu.fans');
  const fans = page.locator('[data-block="xingtu.fansTotals"]');
  const slider = fans.getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Mar 3, 2026, Followers 4,000');
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Mar 1, 2026, Followers 1,000');
  await slider.press('ArrowRight');
  await expect(fans.locator('[data-metric="xingtu.fansTotal"]')).toHaveText('2,000');
  const canvas = fans.locator('canvas');
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('the chart is not drawn');
  await canvas.hover({ position: { x: box.width * 0.95, y: box.height / 2 }, force: true });
  await expect(slider).toHaveAttribute('aria-valuetext', 'Mar 3, 2026, Followers 4,000');
  expect(await chartTable(page, 'xingtu.fansTotals')).toEqual([
    ['Mar 3, 2026', '4,000'],
    ['Mar 2, 2026', '2,000'],
    ['Mar 1, 2026', '1,000'],
  ]);
  await expect(fans.getByRole('columnheader')).toHaveText(['Date', 'Followers']);

  await openSection(page, 'xingtu.content');
  const works = page.locator('[data-block="xingtu.works"]');
  const titles = async () => (await cellsOf(page, 'xingtu.works')).map(([title]) => title);
  const byDay = ['雨夜搭帐篷', '露营第一课', '炉子怎么选', '(untitled)'];
  expect(await titles()).toEqual(byDay);
  const plays = works.locator('[data-column="xingtu.work.plays"]');
  await plays.click();
  expect(await titles()).toEqual(['露营第一课', '(untitled)', '雨夜搭帐篷', '炉子怎么选']);
  await plays.click();
  expect(await titles()).toEqual(['炉子怎么选', '雨夜搭帐篷', '(untitled)', '露营第一课']);
  await plays.click();
  expect(await titles()).toEqual(byDay);
  await works.locator('[data-filter="xingtu.works.ordered"]').click();
  expect(await titles()).toEqual(['(untitled)']);
  await works.locator('[data-filter="xingtu.masterpiece"]').click();
  expect(await titles()).toEqual(['露营第一课']);
  const title = works.locator('[data-metric="xingtu.work.title"]');
  await expect(title).toHaveAttribute('href', `https://www.douyin.com/video/${BEST}`);

  const chart = page.locator('[data-block="xingtu.playsOverTime"]');
  await expect(chart.locator('canvas')).toBeVisible();
  await expect(chart.locator('[data-metric="xingtu.work.median"]')).toHaveText('500K');

  // A work opens in place, and the way back costs nothing.
  await works.locator(`[data-open="${BEST}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/report/douyin/item/awemeId/${BEST}$`));
  await expect(page.locator('[data-section="item.report"]')).toBeVisible();
});
