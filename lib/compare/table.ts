import type { Metric, Source } from '../report/blocks';
import type { SectionId } from '../report/sections';
import type { Target, TargetBy } from '../report/target';
import type { Subject } from '../subject/types';
import { type Compared, platformOf } from './creators';
import {
  type Choice,
  GROUPS,
  type GroupId,
  type Reading,
  type RowSpec,
  rowsOf,
  sectionOf,
  type Why,
} from './rows';

/** Fewer values than these have no best and no worst. */
const JUDGED_FROM = 3;

/** How far a value is from the chosen creator's: a share of it, or points where both are shares. */
export type Difference = { share: number } | { points: number };

/** What stands in a row for a creator. */
export type Cell =
  | {
      state: 'known';
      figure: Metric & { source?: Source };
      /** What the value is counted over, where most others of the row are counted over something else. */
      apart?: readonly string[];
      standing?: 'best' | 'worst';
      difference?: Difference;
    }
  /** Not fetched: what brings it. */
  | { state: 'missing'; subject: Subject; section: SectionId }
  /** The platform gives no figure, or it is the user's and was not entered. */
  | { state: 'none' }
  /** The other platform counts something else. */
  | { state: 'other'; why: Why };

export interface ComparedRow {
  id: string;
  group: GroupId;
  unit: Metric['unit'];
  /** The id of its words among the metrics, where it has them there. */
  words?: string;
  /** The dimension of the target that it is about. */
  by?: TargetBy;
  /** What the values are counted over, as `VerdictBlock.over` names it, where most agree. */
  over?: readonly string[];
  /** In the order of the creators. */
  cells: readonly Cell[];
  median?: { value: number; of: number };
}

export interface Comparison {
  groups: readonly { id: GroupId; rows: readonly ComparedRow[] }[];
  /** What has to be fetched so that no cell is missing, each once. */
  missing: readonly { subject: Subject; section: SectionId; creator: string }[];
}

export interface CompareOptions extends Choice {
  /** The creator that the others are compared with. */
  base?: string | undefined;
  /** Rows whose values all look the same are left out. */
  onlyDifferences?: boolean;
  /** The creators that the median is of: those of the list. The compared ones, where missing. */
  peers?: readonly Compared[];
  /** The audience that is aimed at. */
  target?: Target | undefined;
  /** A value as the screen shows it: values that look the same are the same. */
  shown(unit: Metric['unit'], value: number | string): string;
}

const overKey = ({ over }: Reading) => over?.join(' ') ?? '';

