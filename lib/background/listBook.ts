import { MAX_ENTRIES, MAX_LISTS } from '../lists/bounds';
import { type ListsCheck, type ListsFile, type ListsFileProblem, readLists, writeLists } from '../lists/file';
import { type ListHead, listOf, summaryOf, withStatus } from '../lists/head';
import { type ListChanged, ListContent } from '../lists/listContent';
import {
  type MergeableChanges,
  openStore,
  StampClock,
  type Stored,
  settled,
  stampName,
} from '../lists/merging';
import type { Entry, KolList, ListEdit, ListSummary, Meeting, Note } from '../lists/model';
import { NotesContent } from '../lists/notesContent';
import { type Cells, partsOf } from '../lists/sharing/cells';
import type { SharedHere } from '../lists/sharing/state';
import type { News } from '../messages/protocol';
import { FailureError } from '../report/failure';
import { MAX_TEMPLATES, readTemplate, readTemplates, type SheetTemplate } from '../sheet/template';
import { type ListShelf, type Met, NOTES, type Write } from '../store/listShelf';
import { creatorKey, creatorOf } from '../subject/creator';
import type { Subject } from '../subject/types';

export interface BookDeps {
  shelf: ListShelf;
  /** Sends news to every frame of the extension. */
  tell(news: News): void;
  now(): number;
  /** Something that is shared with a team was changed here: only where there is one. */
  onShared?(): void;
}

/** The data source that a request works with: its remembered matches and its figures. */
export interface DataSource {
  /** The creator that a subject was matched to, where that is remembered. */
  match(subject: Subject): Promise<Subject | undefined>;
  source: string;
}

/** A creator who is to be added to a list. */
export interface Newcomer {
  subject: Subject;
  name?: string | undefined;
  image?: string | undefined;
}

export interface Added {
  list: Pick<KolList, 'id' | 'name'>;
  added: Entry[];
  /** Those who were in the list before. */
  already: Entry[];
  /** By creator: other lists that they are in. */
  met: Record<string, Meeting[]>;
}

export interface MetCreator {
  creator: string;
  meetings: Meeting[];
  notes: number;
  seen?: number;
}

/** More edits at once than this are kept by writing the list whole. */
const MANY = 500;
/** What of a file is new, and the ids of lists that are taken; or why none of it can be used. */
type Plan = (ListsFile & { taken: ReadonlySet<string> }) | { problem: ListsFileProblem };

/** How long what was removed can be brought back. */
const KEEP_REMOVED = 30 * 86_400_000;
/** The most changes that are appended before the list is written whole again. */
const MAX_CHANGES = 300;

const gone = () => new FailureError({ code: 'listGone', charged: 'no' });
const full = () => new FailureError({ code: 'listFull', charged: 'no' });

/** @throws FailureError `storageCorrupt` where what is kept is no list: it is left as it is */
function opening<T>(open: () => T): T {
  try {
    return open();
  } catch {
    throw new FailureError({ code: 'storageCorrupt', charged: 'no' });
  }
}

const isEmpty = ([[tables], [values]]: MergeableChanges) =>
  Object.keys(tables).length === 0 && Object.keys(values).length === 0;

/** A content in memory, and how many changes are on the disk beside its whole. */
interface Open<T> {
  content: T;
  changes: number;
}

/**
 * All lists and notes: the one place where they are changed. Every change is on the disk before it is answered, and changes come
 * one after the other.
 */
export class ListBook {
  readonly #open = new Map<string, Open<ListContent | NotesContent>>();
  #epoch = -1;
  #device: string | undefined;
  #shared: { here: SharedHere | undefined; epoch: number } | undefined;
  /** The server's clock less this computer's, milliseconds. */
  #offset = 0;
  #last: Promise<unknown> = Promise.resolve();
  #tidied: Promise<void> | undefined;

  constructor(private readonly deps: BookDeps) {}

  // lists

