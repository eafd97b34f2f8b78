import { useSession } from '../../../components/session/session';
import { NumberRow } from '../../../components/settings/fields';
import { Card, Head } from '../Section';
import { useText } from '../text';

/** The settings that bound the number of calls. */
export function Spending() {
  const t = useText();
  const { settings, callsToday: calls } = useSession();
  const cap = settings.dailyCap;
  return (
    <>
      <Head of="spending" title={t('spendingTitle')} lead={t('todayCapped', { calls, cap })} />
      <Card>
        <NumberRow setting="dailyCap" label={t('dailyCap')} hint={t('dailyCapHint')} unit={t('unit_calls')} />
        <NumberRow setting="dwellSeconds" label={t('dwell')} hint={t('dwellHint')} unit={t('unit_seconds')} />
      </Card>
    </>
  );
}
