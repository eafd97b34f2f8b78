import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Language } from '../../lib/language/translate';
import type { SeriesBlock } from '../../lib/report/blocks';
import { gridNames, isFilled, positions, rangeFromZero, tickName } from './points';

/** Up to this many points are drawn as dots on their line; more of them would hide the line. */
const DOTS_UP_TO = 40;

export interface ChartProps {
  block: SeriesBlock;
  language: Language;
  /** The custom property with the colour of each line. */
  colours: readonly string[];
  /** CSS pixels. */
  height: number;
  /** The point that the reader chose to look at. */
  point?: number | undefined;
  /** Called when the pointer is over another point. */
  onPoint(point: number): void;
  /** Changes with the theme: a canvas does not follow the style sheet. */
  theme: string;
}

/** The drawing of a series. The words beside it say the same, so it is hidden from screen readers. */
export default function Chart({ block, language, colours, height, point, onPoint, theme }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const listener = useRef(onPoint);
  listener.current = onPoint;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is read from the style sheet
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const chart = new uPlot(
      options(block, language, colours, height, element, (at) => listener.current(at)),
      data(block),
      element,
    );
    plot.current = chart;
    const observer = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.destroy();
      plot.current = undefined;
    };
  }, [block, language, colours, height, theme]);

  useEffect(() => {
    const chart = plot.current;
    if (!chart || point === undefined || chart.cursor.idx === point) return;
    const left = chart.valToPos(chart.data[0][point] ?? 0, 'x');
    chart.setCursor({ left, top: chart.over.clientHeight / 2 }, false);
  }, [point]);

  return <div ref={host} style={{ height }} aria-hidden />;
}

/** The block as uPlot takes it; `null` is a gap. */
function data(block: SeriesBlock): uPlot.AlignedData {
  const lines = block.lines.map((line) => line.values.map((value) => value ?? null));
  const level = block.marker && block.axis.values.map(() => block.marker?.value ?? null);
  return [positions(block.axis), ...lines, ...(level ? [level] : [])];
}

/**
 * The colour of a custom property in the theme in use, as `rgb()`. The property itself holds the colours of both themes, which
 * a canvas does not understand.
 */
function usedColour(element: HTMLElement, property: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function options(
  block: SeriesBlock,
  language: Language,
  colours: readonly string[],
  height: number,
  element: HTMLElement,
  onPoint: (point: number) => void,
): uPlot.Options {
  const colour = (name: string) => usedColour(element, name);
  const units = [...new Set(block.lines.map((line) => line.unit))];
  const bars = block.axis.kind === 'label';
  const beside = bars && block.lines.length > 1;
  const filled = isFilled(block);
  const dots = block.axis.values.length <= DOTS_UP_TO;
  const axis = {
    stroke: colour('--text-3'),
    font: `11px ${getComputedStyle(element).fontFamily}`,
    ticks: { show: false },
    grid: { stroke: colour('--line'), width: 1 },
  };
  return {
    width: element.clientWidth,
    height,
    legend: { show: false },
    // The last point's day is centred below it: half of the widest name stands out on the right.
    padding: [10, 26, 0, 0],
    cursor: { y: false, drag: { setScale: false }, points: { show: !beside, size: 7 } },
    scales: {
      x: { time: false, ...(bars ? { range: (_, low, high) => [low - 0.6, high + 0.6] } : {}) },
      // Bars and filled ground stand on zero; a bare line shows its own range, because a trend is about change.
      ...Object.fromEntries(units.map((unit) => [unit, bars || filled ? { range: fromZero } : {}])),
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: 56,
        gap: 9,
        size: 32,
        values: (_, splits) => splits.map((split) => tickName(block.axis, split, language)),
        ...(block.axis.kind === 'day'
          ? { incrs: [1, 2, 5, 7, 10, 14, 30, 60, 90].map((n) => n * 86_400) }
          : {}),
        ...(block.axis.kind === 'seconds' ? { incrs: [1, 2, 5, 10, 15, 30, 60, 120, 300, 600] } : {}),
        ...(bars ? { incrs: [1, 2, 5, 10, 20, 50] } : {}),
      },
      ...units.slice(0, 2).map((unit, place) => ({
        ...axis,
        scale: unit,
        side: place === 0 ? 3 : 1,
        size: besideWords,
        ...(place > 0 ? { grid: { show: false } } : {}),
        values: (_: uPlot, splits: number[]) => gridNames(unit, splits, language),
      })),
    ],
    series: [
      {},
      ...block.lines.map((line, place) => {
        const stroke = colour(colours[place] ?? '--series-1');
        return {
          scale: line.unit,
          stroke,
          // Each curve over a video is sampled at its own seconds: a second that only another curve has is no gap.
          spanGaps: block.axis.kind === 'seconds' || block.sparse === true,
          ...(line.steps ? stepped() : {}),
          width: bars ? 0 : line.of ? 1.5 : 2,
          ...(line.of && !bars ? { dash: [5, 4] } : {}),
          points: { show: dots && !bars && !line.of, size: 5, fill: stroke },
          ...(bars ? { fill: stroke, ...barsOf(place, block.lines.length) } : {}),
          ...(filled ? { fill: `color-mix(in srgb, ${stroke} 14%, transparent)` } : {}),
        };
      }),
      ...(block.marker
        ? [
            {
              ...(units[0] && { scale: units[0] }),
              stroke: colour('--series-2'),
              width: 1.5,
              dash: [6, 4],
              points: { show: false },
            },
          ]
        : []),
    ],
    hooks: {
      setCursor: [
        ({ cursor }) => {
          if (typeof cursor.idx === 'number' && cursor.event) onPoint(cursor.idx);
        },
      ],
    },
  };
}

/** The share of a label's room that its bars take, and the widest bar, CSS pixels. */
const BARS_SHARE = 0.78;
const BAR_UP_TO = 30;

/** The bars of a line beside those of the other lines: bars over each other would look like parts of a sum. */
function barsOf(place: number, count: number): Pick<uPlot.Series, 'paths'> {
  const width = ({ scales, over }: uPlot) => {
    const { min = 0, max = 1 } = scales.x ?? {};
    const most = (BAR_UP_TO * ((max ?? 1) - (min ?? 0))) / Math.max(1, over.clientWidth);
    return Math.min(BARS_SHARE / count, most);
  };
  const paths = uPlot.paths.bars?.({
    radius: 0.15,
    disp: {
      x0: {
        unit: 1,
        values: (chart) => Array.from(chart.data[0], (at) => at + (place - count / 2) * width(chart)),
      },
      // A thin gap keeps neighbours apart.
      size: { unit: 1, values: (chart) => [width(chart) * (count > 1 ? 0.9 : 1)] },
    },
  });
  return paths ? { paths } : {};
}

/** Each value as a level that holds until the next. */
function stepped(): Pick<uPlot.Series, 'paths'> {
  const paths = uPlot.paths.stepped?.({ align: 1 });
  return paths ? { paths } : {};
}

const fromZero: uPlot.Range.Function = (_, low, high) => rangeFromZero(low, high);

/** The width of a vertical axis, by its longest figure. */
const besideWords: uPlot.Axis.Size = (_, words) =>
  Math.max(52, 12 + 6.5 * Math.max(0, ...(words ?? []).map((word) => word.length)));
