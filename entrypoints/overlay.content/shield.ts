/**
 * Firefox tells every listener of an event the node that it happened to (`originalTarget`, `rangeParent` and others), even in a
 * closed shadow root, and from that node the page gets the root. So events on our element are kept from the page: a listener that
 * was added before any of the page's stops them at the window, and gives our controls copies that do not leave the root. Chromium
 * does not tell the node and needs no shield.
 */

/** The state that our two content scripts share in their isolated world. */
interface Shield {
  /** The element whose events are kept from the page. */
  host?: Element;
  /** The browser's own events behind the copies. */
  originals: WeakMap<Event, Event>;
}

declare global {
  var kolLensShield: Shield | undefined;
}

/** Firefox's own property for the node that an event happened to. */
type FirefoxEvent = PointerEvent & KeyboardEvent & { readonly originalTarget: EventTarget };

/** Events that our controls listen to. */
const OURS = new Set(['pointerdown', 'pointermove', 'lostpointercapture', 'mousedown', 'click', 'keydown']);

/** Other events that leave a shadow root. */
const OTHERS = `pointerover pointerout pointerup pointercancel pointerrawupdate pointerenter pointerleave gotpointercapture
  mouseover mouseout mousemove mouseup mouseenter mouseleave auxclick dblclick contextmenu wheel DOMMouseScroll
  MozMousePixelScroll touchstart touchmove touchend touchcancel keypress keyup beforeinput input textInput compositionstart
  compositionupdate compositionend focus blur focusin focusout DOMFocusIn DOMFocusOut DOMActivate drag dragstart dragend
  dragenter dragover dragleave dragexit drop copy cut paste selectstart transitionrun transitionstart transitionend
  transitioncancel animationstart animationiteration animationend animationcancel scroll scrollend toggle`;

/** Keeps the events of our element from the page, once there is one. */
export function raiseShield(): void {
  const shield: Shield = { originals: new WeakMap() };
  globalThis.kolLensShield = shield;
  const keep = (event: Event) => {
    if (shield.host === undefined || event.target !== shield.host) return;
    event.stopImmediatePropagation();
    if (event.isTrusted && OURS.has(event.type)) handOn(event as FirefoxEvent, shield);
  };
  for (const type of OURS) addEventListener(type, keep, { capture: true });
  // Scrolling waits for every listener that may prevent it, so this one is passive.
  for (const type of OTHERS.split(/\s+/)) addEventListener(type, keep, { capture: true, passive: true });
}

function handOn(event: FirefoxEvent, { originals }: Shield): void {
  const { type, key, detail, button, pointerId, clientX, clientY } = event;
  const within = { bubbles: true, cancelable: true, composed: false, detail };
  const copy =
    type === 'keydown'
      ? // Firefox lets a key's event out of the root even where `composed` is false.
        Object.assign(new Event(type, within), { key })
      : new PointerEvent(type, { ...within, button, pointerId, clientX, clientY });
  originals.set(copy, event);
  event.originalTarget.dispatchEvent(copy);
  if (copy.defaultPrevented) event.preventDefault();
}

/** Keeps the events of this element from the page where there is a shield. */
export function shieldElement(host: Element): void {
  if (globalThis.kolLensShield) globalThis.kolLensShield.host = host;
}

/** The browser's own event behind a copy, which has the true `isTrusted` and time. An event that the page dispatched has none. */
export const genuine = (event: Event): Event => globalThis.kolLensShield?.originals.get(event) ?? event;
