import { expect, test } from 'vitest';
import { extension } from './support/extension';
import {
  cellsOf,
  chartTable,
  expectFigures,
  expectFiguresInBoth,
  openSection,
  shortDay,
} from './support/figures';
import { all, one, press, reads, says, settled, textOf, until } from './support/page';
import { bodyOf, openStudio, script, setUp, WORK } from './support/studio';

const lens = extension();
const OK = { status_code: 0, status_msg: '' };

test('the diagnosis is one call, and has advice where both ranks are low', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  await setUp(extension);
  script(extension, 'fetch_author_diagnosis', {
    code: 0,
    data: {
      PlayCnt: { OwnValue: 192, AuthorRank: 0.8427, SimilarRank: 0.5132, SimilarValue: 240 },
      PlayFinishRatio: { OwnValue: 0.1545, AuthorRank: 0.3851, SimilarRank: 0.4086, SimilarValue: 0.2145 },
    },
  });
  await openStudio(extension, 'account');
  await settled();
  await reads('[data-metric="studio.plays.own"]', /^192$/);
  expect(all('[data-weak]')).toHaveLength(1);
  await says(await one('[data-block="studio.diagnosis.finish"]'), 'first 3 seconds');
  expect(bodyOf(extension, 'fetch_author_diagnosis')).toEqual({});
  expect(studio.calls).toHaveLength(1);
});

test('performance: the fields first, then averages and posts; a switch pays only for what it changes', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  await setUp(extension);
  script(extension, 'fetch_item_analysis_involved_vertical', { ...OK, primary_verticals: ['美食', '旅游'] });
  script(extension, 'fetch_item_analysis_overview', {
    ...OK,
    median_play_count: { metric_value: 249 },
    average_like_count_per_video: { metric_value: 12.5 },
    average_comment_count_per_video: { metric_value: 3 },
    average_share_count_per_video: [],
  });
  script(extension, 'fetch_item_analysis_item_performance', {
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
  await openStudio(extension, 'account');
  await settled();
  await says(await one('[data-tab="studio.performance"]'), '3');
  await openSection('studio.performance');
  await expectFigures('en', {
    'studio.averages': {
      'studio.medianPlays': '249',
      'studio.averageLikes': '12.5',
      'studio.averageComments': '3',
      'studio.averageShares': '—',
    },
  });
  await until(() =>
    expect(cellsOf('studio.posts').map((row) => row.slice(1))).toEqual([
      [shortDay('2026-03-01', 'en'), '249', '5.2 s', '36.84%', '28.86%'],
      [shortDay('2026-02-20', 'en'), '51', '—', '—', '—'],
    ]),
  );
  expect(await chartTable('studio.postsOverTime')).toEqual([
    ['Feb 20, 2026 周末早市', '51'],
    ['Mar 1, 2026 阳台花园', '249'],
  ]);
  const days = bodyOf(extension, 'fetch_item_analysis_involved_vertical') as Record<string, string>;
  expect(days.start_date).toMatch(/^\d{8}$/);
  const sent = { ...days, primary_verticals: ['美食', '旅游'] };
  expect(bodyOf(extension, 'fetch_item_analysis_overview')).toEqual(sent);
  expect(bodyOf(extension, 'fetch_item_analysis_item_performance')).toEqual({ ...sent, metric_type: 1 });
  expect(studio.of('fetch_item_analysis_item_performance')).toHaveLength(1);

  // Another measure is another call of one of the three.
  await press('[data-value="likes"]:has([data-calls])');
  await until(() =>
    expect(all('[data-block="studio.posts"] [data-metric="studio.post.likes"]').map(textOf)[0]).toBe('20'),
  );
  await settled();
  expect(bodyOf(extension, 'fetch_item_analysis_item_performance')).toEqual({ ...sent, metric_type: 2 });
  expect(studio.of('fetch_item_analysis_involved_vertical')).toHaveLength(1);
  expect(studio.of('fetch_item_analysis_overview')).toHaveLength(1);

  // Kinds are the wire's numbers, and 90 days are the most there is.
  await press('[data-value="pictures"]:has([data-calls])');
  await until(() =>
    expect(bodyOf(extension, 'fetch_item_analysis_overview')).toEqual({ ...sent, genres: [5] }),
  );
  await settled();
  await press('[data-value="90"]:has([data-calls])');
  await until(() => expect(studio.of('fetch_item_analysis_involved_vertical')).toHaveLength(2));
  await settled();
  const { start_date = '', end_date = '' } = bodyOf(
    extension,
    'fetch_item_analysis_involved_vertical',
  ) as Record<string, string>;
  const at = (day: string) => Date.parse(day.replace(/(....)(..)(..)/, '$1-$2-$3'));
  expect((at(end_date) - at(start_date)) / 86_400_000).toBeLessThanOrEqual(90);
});

test('an account without works: no field, so the two that need one are not asked', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  await setUp(extension);
  script(extension, 'fetch_item_analysis_involved_vertical', { ...OK, primary_verticals: [] });
  await openStudio(extension, 'account');
  await until(() => expect(studio.calls.map(({ route }) => route)).toEqual(['fetch_author_diagnosis']));
  await settled();
  await openSection('studio.performance');
  await until(() =>
    expect(studio.calls.map(({ route }) => route)).toEqual([
      'fetch_author_diagnosis',
      'fetch_item_analysis_involved_vertical',
    ]),
  );
  await settled();
  expect(studio.calls).toHaveLength(2);
});

