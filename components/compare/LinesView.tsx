import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { COLOURED, type Compared, letterOf } from '../../lib/compare/creators';
import { changesOf, type LinesChart } from '../../lib/compare/lines';
import { compareWords } from '../../lib/i18n/compare';
import { translator } from '../../lib/language/translate';
import { format, monthAndDay } from '../../lib/report/format';
import { useLanguage } from '../session/session';
import { Segmented } from '../ui/Segmented';
import styles from './LinesView.module.css';
import { nameOf } from './words';

/** The drawing in units of its own; it is stretched to the room that it has. */
const WIDTH = 600;
const HEIGHT = 150;

interface LinesViewProps {
  charts: readonly LinesChart[];
  creators: readonly Compared[];
  base: string | undefined;
}

/** Figures of all creators over time, a chart each. */
export function LinesView({ charts, creators, base }: LinesViewProps) {
  const t = translator(compareWords, useLanguage());
  const [mode, setMode] = useState<'changes' | 'values'>('changes');
  return (
    <section className={styles.lines}>
      <div className={styles.head}>
        <h3>{t('lines')}</h3>
        <Segmented<'changes' | 'values'>
          label={t('line.mode')}
          hideLabel
          value={mode}
          options={[
            { value: 'changes', label: t('line.changes') },
            { value: 'values', label: t('line.values') },
          ]}
          onChange={setMode}
          buttonProps={(value) => (value === 'changes' ? { title: t('line.change.tip') } : {})}
        />
      </div>
      <div className={styles.charts}>
        {charts.map((chart) => (
          <Drawn
            key={chart.id}
            chart={mode === 'changes' ? changesOf(chart) : chart}
            creators={creators}
            base={base}
          />
        ))}
      </div>
    </section>
  );
}

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

function Drawn({ chart, creators, base }: { chart: LinesChart } & Omit<LinesViewProps, 'charts'>) {
  const language = useLanguage();
  const t = translator(compareWords, language);
  const days = useMemo(
    () => [...new Set(chart.lines.flatMap((points) => points.map(({ day }) => day)))].sort(),
    [chart],
  );
  const [chosen, setChosen] = useState<number>();
  const at = Math.min(chosen ?? days.length - 1, days.length - 1);
  const day = days[at] as string;
  const values = chart.lines.flatMap((points) => points.map(({ value }) => value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [timeOf(days[0] as string), timeOf(days.at(-1) as string)];
  const x = (one: string) => (to === from ? WIDTH / 2 : ((timeOf(one) - from) / (to - from)) * WIDTH);
  const y = (value: number) => (high === low ? HEIGHT / 2 : HEIGHT - ((value - low) / (high - low)) * HEIGHT);
  const coloured = creators.length <= COLOURED;
  const colourOf = (place: number) =>
    coloured
      ? `var(--series-${place + 1})`
      : creators[place]?.creator === base
        ? 'var(--accent)'
        : 'var(--quiet-fill)';
  /** The last value up to the chosen day. */
  const heldAt = (place: number) => chart.lines[place]?.findLast((point) => point.day <= day)?.value;
  const drawn = creators.flatMap((creator, place) =>
    (chart.lines[place]?.length ?? 0) > 0 ? [{ creator, place, points: chart.lines[place] ?? [] }] : [],
  );
  const read = (place: number) => format(chart.unit, heldAt(place), language);
  const words = drawn.map(({ place }) => `${letterOf(place)} ${read(place)}`);

  const onPointerMove = (event: PointerEvent<SVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const time = from + ((event.clientX - box.left) / box.width) * (to - from);
    const nearest = days.reduce(
      (best, one, place) =>
        Math.abs(timeOf(one) - time) < Math.abs(timeOf(days[best] as string) - time) ? place : best,
      0,
    );
    setChosen(nearest);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: Math.max(0, at - 1),
      ArrowRight: Math.min(days.length - 1, at + 1),
      Home: 0,
      End: days.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next);
  };
  const title = t(`line.${chart.id}`);
  return (
    <figure className={styles.chart} data-line={chart.id}>
      <figcaption>
        {title}
        <span className={styles.day}>{monthAndDay(day, language)}</span>
        {drawn.map(({ creator, place }) => (
          <span key={creator.creator} className={styles.read} title={nameOf(creator)}>
            <b style={{ color: coloured || creator.creator === base ? colourOf(place) : undefined }}>
              {letterOf(place)}
            </b>{' '}
            {read(place)}
          </span>
        ))}
      </figcaption>
      <div
        className={styles.plot}
        role="slider"
        tabIndex={0}
        aria-label={t('line.label', { title, names: drawn.map(({ creator }) => nameOf(creator)).join(', ') })}
        aria-valuemin={1}
        aria-valuemax={days.length}
        aria-valuenow={at + 1}
        aria-valuetext={`${monthAndDay(day, language)}: ${words.join(', ')}`}
        onKeyDown={onKeyDown}
      >
        <span className={styles.high}>{format(chart.unit, high, language)}</span>
        <span className={styles.low}>{format(chart.unit, low, language)}</span>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden
          onPointerMove={onPointerMove}
          onPointerLeave={() => setChosen(undefined)}
        >
          {chosen !== undefined && (
            <line className={styles.cross} x1={x(day)} x2={x(day)} y1={0} y2={HEIGHT} />
          )}
          {drawn.map(({ creator, place, points }) => (
            <polyline
              key={creator.creator}
              className={styles.line}
              stroke={colourOf(place)}
              points={points.map((point) => `${x(point.day)},${y(point.value)}`).join(' ')}
            />
          ))}
        </svg>
        <div className={styles.ends} aria-hidden>
          {drawn.map(({ creator, place, points }) => {
            const last = points.at(-1);
            return (
              last && (
                <span
                  key={creator.creator}
                  className={styles.end}
                  style={{
                    top: `${(y(last.value) / HEIGHT) * 100}%`,
                    left: `${(x(last.day) / WIDTH) * 100}%`,
                    ...(coloured || creator.creator === base ? { color: colourOf(place) } : {}),
                  }}
                >
                  {letterOf(place)}
                </span>
              )
            );
          })}
        </div>
      </div>
      <div className={styles.days} aria-hidden>
        <span>{monthAndDay(days[0] as string, language)}</span>
        <span>{monthAndDay(days.at(-1) as string, language)}</span>
      </div>
    </figure>
  );
}
