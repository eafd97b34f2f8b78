import type { Column, FormId, Metric, Row, VerdictBlock } from '../report/blocks';
import { shanghaiDay } from '../report/day';
import { remarkOf } from '../report/marks';
import type { Ratio, Yuan } from '../report/units';
import { chosenForm, type VerdictId, verdictFigure } from '../report/verdict';
import { creatorOf } from '../subject/creator';
import { subjectUrl } from '../subject/link';
import type { Platform } from '../subject/types';
import { type Entry, type KolList, STATUSES, type StatusId } from './model';

/** Columns of the table of a list, beside the user's own. The first one names the creator. */
const COLUMNS = [
  { id: 'entry.name', unit: 'text' },
  { id: 'entry.status', unit: 'text' },
  { id: 'entry.reasonFor', unit: 'text' },
  { id: 'entry.reasonAgainst', unit: 'text' },
  { id: 'entry.quote', unit: 'yuan' },
  { id: 'entry.rebate', unit: 'ratio' },
  { id: 'entry.net', unit: 'yuan' },
  { id: 'entry.realCpm', unit: 'yuan', estimate: true },
  { id: 'entry.expectedCpm', unit: 'yuan' },
  { id: 'entry.cpe', unit: 'yuan', estimate: true },
  { id: 'entry.taCpm', unit: 'yuan', estimate: true },
  { id: 'entry.change', unit: 'ratio' },
  { id: 'entry.slot', unit: 'text' },
  { id: 'entry.tags', unit: 'text' },
  { id: 'entry.notes', unit: 'count' },
  { id: 'entry.fans', unit: 'count' },
  { id: 'entry.median', unit: 'count' },
  { id: 'entry.completion', unit: 'ratio' },
  { id: 'entry.interaction', unit: 'ratio' },
  { id: 'entry.price', unit: 'yuan' },
  { id: 'entry.platform', unit: 'text' },
  { id: 'entry.added', unit: 'date' },
] as const satisfies readonly Column[];

export type EntryColumn = (typeof COLUMNS)[number]['id'];

/** Columns that a list shows only where the user asks for them: most of their figures stand below the name. */
export const HIDDEN_AT_FIRST: readonly EntryColumn[] = [
  'entry.expectedCpm',
  'entry.cpe',
  'entry.taCpm',
  'entry.notes',
  'entry.fans',
  'entry.median',
  'entry.completion',
  'entry.interaction',
  'entry.price',
  'entry.platform',
  'entry.added',
];

const FREE = 'free.';

/** The column's id of a free column. */
export const freeColumn = (id: string): string => FREE + id;

/** The free column that a column of the table stands for; `undefined` for all others. */
export const freeOf = (column: string): string | undefined =>
  column.startsWith(FREE) ? column.slice(FREE.length) : undefined;

/** The columns of a list's table. Columns of TA are there where the list has a target audience. */
export function entryColumns({ columns, target }: Pick<KolList, 'columns' | 'target'>): Column[] {
  const known: readonly Column[] = target ? COLUMNS : COLUMNS.filter(({ id }) => id !== 'entry.taCpm');
  const tags = known.findIndex(({ id }) => id === 'entry.tags') + 1;
  const free = columns.map(({ id, name }): Column => ({ id: freeColumn(id), unit: 'text', name }));
  return [...known.slice(0, tags), ...free, ...known.slice(tags)];
}

/** Where each status stands in the order of work: the list's own statuses come before the excluded ones. */
export function statusOrder({ statuses }: Pick<KolList, 'statuses'>): string[] {
  const [excluded, ...rest] = [...STATUSES].reverse();
  return [...rest.reverse(), ...statuses.map(({ id }) => id), excluded as StatusId];
}

/** The status of an entry: one whose own status was removed from the list is a candidate again. */
export function statusOf({ status }: Pick<Entry, 'status'>, list: Pick<KolList, 'statuses'>): string {
  const known =
    (STATUSES as readonly string[]).includes(status) || list.statuses.some(({ id }) => id === status);
  return known ? status : 'candidate';
}

