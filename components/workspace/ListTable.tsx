// A table that draws only the rows in sight cannot be a <table>: roles say what each part is.
// biome-ignore-all lint/a11y/useSemanticElements: see above
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys of all rows
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { columnHeading } from '../../lib/i18n/columns';
import { panel } from '../../lib/i18n/panel';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { type Language, translate, translator } from '../../lib/language/translate';
import type { Row } from '../../lib/report/blocks';
import type { PlacedColumn } from '../../lib/workspace/columns';
import { allOrNone, selectionState } from '../../lib/workspace/selection';
import type { Sort } from '../../lib/workspace/sort';
import { afterPaint } from '../session/afterPaint';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import { BOX_WIDTH, columnWidth, NAME_WIDTH } from './columnWidth';
import { explain } from './ListCell';
import { Head, walkHead } from './ListHead';
import { BodyRow, cellId, type DrawCell } from './ListRow';
import styles from './ListTable.module.css';
import type { ArrangedColumns, Widths } from './useColumns';
import { useInnerWidth } from './useInnerWidth';
import {
  type CellAt,
  type CellInput,
  HEAD_HEIGHT,
  ROW_HEIGHT,
  type RowInput,
  useRowInput,
} from './useRowInput';

interface ListTableProps extends Omit<RowInput, 'scrollTo' | 'cells'> {
  label: string;
  columns: readonly PlacedColumn[];
  widths: Widths;
  /** Which columns a narrow table keeps; missing where it keeps all. */
  keep?: KeepColumns | undefined;
  sort?: Sort | undefined;
  onSort(sort: Sort | undefined): void;
  onMoveColumn(id: string, to: string): void;
  onResizeColumn: ArrangedColumns['resize'];
  /** Keys of rows that the last run of a saved search did not have. */
  marked?: ReadonlySet<string> | undefined;
  busy: boolean;
  /** Draws the cells in a way of its own, each of them a stop of the arrow keys. */
  cells?: OwnCells | undefined;
  /** Rows below all others, which stay in sight: how many, how high in CSS pixels, and drawn for the columns in sight. */
  foot?: { rows: number; height: number; draw(columns: readonly PlacedColumn[]): ReactNode } | undefined;
  /** What the table's keys are, where they are not those of a search. */
  help?: string | undefined;
  /** The scrolled element, which gets the focus back when a report beside it closes. */
  grid: RefObject<HTMLDivElement | null>;
}

/** The cells of a table that draws them in a way of its own. */
export interface OwnCells extends Omit<CellInput, 'columns'> {
  /** Always the same function: a row is drawn anew only where it changed. */
  draw: DrawCell;
  /** What stands in the place of a cell that is being edited. */
  editor?: (CellAt & { node: ReactNode }) | undefined;
}

/** Chooses the columns that a table keeps, by the width of each and that of all of them together, CSS pixels. */
export type KeepColumns = (
  shown: readonly PlacedColumn[],
  widthOf: (column: PlacedColumn) => number,
  room: number,
) => readonly PlacedColumn[];

