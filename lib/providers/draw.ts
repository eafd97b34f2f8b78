import type { Column, Metric, SeriesLine, Source } from '../report/blocks';
import { shanghaiDay } from '../report/day';
import type { Count, Unit, ValueOf } from '../report/units';
import { readSubject } from '../subject/ids';
import type { Subject } from '../subject/types';
import type { Answer, Endpoint } from './types';
import { toCount } from './units';

/** What the mappings of every provider share. */

/** The validated answer of an endpoint. */
export type AnswerOf<E> = E extends Endpoint<infer T> ? Answer<T> : never;

/** A figure: without a value it is a dash. */
export function metric<U extends Unit>(
  id: string,
  unit: U,
  value: ValueOf[U] | undefined,
  rest: Pick<
    Metric,
    'percentile' | 'note' | 'uncertain' | 'against' | 'estimate' | 'offer' | 'source' | 'words'
  > = {},
): Metric {
  return { id, unit, ...(value !== undefined && { value }), ...rest } as Metric;
}

/** {@link metric} for ids that have words: one that has none does not compile. */
export const metricOf =
  <Id extends string>() =>
  <U extends Unit>(id: Id, ...rest: Rest<Parameters<typeof metric<U>>>): Metric =>
    metric<U>(id, ...rest);
type Rest<All extends unknown[]> = All extends [unknown, ...infer Others] ? Others : never;

/** Columns and lines of ids that have words. */
export type ColumnOf<Id extends string> = Column & { id: Id };
export type LineOf<Id extends string> = SeriesLine & { id: Id };

/** The entries that are there: a `null` in a list is read as nothing. */
export function entries<T>(list: readonly (T | undefined)[] | undefined): T[] {
  return (list ?? []).filter((entry): entry is T => entry !== undefined);
}

/**
 * The counts of one work or creator. A zero beside other counts is a count; where all are zeros, the platform did not fill the
 * fields, so all of them are missing.
 */
export function filled<K extends string>(
  counts: Readonly<Record<K, number | undefined>>,
): Partial<Record<K, Count>> {
  const given = Object.entries<number | undefined>(counts);
  if (!given.some(([, count]) => count)) return {};
  return Object.fromEntries(given.map(([name, count]) => [name, toCount(count)])) as Partial<
    Record<K, Count>
  >;
}

/** An answer's source, with the platform's own date where it gave one. */
export function sourceOf(answer: Answer, asOf?: string): Source {
  return asOf ? { ...answer.source, asOf } : answer.source;
}

/** The source of a figure that is made of several answers: it names all of them and is as old as the oldest. */
export function sourceOfParts(first: Source, ...more: readonly Source[]): Source {
  const parts = [first, ...more];
  const oldest = parts.reduce((a, b) => (b.fetchedAt < a.fetchedAt ? b : a));
  const also = [...new Set(parts.map(({ endpoint }) => endpoint))].filter((id) => id !== oldest.endpoint);
  const [asOf] = parts.flatMap((part) => part.asOf ?? []).sort();
  const drift = [...new Set(parts.flatMap((part) => part.drift ?? []))];
  return {
    ...oldest,
    sample: parts.some(({ sample }) => sample),
    ...(also.length > 0 && { also }),
    ...(asOf && { asOf }),
    ...(parts.some(({ generation }) => generation === 'legacy') && { generation: 'legacy' }),
    ...(drift.length > 0 && { drift }),
  };
}

/** The Shanghai day of epoch seconds. */
export function dayOfSeconds(seconds: number | undefined): string | undefined {
  // 0 stands for no date, and `Date` has no larger values.
  return seconds !== undefined && seconds > 0 && seconds < 8e12 ? shanghaiDay(seconds * 1000) : undefined;
}

/** The text, if it is a day of the calendar. */
export function isDay(day: string | undefined): string | undefined {
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/** A Douyin work, where the id is one. */
export const workSubject = (id: string | undefined): Subject | undefined =>
  readSubject('douyin', 'awemeId', id);

/** The middle of some numbers; the mean of the two middle ones where their count is even. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 ? half : half - 1], sorted[half]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The fewest works whose median says something of each of them. */
const LEAST_WORKS = 3;

/** The median of some works, with their number; `undefined` where they are too few to be compared with it. */
export function medianOfWorks(values: readonly number[]): { median: number; of: number } | undefined {
  const middle = values.length >= LEAST_WORKS ? median(values) : undefined;
  return middle ? { median: middle, of: values.length } : undefined;
}

/** What our own arithmetic makes of some numbers: nothing where one of them is missing, or the divisor is nothing. */
export function quotient(
  part: number | undefined,
  whole: number | undefined,
  factor = 1,
): number | undefined {
  return part === undefined || !whole ? undefined : (part / whole) * factor;
}

/** The sum, or nothing where there is nothing to add. */
export function total(values: readonly number[]): number | undefined {
  return values.length ? values.reduce((a, b) => a + b, 0) : undefined;
}
