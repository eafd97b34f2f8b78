import type { Snapshot } from '../../memory/snapshot';
import type { SharingShelf } from '../../store/sharingShelf';
import type { ListBook } from '../listBook';

/** What an exchange reads here, and where it keeps what it comes to. */
export interface Here {
  book: Pick<ListBook, 'device' | 'share' | 'contents' | 'merge' | 'mergeNotes' | 'all'>;
  shelf: Pick<SharingShelf, 'putState' | 'file' | 'putFile' | 'dropFile'>;
  /** Keeps what the answers of a member said. */
  takeFigures(snapshots: readonly Snapshot[], by: string): Promise<void>;
}

/** What an exchange would have kept, and the way to keep it. */
export interface Trial {
  here: Here;
  keep(): Promise<void>;
}

/**
 * Lays aside what an exchange would keep, in its order, so that one that fails leaves all as it was.
 *
 * @param sameTeam the files that are kept here are of the team that is tried
 */
export function trialOf(here: Here, sameTeam: boolean): Trial {
  const { book, shelf } = here;
  const laidAside: (() => Promise<unknown>)[] = [];
  const later = async (step: () => Promise<unknown>) => void laidAside.push(step);
  return {
    here: {
      book: {
        device: () => book.device(),
        all: () => book.all(),
        contents: async (ids, until) => {
          await later(() => book.contents(ids, until));
          return book.contents(ids, until, false);
        },
        share: (shared) => later(() => book.share(shared)),
        merge: (id, cells) => later(() => book.merge(id, cells)),
        mergeNotes: (cells, by) => later(() => book.mergeNotes(cells, by)),
      },
      shelf: {
        // No exchange reads a file again that it has written.
        file: async (member) => (sameTeam ? shelf.file(member) : undefined),
        putState: (state, epoch) => later(() => shelf.putState(state, epoch)),
        putFile: (member, file, epoch) => later(() => shelf.putFile(member, file, epoch)),
        dropFile: (member, epoch) => later(() => shelf.dropFile(member, epoch)),
      },
      takeFigures: (snapshots, by) => later(() => here.takeFigures(snapshots, by)),
    },
    async keep() {
      for (const step of laidAside) await step();
    },
  };
}
