import type { Known } from '../memory/known';
import type { FormId, Metric, Side, VerdictBlock } from '../report/blocks';
import type { SectionId } from '../report/sections';
import type { TargetPlatform } from '../report/target';
import type { Ratio, Unit } from '../report/units';
import { type Bought, chosenForm, type VerdictId, verdictFigure } from '../report/verdict';
import { type Compared, platformOf, type SourcedMetric } from './creators';

/** The groups of rows, in their order. */
export const GROUPS = ['cost', 'plays', 'fans', 'audience'] as const;
export type GroupId = (typeof GROUPS)[number];

/** Why a creator of the other platform has no figure in a row: what the row counts. */
export type Why =
  | 'plays'
  | 'impressions'
  | 'reads'
  | 'engagements'
  | 'finish'
  | 'picture'
  | 'audience'
  | 'tiers';

/** A figure as a row reads it. */
export interface Reading {
  figure: Metric & Partial<Pick<SourcedMetric, 'source'>>;
  /** What it is counted over, as `VerdictBlock.over` names it. Only figures that are counted over the same are compared. */
  over?: readonly string[];
}

/** What rows are read by. */
export interface Choice extends Bought {}

export interface RowSpec {
  id: string;
  group: GroupId;
  unit: Unit;
  /** The id of its words among the metrics; without one the row has words of its own. */
  words?: string;
  /** Which values a buyer would rather have. A row without it is not judged. */
  better?: 'low' | 'high';
  /** The one platform that has the figure, and what it counts. Without it all platforms mean the same by it. */
  only?: { platform: TargetPlatform; why: Why };
  /** The form of notes that the figure is of. Without it every form has it. */
  note?: FormId;
  /** The row stands only where a creator has its figure: few decide by it. */
  rare?: true;
  /** The section that brings the figure, by platform. Missing where no call does. */
  section?: Partial<Readonly<Record<TargetPlatform, SectionId>>>;
  read(creator: Compared, choice: Choice): Reading | undefined;
}

const OVERVIEW = { xingtu: 'xingtu.overview', pugongying: 'pgy.overview' } as const;
const PEOPLE = { xingtu: 'xingtu.audience', pugongying: 'pgy.audience' } as const;

/** Costs and figures that say what they are whatever works are counted. */
const NOT_COUNTED: ReadonlySet<VerdictId> = new Set([
  'verdict.price',
  'verdict.expectedCpm',
  'verdict.expectedCpe',
  'verdict.expectedRead',
  'verdict.growth',
]);

/** A number that is reckoned here, in its unit. */
const valued = (unit: Unit, value: number | string) => ({ unit, value }) as Pick<Metric, 'unit' | 'value'>;

/** A cost that was reckoned from the platform's price, at the quote that was obtained. */
function atQuote(figure: SourcedMetric, { terms }: Compared): SourcedMetric {
  const price = figure.estimate?.price;
  if (terms?.quote === undefined || !price || typeof figure.value !== 'number') return figure;
  const { offer: _, ...rest } = figure;
  const estimate = { ...figure.estimate, price: terms.quote };
  return { ...rest, ...valued(figure.unit, (figure.value * terms.quote) / price), estimate } as SourcedMetric;
}

const sourced = (block: VerdictBlock, figure: Metric): SourcedMetric => ({ source: block.source, ...figure });

/** A row of a figure of the verdict. */
function ofVerdict(
  id: string,
  group: GroupId,
  of: VerdictId,
  rest: Pick<RowSpec, 'unit'> & Partial<Pick<RowSpec, 'better' | 'only' | 'words' | 'note'>>,
): RowSpec {
  return {
    id,
    group,
    words: of,
    section: OVERVIEW,
    ...rest,
    read(creator, choice) {
      const form = creator.verdict && chosenForm(creator.verdict, choice);
      const figure = creator.verdict && form && verdictFigure(creator.verdict, form, of);
      if (!creator.verdict || figure?.value === undefined) return undefined;
      return {
        figure: atQuote(sourced(creator.verdict, figure), creator),
        ...(!NOT_COUNTED.has(of) && { over: creator.verdict.over }),
      };
    },
  };
}

const xingtu = (why: Why) => ({ only: { platform: 'xingtu', why } }) as const;
const pugongying = (why: Why) => ({ only: { platform: 'pugongying', why } }) as const;

/** A figure that is remembered or cached under one of these ids: the newest. */
function newest({ known, more }: Compared, ids: readonly string[]): SourcedMetric | undefined {
  const found = [
    ...(known ? ids.flatMap((id) => knownMetric(known, id) ?? []) : []),
    ...(more ?? []).filter(({ id, value }) => ids.includes(id) && value !== undefined),
  ];
  return found.sort((a, b) => b.source.fetchedAt - a.source.fetchedAt)[0];
}

