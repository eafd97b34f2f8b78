import { creatorKey } from '../../subject/creator';
import { inquiryKey } from '../../subject/inquiry';
import { type Lookup, type LookupProblem, MAX_LINES, parseLookup } from '../../subject/parse';
import type { Rows } from '../delimited';
import { isNameHeading, isRounded } from '../sheet';
import { type BulkAbout, type BulkLine, MAX_BULK } from './job';

/** The market on which names and ids that people choose are looked for. */
export type Market = 'xingtu' | 'pugongying';

/**
 * Why a line names no creator. `work`: a work, whose author is not known before its report is. `rounded`: a long id that a spreadsheet took
 * for a number and rounded. `tooMany`: a job takes no more.
 */
export type BulkReadProblem = Exclude<LookupProblem, 'otherPlatform'> | 'work' | 'rounded';

/** A piece of a pasted text: what it names, the line that named the same before, or why it names none. */
export type BulkRead = { line: number; text: string } & (
  | { about: BulkAbout; twice?: undefined; problem?: undefined }
  | { twice: number; about?: undefined; problem?: undefined }
  | { problem: BulkReadProblem; about?: undefined; twice?: undefined }
);

/** The pieces of a text with their lines, however long it is. */
function lookupsOf(text: string): Lookup[] {
  const full = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== '');
  return Array.from({ length: Math.ceil(full.length / MAX_LINES) }, (_, page) =>
    full.slice(page * MAX_LINES, (page + 1) * MAX_LINES),
  ).flatMap((lines) =>
    parseLookup(lines.map(({ line }) => line).join('\n')).map((one) => ({
      ...one,
      line: lines[one.line - 1]?.number ?? one.line,
    })),
  );
}

/** What a piece names. An id that may also be a work's is taken for the creator's, because a job is about creators. */
function aboutOf(
  { text, subjects, inquiries, problem }: Lookup,
  market: Market,
): BulkAbout | BulkReadProblem {
  if (isRounded(text)) return 'rounded';
  const creator = subjects?.find((subject) => creatorKey(subject) !== undefined);
  if (creator) return { subject: creator };
  if (subjects) return 'work';
  const [first] = inquiries ?? [];
  if (first) return { inquiry: inquiries?.find(({ platform }) => platform === market) ?? first };
  return problem === undefined || problem === 'otherPlatform' ? 'notAnId' : problem;
}

const keyOf = (about: BulkAbout): string =>
  'subject' in about ? (creatorKey(about.subject) ?? '') : inquiryKey(about.inquiry);

/** Reads many creators out of a text: ids, links, share texts, names. Every line that is not blank is answered for. Nothing is called for it. */
export function readBulk(text: string, market: Market): BulkRead[] {
  const seen = new Map<string, number>();
  return lookupsOf(text).map((one): BulkRead => {
    const { line, text: shown } = one;
    const about = aboutOf(one, market);
    if (typeof about === 'string') return { line, text: shown, problem: about };
    const key = keyOf(about);
    const twice = seen.get(key);
    if (twice !== undefined) return { line, text: shown, twice };
    if (seen.size >= MAX_BULK) return { line, text: shown, problem: 'tooMany' };
    seen.set(key, line);
    return { line, text: shown, about };
  });
}

/** The lines that a job can be begun with. */
export const linesOf = (read: readonly BulkRead[]): BulkLine[] =>
  read.flatMap(({ line, text, about }) => (about ? [{ line, text, about }] : []));

/** A column of a sheet. */
export interface SheetColumn {
  at: number;
  /** Its heading, or else its first text, clipped. */
  heading: string;
}

/** Rows and columns that are looked at to tell which column names the creators. */
const LOOKED_ROWS = 60;
const LOOKED_COLUMNS = 60;
const MAX_HEADING = 40;
/** What the headings of ids and links have in them. */
const ID_HEADING = /id|号|链接|主页|link|url/i;

/** How surely a cell names a creator: a link or an id of a page 4, an id that people choose 1, a name or a number nothing. */
function sureness(cell: string): number {
  const points = parseLookup(cell.slice(0, 2000)).map(({ subjects, inquiries }) => {
    if (subjects) return subjects.some(({ kind }) => kind === 'kol') ? 4 : 1;
    if (inquiries?.some(({ by }) => by === 'link')) return 4;
    return inquiries?.some(({ by }) => by === 'id') && /[a-z]/i.test(cell) ? 1 : 0;
  });
  return Math.max(0, ...points);
}

/** Whether the first row is one of headings: none of its cells names a creator by a link or an id of a page, and one says what it is. */
const isHeading = (cells: readonly string[]): boolean =>
  cells.every((cell) => sureness(cell) < 4) &&
  cells.some((cell) => isNameHeading(cell) || ID_HEADING.test(cell));

/** The columns of a sheet that have anything in them, and the one that most surely names the creators. */
export function columnsOf(rows: Rows): { columns: SheetColumn[]; best: number } {
  const looked = rows.slice(0, LOOKED_ROWS).map((cells) => cells.slice(0, LOOKED_COLUMNS));
  const count = Math.max(0, ...looked.map((cells) => cells.length));
  const headed = isHeading(looked.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? []);
  const columns = Array.from({ length: count }, (_, at) => {
    const cells = looked.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
    const points = cells.slice(headed ? 1 : 0).reduce((sum, cell) => sum + sureness(cell), 0);
    const [heading = ''] = cells;
    return {
      at,
      heading: heading.slice(0, MAX_HEADING),
      points: points + (isNameHeading(heading) ? 0.5 : 0),
    };
  }).filter(({ heading }) => heading !== '');
  const best = Math.max(0, ...columns.map(({ points }) => points));
  return {
    columns: columns.map(({ at, heading }) => ({ at, heading })),
    best: columns.find(({ points }) => points === best)?.at ?? 0,
  };
}

/** A column as a text whose lines are the sheet's rows. A heading is left blank. */
export function columnText(rows: Rows, column: number): string {
  const first = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const headed = first >= 0 && isHeading(rows[first] ?? []);
  return rows
    .map((cells, at) => (headed && at === first ? '' : (cells[column] ?? '').replace(/\s+/g, ' ').trim()))
    .join('\n')
    .trimEnd();
}
