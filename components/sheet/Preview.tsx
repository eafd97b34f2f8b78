import { type KeyboardEvent, memo, useMemo } from 'react';
import { footnotesOf, markedHead, previewText } from '../../lib/export/handIn';
import { sheetMessages } from '../../lib/i18n/sheet';
import { translator } from '../../lib/language/translate';
import { letterOf, moveColumn, removeColumn } from '../../lib/sheet/edit';
import { ownHeading } from '../../lib/sheet/head';
import type { MadeSheet } from '../../lib/sheet/make';
import type { SheetTemplate } from '../../lib/sheet/template';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import styles from './Sheet.module.css';

interface PreviewProps {
  made: MadeSheet;
  template: SheetTemplate;
  /** How many creators the whole sheet has. */
  all: number;
  column: string | undefined;
  onColumn(id: string): void;
  onChange(template: SheetTemplate): void;
  onUndo(): void;
}

/** Lines that the heading of a narrow column may take, and the pixels that it takes in one line without being broken. */
const HEADING = { lines: 3, unbroken: 64 } as const;

/** Pixels that a heading of one column needs: a preview of many columns would else be headings for the most part. */
function headingWidth(text: string): number {
  const length = [...text].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 13 : 8), 0);
  return Math.ceil(Math.max(length / HEADING.lines, Math.min(length, HEADING.unbroken))) + 20;
}

/**
 * The first rows of the sheet as the workbook has them, column by column to choose from. It has thousands of cells, which are not drawn
 * anew because a file is being written.
 */
export const Preview = memo(function Preview(props: PreviewProps) {
  const { made, template, all, column, onColumn, onChange, onUndo } = props;
  const language = useLanguage();
  const t = translator(sheetMessages, language);
  const { columns, levels } = template;
  const head = useMemo(() => markedHead(made), [made]);
  const feet = footnotesOf(made, language);
  const focus = (place: number) => {
    const id = columns[place]?.id;
    if (id === undefined) return;
    onColumn(id);
    document.getElementById(`sheet-column-${id}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const id = columns[place]?.id as string;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined && event.altKey) onChange(moveColumn(template, id, by));
    else if (by !== undefined) focus(place + by);
    else if (event.key === 'Delete') {
      focus(place + 1 < columns.length ? place + 1 : place - 1);
      onChange(removeColumn(template, id));
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') onUndo();
    else return;
    event.preventDefault();
  };
  const chosen = columns.findIndex(({ id }) => id === column);
  const name = columns.findIndex(({ content }) => content.kind === 'field' && content.id === 'creator.name');
  const look = (at: number) => cx(at === chosen && styles.chosen);
  return (
    <div className={styles.preview}>
      <div className={styles.scroll}>
        <table className={styles.table} data-sheet-preview>
          <caption className="visuallyHidden">{t('preview')}</caption>
          <thead>
            <tr>
              {columns.map(({ id, headings }, at) => (
                <th key={id} scope="col" className={cx(styles.letter, look(at))}>
                  <button
                    type="button"
                    id={`sheet-column-${id}`}
                    aria-pressed={id === column}
                    aria-label={t('column.of', {
                      letter: letterOf(at),
                      heading: ownHeading(headings, levels),
                    })}
                    // One column is in the tab order; the arrow keys walk through the others.
                    tabIndex={at === Math.max(0, chosen) ? 0 : -1}
                    onClick={() => onColumn(id)}
                    onKeyDown={(event) => onKeyDown(event, at)}
                    data-column={id}
                  >
                    {letterOf(at)}
                  </button>
                </th>
              ))}
            </tr>
            {Array.from({ length: levels }, (_, level) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of headings have no other name than their place
              <tr key={level}>
                {head
                  .filter(({ row }) => row === level)
                  .map((cell) => (
                    <th
                      key={cell.column}
                      colSpan={cell.columns}
                      rowSpan={cell.rows}
                      className={cx(
                        styles.heading,
                        cell.columns === 1 && look(cell.column),
                        cell.column === name && cell.columns === 1 && styles.name,
                      )}
                      {...(cell.columns === 1 && { style: { minWidth: headingWidth(cell.text) } })}
                    >
                      {cell.columns > 1 ? <span>{cell.text}</span> : cell.text}
                    </th>
                  ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {made.rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
              <tr key={place} data-sheet-row={place}>
                {columns.map((one, at) => {
                  const value = row.cells[at];
                  return (
                    <td
                      key={one.id}
                      className={cx(
                        look(at),
                        at === name && styles.name,
                        typeof value === 'number' && styles.number,
                        one.content.kind === 'empty' && styles.blank,
                      )}
                    >
                      {previewText(row, at, one, template.nothing)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.feet}>
        {feet.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {template.rows === 'tier' && <p>{t('tier.noTotal')}</p>}
        {made.creators < all && <p>{t('preview.some', { shown: made.creators, all })}</p>}
        <p>{t('keys')}</p>
      </div>
    </div>
  );
});
