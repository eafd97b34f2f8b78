import { ReceiptText } from 'lucide-react';
import { useSession } from '../../components/session/session';
import { useTodayCost } from '../../components/session/useCallsText';
import styles from './Calls.module.css';
import { useOpen } from './open';
import { useText } from './text';

/** Today's calls beside the cap, and the way to the ledger. */
export function Calls() {
  const t = useText();
  const open = useOpen();
  const { settings, callsToday: calls } = useSession();
  const cost = useTodayCost();
  const cap = settings.dailyCap;
  return (
    <footer className={styles.footer}>
      <button
        type="button"
        className={styles.calls}
        title={cost?.hint}
        onClick={() => open.options('ledger')}
      >
        <ReceiptText aria-hidden />
        {t('callsTodayCapped', { calls, cap })}
        {cost && ` · ${cost.text}`}
      </button>
      <span className={styles.track} aria-hidden>
        <span style={{ width: `${Math.min(1, calls / cap) * 100}%` }} data-full={calls >= cap} />
      </span>
      {calls >= cap && <span className={styles.full}>{t('capReached')}</span>}
    </footer>
  );
}
