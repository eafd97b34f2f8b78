import { deviceOf, stampAt } from '../stamps';
import {
  type Address,
  addressOf,
  type Cells,
  newerThan,
  newest,
  partsOf,
  REMOVED,
  type Stamped,
} from './cells';
import { type CellChange, canLose, hadSeen, isShown, MAX_LOG, shownValue } from './changes';
import type { MemberFile } from './file';

/** The files of a team, as far as they could be read: one's own beside those of the other members, by their names in the folder. */
export interface TeamFiles {
  own?: MemberFile | undefined;
  others: ReadonlyMap<string, MemberFile>;
}

/** An edit of one's own that another member's edit has replaced, though its writer had not seen it. */
export interface Lost {
  list: string;
  address: Address;
  /** What was written here, and its stamp. */
  mine?: string | number;
  at: string;
  /** What stands there instead, its stamp, and the member who wrote it. */
  theirs?: string | number;
  stamp: string;
  by?: string;
}

/** What an exchange comes to for one list. */
export interface ListStep {
  /** Cells of the others that are newer than those here. */
  incoming: Cells;
  lost: Lost[];
  /** What was changed here since the last exchange. */
  changes: CellChange[];
}

interface ListGiven {
  id: string;
  /** The content here. */
  local: Cells;
  /** The files as they were after the last exchange, and as they are now. */
  before: TeamFiles;
  after: TeamFiles;
  /** This device, as it is named in stamps. */
  device: string;
  /** Up to when stamps count, epoch milliseconds by the server's clock: what is stamped later is taken in when its time comes. */
  until: number;
}

const filesOf = ({ own, others }: TeamFiles): MemberFile[] => [...(own ? [own] : []), ...others.values()];

/** The cells of all files together that are stamped no later than a time. */
export function together(contents: readonly (Cells | undefined)[], until: number): Cells {
  const last = stampAt('zzzzzzzzzzzzzzzz', until);
  return newest(
    ...contents.map((cells) => new Map([...(cells ?? [])].filter(([, [, stamp]]) => stamp <= last))),
  );
}

/** How many cells of a file are stamped later than a time. */
export function countAhead({ lists, notes }: MemberFile, until: number): number {
  const last = stampAt('zzzzzzzzzzzzzzzz', until);
  let count = 0;
  for (const cells of [...lists.values(), notes])
    for (const [, stamp] of cells.values()) if (stamp > last) count += 1;
  return count;
}

/** The member on one of whose devices a stamp was made. */
export function writerOf(stamp: string, others: ReadonlyMap<string, MemberFile>): string | undefined {
  const device = deviceOf(stamp);
  for (const [member, { devices }] of others) if (devices.includes(device)) return member;
  return undefined;
}

/** The stamp of the last change of each entry that stands in a list. */
export function lastStamps(cells: Cells): Map<string, string> {
  const last = new Map<string, string>();
  for (const [address, [, stamp]] of cells) {
    const { table, row } = partsOf(address);
    if (table !== 'entries' || cells.get(addressOf('entries', row, REMOVED))?.[0] !== undefined) continue;
    if (stamp > (last.get(row) ?? '')) last.set(row, stamp);
  }
  return last;
}

/** What the changes of all files say of what each was written over, by address and stamp. */
function overOf(files: TeamFiles, id: string): Map<string, string> {
  const over = new Map<string, string>();
  for (const { log } of filesOf(files))
    for (const { list, address, stamp, over: before = '' } of log)
      if (list === id && address) over.set(`${address} ${stamp}`, before);
  return over;
}

/** What was changed here since the last exchange, as the others will read it. */
function changesOf(id: string, written: Cells, base: Cells, isNew: boolean, device: string): CellChange[] {
  // What another member wrote is here without a file where that file is gone: it is no change of ours.
  const unsent: Cells = new Map([...written].filter(([, [, stamp]]) => deviceOf(stamp) === device));
  const stamps = [...unsent.values()].map(([, stamp]) => stamp);
  if (stamps.length === 0) return [];
  if (isNew) return [{ list: id, stamp: stamps.sort().at(-1) as string }];
  const changes: CellChange[] = [];
  const comers: [row: string, Stamped][] = [];
  for (const [address, stamped] of unsent) {
    const { table, row, cell } = partsOf(address);
    if (table === 'entries' && !base.has(addressOf(table, row, 'creator'))) {
      if (cell === 'creator') comers.push([row, stamped]);
    } else if (isShown(address)) {
      const [before, over] = base.get(address) ?? [];
      const value = shownValue(stamped[0]);
      const was = shownValue(before);
      changes.push({
        list: id,
        address,
        stamp: stamped[1],
        ...(over !== undefined && { over }),
        ...(value !== undefined && { value }),
        ...(was !== undefined && { before: was }),
      });
    }
  }
  const last = comers.sort(([, [, a]], [, [, b]]) => (a < b ? -1 : 1)).at(-1);
  if (last) {
    const [row, [creator, stamp]] = last;
    const name = shownValue(unsent.get(addressOf('entries', row, 'name'))?.[0]) ?? shownValue(creator);
    changes.push({
      list: id,
      address: addressOf('entries', row, 'creator'),
      stamp,
      ...(name !== undefined && { value: name }),
      count: comers.length,
    });
  }
  return changes;
}

