import { useText } from '../text';
import styles from './Start.module.css';

/** Marks the source of figures that is in use. */
export function InUse({ tone }: { tone: 'ok' | 'sample' }) {
  const t = useText();
  return (
    <span className={styles.inUse} data-tone={tone}>
      {t('inUse')}
    </span>
  );
}
