import { trackOf } from '../memory/change';
import type { Snapshot } from '../memory/snapshot';
import type { Column, FormId, Metric, Row, VerdictBlock } from '../report/blocks';
import { shanghaiDay, shanghaiMinute } from '../report/day';
import { remarkOf } from '../report/marks';
import { hasTarget, type Ta } from '../report/target';
import type { Yuan } from '../report/units';
import { type Bought, type VerdictId, verdictFigure } from '../report/verdict';
import { creatorOf } from '../subject/creator';
import { subjectUrl } from '../subject/link';
import type { Platform } from '../subject/types';
import { withStatus } from './head';
import { type Entry, type KolList, STATUSES, type StatusId } from './model';
import { type EntryMoney, moneyOf } from './totals';

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
  { id: 'entry.taHit', unit: 'ratio' },
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
  { id: 'entry.edited', unit: 'text' },
] as const satisfies readonly Column[];

export type EntryColumn = (typeof COLUMNS)[number]['id'];

/** Columns that a list shows only where the user asks for them: most of their figures stand below the name. */
export const HIDDEN_AT_FIRST: readonly EntryColumn[] = [
  'entry.expectedCpm',
  'entry.cpe',
  'entry.taHit',
  'entry.taCpm',
  'entry.fans',
  'entry.median',
  'entry.completion',
  'entry.interaction',
  'entry.price',
  'entry.platform',
  'entry.added',
  'entry.edited',
];

const FREE = 'free.';

/** The column's id of a free column. */
export const freeColumn = (id: string): string => FREE + id;

/** The free column that a column of the table stands for; `undefined` for all others. */
export const freeOf = (column: string): string | undefined =>
  column.startsWith(FREE) ? column.slice(FREE.length) : undefined;

/**
 * The columns of a list's table. Columns of TA are there where the list has a target audience, and who changed a row last where the list
 * is shared.
 */