/** What an exchange comes to for one list. Nothing is changed by it. */
export function stepList({ id, local, before, after, device, until }: ListGiven): ListStep {
  const had = filesOf(before).map(({ lists }) => lists.get(id));
  const base = together(had, until);
  const now = together(
    filesOf(after).map(({ lists }) => lists.get(id)),
    until,
  );
  const unsent = newerThan(local, base);
  const incoming = newerThan(now, local);
  const over = overOf(after, id);
  const lost: Lost[] = [];
  for (const [address, [theirs, stamp]] of incoming) {
    const [mine, at] = local.get(address) ?? [];
    if (at === undefined || deviceOf(at) !== device || mine === theirs || !canLose(address)) continue;
    // What has not left here yet cannot have been seen.
    const apart = unsent.has(address) || hadSeen(over, address, stamp, at) === false;
    const by = writerOf(stamp, after.others);
    if (apart && by !== undefined)
      lost.push({
        list: id,
        address,
        at,
        stamp,
        by,
        ...(mine !== undefined && { mine }),
        ...(theirs !== undefined && { theirs }),
      });
  }
  return {
    incoming,
    lost,
    changes: changesOf(
      id,
      unsent,
      base,
      had.every((cells) => cells === undefined),
      device,
    ),
  };
}

/** The changes that one's own file tells of, with those of this exchange. */
export const withChanges = (log: readonly CellChange[], changes: readonly CellChange[]): CellChange[] =>
  [...log, ...changes].sort((a, b) => (a.stamp < b.stamp ? -1 : 1)).slice(-MAX_LOG);

/**
 * The cells of a content that belong into one's own file: what was written here, and what stands in no file of its writer, so that
 * nothing is lost where a file is gone or a member shares a list no more.
 *
 * @param me one's own name in the folder. Where several members could keep a cell whose writer has no file, the first by name keeps it.
 */
export function ownCells(
  cells: Cells,
  device: string,
  me: string,
  others: readonly (readonly [member: string, devices: readonly string[], cells: Cells | undefined])[],
): Cells {
  const own: Cells = new Map();
  for (const [address, stamped] of cells) {
    const writer = deviceOf(stamped[1]);
    const elsewhere =
      writer !== device &&
      others.some(
        ([member, devices, theirs]) =>
          theirs?.get(address)?.[1] === stamped[1] && (devices.includes(writer) || member < me),
      );
    if (!elsewhere) own.set(address, stamped);
  }
  return own;
}

/** The creators that stand in a list. */
export function creatorsOf(list: Cells): Set<string> {
  const creators = new Set<string>();
  for (const [address, [value]] of list) {
    const { table, row, cell } = partsOf(address);
    if (table !== 'entries' || cell !== 'creator' || typeof value !== 'string') continue;
    if (list.get(addressOf('entries', row, REMOVED))?.[0] === undefined) creators.add(value);
  }
  return creators;
}

/** The rows of notes that are about some creators. */
export function notesAbout(notes: Cells, creators: ReadonlySet<string>): Cells {
  return new Map(
    [...notes].filter(([address]) => {
      const creator = notes.get(addressOf('notes', partsOf(address).row, 'creator'))?.[0];
      return typeof creator === 'string' && creators.has(creator);
    }),
  );
}

/** Whose note it is: the device that wrote its text. */
const authorOf = (notes: Cells, row: string): string | undefined => {
  const stamp = notes.get(addressOf('notes', row, 'text'))?.[1];
  return stamp === undefined ? undefined : deviceOf(stamp);
};

/**
 * The notes on shared creators that the others wrote and that are new here. Only who wrote a note can change or remove it: another's file
 * can bring it, as a copy, and no more.
 */
export function incomingNotes(
  local: Cells,
  others: ReadonlyMap<string, MemberFile>,
  creators: ReadonlySet<string>,
  until: number,
): Cells {
  const last = stampAt('zzzzzzzzzzzzzzzz', until);
  const taken: Cells[] = [];
  for (const { notes, devices } of others.values()) {
    const given = notesAbout(notes, creators);
    const fit: Cells = new Map();
    for (const [address, stamped] of given) {
      const { row, cell } = partsOf(address);
      const author = authorOf(given, row);
      const here = authorOf(local, row);
      if (author === undefined || stamped[1] > last) continue;
      const theirs = devices.includes(author);
      if (theirs ? here === undefined || devices.includes(here) : here === undefined && cell !== REMOVED)
        fit.set(address, stamped);
    }
    taken.push(fit);
  }
  return newerThan(newest(...taken), local);
}

/** The notes that may leave: those on shared creators. That a note of another member was removed here is not told. */
export function leavingNotes(local: Cells, creators: ReadonlySet<string>, devices: readonly string[]): Cells {
  return new Map(
    [...notesAbout(local, creators)].filter(([address]) => {
      const { row, cell } = partsOf(address);
      return cell !== REMOVED || devices.includes(authorOf(local, row) ?? '');
    }),
  );
}

/** Whether two contents are the same, cell by cell. */
export function sameCells(one: Cells, other: Cells): boolean {
  if (one.size !== other.size) return false;
  for (const [address, [, stamp]] of one) if (other.get(address)?.[1] !== stamp) return false;
  return true;
}
