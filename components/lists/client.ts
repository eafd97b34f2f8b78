import type { KolList, ListEdit } from '../../lib/lists/model';
import { ask, onNews } from '../../lib/messages/client';
import type { News, Reply } from '../../lib/messages/protocol';
import type { Subject } from '../../lib/subject/types';

/** A creator to add, with what is seen of it already. */
export interface NewCreator {
  subject: Subject;
  name?: string | undefined;
  image?: string | undefined;
}

/** What adding creators to a list came to. */
export type Added = Reply<'lists.add'>;

/** Tells the news of this page's own edits from those of other screens. */
const SCREEN = crypto.randomUUID();

/** Messages about lists and what is remembered of creators. */
export const lists = {
  all: () => ask('lists.all', {}),
  create: (list: Pick<KolList, 'name'> & Partial<KolList>) => ask('lists.create', { list }),
  remove: (id: string) => ask('lists.remove', { id }),
  restore: (id: string) => ask('lists.restore', { id }),
  get: (id: string) => ask('lists.get', { id }),
  edit: (id: string, edits: ListEdit[]) => ask('lists.edit', { id, edits, by: SCREEN }),
  add: (id: string, creators: readonly NewCreator[]) => ask('lists.add', { id, creators: [...creators] }),
  met: (subjects: Subject[]) => ask('lists.met', { subjects }),
  export: (ids?: string[]) => ask('lists.export', { ids }),
  check: (text: string) => ask('lists.check', { text }),
  import: (text: string) => ask('lists.import', { text }),
  known: (creators: string[]) => ask('memory.known', { creators }),
  line: (creator: string) => ask('memory.line', { creator }),
  notes: (creator: string) => ask('notes.get', { creator }),
  addNote: (creator: string, text: string) => ask('notes.add', { creator, text }),
  removeNote: (id: string) => ask('notes.remove', { id }),
  restoreNote: (id: string) => ask('notes.restore', { id }),
};

/** Listens to what other screens change. Returns the function that stops it. */
export const onListNews = (listener: (news: ListNews) => void): (() => void) =>
  onNews((news) => {
    if (news.news === 'lists' || (news.news === 'list' && news.by !== SCREEN)) listener(news);
  });

type ListNews = Extract<News, { news: 'list' | 'lists' }>;
