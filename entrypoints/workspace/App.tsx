import { Settings } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Report } from '../../components/report/Report';
import { FirstRunScreen, NoSubjectScreen, ScreenRoot, SourceBanner } from '../../components/Screens';
import { useLanguage, useSession } from '../../components/session';
import { subjectName } from '../../components/subjectName';
import { IconButton } from '../../components/ui/Button';
import { Mark } from '../../components/ui/Mark';
import { common } from '../../lib/i18n/common';
import { panel } from '../../lib/i18n/panel';
import { translator } from '../../lib/i18n/translate';
import { ask } from '../../lib/messages/client';
import { subjectKey } from '../../lib/subject/types';
import styles from './App.module.css';
import { useRoute } from './useRoute';

/** The report of a subject in a tab of its own. */
export function App() {
  return (
    <ScreenRoot>
      <Workspace />
    </ScreenRoot>
  );
}

function Workspace() {
  const language = useLanguage();
  const t = translator(panel, language);
  const c = translator(common, language);
  const { settings } = useSession();
  const { subject, opening, open } = useRoute();
  const key = subject && subjectKey(subject);
  const [title, setTitle] = useState<{ of: string; text: string }>();
  const name = title !== undefined && title.of === key ? title.text : undefined;

  useEffect(() => {
    document.title = name ? `${name} · ${c('product')}` : c('product');
  });

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Mark />
        <h1 className={styles.title}>{name ?? c('product')}</h1>
        {subject && <p className={styles.kind}>{subjectName(subject, language)}</p>}
        <IconButton
          className={styles.options}
          label={t('options')}
          icon={<Settings aria-hidden />}
          onClick={() => {
            ask('open.options', {}).catch(() => {});
          }}
        />
      </header>
      <main className={styles.main}>
        <SourceBanner />
        {settings.source === 'unset' && <FirstRunScreen />}
        {settings.source !== 'unset' && !subject && <NoSubjectScreen />}
        {settings.source !== 'unset' && subject && (
          <Report
            key={`${key} ${settings.source}`}
            subject={subject}
            opening={opening}
            onOpen={open}
            onTitle={(text) => key && setTitle({ of: key, text })}
          />
        )}
      </main>
    </div>
  );
}
