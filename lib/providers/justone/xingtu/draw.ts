import type { Metric, Source } from '../../../report/blocks';
import type { Ratio, Unit, ValueOf } from '../../../report/units';
import type { IdType, Platform, Subject } from '../../../subject/types';
import { isoDay } from '../../day';
import type { Answer, Endpoint } from '../../types';
import { fromBasisPoints } from '../units';

/** What the mappings of this provider share. */

/** The validated answer of an endpoint. */
export type AnswerOf<E> = E extends Endpoint<infer T> ? Answer<T> : never;

/** A figure: without a value it is a dash. */
export function metric<U extends Unit>(
  id: string,
  unit: U,
  value: ValueOf[U] | undefined,
  rest: Pick<Metric, 'percentile' | 'note' | 'uncertain' | 'estimate'> = {},
): Metric {
  return { id, unit, ...(value !== undefined && { value }), ...rest } as Metric;
}

/** Basis points of peers beaten, with the platform's name for them. Outside of 0 to 100 % it is no percentile. */
export function percentile(overtake: number | undefined, peers?: string): Pick<Metric, 'percentile'> {
  if (overtake === undefined || overtake < 0 || overtake > 10_000) return {};
  return { percentile: { beats: fromBasisPoints(overtake) as Ratio, ...(peers && { peers }) } };
}

/** The entries that are there: a `null` in a list is read as nothing. */
export function entries<T>(list: readonly (T | undefined)[] | undefined): T[] {
  return (list ?? []).filter((entry): entry is T => entry !== undefined);
}

/** An answer's source, with the platform's own date where it gave one. */
export function sourceOf(answer: Answer, asOf?: string): Source {
  return asOf ? { ...answer.source, asOf } : answer.source;
}

/** The source of a figure made from two answers: the older one, since the figure is no newer than that. */
export function older(a: Source, b: Source): Source {
  return a.fetchedAt <= b.fetchedAt ? a : b;
}

/** The Shanghai day of epoch seconds. */
export function dayOfSeconds(seconds: number | undefined): string | undefined {
  // Beyond the range of Date, and before anything was published, it is no date.
  return seconds !== undefined && seconds > 0 && seconds < 8e12 ? isoDay(seconds * 1000) : undefined;
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

/** The text, if it is a day of the calendar. */
export function isDay(day: string | undefined): string | undefined {
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/** Xingtu and Douyin ids of creators on the market and of works: 19 digits. */
const ID = /^\d{19}$/;

function subject(platform: Platform, kind: Subject['kind'], idType: IdType, id: string | undefined) {
  return id && ID.test(id) ? ({ platform, kind, id, idType } satisfies Subject) : undefined;
}

export const kolSubject = (id: string | undefined) => subject('xingtu', 'kol', 'xingtuKolId', id);
export const workSubject = (id: string | undefined) => subject('douyin', 'item', 'awemeId', id);

/** The platform's own pages: built from the id, so that no tracking of the answer's own links comes along. */
export const kolHref = (id: string | undefined) =>
  kolSubject(id) && `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${id}`;
export const workHref = (id: string | undefined) => workSubject(id) && `https://www.douyin.com/video/${id}`;

/** The middle of some numbers; the mean of the two middle ones where their count is even. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 ? half : half - 1], sorted[half]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The sum, or nothing where there is nothing to add. */
export function total(values: readonly number[]): number | undefined {
  return values.length ? values.reduce((a, b) => a + b, 0) : undefined;
}
