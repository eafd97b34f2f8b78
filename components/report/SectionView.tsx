import { Clock, RotateCw } from 'lucide-react';
import { type ComponentType, Fragment, lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { common } from '../../lib/i18n/common';
import { panel } from '../../lib/i18n/panel';
import { translate, translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import { UNASKED_LOADS } from '../../lib/messages/protocol';
import { type Block, isPeople, type VerdictBlock } from '../../lib/report/blocks';
import type { Failure } from '../../lib/report/failure';
import { age } from '../../lib/report/format';
import type { LoadMode, Plan } from '../../lib/report/load';
import { awaitsText, type Options, type SectionId, sectionSpec } from '../../lib/report/sections';
import { creatorKey, creatorOf } from '../../lib/subject/creator';
import type { Subject } from '../../lib/subject/types';
import { BlockView } from '../blocks/BlockView';
import type { OpenSubject } from '../prices/prices';
import { FirstDrawingProvider, useDrawn } from '../session/afterPaint';
import { type BesideOf, BesideProvider } from '../session/beside';
import { useLanguage, useSession } from '../session/session';
import { useTokenNotice } from '../session/tokenNotice';
import { useCallsText } from '../session/useCallsText';
import { Banner } from '../ui/Banner';
import { Boundary } from '../ui/Boundary';
import { Button } from '../ui/Button';
import { CostTag } from '../ui/CostTag';
import { cx } from '../ui/cx';
import { CountdownBar, Skeleton } from '../ui/Progress';
import { Failures } from './Failures';
import { NoWorks } from './NoWorks';
import { refreshCalls, retryCalls } from './opening';
import { ProgressCard } from './ProgressCard';
import styles from './SectionView.module.css';
import { Switches } from './Switches';
import type { SectionState } from './state';
import { useNow } from './useNow';
import { useVisible } from './useVisible';

/** A component that draws a block of a section. */
export type SectionBlock = ComponentType<{ block: Block; onOpen: OpenSubject }>;

interface SectionViewProps {
  subject: Subject;
  section: SectionId;
  state: SectionState;
  plan?: Plan | undefined;
  /** What holds the calls back after the cache was read: a wait, a question, or nothing. */
  gate: 'open' | 'dwell' | 'ask' | 'enough';
  /** A verdict that is known already: drawn until an answer of the section brings its own. */
  known?: VerdictBlock | undefined;
  onLoad(mode: LoadMode, options?: Options, endpoints?: readonly string[]): void;
  onCancel(): void;
  onOpen: OpenSubject;
  Block?: SectionBlock | undefined;
}

const Audience = lazy(() => import('../blocks/Audience'));
const Remembered = lazy(() => import('../memory/Remembered'));

/** Blocks of the first drawing: the creator and the verdict fill the panel. */
const FIRST_BLOCKS = 2;

const UNDRAWN: Failure = { code: 'internal', charged: 'no' };

/** A section: its switches, calls under way, failures and blocks. */
export function SectionView(props: SectionViewProps) {
  const { subject, section, state, plan, gate, known, onLoad, onCancel, onOpen, Block = BlockView } = props;
  const { result, phase, startedAt } = state;
  const loading = phase === 'loading';
  const blocks = withKnown(result?.blocks ?? [], known);
  const failures = [...(result?.failures ?? []), ...(state.failure ? [state.failure] : [])];
  const noticed = useTokenNotice();
  const drawn = useDrawn();
  const [beside, setBeside] = useState<BesideOf>(() => () => undefined);
  const creator = creatorIn(subject, blocks);
  // What is known of the same people is one chart, whatever answers it came in, and opens the section.
  const people = blocks.filter(isPeople);
  const others = blocks.filter((block) => !isPeople(block));
  const { settings, hasToken } = useSession();
  // Without a token there is no price to agree to, and the screen around the report asks for one. The studio needs no token.
  const payable = hasToken || settings.source === 'sample' || section.startsWith('studio.');
  const asked = gate !== 'open' && !loading && payable && plan !== undefined && plan.calls > 0;
  return (
    <div
      className={styles.section}
      data-section={section}
      data-phase={phase}
      data-first={!drawn || undefined}
      aria-busy={loading}
    >
      <Switches
        subject={subject}
        section={section}
        options={state.options}
        // While a price waits for an answer, switches change the price and load nothing.
        priced={!asked}
        onChange={(options, agreed) => onLoad(agreed ? 'auto' : 'cache', options)}
      />
      <NoWorks
        subject={subject}
        section={section}
        state={state}
        priced={!asked}
        onChange={(options, agreed) => onLoad(agreed ? 'auto' : 'cache', options)}
      />
      {asked && (
        <Asking
          section={section}
          plan={plan}
          gate={gate}
          drawn={blocks.length > 0}
          // A creator who was found before need not be looked for.
          match={
            sectionSpec(section).askFirst === true && !blocks.some((one) => one.type === 'card' && one.link)
          }
          onLoad={onLoad}
        />
      )}
      {loading && startedAt !== undefined && (state.mode !== 'cache' || state.progress.length > 0) && (
        <ProgressCard startedAt={startedAt} progress={state.progress} onCancel={onCancel} />
      )}
      <Notices state={state} onLook={() => onLoad('cache')} />
      <div className={styles.failures}>
        <Failures
          failures={noticed ? failures.filter(({ code }) => code !== 'noToken') : failures}
          // After a failed refresh, another try must be a refresh too: older figures of the cache are not the answer.
          onRetry={(endpoints) =>
            onLoad(endpoints && state.mode === 'refresh' ? 'refresh' : 'retry', undefined, endpoints)
          }
          onLook={() => onLoad('cache')}
          onOpenTab={() => {
            ask('open.report', { subject }).catch(() => {});
          }}
          calls={(group) => retryCalls(group, plan, state.mode === 'refresh')}
        />
      </div>
      <div className={cx(styles.blocks, state.stale && styles.stale)}>
        {people.length > 0 && (
          <Boundary fallback={<Failures failures={[UNDRAWN]} />}>
            <Suspense fallback={<Skeleton height={420} />}>
              <Audience blocks={blocks} />
            </Suspense>
          </Boundary>
        )}
        <FirstDrawingProvider value={!drawn}>
          <BesideProvider value={beside}>
            {(drawn ? others : others.slice(0, FIRST_BLOCKS)).map((block) => (
              <Fragment key={block.id}>
                <Boundary fallback={<Failures failures={[UNDRAWN]} />}>
                  <Block block={block} onOpen={onOpen} />
                </Boundary>
                {block.type === 'verdict' && drawn && phase === 'ready' && creator && (
                  <Boundary fallback={null}>
                    <Suspense>
                      <Remembered
                        key={creator}
                        creator={creator}
                        block={block}
                        onBeside={(next) => setBeside(() => next)}
                      />
                    </Suspense>
                  </Boundary>
                )}
              </Fragment>
            ))}
          </BesideProvider>
        </FirstDrawingProvider>
        {loading && blocks.length === 0 && <Placeholders />}
        {loading && blocks.length > 0 && !state.stale && (result?.missing ?? 0) > 0 && (
          <Skeleton height={96} />
        )}
      </div>
      {phase === 'ready' &&
        blocks.length === 0 &&
        failures.length === 0 &&
        !asked &&
        !result?.missing &&
        !awaitsText(section, state.options) &&
        // The answer of a load that the user stopped waiting for may still come.
        !state.cancelled && <Empty />}
      <Drift blocks={result?.blocks ?? []} />
    </div>
  );
}

/** The creator whose figures are remembered: a Douyin page leads to that of its match. */
function creatorIn(subject: Subject, blocks: readonly Block[]): string | undefined {
  const linked = blocks.flatMap((block) => (block.type === 'card' ? (block.link?.subject ?? []) : []));
  return [subject, ...linked]
    .map(creatorKey)
    .find((key) => key !== undefined && creatorOf(key)?.platform !== 'douyin');
}

/** The blocks of a section, and a verdict that was known before it where they have none. */
function withKnown(blocks: readonly Block[], known: VerdictBlock | undefined): readonly Block[] {
  if (!known || blocks.some(({ type }) => type === 'verdict')) return blocks;
  // After the card, which says whose figures they are.
  const cards = blocks.filter(({ type }) => type === 'card');
  return [...cards, known, ...blocks.filter(({ type }) => type !== 'card')];
}

function Placeholders() {
  return (
    <>
      <Skeleton height={80} />
      <Skeleton height={120} />
      <Skeleton height={160} />
    </>
  );
}

/** Shown where a load ended without a figure and without a failure. */
function Empty() {
  const t = translator(panel, useLanguage());
  return (
    <Banner tone="info" title={t('empty.title')} role="status">
      {t('empty.text')}
    </Banner>
  );
}

function Notices({ state, onLook }: { state: SectionState; onLook(): void }) {
  const t = translator(panel, useLanguage());
  return (
    <>
      {state.cancelled && (
        <Banner
          tone="info"
          role="status"
          actions={
            <Button size="small" onClick={onLook}>
              {t('cancelled.look')}
            </Button>
          }
        >
          {t('cancelled')}
        </Banner>
      )}
      {state.result?.notKept && (
        <Banner tone="warn" title={t('notKept.title')} role="status">
          {t('notKept.text')}
        </Banner>
      )}
    </>
  );
}

interface AskingProps {
  section: SectionId;
  plan: Plan;
  gate: 'open' | 'dwell' | 'ask' | 'enough';
  /** Figures from the cache are on screen. */
  drawn: boolean;
  /** The calls look for the creator on another platform first. */
  match: boolean;
  onLoad(mode: LoadMode): void;
}

/** The price of the missing figures, before they are paid for. */
function Asking({ section, plan, gate, drawn, match, onLoad }: AskingProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const { dwellSeconds } = useSession().settings;
  const visible = useVisible();
  const id = useId();
  const calls = useCallsText()(plan.calls, section);
  const price = <CostTag calls={plan.calls} of={section} />;
  if (gate === 'dwell') {
    const text = t('dwell.text', { seconds: dwellSeconds });
    return (
      <div className={styles.dwell} data-dwell>
        <p>
          <span id={id}>{text}</span>
          <Button size="small" variant="quiet" onClick={() => onLoad('auto')} aria-describedby={id}>
            {t('dwell.now')} {price}
          </Button>
          <Button size="small" variant="quiet" onClick={() => onLoad('cache')} data-stop>
            {t('dwell.stop')}
          </Button>
        </p>
        {/* The bar begins anew when the tab comes to the front, as the dwell does. */}
        <CountdownBar key={String(visible)} label={text} milliseconds={dwellSeconds * 1000} />
      </div>
    );
  }
  const enough = gate === 'enough' ? t('ask.enough', { count: UNASKED_LOADS }) : undefined;
  const title = match ? t('ask.match.title') : (enough ?? (drawn ? t('ask.title') : undefined));
  const text = match
    ? t('ask.match.text', { calls })
    : drawn
      ? t('ask.text', { calls })
      : t('ask.empty', { calls });
  return (
    <Banner
      tone="info"
      title={enough ? <span data-enough>{title}</span> : title}
      actions={
        <Button variant="primary" onClick={() => onLoad('auto')} data-load>
          {t(match ? 'ask.match.load' : 'load')} {price}
        </Button>
      }
    >
      {text}
    </Banner>
  );
}

interface SectionBarProps extends Pick<SectionViewProps, 'state' | 'plan' | 'onLoad'> {
  /** At the end of the bar: what can be done with all of the report. */
  children?: ReactNode;
}

/** The age of a section's figures, and the price of newer ones. */
export function SectionBar({ state, plan, onLoad, children }: SectionBarProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const now = useNow(30_000);
  const sources = (state.result?.blocks ?? []).map((block) => block.source).filter(({ free }) => !free);
  if (sources.length === 0) return children ? <div className={styles.bar}>{children}</div> : undefined;
  const oldest = Math.min(...sources.map((source) => source.fetchedAt));
  const cached = sources.some((source) => source.fromCache);
  const text = age(oldest, Math.max(now, Date.now()), language);
  const cost = plan && { ...plan, calls: refreshCalls(plan) };
  return (
    <div className={styles.bar}>
      <Clock aria-hidden />
      <span data-age={oldest}>{t(cached ? 'age.ofCache' : 'age.of', { age: text })}</span>
      {cost && (cost.calls > 0 || cost.free) && (
        <Button
          size="small"
          variant="quiet"
          icon={<RotateCw aria-hidden />}
          disabled={state.phase === 'loading'}
          onClick={() => onLoad('refresh')}
          data-refresh
        >
          {t('refresh')}{' '}
          <CostTag
            calls={cost.calls}
            of={state.result?.section}
            anew
            free={translate(common['calls.free'], language)}
          />
        </Button>
      )}
      {children}
    </div>
  );
}

/** A quiet note where an answer lacked fields that it used to have. */
function Drift({ blocks }: { blocks: readonly Block[] }) {
  const t = translator(panel, useLanguage());
  const fields = [...new Set(blocks.flatMap((block) => block.source.drift ?? []))];
  if (fields.length === 0) return undefined;
  return (
    <details className={styles.drift} data-drift>
      <summary>{t('drift.title')}</summary>
      <p>{t('drift.text')}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <code>{field}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
