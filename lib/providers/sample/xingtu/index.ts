import { shanghaiDay } from '../../../report/day';
import * as endpoints from '../../justone/xingtu/endpoints';
import type { Endpoint, Query } from '../../types';
import { CITIES, PROVINCES } from '../people';
import { random } from '../random';
import { type Creator, creatorOf, links, type Work, workAndAuthor, worksOf } from './creator';
import { search } from './search';

/** Answers `data` for a wire query. `now`, epoch milliseconds, is what dates are counted from. */
export type Sample = (query: Query, now: number) => unknown;

const DAY = 86_400;
const OK = { base_resp: { status_code: 0, status_message: 'Success' } };

/** Both generations ask with names and enums of their own. */
const kolOf = (query: Query) => creatorOf(query.oAuthorId ?? query.kolId ?? '');
const workOfQuery = (query: Query) => workAndAuthor(query.itemId ?? query.detailId ?? '');
const isLong = (query: Query) => query.range === 'DAY_90' || query.range === '_3';
const isOrdered = (query: Query) => query.type === 'XINTU_VIDEO' || query.type === '_2';
const withTraffic = (query: Query) => query.flowType === 'INCLUDE' || query.flowType === '0';
const isDieHard = (query: Query) => query.authorType === 'DIE_HARD_FAN' || query.fansType === '_5';

const fen = (yuan: number) => String(Math.floor(yuan * 100));
const mean = (values: number[]) =>
  values.length ? Math.round(values.reduce((a, b) => a + b, 0) / values.length) : 0;
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const seconds = (now: number, work: Work) => Math.floor(now / 1000) - work.age * DAY;

/** What the platform expects: `floor(price / expected plays * 1000)` in fen, like the real one. */
function costs({ prices, expectedPlays, interactRate }: Creator, factor = 1) {
  const cpm = (price: number) => fen((price / expectedPlays) * 1000 * factor);
  const cpe = (price: number) => fen(price / (expectedPlays * interactRate));
  return {
    expect_cpm: { cpm_1_20: cpm(prices['1_20']), cpm_21_60: cpm(prices['21_60']), cpm_60: cpm(prices['60']) },
    expect_cpe: { cpe_1_20: cpe(prices['1_20']), cpe_21_60: cpe(prices['21_60']), cpe_60: cpe(prices['60']) },
  };
}

/** Works that a query asks for; paid traffic adds plays and nothing else. */
function works(query: Query, creator: Creator, ordered: boolean): Work[] {
  const chosen = worksOf(creator).filter(
    (work) => work.ordered === ordered && (query.onlyAssign !== 'true' || work.assigned),
  );
  return withTraffic(query)
    ? chosen.map((work) => ({ ...work, plays: Math.round(work.plays * 1.2) }))
    : chosen;
}

const base: Sample = (query, now) => {
  const creator = kolOf(query);
  const { person } = creator;
  return {
    ...OK,
    author_type: 1,
    avatar_uri: '',
    city: person.city,
    content_theme_labels: person.topics,
    core_user_id: creator.uid,
    follower: creator.followers,
    gender: person.gender === 'male' ? 1 : 2,
    id: creator.kolId,
    is_online: true,
    is_star: true,
    mcn_name: person.mcn,
    modify_time: String(Math.floor(now / 1000) - DAY),
    nick_name: person.name,
    province: person.province,
    sec_uid: creator.secUid,
    tags: JSON.stringify([person.field]),
    tags_relation: { [person.field]: person.topics.slice(0, 1) },
    unique_id: `dy${creator.uid.slice(0, 8)}`,
  };
};

const marketing: Sample = (query) => {
  const { prices, kolId, longClosed, natural, expectedPlays } = kolOf(query);
  const offer = (desc: string, video_type: number, price: number, rest: object = {}) => ({
    author_id: kolId,
    desc,
    enable: true,
    field: 'price',
    has_discount: false,
    is_open: true,
    need_price: true,
    online_status: 1,
    origin_price: price,
    price,
    price_extra_info: {},
    settlement_desc: '固定价格',
    settlement_type: 2,
    task_category: 1,
    video_type,
    ...rest,
  });
  const closed = { enable: false, online_status: 2 };
  // A third of what the same plays cost by the quote: buyers bear the risk.
  const perMille = Math.max(5, Math.round((prices['1_20'] / expectedPlays / 3) * 1000));
  const atMost = prices['1_20'] * 2;
  return {
    ...OK,
    industry_tags: [],
    price_info: [
      offer('1-20s视频', 1, prices['1_20']),
      offer('21-60s视频', 2, prices['21_60']),
      offer('60s以上视频', 71, prices['60'], longClosed ? closed : {}),
      offer('单视频推送广告平台', 103, 100, { ...closed, task_category: 103 }),
      offer('抖音短视频共创-参与达人', 91, prices['1_20'] - 100),
      ...(natural
        ? [
            offer('短视频自然流量', 92, perMille, {
              price_extra_info: { ceiling_price: String(atMost), floor_price: String(atMost / 10) },
              settlement_desc: '按自然播放量结算',
              settlement_type: 30,
            }),
          ]
        : []),
    ],
  };
};

