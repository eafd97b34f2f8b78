import type { BadgeText } from '../../lib/messages/protocol';
import { make, page, set } from '../overlay.content/dom';
import css from './style.css?inline';

/** The size of every badge of a board, CSS pixels. */
export interface BadgeSize {
  width: number;
  height: number;
}

const PADDING = 8;
/** How much narrower a line may be drawn than its font has it, before it is cut. */
const NARROWEST = 0.72;
/** Generic fonts only: a page can define a font of any other name, and see which digits it is asked for. */
const FONTS = { head: '12px system-ui, sans-serif', figures: '600 12px system-ui, sans-serif' };

interface Colours {
  ground: string;
  line: string;
  text: string;
}

const LIGHT: Readonly<Record<BadgeText['tone'], Colours>> = {
  listed: { ground: '#fffffff2', line: '#0c8577', text: '#0b5f55' },
  excluded: { ground: '#fffffff2', line: '#b3392f', text: '#9b2c24' },
  known: { ground: '#fffffff2', line: '#8a8f98', text: '#4b5058' },
};
const DARK: Readonly<Record<BadgeText['tone'], Colours>> = {
  listed: { ground: '#1c1f24f2', line: '#4fcab8', text: '#7fdccd' },
  excluded: { ground: '#1c1f24f2', line: '#f08a80', text: '#f4aaa2' },
  known: { ground: '#1c1f24f2', line: '#8a8f98', text: '#c3c7ce' },
};
const INK = { light: '#16181c', dark: '#f1f2f4' };

/** One badge: a picture of one size, whatever is known. */
export interface Badge {
  /** Draws what is known, or nothing. */
  say(mark: BadgeText | undefined): void;
  /** Puts it at a place in the window, or hides it. */
  place(at: { x: number; y: number } | undefined): void;
  remove(): void;
}

/**
 * Removes the element that the badges of an updated extension left in the page. Firefox ends the old script without an event, and
 * shows the content of a closed shadow root to extensions only.
 */
export function removeOldBoards(): void {
  for (const element of page.querySelectorAll<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }>(
    ':root > div',
  ))
    if (element.openOrClosedShadowRoot?.querySelector('.badges')) element.remove();
}

/** A text that fits, or its beginning with dots: cut off, a figure would be read as a smaller one. */
function fitting(pen: OffscreenCanvasRenderingContext2D, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text;
  let short = text;
  while (short !== '' && pen.measureText(`${short}…`).width > width) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}

function draw(
  pen: OffscreenCanvasRenderingContext2D,
  size: BadgeSize,
  { tone, head, figures }: BadgeText,
  dark: boolean,
): void {
  const { ground, line, text } = (dark ? DARK : LIGHT)[tone];
  const room = size.width - 2 * PADDING;
  pen.font = FONTS.head;
  const first = fitting(pen, head, room / NARROWEST);
  const firstWidth = pen.measureText(first).width;
  pen.font = FONTS.figures;
  const second = figures === undefined ? '' : fitting(pen, figures, room / NARROWEST);
  const width = Math.min(room, Math.max(firstWidth, pen.measureText(second).width)) + 2 * PADDING;
  const height = second === '' ? size.height / 2 + 2 : size.height;
  pen.beginPath();
  pen.roundRect(0.5, 0.5, width - 1, height - 1, 6);
  pen.fillStyle = ground;
  pen.fill();
  pen.strokeStyle = line;
  pen.stroke();
  pen.textBaseline = 'middle';
  pen.font = FONTS.head;
  pen.fillStyle = text;
  pen.fillText(first, PADDING, 11, room);
  pen.font = FONTS.figures;
  pen.fillStyle = dark ? INK.dark : INK.light;
  pen.fillText(second, PADDING, 27, room);
}

/**
 * The one element of the badges in the page: empty, with a closed shadow root, known by reference. What is drawn are pictures, which
 * have no text that a page could find, select or time. They are there for every card alike, before anything is known of it.
 *
 * @param more styles of what else stands on it
 */
export function createBoard(size: BadgeSize, more = '') {
  const host = make('div', {});
  const root = host.attachShadow({ mode: 'closed' });
  const style = make('style', {});
  const all = make('div', { class: 'badges' });
  const theme = matchMedia('(prefers-color-scheme: dark)');
  const ink = new OffscreenCanvas(1, 1);
  /** Badges that are not in use: making one takes longer than all else that a card costs. */
  const spare: Badge[] = [];
  /** Each badge's way to the size of the screen's pixels, which is another after zooming. */
  const resizes = new Set<() => void>();
  let ratio = devicePixelRatio;
  let moved = '';

  style.textContent = css + more;
  root.append(style, all);

  /**
   * A mark as a finished picture: a canvas that is drawn on in the page is handed to the screen anew in every frame, and a picture once.
   */
  function picture(mark: BadgeText, { width, height }: HTMLCanvasElement): ImageBitmap | null {
    // Also clears what was drawn before.
    Object.assign(ink, { width, height });
    const pen = ink.getContext('2d');
    if (!pen) return null;
    pen.scale(width / size.width, height / size.height);
    draw(pen, size, mark, theme.matches);
    return ink.transferToImageBitmap();
  }

  return {
    /** Keeps the element in the page, or takes it out. */
    show(on: boolean): void {
      if (!on) host.remove();
      else if (!host.isConnected) page.documentElement.append(host);
    },
    /** Moves all badges together, as a page does that scrolls. They stay sharp in a page that is zoomed. */
    move({ x, y }: { x: number; y: number }): void {
      if (ratio !== devicePixelRatio) {
        ratio = devicePixelRatio;
        for (const resize of resizes) resize();
      }
      const next = `translate(${x}px,${y}px)`;
      if (next === moved) return;
      moved = next;
      all.style.transform = next;
    },
    /** Puts something else beside the badges. */
    append: (element: Element) => all.append(element),
    badge(): Badge {
      const before = spare.pop();
      if (before) return before;
      const canvas = make('canvas', {});
      canvas.style.cssText = `width:${size.width}px;height:${size.height}px;visibility:hidden`;
      let screen: ImageBitmapRenderingContext | null | undefined;
      let said: BadgeText | undefined;
      let shown = '';
      const paint = () => screen?.transferFromImageBitmap(said ? picture(said, canvas) : null);
      const resize = () => {
        const scale = Math.min(ratio, 3);
        canvas.width = Math.ceil(size.width * scale);
        canvas.height = Math.ceil(size.height * scale);
        paint();
      };
      resize();
      resizes.add(resize);
      all.append(canvas);
      const badge: Badge = {
        say(mark) {
          if (mark === said) return;
          said = mark;
          screen ??= canvas.getContext('bitmaprenderer');
          paint();
          set(canvas, { role: mark ? 'img' : 'presentation', 'aria-label': mark?.label ?? '' });
        },
        place(at) {
          const next = at ? `translate(${Math.round(at.x)}px,${Math.round(at.y)}px)` : '';
          if (next === shown) return;
          shown = next;
          if (at) canvas.style.transform = next;
          canvas.style.visibility = at ? 'visible' : 'hidden';
        },
        remove() {
          // What once had a picture stays a layer of its own, also while it is empty: that costs more than a new one.
          if (screen) {
            resizes.delete(resize);
            return canvas.remove();
          }
          badge.place(undefined);
          spare.push(badge);
        },
      };
      return badge;
    },
  };
}
