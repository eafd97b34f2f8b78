import {
  Archive,
  BadgeCheck,
  Clapperboard,
  Coins,
  Database,
  Globe,
  History,
  Info,
  Keyboard,
  KeyRound,
  LayoutDashboard,
  type LucideIcon,
  Palette,
  PlugZap,
  ReceiptText,
  Scale,
} from 'lucide-react';
import { type ComponentType, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { SessionProvider, useSessionState } from '../../components/session/session';
import { SessionSinkProvider } from '../../components/settings/context';
import { CapNotice } from '../../components/shell/CapNotice';
import { WhatsNew } from '../../components/shell/WhatsNew';
import { Mark } from '../../components/ui/Mark';
import { resolveLanguage } from '../../lib/language/translate';
import type { Failure } from '../../lib/report/failure';
import type { Session } from '../../lib/settings/session';
import styles from './App.module.css';
import { ConfirmPages } from './ConfirmPages';
import { Consent } from './Consent';
import { StorageTrouble } from './StorageTrouble';
import { About } from './sections/About';
import { Badges } from './sections/Badges';
import { Buying } from './sections/Buying';
import { Cache } from './sections/Cache';
import { Connection } from './sections/Connection';
import { Data } from './sections/Data';
import { Ledger } from './sections/Ledger';
import { Look } from './sections/Look';
import { Memory } from './sections/Memory';
import { Shortcut } from './sections/Shortcut';
import { Sites } from './sections/Sites';
import { Spending } from './sections/Spending';
import { Start } from './sections/Start';
import { Studio } from './sections/Studio';
import { useText } from './text';
import { useCurrentSection, useHashTarget } from './useHash';

const STUDIO = import.meta.env?.WITHOUT_STUDIO
  ? []
  : ([{ id: 'studio', icon: Clapperboard, View: Studio }] as const);

/** The sections in their order; the id is the address (`options.html#cache`). */
const SECTIONS = [
  { id: 'start', icon: KeyRound, View: Start },
  { id: 'connection', icon: PlugZap, View: Connection },
  ...STUDIO,
  { id: 'buying', icon: Scale, View: Buying },
  { id: 'spending', icon: Coins, View: Spending },
  { id: 'cache', icon: Database, View: Cache },
  { id: 'memory', icon: History, View: Memory },
  { id: 'look', icon: Palette, View: Look },
  { id: 'sites', icon: Globe, View: Sites },
  { id: 'badges', icon: BadgeCheck, View: Badges },
  { id: 'ledger', icon: ReceiptText, View: Ledger },
  { id: 'shortcut', icon: Keyboard, View: Shortcut },
  { id: 'data', icon: Archive, View: Data },
  { id: 'about', icon: Info, View: About },
] as const satisfies readonly { id: string; icon: LucideIcon; View: ComponentType }[];

const SECTION_IDS = SECTIONS.map(({ id }) => id);

/** The options page. */
export function App() {
  const { session, failure, setSession } = useSessionState();
  const forgotten = useForgotten(session, failure);
  if (session === undefined) {
    // Without a session the settings do not tell the language, so the browser does.
    const language = resolveLanguage('auto', browser.i18n.getUILanguage());
    return failure === undefined ? null : (
      <main className={styles.alone}>
        <StorageTrouble failure={failure} language={language} onSession={setSession} />
      </main>
    );
  }
  if (session.consentDue)
    return (
      <Consent
        due={session.consentDue}
        language={session.language}
        forgotten={forgotten}
        onSession={setSession}
      />
    );
  return (
    <SessionProvider session={session}>
      <SessionSinkProvider take={setSession}>
        {location.hash === '#confirm' ? <ConfirmPages /> : <Page session={session} />}
      </SessionSinkProvider>
    </SessionProvider>
  );
}

/** Whether everything was erased while this page was open: nothing else makes a user new who was not. */
function useForgotten(session: Session | undefined, failure: Failure | undefined): boolean {
  const isNew = session?.consentDue?.why === 'first';
  const [wasKnown, setWasKnown] = useState(false);
  if ((session || failure) && !isNew && !wasKnown) setWasKnown(true);
  return wasKnown && isNew;
}

function Page({ session }: { session: Session }) {
  const t = useText();
  const current = useCurrentSection(SECTION_IDS);
  useHashTarget();
  const title = t('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#start">
        {t('skip')}
      </a>
      <header className={styles.side}>
        <div className={styles.brand}>
          <Mark size={26} />
          <h1>
            KOL Lens <span>{t('heading')}</span>
          </h1>
        </div>
        <nav aria-label={t('sections')}>
          <ul className={styles.nav}>
            {SECTIONS.map(({ id, icon: Icon }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
                  <Icon aria-hidden />
                  {t(`nav_${id}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a className={styles.workspace} href={browser.runtime.getURL('/workspace.html')}>
          <LayoutDashboard aria-hidden />
          {t('workspace')}
        </a>
        <p className={styles.version}>
          {t('version')} {session.version}
        </p>
      </header>
      <main className={styles.main}>
        <CapNotice />
        <WhatsNew
          onOpen={() => {
            location.hash = 'news';
          }}
        />
        {SECTIONS.map(({ id, View }) => (
          <section key={id} id={id} className={styles.section} aria-labelledby={`${id}-title`}>
            <View />
          </section>
        ))}
      </main>
    </div>
  );
}
