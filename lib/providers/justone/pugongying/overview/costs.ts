import type { Block, Metric, Source } from '../../../../report/blocks';
import type { Yuan } from '../../../../report/units';
import { entries, sourceOf } from '../../../draw';
import type { Answers } from '../../../types';
import { fromYuan, fromYuanUnlessZero } from '../../../units';
import { amount, beats, figuresOf, unlessZero } from '../draw';
import { type Blogger, blogger, costEffective, dataSummary, notesRate } from './endpoints';
import type { MetricId } from './words';

const { text, yuan } = figuresOf<MetricId>();

/** What the cost-effectiveness answer says besides: ranks of the read costs, and why there are none. */
interface Ranked {
  pictureSurpassRate?: number | undefined;
  videoSurpassRate?: number | undefined;
  pictureCase?: number | undefined;
  videoCase?: number | undefined;
}

/** The estimates that the profile and the cost-effectiveness answer have in common, in yuan in both. */
type Costs = Pick<
  Blogger,
  | 'estimatePictureCpm'
  | 'estimateVideoCpm'
  | 'pictureReadCost'
  | 'videoReadCost'
  | 'estimatePictureEngageCost'
  | 'estimateVideoEngageCost'
> &
  Ranked;

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

/**
 * What a thousand impressions cost at the quote of a form and the row's own median of that form: always our own arithmetic, with
 * the numbers that it was made of.
 */
export function realCpm(form: Form, row: Blogger): { value?: Yuan; estimate: Record<string, number> } {
  const [, price, impressions] = FORMS[form];
  const [own] = byMedian(row[price], row[impressions]);
  const value = fromYuan(own?.value);
  return { ...(value !== undefined && { value }), estimate: own?.estimate ?? {} };
}

const agree = (a: number, b: number) => Math.abs(a - b) < Math.abs(b) * 0.01;

/**
 * A CPM, checked. It is certain where another answer gives the same CPM as its own figure. Else the row's own median of that
 * form decides where it is filled: `quote / impressions * 1000` has to give the CPM back within 1 %. Profiles do not fill it,
 * so there the CPMs of the other answers decide, and the first that disagrees is shown too.
 */
function cpm(form: Form, costs: Costs, row: Blogger | undefined, others: readonly Reference[]): Metric {
  const [estimate, price, impressions] = FORMS[form];
  const id = `pgy.${form}Cpm` as const;
  const known = fromYuanUnlessZero(costs[estimate]);
  const confirmed =
    known === undefined ||
    others.some(({ value, estimate }) => estimate === undefined && agree(value, known));
  if (confirmed) return yuan(id, known);
  const [own] = byMedian(row?.[price], row?.[impressions]);
  if (own) return yuan(id, known, agree(own.value, known) ? undefined : { uncertain: true });
  const against = others.find(({ value }) => !agree(value, known));
  return yuan(id, known, against && { uncertain: true, against });
}

/** What a read costs, with its rank. */
function readCost(form: Form, costs: Costs): Metric {
  const value = fromYuanUnlessZero(costs[`${form}ReadCost`]);
  return yuan(`pgy.${form}ReadCost`, value, beats(costs[`${form}SurpassRate`], value));
}

/** The platform's code for why a form has no costs, for the forms that have none. */
const cases = (costs: Costs): Metric[] =>
  (['picture', 'video'] as const).flatMap((form) => {
    const code = costs[`${form}Case`];
    return code && !unlessZero(costs[`${form}ReadCost`]) ? [text(`pgy.${form}Case`, String(code))] : [];
  });

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
  readCost('picture', costs),
  readCost('video', costs),
  yuan('pgy.pictureEngagementCost', fromYuanUnlessZero(costs.estimatePictureEngageCost)),
  yuan('pgy.videoEngagementCost', fromYuanUnlessZero(costs.estimateVideoEngageCost)),
];

/**
 * What the report's other answers give for a form's CPM: the data summary by its own figure and by its median impressions,
 * and only where that has neither, the notes that the switches chose, unless they are all of the other form. Where the
 * summary's two agree, the one with its parts comes first, since it says more in a dispute.
 */
function otherCpms(answers: Answers, form: Form): Reference[] {
  const [estimate, quoted] = FORMS[form];
  const price = answers.get(blogger)?.data?.[quoted];
  const from = (endpoint: { id: string }, found: Omit<Reference, 'endpoint'>[]) =>
    found.map((reference) => ({ ...reference, endpoint: endpoint.id }));
  const sum = answers.get(dataSummary)?.data;
  const said = fromYuanUnlessZero(sum?.[estimate]);
  const [reckoned] = byMedian(price, sum?.mAccumImpNum);
  const own = said === undefined ? undefined : { value: said };
  const same = own && reckoned && agree(reckoned.value, own.value);
  const summed = entries(same ? [reckoned, own] : [own, reckoned]);
  if (summed.length > 0) return from(dataSummary, summed);
  const { noteNumber, videoNoteNumber, impMedian } = answers.get(notesRate)?.data ?? {};
  const ofTheOther = videoNoteNumber !== undefined && videoNoteNumber === (form === 'video' ? 0 : noteNumber);
  return ofTheOther ? [] : from(notesRate, byMedian(price, impMedian));
}

/** Costs by the cost-effectiveness answer; by the profile's own estimates only where that one has none at all. */
export function cost(answers: Answers): Block[] {
  const row = answers.get(blogger);
  const own = answers.get(costEffective);
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
  const said = cases(own?.data ?? {});
  return own && ownMetrics ? [block([...ownMetrics, ...said], sourceOf(own, own.data?.date))] : [];
}