  async all(): Promise<{ lists: ListSummary[]; last?: string; sharing?: true }> {
    const [{ heads, last }, sharing] = await Promise.all([this.deps.shelf.heads(), this.#sharing()]);
    this.#tidied ??= this.#turn((epoch) => this.#tidy(heads, epoch)).catch(() => {});
    const lists = standing(heads);
    const used = lists.find(({ id }) => id === last)?.id;
    return {
      lists: lists.map((head) => ({
        ...summaryOf(head),
        ...(sharing?.lists.includes(head.id) && { shared: true }),
      })),
      ...(sharing && { sharing: true }),
      ...(used !== undefined && { last: used }),
    };
  }

  async get(id: string): Promise<{ list: KolList; entries: Entry[]; shared?: true } | undefined> {
    const [head, sharing] = await Promise.all([this.deps.shelf.head(id), this.#sharing()]);
    if (!head || head.removedAt !== undefined) return undefined;
    const entries = await this.deps.shelf.entries(id);
    return {
      list: listOf(head),
      entries: inOrder(entries.map((entry) => withStatus(entry, head))),
      ...(sharing?.lists.includes(id) && { shared: true }),
    };
  }

  create(given: Pick<KolList, 'name'> & Partial<KolList>): Promise<KolList> {
    return this.#turn((epoch) => this.#create(given, epoch));
  }

  async #create(given: Pick<KolList, 'name'> & Partial<KolList>, epoch: number): Promise<KolList> {
    const { heads } = await this.deps.shelf.heads();
    if (standing(heads).length >= MAX_LISTS) throw full();
    const taken = heads.some(({ id }) => id === given.id);
    const id = given.id === undefined || taken ? crypto.randomUUID() : given.id;
    const now = this.deps.now();
    const list: KolList = { createdAt: now, statuses: [], columns: [], ...given, id };
    const head = await this.#write(id, epoch, (content) => content.fill(list, [], now), { last: true });
    this.deps.tell({ news: 'lists' });
    return listOf(head);
  }

  remove(id: string): Promise<void> {
    return this.#mark(id, this.deps.now());
  }

  restore(id: string): Promise<void> {
    return this.#mark(id, undefined);
  }

  #mark(id: string, removedAt: number | undefined): Promise<void> {
    return this.#turn(async (epoch) => {
      if (!(await this.deps.shelf.head(id))) throw gone();
      await this.#write(id, epoch, (content) => content.mark(removedAt));
      this.deps.tell({ news: 'lists' });
    });
  }

