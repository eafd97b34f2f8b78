import {
  cellsOf,
  chartTable,
  expectFigures,
  expectFiguresInBoth,
  openSection,
  shortDay,
} from './sections.support';
import { bodyOf, openStudio, script, setUp, WORK } from './studio.support';
import { expect, settled, test } from './support/shared';

const OK = { status_code: 0, status_msg: '' };

test('diagnosis: five dimensions against the past and against others, with advice where both ranks are low', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  script(server, 'fetch_author_diagnosis', {
    code: 0,
    data: {
      Interact: { OwnValue: 0.0052, AuthorRank: 0.2633, SimilarRank: 0.5169, SimilarValue: 0.0909 },
      NewFans: { OwnValue: -2, AuthorRank: 0.7924, SimilarRank: 0.6343 },
      PlayCnt: { OwnValue: 192, AuthorRank: 0.8427, SimilarRank: 0.5132, SimilarValue: 240 },
      PlayFinishRatio: { OwnValue: 0.1545, AuthorRank: 0.3851, SimilarRank: 0.4086, SimilarValue: 0.2145 },
      PublishActivation: [],
    },
  });
  const page = await openStudio(lens, 'account');
  await settled(page);
  await expectFiguresInBoth(desk, page, {
    'studio.diagnosis.plays': {
      'studio.plays.own': '192',
      'studio.plays.past': '84.27%',
      'studio.plays.peers': '51.32%',
      'studio.plays.mean': '240',
    },
    'studio.diagnosis.interact': {
      'studio.interact.own': '0.52%',
      'studio.interact.past': '26.33%',
      'studio.interact.peers': '51.69%',
      'studio.interact.mean': '9.09%',
    },
    'studio.diagnosis.finish': {
      'studio.finish.own': '15.45%',
      'studio.finish.past': '38.51%',
      'studio.finish.peers': '40.86%',
      'studio.finish.mean': '21.45%',
    },
    'studio.diagnosis.fans': {
      'studio.fans.own': '−2',
      'studio.fans.past': '79.24%',
      'studio.fans.peers': '63.43%',
      'studio.fans.mean': '—',
    },
    'studio.diagnosis.posts': {
      'studio.posts.own': '—',
      'studio.posts.past': '—',
      'studio.posts.peers': '—',
      'studio.posts.mean': '—',
    },
  });
  await expect(page.locator('[data-weak]')).toHaveCount(1);
  await expect(page.locator('[data-block="studio.diagnosis.finish"]')).toContainText('first 3 seconds');
  expect(bodyOf(server, 'fetch_author_diagnosis')).toEqual({});
  expect(server.studio.calls).toHaveLength(1);
  expect(await lens.accessibility(page)).toEqual([]);
});