/** What is known of a creator beside the entry, all of it from memory. */
export interface CreatorFigures {
  name?: string | undefined;
  image?: string | undefined;
  verdict?: VerdictBlock | undefined;
  fans?: number | undefined;
  /** The share of the list's target audience that TA-CPM is reckoned by. */
  taShare?: Ratio | undefined;
  /** How the platform's price changed since the creator was added. */
  change?: { ratio: number; from: number; to: number; since: string } | undefined;
  notes?: number | undefined;
}

/** What a row is made with, beside its entry. */
export interface RowContext {
  list: Pick<KolList, 'fee' | 'rebate' | 'statuses' | 'columns' | 'form'>;
  columns: readonly Column[];
  /** What the user buys where the list does not say. */
  bought: { videoLength: FormId; noteForm: FormId };
  statusName(status: string): string;
  platformName(platform: Platform): string;
}

const LENGTHS: readonly FormId[] = ['1_20', '21_60', '60'];

/** What is bought in a list: its own length or form, and the user's where a creator is of the other platform. */
export function boughtIn(form: FormId | undefined, usual: RowContext['bought']): RowContext['bought'] {
  if (form === undefined) return usual;
  return LENGTHS.includes(form) ? { ...usual, videoLength: form } : { ...usual, noteForm: form };
}

/** The price that an entry is reckoned by. */
export interface EntryPrice {
  value: Yuan;
  /** No quote was obtained: the platform's price stands in. */
  platform?: Metric;
}

const amount = (metric: Metric | undefined): number | undefined =>
  typeof metric?.value === 'number' ? metric.value : undefined;

/** The figures of an entry by the price that was obtained, or else by the platform's. */
export interface EntryFigures {
  price: EntryPrice | undefined;
  /** Rebate of the entry, or of the list. */
  rebate: { value: Ratio; ofList: boolean } | undefined;
  net: Yuan | undefined;
  find(id: VerdictId): Metric | undefined;
  /** A cost of the verdict, at the entry's own price: costs rise and fall with the price. */
  costAt(id: VerdictId): Metric | undefined;
}

/**
 * What an entry costs: quote or else the platform's price P, fee f and rebate r. Net is P × (1 + f) − P × r: the rebate is on the
 * quote and not on the fee.
 */
export function entryFigures(
  entry: Entry,
  { list, bought }: Pick<RowContext, 'list' | 'bought'>,
  { verdict }: Pick<CreatorFigures, 'verdict'>,
): EntryFigures {
  const form = verdict && chosenForm(verdict, boughtIn(list.form, bought));
  const find = (id: VerdictId) => verdict && form && verdictFigure(verdict, form, id);
  const listed = find('verdict.price');
  const listedPrice = amount(listed);
  const price: EntryPrice | undefined =
    entry.quote !== undefined
      ? { value: entry.quote }
      : listed && listedPrice !== undefined
        ? { value: listedPrice as Yuan, platform: listed }
        : undefined;
  const rebateValue = entry.rebate ?? list.rebate;
  const rebate =
    rebateValue === undefined ? undefined : { value: rebateValue, ofList: entry.rebate === undefined };
  const net = price && ((price.value * (1 + (list.fee ?? 0)) - price.value * (rebateValue ?? 0)) as Yuan);
  const costAt = (id: VerdictId): Metric | undefined => {
    const cost = find(id);
    if (!price || price.platform || !cost) return cost;
    const value = amount(cost);
    if (value === undefined || !listedPrice) return undefined;
    // The quote is one that can be had, whatever the platform says of its own offer.
    const { offer: _, ...rest } = cost;
    return {
      ...rest,
      unit: 'yuan',
      value: ((value * price.value) / listedPrice) as Yuan,
      estimate: { ...cost.estimate, price: price.value },
    };
  };
  return { price, rebate, net, find, costAt };
}

interface Cell {
  value?: string | number | undefined;
  notes?: string[];
  estimate?: Readonly<Record<string, number>> | undefined;
}

