import { shanghaiDay } from '../../../report/day';
import * as endpoints from '../../justone/pugongying/endpoints';
import type { Endpoint, Query } from '../../types';
import { CITIES, PROVINCES } from '../people';
import { random } from '../random';
import type { Sample } from '../types';
import {
  type Blogger,
  bloggerOf,
  engagements,
  fansByDay,
  median,
  type Note,
  noteAndAuthor,
  notesOf,
} from './blogger';
import { creator, estimates, identity, liked, percent } from './row';
import { search } from './search';

/** Both generations ask with names and enums of their own. */
const userOf = (query: Query) => bloggerOf(query.userId ?? query.kolId ?? '');
const isCooperation = ({ business }: Query) => business === 'COOPERATE_NOTE' || business === '_1';
const isOrganic = (query: Query) => query.advertiseSwitch === 'ORGANIC_ONLY' || query.adSwitch === '_0';
const isLong = ({ dateType }: Query) => dateType === 'DAY_90' || dateType === '_2';

/** A profile leaves most figures to other endpoints: null or zero, as on the real thing. */
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

/** Notes that the switches of a query choose. */
function chosenNotes(query: Query, of: Blogger): Note[] {
  const form: Readonly<Record<string, boolean>> = { PHOTO_TEXT: false, _1: false, VIDEO: true, _2: true };
  const isVideo = form[query.noteType ?? ''];
  return notesOf(of).filter(
    (note) =>
      (note.brand !== undefined) === isCooperation(query) &&
      (isVideo === undefined || note.isVideo === isVideo) &&
      note.age <= (isLong(query) ? 90 : 30) &&
      !(isOrganic(query) && note.promoted),
  );
}

/** Fractions that add up to 1, in the rough proportion of weights. */
function shares(seed: readonly string[], weights: readonly number[]): number[] {
  const parts = random(...seed).split(1_000_000, weights);
  return parts.map((part) => part / 1_000_000);
}

const PAGES = ['Homefeed', 'Search', 'Follow', 'Detail', 'Nearby', 'Other'] as const;

