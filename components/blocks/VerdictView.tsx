import { Check, TriangleAlert } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import { metricLabel, noteWords } from '../../lib/i18n/metrics';
import {
  formWords,
  judgementWords,
  overText,
  warningNumbers,
  warningTitle,
  wholePercent,
  verdict as words,
} from '../../lib/i18n/verdict';
import { type Language, translate, translator } from '../../lib/language/translate';
import type { FormId, Metric, VerdictBlock, VerdictForm } from '../../lib/report/blocks';
import { format } from '../../lib/report/format';
import {
  checkedRules,
  chosenForm,
  EXPECTED_OF,
  type Judgement,
  judgeCost,
  judgeRank,
  limitOf,
  type RealCost,
  type VerdictId,
  verdictFigure,
  type Warning,
  warningsOf,
} from '../../lib/report/verdict';
import { useFirstDrawing } from '../session/afterPaint';
import { useBeside } from '../session/beside';
import { useChoose, useLanguage, useSession } from '../session/session';
import { Boundary } from '../ui/Boundary';
import { cx } from '../ui/cx';
import { Segmented } from '../ui/Segmented';
import { useTip } from '../ui/Tip';
import { Figure, type FigureData, FigureMarks, figureText } from './Figure';
import figureStyles from './Figure.module.css';
import { Frame } from './Frame';
import { ReportContext } from './reportAccess';
import styles from './VerdictView.module.css';

const TaLine = lazy(() => import('./TaLine'));

/** Costs below the two that stand first. */
const COSTS = ['verdict.realRead', 'verdict.realCpe'] as const satisfies readonly RealCost[];

/** Figures with a line of their own, judged by their rank among peers. */
const RANKED = [
  'verdict.median',
  'verdict.readMedian',
  'verdict.completion',
  'verdict.interaction',
  'verdict.interactionMedian',
  'verdict.growth',
] as const satisfies readonly VerdictId[];

/** Warnings in sight; the others are behind a press. */
const WARNINGS = 2;

/** What the parts of a verdict are drawn from. */
interface Part {
  block: VerdictBlock;
  form: VerdictForm;
  /** What the figures are counted over, in words. */
  over: string;
}

/** What a creator costs in the form that the user buys, whether that is worth it, and what is out of the ordinary. */
export function VerdictView({ block }: { block: VerdictBlock }) {
  const language = useLanguage();
  const { settings } = useSession();
  // Inside a report only: elsewhere nothing can load a creator's audience.
  const aimed = useContext(ReportContext) !== undefined && settings.target.dimensions.length > 0;
  const first = useFirstDrawing();
  const form = chosenForm(block, settings);
  if (!form) return undefined;
  const part: Part = { block, form, over: overText(block, language) };
  return (
    <Frame block={block} wide untitled>
      <div className={styles.verdict}>
        <Forms {...part} />
        <div className={styles.heroes}>
          <Price {...part} />
          <RealCpm {...part} />
        </div>
        {!first && (
          <>
            <dl className={styles.cells}>
              {COSTS.map((id) => (
                <Cost key={id} id={id} {...part} />
              ))}
              <PlaysPerFan {...part} />
            </dl>
            <dl className={styles.ranked}>
              {RANKED.map((id) => (
                <Ranked key={id} id={id} {...part} />
              ))}
            </dl>
            {aimed && (
              <Boundary fallback={null}>
                <Suspense>
                  <TaLine block={block} form={form} />
                </Suspense>
              </Boundary>
            )}
            <Odd part={part} warnings={warningsOf(block, form, settings)} />
          </>
        )}
      </div>
    </Frame>
  );
}

/** The figure of an id with its source; `undefined` where the platform has no such figure. */
function figureOf({ block, form }: Part, id: VerdictId): FigureData | undefined {
  const metric = verdictFigure(block, form, id);
  return metric && { source: block.source, ...metric };
}

const labelOf = (figure: FigureData, language: Language) => metricLabel(figure.words ?? figure.id, language);

