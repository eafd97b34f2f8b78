import * as endpoints from '../../justone/xingtu/search/endpoints';
import {
  byChance,
  type Filters,
  isAbout,
  labelled,
  livesIn,
  marketSearch,
  pageOfFound,
  within,
} from '../market';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { type Creator, creatorNamed, creatorOf, kolIdOf, links, worksOf } from './creator';
import { medianPlays, OK } from './query';

/** As many as the platform ever lists. */
const EVERYBODY = 10_000;

const figure = (of: (creator: Creator) => number) => (creator: Creator, range: string) =>
  within(of(creator), range, '-');

const some =
  (chance: number) =>
  ({ seed }: Creator, asked: string) =>
    byChance(seed, asked, chance);

const only =
  (property: string, chance: number) =>
  ({ seed }: Creator, asked: string) =>
    asked !== 'true' || byChance(seed, property, chance);

/** What the market expects of the next work, at the price of the usual length. */
const cpm = ({ prices, expectedPlays }: Creator) => (prices['21_60'] / expectedPlays) * 1000;
const cpe = ({ prices, expectedPlays, interactRate }: Creator) =>
  prices['21_60'] / (expectedPlays * interactRate);

/** Lengths have prices of their own; other kinds of work cost what a short one does, where they are for sale at all. */
const PRICES: Readonly<Record<string, keyof Creator['prices']>> = {
  VIDEO_1_20S: '1_20',
  VIDEO_21_60S: '21_60',
  VIDEO_OVER_60S: '60',
};

const FILTERS: Filters<Creator> = {
  keyword: ({ person }, word) => isAbout(person, word),
  followerRange: figure(({ followers }) => followers),
  gender: ({ person }, asked) => person.gender === asked.toLowerCase(),
  location: ({ person }, places) => livesIn(person, places),
  contentTag: ({ seed, person }, tags) => labelled(seed, tags, [person.field, ...person.topics]),
  contentTheme: ({ seed, person }, tags) => labelled(seed, tags, person.topics),
  personaTag: ({ seed }, tags) => labelled(seed, tags),
  tonalityTag: ({ seed }, tags) => labelled(seed, tags),
  audienceImage: ({ seed }, tags) => labelled(seed, tags),
  fansImage: ({ seed }, tags) => labelled(`${seed}/fans`, tags),
  isSuperstar: only('celebrity', 0.02),
  isCuratedAuthor: only('curated', 0.1),
  authorList: some(0.03),
  industry: (creator, asked) => asked === 'ALL' || some(0.3)(creator, asked),
  connectedUserRange: figure((creator) => links(creator).reduce((a, b) => a + b, 0)),
  kolPriceType: ({ seed }, asked) => asked in PRICES || byChance(seed, asked, 0.2),
  kolPriceRange: ({ prices }, range, { kolPriceType = '' }) =>
    within(prices[PRICES[kolPriceType] ?? '1_20'], range, '-'),
  expectedPlayRange: figure(({ expectedPlays }) => expectedPlays),
  expectedCpmRange: figure(cpm),
  expectedCpeRange: figure(cpe),
  interactionRateRange: figure(({ interactRate }) => interactRate),
  completionRateRange: figure(({ finishRate }) => finishRate),
  viralRateRange: figure(({ seed }) => random(seed, 'viral').between(0, 0.4)),
  progressTaskRange: ({ seed }, asked) =>
    within(random(seed, 'tasks').int(0, 15), asked.slice(asked.indexOf(':') + 1), '-'),
};

const everybody = (): Creator[] => {
  const r = random('xingtu.market');
  return Array.from({ length: EVERYBODY }, () => creatorOf(kolIdOf(r.digits(14))));
};

/** By followers unless the platform's own order is asked for; a creator of exactly that name comes before all others. */
const found = marketSearch(everybody, FILTERS, (creators, { keyword, sort, searchType }) => {
  const ordered = sort === 'DEFAULT' ? creators : creators.sort((a, b) => b.followers - a.followers);
  const named = keyword && searchType !== 'CONTENT' ? creatorNamed(keyword) : undefined;
  return named ? [named, ...ordered.filter(({ kolId }) => kolId !== named.kolId)] : ordered;
});

function row(creator: Creator) {
  const { kolId, person, prices, expectedPlays, interactRate, followers } = creator;
  const r = random(kolId, 'growth');
  const growth = r.between(-0.01, 0.03);
  const score = () => r.between(45, 99).toFixed(2);
  const priceOf = (price: number) => ((price / expectedPlays) * 1000).toFixed(4);
  const engagementOf = (price: number) => (price / (expectedPlays * interactRate)).toFixed(4);
  return {
    attribute_datas: {
      avatar_uri: '',
      city: person.city,
      content_theme_labels_180d: JSON.stringify(person.topics),
      core_user_id: creator.uid,
      expected_play_num: String(expectedPlays),
      fans_increment_rate_within_15d: growth.toFixed(6),
      fans_increment_within_15d: String(Math.round(followers * growth)),
      follower: String(followers),
      gender: person.gender === 'male' ? '1' : '2',
      id: kolId,
      interact_rate_within_30d: interactRate.toFixed(4),
      link_convert_index: score(),
      link_shopping_index: score(),
      link_spread_index: score(),
      nick_name: person.name,
      play_over_rate_within_30d: creator.finishRate.toFixed(4),
      price_1_20: String(prices['1_20']),
      price_20_60: String(prices['21_60']),
      prospective_1_20_cpm: priceOf(prices['1_20']),
      prospective_20_60_cpm: priceOf(prices['21_60']),
      province: person.province,
      sn_prospective_1_20_cpe: engagementOf(prices['1_20']),
      sn_prospective_20_60_cpe: engagementOf(prices['21_60']),
      star_index: score(),
      tags_relation: JSON.stringify({ [person.field]: person.topics.slice(0, 1) }),
      vv_median_30d: String(
        medianPlays(worksOf(creator).filter(({ ordered, age }) => !ordered && age <= 30)),
      ),
      // Some creators sell no long videos.
      ...(byChance(creator.seed, 'long', 0.6) && {
        price_60: String(prices['60']),
        prospective_60_cpm: priceOf(prices['60']),
        sn_prospective_60_cpe: engagementOf(prices['60']),
      }),
    },
    star_id: kolId,
    task_infos: [
      {
        online_status: byChance(creator.seed, 'offline', 0.28) ? 2 : 1,
        platform_source: 1,
        price_infos: [],
        task_category: 1,
        task_status: 1,
      },
    ],
  };
}

/** A page of the creator market. */
const search: Sample = (query) => {
  const all = found(query);
  const { page, rows, more } = pageOfFound(all, query);
  return {
    ...OK,
    authors: rows.map(row),
    pagination: { has_more: more, limit: 20, page, total_count: all.length },
  };
};

/** Made-up answers of the search. */
export const samples: Samples = [[endpoints.search, search]];
