import { LayoutDashboard, Settings } from 'lucide-react';
import { useEffect } from 'react';
import { LookUp } from '../../components/lookup/LookUp';
import { useSession } from '../../components/session/session';
import { ScreenRoot, SourceBanner } from '../../components/shell/Screens';
import { WhatsNew } from '../../components/shell/WhatsNew';
import { IconButton } from '../../components/ui/Button';
import { Mark } from '../../components/ui/Mark';
import styles from './App.module.css';
import { Calls } from './Calls';
import { FirstRun } from './FirstRun';
import { useOpen } from './open';
import { Recent } from './Recent';
import { ThisPage } from './ThisPage';
import { useText } from './text';

/** The popup. It reads the cache and the background's memory, and calls only what the user presses at its price. */
export function App() {
  return (
    <ScreenRoot>
      <Popup />
    </ScreenRoot>
  );
}

function Popup() {
  const t = useText();
  const open = useOpen();
  const { settings } = useSession();
  const title = t('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <header className={styles.header}>
        <Mark />
        <h1>{title}</h1>
        <IconButton
          label={t('workspace')}
          icon={<LayoutDashboard aria-hidden />}
          onClick={() => open.workspace()}
        />
        <IconButton label={t('options')} icon={<Settings aria-hidden />} onClick={() => open.options()} />
      </header>
      <WhatsNew onOpen={() => open.options('news')} />
      {settings.source !== 'unset' && <SourceBanner />}
      <main className={styles.main}>
        {settings.source === 'unset' && <FirstRun />}
        <ThisPage />
        <LookUp onOpen={open.report} onPage={open.page} />
        <Recent />
      </main>
      <Calls />
    </>
  );
}
