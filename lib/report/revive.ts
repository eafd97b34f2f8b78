import type { Block, Row, SeriesLine } from './blocks';

/** A value in a list, after a message: `null` where it was `undefined` before. */
const present = <T>(value: T | undefined | null): T | undefined => value ?? undefined;

/**
 * Restores blocks that came in a message. Chromium writes messages as JSON, which turns `undefined` in lists into `null`: a
 * missing figure would then be no longer missing.
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
