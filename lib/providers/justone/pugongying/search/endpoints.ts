import type * as v from 'valibot';
import { endpoint } from '../../../endpoint';
import { flag, list, num, shape } from '../../../wire';
import { profile } from '../creator';
import { BASE, route } from '../routes';

/** The `*Compare` fields are percent of something that is not documented, and their direction is not consistent. */
const searchRow = shape({
  ...profile,
  estimatePictureCpmCompare: num,
  estimateVideoCpmCompare: num,
  estimatePictureEngageCostCompare: num,
  estimateVideoEngageCostCompare: num,
  pictureClickMidNum: num,
  pictureInterMidNum: num,
  videoClickMidNum: num,
  videoInterMidNum: num,
  accumCommonImpMedinNum30d: num,
  accumCoopImpMedinNum30d: num,
  readMidCoop30: num,
  interMidCoop30: num,
  coopNoteNum30d: num,
  estimateCpuv30d: num,
  mCpuvNum30d: num,
  kliveCnt30d: num,
  avgLiveViewerNum: num,
  avgAgmv90d: num,
  /** As quotes are written; when they begin to count is not documented. */
  nextPicturePrice: num,
  nextVideoPrice: num,
  /** -1 is none. */
  nextLevel: num,
  lowActive: flag,
});

const searchSchema = shape({ kols: list(searchRow), total: num });

export type SearchRow = NonNullable<v.InferOutput<typeof searchRow>>;

/** Filters of the search that go over as they are: text, labels, numbers, and ranges written `lower,upper`. */
const SEARCH_FILTERS = [
  'keyword',
  'page',
  'fansNumberLower',
  'fansNumberUpper',
  'location',
  'contentTag',
  'contentThemeLabel',
  'contentSceneLabel',
  'personalTags',
  'featureTags',
  'excludeLowActive',
  'fansNumUp',
  'similarUserId',
  'similarWord',
  'fansLocation',
  'fansChildAgeInfo',
  'top20CrowdsLabel',
  'industrySpecificCrowdsMotorDom',
  'audienceGroup',
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
  'tradeReportBrandIds',
  'excludeTradeReportBrandIds',
  'inviteReply48hNumRatio',
  'progressOrderCnt',
] as const;

/** The search for creators. It has one generation only. */
export const search = endpoint({
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
  schema: searchSchema,
  expects: ['kols', 'total'],
});
