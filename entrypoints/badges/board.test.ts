import { beforeEach, expect, it, vi } from 'vitest';
import type { BadgeText } from '../../lib/messages/protocol';

const SIZE = { width: 172, height: 38 };
const mark = (head: string): BadgeText => ({ tone: 'listed', head, label: head });

/** What a canvas that only takes finished pictures was handed, in order: the texts of each picture, or none. */
type Handed = string[] | null;

/** As much of an element as a board uses. */
class FakeElement {
  readonly style: Record<string, string> = {};
  readonly attributes = new Map<string, string>();
  readonly handed: Handed[] = [];
  readonly children: FakeElement[] = [];
  parent: FakeElement | undefined;
  width = 0;
  height = 0;
  constructor(readonly tag: string) {}
  attachShadow = () => new FakeElement('#shadow-root');
  setAttribute = (name: string, value: string) => this.attributes.set(name, value);
  append(...elements: FakeElement[]) {
    for (const element of elements) {
      element.parent = this;
      this.children.push(element);
    }
  }
  remove() {
    this.parent?.children.splice(this.parent.children.indexOf(this), 1);
    this.parent = undefined;
  }
  /** A canvas has one kind of context for all its life. */
  getContext = (kind: string) =>
    kind === 'bitmaprenderer'
      ? { transferFromImageBitmap: (picture: Handed) => this.handed.push(picture) }
      : null;
}

/** A canvas that is in no page: its picture are the texts that were drawn on it. */
class FakeInk {
  #texts: string[] = [];
  height = 0;
  set width(_: number) {
    this.#texts = [];
  }
  getContext = () => ({
    measureText: (text: string) => ({ width: 6 * text.length }),
    fillText: (text: string) => text !== '' && this.#texts.push(text),
    scale() {},
    beginPath() {},
    roundRect() {},
    fill() {},
    stroke() {},
  });
  transferToImageBitmap = () => this.#texts;
}

let made: FakeElement[];
const canvases = () => made.filter(({ tag, parent }) => tag === 'canvas' && parent);

beforeEach(() => {
  made = [];
  class FakeDocument {
    createElement(tag: string) {
      const element = new FakeElement(tag);
      made.push(element);
      return element;
    }
  }
  vi.resetModules();
  vi.stubGlobal('Document', FakeDocument);
  vi.stubGlobal('document', new FakeDocument());
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('OffscreenCanvas', FakeInk);
  vi.stubGlobal('devicePixelRatio', 2);
});

async function boardOf() {
  const { createBoard } = await import('./board');
  return createBoard(SIZE);
}

it('a mark is handed to the screen once, as a finished picture, and again only when it changes', async () => {
  const badge = (await boardOf()).badge();
  const [first, second] = [mark('Candidate'), mark('Excluded')];
  badge.say(first);
  badge.say(first);
  badge.place({ x: 1, y: 2 });
  badge.place({ x: 1, y: 3 });
  badge.say(second);
  badge.say(undefined);
  const [canvas] = canvases();
  // Nothing of the mark before stands in the picture of the next.
  expect(canvas?.handed).toEqual([['Candidate'], ['Excluded'], null]);
  expect(canvas?.attributes.get('aria-label')).toBe('');
});

it('a badge of which nothing is known takes no picture, and has the same size as others', async () => {
  const board = await boardOf();
  const [known, unknown] = [board.badge(), board.badge()];
  known.say(mark('Candidate'));
  unknown.say(undefined);
  const [one, other] = canvases();
  expect(other?.handed).toEqual([]);
  const sizes = [one, other].map((canvas) => [canvas?.width, canvas?.height, canvas?.style.cssText]);
  expect(sizes[0]).toEqual([344, 76, 'width:172px;height:38px;visibility:hidden']);
  expect(sizes[1]).toEqual(sizes[0]);
});

it('a badge that had a picture goes with its card, and an empty one is used again', async () => {
  const board = await boardOf();
  const [known, unknown] = [board.badge(), board.badge()];
  known.say(mark('Candidate'));
  unknown.place({ x: 1, y: 2 });
  known.remove();
  unknown.remove();
  expect(canvases()).toHaveLength(1);
  expect(canvases()[0]?.style.visibility).toBe('hidden');
  expect(board.badge()).toBe(unknown);
  board.badge().say(mark('Excluded'));
  expect(canvases().map(({ handed }) => handed)).toEqual([[], [['Excluded']]]);
});

it('badges are drawn again in the screen’s own pixels after the page was zoomed, and only then', async () => {
  const board = await boardOf();
  const [known, gone, spare] = [board.badge(), board.badge(), board.badge()];
  known.say(mark('Candidate'));
  gone.say(mark('Excluded'));
  const [, left] = canvases();
  gone.remove();
  spare.remove();
  board.move({ x: 0, y: 1 });
  expect(canvases().map(({ handed }) => handed)).toEqual([[['Candidate']], []]);
  vi.stubGlobal('devicePixelRatio', 2.5);
  // The page was zoomed where it stands.
  board.move({ x: 0, y: 1 });
  board.move({ x: 0, y: 2 });
  const [one, other] = canvases();
  expect(one?.handed).toEqual([['Candidate'], ['Candidate']]);
  expect([one, other].map((canvas) => canvas?.width)).toEqual([430, 430]);
  expect([one, other].map((canvas) => canvas?.height)).toEqual([95, 95]);
  expect(one?.style.cssText).toContain('width:172px;height:38px');
  // A badge that went with its card is not drawn any more.
  expect(left?.handed).toEqual([['Excluded']]);
  vi.stubGlobal('devicePixelRatio', 5);
  known.say(mark('Agreed'));
  board.move({ x: 0, y: 2 });
  // No screen shows more than three pixels to one of the page's.
  expect(one?.width).toBe(516);
  expect(one?.handed.at(-1)).toEqual(['Agreed']);
  expect(board.badge()).toBe(spare);
});
