import * as v from 'valibot';
import { isRecord } from '../../subject/record';
import type { MergeableChanges } from '../merging';
import {
  ENTRY_CELLS,
  freeRule,
  idRule,
  LIST_CELLS,
  NOTE_CELLS,
  nameRule,
  tagRule,
  targetRule,
  timeRule,
} from '../rules';
import { isStamp } from '../stamps';

/** What a cell holds; `undefined` where it was emptied. */
export type CellValue = string | number | undefined;
/** A cell with the stamp of its last change. */
export type Stamped = readonly [value: CellValue, stamp: string];

/** The tables that are shared. `list` has one row without a name: the values of the list. */
export const TABLES = ['list', 'entries', 'named', 'notes'] as const;
export type Table = (typeof TABLES)[number];

/** Where a cell is: `entries/<row>/<cell>`. The name of a cell may have slashes, the others have none. */
export type Address = `${Table}/${string}/${string}`;
/** Cells by their addresses: the whole content of a list or of the notes, as far as it is shared. */
export type Cells = Map<Address, Stamped>;

/** A removed row has this cell. */
export const REMOVED = 'removed';
const TAG = 'tag:';
const FREE = 'free:';
/** How TinyBase writes an emptied cell in JSON, which has no `undefined`. */
const EMPTIED = '\ufffc';

export const addressOf = (table: Table, row: string, cell: string): Address => `${table}/${row}/${cell}`;

/** The parts of an address. */
export function partsOf(address: Address): { table: Table; row: string; cell: string } {
  const first = address.indexOf('/');
  const second = address.indexOf('/', first + 1);
  return {
    table: address.slice(0, first) as Table,
    row: address.slice(first + 1, second),
    cell: address.slice(second + 1),
  };
}

/** The tag of a cell of an entry, where the cell is one of a tag. */
export const tagOf = (cell: string): string | undefined =>
  cell.startsWith(TAG) ? cell.slice(TAG.length) : undefined;
/** The free column of a cell of an entry, where the cell is one of them. */
export const columnOf = (cell: string): string | undefined =>
  cell.startsWith(FREE) ? cell.slice(FREE.length) : undefined;

const kindRule = v.picklist(['status', 'column']);
const targetCell = v.pipe(
  v.string(),
  v.maxLength(4000),
  v.check((text) => {
    try {
      return v.is(targetRule, JSON.parse(text));
    } catch {
      return false;
    }
  }),
);

type Rules = Readonly<Record<string, v.GenericSchema>>;
/** The rules of the cells of each table. The mark of a removed list is not among them: removing a list is not shared. */
const RULES: Readonly<Record<Table, Rules>> = {
  list: { ...LIST_CELLS, target: targetCell, createdAt: timeRule },
  entries: { ...ENTRY_CELLS, [REMOVED]: timeRule },
  named: { kind: kindRule, name: nameRule, at: timeRule, [REMOVED]: timeRule },
  notes: { ...NOTE_CELLS, [REMOVED]: timeRule },
};

/** The rule of a cell, or `undefined` where no such cell is known. */
function ruleOf(table: Table, cell: string): v.GenericSchema | undefined {
  const rules = RULES[table];
  if (Object.hasOwn(rules, cell)) return rules[cell];
  if (table !== 'entries') return undefined;
  const tag = tagOf(cell);
  if (tag !== undefined) {
    const read = v.safeParse(tagRule, tag);
    return read.success && read.output === tag ? timeRule : undefined;
  }
  return v.is(idRule, columnOf(cell)) ? freeRule : undefined;
}

/** A cell that fits, or `undefined` for every other. */
function fittingCell(table: Table, cell: string, given: unknown): Stamped | undefined {
  if (!Array.isArray(given) || given.length < 1 || !isStamp(given[1])) return undefined;
  const rule = ruleOf(table, cell);
  if (!rule) return undefined;
  const [value, stamp] = given;
  if (value === undefined) return [undefined, stamp];
  const read = v.safeParse(rule, value);
  return read.success ? [read.output as CellValue, stamp] : undefined;
}

