import { MAX_LISTS } from '../../lists/bounds';
import { type Cells, cellsOf, newest, partsOf } from '../../lists/sharing/cells';
import {
  MAX_MEMBER_FILE,
  type MemberFile,
  type MemberFileProblem,
  readMemberFile,
  writeMemberFile,
} from '../../lists/sharing/file';
import {
  type EntryChange,
  type FolderPlace,
  type MemberState,
  type SharingProblem,
  type SharingState,
  STOPPING,
  type TeamList,
  type ToldChange,
} from '../../lists/sharing/state';
import {
  countAhead,
  creatorsOf,
  incomingNotes,
  type Lost,
  lastStamps,
  leavingNotes,
  notesAbout,
  ownCells,
  sameCells,
  stepList,
  type TeamFiles,
  withChanges,
  writerOf,
} from '../../lists/sharing/step';
import { deviceOf, timeOf } from '../../lists/stamps';
import type { Snapshot } from '../../memory/snapshot';
import type { News } from '../../messages/protocol';
import { FailureError } from '../../report/failure';
import type { KeptFile, SharingShelf } from '../../store/sharingShelf';
import { FolderError, type TeamFolder } from './folder';
import { type Here, trialOf } from './trial';

export interface SharingDeps extends Pick<Here, 'book' | 'takeFigures'> {
  shelf: SharingShelf;
  /**
   * The folder that a state leads to. Rejects with a `FolderError` where there is no way there.
   *
   * @param password what to ask with in the place of the password that is kept
   */
  folder(state: Pick<SharingState, 'place'>, password?: string): Promise<TeamFolder>;
  /** What answers said of creators, as far as it is this user's own. */
  figures(creators: readonly string[]): Promise<Snapshot[]>;
  tell(news: News): void;
  now(): number;
  later(work: () => void, ms: number): void;
  /** Has the background started every few minutes, or no more. */
  alarm(on: boolean): void;
  keepAlive<T>(work: () => Promise<T>): Promise<T>;
}

/** What the user joins a team with. */
export interface Joining {
  place: FolderPlace;
  me: string;
  name: string;
  /** What the folder is asked with, where that is not kept yet. */
  password?: string;
  /** Keeps what a team that was joined is asked with, unless everything was erased since the `eraseEpoch` in which joining began. */
  keepPassword?(since: number): Promise<void>;
}

/** Milliseconds for which edits are gathered before they leave. */
const GATHER_MS = 3_000;
/** Milliseconds after which a list that is opened is asked for again. */
const FRESH_MS = 20_000;
/** Milliseconds between two looks for new members while nothing happens here. */
const LISTED_MS = 30 * 60_000;
/** Milliseconds by which a member's clock may be ahead of the server's. */
const AHEAD_MS = 5 * 60_000;
/** A difference of the clocks that is no more than the way of an answer. */
const CLOCK_MS = 5_000;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 60 * 60_000;
/** Files that are asked for at once. */
const AT_ONCE = 6;
const MAX_LOST = 100;
const MAX_TOLD = 100;

/** Milliseconds for which nothing is tried by itself after a number of failures one after the other. */
export const pauseAfter = (tries: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);

/** A file as it is kept, and what was read of it. */
interface Held {
  text: string;
  file: MemberFile | { problem: MemberFileProblem };
}

/** What was found in the folder: the texts that are new, and who has no file any more. */
interface Found {
  fresh: Map<string, KeptFile>;
  gone: string[];
}

const isRead = (file: Held['file'] | undefined): file is MemberFile =>
  file !== undefined && !('problem' in file);

/**
 * Sharing lists with a team: each member writes one file and reads those of the others. It asks when a list was changed here, when one
 * is opened, and every few minutes, and what could not be exchanged is exchanged later.
 */
export class Sharing {
  readonly #held = new Map<string, Held>();
  #last: Promise<unknown> = Promise.resolve();
  #gathering = false;
  /** What was changed while an exchange was under way leaves with the next. */
  #edits = 0;

  constructor(private readonly deps: SharingDeps) {}

  /** Sharing as it stands; `undefined` where the user is in no team. */
  state(): Promise<SharingState | undefined> {
    return this.deps.shelf.state();
  }

