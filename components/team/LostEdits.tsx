import { sharingMessages } from '../../lib/i18n/sharing';
import { translator } from '../../lib/language/translate';
import { putBack } from '../../lib/lists/sharing/putBack';
import { type SharingState, writerName } from '../../lib/lists/sharing/state';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { team } from './client';
import styles from './team.module.css';
import { cellName, cellValue, entryName, type Within } from './words';

interface LostEditsProps {
  state: SharingState;
  within: Within;
  onFailed(): void;
}

/** Edits of the user's own in one list that others' edits replaced unseen: each can be put back. */
export function LostEdits({ state, within, onFailed }: LostEditsProps) {
  const language = useLanguage();
  const t = translator(sharingMessages, language);
  const lost = state.lost.filter(({ list }) => list === within.list.id);
  const settle = (stamp: string) => team.settle([stamp]).catch(onFailed);
  return (
    <div className={styles.lost}>
      <p className={styles.quiet}>{t('lost.text')}</p>
      <ul>
        {lost.map(({ address, stamp, mine, theirs, by }) => {
          const edit = putBack(address, mine);
          return (
            <li key={`${address} ${stamp}`} data-lost={address}>
              <b>
                {address.startsWith('entries/') && `${entryName(address, within, language)} · `}
                {cellName(address, within, language)}
              </b>
              <span>{t('lost.mine', { value: cellValue(address, mine, within, language) })}</span>
              <span>
                {t('lost.theirs', {
                  name: writerName(state, by) ?? t('lost.someone'),
                  value: cellValue(address, theirs, within, language),
                })}
              </span>
              <span className={styles.ways}>
                {edit && (
                  <Button
                    size="small"
                    onClick={() => void team.edit(within.list.id, [edit]).then(() => settle(stamp), onFailed)}
                    data-put-back
                  >
                    {t('lost.back')}
                  </Button>
                )}
                <Button size="small" variant="quiet" onClick={() => void settle(stamp)} data-keep-theirs>
                  {t(edit ? 'lost.keep' : 'lost.settle')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