function pagePercent(seed: string, kind: 'imp' | 'read') {
  const parts = shares([seed, kind, 'pages'], [70, 12, 7, 6, 1, 4]);
  return Object.fromEntries(PAGES.map((page, index) => [`${kind}${page}Percent`, parts[index]]));
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
    videoFullViewRate: percent(videos ? r.between(0.15, 0.5) : 0),
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
  const inviteNum = r.int(0, 24);
  // Of one creator in four the platform's two answers disagree about the CPM, each by impressions of its own.
  const rate = random(of.seed, 'disagree').chance(0.25) ? 0.46 : 1;
  const cpm = (isVideo: boolean) => (estimates(of, isVideo)?.cpm ?? 0) * rate;
  return {
    dateKey: shanghaiDay(now, -1),
    noteNumber: notes.length,
    noteType: [],
    mAccumImpNum: 0,
    estimatePictureCpm: cpm(false),
    estimateVideoCpm: cpm(true),
    tradeNames: notes.length ? r.some(['食品饮料', '家居家装', '美妆个护', '数码家电'], r.int(0, 2)) : [],
    readMedian: median(notes.map((note) => note.reads)),
    readMedianBeyondRate: beyond(),
    interactionMedian: median(notes.map((note) => note.likes + note.collects + note.comments)),
    interactionBeyondRate: beyond(),
    activeDayInLast7: r.int(0, 7),
    isActive: true,
    responseRate: percent(inviteNum ? r.int(0, inviteNum) / inviteNum : 0),
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

const AGES = ['<18', '18-24', '25-34', '35-44', '>44'];
const INTERESTS = [
  '生活记录',
  '美食',
  '旅游',
  '时尚',
  '娱乐',
  '母婴',
  '家居家装',
  '宠物',
  '影视',
  '健身减肥',
];
const DEVICES = [
  ['apple inc.', '苹果', 42],
  ['huawei', '华为', 18],
  ['xiaomi', '小米', 11],
  ['oppo', 'oppo', 10],
  ['vivo', 'vivo', 10],
  ['honor', '荣耀', 9],
] as const;

const fansProfile: Sample = (query, now) => {
  const { seed, person } = userOf(query);
  const of = (kind: string, weights: readonly number[]) => shares([seed, kind], weights);
  const named = (rows: readonly (readonly [string, number])[], kind: string, whole = 1) => {
    const parts = of(
      kind,
      rows.map(([, weight]) => weight),
    );
    return rows
      .map(([name], index) => ({ name, percent: (parts[index] ?? 0) * whole }))
      .sort((a, b) => b.percent - a.percent);
  };
  const [female = 0.5] = of('gender', person.gender === 'female' ? [80, 20] : [55, 45]);
  const ages = of('ages', [8, 30, 38, 16, 8]);
  const devices = of(
    'devices',
    DEVICES.map(([, , weight]) => weight),
  );
  return {
    ages: AGES.map((group, index) => ({ group, percent: ages[index] })),
    gender: { male: 1 - female, female },
    interests: named(
      INTERESTS.map((name, index) => [name, 20 - index]),
      'interests',
    ),
    provinces: named(PROVINCES, 'provinces'),
    // Cities are those of the ten largest only, as on the real thing.
    cities: named(CITIES, 'cities', 0.25),
    devices: DEVICES.map(([name, desc], index) => ({ name, desc, percent: devices[index] })),
    dateKey: shanghaiDay(now, -1),
  };
};

/** How many followers the last days brought, by the same days as the trend shows. */
function growthOf(of: Blogger, days: number, now: number): { gained: number; rate: number } {
  const list = fansByDay(of, days, now);
  const first = list[0]?.num ?? of.fans;
  const gained = of.fans - first;
  return { gained, rate: gained / first };
}

const fansSummary: Sample = (query, now) => {
  const of = userOf(query);
  const r = random(of.seed, 'fans');
  const { gained, rate } = growthOf(of, 30, now);
  const part = (min: number, max: number) => Math.round(of.fans * r.between(min, max));
  const [active, engaged, read, paid] = [part(0.55, 0.9), part(0.02, 0.12), part(0.1, 0.4), part(0.08, 0.25)];
  const beyond = () => percent(r.between(0.1, 0.99));
  return {
    fansNum: of.fans,
    fansIncreaseNum: gained,
    fansGrowthRate: percent(rate),
    fansGrowthBeyondRate: beyond(),
    activeFansL28: active,
    activeFansRate: percent(active / of.fans),
    activeFansBeyondRate: beyond(),
    engageFansRate: percent(engaged / of.fans),
    engageFansL30: engaged,
    engageFansBeyondRate: beyond(),
    readFansIn30: read,
    readFansRate: percent(read / of.fans),
    readFansBeyondRate: beyond(),
    payFansUserRate30d: percent(paid / of.fans),
    payFansUserNum30d: paid,
  };
};

/** The legacy page says that `_2` is 60 days for this one. */
const DAYS: Readonly<Record<string, number>> = { DAY_90: 90, _2: 60 };

const fansHistory: Sample = (query, now) => {
  const of = userOf(query);
  const days = DAYS[query.dateType ?? ''] ?? 30;
  const { gained, rate } = growthOf(of, days, now);
  const [before, ...totals] = fansByDay(of, days + 1, now);
  const isIncrease = query.increaseType === 'FANS_INCREASE' || query.increaseType === '_2';
  const num = (index: number) =>
    (totals[index]?.num ?? 0) - (isIncrease ? ((index ? totals[index - 1] : before)?.num ?? 0) : 0);
  return {
    fansNumInc: gained,
    fansNumIncRate: Number(rate.toFixed(4)),
    list: totals.map(({ dateKey }, index) => ({ num: num(index), dateKey })),
  };
};

const NOTES_A_PAGE = 8;

const ORDERS: Readonly<Record<string, (note: Note) => number>> = {
  MOST_READ: (note) => note.reads,
  _2: (note) => note.reads,
  MOST_INTERACT: engagements,
  _3: engagements,
};

const KINDS: Readonly<Record<string, (note: Note) => boolean>> = {
  COOPERATION: (note) => note.brand !== undefined,
  _3: (note) => note.brand !== undefined,
  PHOTO_TEXT: (note) => !note.isVideo,
  _1: (note) => !note.isVideo,
  VIDEO: (note) => note.isVideo,
  _2: (note) => note.isVideo,
};

const notesDetail: Sample = (query, now) => {
  const kind = KINDS[query.noteType ?? ''] ?? (() => true);
  const chosen = notesOf(userOf(query)).filter(
    (note) => kind(note) && !(isOrganic(query) && note.promoted) && query.isThirdPlatform !== 'YES',
  );
  const order = ORDERS[query.orderType ?? ''];
  if (order) chosen.sort((a, b) => order(b) - order(a));
  const start = (Math.max(1, Number(query.pageNumber ?? query.page) || 1) - 1) * NOTES_A_PAGE;
  return {
    list: chosen.slice(start, start + NOTES_A_PAGE).map((note) => ({
      readNum: note.reads,
      likeNum: note.likes,
      collectNum: note.collects,
      isAdvertise: note.promoted,
      isVideo: note.isVideo,
      noteId: note.noteId,
      imgUrl: null,
      title: note.title,
      brandName: note.brand ?? null,
      date: shanghaiDay(now, -note.age),
      thirdReadUserNum: 0,
    })),
    total: chosen.length,
  };
};

const noteDetail: Sample = (query, now) => {
  const { note, author } = noteAndAuthor(query.noteId ?? '');
  const r = random(note.noteId, 'detail');
  // For some notes the platform gives no figures, and writes zeros.
  const known = r.chance(0.75) ? 1 : 0;
  const created = now - note.age * 86_400_000;
  const [title = '', topic = ''] = note.title.split(' #');
  return {
    noteId: note.noteId,
    noteLink: null,
    userId: author.userId,
    headPhoto: null,
    name: author.person.name,
    redId: null,
    type: note.isVideo ? 2 : 1,
    title: r.chance(0.8) ? title : '',
    content: `${title}。这次把过程都记下来了，希望对你有用。 #${topic}[话题]#`,
    imagesList: Array.from({ length: note.isVideo ? 1 : r.int(2, 9) }, () => ({ url: null })),
    videoInfo: note.isVideo ? { meta: { duration: r.int(12, 240), width: 1080, height: 1920 } } : null,
    time: { createTime: created },
    createTime: `${shanghaiDay(created)} 18:10`,
    impNum: note.impressions * known,
    likeNum: note.likes * known,
    favNum: note.collects * known,
    cmtNum: note.comments * known,
    readNum: note.reads * known,
    shareNum: note.shares * known,
    followCnt: note.follows * known,
    reportBrandName: note.brand ?? null,
    userInfo: { ...creator(author), nickName: author.person.name },
  };
};

const SAMPLES: readonly (readonly [Endpoint, Sample])[] = [
  [endpoints.blogger, blogger],
  [endpoints.dataSummary, dataSummary],
  [endpoints.costEffective, costEffective],
  [endpoints.notesRate, notesRate],
  [endpoints.fansProfile, fansProfile],
  [endpoints.fansSummary, fansSummary],
  [endpoints.fansHistory, fansHistory],
  [endpoints.notesDetail, notesDetail],
  [endpoints.noteDetail, noteDetail],
  [endpoints.search, search],
];

/** Made-up answers by path, the same for both generations of an endpoint: what stands in `data`. */
export const pugongyingSamples: Readonly<Record<string, Sample>> = Object.fromEntries(
  SAMPLES.flatMap(([{ current, legacy }, sample]) =>
    [current, legacy].flatMap((route) => (route ? [[route.path, sample] as const] : [])),
  ),
);
