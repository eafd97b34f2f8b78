import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Language } from '../../lib/language/translate';
import { ask, onNews } from '../../lib/messages/client';
import { type Failure, FailureError } from '../../lib/report/failure';
import type { Settings } from '../../lib/settings/schema';
import type { Session } from '../../lib/settings/session';
import { afterPaint } from './afterPaint';
import { type Choice, type Choices, chosen, withChoices } from './choices';

/** The failure that an error carries; any other error is a bug of this extension. */
export function failureOf(error: unknown): Failure {
  return error instanceof FailureError ? error.failure : { code: 'internal', charged: 'no' };
}

type SessionState = { session?: Session | undefined; failure?: Failure };

/**
 * The settings and the account as a screen may know them, kept up to date while it is open.
 *
 * @param given what is known at the start; without it, the background is asked
 */
export function useSessionState(
  given?: Session,
): SessionState & { setSession(session: Session): void; renew(): void } {
  const [state, setState] = useState<SessionState>({ session: given });
  const living = useRef(true);
  const read = useCallback(
    (told: (old: SessionState, session: Session) => SessionState) =>
      ask('session.get', {}).then(
        (session) => living.current && setState((old) => told(old, session)),
        (error) => living.current && setState((old) => ({ ...old, failure: failureOf(error) })),
      ),
    [],
  );
  // The state changes even where the session is the same: screens read ledger and cache anew when it does.
  const renew = useCallback(() => void read((_, session) => ({ session })), [read]);
  useEffect(() => {
    living.current = true;
    // The session may have changed between the given one and this listener, so it is read again.
    const later = given
      ? afterPaint(() => void read((old, session) => (same(old.session, session) ? old : { session })))
      : renew();
    const stop = onNews((news) => news.news === 'session' && renew());
    return () => {
      living.current = false;
      later?.();
      stop();
    };
  }, [given, read, renew]);

  // A layout effect, because the first paint must not show the other theme.
  useLayoutEffect(() => {
    if (state.session) dress(document.documentElement, state.session);
  }, [state.session]);

  return { ...state, setSession: (session) => setState({ session }), renew };
}

const same = (a: Session | undefined, b: Session) => JSON.stringify(a) === JSON.stringify(b);

/** Language and theme of the document. Without `data-theme` the style sheet follows the system. */
function dress(root: HTMLElement, { language, settings }: Session): void {
  root.lang = language;
  if (settings.theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = settings.theme;
}

const SessionContext = createContext<Session | undefined>(undefined);
const LanguageContext = createContext<Language | undefined>(undefined);

const ChoiceContext = createContext<(choice: Choice) => void>(() => {});

/** Gives the session, and with it the language, to everything inside. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const [choices, setChoices] = useState<Choices>({});
  const current = useMemo(() => withChoices(session, choices), [session, choices]);
  const choose = useCallback(
    (choice: Choice) => {
      setChoices((before) => chosen(before, session, choice));
      // A choice that could not be kept still holds on this screen.
      ask('choice.set', choice).catch(() => {});
    },
    [session],
  );
  return (
    <SessionContext value={current}>
      <ChoiceContext value={choose}>
        <LanguageProvider language={session.language}>{children}</LanguageProvider>
      </ChoiceContext>
    </SessionContext>
  );
}

/** The function that makes a choice hold on this screen at once, and for the next creator. */
export function useChoose(): (choice: Choice) => void {
  return useContext(ChoiceContext);
}

/** Gives only a language, for screens that have no session. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The session of the screen. Throws outside a `SessionProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

/** The settings of the screen; `undefined` on a screen that has no session. */
export function useSettings(): Settings | undefined {
  return useContext(SessionContext)?.settings;
}

/** The language of the screen. Throws without a provider above it. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === undefined)
    throw new Error('useLanguage needs a SessionProvider or LanguageProvider above it');
  return language;
}
