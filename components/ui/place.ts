/** A rectangle of the window, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Distance of a tooltip from its anchor, and from the window's edge. */
const GAP = 6;
const EDGE = 8;

/** Where a tooltip goes: under its anchor, above it where there is no room below, never outside the window. */
export function place(
  anchor: Box,
  size: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - GAP - size.height;
  const fitsBelow = below + size.height <= view.height - EDGE;
  const top = fitsBelow || above < EDGE ? below : above;
  const centred = anchor.left + anchor.width / 2 - size.width / 2;
  return {
    left: clamp(centred, EDGE, view.width - EDGE - size.width),
    top: clamp(top, EDGE, view.height - EDGE - size.height),
  };
}

/** The lower bound wins where the two cross: a tip wider than the window still starts inside it. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
