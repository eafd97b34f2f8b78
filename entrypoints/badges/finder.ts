import { CARD_ATTRIBUTES, type Card, cardSelector, readCard } from '../../lib/subject/cards';
import type { SiteId } from '../../lib/subject/site';
import { page } from '../overlay.content/dom';

/** Milliseconds between two searches of a page that changes all the time. */
const THROTTLE_MS = 100;

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

/** What a card is about, as it stands in the page now. */
export function readAt(site: SiteId, element: Element): Card | undefined {
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
 * Finds the cards of a page, and again whenever anything in it has changed: a list uses its elements again for other cards.
 *
 * @param tell all of them, in the page's order; each may be about something else than before
 */
export function followCards(
  site: SiteId,
  signal: AbortSignal,
  tell: (cards: readonly Element[]) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const search = () => {
    timer = undefined;
    const selector = cardSelector(site, location.pathname);
    tell(selector ? [...page.querySelectorAll(selector)] : []);
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
  });
  search();
}