/** What most of the readings are counted over; of two that are as many, the first one's. */
function mostCommon(readings: readonly (Reading | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const reading of readings) {
    if (!reading) continue;
    const key = overKey(reading);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best = '';
  let most = 0;
  for (const [key, count] of counts) {
    if (count <= most) continue;
    best = key;
    most = count;
  }
  return best;
}

/** The middle of some numbers. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] as number)) / 2;
}

const numberOf = (reading: Reading | undefined): number | undefined =>
  typeof reading?.figure.value === 'number' ? reading.figure.value : undefined;

/** Whether a value may be the best or the worst: not in doubt, and at a price that can be had. */
const isSound = ({ figure }: Reading): boolean => !figure.uncertain && !figure.offer;

function standingsOf(
  { better }: RowSpec,
  readings: readonly (Reading | undefined)[],
  shown: CompareOptions['shown'],
): ('best' | 'worst' | undefined)[] {
  const values = readings.map((reading) => (reading && isSound(reading) ? numberOf(reading) : undefined));
  const known = values.filter((value) => value !== undefined);
  if (!better || known.length < JUDGED_FROM) return readings.map(() => undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const [best, worst] = better === 'low' ? [low, high] : [high, low];
  const look = (value: number | undefined, place: number) =>
    value === undefined ? undefined : shown(readings[place]?.figure.unit ?? 'count', value);
  const unit = readings.find(Boolean)?.figure.unit ?? 'count';
  const [bestLook, worstLook] = [shown(unit, best), shown(unit, worst)];
  if (bestLook === worstLook) return readings.map(() => undefined);
  return values.map((value, place) => {
    const seen = look(value, place);
    return seen === bestLook ? 'best' : seen === worstLook ? 'worst' : undefined;
  });
}

function differenceOf(unit: Metric['unit'], value: number | undefined, base: number | undefined) {
  if (value === undefined || base === undefined) return undefined;
  if (unit === 'ratio') return { points: value - base };
  return base === 0 ? undefined : { share: (value - base) / Math.abs(base) };
}

function cellOf(spec: RowSpec, creator: Compared, reading: Reading | undefined): Cell {
  if (reading) return { state: 'known', figure: reading.figure };
  if (spec.only && spec.only.platform !== platformOf(creator)) return { state: 'other', why: spec.only.why };
  const section = sectionOf(spec, creator);
  if (!section || creator.answered?.has(section)) return { state: 'none' };
  return { state: 'missing', subject: creator.subject, section };
}

const readOne = (spec: RowSpec, creator: Compared, choice: Choice): Reading | undefined =>
  spec.only && spec.only.platform !== platformOf(creator) ? undefined : spec.read(creator, choice);

function rowOf(spec: RowSpec, creators: readonly Compared[], options: CompareOptions): ComparedRow {
  const readings = creators.map((creator) => readOne(spec, creator, options));
  const common = mostCommon(readings);
  // A value that is counted over something else is shown, and compared with nothing.
  const comparable = readings.map((reading) =>
    reading && overKey(reading) === common ? reading : undefined,
  );
  const standings = standingsOf(spec, comparable, options.shown);
  const at = creators.findIndex(({ creator }) => creator === options.base);
  const base = numberOf(comparable[at]);
  const peers = (options.peers ?? creators)
    .map((creator) => readOne(spec, creator, options))
    .flatMap((reading) => (reading && overKey(reading) === common ? (numberOf(reading) ?? []) : []));
  const median = medianOf(peers);
  const over = comparable.find(Boolean)?.over;
  return {
    id: spec.id,
    group: spec.group,
    unit: spec.unit,
    ...(spec.words && { words: spec.words }),
    ...(spec.by && { by: spec.by }),
    ...(over && { over }),
    ...(median !== undefined && { median: { value: median, of: peers.length } }),
    cells: creators.map((creator, place) => {
      const reading = readings[place];
      const cell = cellOf(spec, creator, reading);
      if (cell.state !== 'known') return cell;
      if (reading && !comparable[place]) return { ...cell, apart: reading.over ?? [] };
      const standing = standings[place];
      const difference =
        place === at ? undefined : differenceOf(spec.unit, numberOf(comparable[place]), base);
      return { ...cell, ...(standing && { standing }), ...(difference && { difference }) };
    }),
  };
}

/** Whether there is anything to see in a row: a figure, or one that can be fetched. */
const says = ({ cells }: ComparedRow) => cells.some(({ state }) => state === 'known' || state === 'missing');

/** Whether a row's values differ as they are shown. One that is missing may. */
function differs({ cells }: ComparedRow, shown: CompareOptions['shown']): boolean {
  if (cells.some(({ state }) => state === 'missing')) return true;
  const looks = cells.map((cell) => {
    if (cell.state !== 'known') return '';
    const { unit, value } = cell.figure;
    return value === undefined ? '' : shown(unit, value);
  });
  return new Set(looks).size > 1;
}

/** The fans' share is needed only beside a creator of Pugongying, which tells of fans alone; Xingtu tells of the audience itself. */
const isNeeded = ({ id }: RowSpec, creators: readonly Compared[]) =>
  id !== 'women.fans' || creators.some((creator) => platformOf(creator) === 'pugongying');

/** Whether a row is of a platform that any of the creators is on, and of what the user buys there. */
const isOf = ({ only, note }: RowSpec, creators: readonly Compared[], { noteForm }: Choice) =>
  (!only || creators.some((creator) => platformOf(creator) === only.platform)) &&
  (!note || note === noteForm);

/** Compares creators, figure by figure. Pure: what is not known is said to be missing, with what brings it. */
export function compare(creators: readonly Compared[], options: CompareOptions): Comparison {
  const rows = rowsOf(options.target)
    .filter((spec) => isOf(spec, creators, options) && isNeeded(spec, creators))
    .flatMap((spec) => {
      const row = rowOf(spec, creators, options);
      return says(row) ? [row] : [];
    });
  const missing = new Map<string, Comparison['missing'][number]>();
  for (const { cells } of rows)
    for (const [place, cell] of cells.entries())
      if (cell.state === 'missing') {
        const { creator } = creators[place] as Compared;
        const { subject, section } = cell;
        missing.set(`${creator} ${section}`, { creator, subject, section });
      }
  const drawn = options.onlyDifferences ? rows.filter((row) => differs(row, options.shown)) : rows;
  return {
    groups: GROUPS.map((id) => ({ id, rows: drawn.filter(({ group }) => group === id) })).filter(
      ({ rows: own }) => own.length > 0,
    ),
    missing: [...missing.values()],
  };
}
