import { applyEdits, type ShownList } from '../../lib/lists/edits';
import type { ListEdit } from '../../lib/lists/model';

/** Steps back that are remembered. */
const MAX_STEPS = 200;
/** Edits of one message. */
const MAX_EDITS = 500;

/** What a step does beside the list, and undoes with it. */
export interface Beside {
  undo(): void;
  redo(): void;
}

interface Step {
  edits: ListEdit[];
  beside?: Beside | undefined;
}

/** What a screen shows of a list that is edited. */
export interface ListState extends ShownList {
  /** Edits that could not be saved, by the cell that they are of. What was typed stays in the cell. */
  failed: ReadonlyMap<string, ListEdit>;
  /** Steps that can be undone, and those that were and can be done again. */
  steps: number;
  undone: number;
}

/** Names the cell that an edit is of: a later edit of the same cell takes its place. */
export function cellOf(edit: ListEdit): string {
  switch (edit.edit) {
    case 'list':
      return `list/${edit.field}`;
    case 'target':
      return 'target';
    case 'entry':
      return `entry/${edit.id}/${edit.field}`;
    case 'tag':
      return `tag/${edit.id}/${edit.tag}`;
    case 'free':
      return `free/${edit.id}/${edit.column}`;
    case 'row':
      return `row/${edit.id}`;
    case 'named':
      return `named/${edit.kind}/${edit.id}`;
  }
}

/**
 * A list while it is edited: an edit is there at once and written behind it, one message after the other. What could not be written
 * stays in its cell and can be tried again. Every step can be undone.
 */
export class ListStore {
  #state: ListState;
  readonly #listeners = new Set<() => void>();
  #back: Step[] = [];
  #forth: Step[] = [];
  /** Edits that wait for the message under way. */
  #waiting: ListEdit[] = [];
  /** Cells of the message under way. */
  #sent = new Set<string>();
  #writing: Promise<void> | undefined;

  /** @param save resolves once the edits are on disk */
  constructor(
    content: ShownList,
    private readonly save: (edits: ListEdit[]) => Promise<unknown>,
  ) {
    this.#state = { ...content, failed: new Map(), steps: 0, undone: 0 };
  }

  readonly state = (): ListState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Makes edits, as one step that can be undone, with what was done beside them. */
  edit(edits: readonly ListEdit[], beside?: Beside): void {
    const undo = this.#make(edits);
    if (undo.length === 0) return;
    this.#back = [...this.#back, { edits: undo, beside }].slice(-MAX_STEPS);
    this.#forth = [];
    this.#show({});
  }

  /** Takes the last step back; the edits that did it, none where there is no step. */
  undo(): readonly ListEdit[] {
    const step = this.#back.at(-1);
    if (!step) return [];
    const { edits, beside } = step;
    this.#back = this.#back.slice(0, -1);
    this.#forth = [...this.#forth, { edits: this.#make(edits), beside }];
    beside?.undo();
    this.#show({});
    return edits;
  }

  /** Does again what was undone last. */
  redo(): readonly ListEdit[] {
    const step = this.#forth.at(-1);
    if (!step) return [];
    const { edits, beside } = step;
    this.#forth = this.#forth.slice(0, -1);
    this.#back = [...this.#back, { edits: this.#make(edits), beside }];
    beside?.redo();
    this.#show({});
    return edits;
  }

  /** Takes in what another screen changed. A cell that is still to be written from here keeps what is in it. */
  hear(edits: readonly ListEdit[]): void {
    const own = new Set([...this.#waiting.map(cellOf), ...this.#sent, ...this.#state.failed.keys()]);
    const { content } = applyEdits(
      this.#state,
      edits.filter((edit) => !own.has(cellOf(edit))),
      Date.now(),
    );
    this.#show(content);
  }

  /** Takes in entries that the background has already: they need no writing, and taking them out is a step. */
  added(entries: readonly ShownList['entries'][number][]): void {
    const { content, undo } = applyEdits(
      this.#state,
      entries.map((entry) => ({ edit: 'row', id: entry.id, entry })),
      Date.now(),
    );
    if (undo.length > 0) this.#back = [...this.#back, { edits: undo }].slice(-MAX_STEPS);
    this.#forth = [];
    this.#show(content);
  }

  /** Writes what could not be written: all of it, or that of one cell. */
  retry(cell?: string): void {
    const again = [...this.#state.failed].filter(([key]) => cell === undefined || key === cell);
    const failed = new Map(this.#state.failed);
    for (const [key] of again) failed.delete(key);
    this.#show({ failed });
    this.#write(again.map(([, edit]) => edit));
  }

  /** Resolves once nothing waits to be written. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  #make(edits: readonly ListEdit[]): ListEdit[] {
    const { content, undo } = applyEdits(this.#state, edits, Date.now());
    if (undo.length === 0) return undo;
    const failed = new Map(this.#state.failed);
    for (const edit of edits) failed.delete(cellOf(edit));
    this.#state = { ...this.#state, ...content, failed };
    this.#write(edits);
    return undo;
  }

  #write(edits: readonly ListEdit[]): void {
    this.#waiting.push(...edits);
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const edits = this.#waiting.splice(0, MAX_EDITS);
      this.#sent = new Set(edits.map(cellOf));
      try {
        await this.save(edits);
      } catch {
        const failed = new Map(this.#state.failed);
        const later = new Set(this.#waiting.map(cellOf));
        for (const edit of edits) if (!later.has(cellOf(edit))) failed.set(cellOf(edit), edit);
        this.#show({ failed });
      }
      this.#sent = new Set();
    }
  }

  #show(change: Partial<ListState>): void {
    this.#state = {
      ...this.#state,
      ...change,
      steps: this.#back.length,
      undone: this.#forth.length,
    };
    for (const listener of this.#listeners) listener();
  }
}
