import type { CSSProperties } from 'react';
import { COLOURED, type Compared, letterOf } from '../../lib/compare/creators';
import type { PeopleChart, PeopleCharts } from '../../lib/compare/people';
import { dimensionWords } from '../../lib/i18n/audience';
import { common } from '../../lib/i18n/common';
import { compareWords } from '../../lib/i18n/compare';
import { word } from '../../lib/i18n/vocabulary';
import { translate, translator } from '../../lib/language/translate';
import { formatShare } from '../../lib/report/format';
import type { Target } from '../../lib/report/target';
import type { Ratio } from '../../lib/report/units';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import { useTip } from '../ui/Tip';
import styles from './PeopleView.module.css';
import { nameOf } from './words';

interface PeopleViewProps {
  people: PeopleCharts;
  creators: readonly Compared[];
  base: string | undefined;
  target: Target | undefined;
}

/** The people of the creators of one platform, drawn over one another on one scale. */
export function PeopleView({ people, creators, base, target }: PeopleViewProps) {
  const language = useLanguage();
  const t = translator(compareWords, language);
  const { platform, side, charts, scale } = people;
  const lacking = creators.filter(
    (_, place) =>
      isOn(platform, creators[place] as Compared) &&
      charts.every(({ buckets }) => buckets.every(({ shares }) => shares[place] === undefined)),
  );
  return (
    <section className={styles.people} data-people={`${platform}.${side}`}>
      <h3 className={styles.title}>
        {t(`people.${side}`, { platform: translate(common[`platform.${platform}`], language) })}
        <span className={styles.note}>
          {t('people.scale', { end: formatShare(scale, language) })}
          {creators.length > COLOURED && ` · ${t('people.middle')}`}
          {lacking.length > 0 &&
            ` · ${t('people.lacks', { names: lacking.map(nameOf).join(language === 'zh-CN' ? '、' : ', ') })}`}
        </span>
      </h3>
      <div className={cx(styles.charts, creators.length > COLOURED && styles.many)}>
        {charts.map((chart) => (
          <Chart
            key={chart.by}
            chart={chart}
            end={chart.by === 'gender' ? (1 as Ratio) : scale}
            creators={creators}
            base={base}
            wanted={target?.dimensions.find(({ by }) => by === chart.by)?.keys[platform] ?? []}
          />
        ))}
      </div>
    </section>
  );
}

const isOn = (platform: PeopleCharts['platform'], { subject }: Compared) =>
  (subject.idType === 'xhsUserId') === (platform === 'pugongying');

interface ChartProps {
  chart: PeopleChart;
  /** Where the axis ends. */
  end: Ratio;
  creators: readonly Compared[];
  base: string | undefined;
  /** The buckets of the target, which are tinted. */
  wanted: readonly string[];
}

function Chart({ chart, end, creators, base, wanted }: ChartProps) {
  const language = useLanguage();
  const coloured = creators.length <= COLOURED;
  const ticks = [end, end / 2, 0];
  return (
    <figure className={styles.chart} data-dimension={chart.by}>
      <figcaption>{dimensionWords(chart.by, language)}</figcaption>
      <div className={styles.plot} style={{ '--buckets': chart.buckets.length } as CSSProperties}>
        <div className={styles.axis} aria-hidden>
          {ticks.map((tick) => (
            <span key={tick}>{formatShare(tick, language)}</span>
          ))}
        </div>
        {chart.buckets.map((bucket) => (
          <Bucket
            key={bucket.key}
            bucket={bucket}
            end={end}
            creators={creators}
            base={base}
            coloured={coloured}
            isWanted={wanted.includes(bucket.key)}
          />
        ))}
      </div>
    </figure>
  );
}

interface BucketProps extends Omit<ChartProps, 'chart' | 'wanted'> {
  bucket: PeopleChart['buckets'][number];
  coloured: boolean;
  isWanted: boolean;
}

function Bucket({ bucket, end, creators, base, coloured, isWanted }: BucketProps) {
  const language = useLanguage();
  const tip = useTip();
  const known = creators.flatMap((creator, place) => {
    const share = bucket.shares[place];
    return share === undefined ? [] : [{ creator, place, share }];
  });
  const words = known.map(({ place, share }) => `${letterOf(place)} ${formatShare(share, language, 1)}`);
  const name = word(bucket.key, language);
  const high = (share: number) => `${Math.min(1, share / end) * 100}%`;
  return (
    <div
      className={cx(styles.bucket, isWanted && styles.wanted)}
      role="img"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is shown on hover has to be shown on focus
      tabIndex={0}
      aria-label={`${name}: ${words.join(', ')}`}
      data-bucket={bucket.key}
      {...tip(() => (
        <>
          <p>{name}</p>
          {known.map(({ creator, place, share }) => (
            <p key={place}>
              {letterOf(place)} {nameOf(creator)} {formatShare(share, language, 1)}
            </p>
          ))}
        </>
      ))}
    >
      <div className={styles.lanes}>
        {!coloured && bucket.median !== undefined && (
          <span className={styles.middle} style={{ bottom: high(bucket.median) }} />
        )}
        {known.map(({ creator, place, share }) =>
          coloured ? (
            <span
              key={place}
              className={styles.bar}
              style={{ height: high(share), background: `var(--series-${place + 1})` }}
            />
          ) : (
            <span
              key={place}
              className={cx(styles.dot, creator.creator === base && styles.chosen)}
              style={{ bottom: high(share), left: `${((place + 0.5) / creators.length) * 100}%` }}
            >
              {letterOf(place)}
            </span>
          ),
        )}
      </div>
      <span className={styles.key}>{name}</span>
    </div>
  );
}
