// A table that draws only some of its rows cannot be a <table>: it says by roles what it is. The focus is on the grid, which
// names the row that is meant, and has the keys of all of them.
// biome-ignore-all lint/a11y/useSemanticElements: see above
// biome-ignore-all lint/a11y/useFocusableInteractive: see above
// biome-ignore-all lint/a11y/useKeyWithClickEvents: see above
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, PanelRightOpen } from 'lucide-react';
import {
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  type RefObject,
  useContext,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { columnWords, remarkText } from '../../lib/i18n/columns';
import { panel } from '../../lib/i18n/panel';
import { word } from '../../lib/i18n/vocabulary';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { type Language, translate, translator } from '../../lib/language/translate';
import type { Row } from '../../lib/report/blocks';
import { DASH, formatExact, formatShort } from '../../lib/report/format';
import { offerOf } from '../../lib/report/marks';
import type { Subject } from '../../lib/subject/types';
import type { PlacedColumn } from '../../lib/workspace/columns';
import { allOrNone, type Selection, selectionState, toggled, withRange } from '../../lib/workspace/selection';
import { nextSort, type Sort } from '../../lib/workspace/sort';
import { httpsUrl } from '../blocks/links';
import { Cost } from '../prices/Cost';
import { isPriced, OpensWith, openingOf, useOpeningOf } from '../prices/prices';
import { useLanguage } from '../session/session';
import { Avatar } from '../ui/Avatar';
import { cx } from '../ui/cx';
import { useTip } from '../ui/Tip';
import { BOX_WIDTH, columnWidth, NAME_WIDTH } from './columnWidth';
import styles from './ListTable.module.css';

const ROW_HEIGHT = 40;
const HEAD_HEIGHT = 44;

/** What a column is called in the language of the screen. */
export function columnLabel(id: string, language: Language): string {
  const words = columnWords(id);
  return words ? translate(words.label, language) : id;
}

export interface ListTableProps {
  label: string;
  columns: readonly PlacedColumn[];
  /** In the order they are shown in. */
  rows: readonly Row[];
  /** What tells each of the rows from the others. */
  keys: readonly string[];
  sort?: Sort;
  onSort(sort: Sort | undefined): void;
  onMoveColumn(id: string, to: string): void;
  selection: Selection;
  onSelect(selection: Selection): void;
  onCopy(): void;
  /** The row whose report stands beside the table. */
  openKey?: string;
  /** `agreed`: its price stood on what was pressed. Everywhere else on a row, and by the arrow keys, only the cache is read. */
  onOpen(row: Row, agreed: boolean): void;
  /** Rows that were not there before. */
  marked?: ReadonlySet<string>;
  busy: boolean;
  /** The scrolled element, for whoever has to give the focus back. */
  grid: RefObject<HTMLDivElement | null>;
}

/** A table of any length: only the rows in sight are drawn, head and names stay in place, and the keyboard does everything. */
export function ListTable(props: ListTableProps) {
  const { label, columns, rows, keys, sort, selection, onSelect, openKey, onOpen, onCopy, grid } = props;
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const id = useId();
  const [activeKey, setActiveKey] = useState<string>();
  const section = useContext(OpensWith);
  const agrees = ({ subject }: Row) => subject !== undefined && isPriced(openingOf(subject, section));
  /** Where a range of selected rows begins. */
  const anchor = useRef<string>(undefined);
  const at = Math.max(
    0,
    keys.findIndex((key) => key === (activeKey ?? openKey)),
  );

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingEnd: HEAD_HEIGHT + 16,
    getItemKey: (index) => keys[index] ?? index,
    useFlushSync: false,
  });

  const layout = useMemo(() => {
    const widths = columns.map((column) =>
      column.index === 0 ? NAME_WIDTH : columnWidth(column, columnLabel(column.id, language), language),
    );
    const width = widths.reduce((sum, each) => sum + each, BOX_WIDTH);
    // What is left of a wide window goes to the end, not between the figures.
    return {
      width,
      template: `${BOX_WIDTH}px ${widths.map((each) => `${each}px`).join(' ')} minmax(0, 1fr)`,
    };
  }, [columns, language]);

  const go = (to: number, event?: KeyboardEvent) => {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    const [row, key] = [rows[index], keys[index]];
    if (!row || key === undefined) return;
    setActiveKey(key);
    virtual.scrollToIndex(index);
    if (event?.shiftKey) {
      anchor.current ??= keys[at];
      if (anchor.current !== undefined) onSelect(withRange(selection, keys, anchor.current, key));
    } else if (openKey !== undefined) onOpen(row, false);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // The head has keys of its own.
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: activeKey === undefined && openKey === undefined ? 0 : at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const step = steps[event.key];
    const control = event.ctrlKey || event.metaKey;
    const [row, key] = [rows[at], keys[at]];
    if (step !== undefined && !event.altKey) go(step, event);
    else if (event.key === 'Enter' && row) {
      setActiveKey(key);
      // The row that one stands on shows its price.
      onOpen(row, activeKey !== undefined && agrees(row));
    } else if (event.key === ' ' && key !== undefined) {
      anchor.current = key;
      setActiveKey(key);
      onSelect(toggled(selection, key));
    } else if (control && event.key.toLowerCase() === 'a') onSelect(new Set(keys));
    else if (control && event.key.toLowerCase() === 'c') onCopy();
    else return;
    event.preventDefault();
  };

  // One listener for all rows: a row knows its place and nothing of the others.
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const target = event.target as Element;
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index);
    const [row, key] = [rows[index], keys[index]];
    if (!row || key === undefined || target.closest('a')) return;
    setActiveKey(key);
    if (target.closest('[data-box]')) {
      // The box shows what is selected, and nothing else.
      const from = anchor.current;
      anchor.current = key;
      if (event.shiftKey && from !== undefined) onSelect(withRange(selection, keys, from, key));
      else onSelect(toggled(selection, key));
      return;
    }
    // Whoever marked a text with the mouse wants the text.
    const text = getSelection();
    if (!text || text.isCollapsed || !event.currentTarget.contains(text.anchorNode))
      onOpen(row, target.closest('[data-open]') !== null && agrees(row));
  };

  const state = selectionState(selection, keys);
  const items = virtual.getVirtualItems();
  const style = { '--columns': layout.template, '--width': `${layout.width}px` } as CSSProperties;
  const activeItem = items.find(({ index }) => index === at);
  return (
    <div
      ref={grid}
      className={styles.grid}
      role="grid"
      aria-label={label}
      aria-description={t('grid.help')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-busy={props.busy}
      aria-activedescendant={activeItem && `${id}-${activeItem.index}`}
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
              sort={sort}
              onSort={props.onSort}
              onMove={props.onMoveColumn}
            />
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className={styles.body}
        style={{ height: virtual.getTotalSize() }}
        // A range of rows is no range of text.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onClick={onClick}
        onPointerOver={(event) => explain(event.target as Element, rows, columns, language)}
      >
        {items.map(({ index, key, start }) => (
          <BodyRow
            key={key}
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
          />
        ))}
      </div>
    </div>
  );
}

