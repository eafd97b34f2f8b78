import { idOfWorks, kindOfWorks } from './kept';
import { askedOf, type Snapshot, type SnapshotFigure, type SnapshotShares } from './snapshot';

/** A remembered figure, with where it comes from and how old it is. */
export interface KnownFigure extends SnapshotFigure {
  basis: string;
  at: number;
}

/** Remembered shares of people, with where they come from and how old they are. */
export interface KnownShares extends SnapshotShares {
  basis: string;
  at: number;
}

/**
 * The newest of everything that is remembered of a creator: one figure an id. What is counted by kinds of works is there of each kind
 * too (`idOfWorks`).
 */
export interface Known {
  source: string;
  /** `creatorKey` of the creator. */
  creator: string;
  /** When a figure of the creator last arrived, epoch milliseconds. */
  at: number;
  name?: string;
  image?: string;
  figures: Readonly<Record<string, KnownFigure>>;
  shares: readonly KnownShares[];
}

/** Whether a figure that arrives takes the place of one that is known: a stand-in never does where the figure itself is known. */
function replaces(next: KnownFigure, before: KnownFigure | undefined): boolean {
  if (!before) return true;
  if (before.basis !== next.basis && before.standIn !== next.standIn) return before.standIn === true;
  return before.at <= next.at;
}

/**
 * What is known of a creator with one more snapshot. Snapshots may come in any order. A figure that the same basis gives no more is
 * forgotten: it is missing now, and its last value would stand beside newer ones as if it still held.
 */
export function withSnapshot(known: Known | undefined, snapshot: Snapshot): Known {
  const { source, creator, basis, at } = snapshot;
  const superseded = (one: { basis: string; at: number }) => one.basis === basis && one.at <= at;
  const figures: Record<string, KnownFigure> = {};
  for (const [id, figure] of Object.entries(known?.figures ?? {})) {
    if (!superseded(figure)) figures[id] = figure;
  }
  const asked = askedOf(basis);
  for (const [id, figure] of Object.entries(snapshot.figures)) {
    const next = { ...figure, basis, at };
    const kind = kindOfWorks(id, asked);
    for (const one of kind ? [id, idOfWorks(id, kind)] : [id]) {
      if (replaces(next, figures[one])) figures[one] = next;
    }
  }
  // Shares of each basis stay: those of some of the people, such as of who likes, must not push out those of all.
  const before = known?.shares ?? [];
  const older = before.some((one) => one.basis === basis && one.at > at);
  const own = older ? [] : (snapshot.shares ?? []).map((one) => ({ ...one, basis, at }));
  const shares = [...before.filter((one) => !superseded(one)), ...own];
  const newer = !known || known.at <= at;
  const name = newer ? (snapshot.name ?? known?.name) : (known.name ?? snapshot.name);
  const image = newer ? (snapshot.image ?? known?.image) : (known.image ?? snapshot.image);
  return {
    source,
    creator,
    at: Math.max(known?.at ?? 0, at),
    ...(name && { name }),
    ...(image && { image }),
    figures,
    shares,
  };
}

/** What is known of a creator without the figures that are older than a moment. */
export const knownSince = (known: Known, since: number): Known => ({
  ...known,
  figures: Object.fromEntries(Object.entries(known.figures).filter(([, { at }]) => at >= since)),
  shares: known.shares.filter(({ at }) => at >= since),
});
