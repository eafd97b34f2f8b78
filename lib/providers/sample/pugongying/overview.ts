import { shanghaiDay } from '../../../report/day';
import * as endpoints from '../../justone/pugongying/overview/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import {
  type Blogger,
  engagements,
  finishRateOf,
  invitationsOf,
  median,
  type Note,
  notesOf,
} from './blogger';
import { chosenNotes, growthOf, isCooperation, shares, userOf } from './query';
import { creator, estimates, identity, liked, percent } from './row';

/** The real profile leaves most figures to other endpoints and writes null or zero for them, so this does too. */
const blogger: Sample = (query) => {
  const of = userOf(query);
  const notes = notesOf(of);
  return {
    ...creator(of),
    ...identity(of),
    fansCount: of.fans,
    likeCollectCountInfo: notes.reduce((sum, note) => sum + note.likes + note.collects, 0) * 4,
    businessNoteCount: notes.filter((note) => note.brand !== undefined).length,
    pictureReadCost: null,
    videoReadCost: null,
    videoFinishRate: null,
    fans30GrowthRate: null,
    fansActiveIn28dLv: null,
    fansEngageNum30dLv: null,
    hundredLikePercent30: null,
    thousandLikePercent30: null,
    estimatePictureCpm: 0,
    estimateVideoCpm: 0,
    estimatePictureEngageCost: 0,
    estimateVideoEngageCost: 0,
    inviteReply48hNumRatio: 0,
    accumPicCommonImpMedinNum30d: 0,
    accumVideoCommonImpMedinNum30d: 0,
  };
};

const PAGES = ['Homefeed', 'Search', 'Follow', 'Detail', 'Nearby', 'Other'] as const;

function pagePercent(seed: string, kind: 'imp' | 'read') {
  const parts = shares([seed, kind, 'pages'], [70, 12, 7, 6, 1, 4]);
  return Object.fromEntries(PAGES.map((page, index) => [`${kind}${page}Percent`, parts[index]]));
}

/** Reads of notes that are half a year old. */
function longTerm(of: Blogger, sponsored: boolean, now: number) {
  const r = random(of.seed, 'longTerm', String(sponsored));
  const early = Math.round(of.reach * of.readRate * r.between(2, 8));
  const from = (low: number, high: number) => percent(r.between(low, high));
  return {
    startPublishTime: shanghaiDay(now, -240),
    endPublishTime: shanghaiDay(now, -180),
    noteNumber: sponsored ? r.int(0, 9) : r.int(20, 50),
    recentReadNum: early,
    recentReadBeyondRate: from(0.2, 0.95),
    longTermReadNum: Math.round(early * r.between(0.05, 0.3)),
    longTermReadBeyondRate: from(0.2, 0.95),
    recentSearchPagePercent: from(0.002, 0.05),
    longTermSearchPagePercent: from(0.02, 0.3),
  };
}

const notesRate: Sample = (query, now) => {
  const of = userOf(query);
  const notes = chosenNotes(query, of);
  const r = random(of.seed, 'rate', notes.map((note) => note.noteId).join());
  const mid = (read: (note: Note) => number) => median(notes.map(read));
  const sum = (read: (note: Note) => number) => notes.reduce((all, note) => all + read(note), 0);
  const beyond = () => (notes.length ? percent(r.between(0.1, 0.99)) : '0.0');
  const above = (value: number, level: number) => Number((level ? value / level - 1 : 0).toFixed(3));
  const [impMedian, readMedian, engagementMedian] = [
    mid((note) => note.impressions),
    mid((note) => note.reads),
    mid(engagements),
  ];
  const old = (note: Note) => note.likes + note.collects + note.comments;
  const [interactionMedian, likeMedian, collectMedian] = [
    mid(old),
    mid((note) => note.likes),
    mid((note) => note.collects),
  ];
  const videos = notes.filter((note) => note.isVideo).length;
  return {
    noteNumber: notes.length,
    videoNoteNumber: videos,
    hundredLikePercent: percent(liked(notes, 100)),
    thousandLikePercent: percent(liked(notes, 1000)),
    noteType: notes.length
      ? [
          { contentTag: of.person.field, percent: '88.0' },
          { contentTag: '生活记录', percent: '12.0' },
        ]
      : [],
    tradeNames: null,
    impMedian,
    impMedianBeyondRate: beyond(),
    readMedian,
    readMedianBeyondRate: beyond(),
    interactionMedian,
    interactionRate: percent(notes.length ? sum(engagements) / sum((note) => note.reads) : 0),
    interactionBeyondRate: beyond(),
    likeMedian,
    collectMedian,
    commentMedian: mid((note) => note.comments),
    shareMedian: mid((note) => note.shares),
    videoFullViewRate: percent(finishRateOf(notes)),
    videoFullViewBeyondRate: beyond(),
    picture3sViewRate: percent(videos < notes.length ? r.between(0.3, 0.7) : 0),
    notes: notes.slice(0, 15).map((note) => ({
      noteId: note.noteId,
      date: null,
      publishTime: shanghaiDay(now, -note.age),
      type: note.isVideo ? 2 : 1,
      imgUrl: null,
      title: note.title,
      canJump: true,
      impNum: note.impressions,
      impBeyondRate: above(note.impressions, impMedian),
      readNum: note.reads,
      readBeyondRate: above(note.reads, readMedian),
      interactionNum: engagements(note),
      interactionBeyondRate: above(engagements(note), engagementMedian),
      collectNum: note.collects,
      likeNum: note.likes,
      collectBeyondRate: above(note.collects, collectMedian),
      likeBeyondRate: above(note.likes, likeMedian),
    })),
    pagePercentVo: notes.length ? { ...pagePercent(of.seed, 'imp'), ...pagePercent(of.seed, 'read') } : null,
    longTermCommonNoteVo: longTerm(of, false, now),
    longTermCooperateNoteVo: longTerm(of, true, now),
    mFollowCnt: mid((note) => note.follows),
    mEngagementNum: engagementMedian,
  };
};

