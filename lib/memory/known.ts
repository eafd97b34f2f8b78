import type { SnapshotFigure, SnapshotShares } from './snapshot';

/** A remembered figure, with where it comes from and how old it is. */
export interface KnownFigure extends SnapshotFigure {
  basis: string;
  at: number;
}

/** The newest of everything that is remembered of a creator: one figure an id. */
export interface Known {
  source: string;
  /** `creatorKey` of the creator. */
  creator: string;
  /** When a figure of the creator last arrived, epoch milliseconds. */
  at: number;
  name?: string;
  image?: string;
  figures: Readonly<Record<string, KnownFigure>>;
  shares: readonly (SnapshotShares & { basis: string; at: number })[];
}
