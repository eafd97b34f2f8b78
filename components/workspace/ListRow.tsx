// A table that draws only the rows in sight cannot be a <table>: roles say what each part is.
// biome-ignore-all lint/a11y/useSemanticElements: see above
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
import { ListPlus, PanelRightOpen } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { common } from '../../lib/i18n/common';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { type Language, translate } from '../../lib/language/translate';
import type { Row } from '../../lib/report/blocks';
import type { Subject } from '../../lib/subject/types';
import type { PlacedColumn } from '../../lib/workspace/columns';
import { httpsUrl } from '../blocks/links';
import { Cost } from '../prices/Cost';
import { useOpeningOf } from '../prices/prices';
import { useLanguage } from '../session/session';
import { Avatar } from '../ui/Avatar';
import { cx } from '../ui/cx';
import { Cell, isMissing } from './ListCell';
import styles from './ListTable.module.css';

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
  /** Draws cells in a way of the table's own. */
  draw?: DrawCell | undefined;
  /** The column that one is on, in a table whose cells are stops of their own. */
  activeColumn?: string | undefined;
  /** What stands in the place of a cell that is being edited. */
  editor?: { column: string; node: ReactNode } | undefined;
}

/** What is in a cell, the name's included. */
export type DrawCell = (column: PlacedColumn, row: Row) => ReactNode;

/** Names a cell in the document, by the id of its row. */
export const cellId = (row: string, column: string): string => `${row}-${column}`;

/** A row at its place in the table. `memo`: scrolling draws hundreds of rows whose props stay the same. */
export const BodyRow = memo(function BodyRow(props: BodyRowProps) {
  const { id, index, start, row, columns, language, selected, active, open, marked, draw } = props;
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
        draw && styles.cellwise,
        marked && draw && styles.fresh,
        selected && styles.selected,
        active && styles.active,
        open && styles.open,
      )}
      // A transform would make each row a layer of its own, and the browser works on each of them with every frame of scrolling.
      style={{ top: start }}
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
        draw ? (
          <div
            key={column.id}
            id={cellId(id, column.id)}
            {...cellRole(column, place)}
            className={cx(
              styles.cell,
              styles.own,
              column.index === 0 && styles.name,
              column.unit === 'text' && styles.words,
              column.id === props.activeColumn && styles.here,
              column.id === props.editor?.column && styles.edited,
            )}
            data-metric={column.id}
            data-value={row.cells[column.index]}
          >
            {column.id === props.editor?.column ? props.editor.node : draw(column, row)}
            {column.index === 0 && row.subject && (
              <span className={styles.openers}>
                <OpenButton subject={row.subject} />
              </span>
            )}
          </div>
        ) : column.index === 0 ? (
          <div
            key={column.id}
            role="rowheader"
            aria-colindex={place + 2}
            className={cx(styles.cell, styles.name)}
            data-metric={column.id}
            data-value={row.cells[0]}
          >
            <Avatar name={name} src={httpsUrl(row.image)} size={22} />
            <span className={styles.nameText}>{name}</span>
            {row.subject && (
              <span className={styles.openers}>
                {row.subject.kind === 'kol' && <AddButton />}
                <OpenButton subject={row.subject} />
              </span>
            )}
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

/** What a cell is to assistive technology, by its column and its place. */
const cellRole = ({ index }: PlacedColumn, place: number) => ({
  role: index === 0 ? 'rowheader' : 'gridcell',
  'aria-colindex': place + 2,
});

/** Adds a row's creator to a list. The grid hears the press. */
function AddButton() {
  const words = translate(common['list.add'], useLanguage());
  return (
    <button type="button" className={styles.opener} tabIndex={-1} title={words} aria-label={words} data-add>
      <ListPlus aria-hidden />
    </button>
  );
}

/** Opens a row's report at the price shown: in sight on the active row and under the pointer. The grid hears the press. */
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

function nameOf(row: Row, columns: readonly PlacedColumn[], language: Language): string {
  const value = columns[0]?.index === 0 ? row.cells[0] : undefined;
  return isMissing(value) ? translate(workspaceMessages.untitled, language) : String(value);
}
