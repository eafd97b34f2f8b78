import * as z from 'zod/mini';
import { day, flag, id, list, num, picture, shape, text } from '../../wire';

/** A quote: `null` is the platform's other word for 0, "not offered", and must not be taken for a field that is gone. */
const quote = z.pipe(
  z.transform((value: unknown): unknown => (value === null ? 0 : value)),
  num,
);

const contentTags = list(shape({ taxonomy1Tag: text, taxonomy2Tags: list(text) }));

/** A creator, alike in the profile, in a search row and in a note's author: each fills another part of it. */
const creator = {
  userId: id,
  location: text,
  gender: text,
  personalTags: list(text),
  contentTags,
  featureTags: list(text),
  currentLevel: num,
  fansNum: num,
  picturePrice: quote,
  videoPrice: quote,
  clickMidNum: num,
  interMidNum: num,
  mEngagementNum: num,
};

/** What a creator's profile and a row of the search have in common. */
const profile = {
  ...creator,
  name: text,
  redId: text,
  headPhoto: picture,
  fansCount: num,
  likeCollectCountInfo: num,
  businessNoteCount: num,
  lowerPrice: quote,
  pictureReadCost: num,
  videoReadCost: num,
  estimatePictureCpm: num,
  estimateVideoCpm: num,
  estimatePictureEngageCost: num,
  estimateVideoEngageCost: num,
  accumPicCommonImpMedinNum30d: num,
  accumVideoCommonImpMedinNum30d: num,
  fansActiveIn28dLv: num,
  fansEngageNum30dLv: num,
  fans30GrowthRate: num,
  hundredLikePercent30: num,
  thousandLikePercent30: num,
  videoFinishRate: num,
  inviteReply48hNumRatio: num,
};

export const blogger = shape(profile);

/** The `*Compare` fields are percent, and nobody knows of what: their direction is not consistent. */
export const searchRow = shape({
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
});

export const search = shape({ kols: list(searchRow), total: num });

export const dataSummary = shape({
  dateKey: day,
  noteNumber: num,
  /** Median impressions of the notes that it counts. */
  mAccumImpNum: num,
  estimatePictureCpm: num,
  estimateVideoCpm: num,
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

export const costEffective = shape({
  date: day,
  pictureReadCost: num,
  videoReadCost: num,
  estimatePictureCpm: num,
  estimateVideoCpm: num,
  estimatePictureEngageCost: num,
  estimateVideoEngageCost: num,
});

export const notesRate = shape({
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
});

const named = list(shape({ name: text, percent: num }));

export const fansProfile = shape({
  dateKey: day,
  gender: shape({ male: num, female: num }),
  ages: list(shape({ group: text, percent: num })),
  interests: named,
  provinces: named,
  cities: named,
  devices: list(shape({ name: text, desc: text, percent: num })),
});

export const fansSummary = shape({
  fansNum: num,
  fansIncreaseNum: num,
  fansGrowthRate: num,
  fansGrowthBeyondRate: num,
  activeFansL28: num,
  activeFansRate: num,
  activeFansBeyondRate: num,
  engageFansL30: num,
  engageFansRate: num,
  engageFansBeyondRate: num,
  readFansIn30: num,
  readFansRate: num,
  readFansBeyondRate: num,
  payFansUserNum30d: num,
  payFansUserRate30d: num,
});

export const fansHistory = shape({
  fansNumInc: num,
  fansNumIncRate: num,
  list: list(shape({ dateKey: day, num: num })),
});

export const notesDetail = shape({
  list: list(
    shape({
      noteId: id,
      title: text,
      date: day,
      imgUrl: picture,
      brandName: text,
      isAdvertise: flag,
      isVideo: flag,
      readNum: num,
      likeNum: num,
      collectNum: num,
    }),
  ),
  total: num,
});

export const noteDetail = shape({
  noteId: id,
  noteLink: text,
  userId: id,
  name: text,
  title: text,
  content: text,
  type: num,
  createTime: day,
  imagesList: list(shape({ url: picture })),
  videoInfo: shape({ meta: shape({ duration: num }) }),
  reportBrandName: text,
  impNum: num,
  readNum: num,
  likeNum: num,
  favNum: num,
  cmtNum: num,
  shareNum: num,
  followCnt: num,
  userInfo: shape({ ...creator, nickName: text }),
});

type Data<T extends z.ZodMiniType> = NonNullable<z.output<T>>;
export type Blogger = Data<typeof blogger>;
export type SearchRow = Data<typeof searchRow>;
export type DataSummary = Data<typeof dataSummary>;
export type NotesRate = Data<typeof notesRate>;
export type FansProfile = Data<typeof fansProfile>;
export type FansSummary = Data<typeof fansSummary>;
export type NotesDetail = Data<typeof notesDetail>;
export type NoteDetail = Data<typeof noteDetail>;
