import type { Claiming, Start } from './claim';

/** A frame that has no ticket by then says what it takes. One may still come: a page can be too busy to hand it over. */
const WAIT_MS = 2_000;

/**
 * Draws how the panel begins: as soon as its claim is there, and again where the user, or a late ticket, begins once more.
 * A panel in a tab of its own has nobody to wait for.
 */
export function startPanel(claiming: Claiming, draw: (start: Start) => unknown): void {
  claiming.onStart = draw;
  const last = claiming.starts.at(-1);
  if (last) draw(last);
  else
    setTimeout(
      () => {
        if (claiming.starts.length === 0) draw({ heard: [], stop: () => {} });
      },
      parent === window ? 0 : WAIT_MS,
    );
}
