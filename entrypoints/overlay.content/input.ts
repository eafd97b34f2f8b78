/** A page that goes on later than this after an input goes on by itself: the user turned the volume, and a film ended. */
const CAUSED_MS = 2_000;

/** As much of an input as is looked at: a wheel's, a key's, a pointer's. */
type Input = Event & { repeat?: boolean; pointerType?: string };

/**
 * Whether an input may be a press that leads somewhere. A wheel, a finger put down to scroll and a key held down are how one
 * moves within a page or a feed, and go on without a thought; a tap ends in a click.
 */
function isPress({ type, repeat, pointerType }: Input): boolean {
  return type === 'click' || (type === 'keydown' ? !repeat : pointerType === 'mouse');
}

/**
 * Notes that a person used the page: a page can change its subject as often as it likes, and only a change that a person
 * can have made may cost money. Using what is ours is not using the page.
 *
 * @param isOurs whether an element of the page is ours
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
     * Whether there was input just now, and since the last time it was asked.
     *
     * @param byFeed the feed went on, as it does by scrolling; an address changes by a press only
     */
    take(byFeed) {
      const taken = performance.now() - (byFeed ? moved : pressed) < CAUSED_MS;
      pressed = moved = Number.NEGATIVE_INFINITY;
      return taken;
    },
  };
}
