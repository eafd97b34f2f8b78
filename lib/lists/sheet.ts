import { creatorKey } from '../subject/creator';
import { parseLookup } from '../subject/parse';
import type { Subject } from '../subject/types';
import { MAX_ENTRIES, MAX_NAME } from './bounds';
import type { Rows } from './delimited';

/**
 * Why a row of a sheet gives no creator.
 * - `nothing`: no link and no id in it
 * - `work`: only a work, whose author is not known before its report is
 * - `lookup`: a short link, or an id that people choose: the look-up finds out whose it is, by a call
 * - `otherSite`: only links to elsewhere
 * - `rounded`: a long id that the spreadsheet took for a number and rounded
 * - `twice`: a row above has the same creator
 * - `tooMany`: a list holds no more
 */
export type SheetProblem = 'nothing' | 'work' | 'lookup' | 'otherSite' | 'rounded' | 'twice' | 'tooMany';

/** A row of a sheet that is not blank: the creator that it names, or why it names none. `row` counts from 1, as spreadsheets do. */
export type SheetRow = { row: number; text: string } & (
  | { subject: Subject; name?: string; problem?: undefined }
  | { problem: SheetProblem; subject?: undefined }
);

/** Characters of a cell that are read: more than any link has. */
const MAX_CELL = 2000;
const MAX_SHOWN = 60;

/** Headings of the column that has the creators' names. */
const NAME_HEADING =
  /^(达人|博主|账号|红人|KOL)?(昵称|名称|名字|姓名)$|^(达人|博主|红人|kol|name|nickname|creator|creator name)$/i;
/** A long id as a spreadsheet writes a number: rounded to 15 digits. */
const ROUNDED = /^\d(\.\d+)?e\+?1[5-9]$|^[1-9]\d{14}0{4}$/i;

/** Whether a text is a long id that a spreadsheet took for a number and rounded. */
export const isRounded = (text: string): boolean => ROUNDED.test(text.trim());
/** Whether a text is the heading of a column of names. */
export const isNameHeading = (text: string): boolean => NAME_HEADING.test(text.trim());

/** What no id and no link is without. */
const MAYBE = /[0-9a-z]{4}/i;

/** What the cells of a row say together. */
interface Said {
  creators: Map<string, Subject>;
  problems: Set<SheetProblem>;
}

function readCell(given: string, said: Said): void {
  const cell = given.slice(0, MAX_CELL).replace(/\s+/g, ' ').trim();
  if (ROUNDED.test(cell)) said.problems.add('rounded');
  if (ROUNDED.test(cell) || !MAYBE.test(cell)) return;
  for (const { subjects, inquiries, problem } of parseLookup(cell)) {
    const creator = subjects?.find(({ kind }) => kind === 'kol');
    if (creator) said.creators.set(creatorKey(creator) as string, creator);
    else if (subjects) said.problems.add('work');
    else if (problem === 'otherSite') said.problems.add('otherSite');
    // A name may be anybody's; a short link and a labelled id are of one creator.
    else if (inquiries?.some(({ by }) => by === 'link') || /抖音号|小红书号/.test(cell))
      said.problems.add('lookup');
  }
}

/** The gravest first: what the user can do most about. */
const ORDER: readonly SheetProblem[] = ['rounded', 'lookup', 'work', 'otherSite'];

/** The creators of a row. A page of Douyin beside the creator on Xingtu is the same creator's. */
function creatorsOf({ creators }: Said): Subject[] {
  const all = [...creators.values()];
  const market = all.some(({ platform }) => platform === 'xingtu');
  return market ? all.filter(({ platform }) => platform !== 'douyin') : all;
}

/**
 * Reads the creators out of a sheet's rows: any cell may have a link or an id. Every row that is not blank is answered for, but a
 * first one that is all headings.
 */
export function readSheet(rows: Rows): SheetRow[] {
  const read: SheetRow[] = [];
  const seen = new Set<string>();
  let nameAt = -1;
  for (const [at, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = at + 1;
    const said: Said = { creators: new Map(), problems: new Set() };
    for (const cell of cells) readCell(cell, said);
    const creators = creatorsOf(said);
    const shown = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
    const text = shown.slice(0, MAX_SHOWN);
    if (creators.length === 0) {
      const problem = ORDER.find((one) => said.problems.has(one)) ?? 'nothing';
      const heading = nameAt < 0 ? cells.findIndex((cell) => NAME_HEADING.test(cell.trim())) : -1;
      if (heading >= 0) nameAt = heading;
      if (heading < 0 && (read.length > 0 || problem !== 'nothing')) read.push({ row, text, problem });
    }
    const name = creators.length === 1 ? (cells[nameAt]?.trim().slice(0, MAX_NAME) ?? '') : '';
    for (const subject of creators) {
      const key = creatorKey(subject) as string;
      if (seen.has(key)) read.push({ row, text, problem: 'twice' });
      else if (seen.size >= MAX_ENTRIES) read.push({ row, text, problem: 'tooMany' });
      else read.push({ row, text, subject, ...(name !== '' && { name }) });
      seen.add(key);
    }
  }
  return read;
}
