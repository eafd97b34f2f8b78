import { Settings } from 'lucide-react';
import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { SessionProvider, useSession, useSessionState } from '../../components/session';
import { SessionSinkProvider } from '../../components/settings/context';
import { FailureNote } from '../../components/settings/FailureNote';
import { Banner } from '../../components/ui/Banner';
import { Button, IconButton } from '../../components/ui/Button';
import { Mark } from '../../components/ui/Mark';
import { TipProvider } from '../../components/ui/Tip';
import { ToastProvider } from '../../components/ui/Toast';
import { common } from '../../lib/i18n/common';
import { popup } from '../../lib/i18n/popup';
import { resolveLanguage, translator } from '../../lib/i18n/translate';
import styles from './App.module.css';
import { Calls } from './Calls';
import { FirstRun } from './FirstRun';
import { LookUp } from './LookUp';
import { openOptions } from './open';
import { Recent } from './Recent';
import { ThisPage } from './ThisPage';
import { useText } from './text';

/** The popup. It reads the cache and the background's memory, and never causes a call. */
export function App() {
  const { session, failure, setSession } = useSessionState();
  if (session === undefined) {
    // Without a session there are no settings to take the language from.
    const language = resolveLanguage('auto', browser.i18n.getUILanguage());
    if (failure === undefined) return null;
    return (
      <main className={styles.main}>
        <FailureNote
          failure={failure}
          language={language}
          actions={
            <Button onClick={() => void openOptions('data')}>{translator(popup, language)('options')}</Button>
          }
        />
      </main>
    );
  }
  return (
    <SessionProvider session={session}>
      <SessionSinkProvider take={setSession}>
        <ToastProvider>
          <TipProvider>
            <Popup />
          </TipProvider>
        </ToastProvider>
      </SessionSinkProvider>
    </SessionProvider>
  );
}

function Popup() {
  const t = useText();
  const { settings, hasToken, language } = useSession();
  useEffect(() => {
    document.title = translator(popup, language)('title');
  }, [language]);
  return (
    <>
      <header className={styles.header}>
        <Mark />
        <h1>{t('title')}</h1>
        <IconButton label={t('options')} icon={<Settings aria-hidden />} onClick={() => void openOptions()} />
      </header>
      <main className={styles.main}>
        {settings.source === 'unset' && <FirstRun />}
        {settings.source === 'sample' && <SampleBanner />}
        {settings.source === 'live' && !hasToken && (
          <Banner
            tone="warn"
            actions={
              <Button size="small" onClick={() => void openOptions('token')}>
                {t('noTokenAction')}
              </Button>
            }
          >
            {t('noToken')}
          </Banner>
        )}
        <ThisPage />
        <LookUp />
        <Recent />
      </main>
      <Calls />
    </>
  );
}

/** In one line: the figures below are what people came for. */
function SampleBanner() {
  const t = useText();
  const words = translator(common, useSession().language);
  return (
    <Banner
      tone="sample"
      className={styles.line}
      title={t('sample')}
      actions={
        <Button size="small" onClick={() => void openOptions('start')}>
          {words('sample.change')}
        </Button>
      }
    />
  );
}
