// A table that draws only the rows in sight cannot be a <table>: roles say what each part is.
// biome-ignore-all lint/a11y/useSemanticElements: see above
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { columnHeading, columnWords } from '../../lib/i18n/columns';
import { panel } from '../../lib/i18n/panel';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translate } from '../../lib/language/translate';
import type { PlacedColumn } from '../../lib/workspace/columns';
import { nextSort, type Sort } from '../../lib/workspace/sort';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import { useTip } from '../ui/Tip';

import styles from './ListTable.module.css';
import { useColumnDrag } from './useColumnDrag';
import { useColumnResize } from './useColumnResize';
import type { ArrangedColumns } from './useColumns';

/** Left and right walk along the headings: a table has thirty of them, and they are one stop of the Tab key. */
export function walkHead(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const next = stops[stops.indexOf(event.target as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Tells the drags of this table from those of every other page. */
const DRAG_TYPE = 'application/x-kol-lens-column';

interface HeadProps {
  column: PlacedColumn;
  place: number;
  columns: readonly PlacedColumn[];
  /** CSS pixels. */
  width: number;
  sort?: Sort | undefined;
  onSort(sort: Sort | undefined): void;
  onMove(id: string, to: string): void;
  onResize: ArrangedColumns['resize'];
}

/**
 * The heading of a column: a click sorts by it, dragging it or Ctrl with an arrow key moves it, dragging its edge or Shift with an
 * arrow key makes it wider or narrower. `memo`: the table is drawn anew with every few pixels of scrolling.
 */
export const Head = memo(function Head(props: HeadProps) {
  const { column, place, columns, width, sort, onSort, onMove, onResize } = props;
  const language = useLanguage();
  const tip = useTip();
  const { id, unit, index, estimate } = column;
  const { edge, onKey } = useColumnResize(width, (to, over) => onResize(id, to, over));
  const direction = sort?.column === id ? sort.direction : undefined;
  const label = columnHeading(column, language);
  const movable = index > 0;
  const { isTarget, handlers } = useColumnDrag(DRAG_TYPE, movable ? id : undefined, (dropped) =>
    onMove(dropped, id),
  );
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
        isTarget && styles.target,
      )}
      data-column={id}
      {...handlers}
    >
      <button
        type="button"
        tabIndex={place === 0 ? 0 : -1}
        onClick={() => onSort(nextSort(sort, column))}
        onKeyDown={(event) => {
          if (onKey(event)) return;
          const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
          const to = columns[place + (step ?? 0)];
          if (step === undefined || !(event.ctrlKey || event.metaKey) || !movable || !to) return;
          event.preventDefault();
          event.stopPropagation();
          onMove(id, to.id);
        }}
        {...tip(() => <ColumnTip column={column} movable={movable} />)}
      >
        <span className={styles.heading}>
          {label}
          {estimate && (
            <span className={styles.estimate}> {translate(panel['rows.estimate'], language)}</span>
          )}
        </span>
        {direction === 'up' && <ArrowUp aria-hidden />}
        {direction === 'down' && <ArrowDown aria-hidden />}
      </button>
      <span className={styles.edge} aria-hidden data-resize={id} {...edge} />
    </div>
  );
});

/** The tooltip of a heading: what the column means. */
function ColumnTip({ column, movable }: { column: PlacedColumn; movable: boolean }) {
  const language = useLanguage();
  const words = columnWords(column.id);
  return (
    <div className={styles.tip}>
      <b>{columnHeading(column, language)}</b>
      {words && <p>{translate(words.definition, language)}</p>}
      {words?.formula && (
        <p>
          <code>{translate(words.formula, language)}</code>
        </p>
      )}
      <p className={styles.quiet}>
        {translate(workspaceMessages[movable ? 'head.help' : 'head.help.name'], language)}
      </p>
    </div>
  );
}
