import { useCallback, useEffect, useMemo, useState } from 'react';
import { ask } from '../../lib/messages/client';
import type { Column } from '../../lib/report/blocks';
import {
  type ColumnLayout,
  initialLayout,
  movedColumn,
  type PlacedColumn,
  placeColumns,
  resizedColumn,
  type TableId,
  toggledColumn,
} from '../../lib/workspace/columns';
import { useSession } from '../session/session';

/** Widths of columns that the user made wider or narrower, CSS pixels. */
export type Widths = Readonly<Record<string, number>>;

const USUAL: Widths = {};

/** The columns of a list, and the ways to arrange them. */
export interface ArrangedColumns {
  /** Every column in its order, hidden ones too. */
  all: readonly PlacedColumn[];
  /** The columns in sight. */
  shown: readonly PlacedColumn[];
  widths: Widths;
  move(id: string, to: string): void;
  toggle(id: string): void;
  /** Makes a column `width` pixels wide; without a number, as wide as it usually is. `over`: no more changes follow. */
  resize(id: string, width: number | undefined, over: boolean): void;
  reset(): void;
}

/**
 * A table's columns as the user arranged them. The background remembers the arrangement.
 *
 * @param first the arrangement before the user makes one; without it, what a buyer decides by
 */
export function useColumns(list: TableId, columns: readonly Column[], first?: ColumnLayout): ArrangedColumns {
  const { videoLength, noteForm } = useSession().settings;
  /** What the user arranged; without it the list has its own arrangement, which follows what the user buys. */
  const [own, setOwn] = useState<ColumnLayout>();
  useEffect(() => {
    let live = true;
    ask('columns.get', { list }).then(
      (kept) => live && kept && setOwn(kept),
      // Where the arrangement cannot be read, the list's own stands.
      () => {},
    );
    return () => {
      live = false;
    };
  }, [list]);

  const layout = useMemo(
    () => own ?? first ?? initialLayout(list, columns, { videoLength, noteForm }),
    [own, first, list, columns, videoLength, noteForm],
  );
  const change = useCallback(
    (next: ColumnLayout | undefined) => {
      setOwn(next);
      // An arrangement that cannot be kept is still shown.
      ask('columns.set', { list, ...(next && { layout: next }) }).catch(() => {});
    },
    [list],
  );

  const { order, hidden, widths = USUAL } = layout;
  // A width changes with each pixel of a drag: the columns stay the same objects meanwhile, so that no row is drawn anew.
  const placed = useMemo(() => {
    const all = placeColumns(columns, { order, hidden });
    return { all, shown: all.filter((column) => !column.hidden) };
  }, [columns, order, hidden]);

  return useMemo(
    () => ({
      ...placed,
      widths,
      move: (id, to) => change(movedColumn(columns, layout, id, to)),
      toggle: (id) => change(toggledColumn(layout, id)),
      resize: (id, width, over) => {
        const next = resizedColumn(layout, id, width);
        if (over) change(next);
        else setOwn(next);
      },
      reset: () => change(undefined),
    }),
    [placed, widths, columns, layout, change],
  );
}
