import { describe, expect, it } from 'vitest';
import type { SeriesBlock } from '../../lib/report/blocks';
import {
  drawings,
  gridNames,
  isFilled,
  lastPoint,
  lineColours,
  pointName,
  positions,
  rangeFromZero,
  tickName,
} from './points';

const days: SeriesBlock['axis'] = { kind: 'day', values: ['2026-03-08', '2026-03-09'] };
const moments: SeriesBlock['axis'] = { kind: 'seconds', values: [0, 65] };
const labels: SeriesBlock['axis'] = { kind: 'label', values: ['短', '这是一个很长的标题'] };

describe('points of a chart', () => {
  it('points are named by their axis', () => {
    expect(pointName(days, 0, 'en')).toBe('Mar 8, 2026');
    expect(pointName(days, 1, 'zh-CN')).toBe('2026年3月9日');
    expect(pointName(moments, 1, 'en')).toBe('1:05');
    expect(pointName(labels, 1, 'en')).toBe('这是一个很长的标题');
    expect(pointName(labels, 9, 'en')).toBe('');
  });
  it('points of days stand a day apart in every time zone of the reader', () => {
    expect(positions(days)).toEqual([1772928000, 1773014400]);
    expect(positions(moments)).toEqual([0, 65]);
    expect(positions(labels)).toEqual([0, 1]);
  });
  it('points have short names on the axis', () => {
    expect(tickName(days, 1772928000, 'en')).toBe('Mar 8');
    expect(tickName(days, 1772928000, 'zh-CN')).toBe('3月8日');
    expect(tickName(moments, 125, 'en')).toBe('2:05');
    expect(tickName(labels, 1, 'en')).toBe('这是一个很…');
    expect(tickName(labels, 0.5, 'en')).toBe('');
  });
  it('a label that begins with a day shows that day in the reader’s language', () => {
    const works: SeriesBlock['axis'] = { kind: 'label', values: ['2026-11-19 标题', '2026-11-20 20:09'] };
    expect(tickName(works, 0, 'en')).toBe('Nov 19');
    expect(pointName(works, 0, 'en')).toBe('Nov 19, 2026 标题');
    expect(pointName(works, 1, 'zh-CN')).toBe('2026年11月20日 20:09');
  });
});

describe('gridNames', () => {
  it('names of gridlines are short while they differ', () => {
    expect(gridNames('count', [110_000, 120_000], 'zh-CN')).toEqual(['11万', '12万']);
    expect(gridNames('count', [110_000, 120_000], 'en')).toEqual(['110K', '120K']);
  });
  it.each(['zh-CN', 'en'] as const)(
    'names of gridlines of a curve that hardly changes stay different in %s',
    (language) => {
      expect(gridNames('count', [114_950, 114_975, 115_000, 115_020], language)).toEqual([
        '114,950',
        '114,975',
        '115,000',
        '115,020',
      ]);
      expect(gridNames('ratio', [0.09541, 0.09542], language)).toEqual(['9.541%', '9.542%']);
    },
  );
});

describe('lastPoint', () => {
  const block = (values: (number | undefined)[]) => ({
    axis: days,
    lines: [{ id: 'fans', unit: 'count' as const, values }],
  });
  it('the last point is the last one with a value', () => {
    expect(lastPoint(block([1, 2]))).toBe(1);
    expect(lastPoint(block([1, undefined]))).toBe(0);
    expect(lastPoint(block([undefined, undefined]))).toBe(0);
  });
});

describe('lines that are compared', () => {
  const line = (id: string, of?: string) => ({ id, unit: 'ratio' as const, values: [], ...(of && { of }) });
  it('a line shares its drawing and its colour with the line it is compared with', () => {
    const lines = [line('a'), line('a.similar', 'a'), line('b'), line('b.similar', 'b')];
    expect(drawings(lines)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(lineColours(lines)).toEqual(['--series-1', '--series-1', '--series-2', '--series-2']);
  });
  it('a line keeps its colour where another of its chart is missing', () => {
    const placed = (id: string, place: number) => ({ ...line(id), place });
    expect(lineColours([placed('b', 1), line('b.similar', 'b'), placed('c', 2)])).toEqual([
      '--series-2',
      '--series-2',
      '--series-3',
    ]);
  });
  it('lines without a comparison share one drawing', () => {
    expect(drawings([line('a'), line('b')])).toEqual([[0, 1]]);
    const numbered = [0, 1, 0].map((drawing, place) => ({ ...line(`${place}`), drawing }));
    expect(drawings(numbered)).toEqual([[0, 2], [1]]);
  });
});

describe('the ground under a line', () => {
  const plays = (...values: (number | undefined)[]) => ({
    id: 'xingtu.work.plays',
    unit: 'count' as const,
    values,
  });

  it('is filled, on an axis from zero, where a value is near zero beside the largest', () => {
    expect(isFilled({ axis: days, lines: [plays(10, 100)] })).toBe(true);
    expect(isFilled({ axis: days, lines: [plays(50, undefined, 100)] })).toBe(true);
    expect(isFilled({ axis: days, lines: [plays(-5, 5)] })).toBe(true);
  });
  it('is left empty where an axis from zero would hide the change', () => {
    expect(isFilled({ axis: days, lines: [plays(1_000_000, 1_009_000)] })).toBe(false);
  });
  it('is left empty under several lines, under bars and under nothing', () => {
    expect(isFilled({ axis: days, lines: [plays(1, 9), plays(1, 9)] })).toBe(false);
    expect(isFilled({ axis: labels, lines: [plays(1, 9)] })).toBe(false);
    expect(isFilled({ axis: days, lines: [plays(undefined)] })).toBe(false);
  });

  it('ground that is filled stands on zero, with values below it too', () => {
    expect(rangeFromZero(20, 100)).toEqual([0, 108]);
    expect(rangeFromZero(-100, -20)).toEqual([-108, 0]);
    expect(rangeFromZero(-100, 50)).toEqual([-108, 54]);
    expect(rangeFromZero(0, 0)).toEqual([0, 1]);
  });
});
