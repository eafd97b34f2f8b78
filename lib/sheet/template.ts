import { isRecord } from '../subject/record';

/** How a number is written: as it is, in yuan with thousands apart, in ten thousands, or as a percentage. */
export const NUMBER_FORMATS = ['plain', 'yuan', 'wan', 'percent'] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

/** What the money columns of an entry reckon. */
export const FORMULAS = [
  'fee',
  'withFee',
  'rebate',
  'net',
  'tax',
  'taxed',
  'cpm',
  'cpe',
  'read',
  'taCpm',
] as const;
export type FormulaId = (typeof FORMULAS)[number];

/** What is paid, as formulas of costs divide it: the quote alone, with the fee, net of the rebate, with tax. */
export const COSTS = ['price', 'withFee', 'net', 'taxed'] as const;
export type CostId = (typeof COSTS)[number];

/** What costs are divided by: what the platform expects of the next work, or the median of works as they were. */
export const BASES = ['expected', 'median'] as const;
export type BaseId = (typeof BASES)[number];

/** Formulas that divide a cost by a base. */
export const PER_BASE: readonly FormulaId[] = ['cpm', 'cpe', 'read', 'taCpm'];

/** What stands in a column. `field` and its ids: see `fields.ts`. A `free` column is one of the list's own, by its name. */
export type ColumnContent =
  | { kind: 'field'; id: string }
  | { kind: 'formula'; formula: FormulaId; cost?: CostId; base?: BaseId }
  | { kind: 'free'; name: string }
  | { kind: 'text'; text: string }
  | { kind: 'empty' };

export interface TemplateColumn {
  /** Tells the columns of a template apart. */
  id: string;
  /** The headings over it, the topmost first. An empty one is merged with the one above it. */
  headings: readonly string[];
  content: ColumnContent;
  format: NumberFormat;
  /** Decimal places, 0 to 4. */
  digits: number;
  /** In characters, as spreadsheets count it. */
  width?: number;
}

/** How what is paid in the end is read: with the service fee and less the rebate, or the quote less the rebate. */
export const NET_READINGS = ['feeIn', 'inHand'] as const;
export type NetReading = (typeof NET_READINGS)[number];

/** Shares that hold where neither the entry nor its list says anything. */
export const TERMS = ['fee', 'rebate', 'tax'] as const;
export type TermId = (typeof TERMS)[number];

/** The columns of a sheet that is handed in, in the order and words of the client. */
export interface SheetTemplate {
  id: string;
  name: string;
  /** A row a creator, or a row a creator and price. */
  rows: 'creator' | 'tier';
  /** Lines of headings. */
  levels: 1 | 2 | 3;
  net: NetReading;
  /** What stands where there is nothing. */
  nothing: string;
  terms: Readonly<Partial<Record<TermId, number>>>;
  columns: readonly TemplateColumn[];
}

export const MAX_TEMPLATES = 50;
export const MAX_COLUMNS = 150;
/** Characters of a template's name, of a heading and of a fixed text. */
export const MAX_NAME = 60;
export const MAX_HEADING = 80;
export const MAX_TEXT = 300;
export const MAX_NOTHING = 20;
export const MAX_DIGITS = 4;
export const MIN_WIDTH = 3;
export const MAX_WIDTH = 80;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Names of fields as `fields.ts` makes them. A field that is not known is kept: a newer version may have made the template. */
const FIELD = /^[a-z][\w.<>+\-/·、\p{Script=Han}]{0,79}$/u;
/** Characters that are not seen, or break a line. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;

/** A text of one line, cut where it is too long; `undefined` for anything else. */
const line = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value.length <= 10 * most
    ? Array.from(value.replace(UNSEEN, ' ').trim()).slice(0, most).join('')
    : undefined;

const oneOf = <T>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

const within = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && value >= least && value <= most ? value : undefined;

function readContent(value: unknown): ColumnContent | undefined {
  if (!isRecord(value)) return undefined;
  switch (value.kind) {
    case 'field':
      return typeof value.id === 'string' && FIELD.test(value.id)
        ? { kind: 'field', id: value.id }
        : undefined;
    case 'formula': {
      const formula = oneOf(FORMULAS, value.formula);
      if (!formula) return undefined;
      const [cost, base] = [oneOf(COSTS, value.cost), oneOf(BASES, value.base)];
      return { kind: 'formula', formula, ...(cost && { cost }), ...(base && { base }) };
    }
    case 'free': {
      const name = line(value.name, MAX_HEADING);
      return name ? { kind: 'free', name } : undefined;
    }
    case 'text': {
      const text = line(value.text, MAX_TEXT);
      return text === undefined ? undefined : { kind: 'text', text };
    }
    case 'empty':
      return { kind: 'empty' };
    default:
      return undefined;
  }
}

function readColumn(value: unknown): TemplateColumn | undefined {
  if (!isRecord(value) || typeof value.id !== 'string' || !/^[\w-]{1,40}$/.test(value.id)) return undefined;
  const content = readContent(value.content);
  const format = oneOf(NUMBER_FORMATS, value.format);
  const digits = within(value.digits, 0, MAX_DIGITS);
  if (!content || !format || digits === undefined || !Array.isArray(value.headings)) return undefined;
  const headings = value.headings.slice(0, 3).map((heading) => line(heading, MAX_HEADING) ?? '');
  const width = within(value.width, MIN_WIDTH, MAX_WIDTH);
  return {
    id: value.id,
    headings,
    content,
    format,
    digits: Math.round(digits),
    ...(width !== undefined && { width }),
  };
}

/**
 * A template of a message, the disk or a file, with nothing else in it: safe on input from anywhere. A column that is none is left
 * out, one whose id was there before too.
 *
 * @returns `undefined` where it is no template
 */
export function readTemplate(value: unknown): SheetTemplate | undefined {
  if (!isRecord(value) || !Array.isArray(value.columns)) return undefined;
  const { id, rows, levels, net, nothing, terms } = value;
  const name = line(value.name, MAX_NAME);
  const layout = oneOf(['creator', 'tier'] as const, rows);
  const lines = oneOf([1, 2, 3] as const, levels);
  if (typeof id !== 'string' || !UUID.test(id) || !name || !layout || !lines) return undefined;
  const columns = new Map<string, TemplateColumn>();
  for (const given of value.columns.slice(0, MAX_COLUMNS)) {
    const column = readColumn(given);
    if (column && !columns.has(column.id)) columns.set(column.id, column);
  }
  const shares = isRecord(terms) ? terms : {};
  return {
    id,
    name,
    rows: layout,
    levels: lines,
    net: oneOf(NET_READINGS, net) ?? 'feeIn',
    nothing: line(nothing, MAX_NOTHING) ?? '',
    terms: Object.fromEntries(
      TERMS.flatMap((term) => {
        const share = within(shares[term], 0, 1);
        return share === undefined ? [] : [[term, share]];
      }),
    ),
    columns: [...columns.values()],
  };
}

/** Templates out of storage or a file: each id once. */
export function readTemplates(values: readonly unknown[]): SheetTemplate[] {
  const found = new Map<string, SheetTemplate>();
  for (const value of values) {
    const template = readTemplate(value);
    if (template && !found.has(template.id)) found.set(template.id, template);
  }
  return [...found.values()].slice(0, MAX_TEMPLATES);
}
