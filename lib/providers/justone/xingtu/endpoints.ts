import type { Endpoint, Query, Route } from '../../types';
import * as schemas from './schemas';

/** Where the current generation lives: `data_sp/author_cp_info` becomes `…/data_sp/author_cp_info/v1`. */
const current = (path: string) => `/api/douyin-xingtu/gw/api/${path}/v1`;
/** Where the deprecated generation lives. */
const legacy = (path: string) => `/api/douyin-xingtu/${path}/v1`;

/** Our words to the wire's enums: `[current, legacy]`. */
const ENUMS = {
  /** `XINTU_VIDEO` is spelt so by the vendor. */
  videos: { personal: ['PERSONAL_VIDEO', '_1'], xingtu: ['XINTU_VIDEO', '_2'] },
  range: { '30': ['DAY_30', '_2'], '90': ['DAY_90', '_3'] },
  assigned: { all: ['false', 'false'], only: ['true', 'true'] },
  /**
   * The legacy endpoint takes a bare number and does not say what it means. Its default is `1`, and the default of its
   * successor is EXCLUDE: `1` is taken for EXCLUDE, so that a switch left alone asks both for their own default. This is
   * not confirmed, and figures that came this way say so (`note.xingtu.flowType`).
   */
  traffic: { exclude: ['EXCLUDE', '1'], include: ['INCLUDE', '0'] },
  link: {
    connected: ['CONNECTED'],
    aware: ['AWARE'],
    interested: ['INTERESTED'],
    like: ['LIKE'],
    follow: ['FOLLOW'],
  },
  fans: { fan: ['FAN', '_1'], dieHard: ['DIE_HARD_FAN', '_5'] },
  by: { nickname: ['NICKNAME'], content: ['CONTENT'] },
  sort: { fans: ['FANS'], default: ['DEFAULT'] },
  gender: { male: ['MALE'], female: ['FEMALE'] },
} as const satisfies Record<string, Record<string, readonly string[]>>;

type Word = keyof typeof ENUMS;
type Generation = 0 | 1;

/** A logical value in the wire's enum. An unknown or missing word is left out: the vendor's default then holds. */
function wireWord(word: Word, value: string | undefined, generation: Generation): string | undefined {
  const words: Readonly<Record<string, readonly string[]>> = ENUMS[word];
  return value !== undefined && Object.hasOwn(words, value) ? words[value]?.[generation] : undefined;
}

/** How a route names its parameters: wire name -> logical name, and whether the value is an enum. */
type Names = Readonly<Record<string, string | { word: Word }>>;

function queryOf(names: Names, generation: Generation, fixed: Query = {}) {
  return (params: Query): Query => {
    const query: Record<string, string> = { ...fixed };
    for (const [name, from] of Object.entries(names)) {
      const value =
        typeof from === 'string' ? params[from] : wireWord(from.word, params[from.word], generation);
      if (value !== undefined) query[name] = value;
    }
    return query;
  };
}

const now = (path: string, names: Names, fixed?: Query): Route => ({
  path: current(path),
  query: queryOf(names, 0, fixed),
});

const before = (path: string, names: Names, fixed?: Query, covers?: Route['covers']): Route => ({
  path: legacy(path),
  query: queryOf(names, 1, fixed),
  ...(covers && { covers }),
});

const AUTHOR = { oAuthorId: 'kolId' } as const;
const KOL = { kolId: 'kolId' } as const;
const SHORT_VIDEO = { platform: 'SHORT_VIDEO' } as const;
const SHORT_VIDEO_CHANNEL = { platformChannel: '_1' } as const;

/** Takes the type of the answer from the schema. */
const endpoint = <T>(given: Endpoint<T>): Endpoint<T> => given;

/** Who the creator is. */
export const base = endpoint({
  id: 'xingtu.base',
  current: now('author/get_author_base_info', AUTHOR, SHORT_VIDEO),
  legacy: before('get-kol-info', KOL, SHORT_VIDEO_CHANNEL),
  schema: schemas.base,
  expects: ['id', 'nick_name', 'follower'],
});

/** What they ask for a work. */
export const marketing = endpoint({
  id: 'xingtu.marketing',
  current: now('author/get_author_marketing_info', AUTHOR, SHORT_VIDEO),
  legacy: before('get-kol-marketing-info', KOL, SHORT_VIDEO_CHANNEL),
  schema: schemas.marketing,
  expects: ['price_info'],
});

/** What their plays and interactions are expected to cost. */
export const cp = endpoint({
  id: 'xingtu.cp',
  current: now('data_sp/author_cp_info', AUTHOR, SHORT_VIDEO),
  legacy: before('get-kol-cp-info', KOL),
  schema: schemas.cp,
  expects: ['expect_cpm', 'expect_cpe', 'expect_vv'],
});

const SPREAD = {
  type: { word: 'videos' },
  range: { word: 'range' },
  flowType: { word: 'traffic' },
  onlyAssign: { word: 'assigned' },
} as const satisfies Names;

