import * as endpoints from '../../justone/xingtu/audience/endpoints';
import type { Query } from '../../types';
import { CITIES, PROVINCES } from '../people';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { links } from './creator';
import { kolOf, OK, sum } from './query';

const isDieHard = (query: Query) => query.authorType === 'DIE_HARD_FAN' || query.fansType === '_5';

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
      // The real answer lists the ten largest cities only.
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

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [
  [endpoints.audience, audience],
  [endpoints.fansDistribution, fansDistribution],
  [endpoints.linkStruct, linkStruct],
];