/** The lengths or forms with their prices. A choice costs nothing, and holds for the next creator. */
function Forms({ block, form }: Part) {
  const language = useLanguage();
  const choose = useChoose();
  const priceOf = (one: VerdictForm) => {
    const price = verdictFigure(block, one, 'verdict.price');
    return figureText('yuan', price?.value, language);
  };
  const onChange = (id: FormId) =>
    choose(id === 'picture' || id === 'video' ? { noteForm: id } : { videoLength: id });
  return (
    <div data-forms>
      <Segmented<FormId>
        label={translate(words.form, language)}
        hideLabel
        wide
        value={form.id}
        options={block.forms.map((one) => ({
          value: one.id,
          label: (
            <span className={styles.form}>
              {translate(formWords[one.id], language)}
              <b className={styles.amount}>{priceOf(one)}</b>
            </span>
          ),
        }))}
        onChange={onChange}
      />
    </div>
  );
}

function Price(part: Part) {
  const language = useLanguage();
  const beside = useBeside();
  const price = figureOf(part, 'verdict.price');
  if (!price) return undefined;
  const note = price.note === undefined ? undefined : noteWords(price.note);
  return (
    <dl className={styles.hero}>
      <dt>{labelOf(price, language)}</dt>
      <dd className={styles.large}>
        <Figure figure={withSentences(price, [], part.over, language)} />
        {beside('price', part.form.id)}
      </dd>
      <dd className={styles.below}>
        <FigureMarks figure={price} />
        {note && translate(note, language)}
      </dd>
    </dl>
  );
}

function RealCpm(part: Part) {
  const language = useLanguage();
  const beside = useBeside();
  const { figure, expected, limit, judgement } = useCost(part, 'verdict.realCpm');
  if (!figure) return undefined;
  return (
    <dl className={styles.hero}>
      <dt>
        {labelOf(figure, language)} <FigureMarks figure={figure} />
      </dt>
      <dd className={styles.large}>
        <Figure figure={figure} />
        {judgement && <Verdict judgement={judgement} pill />}
        {beside('cpm', part.form.id)}
      </dd>
      <dd className={styles.below}>
        <CostBar real={figure.value} expected={expected?.value} limit={limit} judgement={judgement} />
        <Expected figure={figure} expected={expected} limit={limit} />
      </dd>
    </dl>
  );
}

/** A cost on real figures, with what it is judged by and how. */
function useCost(part: Part, id: RealCost) {
  const { settings } = useSession();
  const language = useLanguage();
  const t = translator(words, language);
  const find = (one: VerdictId): Metric | undefined => verdictFigure(part.block, part.form, one);
  const limit = limitOf(id, settings);
  const judgement = judgeCost(find(id), find(EXPECTED_OF[id]), limit);
  const expected = figureOf(part, EXPECTED_OF[id]);
  const value = (yuan: FigureData['value']) => format('yuan', yuan, language);
  const rule = judgement
    ? limit > 0
      ? t('rule.limit', { value: value(limit) })
      : t('rule.expected', { value: value(expected?.value) })
    : t('rule.none');
  const figure = figureOf(part, id);
  return {
    figure: figure && withSentences(figure, [rule], part.over, language),
    expected,
    limit,
    judgement,
  };
}

/** A figure that also says what it is counted over. */
function withSentences(
  figure: FigureData,
  sentences: readonly string[],
  over: string,
  language: Language,
): FigureData {
  if (figure.value === undefined) return figure;
  return { ...figure, sentences: [...sentences, translate(words.over, language, { over })] };
}

/** The word of a judgement, in the colour of its tone. */
function Verdict({ judgement, pill }: { judgement: Judgement; pill?: boolean }) {
  const language = useLanguage();
  return (
    <span className={cx(styles.word, pill && styles.pill)} data-tone={judgement.tone} data-judged>
      {translate(judgementWords[judgement.word], language)}
    </span>
  );
}

interface CostBarProps {
  real: FigureData['value'];
  expected: FigureData['value'];
  limit: number;
  judgement: Judgement | undefined;
}

