import { ReceiptText } from 'lucide-react';
import { useSession } from '../../components/session';
import styles from './Calls.module.css';
import { useOpen } from './open';
import { useText } from './text';

/** Today's calls, with the cap where there is one, and the way to the ledger. */
export function Calls() {
  const t = useText();
  const open = useOpen();
  const { settings, callsToday: calls } = useSession();
  const cap = settings.dailyCap;
  return (
    <footer className={styles.footer}>
      <button type="button" className={styles.calls} onClick={() => open.options('ledger')}>
        <ReceiptText aria-hidden />
        {cap === 0 ? t('callsToday', { calls }) : t('callsTodayCapped', { calls, cap })}
      </button>
      {cap > 0 && (
        <span className={styles.track} aria-hidden>
          <span style={{ width: `${Math.min(1, calls / cap) * 100}%` }} data-full={calls >= cap} />
        </span>
      )}
      {cap > 0 && calls >= cap && <span className={styles.full}>{t('capReached')}</span>}
    </footer>
  );
}
