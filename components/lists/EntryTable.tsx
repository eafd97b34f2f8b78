import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';
import { columnHeading } from '../../lib/i18n/columns';
import { listMessages } from '../../lib/i18n/lists';
import { translator } from '../../lib/language/translate';
import type { Entry, KolList, ListEdit } from '../../lib/lists/model';
import { statusOf, statusOrder } from '../../lib/lists/table';
import type { Row } from '../../lib/report/blocks';
import type { PlacedColumn } from '../../lib/workspace/columns';
import type { Selection } from '../../lib/workspace/selection';
import { toggled } from '../../lib/workspace/selection';
import type { Sort } from '../../lib/workspace/sort';
import { useLanguage } from '../session/session';
import { copyText } from '../ui/copyText';
import { useToast } from '../ui/Toast';
import { ListTable, type OwnCells } from '../workspace/ListTable';
import type { ArrangedColumns } from '../workspace/useColumns';
import type { CellAt } from '../workspace/useRowInput';
import { CellEditor, StatusPicker, type Step } from './CellEditor';
import { EntryCell } from './EntryCell';
import type { ListStore } from './listStore';
import { NotesEditor } from './NotesEditor';
import { statusName } from './StatusGlyph';
import type { Remembered } from './useFigures';
import { editsOf, kindOf, paste, readBlock, typedOf } from './values';

/** Height of a row, CSS pixels. */
const ENTRY_HEIGHT = 38;

/** Cells of these kinds are edited by typing: a letter is their first character, and no shortcut. */
const TYPED = new Set(['text', 'tags']);
const AMOUNTS = new Set(['amount', 'ratio']);

/** Everything that a cell is drawn by. It changes with each edit, the function that draws cells does not. */
export interface Drawn {
  list: KolList;
  entries: ReadonlyMap<string, Entry>;
  /** What is known of the creator of an entry. */
  of(entry: string): Remembered;
  failed: ReadonlyMap<string, ListEdit>;
}

interface EntryTableProps {
  store: ListStore;
  drawn: Drawn;
  rows: readonly Row[];
  keys: readonly string[];
  columns: ArrangedColumns;
  sort: Sort | undefined;
  onSort(sort: Sort | undefined): void;
  selection: Selection;
  onSelect(selection: Selection): void;
  onCopy(): void;
  onCompare(rows: readonly Row[]): void;
  openKey: string | undefined;
  onOpen(row: Row, agreed: boolean): void;
  onAdd(): void;
  /** Entries that were added just now. */
  marked: ReadonlySet<string>;
  /** A cell of what was remembered over time came into sight. Always the same function. */
  onSight(creators: readonly string[]): void;
  /** Notes on a creator have changed. */
  onNoted(creator: string): void;
  busy: boolean;
  foot: React.ComponentProps<typeof ListTable>['foot'];
  grid: RefObject<HTMLDivElement | null>;
}

interface Editing extends CellAt {
  text: string;
}

/** The cells of an edit, as `ListStore` names them, that a column stands for. */
function failedCell(failed: Drawn['failed'], entry: string, column: string): string | undefined {
  const fields: Readonly<Record<string, string>> = {
    'entry.status': `entry/${entry}/status`,
    'entry.reasonFor': `entry/${entry}/reasonFor`,
    'entry.reasonAgainst': `entry/${entry}/reasonAgainst`,
    'entry.quote': `entry/${entry}/quote`,
    'entry.rebate': `entry/${entry}/rebate`,
    'entry.slot': `entry/${entry}/slot`,
    'entry.name': `row/${entry}`,
  };
  const cell =
    fields[column] ?? (column.startsWith('free.') ? `free/${entry}/${column.slice(5)}` : undefined);
  if (cell !== undefined) return failed.has(cell) ? cell : undefined;
  return column === 'entry.tags'
    ? [...failed.keys()].find((key) => key.startsWith(`tag/${entry}/`))
    : undefined;
}

