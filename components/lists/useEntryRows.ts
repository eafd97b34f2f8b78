import { useMemo, useRef } from 'react';
import { common } from '../../lib/i18n/common';
import { translate } from '../../lib/language/translate';
import type { Entry, KolList } from '../../lib/lists/model';
import { sumOf } from '../../lib/lists/sums';
import {
  type EntryFigures,
  entryColumns,
  entryFigures,
  entryRow,
  type RowContext,
  statusOf,
  statusOrder,
} from '../../lib/lists/table';
import type { Column, Row } from '../../lib/report/blocks';
import { creatorOf } from '../../lib/subject/creator';
import type { Platform } from '../../lib/subject/types';
import { type Sort, sortRows } from '../../lib/workspace/sort';
import { useLanguage, useSession } from '../session/session';
import type { ListState } from './listStore';
import { statusName } from './StatusGlyph';
import type { Total } from './Totals';
import type { Figures, Remembered } from './useFigures';

const NO_FIGURES: Remembered = {};

interface Made {
  context: RowContext;
  of: Remembered;
  failed: string;
  row: Row;
  figures: EntryFigures;
}

/** The table of a list: its columns, and its rows in the order that they are shown in. */
export interface EntryRows {
  columns: readonly Column[];
  rows: readonly Row[];
  keys: readonly string[];
  entries: ReadonlyMap<string, Entry>;
  figuresOf(entry: Entry): EntryFigures;
}

/** Which entries have cells that could not be saved, and which cells. */
function failedBy(failed: ListState['failed']): ReadonlyMap<string, string> {
  const by = new Map<string, string>();
  for (const cell of failed.keys()) {
    const [, id = ''] = cell.split('/');
    by.set(id, `${by.get(id) ?? ''} ${cell}`);
  }
  return by;
}

/** The same ids as before are the same array: only then the order is made anew. */
function useIds(entries: readonly Entry[]): readonly string[] {
  const before = useRef<readonly string[]>([]);
  const is = before.current;
  if (is.length !== entries.length || entries.some(({ id }, at) => id !== is[at]))
    before.current = entries.map(({ id }) => id);
  return before.current;
}

/**
 * Rows of a list. An edit makes one row anew, and no row moves because of it: rows are ordered anew when another order, filter or
 * entry asks for it.
 */
export function useEntryRows(
  state: ListState,
  figures: Figures,
  sort: Sort | undefined,
  status: string | undefined,
): EntryRows {
  const language = useLanguage();
  const { videoLength, noteForm } = useSession().settings;
  const { list } = state;
  const columns = useMemo(
    () => entryColumns({ columns: list.columns, ...(list.target && { target: list.target }) }),
    [list.columns, list.target],
  );
  const { fee, rebate, form, statuses } = list;
  const context = useMemo<RowContext>(
    () => ({
      list: {
        statuses,
        columns: list.columns,
        ...(fee !== undefined && { fee }),
        ...(rebate !== undefined && { rebate }),
        ...(form && { form }),
      },
      columns,
      bought: { videoLength, noteForm },
      statusName: (id) => statusName(id, { statuses }, language),
      platformName: (platform) => translate(common[`platform.${platform}`], language),
    }),
    [fee, rebate, form, statuses, list.columns, columns, videoLength, noteForm, language],
  );

  const cache = useRef(new WeakMap<Entry, Made>());
  const failed = useMemo(() => failedBy(state.failed), [state.failed]);
  const made = useMemo(() => {
    const of = new Map<string, Made>();
    for (const entry of state.entries) {
      const known = figures.get(entry.creator) ?? NO_FIGURES;
      const unsaved = failed.get(entry.id) ?? '';
      const before = cache.current.get(entry);
      const same = before?.context === context && before.of === known && before.failed === unsaved;
      const next = same
        ? before
        : {
            context,
            of: known,
            failed: unsaved,
            row: entryRow(entry, context, known),
            figures: entryFigures(entry, context, known),
          };
      if (!same) cache.current.set(entry, next);
      of.set(entry.id, next);
    }
    return of;
  }, [state.entries, figures, context, failed]);

  const entries = useMemo(() => new Map(state.entries.map((entry) => [entry.id, entry])), [state.entries]);
  const ids = useIds(state.entries);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit moves no row away from under the user
  const keys = useMemo(() => {
    const shown = ids.filter((id) => {
      const entry = entries.get(id);
      return entry && (status === undefined || statusOf(entry, list) === status);
    });
    // The latest come first: what was added just now stands below the field that it was added by.
    const added = (id: string) => entries.get(id)?.addedAt ?? 0;
    shown.sort((a, b) => added(b) - added(a));
    if (!sort) return shown;
    if (sort.column === 'entry.status') {
      const order = statusOrder(list);
      const place = (id: string) => order.indexOf(statusOf(entries.get(id) as Entry, list));
      const sign = sort.direction === 'up' ? 1 : -1;
      return shown.sort((a, b) => sign * (place(a) - place(b)));
    }
    const rows = shown.flatMap((id) => made.get(id)?.row ?? []);
    return sortRows(rows, columns, sort, language).map(({ key }) => key as string);
  }, [ids, sort, status, figures, columns, language]);

  const rows = useMemo(() => keys.flatMap((key) => made.get(key)?.row ?? []), [keys, made]);
  return useMemo(
    () => ({
      columns,
      rows,
      keys,
      entries,
      figuresOf: (entry) => made.get(entry.id)?.figures ?? entryFigures(entry, context, NO_FIGURES),
    }),
    [columns, rows, keys, entries, made, context],
  );
}

const platformOf = ({ creator }: Entry): Platform | undefined => creatorOf(creator)?.platform;

/** The order of totals: what is surest first. Excluded entries count nowhere. */
const ORDER = ['confirmed', 'proposed', 'quoted'];

/** Sums of a list by status, and of all but the excluded entries; by platform where there are several. */
export function totalsOf(
  entries: readonly Entry[],
  list: KolList,
  figuresOf: EntryRows['figuresOf'],
  nameOf: (status: string) => string,
): Total[] {
  const counted = entries.filter((entry) => statusOf(entry, list) !== 'excluded');
  const platforms = [...new Set(counted.map(platformOf))];
  const rest = statusOrder(list).filter((id) => id !== 'excluded' && !ORDER.includes(id));
  const byStatus = [...ORDER, ...rest].flatMap((id): Total[] => {
    const of = counted.filter((entry) => statusOf(entry, list) === id);
    // Platforms have neither medians nor CPMs in common: a row of a status is of money only.
    const sum = platforms.length > 1 ? ofMoneyOnly(sumOf(of, figuresOf, list)) : sumOf(of, figuresOf, list);
    return of.length > 0 ? [{ id, status: { id, name: nameOf(id) }, sum }] : [];
  });
  const all =
    platforms.length > 1
      ? platforms.map((platform) => ({
          id: `all.${platform}`,
          platform,
          sum: sumOf(
            counted.filter((entry) => platformOf(entry) === platform),
            figuresOf,
            list,
          ),
        }))
      : [{ id: 'all', sum: sumOf(counted, figuresOf, list) }];
  return [...byStatus, ...all];
}

function ofMoneyOnly(sum: Total['sum']): Total['sum'] {
  const { cpm: _, median: __, ...rest } = sum;
  return rest;
}
