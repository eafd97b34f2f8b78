import type { Column } from '../report/blocks';
import type { ListId } from '../report/lists';
import type { Bought } from '../report/verdict';

/** A table whose arrangement is remembered: that of a list of the platforms, of the lists of creators, or of many creators at once. */
export type TableId = ListId | 'entries' | 'bulk';

/**
 * How a user arranged a list's columns: their order, and which of them are hidden. A column in neither list was added by a
 * later version and keeps its place in the list.
 */
export interface ColumnLayout {
  order: readonly string[];
  hidden: readonly string[];
  /** Columns that the user made wider or narrower: CSS pixels. */
  widths?: Readonly<Record<string, number>> | undefined;
}

/** How narrow and how wide a column can be made, CSS pixels. */
export const MIN_COLUMN = 56;
export const MAX_COLUMN = 600;

/** A width that a column can have. */
export const boundedWidth = (width: number): number =>
  Math.round(Math.max(MIN_COLUMN, Math.min(width, MAX_COLUMN)));

/** What a buyer decides by, in its order: the first columns tell whether a price is worth it, and stay beside a report. */
interface Deciding {
  first: readonly string[];
  also: readonly string[];
}

/** The columns of a search that a buyer decides by, of the length or form that the user buys; `undefined` for other lists. */
function decidingColumns(list: TableId, { videoLength, noteForm }: Bought): Deciding | undefined {
  if (list === 'xingtu.search')
    return {
      first: [
        `xingtu.price.${videoLength}`,
        `xingtu.cpm.${videoLength}`,
        `xingtu.row.realCpm.${videoLength}`,
        'xingtu.row.playMedian',
      ],
      also: [
        'xingtu.row.completionRate',
        'xingtu.row.interactRate',
        `xingtu.cpe.${videoLength}`,
        'xingtu.followers',
        'xingtu.row.fansGrowthRate',
        'xingtu.row.fields',
        'xingtu.place',
        'xingtu.kolId',
      ],
    };
  if (list === 'pgy.search')
    return {
      first: [
        `pgy.${noteForm}Quote`,
        `pgy.${noteForm}Cpm`,
        `pgy.row.${noteForm}RealCpm`,
        `pgy.row.${noteForm}ImpressionMedian`,
      ],
      also: [
        `pgy.row.${noteForm}ReadMedian`,
        `pgy.${noteForm}EngagementCost`,
        'pgy.fans',
        'pgy.row.fansGrowth',
        'pgy.row.thousandLikeShare',
        'pgy.row.replyRate',
        'pgy.row.categories',
        'pgy.location',
        'pgy.row.userId',
      ],
    };
  return undefined;
}

/** The arrangement of a list that the user has not arranged: in a search, the columns that a buyer decides by. */
export function initialLayout(list: TableId, columns: readonly Column[], bought: Bought): ColumnLayout {
  const deciding = decidingColumns(list, bought);
  if (!deciding) return { order: [], hidden: [] };
  const shown = [...deciding.first, ...deciding.also];
  const others = columns.slice(1).flatMap(({ id }) => (shown.includes(id) ? [] : [id]));
  return { order: [...shown, ...others], hidden: others };
}

/**
 * The columns that a table keeps beside a report: the name, what a price is judged by, and the sorted one; of the others as
 * many, in their order, as fit without scrolling sideways. Where the user hid all that a price is judged by, the table keeps
 * every column.
 *
 * @param widthOf the width of a column, CSS pixels
 * @param room the width that all columns together have, CSS pixels
 */
export function columnsBeside(
  list: ListId,
  bought: Bought,
  sorted: string | undefined,
  shown: readonly PlacedColumn[],
  widthOf: (column: PlacedColumn) => number,
  room: number,
): readonly PlacedColumn[] {
  const first = new Set([...(decidingColumns(list, bought)?.first ?? []), sorted]);
  const kept = new Set(shown.filter(({ id, index }) => index === 0 || first.has(id)));
  if (kept.size < 2) return shown;
  let left = [...kept].reduce((rest, column) => rest - widthOf(column), room);
  return shown.filter((column) => {
    if (kept.has(column)) return true;
    const fits = widthOf(column) <= left;
    if (fits) left -= widthOf(column);
    return fits;
  });
}

/** A column in the order it is shown in, and where its cells stand in a row. */
export interface PlacedColumn extends Column {
  index: number;
  hidden: boolean;
}

/** Every column as arranged. The list's first column names the creator or work of a row, so it is always shown and always first. */
export function placeColumns(columns: readonly Column[], layout: ColumnLayout): PlacedColumn[] {
  const hidden = new Set(layout.hidden);
  const rank = new Map(layout.order.map((id, index) => [id, index]));
  const placed = columns.map((column, index) => ({
    ...column,
    index,
    hidden: index > 0 && hidden.has(column.id),
  }));
  const known = placed
    .filter(({ id, index }) => index > 0 && rank.has(id))
    .sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  // Columns without a rank keep their place among the others of the list.
  let next = 0;
  return placed.map((column) =>
    column.index > 0 && rank.has(column.id) ? (known[next++] as PlacedColumn) : column,
  );
}

/** The columns that are not hidden. */
export const visibleColumns = (columns: readonly Column[], layout: ColumnLayout): PlacedColumn[] =>
  placeColumns(columns, layout).filter((column) => !column.hidden);

/** The arrangement with one column moved to another's place. */
export function movedColumn(
  columns: readonly Column[],
  layout: ColumnLayout,
  id: string,
  to: string,
): ColumnLayout {
  const order = placeColumns(columns, layout).map((column) => column.id);
  const [from, target] = [order.indexOf(id), order.indexOf(to)];
  if (from < 1 || target < 1) return layout;
  order.splice(target, 0, ...order.splice(from, 1));
  return { ...layout, order };
}

/** The arrangement with one column hidden or shown. */
export function toggledColumn(layout: ColumnLayout, id: string): ColumnLayout {
  const hidden = layout.hidden.includes(id)
    ? layout.hidden.filter((other) => other !== id)
    : [...layout.hidden, id];
  return { ...layout, hidden };
}

/** The arrangement with a column made wider or narrower; without a width it is as wide as its content usually needs. */
export function resizedColumn(layout: ColumnLayout, id: string, width: number | undefined): ColumnLayout {
  const { [id]: _, ...others } = layout.widths ?? {};
  const widths = width === undefined ? others : { ...others, [id]: boundedWidth(width) };
  const { widths: __, ...rest } = layout;
  return Object.keys(widths).length > 0 ? { ...rest, widths } : rest;
}
