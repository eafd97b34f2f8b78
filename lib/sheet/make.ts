import { type TaSum, type Totals, totalsOf } from '../lists/totals';
import type { VerdictBlock } from '../report/blocks';
import type { Cell } from './cell';
import { type FieldWords, fieldOf } from './fields';
import { formulaCell } from './formulas';
import { type HeadCell, headCells, ownHeading } from './head';
import { inHand, type Line, linesOf, type SheetContext, type SheetCreator, termsOf } from './line';
import type { TemplateColumn } from './template';

/** Where a column's figures are from. */
export interface ColumnSource {
  /** The heading of the column. */
  heading: string;
  endpoints: readonly string[];
  /** The times of its oldest and its newest figure. */
  from: number;
  to: number;
}

/** A row as it is written. */
export interface MadeRow {
  /** One a column; a figure that is missing is `undefined`, and the template's word stands in its place. */
  cells: (number | string | undefined)[];
  /** Footnotes of cells, by column: numbers from 1. */
  marks?: Readonly<Record<number, readonly number[]>>;
  /** Pages that cells lead to, by column. */
  links?: Readonly<Record<number, string>>;
}

/** A sheet that is handed in: headings, typed cells, footnotes, sums, and where the figures are from. */
export interface MadeSheet {
  columns: readonly TemplateColumn[];
  head: readonly HeadCell[];
  rows: readonly MadeRow[];
  /** Columns whose figures have a footnote each: the heading bears it instead. */
  headMarks: Readonly<Record<number, readonly number[]>>;
  /** Keys of remarks, in the order of their numbers. */
  footnotes: readonly string[];
  /** Sums by column, where the rows are of different creators; `undefined` where they are not. */
  totals?: readonly (number | undefined)[];
  /** What the sums are of. */
  summed?: Pick<Totals, 'priced' | 'standIns' | 'unsure'> & {
    /** Of how many creators the sum of TA-CPM is, where a column has it. */
    ta?: number;
  };
  sources: readonly ColumnSource[];
  /** Whether any figure is made up. */
  sample: boolean;
  /** The first row of each creator, in order. */
  begins: readonly { creator: string; row: number }[];
  /** How many creators are in it, and how many were left out because they are excluded. */
  creators: number;
  excluded: number;
}

/** Columns with a heading each that stay in sight: up to the creator's name, where that is among the first. */
export function frozenColumns(columns: readonly TemplateColumn[]): number {
  const name = columns.findIndex(({ content }) => content.kind === 'field' && content.id === 'creator.name');
  return name >= 0 && name < 5 ? name + 1 : 0;
}

function contentCell(line: Line, { content }: TemplateColumn, words: FieldWords): Cell {
  switch (content.kind) {
    case 'field':
      return fieldOf(content.id)?.read(line, words) ?? {};
    case 'formula':
      return formulaCell(line, content);
    case 'free': {
      const column = line.context.list?.columns.find(({ name }) => name === content.name);
      return { value: column && line.entry.free[column.id] };
    }
    case 'text':
      return { value: content.text };
    case 'empty':
      return {};
  }
}

/** Remarks that explain a figure and cast no doubt on it: they are no footnotes. */
const QUIET: readonly string[] = ['entry.listRebate'];

interface Seen {
  endpoints: Set<string>;
  from: number;
  to: number;
}

