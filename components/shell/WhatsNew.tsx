import { newsWords } from '../../lib/i18n/news';
import { translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import styles from './WhatsNew.module.css';

/** After an update, until it is opened or closed: one quiet line with the way to what is new. */
export function WhatsNew({ onOpen }: { onOpen(): void }) {
  const { news, version, language } = useSession();
  const t = translator(newsWords, language);
  if (!news) return undefined;
  // What could not be written down is told again, which is no failure worth a word.
  const seen = () => ask('news.seen', {}).catch(() => {});
  return (
    <p className={styles.line} data-whats-new>
      {t('updated', { version })}
      <button type="button" onClick={() => void seen().then(onOpen)}>
        {t('open')}
      </button>
      <Button size="small" variant="quiet" onClick={seen}>
        {t('close')}
      </Button>
    </p>
  );
}
