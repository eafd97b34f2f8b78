import type { Inquiry } from '../subject/inquiry';
import type { Subject } from '../subject/types';
import type { Block, TableBlock } from './blocks';
import type { Failure } from './failure';
import type { Options, SectionId } from './sections';

/** Asks for the price of a section of a subject with its initial switches; without a section, of the subject's first one. */
export interface SubjectQuestion {
  subject: Subject;
  section?: SectionId | undefined;
  options?: Options | undefined;
}

/** Asks for the price of an answer to an inquiry. */
export interface InquiryQuestion {
  inquiry: Inquiry;
}

/** What a control that leads to calls asks for its price. */
export type PlanQuestion = SubjectQuestion | InquiryQuestion;

/** What a section costs before it is loaded. */
export interface Plan {
  /** Calls that would be billed now. */
  calls: number;
  /** Calls answered from the cache or by a call already in flight. */
  cached: number;
  /** Sample data: nothing is billed. */
  free: boolean;
}

/**
 * `auto`: cache, then calls, but never a call whose last try may have been charged. `cache`: stored answers and calls already
 * under way, so that nothing more is billed. `retry`: the user asked again, knowing what it may cost. `refresh`: the user
 * wants newer figures than the cache has.
 */
export type LoadMode = 'auto' | 'cache' | 'retry' | 'refresh';

export interface SectionResult {
  section: SectionId;
  options: Options;
  blocks: Block[];
  failures: Failure[];
  /** Calls still to be made for the rest: above zero only in `cache` mode or while the section is loading. */
  missing: number;
  /** The answer was drawn but could not be kept: the disk is full. */
  notKept?: boolean;
}

/** One page of a list. */
export interface ListResult {
  table?: TableBlock;
  /** Charts above the table. */
  blocks?: Block[];
  /** Cursor of the next page; absent on the last one. */
  next?: Readonly<Record<string, string>> | undefined;
  failures: Failure[];
  missing: number;
  notKept?: boolean;
}

/** Progress of one call, for the waiting screen. */
export interface Progress {
  endpoint: string;
  phase: 'waiting' | 'calling' | 'retrying';
  attempt: number;
  startedAt: number;
  /** When the next attempt starts, while `waiting` or `retrying`. */
  nextAt?: number | undefined;
  /** Bytes so far, and of how many where that is known: of downloads only. */
  received?: number;
  total?: number | undefined;
}

/** Key figures of a subject from the cache, for the popup. Costs nothing. */
export interface Glance {
  subject: Subject;
  blocks: Block[];
}
