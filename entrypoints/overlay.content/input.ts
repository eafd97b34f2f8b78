/** Milliseconds within which a change of the page may follow from an input. A later change is the page's own, such as the end of a film. */
const CAUSED_MS = 2_000;

/** The part of an input event that is read: of a wheel, a key or a pointer. */
type Input = Event & { repeat?: boolean; pointerType?: string };

/**
 * Whether an input may be a press that leads to another address. A wheel, a finger put down to scroll and a held key move
 * within a page or a feed, often without a decision; a tap ends in a click and counts by it.
 */
function isPress({ type, repeat, pointerType }: Input): boolean {
  return type === 'click' || (type === 'keydown' ? !repeat : pointerType === 'mouse');
}

/**
 * Notes that the user used the page. A page can change its subject as often as it likes, and only a change that the user can
 * have made may cost money. Input on our own controls does not count.
 *
 * @param isOurs whether an element of the page is the extension's
 */
export function watchInput(
  isOurs: (target: EventTarget | null) => boolean,
  signal: AbortSignal,
): { take(byFeed: boolean): boolean } {
  let pressed = Number.NEGATIVE_INFINITY;
  let moved = Number.NEGATIVE_INFINITY;
  const note = (event: Input) => {
    if (!event.isTrusted || isOurs(event.target)) return;
    moved = performance.now();
    if (isPress(event)) pressed = moved;
  };
  for (const type of ['wheel', 'keydown', 'pointerdown', 'touchstart', 'click'])
    window.addEventListener(type, note, { capture: true, passive: true, signal });
  return {
    /**
     * Whether there was an input within the last moments and since the last call of this function.
     *
     * @param byFeed the change is one of the feed, which scrolling makes too; only a press changes an address
     */
    take(byFeed) {
      const taken = performance.now() - (byFeed ? moved : pressed) < CAUSED_MS;
      pressed = moved = Number.NEGATIVE_INFINITY;
      return taken;
    },
  };
}
