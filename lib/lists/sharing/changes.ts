import * as v from 'valibot';
import { isRecord } from '../../subject/record';
import { idRule } from '../rules';
import { isStamp } from '../stamps';
import { type Address, type CellValue, partsOf, REMOVED, TABLES, type Table, tagOf } from './cells';

/** Changes that a member's file tells of. */
export const MAX_LOG = 300;
/** Characters of a value in a change. */
const MAX_SHOWN = 200;
/** Characters of the name of a cell: a tag with its sign. */
const MAX_CELL = 60;

/** One change of a list, as its writer's file tells of it. */
export interface CellChange {
  list: string;
  /** The cell that was changed. Without one the list was shared. */
  address?: Address;
  stamp: string;
  /** The stamp of what the writer saw in the cell before; missing where it was empty. */
  over?: string;
  /** What the cell holds since, and what it held before; long texts are cut off. */
  value?: string | number;
  before?: string | number;
  /** How many entries were added at once; the address is of one of them. */
  count?: number;
}

/** Cells that a person changes and sees. The others follow from these. */
export function isShown(address: Address): boolean {
  const { table, cell } = partsOf(address);
  if (table === 'list') return cell !== 'createdAt';
  if (table === 'named') return cell === 'name' || cell === REMOVED;
  return table === 'entries' && !['creator', 'name', 'image', 'addedAt', 'statusAt'].includes(cell);
}

/** Cells of which only one value can hold: where two were written apart, one is lost. Two tags can stand side by side. */
export const canLose = (address: Address): boolean =>
  isShown(address) && tagOf(partsOf(address).cell) === undefined;

/** A value as a change tells it. */
export const shownValue = (value: CellValue): string | number | undefined =>
  typeof value === 'string' ? value.slice(0, MAX_SHOWN) : value;

const isShownValue = (value: unknown) =>
  value === undefined ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= MAX_SHOWN);

function readAddress(given: unknown): Address | undefined {
  if (typeof given !== 'string') return undefined;
  const { table, row, cell } = partsOf(given as Address);
  const known = TABLES.includes(table as Table) && table !== 'notes';
  const place = table === 'list' ? row === '' : v.is(idRule, row);
  return known && place && cell !== '' && cell.length <= MAX_CELL ? (given as Address) : undefined;
}

/** A change of a file, or `undefined` where it is none. */
export function readChange(given: unknown): CellChange | undefined {
  if (!isRecord(given) || !v.is(idRule, given.list) || !isStamp(given.stamp)) return undefined;
  const address = readAddress(given.address);
  if (given.address !== undefined && !address) return undefined;
  const { over, value, before, count } = given;
  if (over !== undefined && !isStamp(over)) return undefined;
  if (!isShownValue(value) || !isShownValue(before)) return undefined;
  if (count !== undefined && !(Number.isSafeInteger(count) && (count as number) > 0)) return undefined;
  return {
    list: given.list,
    ...(address && { address }),
    stamp: given.stamp,
    ...(over !== undefined && { over }),
    ...(value !== undefined && { value: value as string | number }),
    ...(before !== undefined && { before: before as string | number }),
    ...(count !== undefined && { count: count as number }),
  };
}

/**
 * Whether the writer of a stamp had seen another, by what the changes say of what each was written over. `undefined` where they do not
 * reach so far back.
 *
 * @param over by address and stamp: the stamp that was there before, empty where there was none
 */
export function hadSeen(
  over: ReadonlyMap<string, string>,
  address: Address,
  stamp: string,
  seen: string,
): boolean | undefined {
  let at = stamp;
  while (at > seen) {
    const before = over.get(`${address} ${at}`);
    // Each step leads to an older stamp, so that a forged circle ends here too.
    if (before === undefined || before >= at) return undefined;
    at = before;
  }
  return at === seen;
}
