import { consentWords } from '../../lib/i18n/consent';
import { translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';
import styles from './Screens.module.css';

/** In place of a screen while the user has not agreed to what is handled. The question itself is in the options. */
export default function ConsentDue() {
  const t = translator(consentWords, useLanguage());
  const open = () =>
    ask('open.options', { section: 'start' }).then(
      // Firefox leaves a popup open.
      () => location.pathname === '/popup.html' && close(),
      () => {},
    );
  return (
    <main data-consent-due>
      <section className={styles.message}>
        <span className={styles.icon} aria-hidden>
          <Mark size={34} />
        </span>
        <h1 className={styles.title}>{t('dueTitle')}</h1>
        <p>{t('dueText')}</p>
        <Button variant="primary" onClick={open}>
          {t('dueOpen')}
        </Button>
      </section>
    </main>
  );
}
