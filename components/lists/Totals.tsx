// The totals stand in the columns of a table that cannot be a <table>: roles say what each part is.
// biome-ignore-all lint/a11y/useSemanticElements: see above
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell
import { memo, type ReactNode } from 'react';
import { common } from '../../lib/i18n/common';
import { listMessages } from '../../lib/i18n/lists';
import { translate, translator } from '../../lib/language/translate';
import type { Totals as Sum } from '../../lib/lists/totals';
import { DASH, format, formatExact, formatShort } from '../../lib/report/format';
import type { Platform } from '../../lib/subject/types';
import type { PlacedColumn } from '../../lib/workspace/columns';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import styles from './lists.module.css';
import { StatusGlyph } from './StatusGlyph';

/** Height of a row of totals, CSS pixels, as the style sheet has it. */
export const TOTAL_HEIGHT = 26;

/** A row of totals: those of a status, or of all entries but the excluded ones. */
export interface Total {
  id: string;
  status?: { id: string; name: string };
  /** Set where the list has creators of several platforms: each has a total of its own. */
  platform?: Platform | undefined;
  sum: Sum;
}

/** What a cell is to assistive technology, by its column and its place. */
const roleOf = ({ index }: PlacedColumn, place: number) => ({
  role: index === 0 ? 'rowheader' : 'gridcell',
  'aria-colindex': place + 2,
});

interface TotalsProps {
  totals: readonly Total[];
  columns: readonly PlacedColumn[];
  /** Rows of the table above, for what tells rows by their number. */
  after: number;
}

/** Sums below the table, in its own columns. `memo`: they stay the same while the table scrolls or gets another order. */
export const Totals = memo(function Totals({ totals, columns, after }: TotalsProps) {
  const language = useLanguage();
  const t = translator(listMessages, language);
  return (
    <div role="rowgroup" className={styles.totals} data-totals>
      {totals.map(({ id, status, platform, sum }, place) => (
        <div
          key={id}
          role="row"
          aria-rowindex={after + place + 2}
          className={cx(styles.total, !status && styles.all)}
          data-total={id}
        >
          <div role="gridcell" aria-colindex={1} className={styles.totalBox} />
          {columns.map((column, at) => (
            <div
              key={column.id}
              {...roleOf(column, at)}
              className={cx(
                styles.totalCell,
                column.unit === 'text' && styles.words,
                column.index === 0 && styles.totalName,
              )}
              data-sum={column.id}
              title={hoverOf(column.id, sum)}
            >
              {column.index === 0 ? (
                status ? (
                  <span className={styles.status}>
                    <StatusGlyph status={status.id} name={status.name} /> {status.name}
                  </span>
                ) : (
                  <span>
                    {platform ? `${translate(common[`platform.${platform}`], language)} ` : ''}
                    {t('totals')} <small className={styles.facts}>{t('totals.note')}</small>
                  </span>
                )
              ) : (
                cellOf(column.id, sum)
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );

  function cellOf(column: string, sum: Sum): ReactNode {
    const money = (value: number | undefined) =>
      value === undefined ? DASH : format('yuan', value, language);
    switch (column) {
      case 'entry.status':
        return t('totals.count', { count: sum.entries });
      case 'entry.reasonFor':
        return sum.realPlays === undefined
          ? undefined
          : t('totals.median', { sum: formatShort('count', sum.realPlays, language) });
      case 'entry.reasonAgainst':
        return feeText(sum);
      case 'entry.quote':
        return money(sum.price);
      case 'entry.rebate':
        return sum.price && sum.rebate !== undefined
          ? format('ratio', sum.rebate / sum.price, language)
          : DASH;
      case 'entry.net':
        return money(sum.net);
      case 'entry.realCpm':
        return money(sum.realCpm);
      case 'entry.expectedCpm':
        return money(sum.expectedCpm);
      case 'entry.taCpm':
        return taText(sum);
      case 'entry.median':
        return formatShort('count', sum.realPlays, language);
      default:
        return undefined;
    }
  }

  /** TA-CPM of the audience, or of the fans where no audience is known, with how many entries it is of. */
  function taText({ ta, entries }: Sum): ReactNode {
    const of = ta?.audience ?? ta?.fans;
    if (!of) return DASH;
    const part = of.entries < entries && t('totals.ta.of', { count: of.entries, all: entries });
    const said = [!ta?.audience && t('totals.ta.byFans'), part].filter(Boolean).join(' · ');
    return (
      <>
        {said && <small className={styles.facts}>{said} </small>}
        {format('yuan', of.cpm, language)}
      </>
    );
  }

  /** How TA-CPM is reckoned, and what it is by each side. */
  function taHover({ ta, entries: all }: Sum): string[] {
    const lines = (['audience', 'fans'] as const).flatMap((side) => {
      const of = ta?.[side];
      if (!of) return [];
      return t(`totals.ta.${side}`, { cpm: formatExact('yuan', of.cpm, language), count: of.entries, all });
    });
    return [t('totals.ta'), ...lines];
  }

  function feeText(sum: Sum): string {
    const fee = feeOf(sum);
    return [
      fee !== undefined && t('totals.fee', { fee: format('yuan', fee, language) }),
      sum.rebate !== undefined && t('totals.rebate', { rebate: format('yuan', sum.rebate, language) }),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  function hoverOf(column: string, sum: Sum): string | undefined {
    const exact = (value: number | undefined) => formatExact('yuan', value, language);
    const plays = (value: number | undefined) => formatExact('count', value, language);
    const notes = [
      sum.standIns > 0 && t('totals.platform', { count: sum.standIns }),
      sum.unsure > 0 && t('totals.unsure', { count: sum.unsure }),
    ];
    const lines: Readonly<Record<string, (string | false | undefined)[]>> = {
      'entry.realCpm': [t('totals.cpm'), sum.realPlays !== undefined && plays(sum.realPlays), ...notes],
      'entry.expectedCpm': [
        t('totals.expected'),
        sum.expectedPlays !== undefined && plays(sum.expectedPlays),
      ],
      'entry.taCpm': taHover(sum),
      'entry.reasonAgainst': [feeText(sum)],
      'entry.quote': [exact(sum.price), ...notes],
      'entry.net': [exact(sum.net), sum.taxed !== undefined && t('totals.tax', { tax: exact(sum.taxed) })],
    };
    return lines[column]?.filter(Boolean).join('\n');
  }
});

/** The service fee: what the price with it is more than the price. */
const feeOf = ({ price, withFee }: Sum) =>
  price === undefined || withFee === undefined ? undefined : withFee - price;
