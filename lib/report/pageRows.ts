import { readSubject } from '../subject/ids';
import { isRecord } from '../subject/record';
import type { Subject } from '../subject/types';
import type { FormId } from './blocks';
import type { Yuan } from './units';

/** The sites whose lists of creators name none of them in the page: the page's own answer does. */
export const ANSWER_SITES = ['xingtu', 'pugongying'] as const;
export type AnswerSite = (typeof ANSWER_SITES)[number];

/** Most rows of an answer: more than a list of these sites shows at once. */
export const MAX_PAGE_ROWS = 40;

/** Longest name of a creator that is read from a page. */
const MAX_NAME = 60;

/** What an answer of these is passed on by, from the page's world to ours. */
export const ANSWER_EVENT = 'kol-lens-answer';
/** Has the last answer passed on once more. */
export const AGAIN_EVENT = 'kol-lens-again';

/** The answers that list creators, by their exact paths. */
const PATHS: Readonly<Record<AnswerSite, readonly string[]>> = {
  xingtu: ['/gw/api/gsearch/search_for_author_square', '/gw/api/gauthor/demander_search_all_authors_in_list'],
  pugongying: ['/api/solar/cooperator/blogger/v2'],
};

/** What the platform expects a thousand plays or exposures to cost, by the wire's name: yuan in both answers. */
const CPM: Readonly<Record<AnswerSite, readonly (readonly [FormId, string])[]>> = {
  xingtu: [
    ['1_20', 'prospective_1_20_cpm'],
    ['21_60', 'prospective_20_60_cpm'],
    ['60', 'prospective_60_cpm'],
  ],
  pugongying: [
    ['picture', 'estimatePictureCpm'],
    ['video', 'estimateVideoCpm'],
  ],
};

/** A row of a list as the page itself was told of it. It may be forged, so it is never mixed with what was paid for. */
export interface PageRow {
  subject: Subject;
  name: string;
  cpm: Readonly<Partial<Record<FormId, Yuan>>>;
}

/** The rows of one page of a list. */
export interface PageAnswer {
  /** The number of the page, where the answer has it. */
  page?: number;
  rows: readonly PageRow[];
}

/** Whether an address is one whose answer lists creators. */
export const listsCreators = (site: AnswerSite, url: URL): boolean => PATHS[site].includes(url.pathname);

const rowsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, MAX_PAGE_ROWS) : []);
const inside = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);

/**
 * What of a page's own answer leaves the page's world: ids, names and a few figures, as text. Runs in that world, where anything may
 * be forged: `readAnswer` looks at it again.
 */
export function projectAnswer(site: AnswerSite, answer: unknown): string {
  const data = inside(answer, 'data') ?? answer;
  const xingtu = site === 'xingtu';
  const rows = rowsOf(inside(data, xingtu ? 'authors' : 'kols')).map((row) => {
    const figures = xingtu ? inside(row, 'attribute_datas') : row;
    return {
      id: inside(row, xingtu ? 'star_id' : 'userId'),
      name: inside(figures, xingtu ? 'nick_name' : 'name'),
      cpm: Object.fromEntries(CPM[site].map(([form, wire]) => [form, Number(inside(figures, wire))])),
    };
  });
  return JSON.stringify({ page: inside(inside(data, 'pagination'), 'page'), rows });
}

const yuan = (value: unknown): value is Yuan => typeof value === 'number' && value > 0 && value < 1e6;

function readRow(site: AnswerSite, row: unknown): PageRow | undefined {
  const [id, name, cpm] = ['id', 'name', 'cpm'].map((key) => inside(row, key));
  const subject =
    typeof id === 'string'
      ? readSubject(site, site === 'xingtu' ? 'xingtuKolId' : 'xhsUserId', id)
      : undefined;
  if (!subject || typeof name !== 'string' || name.trim() === '' || name.length > MAX_NAME) return undefined;
  const figures = CPM[site].flatMap(([form]) => {
    const value = inside(cpm, form);
    return yuan(value) ? [[form, value] as const] : [];
  });
  return { subject, name: name.trim(), cpm: Object.fromEntries(figures) };
}

/** An answer as it came from the page's world, or `undefined` where anything about it is odd. */
export function readAnswer(site: AnswerSite, text: unknown): PageAnswer | undefined {
  if (typeof text !== 'string' || text.length > 40_000) return undefined;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list = inside(given, 'rows');
  const listed = Array.isArray(list) && list.length <= MAX_PAGE_ROWS ? list : [];
  const rows = listed.flatMap((row) => readRow(site, row) ?? []);
  const page = inside(given, 'page');
  if (rows.length === 0 || rows.length < listed.length) return undefined;
  if (page === undefined || page === null) return { rows };
  return typeof page === 'number' && Number.isInteger(page) && page > 0 ? { page, rows } : undefined;
}

/**
 * The rows of an answer that belong to the names in a table, one a name. `undefined` in any doubt: another page, a name
 * that the answer lacks or has in another order, a name twice.
 *
 * @param shown the number of the page that the list says it shows; the first where it has no numbers
 */
export function rowsFor(
  { page, rows }: PageAnswer,
  names: readonly string[],
  shown: number | undefined,
): PageRow[] | undefined {
  const byName = new Map(rows.map((row, at) => [row.name, at]));
  if (names.length === 0 || byName.size < rows.length || new Set(names).size < names.length) return undefined;
  // Without a number only the whole of an answer is known by its names.
  if (page === undefined ? names.length !== rows.length : page !== (shown ?? 1)) return undefined;
  const places = names.map((name) => byName.get(name) ?? -1);
  const inOrder = places.every((place, at) => place > (places[at - 1] ?? -1));
  return inOrder ? places.map((place) => rows[place] as PageRow) : undefined;
}