  /**
   * Joins a team by a first exchange. Who is in it already, and joins again, with another key or password, goes on with what was shared.
   *
   * @returns why it came to nothing; then all is as it was before, also in a team that the user is in
   */
  join({ place, me, name, password, keepPassword }: Joining): Promise<SharingProblem | undefined> {
    return this.#turn(async (epoch) => {
      const before = await this.state();
      const again = before?.me === me && JSON.stringify(before.place) === JSON.stringify(place);
      const state: SharingState = again
        ? { ...before, name, waiting: true }
        : {
            ...{ place, me, name, lists: [], left: [], figures: false, offset: 0 },
            ...{ members: [], waiting: true, lost: [], pending: [] },
          };
      const { here, keep } = trialOf(this.deps, again);
      const { failure } = await this.#exchange(state, epoch, false, here, password);
      if (failure) return failure.problem;
      const { shelf, book } = this.deps;
      if (!again) {
        await shelf.begin(state, epoch);
        this.#held.clear();
        await book.share(undefined);
      }
      await keepPassword?.(epoch);
      try {
        await keep();
      } catch (error) {
        // The team has the file by now: what is missing here comes with the next exchange.
        await shelf.putState({ ...state, failure: this.#failureOf(error, state) }, epoch);
      }
      this.deps.alarm(true);
      this.deps.tell({ news: 'sharing' });
      return undefined;
    });
  }

