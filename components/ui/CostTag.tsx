import { common } from '../../lib/i18n/common';
import { translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import styles from './CostTag.module.css';

interface CostTagProps {
  /** Calls that would be billed; missing while that is not known. */
  calls?: number;
  /** The bare number where there is no room for words: those are read aloud, and shown on hover. */
  short?: boolean;
  /** What is said where nothing would be billed; otherwise nothing is. */
  free?: string;
}

/** What a press would cost, before it is made. Stands within the control, so that its name says it too. */
export function CostTag({ calls, short, free }: CostTagProps) {
  const t = translator(common, useLanguage());
  const text = calls ? t('calls', { calls }) : calls === 0 ? free : undefined;
  if (!text) return undefined;
  const words = t('calls.takes', { calls: text });
  return (
    <span className={styles.tag} data-calls={calls} title={short ? words : undefined}>
      {short ? (
        <>
          <span aria-hidden>{calls}</span>
          <span className="visuallyHidden">{words}</span>
        </>
      ) : (
        text
      )}
    </span>
  );
}
