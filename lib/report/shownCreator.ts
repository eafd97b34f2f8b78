import type { Subject } from '../subject/types';
import type { Block, Row } from './blocks';
import { pictureUrl } from './pictures';

/** A creator as a screen shows one: what a list is given of it. */
export interface ShownCreator {
  subject: Subject;
  name?: string;
  image?: string;
}

/** The facts of a work's card that name its author. */
const AUTHOR_NAMES: ReadonlySet<string> = new Set(['item.authorName', 'note.author']);

function shown(subject: Subject, name: unknown, image?: string): ShownCreator {
  const picture = image && pictureUrl(image);
  return {
    subject,
    ...(typeof name === 'string' && name !== '' && { name }),
    ...(picture && { image: picture }),
  };
}

/**
 * The creator that a report is about: the subject itself, or the author of a work, once an answer has told who that is.
 *
 * @returns `undefined` for a work whose author is not known
 */
export function shownCreator(subject: Subject, blocks: readonly Block[]): ShownCreator | undefined {
  const card = blocks.find((block) => block.type === 'card');
  if (subject.kind === 'kol') return shown(subject, card?.title, card?.image);
  const author = card?.link?.subject;
  if (author?.kind !== 'kol') return undefined;
  return shown(author, card?.facts.find(({ id }) => AUTHOR_NAMES.has(id))?.value);
}

/** The creator of a row, or `undefined` for a row of anything else. The first cell of such a row is the creator's name. */
export function creatorOfRow({ subject, cells, image }: Row): ShownCreator | undefined {
  return subject?.kind === 'kol' ? shown(subject, cells[0], image) : undefined;
}
