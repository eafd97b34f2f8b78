import { shanghaiDay } from '../../../report/day';
import { STUDIO_ORDERS, type StudioOrder } from '../../../report/lists.studio';
import { median } from '../../draw';
import * as endpoints from '../../tikomni/endpoints';
import type { Endpoint, Query } from '../../types';
import { PROVINCES } from '../people';
import { type Random, random } from '../random';
import { creatorOf, type Work, workAndAuthor, worksOf } from '../xingtu/creator';
import { workbookOf } from './workbook';

/** Answers the inner data for a wire query. `now`, epoch milliseconds, is what dates are counted from. */
type Sample = (query: Query, now: number) => unknown;

const OK = { status_code: 0, status_msg: '' };

/** Whose studio it is: a made-up creator of the market, so that a work opened from here has the same numbers there. */
const me = creatorOf('6999020260308000417');

const round = (value: number, digits = 4) => Number(value.toFixed(digits));
const mean = (values: readonly number[]) =>
  values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0;

/** Epoch seconds of publishing: some hour of the day, in Asia/Shanghai. */
function publishedAt(work: Work, now: number): number {
  const midnight = Date.parse(`${shanghaiDay(now, -work.age)}T00:00:00+08:00`) / 1000;
  return midnight + random(work.itemId, 'hour').int(8 * 60, 22 * 60) * 60;
}

/** `2026-03-08 18:10`, Asia/Shanghai. */
const clockOf = (seconds: number) =>
  new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 16).replace('T', ' ');

/** What only the creator centre knows of a work. */
function innerOf(work: Work) {
  const r = random(work.itemId, 'studio');
  const finish = r.between(0.06, 0.35);
  return {
    finish,
    finish5s: Math.min(0.9, finish + r.between(0.15, 0.35)),
    bounce2s: r.between(0.18, 0.42),
    coverClicks: r.between(0.02, 0.12),
    watchTime: work.duration * r.between(0.25, 0.6),
    homeVisits: Math.round(work.plays * r.between(0.002, 0.01)),
    newFans: Math.round(work.plays * r.between(0.0005, 0.004)),
    fanPlays: r.between(0.05, 0.4),
  };
}

/** The figure that an order sorts by. */
function figureOf(work: Work, measure: string): number {
  const { plays, likes, comments, shares, collects, age } = work;
  const figures: Readonly<Record<string, number>> = {
    ...innerOf(work),
    date: -age,
    plays,
    likes,
    comments,
    shares,
    collects,
  };
  return figures[measure] ?? 0;
}

const mine = () => worksOf(me);

const diagnosis: Sample = (_, now) => {
  const r = random(me.seed, 'diagnosis', shanghaiDay(now));
  const week = mine().filter(({ age }) => age <= 7);
  const plays = week.reduce((sum, work) => sum + work.plays, 0);
  const dimension = (own: number, others: number, past: number, peers: number) => ({
    OwnValue: own,
    AuthorRank: round(past),
    SimilarRank: round(peers),
    SimilarValue: others,
  });
  const strong = () => r.between(0.55, 0.95);
  return {
    code: 0,
    data: {
      Interact: dimension(round(me.interactRate), 0.0312, strong(), r.between(0.3, 0.9)),
      NewFans: dimension(Math.round(plays * 0.001), 820, strong(), strong()),
      PlayCnt: dimension(plays, Math.round(plays * r.between(0.4, 0.9)), strong(), strong()),
      // Weak on both scales, so that the advice for it is seen.
      PlayFinishRatio: dimension(round(me.finishRate), 0.2145, r.between(0.1, 0.45), r.between(0.1, 0.45)),
      PublishActivation: dimension(week.length, 2.4, r.between(0.3, 0.8), strong()),
    },
  };
};

const day = (compact = '') => compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

/** Kinds of works by length, as the wire numbers them. */
const genreOf = ({ duration }: Work) => (duration <= 60 ? '1' : duration <= 180 ? '2' : '3');

