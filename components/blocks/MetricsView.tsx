import { metricLabel, noteWords } from '../../lib/i18n/metrics';
import { panel } from '../../lib/i18n/panel';
import { judgementWords } from '../../lib/i18n/verdict';
import { word } from '../../lib/i18n/vocabulary';
import { type Message, translate, translator } from '../../lib/language/translate';
import type { Metric, MetricsBlock } from '../../lib/report/blocks';
import { format } from '../../lib/report/format';
import { judgeBeats } from '../../lib/report/verdict';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import { disputeText, Figure, type FigureData, FigureMarks } from './Figure';
import { Frame } from './Frame';
import styles from './MetricsView.module.css';

/** Blocks with at least this many figures take a whole line of a wide screen. */
const WIDE_FROM = 7;

/** Figures side by side. */
export function MetricsView({ block }: { block: MetricsBlock }) {
  const language = useLanguage();
  const note = sharedNote(block.metrics);
  return (
    <Frame block={block} wide={block.metrics.length >= WIDE_FROM}>
      {note && <p className={styles.shared}>{translate(note, language)}</p>}
      <dl className={cx(styles.grid, block.metrics.some((metric) => metric.percentile) && styles.roomy)}>
        {block.metrics.map((metric) => (
          <MetricView key={metric.id} figure={{ source: block.source, ...metric }} noted={!note} />
        ))}
      </dl>
    </Frame>
  );
}

/** The note that all figures of a block share: shown once, because a sentence below each figure would bury the figures. */
function sharedNote(metrics: readonly Metric[]): Message | undefined {
  const [first, ...rest] = metrics;
  const note = rest.length > 0 && rest.every((other) => other.note === first?.note) ? first?.note : undefined;
  return note === undefined ? undefined : noteWords(note);
}

interface MetricViewProps {
  figure: FigureData;
  /** Whether the figure's note stands below it. */
  noted: boolean;
}

function MetricView({ figure, noted }: MetricViewProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const { percentile } = figure;
  const note = noted && figure.note !== undefined ? noteWords(figure.note) : undefined;
  const dispute = disputeText(figure, language);
  // Some platforms give a rank and no value: the rank is drawn in the figure's place.
  const rankOnly = figure.value === undefined && percentile !== undefined;
  const shown: FigureData = rankOnly ? { ...figure, unit: 'ratio', value: percentile.beats } : figure;
  return (
    <div className={styles.metric}>
      <dt className={styles.label}>{metricLabel(figure.id, language, true)}</dt>
      <dd className={styles.value}>
        <Figure figure={shown}>
          {rankOnly ? t('figure.rank', { share: format('ratio', percentile.beats, language) }) : undefined}
        </Figure>
      </dd>
      <dd className={styles.below}>
        <FigureMarks figure={figure} />
        {figure.estimate?.works !== undefined && <Sample estimate={figure.estimate} />}
        {percentile && <Rank percentile={percentile} id={figure.id} rankOnly={rankOnly} />}
        {note && <p className={styles.note}>{translate(note, language)}</p>}
        {dispute && <p data-against={figure.id}>{dispute}</p>}
      </dd>
    </div>
  );
}

/** The two numbers of a share of works: a share of few works says little. */
function Sample({ estimate }: { estimate: Readonly<Record<string, number>> }) {
  const t = translator(panel, useLanguage());
  const { works, ...parts } = estimate;
  const [part] = Object.values(parts);
  return works === undefined || part === undefined ? undefined : (
    <p data-sample-size>{t('figure.partOf', { part, works })}</p>
  );
}

interface RankProps {
  id: string;
  percentile: NonNullable<Metric['percentile']>;
  rankOnly: boolean;
}

/** `优于 59.73% 同类达人（剧情搞笑）`, with a line as long as the share, in the tone of the word that stands before it. */
function Rank({ id, percentile, rankOnly }: RankProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const share = format('ratio', percentile.beats, language);
  const peers = percentile.peers && word(percentile.peers, language);
  const words = rankOnly
    ? peers
      ? t('figure.ofThesePeers', { peers })
      : t('figure.ofPeers')
    : peers
      ? t('figure.beatsPeers', { share, peers })
      : t('figure.beats', { share });
  const judgement = judgeBeats(percentile.beats);
  const [text, bracket] = words.split(/([（(].*)/);
  return (
    <div>
      <span className={styles.track} data-tone={judgement.tone} aria-hidden>
        <span style={{ width: `${Math.min(1, Math.max(0, percentile.beats)) * 100}%` }} />
      </span>
      <p className={styles.rank} data-tone={judgement.tone}>
        {translate(judgementWords[judgement.word], language)}
      </p>
      <p data-percentile={id}>
        {text}
        {bracket && <span className={styles.whole}>{bracket}</span>}
      </p>
    </div>
  );
}