/** Left and right walk along the headings: a table has thirty of them, and one place in the order of the Tab key. */
function walkHead(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const next = stops[stops.indexOf(event.target as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

interface HeadProps {
  column: PlacedColumn;
  place: number;
  columns: readonly PlacedColumn[];
  sort?: Sort;
  onSort(sort: Sort | undefined): void;
  onMove(id: string, to: string): void;
}

/** What drags a column, and what it may be dropped on. */
const DRAG_TYPE = 'application/x-kol-lens-column';

function Head({ column, place, columns, sort, onSort, onMove }: HeadProps) {
  const language = useLanguage();
  const tip = useTip();
  const [target, setTarget] = useState(false);
  const { id, unit, index } = column;
  const direction = sort?.column === id ? sort.direction : undefined;
  const label = columnLabel(id, language);
  const movable = index > 0;
  const drag = movable && {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(DRAG_TYPE, id);
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAG_TYPE)) return;
      event.preventDefault();
      setTarget(true);
    },
    onDragLeave: () => setTarget(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setTarget(false);
      onMove(event.dataTransfer.getData(DRAG_TYPE), id);
    },
  };
  return (
    <div
      role="columnheader"
      aria-colindex={place + 2}
      aria-sort={direction === undefined ? 'none' : direction === 'up' ? 'ascending' : 'descending'}
      className={cx(
        styles.headCell,
        index === 0 && styles.name,
        unit === 'text' && styles.words,
        direction && styles.sorted,
        target && styles.target,
      )}
      data-column={id}
      {...drag}
    >
      <button
        type="button"
        tabIndex={place === 0 ? 0 : -1}
        onClick={() => onSort(nextSort(sort, column))}
        onKeyDown={(event) => {
          const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
          const to = columns[place + (step ?? 0)];
          if (step === undefined || !(event.ctrlKey || event.metaKey) || !movable || !to) return;
          event.preventDefault();
          event.stopPropagation();
          onMove(id, to.id);
        }}
        {...tip(() => <ColumnTip id={id} movable={movable} />)}
      >
        <span className={styles.heading}>{label}</span>
        {direction === 'up' && <ArrowUp aria-hidden />}
        {direction === 'down' && <ArrowDown aria-hidden />}
      </button>
    </div>
  );
}

/** What a column means. */
function ColumnTip({ id, movable }: { id: string; movable: boolean }) {
  const language = useLanguage();
  const words = columnWords(id);
  return (
    <div className={styles.tip}>
      <b>{columnLabel(id, language)}</b>
      {words && <p>{translate(words.definition, language)}</p>}
      {words?.formula && (
        <p>
          <code>{translate(words.formula, language)}</code>
        </p>
      )}
      {movable && <p className={styles.quiet}>{translate(workspaceMessages['head.help'], language)}</p>}
    </div>
  );
}

