import { Scale } from 'lucide-react';
import { trayWords } from '../../lib/i18n/tray';
import { translator } from '../../lib/language/translate';
import { creatorKey } from '../../lib/subject/creator';
import { MAX_TRAY_NAME, MOST_COMPARED } from '../../lib/subject/tray';
import type { Subject } from '../../lib/subject/types';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import styles from './TrayControls.module.css';
import { useTray } from './useTray';

interface TrayControlsProps {
  /** The creator on the screen; without one there is nothing to add. */
  subject?: Subject | undefined;
  name?: string | undefined;
  /** Opens what is compared; missing where no tab may be opened. */
  onOpen?: (() => void) | undefined;
}

/**
 * Adds the creator on the screen to those that are compared, by one press, and opens the comparison by one more. Neither costs a
 * call.
 */
export default function TrayControls({ subject, name, onOpen }: TrayControlsProps) {
  const t = translator(trayWords, useLanguage());
  const { creators, change } = useTray();
  const key = subject && creatorKey(subject);
  const count = creators?.length ?? 0;
  if (!creators) return undefined;
  const isIn = creators.some((one) => creatorKey(one.subject) === key);
  const isFull = !isIn && count >= MOST_COMPARED;
  const words = isFull ? t('full', { most: MOST_COMPARED }) : t(isIn ? 'remove' : 'add');
  return (
    <span className={styles.controls}>
      {subject && key && (
        <button
          type="button"
          className={cx(styles.add, isIn && styles.in)}
          aria-label={words}
          title={words}
          aria-pressed={isIn}
          aria-disabled={isFull || undefined}
          data-tray={isIn ? 'in' : 'out'}
          onClick={() => {
            if (isFull) return;
            void change(
              isIn ? { remove: [key] } : { add: [{ subject, name: name?.slice(0, MAX_TRAY_NAME) }] },
            );
          }}
        >
          <Scale aria-hidden />
          <span aria-hidden>{isIn ? '✓' : '+'}</span>
        </button>
      )}
      {onOpen && count > 0 && (
        <button
          type="button"
          className={styles.open}
          aria-label={t('open', { count })}
          title={t('open', { count })}
          onClick={onOpen}
          data-tray-open={count}
        >
          {count}
        </button>
      )}
    </span>
  );
}
