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
import {
  type Creator,
  creatorNamed,
  creatorOf,
  gainedIn,
  indexOf,
  kolIdOf,
  links,
  naturalPrice,
  PRICED,
  performanceOf,
  publishedAt,
  recentOrders,
  worksOf,
} from './creator';
import { OK } from './query';

/** As many as the platform ever lists. */
const MARKET_SIZE = 10_000;

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

const performances = new WeakMap<Creator, ReturnType<typeof performanceOf>>();

/** What the works of 30 days come to, as a report tells it, made up once for all the searches that look at it. */
function recent(creator: Creator) {
  const known = performances.get(creator);
  if (known) return known;
  const made = performanceOf(recentOrders(creator));
  performances.set(creator, made);
  return made;
}

/** What the market expects of the next work, at the price of the usual length. */
const cpm = ({ prices, expectedPlays }: Creator) => (prices['21_60'] / expectedPlays) * 1000;
const cpe = ({ prices, expectedPlays, interactRate }: Creator) =>
  prices['21_60'] / (expectedPlays * interactRate);

/** The length that a price type stands for. Other kinds of work cost as much as a short video, and not every creator sells them. */
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
  interactionRateRange: figure((creator) => recent(creator).interactRate),
  completionRateRange: figure((creator) => recent(creator).finishRate),
  viralRateRange: figure(({ seed }) => random(seed, 'viral').between(0, 0.4)),
  progressTaskRange: ({ seed }, asked) =>
    within(random(seed, 'tasks').int(0, 15), asked.slice(asked.indexOf(':') + 1), '-'),
};

const allCreators = (): Creator[] => {
  const r = random('xingtu.market');
  return Array.from({ length: MARKET_SIZE }, () => creatorOf(kolIdOf(r.digits(14))));
};

/** Most followers first, unless the query asks for the platform's own order. A creator of exactly that name comes before all others. */
const found = marketSearch(allCreators, FILTERS, (creators, { keyword, sort, searchType }) => {
  const ordered = sort === 'DEFAULT' ? creators : creators.sort((a, b) => b.followers - a.followers);
  const named = keyword && searchType !== 'CONTENT' ? creatorNamed(keyword) : undefined;
  return named ? [named, ...ordered.filter(({ kolId }) => kolId !== named.kolId)] : ordered;
});

/** The lengths, each with the wire's name for it in a row. */
const LENGTHS = [
  ['1_20', '1_20'],
  ['21_60', '20_60'],
  ['60', '60'],
] as const;

const RANGES = ['<1w', '1w-10w', '10w-100w', '>100w'];

/** What the platform says of the latest works, as JSON in a text. */
const latest = (creator: Creator, now: number) =>
  JSON.stringify(
    worksOf(creator)
      .sort((a, b) => a.age - b.age)
      .slice(0, 10)
      .map((work) => ({
        comment_cnt: String(work.comments),
        is_high_quality_item: '0',
        item_create_time: String(publishedAt(work, now)),
        item_id: work.itemId,
        vv: String(work.plays),
      })),
  );

/** Prices as a search lists them: those of long videos apart, since they may be closed. */
function tasks(creator: Creator) {
  const { prices, longClosed, natural } = creator;
  const { perMille, atMost } = naturalPrice(creator);
  const price = (video_type: number, asked: number, price_extra_info: object = {}) => ({
    ...PRICED,
    platform_source: 1,
    price: asked,
    price_extra_info,
    task_category: 1,
    video_type,
    video_type_status: 1,
  });
  const task = (online_status: number, ...price_infos: object[]) => ({
    online_status,
    platform_source: 1,
    price_infos,
    task_category: 1,
    task_status: 1,
  });
  const bounds = { ceiling_price: String(atMost), floor_price: String(atMost / 10) };
  return [
    task(
      1,
      price(1, prices['1_20']),
      price(2, prices['21_60']),
      ...(natural ? [price(92, perMille, bounds)] : []),
    ),
    task(longClosed ? 2 : 1, price(71, prices['60'])),
  ];
}

function row(creator: Creator, now: number) {
  const { kolId, person, prices, expectedPlays, interactRate, followers } = creator;
  const r = random(kolId, 'row');
  const done = recent(creator);
  const promoted = Math.round(expectedPlays * r.between(1.1, 1.4));
  const gained = gainedIn(creator, 15, now);
  const cpmBy = (price: number, plays: number) => ((price / plays) * 1000).toFixed(4);
  return {
    attribute_datas: {
      assign_cpm_suggest_price: String(naturalPrice(creator).perMille),
      avatar_uri: '',
      city: person.city,
      content_theme_labels_180d: JSON.stringify(person.topics),
      core_user_id: creator.uid,
      e_commerce_enable: creator.commerce ? '1' : '0',
      ecom_gmv_30d_range: creator.commerce ? r.pick(RANGES) : '',
      ecom_gpm_30d_range: creator.commerce ? r.pick(['0-100', '100-1000', '1000-3000']) : '',
      expected_natural_play_num: String(expectedPlays),
      expected_play_num: String(expectedPlays),
      fans_increment_rate_within_15d: (gained / (followers - gained)).toFixed(6),
      fans_increment_within_15d: String(gained),
      fans_increment_within_30d: gainedIn(creator, 30, now).toFixed(2),
      follower: String(followers),
      gender: person.gender === 'male' ? '1' : '2',
      id: kolId,
      interact_rate_within_30d: done.interactRate.toFixed(4),
      interaction_median_30d: String(done.interactions),
      last_10_items: latest(creator, now),
      link_convert_index: indexOf(creator, 'convert').value.toFixed(2),
      link_shopping_index: indexOf(creator, 'shopping').value.toFixed(2),
      link_spread_index: indexOf(creator, 'spread').value.toFixed(2),
      link_star_index: indexOf(creator, 'star').value.toFixed(2),
      nick_name: person.name,
      play_over_rate_within_30d: done.finishRate.toFixed(4),
      promotion_prospective_vv: String(promoted),
      province: person.province,
      star_index: r.between(45, 99).toFixed(2),
      tags_relation: JSON.stringify({ [person.field]: person.topics.slice(0, 1) }),
      vv_median_30d: String(done.plays),
      ...Object.fromEntries(
        LENGTHS.flatMap(([length, wire]) => [
          [`price_${wire}`, String(prices[length])],
          [`prospective_${wire}_cpm`, cpmBy(prices[length], expectedPlays)],
          [`promotion_prospective_${wire}_cpm`, cpmBy(prices[length], promoted)],
          [`sn_prospective_${wire}_cpe`, (prices[length] / (expectedPlays * interactRate)).toFixed(4)],
        ]),
      ),
    },
    star_id: kolId,
    task_infos: tasks(creator),
  };
}

/** A page of the creator market. */
const search: Sample = (query, now) => {
  const all = found(query);
  const { page, rows, more } = pageOfFound(all, query);
  return {
    ...OK,
    authors: rows.map((creator) => row(creator, now)),
    pagination: { has_more: more, limit: 20, page, total_count: all.length },
  };
};

/** Made-up answers of the search. */
export const samples: Samples = [[endpoints.search, search]];
