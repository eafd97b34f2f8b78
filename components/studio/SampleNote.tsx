import { studioMessages } from '../../lib/i18n/studio';
import { translate } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import styles from './Studio.module.css';

/** One line that says why sample data needs no consent. */
export function SampleNote() {
  return (
    <p className={styles.sample} data-studio-sample>
      {translate(studioMessages['sample.note'], useLanguage())}
    </p>
  );
}
