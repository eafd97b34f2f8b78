import type { FormId } from '../report/blocks';
import type { Target } from '../report/target';
import type { Ratio, Yuan } from '../report/units';

/** The statuses that every list has, in their order: 候选, 已询价, 已提报, 已确认, 已排除. A list may have others of the user's own. */
export const STATUSES = ['candidate', 'quoted', 'proposed', 'confirmed', 'excluded'] as const;
export type StatusId = (typeof STATUSES)[number];

/** A status of the user's own, or a free column: a stable random id, and the name that the user gave it. */
export interface Named {
  id: string;
  name: string;
}

/** A list by client or campaign, without its entries. Ids are random and stay: a list may be shared later. */
export interface KolList {
  id: string;
  name: string;
  client?: string;
  brand?: string;
  budget?: Yuan;
  /** Service fee, rebate and tax that hold where an entry says nothing else. */
  fee?: Ratio;
  rebate?: Ratio;
  tax?: Ratio;
  /** The length or form that is usually bought in this list. */
  form?: FormId;
  /** The audience that the campaign is meant for. */
  target?: Target;
  note?: string;
  createdAt: number;
  /** The user's own statuses, beside `STATUSES`. */
  statuses: readonly Named[];
  /** Columns of free text. */
  columns: readonly Named[];
}

/** A creator in a list. What is decided about a creator belongs to the entry; notes belong to the creator. */
export interface Entry {
  id: string;
  /** `creatorKey` of the creator, such as `xingtuKolId/6812…`. */
  creator: string;
  /** The name and picture that were seen when the creator was added. */
  name?: string;
  image?: string;
  /** A `StatusId`, or the id of one of the list's own statuses. */
  status: string;
  reasonFor?: string;
  reasonAgainst?: string;
  tags: readonly string[];
  /** The quote that was obtained. Without one the platform's price stands in for it, marked. */
  quote?: Yuan;
  rebate?: Ratio;
  /** When the creator is free: text as typed. */
  slot?: string;
  /** Free columns, by the id of the column. */
  free: Readonly<Record<string, string>>;
  addedAt: number;
  /** When the status last changed. */
  statusAt?: number;
}

/** A note on a creator: one row a note, never changed in place by another. */
export interface Note {
  id: string;
  /** `creatorKey` of the creator. */
  creator: string;
  at: number;
  text: string;
  /** The name of the member who wrote it, where it came from the team. */
  by?: string;
}

/** A list in the overview of lists. */
export interface ListSummary extends Pick<KolList, 'id' | 'name' | 'client' | 'createdAt'> {
  entries: number;
  /** When anything in it last changed. */
  changedAt: number;
  /** The list is shared with the team. */
  shared?: true;
}

/** Where a creator was met before: an entry of a list. `statuses`: those of the user's own, where the list has some. */
export interface Meeting {
  list: Pick<KolList, 'id' | 'name' | 'client'> & Partial<Pick<KolList, 'statuses'>>;
  entry: Entry;
}

/** The text fields of a list that the user edits, and those that are numbers. */
export type ListField = 'name' | 'client' | 'brand' | 'budget' | 'fee' | 'rebate' | 'tax' | 'form' | 'note';
/** The fields of an entry that the user edits. */
export type EntryField = 'status' | 'reasonFor' | 'reasonAgainst' | 'quote' | 'rebate' | 'slot';

/**
 * One change of a list. Several of them are one message, applied and written together. A missing value empties the cell. What undoes
 * an edit is an edit too.
 */
export type ListEdit =
  | { edit: 'list'; field: ListField; value?: string | number | undefined }
  | { edit: 'target'; target?: Target | undefined }
  | { edit: 'entry'; id: string; field: EntryField; value?: string | number | undefined }
  | { edit: 'tag'; id: string; tag: string; on: boolean }
  | { edit: 'free'; id: string; column: string; value?: string | undefined }
  /** `entry` brings a new entry, or one that was removed back; without it the entry is removed. */
  | { edit: 'row'; id: string; entry?: Entry | undefined }
  /** A status or a free column of the user's own; without a name it is removed. */
  | { edit: 'named'; kind: 'status' | 'column'; id: string; name?: string | undefined };
