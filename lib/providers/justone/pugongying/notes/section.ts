import type { Block, Metric, Row, Source } from '../../../../report/blocks';
import {
  type AnswerOf,
  type ColumnOf,
  entries,
  type LineOf,
  median,
  medianOfWorks,
  metricOf,
  quotient,
  sourceOfParts,
} from '../../../draw';
import type { Section } from '../../../types';
import { fromFraction, toCount, toCountUnlessZero } from '../../../units';
import { amount, formWord, noteSubject, pageOf } from '../draw';
import { blogger } from '../overview/endpoints';
import { type NotesDetail, notesDetail } from './endpoints';
import type { MetricId, titles } from './words';

const metric = metricOf<MetricId>();

/** What a note of either form costs today. */
type Quotes = NonNullable<AnswerOf<typeof blogger>['data']>;

type Note = NonNullable<NonNullable<NotesDetail['list']>[number]>;

/** The platform's words for whether ads were bought for a note. */
const promotedWord = (promoted: boolean | undefined) =>
  promoted === undefined ? undefined : promoted ? '有推广' : '无推广';

/** What the table can be narrowed to: each is a list of its own. */
const FILTERS = [
  'pgy.notes.daily',
  'pgy.notes.sponsored',
  'pgy.notes.picture',
  'pgy.notes.video',
] as const satisfies (keyof typeof titles)[];
type FilterId = (typeof FILTERS)[number];

/** A note is sponsored where the platform knows the brand that it was made for. */
const kindOf = ({ brandName }: Note): FilterId => (brandName ? 'pgy.notes.sponsored' : 'pgy.notes.daily');

const listsOf = (note: Note): FilterId[] => [
  kindOf(note),
  ...(note.isVideo === undefined
    ? []
    : [note.isVideo ? ('pgy.notes.video' as const) : ('pgy.notes.picture' as const)]),
];

const readsOf = (note: Note) => toCountUnlessZero(note.readNum);

/** The median reads of each kind. A list that is sorted by its figures has no median that says anything of the others. */
const mediansOf = (notes: readonly Note[]) =>
  new Map(
    FILTERS.map((kind) => {
      const reads = notes.filter((note) => kindOf(note) === kind).flatMap((note) => readsOf(note) ?? []);
      return [kind, medianOfWorks(reads)] as const;
    }),
  );

/** The places of the figures that have more to them than their value. */
const [READS, RATE, COST, ENGAGEMENT_COST] = [1, 2, 3, 4];
const ESTIMATE = ['cell.arithmetic'];

function rowOf(note: Note, quotes: Quotes | undefined, medians: ReturnType<typeof mediansOf>): Row {
  const reads = readsOf(note);
  const interactions =
    note.likeNum === undefined || note.collectNum === undefined ? undefined : note.likeNum + note.collectNum;
  const rate = quotient(interactions, reads);
  const price =
    note.isVideo === undefined ? undefined : amount(note.isVideo ? quotes?.videoPrice : quotes?.picturePrice);
  const cost = quotient(price, reads, 1000);
  const engagementCost = quotient(price, interactions);
  const middle = medians.get(kindOf(note));
  return {
    cells: [
      note.title,
      reads,
      rate,
      cost,
      engagementCost,
      note.date,
      formWord(note.isVideo),
      toCount(note.likeNum),
      toCount(note.collectNum),
      promotedWord(note.isAdvertise),
      note.brandName,
      // Only a note for a brand can lead to its shop: elsewhere a 0 says nothing.
      note.brandName ? toCount(note.thirdReadUserNum) : toCountUnlessZero(note.thirdReadUserNum),
    ],
    estimates: {
      ...(rate !== undefined && { [RATE]: { interactions: interactions ?? 0, reads: reads ?? 0 } }),
      ...(cost !== undefined && { [COST]: { price: price ?? 0, reads: reads ?? 0 } }),
      ...(engagementCost !== undefined && {
        [ENGAGEMENT_COST]: { price: price ?? 0, interactions: interactions ?? 0 },
      }),
    },
    notes: {
      ...(rate !== undefined && { [RATE]: ESTIMATE }),
      ...(cost !== undefined && { [COST]: ESTIMATE }),
      ...(engagementCost !== undefined && { [ENGAGEMENT_COST]: ESTIMATE }),
    },
    ...(middle &&
      reads !== undefined && { multiples: { [READS]: { ...middle, times: reads / middle.median } } }),
    lists: listsOf(note),
    subject: noteSubject(note.noteId),
    href: pageOf(noteSubject(note.noteId)),
    image: note.imgUrl,
  };
}

