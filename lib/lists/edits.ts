import type { Ratio, Yuan } from '../report/units';
import type { Entry, EntryField, KolList, ListEdit, ListField, Named } from './model';

/** A list with its entries, as a screen holds it. */
export interface ShownList {
  list: KolList;
  entries: readonly Entry[];
}

/** Content after some edits, and the edits that lead back: none where nothing changed. */
export interface Edited {
  content: ShownList;
  undo: ListEdit[];
}

/** An object with one field set; without a value the field goes. */
function withField<T extends object>(of: T, field: string, value: unknown): T {
  const { [field]: _, ...others } = of as Record<string, unknown>;
  return (value === undefined ? others : { ...others, [field]: value }) as T;
}

const NUMBERS: ReadonlySet<string> = new Set<ListField | EntryField>([
  'budget',
  'fee',
  'rebate',
  'tax',
  'quote',
]);

/** A value that a field can hold: `undefined` for an empty text, and for a text where a number belongs. */
function fieldValue(field: string, value: string | number | undefined): string | Yuan | Ratio | undefined {
  if (NUMBERS.has(field))
    return typeof value === 'number' && Number.isFinite(value) ? (value as Yuan) : undefined;
  return value === undefined || value === '' ? undefined : String(value);
}

const withNamed = (all: readonly Named[], id: string, name: string | undefined): Named[] => {
  if (name === undefined) return all.filter((one) => one.id !== id);
  return all.some((one) => one.id === id)
    ? all.map((one) => (one.id === id ? { id, name } : one))
    : [...all, { id, name }];
};

/** Entries under way through several edits: each is found by its id, whatever their number. */
class Rows {
  readonly #at: Map<string, number>;
  readonly #rows: (Entry | undefined)[];

  constructor(entries: readonly Entry[]) {
    this.#rows = [...entries];
    this.#at = new Map(entries.map(({ id }, index) => [id, index]));
  }

  get(id: string): Entry | undefined {
    const at = this.#at.get(id);
    return at === undefined ? undefined : this.#rows[at];
  }

  set(id: string, entry: Entry | undefined): void {
    const at = this.#at.get(id);
    if (at !== undefined) this.#rows[at] = entry;
    else if (entry) this.#at.set(id, this.#rows.push(entry) - 1);
  }

  all(): Entry[] {
    return this.#rows.filter((entry) => entry !== undefined);
  }
}

/** The entry after an edit of it, and the edit that leads back; nothing where the edit changes nothing. */
function editEntry(
  entry: Entry,
  edit: Extract<ListEdit, { edit: 'entry' | 'tag' | 'free' }>,
  now: number,
): { entry: Entry; back: ListEdit } | undefined {
  const { id } = edit;
  switch (edit.edit) {
    case 'entry': {
      const { field } = edit;
      const before = entry[field];
      const value = fieldValue(field, edit.value);
      // An entry always has a status.
      if (before === value || (field === 'status' && value === undefined)) return undefined;
      const edited = withField(entry, field, value);
      return {
        entry: field === 'status' ? { ...edited, statusAt: now } : edited,
        back: { edit: 'entry', id, field, value: before },
      };
    }
    case 'tag': {
      const { tag, on } = edit;
      if (entry.tags.includes(tag) === on) return undefined;
      const tags = on ? [...entry.tags, tag] : entry.tags.filter((one) => one !== tag);
      return { entry: { ...entry, tags }, back: { edit: 'tag', id, tag, on: !on } };
    }
    case 'free': {
      const { column } = edit;
      const before = entry.free[column];
      const value = edit.value === '' ? undefined : edit.value;
      if (before === value) return undefined;
      return {
        entry: { ...entry, free: withField(entry.free, column, value) },
        back: { edit: 'free', id, column, value: before },
      };
    }
  }
}

/**
 * A list after edits, as the background will have it, so that a screen draws an edit before it is written. Edits of what is not
 * there change nothing.
 *
 * @param now epoch milliseconds
 */
export function applyEdits(content: ShownList, edits: readonly ListEdit[], now: number): Edited {
  let { list } = content;
  let rows: Rows | undefined;
  const undo: ListEdit[] = [];
  for (const edit of edits) {
    switch (edit.edit) {
      case 'list': {
        const { field } = edit;
        const before = list[field];
        const value = fieldValue(field, edit.value);
        // A list always has a name.
        if (before === value || (field === 'name' && value === undefined)) break;
        list = withField(list, field, value);
        undo.unshift({ edit: 'list', field, value: before });
        break;
      }
      case 'target':
        undo.unshift({ edit: 'target', target: list.target });
        list = withField(list, 'target', edit.target);
        break;
      case 'named': {
        const { kind, id, name } = edit;
        const key = kind === 'status' ? 'statuses' : 'columns';
        const before = list[key].find((one) => one.id === id)?.name;
        if (before === name) break;
        list = { ...list, [key]: withNamed(list[key], id, name) };
        undo.unshift({ edit: 'named', kind, id, name: before });
        break;
      }
      case 'row': {
        rows ??= new Rows(content.entries);
        const before = rows.get(edit.id);
        if (!before && !edit.entry) break;
        rows.set(edit.id, edit.entry);
        undo.unshift({ edit: 'row', id: edit.id, entry: before });
        break;
      }
      default: {
        rows ??= new Rows(content.entries);
        const entry = rows.get(edit.id);
        const edited = entry && editEntry(entry, edit, now);
        if (!edited) break;
        rows.set(edit.id, edited.entry);
        undo.unshift(edited.back);
      }
    }
  }
  const entries = rows && undo.length > 0 ? rows.all() : content.entries;
  return {
    content: list === content.list && entries === content.entries ? content : { list, entries },
    undo,
  };
}
