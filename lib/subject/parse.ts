import { detectSubject, PAGE_HOSTS, webAddress } from './detect';
import { readSubject } from './ids';
import { type Inquiry, isShortHost, MARKETS, marketInquiry, shortLink } from './inquiry';
import type { Platform, Subject } from './types';

/**
 * Why a pasted piece cannot be looked up.
 * - `noSubject`: a page of a supported site, but not of one creator or one work
 * - `otherSite`: a link to somewhere else
 * - `otherPlatform`: a good id, but not of the platform that was chosen
 * - `notAnId`: neither a link nor an id nor a name
 * - `tooLong`: the line is longer than any link
 * - `tooMany`: the rest of the text was not read
 */
export type LookupProblem = 'noSubject' | 'otherSite' | 'otherPlatform' | 'notAnId' | 'tooLong' | 'tooMany';

/**
 * One piece of a pasted text: the subjects that it may name (several where the id alone does not tell), what the data service
 * can be asked where the text alone tells none, or why it names none.
 */
export type Lookup = {
  /** Line of the text, from 1. */
  line: number;
  /** The link, the id or the line it was found in, clipped. */
  text: string;
} & (
  | { subjects: [Subject, ...Subject[]]; inquiries?: undefined; problem?: undefined }
  | { inquiries: [Inquiry, ...Inquiry[]]; subjects?: undefined; problem?: undefined }
  | { problem: LookupProblem; subjects?: undefined; inquiries?: undefined }
);

/** Most lines that are read; blank ones do not count. */
export const MAX_LINES = 200;
/** Characters of a line: a row of a hundred links. The longest share texts have about a thousand. */
export const MAX_LINE_LENGTH = 10_000;
const MAX_TEXT_LENGTH = MAX_LINES * MAX_LINE_LENGTH;
const MAX_SHOWN = 200;

/** Invisible characters that come with a copied text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Digits, letters and the marks of a link as an input method for Chinese types them. Without `-`: an id may end in one. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ：／．？＝＆＃％]/g;
const FULL_TO_ASCII = 0xfee0;

/**
 * A link with its scheme, or a host with a path or a query. It ends at the first character that no link contains
 * unencoded, so at Chinese text or punctuation glued to it, and at a second link glued to it: but not at one that is a
 * value of its query.
 */
const LINK =
  /https?:\/\/(?:(?!(?<=[\w\-,;/+])https?:\/\/)[\w\-.~:/?#@!$&*+,;=%])+|(?<![\w@./-])(?:(?<!:)\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?[/?][\w\-.~:/?#@!$&*+,;=%]*/gi;

/** Punctuation of the sentence around a link. */
const SENTENCE_END = /(?<![.,;:!?*~])[.,;:!?*~]+$/;
/** Marks that glue cells of a table, names or emphasis to a link. A link may contain them itself, so both readings are tried. */
const GLUES = [/[,;].*/s, /[,;@+=$].*|(?<![-_&%])[-_&%]+$/s];

/**
 * Reads what people paste: links, share texts with links in them, short links, bare ids, one or several lines. Total and
 * pure. Every line that is not blank gives at least one entry, in the order of the text; nothing is dropped silently.
 *
 * A link says what it is about. A bare id often does not (19 digits are a Xingtu creator or a Douyin work, 24 hex a
 * Xiaohongshu user or note): it gives every subject that it may be, or only those of the `platform` that the user chose.
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

function readLines(text: string): { kept: Line[]; cutAt: number | undefined } {
  const lines = text
    .slice(0, MAX_TEXT_LENGTH)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, i) => ({ line: plain(line), number: i + 1 }));
  // The last line of a clipped text may be half an id, and half an id may be another creator's.
  const clipped = text.length > MAX_TEXT_LENGTH ? lines.pop() : undefined;
  const full = lines.filter(({ line }) => line !== '');
  return { kept: full.slice(0, MAX_LINES), cutAt: (full[MAX_LINES] ?? clipped)?.number };
}

/** The line without what copying and input methods did to it: invisible characters, full-width forms, slashes escaped in JSON. */
function plain(line: string): string {
  return line
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_TO_ASCII))
    .replaceAll('\\/', '/')
    .trim();
}

function readLine(line: string, number: number, platform: Platform | undefined): Lookup[] {
  if (line.length > MAX_LINE_LENGTH) return [problem(number, line, 'tooLong')];
  const links: Lookup[] = [];
  const lookups: Lookup[] = [];
  let at = 0;
  const readBeside = (end?: number) => lookups.push(...readIdsBeside(line.slice(at, end), number, platform));
  for (let link = linkFrom(line, at); link; link = linkFrom(line, at)) {
    readBeside(link.index);
    const next = linkFrom(line, link.index + link[0].length)?.index;
    const { lookup, length } = readLink(link[0], line.slice(link.index, next), number);
    links.push(lookup);
    lookups.push(lookup);
    at = link.index + length;
  }
  if (links.length === 0) return readIds(line, number, platform);
  readBeside();
  // Tables have the id beside the link to the same.
  const known = new Set(links.flatMap(({ subjects = [] }) => subjects.flatMap((s) => [s.id, s.owner?.id])));
  return lookups.filter((one) => links.includes(one) || !one.subjects?.some(({ id }) => known.has(id)));
}

function linkFrom(line: string, at: number): RegExpExecArray | null {
  LINK.lastIndex = at;
  return LINK.exec(line);
}