  /** @param by the name of the screen that edits, which news of its own edits carry */
  edit(id: string, edits: readonly ListEdit[], by?: string): Promise<void> {
    return this.#turn(async (epoch) => {
      const before = await this.deps.shelf.head(id);
      if (!before || before.removedAt !== undefined) throw gone();
      const comers = edits.reduce((sum, edit) => sum + (edit.edit === 'row' && edit.entry ? 1 : 0), 0);
      if (before.entries + comers > MAX_ENTRIES && comers > 0) throw full();
      const many = edits.length > MANY;
      await this.#write(id, epoch, (content) => content.edit(edits, this.deps.now()), { many });
      this.deps.tell({ news: 'list', id, edits: [...edits], ...(by !== undefined && { by }) });
      if (edits.some(({ edit }) => edit === 'row' || edit === 'list')) this.deps.tell({ news: 'lists' });
    });
  }

  /**
   * Adds creators to a list.
   *
   * @param id the list; where missing, the last one used, else the one changed last, else a new one. `unused`: it is not the last one used from now on
   * @param name of a list that has to be made
   */
  add(
    {
      id,
      creators,
      unused = false,
    }: { id?: string | undefined; creators: readonly Newcomer[]; unused?: boolean },
    name: string,
    dataSource: DataSource,
  ): Promise<Added> {
    return this.#turn(async (epoch) => {
      const head = await this.#listFor(id, name, epoch);
      const kin = await this.#kin(dataSource);
      const comers = new Map<string, Newcomer>();
      for (const comer of creators) {
        const creator = await kin.of(comer.subject);
        if (!comers.has(creator)) comers.set(creator, comer);
      }
      const keys = [...comers.keys()];
      const found = await this.#meetings(keys, kin, dataSource.source);
      const added: Entry[] = [];
      const already: Entry[] = [];
      const met: Added['met'] = {};
      const now = this.deps.now();
      const shared = (await this.#sharing())?.lists.includes(head.id);
      for (const [at, creator] of keys.entries()) {
        const { meetings } = found[at] as MetCreator;
        const same = kin.names(creator);
        const here = meetings.filter(({ list }) => list.id === head.id);
        const before = here.find(({ entry }) => same.includes(entry.creator));
        const others = meetings.filter(({ list }) => list.id !== head.id);
        if (others.length > 0) met[creator] = others;
        const { name: seen, image } = comers.get(creator) as Newcomer;
        if (before) already.push(before.entry);
        else
          added.push({
            // Two members who add one creator apart add one entry.
            id: shared ? await idOf(`${head.id} ${creator}`) : crypto.randomUUID(),
            creator,
            ...(seen !== undefined && { name: seen }),
            ...(image !== undefined && { image }),
            status: 'candidate',
            tags: [],
            free: {},
            // One after the other, so that the list has them in the order in which they came.
            addedAt: now + added.length,
          });
      }
      if (head.entries + added.length > MAX_ENTRIES) throw full();
      const edits = added.map((entry): ListEdit => ({ edit: 'row', id: entry.id, entry }));
      const many = edits.length > MANY;
      await this.#write(head.id, epoch, (content) => content.edit(edits, now), { last: !unused, many });
      if (edits.length > 0) this.deps.tell({ news: 'list', id: head.id, edits });
      this.deps.tell({ news: 'lists' });
      return { list: { id: head.id, name: head.name }, added, already, met };
    });
  }

  async #listFor(id: string | undefined, name: string, epoch: number): Promise<ListHead> {
    const { heads, last } = await this.deps.shelf.heads();
    const lists = standing(heads);
    const named = lists.find((list) => list.id === (id ?? last));
    if (id !== undefined && !named) throw gone();
    const latest = named ?? lists.sort((a, b) => b.changedAt - a.changedAt)[0];
    if (latest) return latest;
    const { id: made } = await this.#create({ name }, epoch);
    return (await this.deps.shelf.head(made)) as ListHead;
  }

  /** Where creators were met before, one a subject, in their order. */
  async met(subjects: readonly Subject[], dataSource: DataSource): Promise<MetCreator[]> {
    const kin = await this.#kin(dataSource);
    const creators = await Promise.all(subjects.map((subject) => kin.of(subject)));
    return this.#meetings(creators, kin, dataSource.source);
  }

  async #meetings(creators: readonly string[], kin: Kin, source: string): Promise<MetCreator[]> {
    const { shelf } = this.deps;
    const names = [...new Set(creators.flatMap((creator) => kin.person(creator)))];
    const [{ heads }, found] = await Promise.all([shelf.heads(), shelf.met(names, source)]);
    const lists = new Map(standing(heads).map((head) => [head.id, head]));
    const byName = new Map(names.map((name, at) => [name, found[at] as Met]));
    return creators.map((creator) => {
      const all = kin.person(creator).map((name) => byName.get(name) as Met);
      const meetings = all.flatMap(({ entries }) =>
        entries.flatMap(({ list: id, ...entry }): Meeting[] => {
          const head = lists.get(id);
          if (!head) return [];
          const { client, statuses } = head;
          const list = {
            id,
            name: head.name,
            ...(client !== undefined && { client }),
            ...(statuses.length > 0 && { statuses }),
          };
          return [{ list, entry: withStatus(entry, head) }];
        }),
      );
      const seen = Math.max(...kin.names(creator).map((name) => byName.get(name)?.seen ?? 0));
      return {
        creator,
        meetings: meetings.sort(
          (a, b) => (b.entry.statusAt ?? b.entry.addedAt) - (a.entry.statusAt ?? a.entry.addedAt),
        ),
        notes: all.reduce((sum, { notes }) => sum + notes, 0),
        ...(seen > 0 && { seen }),
      };
    });
  }

  // notes

  /** Notes on a creator, and on who the user declared to be the same person; newest first. */
  async notes(creator: string, dataSource: DataSource): Promise<Note[]> {
    const kin = await this.#kin(dataSource);
    return this.deps.shelf.notes(kin.person(await kin.of(creator)));
  }

  addNote(creator: string, text: string, dataSource: DataSource): Promise<Note> {
    return this.#turn(async (epoch) => {
      const kin = await this.#kin(dataSource);
      const key = await kin.of(creator);
      const note: Note = { id: crypto.randomUUID(), creator: key, at: this.deps.now(), text };
      await this.#writeNote(note.id, epoch, (content) => content.add(note));
      return note;
    });
  }

  removeNote(id: string): Promise<void> {
    return this.#turn((epoch) =>
      this.#writeNote(id, epoch, (content) => content.remove(id, this.deps.now())),
    );
  }

  restoreNote(id: string): Promise<void> {
    return this.#turn((epoch) => this.#writeNote(id, epoch, (content) => content.restore(id)));
  }

  // persons

  /** Declares two creators, and all who were declared to be either of them, to be one person. */
  join(creators: readonly [string, string], dataSource: DataSource): Promise<void> {
    return this.#turn(async (epoch) => {
      const kin = await this.#kin(dataSource);
      const [one, other] = [await kin.of(creators[0]), await kin.of(creators[1])];
      const all = [...new Set([...kin.person(one), ...kin.person(other)])];
      const content = await this.#notes();
      // A person that one of them belongs to already keeps its id, because another device may be adding to that person.
      const person = all.map((creator) => content.person(creator)).find(Boolean) ?? crypto.randomUUID();
      await this.#writePersons(all, person, epoch);
    });
  }

  /** A creator is a person alone again. */
  part(creator: string, dataSource: DataSource): Promise<void> {
    return this.#turn(async (epoch) => {
      const kin = await this.#kin(dataSource);
      await this.#writePersons(kin.names(await kin.of(creator)), undefined, epoch);
    });
  }

  /** All creators that the user declared to be one person with a creator, who is the first of them. */
  async person(creator: string, dataSource: DataSource): Promise<string[]> {
    const kin = await this.#kin(dataSource);
    const key = await kin.of(creator);
    return [key, ...kin.person(key).filter((name) => name !== key)];
  }

  // sharing with a team

  /** How stamps name this device. */
  device(): Promise<string> {
    return this.#turn(async () => stampName(await this.#deviceName()));
  }

  /** What is shared from now on, and by which clock edits are stamped. */
  share(shared: SharedHere | undefined): Promise<void> {
    return this.#turn(async (epoch) => {
      this.#hold(shared, epoch);
      this.deps.tell({ news: 'lists' });
    });
  }

  /**
   * The contents of some lists as the merging store has them, of those that are there and not removed, and that of the notes.
   *
   * @param until epoch milliseconds by the server's clock: what was stamped later, by a clock that was wrong, is stamped then
   * @param keep the new stamps are kept here too
   */
  contents(
    ids: readonly string[],
    until: number,
    keep = true,
  ): Promise<{ lists: Map<string, unknown>; notes: unknown }> {
    return this.#turn(async (epoch) => {
      const lists = new Map<string, unknown>();
      for (const id of ids) {
        const head = await this.deps.shelf.head(id);
        if (!head || head.removedAt !== undefined) continue;
        const whole = await this.#settled(id, until, keep && epoch, () => this.#list(id));
        lists.set(id, whole);
      }
      const notes = await this.#settled(NOTES, until, keep && epoch, () => this.#opened(NOTES, openNotes));
      return { lists, notes };
    });
  }

  async #settled(
    id: string,
    until: number,
    epoch: number | false,
    open: () => Promise<Open<ListContent | NotesContent>>,
  ): Promise<unknown> {
    const { whole } = (await open()).content;
    const changes = settled(whole, until);
    if (!changes) return whole;
    const next = openStore(await this.#deviceName(), { changes: [changes] }).getMergeableContent();
    if (epoch === false) return next;
    this.#open.delete(id);
    await this.deps.shelf.write({ id, whole: next }, epoch);
    return (await open()).content.whole;
  }

  /** Takes in what the others changed in a list; the list is made where it is not there. */
  merge(id: string, cells: Cells): Promise<void> {
    return this.#turn(async (epoch) => {
      const before = await this.deps.shelf.head(id);
      const edits: ListEdit[] = [];
      await this.#write(
        id,
        epoch,
        (content) => {
          const merged = content.merge(cells);
          edits.push(...merged.edits);
          return merged;
        },
        { many: cells.size > MANY, theirs: true },
      );
      for (let at = 0; at < edits.length; at += MANY)
        this.deps.tell({ news: 'list', id, edits: edits.slice(at, at + MANY) });
      if (!before || edits.some(({ edit }) => edit === 'row' || edit === 'list'))
        this.deps.tell({ news: 'lists' });
    });
  }

  /** Takes in the notes of others. @param by the names of those who wrote them, by the ids of the notes */
  mergeNotes(cells: Cells, by: ReadonlyMap<string, string>): Promise<void> {
    return this.#turn(async (epoch) => {
      const content = await this.#notes();
      try {
        const ids = new Set([...cells.keys()].map((address) => partsOf(address).row));
        const about = new Set([...ids].map((id) => content.note(id)?.creator));
        const changes = content.merge(cells);
        const notes = new Map(
          [...ids].map((id) => {
            const note = content.note(id);
            const name = by.get(id);
            return [id, note && { ...note, ...(name !== undefined && { by: name }) }];
          }),
        );
        await this.#keep({ id: NOTES, notes }, changes, content, epoch, { theirs: true });
        for (const note of notes.values()) about.add(note?.creator);
        for (const creator of about) if (creator !== undefined) this.deps.tell({ news: 'notes', creator });
      } catch (error) {
        this.#open.delete(NOTES);
        throw error;
      }
    });
  }

  /** What is shared; `undefined` where the user is in no team. */
  async #sharing(): Promise<SharedHere | undefined> {
    const { epoch } = this.deps.shelf;
    if (this.#shared?.epoch === epoch) return this.#shared.here;
    const kept = await this.deps.shelf.shared();
    // What was shared while the disk was read is newer.
    return this.#shared?.epoch === epoch ? this.#shared.here : this.#hold(kept, epoch);
  }

  #hold(here: SharedHere | undefined, epoch: number): SharedHere | undefined {
    this.#shared = { here, epoch };
    this.#offset = here?.offset ?? 0;
    return here;
  }

  async #tellShared(id: string): Promise<void> {
    const shared = await this.#sharing();
    if (shared && (id === NOTES || shared.lists.includes(id))) this.deps.onShared?.();
  }

  // templates of sheets

  async templates(): Promise<SheetTemplate[]> {
    return readTemplates(await this.deps.shelf.sheets());
  }

  /** Keeps a template, in the place of one of its id. @returns all templates after it */
  putTemplate(given: unknown): Promise<SheetTemplate[]> {
    return this.#turn(async (epoch) => {
      const template = readTemplate(given);
      if (!template) throw new FailureError({ code: 'badParameters', charged: 'no' });
      const before = await this.templates();
      const known = before.some(({ id }) => id === template.id);
      if (!known && before.length >= MAX_TEMPLATES) throw full();
      const after = known
        ? before.map((one) => (one.id === template.id ? template : one))
        : [...before, template];
      await this.deps.shelf.putSheets(after, epoch);
      return after;
    });
  }

  removeTemplate(id: string): Promise<SheetTemplate[]> {
    return this.#turn(async (epoch) => {
      const after = (await this.templates()).filter((one) => one.id !== id);
      await this.deps.shelf.putSheets(after, epoch);
      return after;
    });
  }

  // files

  /** Lists as a file. All of them, where none is named, with the notes and persons. */
  async export(ids?: readonly string[]): Promise<string> {
    const { shelf } = this.deps;
    const { heads } = await shelf.heads();
    const chosen = standing(heads).filter(({ id }) => !ids || ids.includes(id));
    const lists = await Promise.all(
      chosen.map(async (head) => ({ list: listOf(head), entries: inOrder(await shelf.entries(head.id)) })),
    );
    if (ids) return writeLists({ lists, notes: [], persons: [] });
    const groups = new Map<string, string[]>();
    for (const { creator, person } of await shelf.persons())
      groups.set(person, [...(groups.get(person) ?? []), creator]);
    const persons = [...groups.values()].filter(({ length }) => length > 1);
    const templates = await this.templates();
    return writeLists({ lists, notes: await shelf.allNotes(), persons, templates });
  }

  /** What importing a file would do. Nothing is changed. */
  check(text: string): Promise<ListsCheck> {
    return this.#turn(async () => checkOf(await this.#planOf(text)));
  }

  /** Takes a file's lists in beside those that are there: nothing is overwritten. */
  import(text: string): Promise<ListsCheck> {
    return this.#turn(async (epoch) => {
      const plan = await this.#planOf(text);
      const check = checkOf(plan);
      if ('problem' in plan) return check;
      const now = this.deps.now();
      for (const { list, entries } of plan.lists) {
        const copy = plan.taken.has(list.id);
        const id = copy ? crypto.randomUUID() : list.id;
        const edits = entries.map((entry): ListEdit => {
          const row = copy ? crypto.randomUUID() : entry.id;
          return { edit: 'row', id: row, entry: { ...entry, id: row } };
        });
        await this.#write(id, epoch, (content) => content.fill({ ...list, id }, edits, now), { many: true });
      }
      for (const note of plan.notes) await this.#writeNote(note.id, epoch, (content) => content.add(note));
      if (plan.templates.length > 0)
        await this.deps.shelf.putSheets([...(await this.templates()), ...plan.templates], epoch);
      for (const creators of plan.persons) await this.#writePersons(creators, crypto.randomUUID(), epoch);
      this.deps.tell({ news: 'lists' });
      return check;
    });
  }

  /** What of a file is new, and the ids of lists that are taken, those of removed lists included. */
  async #planOf(text: string): Promise<Plan> {
    const file = readLists(text);
    if ('problem' in file) return file;
    const { heads } = await this.deps.shelf.heads();
    if (standing(heads).length + file.lists.length > MAX_LISTS) return { problem: 'full' };
    const content = await this.#notes();
    const templates = await this.templates();
    const known = new Set(templates.map(({ id }) => id));
    return {
      ...file,
      templates: readTemplates(file.templates)
        .filter(({ id }) => !known.has(id))
        .slice(0, MAX_TEMPLATES - templates.length),
      notes: file.notes.filter(({ id }) => !content.has(id)),
      persons: file.persons.filter((creators) => creators.every((one) => content.person(one) === undefined)),
      taken: new Set(heads.map(({ id }) => id)),
    };
  }

  // within

  /** Erases what was removed long ago: until then it can be brought back. */
  async #tidy(heads: readonly ListHead[], epoch: number): Promise<void> {
    const before = this.deps.now() - KEEP_REMOVED;
    for (const { id, removedAt } of heads)
      if (removedAt !== undefined && removedAt < before) {
        await this.deps.shelf.erase(id, epoch);
        this.#open.delete(id);
      }
    const content = await this.#notes();
    if (content.empty(before)) await this.deps.shelf.write({ id: NOTES, whole: content.whole }, epoch);
  }

  /** Runs changes one after the other, each on what the one before it left. */
  #turn<T>(work: (epoch: number) => Promise<T>): Promise<T> {
    const run = this.#last.then(() => {
      const { epoch } = this.deps.shelf;
      if (epoch !== this.#epoch) {
        this.#open.clear();
        this.#device = undefined;
        this.#epoch = epoch;
      }
      return work(epoch);
    });
    this.#last = run.catch(() => {});
    return run;
  }

  async #opened<T extends ListContent | NotesContent>(
    id: string,
    make: (device: string, stored: Stored, clock: StampClock) => T,
  ): Promise<Open<T>> {
    const held = this.#open.get(id) as Open<T> | undefined;
    if (held) return held;
    const device = await this.#deviceName();
    await this.#sharing();
    const clock = new StampClock(() => this.deps.now() + this.#offset);
    const stored = await this.deps.shelf.stored(id);
    const open = { content: opening(() => make(device, stored, clock)), changes: stored.changes.length };
    this.#open.set(id, open);
    return open;
  }

  async #deviceName(): Promise<string> {
    this.#device ??= await this.deps.shelf.device();
    return this.#device;
  }

  #list(id: string): Promise<Open<ListContent>> {
    return this.#opened(id, (device, stored, clock) => new ListContent(id, device, stored, clock));
  }

  async #notes(): Promise<NotesContent> {
    return (await this.#opened(NOTES, openNotes)).content;
  }

  /** Changes a list in memory and on the disk. What could not be written is not held in memory either. */
  async #write(
    id: string,
    epoch: number,
    work: (content: ListContent) => ListChanged,
    { last = false, ...how }: { last?: boolean; many?: boolean; theirs?: boolean } = {},
  ): Promise<ListHead> {
    const { content } = await this.#list(id);
    try {
      const { changes, entries } = work(content);
      const { removedAt } = content;
      const head: ListHead = {
        ...content.list,
        entries: content.entries,
        changedAt: this.deps.now(),
        ...(removedAt !== undefined && { removedAt }),
      };
      const standing = new Map([...entries].map((entry) => [entry, content.entry(entry)]));
      await this.#keep({ id, head, entries: standing, last }, changes, content, epoch, how);
      return head;
    } catch (error) {
      this.#open.delete(id);
      throw error;
    }
  }

  async #writeNote(
    id: string,
    epoch: number,
    work: (content: NotesContent) => MergeableChanges,
  ): Promise<void> {
    const content = await this.#notes();
    try {
      const creator = content.note(id)?.creator;
      const changes = work(content);
      const note = content.note(id);
      await this.#keep({ id: NOTES, notes: new Map([[id, note]]) }, changes, content, epoch);
      const about = note?.creator ?? creator;
      if (about !== undefined) this.deps.tell({ news: 'notes', creator: about });
    } catch (error) {
      this.#open.delete(NOTES);
      throw error;
    }
  }

  async #writePersons(creators: readonly string[], person: string | undefined, epoch: number): Promise<void> {
    const content = await this.#notes();
    try {
      const changes = content.declare(creators, person);
      const persons = new Map(creators.map((creator) => [creator, content.person(creator)]));
      await this.#keep({ id: NOTES, persons }, changes, content, epoch);
    } catch (error) {
      this.#open.delete(NOTES);
      throw error;
    }
    for (const creator of creators) this.deps.tell({ news: 'notes', creator });
  }

  async #keep(
    write: Write,
    changes: MergeableChanges,
    content: ListContent | NotesContent,
    epoch: number,
    { many = false, theirs = false } = {},
  ): Promise<void> {
    const { shelf } = this.deps;
    const open = this.#open.get(write.id) as Open<typeof content>;
    if (many) {
      await shelf.write({ ...write, whole: content.whole }, epoch);
      open.changes = 0;
    } else {
      await shelf.write({ ...write, ...(!isEmpty(changes) && { changes }) }, epoch);
      open.changes += 1;
    }
    // Not awaited, so that this edit need not wait until the team hears of it.
    if (!theirs) void this.#tellShared(write.id).catch(() => {});
    if (open.changes <= MAX_CHANGES) return;
    open.changes = 0;
    // In a turn of its own, so that this edit need not wait for it.
    void this.#turn((now) => shelf.write({ id: write.id, whole: content.whole }, now)).catch(() => {});
  }

  /** Which creators are one and the same. */
  async #kin(dataSource: DataSource): Promise<Kin> {
    const { shelf } = this.deps;
    const [persons, douyin] = await Promise.all([shelf.persons(), shelf.douyin()]);
    const kin = new Kin(dataSource);
    await Promise.all(douyin.map((creator) => kin.of(creator)));
    for (const { creator, person } of persons) kin.declare(await kin.of(creator), person);
    return kin;
  }
}

