import type { Snapshot } from '../../lib/memory/snapshot';

const DAY = 86_400_000;

/** What today's snapshots would have been a number of days ago, with all prices a tenth lower. */
export function earlier(line: readonly Snapshot[], days: number): Snapshot[] {
  return line.map((snapshot) => {
    const at = snapshot.at - days * DAY;
    // Asia/Shanghai has one offset all year.
    const day = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
    const figures = Object.fromEntries(
      Object.entries(snapshot.figures).map(([id, figure]) => [
        id,
        id.startsWith('xingtu.price.') && typeof figure.value === 'number'
          ? { ...figure, value: figure.value / 1.1 }
          : figure,
      ]),
    );
    return { ...snapshot, at, day, figures };
  });
}
