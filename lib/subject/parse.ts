import { detectSubject, PAGE_HOSTS, webAddress } from './detect';
import { readSubject } from './ids';
import type { Platform, Subject } from './types';

/**
 * Why a pasted piece cannot be looked up.
 * - `shortLink`: the address is known only after opening it in the browser
 * - `noSubject`: a page of a supported site, but not of one creator or one work
 * - `otherSite`: a link to somewhere else
 * - `otherPlatform`: a good id, but not of the platform that was chosen
 * - `platformNeeded`: a number that may be a Douyin uid: choose Douyin to look it up
 * - `notAnId`: neither a link nor an id
 * - `tooLong`: the line is longer than any link
 * - `tooMany`: the rest of the text was not read
 */
export type LookupProblem =
  | 'shortLink'
  | 'noSubject'
  | 'otherSite'
  | 'otherPlatform'
  | 'platformNeeded'
  | 'notAnId'
  | 'tooLong'
  | 'tooMany';

/** One thing found in a pasted text: what it may be (several subjects if the id alone does not tell), or why it is nothing. */
export type Lookup = {
  /** Line of the text, from 1. */
  line: number;
  /** The link, the id or the line it was found in, clipped. */
  text: string;
} & (
  | { subjects: [Subject, ...Subject[]]; problem?: undefined }
  | { subjects?: undefined; problem: LookupProblem }
);

/** Lines that are read; blank ones are not counted. */
export const MAX_LINES = 200;
/** Characters of a line: the longest share texts have about a thousand. */
export const MAX_LINE_LENGTH = 4000;
const MAX_TEXT_LENGTH = MAX_LINES * MAX_LINE_LENGTH;
const MAX_SHOWN = 200;

const SHORT_LINK_HOSTS = ['v.douyin.com', 'xhslink.com', 'www.xhslink.com'];

/** Characters that come with a copied text and cannot be seen. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;

/**
 * A link with its scheme, or a host with a path. It ends at the first character that no link contains unencoded, so at
 * Chinese text or punctuation glued to it, and at a second link glued to it.
 */
const LINK =
  /https?:\/\/(?:(?!(?<=[\w-])https?:\/\/)[\w\-.~:/?#@!$&*+,;=%])+|(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[\w\-.~:/?#@!$&*+,;=%]*/gi;

/** Punctuation of the sentence around a link. */
const SENTENCE_END = /[.,;:!?*~]+$/;

/**
 * Reads what people paste: links, share texts with links in them, short links, bare ids, one or several lines. Total and
 * pure. Every line that is not blank gives at least one entry, in the order of the text; nothing is dropped silently.
 *
 * A link says what it is. A bare id often does not (19 digits are a Xingtu creator or a Douyin work, 24 hex a Xiaohongshu
 * user or note): it gives all that it may be, or only what fits the `platform` that the user chose.
 */
export function parseLookup(text: string, platform?: Platform): Lookup[] {
  const lines = readLines(text);
  const lookups = lines.kept.flatMap(({ line, number }) => readLine(line, number, platform));
  if (lines.cutAt !== undefined) lookups.push({ line: lines.cutAt, text: '', problem: 'tooMany' });
  return lookups;
}

interface Line {
  line: string;
  number: number;
}

function readLines(text: string): { kept: Line[]; cutAt?: number } {
  const lines = text
    .slice(0, MAX_TEXT_LENGTH)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, i) => ({ line: line.replace(INVISIBLE, '').trim(), number: i + 1 }));
  // The last line of a clipped text may be half an id, and half an id may be somebody else's.
  const clipped = text.length > MAX_TEXT_LENGTH ? lines.pop() : undefined;
  const full = lines.filter(({ line }) => line !== '');
  return { kept: full.slice(0, MAX_LINES), cutAt: (full[MAX_LINES] ?? clipped)?.number };
}

function readLine(line: string, number: number, platform: Platform | undefined): Lookup[] {
  if (line.length > MAX_LINE_LENGTH) return [problem(number, line, 'tooLong')];
  const links = [...line.matchAll(LINK)].map((match) => readLink(match[0], line.slice(match.index), number));
  return links.length > 0 ? links : readIds(line, number, platform);
}

/** @param rest the line from the link on: some browsers copy an address with its Chinese characters unencoded. */
function readLink(link: string, rest: string, line: number): Lookup {
  const text = link.replace(SENTENCE_END, '');
  const scheme = /^https?:/i.test(text) ? '' : 'https://';
  const subject = detectSubject(scheme + text) ?? detectSubject(scheme + rest.split(/\s/, 1)[0]);
  if (subject) return found(line, text, [subject]);
  const host = webAddress(scheme + text)?.host ?? '';
  if (SHORT_LINK_HOSTS.includes(host)) return problem(line, text, 'shortLink');
  return problem(line, text, PAGE_HOSTS.includes(host) ? 'noSubject' : 'otherSite');
}

/** The ids of a line without a link, with labels between them (`星图ID：…`) or from a row of a table. */
function readIds(line: string, number: number, platform: Platform | undefined): Lookup[] {
  const words: readonly string[] = line.match(/[\w-]+/g) ?? [];
  const ids = words.map((word) => readId(word, number, platform));
  if (words.length === 1 && ids[0]?.problem === 'notAnId') return [readUid(line, number, platform)];
  if (ids.every((id) => id.problem === 'notAnId')) return [problem(number, line, 'notAnId')];
  // Beside an id, a word without a digit is a label; one with a digit may be an id with a slip in it.
  return ids.filter((id) => id.problem !== 'notAnId' || /\d/.test(id.text));
}

function readId(word: string, line: number, platform: Platform | undefined): Lookup {
  const xhs = platform === 'pugongying' ? platform : 'xiaohongshu';
  const candidates = [
    readSubject('xingtu', 'xingtuKolId', word),
    readSubject('douyin', 'awemeId', word),
    readSubject('douyin', 'douyinSecUid', word),
    // One creator, one report on both sites: offering both would only be one more question.
    readSubject(xhs, 'xhsUserId', word),
    readSubject(xhs, 'xhsNoteId', word),
  ].filter((subject) => subject !== undefined);
  if (candidates.length === 0) return problem(line, word, 'notAnId');
  const [first, ...others] = platform ? candidates.filter((s) => s.platform === platform) : candidates;
  return first ? found(line, word, [first, ...others]) : problem(line, word, 'otherPlatform');
}

/** A number is believed to be a uid only where nothing else stands on the line: tables are full of numbers. */
function readUid(line: string, number: number, platform: Platform | undefined): Lookup {
  const subject = readSubject('douyin', 'douyinUid', line);
  if (!subject || (platform && platform !== 'douyin')) return problem(number, line, 'notAnId');
  return platform ? found(number, line, [subject]) : problem(number, line, 'platformNeeded');
}

function found(line: number, text: string, subjects: [Subject, ...Subject[]]): Lookup {
  return { line, text: text.slice(0, MAX_SHOWN), subjects };
}

function problem(line: number, text: string, problem: LookupProblem): Lookup {
  return { line, text: text.slice(0, MAX_SHOWN), problem };
}