/** Real cost against what was expected, from zero: grey up to the measure, in the judgement's tone what lies beyond it. */
function CostBar({ real, expected, limit, judgement }: CostBarProps) {
  if (typeof real !== 'number' || !judgement) return undefined;
  const platform = typeof expected === 'number' ? expected : 0;
  const measure = limit > 0 ? limit : platform;
  const scale = Math.max(real, platform, limit) * 1.06;
  const width = (value: number) => `${(value / scale) * 100}%`;
  const good = judgement.tone === 'good';
  return (
    <span className={styles.costBar} aria-hidden>
      <span className={styles.fill} data-tone={judgement.tone} style={{ width: width(real) }} />
      {!good && <span className={styles.quiet} style={{ width: width(measure) }} />}
      {platform > 0 && <span className={styles.tick} style={{ left: width(platform) }} />}
      {limit > 0 && <span className={cx(styles.tick, styles.hollow)} style={{ left: width(limit) }} />}
    </span>
  );
}

interface ExpectedProps {
  figure: FigureData;
  expected: FigureData | undefined;
  limit: number;
}

/** What the platform expects, what the user pays at most, and how far the real cost is from each. */
function Expected({ figure, expected, limit }: ExpectedProps) {
  const language = useLanguage();
  const t = translator(words, language);
  const apart = (measure: FigureData['value']) => apartText(figure.value, measure, language);
  return (
    <>
      {expected && (
        <p>
          {t('expected')} <Figure figure={expected} /> <FigureMarks figure={expected} />
          {apart(expected.value)}
        </p>
      )}
      {limit > 0 && (
        <p>
          {t('limit', { value: format('yuan', limit, language) })} {apart(limit)}
        </p>
      )}
    </>
  );
}

/** `· 高 71%`: how far a cost is from its measure, in whole percents. */
function apartText(
  real: FigureData['value'],
  measure: FigureData['value'],
  language: Language,
): string | undefined {
  if (typeof real !== 'number' || typeof measure !== 'number' || measure <= 0) return undefined;
  const t = translator(words, language);
  const percent = Math.round((real / measure - 1) * 100);
  const share = format('ratio', Math.abs(percent) / 100, language);
  return `· ${percent === 0 ? t('same') : t(percent > 0 ? 'above' : 'below', { share })}`;
}

/** A cost below the two that stand first. */
function Cost({ id, ...part }: Part & { id: RealCost }) {
  const language = useLanguage();
  const t = translator(words, language);
  const { figure, expected, judgement } = useCost(part, id);
  if (!figure) return undefined;
  return (
    <div className={styles.cell}>
      <dt>
        {labelOf(figure, language)} <FigureMarks figure={figure} />
      </dt>
      <dd className={styles.middle}>
        <Figure figure={figure} />
      </dd>
      <dd className={styles.below}>
        {expected && (
          <>
            {t('expected.short')} <Figure figure={expected} />
          </>
        )}{' '}
        {judgement && <Verdict judgement={judgement} />}
      </dd>
    </div>
  );
}

function PlaysPerFan(part: Part) {
  const language = useLanguage();
  const beside = useBeside();
  const figure = figureOf(part, 'verdict.playsPerFan');
  if (!figure) return undefined;
  const parts = Object.values(figure.estimate ?? {}).map((part) => format('count', part, language));
  return (
    <div className={styles.cell}>
      <dt>{labelOf(figure, language)}</dt>
      <dd className={styles.middle}>
        <Figure figure={withSentences(figure, [], part.over, language)} />
      </dd>
      <dd className={styles.below}>
        {parts.join(' ÷ ')} {beside('fans', part.form.id)}
      </dd>
    </div>
  );
}

