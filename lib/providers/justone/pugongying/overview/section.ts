import type { Block, Metric, Source } from '../../../../report/blocks';
import type { Subject } from '../../../../subject/types';
import { type ColumnOf, entries, metricOf, quotient, sourceOf } from '../../../draw';
import type { Section, SectionInput } from '../../../types';
import {
  fromFen,
  fromFraction,
  fromPercent,
  fromYuanUnlessZero,
  toCount,
  toCountUnlessZero,
  toIndex,
} from '../../../units';
import {
  amount,
  beats,
  distribution,
  fansOf,
  figuresOf,
  formWord,
  lowestQuote,
  noteSubject,
  pageOf,
  tagsBlock,
  unlessZero,
} from '../draw';
import type { MetricId as NoteMetricId } from '../notes/words';
import { cost } from './costs';
import { countedOf } from './counted';
import {
  type Blogger,
  blogger,
  costEffective,
  type DataSummary,
  dataSummary,
  type NotesRate,
  notesRate,
} from './endpoints';
import { profile } from './profile';
import { verdict } from './verdict';
import type { MetricId } from './words';

type LongTerm = NotesRate['longTermCommonNoteVo'];

const metric = metricOf<MetricId>();
const { count, quote, ratio, text, yuan } = figuresOf<MetricId>();

function card(row: Blogger, source: Source, subject: Subject): Block {
  return {
    type: 'card',
    id: 'pgy.card',
    source,
    title: row.name ?? subject.id,
    image: row.headPhoto,
    href: pageOf(subject),
    inSight: 2,
    facts: [
      count('pgy.fans', fansOf(row)),
      count('pgy.likesAndCollects', toCountUnlessZero(row.likeCollectCountInfo)),
      text('pgy.location', row.location),
      text('pgy.gender', row.gender),
      text('pgy.redId', row.redId),
      metric('pgy.level', 'index', toIndex(row.currentLevel)),
    ],
  };
}

function profileTags(row: Blogger, source: Source): Block[] {
  const categories = (row.contentTags ?? []).flatMap((tag) => [
    tag?.taxonomy1Tag,
    ...(tag?.taxonomy2Tags ?? []),
  ]);
  return tagsBlock('pgy.tags', source, [
    ...categories,
    ...(row.featureTags ?? []),
    ...(row.personalTags ?? []),
  ]);
}

const quotes = (row: Blogger, source: Source): Block => ({
  type: 'metrics',
  id: 'pgy.quotes',
  source,
  metrics: [
    quote('pgy.pictureQuote', row.picturePrice),
    quote('pgy.videoQuote', row.videoPrice),
    lowestQuote(row),
  ],
});

/** Performance of the notes chosen by the switches. */
function performance(rate: NotesRate, source: Source): Block {
  const { of, impressions, reads, engagements, interactions, interactionRate, finished, readFor3s } =
    countedOf(rate);
  return {
    type: 'metrics',
    id: 'pgy.performance',
    source,
    metrics: [
      count('pgy.impressionMedian', impressions.value, impressions.rank),
      count('pgy.readMedian', reads.value, reads.rank),
      count('pgy.engagementMedian', engagements),
      count('pgy.interactionMedian', interactions.value, interactions.rank),
      ratio('pgy.interactionRate', interactionRate),
      ratio('pgy.videoFinishRate', finished.value, finished.rank),
      ratio('pgy.picture3sRate', readFor3s),
      count('pgy.likeMedian', toCount(of(rate.likeMedian))),
      count('pgy.collectMedian', toCount(of(rate.collectMedian))),
      count('pgy.commentMedian', toCount(of(rate.commentMedian))),
      count('pgy.shareMedian', toCount(of(rate.shareMedian))),
      count('pgy.followMedian', toCount(of(rate.mFollowCnt))),
      ratio('pgy.hundredLikeShare', fromPercent(of(rate.hundredLikePercent))),
      ratio('pgy.thousandLikeShare', fromPercent(of(rate.thousandLikePercent))),
      count('pgy.notes', toCount(rate.noteNumber)),
      count('pgy.videoNotes', toCount(rate.videoNoteNumber)),
    ],
  };
}

