import { expect, it } from 'vitest';
import { type Box, createPlaces } from './places';

/** A page of cards, one under the other: 200 high, 10 apart. */
function pageOf(count: number) {
  const cards = Array.from(
    { length: count },
    (_, at): Box => ({ left: 20, top: at * 210, width: 180, height: 200 }),
  );
  let read = 0;
  const places = createPlaces<number>((at) => {
    read++;
    return cards[at] as Box;
  });
  const all = cards.map((_, at) => at);
  places.measure(all);
  return {
    cards,
    all,
    places,
    scroll(by: number) {
      for (const card of cards) card.top -= by;
    },
    /** How often a box was read since this was asked last. */
    reads() {
      const reads = read;
      read = 0;
      return reads;
    },
    /** Where a card's box on the board is in the window. */
    seenAt(at: number) {
      const [box, origin] = [places.of(at), places.origin()];
      return box && { left: box.left + origin.x, top: box.top + origin.y };
    },
  };
}

it('a page that scrolls moves the board, and only the cards that are followed are read', () => {
  const { places, scroll, reads, seenAt } = pageOf(1_000);
  expect(places.near(1000, 800, 200)).toEqual([0, 1, 2, 3, 4]);
  reads();
  scroll(80);
  expect(places.follow([0, 1, 2, 3, 4])).toBe(false);
  expect(reads()).toBe(5);
  expect(places.origin()).toEqual({ x: 0, y: -80 });
  expect(places.of(0)).toMatchObject({ left: 20, top: 0 });
  // One that was not read is where it has to be all the same.
  expect(seenAt(600)).toEqual({ left: 20, top: 600 * 210 - 80 });
});

it('a jump to the end of the page finds the cards there by those at its beginning', () => {
  const { places, scroll } = pageOf(1_000);
  scroll(100_000);
  expect(places.follow([0, 1, 2])).toBe(false);
  expect(places.near(1000, 800, 0)).toEqual([476, 477, 478, 479]);
});

it('a card that moves by itself is told of, and stands at its new place', () => {
  const { cards, places, scroll, seenAt } = pageOf(10);
  scroll(50);
  cards[3] = { ...(cards[3] as Box), top: 700 };
  expect(places.follow([0, 1, 2, 3])).toBe(true);
  expect(seenAt(0)).toEqual({ left: 20, top: -50 });
  expect(seenAt(3)).toEqual({ left: 20, top: 700 });
  expect(places.follow([0, 1, 2, 3])).toBe(false);
});

it('a card of another size is told of', () => {
  const { cards, places } = pageOf(4);
  cards[0] = { ...(cards[0] as Box), height: 90 };
  expect(places.follow([0, 1, 2])).toBe(true);
  expect(places.of(0)?.height).toBe(90);
});

it('what is not drawn is near nothing, moves no board, and is found once it is drawn', () => {
  const { cards, places } = pageOf(3);
  const [first] = cards as [Box];
  for (const at of [0, 1, 2]) cards[at] = { left: 0, top: 0, width: 0, height: 0 };
  expect(places.follow([0, 1, 2])).toBe(true);
  expect(places.origin()).toEqual({ x: 0, y: 0 });
  expect(places.near(1000, 800, 200)).toEqual([]);
  cards[1] = { ...first, top: 210 };
  places.measure([0, 1]);
  expect(places.near(1000, 800, 200)).toEqual([1]);
  expect(places.of(2)).toBeUndefined();
});

it('the board stands on whole pixels, and the fractions of a scroll are no moves', () => {
  const { places, scroll } = pageOf(20);
  for (let step = 0; step < 50; step++) {
    scroll(0.7);
    expect(places.follow([0, 1, 2])).toBe(false);
    expect(Number.isInteger(places.origin().y)).toBe(true);
  }
  expect(places.origin().y).toBe(-35);
});
