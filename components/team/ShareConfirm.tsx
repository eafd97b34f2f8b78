import { sharingMessages } from '../../lib/i18n/sharing';
import { translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import { Confirm } from '../settings/Dialog';

interface ShareConfirmProps {
  /** Of the list. */
  name: string;
  /** How many other members there are. */
  count: number;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before a list is shared, and says who will see what. */
export function ShareConfirm({ name, count, onConfirm, onClose }: ShareConfirmProps) {
  const t = translator(sharingMessages, useLanguage());
  return (
    <Confirm
      title={t('list.ask', { name })}
      confirm={t('list.ask.go')}
      cancel={t('cancel')}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {t('list.ask.text', { count })}
    </Confirm>
  );
}
