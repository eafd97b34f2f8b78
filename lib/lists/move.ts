import { MAX_NAMED } from './bounds';
import type { ShownList } from './edits';
import type { Entry, KolList, ListEdit, Named } from './model';
import { STATUSES } from './model';

/** What moving entries to another list comes to. */
export interface Move {
  /** Entries that move, as they were. */
  moved: readonly Entry[];
  /** Entries whose creators the other list has already: they stay where they are. */
  already: readonly Entry[];
  /** Edits of the other list. It is written first, so that an end in between leaves entries twice and loses none. */
  into: ListEdit[];
  /** Edits of the other list that take the entries out of it again. Its statuses and columns stay. */
  back: ListEdit[];
  /** Edits of the list that they leave. */
  out: ListEdit[];
}

/** Statuses or columns of a list's own in another list: those of the same name, or new ones. */
class Names {
  readonly edits: ListEdit[] = [];
  readonly #there: Named[];

  constructor(
    private readonly kind: 'status' | 'column',
    private readonly from: readonly Named[],
    to: readonly Named[],
  ) {
    this.#there = [...to];
  }

  /** The id in the other list. */
  of(id: string): string | undefined {
    const name = this.from.find((one) => one.id === id)?.name;
    if (name === undefined) return undefined;
    const known = this.#there.find((one) => one.name === name);
    if (known) return known.id;
    const made = { id: crypto.randomUUID(), name };
    this.#there.push(made);
    this.edits.push({ edit: 'named', kind: this.kind, ...made });
    return made.id;
  }

  get full(): boolean {
    return this.#there.length > MAX_NAMED;
  }
}

/**
 * Moves entries to another list with all that is the user's: status, reasons, quotes, tags and columns. A status or column of the
 * list's own is found in the other list by its name, or made there.
 *
 * @returns `undefined` where the other list would have more statuses or columns than a list can have
 */
export function moveOf(entries: readonly Entry[], from: KolList, to: ShownList): Move | undefined {
  const there = new Set(to.entries.map(({ creator }) => creator));
  const already = entries.filter(({ creator }) => there.has(creator));
  const moved = entries.filter(({ creator }) => !there.has(creator));
  const statuses = new Names('status', from.statuses, to.list.statuses);
  const columns = new Names('column', from.columns, to.list.columns);
  const standing = (status: string) =>
    (STATUSES as readonly string[]).includes(status) ? status : (statuses.of(status) ?? 'candidate');
  const comers = moved.map((entry): Entry => {
    const free = Object.entries(entry.free).flatMap(([id, text]) => {
      const column = columns.of(id);
      return column === undefined ? [] : [[column, text]];
    });
    return {
      ...entry,
      id: crypto.randomUUID(),
      status: standing(entry.status),
      free: Object.fromEntries(free),
    };
  });
  if (statuses.full || columns.full) return undefined;
  return {
    moved,
    already,
    into: [
      ...statuses.edits,
      ...columns.edits,
      ...comers.map((entry): ListEdit => ({ edit: 'row', id: entry.id, entry })),
    ],
    back: comers.map(({ id }) => ({ edit: 'row', id })),
    out: moved.map(({ id }) => ({ edit: 'row', id })),
  };
}
