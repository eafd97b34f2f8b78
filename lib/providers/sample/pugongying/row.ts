import { random } from '../random';
import {
  type Blogger,
  dailyNotes,
  engagements,
  finishRateOf,
  followersWho,
  invitationsOf,
  median,
  type Note,
  recentNotes,
  usualImpressions,
} from './blogger';

export const isQuoted = (price: number) => price > 0 && price < 9_999_999;
export const percent = (value: number) => (value * 100).toFixed(1);

/** What the platform estimates for a form of note. A form without a quote has no estimates. */
export function estimates(blogger: Blogger, isVideo: boolean) {
  const price = isVideo ? blogger.videoPrice : blogger.picturePrice;
  const impressions = usualImpressions(blogger, isVideo);
  if (!isQuoted(price) || impressions === 0) return undefined;
  const reads = impressions * blogger.readRate;
  return {
    cpm: (price / impressions) * 1000,
    read: price / reads,
    engage: price / median(dailyNotes(blogger).map(engagements)),
  };
}

const contentTags = ({ person }: Blogger) => [
  { taxonomy1Tag: person.field, taxonomy2Tags: person.topics.slice(0, 1) },
];

/** What a profile, a search row and a note's author have in common. */
export function creator(blogger: Blogger) {
  const usual = dailyNotes(blogger);
  return {
    userId: blogger.userId,
    // A municipality is province and city in one, and the platform writes its name once.
    location: [...new Set([blogger.person.province, blogger.person.city])].join(' '),
    gender: blogger.person.gender === 'female' ? '女' : '男',
    personalTags: blogger.person.topics.slice(1),
    contentTags: contentTags(blogger),
    featureTags: null,
    currentLevel: 2,
    fansNum: blogger.fans,
    picturePrice: blogger.picturePrice,
    pictureState: blogger.picturePrice === 0 ? 0 : 1,
    videoPrice: blogger.videoPrice,
    videoState: 1,
    clickMidNum: median(usual.map((note) => note.reads)),
    interMidNum: median(usual.map((note) => note.likes + note.collects + note.comments)),
    mEngagementNum: median(usual.map(engagements)),
    priceState: 1,
  };
}

export const identity = ({ person, userId, picturePrice, videoPrice }: Blogger) => ({
  name: person.name,
  redId: random(userId, 'redId').digits(10),
  headPhoto: null,
  valid: 1,
  // The platform's own takes the 0 of a form that is not offered for the lower of the two.
  lowerPrice: Math.min(picturePrice, videoPrice),
});

/** The share of the notes that have at least `least` likes, from 0 to 1. */
export const liked = (notes: readonly Note[], least: number) =>
  notes.length === 0 ? 0 : notes.filter((note) => note.likes >= least).length / notes.length;

/** One creator in eight will ask for more. */
function next({ seed, picturePrice, videoPrice }: Blogger) {
  const r = random(seed, 'next');
  const raised = (price: number) => (isQuoted(price) ? Math.round(price * 0.115) * 10 : null);
  return r.chance(1 / 8)
    ? { nextPicturePrice: raised(picturePrice), nextVideoPrice: raised(videoPrice) }
    : { nextPicturePrice: null, nextVideoPrice: null };
}

/**
 * A row of the search: every figure that a row of the real one has a place for, of the notes that the panel shows, but for the
 * growth, which depends on the day.
 */
export function searchRow(of: Blogger) {
  const r = random(of.seed, 'row');
  const picture = estimates(of, false);
  const video = estimates(of, true);
  const cents = (value: number | undefined) => Number((value ?? 0).toFixed(2));
  const share = (value: number) => Number(percent(value));
  const mid = (notes: readonly Note[], figure: (note: Note) => number) => median(notes.map(figure));
  const likesAndMore = (note: Note) => note.likes + note.collects + note.comments;
  const daily = dailyNotes(of);
  const coop = recentNotes(of).filter((note) => note.brand !== undefined);
  const { active, engaged } = followersWho(of);
  const { count, answered } = invitationsOf(of);
  const [pictures, videos] = [daily.filter((note) => !note.isVideo), daily.filter((note) => note.isVideo)];
  const visits = r.chance(0.3) ? Math.round(mid(coop, (note) => note.reads) * r.between(0.02, 0.1)) : 0;
  const lives = r.chance(0.25) ? r.int(1, 20) : 0;
  return {
    ...creator(of),
    ...identity(of),
    fansCount: 0,
    likeCollectCountInfo: null,
    businessNoteCount: 0,
    pictureReadCost: cents(picture?.read).toFixed(2),
    videoReadCost: cents(video?.read).toFixed(2),
    videoFinishRate: share(finishRateOf(daily)),
    fansActiveIn28dLv: share(active / of.fans),
    fansEngageNum30dLv: share(engaged / of.fans),
    hundredLikePercent30: share(liked(daily, 100)),
    thousandLikePercent30: share(liked(daily, 1000)),
    estimatePictureCpm: cents(picture?.cpm),
    estimatePictureCpmCompare: share(r.unit()),
    estimateVideoCpm: cents(video?.cpm),
    estimateVideoCpmCompare: share(r.unit()),
    estimatePictureEngageCost: cents(picture?.engage),
    estimatePictureEngageCostCompare: share(r.unit()),
    estimateVideoEngageCost: cents(video?.engage),
    estimateVideoEngageCostCompare: share(r.unit()),
    inviteReply48hNumRatio: share(count ? answered / count : 0),
    lowActive: active / of.fans < 0.6,
    nextLevel: -1,
    ...next(of),
    accumCommonImpMedinNum30d: mid(daily, (note) => note.impressions),
    accumPicCommonImpMedinNum30d: usualImpressions(of, false),
    accumVideoCommonImpMedinNum30d: usualImpressions(of, true),
    pictureClickMidNum: mid(pictures, (note) => note.reads),
    pictureInterMidNum: mid(pictures, likesAndMore),
    videoClickMidNum: mid(videos, (note) => note.reads),
    videoInterMidNum: mid(videos, likesAndMore),
    coopNoteNum30d: coop.length,
    accumCoopImpMedinNum30d: mid(coop, (note) => note.impressions),
    readMidCoop30: mid(coop, (note) => note.reads),
    interMidCoop30: mid(coop, likesAndMore),
    mCpuvNum30d: visits,
    estimateCpuv30d: visits ? cents(r.between(0.5, 9)) : 0,
    kliveCnt30d: lives,
    avgLiveViewerNum: lives ? Math.round(of.fans * r.between(0.01, 0.1)) : 0,
    avgAgmv90d: lives ? cents(of.fans * r.between(0.1, 2)) : 0,
  };
}