/** How their works perform. */
export const spread = endpoint({
  id: 'xingtu.spread',
  current: now('data_sp/get_author_spread_info', { ...AUTHOR, ...SPREAD }, SHORT_VIDEO),
  legacy: before('get-kol-spread-info', { ...KOL, ...SPREAD }),
  schema: schemas.spread,
  expects: ['play_mid', 'interact_rate', 'play_over_rate', 'item_num'],
});

/** The works the platform picks for them. */
export const recVideos = endpoint({
  id: 'xingtu.recVideos',
  current: now('data_sp/author_rec_videos_v2', AUTHOR, SHORT_VIDEO),
  legacy: before('get-kol-rec-videos', KOL),
  schema: schemas.recVideos,
  expects: ['masterpiece_videos'],
});

/** Their latest works, with titles and counts. */
export const showItems = endpoint({
  id: 'xingtu.showItems',
  current: now(
    'author/get_author_show_items_v2',
    { ...AUTHOR, onlyAssign: { word: 'assigned' }, flowType: { word: 'traffic' } },
    SHORT_VIDEO,
  ),
  legacy: before(
    'get-kol-show-items-v2',
    { ...KOL, onlyAssign: { word: 'assigned' } },
    {},
    (params) => params.traffic !== 'include',
  ),
  schema: schemas.showItems,
  expects: ['latest_item_info', 'latest_star_item_info'],
});

/** Who watches them. */
export const audience = endpoint({
  id: 'xingtu.audience',
  current: now(
    'data_sp/author_audience_distribution',
    { ...AUTHOR, linkType: { word: 'link' } },
    SHORT_VIDEO,
  ),
  legacy: before('get-kol-audience-distribution', KOL, {}, (params) => params.link === 'connected'),
  schema: schemas.distributions,
  expects: ['distributions'],
});

/** Who follows them. */
export const fansDistribution = endpoint({
  id: 'xingtu.fansDistribution',
  current: now('data_sp/get_author_fans_distribution', { ...AUTHOR, authorType: { word: 'fans' } }),
  legacy: before('get-kol-fans-distribution', { ...KOL, fansType: { word: 'fans' } }),
  schema: schemas.distributions,
  expects: ['distributions'],
});

/** How near their connected users are. */
export const linkStruct = endpoint({
  id: 'xingtu.linkStruct',
  current: now('data_sp/author_link_struct', AUTHOR, SHORT_VIDEO),
  legacy: before('get-kol-link-struct', KOL),
  schema: schemas.linkStruct,
  expects: ['link_struct'],
});

const DATES = { startDate: 'startDate', endDate: 'endDate' } as const;

/** Fans by day, both ends included. */
export const dailyFans = endpoint({
  id: 'xingtu.dailyFans',
  current: now('data_sp/get_author_daily_fans', { ...AUTHOR, ...DATES }),
  legacy: before('get-kol-daily-fans', { ...KOL, ...DATES }),
  schema: schemas.dailyFans,
  expects: ['daily'],
});

/** One work. */
export const item = endpoint({
  id: 'xingtu.item',
  current: now('data_sp/item_report_detail', { itemId: 'itemId' }),
  legacy: before('get-video-detail', { detailId: 'itemId' }),
  schema: schemas.item,
  expects: ['video_info', 'author_info'],
});

/** One work by day. */
export const itemTrend = endpoint({
  id: 'xingtu.itemTrend',
  current: now('data_sp/item_report_trend', { itemId: 'itemId' }),
  schema: schemas.itemTrend,
  expects: ['date_values'],
});

/** One work by second. */
export const itemThAnalysis = endpoint({
  id: 'xingtu.itemThAnalysis',
  current: now('data_sp/item_report_th_analysis', { itemId: 'itemId' }),
  schema: schemas.itemThAnalysis,
  expects: ['like_info', 'play_lose_info'],
});

/** Filters of the creator market that go over as they are: text, labels, numbers, and ranges written `lower-upper`. */
const SEARCH_FILTERS = [
  'keyword',
  'page',
  'marketingTarget',
  'industry',
  'isSuperstar',
  'isCuratedAuthor',
  'authorList',
  'followerRange',
  'kolPriceType',
  'kolPriceRange',
  'contentTag',
  'contentTheme',
  'personaTag',
  'location',
  'tonalityTag',
  'connectedUserRange',
  'audienceImage',
  'fansImage',
  'expectedPlayRange',
  'expectedCpmRange',
  'expectedCpeRange',
  'interactionRateRange',
  'completionRateRange',
  'viralRateRange',
  'progressTaskRange',
] as const;

/**
 * The creator market: `by` (nickname, content), `sort` (fans, default), `gender` (male, female), and the filters. The
 * deprecated light search is no twin of it: it takes other parameters and nobody has documented what it answers.
 */
export const search = endpoint({
  id: 'xingtu.search',
  current: now('gsearch/search_for_author_square', {
    ...Object.fromEntries(SEARCH_FILTERS.map((name) => [name, name])),
    searchType: { word: 'by' },
    sort: { word: 'sort' },
    gender: { word: 'gender' },
  }),
  schema: schemas.search,
  expects: ['authors'],
});
