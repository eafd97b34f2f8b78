import type { Layout } from '../../lib/settings/layout';

/** The narrowest panel, CSS pixels. */
export const MIN_WIDTH = 320;
const MAX_WIDTH = 720;
/** Largest share of the window's width for the panel. */
const MAX_SHARE = 0.9;

/** Room for the site's header above the launcher and for the player's controls below it, CSS pixels. */
const CLEAR_TOP = 72;
const CLEAR_BOTTOM = 168;

/** How far an arrow key moves, CSS pixels. */
const STEP = 24;

export interface Size {
  width: number;
  height: number;
}

/** A direction on the screen: -1, 0 or 1 on each axis. */
export type Direction = readonly [x: number, y: number];

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key points; `undefined` for any other key. */
export const arrow = (key: string): Direction | undefined => ARROWS[key];

const clamp = (value: number, min: number, max: number) => Math.max(min, Math.min(max, value));

/** The layout fitted to a window: the launcher clear of header and controls, the panel of a width that fits. */
export function clampLayout({ edge, y, width }: Layout, window: Size): Layout {
  const lowest = Math.max(CLEAR_TOP, window.height - CLEAR_BOTTOM);
  const widest = widestIn(window);
  return {
    edge,
    y: clamp(y * window.height, CLEAR_TOP, lowest) / window.height,
    width: Math.round(clamp(width, Math.min(MIN_WIDTH, widest), widest)),
  };
}

/** The widest panel in a window. */
export function widestIn(window: Size): number {
  return Math.min(MAX_WIDTH, window.width * MAX_SHARE);
}

/** Whether a panel of a width leaves the page as much of the window as a panel needs at least. */
export const leavesRoom = (width: number, window: Size): boolean => window.width - width >= MIN_WIDTH;

/** The layout after the launcher was dragged to a point: at the nearer edge, at the point's height. */
export function launcherAt(layout: Layout, x: number, y: number, window: Size): Layout {
  return clampLayout(
    { ...layout, edge: x < window.width / 2 ? 'left' : 'right', y: y / window.height },
    window,
  );
}

/** The layout after the panel's inner border was dragged to a point. */
export function borderAt(layout: Layout, x: number, window: Size): Layout {
  return clampLayout({ ...layout, width: layout.edge === 'left' ? x : window.width - x }, window);
}

/** The layout after an arrow key on the launcher: a step up or down, or to the edge on that side. */
export function launcherBy(layout: Layout, [x, y]: Direction, window: Size): Layout {
  const from = layout.edge === 'left' ? 0 : window.width;
  return launcherAt(layout, from + x * window.width, layout.y * window.height + y * STEP, window);
}

/** The layout after an arrow key on the panel's inner border: a step in that direction. */
export function borderBy(layout: Layout, [x]: Direction, window: Size): Layout {
  const { edge, width } = clampLayout(layout, window);
  return borderAt(layout, (edge === 'left' ? width : window.width - width) + x * STEP, window);
}
