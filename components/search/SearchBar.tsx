import { ArrowDownUp, Scale, Sparkles, Table2, X } from 'lucide-react';
import { columnLabel } from '../../lib/i18n/columns';
import { common } from '../../lib/i18n/common';
import { workspaceMessages } from '../../lib/i18n/workspace';
import { translate, translator } from '../../lib/language/translate';
import type { SavedSearch } from '../../lib/workspace/saved';
import type { Sort } from '../../lib/workspace/sort';
import { useLanguage } from '../session/session';
import styles from './SearchScreen.module.css';

/** In which order the rows stand: the platform's, or the user's own over the loaded rows. */
export function Order({ sort, count, onClear }: { sort: Sort | undefined; count: number; onClear(): void }) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  return (
    <span className={styles.order} data-order={sort ? `${sort.column}.${sort.direction}` : 'server'}>
      <ArrowDownUp aria-hidden />
      {sort
        ? t('sorted.within', {
            column: columnLabel(sort.column, language),
            direction: t(`sorted.${sort.direction}`),
            count,
          })
        : t('sorted.server')}
      {sort && (
        <button type="button" aria-label={t('sorted.clear')} title={t('sorted.clear')} onClick={onClear}>
          <X aria-hidden />
        </button>
      )}
    </span>
  );
}

interface NewsProps {
  /** The saved search as it was before the run on screen, if this is one. */
  before?: SavedSearch | undefined;
  marked?: ReadonlySet<string> | undefined;
  busy: boolean;
}

/** How many rows are new since the last run of a saved search. */
export function News({ before, marked, busy }: NewsProps) {
  const t = translator(workspaceMessages, useLanguage());
  const count = marked?.size ?? 0;
  if (before?.lastRunAt !== undefined && !busy)
    return (
      <span className={styles.news} role="status" data-new-count={count}>
        <Sparkles aria-hidden />
        {count > 0 ? t('new.count', { count }) : t('new.none')}
      </span>
    );
  if (before || count === 0) return undefined;
  return (
    <span className={styles.news} data-new-count={count}>
      <Sparkles aria-hidden />
      {t('new.count', { count })}
    </span>
  );
}

interface PickedProps {
  count: number;
  onCompare(): void;
  /** Opens the sheet of the selected creators. */
  onSheet(): void;
  onClear(): void;
}

/** How many rows are selected, the ways to compare them and to hand them in, and the way to select none. */
export function Picked({ count, onCompare, onSheet, onClear }: PickedProps) {
  const language = useLanguage();
  const t = translator(workspaceMessages, language);
  return (
    <span className={styles.selected} data-selected={count}>
      {t('selected', { count })}
      <button type="button" className={styles.compare} onClick={onCompare} data-compare-selected>
        <Scale aria-hidden />
        {t('selected.compare')}
      </button>
      <button type="button" className={styles.compare} onClick={onSheet} data-open-sheet>
        <Table2 aria-hidden />
        {translate(common['sheet.open'], language)}
      </button>
      <button type="button" aria-label={t('selected.clear')} title={t('selected.clear')} onClick={onClear}>
        <X aria-hidden />
      </button>
    </span>
  );
}