/** Where impressions and reads came from, as fractions, under the platform's own names for its pages. */
function pageSources(rate: NotesRate, source: Source): Block[] {
  const of = rate.pagePercentVo;
  if (!of) return [];
  return [
    ...distribution('pgy.impressionSources', source, [
      { key: '发现页', share: fromFraction(of.impHomefeedPercent) },
      { key: '搜索页', share: fromFraction(of.impSearchPercent) },
      { key: '关注页', share: fromFraction(of.impFollowPercent) },
      { key: '笔记详情页', share: fromFraction(of.impDetailPercent) },
      { key: '附近页', share: fromFraction(of.impNearbyPercent) },
      { key: '其他', share: fromFraction(of.impOtherPercent) },
    ]),
    ...distribution('pgy.readSources', source, [
      { key: '发现页', share: fromFraction(of.readHomefeedPercent) },
      { key: '搜索页', share: fromFraction(of.readSearchPercent) },
      { key: '关注页', share: fromFraction(of.readFollowPercent) },
      { key: '笔记详情页', share: fromFraction(of.readDetailPercent) },
      { key: '附近页', share: fromFraction(of.readNearbyPercent) },
      { key: '其他', share: fromFraction(of.readOtherPercent) },
    ]),
  ];
}

function noteTypes(rate: NotesRate, source: Source): Block[] {
  return distribution(
    'pgy.noteTypes',
    source,
    (rate.noteType ?? []).map((type) => ({ key: type?.contentTag, share: fromPercent(type?.percent) })),
  );
}

/** The notes that came with the medians: each with its distance from the read median. */
function recentNotes(rate: NotesRate, source: Source): Block[] {
  const notes = entries(rate.notes);
  if (notes.length === 0) return [];
  return [
    {
      type: 'table',
      id: 'pgy.recentNotes',
      source,
      columns: [
        { id: 'pgy.noteTitle', unit: 'text' },
        { id: 'pgy.noteDate', unit: 'date' },
        { id: 'pgy.noteForm', unit: 'text' },
        { id: 'pgy.noteImpressions', unit: 'count' },
        { id: 'pgy.noteImpressionsAboveMedian', unit: 'ratio' },
        { id: 'pgy.noteReads', unit: 'count' },
        { id: 'pgy.noteReadsAboveMedian', unit: 'ratio' },
        { id: 'pgy.noteEngagements', unit: 'count' },
        { id: 'pgy.noteLikes', unit: 'count' },
        { id: 'pgy.noteCollects', unit: 'count' },
      ] satisfies ColumnOf<MetricId | NoteMetricId>[],
      rows: notes.map((note) => ({
        cells: [
          note.title,
          note.publishTime,
          formWord(note.type === undefined ? undefined : note.type === 2),
          toCountUnlessZero(note.impNum),
          fromFraction(note.impBeyondRate),
          toCountUnlessZero(note.readNum),
          fromFraction(note.readBeyondRate),
          toCount(note.interactionNum),
          toCount(note.likeNum),
          toCount(note.collectNum),
        ],
        subject: noteSubject(note.noteId),
        href: pageOf(noteSubject(note.noteId)),
        image: note.imgUrl,
      })),
    },
  ];
}

/** What notes of half a year ago are read for, soon after they were published and since. */
function longTail(id: 'pgy.longTailDaily' | 'pgy.longTailSponsored', of: LongTerm, source: Source): Block[] {
  if (!of?.noteNumber) return [];
  const { startPublishTime: from, endPublishTime: to, recentReadNum, longTermReadNum } = of;
  // Whether these are reads of a note or of all of them, no other figure tells.
  const reads = (metricId: MetricId, value: number | undefined, percent: number | undefined) =>
    count(metricId, toCount(value), {
      ...beats(percent, value),
      ...(value !== undefined && { uncertain: true as const }),
    });
  return [
    {
      type: 'metrics',
      id,
      source,
      metrics: [
        text('pgy.longTailPublished', from && to && `${from} – ${to}`),
        count('pgy.longTailNotes', toCount(of.noteNumber)),
        reads('pgy.longTailEarlyReads', recentReadNum, of.recentReadBeyondRate),
        reads('pgy.longTailReads', longTermReadNum, of.longTermReadBeyondRate),
        ratio('pgy.longTailEarlySearch', fromPercent(of.recentSearchPagePercent)),
        ratio('pgy.longTailSearch', fromPercent(of.longTermSearchPagePercent)),
      ],
    },
  ];
}

/** A cost of an engagement, in yuan: marked where the quote and the engagements of the same answer make another one. */
function summaryCpe(
  id: MetricId,
  given: number | undefined,
  price: number | undefined,
  engagements: number | undefined,
): Metric {
  const value = fromYuanUnlessZero(given);
  const made = quotient(amount(price), engagements);
  const confirmed = value === undefined || (made !== undefined && Math.abs(made - value) < value * 0.01);
  return yuan(id, value, confirmed ? undefined : { uncertain: true });
}

