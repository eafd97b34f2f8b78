import * as v from 'valibot';
import type { Target } from '../report/target';
import { MAX_ENTRIES, MAX_NAMED, MAX_TAGS } from './bounds';
import {
  changeStore,
  type MergeableChanges,
  type MergeableStore,
  openStore,
  StampClock,
  type Stored,
} from './merging';
import type { Entry, EntryField, KolList, ListEdit, ListField, Named } from './model';
import { EDITED_CELLS, ENTRY_CELLS, idRule, LIST_CELLS, nameRule, targetRule } from './rules';
import { type Cells, changesOf, columnOf, partsOf, tagOf } from './sharing/cells';

/** What an edit changed: what is to be kept of it, and which entries are not as they were. */
export interface ListChanged {
  changes: MergeableChanges;
  entries: ReadonlySet<string>;
}

type Cell = string | number;

const ENTRIES = 'entries';
/** The user's own statuses and columns. */
const NAMED = 'named';
const TAG = 'tag:';
const FREE = 'free:';
/** A removed row keeps its cells and has this mark, so that an edit that was made elsewhere meanwhile is not half a row. */
const REMOVED = 'removed';

/** The cells of a row or the values of a list that fit their rules. Others are of a newer version or of another hand. */
export function fitting<T extends Readonly<Record<string, v.GenericSchema>>>(
  rules: T,
  cells: Readonly<Record<string, unknown>>,
): { [K in keyof T]?: v.InferOutput<T[K]> } {
  const fit: Record<string, unknown> = {};
  for (const [cell, rule] of Object.entries(rules)) {
    const read = Object.hasOwn(cells, cell) ? v.safeParse(rule, cells[cell]) : undefined;
    if (read?.success) fit[cell] = read.output;
  }
  return fit as { [K in keyof T]?: v.InferOutput<T[K]> };
}

