import { genuine } from './shield';

/** A press that moves less than this is a click, CSS pixels. */
const SLOP = 4;

/**
 * Follows a pressed pointer, over frames too, until it is released. Only trusted events count, because the page can dispatch
 * events as well.
 */
export function onDrag(element: HTMLElement, move: (x: number, y: number) => void): void {
  let from: PointerEvent | undefined;
  let dragged = false;

  element.addEventListener('pointerdown', (event) => {
    if (!genuine(event).isTrusted || event.button) return;
    from = event;
    dragged = false;
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    const { clientX, clientY } = event;
    if (!from || !genuine(event).isTrusted) return;
    dragged ||= Math.hypot(clientX - from.clientX, clientY - from.clientY) >= SLOP;
    if (dragged) move(clientX, clientY);
  });
  element.addEventListener('lostpointercapture', () => {
    from = undefined;
  });
  // The click at the end of a drag is not a press. A click without a pointer comes from a key and is one.
  element.addEventListener(
    'click',
    (event) => {
      if (dragged && event.detail) event.stopImmediatePropagation();
    },
    true,
  );
}
