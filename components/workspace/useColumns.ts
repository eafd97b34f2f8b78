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

export interface ArrangedColumns {
  /** Every column in its order, hidden ones too. */
  all: readonly PlacedColumn[];
  /** Those in sight. */
  shown: readonly PlacedColumn[];
  move(id: string, to: string): void;
  toggle(id: string): void;
  reset(): void;
}

/** A list's columns as the user arranged them, which is remembered. */
export function useColumns(list: ListId, columns: readonly Column[]): ArrangedColumns {
  const [layout, setLayout] = useState<ColumnLayout>(() => initialLayout(list));
  useEffect(() => {
    let live = true;
    ask('columns.get', { list }).then(
      (kept) => live && kept && setLayout(kept),
      // Without what was remembered the list's own arrangement stands.
      () => {},
    );
    return () => {
      live = false;
    };
  }, [list]);

  const change = useCallback(
    (next: ColumnLayout) => {
      setLayout(next);
      // Not remembered is no reason not to show it.
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
