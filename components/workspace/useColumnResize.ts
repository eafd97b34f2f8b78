import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import { boundedWidth } from '../../lib/workspace/columns';

/** How far a key press moves the edge of a column, CSS pixels. */
const STEP = 16;

interface ColumnResize {
  /** Spread over the edge that is dragged. A double click gives the column its usual width back. */
  edge: object;
  /** Shift with an arrow key resizes the column. Tells whether the key was one of these. */
  onKey(event: KeyboardEvent): boolean;
}

/**
 * Makes a column wider and narrower by mouse and keyboard.
 *
 * @param width the width of the column now, CSS pixels
 * @param onResize as that of `ArrangedColumns`, for this column
 */
export function useColumnResize(
  width: number,
  onResize: (width: number | undefined, over: boolean) => void,
): ColumnResize {
  const start = useRef<{ x: number; width: number }>(undefined);
  const at = ({ clientX }: PointerEvent) => {
    const { x, width: from } = start.current ?? { x: clientX, width };
    return boundedWidth(from + clientX - x);
  };
  return {
    edge: {
      // The heading around it is draggable itself: without this, dragging the edge would move the column.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        start.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent) => {
        if (start.current) onResize(at(event), false);
      },
      onPointerUp: (event: PointerEvent) => {
        if (start.current && event.clientX !== start.current.x) onResize(at(event), true);
        start.current = undefined;
      },
      onDoubleClick: () => onResize(undefined, true),
    },
    onKey: (event) => {
      const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
      if (step === undefined || !event.shiftKey || event.ctrlKey || event.metaKey) return false;
      event.preventDefault();
      event.stopPropagation();
      onResize(width + step, true);
      return true;
    },
  };
}
