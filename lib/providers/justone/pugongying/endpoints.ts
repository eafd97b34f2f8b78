import type { Endpoint, Query, Route } from '../../types';
import * as schemas from './schemas';

/** A parameter: its name on the wire and, where we have words of our own for its values, the wire's word for each. */
type Parameter = string | readonly [name: string, words: Readonly<Record<string, string>>];

/** A route made of its table of parameters. It covers what the table has a name and a word for. */
function route(path: string, parameters: Readonly<Record<string, Parameter>>): Route {
  const sent = (ours: string, given: string): readonly [name: string, value: string] | undefined => {
    const theirs = Object.hasOwn(parameters, ours) ? parameters[ours] : undefined;
    if (theirs === undefined) return undefined;
    if (typeof theirs === 'string') return [theirs, given];
    const [name, words] = theirs;
    const word = Object.hasOwn(words, given) ? words[given] : undefined;
    return word === undefined ? undefined : [name, word];
  };
  const all = (params: Query) => Object.entries(params).map(([ours, given]) => sent(ours, given));
  return {
    path,
    query: (params) => Object.fromEntries(all(params).filter((pair) => pair !== undefined)),
    covers: (params) => all(params).every((pair) => pair !== undefined),
  };
}

const BASE = '/api/xiaohongshu-pgy';

// The same parameter under the names and enums of the two generations: Now is the current one, Then the legacy one.
const userNow = { user: 'userId' };
const userThen = { user: 'kolId' };
const notesNow = { notes: ['business', { daily: 'DAILY_NOTE', cooperation: 'COOPERATE_NOTE' }] } as const;
const notesThen = { notes: ['business', { daily: '_0', cooperation: '_1' }] } as const;
const rangeNow = { range: ['dateType', { '30': 'DAY_30', '90': 'DAY_90' }] } as const;
const rangeThen = { range: ['dateType', { '30': '_1', '90': '_2' }] } as const;
const promotedNow = { promoted: ['advertiseSwitch', { all: 'ALL', organic: 'ORGANIC_ONLY' }] } as const;
const promotedThen = { promoted: ['adSwitch', { all: '_1', organic: '_0' }] } as const;
const formNow = {
  form: ['noteType', { both: 'PHOTO_TEXT_AND_VIDEO', picture: 'PHOTO_TEXT', video: 'VIDEO' }],
} as const;
const formThen = { form: ['noteType', { both: '_3', picture: '_1', video: '_2' }] } as const;

const define = <T, const Id extends string>(endpoint: Endpoint<T, Id>): Endpoint<T, Id> => endpoint;

/** Profile with the quotes. */
export const blogger = define({
  id: 'pgy.blogger',
  current: route(`${BASE}/api/solar/cooperator/user/blogger/userId/v1`, userNow),
  legacy: route(`${BASE}/get-kol-info/v1`, userThen),
  schema: schemas.blogger,
  expects: ['userId', 'name', 'picturePrice', 'videoPrice', 'fansNum'],
});

export const dataSummary = define({
  id: 'pgy.dataSummary',
  current: route(`${BASE}/api/solar/kol/dataV3/dataSummary/v1`, { ...userNow, ...notesNow }),
  legacy: route(`${BASE}/get-kol-data-summary/v2`, { ...userThen, ...notesThen }),
  schema: schemas.dataSummary,
  expects: ['dateKey', 'responseRate', 'activeDayInLast7', 'pictureReadCost', 'videoReadCost'],
});

export const costEffective = define({
  id: 'pgy.costEffective',
  current: route(`${BASE}/api/solar/kol/dataV2/costEffective/v1`, userNow),
  legacy: route(`${BASE}/get-kol-cost-effective/v1`, userThen),
  schema: schemas.costEffective,
  expects: ['estimatePictureCpm', 'estimateVideoCpm', 'pictureReadCost', 'videoReadCost'],
});

export const notesRate = define({
  id: 'pgy.notesRate',
  current: route(`${BASE}/api/solar/kol/dataV3/notesRate/v1`, {
    ...userNow,
    ...notesNow,
    ...formNow,
    ...rangeNow,
    ...promotedNow,
  }),
  legacy: route(`${BASE}/get-kol-note-rate/v1`, {
    ...userThen,
    ...notesThen,
    ...formThen,
    ...rangeThen,
    ...promotedThen,
  }),
  schema: schemas.notesRate,
  expects: ['noteNumber', 'impMedian', 'readMedian', 'mEngagementNum', 'notes', 'pagePercentVo'],
});

export const fansProfile = define({
  id: 'pgy.fansProfile',
  current: route(`${BASE}/api/solar/kol/data/userId/fans_profile/v1`, userNow),
  legacy: route(`${BASE}/get-kol-fans-portrait/v1`, userThen),
  schema: schemas.fansProfile,
  expects: ['ages', 'gender', 'interests', 'provinces', 'cities', 'devices'],
});