const cp: Sample = (query) => {
  const creator = kolOf(query);
  return { ...OK, ...costs(creator), expect_vv: { value: creator.expectedPlays }, hot_item: { value: 1200 } };
};

const spread: Sample = (query) => {
  const creator = kolOf(query);
  const chosen = works(query, creator, isOrdered(query)).filter(
    ({ age }) => age <= (isLong(query) ? 90 : 30),
  );
  const r = random(creator.seed, 'spread', String(isOrdered(query)), String(isLong(query)));
  const plays = chosen.map((work) => work.plays).sort((a, b) => a - b);
  const half = plays.length >> 1;
  const low = plays[plays.length % 2 ? half : half - 1] ?? 0;
  const interactions = sum(chosen.map(({ likes, comments, shares }) => likes + comments + shares));
  const label = creator.person.field;
  const rate = (value: number) => ({ label, overtake: r.int(1500, 9800), value: Math.round(value * 10_000) });
  const mid = Math.round((low + (plays[half] ?? 0)) / 2);
  return {
    ...OK,
    ...costs(creator),
    avg_duration: String(mean(chosen.map(({ duration }) => duration * 100))),
    comment_avg: String(mean(chosen.map(({ comments }) => comments))),
    interact_rate: plays.length ? rate(interactions / sum(plays)) : { label },
    item_num: String(chosen.length),
    item_rate: {
      interact_rate: {},
      item_num: { label: '', overtake: 10_800, value: chosen.length },
      play_mid: plays.length ? { label: '', overtake: r.int(4000, 9990), value: mid } : {},
    },
    like_avg: String(mean(chosen.map(({ likes }) => likes))),
    play_mid: String(mid),
    play_over_rate: plays.length ? rate(creator.finishRate * r.between(0.9, 1.1)) : { label },
    play_stability: plays.length ? { label, overtake: r.int(2000, 9500), value: r.int(90_000, 600_000) } : {},
    sales_expect_cpm: costs(creator, 1.17).expect_cpm,
    share_avg: String(mean(chosen.map(({ shares }) => shares))),
  };
};

const recVideos: Sample = (query, now) => {
  const all = worksOf(kolOf(query));
  const own = all.filter(({ ordered }) => !ordered);
  const top = (list: Work[], count: number) => [...list].sort((a, b) => b.plays - a.plays).slice(0, count);
  // Zeros stand where nothing was filled in, and the clock runs 8 hours ahead, as on the real thing.
  const video = (work: Work) => ({
    comment: 0,
    create_time: seconds(now, work) + 8 * 3600,
    duration: 0,
    interact_rate: 0,
    item_cover: '',
    item_id: work.itemId,
    item_title: '',
    like: 0,
    play: work.plays,
    share: 0,
    title: '',
    url: '',
  });
  return {
    ...OK,
    masterpiece_videos: top(all, 4).map(video),
    newest_videos: own.slice(0, 5).map(video),
    order_hot_videos: top(
      all.filter(({ ordered }) => ordered),
      4,
    ).map(video),
    personal_hot_videos: top(own, 4).map(video),
  };
};

const showItems: Sample = (query, now) => {
  const creator = kolOf(query);
  const list = (ordered: boolean) =>
    works(query, creator, ordered)
      .slice(0, 15)
      .map((work) => ({
        comment: work.comments,
        core_user_id: creator.uid,
        create_time: seconds(now, work),
        duration: work.duration,
        item_cover: '',
        item_date: shanghaiDay(seconds(now, work) * 1000),
        item_id: work.itemId,
        item_title: work.title,
        like: work.likes,
        play: work.plays,
        share: work.shares,
        title: work.title,
        url: '',
      }));
  return { ...OK, latest_item_info: list(false), latest_star_item_info: list(true) };
};

