import { common } from '../../lib/i18n/common';
import { translator } from '../../lib/language/translate';
import { ask } from '../../lib/messages/client';
import { useSession } from '../session/session';
import { useTodayCost } from '../session/useCallsText';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import styles from './Screens.module.css';

/** Tells users that had no daily cap that there is one now, until they close the notice. */
export function CapNotice() {
  const { capNotice, language, settings } = useSession();
  const t = translator(common, language);
  const cost = useTodayCost();
  if (!capNotice) return undefined;
  return (
    <section className={styles.banner} aria-label={t('cap.title')} data-cap-notice>
      <Banner
        tone="info"
        title={t('cap.title')}
        actions={
          <>
            <Button size="small" onClick={() => ask('open.options', { section: 'dailyCap' }).catch(() => {})}>
              {t('cap.change')}
            </Button>
            <Button size="small" variant="quiet" onClick={() => ask('notice.seen', {}).catch(() => {})}>
              {t('cap.seen')}
            </Button>
          </>
        }
      >
        {t('cap.text', { cap: settings.dailyCap })}
        {cost && ` ${cost.hint}`}
      </Banner>
    </section>
  );
}
