import * as v from 'valibot';
import { fitting } from './listContent';
import {
  changeStore,
  type MergeableChanges,
  type MergeableStore,
  openStore,
  StampClock,
  type Stored,
} from './merging';
import type { Note } from './model';
import { creatorRule, idRule, NOTE_CELLS } from './rules';
import { type Cells, changesOf } from './sharing/cells';

const NOTES = 'notes';
const PERSONS = 'persons';
const REMOVED = 'removed';

/** The notes on creators, a row a note, and which creators the user declared to be one person. */
export class NotesContent {
  readonly #store: MergeableStore;
  readonly #clock: StampClock;

  /** @param device the name of this device, see `openStore`; so is `clock` */
  constructor(device: string, stored: Stored, clock = new StampClock()) {
    this.#clock = clock;
    this.#store = openStore(device, stored, clock);
  }

  /** Everything that is to be kept of it. */
  get whole(): unknown {
    return this.#store.getMergeableContent();
  }

  /** A note as it stands, or `undefined` where there is none. */
  note(id: string): Note | undefined {
    const row = this.#store.getRow(NOTES, id);
    const { creator, at, text } = fitting(NOTE_CELLS, row);
    const whole = creator !== undefined && at !== undefined && text !== undefined;
    return whole && row[REMOVED] === undefined && v.is(idRule, id) ? { id, creator, at, text } : undefined;
  }

  /** Whether there is a note of this id, or was one that was removed. */
  has(id: string): boolean {
    return this.#store.hasRow(NOTES, id);
  }

  add({ id, ...cells }: Note): MergeableChanges {
    return changeStore(this.#store, () => this.#store.setRow(NOTES, id, cells));
  }

  remove(id: string, now: number): MergeableChanges {
    return changeStore(this.#store, () => {
      if (this.#store.hasRow(NOTES, id)) this.#store.setCell(NOTES, id, REMOVED, now);
    });
  }

  /** Takes in notes that were written or removed elsewhere. */
  merge(cells: Cells): MergeableChanges {
    const changes = changesOf(cells);
    this.#clock.see(changes);
    this.#store.applyMergeableChanges(changes);
    return changes;
  }

  /** Empties the notes that were removed before a time, but for the mark. @returns whether there was any */
  empty(before: number): boolean {
    const old = this.#store.getRowIds(NOTES).filter((id) => {
      const { [REMOVED]: at, text } = this.#store.getRow(NOTES, id);
      return typeof at === 'number' && at < before && text !== undefined;
    });
    this.#store.transaction(() => {
      for (const id of old)
        for (const cell of ['text', 'creator']) this.#store.delCell(NOTES, id, cell, true);
    });
    return old.length > 0;
  }

  restore(id: string): MergeableChanges {
    return changeStore(this.#store, () => this.#store.delCell(NOTES, id, REMOVED, true));
  }

  /** Which person a creator is, by a random id; `undefined` where the user declared nothing. */
  person(creator: string): string | undefined {
    const person = this.#store.getCell(PERSONS, creator, 'person');
    return v.is(idRule, person) && v.is(creatorRule, creator) ? person : undefined;
  }

  /** Declares creators to be persons, each by an id; without one, a creator stands alone again. */
  declare(creators: readonly string[], person: string | undefined): MergeableChanges {
    return changeStore(this.#store, () => {
      for (const creator of creators)
        if (person === undefined) this.#store.delRow(PERSONS, creator);
        else this.#store.setCell(PERSONS, creator, 'person', person);
    });
  }
}