type Weights = readonly (readonly [key: string, weight: number])[];

/** `origin_type`, its mask, what the platform calls it, and how people are spread over it. */
const PROPERTIES: readonly [type: number, mask: number, name: string, weights: Weights][] = [
  [
    0,
    1,
    '性别分布',
    [
      ['female', 50],
      ['male', 50],
    ],
  ],
  [
    1,
    2,
    '年龄分布',
    [
      ['31-40', 28],
      ['24-30', 27],
      ['18-23', 25],
      ['41-50', 12],
      ['50+', 8],
    ],
  ],
  [2, 4, '省份分布', PROVINCES],
  [
    3,
    8,
    '设备品牌分布',
    [
      ['iPhone', 28],
      ['华为', 20],
      ['vivo', 13],
      ['oppo', 12],
      ['小米', 11],
      ['荣耀', 10],
      ['其他', 6],
    ],
  ],
  [
    5,
    32,
    '城市等级分布',
    [
      ['三线', 22],
      ['一线', 27],
      ['二线', 24],
      ['四线', 16],
      ['五线', 11],
    ],
  ],
  [
    6,
    64,
    '兴趣分布',
    [
      ['随拍', 40],
      ['美食', 16],
      ['亲子', 12],
      ['体育', 11],
      ['剧情', 11],
      ['旅行', 10],
    ],
  ],
  [8, 256, '城市分布', CITIES],
  [
    10,
    1024,
    '八大人群分布',
    [
      ['小镇青年', 24],
      ['Z世代', 22],
      ['新锐白领', 18],
      ['都市蓝领', 15],
      ['精致妈妈', 8],
      ['资深中产', 6],
      ['都市银发', 4],
      ['小镇中老年', 3],
    ],
  ],
];

function distributions(people: number, ...seed: string[]) {
  const r = random(...seed);
  return {
    ...OK,
    distributions: PROPERTIES.map(([origin_type, type, type_display, weights]) => {
      // Cities are those of the ten largest only, as on the real thing.
      const counts = r.split(
        origin_type === 8 ? Math.round(people / 5) : people,
        weights.map(([, weight]) => weight),
      );
      return {
        description: '',
        distribution_list: weights.map(([key], index) => ({
          distribution_key: key,
          distribution_value: String(counts[index]),
        })),
        origin_type,
        type,
        type_display,
      };
    }),
  };
}

const LEVELS = ['AWARE', 'INTERESTED', 'LIKE', 'FOLLOW'];

const audience: Sample = (query) => {
  const creator = kolOf(query);
  const link = query.linkType ?? 'CONNECTED';
  const level = links(creator)[LEVELS.indexOf(link)] ?? sum(links(creator));
  return distributions(level, creator.seed, 'audience', link);
};

const fansDistribution: Sample = (query) => {
  const { seed, followers } = kolOf(query);
  return isDieHard(query)
    ? distributions(Math.round(followers * 0.06), seed, 'dieHard')
    : distributions(followers, seed, 'fans');
};

const linkStruct: Sample = (query) => {
  const values = links(kolOf(query));
  const all = sum(values);
  return {
    ...OK,
    author_link_type: '传播',
    link_struct: {
      ...Object.fromEntries(
        values.map((value, index) => [
          index + 1,
          { proportion: value / all, same_industry_median: Math.round(value * 0.9), value },
        ]),
      ),
      '5': { rank_percent: 0.05, relative_ratio: 0.1, value: all },
    },
  };
};

const dailyFans: Sample = ({ startDate = '', endDate = '', ...query }, now) => {
  const { seed, followers } = kolOf(query);
  const slope = followers * random(seed, 'growth').between(-0.0004, 0.0016);
  const [start, end] = [Date.parse(startDate), Math.min(Date.parse(endDate), now)];
  const days = Math.min(400, Math.max(0, Math.floor((end - start) / 86_400_000) + 1 || 0));
  return {
    ...OK,
    daily: Array.from({ length: days }, (_, index) => {
      const at = start + index * 86_400_000;
      const date = new Date(at).toISOString().slice(0, 10);
      const ago = (now - at) / 86_400_000;
      const noise = random(seed, date).between(-0.5, 0.5) * slope;
      return { date, fans_cnt: String(Math.round(followers - slope * ago + noise)) };
    }),
  };
};

