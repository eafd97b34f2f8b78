import type { ReactNode, RefObject } from 'react';
import type { Row } from '../../lib/report/blocks';
import type { ListId } from '../../lib/report/lists';
import type { Selection } from '../../lib/workspace/selection';
import type { Sort } from '../../lib/workspace/sort';
import { AddSelected } from './AddSelected';
import { ColumnsMenu } from './ColumnsMenu';
import { ListNotices, type ListNoticesProps } from './ListNotices';
import { type KeepColumns, ListTable } from './ListTable';
import styles from './ListView.module.css';
import { LoadMore } from './LoadMore';
import { RowActions } from './RowActions';
import { TableSkeleton } from './TableSkeleton';
import type { LoadedList } from './useList';
import type { TableRows } from './useTableRows';

interface ListViewProps {
  list: ListId;
  loaded: LoadedList;
  table: TableRows;
  /** What the table is called for assistive technology. */
  label: string;
  /** What the list says where it has no rows. */
  notices: Omit<ListNoticesProps, 'loaded'>;
  /** At the beginning of the bar over the table: order, age, refreshing. */
  bar: ReactNode;
  /** In the bar before the exports. */
  picked?: ReactNode;
  /** Between notices and table, where there are rows. */
  charts?: ReactNode;
  /** Whether the way to the next page also stands where the loaded pages brought no rows. */
  moreWithoutRows: boolean;
  sort?: Sort | undefined;
  onSort(sort: Sort | undefined): void;
  selection: Selection;
  onSelect(selection: Selection): void;
  /** Lays creators aside to compare; missing where the rows are not creators. */
  onCompare?: ((rows: readonly Row[]) => void) | undefined;
  /** The row whose report stands beside the table. */
  openKey?: string | undefined;
  /** `agreed`: the pressed control showed the price. */
  onOpen(row: Row, agreed: boolean): void;
  /** Keys of rows that the last run of a saved search did not have. */
  marked?: ReadonlySet<string> | undefined;
  /** Which columns a narrow table keeps; missing where it keeps all. */
  keep?: KeepColumns | undefined;
  grid: RefObject<HTMLDivElement | null>;
}

/** A loaded list below its form: the bar with exports and columns, notices, table, and the way to more pages. */
export function ListView(props: ListViewProps) {
  const { list, loaded, table } = props;
  const { rows, keys, columns, actionProps, actions } = table;
  const { pages, phase } = loaded.state;
  const busy = phase === 'loading';
  return (
    <>
      {pages > 0 && (
        <div className={styles.bar}>
          {props.bar}
          <span className={styles.tools}>
            {props.picked}
            {actionProps.selected && <AddSelected rows={actionProps.rows} />}
            <RowActions {...actionProps} actions={actions} />
            <ColumnsMenu columns={columns} />
          </span>
        </div>
      )}
      <ListNotices loaded={loaded} {...props.notices} />
      {rows.length > 0 && props.charts}
      {rows.length > 0 && (
        <ListTable
          label={props.label}
          columns={columns.shown}
          widths={columns.widths}
          keep={props.keep}
          rows={rows}
          keys={keys}
          sort={props.sort}
          onSort={props.onSort}
          onMoveColumn={columns.move}
          onResizeColumn={columns.resize}
          selection={props.selection}
          onSelect={props.onSelect}
          onCopy={() => void actions.copy()}
          onCompare={props.onCompare}
          openKey={props.openKey}
          onOpen={props.onOpen}
          marked={props.marked}
          busy={busy}
          grid={props.grid}
        />
      )}
      {rows.length === 0 && busy && <TableSkeleton />}
      {pages > 0 && (rows.length > 0 || props.moreWithoutRows) && <LoadMore list={list} loaded={loaded} />}
    </>
  );
}
