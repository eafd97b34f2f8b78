import { useCallback, useEffect, useMemo, useState } from 'react';
import { ask } from '../../lib/messages/client';
import type { Column } from '../../lib/report/blocks';
import type { ListId } from '../../lib/report/lists';
import {
  type ColumnLayout,
  initialLayout,
  movedColumn,
  type PlacedColumn,
  placeColumns,
  toggledColumn,
} from '../../lib/workspace/columns';

/** The columns of a list, and the ways to arrange them. */
export interface ArrangedColumns {
  /** Every column in its order, hidden ones too. */
  all: readonly PlacedColumn[];
  /** The columns in sight. */
  shown: readonly PlacedColumn[];
  move(id: string, to: string): void;
  toggle(id: string): void;
  reset(): void;
}

/** A list's columns as the user arranged them. The background remembers the arrangement. */
export function useColumns(list: ListId, columns: readonly Column[]): ArrangedColumns {
  const [layout, setLayout] = useState<ColumnLayout>(() => initialLayout(list));
  useEffect(() => {
    let live = true;
    ask('columns.get', { list }).then(
      (kept) => live && kept && setLayout(kept),
      // Where the arrangement cannot be read, the list's own stands.
      () => {},
    );
    return () => {
      live = false;
    };
  }, [list]);

  const change = useCallback(
    (next: ColumnLayout) => {
      setLayout(next);
      // An arrangement that cannot be kept is still shown.
      ask('columns.set', { list, layout: { order: [...next.order], hidden: [...next.hidden] } }).catch(
        () => {},
      );
    },
    [list],
  );

  return useMemo(() => {
    const all = placeColumns(columns, layout);
    return {
      all,
      shown: all.filter(({ hidden }) => !hidden),
      move: (id, to) => change(movedColumn(columns, layout, id, to)),
      toggle: (id) => change(toggledColumn(layout, id)),
      reset: () => change(initialLayout(list)),
    };
  }, [columns, layout, change, list]);
}
