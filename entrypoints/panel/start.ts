import type { Claiming, Start } from './claim';

/** Milliseconds after which a frame without a ticket says what it needs. A busy page may still hand one over later. */
const WAIT_MS = 2_000;

/**
 * Draws the panel as soon as its claim is there, and again where the user, or a late ticket, starts it once more. A panel in a
 * tab of its own does not wait.
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
