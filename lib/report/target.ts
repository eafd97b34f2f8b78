import type { Dimension } from './blocks';
import type { Ratio } from './units';

/** The platforms whose audiences have buckets of their own: they are never mapped onto each other. */
export type TargetPlatform = 'xingtu' | 'pugongying';

/** What is wanted of one dimension: buckets as each platform names them, and the share of the audience that they should have. */
export interface TargetDimension {
  by: Dimension;
  /** Keys of buckets. A platform that is missing has none chosen. */
  keys: Partial<Readonly<Record<TargetPlatform, readonly string[]>>>;
  wanted?: Ratio;
}

/** A target audience: of a list, or of the user. */
export interface Target {
  dimensions: readonly TargetDimension[];
  /** The dimension whose share TA-CPM is reckoned by. */
  costBy: Dimension;
}
