import { after, id, list, num, picture, shape, text } from '../../wire';

/** A quote: `null` is the platform's other word for 0, "not offered", and must not be taken for a field that is gone. */
const quote = after((value) => (value === null ? 0 : value), num);

const contentTags = list(shape({ taxonomy1Tag: text, taxonomy2Tags: list(text) }));

/** A creator, alike in the profile, in a search row and in a note's author: each fills another part of it. */
export const creator = {
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
export const profile = {
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
