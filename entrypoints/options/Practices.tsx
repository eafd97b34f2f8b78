import { consentWords, HANDLED, practiceWords } from '../../lib/i18n/consent';
import { type Language, translate, translator } from '../../lib/language/translate';
import styles from './Consent.module.css';

/** What is handled, why, and where it goes. */
export function Practices({ language }: { language: Language }) {
  const t = translator(consentWords, language);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('why')}</th>
          <th scope="col">{t('where')}</th>
        </tr>
      </thead>
      <tbody>
        {HANDLED.map((id) => (
          <tr key={id} data-practice={id}>
            <th scope="row">{translate(practiceWords[id].what, language)}</th>
            <td>{translate(practiceWords[id].why, language)}</td>
            <td>{translate(practiceWords[id].where, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
