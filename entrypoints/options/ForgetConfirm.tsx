import { Confirm } from '../../components/settings/Dialog';
import { options as words } from '../../lib/i18n/options';
import { type Language, translator } from '../../lib/language/translate';

interface ForgetConfirmProps {
  language: Language;
  /** How many answers the cache holds; missing where it could not be counted. */
  entries?: number | undefined;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before everything is forgotten, with the list of what that deletes. */
export function ForgetConfirm({ language, entries, onConfirm, onClose }: ForgetConfirmProps) {
  const t = translator(words, language);
  return (
    <Confirm
      title={t('forgetTitle')}
      confirm={t('forgetConfirm')}
      cancel={t('cancel')}
      danger
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{t('forgetText')}</p>
      <ul>
        <li>{t('forget_token')}</li>
        <li>{entries === undefined ? t('forget_cache') : t('forget_cacheCount', { entries })}</li>
        <li>{t('forget_ledger')}</li>
        <li>{t('forget_recent')}</li>
        <li>{t('forget_lists')}</li>
        <li>{t('forget_settings')}</li>
      </ul>
      <p>{t('forgetKeeps')}</p>
    </Confirm>
  );
}