test('performance: the fields first, then averages and posts; a switch pays only for what it changes', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  script(server, 'fetch_item_analysis_involved_vertical', { ...OK, primary_verticals: ['美食', '旅游'] });
  script(server, 'fetch_item_analysis_overview', {
    ...OK,
    median_play_count: { metric_value: 249 },
    average_like_count_per_video: { metric_value: 12.5 },
    average_comment_count_per_video: { metric_value: 3 },
    average_share_count_per_video: [],
  });
  script(server, 'fetch_item_analysis_item_performance', {
    ...OK,
    items: [
      {
        item_id: WORK,
        title: '阳台花园',
        publish_time: '2026-03-01 16:00',
        play_count: 249,
        like_count: 20,
        average_play_duration: 5.16,
        completion_rate_5s: 0.3684,
        bounce_rate_2s: 0.2886,
      },
      { item_id: '7412345678901234568', title: '周末早市', publish_time: '2026-02-20 09:30', play_count: 51 },
    ],
  });
  const page = await openStudio(lens, 'account');
  await settled(page);
  await expect(page.locator('[data-tab="studio.performance"]')).toContainText('3');
  await openSection(page, 'studio.performance');
  await expectFigures(page, 'en', {
    'studio.averages': {
      'studio.medianPlays': '249',
      'studio.averageLikes': '12.5',
      'studio.averageComments': '3',
      'studio.averageShares': '—',
    },
  });
  expect((await cellsOf(page, 'studio.posts')).map((row) => row.slice(1))).toEqual([
    [shortDay('2026-03-01', 'en'), '249', '5.2 s', '36.84%', '28.86%'],
    [shortDay('2026-02-20', 'en'), '51', '—', '—', '—'],
  ]);
  expect(await chartTable(page, 'studio.postsOverTime')).toEqual([
    ['Feb 20, 2026 周末早市', '51'],
    ['Mar 1, 2026 阳台花园', '249'],
  ]);
  const days = bodyOf(server, 'fetch_item_analysis_involved_vertical') as Record<string, string>;
  expect(days.start_date).toMatch(/^\d{8}$/);
  const sent = { ...days, primary_verticals: ['美食', '旅游'] };
  expect(bodyOf(server, 'fetch_item_analysis_overview')).toEqual(sent);
  expect(bodyOf(server, 'fetch_item_analysis_item_performance')).toEqual({ ...sent, metric_type: 1 });
  expect(server.studio.of('fetch_item_analysis_item_performance')).toHaveLength(1);

  // Another measure is another call of one of the three.
  await page.locator('[data-value="likes"]:has([data-calls])').click();
  await expect(
    page.locator('[data-block="studio.posts"] [data-metric="studio.post.likes"]').first(),
  ).toHaveText('20');
  await settled(page);
  expect(bodyOf(server, 'fetch_item_analysis_item_performance')).toEqual({ ...sent, metric_type: 2 });
  expect(server.studio.of('fetch_item_analysis_involved_vertical')).toHaveLength(1);
  expect(server.studio.of('fetch_item_analysis_overview')).toHaveLength(1);

  // Kinds are the wire's numbers, and 90 days are the most there is.
  await page.locator('[data-value="pictures"]:has([data-calls])').click();
  await settled(page);
  expect(bodyOf(server, 'fetch_item_analysis_overview')).toEqual({ ...sent, genres: [5] });
  await page.locator('[data-value="90"]:has([data-calls])').click();
  await expect.poll(() => server.studio.of('fetch_item_analysis_involved_vertical').length).toBe(2);
  await settled(page);
  const { start_date = '', end_date = '' } = bodyOf(
    server,
    'fetch_item_analysis_involved_vertical',
  ) as Record<string, string>;
  const at = (day: string) => Date.parse(day.replace(/(....)(..)(..)/, '$1-$2-$3'));
  expect((at(end_date) - at(start_date)) / 86_400_000).toBeLessThanOrEqual(90);
});

test('an account without works: no field, so the two that need one are not asked', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  script(server, 'fetch_item_analysis_involved_vertical', { ...OK, primary_verticals: [] });
  const page = await openStudio(lens, 'account');
  await openSection(page, 'studio.performance');
  expect(server.studio.calls.map(({ route }) => route).sort()).toEqual([
    'fetch_author_diagnosis',
    'fetch_item_analysis_involved_vertical',
  ]);
});

