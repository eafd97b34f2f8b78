const INPUTS = ['wheel', 'keydown', 'pointerdown', 'touchstart'];

/**
 * Notes that a person used the page: a page can change its subject as often as it likes, and only a change that a person
 * can have made may cost money. Using what is ours is not using the page.
 */
export function watchInput(ours: string, signal: AbortSignal): { take(): boolean } {
  let seen = false;
  const note = ({ isTrusted, target }: Event) => {
    seen ||= isTrusted && (target as Element).localName !== ours;
  };
  for (const type of INPUTS) window.addEventListener(type, note, { capture: true, passive: true, signal });
  return {
    /** Whether there was input since the last time it was asked. */
    take() {
      const taken = seen;
      seen = false;
      return taken;
    },
  };
}
