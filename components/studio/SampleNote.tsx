import { studioMessages } from '../../lib/i18n/studio';
import { translate } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import styles from './Studio.module.css';

/** With sample data there is nothing to agree to: why, in a line. */
export function SampleNote() {
  return (
    <p className={styles.sample} data-studio-sample>
      {translate(studioMessages['sample.note'], useLanguage())}
    </p>
  );
}
