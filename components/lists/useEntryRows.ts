import { useMemo, useRef } from 'react';
import { common } from '../../lib/i18n/common';
import { translate } from '../../lib/language/translate';
import { withStatus } from '../../lib/lists/head';
import type { Entry, KolList } from '../../lib/lists/model';
import {
  changeSince,
  type Edited,
  entryColumns,
  entryRow,
  priceOf,
  type RowContext,
  statusOf,
  statusOrder,
} from '../../lib/lists/table';
import { boughtIn, type moneyOf, type TaOf, totalsOf } from '../../lib/lists/totals';
import type { Snapshot } from '../../lib/memory/snapshot';
import { taOfKnown } from '../../lib/memory/target';
import type { Column, Row } from '../../lib/report/blocks';
import { shanghaiDay } from '../../lib/report/day';
import { hasTarget, type Target } from '../../lib/report/target';
import { type Bought, chosenForm } from '../../lib/report/verdict';
import { type Sort, sortRows } from '../../lib/workspace/sort';
import { useLanguage, useSession } from '../session/session';
import type { ListState } from './listStore';
import { statusName } from './StatusGlyph';
import type { Total } from './Totals';
import type { Figures, Lines, Remembered } from './useFigures';

const NO_FIGURES: Remembered = {};

/** What a list that is shared with a team has beside others. */
export interface TeamRows {
  /** The last change of entries, as far as it was asked for. */
  edits: ReadonlyMap<string, Edited>;
}

interface Made {
  context: RowContext;
  known: Remembered;
  line: readonly Snapshot[] | undefined;
  edited: Edited | undefined;
  failed: string;
  /** What is known of the creator, beside the terms of the list. */
  of: Remembered;
  row: Row;
}

