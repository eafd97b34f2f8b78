import type { Block, Metric, Source } from '../../../report/blocks';
import type { Subject } from '../../../subject/types';
import type { Answers, Section, SectionInput } from '../../types';
import {
  fromFen,
  fromFraction,
  fromPercent,
  fromYuanUnlessZero,
  toCount,
  toCountUnlessZero,
  toIndex,
} from '../../units';
import { entries, metric, sourceOf } from '../xingtu/draw';
import * as pgy from './endpoints';
import {
  amount,
  beats,
  count,
  distribution,
  engagementMedianOf,
  fansOf,
  formWord,
  lowestQuote,
  noteSubject,
  pageOf,
  quote,
  ratio,
  tagsBlock,
  unlessZero,
  words,
  yuan,
} from './figures';
import type { Blogger, DataSummary, NotesRate } from './schemas';

function card(row: Blogger, source: Source, subject: Subject): Block {
  return {
    type: 'card',
    id: 'pgy.card',
    source,
    title: row.name ?? subject.id,
    image: row.headPhoto,
    href: pageOf(subject),
    facts: [
      count('pgy.fans', fansOf(row)),
      count('pgy.likesAndCollects', toCountUnlessZero(row.likeCollectCountInfo)),
      words('pgy.location', row.location),
      words('pgy.gender', row.gender),
      words('pgy.redId', row.redId),
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

/** The estimates that the profile and the cost-effectiveness answer have in common, in yuan in both. */
type Costs = Pick<
  Blogger,
  | 'estimatePictureCpm'
  | 'estimateVideoCpm'
  | 'pictureReadCost'
  | 'videoReadCost'
  | 'estimatePictureEngageCost'
  | 'estimateVideoEngageCost'
>;

const FORMS = {
  picture: ['estimatePictureCpm', 'picturePrice', 'accumPicCommonImpMedinNum30d'],
  video: ['estimateVideoCpm', 'videoPrice', 'accumVideoCommonImpMedinNum30d'],
} as const;

type Form = keyof typeof FORMS;

/** Another figure for a CPM, and where it is from. */
type Reference = NonNullable<Metric['against']>;

/** What a thousand impressions cost by quote and median, where both are known. */
function byMedian(price: number | undefined, impressions: number | undefined): Omit<Reference, 'endpoint'>[] {
  const spent = amount(price);
  const seen = unlessZero(impressions);
  if (spent === undefined || seen === undefined) return [];
  return [{ value: (spent / seen) * 1000, estimate: { price: spent, impressions: seen } }];
}

const agree = (a: number, b: number) => Math.abs(a - b) < Math.abs(b) * 0.01;

/**
 * A CPM, checked. The row's own median of that form decides where it is filled: `quote / impressions * 1000` has to give the
 * CPM back within 1 %. Profiles do not fill it, so there the other answers are asked, and one that disagrees is shown too.
 */
function cpm(form: Form, costs: Costs, row: Blogger | undefined, others: readonly Reference[]): Metric {
  const [estimate, price, impressions] = FORMS[form];
  const id = `pgy.${form}Cpm`;
  const known = fromYuanUnlessZero(costs[estimate]);
  if (known === undefined) return yuan(id, known);
  const [own] = byMedian(row?.[price], row?.[impressions]);
  if (own) return yuan(id, known, agree(own.value, known) ? undefined : { uncertain: true });
  const against = others.find(({ value }) => !agree(value, known));
  return yuan(id, known, against && { uncertain: true, against });
}

/**
 * Estimated costs of a list row, a profile or a cost-effectiveness answer; `row` has the quotes that they are checked by,
 * `others` what other answers say of a form's CPM.
 */
export const costMetrics = (
  costs: Costs,
  row: Blogger | undefined,
  others: (form: Form) => readonly Reference[] = () => [],
): Metric[] => [
  cpm('picture', costs, row, others('picture')),
  cpm('video', costs, row, others('video')),
  yuan('pgy.pictureReadCost', fromYuanUnlessZero(costs.pictureReadCost)),
  yuan('pgy.videoReadCost', fromYuanUnlessZero(costs.videoReadCost)),
  yuan('pgy.pictureEngagementCost', fromYuanUnlessZero(costs.estimatePictureEngageCost)),
  yuan('pgy.videoEngagementCost', fromYuanUnlessZero(costs.estimateVideoEngageCost)),
];

/**
 * What the report's other answers give for a form's CPM: the data summary by its own figure and by its median impressions,
 * and only where that has neither, the notes that the switches chose, unless they are all of the other form.
 */
function otherCpms(answers: Answers, form: Form): Reference[] {
  const [estimate, quoted] = FORMS[form];
  const price = answers.get(pgy.blogger)?.data?.[quoted];
  const from = (endpoint: { id: string }, found: Omit<Reference, 'endpoint'>[]) =>
    found.map((reference) => ({ ...reference, endpoint: endpoint.id }));
  const sum = answers.get(pgy.dataSummary)?.data;
  const said = fromYuanUnlessZero(sum?.[estimate]);
  const [reckoned] = byMedian(price, sum?.mAccumImpNum);
  const summed =
    said === undefined || (reckoned && agree(reckoned.value, said))
      ? entries([reckoned])
      : entries([{ value: said }, reckoned]);
  if (summed.length > 0) return from(pgy.dataSummary, summed);
  const { noteNumber, videoNoteNumber, impMedian } = answers.get(pgy.notesRate)?.data ?? {};
  const ofTheOther = videoNoteNumber !== undefined && videoNoteNumber === (form === 'video' ? 0 : noteNumber);
  return ofTheOther ? [] : from(pgy.notesRate, byMedian(price, impMedian));
}

/** Costs by the cost-effectiveness answer; by the profile's own estimates only where that one has none at all. */
function cost(answers: Answers): Block[] {
  const row = answers.get(pgy.blogger);
  const own = answers.get(pgy.costEffective);
  const others = (form: Form) => otherCpms(answers, form);
  const block = (metrics: Metric[], source: Source): Block => ({
    type: 'metrics',
    id: 'pgy.cost',
    source,
    metrics,
  });
  const ownMetrics = own && costMetrics(own.data ?? {}, row?.data, others);
  const rowMetrics = row?.data && costMetrics(row.data, row.data, others);
  const has = (metrics: Metric[] | undefined) => metrics?.some((metric) => metric.value !== undefined);
  if (row && rowMetrics && !has(ownMetrics) && has(rowMetrics)) return [block(rowMetrics, row.source)];
  return own && ownMetrics ? [block(ownMetrics, sourceOf(own, own.data?.date))] : [];
}

/** Performance of the notes chosen by the switches. Without notes the platform writes zeros: those are dashes. */
function performance(rate: NotesRate, source: Source): Block {
  const of = (value: number | undefined, notes = rate.noteNumber) => (notes ? value : unlessZero(value));
  const pictures =
    rate.noteNumber === undefined || rate.videoNoteNumber === undefined
      ? undefined
      : rate.noteNumber - rate.videoNoteNumber;
  const impressions = of(rate.impMedian);
  const reads = of(rate.readMedian);
  const interactions = of(rate.interactionMedian);
  const finished = of(rate.videoFullViewRate, rate.videoNoteNumber);
  return {
    type: 'metrics',
    id: 'pgy.performance',
    source,
    metrics: [
      count('pgy.impressionMedian', toCount(impressions), beats(rate.impMedianBeyondRate, impressions)),
      count('pgy.readMedian', toCount(reads), beats(rate.readMedianBeyondRate, reads)),
      count('pgy.engagementMedian', toCount(of(rate.mEngagementNum))),
      count('pgy.interactionMedian', toCount(interactions), beats(rate.interactionBeyondRate, interactions)),
      ratio('pgy.interactionRate', fromPercent(of(rate.interactionRate))),
      ratio('pgy.videoFinishRate', fromPercent(finished), beats(rate.videoFullViewBeyondRate, finished)),
      ratio('pgy.picture3sRate', fromPercent(of(rate.picture3sViewRate, pictures))),
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
        { id: 'pgy.noteReads', unit: 'count' },
        { id: 'pgy.noteReadsAboveMedian', unit: 'ratio' },
        { id: 'pgy.noteEngagements', unit: 'count' },
        { id: 'pgy.noteLikes', unit: 'count' },
        { id: 'pgy.noteCollects', unit: 'count' },
      ],
      rows: notes.map((note) => ({
        cells: [
          note.title,
          note.publishTime,
          formWord(note.type === undefined ? undefined : note.type === 2),
          toCountUnlessZero(note.impNum),
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

/** What the platform says of the account as a whole: how it answers brands, how it grows. Read costs are in **fen** here. */
function summary(data: DataSummary, source: Source): Block[] {
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
      ],
    },
    ...tagsBlock('pgy.trades', source, data.tradeNames ?? []),
  ];
}

/** The figures that a list row or a profile carries itself; the two fill different ones, and zero is "not filled" for most. */
export const profileMetrics = (row: Blogger): Metric[] => [
  count('pgy.profileReadMedian', toCountUnlessZero(row.clickMidNum)),
  count('pgy.profileEngagementMedian', engagementMedianOf(row)),
  count('pgy.businessNotes', toCount(row.businessNoteCount)),
  ratio('pgy.profileActiveFansShare', fromPercent(row.fansActiveIn28dLv)),
  ratio('pgy.profileEngagedFansShare', fromPercent(row.fansEngageNum30dLv)),
  ratio('pgy.profileFansGrowth', fromPercent(row.fans30GrowthRate)),
  ratio('pgy.profileHundredLikeShare', fromPercent(row.hundredLikePercent30)),
  ratio('pgy.profileThousandLikeShare', fromPercent(row.thousandLikePercent30)),
  ratio('pgy.profileVideoFinishRate', fromPercent(unlessZero(row.videoFinishRate))),
  ratio('pgy.profileReplyRate', fromPercent(unlessZero(row.inviteReply48hNumRatio))),
];

function profile(row: Blogger, source: Source): Block[] {
  const metrics = profileMetrics(row).filter((metric) => metric.value !== undefined);
  return metrics.length === 0 ? [] : [{ type: 'metrics', id: 'pgy.profile', source, metrics }];
}

/**
 * Quotes, costs and performance of a creator. Four calls: the core-data endpoint is not one of them, since it answers with
 * nothing for most creators and its CPM differs from the one of the cost-effectiveness endpoint without saying why.
 */
export const overview: Section = {
  id: 'pgy.overview',
  requests({ subject, options }: SectionInput) {
    const user = { user: subject.id };
    return [
      { endpoint: pgy.blogger, params: user },
      { endpoint: pgy.costEffective, params: user },
      { endpoint: pgy.notesRate, params: { ...options, ...user } },
      { endpoint: pgy.dataSummary, params: { ...user, notes: options.notes ?? '' } },
    ];
  },
  blocks({ subject }, answers) {
    const row = answers.get(pgy.blogger);
    const rate = answers.get(pgy.notesRate);
    const sum = answers.get(pgy.dataSummary);
    return [
      ...(row?.data ? [card(row.data, row.source, subject), quotes(row.data, row.source)] : []),
      ...cost(answers),
      ...(rate ? [performance(rate.data ?? {}, rate.source)] : []),
      ...(sum ? summary(sum.data ?? {}, sourceOf(sum, sum.data?.dateKey)) : []),
      ...(rate?.data
        ? [
            ...pageSources(rate.data, rate.source),
            ...noteTypes(rate.data, rate.source),
            ...recentNotes(rate.data, rate.source),
          ]
        : []),
      ...(row?.data ? [...profile(row.data, row.source), ...profileTags(row.data, row.source)] : []),
    ];
  },
};