const item: Sample = (query, now) => {
  const { work, author } = workOfQuery(query);
  const interactions = work.likes + work.comments + work.shares;
  return {
    ...OK,
    author_info: {
      author_id: author.kolId,
      avatar_uri: '',
      city: author.person.city,
      core_user_id: author.uid,
      follower: String(author.followers),
      gender: author.person.gender === 'male' ? 1 : 2,
      is_star: 1,
      name: author.person.name,
    },
    video_info: {
      collect_cnt: String(work.collects),
      comment_cnt: String(work.comments),
      content_theme_labels: author.person.topics,
      create_time: String(seconds(now, work)),
      duration: work.duration,
      finish_rate: Number((author.finishRate * random(work.itemId).between(0.8, 1.2)).toFixed(6)),
      head_image_uri: '',
      interact_cnt: String(interactions),
      interact_rate: Number((interactions / work.plays).toFixed(4)),
      item_id: work.itemId,
      like_cnt: String(work.likes),
      music_info: { author: author.person.name, title: `@${author.person.name}创作的原声` },
      share_cnt: String(work.shares),
      title: work.title,
      url: '',
      vv_cnt: String(work.plays),
    },
  };
};

const itemTrend: Sample = (query, now) => {
  const { work, author } = workOfQuery(query);
  const r = random(work.itemId, 'trend');
  // Published `age` days ago, counted until yesterday, thirty days at most.
  const days = Array.from({ length: Math.min(30, Math.max(1, work.age)) }, (_, index) =>
    Number(shanghaiDay(now, index - Math.max(1, work.age)).replaceAll('-', '')),
  );
  const fading = days.map((_, index) => Math.exp(-index / 4));
  const list = (values: readonly number[]) =>
    days.map((visit_date, index) => ({ value: String(values[index]), visit_date }));
  const spreadOut = (all: number) => r.split(all, fading);
  const [plays, likes, comments, shares] = [work.plays, work.likes, work.comments, work.shares].map(
    spreadOut,
  ) as [number[], number[], number[], number[]];
  const interactions = days.map((_, i) => (likes[i] ?? 0) + (comments[i] ?? 0) + (shares[i] ?? 0));
  return {
    ...OK,
    date_values: {
      collect_cnt_list: list(spreadOut(work.collects)),
      comment_cnt_list: list(comments),
      finish_rate_list: list(days.map(() => Math.round(author.finishRate * r.between(0.8, 1.2) * 10_000))),
      interact_cnt_list: list(interactions),
      interact_rate_list: list(
        interactions.map((value, i) => Math.round((value / Math.max(1, plays[i] ?? 0)) * 10_000)),
      ),
      like_cnt_list: list(likes),
      share_cnt_list: list(shares),
      vv_list: list(plays),
    },
  };
};

const itemThAnalysis: Sample = (query) => {
  const { work } = workOfQuery(query);
  const r = random(work.itemId, 'seconds');
  const at = Array.from({ length: Math.floor(work.duration / 2) + 1 }, (_, index) => index * 2);
  const bySecond = (all: number, fade: number) => {
    const counts = r.split(
      all,
      at.map((second) => Math.exp(-second / fade) + 0.01),
    );
    return Object.fromEntries(at.map((second, index) => [second, String(counts[index])]));
  };
  return { ...OK, like_info: bySecond(work.likes, 20), play_lose_info: bySecond(work.plays, 8) };
};

const SAMPLES: readonly (readonly [Endpoint, Sample])[] = [
  [endpoints.base, base],
  [endpoints.marketing, marketing],
  [endpoints.cp, cp],
  [endpoints.spread, spread],
  [endpoints.recVideos, recVideos],
  [endpoints.showItems, showItems],
  [endpoints.audience, audience],
  [endpoints.fansDistribution, fansDistribution],
  [endpoints.linkStruct, linkStruct],
  [endpoints.dailyFans, dailyFans],
  [endpoints.item, item],
  [endpoints.itemTrend, itemTrend],
  [endpoints.itemThAnalysis, itemThAnalysis],
  [endpoints.search, (query) => ({ ...OK, ...search(query) })],
];

/** Made-up answers by path, the same for both generations of an endpoint: what stands in `data`. */
export const xingtuSamples: Readonly<Record<string, Sample>> = Object.fromEntries(
  SAMPLES.flatMap(([{ current, legacy }, sample]) =>
    [current, legacy].flatMap((route) => (route ? [[route.path, sample] as const] : [])),
  ),
);
