import type { ListHead } from '../lists/head';
import type { Entry, Note } from '../lists/model';
import type { SharedHere } from '../lists/sharing/state';
import { isRecord } from '../subject/record';
import type { PersonRow } from './database';
import type { Store } from './store';

/** What a change of a list, or of the notes, has to write: all of it in one transaction. */
export interface Write {
  /** The list, or `NOTES`. */
  id: string;
  /** What changed, appended to what changed before. */
  changes?: unknown;
  /** The whole content, which takes the place of all before it. */
  whole?: unknown;
  head?: ListHead;
  /** Entries as they stand now; `undefined` for those that are gone. The same for the others. */
  entries?: ReadonlyMap<string, Entry | undefined>;
  notes?: ReadonlyMap<string, Note | undefined>;
  persons?: ReadonlyMap<string, string | undefined>;
  /** The list is the one that was used last. */
  last?: boolean;
}

/** The id of the notes among the lists. */
export const NOTES = 'notes';
const DEVICE = 'device';
const LAST = 'last';
/** The templates of sheets, in the order in which they were kept first. */
const SHEETS = 'sheets';
/** Sharing with a team, as `sharingShelf.ts` keeps it. */
export const SHARING = 'sharing';

const STORES = ['lists', 'listChanges', 'listHeads', 'listEntries', 'notes', 'persons'] as const;

/** What is met of creators: everything of one ask in one transaction. */
export interface Met {
  /** By creator: where it is in lists, those that were removed included. */
  entries: readonly (Entry & { list: string })[];
  notes: number;
  /** When a figure of the creator was last seen. */
  seen?: number;
}

/**
 * Lists and notes in the database. Their content is kept as the merging store gives it (`lists`, and in `listChanges` what
 * changed since), and once more as it is read, so that meeting a creator opens no list.
 */
export class ListShelf {
  constructor(private readonly store: Pick<Store, 'work' | 'eraseEpoch'>) {}

  /** Raised when everything is erased. */
  get epoch(): number {
    return this.store.eraseEpoch;
  }

  /** The name of this device in the stamps of merging stores: random, made once, and part of no file. */
  device(): Promise<string> {
    return this.store.work(async (database) => {
      const transaction = database.transaction('lists', 'readwrite');
      const kept = await transaction.store.get(DEVICE);
      const device = typeof kept === 'string' ? kept : crypto.randomUUID();
      if (kept !== device) transaction.store.put(device, DEVICE);
      await transaction.done;
      return device;
    });
  }

  /** What is shared with a team; `undefined` where the user is in none. */
  shared(): Promise<SharedHere | undefined> {
    return this.store.work(async (database) => {
      const kept = await database.get('lists', SHARING);
      return isRecord(kept) && Array.isArray(kept.lists) && typeof kept.offset === 'number'
        ? (kept as unknown as SharedHere)
        : undefined;
    });
  }

  /** The templates of sheets, as they were put: read them before they are used. */
  sheets(): Promise<readonly unknown[]> {
    return this.store.work(async (database) => {
      const kept = await database.get('lists', SHEETS);
      return Array.isArray(kept) ? kept : [];
    });
  }

  /** @param epoch of the beginning of the work that ends in the writing */
  putSheets(templates: readonly unknown[], epoch: number): Promise<void> {
    return this.store.work(async (database) => {
      await database.put('lists', templates, SHEETS);
    }, epoch);
  }

  /** What is kept of a list, or of the notes: its whole content at some time, and what changed since. */
  stored(id: string): Promise<{ content: unknown; changes: unknown[] }> {
    return this.store.work(async (database) => {
      const transaction = database.transaction(['lists', 'listChanges']);
      const [content, rows] = await Promise.all([
        transaction.objectStore('lists').get(id),
        transaction.objectStore('listChanges').index('list').getAll(id),
      ]);
      return { content, changes: rows.map(({ changes }) => changes) };
    });
  }