function readTarget(text: unknown): Target | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const read = v.safeParse(targetRule, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** The edit by which a screen has a value of a list as it is now. */
function valueEdit(list: KolList, value: string): ListEdit[] {
  if (value === 'target') return [{ edit: 'target', target: list.target }];
  if (!Object.hasOwn(LIST_CELLS, value)) return [];
  const field = value as ListField;
  return [{ edit: 'list', field, value: list[field] }];
}

/** The edit by which a screen has a cell of an entry as it is now, or `undefined` for a cell that no edit is of. */
function cellEdit(entry: Entry, cell: string): ListEdit | undefined {
  const { id } = entry;
  const tag = tagOf(cell);
  if (tag !== undefined) return { edit: 'tag', id, tag, on: entry.tags.includes(tag) };
  const column = columnOf(cell);
  if (column !== undefined) return { edit: 'free', id, column, value: entry.free[column] };
  if (!Object.hasOwn(EDITED_CELLS, cell)) return undefined;
  const field = cell as EntryField;
  return { edit: 'entry', id, field, value: entry[field] };
}

/** The content of one list in its merging store: read cleanly, changed by edits. */
export class ListContent {
  readonly #store: MergeableStore;
  readonly #clock: StampClock;
  /** How many entries stand in the list. */
  entries: number;

  /** @param device the name of this device, see `openStore`; so is `clock` */
  constructor(
    private readonly id: string,
    device: string,
    stored: Stored,
    clock = new StampClock(),
  ) {
    this.#clock = clock;
    this.#store = openStore(device, stored, clock);
    this.entries = this.#store.getRowIds(ENTRIES).filter((row) => this.#stands(row)).length;
  }

  /** Everything that is to be kept of it. */
  get whole(): unknown {
    return this.#store.getMergeableContent();
  }

  get removedAt(): number | undefined {
    const at = this.#store.getValue(REMOVED);
    return typeof at === 'number' ? at : undefined;
  }

  get list(): KolList {
    const values = this.#store.getValues();
    const { name = '—', ...rest } = fitting(LIST_CELLS, values);
    const target = readTarget(values.target);
    return {
      id: this.id,
      name,
      ...rest,
      ...(target && { target }),
      createdAt: typeof values.createdAt === 'number' ? values.createdAt : 0,
      statuses: this.#named('status'),
      columns: this.#named('column'),
    };
  }

  #named(kind: 'status' | 'column'): Named[] {
    const rows: (Named & { at: number })[] = [];
    for (const id of this.#store.getRowIds(NAMED)) {
      const row = this.#store.getRow(NAMED, id);
      const name = v.safeParse(nameRule, row.name);
      if (row.kind === kind && row[REMOVED] === undefined && name.success && v.is(idRule, id))
        rows.push({ id, name: name.output, at: Number(row.at) || 0 });
    }
    return rows
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      .slice(0, MAX_NAMED)
      .map(({ id, name }) => ({ id, name }));
  }

  /** An entry as it stands, or `undefined` where there is none. */
  entry(id: string): Entry | undefined {
    if (!this.#stands(id)) return undefined;
    const row = this.#store.getRow(ENTRIES, id);
    const { creator = '', status = 'candidate', addedAt = 0, ...rest } = fitting(ENTRY_CELLS, row);
    const tags: [string, number][] = [];
    const free: Record<string, string> = {};
    for (const [cell, value] of Object.entries(row)) {
      const tag = cell.startsWith(TAG) ? cell.slice(TAG.length) : '';
      if (tag !== '' && typeof value === 'number') tags.push([tag, value]);
      const column = cell.startsWith(FREE) ? cell.slice(FREE.length) : '';
      if (typeof value === 'string' && v.is(idRule, column)) free[column] = value;
    }
    tags.sort(([a, at], [b, bt]) => at - bt || (a < b ? -1 : 1));
    return { id, creator, status, addedAt, ...rest, tags: tags.map(([tag]) => tag).slice(0, MAX_TAGS), free };
  }

  #stands(row: string): boolean {
    return (
      this.#store.getCell(ENTRIES, row, REMOVED) === undefined &&
      v.is(idRule, row) &&
      v.is(ENTRY_CELLS.creator, this.#store.getCell(ENTRIES, row, 'creator'))
    );
  }

  /** Makes edits in one transaction. An edit of what is not there any more, or beyond a bound, changes nothing. */
  edit(edits: readonly ListEdit[], now: number): ListChanged {
    const entries = new Set<string>();
    const changes = changeStore(this.#store, () => {
      for (const edit of edits) this.#editInto(entries, edit, now);
    });
    return { changes, entries };
  }

  #editInto(entries: Set<string>, edit: ListEdit, now: number): void {
    const id = this.#edit(edit, now);
    if (id !== undefined) entries.add(id);
  }

  /** @returns the entry that was changed */
  #edit(edit: ListEdit, now: number): string | undefined {
    switch (edit.edit) {
      case 'list':
        this.#setValue(edit.field, edit.value);
        return undefined;
      case 'target':
        this.#setValue('target', edit.target && JSON.stringify(edit.target));
        return undefined;
      case 'named':
        this.#setNamed(edit, now);
        return undefined;
      case 'row':
        return this.#setRow(edit.id, edit.entry, now);
      default:
        if (!this.#stands(edit.id)) return undefined;
    }
    if (edit.edit === 'entry') {
      this.#setCell(edit.id, edit.field, edit.value);
      if (edit.field === 'status') this.#setCell(edit.id, 'statusAt', now);
    } else if (edit.edit === 'free') this.#setCell(edit.id, FREE + edit.column, edit.value);
    else this.#setTag(edit.id, edit.tag, edit.on, now);
    return edit.id;
  }

  /** Gives a new list its content. */
  fill(list: KolList, edits: readonly ListEdit[], now: number): ListChanged {
    const { id: _, target, statuses, columns, ...values } = list;
    const entries = new Set<string>();
    const changes = changeStore(this.#store, () => {
      for (const [value, given] of Object.entries(values)) this.#setValue(value, given);
      this.#setValue('target', target && JSON.stringify(target));
      for (const [kind, all] of [
        ['status', statuses],
        ['column', columns],
      ] as const)
        for (const [at, { id, name }] of all.entries()) this.#setNamed({ kind, id, name }, now + at);
      for (const edit of edits) this.#editInto(entries, edit, now);
    });
    return { changes, entries };
  }

  /**
   * Takes in cells that were changed elsewhere, each where it is newer than what stands here.
   *
   * @returns what is to be kept of it, and the edits that a screen makes of it
   */
  merge(cells: Cells): ListChanged & { edits: ListEdit[] } {
    const rows = new Set(
      [...cells.keys()].map(partsOf).flatMap(({ table, row }) => (table === 'entries' ? row : [])),
    );
    const stood = new Set([...rows].filter((row) => this.#stands(row)));
    const changes = changesOf(cells);
    this.#clock.see(changes);
    this.#store.applyMergeableChanges(changes);
    this.entries += [...rows].filter((row) => this.#stands(row)).length - stood.size;
    const edits: ListEdit[] = [];
    const whole = new Set([...rows].filter((row) => stood.has(row) !== this.#stands(row)));
    const { list } = this;
    for (const { table, row, cell } of [...cells.keys()].map(partsOf)) {
      if (table === 'list') edits.push(...valueEdit(list, cell));
      else if (table === 'named') edits.push(...this.#namedEdit(list, row));
      else if (!whole.has(row) && stood.has(row)) {
        const edit = cellEdit(this.entry(row) as Entry, cell);
        if (edit) edits.push(edit);
        else whole.add(row);
      }
    }
    for (const id of whole) edits.push({ edit: 'row', id, entry: this.entry(id) });
    return { changes, entries: rows, edits };
  }

  #namedEdit({ statuses, columns }: KolList, id: string): ListEdit[] {
    const { kind } = this.#store.getRow(NAMED, id);
    if (kind !== 'status' && kind !== 'column') return [];
    const name = (kind === 'status' ? statuses : columns).find((one) => one.id === id)?.name;
    return [{ edit: 'named', kind, id, name }];
  }

  /** Marks the list as removed, or takes the mark off. */
  mark(removedAt: number | undefined): ListChanged {
    const changes = changeStore(this.#store, () => this.#setValue(REMOVED, removedAt));
    return { changes, entries: new Set() };
  }

  #setValue(value: string, given: Cell | undefined): void {
    if (given === undefined || given === '') this.#store.delValue(value);
    else this.#store.setValue(value, given);
  }

  #setCell(row: string, cell: string, given: Cell | undefined, table = ENTRIES): void {
    if (given === undefined || given === '') this.#store.delCell(table, row, cell, true);
    else if (this.#store.getCell(table, row, cell) !== given) this.#store.setCell(table, row, cell, given);
  }

  #setNamed(
    { kind, id, name }: { kind: 'status' | 'column'; id: string; name?: string | undefined },
    now: number,
  ): void {
    const { kind: before } = this.#store.getRow(NAMED, id);
    if (name === undefined) {
      if (before === kind) this.#setCell(id, REMOVED, now, NAMED);
      return;
    }
    if (before !== undefined && before !== kind) return;
    if (before === undefined) {
      if (this.#named(kind).length >= MAX_NAMED) return;
      this.#setCell(id, 'kind', kind, NAMED);
      this.#setCell(id, 'at', now, NAMED);
    }
    this.#setCell(id, 'name', name, NAMED);
    this.#setCell(id, REMOVED, undefined, NAMED);
  }

  #setTag(row: string, tag: string, on: boolean, now: number): void {
    const cell = TAG + tag;
    const before = this.#store.getCell(ENTRIES, row, cell);
    if (!on) this.#setCell(row, cell, undefined);
    else if (before === undefined && (this.entry(row)?.tags.length ?? 0) < MAX_TAGS)
      this.#setCell(row, cell, now);
  }

  #setRow(id: string, entry: Entry | undefined, now: number): string | undefined {
    const stood = this.#stands(id);
    if (!entry) {
      if (!stood) return undefined;
      this.#setCell(id, REMOVED, now);
      this.entries -= 1;
      return id;
    }
    if (!stood && this.entries >= MAX_ENTRIES) return undefined;
    const { id: _, tags, free, ...cells } = entry;
    const given: Readonly<Record<string, Cell | undefined>> = {
      ...cells,
      ...Object.fromEntries(tags.map((tag, at) => [TAG + tag, entry.addedAt + at])),
      ...Object.fromEntries(Object.entries(free).map(([column, value]) => [FREE + column, value])),
    };
    // A row that comes back is as it was given: what it had besides goes.
    for (const cell of Object.keys(this.#store.getRow(ENTRIES, id)))
      if (!Object.hasOwn(given, cell)) this.#setCell(id, cell, undefined);
    for (const [cell, value] of Object.entries(given)) this.#setCell(id, cell, value);
    if (!stood) this.entries += 1;
    return id;
  }
}
