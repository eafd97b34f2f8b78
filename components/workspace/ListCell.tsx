// A table that draws only the rows in sight cannot be a <table>: roles say what each part is.
// biome-ignore-all lint/a11y/useSemanticElements: see above
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
import type { ReactNode } from 'react';
import { remarkText } from '../../lib/i18n/columns';
import { partsText } from '../../lib/i18n/marks';
import { panel } from '../../lib/i18n/panel';
import { word } from '../../lib/i18n/vocabulary';
import { type Language, translate } from '../../lib/language/translate';
import type { Row } from '../../lib/report/blocks';
import { DASH, formatExact, formatShort } from '../../lib/report/format';
import { offerOf } from '../../lib/report/marks';
import type { PlacedColumn } from '../../lib/workspace/columns';
import { holdsIds } from '../../lib/workspace/columnWidths';
import { cx } from '../ui/cx';
import styles from './ListTable.module.css';

/** Whether the source gave nothing for a cell. */
export const isMissing = (value: Row['cells'][number]): boolean => value === undefined || value === '';

interface CellProps {
  column: PlacedColumn;
  place: number;
  row: Row;
  language: Language;
}

/** One figure or text of a row, with its marks and the reason where the figure is missing. */
export function Cell({ column, place, row, language }: CellProps) {
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
        holdsIds(id) && styles.id,
      )}
      data-metric={id}
      data-unit={unit}
      data-value={missing ? undefined : value}
      data-note={notes?.join(' ')}
      data-at={index}
    >
      {holdsIds(id) ? (
        <span>{cellText(value, unit, notes, language)}</span>
      ) : (
        cellText(value, unit, notes, language)
      )}
      {offer && !missing && (
        <span className={styles.mark}>{translate(panel[`figure.${offer}`], language)}</span>
      )}
    </div>
  );
}

/** The text of a cell; for a missing figure the reason, where it is known, or a dash. */
function cellText(
  value: Row['cells'][number],
  unit: PlacedColumn['unit'],
  notes: readonly string[] | undefined,
  language: Language,
): ReactNode {
  if (isMissing(value)) return remarkText(notes, language) ?? DASH;
  return unit === 'text' ? word(String(value), language) : formatShort(unit, value, language);
}

/** Gives the cell under the pointer a title with its exact value, the numbers of an estimate, and notes. Writing them for all cells would slow scrolling. */
export function explain(
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
  const parts = row.estimates?.[column.index];
  cell.title = [exact, parts && partsText(parts, language), remarkText(row.notes?.[column.index], language)]
    .filter(Boolean)
    .join('\n');
}
