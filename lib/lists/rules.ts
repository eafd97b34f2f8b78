import * as v from 'valibot';
import { pictureUrl } from '../report/pictures';
import { readTarget, type Target } from '../report/target';
import type { Ratio, Yuan } from '../report/units';
import { creatorKey, creatorOf } from '../subject/creator';
import { isRecord } from '../subject/record';
import { MAX_ENTRIES, MAX_NAME, MAX_NAMED, MAX_SLOT, MAX_TAG, MAX_TAGS, MAX_TEXT, MAX_YUAN } from './bounds';
import { type Entry, type KolList, type ListEdit, type Note, STATUSES } from './model';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Two characters that the merging store keeps for itself: a text that begins with them would be read as something else. */
const RESERVED = /[\ufffc\ufffd]/g;

/** The library takes a list for an object without the keys. */
const plain = v.custom<object>(isRecord);
const object = <T extends v.ObjectEntries>(entries: T) => v.pipe(plain, v.object(entries));

/** An id of a list, an entry, a note, a status or a column: `crypto.randomUUID()`. */
export const idRule = v.pipe(
  v.string(),
  v.check((id) => UUID.test(id)),
);
/** A creator by `creatorKey`, in its one spelling. */
export const creatorRule = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check((key) => {
    const creator = creatorOf(key);
    return creator !== undefined && creatorKey(creator) === key;
  }),
);
const without = (text: string) => text.replace(RESERVED, '');
const text = (most: number) => v.pipe(v.string(), v.maxLength(most), v.transform(without));
/** A text of one line that says something. */
const line = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.transform((given) => without(given).replace(/\s+/g, ' ').trim()),
    v.minLength(1),
  );
export const nameRule = line(MAX_NAME);
export const tagRule = line(MAX_TAG);
export const noteRule = v.pipe(
  text(MAX_TEXT),
  v.check((given) => given.trim() !== ''),
);
export const imageRule = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((address) => pictureUrl(address) === address),
);
const amount = <T>(most: number) =>
  v.custom<T>((given) => typeof given === 'number' && given >= 0 && given <= most);
const yuan = amount<Yuan>(MAX_YUAN);
const ratio = amount<Ratio>(1);
/** Epoch milliseconds, as far as a date reaches. */
export const timeRule = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const form = v.picklist(['1_20', '21_60', '60', 'picture', 'video']);
/** What a cell of a free column holds. */
export const freeRule = text(MAX_TEXT);
const status = v.union([v.picklist(STATUSES), idRule]);

/** By the rule of the settings, so that a target can go from one to the other. */
export const targetRule: v.GenericSchema<unknown, Target> = v.pipe(
  v.unknown(),
  v.transform(readTarget),
  v.custom<Target>((read) => read !== undefined),
);

/** A rule that is made when it is first needed: most lives of the background edit no list. */
function later<T extends v.GenericSchema>(make: () => T) {
  let made: T | undefined;
  return v.lazy(() => {
    made ??= make();
    return made;
  });
}

/** The cells of a list but its target, statuses and columns. */
export const LIST_CELLS = {
  name: nameRule,
  client: text(MAX_NAME),
  brand: text(MAX_NAME),
  budget: yuan,
  fee: ratio,
  rebate: ratio,
  tax: ratio,
  form,
  note: text(MAX_TEXT),
} as const;

/** The cells of an entry that the user edits. */
export const EDITED_CELLS = {
  status,
  reasonFor: text(MAX_TEXT),
  reasonAgainst: text(MAX_TEXT),
  quote: yuan,
  rebate: ratio,
  slot: text(MAX_SLOT),
} as const;

/** The cells of an entry but its tags and free columns. */
export const ENTRY_CELLS = {
  ...EDITED_CELLS,
  creator: creatorRule,
  name: text(MAX_NAME),
  image: imageRule,
  addedAt: timeRule,
  statusAt: timeRule,
} as const;

/** The name of a creator as a screen has it: what is too long is cut off, because the user did not write it. */
export const seenName = (given: string): string => without(given).slice(0, MAX_NAME);
export const seenNameRule = v.pipe(v.string(), v.maxLength(MAX_TEXT), v.transform(seenName));

/** The cells of a note. */
export const NOTE_CELLS = { creator: creatorRule, at: timeRule, text: noteRule } as const;
export const noteRowRule = object({ id: idRule, ...NOTE_CELLS }) satisfies v.GenericSchema<unknown, Note>;
/** Creators that are one person. */
export const personRule = v.pipe(v.array(creatorRule), v.minLength(2), v.maxLength(MAX_NAMED));

const named = () => v.pipe(v.array(object({ id: idRule, name: nameRule })), v.maxLength(MAX_NAMED));

