import {
  lazy,
  type ReactNode,
  Suspense,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { loadWords, wordsReady } from '../../lib/i18n/metrics';
import { panel, sectionWords } from '../../lib/i18n/panel';
import { translate, translator } from '../../lib/language/translate';
import type { VerdictBlock } from '../../lib/report/blocks';
import type { LoadMode, Plan, SectionResult } from '../../lib/report/load';
import {
  type Choices,
  type Options,
  type SectionId,
  sectionSpec,
  sectionsOf,
} from '../../lib/report/sections';
import { shownCreator } from '../../lib/report/shownCreator';
import type { Subject } from '../../lib/subject/types';
import { ReportContext } from '../blocks/reportAccess';
import { MeetingRow } from '../meeting/MeetingRow';
import type { OpenSubject } from '../prices/prices';
import { afterPaint, useDrawn } from '../session/afterPaint';
import { useChoose, useLanguage, useSession } from '../session/session';
import { Boundary } from '../ui/Boundary';
import { CostTag } from '../ui/CostTag';
import { Skeleton } from '../ui/Progress';
import { Tabs } from '../ui/Tabs';
import { afterCache, firstMode, type Gate, type Opening } from './opening';
import { SectionBar, type SectionBlock, SectionView } from './SectionView';
import { sectionState } from './state';
import { usePlans } from './usePlans';
import { useReport } from './useReport';
import { useVisible } from './useVisible';

const ReportExport = lazy(() => import('../export/ReportExport'));

interface ReportProps {
  /** Give another subject another `key`, so that no figure of one subject is shown as the other's. */
  subject: Subject;
  opening: Opening;
  /** The first section, where it is already there. Only its value at the first drawing counts. */
  ready?: SectionResult | undefined;
  /** The section that the report begins with, where the subject has it; otherwise its first one. */
  section?: SectionId | undefined;
  /** Called with each section that the user opens. */
  onSection?(section: SectionId): void;
  /** What is known before the report: it begins with this until it has a verdict of its own. */
  known?: VerdictBlock | undefined;
  onOpen: OpenSubject;
  /** Called with the subject's name as soon as an answer has it. */
  onTitle?(title: string): void;
  /** The sections, where they differ from those of the subject's kind. The list must keep its identity. */
  sections?: readonly SectionId[];
  /** What to show instead of a section that must not be asked for yet; `undefined` where it may. */
  guard?(section: SectionId): ReactNode;
  /** Draws a block instead of the usual component. */
  Block?: SectionBlock;
}

/** The report of a subject, with a tab for each section. A section is asked for when its tab is opened, never before. */
export function Report(props: ReportProps) {
  const {
    subject,
    opening,
    ready,
    section: kept,
    onSection,
    known,
    onOpen,
    onTitle,
    sections: own,
    guard,
    Block,
  } = props;
  const language = useLanguage();
  const sections = useMemo(() => own ?? sectionsOf(subject), [own, subject]);
  const [open, setOpen] = useState(() =>
    kept && sections.includes(kept) ? kept : (sections[0] as SectionId),
  );
  const [pressed, setPressed] = useState(false);
  const { state, load, cancel } = useReport(subject, ready);
  const [given] = useState(ready !== undefined);
  const plans = usePlans(subject, sections, state, given);
  const current = sectionState(state, open);
  const choose = useChoose();
  const drawn = useDrawn();
  // Figures of other switches do not answer the chosen ones, so no file exports them.
  const loaded = sections.flatMap((section) => {
    const { result, stale } = sectionState(state, section);
    return result && !stale && result.blocks.length > 0 ? [result] : [];
  });
  const guarded = guard?.(open);
  const closed = guarded !== undefined;
  const gate = useGate({
    section: open,
    opening,
    sections,
    plan: plans[open],
    pressed,
    current,
    load,
    closed,
  });

  const blocks = sections.flatMap((section) => sectionState(state, section).result?.blocks ?? []);
  const card = blocks.find((block) => block.type === 'card');
  const title = card?.title;
  // An event, so that a title is reported once: the parent draws again and may pass another function each time.
  const tell = useEffectEvent((text: string) => onTitle?.(text));
  useEffect(() => {
    if (title !== undefined) tell(title);
  }, [title]);

  // A file of the extension itself: once the first section is drawn, a tab that is opened has its words already.
  useEffect(
    () =>
      afterPaint(() => {
        for (const section of sections) void loadWords(section);
      }),
    [sections],
  );

  const onLoad = (mode: LoadMode, options?: Options, endpoints?: readonly string[]) => {
    gate.pass(mode);
    const videos = options?.videos as Choices['videos'];
    if (videos && videos !== current.options.videos) choose({ videos });
    void load(open, mode, { options, endpoints, by: 'click' });
  };

  const openTab = (section: SectionId) => {
    setOpen(section);
    setPressed(true);
    onSection?.(section);
  };

  return (
    <>
      {!own && <MeetingRow creator={shownCreator(subject, blocks)} />}
      <Tabs<SectionId>
        label={translator(panel, language)('sections')}
        value={open}
        onChange={openTab}
        tabs={(drawn ? sections : []).map((section) => ({
          id: section,
          label: (
            <>
              {translate(sectionWords[section], language)}
              {section !== open && sectionState(state, section).phase === 'idle' && (
                <CostTag calls={plans[section]?.calls} of={section} short />
              )}
            </>
          ),
        }))}
        bar={
          !closed && (
            <SectionBar state={current} plan={plans[open]} onLoad={onLoad}>
              {drawn && loaded.length > 0 && (
                <Boundary fallback={null}>
                  <Suspense>
                    <ReportExport subject={subject} name={title} sections={loaded} />
                  </Suspense>
                </Boundary>
              )}
            </SectionBar>
          )
        }
      >
        {closed ? (
          guarded
        ) : (
          <Worded section={open}>
            <ReportContext
              value={{
                subject,
                linked: card?.link?.subject,
                sections,
                stateOf(section) {
                  const { phase, loads, failure, result } = sectionState(state, section);
                  return { loads, loading: phase === 'loading', failure: failure ?? result?.failures[0] };
                },
                load: (section, options, agreed) =>
                  void load(section, agreed ? 'auto' : 'cache', { options, by: 'click' }),
                open: openTab,
              }}
            >
              <SectionView
                subject={subject}
                section={open}
                state={current}
                plan={plans[open]}
                gate={gate.state}
                known={open === sections[0] ? known : undefined}
                onLoad={onLoad}
                onCancel={() => cancel(open)}
                onOpen={onOpen}
                Block={Block}
              />
            </ReportContext>
          </Worded>
        )}
      </Tabs>
    </>
  );
}

/** Draws a section once its words are there, so that no figure is first shown by its id. Its load does not wait for them. */
function Worded({ section, children }: { section: SectionId; children: ReactNode }) {
  // Asked once a section: React starts over a drawing that waited, and has to find it waiting for the same again.
  const words = useMemo(() => (wordsReady(section) ? undefined : loadWords(section)), [section]);
  return (
    <Suspense fallback={<Skeleton height={180} />}>
      <Words words={words}>{children}</Words>
    </Suspense>
  );
}

function Words({ words, children }: { words: Promise<void> | undefined; children: ReactNode }) {
  if (words) use(words);
  return children;
}

interface GateInput {
  section: SectionId;
  opening: Opening;
  sections: readonly SectionId[];
  plan?: Plan | undefined;
  /** The user pressed the tab of the section. */
  pressed: boolean;
  current: ReturnType<typeof sectionState>;
  load: ReturnType<typeof useReport>['load'];
  /** The section must not be asked for. */
  closed: boolean;
}

/** Loads a section when its tab is opened, and holds back calls until the user has stayed or agreed. */
function useGate({ section, opening, sections, plan, pressed, current, load, closed }: GateInput) {
  const { dwellSeconds } = useSession().settings;
  const visible = useVisible();
  /** How each section was asked for last: when its tab opened, or by the user since then. */
  const [asked, setAsked] = useState<Partial<Record<SectionId, { mode: LoadMode; byUser: boolean }>>>({});
  const last = asked[section];
  const untouched = last === undefined && current.loads === 0;

  /** Notes that the user asked for the section in a mode. */
  const pass = useCallback(
    (mode: LoadMode) => setAsked((known) => ({ ...known, [section]: { mode, byUser: true } })),
    [section],
  );
  const rule: Gate = {
    // Reading the cache is no consent to a call: a section that the user last read asks before it calls.
    opening: last?.byUser ? 'ask' : opening,
    first: section === sections[0],
    askFirst: sectionSpec(section).askFirst === true,
    // A section that a report begins with was not chosen by its price.
    priced: pressed && plan !== undefined && plan.calls > 0,
  };

  // A hidden page begins nothing by itself: it waits until it is shown.
  const mode = firstMode(rule);
  const due = untouched && visible && !closed;
  useEffect(() => {
    if (!due) return;
    setAsked((known) => ({ ...known, [section]: { mode, byUser: false } }));
    void load(section, mode);
  }, [due, section, mode, load]);

  const held = last?.mode === 'cache';
  // The background refused a load that the user did not start: the section asks, as one that was never loaded.
  const refused = current.failure?.code === 'unseen' || current.failure?.code === 'enough';
  const asking: Gate = refused ? { ...rule, opening: 'ask' } : rule;
  const next = (held || refused) && plan ? afterCache(asking, plan) : 'done';
  const ready = current.phase === 'ready';
  const dwelling = next === 'dwell' && ready && visible;
  useEffect(() => {
    if (!dwelling) return;
    const timer = setTimeout(() => {
      pass('auto');
      void load(section, 'auto', { by: 'itself' });
    }, dwellSeconds * 1000);
    return () => clearTimeout(timer);
  }, [dwelling, dwellSeconds, section, load, pass]);

  // The plan counted an answer as free that the cache does not have yet: a call of another tab was under way. The cache is
  // read again, once for each plan.
  const looked = useRef<Plan>(undefined);
  const given = current.cancelled || current.failure !== undefined;
  const missed = held && ready && !given && next === 'done' && (current.result?.missing ?? 0) > 0;
  useEffect(() => {
    if (!missed || looked.current === plan) return;
    looked.current = plan;
    void load(section, 'cache');
  }, [missed, plan, section, load]);

  return { state: next === 'done' ? ('open' as const) : next, pass };
}
