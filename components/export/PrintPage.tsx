import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { zonedMinute } from '../../lib/export/about';
import { type LoadedReport, pageOf, reportFileName, sectionText, sourcesOf } from '../../lib/export/report';
import { audience as audienceWords, dimensionWords, sentenceParts } from '../../lib/i18n/audience';
import { columnLabel } from '../../lib/i18n/columns';
import { common } from '../../lib/i18n/common';
import { endpointWords } from '../../lib/i18n/endpoints';
import { printWords } from '../../lib/i18n/exports';
import { blockTitle, metricLabel } from '../../lib/i18n/metrics';
import { panel } from '../../lib/i18n/panel';
import {
  formWords,
  judgementWords,
  overText,
  verdict as verdictWords,
  warningNumbers,
  warningTitle,
  wholePercent,
} from '../../lib/i18n/verdict';
import { word } from '../../lib/i18n/vocabulary';
import { translate, translator } from '../../lib/language/translate';
import { type Pair, type People, peopleOf } from '../../lib/report/audience';
import type {
  Block,
  DistributionRow,
  Metric,
  MetricsBlock,
  TableBlock,
  VerdictBlock,
} from '../../lib/report/blocks';
import { format, formatShare, formatShort, formatTimes } from '../../lib/report/format';
import { marksOf } from '../../lib/report/marks';
import { standingOf } from '../../lib/report/multiples';
import {
  chosenForm,
  type Judgement,
  judgeBeats,
  judgementOf,
  VERDICT,
  verdictFigure,
  warningsOf,
} from '../../lib/report/verdict';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import styles from './PrintPage.module.css';

/** What is left of A4 within its margins, in CSS pixels: 275 mm of 297. */
const ROOM = (275 * 96) / 25.4;
/** Sizes of letters in points, from the one that reads well to the smallest that still can be read. */
const LARGEST = 9.5;
const SMALLEST = 6;
const STEP = 0.25;

/** How much of each there is room for. */
const FACTS = 8;
const GROUPS = 5;
const WORKS = 8;
const COLUMNS = 7;
const LISTS = 2;
const PARTS = 6;
const FIGURES = 9;

/**
 * A report on one page of A4: name, verdict, audience, works, sources and dates. It stands beside the screen and is seen on paper only.
 * Its letters are as large as the page lets them be.
 */
export function PrintPage({ report }: { report: LoadedReport }) {
  const page = useRef<HTMLElement>(null);
  const language = useLanguage();
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
      element.style.fontSize = `${size}pt`;
      if (element.scrollHeight <= ROOM) break;
    }
  });
  // The browser calls the saved file by the title of the document.
  const stem = reportFileName(report, 'csv').replace(/\.csv$/, '');
  useLayoutEffect(() => {
    const before = document.title;
    document.title = stem;
    return () => {
      document.title = before;
    };
  }, [stem]);
  const blocks = report.sections.flatMap((section) => section.blocks);
  const verdict = blocks.find((block) => block.type === 'verdict');
  const people = peopleOf(blocks);
  const tables = blocks.filter((block) => block.type === 'table').filter(({ rows }) => rows.length > 0);
  // Works first: they lead to a page, which rows of prices do not.
  const works = tables.filter(({ rows }) => rows.some(({ href }) => href));
  const lists = [...works, ...tables.filter((table) => !works.includes(table))].slice(0, LISTS);
  // What a creator costs and how they perform is in the verdict. Shares of works stand first of the others, beside the works.
  const figures = blocks
    .filter((block) => block.type === 'metrics')
    .sort((a, b) => Number(isOfWorks(b)) - Number(isOfWorks(a)))
    .slice(0, PARTS);
  const shown = new Set<Block>([
    ...lists,
    ...figures,
    ...blocks.filter(({ type }) => type === 'card' || type === 'verdict'),
    ...(people ? blocks.filter((block) => block.type === 'distribution' && block.people) : []),
  ]);
  return (
    <article ref={page} className={styles.page} lang={language} data-print>
      <Head report={report} />
      {verdict && <Verdict block={verdict} report={report} />}
      {people && <Audience people={people} />}
      {lists.map((block) => (
        <Works key={block.id} block={block} />
      ))}
      {figures.length > 0 && (
        <div className={styles.parts}>
          {figures.map((block) => (
            <Part key={block.id} id={block.id}>
              <dl className={styles.lines}>
                {block.metrics.slice(0, FIGURES).map((metric) => (
                  <FigureLine
                    key={metric.id}
                    metric={metric}
                    titled
                    judgement={metric.percentile && judgeBeats(metric.percentile.beats)}
                  />
                ))}
              </dl>
            </Part>
          ))}
        </div>
      )}
      <Foot report={report} left={blocks.filter((block) => !shown.has(block))} />
    </article>
  );
}