const { name, ...listCells } = LIST_CELLS;
const optionalListCells = () => ({
  client: v.exactOptional(listCells.client),
  brand: v.exactOptional(listCells.brand),
  budget: v.exactOptional(listCells.budget),
  fee: v.exactOptional(listCells.fee),
  rebate: v.exactOptional(listCells.rebate),
  tax: v.exactOptional(listCells.tax),
  form: v.exactOptional(listCells.form),
  note: v.exactOptional(listCells.note),
  target: v.exactOptional(targetRule),
});

/** A new list: what is missing gets its default. */
export const newListRule = later(() =>
  object({
    name,
    ...optionalListCells(),
    id: v.exactOptional(idRule),
    createdAt: v.exactOptional(timeRule),
    statuses: v.exactOptional(named()),
    columns: v.exactOptional(named()),
  }),
) satisfies v.GenericSchema<unknown, Pick<KolList, 'name'> & Partial<KolList>>;

/** A list in a file. */
export const listRule = later(() =>
  object({
    name,
    ...optionalListCells(),
    id: idRule,
    createdAt: timeRule,
    statuses: named(),
    columns: named(),
  }),
) satisfies v.GenericSchema<unknown, KolList>;

export const entryRule = later(() =>
  object({
    id: idRule,
    creator: creatorRule,
    name: v.exactOptional(ENTRY_CELLS.name),
    image: v.exactOptional(imageRule),
    status,
    reasonFor: v.exactOptional(EDITED_CELLS.reasonFor),
    reasonAgainst: v.exactOptional(EDITED_CELLS.reasonAgainst),
    tags: v.pipe(v.array(tagRule), v.maxLength(MAX_TAGS)),
    quote: v.exactOptional(yuan),
    rebate: v.exactOptional(ratio),
    slot: v.exactOptional(EDITED_CELLS.slot),
    free: v.pipe(
      plain,
      v.record(idRule, freeRule),
      v.check((cells) => Object.keys(cells).length <= MAX_NAMED),
    ),
    addedAt: timeRule,
    statusAt: v.exactOptional(timeRule),
  }),
) satisfies v.GenericSchema<unknown, Entry>;

const listEdit = v.literal('list');
const entryEdit = v.literal('entry');
/** A value that a cell takes; a missing one empties it. */
const cell = <T extends v.GenericSchema<unknown, string | number>>(rule: T) => v.optional(rule);

/** One change of a list, each value as the rule of its cell has it. */
export const editRule = later(() =>
  v.pipe(
    plain,
    v.variant('edit', [
      v.object({ edit: listEdit, field: v.literal('name'), value: name }),
      v.object({
        edit: listEdit,
        field: v.picklist(['client', 'brand']),
        value: cell(listCells.client),
      }),
      v.object({ edit: listEdit, field: v.literal('budget'), value: cell(yuan) }),
      v.object({ edit: listEdit, field: v.picklist(['fee', 'rebate', 'tax']), value: cell(ratio) }),
      v.object({ edit: listEdit, field: v.literal('form'), value: cell(form) }),
      v.object({ edit: listEdit, field: v.literal('note'), value: cell(listCells.note) }),
      v.object({ edit: v.literal('target'), target: v.optional(targetRule) }),
      v.object({ edit: entryEdit, id: idRule, field: v.literal('status'), value: status }),
      v.object({
        edit: entryEdit,
        id: idRule,
        field: v.picklist(['reasonFor', 'reasonAgainst']),
        value: cell(EDITED_CELLS.reasonFor),
      }),
      v.object({ edit: entryEdit, id: idRule, field: v.literal('quote'), value: cell(yuan) }),
      v.object({ edit: entryEdit, id: idRule, field: v.literal('rebate'), value: cell(ratio) }),
      v.object({ edit: entryEdit, id: idRule, field: v.literal('slot'), value: cell(EDITED_CELLS.slot) }),
      v.object({ edit: v.literal('tag'), id: idRule, tag: tagRule, on: v.boolean() }),
      v.object({ edit: v.literal('free'), id: idRule, column: idRule, value: v.optional(freeRule) }),
      v.object({ edit: v.literal('row'), id: idRule, entry: v.optional(entryRule) }),
      v.object({
        edit: v.literal('named'),
        kind: v.picklist(['status', 'column']),
        id: idRule,
        name: v.optional(nameRule),
      }),
    ]),
  ),
) satisfies v.GenericSchema<unknown, ListEdit>;

/** Edits of one message: as many as a list has rows. */
export const editsRule = v.pipe(v.array(editRule), v.maxLength(MAX_ENTRIES));
