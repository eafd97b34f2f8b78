import type { Metric } from '../../../report/blocks';
import type { Ratio } from '../../../report/units';
import { readSubject } from '../../../subject/ids';
import { dayOfSeconds, isDay, workSubject } from '../../draw';
import { fromBasisPoints } from '../../units';

export {
  type AnswerOf,
  type ColumnOf,
  dayOfSeconds,
  entries,
  filled,
  isDay,
  type LineOf,
  median,
  medianOfWorks,
  metricOf,
  quotient,
  sourceOf,
  sourceOfParts,
  total,
  workSubject,
} from '../../draw';

/** Basis points of peers beaten, with the platform's name for them. Outside of 0 to 100 % it is no percentile. */
export function percentile(overtake: number | undefined, peers?: string): Pick<Metric, 'percentile'> {
  if (overtake === undefined || overtake < 0 || overtake > 10_000) return {};
  return { percentile: { beats: fromBasisPoints(overtake) as Ratio, ...(peers && { peers }) } };
}

/** The least rate that the wire writes: a hundredth of a percent. */
const LEAST_RATE = 0.0001;

/** A rate as the wire has it, unless it is a 0 beside interactions that make more of the plays than rounding could hide. */
export function unlessContradicted(
  rate: number | undefined,
  interactions: number | undefined,
  plays: number | undefined,
): number | undefined {
  const contradicted = rate === 0 && interactions && plays && interactions / plays >= LEAST_RATE;
  return contradicted ? undefined : rate;
}

/**
 * The day of a clock that counts Shanghai's hours as if they were UTC's: the list of recommended works runs 8 hours ahead
 * of the time in the works' own ids, while every other endpoint agrees with it.
 */
export function dayOfShanghaiClock(seconds: number | undefined): string | undefined {
  return dayOfSeconds(seconds && seconds - 8 * 3600);
}

/** The ISO day of a number like 20251028. */
export function dayOfNumber(day: number | undefined): string | undefined {
  const written = /^(\d{4})(\d{2})(\d{2})$/.exec(String(day));
  return written ? isDay(`${written[1]}-${written[2]}-${written[3]}`) : undefined;
}

export const kolSubject = (id: string | undefined) => readSubject('xingtu', 'xingtuKolId', id);

/** The platform's own pages: built from the id, so that no tracking of the answer's own links comes along. */
export const kolHref = (id: string | undefined) =>
  kolSubject(id) && `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${id}`;
export const workHref = (id: string | undefined) => workSubject(id) && `https://www.douyin.com/video/${id}`;