/** Adds the cells of one row that fit. @returns how many did not */
function addRow(to: Cells, table: Table, row: string, cells: unknown, decode: boolean): number {
  if (!isRecord(cells)) return 1;
  let bad = 0;
  for (const [cell, given] of Object.entries(cells)) {
    const coded = decode && Array.isArray(given) && given[0] === EMPTIED;
    const stamped = fittingCell(table, cell, coded ? [undefined, given[1]] : given);
    if (stamped) to.set(addressOf(table, row, cell), stamped);
    else bad += 1;
  }
  return bad;
}

const first = (stamped: unknown): unknown => (Array.isArray(stamped) ? stamped[0] : undefined);
const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** The cells of a merging store's content, as far as they are shared. */
export function cellsOf(whole: unknown): Cells {
  const cells: Cells = new Map();
  const [tables, values] = Array.isArray(whole) ? whole : [];
  addRow(cells, 'list', '', first(values) ?? {}, false);
  for (const table of TABLES)
    if (table !== 'list')
      for (const [row, stamped] of Object.entries(recordOf(first(recordOf(first(tables))[table]))))
        if (v.is(idRule, row)) addRow(cells, table, row, first(stamped), false);
  return cells;
}

/** The same cells as changes that a merging store takes in. */
export function changesOf(cells: Cells): MergeableChanges {
  const tables: Record<string, [Record<string, [Record<string, [CellValue, string]>]>]> = {};
  const values: Record<string, [CellValue, string]> = {};
  for (const [address, [value, stamp]] of cells) {
    const { table, row, cell } = partsOf(address);
    if (table === 'list') values[cell] = [value, stamp];
    else {
      tables[table] ??= [{}];
      const rows = tables[table][0];
      rows[row] ??= [{}];
      rows[row][0][cell] = [value, stamp];
    }
  }
  return [[tables], [values], 1] as MergeableChanges;
}

/** Cells as a file has them: by table, row and name. */
export type FiledCells = Partial<Record<Table, Record<string, Record<string, [string | number, string]>>>>;

export function writeCells(cells: Cells): FiledCells {
  const filed: FiledCells = {};
  for (const [address, [value, stamp]] of cells) {
    const { table, row, cell } = partsOf(address);
    filed[table] ??= {};
    const rows = filed[table];
    rows[row] ??= {};
    rows[row][cell] = [value ?? EMPTIED, stamp];
  }
  return filed;
}

/**
 * Reads the cells of a file. Nothing in it is trusted: rows without an id of ours, cells that are not known and values that do not fit
 * are left out and counted.
 *
 * @param tables the tables that may be there
 * @param most rows that may be there
 * @returns `undefined` where there are more
 */
export function readCells(
  filed: unknown,
  tables: readonly Table[],
  most: number,
): { cells: Cells; bad: number } | undefined {
  const cells: Cells = new Map();
  let bad = 0;
  let rows = 0;
  for (const table of tables)
    for (const [row, given] of Object.entries(recordOf(recordOf(filed)[table]))) {
      rows += 1;
      if (rows > most) return undefined;
      if (table === 'list' ? row === '' : v.is(idRule, row)) bad += addRow(cells, table, row, given, true);
      else bad += 1;
    }
  return { cells, bad };
}

/** The newest of each cell. */
export function newest(...all: readonly Cells[]): Cells {
  const merged: Cells = new Map();
  for (const cells of all)
    for (const [address, stamped] of cells) {
      const before = merged.get(address);
      if (!before || before[1] < stamped[1]) merged.set(address, stamped);
    }
  return merged;
}

/** The cells that are newer than those of another content. */
export function newerThan(cells: Cells, others: Cells): Cells {
  const newer: Cells = new Map();
  for (const [address, stamped] of cells) {
    const other = others.get(address);
    if (!other || other[1] < stamped[1]) newer.set(address, stamped);
  }
  return newer;
}
