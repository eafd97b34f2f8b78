import { translator } from '../../lib/i18n/translate';
import { workspaceMessages } from '../../lib/i18n/workspace';
import type { Plan } from '../../lib/messages/protocol';
import { callsText } from '../report/words';
import { useLanguage } from '../session';
import { cx } from '../ui/cx';
import styles from './PriceTag.module.css';

/** What a press would cost, before it is made; a dash while that is not known. */
export function PriceTag({ plan }: { plan?: Plan }) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  if (!plan) return <span className={styles.tag}>—</span>;
  const costs = !plan.free && plan.calls > 0;
  return (
    <span className={cx(styles.tag, costs && styles.costs)} data-calls={plan.free ? 0 : plan.calls}>
      {plan.free ? t('price.sample') : costs ? callsText(plan.calls, language) : t('price.cached')}
    </span>
  );
}
