import { trayWords } from '../../lib/i18n/tray';
import { translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import styles from './TrayCount.module.css';
import { useTray } from './useTray';

/** How many creators were laid aside, beside the name of the place where they are compared. */
export default function TrayCount() {
  const t = translator(trayWords, useLanguage());
  const count = useTray().creators?.length ?? 0;
  if (count === 0) return undefined;
  return (
    <span className={styles.count} data-tray-count={count}>
      <span aria-hidden>{count}</span>
      <span className="visuallyHidden">{t('count', { count })}</span>
    </span>
  );
}
