import { sheetMessages } from '../../lib/i18n/sheet';
import { translator } from '../../lib/language/translate';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import styles from './Sheet.module.css';

/** How the pictures of a workbook stand, or what became of them. */
export type AvatarsState =
  | { state: 'reading'; read: number; all: number }
  | { state: 'missing'; count: number }
  | { state: 'stopped' }
  | { state: 'refused' };

interface AvatarsLineProps {
  avatars: AvatarsState | undefined;
  onStop(): void;
}

/** Says what the files of a sheet cost and, in the same place, how the pictures of a workbook stand. */
export function AvatarsLine({ avatars, onStop }: AvatarsLineProps) {
  const t = translator(sheetMessages, useLanguage());
  return (
    <span className={styles.free} role="status" data-avatars={avatars?.state}>
      {avatars === undefined && t('free')}
      {avatars?.state === 'reading' && (
        <>
          {t('avatars.reading', avatars)}
          <Button size="small" onClick={onStop} data-avatars-stop>
            {t('avatars.stop')}
          </Button>
        </>
      )}
      {avatars?.state === 'missing' && t('avatars.missing', { count: avatars.count })}
      {avatars?.state === 'stopped' && t('avatars.stopped')}
      {avatars?.state === 'refused' && t('avatars.refused')}
    </span>
  );
}