/** Puts a sheet together, creator by creator, so that a thousand of them need not be made at once. */
export class SheetMaker {
  readonly #rows: {
    cells: MadeRow['cells'];
    notes: Map<number, readonly string[]>;
    links: Map<number, string>;
  }[] = [];
  readonly #sources = new Map<number, Seen>();
  readonly #creators: SheetCreator[] = [];
  readonly #begins: { creator: string; row: number }[] = [];
  readonly #verdicts = new Map<string, VerdictBlock | undefined>();
  readonly #tas = new Map<string, Line['ta']>();
  #sample = false;
  #excluded = 0;

  constructor(
    private readonly context: SheetContext,
    private readonly words: FieldWords,
  ) {}

  /** Adds the rows of a creator. One that is excluded is not handed in. */
  add(creator: SheetCreator): void {
    if (creator.entry.status === 'excluded') {
      this.#excluded += 1;
      return;
    }
    this.#creators.push(creator);
    this.#begins.push({ creator: creator.entry.creator, row: this.#rows.length });
    this.#sample ||= creator.known?.source === 'sample';
    for (const line of linesOf(creator, this.#creators.length, this.context)) {
      this.#verdicts.set(creator.entry.creator, line.verdict);
      this.#tas.set(creator.entry.creator, line.ta);
      this.#addLine(line);
    }
  }

  #addLine(line: Line): void {
    const notes = new Map<number, readonly string[]>();
    const links = new Map<number, string>();
    const cells = this.context.template.columns.map((column, at) => {
      const { value, notes: said = [], href, source } = contentCell(line, column, this.words);
      const known =
        value === '' || (typeof value === 'number' && !Number.isFinite(value)) ? undefined : value;
      if (known === undefined) return undefined;
      const doubts = said.filter((note) => !QUIET.includes(note));
      if (doubts.length > 0) notes.set(at, doubts);
      if (href) links.set(at, href);
      if (source) this.#see(at, source);
      return known;
    });
    this.#rows.push({ cells, notes, links });
  }

  #see(at: number, { endpoint, also = [], fetchedAt }: NonNullable<Cell['source']>): void {
    const seen = this.#sources.get(at) ?? { endpoints: new Set(), from: fetchedAt, to: fetchedAt };
    for (const one of [endpoint, ...also]) seen.endpoints.add(one);
    seen.from = Math.min(seen.from, fetchedAt);
    seen.to = Math.max(seen.to, fetchedAt);
    this.#sources.set(at, seen);
  }

  /** The sheet of all creators that were added. */
  sheet(): MadeSheet {
    const { template } = this.context;
    const { columns, levels } = template;
    const common = columns.map((_, at) => this.#common(at));
    const footnotes: string[] = [];
    const numberOf = (note: string) => {
      if (!footnotes.includes(note)) footnotes.push(note);
      return footnotes.indexOf(note) + 1;
    };
    const numbers = (notes: readonly string[]) => notes.map(numberOf).sort((a, b) => a - b);
    const headMarks = Object.fromEntries(
      common.flatMap((notes, at) => (notes.length > 0 ? [[at, numbers(notes)]] : [])),
    );
    const rows = this.#rows.map(({ cells, notes, links }): MadeRow => {
      const marks = [...notes].flatMap(([at, said]) => {
        const own = said.filter((note) => !common[at]?.includes(note));
        return own.length > 0 ? [[at, numbers(own)] as const] : [];
      });
      return {
        cells,
        ...(marks.length > 0 && { marks: Object.fromEntries(marks) }),
        ...(links.size > 0 && { links: Object.fromEntries(links) }),
      };
    });
    return {
      columns,
      head: headCells(template),
      rows,
      headMarks,
      footnotes,
      ...this.#totals(),
      sources: columns.flatMap((column, at): ColumnSource[] => {
        const seen = this.#sources.get(at);
        const heading = ownHeading(column.headings, levels);
        return seen ? [{ heading, endpoints: [...seen.endpoints], from: seen.from, to: seen.to }] : [];
      }),
      sample: this.#sample,
      begins: this.#begins,
      creators: this.#creators.length,
      excluded: this.#excluded,
    };
  }

  /** The remarks that all figures of a column have. */
  #common(at: number): readonly string[] {
    const filled = this.#rows.filter(({ cells }) => cells[at] !== undefined);
    const [first, ...others] = filled;
    return (first?.notes.get(at) ?? []).filter((note) =>
      others.every(({ notes }) => notes.get(at)?.includes(note)),
    );
  }

  /** Sums of what is added up in a list too, by its rules. Prices of one creator are never added together. */
  #totals(): Pick<MadeSheet, 'totals' | 'summed'> {
    const { template, list, bought } = this.context;
    if (template.rows === 'tier' || this.#creators.length === 0) return {};
    const figuresOf = (creator: string) => this.#verdicts.get(creator);
    const entries = this.#creators.map(({ entry }) => entry);
    const terms = termsOf({ template, list });
    const { all } = totalsOf(entries, terms, figuresOf, bought, (creator) => this.#tas.get(creator));
    const paid = template.net === 'feeIn' ? all : totalsOf(entries, inHand(terms), figuresOf, bought).all;
    const totals = template.columns.map((column) => sumOf(column, all, paid));
    const { priced, standIns, unsure } = all;
    const hasTa = template.columns.some(
      ({ content }, at) =>
        content.kind === 'formula' && content.formula === 'taCpm' && totals[at] !== undefined,
    );
    const ta = hasTa ? oneSide(all)?.entries : undefined;
    const summed = { priced, standIns, unsure, ...(ta !== undefined && { ta }) };
    return totals.some((sum) => sum !== undefined) ? { totals, summed } : {};
  }
}

/** TA-CPM of the creators, where it is of one side only: a column of both would mix an audience with fans. */
function oneSide({ ta }: Totals): TaSum | undefined {
  const [one, ...others] = Object.values(ta ?? {});
  return others.length === 0 ? one : undefined;
}

/** The sum of a column, where adding up says something; costs are sums of costs over sums of plays. */
function sumOf({ content }: TemplateColumn, all: Totals, paid: Totals): number | undefined {
  if (content.kind === 'field') return content.id === 'line.price' ? all.price : undefined;
  if (content.kind !== 'formula') return undefined;
  const { formula, cost = 'price', base = 'median' } = content;
  switch (formula) {
    case 'fee':
      return all.withFee === undefined || all.price === undefined ? undefined : all.withFee - all.price;
    case 'withFee':
      return all.withFee;
    case 'rebate':
      return all.rebate;
    case 'net':
      return paid.net;
    case 'tax':
      return paid.tax;
    case 'taxed':
      return paid.taxed;
    case 'cpm':
      if (cost === 'price') return base === 'expected' ? all.expectedCpm : all.realCpm;
      return cost === 'net' && base === 'median' ? paid.netCpm : undefined;
    case 'taCpm':
      return cost === 'price' && base === 'median' ? oneSide(all)?.cpm : undefined;
    default:
      return undefined;
  }
}
