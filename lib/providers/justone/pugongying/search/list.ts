import type { Metric, Source } from '../../../../report/blocks';
import { type AnswerOf, entries, metricOf } from '../../../draw';
import type { List } from '../../../types';
import { fromPercent, fromYuanUnlessZero, toCount, toCountUnlessZero, toIndex } from '../../../units';
import { type Entry, nextOf, pageOf, seenWith, tableOf } from '../../search/pages';
import { as, ends, flag, paramsOf, range, type Write } from '../../search/wire';
import {
  creatorSubject,
  engagementMedianOf,
  fansOf,
  figuresOf,
  pageOf as hrefOf,
  lowestQuote,
  unlessZero,
} from '../draw';
import { costMetrics, realCpm } from '../overview/costs';
import type { MetricId as OverviewMetricId } from '../overview/words';
import { type SearchRow, search } from './endpoints';
import { rowVerdict } from './verdict';
import type { MetricId } from './words';

type Figure = MetricId | OverviewMetricId;

const metric = metricOf<Figure>();
const { count, quote, ratio, text, yuan } = figuresOf<Figure>();

/** Where the wire documents `-1` for "or more". */
const orMore = (name: string) => range(name, ',', '-1');
/** Where it documents no word for it: the highest number then says the same. */
const between = (name: string) => range(name, ',');

const WRITES: Readonly<Record<string, Write>> = {
  keyword: as('keyword'),
  by: as('by'),
  sort: as('sort'),
  fans: ends('fansNumberLower', 'fansNumberUpper'),
  gender: as('gender'),
  location: as('location'),
  personas: as('personalTags'),
  active: flag('excludeLowActive'),
  growing: flag('fansNumUp'),
  similarUser: as('similarUserId'),
  similarWord: as('similarWord'),
  content: as('contentTag'),
  form: as('form'),
  features: as('featureTags'),
  themes: as('contentThemeLabel'),
  scenes: as('contentSceneLabel'),
  fansAge: as('fansAge'),
  fansGender: as('fansGender'),
  fansLocation: as('fansLocation'),
  childStages: as('fansChildAgeInfo'),
  crowds: as('top20CrowdsLabel'),
  industryCrowds: as('industrySpecificCrowdsMotorDom'),
  audienceGroups: as('audienceGroup'),
  picturePrice: orMore('notePrice'),
  videoPrice: orMore('videoPrice'),
  pictureCpm: between('estimatePictureCpm'),
  videoCpm: between('estimateVideoCpm'),
  pictureReadCost: between('estimatePicReadPrice'),
  videoReadCost: between('estimateVideoReadPrice'),
  pictureEngagementCost: between('estimatePictureEngageCost'),
  videoEngagementCost: between('estimateVideoEngageCost'),
  visitCost: between('estimateCpuv30d'),
  impressions: orMore('accumCommonImpMedinNum30d'),
  reads: orMore('readMidNor30'),
  engagements: orMore('interMidNor30'),
  thousandLikes: range('thousandLikePercent30', ',', 'null'),
  coopImpressions: orMore('accumCoopImpMedinNum30d'),
  coopReads: between('readMidCoop30'),
  coopEngagements: between('interMidCoop30'),
  coopVisits: between('mCpuvNum30d'),
  lives: between('kliveCnt30d'),
  liveViewers: between('avgLiveViewerNum'),
  liveSales: between('avgAgmv90d'),
  goal: as('marketTarget'),
  industry: as('industry'),
  tradeType: as('tradeType'),
  brands: as('tradeReportBrandIds'),
  excludeBrands: flag('excludeTradeReportBrandIds'),
  replyRate: between('inviteReply48hNumRatio'),
  orders: between('progressOrderCnt'),
};

const list = (texts: readonly (string | undefined)[] | undefined) => entries(texts).join(', ') || undefined;

/** Broad and narrow categories: `兴趣爱好 / 阅读`. */
const categories = (row: SearchRow) =>
  list(
    entries(row.contentTags).map((tag) =>
      [tag.taxonomy1Tag, entries(tag.taxonomy2Tags).join(' ')].filter(Boolean).join(' / '),
    ),
  );

/** A `*Compare`: without the figure it belongs to it compares nothing. */
const compared = (id: MetricId, percent: number | undefined, figure: number | undefined) =>
  ratio(id, unlessZero(figure) === undefined ? undefined : fromPercent(percent));

const usual = (id: MetricId, median: number | undefined) => count(id, toCountUnlessZero(median));

const real = (id: MetricId, form: 'picture' | 'video', row: SearchRow) => {
  const { value, estimate } = realCpm(form, row);
  return metric(id, 'yuan', value, { estimate });
};

/** A quote to come. No published row has one, so nothing confirms its unit. */
function nextQuote(id: MetricId, price: number | undefined): Metric {
  const told = quote(id, price || undefined);
  return told.value === undefined ? told : { ...told, uncertain: true };
}

