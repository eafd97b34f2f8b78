import type { Language } from '../../lib/language/translate';
import type { SeriesBlock, SeriesLine } from '../../lib/report/blocks';
import { format, formatExact, monthAndDay } from '../../lib/report/format';
import type { Unit } from '../../lib/report/units';

type Axis = SeriesBlock['axis'];

/** Labels of works and of sessions begin with their day. */
const LEADING_DAY = /^\d{4}-\d{2}-\d{2}\b/;

/** A place on the axis in words: a day, a time in the video, a label. */
export function pointName(axis: Axis, place: number, language: Language): string {
  const value = axis.values[place];
  if (axis.kind === 'seconds') return clock(Number(value));
  return String(value ?? '').replace(LEADING_DAY, (day) => format('date', day, language));
}

/** The name of a place on the axis, as short as an axis needs it. */
export function tickName(axis: Axis, position: number, language: Language): string {
  if (axis.kind === 'day') return monthAndDay(new Date(position * 1000).toISOString().slice(0, 10), language);
  if (axis.kind === 'seconds') return clock(position);
  // A gridline between two labels has no name.
  const label = Number.isInteger(position) ? axis.values[position] : undefined;
  if (label === undefined) return '';
  // An axis has room for little more than the day, which tells labels apart.
  const day = LEADING_DAY.exec(String(label))?.[0];
  return day ? monthAndDay(day, language) : clip(String(label), 6);
}

/** Names of the gridlines of an axis, short unless two of them would then read the same. */
export function gridNames(unit: Unit, values: readonly number[], language: Language): string[] {
  const short = values.map((value) => format(unit, value, language));
  return new Set(short).size === short.length
    ? short
    : values.map((value) => formatExact(unit, value, language));
}

/** Where each point stands on the axis. A day is its UTC midnight in seconds, because a calendar day has no time zone. */
export function positions(axis: Axis): number[] {
  return axis.values.map((value, place) => {
    if (axis.kind === 'day') return Date.parse(`${value}T00:00:00Z`) / 1000;
    return axis.kind === 'seconds' ? Number(value) : place;
  });
}

/** The last point at which any line has a value: where a trend is read first. */
export function lastPoint(block: Pick<SeriesBlock, 'axis' | 'lines'>): number {
  for (let place = block.axis.values.length - 1; place >= 0; place--) {
    if (block.lines.some((line) => line.values[place] !== undefined)) return place;
  }
  return 0;
}

/** `1:05`. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function clip(text: string, length: number): string {
  const letters = Array.from(text);
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : text;
}

/**
 * The lines of a block by the drawing they belong in: a line and what is compared with it make one, and several such pairs
 * stand one above the other, because each has a range of its own. Lines that nothing is compared with share one drawing.
 */
export function drawings(lines: readonly SeriesLine[]): number[][] {
  const numbers = [...new Set(lines.map(({ drawing }) => drawing))];
  if (numbers.length > 1)
    return numbers.map((number) => lines.flatMap((line, place) => (line.drawing === number ? [place] : [])));
  if (!lines.some((line) => line.of)) return [lines.map((_, place) => place)];
  return lines.flatMap((line, place) =>
    line.of ? [] : [[place, ...lines.flatMap((other, at) => (other.of === line.id ? [at] : []))]],
  );
}

/**
 * The colour of each line: what is compared with a line has the colour of that line. A line that says its place among all that
 * its chart may have keeps its colour where others are missing.
 */
export function lineColours(lines: readonly SeriesLine[]): string[] {
  const own = lines.filter((line) => !line.of);
  const places = new Map(own.map(({ id, place }, index) => [id, place ?? index]));
  return lines.map((line) => `--series-${((places.get(line.of ?? line.id) ?? 0) % 5) + 1}`);
}

/** A line whose smallest value is beyond this share of its largest would be flat on an axis that begins at zero. */
const NEAR_ZERO = 0.5;

/**
 * Whether the ground under a line is filled, which says how much there is and so wants an axis that begins at zero. It is filled
 * where no other line would be covered, and where such an axis would not hide the change.
 */
export function isFilled({ axis, lines }: Pick<SeriesBlock, 'axis' | 'lines'>): boolean {
  const [line, ...others] = lines;
  if (axis.kind === 'label' || !line || others.length > 0) return false;
  const values = line.values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const [least, most] = [values[0], values.at(-1)];
  return least !== undefined && most !== undefined && least <= NEAR_ZERO * most;
}

/** The share of the largest value that an axis goes beyond it. */
const BEYOND = 1.08;

/** The range of an axis that bars or filled ground stand on: zero is in it, whichever side of it the values are. */
export function rangeFromZero(least: number, most: number): [from: number, to: number] {
  const [from, to] = [Math.min(0, least * BEYOND), Math.max(0, most * BEYOND)];
  return [from, from === to ? 1 : to];
}
