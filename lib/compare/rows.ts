import type { Known } from '../memory/known';
import { endpointOf } from '../memory/snapshot';
import { sharesOfKnown, taCpmOfKnown, taOfKnown } from '../memory/target';
import type { Dimension, FormId, Metric, Side, Source, VerdictBlock } from '../report/blocks';
import type { SectionId } from '../report/sections';
import { TA_IDS, TARGET_PLATFORMS, type Target, type TargetBy, type TargetPlatform } from '../report/target';
import type { Unit } from '../report/units';
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
  | 'tiers'
  | 'buckets';

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
  /** The platform and the dimension of a target that the row is about. */
  target?: TargetPlatform;
  by?: TargetBy;
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
      estimate: { plays: verdict.expectedPlays, median: median.value },
      source: median.source ?? verdict.source,
    } as SourcedMetric,
    over: verdict.over,
  };
}

/** Remembered shares of people as the source of what is reckoned of them. */
function sourceOfShares(known: Known, side: Side, by: Dimension): Source | undefined {
  const rows = sharesOfKnown(known).find((one) => one.side === side && one.by === by)?.rows;
  const shares = known.shares.find((one) => one.rows === rows);
  return (
    shares && {
      endpoint: endpointOf(shares.basis),
      fetchedAt: shares.at,
      fromCache: true,
      sample: known.source === 'sample',
    }
  );
}

/** The share of one side of a creator's people that some buckets have together. */
function shareOf(
  { known }: Compared,
  side: Side,
  by: 'gender' | 'tier',
  keys: readonly string[],
): Reading | undefined {
  const shares = known && sharesOfKnown(known).find((one) => one.side === side && one.by === by);
  const found = shares?.rows.filter(({ key }) => keys.includes(key)) ?? [];
  const source = known && sourceOfShares(known, side, by);
  if (!source || found.length === 0) return undefined;
  const share = found.reduce((all, row) => all + row.share, 0);
  return { figure: { id: `compare.${by}`, ...valued('ratio', share), source } as SourcedMetric };
}

const WOMEN = ['female', '女', '女性'];
const UPPER_TIERS = ['一线', '新一线'];

/** Rows that stand whatever the target is, in their order. Not judged: amounts that are paid, fans, and people. */
const ROWS: readonly RowSpec[] = [
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

/** What a platform tells of a target. The buckets of two platforms, and those who watch and those who follow, are never the same. */
function targetRows(target: Target, platform: TargetPlatform): RowSpec[] {
  const rest = {
    unit: 'ratio',
    only: { platform, why: 'buckets' },
    section: PEOPLE,
    better: 'high',
    target: platform,
  } as const;
  const hit: RowSpec = {
    ...rest,
    id: `ta.hit.${platform}`,
    group: 'audience',
    words: 'ta.hit',
    read({ known }) {
      const ta = known && taOfKnown(known, target);
      const source = known && ta && sourceOfShares(known, ta.side, ta.costBy);
      if (ta?.hit === undefined) return undefined;
      const figure = { id: TA_IDS[ta.side].hit, ...valued('ratio', ta.hit), ...(source && { source }) };
      return { figure: figure as Reading['figure'], over: [`side.${ta.side}`] };
    },
  };
  const cpm: RowSpec = {
    ...rest,
    id: `ta.cpm.${platform}`,
    group: 'cost',
    unit: 'yuan',
    better: 'low',
    words: 'ta.cpm',
    read(creator, choice) {
      const { known } = creator;
      const ta = known && taOfKnown(known, target);
      const real = REAL_CPM[platform].read(creator, choice);
      const source = known && ta && sourceOfShares(known, ta.side, ta.costBy);
      const figure = taCpmOfKnown(ta, real?.figure);
      if (!ta || !source || figure.value === undefined) return undefined;
      return { figure: { ...figure, source }, over: [...(real?.over ?? []), `side.${ta.side}`] };
    },
  };
  const chosen = target.dimensions.filter(({ keys }) => (keys[platform]?.length ?? 0) > 0);
  const dimensions = chosen.map(
    ({ by }): RowSpec => ({
      ...rest,
      id: `ta.${by}.${platform}`,
      group: 'audience',
      by,
      read({ known }) {
        const ta = known && taOfKnown(known, target);
        const share = ta?.dimensions.find((one) => one.by === by)?.share;
        const source = known && ta && sourceOfShares(known, ta.side, by);
        if (!ta || !source || share === undefined) return undefined;
        const figure = { id: TA_IDS[ta.side].share, ...valued('ratio', share), source } as SourcedMetric;
        return { figure, over: [`side.${ta.side}`] };
      },
    }),
  );
  return chosen.length === 0
    ? []
    : [cpm, ...dimensions, ...(chosen.some(({ wanted }) => wanted) ? [hit] : [])];
}

const specOf = (id: string) => ROWS.find((spec) => spec.id === id) as RowSpec;
const REAL_CPM = { xingtu: specOf('realCpm'), pugongying: specOf('realCpm.impressions') } as const;

/** All rows, in their order, with those of a target after the rows that they belong to. */
export function rowsOf(target: Target | undefined): RowSpec[] {
  const own = target ? TARGET_PLATFORMS.flatMap((platform) => targetRows(target, platform)) : [];
  const rows = [...ROWS, ...own.filter(({ group }) => group === 'audience')];
  for (const spec of own.filter(({ group }) => group === 'cost'))
    rows.splice(rows.indexOf(REAL_CPM[spec.target as TargetPlatform]) + 1, 0, spec);
  return rows;
}

/** The section that would bring a row's figure of a creator. */
export function sectionOf({ section }: RowSpec, creator: Compared): SectionId | undefined {
  // Which creator of Xingtu a page of Douyin belongs to is known only once its profile was fetched.
  if (section && creator.subject.platform === 'douyin') return 'douyin.profile';
  return section?.[platformOf(creator)];
}
