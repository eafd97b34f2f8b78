import { type Entry, type KolList, type ListSummary, STATUSES, type StatusId } from './model';

/** A list without its entries, as it is kept for reading. */
export interface ListHead extends KolList {
  entries: number;
  /** When anything in it last changed. */
  changedAt: number;
  /** The list was removed then, and may be restored. */
  removedAt?: number;
}

/** The line of a list in the overview. */
export function summaryOf({ id, name, client, createdAt, entries, changedAt }: ListHead): ListSummary {
  return { id, name, ...(client !== undefined && { client }), createdAt, entries, changedAt };
}

/** The list without what only its keeping needs. */
export function listOf({ entries: _, changedAt: __, removedAt: ___, ...list }: ListHead): KolList {
  return list;
}

/** An entry with a status that its list has: one whose own status was removed is a candidate again. */
export function withStatus(entry: Entry, { statuses }: Pick<KolList, 'statuses'>): Entry {
  const known = STATUSES.includes(entry.status as StatusId) || statuses.some(({ id }) => id === entry.status);
  return known ? entry : { ...entry, status: 'candidate' };
}
