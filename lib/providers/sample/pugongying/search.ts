import * as endpoints from '../../justone/pugongying/search/endpoints';
import type { Query } from '../../types';
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
import type { Samples } from '../types';
import { type Blogger, bloggerOf, bloggerOfSeed } from './blogger';
import { growthOf } from './query';
import { isQuoted, percent, searchRow } from './row';

/** As many as the platform ever lists. */
const MARKET_SIZE = 5000;

type Row = ReturnType<typeof searchRow>;

const rows = new WeakMap<Blogger, Row>();

/** A row, made up once for all the searches that look at it. */
function rowOf(blogger: Blogger): Row {
  const known = rows.get(blogger);
  if (known) return known;
  const row = searchRow(blogger);
  rows.set(blogger, row);
  return row;
}

/** A range over a figure of the row. A creator without the figure does not pass. */
const figure =
  (of: (row: Row) => number | string, scale = 1) =>
  (blogger: Blogger, range: string) => {
    const value = Number(of(rowOf(blogger))) * scale;
    return value > 0 && within(value, range, ',');
  };

const quoted = (of: (blogger: Blogger) => number) => (blogger: Blogger, range: string) =>
  isQuoted(of(blogger)) && within(of(blogger), range, ',');

/** A share of the creators, by chance. */
const some =
  (chance: number) =>
  ({ seed }: Blogger, asked: string) =>
    byChance(seed, asked, chance);

const FILTERS: Filters<Blogger> = {
  keyword: ({ person }, word) => isAbout(person, word),
  fansNumberLower: ({ fans }, least) => fans >= Number(least),
  fansNumberUpper: ({ fans }, most) => fans <= Number(most),
  gender: ({ person }, asked) => asked === 'ALL' || person.gender === asked.toLowerCase(),
  location: ({ person }, places) => livesIn(person, places),
  contentTag: ({ seed, person }, tags) => labelled(seed, tags, [person.field, ...person.topics]),
  contentThemeLabel: ({ seed }, labels) => labelled(seed, labels),
  personalTags: ({ seed }, labels) => labelled(seed, labels),
  featureTags: ({ seed, person }, labels) => labelled(seed, labels, person.topics),
  fansLocation: ({ seed }, labels) => labelled(seed, labels),
  fansChildAgeInfo: ({ seed }, labels) => labelled(seed, labels),
  excludeLowActive: ({ seed }, asked) => asked !== 'true' || byChance(seed, 'active', 0.8),
  fansNumUp: ({ growth }, asked) => asked !== 'true' || growth >= 0,
  similarUserId: (blogger, id) =>
    blogger.userId !== id && bloggerOf(id).person.field === blogger.person.field,
  contentSceneLabel: ({ seed }, labels) => labelled(seed, labels),
  top20CrowdsLabel: ({ seed }, labels) => labelled(seed, labels),
  industrySpecificCrowdsMotorDom: ({ seed }, labels) => labelled(seed, labels),
  audienceGroup: ({ seed }, ids) => labelled(seed, ids),
  tradeReportBrandIds: ({ seed }, ids, { excludeTradeReportBrandIds }) =>
    labelled(seed, ids) !== (excludeTradeReportBrandIds === 'true'),
  fansAge: (blogger, asked) => asked === 'ALL' || some(0.25)(blogger, asked),
  fansGender: ({ seed }, asked) =>
    asked === 'ALL' || byChance(seed, 'women', 0.6) === (asked === 'FE_MALE_HIGH'),
  noteType: ({ seed }, asked) => asked === 'ALL' || byChance(seed, 'video', 0.45) === (asked === 'VIDEO'),
  industry: some(0.3),
  tradeType: some(0.3),
  progressOrderCnt: ({ seed }, range) => within(random(seed, 'orders').int(0, 12), range, ','),
  notePrice: quoted(({ picturePrice }) => picturePrice),
  videoPrice: quoted(({ videoPrice }) => videoPrice),
  inviteReply48hNumRatio: figure((row) => row.inviteReply48hNumRatio, 0.01),
  estimatePictureCpm: figure((row) => row.estimatePictureCpm),
  estimateVideoCpm: figure((row) => row.estimateVideoCpm),
  estimatePicReadPrice: figure((row) => row.pictureReadCost),
  estimateVideoReadPrice: figure((row) => row.videoReadCost),
  estimatePictureEngageCost: figure((row) => row.estimatePictureEngageCost),
  estimateVideoEngageCost: figure((row) => row.estimateVideoEngageCost),
  estimateCpuv30d: figure((row) => row.estimateCpuv30d),
  accumCommonImpMedinNum30d: figure((row) => row.accumCommonImpMedinNum30d),
  readMidNor30: figure((row) => row.clickMidNum),
  interMidNor30: figure((row) => row.interMidNum),
  thousandLikePercent30: (blogger, range) => within(rowOf(blogger).thousandLikePercent30 / 100, range, ','),
  accumCoopImpMedinNum30d: figure((row) => row.accumCoopImpMedinNum30d),
  readMidCoop30: figure((row) => row.readMidCoop30),
  interMidCoop30: figure((row) => row.interMidCoop30),
  mCpuvNum30d: figure((row) => row.mCpuvNum30d),
  kliveCnt30d: figure((row) => row.kliveCnt30d),
  avgLiveViewerNum: figure((row) => row.avgLiveViewerNum),
  avgAgmv90d: figure((row) => row.avgAgmv90d),
};

const allCreators = (): Blogger[] => {
  const r = random('pgy.market');
  return Array.from({ length: MARKET_SIZE }, () => bloggerOfSeed(r.hex(16)));
};

/** Most followers first, as the real search does where the query does not ask for the platform's own order. */
const found = marketSearch(allCreators, FILTERS, (bloggers, query) =>
  query.sort === 'DEFAULT' ? bloggers : bloggers.sort((a, b) => b.fans - a.fans),
);

/** A page of the search for creators. */
function search(query: Query, now: number) {
  const all = found(query);
  const kols = pageOfFound(all, query).rows.map((blogger) => ({
    ...rowOf(blogger),
    fans30GrowthRate: Number(percent(growthOf(blogger, 30, now).rate)),
  }));
  return { kols, total: all.length, resultType: 1 };
}

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.search, search]];
