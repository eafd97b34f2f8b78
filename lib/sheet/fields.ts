import { idOfWorks, KEPT, kindOfWorks, OF_WORKS, WORK_KINDS, type WorkKind } from '../memory/kept';
import type { KnownFigure } from '../memory/known';
import { askedOf, endpointOf } from '../memory/snapshot';
import { sharesOfKnown } from '../memory/target';
import { FANS } from '../memory/verdictOf';
import type { Dimension, FormId, Side } from '../report/blocks';
import { BUCKETS } from '../report/buckets';
import { shanghaiDay } from '../report/day';
import { TARGET_DIMENSIONS, type TargetPlatform } from '../report/target';
import type { Unit } from '../report/units';
import { VERDICT, type VerdictId } from '../report/verdict';
import { creatorOf } from '../subject/creator';
import { subjectUrl } from '../subject/link';
import type { Platform } from '../subject/types';
import { type Cell, figureCell, notesOf } from './cell';
import type { Line } from './line';
import type { NumberFormat } from './template';

/** The groups that columns are chosen from, in their order. */
export const FIELD_GROUPS = [
  'creator',
  'price',
  'plays',
  'engagement',
  'audience',
  'fans',
  'list',
  'file',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** What cells say in the language of the file. */
export interface FieldWords {
  status(id: string): string;
  platform(id: Platform): string;
  form(id: FormId): string;
  /** A word of a platform's, such as a place or a grade. */
  word(text: string): string;
}

/** A field that a column can have: anything that is known of a creator, an entry, its list or the file. */
export interface FieldSpec {
  id: string;
  group: FieldGroup;
  unit: Unit;
  /** The one platform that has it. */
  platform?: TargetPlatform;
  /** A share of people: its words are those of the side, the dimension and the group. */
  share?: { side: Side; by: Dimension; key: string };
  /** A figure of one kind of works: its words are those of the kind and of the figure that is remembered. */
  works?: { kind: WorkKind; id: string };
  read(line: Line, words: FieldWords): Cell;
}

type Read = FieldSpec['read'];

const text = (
  id: string,
  group: FieldGroup,
  read: (line: Line, words: FieldWords) => string | undefined,
): FieldSpec => ({
  id,
  group,
  unit: 'text',
  read: (line, words) => ({ value: read(line, words) || undefined }),
});

const field = (id: string, group: FieldGroup, unit: Unit, read: Read): FieldSpec => ({
  id,
  group,
  unit,
  read,
});

const subjectOf = ({ entry }: Line) => creatorOf(entry.creator);

/** Where works of the creators of each platform are published: markets sell what is seen elsewhere. */
const PUBLISHED_ON: Readonly<Record<Platform, Platform>> = {
  xingtu: 'douyin',
  douyin: 'douyin',
  pugongying: 'xiaohongshu',
  xiaohongshu: 'xiaohongshu',
};

const nameOf = ({ entry, known }: Line) => known?.name ?? entry.name;

/** The home page of a creator, where an id of it is known. */
function homeOf(line: Line): string | undefined {
  const subject = subjectOf(line);
  if (!subject || subject.platform === 'xingtu') return undefined;
  return subjectUrl(subject.platform === 'pugongying' ? { ...subject, platform: 'xiaohongshu' } : subject);
}

/** The page of the creator where works are ordered. */
function marketOf(line: Line): string | undefined {
  const subject = subjectOf(line);
  return subject && subject.platform !== 'douyin' ? subjectUrl(subject) : undefined;
}

const sourceOf = (
  line: Line,
  { basis, at }: Pick<KnownFigure, 'basis' | 'at'>,
): NonNullable<Cell['source']> => ({
  endpoint: endpointOf(basis),
  fetchedAt: at,
  sample: line.known?.source === 'sample',
});

/** A remembered figure as a cell. */
function rememberedCell(line: Line, id: string, figure: KnownFigure | undefined, words: FieldWords): Cell {
  if (!figure) return {};
  const { value, offer, uncertain } = figure;
  const notes = notesOf({ id, unit: 'count', ...(offer && { offer }), ...(uncertain && { uncertain }) });
  return {
    value: typeof value === 'string' && figure.unit === 'text' ? words.word(value) : value,
    ...(notes.length > 0 && { notes }),
    source: sourceOf(line, figure),
  };
}

const knownCell = (line: Line, id: string, words: FieldWords): Cell =>
  rememberedCell(line, id, line.known?.figures[id], words);

/** The first of some remembered figures that is known. */
const firstKnown =
  (...ids: readonly string[]): Read =>
  (line, words) => {
    const id = ids.find((one) => line.known?.figures[one]);
    return id === undefined ? {} : knownCell(line, id, words);
  };

/** The quote that was obtained, or the platform's price in its place. */
const priceCell: Read = ({ figures: { money } }) => {
  if (money.price === undefined) return {};
  if (!money.standIn) return { value: money.price };
  return {
    value: money.price,
    notes: ['entry.platformPrice', ...notesOf(money.standIn)],
    ...(money.standIn.source && { source: money.standIn.source }),
  };
};

const GROUP_OF: Readonly<Partial<Record<VerdictId, FieldGroup>>> = {
  'verdict.price': 'price',
  'verdict.expectedCpm': 'price',
  'verdict.expectedCpe': 'price',
  'verdict.expectedRead': 'price',
  'verdict.interaction': 'engagement',
  'verdict.interactionMedian': 'engagement',
  'verdict.growth': 'fans',
};

const UNIT_OF: Readonly<Partial<Record<VerdictId, Unit>>> = {
  'verdict.median': 'count',
  'verdict.readMedian': 'count',
  'verdict.interactionMedian': 'count',
  'verdict.completion': 'ratio',
  'verdict.interaction': 'ratio',
  'verdict.playsPerFan': 'ratio',
  'verdict.growth': 'ratio',
};

/** Figures of the form that a row is of. Real costs are formulas, which say what is paid and by what it is divided. */
const ofVerdict: readonly FieldSpec[] = VERDICT.filter((id) => !id.startsWith('verdict.real')).map((id) =>
  field(id, GROUP_OF[id] ?? 'plays', UNIT_OF[id] ?? 'yuan', (line) =>
    figureCell(line.figures.find(id), line.figures.find(id)?.source ?? line.verdict?.source),
  ),
);

/** The unit of each remembered figure that is no count. Those of one kind end, or begin, alike. */
const KNOWN_UNITS: readonly (readonly [pattern: RegExp, unit: Unit])[] = [
  [/^xingtu\.(online|mcn|place|douyinId|gender|row\.(listed|fields))$|^pgy\.(level|location)$/, 'text'],
  [/^xingtu\.(seeding|conversion)\./, 'text'],
  [/price|quote|cpm|cpe|floor|ceiling|cost$/i, 'yuan'],
  [/rate$|share$|growth$|3srate$/i, 'ratio'],
  [/index/i, 'index'],
  [/duration$/i, 'seconds'],
];

const KNOWN_GROUPS: readonly (readonly [pattern: RegExp, group: FieldGroup])[] = [
  [/online|mcn|place|douyinId|gender|fields|listed|location|level|reply|index/i, 'creator'],
  [/price|quote|cpm|cpe|floor|ceiling|cost$/i, 'price'],
  [/fans|followers|connected/i, 'fans'],
  [/like|comment|share|interact|engage|seeding|conversion/i, 'engagement'],
];

const first = <T>(all: readonly (readonly [RegExp, T])[], id: string, other: T): T =>
  all.find(([pattern]) => pattern.test(id))?.[1] ?? other;

/** Figures that another field has under one name for both platforms, and those of a list of similar creators. */
const ELSEWHERE: readonly string[] = [
  'xingtu.followers',
  'xingtu.fansTotal',
  'pgy.fans',
  'xingtu.expectedPlays',
  'xingtu.place',
  'pgy.location',
  'xingtu.playMid',
  'xingtu.completionRate',
  'xingtu.interactRate',
  'pgy.interactionRate',
  'pgy.similar.reads',
  'pgy.similar.engagements',
];

/** Figures as they are remembered, whatever form a row is of. */
const remembered: readonly FieldSpec[] = [...KEPT]
  .filter((id) => !ELSEWHERE.includes(id))
  .map(
    (id): FieldSpec => ({
      id: `known.${id}`,
      group: first(KNOWN_GROUPS, id, 'plays'),
      unit: first(KNOWN_UNITS, id, 'count'),
      platform: id.startsWith('pgy.') ? 'pugongying' : 'xingtu',
      read: (line, words) => knownCell(line, id, words),
    }),
  );

/** A figure of one kind of works. What was remembered before kinds were kept apart is of the kind that was asked for last. */
function worksCell(line: Line, kind: WorkKind, id: string, words: FieldWords): Cell {
  const { figures = {} } = line.known ?? {};
  const last = figures[id];
  const own = last && kindOfWorks(id, askedOf(last.basis)) === kind ? last : undefined;
  return rememberedCell(line, id, figures[idOfWorks(id, kind)] ?? own, words);
}

/** How works of each kind perform. */
const ofWorks: readonly FieldSpec[] = WORK_KINDS.flatMap((kind) =>
  OF_WORKS.map(
    (id): FieldSpec => ({
      id: `works.${kind}.${id.replace('xingtu.', '')}`,
      group: first(KNOWN_GROUPS, id, 'plays'),
      unit: first(KNOWN_UNITS, id, 'count'),
      platform: 'xingtu',
      works: { kind, id },
      read: (line, words) => worksCell(line, kind, id, words),
    }),
  ),
);

/** The consumer groups of Xingtu's audience (八大人群), by their keys. */
export const CONSUMER_GROUPS: readonly string[] = [
  '小镇青年',
  '小镇中老年',
  'Z世代',
  '都市银发',
  '都市蓝领',
  '精致妈妈',
  '新锐白领',
  '资深中产',
];

/** Groups of people that a target does not choose from. */
const MORE_GROUPS: readonly (readonly [Dimension, readonly string[]])[] = [
  ['group', CONSUMER_GROUPS],
  ['device', ['iPhone']],
];

/** The groups that a platform tells of, by dimension. Provinces are left to the report, but for targets. */
function groupsOf(platform: TargetPlatform): (readonly [Dimension, readonly string[]])[] {
  const chosen = TARGET_DIMENSIONS.filter((by) => by !== 'province').map(
    (by) => [by, BUCKETS[by][platform] ?? []] as const,
  );
  return platform === 'xingtu' ? [...chosen, ...MORE_GROUPS] : chosen;
}

function shareCell(line: Line, side: Side, by: Dimension, key: string): Cell {
  const { known } = line;
  const shares = known && sharesOfKnown(known).find((one) => one.side === side && one.by === by);
  const row = shares?.rows.find((one) => one.key.toLowerCase() === key.toLowerCase());
  const from = known?.shares.find(({ rows }) => rows === shares?.rows);
  return row && from ? { value: row.share, source: sourceOf(line, from) } : {};
}

/** Pugongying tells of fans only. */
const SIDES: Readonly<Record<TargetPlatform, readonly Side[]>> = {
  xingtu: ['audience', 'fans'],
  pugongying: ['fans'],
};

/** One field a bucket and side. A bucket that both platforms name alike is one field for both. */
const shares: readonly FieldSpec[] = [
  ...new Map(
    (['xingtu', 'pugongying'] as const).flatMap((platform) =>
      SIDES[platform].flatMap((side) =>
        groupsOf(platform).flatMap(([by, keys]) =>
          keys.map((key): readonly [string, FieldSpec] => {
            const id = `share.${side}.${by}.${key}`;
            const both =
              side === 'fans' &&
              (BUCKETS[by as 'gender']?.xingtu ?? []).includes(key) &&
              (BUCKETS[by as 'gender']?.pugongying ?? []).includes(key);
            return [
              id,
              {
                id,
                group: side === 'audience' ? 'audience' : 'fans',
                unit: 'ratio',
                ...(!both && { platform }),
                share: { side, by, key },
                read: (line) => shareCell(line, side, by, key),
              },
            ];
          }),
        ),
      ),
    ),
  ).values(),
];

/** Shares of the target audience, reckoned of what is remembered. */
const ofTarget = (id: 'share' | 'hit'): FieldSpec =>
  field(`ta.${id}`, 'audience', 'ratio', ({ ta, known }) => {
    const value = ta?.[id];
    if (ta === undefined || value === undefined) return {};
    const from = known?.shares.find(({ side }) => side === ta.side);
    return {
      value,
      notes: ta.side === 'fans' ? ['entry.byFans'] : [],
      ...(from && {
        source: { endpoint: endpointOf(from.basis), fetchedAt: from.at, sample: known?.source === 'sample' },
      }),
    };
  });

const FIELDS: readonly FieldSpec[] = [
  field('creator.number', 'creator', 'count', ({ place }) => ({ value: place })),
  field('creator.name', 'creator', 'text', (line) => ({
    value: nameOf(line),
    href: marketOf(line) ?? homeOf(line),
  })),
  text('creator.platform', 'creator', (line, words) => {
    const platform = subjectOf(line)?.platform;
    return platform && words.platform(PUBLISHED_ON[platform]);
  }),
  text('creator.id', 'creator', (line) => subjectOf(line)?.id),
  text('creator.home', 'creator', homeOf),
  text('creator.market', 'creator', marketOf),
  text('creator.image', 'creator', ({ known, entry }) => known?.image ?? entry.image),
  field('creator.place', 'creator', 'text', firstKnown('xingtu.place', 'pgy.location')),
  field('creator.fans', 'fans', 'count', firstKnown(FANS.xingtu, FANS.pugongying, 'xingtu.fansTotal')),
  text('line.form', 'price', ({ figures }, words) => figures.money.form && words.form(figures.money.form.id)),
  field('line.price', 'price', 'yuan', priceCell),
  field('entry.quote', 'price', 'yuan', ({ entry }) => ({ value: entry.quote })),
  field('entry.rebate', 'price', 'ratio', ({ rebate }) =>
    rebate ? { value: rebate.share, ...(!rebate.own && { notes: ['entry.listRebate'] }) } : {},
  ),
  field('list.fee', 'price', 'ratio', ({ context: { list, template } }) => ({
    value: list?.fee ?? template.terms.fee,
  })),
  field('list.tax', 'price', 'ratio', ({ context: { list, template } }) => ({
    value: list?.tax ?? template.terms.tax,
  })),
  field('plays.expected', 'plays', 'count', (line) => ({
    value: line.verdict?.expectedPlays,
    ...(line.verdict && { source: line.verdict.source }),
  })),
  field('plays.works', 'plays', 'count', (line) => ({
    value: line.verdict?.works,
    ...(line.verdict && { source: line.verdict.source }),
  })),
  ...ofVerdict,
  ofTarget('share'),
  ofTarget('hit'),
  ...shares,
  text('entry.status', 'list', ({ entry }, words) => words.status(entry.status)),
  text('entry.reasonFor', 'list', ({ entry }) => entry.reasonFor),
  text('entry.reasonAgainst', 'list', ({ entry }) => entry.reasonAgainst),
  text('entry.tags', 'list', ({ entry }) => entry.tags.join('、')),
  text('entry.slot', 'list', ({ entry }) => entry.slot),
  field('entry.added', 'list', 'date', ({ entry }) => ({
    value: entry.addedAt > 0 ? shanghaiDay(entry.addedAt) : undefined,
  })),
  text('list.name', 'list', ({ context: { list } }) => list?.name),
  text('list.client', 'list', ({ context: { list } }) => list?.client),
  text('list.brand', 'list', ({ context: { list } }) => list?.brand),
  text('file.source', 'file', (line, words) => {
    const platform = line.known && subjectOf(line)?.platform;
    return platform && words.platform(platform);
  }),
  field('file.today', 'file', 'date', ({ context: { now } }) => ({ value: shanghaiDay(now) })),
  field('file.figures', 'file', 'date', ({ known }) => ({ value: known && shanghaiDay(known.at) })),
  ...ofWorks,
  ...remembered,
];

const BY_ID: ReadonlyMap<string, FieldSpec> = new Map(FIELDS.map((one) => [one.id, one]));

/** All fields, in the order in which they are offered. */
export const allFields = (): readonly FieldSpec[] => FIELDS;

/** A field by its id; `undefined` for one of another version. */
export const fieldOf = (id: string): FieldSpec | undefined => BY_ID.get(id);

/** The number format and the decimal places that a unit has by itself. */
export function formatOf(unit: Unit): { format: NumberFormat; digits: number } {
  switch (unit) {
    case 'yuan':
    case 'yuanPerMille':
      return { format: 'yuan', digits: 0 };
    case 'ratio':
      return { format: 'percent', digits: 1 };
    case 'seconds':
    case 'index':
      return { format: 'plain', digits: 1 };
    default:
      return { format: 'plain', digits: 0 };
  }
}
