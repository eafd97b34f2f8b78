import { ChevronDown, ChevronUp, Columns3, GripVertical } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { columnHeading, columnWords } from '../../lib/i18n/columns';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translate, translator } from '../../lib/language/translate';
import type { PlacedColumn } from '../../lib/workspace/columns';
import { useLanguage } from '../session/session';
import { Button, IconButton } from '../ui/Button';
import { cx } from '../ui/cx';
import styles from './ColumnsMenu.module.css';

import { Pop } from './Pop';
import { useColumnDrag } from './useColumnDrag';
import type { ArrangedColumns } from './useColumns';

/** The menu in which columns are shown, hidden and moved. */
export function ColumnsMenu({ columns }: { columns: ArrangedColumns }) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const { all, shown, reset } = columns;
  const [typed, setTyped] = useState('');
  const [moved, setMoved] = useState('');
  const wanted = typed.trim().toLowerCase();
  const listed = all.filter((column) => columnHeading(column, language).toLowerCase().includes(wanted));

  const move = (column: PlacedColumn, to: PlacedColumn | undefined) => {
    if (!to || to.index === 0) return;
    columns.move(column.id, to.id);
    setMoved(t('columns.moved', { column: columnHeading(column, language), place: all.indexOf(to) + 1 }));
  };

  return (
    <Pop
      label={
        <>
          {t('columns')}
          <span className={styles.count}>
            {t('columns.shown', { count: shown.length, total: all.length })}
          </span>
        </>
      }
      icon={<Columns3 aria-hidden />}
      title={t('columns.title')}
      data-columns
    >
      <div className={styles.bar}>
        <input
          type="search"
          className={styles.find}
          placeholder={t('columns.find')}
          aria-label={t('columns.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button size="small" variant="quiet" onClick={reset} data-columns-reset>
          {t('columns.reset')}
        </Button>
      </div>
      <ul className={styles.list}>
        {listed.map((column) => (
          <Line
            key={column.id}
            column={column}
            before={all[all.indexOf(column) - 1]}
            after={all[all.indexOf(column) + 1]}
            onMove={move}
            onDrop={(id) => columns.move(id, column.id)}
            onToggle={() => columns.toggle(column.id)}
          />
        ))}
      </ul>
      <p className={styles.help}>{t('columns.help')}</p>
      <p className="visuallyHidden" role="status">
        {moved}
      </p>
    </Pop>
  );
}

interface LineProps {
  column: PlacedColumn;
  before?: PlacedColumn | undefined;
  after?: PlacedColumn | undefined;
  onMove(column: PlacedColumn, to: PlacedColumn | undefined): void;
  onDrop(id: string): void;
  onToggle(): void;
}

const DRAG_TYPE = 'application/x-kol-lens-column-line';

function Line({ column, before, after, onMove, onDrop, onToggle }: LineProps) {
  const language = useLanguage();
  const { id, index, hidden } = column;
  const box = useRef<HTMLInputElement>(null);
  const label = columnHeading(column, language);
  const words = columnWords(id);
  const fixed = index === 0;
  const { isTarget, handlers } = useColumnDrag(DRAG_TYPE, fixed ? undefined : id, onDrop);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: before, ArrowDown: after }[event.key];
    if (!event.altKey || fixed || !to) return;
    event.preventDefault();
    onMove(column, to);
    // React draws the moved line at its new place, where the focus has to follow.
    requestAnimationFrame(() => box.current?.focus());
  };
  return (
    <li
      className={cx(styles.line, isTarget && styles.target)}
      title={words && translate(words.definition, language)}
      data-column-line={id}
      {...handlers}
    >
      <GripVertical className={cx(styles.grip, fixed && styles.none)} aria-hidden />
      <label className={styles.label}>
        <input
          ref={box}
          type="checkbox"
          checked={!hidden}
          disabled={fixed}
          onChange={onToggle}
          onKeyDown={onKeyDown}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        />
        {label}
      </label>
      {!fixed && (
        <span className={styles.moves}>
          <IconButton
            label={`${label} ↑`}
            icon={<ChevronUp aria-hidden />}
            disabled={!before || before.index === 0}
            onClick={() => onMove(column, before)}
          />
          <IconButton
            label={`${label} ↓`}
            icon={<ChevronDown aria-hidden />}
            disabled={!after}
            onClick={() => onMove(column, after)}
          />
        </span>
      )}
    </li>
  );
}
