import { useId, useState } from 'react';
import { searchMessages } from '../../lib/i18n/search';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translate, translator } from '../../lib/language/translate';
import { type ListId, listCeiling } from '../../lib/report/lists';
import { refreshCalls } from '../report/opening';
import { ProgressCard } from '../report/ProgressCard';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { CostTag } from '../ui/CostTag';
import styles from './LoadMore.module.css';
import { isComplete } from './list';
import { PriceTag } from './PriceTag';
import type { LoadedList } from './useList';
import { useListPlan } from './useListPlan';

/** Most pages of one press, so that a mistyped number has a bounded cost. */
const MAX_GO = 50;

/** Below a table: how many rows are loaded, how many there are, and the price of the next pages. */
export function LoadMore({ list, loaded }: { list: ListId; loaded: LoadedList }) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const { state, more, cancel } = loaded;
  const [typed, setTyped] = useState('5');
  const plan = useListPlan(list, state.next && state.values, state.next, state.pages);
  // After a refreshed first page the next pages must not come from the cache, so their price has no cached calls.
  const price = state.fresh ? { ...plan, calls: refreshCalls(plan) } : plan;
  const costId = useId();
  const pages = Math.min(MAX_GO, Math.max(2, Math.floor(Number(typed)) || 2));
  const busy = state.phase === 'loading';
  const ceiling = listCeiling(list);
  const capped = ceiling !== undefined && state.total !== undefined && state.total >= ceiling;
  const asking = busy && state.pages > 0;

  return (
    <section className={styles.more} aria-label={t('more.title')} data-load-more>
      {asking && state.startedAt !== undefined && state.mode !== 'cache' && (
        <div className={styles.progress}>
          <p>
            {state.wanted > 1
              ? t('more.pageOf', { page: state.pages + 1, count: state.wanted })
              : t('more.page', { page: state.pages + 1 })}
          </p>
          <ProgressCard
            startedAt={state.startedAt}
            progress={state.progress ? [state.progress] : []}
            onCancel={cancel}
          />
        </div>
      )}
      <div className={styles.line}>
        <p className={styles.loaded} data-loaded={state.rows.length}>
          <LoadedText list={list} loaded={loaded} />
        </p>
        {capped && (
          <p className={styles.ceiling} data-ceiling>
            {translate(searchMessages.ceiling, language, { ceiling: ceiling.toLocaleString('en') })}
          </p>
        )}
        <span className={styles.ways}>
          {isComplete(state) && <span className={styles.end}>{t('more.end')}</span>}
          {state.next && (
            <>
              <Button size="small" disabled={busy} onClick={() => void more(1)} data-more>
                {t('more.one')}
                <PriceTag of={list} plan={price} />
              </Button>
              <span className={styles.many}>
                <Button
                  size="small"
                  disabled={busy}
                  onClick={() => void more(pages)}
                  aria-describedby={costId}
                  data-more-pages
                >
                  {t('more.many')}
                </Button>
                <input
                  type="number"
                  min={2}
                  max={MAX_GO}
                  aria-label={t('more.count')}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                  onBlur={() => setTyped(String(pages))}
                />
                <span>{t('more.pages')}</span>
                {!price.free && (
                  <span id={costId} className={styles.cost} data-cost={pages}>
                    <CostTag calls={pages} of={list} upTo />
                  </span>
                )}
              </span>
            </>
          )}
        </span>
      </div>
    </section>
  );
}

/** `60 of 1,234 loaded`; a total at the platform's ceiling has a `+`. */
function LoadedText({ list, loaded }: { list: ListId; loaded: LoadedList }) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  const { rows, total, repeated } = loaded.state;
  const ceiling = listCeiling(list);
  const grouped = (value: number) => value.toLocaleString('en');
  const count = grouped(rows.length);
  return (
    <>
      {total === undefined
        ? t('loaded', { count })
        : t(ceiling !== undefined && total >= ceiling ? 'loaded.ofMore' : 'loaded.of', {
            count,
            total: grouped(total),
          })}
      {repeated > 0 && (
        <span className={styles.quiet}> · {t('rows.duplicates', { count: grouped(repeated) })}</span>
      )}
    </>
  );
}
