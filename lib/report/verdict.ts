import type { FormId, Metric, VerdictBlock, VerdictForm } from './blocks';

/** The figures of a verdict, in the order in which files and pages print them. */
export const VERDICT = [
  'verdict.price',
  'verdict.realCpm',
  'verdict.realCpe',
  'verdict.expectedCpm',
  'verdict.expectedCpe',
  'verdict.realRead',
  'verdict.expectedRead',
  'verdict.median',
  'verdict.readMedian',
  'verdict.completion',
  'verdict.interaction',
  'verdict.interactionMedian',
  'verdict.playsPerFan',
  'verdict.growth',
] as const;

export type VerdictId = (typeof VERDICT)[number];

/** The costs on real figures, and what the platform expects of each. */
export const EXPECTED_OF = {
  'verdict.realCpm': 'verdict.expectedCpm',
  'verdict.realCpe': 'verdict.expectedCpe',
  'verdict.realRead': 'verdict.expectedRead',
} as const satisfies Partial<Record<VerdictId, VerdictId>>;

export type RealCost = keyof typeof EXPECTED_OF;

/** What the user buys, of each kind of work. */
export interface Bought {
  videoLength: FormId;
  noteForm: FormId;
}

/** The form that the user buys; where the creator sells nothing of that name, the first one. */
export function chosenForm({ forms }: VerdictBlock, bought: Bought): VerdictForm | undefined {
  return forms.find(({ id }) => id === bought.videoLength || id === bought.noteForm) ?? forms[0];
}

/** A figure of a form, or one that all forms have in common. */
export function verdictFigure(block: VerdictBlock, form: VerdictForm, id: VerdictId): Metric | undefined {
  return [...form.metrics, ...block.metrics].find((metric) => metric.id === id);
}

/** The bounds of the user: `maxCpm` and `maxCpe` in yuan, 0 for none. */
export interface Bounds {
  maxCpm: number;
  maxCpe: number;
  oddExpectedTimes: number;
  oddWorks: number;
  oddPlaysPerFan: number;
  oddCompletion: number;
}

export type Tone = 'good' | 'low' | 'bad';

/** A judgement in one word, which always stands beside the colour of its tone. */
export type JudgementWord =
  | 'high'
  | 'fine'
  | 'low'
  | 'veryLow'
  | 'cheap'
  | 'fair'
  | 'costly'
  | 'veryCostly'
  | 'within'
  | 'over'
  | 'wellOver';

export interface Judgement {
  tone: Tone;
  word: JudgementWord;
}

type Bands = readonly (readonly [bound: number, judgement: Judgement])[];

/** From which share of peers beaten. */
const RANKS: Bands = [
  [0.8, { tone: 'good', word: 'high' }],
  [0.5, { tone: 'good', word: 'fine' }],
  [0.2, { tone: 'low', word: 'low' }],
];
const WORST: Judgement = { tone: 'bad', word: 'veryLow' };

/** Up to how many times what the platform expects. */
const COSTS: Bands = [
  [0.9, { tone: 'good', word: 'cheap' }],
  [1.1, { tone: 'good', word: 'fair' }],
  [1.5, { tone: 'low', word: 'costly' }],
  [Number.POSITIVE_INFINITY, { tone: 'bad', word: 'veryCostly' }],
];

/** Up to how many times the user's own limit. */
const LIMITS: Bands = [
  [1, { tone: 'good', word: 'within' }],
  [1.2, { tone: 'low', word: 'over' }],
  [Number.POSITIVE_INFINITY, { tone: 'bad', word: 'wellOver' }],
];

const upTo = (bands: Bands, share: number) => bands.find(([bound]) => share <= bound)?.[1];

/** Judges a share of peers that is beaten. */
export const judgeBeats = (beats: number): Judgement => RANKS.find(([bound]) => beats >= bound)?.[1] ?? WORST;

/** Judges a figure by its rank among peers; without a figure or a rank there is no judgement. */
export const judgeRank = ({ value, percentile }: Metric): Judgement | undefined =>
  value === undefined || percentile === undefined ? undefined : judgeBeats(percentile.beats);

const amountOf = (metric: Metric | undefined): number | undefined =>
  typeof metric?.value === 'number' && metric.value > 0 ? metric.value : undefined;

/**
 * Judges a cost by the user's own limit, or else by what the platform expects. An expectation whose unit is in doubt, or that
 * another answer contradicts, judges nothing; nor is a cost judged at a price that may not be had.
 *
 * @param limit in yuan; 0 for none
 */
