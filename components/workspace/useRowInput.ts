import { type KeyboardEvent, type MouseEvent, useContext, useRef, useState } from 'react';
import type { Row } from '../../lib/report/blocks';
import { creatorOfRow } from '../../lib/report/shownCreator';
import { type Selection, toggled, withRange } from '../../lib/workspace/selection';
import { useAdding } from '../meeting/adding';
import { isPriced, OpensWith, openingOf } from '../prices/prices';

/** Height of a row, CSS pixels, as the style sheet has it. */
export const ROW_HEIGHT = 34;
/** Height of the head, CSS pixels, as the style sheet has it. */
export const HEAD_HEIGHT = 40;

/** The rows that keys and clicks act on, and what they lead to. */
export interface RowInput {
  /** In the order they are shown in. */
  rows: readonly Row[];
  /** The key of each row, in the same order. */
  keys: readonly string[];
  selection: Selection;
  onSelect(selection: Selection): void;
  onCopy(): void;
  /** Lays rows aside to compare: the selected ones, or the active one where none is. */
  onCompare?: ((rows: readonly Row[]) => void) | undefined;
  /** The row whose report stands beside the table. */
  openKey?: string | undefined;
  /**
   * `agreed`: the pressed control showed the price. The rest of a row and the arrow keys show none, so they read the cache
   * only.
   */
  onOpen(row: Row, agreed: boolean): void;
  scrollTo(index: number): void;
  /** Height of a row, CSS pixels. */
  rowHeight?: number | undefined;
  /** In a table whose cells are stops of their own: where one is, and what its keys and presses do. */
  cells?: CellInput | undefined;
}

/** A cell by its row's key and its column's id. */
export interface CellAt {
  key: string;
  column: string;
}

/** Keys and presses of a table whose cells are stops of their own. */
export interface CellInput {
  /** The cell that one is on. */
  active: CellAt | undefined;
  onActive(at: CellAt): void;
  /** The columns in sight, in their order. */
  columns: readonly string[];
  /** A key on a cell, before the table hears it. Tells whether it was one of the cell's own. */
  onKey(event: KeyboardEvent<HTMLElement>, at: CellAt): boolean;
  /** A press on a cell. Tells whether that was all: otherwise the row opens. */
  onPress(event: MouseEvent<HTMLElement>, at: CellAt): boolean;
}

/** Keys and clicks on the rows of a table: moving, selecting, copying, opening. */
export function useRowInput(input: RowInput) {
  const { rows, keys, selection, onSelect, openKey, onOpen, onCopy, onCompare, scrollTo, cells } = input;
  const [ownKey, setOwnKey] = useState<string>();
  const activeKey = cells ? cells.active?.key : ownKey;
  const column = cells?.active?.column ?? cells?.columns[0];
  const setActiveKey = (key: string | undefined) => {
    if (!cells) setOwnKey(key);
    else if (key !== undefined && column !== undefined) cells.onActive({ key, column });
  };
  const section = useContext(OpensWith);
  const adding = useAdding();
  /** Adds the creators of rows to a list. Rows of works have none. */
  const add = (chosen: readonly Row[], choose: boolean) =>
    adding.add(
      chosen.flatMap((row) => creatorOfRow(row) ?? []),
      choose,
    );
  const agrees = ({ subject }: Row) => subject !== undefined && isPriced(openingOf(subject, section));
  /** Where a range of selected rows begins. */
  const anchor = useRef<string>(undefined);
  const at = Math.max(
    0,
    keys.findIndex((key) => key === (activeKey ?? openKey)),
  );

  const go = (to: number, event?: KeyboardEvent) => {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    const [row, key] = [rows[index], keys[index]];
    if (!row || key === undefined) return;
    setActiveKey(key);
    scrollTo(index);
    if (event?.shiftKey) {
      anchor.current ??= keys[at];
      if (anchor.current !== undefined) onSelect(withRange(selection, keys, anchor.current, key));
    } else if (openKey !== undefined) onOpen(row, false);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // The buttons of the head have keys of their own.
    if (event.target !== event.currentTarget) return;
    const here = keys[at];
    if (cells && here !== undefined && column !== undefined) {
      if (cells.onKey(event, { key: here, column })) return event.preventDefault();
      const aside = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const beside = aside && cells.columns[cells.columns.indexOf(column) + aside];
      if (beside && !event.shiftKey && !event.altKey) {
        cells.onActive({ key: here, column: beside });
        return event.preventDefault();
      }
    }
    const height = input.rowHeight ?? ROW_HEIGHT;
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - HEAD_HEIGHT) / height) - 1);
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
      // Only the active row shows its price.
      onOpen(row, activeKey !== undefined && agrees(row));
    } else if (event.key === ' ' && key !== undefined) {
      anchor.current = key;
      setActiveKey(key);
      onSelect(toggled(selection, key));
    } else if (control && event.key.toLowerCase() === 'a') onSelect(new Set(keys));
    else if (control && event.key.toLowerCase() === 'c') onCopy();
    else if (onCompare && row && !control && !event.altKey && event.key.toLowerCase() === 'c') {
      const chosen = rows.filter((_, index) => selection.has(keys[index] as string));
      onCompare(chosen.length > 0 ? chosen : [row]);
    } else if (!control && !event.altKey && event.key.toLowerCase() === 'a' && row)
      add(
        selection.size > 0 ? rows.filter((_, index) => selection.has(keys[index] as string)) : [row],
        event.shiftKey,
      );
    else return;
    event.preventDefault();
  };

  // One listener for all rows, so that a memoised row needs no handler that changes with the selection.
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const target = event.target as Element;
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index);
    const [row, key] = [rows[index], keys[index]];
    if (!row || key === undefined || target.closest('a')) return;
    const pressed = target.closest<HTMLElement>('[data-metric]')?.dataset.metric;
    if (cells && pressed) cells.onActive({ key, column: pressed });
    else setActiveKey(key);
    if (target.closest('[data-add]')) return add([row], event.shiftKey);
    if (target.closest('[data-box]')) {
      const from = anchor.current;
      anchor.current = key;
      if (event.shiftKey && from !== undefined) onSelect(withRange(selection, keys, from, key));
      else onSelect(toggled(selection, key));
      return;
    }
    if (cells && pressed && cells.onPress(event, { key, column: pressed })) return;
    // A click that ends a selection of text does not open the row.
    const text = getSelection();
    if (!text || text.isCollapsed || !event.currentTarget.contains(text.anchorNode))
      onOpen(row, target.closest('[data-open]') !== null && agrees(row));
  };

  return { activeKey, at, onKeyDown, onClick };
}
