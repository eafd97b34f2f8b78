/** Asia/Shanghai has had no daylight saving since 1991, so a fixed offset is exact. */
const SHANGHAI_OFFSET = 8 * 3_600_000;

const DAY = 86_400_000;

/**
 * The ISO day in Asia/Shanghai, `offset` days from a moment: the platforms count their days there, and the vendors their
 * quotas and bills.
 */
export function shanghaiDay(at: number, offset = 0): string {
  return new Date(at + SHANGHAI_OFFSET + offset * DAY).toISOString().slice(0, 10);
}

/** A moment to the minute in Asia/Shanghai, such as `2026-11-22 10:31`. */
export const shanghaiMinute = (at: number): string =>
  new Date(at + SHANGHAI_OFFSET).toISOString().slice(0, 16).replace('T', ' ');

/** The next 00:00 in Asia/Shanghai, epoch milliseconds. */
export function nextShanghaiMidnight(at: number): number {
  return (Math.floor((at + SHANGHAI_OFFSET) / DAY) + 1) * DAY - SHANGHAI_OFFSET;
}
