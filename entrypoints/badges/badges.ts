import { ask } from '../../lib/messages/client';
import { MAX_CARDS, type Mark } from '../../lib/messages/protocol';
import type { Card } from '../../lib/subject/cards';
import { siteOf } from '../../lib/subject/site';
import { subjectKey } from '../../lib/subject/types';
import { captchaShown } from '../overlay.content/captcha';
import { type Badge, createBoard } from './board';
import { boxOf, followCards, isClear } from './finder';
import { runSwitched } from './switched';

/** Milliseconds for which cards that come into view are gathered to one question. */
const GATHER_MS = 50;
/** So many marks are remembered before all are forgotten: a long feed must not fill the page's memory. */
const MAX_MARKS = 2_000;
/** The size of every badge, CSS pixels: the narrowest cards of these sites have room for it. */
const BADGE = { width: 172, height: 38 };
/** Milliseconds between two looks at what lies over the cards. */
const LOOK_MS = 100;
/** Distance of a badge from its card's corner, CSS pixels. */
const INSET = 6;

/** A card in view, with its badge. */
interface Shown {
  key: string;
  card: Card;
  badge: Badge;
  /** Where the badge stands on the board. */
  at?: Place | undefined;
  /** Whether nothing of the page lies over it, as far as was looked. */
  clear?: boolean | undefined;
}

/** A place in the window, CSS pixels. */
interface Place {
  x: number;
  y: number;
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
  /** By element of the page. */
  const shown = new Map<Element, Shown>();
  /** What is known, by key: `undefined` where it was asked and nothing is. */
  const marks = new Map<string, Mark | undefined>();
  let asking: ReturnType<typeof setTimeout> | undefined;
  let quiet = false;
  /** Where the board stands: it moves with a page that scrolls. */
  let origin: Place = { x: 0, y: 0 };
  let lookedAt = 0;

  const { isOn, drawSoon, lose } = runSwitched(life, {
    begin: (signal) => followCards(site, signal, take),
    again: refresh,
    end,
    draw,
    beat,
  });

  function end(): void {
    clearTimeout(asking);
    asking = undefined;
    for (const { badge } of shown.values()) badge.remove();
    shown.clear();
    marks.clear();
    board.show(false);
  }

  function refresh(): void {
    marks.clear();
    askSoon();
  }

  function take(cards: ReadonlyMap<Element, Card>): void {
    for (const [element, { badge }] of shown)
      if (!cards.has(element)) {
        badge.remove();
        shown.delete(element);
      }
    for (const [element, card] of cards) {
      const key = subjectKey(card.subject);
      const before = shown.get(element);
      if (before?.key === key) continue;
      const badge = before?.badge ?? board.badge();
      // What is known of another card must not stand on this one for a moment.
      badge.say(marks.get(key));
      shown.set(element, { key, card, badge });
    }
    drawSoon();
    askSoon();
  }

  function askSoon(): void {
    asking ??= setTimeout(() => {
      asking = undefined;
      void askNow();
    }, GATHER_MS);
  }

  async function askNow(): Promise<void> {
    const open = new Map(
      [...shown.values()].flatMap(({ key, card }) => (marks.has(key) ? [] : [[key, card]])),
    );
    const cards = [...open].slice(0, MAX_CARDS);
    if (cards.length === 0 || !isOn()) return;
    if (marks.size > MAX_MARKS) marks.clear();
    for (const [key] of cards) marks.set(key, undefined);
    const known = await ask('badges.of', { cards: cards.map(([, card]) => card) }).catch(lose);
    for (const [key] of cards) {
      if (known) marks.set(key, known[key]);
      // Asked again with the next change of the page.
      else marks.delete(key);
    }
    for (const { key, badge } of shown.values()) if (marks.has(key)) badge.say(marks.get(key));
    if (open.size > cards.length) askSoon();
  }

  function draw(): void {
    const look = performance.now() - lookedAt > LOOK_MS;
    if (look) lookedAt = performance.now();
    const places = [...shown].map(([element, one]) => {
      const at = quiet ? undefined : placeOn(element);
      if (at && (look || one.clear === undefined)) one.clear = isClear(element, at.lookX, at.lookY);
      return { one, at: at && one.clear ? at : undefined };
    });
    const still = places.find(({ one, at }) => at && one.at);
    // Where most cards have moved alike, the board moves and no badge on it does.
    if (still?.at && still.one.at)
      origin = { x: still.at.x - still.one.at.x, y: still.at.y - still.one.at.y };
    board.move(origin);
    for (const { one, at } of places) {
      one.at = at && { x: Math.round(at.x - origin.x), y: Math.round(at.y - origin.y) };
      one.badge.place(one.at);
    }
    board.show(shown.size > 0);
  }

  function beat(): void {
    quiet = captchaShown();
    drawSoon();
  }
}

/**
 * Where the badge of a card stands: within its upper left corner, or below it where the card is smaller than the badge. `lookX` and
 * `lookY`: where to look whether anything lies over it.
 */
function placeOn(element: Element): (Place & { lookX: number; lookY: number }) | undefined {
  const { left, top, bottom, width, height } = boxOf(element);
  const inside = width > BADGE.width - 2 * INSET && height > 2 * BADGE.height;
  const x = left + (inside ? INSET : 0);
  const y = inside ? top + INSET : bottom;
  const inWindow = x + BADGE.width > 0 && x < innerWidth && y + BADGE.height > 0 && y < innerHeight;
  if (!inWindow || width === 0 || height === 0) return undefined;
  const [lookX, lookY] = inside ? [x + 12, y + BADGE.height / 2] : [left + width / 2, top + height / 2];
  return { x, y, lookX, lookY };
}
