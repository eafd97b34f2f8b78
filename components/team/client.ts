import { ask, onNews } from '../../lib/messages/client';
import type { Payload } from '../../lib/messages/protocol';

/** Messages about lists that are shared with a team. */
export const team = {
  state: () => ask('sharing.state', {}),
  join: (joining: Payload<'sharing.join'>) => ask('sharing.join', joining),
  leave: () => ask('sharing.leave', {}),
  share: (id: string, on: boolean) => ask('sharing.list', { id, on }),
  shareFigures: (on: boolean) => ask('sharing.figures', { on }),
  exchange: () => ask('sharing.now', {}),
  opened: () => ask('sharing.opened', {}),
  settle: (stamps: string[]) => ask('sharing.settle', { stamps }),
  changes: (id: string) => ask('sharing.changes', { id }),
  entries: (id: string) => ask('sharing.entries', { id }),
  lists: () => ask('sharing.lists', {}),
  /** Puts an edit of a list back. */
  edit: (id: string, edits: Payload<'lists.edit'>['edits']) => ask('lists.edit', { id, edits }),
};

/** Listens to how sharing changes. Returns the function that stops it. */
export const onTeamNews = (listener: () => void): (() => void) =>
  onNews((news) => {
    if (news.news === 'sharing' || news.news === 'session') listener();
  });