/** The works that an analysis is about. */
function analysed(query: Query, now: number): Work[] {
  const [from, to] = [day(query.start_date), day(query.end_date)];
  const genres = query.genres?.split(',');
  return mine()
    .filter((work) => {
      const published = shanghaiDay(now, -work.age);
      return published >= from && published <= to && (genres?.includes(genreOf(work)) ?? true);
    })
    .sort((a, b) => a.age - b.age);
}

const verticals: Sample = (query, now) => ({
  ...OK,
  primary_verticals: analysed(query, now).length > 0 ? [me.person.field, '生活记录'] : [],
});

const overview: Sample = (query, now) => {
  const works = analysed(query, now);
  const average = (read: (work: Work) => number) => ({ metric_value: round(mean(works.map(read)), 1) });
  return {
    ...OK,
    median_play_count: { metric_value: Math.round(median(works.map(({ plays }) => plays)) ?? 0) },
    average_like_count_per_video: average(({ likes }) => likes),
    average_comment_count_per_video: average(({ comments }) => comments),
    average_share_count_per_video: average(({ shares }) => shares),
  };
};

const performance: Sample = (query, now) => ({
  ...OK,
  items: analysed(query, now).map((work) => {
    const inner = innerOf(work);
    return {
      item_id: work.itemId,
      title: work.title,
      publish_time: clockOf(publishedAt(work, now)),
      play_count: work.plays,
      like_count: work.likes,
      comment_count: work.comments,
      share_count: work.shares,
      average_play_duration: round(inner.watchTime, 2),
      completion_rate_5s: round(inner.finish5s),
      bounce_rate_2s: round(inner.bounce2s),
      cover: { url_list: [] },
    };
  }),
});

/** A work as the list and the overview tell of it: metrics are text. */
function itemOf(work: Work, now: number) {
  const inner = innerOf(work);
  return {
    id: work.itemId,
    item_title: work.title,
    description: work.title,
    create_time: String(publishedAt(work, now)),
    type: 2,
    cover: { url_list: [] },
    metrics: {
      view_count: String(work.plays),
      like_count: String(work.likes),
      comment_count: String(work.comments),
      share_count: String(work.shares),
      favorite_count: String(work.collects),
      completion_rate: inner.finish.toFixed(6),
      completion_rate_5s: inner.finish5s.toFixed(6),
      bounce_rate_2s: inner.bounce2s.toFixed(6),
      cover_click_rate: inner.coverClicks.toFixed(6),
      avg_view_second: inner.watchTime.toFixed(6),
      homepage_visit_count: String(inner.homeVisits),
      subscribe_count: String(inner.newFans),
    },
    review: { status: random(work.itemId, 'review').chance(0.06) ? 5 : 2 },
    visibility: { is_public: true },
  };
}

const between = (start: string | undefined, end: string | undefined, now: number) => (work: Work) => {
  const at = publishedAt(work, now) * 1000;
  return at >= Number(start) && at <= Number(end);
};

const itemList: Sample = (query, now) => {
  const order: StudioOrder = STUDIO_ORDERS[Number(query.order_by ?? '1') - 1] ?? 'date.down';
  const [measure = 'date', way] = order.split('.');
  const works = mine()
    .filter(between(query.start_time, query.end_time, now))
    .map((work) => ({ work, figure: figureOf(work, measure) }))
    .sort((a, b) => (way === 'down' ? b.figure - a.figure : a.figure - b.figure));
  const start = Number(query.cursor ?? '0');
  const end = start + Number(query.count ?? '10');
  return {
    ...OK,
    has_more: end < works.length,
    max_cursor: end,
    items: works.slice(start, end).map(({ work }) => itemOf(work, now)),
  };
};

const COLUMNS = [
  '作品名称',
  '发布时间',
  '体裁',
  '审核状态',
  '播放量',
  '完播率',
  '5s完播率',
  '封面点击率',
  '2s跳出率',
  '平均播放时长',
  '点赞量',
  '分享量',
  '评论量',
  '收藏量',
  '主页访问量',
  '粉丝增量',
];