  /** Leaves the team. Lists stay as they are here, and what was written stays with the team. */
  leave(): Promise<void> {
    return this.#turn(async (epoch) => {
      await this.deps.shelf.clear(epoch);
      this.#held.clear();
      await this.deps.book.share(undefined);
      this.deps.alarm(false);
      this.deps.tell({ news: 'sharing' });
    });
  }

  /** Shares a list from now on, or no more: the others keep what they have of it. */
  async share(id: string, on: boolean): Promise<void> {
    await this.#change((state) => ({
      lists: on ? [...new Set([...state.lists, id])] : state.lists.filter((one) => one !== id),
      left: on ? state.left.filter((one) => one !== id) : [...new Set([...state.left, id])],
      waiting: true,
    }));
    this.#gather();
  }

  /** Shares what answers said of creators in shared lists too, or no more. */
  async shareFigures(on: boolean): Promise<void> {
    await this.#change(() => ({ figures: on, waiting: true }));
    this.#gather();
  }

  /** Something that is shared was changed here. */
  async changed(): Promise<void> {
    this.#edits += 1;
    await this.#change((state) => (state.waiting ? undefined : { waiting: true }));
    this.#gather();
  }

  /** A list is opened: it is asked for, unless that was just done. */
  async opened(): Promise<void> {
    const state = await this.state();
    if (!state) return;
    // Some browsers forget alarms as they start.
    this.deps.alarm(true);
    if (this.deps.now() - (state.exchangedAt ?? 0) > FRESH_MS) await this.exchange('opened');
  }

  /**
   * Exchanges with the team.
   *
   * @param why `pressed`: by the user, who gets a try whatever failed before. `alarm`: nothing may have happened at all.
   */
  async exchange(why: 'pressed' | 'opened' | 'edited' | 'alarm'): Promise<void> {
    await this.deps.keepAlive(() =>
      this.#turn(async (epoch) => {
        const state = await this.state();
        // Everything may have been forgotten, and the alarm with no team left.
        if (!state) return this.deps.alarm(false);
        if (why !== 'pressed') {
          const { failure } = state;
          if (isStopped(state)) return;
          const since = this.deps.now() - (failure?.at ?? 0);
          if (failure && why !== 'opened' && since >= 0 && since < pauseAfter(failure.tries)) return;
        }
        await this.#exchange(state, epoch, why === 'alarm');
        this.deps.tell({ news: 'sharing' });
      }),
    );
  }

  /** The user has seen what was lost, or put it back. */
  async settle(stamps: readonly string[]): Promise<void> {
    await this.#change(({ lost }) => ({ lost: lost.filter(({ stamp }) => !stamps.includes(stamp)) }));
    this.deps.tell({ news: 'sharing' });
  }

  /** The last changes of a list, newest first. */
  async changes(id: string): Promise<ToldChange[]> {
    const state = await this.state();
    if (!state) return [];
    const { own, others } = await this.#files(state);
    const all: ToldChange[] = [
      ...(own?.log ?? []),
      ...[...others.values()].flatMap(({ log, name: by }) => log.map((change) => ({ ...change, by }))),
    ];
    return all
      .filter(({ list }) => list === id)
      .sort((a, b) => (a.stamp > b.stamp ? -1 : 1))
      .slice(0, MAX_TOLD);
  }

  /** Who changed each entry of a shared list last, and when. */
  async entryChanges(id: string): Promise<EntryChange[]> {
    const state = await this.state();
    if (!state?.lists.includes(id)) return [];
    const { book, now } = this.deps;
    const { own, others } = await this.#files(state);
    const { lists } = await book.contents([id], now() + state.offset + AHEAD_MS);
    const mine = [...(own?.devices ?? []), await book.device()];
    return [...lastStamps(cellsOf(lists.get(id)))].map(([entry, stamp]) => {
      const by = others.get(writerOf(stamp, others) ?? '')?.name;
      return {
        ...{ entry, at: timeOf(stamp) - state.offset },
        ...(mine.includes(deviceOf(stamp)) ? { mine: true as const } : by !== undefined && { by }),
      };
    });
  }

  /** Lists of the team that are not taken in here. */
  async teamLists(): Promise<TeamList[]> {
    const state = await this.state();
    if (!state) return [];
    const { others } = await this.#files(state);
    const lists = new Map<string, TeamList>();
    for (const { name: by, lists: theirs } of others.values())
      for (const [id, cells] of theirs) {
        if (state.lists.includes(id)) continue;
        const name = cells.get('list//name')?.[0];
        const before = lists.get(id);
        lists.set(id, {
          id,
          name: typeof name === 'string' ? name : (before?.name ?? '—'),
          by: [...(before?.by ?? []), by],
        });
      }
    return [...lists.values()];
  }

  // within

  #turn<T>(work: (epoch: number) => Promise<T>): Promise<T> {
    const run = this.#last.then(() => work(this.deps.shelf.epoch));
    this.#last = run.catch(() => {});
    return run;
  }

  /** Changes the state, where there is one. */
  #change(change: (state: SharingState) => Partial<SharingState> | undefined): Promise<void> {
    return this.#turn(async (epoch) => {
      const state = await this.state();
      const changed = state && change(state);
      if (!state || !changed) return;
      const after = { ...state, ...changed };
      await this.deps.shelf.putState(after, epoch);
      if (changed.lists) await this.deps.book.share(after);
    });
  }

  #gather(): void {
    if (this.#gathering) return;
    this.#gathering = true;
    this.deps.later(() => {
      this.#gathering = false;
      void this.exchange('edited').catch(() => {});
    }, GATHER_MS);
  }

  /** One exchange. A failure of the folder or of the storage is in the state that it comes to; what was not exchanged waits for the next. */
  async #exchange(
    before: SharingState,
    epoch: number,
    quiet: boolean,
    here: Here = this.deps,
    password?: string,
  ): Promise<SharingState> {
    const edits = this.#edits;
    let state = before;
    const save = async (changed: SharingState) => {
      state = changed;
      await here.shelf.putState(state, epoch);
    };
    try {
      const folder = await this.deps.folder(state, password);
      const found = await this.#find(here, folder, state, quiet);
      state = { ...state, ...(await this.#clock(here, folder, state)), ...found.state };
      const resting = quiet && !state.waiting && found.fresh.size + found.gone.length === 0;
      if (!resting || state.members.some(({ ahead }) => ahead))
        await this.#merge(here, folder, state, found, epoch, save);
      const { failure: _, ...sound } = state;
      await save({ ...sound, known: true, exchangedAt: this.deps.now(), waiting: this.#edits !== edits });
    } catch (error) {
      await save({ ...state, failure: this.#failureOf(error, before) });
    }
    return state;
  }

  #failureOf(error: unknown, { failure }: SharingState): NonNullable<SharingState['failure']> {
    const problem =
      error instanceof FolderError ? error.problem : error instanceof FailureError ? 'storage' : undefined;
    if (!problem) throw error;
    return { problem, at: this.deps.now(), tries: (failure?.tries ?? 0) + 1 };
  }

  /** Edits are stamped by the server's clock, so that no member's own clock wins or loses for good. */
  async #clock(
    { book }: Here,
    { offset: seen }: TeamFolder,
    state: SharingState,
  ): Promise<Pick<SharingState, 'offset'> | undefined> {
    if (seen === undefined || Math.abs(seen - state.offset) <= CLOCK_MS) return undefined;
    const offset = Math.abs(seen) <= CLOCK_MS ? 0 : Math.round(seen);
    await book.share({ ...state, offset });
    return { offset };
  }

  /** Asks for every file; what is still as it was comes without bytes. */
  async #find(
    { shelf }: Here,
    folder: TeamFolder,
    state: SharingState,
    quiet: boolean,
  ): Promise<Found & { state: Pick<SharingState, 'members' | 'listedAt'> }> {
    const known = state.members.map(({ id }) => id);
    const listing = !quiet || this.deps.now() - (state.listedAt ?? 0) >= LISTED_MS;
    const listed = listing ? (await folder.list()).filter((id) => id !== state.me) : known;
    const tags = new Map(state.members.map(({ id, tag }) => [id, tag]));
    const fresh = new Map<string, KeptFile>();
    const gone = known.filter((id) => !listed.includes(id));
    const names = [state.me, ...listed];
    for (let at = 0; at < names.length; at += AT_ONCE)
      await Promise.all(
        names.slice(at, at + AT_ONCE).map(async (id) => {
          const kept = await shelf.file(id);
          const got = await folder.get(id, tags.get(id) ?? kept?.etag);
          if (got === undefined) gone.push(id);
          else if (got !== 'same' && (got.text !== kept?.text || got.etag !== kept.etag)) fresh.set(id, got);
        }),
      );
    return {
      ...{ fresh, gone },
      state: {
        members: listed
          .filter((id) => !gone.includes(id))
          .map((id) => state.members.find((one) => one.id === id) ?? { id }),
        ...(listing && { listedAt: this.deps.now() }),
      },
    };
  }

  /** A file as it was read last; parsed once in the background's life. */
  async #read(id: string, kept: KeptFile | undefined, now: number): Promise<Held['file'] | undefined> {
    if (!kept) return undefined;
    const held = this.#held.get(id);
    if (held?.text === kept.text) return held.file;
    const file = await readMemberFile(kept.text, now);
    this.#held.set(id, { text: kept.text, file });
    return file;
  }

  /** The files as they were at the end of the last exchange, as far as they could be read. */
  async #files(
    { me, members, offset }: SharingState,
    { shelf }: Pick<Here, 'shelf'> = this.deps,
  ): Promise<TeamFiles> {
    const now = this.deps.now() + offset;
    const others = new Map<string, MemberFile>();
    for (const { id } of members) {
      const file = await this.#read(id, await shelf.file(id), now);
      if (isRead(file)) others.set(id, file);
    }
    const own = await this.#read(me, await shelf.file(me), now);
    return { others, ...(isRead(own) && { own }) };
  }

  /** Merges what was found with what is here, and writes one's own file where it is another than before. */
  async #merge(
    here: Here,
    folder: TeamFolder,
    before: SharingState,
    found: Found,
    epoch: number,
    save: (state: SharingState) => Promise<void>,
  ): Promise<void> {
    const { book, shelf } = here;
    const now = this.deps.now() + before.offset;
    const until = now + AHEAD_MS;
    const had = await this.#files(before, here);
    const others = new Map(had.others);
    const members: MemberState[] = [];
    for (const member of before.members) {
      const fresh = found.fresh.get(member.id);
      const file = await this.#read(member.id, fresh, now);
      if (isRead(file)) others.set(member.id, file);
      members.push(memberState(member, others.get(member.id), file, fresh?.etag, until));
    }
    for (const id of found.gone) others.delete(id);
    const own = await this.#own(before, found, had.own, now);
    const after: TeamFiles = { others, ...(own && { own }) };
    const device = await book.device();

    const { lists, left, full } = await this.#lists(here, before, after);
    const { lists: wholes, notes: notesWhole } = await book.contents(lists, until);
    // A list that was removed here is one that was left: the team keeps it.
    const removed = before.lists.filter((id) => !wholes.has(id));
    const shared = lists.filter((id) => !removed.includes(id));
    const merged = new Map<string, Cells>();
    const incoming = new Map<string, Cells>();
    const lost: Lost[] = [];
    const pending = [...before.pending];
    for (const id of shared) {
      const local = cellsOf(wholes.get(id));
      const step = stepList({ id, local, before: had, after, device, until });
      const known = new Set(pending.map(({ list, address, stamp }) => `${list} ${address} ${stamp}`));
      pending.push(
        ...step.changes.filter(({ list, address, stamp }) => !known.has(`${list} ${address} ${stamp}`)),
      );
      lost.push(...step.lost);
      if (step.incoming.size > 0) incoming.set(id, step.incoming);
      merged.set(id, newest(local, step.incoming));
    }
    const creators = new Set([...merged.values()].flatMap((cells) => [...creatorsOf(cells)]));
    const localNotes = cellsOf(notesWhole);
    const newNotes = incomingNotes(localNotes, others, creators, until);

    const state: SharingState = {
      ...before,
      ...{ members, lists: shared, left: [...new Set([...left, ...removed])], pending, full },
      lost: [...lost, ...before.lost.filter(({ stamp }) => !lost.some((one) => one.stamp === stamp))].slice(
        0,
        MAX_LOST,
      ),
    };
    // Before anything is merged: what was lost could not be told of after it.
    await save(state);
    if (shared.join() !== before.lists.join()) await book.share(state);
    for (const [id, cells] of incoming) await book.merge(id, cells);
    if (newNotes.size > 0) await book.mergeNotes(newNotes, writersOf(newNotes, others));
    // One that cannot be read does not take the place of the one before it, which still counts.
    for (const [id, file] of found.fresh)
      if (isRead(await this.#read(id, file, now))) await shelf.putFile(id, file, epoch);
    for (const id of found.gone) await shelf.dropFile(id, epoch);
    await this.#takeFigures(here, found, others, creators);

    const devices = [...new Set([...(own?.devices ?? []), device])];
    const theirs = [...others].map(([member, file]) => [member, file] as const);
    const leaving = leavingNotes(newest(localNotes, newNotes), creators, devices);
    const next: Omit<MemberFile, 'bad'> = {
      ...{ name: state.name, at: Math.round(now), devices },
      lists: new Map(
        [...merged].map(([id, cells]) => [
          id,
          ownCells(
            cells,
            device,
            state.me,
            theirs.map(([member, file]) => [member, file.devices, file.lists.get(id)] as const),
          ),
        ]),
      ),
      notes: ownCells(
        leaving,
        device,
        state.me,
        theirs.map(([member, file]) => [member, file.devices, notesAbout(file.notes, creators)] as const),
      ),
      log: withChanges(own?.log ?? [], pending).filter(({ list }) => merged.has(list)),
      figures: state.figures ? await this.deps.figures([...creators]) : [],
    };
    if (!own || !isSame(own, next)) {
      const text = await writeMemberFile(next);
      if (text.length > MAX_MEMBER_FILE) throw new FolderError('tooLarge');
      const { etag } = await folder.put(state.me, text);
      await shelf.putFile(state.me, { text, ...(etag !== undefined && { etag }) }, epoch);
    }
    await save({ ...state, pending: [] });
  }

  /** One's own file as it is in the folder. Another device of the same member may have written it. */
  async #own(
    { me, known }: SharingState,
    { fresh, gone }: Found,
    had: MemberFile | undefined,
    now: number,
  ): Promise<MemberFile | undefined> {
    if (gone.includes(me)) return undefined;
    const found = fresh.get(me);
    if (!found) return had;
    const file = await this.#read(me, found, now);
    if (isRead(file)) return file;
    if (file?.problem === 'newer') throw new FolderError('newer');
    // A file that was never ours belongs to something else. Ours, spoilt, is written anew from what is here.
    if (!known) throw new FolderError('foreign');
    return undefined;
  }

  /** The lists that are shared here: those of before, and those that the team shares and that are not here yet. */
  async #lists(
    { book }: Here,
    { lists, left }: SharingState,
    { own, others }: TeamFiles,
  ): Promise<{ lists: string[]; left: readonly string[]; full: number }> {
    const all = new Set([own, ...others.values()].flatMap((file) => [...(file?.lists.keys() ?? [])]));
    const news = [...all].filter((id) => !lists.includes(id) && !left.includes(id));
    if (news.length === 0) return { lists: [...lists], left, full: 0 };
    const here = new Set((await book.all()).lists.map(({ id }) => id));
    // A list of one's own is shared by the user alone, also where a copy of it came to the team by a file.
    const kept = news.filter((id) => here.has(id));
    const room = Math.max(0, MAX_LISTS - here.size);
    const comers = news.filter((id) => !here.has(id));
    return {
      lists: [...lists, ...comers.slice(0, room)],
      left: [...left, ...kept],
      full: Math.max(0, comers.length - room),
    };
  }

  /** Takes in what answers of the others said of creators in shared lists, and of no others. */
  async #takeFigures(
    { takeFigures }: Here,
    { fresh }: Found,
    others: ReadonlyMap<string, MemberFile>,
    creators: ReadonlySet<string>,
  ): Promise<void> {
    for (const [id, { name, figures }] of others) {
      const taken = figures.filter(({ creator }) => creators.has(creator));
      if (fresh.has(id) && taken.length > 0) await takeFigures(taken, name);
    }
  }
}

