import type { Block, Row, SeriesLine } from './blocks';

/** What may stand in a list on this side of a message. */
const present = <T>(value: T | undefined | null): T | undefined => value ?? undefined;

/**
 * Blocks as they were before they travelled in a message. Chromium writes messages as JSON, which has no `undefined`: in lists
 * it turns into `null`, and a missing figure must not become one of any kind.
 */
export function reviveBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'table') {
      return { ...block, rows: block.rows.map((row): Row => ({ ...row, cells: row.cells.map(present) })) };
    }
    if (block.type === 'series') {
      const line = (old: SeriesLine): SeriesLine => ({ ...old, values: old.values.map(present) });
      return { ...block, lines: block.lines.map(line) };
    }
    return block;
  });
}
