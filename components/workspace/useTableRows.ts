import { useMemo } from 'react';
import type { ListId } from '../../lib/report/lists';
import { rowKey } from '../../lib/workspace/rows';
import type { Selection } from '../../lib/workspace/selection';
import { type Sort, sortRows } from '../../lib/workspace/sort';
import { useLanguage } from '../session/session';
import type { ListState } from './list';
import { useRowActions } from './RowActions';
import { useColumns } from './useColumns';

/** A list's rows in the user's order, its columns as the user arranged them, and the actions on selected rows. */
export function useTableRows(list: ListId, state: ListState, sort: Sort | undefined, selection: Selection) {
  const language = useLanguage();
  const rows = useMemo(
    () => sortRows(state.rows, state.columns, sort, language),
    [state.rows, state.columns, sort, language],
  );
  const keys = useMemo(() => rows.map(rowKey), [rows]);
  const columns = useColumns(list, state.columns);
  const selected = selection.size > 0;
  const actionProps = {
    rows: selected ? rows.filter((_, index) => selection.has(keys[index] as string)) : rows,
    selected,
    columns: columns.shown,
    origin: { list, values: state.values ?? {}, sources: state.sources, total: state.total },
  };
  return { rows, keys, columns, actionProps, actions: useRowActions(actionProps) };
}

/** What a table, its columns menu and its exports share. */
export type TableRows = ReturnType<typeof useTableRows>;
