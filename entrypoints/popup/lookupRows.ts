import { type Lookup, parseLookup } from '../../lib/subject/parse';
import { type Platform, subjectKey } from '../../lib/subject/types';

/** The switch over the field: the platform that bare ids belong to. */
export const PLATFORM_CHOICES = ['any', 'xingtu', 'xhs', 'douyin'] as const;
export type PlatformChoice = (typeof PLATFORM_CHOICES)[number];

/** Reports of both Xiaohongshu sites are the same; buyers know them by Pugongying. */
const PLATFORMS: Readonly<Record<PlatformChoice, Platform | undefined>> = {
  any: undefined,
  xingtu: 'xingtu',
  xhs: 'pugongying',
  douyin: 'douyin',
};

/** The most rows that a popup shows; the others are counted. */
const SHOWN = 50;

/** The rows that a popup shows for a text, and how many there are in all. */
export interface LookupRows {
  rows: Lookup[];
  /** Number of all rows, shown or not. */
  found: number;
  hidden: number;
}

/** The rows for a pasted text, each subject once. */
export function lookupRows(text: string, choice: PlatformChoice): LookupRows {
  const seen = new Set<string>();
  const rows = parseLookup(text, PLATFORMS[choice]).filter(({ subjects }) => {
    if (subjects === undefined) return true;
    const key = subjects.map(subjectKey).join();
    return !seen.has(key) && seen.add(key);
  });
  return {
    rows: rows.slice(0, SHOWN),
    found: rows.filter(({ subjects }) => subjects !== undefined).length,
    hidden: Math.max(0, rows.length - SHOWN),
  };
}
