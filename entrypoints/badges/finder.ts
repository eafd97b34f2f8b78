import { CARD_ATTRIBUTES, type Card, cardSelector, readCard } from '../../lib/subject/cards';
import type { SiteId } from '../../lib/subject/site';
import { page } from '../overlay.content/dom';

/** Milliseconds between two searches of a page that changes all the time. */
const THROTTLE_MS = 100;
/** How far beyond the window a card already has its badge, so that it is there when the card comes. */
const MARGIN = '200px';

// By the prototype: fields of a form that have these names would shadow the form's own methods.
const { getAttribute, matches, querySelectorAll, getBoundingClientRect, contains, closest } = {
  ...pick(Element.prototype, [
    'getAttribute',
    'matches',
    'querySelectorAll',
    'getBoundingClientRect',
    'closest',
  ]),
  ...pick(Node.prototype, ['contains']),
};

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}

/** The place of an element in the window. */
export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);

/** Whether a point of an element is not under something else of the page: a bar, a dialog, a menu. */
export function isClear(element: Element, x: number, y: number): boolean {
  const top = page.elementFromPoint(x, y);
  if (!top) return false;
  // A site may lay its own sheet over a card, within the item of its list.
  const item = (closest.call(element, 'li, section') as Element | null) ?? element;
  return contains.call(item, top) || contains.call(top, element);
}

function readAt(site: SiteId, element: Element): Card | undefined {
  const links = () => {
    const own = matches.call(element, 'a') ? [element] : [];
    return [...own, ...querySelectorAll.call(element, 'a[href]')].map(
      (link) => getAttribute.call(link, 'href') ?? '',
    );
  };
  const read = { getAttribute: (name: string) => getAttribute.call(element, name), links };
  return readCard(site, location.href, read, (selector) => matches.call(element, selector));
}

/**
 * Follows the cards that are in the window or close to it. A list uses its elements again for other cards, so each is read anew
 * whenever anything in the page has changed.
 *
 * @param tell the cards in view, each time they may have changed
 * @returns a function that searches at once
 */
export function followCards(
  site: SiteId,
  signal: AbortSignal,
  tell: (cards: ReadonlyMap<Element, Card>) => void,
): () => void {
  /** The elements that are watched: whether each is in view, and its card as it was read last. */
  const watched = new Map<Element, { inView: boolean; card?: Card | undefined }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellAll = () => {
    const cards = new Map<Element, Card>();
    const creators = new Set<string>();
    for (const [element, { inView, card }] of watched) {
      if (!inView || !card) continue;
      // A creator's picture and name may be links of their own: the first has the badge.
      if (card.subject.kind === 'kol' && creators.has(card.subject.id)) continue;
      if (card.subject.kind === 'kol') creators.add(card.subject.id);
      cards.set(element, card);
    }
    tell(cards);
  };
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (watched.has(target))
          watched.set(target, {
            inView: isIntersecting,
            ...(isIntersecting && { card: readAt(site, target) }),
          });
      tellAll();
    },
    { rootMargin: MARGIN },
  );
  const search = () => {
    timer = undefined;
    const selector = cardSelector(site, location.pathname);
    const found = new Set(selector ? page.querySelectorAll(selector) : []);
    for (const element of watched.keys())
      if (!found.has(element)) {
        watched.delete(element);
        sight.unobserve(element);
      }
    for (const element of found) {
      const known = watched.get(element);
      if (known?.inView) known.card = readAt(site, element);
      if (known) continue;
      watched.set(element, { inView: false });
      sight.observe(element);
    }
    tellAll();
  };
  const changes = new MutationObserver(() => {
    timer ??= setTimeout(search, THROTTLE_MS);
  });
  changes.observe(page.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: [...CARD_ATTRIBUTES],
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    changes.disconnect();
    sight.disconnect();
    watched.clear();
  });
  search();
  return search;
}
