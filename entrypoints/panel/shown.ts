import type { Opening } from '../../components/report/opening';
import type { SectionResult } from '../../lib/messages/protocol';
import { type Subject, subjectKey } from '../../lib/subject/types';

/** A subject on screen, and how it came there. */
export interface Shown {
  subject: Subject;
  opening: Opening;
  /** The page is the creator's own back office: what only the owner sees comes first. */
  own?: boolean;
  /** Its first section, where that came with the panel. */
  ready?: SectionResult;
}

/** What the panel shows: the page's subject, and what the user opened from there, newest last. */
export interface ShownState {
  page?: Shown;
  trail: readonly Shown[];
}

export type ShownEvent =
  /** The panel was opened on a page. */
  | { type: 'claimed'; subject?: Subject; own?: boolean; ready?: SectionResult }
  /** The page shows something else. */
  | { type: 'page'; subject?: Subject; byUser: boolean; own?: boolean }
  | { type: 'open'; subject: Subject }
  | { type: 'back' };

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
          ...shownOf(event.subject, 'now', event.own),
          ...(event.ready && { ready: event.ready }),
        },
        trail: [],
      };
    case 'page':
      return pageChanged(state, event.subject, event.byUser ? 'dwell' : 'ask', event.own);
    case 'open':
      return { ...state, trail: [...state.trail, { subject: event.subject, opening: 'now' }] };
    case 'back':
      return backed(state);
  }
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
  // The same work under another address: what is loaded stays.
  if (state.page && subjectKey(state.page.subject) === subjectKey(subject)) return state;
  return { page: shownOf(subject, opening, own), trail: [] };
}

/** Going back looks at what was there: it is in the cache, and if it is not, nothing is called unasked. */
function backed({ page, trail }: ShownState): ShownState {
  const asking = ({ ready: _, ...shown }: Shown): Shown => ({ ...shown, opening: 'ask' });
  const rest = trail.slice(0, -1);
  const last = rest.at(-1);
  if (last) return { page, trail: [...rest.slice(0, -1), asking(last)] };
  return { page: page && asking(page), trail: [] };
}
