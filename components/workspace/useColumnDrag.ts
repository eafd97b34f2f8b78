import { type DragEvent, useState } from 'react';

interface ColumnDrag {
  /** A dragged column is over this one, and would be dropped here. */
  isTarget: boolean;
  /** Spread over the element; empty for a column that stays where it is. */
  handlers: object;
}

/**
 * Makes an element a column that can be dragged, and dropped on by others of the same type.
 *
 * @param type the data type of the drag: what is dragged from elsewhere is not accepted
 * @param id the column that the element stands for; missing for one that cannot be moved
 * @param onDrop called with the id of the column that was dropped here
 */
export function useColumnDrag(
  type: string,
  id: string | undefined,
  onDrop: (dropped: string) => void,
): ColumnDrag {
  const [isTarget, setTarget] = useState(false);
  if (id === undefined) return { isTarget, handlers: {} };
  return {
    isTarget,
    handlers: {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(type, id);
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(type)) return;
        event.preventDefault();
        setTarget(true);
      },
      onDragLeave: () => setTarget(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setTarget(false);
        onDrop(event.dataTransfer.getData(type));
      },
    },
  };
}