/** The table of a list: every cell is a stop of the arrow keys, and what is the user's is edited in place. */
export function EntryTable(props: EntryTableProps) {
  const { store, drawn, rows, keys, columns, selection, onSelect, onSight, grid } = props;
  const language = useLanguage();
  const t = translator(listMessages, language);
  const say = useToast();
  const [active, setActive] = useState<CellAt>();
  const [editing, setEditing] = useState<Editing>();
  const latest = useRef({ drawn, language });
  latest.current = { drawn, language };

  const draw = useCallback(
    (column: PlacedColumn, row: Row) => {
      const { drawn: now, language: words } = latest.current;
      const entry = now.entries.get(row.key ?? '');
      if (!entry) return undefined;
      const failed = now.failed.size > 0 ? failedCell(now.failed, entry.id, column.id) : undefined;
      return (
        <EntryCell
          column={column}
          row={row}
          entry={entry}
          list={now.list}
          of={now.of(entry.id)}
          language={words}
          failed={failed !== undefined}
          onRetry={() => store.retry(failed)}
          onSight={onSight}
        />
      );
    },
    [store, onSight],
  );

  const { list, entries } = drawn;
  const statuses = useMemo(
    () => new Map(statusOrder(list).map((id) => [statusName(id, list, language).toLowerCase(), id])),
    [list, language],
  );
  const choices = useMemo(
    () => statusOrder(list).map((id) => ({ id, name: statusName(id, list, language) })),
    [list, language],
  );
  const usedTags = useMemo(
    () =>
      editing?.column === 'entry.tags' ? [...new Set([...entries.values()].flatMap(({ tags }) => tags))] : [],
    [editing?.column, entries],
  );

  const nameOf = (key: string) => String(rows[keys.indexOf(key)]?.cells[0] ?? t('unnamed'));
  const begin = ({ key, column }: CellAt, text?: string) => {
    const entry = entries.get(key);
    if (!entry || kindOf(column) === undefined) return;
    setActive({ key, column });
    setEditing({ key, column, text: text ?? typedOf(entry, column) });
  };
  const note = (key: string) => {
    if (!columns.shown.some(({ id }) => id === 'entry.notes')) columns.toggle('entry.notes');
    setActive({ key, column: 'entry.notes' });
    setEditing({ key, column: 'entry.notes', text: '' });
  };
  const leave = () => {
    setEditing(undefined);
    grid.current?.focus({ preventScroll: true });
  };
  const shown = columns.shown.map(({ id }) => id);
  const move = ({ key, column }: CellAt, step: Step) => {
    const [row, at] = [keys.indexOf(key), shown.indexOf(column)];
    const aside = { left: -1, right: 1 }[step as string] ?? 0;
    const along = { up: -1, down: 1 }[step as string] ?? 0;
    setActive({ key: keys[row + along] ?? key, column: shown[at + aside] ?? column });
  };
  /** Statuses are set on every chosen row, where the row that one is on is one of them. */
  const targets = (key: string): string[] =>
    selection.has(key) ? keys.filter((one) => selection.has(one)) : [key];
  const setStatus = ({ key, column }: CellAt, status: string, more: readonly ListEdit[] = []) => {
    const ids = targets(key);
    store.edit([
      ...more,
      ...ids.map((id): ListEdit => ({ edit: 'entry', id, field: 'status', value: status })),
    ]);
    leave();
    // A refusal without its reason is of no use later: the reason is asked for in its own cell, and may be left empty.
    if (status === 'excluded' && ids.length === 1 && shown.includes('entry.reasonAgainst'))
      begin({ key, column: 'entry.reasonAgainst' });
    else setActive({ key, column });
  };

  const onDone = (at: Editing, text: string, step: Step): boolean => {
    const entry = entries.get(at.key);
    const read = entry ? editsOf(entry, at.column, text, statuses) : { edits: [] };
    if ('wrong' in read) {
      say(t(`edit.${read.wrong}`, { text: text.trim().slice(0, 40), most: 2000 }));
      return false;
    }
    store.edit(read.edits);
    setEditing(undefined);
    if (step !== 'stay') {
      grid.current?.focus({ preventScroll: true });
      move(at, step);
    }
    return true;
  };

  const shortcut = (letter: string, at: CellAt): boolean => {
    const place = (column: string) => ({ key: at.key, column });
    switch (letter) {
      case 's':
        begin(place('entry.status'));
        return true;
      case 'r': {
        const entry = entries.get(at.key);
        const out = entry && statusOf(entry, list) === 'excluded';
        begin(place(out ? 'entry.reasonAgainst' : 'entry.reasonFor'));
        return true;
      }
      case 't':
        begin(place('entry.tags'));
        return true;
      case 'm':
        note(at.key);
        return true;
      case 'x':
        onSelect(toggled(selection, at.key));
        return true;
      case 'n':
        props.onAdd();
        return true;
      case 'j':
        move(at, 'down');
        return true;
      case 'k':
        move(at, 'up');
        return true;
      default:
        return false;
    }
  };

  const onKey = (event: KeyboardEvent<HTMLElement>, at: CellAt): boolean => {
    const kind = kindOf(at.column) ?? '';
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'F2') {
      begin(at);
      return true;
    }
    if (control && event.key.toLowerCase() === 'c' && selection.size === 0) {
      void copyCell(at);
      return true;
    }
    if (control || event.altKey) return false;
    if ((event.key === 'Delete' || event.key === 'Backspace') && kind && kind !== 'status') {
      const entry = entries.get(at.key);
      const read = entry && editsOf(entry, at.column, '', statuses);
      if (read && 'edits' in read) store.edit(read.edits);
      return true;
    }
    // An input method has taken the key: the editor opens at once, so that the composed text goes into it.
    if (event.nativeEvent.keyCode === 229 || event.key === 'Process') {
      if (TYPED.has(kind)) begin(at, '');
      return false;
    }
    if (event.key.length !== 1 || event.key === ' ') return false;
    if (TYPED.has(kind) || (AMOUNTS.has(kind) && /[\d.]/.test(event.key))) {
      begin(at, event.key);
      return true;
    }
    return shortcut(event.key.toLowerCase(), at);
  };

  const copyCell = async ({ key, column }: CellAt) => {
    const entry = entries.get(key);
    const at = columns.all.find(({ id }) => id === column)?.index ?? -1;
    const row = rows[keys.indexOf(key)];
    const text =
      (entry && kindOf(column) !== 'status' && typedOf(entry, column)) || String(row?.cells[at] ?? '');
    if (text && (await copyText(text))) say(t('copied.cell'));
  };

  const onPaste = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || !active) return;
    const block = readBlock(event.clipboardData.getData('text/plain'));
    const single = block.length === 1 && block[0]?.length === 1;
    const from = keys.indexOf(active.key);
    const over = single ? targets(active.key) : keys.slice(from, from + block.length);
    const ids = single && !selection.has(active.key) ? [active.key] : over;
    const pasted = paste(
      block,
      ids.flatMap((id) => entries.get(id) ?? []),
      shown.slice(shown.indexOf(active.column)),
      statuses,
    );
    event.preventDefault();
    if (pasted.cells + pasted.left === 0) return say(t('pasted.none'));
    store.edit(pasted.edits);
    say(t(pasted.left > 0 ? 'pasted.some' : 'pasted', { count: pasted.cells, left: pasted.left }));
  };

  const cells: OwnCells = {
    draw,
    active,
    onActive: setActive,
    onKey,
    onPress: (event, at) => {
      if (at.column === 'entry.name') return false;
      if ((event.target as Element).closest('[data-retry-cell]')) return true;
      if (at.column === 'entry.notes') {
        note(at.key);
        return true;
      }
      const again = active?.key === at.key && active.column === at.column;
      if (again || kindOf(at.column) === 'status' || event.detail > 1) begin(at);
      return true;
    },
    editor: editing && {
      ...editing,
      node:
        editing.column === 'entry.notes' ? (
          <NotesEditor
            creator={entries.get(editing.key)?.creator ?? ''}
            name={nameOf(editing.key)}
            onChange={() => props.onNoted(entries.get(editing.key)?.creator ?? '')}
            onClose={leave}
          />
        ) : kindOf(editing.column) === 'status' ? (
          <StatusPicker
            choices={choices}
            current={entries.get(editing.key) && statusOf(entries.get(editing.key) as Entry, list)}
            onPick={(status) => setStatus(editing, status)}
            onMake={(name) => {
              const id = crypto.randomUUID();
              setStatus(editing, id, [{ edit: 'named', kind: 'status', id, name }]);
            }}
            onCancel={leave}
          />
        ) : (
          <CellEditor
            key={`${editing.key} ${editing.column}`}
            label={t('edit.label', {
              column: columnHeading(
                columns.all.find(({ id }) => id === editing.column) ?? { id: editing.column },
                language,
              ),
              name: nameOf(editing.key),
            })}
            kind={kindOf(editing.column) ?? 'text'}
            text={editing.text}
            proposals={usedTags}
            onDone={(text, step) => onDone(editing, text, step)}
            onCancel={leave}
          />
        ),
    },
  };

  return (
    <div style={{ display: 'contents' }} onPaste={onPaste}>
      <ListTable
        label={list.name}
        help={t('grid.help')}
        columns={columns.shown}
        widths={columns.widths}
        rows={rows}
        keys={keys}
        rowHeight={ENTRY_HEIGHT}
        sort={props.sort}
        onSort={props.onSort}
        onMoveColumn={columns.move}
        onResizeColumn={columns.resize}
        selection={selection}
        onSelect={onSelect}
        onCopy={props.onCopy}
        onCompare={props.onCompare}
        openKey={props.openKey}
        onOpen={props.onOpen}
        marked={props.marked}
        busy={props.busy}
        cells={cells}
        foot={props.foot}
        grid={grid}
      />
    </div>
  );
}
