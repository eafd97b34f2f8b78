import { IDBFactory } from 'fake-indexeddb';
import type { Entry, EntryField, KolList } from '../../lists/model';
import type { FolderPlace, SharingState } from '../../lists/sharing/state';
import type { Snapshot } from '../../memory/snapshot';
import type { News } from '../../messages/protocol';
import { ListShelf } from '../../store/listShelf';
import { SharingShelf } from '../../store/sharingShelf';
import { Store } from '../../store/store';
import type { Subject } from '../../subject/types';
import { ListBook } from '../listBook';
import { FolderError, type TeamFolder } from './folder';
import { Sharing } from './sharing';

/** The folder of a team in memory: one file a member, tags, a clock of its own, and all that was asked of it. */
export class FolderServer {
  readonly files = new Map<string, { text: string; etag: string }>();
  readonly asked: string[] = [];
  /** Characters that were sent, both ways. */
  bytes = 0;
  /** What every ask is answered with, while the server is out of order. */
  broken: FolderError | undefined;
  #tags = 0;

  constructor(readonly now: () => number) {}

  put(member: string, text: string): void {
    this.#tags += 1;
    this.files.set(member, { text, etag: `"${this.#tags}"` });
  }

  /** The folder as a member on a computer with a clock of its own sees it. */
  folder(me: string, now: () => number): TeamFolder {
    const server = this;
    const ask = (what: string) => {
      if (server.broken) throw server.broken;
      server.asked.push(`${me} ${what}`);
    };
    return {
      get offset() {
        return server.now() - now();
      },
      async list() {
        ask('list');
        return [...server.files.keys()].sort();
      },
      async get(member, etag) {
        ask(`get ${member}`);
        const file = server.files.get(member);
        if (!file) return undefined;
        if (file.etag === etag) return 'same';
        server.bytes += file.text.length;
        return file;
      },
      async put(member, text) {
        ask(`put ${member}`);
        if (member !== me) throw new FolderError('member');
        server.bytes += text.length;
        server.put(member, text);
        return { etag: server.files.get(member)?.etag as string };
      },
    };
  }
}

const PLACE: FolderPlace = { kind: 'gateway', address: 'https://gw.example.com' };

/** One member: a background with a database of its own. `clock` is how much their computer is ahead, milliseconds. */
export class Member {
  readonly news: News[] = [];
  readonly book: ListBook;
  readonly sharing: Sharing;
  readonly taken: { by: string; snapshots: readonly Snapshot[] }[] = [];
  figures: Snapshot[] = [];
  alarm: boolean | undefined;
  #later: { work: () => void; ms: number }[] = [];

  constructor(
    readonly me: string,
    readonly store: Store,
    folder: (now: () => number, place: FolderPlace) => TeamFolder | Promise<TeamFolder>,
    clock: () => number,
  ) {
    const now = () => clock();
    this.book = new ListBook({
      shelf: new ListShelf(store),
      tell: (news) => this.news.push(news),
      now,
      onShared: () => void this.sharing.changed(),
    });
    this.sharing = new Sharing({
      book: this.book,
      shelf: new SharingShelf(store),
      folder: async ({ place }) => folder(now, place),
      figures: async (creators) => this.figures.filter(({ creator }) => creators.includes(creator)),
      takeFigures: async (snapshots, by) => void this.taken.push({ by, snapshots }),
      tell: (news) => this.news.push(news),
      now,
      later: (work, ms) => this.#later.push({ work, ms }),
      alarm: (on) => {
        this.alarm = on;
      },
      keepAlive: (work) => work(),
    });
  }

  /** Joins, and says why not. */
  join = (place = PLACE) => this.sharing.join({ place, me: this.me, name: this.me.toUpperCase() });

  exchange = () => this.sharing.exchange('pressed');

  /** Runs what was put off, such as the exchange after edits. @param within milliseconds: what was put off for longer stays */
  async pass(within = Number.POSITIVE_INFINITY): Promise<void> {
    for (const late of this.#later.splice(0)) {
      if (late.ms <= within) late.work();
      else this.#later.push(late);
    }
    await this.sharing.settle([]);
  }

  async state(): Promise<SharingState> {
    return (await this.sharing.state()) as SharingState;
  }

  add = (id: string, ...at: number[]) =>
    this.book.add({ id, creators: at.map((one) => ({ subject: xingtu(one), name: `K${one}` })) }, 'L', {
      source: 'live',
      match: async () => undefined,
    });

  set = (id: string, entry: string, field: EntryField, value?: string | number) =>
    this.book.edit(id, [{ edit: 'entry', id: entry, field, value }]);

  /** All that is kept here, by the names of where it is kept. */
  async kept(): Promise<Record<string, unknown[]>> {
    return this.store.work(async (database) => {
      const rows: Record<string, unknown[]> = {};
      for (const name of database.objectStoreNames)
        rows[name] = [await database.getAllKeys(name), await database.getAll(name)];
      return rows;
    });
  }

  async list(id: string): Promise<KolList | undefined> {
    return (await this.book.get(id))?.list;
  }

  async entries(id: string): Promise<Entry[]> {
    return (await this.book.get(id))?.entries ?? [];
  }

  note = (creator: string, text: string) => this.book.addNote(creator, text, dataSource);

  notes = (creator: string) => this.book.notes(creator, dataSource);
}

const dataSource = { source: 'live', match: async () => undefined };

export const xingtu = (at: number): Subject => ({
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: String(7100000000000000000n + BigInt(at)),
});

/** A store with a database of its own. */
export async function ownStore(): Promise<Store> {
  globalThis.indexedDB = new IDBFactory();
  const store = new Store();
  // The connection is to this database, whatever is opened after it.
  await store.work(async () => {});
  return store;
}

/** All that a member's file says, the packed part unpacked. */
export async function contentOf(text: string): Promise<string> {
  const { gzip, ...head } = JSON.parse(text) as { gzip: string };
  const bytes = Uint8Array.from(atob(gzip), (one) => one.charCodeAt(0));
  const content = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.stringify(head) + (await new Response(content).text());
}
