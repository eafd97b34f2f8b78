import { detectSubject } from './detect';
import { readSubject } from './ids';
import type { SiteId } from './site';
import type { Subject } from './types';

/** What a card of a list page is about: a creator or a work, and the work's author where the card names one. */
export interface Card {
  subject: Subject;
  author?: Subject;
}

/** The part of an element that is read of a card. */
export interface CardElement {
  getAttribute(name: string): string | null;
  /** The addresses of its links, as they are written, first to last; its own where it is a link. */
  links(): readonly string[];
}

/** One way in which the cards of a site are marked in its pages. */
interface CardKind {
  /** Finds the cards. */
  selector: string;
  /** The attribute whose value is `before` followed by the work's id; without one, a link of the card has the id. */
  attribute?: { name: string; before: string };
  /** Cards of creators: works that they link to are not what they are about. */
  creators?: true;
  /** Whether pages at a path have them; all where missing. */
  on?(path: string): boolean;
}

/**
 * Where list pages name what their cards are about. Names of classes are hashes that change with each build on Douyin, so the
 * marks that its own tests go by are read, and addresses.
 */
const KINDS: Readonly<Partial<Record<SiteId, readonly CardKind[]>>> = {
  douyin: [
    // The same prefix wraps suggestions of searches, which have no such id, and skeletons, which have no cover.
    {
      selector:
        '#search-result-container [id^="waterfall_item_"]:has(a[href*="/video/"], a[href*="/note/"], img)',
      attribute: { name: 'id', before: 'waterfall_item_' },
    },
    { selector: '[data-e2e="scroll-list"] li:has(a[href*="/video/"])' },
    // Not the author of a work, whose card that is.
    {
      selector: 'a[href*="/user/MS4wLjABAAAA"]:not([id^="waterfall_item_"] *, li:has(a[href*="/video/"]) *)',
      creators: true,
      on: (path) => path.startsWith('/search/'),
    },
    {
      selector:
        '[data-e2e="user-post-list"] a[href*="/video/"], [data-e2e="user-post-list"] a[href*="/note/"]',
    },
    { selector: '[data-aweme-id]', attribute: { name: 'data-aweme-id', before: '' } },
    {
      selector: '[data-e2e="feed-active-video"][data-e2e-vid]',
      attribute: { name: 'data-e2e-vid', before: '' },
    },
  ],
  xiaohongshu: [{ selector: 'section.note-item:not(.query-note-wrapper, .query-note-wrapper *)' }],
};

/** The most links of a card that are read: a card has a few, and what has hundreds is no card. */
const MAX_LINKS = 12;

/** Finds every card of a page at an address of a site, or is empty where its pages have none. */
export function cardSelector(site: SiteId, path: string): string {
  return kindsOn(site, path)
    .map(({ selector }) => selector)
    .join(', ');
}

/** The attributes in which a page changes what a card is about: lists use their elements again for other cards. */
export const CARD_ATTRIBUTES: readonly string[] = ['href', 'id', 'data-aweme-id', 'data-e2e', 'data-e2e-vid'];

const kindsOn = (site: SiteId, path: string) => (KINDS[site] ?? []).filter(({ on }) => on?.(path) ?? true);

/** An address of a page as it is written there. */
function linked(href: string, base: string): Subject | undefined {
  return URL.canParse(href, base) ? detectSubject(new URL(href, base).href) : undefined;
}

/**
 * What a card is about, or `undefined` where it does not say: while it is drawn as a skeleton, or is none of the cards that are known.
 * Its texts are never read.
 *
 * @param matches whether the element is found by a selector
 * @param address of the page
 */
export function readCard(
  site: SiteId,
  address: string,
  element: CardElement,
  matches: (selector: string) => boolean,
): Card | undefined {
  const kind = kindsOn(site, new URL(address).pathname).find(({ selector }) => matches(selector));
  if (!kind) return undefined;
  const found = element
    .links()
    .slice(0, MAX_LINKS)
    .flatMap((href) => linked(href, address) ?? []);
  const author = found.find((one) => one.kind === 'kol');
  if (kind.creators) return author && { subject: author };
  const { attribute } = kind;
  const subject = attribute
    ? readSubject('douyin', 'awemeId', afterPrefix(element.getAttribute(attribute.name), attribute.before))
    : found.find((one) => one.kind === 'item');
  if (!subject) return undefined;
  // The owner of a page is not the author of every work on it: a profile also shows works that its owner liked.
  const { owner: _, ...work } = subject;
  return { subject: work, ...(author && { author }) };
}

const afterPrefix = (text: string | null, prefix: string) =>
  text?.startsWith(prefix) ? text.slice(prefix.length) : undefined;
