import type { EntryField, ListEdit, ListField } from '../model';
import { EDITED_CELLS, LIST_CELLS } from '../rules';
import { type Address, columnOf, partsOf, REMOVED } from './cells';

/**
 * The edit that puts a lost value back into its cell. `undefined` for a cell that no edit of a single value brings back, such as the
 * mark of a removed entry.
 */
export function putBack(address: Address, value: string | number | undefined): ListEdit | undefined {
  const { table, row, cell } = partsOf(address);
  if (table === 'list' && Object.hasOwn(LIST_CELLS, cell))
    return { edit: 'list', field: cell as ListField, value };
  if (table === 'entries' && cell === REMOVED)
    return value === undefined ? undefined : { edit: 'row', id: row };
  if (table !== 'entries') return undefined;
  const column = columnOf(cell);
  if (column !== undefined)
    return { edit: 'free', id: row, column, value: value === undefined ? undefined : String(value) };
  return Object.hasOwn(EDITED_CELLS, cell)
    ? { edit: 'entry', id: row, field: cell as EntryField, value }
    : undefined;
}
