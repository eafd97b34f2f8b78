import { type AvatarWays, readAvatars } from '../../lib/export/avatars';
import type { CellPicture } from '../../lib/export/sheet';
import type { SheetCreator } from '../../lib/sheet/line';
import type { MadeSheet } from '../../lib/sheet/make';

/** What a sheet's pictures are made with. */
export interface PictureWays extends AvatarWays {
  /** Draws the first letter of a name. */
  initial(name: string): Promise<Blob>;
}

interface PictureOrder {
  made: Pick<MadeSheet, 'begins'>;
  /** The column that they stand in. */
  column: number;
  creators: readonly SheetCreator[];
  /** The creators are made up: they have initials, and nothing is asked for. */
  sample: boolean;
  signal: AbortSignal;
  onProgress(read: number, all: number): void;
}

/**
 * The pictures of a sheet's creators, each in the first row of its creator.
 *
 * @returns the pictures, and how many could not be read. A creator of whom no picture is known has none.
 * @throws the signal's reason once it was stopped
 */
export async function sheetPictures(
  { made, column, creators, sample, signal, onProgress }: PictureOrder,
  ways: PictureWays,
): Promise<{ pictures: CellPicture[]; missing: number }> {
  const byKey = new Map(creators.map((creator) => [creator.entry.creator, creator]));
  const wanted = made.begins.map(({ creator, row }) => {
    const { known, entry } = byKey.get(creator) ?? {};
    return {
      row,
      name: known?.name ?? entry?.name ?? '',
      address: known?.image ?? entry?.image,
      madeUp: sample || known?.source === 'sample',
    };
  });
  const addresses = wanted.flatMap(({ address, madeUp }) => (address && !madeUp ? [address] : []));
  const all = new Set(addresses).size;
  const read = await readAvatars(addresses, ways, { signal, onProgress: (count) => onProgress(count, all) });
  const pictures: CellPicture[] = [];
  for (const { row, name, address, madeUp } of wanted) {
    const picture = madeUp ? await ways.initial(name) : address && read.get(address);
    if (picture) pictures.push({ row, column, name, picture });
  }
  return { pictures, missing: addresses.filter((address) => !read.has(address)).length };
}
