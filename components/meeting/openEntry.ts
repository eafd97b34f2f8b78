import type { Meeting } from '../../lib/lists/model';
import { ask } from '../../lib/messages/client';
import { creatorOf } from '../../lib/subject/creator';

/** Opens a list at an entry, in a tab. A failure has no place to be shown, so it is dropped. */
export function openEntry({ list, entry }: Meeting): void {
  ask('open.list', { id: list.id, subject: creatorOf(entry.creator) }).catch(() => {});
}
