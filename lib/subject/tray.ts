import { creatorKey } from './creator';
import type { Subject } from './types';

/** How many creators are compared at once. */
export const MOST_COMPARED = 10;

/** The longest name that is kept, in characters. */
export const MAX_TRAY_NAME = 100;

/** A creator that the user laid aside to compare. */
export interface Trayed {
  subject: Subject;
  /** The name that was on the screen. */
  name?: string | undefined;
}

/** A change of the tray: creators that are added, and keys of those that are removed. */
export interface TrayChange {
  add?: readonly Trayed[] | undefined;
  remove?: readonly string[] | undefined;
}

/** The tray after a change: each creator once, in the order in which they came, and no more than can be compared. */
export function changedTray(tray: readonly Trayed[], { add = [], remove = [] }: TrayChange): Trayed[] {
  const kept = new Map<string, Trayed>();
  for (const one of [...tray, ...add]) {
    const key = creatorKey(one.subject);
    if (key === undefined || remove.includes(key)) continue;
    const name = one.name ?? kept.get(key)?.name;
    if (kept.has(key) || kept.size < MOST_COMPARED)
      kept.set(key, { subject: one.subject, ...(name !== undefined && { name }) });
  }
  return [...kept.values()];
}