/**
 * @param rest the line from the link to the next one: some browsers copy an address with Chinese characters, brackets and
 *   quotes unencoded
 * @returns what the link is about, and how many characters of the line belong to it
 */
function readLink(link: string, rest: string, line: number): { lookup: Lookup; length: number } {
  const text = link.replace(SENTENCE_END, '');
  const address = (part: string) => (/^https?:/i.test(part) ? part : `https://${part.replace(/^\/\//, '')}`);
  const url = webAddress(address(text));
  const host = url?.host ?? '';
  if (url && isShortHost(host)) {
    // Marks that glue it to a table, a name or emphasis are no part of it.
    const [inquiry] = [text, ...GLUES.map((glue) => text.replace(glue, ''))].flatMap((part) => {
      const short = webAddress(address(part));
      return (short && shortLink(short)) ?? [];
    });
    return { lookup: asks(line, text, inquiry ? [inquiry] : [], 'noSubject'), length: link.length };
  }
  if (!PAGE_HOSTS.includes(host)) return { lookup: problem(line, text, 'otherSite'), length: link.length };
  const [whole = ''] = rest.split(/\s/, 1);
  const [best] = [whole, text, ...GLUES.map((glue) => text.replace(glue, ''))]
    .map((part) => ({ part, subject: detectSubject(address(part)) }))
    .toSorted((a, b) => rank(a.subject) - rank(b.subject));
  return best?.subject
    ? { lookup: found(line, best.part, [best.subject]), length: best.part.length }
    : { lookup: problem(line, text, 'noSubject'), length: link.length };
}

/** Orders the readings of a link to different ends: a work open above a page wins over the page, and any id over a uid. */
function rank(subject: Subject | undefined): number {
  if (!subject) return 3;
  if (subject.idType === 'douyinUid') return 2;
  return subject.kind === 'item' ? 0 : 1;
}

/** Ids between links. Any other word there belongs to a sentence. */
function readIdsBeside(text: string, line: number, platform: Platform | undefined): Lookup[] {
  const words: readonly string[] = text.match(/[\w-]+/g) ?? [];
  return words.map((word) => readId(word, line, platform)).filter(({ problem }) => problem !== 'notAnId');
}

/** The ids of a line without a link, with labels between them (`星图ID：…`) or from a row of a table. */
function readIds(line: string, number: number, platform: Platform | undefined): Lookup[] {
  const words: readonly string[] = line.match(/[\w-]+/g) ?? [];
  const ids = words.map((word) => readId(word, number, platform));
  if (ids.every((id) => id.problem === 'notAnId')) return [readHandle(line, number, platform)];
  // Beside an id, a word without a digit is a label; one with a digit may be an id with a slip in it.
  return ids.filter((id) => id.problem !== 'notAnId' || /\d/.test(id.text));
}

function readId(word: string, line: number, platform: Platform | undefined): Lookup {
  const xhs = platform === 'pugongying' ? platform : 'xiaohongshu';
  const candidates = [
    readSubject('xingtu', 'xingtuKolId', word),
    readSubject('douyin', 'awemeId', word),
    readSubject('douyin', 'douyinSecUid', word),
    // One creator has one report on both sites: offering both would only be one more question.
    readSubject(xhs, 'xhsUserId', word),
    readSubject(xhs, 'xhsNoteId', word),
  ].filter((subject) => subject !== undefined);
  if (candidates.length === 0) return problem(line, word, 'notAnId');
  const [first, ...others] = platform ? candidates.filter((s) => s.platform === platform) : candidates;
  return first ? found(line, word, [first, ...others]) : problem(line, word, 'otherPlatform');
}

/** The apps' own words for an id that people choose, and the market that knows it. */
const LABELLED = /(抖音号|小红书号)\s{0,3}:?\s{0,3}([\w.-]{2,20})(?![\w.-])/;

/** A line that has no link and no id of a page in it: a 抖音号, a 小红书号, a uid or a name. Which of them, only a search can tell. */
function readHandle(line: string, number: number, platform: Platform | undefined): Lookup {
  const [, label, id = ''] = LABELLED.exec(line) ?? [];
  const labelled = label === '抖音号' ? 'xingtu' : 'pugongying';
  const chosen = platform && MARKET_OF[platform];
  if (label && chosen && chosen !== labelled) return problem(number, line, 'otherPlatform');
  const markets = label ? [labelled as Platform] : chosen ? [chosen] : MARKETS;
  const text = label ? id : line.replace(/^@/, '');
  return asks(
    number,
    line,
    markets.flatMap((market) => marketInquiry(market, text) ?? []),
    'notAnId',
  );
}

/** The market that is searched for the creators of a platform. */
const MARKET_OF: Readonly<Record<Platform, Platform>> = {
  xingtu: 'xingtu',
  douyin: 'xingtu',
  pugongying: 'pugongying',
  xiaohongshu: 'pugongying',
};

/** What can be asked about a text; `otherwise` where nothing can. */
function asks(
  line: number,
  text: string,
  [first, ...others]: readonly Inquiry[],
  otherwise: LookupProblem,
): Lookup {
  if (!first) return problem(line, text, otherwise);
  return { line, text: text.slice(0, MAX_SHOWN), inquiries: [first, ...others] };
}

function found(line: number, text: string, subjects: [Subject, ...Subject[]]): Lookup {
  return { line, text: text.slice(0, MAX_SHOWN), subjects };
}

function problem(line: number, text: string, problem: LookupProblem): Lookup {
  return { line, text: text.slice(0, MAX_SHOWN), problem };
}