const percent = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;

/** The workbook as the background hands it on. */
const itemDownload: Sample = (query, now) => {
  const works = mine()
    .filter(between(query.min_cursor, query.max_cursor, now))
    .sort((a, b) => a.age - b.age);
  const rows = works.map((work) => {
    const inner = innerOf(work);
    return [
      work.title,
      `${clockOf(publishedAt(work, now))}:00`,
      '视频',
      '公开',
      work.plays,
      percent(inner.finish),
      percent(inner.finish5s),
      percent(inner.coverClicks),
      percent(inner.bounce2s),
      `${inner.watchTime.toFixed(2)}s`,
      work.likes,
      work.shares,
      work.comments,
      work.collects,
      inner.homeVisits,
      inner.newFans,
    ];
  });
  return { name: '作品列表导出.xlsx', base64: workbookOf([COLUMNS, ...rows]) };
};

const workOf = (query: Query) => workAndAuthor(query.item_id ?? query.ids ?? '').work;

const itemOverview: Sample = (query, now) => {
  const work = workOf(query);
  const inner = innerOf(work);
  const r = random(work.itemId, 'overview');
  const item = itemOf(work, now);
  return {
    ...OK,
    items: [
      {
        ...item,
        video_info: { duration: work.duration * 1000 },
        picture_info: { count: 0 },
        metrics: {
          ...item.metrics,
          unsubscribe_count: String(r.int(0, 9)),
          avg_view_proportion: (inner.watchTime / work.duration).toFixed(6),
          fan_view_proportion: inner.fanPlays.toFixed(6),
          danmaku_count: String(r.int(20, 900)),
          dislike_count: String(r.int(0, 40)),
          cover_show: String(r.int(200, 9000)),
        },
        dou_plus: { view_count: String(r.chance(0.5) ? r.int(2000, 40_000) : 0) },
        incentive_life: { incentive_play_count: String(r.int(0, 8000)) },
        content_analysis: { quality: 0 },
      },
    ],
  };
};

const playSource: Sample = (query) => {
  const r = random(workOf(query).itemId, 'source');
  const keys = ['homepage_hot', 'familiar', 'search', 'homepage', 'message', 'other'];
  const parts = r.split(10_000, [72, 8, 9, 6, 2, 3]);
  const source = (app_id: number, key: string, value: number) => ({
    app_id,
    key,
    value: round(value),
    history_difference: round(r.between(-0.04, 0.04)),
  });
  return {
    ...OK,
    play_source: [
      ...keys.map((key, place) => source(1128, key, (parts[place] ?? 0) / 10_000)),
      source(2329, 'yumme_vv_all', r.between(0.01, 0.06)),
    ],
  };
};

const searchKeyword: Sample = (query) => {
  const { author, work } = workAndAuthor(query.item_id ?? '');
  const r = random(work.itemId, 'search');
  const total = r.int(400, 9000);
  const keywords = [...author.person.topics, `${author.person.topics[0]}教程`, author.person.name];
  const counts = r.split(total, [40, 25, 15, 10, 5]);
  return {
    ...OK,
    keywords: keywords.map((keyword, place) => ({
      keyword,
      count: counts[place] ?? 0,
      percentage: round((100 * (counts[place] ?? 0)) / total, 1),
    })),
    total_count: total,
  };
};