/** Whether sharing rests until the user has done something. */
const isStopped = ({ failure }: SharingState): boolean =>
  failure !== undefined && STOPPING.includes(failure.problem);

/** The names of those who wrote notes, by the ids of these. */
function writersOf(notes: Cells, others: ReadonlyMap<string, MemberFile>): Map<string, string> {
  const writers = new Map<string, string>();
  for (const [address, [, stamp]] of notes) {
    const { row, cell } = partsOf(address);
    if (cell !== 'text') continue;
    for (const { name, devices } of others.values())
      if (devices.includes(deviceOf(stamp))) writers.set(row, name);
  }
  return writers;
}

/** What is known of a member. @param read what was read of the file now; missing where it is still as it was */
function memberState(
  before: MemberState,
  file: MemberFile | undefined,
  read: Held['file'] | undefined,
  tag: string | undefined,
  until: number,
): MemberState {
  const unread = read === undefined ? before : isRead(read) ? {} : { problem: read.problem, tag };
  const ahead = file ? countAhead(file, until) : 0;
  return {
    id: before.id,
    ...(file && { name: file.name, at: file.at, lists: file.lists.size }),
    ...(unread.problem && { problem: unread.problem }),
    ...(unread.tag !== undefined && { tag: unread.tag }),
    ...(file && file.bad > 0 && { bad: file.bad }),
    ...(ahead > 0 && { ahead }),
  };
}

/** Whether a file says what another said already. */
function isSame(one: Omit<MemberFile, 'bad'>, other: Omit<MemberFile, 'bad'>): boolean {
  const same = <T>(a: readonly T[], b: readonly T[], key: (of: T) => unknown) =>
    a.length === b.length && a.every((of, at) => key(of) === key(b[at] as T));
  return (
    one.name === other.name &&
    same(one.devices, other.devices, (device) => device) &&
    one.lists.size === other.lists.size &&
    [...other.lists].every(([id, cells]) => sameCells(one.lists.get(id) ?? new Map(), cells)) &&
    [...other.lists.keys()].every((id) => one.lists.has(id)) &&
    sameCells(one.notes, other.notes) &&
    same(one.log, other.log, ({ stamp, address }) => `${stamp} ${address}`) &&
    same(one.figures, other.figures, ({ creator, basis, at }) => `${creator} ${basis} ${at}`)
  );
}