/** Whether figures are shares of works, as their samples say. */
const isOfWorks = ({ metrics }: MetricsBlock): boolean =>
  metrics.some(({ estimate }) => estimate?.works !== undefined);

const titleOf = (id: string, language: 'zh-CN' | 'en') => {
  const title = blockTitle(id);
  return title && translate(title, language);
};

function Head({ report }: { report: LoadedReport }) {
  const language = useLanguage();
  const { name, kind, sections, subject } = report;
  const facts = sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'card' ? block.facts : [])))
    .filter(({ value }) => value !== undefined && value !== '');
  return (
    <header className={styles.head}>
      <h1>{name ?? subject.id}</h1>
      <p className={styles.quiet}>{[kind, pageOf(report)].filter(Boolean).join(' · ')}</p>
      <p>
        {facts.slice(0, FACTS).map((fact) => (
          <span key={fact.id} className={styles.fact}>
            <span className={styles.quiet}>{metricLabel(fact.words ?? fact.id, language)}</span>{' '}
            {valueText(fact, language)}
          </span>
        ))}
      </p>
    </header>
  );
}

const valueText = ({ unit, value }: Metric, language: 'zh-CN' | 'en'): string =>
  unit === 'text' && typeof value === 'string' && value !== ''
    ? word(value, language)
    : format(unit, value, language);

function Part({ id, title, children }: { id: string; title?: string | undefined; children: ReactNode }) {
  const language = useLanguage();
  return (
    <section className={styles.part} data-part={id}>
      <h2>{title ?? titleOf(id, language)}</h2>
      {children}
    </section>
  );
}

interface FigureLineProps {
  metric: Metric;
  judgement?: Judgement | undefined;
  /** It stands below its block's title. */
  titled?: boolean;
}

/** A figure with its marks, its word and its rank. */
function FigureLine({ metric, judgement, titled }: FigureLineProps) {
  const language = useLanguage();
  const marks = marksOf(metric).map((mark) => translate(panel[`figure.${mark}`], language));
  // Some platforms give a rank and no value.
  const rankOnly = metric.value === undefined && metric.percentile !== undefined;
  return (
    <div className={styles.line}>
      <dt>
        {metricLabel(metric.words ?? metric.id, language, titled)}
        {marks.length > 0 && <span className={styles.mark}> {marks.join(' ')}</span>}
      </dt>
      <dd>
        {!rankOnly && <b>{valueText(metric, language)}</b>}
        {judgement && (
          <span className={styles.word} data-tone={judgement.tone}>
            {translate(judgementWords[judgement.word], language)}
          </span>
        )}
        {metric.percentile && (
          <span className={styles.quiet}>
            {translate(verdictWords.beats, language, {
              share: wholePercent(metric.percentile.beats, language),
            })}
          </span>
        )}
      </dd>
    </div>
  );
}

/** What the creator costs in the form that the user buys, and what is unusual. */
function Verdict({ block, report: { settings } }: { block: VerdictBlock; report: LoadedReport }) {
  const language = useLanguage();
  const t = translator(verdictWords, language);
  const form = chosenForm(block, settings);
  if (!form) return undefined;
  const figures = VERDICT.flatMap((id) => verdictFigure(block, form, id) ?? []);
  const others = block.forms.filter((other) => other !== form);
  const prices = others.map(
    (other) =>
      `${translate(formWords[other.id], language)} ${format('yuan', verdictFigure(block, other, 'verdict.price')?.value, language)}`,
  );
  return (
    <Part id={block.id} title={`${translate(formWords[form.id], language)} · ${overText(block, language)}`}>
      <dl className={cx(styles.lines, styles.verdict)}>
        {figures.map((metric) => (
          <FigureLine
            key={metric.id}
            metric={metric}
            judgement={judgementOf(block, form, metric.id as (typeof VERDICT)[number], settings)}
          />
        ))}
      </dl>
      {prices.length > 0 && (
        <p className={styles.quiet}>
          {translate(printWords.others, language, { prices: prices.join(' · ') })}
        </p>
      )}
      {warningsOf(block, form, settings).map((warning) => (
        <p key={warning.rule}>
          <b>{warningTitle(warning, language)}</b>{' '}
          {t(`warn.${warning.rule}.text`, warningNumbers(warning, language))}
        </p>
      ))}
    </Part>
  );
}

