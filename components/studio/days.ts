import { shanghaiDay } from '../../lib/report/day';
import { joinRange } from '../../lib/report/lists.fields';

/** The last days up to today, as the value of a field of days. */
export function lastDays(days: number, now: number): string {
  return joinRange(shanghaiDay(now, 1 - days), shanghaiDay(now));
}
