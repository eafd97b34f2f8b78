import {
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
import { translate, translator } from '../../lib/i18n/translate';
import type { LoadMode, Plan, SectionResult } from '../../lib/messages/protocol';
import { type Options, type SectionId, sectionSpec, sectionsOf } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { useLanguage, useSession } from '../session';
import { Tabs } from '../ui/Tabs';
import { afterCache, firstMode, type Opening } from './opening';
import styles from './Report.module.css';
import { SectionBar, type SectionBlock, SectionView } from './SectionView';
import { sectionState } from './state';
import { usePlans } from './usePlans';
import { useReport } from './useReport';
import { callsText } from './words';

interface ReportProps {
  /** Give another subject another `key`: nothing of one may be taken for the other's. */
  subject: Subject;
  opening: Opening;
  /** Its first section, where that is at hand already. Looked at once, in the beginning. */
  ready?: SectionResult;
  /** Shows another subject in its place. */
  onOpen(subject: Subject): void;
  /** The subject's name, as soon as an answer tells it. */
  onTitle?(title: string): void;
  /** Its sections, where they are not those of every subject of its kind. Always the same list. */
  sections?: readonly SectionId[];
  /** What stands in the place of a section that must not be asked for yet; nothing where it may. */
  guard?(section: SectionId): ReactNode;
  /** Draws a block, where the usual way is not its own. */
  Block?: SectionBlock;
}

/** Everything about a subject, a tab a section. A section is asked for when its tab is opened, and never before. */
export function Report(props: ReportProps) {
  return (
    <Suspense>
      <Tabbed {...props} />
    </Suspense>
  );
}

function Tabbed({ subject, opening, ready, onOpen, onTitle, sections: own, guard, Block }: ReportProps) {
  if (!wordsReady(subject.platform)) use(loadWords(subject.platform));
  const language = useLanguage();
  const sections = useMemo(() => own ?? sectionsOf(subject), [own, subject]);
  const [open, setOpen] = useState(sections[0] as SectionId);
  const { state, load, cancel } = useReport(subject, ready);
  const [drawn] = useState(ready !== undefined);
  const plans = usePlans(subject, sections, state, drawn);
  const current = sectionState(state, open);
  const guarded = guard?.(open);
  const closed = guarded !== undefined;
  const gate = useGate({ section: open, opening, sections, plan: plans[open], current, load, closed });

  const title = sections
    .flatMap((section) => sectionState(state, section).result?.blocks ?? [])
    .find((block) => block.type === 'card')?.title;
  // Told once: whoever is told draws anew, and with that may come another function.
  const tell = useEffectEvent((text: string) => onTitle?.(text));
  useEffect(() => {
    if (title !== undefined) tell(title);
  }, [title]);

  const onLoad = (mode: LoadMode, options?: Options) => {
    gate.pass();
    void load(open, mode, options);
  };

  return (
    <Tabs<SectionId>
      label={translator(panel, language)('sections')}
      value={open}
      onChange={setOpen}
      tabs={sections.map((section) => ({
        id: section,
        label: (
          <>
            {translate(sectionWords[section], language)}
            <CostBadge
              plan={plans[section]}
              untouched={section !== open && sectionState(state, section).phase === 'idle'}
            />
          </>
        ),
      }))}
      bar={!closed && <SectionBar state={current} plan={plans[open]} onLoad={onLoad} />}
    >
      {closed ? (
        guarded
      ) : (
        <SectionView
          subject={subject}
          section={open}
          state={current}
          plan={plans[open]}
          gate={gate.state}
          onLoad={onLoad}
          onCancel={() => cancel(open)}
          onOpen={onOpen}
          Block={Block}
        />
      )}
    </Tabs>
  );
}

/** What opening a tab costs, while that is still to be decided. */
function CostBadge({ plan, untouched }: { plan?: Plan; untouched: boolean }) {
  const language = useLanguage();
  if (!untouched || !plan || plan.calls === 0) return undefined;
  const calls = callsText(plan.calls, language);
  return (
    <span className={styles.badge} title={translator(panel, language)('cost.badge', { calls })}>
      <span aria-hidden>{plan.calls}</span>
      <span className="visuallyHidden">{translator(panel, language)('cost.badge', { calls })}</span>
    </span>
  );
}

interface GateInput {
  section: SectionId;
  opening: Opening;
  sections: readonly SectionId[];
  plan?: Plan;
  current: ReturnType<typeof sectionState>;
  load(section: SectionId, mode: LoadMode): Promise<void>;
  /** The section must not be asked for. */
  closed: boolean;
}

/** Loads a section when its tab is opened, and holds back what costs until the user stayed or said so. */
function useGate({ section, opening, sections, plan, current, load, closed }: GateInput) {
  const { dwellSeconds } = useSession().settings;
  const [passed, setPassed] = useState<ReadonlySet<SectionId>>(new Set());
  const asked = useRef(new Set<SectionId>());
  const loaded = current.loads > 0;

  const pass = useCallback(() => setPassed((known) => new Set(known).add(section)), [section]);
  const rule = useMemo(
    () => ({
      opening,
      first: section === sections[0],
      askFirst: sectionSpec(section).askFirst === true,
    }),
    [opening, section, sections],
  );

  useEffect(() => {
    // What came without being asked for is there.
    if (closed || asked.current.has(section) || loaded) return;
    asked.current.add(section);
    void load(section, firstMode(rule));
  }, [section, rule, load, closed, loaded]);

  const held = firstMode(rule) === 'cache' && !passed.has(section);
  const next = held && plan ? afterCache(rule, plan) : 'done';
  const waiting = next === 'dwell' && current.phase === 'ready';
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => {
      pass();
      void load(section, 'auto');
    }, dwellSeconds * 1000);
    return () => clearTimeout(timer);
  }, [waiting, dwellSeconds, section, load, pass]);

  return { state: next === 'done' ? ('open' as const) : next, pass };
}