interface TableParts {
  notes: readonly Note[];
  total: number | undefined;
  source: Source;
  offers: AnswerOf<typeof blogger> | undefined;
  /** The list is the latest notes as they came, so that its medians and shares say something of the creator. */
  latest: boolean;
}

function table({ notes, total, source, offers, latest }: TableParts): Block {
  const priced = offers && { source: sourceOfParts(source, offers.source) };
  const medians = mediansOf(latest ? notes : []);
  const filters = FILTERS.filter((filter) => notes.some((note) => listsOf(note).includes(filter)));
  return {
    type: 'table',
    id: 'pgy.noteList',
    source,
    columns: [
      { id: 'pgy.noteTitle', unit: 'text' },
      { id: 'pgy.noteReads', unit: 'count' },
      { id: 'pgy.noteRate', unit: 'ratio', estimate: true },
      {
        id: 'pgy.noteReadCost',
        unit: 'yuan',
        estimate: true,
        ...priced,
      },
      { id: 'pgy.noteEngagementCost', unit: 'yuan', estimate: true, ...priced },
      { id: 'pgy.noteDate', unit: 'date' },
      { id: 'pgy.noteForm', unit: 'text' },
      { id: 'pgy.noteLikes', unit: 'count' },
      { id: 'pgy.noteCollects', unit: 'count' },
      { id: 'pgy.notePromoted', unit: 'text' },
      { id: 'pgy.noteBrand', unit: 'text' },
      { id: 'pgy.noteVisitors', unit: 'count' },
    ] satisfies ColumnOf<MetricId>[],
    rows: notes.map((note) => rowOf(note, offers?.data, medians)),
    ...(filters.length > 0 && { filters: filters.map((id) => ({ id, lists: [id] })) }),
    ...(total !== undefined && total > notes.length && { total }),
  };
}

/** The likes from which on the trade calls a note a hit. */
const HIT_LIKES = 1000;

/** The share of sponsored notes and of hits among the latest notes. */
function figures(notes: readonly Note[], source: Source): Block[] {
  const liked = notes.flatMap(({ likeNum }) => likeNum ?? []);
  const sponsored = notes.filter((note) => kindOf(note) === 'pgy.notes.sponsored').length;
  const hits = liked.filter((likes) => likes >= HIT_LIKES).length;
  const metrics = [
    ...shareOf('pgy.noteSponsoredShare', sponsored, { sponsored, works: notes.length }),
    ...shareOf('pgy.noteHitRate', hits, { hits, works: liked.length }),
  ];
  return metrics.length > 0 ? [{ type: 'metrics', id: 'pgy.noteFigures', source, metrics }] : [];
}

/** A share of notes with the two numbers that make it; nothing where there are no notes. */
const shareOf = (
  id: MetricId,
  part: number,
  estimate: { works: number } & Record<string, number>,
): Metric[] =>
  estimate.works > 0 ? [metric(id, 'ratio', fromFraction(part / estimate.works), { estimate })] : [];

/** Reads by day of publication, oldest first, with the median of the notes that are in view. */
function chart(notes: readonly Note[], source: Source): Block[] {
  const points = notes
    .flatMap((note) => {
      const reads = toCountUnlessZero(note.readNum);
      return note.date === undefined || reads === undefined
        ? []
        : [{ label: `${note.date} ${note.title ?? ''}`.trim(), reads }];
    })
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const level = median(points.map((point) => point.reads));
  if (level === undefined || points.length < 2) return [];
  return [
    {
      type: 'series',
      id: 'pgy.readsByNote',
      source,
      axis: { kind: 'label', values: points.map((point) => point.label) },
      lines: [
        { id: 'pgy.noteReads', unit: 'count', values: points.map((point) => point.reads) },
      ] satisfies LineOf<MetricId>[],
      marker: { id: 'pgy.readMedianInView' satisfies MetricId, value: level },
    },
  ];
}

/** The first page of a creator's notes. */
export const notesSection: Section = {
  id: 'pgy.notes',
  requests: ({ subject, options }) => [
    { endpoint: notesDetail, params: { ...options, user: subject.id, page: '1' } },
  ],
  borrows: ({ subject }) => [{ endpoint: blogger, params: { user: subject.id } }],
  blocks({ options }, answers) {
    const answer = answers.get(notesDetail);
    if (!answer) return [];
    const { data, source } = answer;
    const notes = entries(data?.list);
    const latest = options.order === 'latest';
    return [
      ...(latest && options.noteKind === 'all' ? figures(notes, source) : []),
      table({ notes, total: data?.total, source, offers: answers.get(blogger), latest }),
      ...chart(notes, source),
    ];
  },
};