  /** @param epoch of the beginning of the work that ends in the writing */
  write(write: Write, epoch: number): Promise<void> {
    return this.store.work(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite');
      const stores = <Name extends (typeof STORES)[number]>(name: Name) => transaction.objectStore(name);
      if ('whole' in write) {
        stores('lists').put(write.whole, write.id);
        for (const key of await stores('listChanges').index('list').getAllKeys(write.id))
          stores('listChanges').delete(key);
      } else if (write.changes) stores('listChanges').add({ list: write.id, changes: write.changes });
      if (write.head) stores('listHeads').put(write.head);
      if (write.last) stores('lists').put(write.id, LAST);
      for (const [id, entry] of write.entries ?? [])
        if (entry) stores('listEntries').put({ ...entry, list: write.id });
        else stores('listEntries').delete([write.id, id]);
      for (const [id, note] of write.notes ?? [])
        if (note) stores('notes').put(note);
        else stores('notes').delete(id);
      for (const [creator, person] of write.persons ?? [])
        if (person === undefined) stores('persons').delete(creator);
        else stores('persons').put({ creator, person });
      await transaction.done;
    }, epoch);
  }

  /** Erases a list, with all that was ever in it. */
  erase(id: string, epoch: number): Promise<void> {
    return this.store.work(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite');
      transaction.objectStore('lists').delete(id);
      transaction.objectStore('listHeads').delete(id);
      transaction.objectStore('listEntries').delete(IDBKeyRange.bound([id], [id, []]));
      const changes = transaction.objectStore('listChanges');
      for (const key of await changes.index('list').getAllKeys(id)) changes.delete(key);
      await transaction.done;
    }, epoch);
  }

  head(id: string): Promise<ListHead | undefined> {
    return this.store.work((database) => database.get('listHeads', id));
  }

  /** All lists, those that were removed included, and the id of the last one used. */
  heads(): Promise<{ heads: ListHead[]; last: string | undefined }> {
    return this.store.work(async (database) => {
      const transaction = database.transaction(['lists', 'listHeads']);
      const [heads, last] = await Promise.all([
        transaction.objectStore('listHeads').getAll(),
        transaction.objectStore('lists').get(LAST),
      ]);
      return { heads, last: typeof last === 'string' ? last : undefined };
    });
  }

  entries(list: string): Promise<Entry[]> {
    return this.store.work(async (database) => {
      const rows = await database.getAll('listEntries', IDBKeyRange.bound([list], [list, []]));
      return rows.map(({ list: _, ...entry }) => entry);
    });
  }

  /**
   * What is known of creators, in their order.
   *
   * @param source whose figures count as seen
   */
  met(creators: readonly string[], source: string): Promise<Met[]> {
    return this.store.work(async (database) => {
      const transaction = database.transaction(['listEntries', 'notes', 'known']);
      const entries = transaction.objectStore('listEntries');
      const notes = transaction.objectStore('notes');
      const known = transaction.objectStore('known');
      // Most users have few notes, and some have no list: what is empty need not be asked for each creator.
      const [anyEntry, anyNote] = await Promise.all([entries.count(), notes.count()]);
      return Promise.all(
        creators.map(async (creator) => {
          const [rows, count, figures] = await Promise.all([
            anyEntry > 0 ? entries.index('creator').getAll(creator) : [],
            anyNote > 0 ? notes.index('creator').count(creator) : 0,
            known.get([source, creator]),
          ]);
          return { entries: rows, notes: count, ...(figures && { seen: figures.at }) };
        }),
      );
    });
  }

  /** Everybody whom the user declared to be one person with others. */
  persons(): Promise<PersonRow[]> {
    return this.store.work((database) => database.getAll('persons'));
  }

  /** Creators of Douyin that are in lists or have notes: each may be a creator of Xingtu. */
  douyin(): Promise<string[]> {
    return this.store.work(async (database) => {
      const transaction = database.transaction(['listEntries', 'notes']);
      const range = IDBKeyRange.bound('douyin', 'douyin\uffff');
      const found = new Set<string>();
      for (const name of ['listEntries', 'notes'] as const) {
        let cursor = await (name === 'notes'
          ? transaction.objectStore('notes').index('creator').openKeyCursor(range, 'nextunique')
          : transaction.objectStore('listEntries').index('creator').openKeyCursor(range, 'nextunique'));
        while (cursor) {
          found.add(cursor.key);
          cursor = await cursor.continue();
        }
      }
      return [...found];
    });
  }

  /** Notes on any of some creators, newest first. */
  notes(creators: readonly string[]): Promise<Note[]> {
    return this.store.work(async (database) => {
      const { store } = database.transaction('notes');
      const found = await Promise.all(creators.map((creator) => store.index('creator').getAll(creator)));
      return found.flat().sort((a, b) => b.at - a.at);
    });
  }

  /** All notes and persons, for a file. */
  allNotes(): Promise<Note[]> {
    return this.store.work((database) => database.getAll('notes'));
  }
}
