import { browser } from 'wxt/browser';
import type { Chip, OverlayWords, Reply } from '../../lib/messages/protocol';
import type { Layout } from '../../lib/settings/layout';
import { make, page, set } from './dom';
import { onDrag } from './drag';
import {
  arrow,
  borderAt,
  borderBy,
  clampLayout,
  type Direction,
  launcherAt,
  launcherBy,
  leavesRoom,
  MIN_WIDTH,
  type Size,
  widestIn,
} from './layout';
import { createMark } from './mark';
import { createRoom } from './room';
import { genuine, shieldElement } from './shield';
import { isLauncherAt, isPanelAt, type Sight, watchSight } from './sight';
import css from './style.css?inline';

const BUBBLE_MS = 6000;
const SAVE_MS = 300;
/** The shortest interval of a browser. */
const HANDING_MS = 4;

export interface ViewEvents {
  /** The user begins to press the launcher, at the browser's own time: the press is for the subject of that moment. */
  onDown(at: number): void;
  /** The user pressed the launcher, with the pointer or with a key. `vouched`: the launcher had been in plain sight for a while. */
  onPress(byKey: boolean, at: number, vouched: boolean): void;
  /** The user moved the launcher or resized the panel, and stopped. */
  onLayout(layout: Layout): void;
}

/** The drawn overlay: launcher, panel, bubble. It knows how they look and move; the overlay decides when they are shown. */
export type View = ReturnType<typeof createView>;

/**
 * Removes the element that the overlay of an updated extension left in the page. Firefox ends the old script without an event, and
 * shows the content of a closed shadow root to extensions only. A page that imitates the element only loses its own.
 */
export function removeLeftovers(): void {
  for (const element of page.querySelectorAll<HTMLElement & FirefoxElement>(':root > div'))
    if (element.openOrClosedShadowRoot?.querySelector('.kit > .launcher')) {
      element.remove();
      for (const side of ['margin-left', 'margin-right']) dropImportant(page.documentElement.style, side);
    }
}

/**
 * Removes the margin that an ended script left on the page's root. Only our scripts set it as `!important`, which tells it from the
 * page's own.
 */
function dropImportant(style: CSSStyleDeclaration, side: string): void {
  if (style.getPropertyPriority(side)) style.removeProperty(side);
}