test('a work: overview, sources, watching; each is asked for when its tab is opened', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  await setUp(extension);
  script(extension, 'fetch_item_overview_data', {
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
  script(extension, 'fetch_item_play_source', {
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
  const data = (value: unknown) => ({ kind: 'data', data: value }) as const;

  await openStudio(extension, `work/${WORK}`);
  await settled();
  await until(() => expect(all('h1').map(textOf)).toEqual(['阳台花园']));
  await expectFiguresInBoth(extension, {
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
  expect(bodyOf(extension, 'fetch_item_overview_data')).toEqual({
    ids: WORK,
    fields: 'metrics,review,play_info,dou_plus,integrated_incentive,incentive_life,content_analysis',
  });

  await openSection('studio.item.sources');
  await until(() =>
    expect(cellsOf('studio.item.sources').map(([name, share]) => [name, share])).toEqual([
      ['Recommended', '80.00%'],
      ['Search', '20.00%'],
    ]),
  );
  // A change as large as the share is a change, as the official page shows it.
  await until(() =>
    expect(cellsOf('studio.item.sourceChanges').map((row) => row.slice(1))).toEqual([
      ['80.00%', '−5.00%'],
      ['20.00%', '20.00%'],
      ['4.00%', '1.00%'],
    ]),
  );
  expect(bodyOf(extension, 'fetch_item_play_source')).toEqual({ item_id: WORK });

  await says(await one('[data-tab="studio.item.watch"]'), '3');
  studio.always('fetch_item_watch_trend', data(curve([1, 0.74, 0.59], [1, 0.5])));
  await openSection('studio.item.watch');
  await until(() =>
    expect(
      studio
        .of('fetch_item_watch_trend')
        .map(({ body }) => body.analysis_type)
        .sort(),
    ).toEqual([1, 2, 7]),
  );
  // Three drawings over one axis, each with the other creators' line.
  await until(() => expect(all('[data-block="studio.item.watch"] .uplot')).toHaveLength(3));
  expect(await chartTable('studio.item.watch')).toEqual([
    ['0:00', '100%', '100%', '100%', '100%', '100%', '100%'],
    ['0:01', '74%', '—', '74%', '—', '74%', '—'],
    ['0:02', '59%', '50%', '59%', '50%', '59%', '50%'],
  ]);
});
