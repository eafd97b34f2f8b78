import * as endpoints from '../../justone/xingtu/overview/endpoints';
import type { Query } from '../../types';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { type Creator, naturalPrice, PRICED, performanceOf } from './creator';
import { DAY, kolOf, mean, OK, worksAskedFor } from './query';

const isLong = (query: Query) => query.range === 'DAY_90' || query.range === '_3';
const isOrdered = (query: Query) => query.type === 'XINTU_VIDEO' || query.type === '_2';

const fen = (yuan: number) => String(Math.floor(yuan * 100));

/** What the platform expects: `floor(price / expected plays * 1000)` in fen, which is how the real figures come out. */
function costs({ prices, expectedPlays, interactRate }: Creator, factor = 1) {
  const cpm = (price: number) => fen((price / expectedPlays) * 1000 * factor);
  const cpe = (price: number) => fen(price / (expectedPlays * interactRate));
  return {
    expect_cpm: { cpm_1_20: cpm(prices['1_20']), cpm_21_60: cpm(prices['21_60']), cpm_60: cpm(prices['60']) },
    expect_cpe: { cpe_1_20: cpe(prices['1_20']), cpe_21_60: cpe(prices['21_60']), cpe_60: cpe(prices['60']) },
  };
}

const base: Sample = (query, now) => {
  const creator = kolOf(query);
  const { person } = creator;
  return {
    ...OK,
    author_type: 1,
    e_commerce_enable: creator.commerce,
    online_status: 1,
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
    unique_id: creator.douyinId,
  };
};

const marketing: Sample = (query) => {
  const creator = kolOf(query);
  const { prices, kolId, longClosed, natural, person } = creator;
  const { perMille, atMost } = naturalPrice(creator);
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
    ...PRICED,
    price,
    price_extra_info: {},
    settlement_desc: '固定价格',
    settlement_type: 2,
    task_category: 1,
    video_type,
    ...rest,
  });
  const closed = { enable: false, online_status: 2 };
  return {
    ...OK,
    industry_tags: person.topics.slice(0, 2).map((topic) => `${person.field}-${topic}`),
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
  const chosen = worksAskedFor(query, creator, isOrdered(query)).filter(
    ({ age }) => age <= (isLong(query) ? 90 : 30),
  );
  const r = random(creator.seed, 'spread', String(isOrdered(query)), String(isLong(query)));
  const { plays: mid, interactRate, finishRate } = performanceOf(chosen);
  const some = chosen.length > 0;
  const label = creator.person.field;
  const rate = (value: number) => ({ label, overtake: r.int(1500, 9800), value: Math.round(value * 10_000) });
  return {
    ...OK,
    ...costs(creator),
    avg_duration: String(mean(chosen.map(({ duration }) => duration * 100))),
    comment_avg: String(mean(chosen.map(({ comments }) => comments))),
    interact_rate: some ? rate(interactRate) : { label },
    item_num: String(chosen.length),
    item_rate: {
      interact_rate: {},
      item_num: { label: '', overtake: 10_800, value: chosen.length },
      play_mid: some ? { label: '', overtake: r.int(4000, 9990), value: mid } : {},
    },
    like_avg: String(mean(chosen.map(({ likes }) => likes))),
    play_mid: String(mid),
    play_over_rate: some ? rate(finishRate) : { label },
    play_stability: some ? { label, overtake: r.int(2000, 9500), value: r.int(90_000, 600_000) } : {},
    sales_expect_cpm: costs(creator, 1.17).expect_cpm,
    share_avg: String(mean(chosen.map(({ shares }) => shares))),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [
  [endpoints.base, base],
  [endpoints.marketing, marketing],
  [endpoints.cp, cp],
  [endpoints.spread, spread],
];
