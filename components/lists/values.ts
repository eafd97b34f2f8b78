import type { Entry, EntryField, ListEdit } from '../../lib/lists/model';
import { type EntryColumn, freeOf } from '../../lib/lists/table';
import { formatPlain } from '../../lib/report/format';
import { readTypedNumber } from '../../lib/report/typedNumber';

/** Most characters of a cell of text, and of a tag. */
export const MAX_TEXT = 2000;
export const MAX_TAG = 40;

/** What can be typed into a cell. */
export type CellKind = 'text' | 'amount' | 'ratio' | 'tags' | 'status';

const KINDS: Partial<Readonly<Record<EntryColumn, readonly [CellKind, EntryField | undefined]>>> = {
  'entry.status': ['status', 'status'],
  'entry.reasonFor': ['text', 'reasonFor'],
  'entry.reasonAgainst': ['text', 'reasonAgainst'],
  'entry.quote': ['amount', 'quote'],
  'entry.rebate': ['ratio', 'rebate'],
  'entry.slot': ['text', 'slot'],
  'entry.tags': ['tags', undefined],
};

/** What can be typed into a column's cells; `undefined` for figures. */
export const kindOf = (column: string): CellKind | undefined =>
  freeOf(column) === undefined ? KINDS[column as EntryColumn]?.[0] : 'text';

/** The text of a cell as it is typed: amounts in yuan, rebates in percent, tags with commas. */
export function typedOf(entry: Entry, column: string): string {
  const free = freeOf(column);
  if (free !== undefined) return entry.free[free] ?? '';
  switch (column) {
    case 'entry.quote':
      return entry.quote === undefined ? '' : String(entry.quote);
    case 'entry.rebate':
      return entry.rebate === undefined ? '' : formatPlain('ratio', entry.rebate);
    case 'entry.tags':
      return entry.tags.join('，');
    default: {
      const field = KINDS[column as EntryColumn]?.[1];
      return field ? String(entry[field] ?? '') : '';
    }
  }
}

/** A percentage as people type it, 30 or 30 %, as a ratio; `undefined` for what is none. */
export function readPercent(typed: string): number | undefined {
  const value = readTypedNumber(typed);
  return value === undefined || value < 0 || value > 100 ? undefined : Number((value / 100).toPrecision(12));
}

/** An amount of yuan as people type it; `undefined` for what is none. */
export function readAmount(typed: string): number | undefined {
  const value = readTypedNumber(typed);
  return value === undefined || value < 0 ? undefined : value;
}

/** Tags as they are typed, each once. */
export const readTags = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,，、;；\n\t]/)
      .map((tag) => tag.trim().slice(0, MAX_TAG))
      .filter(Boolean),
  ),
];

/** Why a typed text cannot be taken. */
export type Wrong = 'notAmount' | 'notRatio' | 'tooLong';

/**
 * The edits that a typed text makes of a cell: none where it is as it was.
 *
 * @param statuses the ids of statuses by their names
 */
export function editsOf(
  entry: Entry,
  column: string,
  typed: string,
  statuses: ReadonlyMap<string, string>,
): { edits: ListEdit[] } | { wrong: Wrong } {
  const { id } = entry;
  const text = typed.trim();
  if (text.length > MAX_TEXT) return { wrong: 'tooLong' };
  const free = freeOf(column);
  if (free !== undefined) return { edits: [{ edit: 'free', id, column: free, value: text || undefined }] };
  const [kind, field] = KINDS[column as EntryColumn] ?? [];
  switch (kind) {
    case 'tags': {
      const wanted = readTags(text);
      return {
        edits: [
          ...entry.tags
            .filter((tag) => !wanted.includes(tag))
            .map((tag): ListEdit => ({ edit: 'tag', id, tag, on: false })),
          ...wanted
            .filter((tag) => !entry.tags.includes(tag))
            .map((tag): ListEdit => ({ edit: 'tag', id, tag, on: true })),
        ],
      };
    }
    case 'amount':
    case 'ratio': {
      const value = kind === 'amount' ? readAmount(text) : readPercent(text);
      if (text !== '' && value === undefined) return { wrong: kind === 'amount' ? 'notAmount' : 'notRatio' };
      return { edits: [{ edit: 'entry', id, field: field as EntryField, value }] };
    }
    case 'status': {
      const status = statuses.get(text.toLowerCase());
      return { edits: status === undefined ? [] : [{ edit: 'entry', id, field: 'status', value: status }] };
    }
    case 'text':
      return { edits: [{ edit: 'entry', id, field: field as EntryField, value: text || undefined }] };
    default:
      return { edits: [] };
  }
}

/** The cells of a copied block of a spreadsheet: quoted cells may hold tabs, line breaks and doubled quotes. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  const whole = text.replace(/(?:\r\n|\r|\n)$/, '');
  while (cells.lastIndex <= whole.length) {
    const cell = cells.exec(whole);
    if (!cell) return [[whole]];
    rows.at(-1)?.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    const end = cell[3];
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

/** What a pasted block makes of a list. */
export interface Pasting {
  edits: ListEdit[];
  /** Cells that were changed, and those whose text could not be read. */
  cells: number;
  left: number;
}

/**
 * A pasted block over a table, from one cell down and to the right. A single cell fills every chosen row. Cells of figures are left
 * alone.
 */
export function paste(
  block: readonly (readonly string[])[],
  entries: readonly Entry[],
  columns: readonly string[],
  statuses: ReadonlyMap<string, string>,
): Pasting {
  const pasted: Pasting = { edits: [], cells: 0, left: 0 };
  const [[single] = []] = block;
  const one = block.length === 1 && block[0]?.length === 1 ? single : undefined;
  for (const [down, entry] of entries.entries()) {
    const cells = one === undefined ? (block[down] ?? []) : [one];
    for (const [right, typed] of cells.entries()) {
      const column = columns[right];
      if (column === undefined || kindOf(column) === undefined) continue;
      const read = editsOf(entry, column, typed, statuses);
      const unread = 'wrong' in read || (kindOf(column) === 'status' && read.edits.length === 0);
      if (unread) pasted.left += 1;
      else pasted.cells += 1;
      if ('edits' in read) pasted.edits.push(...read.edits);
    }
  }
  return pasted;
}
