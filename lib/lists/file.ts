import * as v from 'valibot';
import { isRecord } from '../subject/record';
import { MAX_ENTRIES, MAX_FILE } from './bounds';
import type { Entry, KolList, Note } from './model';
import { entryRule, listRule, noteRowRule, personRule } from './rules';

/** Raise with a step that reads files of the version before. */
const VERSION = 1;

export type ListsFileProblem = 'notJson' | 'notOurs' | 'newer' | 'tooLarge' | 'full';

/** Lists with all that is in them, as a file holds them. */
export interface FiledList {
  list: KolList;
  entries: Entry[];
}

/** What a file holds, after everything in it that does not fit was left out. */
export interface ListsFile {
  lists: FiledList[];
  notes: Note[];
  /** Creators that are one person. */
  persons: string[][];
  /** Templates of sheets as the file has them: what is none is left out where they are kept. */
  templates: readonly unknown[];
  /** How many lists, entries, notes and persons were left out. */
  bad: number;
}

/** What importing a file would do. */
export interface ListsCheck {
  /** Why none of it can be used. `full`: there would be too many lists. */
  problem?: ListsFileProblem;
  /** Each becomes a list of its own. `copy`: there is one of its id already, which stays as it is. */
  lists: { name: string; entries: number; copy: boolean }[];
  /** Notes and persons that are not there yet. */
  notes: number;
  persons: number;
  /** Templates of sheets that are not there yet. */
  templates: number;
  /** Parts of the file that do not fit, and are left out. */
  bad: number;
}

/** Lists as a file: plain content, without the stamps of the merging store. */
export function writeLists({
  lists,
  notes,
  persons,
  templates,
}: Omit<ListsFile, 'bad' | 'templates'> & Partial<Pick<ListsFile, 'templates'>>): string {
  const filed = lists.map(({ list, entries }) => ({ ...list, entries }));
  return JSON.stringify(
    { kolLens: 'lists', version: VERSION, lists: filed, notes, persons, templates },
    null,
    1,
  );
}

/** Reads a file of lists. Nothing in it is trusted: what does not fit its rule is left out and counted. */
export function readLists(text: string): ListsFile | { problem: ListsFileProblem } {
  if (text.length > MAX_FILE) return { problem: 'tooLarge' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: 'notJson' };
  }
  if (!isRecord(file) || file.kolLens !== 'lists' || typeof file.version !== 'number')
    return { problem: 'notOurs' };
  if (file.version > VERSION) return { problem: 'newer' };
  const { lists, notes = [], persons = [], templates } = file;
  if (file.version !== VERSION || !Array.isArray(lists) || !Array.isArray(notes) || !Array.isArray(persons))
    return { problem: 'notOurs' };
  let bad = 0;
  /** The rows that fit, each id once. */
  const read = <T>(
    rows: readonly unknown[],
    rule: v.GenericSchema<unknown, T>,
    id: (row: T) => string,
  ): T[] => {
    const fit = new Map<string, T>();
    for (const row of rows) {
      const one = v.safeParse(rule, row);
      if (one.success && !fit.has(id(one.output))) fit.set(id(one.output), one.output);
      else bad += 1;
    }
    return [...fit.values()];
  };
  const byId = ({ id }: { id: string }) => id;
  const filed = new Map<string, FiledList>();
  for (const given of lists) {
    const list = v.safeParse(listRule, given);
    const rows = isRecord(given) ? given.entries : undefined;
    if (!list.success || !Array.isArray(rows) || filed.has(list.output.id)) {
      bad += 1;
      continue;
    }
    const entries = read(rows, entryRule, byId);
    bad += Math.max(0, entries.length - MAX_ENTRIES);
    filed.set(list.output.id, { list: list.output, entries: entries.slice(0, MAX_ENTRIES) });
  }
  return {
    lists: [...filed.values()],
    notes: read(notes, noteRowRule, byId),
    persons: read(persons, personRule, (creators) => [...creators].sort().join(' ')),
    templates: Array.isArray(templates) ? templates : [],
    bad,
  };
}