/** The endpoint of a basis, which is the endpoint and what it was asked. */
export const endpointOf = (basis: string): string => basis.split('?', 1)[0] as string;

function knownMetric(known: Known, id: string): SourcedMetric | undefined {
  const figure = known.figures[id];
  if (!figure) return undefined;
  const { value, unit, offer, uncertain, basis, at } = figure;
  return {
    id,
    ...valued(unit, value),
    ...(offer && { offer }),
    ...(uncertain && { uncertain }),
    source: {
      endpoint: endpointOf(basis),
      fetchedAt: at,
      fromCache: true,
      sample: known.source === 'sample',
    },
  } as SourcedMetric;
}

/** A row of a figure that is read by its ids. */
const ofFigure = (
  id: string,
  group: GroupId,
  ids: readonly string[],
  rest: Pick<RowSpec, 'unit' | 'section'> & Partial<Pick<RowSpec, 'better' | 'only' | 'words'>>,
): RowSpec => ({
  id,
  group,
  ...rest,
  read: (creator) => {
    const figure = newest(creator, ids);
    return figure && { figure };
  },
});

/** A figure of what was agreed, which has no source but the user. */
const agreed = (id: string, unit: Unit, value: number | undefined): Reading | undefined =>
  value === undefined ? undefined : { figure: { id, ...valued(unit, value) } as Metric };

/** The price that is paid: the quote, or the platform's price in its place. */
function askedOf({ verdict, terms }: Compared, choice: Choice): { price: number; own: boolean } | undefined {
  if (terms?.quote !== undefined) return { price: terms.quote, own: true };
  const form = verdict && chosenForm(verdict, choice);
  const price = verdict && form && verdictFigure(verdict, form, 'verdict.price');
  return typeof price?.value === 'number' ? { price: price.value, own: false } : undefined;
}

/** What is paid in the end: with the service fee, without the rebate. */
function netOf(creator: Compared, choice: Choice): Reading | undefined {
  const asked = askedOf(creator, choice);
  const { terms } = creator;
  if (!asked || (terms?.fee === undefined && terms?.rebate === undefined)) return undefined;
  const { fee = 0, rebate = 0 } = terms;
  return {
    figure: {
      id: 'compare.net',
      ...valued('yuan', asked.price * (1 + fee) - asked.price * rebate),
      estimate: { price: asked.price },
    } as Metric,
  };
}

/** What the platform expects of the next work, as a share of the median that works really got. */
function expectedShare({ verdict }: Compared): Reading | undefined {
  const form = verdict?.forms[0];
  const median = verdict && form && verdictFigure(verdict, form, 'verdict.median');
  if (!verdict?.expectedPlays || typeof median?.value !== 'number' || median.value <= 0) return undefined;
  return {
    figure: {
      id: 'compare.expected',
      ...valued('ratio', verdict.expectedPlays / median.value),
      estimate: { expectedPlays: verdict.expectedPlays, median: median.value },
      source: median.source ?? verdict.source,
    } as SourcedMetric,
    over: verdict.over,
  };
}

/** The share of one side of a creator's people that some buckets have together. */
function shareOf({ known }: Compared, side: Side, by: 'gender' | 'tier', keys: readonly string[]) {
  const shares = known?.shares.find((one) => one.side === side && one.by === by && one.rows.length > 0);
  if (!shares || !known) return undefined;
  const sum = shares.rows.filter(({ key }) => keys.includes(key)).reduce((all, { share }) => all + share, 0);
  return {
    figure: {
      id: `compare.${by}`,
      unit: 'ratio',
      value: sum as Ratio,
      source: {
        endpoint: endpointOf(shares.basis),
        fetchedAt: shares.at,
        fromCache: true,
        sample: known.source === 'sample',
      },
    } as SourcedMetric,
  };
}

const WOMEN = ['female', '女', '女性'];
const UPPER_TIERS = ['一线', '新一线'];

