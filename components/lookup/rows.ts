import { inquiryKey } from '../../lib/subject/inquiry';
import { type Lookup, parseLookup } from '../../lib/subject/parse';
import type { PlatformChoice } from '../../lib/subject/pasted';
import { type Platform, type Subject, subjectKey } from '../../lib/subject/types';

/** Reports of both Xiaohongshu sites are the same; buyers know them by Pugongying. */
const PLATFORMS: Readonly<Record<PlatformChoice, Platform | undefined>> = {
  any: undefined,
  xingtu: 'xingtu',
  xhs: 'pugongying',
  douyin: 'douyin',
};

/** The most rows that are shown; the others are counted. */
const SHOWN = 50;

/** The rows that are shown for a text, and how many there are in all. */
export interface LookupRows {
  rows: Lookup[];
  /** Number of all rows that name a creator or work, shown or not. */
  found: number;
  hidden: number;
}

/** What a row is about: one string for rows that are about the same, nothing for a row that says why it is about nothing. */
const aboutOf = ({ subjects, inquiries }: Lookup): string =>
  (subjects?.map(subjectKey) ?? inquiries?.map(inquiryKey) ?? []).join();

/** The rows for a pasted text, each subject and each inquiry once. */
export function lookupRows(text: string, choice: PlatformChoice): LookupRows {
  const seen = new Set<string>();
  const rows = parseLookup(text, PLATFORMS[choice]).filter((row) => {
    const about = aboutOf(row);
    return about === '' || (!seen.has(about) && seen.add(about));
  });
  return {
    rows: rows.slice(0, SHOWN),
    found: rows.filter(({ subjects }) => subjects !== undefined).length,
    hidden: Math.max(0, rows.length - SHOWN),
  };
}

/** The subjects of rows whose text alone does not tell which of them is meant. */
export const unsure = (rows: readonly Lookup[]): Subject[] =>
  rows.flatMap(({ subjects = [] }) => (subjects.length > 1 ? subjects : []));

/** A row in which only one reading has been answered before: that is the one. */
export function settled(row: Lookup, known: ReadonlySet<string>): Lookup {
  if (!row.subjects || row.subjects.length < 2) return row;
  const [only, ...more] = row.subjects.filter((subject) => known.has(subjectKey(subject)));
  return only && more.length === 0 ? { ...row, subjects: [only] } : row;
}