/** What the summary has for some creators only: a dash would say no more than its absence. */
const summaryFigures = (data: DataSummary, row: Blogger | undefined): Metric[] =>
  [
    yuan('pgy.summaryPictureCpm', fromYuanUnlessZero(data.estimatePictureCpm)),
    yuan('pgy.summaryVideoCpm', fromYuanUnlessZero(data.estimateVideoCpm)),
    summaryCpe(
      'pgy.summaryPictureCpe',
      data.estimatePictureEngageCost,
      row?.picturePrice,
      data.mEngagementNum,
    ),
    summaryCpe('pgy.summaryVideoCpe', data.estimateVideoEngageCost, row?.videoPrice, data.mEngagementNum),
    count('pgy.summaryImpressions', toCountUnlessZero(data.mAccumImpNum)),
    count('pgy.summaryReads', toCountUnlessZero(data.mValidRawReadFeedNum)),
    text('pgy.advantage', data.kolAdvantage),
  ].filter(({ value }) => value !== undefined);

/**
 * What the platform says of the account as a whole: how it answers brands, how it grows. Read costs are in **fen** here, CPM
 * in yuan.
 */
function summary(data: DataSummary, source: Source, row: Blogger | undefined): Block[] {
  const pictureCost = unlessZero(data.pictureReadCost);
  const videoCost = unlessZero(data.videoReadCost);
  return [
    {
      type: 'metrics',
      id: 'pgy.summary',
      source,
      metrics: [
        // A rate of no invitations is no rate.
        ratio(
          'pgy.replyRate',
          fromPercent(data.inviteNum ? data.responseRate : unlessZero(data.responseRate)),
        ),
        count('pgy.invitations', toCount(data.inviteNum)),
        count('pgy.activeDays', toCount(data.activeDayInLast7)),
        ratio(
          'pgy.fansGrowth',
          fromPercent(data.fans30GrowthRate),
          beats(data.fans30GrowthBeyondRate, data.fans30GrowthRate),
        ),
        yuan(
          'pgy.summaryPictureReadCost',
          fromFen(pictureCost),
          beats(data.pictureReadBeyondRate, pictureCost),
        ),
        yuan('pgy.summaryVideoReadCost', fromFen(videoCost), beats(data.videoReadBeyondRate, videoCost)),
        ...summaryFigures(data, row),
      ],
    },
    ...tagsBlock('pgy.trades', source, data.tradeNames ?? []),
  ];
}

/**
 * Quotes, costs and performance of a creator. Four calls: the core-data endpoint is not one of them, since it answers with
 * nothing for most creators and its CPM differs from the one of the cost-effectiveness endpoint without saying why.
 */
export const overviewSection: Section = {
  id: 'pgy.overview',
  requests({ subject, options }: SectionInput) {
    const user = { user: subject.id };
    return [
      { endpoint: blogger, params: user },
      { endpoint: costEffective, params: user },
      { endpoint: notesRate, params: { ...options, ...user } },
      { endpoint: dataSummary, params: { ...user, notes: options.notes ?? '' } },
    ];
  },
  blocks(input, answers) {
    const row = answers.get(blogger);
    const rate = answers.get(notesRate);
    const sum = answers.get(dataSummary);
    return [
      ...(row?.data ? [card(row.data, row.source, input.subject)] : []),
      ...verdict(input, answers),
      ...(row?.data ? [quotes(row.data, row.source)] : []),
      ...cost(answers),
      ...(rate ? [performance(rate.data ?? {}, rate.source)] : []),
      ...(sum ? summary(sum.data ?? {}, sourceOf(sum, sum.data?.dateKey), row?.data) : []),
      ...(rate?.data
        ? [
            ...pageSources(rate.data, rate.source),
            ...noteTypes(rate.data, rate.source),
            ...longTail('pgy.longTailDaily', rate.data.longTermCommonNoteVo, rate.source),
            ...longTail('pgy.longTailSponsored', rate.data.longTermCooperateNoteVo, rate.source),
            ...recentNotes(rate.data, rate.source),
          ]
        : []),
      ...(row?.data ? [...profile(row.data, row.source), ...profileTags(row.data, row.source)] : []),
    ];
  },
};
