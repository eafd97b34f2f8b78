import { KeyRound, MousePointerClick, SearchX } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { browser } from 'wxt/browser';
import { common } from '../../lib/i18n/common';
import { panel } from '../../lib/i18n/panel';
import { resolveLanguage, translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import type { Failure } from '../../lib/report/failure';
import type { Session } from '../../lib/settings/session';
import { AddingProvider } from '../meeting/adding';
import { Failures } from '../report/Failures';
import {
  LanguageProvider,
  SessionProvider,
  useLanguage,
  useSession,
  useSessionState,
} from '../session/session';
import { useNeedsToken } from '../session/tokenNotice';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';
import { TipProvider } from '../ui/Tip';
import { ToastProvider } from '../ui/Toast';
import styles from './Screens.module.css';

/** Seen once, as a rule: no panel waits for its words. */
const ConsentDue = lazy(() => import('./ConsentDue'));

/** The session, one tooltip and one toast around a screen. `given`: the session, where it is already known. */
export function ScreenRoot({ given, children }: { given?: Session | undefined; children: ReactNode }) {
  const { session, failure, renew } = useSessionState(given);
  if (session?.consentDue) {
    return (
      <LanguageProvider language={session.language}>
        <Suspense>
          <ConsentDue />
        </Suspense>
      </LanguageProvider>
    );
  }
  if (session) {
    return (
      <SessionProvider session={session}>
        <ToastProvider>
          <TipProvider>
            <AddingProvider>{children}</AddingProvider>
          </TipProvider>
        </ToastProvider>
      </SessionProvider>
    );
  }
  if (!failure) return undefined;
  // Without a session the settings do not tell the language, so the browser does.
  return (
    <LanguageProvider language={resolveLanguage('auto', browser.i18n.getUILanguage())}>
      <main>
        <FailureScreen failure={failure} onRetry={renew} />
      </main>
    </LanguageProvider>
  );
}

/** Opens the options at a section. A failure has no place to be shown, so it is dropped. */
function openOptions(section: string): void {
  ask('open.options', { section }).catch(() => {});
}

/** One message in the middle of an empty screen. */
function Message({ icon, title, children }: { icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <section className={styles.message}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </section>
  );
}

/** Shown in a frame without a ticket, which gets no settings but the language. */
export function UnclaimedScreen() {
  const t = translator(panel, useLanguage());
  return (
    <Message icon={<MousePointerClick />} title={t('unclaimed.title')}>
      <p>{t('unclaimed.text')}</p>
    </Message>
  );
}

/** Shown where the page has no creator or work, or none that can be looked up. */
export function NoSubjectScreen() {
  const t = translator(panel, useLanguage());
  return (
    <Message icon={<SearchX />} title={t('noSubject.title')}>
      <p>{t('noSubject.text')}</p>
    </Message>
  );
}

/** The first run: a token, or sample data. Both are chosen in the options, which no web page can embed. */
export function FirstRunScreen() {
  const t = translator(panel, useLanguage());
  return (
    <Message icon={<Mark size={34} />} title={t('firstRun.title')}>
      <p>{t('firstRun.text')}</p>
      <div className={styles.ways}>
        <div className={styles.way}>
          <Button variant="primary" onClick={() => openOptions('start')} data-way="token">
            {t('firstRun.token')}
          </Button>
          <p>{t('firstRun.tokenText')}</p>
        </div>
        <div className={styles.way}>
          <Button onClick={() => openOptions('start')} data-way="sample">
            {t('firstRun.sample')}
          </Button>
          <p>{t('firstRun.sampleText')}</p>
        </div>
      </div>
    </Message>
  );
}

/** Shown where the session cannot be read. */
export function FailureScreen({
  failure,
  onRetry,
}: {
  failure: Failure;
  onRetry?: (() => void) | undefined;
}) {
  return (
    <div className={styles.banner}>
      <Failures failures={[failure]} onRetry={onRetry} />
    </div>
  );
}

/**
 * A banner over all figures: that they are made up, or that new ones need a token. `tokenless`: these figures need none.
 */
export function SourceBanner({ tokenless = false }: { tokenless?: boolean | undefined }) {
  const language = useLanguage();
  const t = translator(panel, language);
  const c = translator(common, language);
  const { settings } = useSession();
  const needsToken = useNeedsToken(tokenless);
  if (settings.source === 'sample') {
    return (
      <section className={styles.sample} aria-label={c('sample.title')} data-sample>
        <p>
          <strong>{c('sample.title')}</strong> {c('sample.text')}
        </p>
        <button type="button" onClick={() => openOptions('start')}>
          {c('sample.change')}
        </button>
      </section>
    );
  }
  if (!needsToken) return undefined;
  return (
    <section className={styles.banner} aria-label={t('noToken.title')}>
      <Banner
        tone="info"
        title={t('noToken.title')}
        actions={
          <Button variant="primary" icon={<KeyRound aria-hidden />} onClick={() => openOptions('start')}>
            {t('noToken.open')}
          </Button>
        }
      >
        {t('noToken.text')}
      </Banner>
    </section>
  );
}