/** Read costs are in fen here, and in yuan in the cost-effectiveness answer. */
const dataSummary: Sample = (query, now) => {
  const of = userOf(query);
  const notes = chosenNotes(query, of);
  const r = random(of.seed, 'summary', String(isCooperation(query)));
  const fen = (isVideo: boolean) => ((estimates(of, isVideo)?.read ?? 0) * 100).toFixed(1);
  const beyond = () => percent(r.between(0.1, 0.99));
  const { count: inviteNum, answered } = invitationsOf(of);
  // The platform's two answers sometimes disagree about a CPM, and screens say so. Here they do for one creator in four.
  const rate = random(of.seed, 'disagree').chance(0.25) ? 0.46 : 1;
  const cpm = (isVideo: boolean) => (estimates(of, isVideo)?.cpm ?? 0) * rate;
  return {
    dateKey: shanghaiDay(now, -1),
    noteNumber: notes.length,
    noteType: [],
    mAccumImpNum: median(notes.map((note) => note.impressions)),
    mValidRawReadFeedNum: median(notes.map((note) => note.reads)),
    kolAdvantage: r.pick(['阅读成本低', '互动成本低', '品效型博主']),
    estimatePictureEngageCost: estimates(of, false)?.engage ?? 0,
    estimateVideoEngageCost: estimates(of, true)?.engage ?? 0,
    estimatePictureCpm: cpm(false),
    estimateVideoCpm: cpm(true),
    tradeNames: notes.length ? r.some(['食品饮料', '家居家装', '美妆个护', '数码家电'], r.int(0, 2)) : [],
    readMedian: median(notes.map((note) => note.reads)),
    readMedianBeyondRate: beyond(),
    interactionMedian: median(notes.map((note) => note.likes + note.collects + note.comments)),
    interactionBeyondRate: beyond(),
    activeDayInLast7: r.int(0, 7),
    isActive: true,
    responseRate: percent(inviteNum ? answered / inviteNum : 0),
    inviteNum,
    easyConnect: false,
    pictureReadCost: fen(false),
    pictureReadBeyondRate: beyond(),
    videoReadCost: fen(true),
    videoReadBeyondRate: beyond(),
    fans30GrowthRate: percent(growthOf(of, 30, now).rate),
    fans30GrowthBeyondRate: beyond(),
    mEngagementNum: median(notes.map(engagements)),
  };
};

const costEffective: Sample = (query) => {
  const of = userOf(query);
  const picture = estimates(of, false);
  const video = estimates(of, true);
  const r = random(of.seed, 'cost');
  const compare = (value: unknown) => (value === undefined ? null : r.between(-0.6, 0.9));
  return {
    date: null,
    pictureReadCost: picture?.read.toFixed(2) ?? null,
    videoReadCost: video?.read.toFixed(2) ?? null,
    pictureSurpassRate: picture ? Number(percent(r.between(0.1, 0.99))) : null,
    videoSurpassRate: video ? Number(percent(r.between(0.1, 0.99))) : null,
    pictureCase: picture ? 0 : 2,
    videoCase: video ? 0 : 2,
    estimatePictureCpm: picture?.cpm ?? null,
    estimatePictureCpmCompare: compare(picture),
    estimateVideoCpm: video?.cpm ?? null,
    estimateVideoCpmCompare: compare(video),
    estimatePictureEngageCost: picture?.engage ?? null,
    estimatePictureEngageCostCompare: compare(picture),
    estimateVideoEngageCost: video?.engage ?? null,
    estimateVideoEngageCostCompare: compare(video),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [
  [endpoints.blogger, blogger],
  [endpoints.dataSummary, dataSummary],
  [endpoints.costEffective, costEffective],
  [endpoints.notesRate, notesRate],
];
