import type { Column } from '../report/blocks';
import { isListId, type ListId } from '../report/lists';

/**
 * How a user arranged a list's columns: their order, and which of them are hidden. A column in neither list was added by a
 * later version and keeps its place in the list.
 */
export interface ColumnLayout {
  order: readonly string[];
  hidden: readonly string[];
}

/** Columns that are hidden at first: lists with many columns would otherwise be too wide to work in. */
const HIDDEN: Readonly<Partial<Record<ListId, readonly string[]>>> = {
  'pgy.search': [
    'pgy.redId',
    'pgy.row.features',
    'pgy.row.personas',
    'pgy.level',
    'pgy.lowestQuote',
    'pgy.pictureReadCost',
    'pgy.videoReadCost',
    'pgy.row.pictureEngagementCompare',
    'pgy.row.videoEngagementCompare',
    'pgy.row.pictureImpressionMedian',
    'pgy.row.videoImpressionMedian',
    'pgy.row.pictureReadMedian',
    'pgy.row.videoReadMedian',
    'pgy.row.pictureEngagementMedian',
    'pgy.row.videoEngagementMedian',
    'pgy.row.hundredLikeShare',
    'pgy.row.videoFinishRate',
    'pgy.row.engagedFansShare',
    'pgy.row.coopNotes',
    'pgy.row.coopImpressionMedian',
    'pgy.row.coopReadMedian',
    'pgy.row.coopEngagementMedian',
    'pgy.row.visitMedian',
    'pgy.row.visitCost',
    'pgy.row.lives',
    'pgy.row.liveViewers',
    'pgy.row.liveSales',
  ],
  'xingtu.search': [
    'xingtu.douyinUid',
    'xingtu.row.themes',
    'xingtu.row.fansGrowth',
    'xingtu.row.seedingIndex',
    'xingtu.row.convertIndex',
  ],
};

/** The arrangement that a list starts with. */
export function initialLayout(list: ListId): ColumnLayout {
  return { order: [], hidden: HIDDEN[list] ?? [] };
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

/** Arrangements by list, as they are kept. */
export type ColumnLayouts = Readonly<Partial<Record<ListId, ColumnLayout>>>;

const MAX_COLUMNS = 200;

const ids = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((id) => typeof id === 'string' && id.length <= 80))].slice(0, MAX_COLUMNS)
    : [];

/** Reads arrangements of unknown origin, such as the disk. Invalid ones are left out. */
export function readLayouts(kept: unknown): ColumnLayouts {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([list, layout]) =>
      isListId(list) && typeof layout === 'object' && layout !== null
        ? [[list, { order: ids(layout.order), hidden: ids(layout.hidden) }]]
        : [],
    ),
  );
}
