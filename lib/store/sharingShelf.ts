import type { SharingState } from '../lists/sharing/state';
import { isRecord } from '../subject/record';
import { SHARING } from './listShelf';
import type { Store } from './store';

/** Another member's file as it was read last, or one's own as it was written last. */
export interface KeptFile {
  text: string;
  etag?: string;
}

const fileKey = (member: string) => `${SHARING}/${member}`;
/** All files of members: no name has a character after these. */
const FILES = () => IDBKeyRange.bound(fileKey(''), fileKey('\uffff'));

/** Sharing with a team in the database, beside the lists. */
export class SharingShelf {
  constructor(private readonly store: Pick<Store, 'work' | 'eraseEpoch'>) {}

  get epoch(): number {
    return this.store.eraseEpoch;
  }

  state(): Promise<SharingState | undefined> {
    return this.store.work(async (database) => {
      const kept = await database.get('lists', SHARING);
      return isRecord(kept) ? (kept as unknown as SharingState) : undefined;
    });
  }

  /** @param epoch of the beginning of the work that ends in the writing */
  putState(state: SharingState, epoch: number): Promise<void> {
    return this.store.work(async (database) => {
      await database.put('lists', state, SHARING);
    }, epoch);
  }

  file(member: string): Promise<KeptFile | undefined> {
    return this.store.work(async (database) => {
      const kept = await database.get('lists', fileKey(member));
      return isRecord(kept) && typeof kept.text === 'string' ? (kept as unknown as KeptFile) : undefined;
    });
  }

  putFile(member: string, file: KeptFile, epoch: number): Promise<void> {
    return this.store.work(async (database) => {
      await database.put('lists', file, fileKey(member));
    }, epoch);
  }

  /** Forgets the file of a member who is no more there. */
  dropFile(member: string, epoch: number): Promise<void> {
    return this.store.work(async (database) => {
      await database.delete('lists', fileKey(member));
    }, epoch);
  }

  /** Begins with a team, and forgets the one before and every file of it, at once. The lists stay. */
  begin(state: SharingState, epoch: number): Promise<void> {
    return this.#forget(epoch, state);
  }

  /** Forgets the team, and every file of it. The lists stay. */
  clear(epoch: number): Promise<void> {
    return this.#forget(epoch);
  }

  #forget(epoch: number, next?: SharingState): Promise<void> {
    return this.store.work(async (database) => {
      const transaction = database.transaction('lists', 'readwrite');
      const { store, done } = transaction;
      await Promise.all([
        store.delete(FILES()),
        next ? store.put(next, SHARING) : store.delete(SHARING),
        done,
      ]);
    }, epoch);
  }
}