export const fansSummary = define({
  id: 'pgy.fansSummary',
  current: route(`${BASE}/api/solar/kol/dataV3/fansSummary/v1`, userNow),
  legacy: route(`${BASE}/get-kol-fans-summary/v1`, userThen),
  schema: schemas.fansSummary,
  expects: ['fansNum', 'activeFansRate', 'engageFansRate', 'readFansRate'],
});

export const fansHistory = define({
  id: 'pgy.fansHistory',
  current: route(`${BASE}/api/solar/kol/data/userId/fans_overall_new_history/v1`, {
    ...userNow,
    ...rangeNow,
    growth: ['increaseType', { total: 'FANS_TOTAL', increase: 'FANS_INCREASE' }],
  }),
  legacy: route(`${BASE}/get-kol-fans-trend/v1`, {
    ...userThen,
    // By its documentation `_2` is 60 days here, so 90 days cannot be had of this route.
    range: ['dateType', { '30': '_1' }],
    growth: ['increaseType', { total: '_1', increase: '_2' }],
  }),
  schema: schemas.fansHistory,
  expects: ['list', 'fansNumInc', 'fansNumIncRate'],
});

export const notesDetail = define({
  id: 'pgy.notesDetail',
  current: route(`${BASE}/api/solar/kol/dataV2/notesDetail/v1`, {
    ...userNow,
    ...promotedNow,
    order: ['orderType', { latest: 'LATEST', read: 'MOST_READ', interact: 'MOST_INTERACT' }],
    noteKind: ['noteType', { all: 'ALL', cooperation: 'COOPERATION', picture: 'PHOTO_TEXT', video: 'VIDEO' }],
    thirdPlatform: ['isThirdPlatform', { no: 'NO', yes: 'YES' }],
    page: 'pageNumber',
  }),
  legacy: route(`${BASE}/get-kol-note-list/v1`, {
    ...userThen,
    ...promotedThen,
    order: ['orderType', { latest: '_1', read: '_2', interact: '_3' }],
    noteKind: ['noteType', { all: '_4', cooperation: '_3', picture: '_1', video: '_2' }],
    page: 'page',
  }),
  schema: schemas.notesDetail,
  expects: ['list', 'total'],
});

export const noteDetail = define({
  id: 'pgy.noteDetail',
  current: route(`${BASE}/api/solar/note/noteId/detail/v1`, { note: 'noteId' }),
  legacy: route(`${BASE}/get-note-detail/v1`, { note: 'noteId' }),
  schema: schemas.noteDetail,
  expects: ['noteId', 'userId', 'title', 'content', 'createTime', 'userInfo'],
});

/** Filters of the search that go over as they are: text, labels, numbers, and ranges written `lower,upper`. */
const SEARCH_FILTERS = [
  'keyword',
  'page',
  'fansNumberLower',
  'fansNumberUpper',
  'location',
  'contentTag',
  'contentThemeLabel',
  'personalTags',
  'featureTags',
  'excludeLowActive',
  'fansNumUp',
  'fansLocation',
  'fansChildAgeInfo',
  'notePrice',
  'videoPrice',
  'estimatePictureCpm',
  'estimateVideoCpm',
  'estimatePicReadPrice',
  'estimateVideoReadPrice',
  'estimatePictureEngageCost',
  'estimateVideoEngageCost',
  'estimateCpuv30d',
  'accumCommonImpMedinNum30d',
  'readMidNor30',
  'interMidNor30',
  'thousandLikePercent30',
  'accumCoopImpMedinNum30d',
  'readMidCoop30',
  'interMidCoop30',
  'mCpuvNum30d',
  'kliveCnt30d',
  'avgLiveViewerNum',
  'avgAgmv90d',
  'marketTarget',
  'industry',
  'tradeType',
  'inviteReply48hNumRatio',
  'progressOrderCnt',
] as const;

export const search = define({
  id: 'pgy.search',
  current: route(`${BASE}/api/solar/cooperator/blogger/v2/v1`, {
    ...Object.fromEntries(SEARCH_FILTERS.map((name) => [name, name])),
    by: ['searchType', { nickname: 'NICKNAME', note: 'NOTE' }],
    sort: ['sort', { default: 'DEFAULT', fans: 'FANS' }],
    fansAge: [
      'fansAge',
      {
        all: 'ALL',
        '<18': 'LT_18',
        '18-24': 'AGE_18_24',
        '25-34': 'AGE_25_34',
        '35-44': 'AGE_35_44',
        '>44': 'GT_44',
      },
    ],
    fansGender: ['fansGender', { all: 'ALL', male: 'MALE_HIGH', female: 'FE_MALE_HIGH' }],
    gender: ['gender', { all: 'ALL', male: 'MALE', female: 'FEMALE' }],
    form: ['noteType', { all: 'ALL', picture: 'PHOTO_TEXT', video: 'VIDEO' }],
  }),
  schema: schemas.search,
  expects: ['kols', 'total'],
});
