import type * as v from 'valibot';
import { endpoint } from '../../../endpoint';
import { day, id, list, num, picture, shape, text } from '../../../wire';
import { profile } from '../creator';
import {
  BASE,
  notesNow,
  notesThen,
  promotedNow,
  promotedThen,
  rangeNow,
  rangeThen,
  route,
  userNow,
  userThen,
} from '../routes';

const bloggerSchema = shape(profile);

const dataSummarySchema = shape({
  dateKey: day,
  noteNumber: num,
  /** Median impressions of the notes that it counts. */
  mAccumImpNum: num,
  /** Median reads of the same notes. */
  mValidRawReadFeedNum: num,
  mEngagementNum: num,
  /** What the platform calls the creator good for, in its own words. */
  kolAdvantage: text,
  /** Yuan. */
  estimatePictureCpm: num,
  /** Yuan. */
  estimateVideoCpm: num,
  /** Yuan, by the quote divided by median engagements. */
  estimatePictureEngageCost: num,
  /** Yuan. */
  estimateVideoEngageCost: num,
  tradeNames: list(text),
  activeDayInLast7: num,
  responseRate: num,
  inviteNum: num,
  pictureReadCost: num,
  pictureReadBeyondRate: num,
  videoReadCost: num,
  videoReadBeyondRate: num,
  fans30GrowthRate: num,
  fans30GrowthBeyondRate: num,
});

const costEffectiveSchema = shape({
  date: day,
  pictureReadCost: num,
  videoReadCost: num,
  /** Percent of peers whose reads cost more; missing where the cost is. */
  pictureSurpassRate: num,
  videoSurpassRate: num,
  /** A code of the platform: 0 beside costs, others where there are none. */
  pictureCase: num,
  videoCase: num,
  estimatePictureCpm: num,
  estimateVideoCpm: num,
  estimatePictureEngageCost: num,
  estimateVideoEngageCost: num,
});

/** Reads of notes that were published half a year ago: soon after, and since. Rates are percent. */
const longTerm = shape({
  startPublishTime: day,
  endPublishTime: day,
  noteNumber: num,
  recentReadNum: num,
  recentReadBeyondRate: num,
  longTermReadNum: num,
  longTermReadBeyondRate: num,
  recentSearchPagePercent: num,
  longTermSearchPagePercent: num,
});

const notesRateSchema = shape({
  noteNumber: num,
  videoNoteNumber: num,
  hundredLikePercent: num,
  thousandLikePercent: num,
  noteType: list(shape({ contentTag: text, percent: num })),
  impMedian: num,
  impMedianBeyondRate: num,
  readMedian: num,
  readMedianBeyondRate: num,
  mEngagementNum: num,
  interactionMedian: num,
  interactionRate: num,
  interactionBeyondRate: num,
  likeMedian: num,
  collectMedian: num,
  commentMedian: num,
  shareMedian: num,
  mFollowCnt: num,
  videoFullViewRate: num,
  videoFullViewBeyondRate: num,
  picture3sViewRate: num,
  notes: list(
    shape({
      noteId: id,
      publishTime: day,
      type: num,
      imgUrl: picture,
      title: text,
      impNum: num,
      impBeyondRate: num,
      readNum: num,
      readBeyondRate: num,
      interactionNum: num,
      likeNum: num,
      collectNum: num,
    }),
  ),
  pagePercentVo: shape({
    impHomefeedPercent: num,
    impSearchPercent: num,
    impFollowPercent: num,
    impDetailPercent: num,
    impNearbyPercent: num,
    impOtherPercent: num,
    readHomefeedPercent: num,
    readSearchPercent: num,
    readFollowPercent: num,
    readDetailPercent: num,
    readNearbyPercent: num,
    readOtherPercent: num,
  }),
  longTermCommonNoteVo: longTerm,
  longTermCooperateNoteVo: longTerm,
});

export type Blogger = NonNullable<v.InferOutput<typeof bloggerSchema>>;
export type DataSummary = NonNullable<v.InferOutput<typeof dataSummarySchema>>;
export type NotesRate = NonNullable<v.InferOutput<typeof notesRateSchema>>;

const formNow = {
  form: ['noteType', { both: 'PHOTO_TEXT_AND_VIDEO', picture: 'PHOTO_TEXT', video: 'VIDEO' }],
} as const;
const formThen = { form: ['noteType', { both: '_3', picture: '_1', video: '_2' }] } as const;

/** Profile with the quotes. */
export const blogger = endpoint({
  id: 'pgy.blogger',
  current: route(`${BASE}/api/solar/cooperator/user/blogger/userId/v1`, userNow),
  legacy: route(`${BASE}/get-kol-info/v1`, userThen),
  schema: bloggerSchema,
  expects: ['userId', 'name', 'picturePrice', 'videoPrice', 'fansNum'],
});

export const dataSummary = endpoint({
  id: 'pgy.dataSummary',
  current: route(`${BASE}/api/solar/kol/dataV3/dataSummary/v1`, { ...userNow, ...notesNow }),
  legacy: route(`${BASE}/get-kol-data-summary/v2`, { ...userThen, ...notesThen }),
  schema: dataSummarySchema,
  expects: ['dateKey', 'responseRate', 'activeDayInLast7', 'pictureReadCost', 'videoReadCost'],
});

export const costEffective = endpoint({
  id: 'pgy.costEffective',
  current: route(`${BASE}/api/solar/kol/dataV2/costEffective/v1`, userNow),
  legacy: route(`${BASE}/get-kol-cost-effective/v1`, userThen),
  schema: costEffectiveSchema,
  expects: ['estimatePictureCpm', 'estimateVideoCpm', 'pictureReadCost', 'videoReadCost'],
});

export const notesRate = endpoint({
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
  schema: notesRateSchema,
  expects: ['noteNumber', 'impMedian', 'readMedian', 'mEngagementNum', 'notes', 'pagePercentVo'],
});
