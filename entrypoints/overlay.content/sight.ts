import type { Layout } from '../../lib/settings/layout';
import { page } from './dom';

/** Milliseconds for which an element has to be in sight before a press on it counts: longer than a page needs to move or uncover something. */
const A_WHILE_MS = 500;

/** Width that a scroll bar of the page may take at an edge of the window, CSS pixels. */
const SCROLL_BAR = 20;

/** Styles of the root that change how its content looks. Its place is checked apart from them. */
const DRAWN_PLAIN = {
  opacity: '1',
  filter: 'none',
  clipPath: 'none',
  maskImage: 'none',
  mixBlendMode: 'normal',
} as const;

/** The second version of the observer, which TypeScript's types lack: Chromium has it, Firefox does not. */
interface Visibility {
  trackVisibility: true;
  delay: number;
}

/** Watches whether an element of ours is in its place, uncovered and undistorted. */
export interface Sight {
  /** Looks now, and says whether the element has been in plain sight without a break for long enough that a press on it counts. */
  seen(): boolean;
  stop(): void;
}

/**
 * Watches an element of ours. A page can neither look into our root nor style its content, but it can draw over the root, and
 * fade, clip, shift or reorder it. Chromium's observer notices all of that. In Firefox the boxes and the root's style are read
 * instead, which does not notice an element in another closed root that lets the pointer through.
 *
 * @param host our one element in the page
 * @param inPlace whether the element's box is where the layout has it
 */
export function watchSight(element: Element, host: Element, inPlace: (box: DOMRect) => boolean): Sight {
  let clear = false;
  let since: number | undefined;
  let window = '';

  const seen = () => {
    // A page can move and resize its own window, which moves our element.
    const now = [screenX, screenY, innerWidth, innerHeight].join();
    const box = element.getBoundingClientRect();
    const plain =
      clear && isPlain(host) && inPlace(box) && !(import.meta.env.FIREFOX && isCovered(host, box));
    if (!plain || now !== window) since = undefined;
    window = now;
    if (plain) since ??= performance.now();
    return since !== undefined && performance.now() - since >= A_WHILE_MS;
  };
  const options: IntersectionObserverInit & Visibility = {
    threshold: 0.98,
    trackVisibility: true,
    delay: 100,
  };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries as (IntersectionObserverEntry & { isVisible?: boolean })[])
      clear = entry.intersectionRatio >= 0.98 && entry.isVisible !== false;
    seen();
  }, options);
  observer.observe(element);
  return { seen, stop: () => observer.disconnect() };
}

function isPlain(host: Element): boolean {
  const root = page.documentElement;
  if (host.parentNode !== root) return false;
  const style = getComputedStyle(root);
  return (
    Object.entries(DRAWN_PLAIN).every(([name, plain]) => style[name as keyof typeof DRAWN_PLAIN] === plain) &&
    host.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
  );
}

/**
 * Whether anything drawn after our host lies over a box: elements that follow it in the page, and the browser's top layer. Boxes
 * are compared, because `elementFromPoint` does not find an element that lets the pointer through.
 */
function isCovered(host: Element, box: DOMRect): boolean {
  const above = [...page.querySelectorAll(':modal, :popover-open, :fullscreen')];
  for (let next = host.nextElementSibling; next; next = next.nextElementSibling) above.push(next);
  return above.some(
    (each) =>
      !each.contains(host) &&
      [each, ...each.querySelectorAll('*')].some((part) => overlap(part.getBoundingClientRect(), box)),
  );
}

const overlap = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const near = (a: number, b: number, by = 2) => Math.abs(a - b) < by;
/** Whether a side of a box is at the window's edge or beside the page's scroll bar. */
const atEdge = (gap: number) => gap > -1 && gap < SCROLL_BAR;
const edgeGap = (edge: Layout['edge'], { left, right }: DOMRect) =>
  edge === 'left' ? left : innerWidth - right;

/** Whether a launcher's box is where a layout has it. The launcher is wider with a chip, and while the pointer is over it. */
export function isLauncherAt({ edge, y }: Layout, box: DOMRect): boolean {
  return (
    atEdge(edgeGap(edge, box)) &&
    near((box.top + box.bottom) / 2, y * innerHeight) &&
    near(box.height, 40) &&
    box.width < 160
  );
}

/** Whether a panel's box is where a layout has it: at its edge, from top to bottom. */
export function isPanelAt({ edge, width }: Layout, box: DOMRect): boolean {
  return (
    atEdge(edgeGap(edge, box)) &&
    near(box.top, 0) &&
    atEdge(innerHeight - box.bottom) &&
    near(box.width, width, 4)
  );
}