test('a work: overview, sources, watching; each is asked for when its tab is opened', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  script(server, 'fetch_item_overview_data', {
    ...OK,
    items: [
      {
        id: WORK,
        description: '阳台花园',
        create_time: String(Date.parse('2026-03-01T16:00:00+08:00') / 1000),
        type: 2,
        video_info: { duration: 58_867 },
        metrics: {
          view_count: '1960',
          like_count: '61',
          comment_count: '10',
          share_count: '0',
          favorite_count: '7',
          danmaku_count: '-',
          subscribe_count: '22',
          unsubscribe_count: '3',
          dislike_count: '1',
          completion_rate: '0.107530',
          completion_rate_5s: '0.31',
          bounce_rate_2s: '0.592040',
          avg_view_second: '13.537313',
          avg_view_proportion: '0.23',
          fan_view_proportion: '0.0025',
          cover_show: '5',
        },
        review: { status: 2 },
        dou_plus: { view_count: '0' },
        incentive_life: { incentive_play_count: '120' },
      },
    ],
  });
  script(server, 'fetch_item_play_source', {
    ...OK,
    play_source: [
      { app_id: 1128, key: 'homepage_hot', value: 0.8, history_difference: -0.05 },
      { app_id: 1128, key: 'search', value: 0.2, history_difference: 0.2 },
      { app_id: 2329, key: 'yumme_vv_all', value: 0.04, history_difference: 0.01 },
    ],
  });
  const curve = (own: number[], similar: number[]) => ({
    ...OK,
    analysis_trend: {
      current_item: own.map((value, second) => ({ key: `00:0${second}`, value })),
      similar_author: similar.map((value, place) => ({ key: `00:0${place * 2}`, value })),
    },
  });
  const { studio } = server;
  const data = (value: unknown) => ({ kind: 'data', data: value }) as const;

  const page = await openStudio(lens, `work/${WORK}`);
  await settled(page);
  await expect(page.locator('h1')).toHaveText('阳台花园');
  await expectFiguresInBoth(desk, page, {
    'studio.item.counts': {
      'studio.work.plays': ['1,960', '1,960'],
      'studio.work.likes': '61',
      'studio.work.comments': '10',
      'studio.work.shares': '0',
      'studio.work.collects': '7',
      'studio.work.danmaku': '—',
      'studio.work.newFans': '22',
      'studio.work.lostFans': '3',
      'studio.work.dislikes': '1',
    },
    'studio.item.watching': {
      'studio.work.finish': '10.75%',
      'studio.work.finish5s': '31%',
      'studio.work.bounce2s': '59.2%',
      'studio.work.watchTime': ['13.5 秒', '13.5 s'],
      'studio.work.watchShare': '23%',
      'studio.work.fanPlays': '0.25%',
      'studio.work.coverShown': '5',
    },
    'studio.item.promotion': { 'studio.work.douPlus': '0', 'studio.work.incentive': '120' },
  });
  expect(studio.calls.map(({ route }) => route)).toEqual(['fetch_item_overview_data']);
  expect(bodyOf(server, 'fetch_item_overview_data')).toEqual({
    ids: WORK,
    fields: 'metrics,review,play_info,dou_plus,integrated_incentive,incentive_life,content_analysis',
  });

  await openSection(page, 'studio.item.sources');
  expect((await cellsOf(page, 'studio.item.sources')).map(([name, share]) => [name, share])).toEqual([
    ['Recommended', '80.00%'],
    ['Search', '20.00%'],
  ]);
  // A change as large as the share is a change, as the official page shows it.
  expect((await cellsOf(page, 'studio.item.sourceChanges')).map((row) => row.slice(1))).toEqual([
    ['80.00%', '−5.00%'],
    ['20.00%', '20.00%'],
    ['4.00%', '1.00%'],
  ]);
  expect(bodyOf(server, 'fetch_item_play_source')).toEqual({ item_id: WORK });

  await expect(page.locator('[data-tab="studio.item.watch"]')).toContainText('3');
  studio.always('fetch_item_watch_trend', data(curve([1, 0.74, 0.59], [1, 0.5])));
  await openSection(page, 'studio.item.watch');
  expect(
    studio
      .of('fetch_item_watch_trend')
      .map(({ body }) => body.analysis_type)
      .sort(),
  ).toEqual([1, 2, 7]);
  // Three drawings over one axis, each with the other creators' line.
  await expect(page.locator('[data-block="studio.item.watch"] .uplot')).toHaveCount(3);
  expect(await chartTable(page, 'studio.item.watch')).toEqual([
    ['0:00', '100%', '100%', '100%', '100%', '100%', '100%'],
    ['0:01', '74%', '—', '74%', '—', '74%', '—'],
    ['0:02', '59%', '50%', '59%', '50%', '59%', '50%'],
  ]);
});
