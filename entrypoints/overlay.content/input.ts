const INPUTS = ['wheel', 'keydown', 'pointerdown', 'touchstart'];

/** A page that goes on later than this after an input goes on by itself: the user turned the volume, and a film ended. */
const CAUSED_MS = 2_000;

/**
 * Notes that a person used the page: a page can change its subject as often as it likes, and only a change that a person
 * can have made may cost money. Using what is ours is not using the page.
 */
export function watchInput(ours: string, signal: AbortSignal): { take(): boolean } {
  let seen = Number.NEGATIVE_INFINITY;
  const note = ({ isTrusted, target }: Event) => {
    if (isTrusted && (target as Element).localName !== ours) seen = performance.now();
  };
  for (const type of INPUTS) window.addEventListener(type, note, { capture: true, passive: true, signal });
  return {
    /** Whether there was input just now, and since the last time it was asked. */
    take() {
      const taken = performance.now() - seen < CAUSED_MS;
      seen = Number.NEGATIVE_INFINITY;
      return taken;
    },
  };
}
