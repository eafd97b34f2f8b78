import { type ReactNode, useEffect, useRef, useState } from 'react';
import { SessionProvider } from '../../../components/session/session';
import { TipProvider } from '../../../components/ui/Tip';
import { ToastProvider } from '../../../components/ui/Toast';
import { LANGUAGES, SECTION_NAMES, THEMES } from '../names';
import styles from './Gallery.module.css';
import { addressOf, asked, session } from './session';
import type { State } from './state';

/** Width of the side panel, CSS pixels. */
const PANEL_WIDTH = 440;
/** Frames that are drawn at the same time: each of them starts the whole page once more. */
const AT_ONCE = 4;

/** What every screen has around it. */
function Screen({ state, children }: { state: State; children: ReactNode }) {
  return (
    <SessionProvider session={{ ...session, ...state.session }}>
      <ToastProvider>
        <TipProvider>{children}</TipProvider>
      </ToastProvider>
    </SessionProvider>
  );
}

/** A state that has the document for itself. */
export function DocumentOf({ state }: { state: State }) {
  return <Screen state={state}>{state.draw()}</Screen>;
}

/** Links to all sections, in every look. */
export function Index() {
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>KOL Lens · gallery</h1>
      {SECTION_NAMES.map((section) => (
        <p key={section} className={styles.links}>
          {LANGUAGES.flatMap((language) =>
            THEMES.map((theme) => (
              <a key={language + theme} href={addressOf({ section, language, theme })}>
                {section} {language} {theme}
              </a>
            )),
          )}
        </p>
      ))}
    </main>
  );
}

/** The states of a section under their names. `onDrawn` is called when every frame has been drawn. */
export function SectionPage({ states, onDrawn }: { states: readonly State[]; onDrawn(): void }) {
  const [drawn, setDrawn] = useState(0);
  const framed = states.filter(({ own }) => own);
  const finished = drawn === framed.length;
  useEffect(() => {
    if (finished) onDrawn();
  }, [finished, onDrawn]);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>
        {asked.section} · {asked.language} · {asked.theme}
      </h1>
      <div className={styles.states}>
        {states.map((state) => (
          <section key={state.name} className={styles.state} style={{ width: state.width ?? PANEL_WIDTH }}>
            <h2 className={styles.name}>
              <a href={addressOf({ state: state.name })}>{state.name}</a>
            </h2>
            {state.own ? (
              <Frame
                state={state}
                started={framed.indexOf(state) < drawn + AT_ONCE}
                onDrawn={() => setDrawn((count) => count + 1)}
              />
            ) : (
              <Screen state={state}>{state.draw()}</Screen>
            )}
          </section>
        ))}
      </div>
    </main>
  );
}

interface FrameProps {
  state: State;
  started: boolean;
  onDrawn(): void;
}

/** A state in a document of its own, as high as it asks for or as its content. */
function Frame({ state, started, onDrawn }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const told = useRef(onDrawn);
  told.current = onDrawn;
  const fixed = state.own?.height;
  const [height, setHeight] = useState(fixed ?? 200);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      const inside = frame.current;
      if (!inside || source !== inside.contentWindow || data !== 'drawn') return;
      removeEventListener('message', hear);
      if (fixed === undefined) setHeight((inside.contentDocument?.documentElement.scrollHeight ?? 0) + 2);
      told.current();
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [fixed]);
  const hash = state.own?.hash === undefined ? '' : `#/${state.own.hash}`;
  return (
    <iframe
      ref={frame}
      title={state.name}
      className={styles.frame}
      style={{ height }}
      src={started ? addressOf({ state: state.name }) + hash : undefined}
    />
  );
}
