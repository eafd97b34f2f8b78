import { options as words } from '../../lib/i18n/options';
import { type Language, translator } from '../../lib/language/translate';

/** The list of what "forget everything" deletes; `entries` is missing where the cache could not be counted. */
export function ForgetList({ language, entries }: { language: Language; entries?: number | undefined }) {
  const t = translator(words, language);
  return (
    <ul>
      <li>{t('forget_token')}</li>
      <li>{entries === undefined ? t('forget_cache') : t('forget_cacheCount', { entries })}</li>
      <li>{t('forget_ledger')}</li>
      <li>{t('forget_recent')}</li>
      <li>{t('forget_settings')}</li>
    </ul>
  );
}
