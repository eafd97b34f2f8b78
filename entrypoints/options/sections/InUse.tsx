import { useText } from '../text';
import styles from './Start.module.css';

/** Marks the way that figures come by now. */
export function InUse({ tone }: { tone: 'ok' | 'sample' }) {
  const t = useText();
  return (
    <span className={styles.inUse} data-tone={tone}>
      {t('inUse')}
    </span>
  );
}