/** The table of a list: its columns, and its rows in the order that they are shown in. */
export interface EntryRows {
  columns: readonly Column[];
  rows: readonly Row[];
  keys: readonly string[];
  entries: ReadonlyMap<string, Entry>;
  terms: RowContext;
  /** The list's target audience, or the user's own where the list has none. */
  target: Target | undefined;
  /** What is known of the creator of an entry. */
  of(entry: string): Remembered;
  /** Rows with the histories of all their creators: the table itself reads only those in sight. */
  withLines(keys: readonly string[], lines: Lines): Row[];
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

/** The target audience of a list's own, or else the user's, which stays the same while the session changes around it. */
function useAim(own: Target | undefined): Target | undefined {
  const { target } = useSession().settings;
  const text = JSON.stringify(target);
  const user = useMemo(() => (text === undefined ? undefined : (JSON.parse(text) as Target)), [text]);
  return [own, user].find(hasTarget);
}

/**
 * Rows of a list. An edit makes one row anew, and no row moves because of it: rows are ordered anew when another order, filter or
 * entry asks for it.
 */
export function useEntryRows(
  state: ListState,
  figures: Figures,
  lines: Lines,
  sort: Sort | undefined,
  status: string | undefined,
  team?: TeamRows,
): EntryRows {
  const language = useLanguage();
  const { videoLength, noteForm } = useSession().settings;
  const { list } = state;
  const shared = team !== undefined;
  const edits = team?.edits;
  const target = useAim(list.target);
  const columns = useMemo(
    () => entryColumns({ columns: list.columns, ...(target && { target }) }, shared),
    [list.columns, target, shared],
  );
  const { fee, rebate, tax, form, statuses } = list;
  const context = useMemo<RowContext>(
    () => ({
      list: {
        statuses,
        columns: list.columns,
        ...(fee !== undefined && { fee }),
        ...(rebate !== undefined && { rebate }),
        ...(tax !== undefined && { tax }),
        ...(form && { form }),
      },
      columns,
      bought: { videoLength, noteForm },
      statusName: (id) => statusName(id, { statuses }, language),
      platformName: (platform) => translate(common[`platform.${platform}`], language),
    }),
    [fee, rebate, tax, form, statuses, list.columns, columns, videoLength, noteForm, language],
  );

  const cache = useRef(new WeakMap<Entry, Made>());
  const failed = useMemo(() => failedBy(state.failed), [state.failed]);
  const made = useMemo(() => {
    const of = new Map<string, Made>();
    for (const entry of state.entries) {
      const known = figures.get(entry.creator) ?? NO_FIGURES;
      const line = lines.get(entry.creator);
      const edited = edits?.get(entry.id);
      const unsaved = failed.get(entry.id) ?? '';
      const before = cache.current.get(entry);
      const same =
        before?.context === context &&
        before.known === known &&
        before.line === line &&
        before.edited === edited &&
        before.failed === unsaved;
      if (same) {
        of.set(entry.id, before);
        continue;
      }
      const beside = {
        ...inList(entry, known, line, target, context),
        ...(edited && { edited }),
      };
      const next = {
        context,
        known,
        line,
        edited,
        failed: unsaved,
        of: beside,
        row: entryRow(entry, context, beside),
      };
      cache.current.set(entry, next);
      of.set(entry.id, next);
    }
    return of;
  }, [state.entries, figures, lines, edits, context, failed, target]);

  const entries = useMemo(() => new Map(state.entries.map((entry) => [entry.id, entry])), [state.entries]);
  const ids = useIds(state.entries);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit moves no row away from under the user
  const shown = useMemo(() => {
    const all = ids.flatMap((id) => {
      const entry = entries.get(id);
      return entry && (status === undefined || statusOf(entry, list) === status) ? [entry] : [];
    });
    // The latest come first: what was added just now stands below the field that it was added by.
    return all.sort((a, b) => b.addedAt - a.addedAt).map(({ id }) => id);
  }, [ids, status]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit moves no row away from under the user
  const keys = useMemo(() => {
    if (!sort) return shown;
    if (sort.column === 'entry.status') {
      const order = new Map(statusOrder(list).map((id, place) => [id, place]));
      const placed = shown.map((id) => ({
        id,
        place: order.get(statusOf(entries.get(id) as Entry, list)) ?? 0,
      }));
      const sign = sort.direction === 'up' ? 1 : -1;
      return placed.sort((a, b) => sign * (a.place - b.place)).map(({ id }) => id);
    }
    const rows = rowsOf(shown, made);
    return sortRows(rows, columns, sort, language).map(({ key }) => key as string);
  }, [
    shown,
    sort,
    figures,
    sort?.column === 'entry.change' && lines,
    sort?.column === 'entry.edited' && edits,
    columns,
    language,
  ]);

  const rows = useMemo(() => rowsOf(keys, made), [keys, made]);
  return useMemo(
    () => ({
      columns,
      rows,
      keys,
      entries,
      terms: context,
      target,
      of: (entry) => made.get(entry)?.of ?? NO_FIGURES,
      withLines: (some, read) =>
        some.flatMap((key) => {
          const [entry, one] = [entries.get(key), made.get(key)];
          if (!entry || !one) return [];
          const of = inList(entry, one.known, read.get(entry.creator), target, context);
          return [entryRow(entry, context, { ...of, ...(one.edited && { edited: one.edited }) })];
        }),
    }),
    [columns, rows, keys, entries, made, context, target],
  );
}

/** A plain loop: `flatMap` of thousands of rows takes as long as their sorting. */
function rowsOf(keys: readonly string[], made: ReadonlyMap<string, Made>): Row[] {
  const rows: Row[] = [];
  for (const key of keys) {
    const row = made.get(key)?.row;
    if (row) rows.push(row);
  }
  return rows;
}

/** What is known of a creator, beside the target audience, and beside the day on which the creator was added. */
function inList(
  entry: Entry,
  of: Remembered,
  line: readonly Snapshot[] | undefined,
  target: Target | undefined,
  { list: { form }, bought }: RowContext,
): Remembered {
  const chosen = of.verdict && chosenForm(of.verdict, boughtIn(form ? { form } : {}, bought));
  const change = line && chosen && changeSince(line, priceOf(chosen.id), shanghaiDay(entry.addedAt));
  return {
    ...of,
    ...(of.known && target && { ta: taOfKnown(of.known, target) }),
    ...(change && { change }),
  };
}

/** The order of totals: what is surest first. Excluded entries count nowhere. */
const ORDER = ['confirmed', 'proposed', 'quoted'];

/** Sums of entries, as the rows below the table say them: by status, and of all; by platform where there are several. */
export function totalRows(
  entries: readonly Entry[],
  list: KolList,
  figures: Figures,
  bought: Bought,
  nameOf: (status: string) => string,
  taOf: TaOf | undefined,
  reckon: typeof moneyOf,
): Total[] {
  const known = entries.map((entry) => withStatus(entry, list));
  const { all, byStatus, byPlatform } = totalsOf(
    known,
    list,
    (creator) => figures.get(creator)?.verdict,
    bought,
    taOf,
    reckon,
  );
  const rest = statusOrder(list).filter((id) => id !== 'excluded' && !ORDER.includes(id));
  const mixed = byPlatform.size > 1;
  return [
    ...[...ORDER, ...rest].flatMap((id): Total[] => {
      const sum = byStatus.get(id);
      return sum ? [{ id, status: { id, name: nameOf(id) }, sum }] : [];
    }),
    ...(mixed
      ? [...byPlatform].map(([platform, sum]): Total => ({ id: `all.${platform}`, platform, sum }))
      : [{ id: 'all', sum: all }]),
  ];
}
