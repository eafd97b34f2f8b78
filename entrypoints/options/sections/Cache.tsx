import { useState } from 'react';
import { failureOf, useSession } from '../../../components/session/session';
import { Confirm } from '../../../components/settings/Dialog';
import { FailureNote } from '../../../components/settings/FailureNote';
import { NumberRow } from '../../../components/settings/fields';
import { sizeText } from '../../../components/settings/size';
import { Button } from '../../../components/ui/Button';
import { ask } from '../../../lib/messages/client';
import { Card, Head } from '../Section';
import { useText } from '../text';
import { useStorageInfo } from '../useStorageInfo';
import styles from './Rows.module.css';

/** The settings of the cache: how long and how much is kept. */
export function Cache() {
  const t = useText();
  const { language } = useSession();
  const { info, failure, setInfo, setFailure } = useStorageInfo();
  const [asking, setAsking] = useState(false);
  const [cleared, setCleared] = useState(false);
  const entries = new Intl.NumberFormat(language).format(info?.entries ?? 0);

  const clear = () =>
    ask('storage.clearCache', {}).then(
      (now) => {
        setInfo(now);
        setCleared(true);
      },
      (error) => setFailure(failureOf(error)),
    );
  return (
    <>
      <Head of="cache" title={t('cacheTitle')} lead={t('cacheLead')} />
      <Card>
        <div className={styles.line}>
          <div>
            <p className={styles.label}>{t('cacheUse')}</p>
            <p className={styles.value} role="status">
              {cleared && info?.entries === 0
                ? t('cacheCleared')
                : info && t('cacheUseValue', { entries, size: sizeText(info.bytes, language) })}
            </p>
          </div>
          <Button onClick={() => setAsking(true)} disabled={!info?.entries}>
            {t('cacheClear')}
          </Button>
        </div>
        {failure && (
          <FailureNote
            failure={failure}
            language={language}
            actions={failure.code === 'storageFull' && <Button onClick={clear}>{t('cacheClear')}</Button>}
          />
        )}
        <NumberRow
          setting="cacheMaxAgeHours"
          label={t('cacheAge')}
          hint={t('cacheAgeHint')}
          unit={t('unit_hours')}
        />
        <NumberRow
          setting="cacheMaxEntries"
          label={t('cacheEntries')}
          hint={t('cacheEntriesHint')}
          unit={t('unit_entries')}
        />
        <NumberRow
          setting="cacheMaxMegabytes"
          label={t('cacheMegabytes')}
          hint={t('cacheMegabytesHint')}
          unit={t('unit_megabytes')}
        />
      </Card>
      {asking && (
        <Confirm
          title={t('cacheClearTitle')}
          confirm={t('cacheClear')}
          cancel={t('cancel')}
          danger
          onConfirm={clear}
          onClose={() => setAsking(false)}
        >
          <p>{t('cacheClearText', { entries })}</p>
        </Confirm>
      )}
    </>
  );
}
