import type { Subject } from './types';

export interface RecentLookup {
  subject: Subject;
  /** Name as last seen in an answer. */
  title?: string | undefined;
  image?: string | undefined;
  at: number;
}