export function judgeCost(
  cost: Metric | undefined,
  expected: Metric | undefined,
  limit: number,
): Judgement | undefined {
  const paid = amountOf(cost);
  if (paid === undefined || cost?.offer) return undefined;
  if (limit > 0) return upTo(LIMITS, paid / limit);
  const measure = expected?.uncertain ? undefined : amountOf(expected);
  return measure === undefined ? undefined : upTo(COSTS, paid / measure);
}

/** The user's own limit of a cost; 0 for none. */
export const limitOf = (id: RealCost, { maxCpm, maxCpe }: Bounds): number =>
  ({ 'verdict.realCpm': maxCpm, 'verdict.realCpe': maxCpe, 'verdict.realRead': 0 })[id];

/** Judges a figure of a verdict as its card does: a cost by its measure, all others by their rank. */
export function judgementOf(
  block: VerdictBlock,
  form: VerdictForm,
  id: VerdictId,
  bounds: Bounds,
): Judgement | undefined {
  const find = (one: VerdictId) => verdictFigure(block, form, one);
  const figure = find(id);
  if (Object.hasOwn(EXPECTED_OF, id)) {
    const cost = id as RealCost;
    return judgeCost(figure, find(EXPECTED_OF[cost]), limitOf(cost, bounds));
  }
  return figure && judgeRank(figure);
}

/** Something that is out of the ordinary, with the numbers that its sentence names. `bound` is the rule's. */
export type Warning =
  | { rule: 'closed' }
  | { rule: 'perPlay'; price?: number; floor?: number; ceiling?: number }
  | { rule: 'expected'; expected: number; median: number; bound: number; works?: number }
  | { rule: 'sample'; works: number; bound: number }
  | { rule: 'plays'; share: number; bound: number; works?: number }
  | { rule: 'completion'; beats: number; bound: number; works?: number };

/** The rules of warnings for which a form has the figures, in the order of the warnings. */
export function checkedRules(block: VerdictBlock, form: VerdictForm): Warning['rule'][] {
  const figure = (id: VerdictId) => verdictFigure(block, form, id);
  const completion = figure('verdict.completion');
  const has: readonly [Warning['rule'], boolean][] = [
    ['closed', amountOf(figure('verdict.price')) !== undefined],
    ['expected', amountOf(figure('verdict.median')) !== undefined && block.expectedPlays !== undefined],
    ['sample', block.works !== undefined && block.works > 0],
    ['plays', typeof figure('verdict.playsPerFan')?.value === 'number'],
    ['completion', completion?.value !== undefined && completion.percentile !== undefined],
  ];
  return has.flatMap(([rule, known]) => (known ? [rule] : []));
}

/** What is out of the ordinary in a form of a creator, the gravest first. Nothing is said of a figure that is missing. */
export function warningsOf(block: VerdictBlock, form: VerdictForm, bounds: Bounds): Warning[] {
  const figure = (id: VerdictId) => verdictFigure(block, form, id);
  const works = block.works === undefined ? {} : { works: block.works };
  const warnings: Warning[] = [];
  if (figure('verdict.price')?.offer === 'closed') warnings.push({ rule: 'closed' });
  if (form.perPlay) {
    const { price, floor, ceiling } = form.perPlay;
    warnings.push({
      rule: 'perPlay',
      ...(price !== undefined && { price }),
      ...(floor !== undefined && { floor }),
      ...(ceiling !== undefined && { ceiling }),
    });
  }
  const median = amountOf(figure('verdict.median'));
  const expected = block.expectedPlays;
  if (median !== undefined && expected !== undefined && expected > median * bounds.oddExpectedTimes)
    warnings.push({ rule: 'expected', expected, median, bound: bounds.oddExpectedTimes, ...works });
  if (block.works !== undefined && block.works > 0 && block.works < bounds.oddWorks)
    warnings.push({ rule: 'sample', works: block.works, bound: bounds.oddWorks });
  const share = figure('verdict.playsPerFan')?.value;
  if (typeof share === 'number' && share < bounds.oddPlaysPerFan / 100)
    warnings.push({ rule: 'plays', share, bound: bounds.oddPlaysPerFan / 100, ...works });
  const completion = figure('verdict.completion');
  const beats = completion?.value === undefined ? undefined : completion.percentile?.beats;
  if (beats !== undefined && beats < bounds.oddCompletion / 100)
    warnings.push({ rule: 'completion', beats, bound: bounds.oddCompletion / 100, ...works });
  return warnings;
}
