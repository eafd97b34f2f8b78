import { joinRange } from '../../lib/report/lists.fields';

const DAY = 86_400_000;

/** The day in Asia/Shanghai, which has no summer time, as an ISO date. */
const shanghaiDay = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

/** The last days up to today, as the value of a field of days. */
export function lastDays(days: number, now: number): string {
  return joinRange(shanghaiDay(now - (days - 1) * DAY), shanghaiDay(now));
}
