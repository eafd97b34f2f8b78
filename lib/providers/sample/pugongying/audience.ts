import { shanghaiDay } from '../../../report/day';
import * as endpoints from '../../justone/pugongying/audience/endpoints';
import { CITIES, PROVINCES } from '../people';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { followersWho } from './blogger';
import { growthOf, shares, userOf } from './query';
import { percent } from './row';

const AGES = ['<18', '18-24', '25-34', '35-44', '>44'];

const INTERESTS = [
  '生活记录',
  '美食',
  '旅游',
  '时尚',
  '娱乐',
  '母婴',
  '家居家装',
  '宠物',
  '影视',
  '健身减肥',
];

const DEVICES = [
  ['apple inc.', '苹果', 42],
  ['huawei', '华为', 18],
  ['xiaomi', '小米', 11],
  ['oppo', 'oppo', 10],
  ['vivo', 'vivo', 10],
  ['honor', '荣耀', 9],
] as const;

const fansProfile: Sample = (query, now) => {
  const { seed, person } = userOf(query);
  const of = (kind: string, weights: readonly number[]) => shares([seed, kind], weights);
  const named = (rows: readonly (readonly [string, number])[], kind: string, whole = 1) => {
    const parts = of(
      kind,
      rows.map(([, weight]) => weight),
    );
    return rows
      .map(([name], index) => ({ name, percent: (parts[index] ?? 0) * whole }))
      .sort((a, b) => b.percent - a.percent);
  };
  const [female = 0.5] = of('gender', person.gender === 'female' ? [80, 20] : [55, 45]);
  const ages = of('ages', [8, 30, 38, 16, 8]);
  const devices = of(
    'devices',
    DEVICES.map(([, , weight]) => weight),
  );
  return {
    ages: AGES.map((group, index) => ({ group, percent: ages[index] })),
    gender: { male: 1 - female, female },
    interests: named(
      INTERESTS.map((name, index) => [name, 20 - index]),
      'interests',
    ),
    provinces: named(PROVINCES, 'provinces'),
    // The real answer lists the ten largest cities only, so the shares do not add up to 1.
    cities: named(CITIES, 'cities', 0.25),
    devices: DEVICES.map(([name, desc], index) => ({ name, desc, percent: devices[index] })),
    dateKey: shanghaiDay(now, -1),
  };
};

const fansSummary: Sample = (query, now) => {
  const of = userOf(query);
  const r = random(of.seed, 'fansRanks');
  const { gained, rate } = growthOf(of, 30, now);
  const { active, engaged, read, paid } = followersWho(of);
  const beyond = () => percent(r.between(0.1, 0.99));
  return {
    fansNum: of.fans,
    fansIncreaseNum: gained,
    fansGrowthRate: percent(rate),
    fansGrowthBeyondRate: beyond(),
    activeFansL28: active,
    activeFansRate: percent(active / of.fans),
    activeFansBeyondRate: beyond(),
    engageFansRate: percent(engaged / of.fans),
    engageFansL30: engaged,
    engageFansBeyondRate: beyond(),
    readFansIn30: read,
    readFansRate: percent(read / of.fans),
    readFansBeyondRate: beyond(),
    payFansUserRate30d: percent(paid / of.fans),
    payFansUserNum30d: paid,
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [
  [endpoints.fansProfile, fansProfile],
  [endpoints.fansSummary, fansSummary],
];