/**
 * Which creators are one and the same: a page of Douyin leads to its creator on Xingtu by the match that is remembered, and
 * the user may have declared several creators to be one person.
 */
class Kin {
  readonly #names = new Map<string, Set<string>>();
  readonly #person = new Map<string, string>();
  readonly #members = new Map<string, Set<string>>();

  constructor(private readonly dataSource: DataSource) {}

  /** The creator of a page or a key, by the one key that lists have it under. */
  async of(given: string | Subject): Promise<string> {
    const subject = typeof given === 'string' ? creatorOf(given) : given;
    const key = (subject && creatorKey(subject)) ?? String(given);
    if (subject?.platform !== 'douyin') return key;
    const match = await this.dataSource.match(subject);
    const creator = (match && creatorKey(match)) ?? key;
    const names = this.#names.get(creator) ?? new Set([creator]);
    this.#names.set(creator, names.add(key));
    return creator;
  }

  declare(creator: string, person: string): void {
    this.#person.set(creator, person);
    const members = this.#members.get(person) ?? new Set();
    this.#members.set(person, members.add(creator));
  }

  /** The keys under which lists and notes may have a creator. */
  names(creator: string): string[] {
    return [...(this.#names.get(creator) ?? [creator])];
  }

  /** The names of all creators that are one person with a creator, its own included. */
  person(creator: string): string[] {
    const person = this.#person.get(creator);
    const members = person === undefined ? undefined : this.#members.get(person);
    return [...new Set([...(members ?? [creator])].flatMap((member) => this.names(member)))];
  }
}

/** What importing would do, in short. */
function checkOf(plan: Plan): ListsCheck {
  if ('problem' in plan)
    return { problem: plan.problem, lists: [], notes: 0, persons: 0, templates: 0, bad: 0 };
  const { lists, notes, persons, templates, bad, taken } = plan;
  return {
    lists: lists.map(({ list: { id, name }, entries }) => ({
      name,
      entries: entries.length,
      copy: taken.has(id),
    })),
    notes: notes.length,
    persons: persons.length,
    templates: templates.length,
    bad,
  };
}

const openNotes = (device: string, stored: Stored, clock: StampClock) =>
  new NotesContent(device, stored, clock);

/** An id that is made of a text: the same for the same text, wherever it is made. */
async function idOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const hex = [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

const standing = (heads: readonly ListHead[]) => heads.filter(({ removedAt }) => removedAt === undefined);

/** Entries in the order in which they were added; those of one moment stay as the shelf has them, by their ids. */
const inOrder = (entries: Entry[]) => entries.sort((a, b) => a.addedAt - b.addedAt);