/** A figure on a line of its own: its value, its rank as a bar and in words, and the judgement. */
function Ranked({ id, ...part }: Part & { id: VerdictId }) {
  const language = useLanguage();
  const beside = useBeside();
  const t = translator(words, language);
  const figure = figureOf(part, id);
  if (!figure) return undefined;
  const judgement = judgeRank(figure as Metric);
  const { percentile } = figure;
  return (
    <div className={styles.row} data-ranked={id}>
      <dt>{labelOf(figure, language)}</dt>
      <dd className={styles.value}>
        <Figure
          figure={withSentences(figure, [t(judgement ? 'rule.rank' : 'rule.none')], part.over, language)}
        />
      </dd>
      {judgement && percentile && (
        <>
          <dd className={styles.rankBar} aria-hidden>
            <span
              className={styles.fill}
              data-tone={judgement.tone}
              style={{ width: `${Math.min(1, Math.max(0, percentile.beats)) * 100}%` }}
            />
          </dd>
          <dd className={styles.beats}>{t('beats', { share: wholePercent(percentile.beats, language) })}</dd>
          <dd>
            <Verdict judgement={judgement} />
          </dd>
        </>
      )}
      {id === 'verdict.median' && <Beneath>{beside('median', part.form.id)}</Beneath>}
    </div>
  );
}

/** What is out of the ordinary; where nothing is, by how many rules. */
function Odd({ part, warnings }: { part: Part; warnings: readonly Warning[] }) {
  const rules = checkedRules(part.block, part.form);
  if (warnings.length > 0) return <Warnings warnings={warnings} over={part.over} />;
  return rules.length > 0 ? <Clear rules={rules} over={part.over} /> : undefined;
}

/** Says that the rules which could be applied found nothing, and names them on hover. */
function Clear({ rules, over }: { rules: readonly Warning['rule'][]; over: string }) {
  const t = translator(words, useLanguage());
  const tip = useTip();
  return (
    <button
      type="button"
      className={styles.clear}
      data-clear={rules.length}
      {...tip(() => (
        <>
          <p className={figureStyles.tipTitle}>{t('clear')}</p>
          <p className={figureStyles.definition}>{t('clear.rules')}</p>
          <ul className={styles.checked}>
            {rules.map((rule) => (
              <li key={rule}>{t(`check.${rule}`)}</li>
            ))}
          </ul>
          <p className={figureStyles.definition}>{t('over', { over })}</p>
          <p className={figureStyles.copy}>{t('warn.change')}</p>
        </>
      ))}
    >
      <Check aria-hidden />
      <span>
        <b>{t('clear')}</b> {t('clear.text', { count: rules.length })}
      </span>
    </button>
  );
}

/** What stands beside a figure that has no room on its line. */
function Beneath({ children }: { children: ReactNode }) {
  return children ? <dd className={styles.beneath}>{children}</dd> : undefined;
}

/** What is out of the ordinary: at most two lines, and the others behind a press. */
function Warnings({ warnings, over }: { warnings: readonly Warning[]; over: string }) {
  const t = translator(words, useLanguage());
  const [all, setAll] = useState(false);
  if (warnings.length === 0) return undefined;
  const shown = all ? warnings : warnings.slice(0, WARNINGS);
  const hidden = warnings.length - shown.length;
  return (
    <ul className={styles.warnings}>
      {shown.map((warning) => (
        <WarningLine key={warning.rule} warning={warning} over={over} />
      ))}
      {hidden > 0 && (
        <li>
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {t('warn.more', { count: hidden })}
          </button>
        </li>
      )}
    </ul>
  );
}

function WarningLine({ warning, over }: { warning: Warning; over: string }) {
  const language = useLanguage();
  const t = translator(words, language);
  const tip = useTip();
  const { rule } = warning;
  const numbers = warningNumbers(warning, language);
  const title = warningTitle(warning, language);
  const works = rule !== 'sample' && 'works' in warning ? warning.works : undefined;
  return (
    <li>
      <button
        type="button"
        className={styles.warning}
        data-warning={rule}
        {...tip(() => (
          <>
            <p className={figureStyles.tipTitle}>{title}</p>
            <p className={figureStyles.definition}>{t(`warn.${rule}.rule`, numbers)}</p>
            <p className={figureStyles.definition}>{t('over', { over })}</p>
            {'bound' in warning && <p className={figureStyles.copy}>{t('warn.change')}</p>}
          </>
        ))}
      >
        <TriangleAlert aria-hidden />
        <span>
          <b>{title}</b> {t(`warn.${rule}.text`, numbers)}
          {works !== undefined && ` · ${t('over.works', { count: works })}`}
        </span>
      </button>
    </li>
  );
}
