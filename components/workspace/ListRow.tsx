// A table that draws only the rows in sight cannot be a <table>: roles say what each part is.
// biome-ignore-all lint/a11y/useSemanticElements: see above
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
import { PanelRightOpen } from 'lucide-react';
import { memo } from 'react';
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
}

/** A row at its place in the table. `memo`: scrolling draws hundreds of rows whose props stay the same. */
export const BodyRow = memo(function BodyRow(props: BodyRowProps) {
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
            <Avatar name={name} src={httpsUrl(row.image)} size={22} />
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
