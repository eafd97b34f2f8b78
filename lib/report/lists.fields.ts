import { readSubject } from '../subject/ids';
import { readTypedNumber } from './typedNumber';

/**
 * The fields of a list's form: what each holds, and how typed text is read. Values are kept as people write them (yuan,
 * percent, our own words for choices) and reach the wire in one place, the list's own `request`.
 */

/** Where a field stands in the form. */
export type FieldGroup = 'search' | 'creator' | 'content' | 'audience' | 'price' | 'performance' | 'campaign';

interface FieldBase {
  id: string;
  group: FieldGroup;
  /** The id of a field without which this one has no meaning. */
  needs?: string;
}

/** Free text, or the id of a creator. */
export interface TextField extends FieldBase {
  kind: 'text';
  maxLength: number;
  /** The text has to be such an id. */
  idType?: 'xhsUserId';
}

/** One of some values. The initial value means no choice and is never kept. */
export interface ChoiceField extends FieldBase {
  kind: 'choice';
  values: readonly string[];
  initial: string;
}

/** A switch: on, or absent. */
export interface FlagField extends FieldBase {
  kind: 'flag';
}

/** Two ends, either of which may be open. `percent` is kept in percent, as it is typed. */
export interface RangeField extends FieldBase {
  kind: 'range';
  unit: 'yuan' | 'percent' | 'count';
  min: number;
  max: number;
}

/** A range of days in Asia/Shanghai, both ends required. Written `2026-02-06~2026-03-07`. */
export interface DaysField extends FieldBase {
  kind: 'days';
  /** Most days between the two. */
  maxDays: number;
}

/** Several values of a closed list, or free words, for which `lists.suggestions.ts` has suggestions. */
export type TagsField = FieldBase & { kind: 'tags' } & (
    | { values: readonly string[]; open?: never }
    | { open: true }
  );

export type FieldSpec = TextField | ChoiceField | FlagField | RangeField | DaysField | TagsField;

/** A list of words, written with blanks and line breaks between them. */
export const words = (text: string): string[] => text.trim().split(/\s+/);

/** What can be wrong with a field: `problem.<key>` in the dictionary. */
export type FieldProblem =
  | 'notNumber'
  | 'notWhole'
  | 'tooSmall'
  | 'tooLarge'
  | 'reversed'
  | 'unknownChoice'
  | 'tooLong'
  | 'tooMany'
  | 'needs'
  | 'required'
  | 'notUserId'
  | 'notDay'
  | 'tooManyDays';

/** The value of a flag that is on. */
export const ON = 'yes';

/** Most tags of one field, and most characters of a tag. */
export const MAX_TAGS = 20;
export const MAX_TAG = 40;

/** Longest text that is read: forms and links come from anywhere. */
const MAX_RAW = 2000;

/** Between the two ends of a range. */
const BETWEEN = '~';

/** The two ends of a range's value, as typed. */
export function splitRange(value: string): [from: string, to: string] {
  const at = value.indexOf(BETWEEN);
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
}

/** A range's value from what was typed in its two places; empty where both are. */
export function joinRange(from: string, to: string): string {
  const [a, b] = [from, to].map((end) => end.replaceAll(BETWEEN, ''));
  return a || b ? `${a}${BETWEEN}${b}` : '';
}

/** The ends of a range that `readField` accepted, as numbers; an open end is `undefined`. */
export function rangeEnds(value: string): [from: number | undefined, to: number | undefined] {
  const [from, to] = splitRange(value).map((end) => (end === '' ? undefined : Number(end)));
  return [from, to];
}

/** Control characters, and halves of characters: no URL can hold them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;

/** Text as it is kept: printable, with single blanks inside and none around. */
const tidy = (text: string) => text.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim();

