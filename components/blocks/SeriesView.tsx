import { type KeyboardEvent, lazy, Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import { metricLabel } from '../../lib/i18n/metrics';
import { panel } from '../../lib/i18n/panel';
import { translator } from '../../lib/language/translate';
import type { SeriesBlock } from '../../lib/report/blocks';
import { format } from '../../lib/report/format';
import { useLanguage, useSession } from '../session/session';
import { Boundary } from '../ui/Boundary';
import { Skeleton } from '../ui/Progress';
import { Figure, type FigureData } from './Figure';
import { Frame, useBlockTitle } from './Frame';
import { drawings, lastPoint, lineColours, pointName } from './points';
import { figureAt, SeriesTable } from './SeriesTable';
import styles from './SeriesView.module.css';

const Chart = lazy(() => import('./Chart'));

const HEIGHT = 180;
/** Height of each of several drawings, one above the other. */
const LOW = 130;

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme in use, `light` or `dark`: charts are drawn again when it changes. */
function useTheme(): string {
  const system = useSyncExternalStore(
    (changed) => {
      dark.addEventListener('change', changed);
      return () => dark.removeEventListener('change', changed);
    },
    () => (dark.matches ? 'dark' : 'light'),
  );
  const { theme } = useSession().settings;
  return theme === 'auto' ? system : theme;
}

/** Lines over one axis. Without a single value there is nothing to draw, and the axis alone says nothing. */
export function SeriesView({ block }: { block: SeriesBlock }) {
  if (block.lines.some(({ values }) => values.some((value) => value !== undefined)))
    return <Drawn block={block} />;
  return <Frame block={block} empty />;
}

/** The values of a point in words, the drawing, and the table behind it. */
function Drawn({ block }: { block: SeriesBlock }) {
  const language = useLanguage();
  const t = translator(panel, language);
  const theme = useTheme();
  const title = useBlockTitle(block);
  const last = useMemo(() => lastPoint(block), [block]);
  const groups = useMemo(() => drawings(block.lines), [block]);
  const colours = useMemo(() => lineColours(block.lines), [block]);
  const charts = useMemo(
    () =>
      groups.map((places) => ({
        block: { ...block, lines: places.map((place) => block.lines[place] as Line) },
        colours: places.map((place) => colours[place] as string),
      })),
    [block, groups, colours],
  );
  const [chosen, setChosen] = useState<number>();
  const count = block.axis.values.length;
  const point = chosen === undefined || chosen >= count ? last : chosen;
  const name = pointName(block.axis, point, language);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPoint(event.key, point, count);
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next);
  };

  return (
    <Frame block={block}>
      <div className={styles.legend}>
        <span className={styles.point}>{name}</span>
        {groups.map((places) => (
          <span key={places[0]} className={styles.group}>
            {places.map((place) => (
              <Entry
                key={place}
                line={block.lines[place] as Line}
                colour={colours[place] as string}
                figure={figureAt(block, place, point, language)}
              />
            ))}
          </span>
        ))}
        {block.marker && <Marker block={block} marker={block.marker} />}
      </div>
      <div
        className={styles.chart}
        role="slider"
        tabIndex={0}
        aria-label={t('chart.label', { title: title ?? block.id, count })}
        aria-description={t('chart.help')}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={point + 1}
        aria-valuetext={[name, ...block.lines.map((line) => lineText(line, point, language))].join(', ')}
        onKeyDown={onKeyDown}
      >
        <Boundary fallback={null}>
          <Suspense fallback={<Skeleton height={180} />}>
            {charts.map((chart) => (
              <Chart
                key={chart.block.lines[0]?.id}
                {...chart}
                height={charts.length > 1 ? LOW : HEIGHT}
                language={language}
                theme={theme}
                point={chosen}
                onPoint={setChosen}
              />
            ))}
          </Suspense>
        </Boundary>
      </div>
      <SeriesTable block={block} />
    </Frame>
  );
}

/** A line's name, the stroke it is drawn with, and its value at the point. */
function Entry({ line, colour, figure }: { line: Line; colour: string; figure: FigureData }) {
  const language = useLanguage();
  return (
    <span className={styles.line}>
      <span
        className={line.of ? styles.dash : styles.swatch}
        style={{ [line.of ? 'borderColor' : 'background']: `var(${colour})` }}
      />
      {metricLabel(line.words ?? line.id, language)}
      <Figure className={styles.value} figure={figure} />
    </span>
  );
}

function Marker({ block, marker }: { block: SeriesBlock; marker: NonNullable<SeriesBlock['marker']> }) {
  const language = useLanguage();
  const unit = block.lines[0]?.unit ?? 'count';
  return (
    <span className={styles.line}>
      <span className={styles.dash} />
      {metricLabel(marker.id, language)}
      <Figure
        className={styles.value}
        figure={{ id: marker.id, unit, value: marker.value, source: block.source }}
      />
    </span>
  );
}

/** The point that a key moves to; `undefined` for other keys. */
function nextPoint(key: string, point: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: Math.max(0, point - 1),
    ArrowRight: Math.min(count - 1, point + 1),
    Home: 0,
    End: count - 1,
  };
  return targets[key];
}

type Line = SeriesBlock['lines'][number];

function lineText(line: Line, point: number, language: 'zh-CN' | 'en'): string {
  return `${metricLabel(line.words ?? line.id, language)} ${format(line.unit, line.values[point], language)}`;
}
