import { Play } from 'lucide-react';
import { useId } from 'react';
import { bulkWords } from '../../lib/i18n/bulk';
import { translator } from '../../lib/language/translate';
import {
  BULK_COSTS,
  BULK_PARTS,
  type BulkPart,
  type BulkPrice,
  callsOf,
  pricesOf,
} from '../../lib/lists/bulk/job';
import type { ListSummary } from '../../lib/lists/model';
import { useLanguage, useSession } from '../session/session';
import { useCallsText } from '../session/useCallsText';
import { Button } from '../ui/Button';
import { CostTag } from '../ui/CostTag';
import { Dropdown } from '../ui/Dropdown';
import styles from './Bulk.module.css';
import { groupsOf, sumOf } from './usePlan';

/** Stands for the id of a list that is made when the job begins. */
export const NEW_LIST = 'new';

/** What the user wants of each creator. */
export interface Chosen {
  parts: readonly BulkPart[];
  /** What is cached is fetched again. */
  refetch: boolean;
  /** The list for those who come: its id, or `NEW_LIST`; missing for none. */
  into?: string | undefined;
}

interface ChoiceProps {
  chosen: Chosen;
  /** The prices of the chosen lines; `undefined` while they are unknown. */
  prices: readonly BulkPrice[] | undefined;
  count: number;
  lists: readonly Pick<ListSummary, 'id' | 'name' | 'client'>[];
  onChange(now: Partial<Chosen>): void;
  onStart(calls: number): void;
}

/** What is fetched of each, and one price for all of it. */
export function Choice({ chosen, prices, count, lists, onChange, onStart }: ChoiceProps) {
  const { parts, refetch, into } = chosen;
  const language = useLanguage();
  const t = translator(bulkWords, language);
  const { settings, callsToday } = useSession();
  const callsText = useCallsText();
  const within = parts.includes('overview');
  const calls = prices?.map(callsOf);
  const sum = calls && sumOf(calls);
  const groups = groupsOf(calls ?? []);
  const each = pricesOf(prices ?? []);
  const id = useId();
  return (
    <section className={styles.choice} aria-labelledby="bulk-what">
      <header className={styles.head}>
        <h2 id="bulk-what">{t('what')}</h2>
      </header>
      {BULK_PARTS.map((part) => (
        <label key={part} className={styles.part}>
          <input
            type="checkbox"
            checked={parts.includes(part) || (part === 'row' && within)}
            disabled={part === 'row' && within}
            onChange={({ target }) =>
              onChange({
                parts: BULK_PARTS.filter((one) => (one === part ? target.checked : parts.includes(one))),
              })
            }
            data-bulk-part={part}
          />
          <span>
            <b>{t(`part.${part}`)}</b>
            <span className={styles.quiet}>
              {t(part === 'row' && within ? 'part.row.within' : `part.${part}.text`)}
            </span>
          </span>
        </label>
      ))}
      <label className={styles.part}>
        <input
          type="checkbox"
          checked={refetch}
          onChange={({ target }) => onChange({ refetch: target.checked })}
          data-bulk-refetch
        />
        <span>
          <b>{t('refetch')}</b>
          <span className={styles.quiet}>{t('refetch.text')}</span>
        </span>
      </label>
      <div className={styles.column}>
        <label htmlFor={id}>{t('into')}</label>
        <Dropdown
          id={id}
          value={into ?? ''}
          onChange={({ target }) => onChange({ into: target.value === '' ? undefined : target.value })}
          data-bulk-list
        >
          <option value="">{t('into.none')}</option>
          <option value={NEW_LIST}>{t('into.new')}</option>
          {lists.map((list) => (
            <option key={list.id} value={list.id}>
              {list.client ? `${list.client} · ${list.name}` : list.name}
            </option>
          ))}
        </Dropdown>
      </div>
      <div className={styles.sum} aria-live="polite" data-bulk-sum={sum}>
        {calls && sum !== undefined && count > 0 && (
          <>
            <p>
              {t(refetch ? 'sum.all' : 'sum.count', {
                count,
                free: calls.filter((one) => one === 0).length,
              })}
            </p>
            {groups.map((group) => (
              <p key={group.calls}>{t('sum.each', { ...group })}</p>
            ))}
            <dl className={styles.costs}>
              {BULK_COSTS.filter((cost) => each[cost] !== undefined).map((cost) => (
                <div key={cost} data-bulk-cost={cost} data-value={each[cost]}>
                  <dt>{t(`part.${cost}`)}</dt>
                  <dd>{each[cost] ? callsText(each[cost]) : t('free')}</dd>
                </div>
              ))}
            </dl>
            <p className={styles.total}>
              <b>{t('sum.total')}</b>
              <b>{sum > 0 ? callsText(sum) : t('free')}</b>
            </p>
            {sum > 0 && <p className={styles.quiet}>{t('sum.most')}</p>}
            {sum > 0 && settings.source === 'live' && (
              <p className={styles.quiet}>
                {t('sum.cap', { left: Math.max(0, settings.dailyCap - callsToday) })}
              </p>
            )}
          </>
        )}
      </div>
      <Button
        variant="primary"
        icon={<Play aria-hidden />}
        // Only a price that is shown can be agreed to.
        disabled={sum === undefined || count === 0}
        onClick={() => sum !== undefined && onStart(sum)}
        data-bulk-start
      >
        {t('start', { count })}
        <CostTag calls={sum} free={t('free')} />
      </Button>
      <p className={styles.quiet}>{t('hint')}</p>
    </section>
  );
}