interface BodyRowProps {
  id: string;
  index: number;
  start: number;
  row: Row;
  columns: readonly PlacedColumn[];
  language: Language;
  selected: boolean;
  active: boolean;
  open: boolean;
  marked: boolean;
}

const BodyRow = memo(function BodyRow(props: BodyRowProps) {
  const { id, index, start, row, columns, language, selected, active, open, marked } = props;
  const name = nameOf(row, columns, language);
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={cx(
        styles.row,
        index % 2 === 1 && styles.odd,
        selected && styles.selected,
        active && styles.active,
        open && styles.open,
      )}
      style={{ transform: `translateY(${start}px)` }}
      data-index={index}
      data-key={row.key}
      data-new={marked || undefined}
    >
      <div className={styles.box} role="gridcell" aria-colindex={1} data-box>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          readOnly
          aria-label={translate(workspaceMessages['row.select'], language, { name })}
        />
      </div>
      {columns.map((column, place) =>
        column.index === 0 ? (
          <div
            key={column.id}
            role="rowheader"
            aria-colindex={place + 2}
            className={cx(styles.cell, styles.name)}
            data-metric={column.id}
            data-value={row.cells[0]}
          >
            <Avatar name={name} src={httpsUrl(row.image)} size={26} />
            <span className={styles.nameText}>{name}</span>
            {row.subject && <OpenButton subject={row.subject} />}
            {marked && (
              <span className={styles.new} title={translate(workspaceMessages['new.hint'], language)}>
                {translate(workspaceMessages['new.mark'], language)}
              </span>
            )}
          </div>
        ) : (
          <Cell key={column.id} column={column} place={place} row={row} language={language} />
        ),
      )}
    </div>
  );
});

/** On the row that is pointed at or stood on: opens it for the price on it. One listener for all rows hears the press. */
function OpenButton({ subject }: { subject: Subject }) {
  const opening = useOpeningOf(subject);
  const words = translate(workspaceMessages['row.open'], useLanguage());
  return (
    <button type="button" className={styles.opener} tabIndex={-1} title={words} data-open>
      <PanelRightOpen aria-hidden />
      <span className="visuallyHidden">{words}</span>
      <Cost of={opening} />
    </button>
  );
}

const isMissing = (value: Row['cells'][number]) => value === undefined || value === '';

function nameOf(row: Row, columns: readonly PlacedColumn[], language: Language): string {
  const value = columns[0]?.index === 0 ? row.cells[0] : undefined;
  return isMissing(value) ? translate(workspaceMessages.untitled, language) : String(value);
}

interface CellProps {
  column: PlacedColumn;
  place: number;
  row: Row;
  language: Language;
}

function Cell({ column, place, row, language }: CellProps) {
  const { id, unit, index } = column;
  const value = row.cells[index];
  const notes = row.notes?.[index];
  const offer = notes?.map(offerOf).find(Boolean);
  const missing = isMissing(value);
  return (
    <div
      role="gridcell"
      aria-colindex={place + 2}
      className={cx(
        styles.cell,
        unit === 'text' && styles.words,
        missing && styles.missing,
        notes !== undefined && !missing && (offer ? styles.marked : styles.noted),
      )}
      data-metric={id}
      data-unit={unit}
      data-value={missing ? undefined : value}
      data-note={notes?.join(' ')}
      data-at={index}
    >
      {cellText(value, unit, notes, language)}
      {offer && !missing && (
        <span className={styles.mark}>{translate(panel[`figure.${offer}`], language)}</span>
      )}
    </div>
  );
}

/** What stands in a cell: where there is no figure, why, if that is known. */
function cellText(
  value: Row['cells'][number],
  unit: PlacedColumn['unit'],
  notes: readonly string[] | undefined,
  language: Language,
): ReactNode {
  if (isMissing(value)) return remarkText(notes, language) ?? DASH;
  return unit === 'text' ? word(String(value), language) : formatShort(unit, value, language);
}

/** The exact value of the cell that is pointed at, and what is to be said of it: written out only then. */
function explain(
  target: Element,
  rows: readonly Row[],
  columns: readonly PlacedColumn[],
  language: Language,
): void {
  const cell = target.closest<HTMLElement>('[role="gridcell"], [role="rowheader"]');
  const row = rows[Number(cell?.closest<HTMLElement>('[data-index]')?.dataset.index)];
  const column = columns.find(({ id }) => id === cell?.dataset.metric);
  if (!cell || !row || !column) return;
  const value = row.cells[column.index];
  const exact = isMissing(value) ? '' : formatExact(column.unit, value, language);
  cell.title = [exact, remarkText(row.notes?.[column.index], language)].filter(Boolean).join('\n');
}

/** A table whose first page is on its way. */
export function TableSkeleton({ rows = 12 }: { rows?: number }) {
  return (
    <div className={styles.skeleton} aria-hidden>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey shapes are all the same
        <div key={index} />
      ))}
    </div>
  );
}
