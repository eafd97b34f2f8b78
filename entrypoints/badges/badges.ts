import { ask } from '../../lib/messages/client';
import { type BadgeText, MAX_CARDS } from '../../lib/messages/protocol';
import type { Card } from '../../lib/subject/cards';
import { siteOf } from '../../lib/subject/site';
import { subjectKey } from '../../lib/subject/types';
import { captchaShown } from '../overlay.content/captcha';
import { type Badge, createBoard } from './board';
import { boxOf, followCards, isClear, readAt } from './finder';
import { type Box, createPlaces } from './places';
import { runSwitched } from './switched';

/** The most marks that are remembered; then all are forgotten, because a long feed must not fill the page's memory. */
const MAX_MARKS = 2_000;
/** The size of every badge, CSS pixels: the narrowest cards of these sites have room for it. */
const BADGE = { width: 172, height: 38 };
/** Milliseconds between two looks at which cards are close to the window, and at what lies over them. */
const LOOK_MS = 150;
/** Milliseconds between two messages to the background: nothing is asked about cards that fly past. */
const ASK_MS = 300;
/**
 * After each look the script rests for `times` as long as the look took, but at most `most` milliseconds, so that a slow machine looks
 * less often.
 */
const REST = { times: 20, most: 500 };
/** How far beyond the window a card is asked about already, CSS pixels. */
const MARGIN = 300;
/** Distance of a badge from its card's corner, CSS pixels. */
const INSET = 6;

/** A card close to the window, with its badge. */
interface Shown {
  key: string;
  card: Card;
  badge: Badge;
  /** Whether it is in the window, and nothing of the page lay over it at the last look. */
  clear: boolean;
}

/**
 * The badges of one page: follows its cards, asks what is known of them, and draws it over them. Nothing is written into the page, and
 * every card has a badge of one size, known or not.
 *
 * @param life aborted when the extension has gone
 */
export function runBadges(life: AbortController): void {
  const site = siteOf(location.hostname);
  const board = createBoard(BADGE);
  const places = createPlaces(boxOf);
  /** By element of the page. */
  const shown = new Map<Element, Shown>();
  /** What is known, by key: `undefined` where it was asked and nothing is. */
  const marks = new Map<string, BadgeText | undefined>();
  /** What elements are about, since the page changed last. */
  const cards = new Map<Element, Card | undefined>();
  let elements: readonly Element[] = [];
  let quiet = false;
  /** Whether elements may have moved without our seeing it. */
  let stale = false;
  let nextLook = 0;
  let nextAsk = 0;

  const { isOn, drawSoon, lose } = runSwitched(life, {
    begin: (signal) => followCards(site, signal, take),
    again: refresh,
    end,
    draw,
    beat,
  });

  function end(): void {
    for (const { badge } of shown.values()) badge.remove();
    shown.clear();
    marks.clear();
    take([]);
    board.show(false);
  }

  function refresh(): void {
    marks.clear();
    void askNow();
  }

  function take(found: readonly Element[]): void {
    elements = found;
    cards.clear();
    stale = true;
    nextLook = 0;
    drawSoon();
  }

  async function askNow(): Promise<void> {
    nextAsk = performance.now() + ASK_MS;
    const open = new Map(
      [...shown.values()].flatMap(({ key, card }) => (marks.has(key) ? [] : [[key, card]])),
    );
    const asked = [...open].slice(0, MAX_CARDS);
    if (asked.length === 0 || !isOn()) return;
    if (marks.size > MAX_MARKS) marks.clear();
    for (const [key] of asked) marks.set(key, undefined);
    const known = await ask('badges.of', { cards: asked.map(([, card]) => card) }).catch(lose);
    for (const [key] of asked) {
      if (known) marks.set(key, known[key]);
      // Asked again at the next look.
      else marks.delete(key);
    }
    for (const { key, badge } of shown.values()) if (marks.has(key)) badge.say(marks.get(key));
    if (open.size > asked.length) void askNow();
  }

  function draw(): void {
    const seen = [...shown].flatMap(([element, { clear }]) => (clear ? [element] : []));
    const moved = places.follow(seen.length > 0 ? seen : [...shown.keys()]);
    if (moved) stale = true;
    const now = performance.now();
    const due = now >= nextLook;
    if (due) {
      look();
      const took = performance.now() - now;
      nextLook = now + Math.max(LOOK_MS, Math.min(took * REST.times, REST.most));
    } else drawSoon();
    board.move(places.origin());
    if (!due && !moved) return;
    for (const [element, { badge, clear }] of shown) {
      const box = places.of(element);
      badge.place(box && clear && !quiet ? placeOn(box) : undefined);
    }
    board.show(shown.size > 0);
  }

  /** Which cards are close to the window, what they are about, and what lies over them. All is read before anything is written. */
  function look(): void {
    const nearOnes = () => places.near(innerWidth, innerHeight, MARGIN);
    let near = stale ? [] : nearOnes();
    if (stale || places.follow(near)) {
      places.measure(elements);
      near = nearOnes();
    }
    stale = false;
    const found = cardsOf(near);
    const clear = new Set(quiet ? [] : [...found.keys()].filter(isSeen));
    for (const [element, { badge }] of shown)
      if (!found.has(element)) {
        badge.remove();
        shown.delete(element);
      }
    for (const [element, card] of found) {
      const key = subjectKey(card.subject);
      const before = shown.get(element);
      const badge = before?.badge ?? board.badge();
      // What is known of another card must not stand on this one for a moment.
      if (before?.key !== key) badge.say(marks.get(key));
      shown.set(element, { key, card, badge, clear: clear.has(element) });
    }
    if (performance.now() >= nextAsk && [...shown.values()].some(({ key }) => !marks.has(key))) void askNow();
  }

  function cardsOf(near: readonly Element[]): Map<Element, Card> {
    const found = new Map<Element, Card>();
    const creators = new Set<string>();
    for (const element of near) {
      if (!cards.has(element)) cards.set(element, readAt(site, element));
      const card = cards.get(element);
      // A creator's picture and name may be links of their own: the first has the badge.
      if (!card || (card.subject.kind === 'kol' && creators.has(card.subject.id))) continue;
      if (card.subject.kind === 'kol') creators.add(card.subject.id);
      found.set(element, card);
    }
    return found;
  }

  /** Whether the place of a card's badge is in the window, and nothing of the page lies over the card there. */
  function isSeen(element: Element): boolean {
    const box = places.of(element);
    if (!box) return false;
    const { x, y } = placeOn(box);
    const origin = places.origin();
    const [left, top] = [x + origin.x, y + origin.y];
    if (left + BADGE.width <= 0 || left >= innerWidth || top + BADGE.height <= 0 || top >= innerHeight)
      return false;
    return isInside(box)
      ? isClear(element, left + 12, top + BADGE.height / 2)
      : isClear(element, box.left + origin.x + box.width / 2, box.top + origin.y + box.height / 2);
  }

  function beat(): void {
    quiet = captchaShown();
    // No event tells of what moves by a style of the page.
    stale = true;
    nextLook = 0;
    drawSoon();
  }
}

const isInside = ({ width, height }: Box): boolean =>
  width > BADGE.width - 2 * INSET && height > 2 * BADGE.height;

/** Where the badge of a card stands: within its upper left corner, or below it where the card is smaller than the badge. */
function placeOn(box: Box): { x: number; y: number } {
  return isInside(box)
    ? { x: box.left + INSET, y: box.top + INSET }
    : { x: box.left, y: box.top + box.height };
}
