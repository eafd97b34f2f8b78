import type { Opening } from '../../components/report/opening';
import type { News, Reply } from '../../lib/messages/protocol';
import type { SectionResult } from '../../lib/report/load';
import { type Subject, subjectKey } from '../../lib/subject/types';

/** A subject on screen, and how it is opened. */
export interface Shown {
  subject: Subject;
  opening: Opening;
  /** The page is in the creator centre: figures that only the owner sees come first. */
  own?: boolean | undefined;
  /** The subject's first section, where it came with the claim. */
  ready?: SectionResult;
}

/** The subjects of the panel: the page's, and those that the user opened from there, newest last. */
export interface ShownState {
  page?: Shown | undefined;
  trail: readonly Shown[];
}

/** What changes the subject on screen. */
export type ShownEvent =
  /** The panel was opened on a page; `moved`: the page has changed since. */
  | {
      type: 'claimed';
      subject?: Subject | undefined;
      own?: boolean | undefined;
      ready?: SectionResult | undefined;
      moved?: boolean | undefined;
    }
  /** The page shows something else. */
  | {
      type: 'page';
      subject?: Subject | undefined;
      byUser: boolean;
      own?: boolean | undefined;
      enough?: true | undefined;
    }
  /** `agreed`: the pressed control showed the price. */
  | { type: 'open'; subject: Subject; agreed: boolean }
  | { type: 'back' };

/** The event that news are to the panel; `undefined` for news of other things. */
export function pageEvent(news: News, tabId: number | undefined): ShownEvent | undefined {
  if (news.news !== 'subject' || news.tabId !== tabId) return undefined;
  const { subject, byUser, own, enough } = news;
  return { type: 'page', subject, byUser, own, enough };
}

/** What the panel shows first: its claim, with the news that came since. */
export function begin(claim: Reply<'panel.claim'> | undefined, heard: readonly News[]): ShownState {
  const { tabId, subject, own, ready, moved } = claim ?? {};
  const claimed = show({ trail: [] }, { type: 'claimed', subject, own, ready, moved });
  return heard.flatMap((news) => pageEvent(news, tabId) ?? []).reduce<ShownState>(show, claimed);
}

/** What is on screen. */
export function current({ page, trail }: ShownState): Shown | undefined {
  return trail.at(-1) ?? page;
}

/** What the panel shows after an event. */
export function show(state: ShownState, event: ShownEvent): ShownState {
  switch (event.type) {
    case 'claimed':
      return {
        page: event.subject && {
          ...shownOf(event.subject, event.moved ? 'ask' : 'now', event.own),
          ...(event.ready && { ready: event.ready }),
        },
        trail: [],
      };
    case 'page':
      return pageChanged(state, event.subject, openingOf(event), event.own);
    case 'open':
      return { ...state, trail: [...state.trail, shownOf(event.subject, event.agreed ? 'now' : 'ask')] };
    case 'back':
      return backed(state);
  }
}

/** How the page's new subject is opened: by whether the user moved, and by the number of reports before it. */
function openingOf({ byUser, enough }: Extract<ShownEvent, { type: 'page' }>): Opening {
  if (!byUser) return 'ask';
  return enough ? 'enough' : 'dwell';
}

const shownOf = (subject: Subject, opening: Opening, own?: boolean): Shown => ({
  subject,
  opening,
  ...(own && { own }),
});

function pageChanged(
  state: ShownState,
  subject: Subject | undefined,
  opening: Opening,
  own?: boolean,
): ShownState {
  if (!subject) return { trail: [] };
  // The same work under another address keeps its figures.
  if (state.page && subjectKey(state.page.subject) === subjectKey(subject)) return state;
  return { page: shownOf(subject, opening, own), trail: [] };
}

/** Going back reads the cache: it calls nothing unasked. */
function backed({ page, trail }: ShownState): ShownState {
  const asking = ({ ready: _, ...shown }: Shown): Shown => ({ ...shown, opening: 'ask' });
  const rest = trail.slice(0, -1);
  const last = rest.at(-1);
  if (last) return { page, trail: [...rest.slice(0, -1), asking(last)] };
  return { page: page && asking(page), trail: [] };
}
