import type { ReactNode } from 'react';
import { listMessages } from '../../lib/i18n/lists';
import { translator } from '../../lib/language/translate';
import type { KolList } from '../../lib/lists/model';
import { format } from '../../lib/report/format';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import styles from './ListsScreen.module.css';
import type { Total } from './Totals';

interface BudgetBarProps {
  list: KolList;
  totals: readonly Total[];
  /** The budget, which is edited in place. */
  children: ReactNode;
}

/** How much of the budget the entries would take, by status: what is surest stands first. */
export function BudgetBar({ list, totals, children }: BudgetBarProps) {
  const language = useLanguage();
  const t = translator(listMessages, language);
  const parts = totals.flatMap(({ status, sum }) => (status && sum.net ? [{ ...status, net: sum.net }] : []));
  const net = parts.reduce((all, part) => all + part.net, 0);
  const budget = list.budget ?? 0;
  const whole = Math.max(net, budget);
  const money = (value: number) => format('yuan', value, language);
  const over = budget > 0 && net > budget;
  const said = parts.map((part) => `${part.name} ${money(part.net)}`).join(' · ');
  return (
    <div className={styles.budget}>
      <div className={styles.budgetLine}>
        <span>{net > 0 && t('budget.of', { net: money(net) })}</span>
        {over && <span className={styles.over}>{t('budget.over', { over: money(net - budget) })}</span>}
        {children}
      </div>
      <div
        className={cx(styles.bar, over && styles.barOver)}
        role="img"
        aria-label={`${t('bar.label')}: ${said || t('unset')}`}
        title={said}
        data-budget-bar
      >
        {whole > 0 &&
          parts.map((part) => (
            <span
              key={part.id}
              data-status={part.id}
              style={{ width: `${((part.net / whole) * 100).toFixed(2)}%` }}
            />
          ))}
      </div>
    </div>
  );
}
