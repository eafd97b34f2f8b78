import { columnHeading } from '../../lib/i18n/columns';
import { listMessages } from '../../lib/i18n/lists';
import { sharingMessages } from '../../lib/i18n/sharing';
import { type Language, type Message, translate, translator } from '../../lib/language/translate';
import type { Entry, KolList } from '../../lib/lists/model';
import { type Address, columnOf, partsOf, REMOVED, tagOf } from '../../lib/lists/sharing/cells';
import type { CellChange } from '../../lib/lists/sharing/changes';
import { DASH, format, formatPlain } from '../../lib/report/format';

/** What a change is of: the list, and its entries as far as they still stand. */
export interface Within {
  list: KolList;
  entries: readonly Entry[];
  /** The name of a status of the list. */
  statusName(status: string): string;
}

const LIST_WORDS: Readonly<Record<string, Message>> = {
  name: listMessages['name.label'],
  client: listMessages.client,
  brand: listMessages.brand,
  budget: listMessages.budget,
  fee: listMessages.fee,
  rebate: listMessages.rebate,
  tax: listMessages.tax,
  form: listMessages.form,
  note: sharingMessages['cell.note'],
  target: sharingMessages['cell.target'],
};

/** The name of a cell, as the table and the head of the list have it. */
export function cellName(address: Address, { list }: Within, language: Language): string {
  const { table, cell } = partsOf(address);
  if (table === 'list') return translate(LIST_WORDS[cell] ?? sharingMessages['cell.other'], language);
  const column = columnOf(cell);
  if (column !== undefined)
    return (
      list.columns.find(({ id }) => id === column)?.name ?? translate(sharingMessages['cell.other'], language)
    );
  return columnHeading({ id: `entry.${cell}` }, language);
}

/** The name of the creator in whose entry a cell is. */
export function entryName(address: Address, { entries }: Within, language: Language): string {
  const { row } = partsOf(address);
  return entries.find(({ id }) => id === row)?.name ?? translate(listMessages.unnamed, language);
}

/** A value of a cell as it is read. */
export function cellValue(
  address: Address,
  value: string | number | undefined,
  { statusName }: Within,
  language: Language,
): string {
  if (value === undefined) return DASH;
  const { cell } = partsOf(address);
  if (cell === 'status') return statusName(String(value));
  if (cell === 'target') return translate(sharingMessages['cell.target.changed'], language);
  if (cell === 'quote' || cell === 'budget') return format('yuan', value, language);
  if (cell === 'rebate' || cell === 'fee' || cell === 'tax') return formatPlain('ratio', value);
  return String(value);
}

/** What was changed, in one line. */
export function changeText(change: CellChange, within: Within, language: Language): string {
  const t = translator(sharingMessages, language);
  const { address, value, before, count } = change;
  if (!address) return t('change.shared');
  const { table, cell } = partsOf(address);
  const values = {
    before: cellValue(address, before, within, language),
    value: cellValue(address, value, within, language),
  };
  if (table === 'list') return t('change.term', { ...values, cell: cellName(address, within, language) });
  if (table === 'named') return t('change.named', values);
  const name = entryName(address, within, language);
  if (cell === 'creator') {
    const names = count === undefined || count === 1 ? String(value ?? '') : `${String(value ?? '')} …`;
    return t('change.added', { count: count ?? 1, names });
  }
  if (cell === REMOVED) return t(value === undefined ? 'change.in' : 'change.out', { name });
  const tag = tagOf(cell);
  if (tag !== undefined) return t(value === undefined ? 'change.tagOff' : 'change.tagOn', { name, tag });
  return t('change.cell', { ...values, name, cell: cellName(address, within, language) });
}