interface FirefoxElement {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Makes the overlay's elements and moves them; draws nothing before `attach`. The page sees one empty element: the shadow root is
 * closed, and made in our world. The element's name has no hyphen, because a page that defines a custom element of that name gets the
 * closed root with it.
 *
 * The chip's figures are generated content and no text: what finds, selects or places a caret in a page's text finds nothing of
 * them. Its box is there with figures and without, in one size, so that a page that feels for it learns nothing of them.
 */
export function createView(events: ViewEvents) {
  const host = make('div', {});
  const root = host.attachShadow({ mode: 'closed' });
  shieldElement(host);
  const kit = make('div', { class: 'kit' });
  const launcher = make('button', { class: 'launcher', type: 'button' });
  const figures = make('span', { class: 'chip' });
  const bubble = make('div', { class: 'bubble', role: 'status' });
  const border = make('div', {
    class: 'border',
    role: 'separator',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-valuemin': MIN_WIDTH,
  });
  const style = make('style', {});
  const room = createRoom(page.documentElement);
  let layout: Layout;
  let beside = false;
  let words: OverlayWords;
  let price: string | undefined;
  let chip: Chip | undefined;
  let panel: HTMLElement | undefined;
  let panelSight: Sight | undefined;
  let handing: ReturnType<typeof setInterval> | undefined;
  let bubbleTimer: ReturnType<typeof setTimeout> | undefined;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;

  style.textContent = css;
  launcher.append(createMark(), figures);
  kit.append(launcher, bubble);
  root.append(style, kit);

  const size = (): Size => ({ width: innerWidth, height: innerHeight });
  const place = (next: Layout) => {
    layout = next;
    const { edge, y, width } = clampLayout(layout, size());
    kit.dir = edge === 'left' ? 'rtl' : 'ltr';
    kit.style.setProperty('--y', `${y * 100}vh`);
    kit.style.setProperty('--width', `${width}px`);
    room(beside && panel && leavesRoom(width, size()) ? { edge, width } : undefined);
    set(border, { 'aria-valuenow': width, 'aria-valuemax': Math.round(widestIn(size())) });
  };
  /** Keeps a layout that the user set: a drag and a held key pass many places, and only the last one is stored. */
  const move = (next: Layout) => {
    place(next);
    clearTimeout(saveTimer);
    saveTimer = setTimeout(() => events.onLayout(layout), SAVE_MS);
  };
  const movable = (
    element: HTMLElement,
    at: (layout: Layout, x: number, y: number, window: Size) => Layout,
    by: (layout: Layout, direction: Direction, window: Size) => Layout,
  ) => {
    onDrag(element, (x, y) => move(at(layout, x, y, size())));
    element.addEventListener('keydown', (event) => {
      const direction = arrow(event.key);
      if (!direction || !genuine(event).isTrusted) return;
      event.preventDefault();
      move(by(layout, direction, size()));
    });
  };
  const launcherSight = watchSight(launcher, host, (box) => isLauncherAt(clampLayout(layout, size()), box));
  movable(launcher, launcherAt, launcherBy);
  movable(border, (from, x, _, window) => borderAt(from, x, window), borderBy);
  for (const type of ['pointerdown', 'keydown'])
    launcher.addEventListener(type, (event) => {
      const { isTrusted, timeStamp } = genuine(event);
      if (isTrusted) events.onDown(timeStamp);
    });
  launcher.addEventListener('click', (event) => {
    const { isTrusted, timeStamp } = genuine(event);
    if (isTrusted) events.onPress(event.detail === 0, timeStamp, launcherSight.seen());
  });
  // The keys of our controls are shortcuts of the site's player too, which must not hear them.
  for (const type of ['keydown', 'keyup', 'click', 'pointerdown', 'mousedown'])
    kit.addEventListener(type, (event) => event.stopPropagation());
  // A press with the pointer leaves the focus where it was, so that arrow keys go on moving the site's feed.
  kit.addEventListener('mousedown', (event) => event.preventDefault());

  const say = () => {
    const open = words.open + (price ? ` · ${price}` : '');
    const label = panel ? [words.close] : [open, ...(chip ? [chip.full] : []), words.hint];
    set(launcher, {
      'aria-label': label.slice(0, chip ? 2 : 1).join(' · '),
      'aria-expanded': String(panel !== undefined),
      title: label.join('\n'),
    });
    figures.hidden = panel !== undefined;
    set(figures, {
      class: chip ? 'chip on' : 'chip',
      'data-price': chip?.price ?? '',
      'data-cpm': chip?.cpm ?? '',
    });
    set(border, { 'aria-label': words.resize });
    kit.classList.toggle('open', panel !== undefined);
  };
  const quiet = () => {
    clearTimeout(bubbleTimer);
    bubble.textContent = '';
  };

  return {
    get attached() {
      return host.isConnected;
    },
    /** Whether an element of the page is ours, by reference: a page can use the same name. */
    owns: (element: EventTarget | null) => element === host,
    /** Adds the element outside of the body, because the sites render the body anew. */
    attach() {
      if (!host.isConnected) page.documentElement.append(host);
    },
    detach() {
      quiet();
      host.remove();
    },
    /** What opening the panel costs: part of the launcher's name. The page reads nothing in our root. */
    setPrice(next: string | undefined) {
      price = next;
      say();
    },
    /** Takes what the background greeted with. */
    setUp(greeting: Reply<'overlay.hello'>) {
      ({ words, beside } = greeting);
      kit.lang = greeting.language;
      place(greeting.layout);
      say();
    },
    /** What stands on the launcher: nothing without figures. */
    setChip(next: Chip | undefined) {
      chip = next;
      say();
    },
    dock(edge: Layout['edge']) {
      move({ ...layout, edge });
    },
    /** Fits launcher and panel to the window's present size. */
    refit(launcherShown: boolean) {
      launcher.hidden = !launcherShown;
      place(layout);
      launcherSight.seen();
      panelSight?.seen();
    },
    /** Whether the panel has been in plain sight for a while, and its frame is in its place. */
    panelSeen: () => panelSight?.seen() ?? false,
    /**
     * Opens the panel's frame. The ticket proves to the background that the user asked for this frame. It is in no address and no
     * attribute: it goes to the frame's own window, for a document of this origin, from the moment such a document is there until
     * its first script has run. The frame that says it listens would tell the page that it is there.
     */
    openPanel({ ticket, origin }: Reply<'overlay.open'>, focus: boolean) {
      const frame = make('iframe', {
        title: 'KOL Lens',
        allow: 'clipboard-write',
        src: browser.runtime.getURL('/panel.html'),
      });
      const hand = () => {
        // The empty document that comes first is of the page's own origin. Handing it the ticket would only fill the page's console.
        // Firefox shows us the extension's own document, Chromium none of another origin.
        const there = frame.contentDocument?.URL !== 'about:blank';
        if (there) frame.contentWindow?.postMessage(ticket, origin);
        return there;
      };
      handing = setInterval(hand, HANDING_MS);
      // A page that moves our element makes the frame load anew: its ticket is spent by then.
      const onLoad = () => {
        if (!hand()) return;
        clearInterval(handing);
        frame.removeEventListener('load', onLoad);
        if (focus) frame.focus();
      };
      frame.addEventListener('load', onLoad);
      panel = make('div', { class: 'panel' });
      panel.append(border, frame);
      kit.append(panel);
      panelSight = watchSight(frame, host, (box) => isPanelAt(clampLayout(layout, size()), box));
      place(layout);
      quiet();
      say();
    },
    closePanel() {
      const focused = page.activeElement === host;
      clearInterval(handing);
      panelSight?.stop();
      panelSight = undefined;
      panel?.remove();
      panel = undefined;
      place(layout);
      say();
      if (focused) launcher.focus();
    },
    /** Shows a few words beside the launcher for a while. */
    tell(key: 'updated' | 'nothing' | 'failed', then: () => void) {
      quiet();
      bubble.textContent = words[key];
      bubbleTimer = setTimeout(() => {
        quiet();
        then();
      }, BUBBLE_MS);
    },
  };
}