/** All rows, in their order. Not judged: amounts that are paid, fans, and people outside of a target. */
export const ROWS: readonly RowSpec[] = [
  ofVerdict('price', 'cost', 'verdict.price', { unit: 'yuan' }),
  {
    id: 'quote',
    group: 'cost',
    unit: 'yuan',
    read: ({ terms }) => agreed('compare.quote', 'yuan', terms?.quote),
  },
  {
    id: 'rebate',
    group: 'cost',
    unit: 'ratio',
    better: 'high',
    read: ({ terms }) => agreed('compare.rebate', 'ratio', terms?.rebate),
  },
  { id: 'net', group: 'cost', unit: 'yuan', read: netOf },
  ofVerdict('expectedCpm', 'cost', 'verdict.expectedCpm', {
    unit: 'yuan',
    better: 'low',
    ...xingtu('plays'),
  }),
  ofVerdict('expectedCpm.impressions', 'cost', 'verdict.expectedCpm', {
    unit: 'yuan',
    better: 'low',
    ...pugongying('impressions'),
  }),
  ofVerdict('realCpm', 'cost', 'verdict.realCpm', { unit: 'yuan', better: 'low', ...xingtu('plays') }),
  ofVerdict('realCpm.impressions', 'cost', 'verdict.realCpm', {
    unit: 'yuan',
    better: 'low',
    words: 'verdict.realCpm.impressions',
    ...pugongying('impressions'),
  }),
  ofVerdict('realRead', 'cost', 'verdict.realRead', { unit: 'yuan', better: 'low', ...pugongying('reads') }),
  ofVerdict('realCpe', 'cost', 'verdict.realCpe', { unit: 'yuan', better: 'low', ...xingtu('engagements') }),
  ofVerdict('realCpe.median', 'cost', 'verdict.realCpe', {
    unit: 'yuan',
    better: 'low',
    words: 'verdict.realCpe.median',
    ...pugongying('engagements'),
  }),
  ofVerdict('median', 'plays', 'verdict.median', { unit: 'count', better: 'high', ...xingtu('plays') }),
  ofVerdict('median.impressions', 'plays', 'verdict.median', {
    unit: 'count',
    better: 'high',
    words: 'verdict.median.impressions',
    ...pugongying('impressions'),
  }),
  ofVerdict('readMedian', 'plays', 'verdict.readMedian', {
    unit: 'count',
    better: 'high',
    ...pugongying('reads'),
  }),
  {
    id: 'expected',
    group: 'plays',
    unit: 'ratio',
    better: 'low',
    section: OVERVIEW,
    ...xingtu('plays'),
    read: expectedShare,
  },
  ofVerdict('completion', 'plays', 'verdict.completion', {
    unit: 'ratio',
    better: 'high',
    ...xingtu('finish'),
  }),
  ofVerdict('completion.notes', 'plays', 'verdict.completion', {
    unit: 'ratio',
    better: 'high',
    note: 'video',
    ...pugongying('finish'),
  }),
  ofVerdict('completion.picture', 'plays', 'verdict.completion', {
    unit: 'ratio',
    better: 'high',
    words: 'verdict.completion.picture',
    note: 'picture',
    ...pugongying('picture'),
  }),
  ofVerdict('interaction', 'plays', 'verdict.interaction', {
    unit: 'ratio',
    better: 'high',
    ...xingtu('engagements'),
  }),
  ofVerdict('interaction.notes', 'plays', 'verdict.interaction', {
    unit: 'ratio',
    better: 'high',
    ...pugongying('engagements'),
  }),
  ofVerdict('interactionMedian', 'plays', 'verdict.interactionMedian', {
    unit: 'count',
    better: 'high',
    ...pugongying('engagements'),
  }),
  ofVerdict('playsPerFan', 'plays', 'verdict.playsPerFan', {
    unit: 'ratio',
    better: 'high',
    ...xingtu('plays'),
  }),
  ofVerdict('playsPerFan.reads', 'plays', 'verdict.playsPerFan', {
    unit: 'ratio',
    better: 'high',
    words: 'verdict.playsPerFan.reads',
    ...pugongying('reads'),
  }),
  ofFigure('fans', 'fans', ['xingtu.followers', 'xingtu.fansTotal', 'pgy.fans'], {
    unit: 'count',
    section: OVERVIEW,
  }),
  {
    ...ofFigure('growth', 'fans', ['xingtu.fansGrowth', 'pgy.fansGrowth', 'pgy.row.fansGrowth'], {
      unit: 'ratio',
      words: 'verdict.growth',
      section: { xingtu: 'xingtu.fans', pugongying: 'pgy.overview' },
    }),
    better: 'high',
  },
  {
    ...ofFigure('searches', 'fans', ['xingtu.seeding.searchRate'], {
      unit: 'text',
      words: 'xingtu.seeding.searchRate',
      section: { xingtu: 'xingtu.seeding' },
      ...xingtu('plays'),
    }),
    rare: true,
  },
  {
    id: 'women',
    group: 'audience',
    unit: 'ratio',
    section: PEOPLE,
    ...xingtu('audience'),
    read: (creator) => shareOf(creator, 'audience', 'gender', WOMEN),
  },
  {
    id: 'women.fans',
    group: 'audience',
    unit: 'ratio',
    section: PEOPLE,
    read: (creator) => shareOf(creator, 'fans', 'gender', WOMEN),
  },
  {
    id: 'tiers',
    group: 'audience',
    unit: 'ratio',
    section: PEOPLE,
    ...xingtu('tiers'),
    read: (creator) => shareOf(creator, 'audience', 'tier', UPPER_TIERS),
  },
];

/** The section that would bring a row's figure of a creator. */
export const sectionOf = ({ section }: RowSpec, creator: Compared): SectionId | undefined =>
  section?.[platformOf(creator)];