function Audience({ people }: { people: People }) {
  const language = useLanguage();
  const t = translator(audienceWords, language);
  const both = people.presence.audience === 'there' && people.presence.fans === 'there';
  const sentence = sentenceParts(people, language).map(({ fact, after }) => fact + after);
  return (
    <Part id="people" title={t(both ? 'title' : `title.${people.first}`)}>
      {sentence.length > 0 && (
        <p>
          <b>{t(`side.${people.first}`)}</b> {sentence.join('')}
        </p>
      )}
      {both && <p className={styles.quiet}>{translate(printWords.sides, language)}</p>}
      <div className={styles.pairs}>
        {people.pairs.map((pair) => (
          <Groups key={pair.by} pair={pair} scale={people.scale} />
        ))}
      </div>
    </Part>
  );
}

/** The groups of people by one property: all that have an order of their own, the largest of others. */
function Groups({ pair, scale }: { pair: Pair; scale: number }) {
  const language = useLanguage();
  const rows = pair.ordered || pair.by === 'gender' ? pair.rows : pair.rows.slice(0, GROUPS);
  const share = (row: DistributionRow | undefined) => row && formatShare(row.share, language, 1);
  return (
    <table className={styles.groups}>
      <caption>{dimensionWords(pair.by, language)}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{word(row.key, language)}</th>
            <td className={styles.bars}>
              {([row.audience, row.fans] as const).map(
                (side, at) =>
                  side && (
                    <span
                      // biome-ignore lint/suspicious/noArrayIndexKey: the first is the audience, the second the followers
                      key={at}
                      className={cx(styles.bar, at === 1 && styles.second)}
                      style={{ width: `${Math.min(1, side.share / scale) * 100}%` }}
                    />
                  ),
              )}
            </td>
            <td>{[share(row.audience), share(row.fans)].filter(Boolean).join(' / ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first rows of a table, and its first columns. */
function Works({ block }: { block: TableBlock }) {
  const language = useLanguage();
  const columns = block.columns.slice(0, COLUMNS);
  const rows = block.rows.slice(0, WORKS);
  const title = titleOf(block.id, language);
  const count = translate(printWords.rows, language, { count: rows.length, all: block.rows.length });
  return (
    <Part id={block.id} title={[title, rows.length < block.rows.length && count].filter(Boolean).join(' · ')}>
      <table className={styles.works}>
        <thead>
          <tr>
            {columns.map(({ id, unit, estimate }) => (
              <th key={id} scope="col" className={unit === 'text' ? undefined : styles.number}>
                {columnLabel(id, language)}
                {estimate && (
                  <span className={styles.mark}> {translate(panel['rows.estimate'], language)}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed page do not move
            <tr key={place}>
              {columns.map(({ id, unit }, at) => (
                <td key={id} className={unit === 'text' ? styles.text : styles.number}>
                  {at === 0 && unit === 'text'
                    ? row.cells[0] || translate(panel['rows.untitled'], language)
                    : unit === 'text'
                      ? valueText({ id, unit, value: row.cells[at] } as Metric, language)
                      : formatShort(unit, row.cells[at], language)}
                  {row.multiples?.[at] && <Times times={row.multiples[at].times} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

const SIGNS = { above: '▲', near: '', below: '▼' } as const;

function Times({ times }: { times: number }) {
  const standing = standingOf(times);
  return (
    <span className={styles.times} data-standing={standing}>
      {' '}
      {SIGNS[standing]} {formatTimes(times, useLanguage())}
    </span>
  );
}

/** Where all of it is from, how old it is, and what did not fit. */
function Foot({ report, left }: { report: LoadedReport; left: readonly Block[] }) {
  const language = useLanguage();
  const t = translator(printWords, language);
  const sources = new Map(
    sourcesOf(report).map(
      (source) => [`${source.endpoint} ${source.fetchedAt} ${source.asOf}`, source] as const,
    ),
  );
  const omitted = [...new Set(left.flatMap(({ id }) => titleOf(id, language) ?? []))];
  const between = language === 'zh-CN' ? '、' : ', ';
  return (
    <footer className={styles.foot}>
      <p>
        <b>{t('sections')}</b>{' '}
        {report.sections.map((section) => sectionText(section, language)).join(between)}
      </p>
      <p>
        <b>{t('sources')}</b>{' '}
        {[...sources.values()]
          .map(({ endpoint, also = [], fetchedAt, asOf }) => {
            const names = [endpoint, ...also].map((id) => endpointWords(id, language)).join(' + ');
            const dates = [t('fetched', { time: zonedMinute(fetchedAt) }), asOf && t('asOf', { date: asOf })];
            return `${names} (${dates.filter(Boolean).join(', ')})`;
          })
          .join(between)}
      </p>
      {[...sources.values()].some(({ sample }) => sample) && (
        <p>
          <b>{t('sample')}</b>
        </p>
      )}
      {omitted.length > 0 && <p>{t('omitted', { parts: omitted.join(between) })}</p>}
      <p>
        {translate(common.product, language)} · {t('printed', { time: zonedMinute(report.now) })}
      </p>
    </footer>
  );
}
