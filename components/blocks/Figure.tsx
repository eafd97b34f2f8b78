import type { ReactNode } from 'react';
import { common } from '../../lib/i18n/common';
import { endpointWords } from '../../lib/i18n/endpoints';
import { againstText, copiedText, partsText } from '../../lib/i18n/marks';
import { metricLabel, metricWords, noteWords } from '../../lib/i18n/metrics';
import { panel } from '../../lib/i18n/panel';
import { word } from '../../lib/i18n/vocabulary';
import { type Language, translate, translator } from '../../lib/language/translate';
import type { Metric, Source } from '../../lib/report/blocks';
import { age, format, formatExact } from '../../lib/report/format';
import { marksOf, remarkOf } from '../../lib/report/marks';
import type { Unit } from '../../lib/report/units';
import { useLanguage } from '../session/session';
import { copyText } from '../ui/copyText';
import { cx } from '../ui/cx';
import { useTip } from '../ui/Tip';
import { useToast } from '../ui/Toast';
import styles from './Figure.module.css';

/** A figure with all that is known about it. */
export interface FigureData
  extends Pick<
    Metric,
    'id' | 'words' | 'percentile' | 'note' | 'uncertain' | 'against' | 'estimate' | 'offer'
  > {
  unit: Unit;
  value?: number | string | undefined;
  source: Source;
  /** What the dictionary's label does not say: a group of a distribution, a day of a trend. */
  label?: string;
  /** Notes on a table's cell: keys of the dictionary's notes. */
  remarks?: readonly string[] | undefined;
  /** More sentences of the tooltip, in the language of the screen. */
  sentences?: readonly string[];
  /** More lines of the tooltip. */
  details?: readonly (readonly [name: string, value: string])[];
}

interface FigureProps {
  figure: FigureData;
  className?: string | undefined;
  /** Shown instead of the formatted value. */
  children?: ReactNode;
  /** -1 inside a table, whose arrow keys move the focus. */
  tabIndex?: number;
}

/** A figure as text on screen; a platform's words are translated where they are known. */
export function figureText(unit: Unit, value: number | string | undefined, language: Language): string {
  return unit === 'text' && typeof value === 'string' && value !== ''
    ? word(value, language)
    : format(unit, value, language);
}

/** Handlers that show all that is known about a figure. */
export function useFigureTip(figure: FigureData) {
  const tip = useTip();
  return tip(() => <FigureTip figure={figure} />);
}

/**
 * A figure of any block. On hover and on focus it says what it is, where it comes from and how old it is; a press copies its
 * exact value.
 */
export function Figure({ figure, className, children, tabIndex }: FigureProps) {
  const language = useLanguage();
  const tip = useFigureTip(figure);
  const say = useToast();
  const { unit, value } = figure;
  const missing = value === undefined || value === '';

  const copy = async () => {
    if (missing) return;
    const text = copiedText(figure, language);
    const t = translator(panel, language);
    say((await copyText(text)) ? t('copied', { value: text }) : t('notCopied'));
  };

  return (
    <button
      type="button"
      className={cx(styles.figure, missing && styles.missing, className)}
      data-metric={figure.id}
      data-unit={unit}
      data-value={missing ? undefined : value}
      tabIndex={tabIndex}
      onClick={copy}
      {...tip}
    >
      {children ?? figureText(unit, value, language)}
    </button>
  );
}

/** The marks of doubt beside a figure, in sight without hovering. */
export function FigureMarks({ figure }: { figure: FigureData }) {
  const t = translator(panel, useLanguage());
  return marksOf(figure).map((mark) => (
    <span
      key={mark}
      className={cx(styles.mark, mark === 'estimate' && styles.estimate)}
      data-mark={mark}
      data-uncertain={mark === 'uncertain' || mark === 'disputed' || undefined}
    >
      {t(`figure.${mark}`)}
    </span>
  ));
}

/** Both numbers of a figure that another source disagrees with, and the source of each. */
export function disputeText({ value, against, source }: FigureData, language: Language): string | undefined {
  return against && typeof value === 'number'
    ? againstText({ value, endpoint: source.endpoint, against }, language)
    : undefined;
}

function FigureTip({ figure }: { figure: FigureData }) {
  const language = useLanguage();
  const t = translator(panel, language);
  const { id, unit, value, source, percentile } = figure;
  const words = metricWords(figure.words ?? id);
  const said = [figure.offer && remarkOf(figure.offer), figure.note, ...(figure.remarks ?? [])];
  const notes = [...new Set(said)].flatMap((id) => {
    const note = id && noteWords(id);
    return note ? [translate(note, language)] : [];
  });
  const missing = value === undefined || value === '';

  const facts: [name: string, value: ReactNode][] = [];
  if (!missing) facts.push([t('figure.value'), formatExact(unit, value, language)]);
  if (unit !== 'text' && unit !== 'date') facts.push([t('figure.unit'), t(`unit.${unit}`)]);
  facts.push(...(figure.details ?? []).map(([name, text]): [string, string] => [name, text]));
  // The formula does not hold for a figure that another source contradicts, so it is not shown.
  if (words?.formula && !figure.against)
    facts.push([t('figure.formula'), translate(words.formula, language)]);
  if (figure.estimate) facts.push([t('figure.estimate'), partsText(figure.estimate, language)]);
  facts.push([t('figure.source'), <SourceWords key="source" source={source} />]);

  return (
    <>
      <p className={styles.tipTitle}>{figure.label ?? metricLabel(figure.words ?? id, language)}</p>
      {missing && <p className={styles.warn}>{translate(common.missing, language)}</p>}
      {words && <p className={styles.definition}>{translate(words.definition, language)}</p>}
      {percentile && <p className={styles.definition}>{percentileText(percentile, language)}</p>}
      {[...notes, ...(figure.sentences ?? [])].map((note) => (
        <p key={note} className={styles.definition}>
          {note}
        </p>
      ))}
      {figure.uncertain && (
        <p className={styles.warn}>{disputeText(figure, language) ?? t('figure.uncertainText')}</p>
      )}
      {figure.estimate && <p className={styles.warn}>{t('figure.estimateText')}</p>}
      <dl className={styles.facts}>
        {facts.map(([name, text]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {!missing && <p className={styles.copy}>{t('figure.copy')}</p>}
    </>
  );
}

/** `优于 59.73% 同类达人（剧情搞笑）`. */
export function percentileText(percentile: NonNullable<Metric['percentile']>, language: Language): string {
  const t = translator(panel, language);
  const share = format('ratio', percentile.beats, language);
  return percentile.peers
    ? t('figure.beatsPeers', { share, peers: word(percentile.peers, language) })
    : t('figure.beats', { share });
}

/** One line with the source and the age of figures. */
function SourceWords({ source }: { source: Source }) {
  const language = useLanguage();
  const t = translator(panel, language);
  const fetched = t(source.fromCache ? 'figure.cached' : 'figure.fetched', {
    age: age(source.fetchedAt, Date.now(), language),
  });
  return (
    <>
      {[source.endpoint, ...(source.also ?? [])]
        .map((endpoint) => endpointWords(endpoint, language))
        .join(language === 'zh-CN' ? '、' : ', ')}
      <br />
      {source.sample ? <span className={styles.sample}>{t('figure.sample')}</span> : fetched}
      {source.asOf && (
        <>
          <br />
          {t('figure.asOf', { date: format('date', source.asOf, language) })}
        </>
      )}
      {source.generation === 'legacy' && (
        <>
          <br />
          {t('figure.legacy')}
        </>
      )}
    </>
  );
}
