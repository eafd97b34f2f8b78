import { useLanguage, useSession } from '../../../components/session/session';
import { useTodayCost } from '../../../components/session/useCallsText';
import { NumberRow } from '../../../components/settings/fields';
import { Balance } from '../../../components/shell/Balance';
import { Card, Head } from '../Section';
import { useText } from '../text';
import styles from './Rows.module.css';

/** The settings that bound the number of calls, and what the user pays for one. */
export function Spending() {
  const t = useText();
  const language = useLanguage();
  const { settings, callsToday: calls } = useSession();
  const cost = useTodayCost();
  const cap = settings.dailyCap;
  const today = t('todayCapped', { calls, cap });
  return (
    <>
      <Head of="spending" title={t('spendingTitle')} lead={cost ? `${today} · ${cost.text}` : today} />
      <div className={styles.note}>
        <Balance />
      </div>
      <Card>
        <NumberRow
          setting="dailyCap"
          label={t('dailyCap')}
          // Chinese sentences have no space between them.
          hint={[t('dailyCapHint'), cost?.hint].filter(Boolean).join(language === 'zh-CN' ? '' : ' ')}
          unit={t('unit_calls')}
        />
        <NumberRow
          setting="yuanPerCall"
          label={t('yuanPerCall')}
          hint={t('yuanPerCallHint')}
          unit={t('unit_yuanPerCall')}
        />
        {!import.meta.env?.WITHOUT_STUDIO && (
          <NumberRow
            setting="yuanPerStudioCall"
            label={t('yuanPerStudioCall')}
            hint={t('yuanPerStudioCallHint')}
            unit={t('unit_yuanPerCall')}
          />
        )}
        <NumberRow setting="dwellSeconds" label={t('dwell')} hint={t('dwellHint')} unit={t('unit_seconds')} />
      </Card>
    </>
  );
}
