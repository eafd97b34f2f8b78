/**
 * Firefox tells every listener of an event which node it really happened to (`originalTarget`, `rangeParent` and others), be
 * it in a closed shadow root, and from there the page has the root. So events on our element are kept from the page: a
 * listener that is older than any of the page's stops them at the window, and hands those that our controls need to the
 * node by a copy that does not leave the root. Chromium says nothing of the kind, and has no shield.
 */

/** What the scripts of the world share that our content scripts have to themselves. */
interface Shield {
  /** The element whose events are kept from the page. */
  host?: Element;
  /** The browser's own events behind the copies. */
  originals: WeakMap<Event, Event>;
}

declare global {
  var kolLensShield: Shield | undefined;
}

/** Firefox's own word for the node. */
type FirefoxEvent = PointerEvent & KeyboardEvent & { readonly originalTarget: EventTarget };

/** What our controls listen to. */
const OURS = new Set(['pointerdown', 'pointermove', 'lostpointercapture', 'mousedown', 'click', 'keydown']);

/** What else leaves a shadow root. */
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
  // A listener that may stop scrolling makes every wheel wait for it.
  for (const type of OTHERS.split(/\s+/)) addEventListener(type, keep, { capture: true, passive: true });
}

function handOn(event: FirefoxEvent, { originals }: Shield): void {
  const { type, key, detail, button, pointerId, clientX, clientY } = event;
  const within = { bubbles: true, cancelable: true, composed: false, detail };
  const copy =
    type === 'keydown'
      ? // Firefox lets a key's event out of the root whatever is said of it.
        Object.assign(new Event(type, within), { key })
      : new PointerEvent(type, { ...within, button, pointerId, clientX, clientY });
  originals.set(copy, event);
  event.originalTarget.dispatchEvent(copy);
  if (copy.defaultPrevented) event.preventDefault();
}

/** The events of this element are kept from the page where there is a shield. */
export function shieldElement(host: Element): void {
  if (globalThis.kolLensShield) globalThis.kolLensShield.host = host;
}

/** The event as the browser made it: whether it is the user's, and when it was. The page makes events too, and no shield. */
export const genuine = (event: Event): Event => globalThis.kolLensShield?.originals.get(event) ?? event;