/** A table of any length: only rows in sight are drawn, head and names stay in place, and every action has a key. */
export function ListTable(props: ListTableProps) {
  const { label, widths, keep, rows, keys, sort, selection, onSelect, openKey, grid, cells, foot } = props;
  const rowHeight = props.rowHeight ?? ROW_HEIGHT;
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const id = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: useOverscan(sort),
    scrollPaddingEnd: HEAD_HEIGHT + 16 + (foot?.height ?? 0),
    useFlushSync: false,
  });

  const room = useInnerWidth(grid);
  const usual = useMemo(
    () =>
      new Map(
        props.columns.map((column) => [
          column,
          column.index === 0 ? NAME_WIDTH : columnWidth(column, headingOf(column, language), language),
        ]),
      ),
    [props.columns, language],
  );
  const widthOf = useCallback(
    (column: PlacedColumn) => widths[column.id] ?? usual.get(column) ?? NAME_WIDTH,
    [widths, usual],
  );
  const kept = keep ? keep(props.columns, widthOf, room - BOX_WIDTH) : props.columns;
  const columns = useSame(kept);
  const layout = useMemo(() => {
    const each = columns.map(widthOf);
    const width = each.reduce((sum, one) => sum + one, BOX_WIDTH);
    // The last, empty column takes the rest of a wide window, so that figures stay close together.
    return {
      width,
      template: `${BOX_WIDTH}px ${each.map((one) => `${one}px`).join(' ')} minmax(0, 1fr)`,
    };
  }, [columns, widthOf]);

  const { activeKey, at, onKeyDown, onClick } = useRowInput({
    ...props,
    cells: cells && { ...cells, columns: columns.map((column) => column.id) },
    scrollTo: virtual.scrollToIndex,
  });
  const active = cells?.active;
  const activeAt = active ? keys.indexOf(active.key) : -1;
  const { scrollToIndex } = virtual;
  // The cell that one is on comes into sight, wherever it was chosen from; its heading always stands in the column's place.
  useEffect(() => {
    if (activeAt < 0 || active === undefined) return;
    scrollToIndex(activeAt);
    grid.current
      ?.querySelector(`[data-column="${CSS.escape(active.column)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeAt, active, scrollToIndex, grid]);
  const state = selectionState(selection, keys);
  const items = virtual.getVirtualItems();
  const style = {
    '--columns': layout.template,
    '--width': `${layout.width}px`,
    '--row-height': `${rowHeight}px`,
  } as CSSProperties;
  const activeItem = items.find(({ index }) => index === at);
  const activeColumn = active?.column;
  const activeId = activeItem && `${id}-${activeItem.index}`;
  return (
    <div
      ref={grid}
      className={cx(styles.grid, foot && styles.footed)}
      role="grid"
      aria-label={label}
      aria-description={props.help ?? t('grid.help')}
      aria-rowcount={rows.length + 1 + (foot?.rows ?? 0)}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-busy={props.busy}
      aria-activedescendant={activeId && activeColumn ? cellId(activeId, activeColumn) : activeId}
      tabIndex={0}
      style={style}
      onKeyDown={onKeyDown}
      data-list-table
    >
      <div role="rowgroup" className={styles.headGroup}>
        <div className={styles.head} role="row" aria-rowindex={1} onKeyDown={walkHead}>
          <div className={styles.box} role="columnheader" aria-colindex={1}>
            <input
              type="checkbox"
              aria-label={t('rows.select')}
              title={t('rows.select')}
              checked={state === 'all' && keys.length > 0}
              ref={(input) => {
                if (input) input.indeterminate = state === 'some';
              }}
              onChange={() => onSelect(allOrNone(selection, keys))}
              data-select-all
            />
          </div>
          {columns.map((column, place) => (
            <Head
              key={column.id}
              column={column}
              place={place}
              columns={columns}
              width={widthOf(column)}
              sort={sort}
              onSort={props.onSort}
              onMove={props.onMoveColumn}
              onResize={props.onResizeColumn}
            />
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className={styles.body}
        style={{ height: virtual.getTotalSize() }}
        // Shift and a click select rows; the browser would mark the text between the clicks as well.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onClick={onClick}
        onPointerOver={(event) => explain(event.target as Element, rows, columns, language)}
      >
        {items.map(({ index, start }) => (
          <BodyRow
            // Keyed by place: a new order only changes the text of rows, which costs less than new rows. A row being edited keeps its key.
            key={cells?.editor && cells.editor.key === keys[index] ? `edited ${keys[index]}` : index}
            id={`${id}-${index}`}
            index={index}
            start={start}
            row={rows[index] as Row}
            columns={columns}
            language={language}
            selected={selection.has(keys[index] as string)}
            active={index === at && activeKey !== undefined}
            open={keys[index] === openKey}
            marked={props.marked?.has(keys[index] as string) ?? false}
            draw={cells?.draw}
            activeColumn={index === at && cells?.active ? activeColumn : undefined}
            editor={cells?.editor?.key === keys[index] ? cells?.editor : undefined}
          />
        ))}
      </div>
      {foot?.draw(columns)}
    </div>
  );
}

/** Rows that are drawn above and below those in sight, so that none is missing while the table scrolls. */
const OVERSCAN = 10;

/** How many rows are drawn out of sight: where another order was asked for, all but one wait until the rows in sight are drawn. */
function useOverscan(sort: Sort | undefined): number {
  const order = sort && `${sort.column} ${sort.direction}`;
  const [drawn, setDrawn] = useState(order);
  useEffect(() => afterPaint(() => setDrawn(order)), [order]);
  return drawn === order ? OVERSCAN : 1;
}

/** All that a heading says, with the mark of an estimate. */
const headingOf = (column: PlacedColumn, language: Language): string =>
  [
    columnHeading(column, language),
    ...(column.estimate ? [translate(panel['rows.estimate'], language)] : []),
  ].join(' ');

/** The columns as they were drawn before, where they are the same ones: rows are drawn anew only for others. */
function useSame(columns: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const before = useRef(columns);
  const is = before.current;
  if (is.length !== columns.length || is.some((column, at) => column !== columns[at]))
    before.current = columns;
  return before.current;
}