const metricCell = (metric: Metric | undefined): Cell => ({
  value: metric?.value,
  ...(metric?.offer && { notes: [remarkOf(metric.offer)] }),
  ...(metric?.uncertain && { notes: [remarkOf('uncertain')] }),
  estimate: metric?.estimate,
});

/** Real CPM at the entry's price: on the median that works really got. */
function realCpm({ price, find }: EntryFigures): Cell {
  const median = amount(find('verdict.median'));
  if (!price || !median) return {};
  return {
    ...(price.platform && { notes: offerNotes(price.platform) }),
    value: (price.value / median) * 1000,
    estimate: { price: price.value, median },
  };
}

const offerNotes = ({ offer }: Metric): string[] => (offer ? [remarkOf(offer)] : []);

/** Every cell of an entry by its column. A figure that is not known is missing. */
function cellsOf(entry: Entry, context: RowContext, of: CreatorFigures): Readonly<Record<string, Cell>> {
  const figures = entryFigures(entry, context, of);
  const { price, rebate, net, find, costAt } = figures;
  const real = realCpm(figures);
  const platform = creatorOf(entry.creator)?.platform;
  const cells: Record<EntryColumn, Cell> = {
    'entry.name': { value: of.name ?? entry.name },
    'entry.status': { value: context.statusName(statusOf(entry, context.list)) },
    'entry.reasonFor': { value: entry.reasonFor },
    'entry.reasonAgainst': { value: entry.reasonAgainst },
    'entry.quote': {
      value: price?.value,
      ...(price?.platform && { notes: ['entry.platformPrice', ...offerNotes(price.platform)] }),
    },
    'entry.rebate': { value: rebate?.value, ...(rebate?.ofList && { notes: ['entry.listRebate'] }) },
    'entry.net': { value: net, ...(price?.platform && { notes: ['entry.platformPrice'] }) },
    'entry.realCpm': real,
    'entry.expectedCpm': metricCell(costAt('verdict.expectedCpm')),
    'entry.cpe': metricCell(costAt('verdict.realCpe')),
    'entry.taCpm':
      typeof real.value === 'number' && of.taShare
        ? { value: real.value / of.taShare, estimate: { ...real.estimate, share: of.taShare } }
        : {},
    'entry.change': { value: of.change?.ratio },
    'entry.slot': { value: entry.slot },
    'entry.tags': { value: entry.tags.join('、') || undefined },
    'entry.notes': { value: of.notes || undefined },
    'entry.fans': { value: of.fans },
    'entry.median': metricCell(find('verdict.median')),
    'entry.completion': metricCell(find('verdict.completion')),
    'entry.interaction': metricCell(find('verdict.interaction')),
    'entry.price': metricCell(find('verdict.price')),
    'entry.platform': { value: platform && context.platformName(platform) },
    'entry.added': { value: shanghaiDay(entry.addedAt) },
  };
  const free = Object.entries(entry.free).map(([id, value]) => [freeColumn(id), { value }] as const);
  return { ...Object.fromEntries(free), ...cells };
}

/** An entry as a row of the table, so that it is sorted, copied and exported as every other row is. */
export function entryRow(entry: Entry, context: RowContext, of: CreatorFigures): Row {
  const cells = cellsOf(entry, context, of);
  const subject = creatorOf(entry.creator);
  const notes: Record<number, readonly string[]> = {};
  const estimates: Record<number, Readonly<Record<string, number>>> = {};
  const values = context.columns.map(({ id }, index) => {
    const cell = cells[id];
    if (cell?.notes && cell.notes.length > 0) notes[index] = cell.notes;
    if (cell?.estimate) estimates[index] = cell.estimate;
    return cell?.value;
  });
  return {
    key: entry.id,
    cells: values,
    notes,
    estimates,
    subject,
    ...(of.verdict && { verdict: of.verdict }),
    ...(subject && { href: subjectUrl(subject) }),
    image: of.image ?? entry.image,
  };
}
