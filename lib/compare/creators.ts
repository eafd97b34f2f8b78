import type { Known } from '../memory/known';
import type { Metric, Source, VerdictBlock } from '../report/blocks';
import type { SectionId } from '../report/sections';
import type { TargetPlatform } from '../report/target';
import type { Ratio, Yuan } from '../report/units';
import type { Subject } from '../subject/types';

/** With fewer creators there is nothing to compare. */
export const FEWEST = 2;
/** Up to this many creators have a colour each. Beyond that letters tell them apart. */
export const COLOURED = 4;

/** The letter of a creator by its place. It stands for the creator in the table and in every chart. */
export const letterOf = (place: number): string => String.fromCharCode('A'.charCodeAt(0) + place);

/** What was agreed with a creator in a list. */
export interface Terms {
  quote?: Yuan | undefined;
  fee?: Ratio | undefined;
  rebate?: Ratio | undefined;
}

/** A figure with where it comes from. */
export type SourcedMetric = Metric & { source: Source };

/** A creator that is compared, with all that is known without a call. */
export interface Compared {
  /** `creatorKey` of the creator. */
  creator: string;
  subject: Subject;
  name?: string | undefined;
  image?: string | undefined;
  /** What is remembered: figures that are no part of the verdict, and shares of its people. */
  known?: Known | undefined;
  /** Price, costs and performance, by the figures that are remembered. */
  verdict?: VerdictBlock | undefined;
  /** Figures that only the answers in the cache have, because they are estimates of ours. */
  more?: readonly SourcedMetric[] | undefined;
  terms?: Terms | undefined;
  /** Sections that were answered: what they do not say, no call brings. */
  answered?: ReadonlySet<SectionId> | undefined;
}

/** The platform whose figures a creator has. */
export const platformOf = ({ subject }: Pick<Compared, 'subject'>): TargetPlatform =>
  subject.platform === 'pugongying' || subject.platform === 'xiaohongshu' ? 'pugongying' : 'xingtu';
