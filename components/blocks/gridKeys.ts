import type { FocusEvent, KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const stops = (row: Element) => [...row.querySelectorAll<HTMLElement>('button, a[href]')];

/**
 * Handlers for the body of a table whose cells hold buttons: the table is one stop of the Tab key, and the arrow keys walk
 * inside it; A adds the row's creator to a list. Its buttons start with `tabIndex` -1, the first one with 0.
 */
export const gridKeys = {
  onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = STEPS[event.key];
    const row = (event.target as Element).closest('tr');
    if (event.key.toLowerCase() === 'a' && !(event.ctrlKey || event.metaKey || event.altKey)) {
      // As a press on the row's own button, which has the same words.
      const { shiftKey } = event;
      row?.querySelector('[data-add]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey }));
      return;
    }
    if (!step || !row) return;
    const rows = [...event.currentTarget.querySelectorAll('tr')];
    const here = stops(row).indexOf(event.target as HTMLElement);
    const nextRow = rows[rows.indexOf(row) + step[0]];
    const next = nextRow && stops(nextRow)[here + step[1]];
    if (!next) return;
    event.preventDefault();
    next.focus();
  },
  onFocus(event: FocusEvent<HTMLElement>): void {
    // Set without React: drawing hundreds of cells for one attribute would slow the arrow keys down.
    for (const stop of event.currentTarget.querySelectorAll<HTMLElement>('[tabindex="0"]'))
      stop.tabIndex = -1;
    event.target.tabIndex = 0;
  },
};