/** Everything that a row says, in the order of the columns. Rates are percent, costs yuan. */
const figures = (row: SearchRow): Metric[] => [
  text('pgy.row.name', row.name),
  text('pgy.row.userId', row.userId),
  text('pgy.redId', row.redId),
  count('pgy.fans', fansOf(row)),
  text('pgy.gender', row.gender),
  text('pgy.location', row.location),
  text('pgy.row.categories', categories(row)),
  text('pgy.row.features', list(row.featureTags)),
  text('pgy.row.personas', list(row.personalTags)),
  metric('pgy.level', 'index', toIndex(row.currentLevel)),
  quote('pgy.pictureQuote', row.picturePrice),
  quote('pgy.videoQuote', row.videoPrice),
  lowestQuote(row),
  ...costMetrics(row, row),
  real('pgy.row.pictureRealCpm', 'picture', row),
  real('pgy.row.videoRealCpm', 'video', row),
  compared('pgy.row.pictureCpmCompare', row.estimatePictureCpmCompare, row.estimatePictureCpm),
  compared('pgy.row.videoCpmCompare', row.estimateVideoCpmCompare, row.estimateVideoCpm),
  compared(
    'pgy.row.pictureEngagementCompare',
    row.estimatePictureEngageCostCompare,
    row.estimatePictureEngageCost,
  ),
  compared('pgy.row.videoEngagementCompare', row.estimateVideoEngageCostCompare, row.estimateVideoEngageCost),
  usual('pgy.row.impressionMedian', row.accumCommonImpMedinNum30d),
  usual('pgy.row.pictureImpressionMedian', row.accumPicCommonImpMedinNum30d),
  usual('pgy.row.videoImpressionMedian', row.accumVideoCommonImpMedinNum30d),
  usual('pgy.row.readMedian', row.clickMidNum),
  usual('pgy.row.pictureReadMedian', row.pictureClickMidNum),
  usual('pgy.row.videoReadMedian', row.videoClickMidNum),
  count('pgy.row.engagementMedian', engagementMedianOf(row)),
  usual('pgy.row.pictureEngagementMedian', row.pictureInterMidNum),
  usual('pgy.row.videoEngagementMedian', row.videoInterMidNum),
  ratio('pgy.row.hundredLikeShare', fromPercent(row.hundredLikePercent30)),
  ratio('pgy.row.thousandLikeShare', fromPercent(row.thousandLikePercent30)),
  ratio('pgy.row.videoFinishRate', fromPercent(unlessZero(row.videoFinishRate))),
  ratio('pgy.row.fansGrowth', fromPercent(row.fans30GrowthRate)),
  ratio('pgy.row.activeFansShare', fromPercent(row.fansActiveIn28dLv)),
  ratio('pgy.row.engagedFansShare', fromPercent(row.fansEngageNum30dLv)),
  ratio('pgy.row.replyRate', fromPercent(unlessZero(row.inviteReply48hNumRatio))),
  count('pgy.row.coopNotes', toCount(row.coopNoteNum30d)),
  usual('pgy.row.coopImpressionMedian', row.accumCoopImpMedinNum30d),
  usual('pgy.row.coopReadMedian', row.readMidCoop30),
  usual('pgy.row.coopEngagementMedian', row.interMidCoop30),
  usual('pgy.row.visitMedian', row.mCpuvNum30d),
  yuan('pgy.row.visitCost', fromYuanUnlessZero(row.estimateCpuv30d)),
  count('pgy.row.lives', toCount(row.kliveCnt30d)),
  usual('pgy.row.liveViewers', row.avgLiveViewerNum),
  yuan('pgy.row.liveSales', fromYuanUnlessZero(row.avgAgmv90d)),
  nextQuote('pgy.row.nextPictureQuote', row.nextPicturePrice),
  nextQuote('pgy.row.nextVideoQuote', row.nextVideoPrice),
  metric('pgy.row.nextLevel', 'index', toIndex(row.nextLevel === -1 ? undefined : row.nextLevel)),
  text('pgy.row.lowActive', row.lowActive === undefined ? undefined : row.lowActive ? '是' : '否'),
];

function entry(row: SearchRow, source: Source): Entry {
  const subject = creatorSubject(row.userId);
  return {
    figures: figures(row),
    ...(row.userId && { key: row.userId }),
    ...(subject && { subject, href: hrefOf(subject), verdict: rowVerdict(row, source) }),
    ...(row.headPhoto && { image: row.headPhoto }),
  };
}

/** The search for creators on Pugongying. */
export const pugongyingSearch: List = {
  id: 'pgy.search',
  request: (values, next) => ({
    endpoint: search,
    params: {
      // Said even where they are the form's initial ones: the vendor's own default order is another.
      by: 'nickname',
      sort: 'default',
      ...paramsOf('pgy.search', WRITES, values),
      page: String(pageOf(next)),
    },
  }),
  page: (answer, _values, at) => {
    const { data } = answer as AnswerOf<typeof search>;
    const rows = entries(data?.kols);
    const seen = seenWith(rows.length, at);
    const more = rows.length > 0 && (data?.total === undefined || seen < data.total);
    return {
      table: tableOf(
        'pgy.search',
        answer,
        figures({}),
        rows.map((row) => entry(row, answer.source)),
        data?.total,
      ),
      ...(more && { next: nextOf(at, seen) }),
    };
  },
};
