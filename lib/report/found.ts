import type { Subject } from '../subject/types';
import type { Failure } from './failure';
import type { Count } from './units';

/** A creator or work that an inquiry may mean. */
export interface Candidate {
  subject: Subject;
  name?: string | undefined;
  image?: string | undefined;
  fans?: Count | undefined;
  place?: string | undefined;
}

/** What an inquiry came to. */
export interface Found {
  /** The one whose own id is the one that was asked for, or where a short link leads. */
  accepted?: Candidate;
  /** Creators whose names the search found: which of them is meant, only the user can say. */
  others: Candidate[];
}

/** An answered inquiry. Without an answer `missing` is 1 or there is a failure. */
export interface FoundResult extends Found {
  failures: Failure[];
  missing: number;
  /** A team's gateway had the answer: nothing was paid for it. */
  free?: true;
}