/** The tags of a value: commas of both scripts, semicolons and line breaks part them; repeats count once. */
export function splitTags(value: string): string[] {
  const tags = value.split(/[,，、;；\r\n]+/).map(tidy);
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** A tags field's value. */
export function joinTags(tags: readonly string[]): string {
  return tags.join(',');
}

/** The normalised value of a field, or what is wrong with it; neither where the field is empty. */
export interface FieldRead {
  value?: string;
  problem?: FieldProblem;
}

const bad = (problem: FieldProblem): FieldRead => ({ problem });
const held = (value: string): FieldRead => (value === '' ? {} : { value });

function readText(field: TextField, typed: string): FieldRead {
  const text = tidy(typed);
  if (text.length > field.maxLength) return bad('tooLong');
  if (field.idType === undefined || text === '') return held(text);
  const subject = readSubject('pugongying', field.idType, text);
  return subject ? { value: subject.id } : bad('notUserId');
}

function readChoice(field: ChoiceField, chosen: string): FieldRead {
  if (chosen === field.initial) return {};
  return field.values.includes(chosen) ? { value: chosen } : bad('unknownChoice');
}

function readEnd(field: RangeField, typed: string): { value?: number; problem?: FieldProblem } {
  if (typed.trim() === '') return {};
  const value = readTypedNumber(typed);
  if (value === undefined) return { problem: 'notNumber' };
  if (field.unit === 'count' && !Number.isInteger(value)) return { problem: 'notWhole' };
  if (value < field.min) return { problem: 'tooSmall' };
  return value > field.max ? { problem: 'tooLarge' } : { value };
}

/** A number written without an exponent, which neither users nor the wire can read; empty for a missing one. */
export const plainNumber = (value: number | undefined): string =>
  value?.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 }) ?? '';

function readRange(field: RangeField, typed: string): FieldRead {
  const [typedFrom, typedTo] = splitRange(typed);
  const [from, to] = [readEnd(field, typedFrom), readEnd(field, typedTo)];
  const problem = from.problem ?? to.problem;
  if (problem) return bad(problem);
  if (from.value !== undefined && to.value !== undefined && from.value > to.value) return bad('reversed');
  return held(joinRange(plainNumber(from.value), plainNumber(to.value)));
}

const DAY = 86_400_000;

/** A day of the calendar, with or without marks between its parts, as an ISO day. */
function readDay(typed: string): string | undefined {
  const [, year, , month, date] =
    /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/.exec(typed.normalize('NFKC').trim()) ?? [];
  const day = `${year}-${month}-${date}`;
  const at = Date.parse(`${day}T00:00:00Z`);
  // The 30th of February is read as a day of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : undefined;
}

function readDays(field: DaysField, typed: string): FieldRead {
  const [from, to] = splitRange(typed).map(readDay);
  if (from === undefined || to === undefined) return bad('notDay');
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  if (days < 0) return bad('reversed');
  return days > field.maxDays ? bad('tooManyDays') : held(joinRange(from, to));
}

function readTags(field: TagsField, typed: string): FieldRead {
  const tags = splitTags(typed);
  if (tags.length > MAX_TAGS) return bad('tooMany');
  if (tags.some((tag) => tag.length > MAX_TAG)) return bad('tooLong');
  if (!field.open && tags.some((tag) => !field.values.includes(tag))) return bad('unknownChoice');
  return held(joinTags(tags));
}

/** Reads a field. Never throws: any text is a value, nothing, or a problem. */
export function readField(field: FieldSpec, typed: string): FieldRead {
  if (typed === '') return field.kind === 'days' ? bad('required') : {};
  if (typed.length > MAX_RAW) return bad('tooLong');
  switch (field.kind) {
    case 'text':
      return readText(field, typed);
    case 'choice':
      return readChoice(field, typed);
    case 'flag':
      return typed === ON ? { value: ON } : bad('unknownChoice');
    case 'range':
      return readRange(field, typed);
    case 'days':
      return readDays(field, typed);
    case 'tags':
      return readTags(field, typed);
  }
}
