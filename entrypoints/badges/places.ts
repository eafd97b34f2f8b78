/** A box in the window, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** More than this is a move of its own, CSS pixels: boxes are of fractions, and the board stands on whole pixels. */
const SLACK = 1;

const isSame = (one: Box, other: Box): boolean =>
  Math.abs(one.left - other.left) <= SLACK &&
  Math.abs(one.top - other.top) <= SLACK &&
  Math.abs(one.width - other.width) <= SLACK &&
  Math.abs(one.height - other.height) <= SLACK;

/**
 * Where the elements of a page are on a board that moves with them. What scrolls moves the board alone, so that a frame reads the boxes
 * of the few elements that are close to the window and writes one transform. An element that moves otherwise is found as soon as its box
 * is read.
 *
 * @param boxOf the box of an element in the window; without a size where it is not drawn
 */
export function createPlaces<E>(boxOf: (element: E) => Box) {
  /** In the page's order, as they were last read, on the board. */
  let all = new Map<E, Box>();
  /** Where the board stands in the window. */
  let origin = { x: 0, y: 0 };

  const onBoard = ({ left, top, width, height }: Box): Box => ({
    left: left - origin.x,
    top: top - origin.y,
    width,
    height,
  });

  return {
    /** Where the board stands in the window, whole CSS pixels. */
    origin: () => origin,
    /** The box of an element on the board as it was last read. */
    of: (element: E): Box | undefined => all.get(element),
    /** Reads the boxes of all elements, and forgets every other one. */
    measure(elements: Iterable<E>): void {
      all = new Map([...elements].map((element) => [element, onBoard(boxOf(element))]));
    },
    /** The elements that are in the window or so close to it, in the page's order. What is not drawn is nowhere. */
    near(width: number, height: number, margin: number): E[] {
      const [left, top] = [-origin.x - margin, -origin.y - margin];
      const [right, bottom] = [width - origin.x + margin, height - origin.y + margin];
      const found: E[] = [];
      for (const [element, box] of all)
        if (
          box.width > 0 &&
          box.height > 0 &&
          box.left < right &&
          box.left + box.width > left &&
          box.top < bottom &&
          box.top + box.height > top
        )
          found.push(element);
      return found;
    },
    /**
     * Reads where some elements are now, and moves the board with the one in their middle.
     *
     * @returns whether any of them moved otherwise, or has another size
     */
    follow(elements: readonly E[]): boolean {
      const boxes = elements.map((element) => [element, boxOf(element), all.get(element)] as const);
      const drawn = boxes.filter(([, now, before]) => now.width > 0 && before && before.width > 0);
      const [, now, before] = drawn[drawn.length >> 1] ?? [];
      if (now && before)
        origin = { x: Math.round(now.left - before.left), y: Math.round(now.top - before.top) };
      let moved = false;
      for (const [element, box, last] of boxes) {
        const next = onBoard(box);
        if (last && isSame(next, last)) continue;
        moved = true;
        all.set(element, next);
      }
      return moved;
    },
  };
}