/** `65` as `01:05`. */
const clock = (second: number) =>
  [Math.floor(second / 60), second % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** How a curve runs over the video, from its start (0) to its end (1), by the wire's number of the analysis. */
const CURVES: Readonly<Record<string, (at: number, r: Random) => number>> = {
  '1': (at) => 0.12 + 0.88 * Math.exp(-3.2 * at),
  '2': (at, r) => (0.02 + 0.08 * Math.exp(-((at - 0.6) ** 2) / 0.03)) * r.between(0.8, 1.2),
  '7': (at, r) => (0.02 + 0.3 * Math.exp(-8 * at)) * r.between(0.8, 1.2),
};

const watchTrend: Sample = (query) => {
  const { itemId, duration } = workOf(query);
  const type = query.analysis_type ?? '1';
  const curve = CURVES[type] ?? CURVES['1'];
  const line = (who: string, step: number, factor: number) => {
    const r = random(itemId, 'watch', type, who);
    return Array.from({ length: Math.floor(duration / step) + 1 }, (_, place) => {
      const second = place * step;
      const value = (curve?.(second / duration, r) ?? 0) * (second === 0 ? 1 : factor);
      return { key: clock(second), value: round(Math.min(1, value)) };
    });
  };
  return {
    ...OK,
    analysis_trend: {
      current_item: line('own', 1, random(itemId, type).between(0.9, 1.25)),
      similar_author: line('similar', 2, 1),
    },
  };
};

const portrait: Sample = (query) => {
  const { itemId } = workOf(query);
  const r = random(itemId, 'portrait');
  const spread = (weights: readonly (readonly [key: string, weight: number])[]) => {
    const parts = r.split(
      10_000,
      weights.map(([, weight]) => weight),
    );
    return weights.map(([key], place) => ({ key, value: (parts[place] ?? 0) / 10_000 }));
  };
  const group = (weights: readonly (readonly [key: string, weight: number])[]) => {
    const ratio_list = spread(weights);
    const tgi_list = ratio_list.map(({ key }) => ({ key, value: round(r.between(35, 260), 2) }));
    return { ratio_list, tgi_list };
  };
  return {
    ...OK,
    active: spread([
      ['2', 14],
      ['3', 26],
      ['4', 54],
      ['-1', 6],
    ]),
    gender: group([
      ['male', 46],
      ['female', 54],
    ]),
    province: group(PROVINCES),
    age: group([
      ['-18', 7],
      ['18-23', 24],
      ['24-30', 27],
      ['31-40', 25],
      ['41-50', 11],
      ['50-', 6],
    ]),
    career: [],
    city_level: group([
      ['一线', 17],
      ['新一线', 24],
      ['二线', 21],
      ['三线', 19],
      ['四线', 12],
      ['五线', 7],
    ]),
    new_user: [],
  };
};

const others: Sample = (query) => {
  const { work, author } = workAndAuthor(query.item_id ?? '');
  const { fanPlays } = innerOf(work);
  const r = random(work.itemId, 'others');
  const words = [
    ...new Set([author.person.field, ...author.person.topics, '周末去哪儿', '好物推荐', '情感']),
  ];
  const parts = r.split(
    100,
    words.map((_, place) => words.length - place),
  );
  return {
    ...OK,
    audience_distribution: {
      fan_list: [
        { key: '1', value: round(fanPlays) },
        { key: '0', value: round(1 - fanPlays) },
      ],
    },
    audience_keyword: {
      keyword_list: words.map((keyword, place) => ({ keyword, value: (parts[place] ?? 0) / 100 })),
    },
  };
};

const HOT: readonly (readonly [word: string, sentiment: string])[] = [
  ['哈哈哈', 'positive'],
  ['学到了', 'positive'],
  ['太好看了', 'positive'],
  ['求链接', 'neutral'],
  ['第一次看', 'neutral'],
  ['这是哪里', 'neutral'],
  ['有点长', 'negative'],
  ['没看懂', 'negative'],
];

const danmaku: Sample = (query) => {
  const { itemId, duration } = workOf(query);
  const r = random(itemId, 'danmaku');
  const total = r.int(200, 4000);
  const seconds = Array.from({ length: Math.floor(duration / 2) + 1 }, (_, place) => place * 2);
  const peak = r.between(0.3, 0.8) * duration;
  const counts = r.split(
    total,
    seconds.map((second) => 0.2 + Math.exp(-(((second - peak) / (duration / 6)) ** 2))),
  );
  const words = r.split(Math.round(total / 3), [30, 20, 15, 12, 9, 6, 5, 3]);
  return {
    ...OK,
    bullet_distribution: seconds.map((time_point, place) => ({
      time_point,
      count: counts[place] ?? 0,
      percentage: round((100 * (counts[place] ?? 0)) / total, 1),
    })),
    hot_words: HOT.map(([word, sentiment], place) => ({ word, count: words[place] ?? 0, sentiment })),
    total_count: total,
    peak_time: seconds[counts.indexOf(Math.max(...counts))] ?? 0,
  };
};

const DAY = 86_400_000;

/** `3725` as `1小时2分钟5秒`. */
const prose = (seconds: number) =>
  [
    [Math.floor(seconds / 3600), '小时'],
    [Math.floor((seconds % 3600) / 60), '分钟'],
    [seconds % 60, '秒'],
  ]
    .filter(([amount]) => amount !== 0)
    .flat()
    .join('');

/** A session on some days of a week, the same ones whoever asks when. */
function session(date: string) {
  const r = random(me.seed, 'live', date);
  if (!r.chance(0.4)) return [];
  const start = Date.parse(`${date}T19:00:00+08:00`) / 1000 + r.int(0, 90) * 60;
  const seconds = r.int(2400, 9000);
  const viewers = r.magnitude(800, 40_000);
  const text = (value: number) => String(Math.round(value));
  return [
    {
      roomID: `7${r.digits(18)}`,
      roomTitle: `${r.pick(['周末陪你聊', '开箱直播', '粉丝答疑', '新品试用'])} · ${me.person.topics[0]}`,
      coverUri: '',
      startTime: `${clockOf(start)}:00`,
      endTime: `${clockOf(start + seconds)}:00`,
      liveDurationWithoutPause: prose(seconds),
      playStatus: '4',
      watchCnt: text(viewers * r.between(1.2, 1.8)),
      serverWatchUcntTdDirect: text(viewers),
      pcu: text(viewers * r.between(0.04, 0.15)),
      liveServerWatchDurationTdPavg: String(r.between(0.8, 6)),
      serverLikeCntTd: text(viewers * r.between(1, 5)),
      clientCommentUcntTd: text(viewers * r.between(0.02, 0.08)),
      liveNewFollowUcnt: text(viewers * r.between(0.005, 0.03)),
      liveConsumeUcnt: text(viewers * r.between(0.002, 0.02)),
      liveFansConsumeUcntTd: text(viewers * r.between(0.001, 0.01)),
      roomLiveEarnScore: text(viewers * r.between(0.2, 2)),
    },
  ];
}

const live: Sample = (query, now) => {
  const today = shanghaiDay(now);
  const [from = '', to = ''] = [query.start_date, query.end_date];
  const days = Math.min(400, Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY + 1) || 0);
  const series = Array.from({ length: days }, (_, place) => shanghaiDay(Date.parse(to) - place * DAY))
    // Today's session has not begun.
    .filter((date) => date < today)
    .flatMap(session);
  return { code: 0, componentID: '', data: { series }, meta: '' };
};

const SAMPLES: readonly (readonly [Endpoint, Sample])[] = [
  [endpoints.diagnosis, diagnosis],
  [endpoints.verticals, verticals],
  [endpoints.overview, overview],
  [endpoints.performance, performance],
  [endpoints.itemList, itemList],
  [endpoints.itemDownload, itemDownload],
  [endpoints.itemOverview, itemOverview],
  [endpoints.playSource, playSource],
  [endpoints.searchKeyword, searchKeyword],
  [endpoints.watchRetention, watchTrend],
  [endpoints.portrait, portrait],
  [endpoints.others, others],
  [endpoints.danmaku, danmaku],
  [endpoints.live, live],
];

/** Made-up answers by path: what stands in the envelope's `data`. */
export const tikomniSamples: Readonly<Record<string, Sample>> = Object.fromEntries(
  SAMPLES.map(([{ current }, sample]) => [current.path, sample]),
);