export function entryColumns(
  { columns, target }: Pick<KolList, 'columns' | 'target'>,
  shared = false,
): Column[] {
  const there: Readonly<Record<string, boolean>> = {
    'entry.taHit': hasTarget(target),
    'entry.taCpm': hasTarget(target),
    'entry.edited': shared,
  };
  const known: readonly Column[] = COLUMNS.filter(({ id }) => there[id] ?? true);
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
export const statusOf = (entry: Entry, list: Pick<KolList, 'statuses'>): string =>
  withStatus(entry, list).status;

/** The last change of an entry of a shared list: the name of the member who made it, and when, epoch milliseconds. */
export interface Edited {
  by: string;
  at: number;
}

/** What is known of a creator beside the entry: remembered figures, the number of notes, who changed the entry last. */
export interface CreatorFigures {
  name?: string | undefined;
  image?: string | undefined;
  verdict?: VerdictBlock | undefined;
  fans?: number | undefined;
  /** The creator's people beside the list's target audience. */
  ta?: Pick<Ta, 'share' | 'side' | 'hit' | 'counted' | 'wanted'> | undefined;
  /** How the platform's price changed since the creator was added. */
  change?: { ratio: number; from: number; to: number; since: string } | undefined;
  notes?: number | undefined;
  edited?: Edited | undefined;
}

/** The remembered figure that is the price of a form. */
export const priceOf = (form: FormId): string =>
  form === 'picture' || form === 'video' ? `pgy.${form}Quote` : `xingtu.price.${form}`;

/**
 * How a figure changed since a day: against what it was then, or else against the first that is known. Only points of one basis are
 * compared.
 *
 * @param line snapshots of one creator, oldest first
 * @param day Asia/Shanghai, ISO
 */
export function changeSince(line: readonly Snapshot[], id: string, day: string): CreatorFigures['change'] {
  const points = trackOf(line, id)?.points ?? [];
  const [from, to] = [points.findLast((point) => point.day <= day) ?? points[0], points.at(-1)];
  if (!from || !to || from.value === 0) return undefined;
  return { from: from.value, to: to.value, ratio: to.value / from.value - 1, since: from.day };
}

/** What a row is made with, beside its entry. */
export interface RowContext {
  list: Pick<KolList, 'fee' | 'rebate' | 'tax' | 'statuses' | 'columns' | 'form'>;
  columns: readonly Column[];
  /** What the user buys where the list does not say. */
  bought: Bought;
  statusName(status: string): string;
  platformName(platform: Platform): string;
}

/** The figures of an entry by the price that was obtained, or else by the platform's. */
export interface EntryFigures {
  money: EntryMoney;
  find(id: VerdictId): Metric | undefined;
  /** A cost of the verdict, at the entry's own price: costs rise and fall with the price. */
  costAt(id: VerdictId): Metric | undefined;
}

const amount = (metric: Metric | undefined): number | undefined =>
  typeof metric?.value === 'number' ? metric.value : undefined;

/** What an entry costs, and the figures of the form that is bought. */
export function entryFigures(
  entry: Entry,
  { list, bought }: Pick<RowContext, 'list' | 'bought'>,
  { verdict }: Pick<CreatorFigures, 'verdict'>,
): EntryFigures {
  const money = moneyOf(entry, list, verdict, bought);
  const { form, price, standIn } = money;
  const find = (id: VerdictId) => verdict && form && verdictFigure(verdict, form, id);
  const costAt = (id: VerdictId): Metric | undefined => {
    const cost = find(id);
    if (price === undefined || standIn || !cost) return cost;
    const [value, listed] = [amount(cost), amount(find('verdict.price'))];
    if (value === undefined || !listed) return undefined;
    // The quote is one that can be had, whatever the platform says of its own offer.
    const { offer: _, ...rest } = cost;
    return {
      ...rest,
      unit: 'yuan',
      value: ((value * price) / listed) as Yuan,
      estimate: { ...cost.estimate, price },
    };
  };
  return { money, find, costAt };
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

/** What casts doubt on the platform's price that stands in for a quote. */
const doubts = (standIn: Metric | undefined): string[] => [
  ...(standIn?.offer ? [remarkOf(standIn.offer)] : []),
  ...(standIn?.uncertain ? [remarkOf('uncertain')] : []),
];

/** Real CPM at the entry's price: on the median that works really got. A price in doubt gives one too, with its doubts. */
function realCpm({ price, realPlays, standIn }: EntryMoney): Cell {
  if (price === undefined || realPlays === undefined) return {};
  return {
    value: (price / realPlays) * 1000,
    notes: doubts(standIn),
    estimate: { price, median: realPlays },
  };
}

/** Fans are not the audience: a figure by them says so. */
const ofSide = (ta: Pick<Ta, 'side'>): string[] => (ta.side === 'fans' ? ['entry.byFans'] : []);

/** How much of the list's target the creator's people are. A hit of some of the dimensions says so. */
function taHit(ta: CreatorFigures['ta']): Cell {
  if (ta?.hit === undefined) return {};
  return { value: ta.hit, notes: [...ofSide(ta), ...(ta.counted < ta.wanted ? ['entry.taPart'] : [])] };
}

/** Real CPM for those of the list's target only. */
function taCpm(real: Cell, ta: CreatorFigures['ta']): Cell {
  if (typeof real.value !== 'number' || !ta?.share) return {};
  return {
    value: real.value / ta.share,
    notes: [...(real.notes ?? []), ...ofSide(ta)],
    estimate: { ...real.estimate, taShare: ta.share },
  };
}

/** Every cell of an entry by its column. A figure that is not known is missing. */
function cellsOf(entry: Entry, context: RowContext, of: CreatorFigures): Readonly<Record<string, Cell>> {
  const figures = entryFigures(entry, context, of);
  const { money, find, costAt } = figures;
  const real = realCpm(money);
  const rebate = entry.rebate ?? context.list.rebate;
  const platform = creatorOf(entry.creator)?.platform;
  const cells: Record<EntryColumn, Cell> = {
    'entry.name': { value: of.name ?? entry.name },
    'entry.status': { value: context.statusName(statusOf(entry, context.list)) },
    'entry.reasonFor': { value: entry.reasonFor },
    'entry.reasonAgainst': { value: entry.reasonAgainst },
    'entry.quote': {
      value: money.price,
      ...(money.standIn && { notes: ['entry.platformPrice', ...doubts(money.standIn)] }),
    },
    'entry.rebate': {
      value: rebate,
      ...(rebate !== undefined && entry.rebate === undefined && { notes: ['entry.listRebate'] }),
    },
    'entry.net': { value: money.net, ...(money.standIn && { notes: ['entry.platformPrice'] }) },
    'entry.realCpm': real,
    'entry.expectedCpm': metricCell(costAt('verdict.expectedCpm')),
    'entry.cpe': metricCell(costAt('verdict.realCpe')),
    'entry.taHit': taHit(of.ta),
    'entry.taCpm': taCpm(real, of.ta),
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
    'entry.edited': { value: of.edited && editedText(of.edited) },
  };
  const free = Object.entries(entry.free).map(([id, value]) => [freeColumn(id), { value }] as const);
  return { ...Object.fromEntries(free), ...cells };
}

/** When an entry was changed last, and who did: these texts sort by time. */
const editedText = ({ by, at }: Edited): string => `${shanghaiMinute(at)} ${by}`;

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
