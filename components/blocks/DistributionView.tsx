import { useState } from 'react';
import { panel } from '../../lib/i18n/panel';
import { word } from '../../lib/i18n/vocabulary';
import { translator } from '../../lib/language/translate';
import type { DistributionBlock, DistributionRow } from '../../lib/report/blocks';
import { format, formatExact, formatShort } from '../../lib/report/format';
import { useLanguage } from '../session/session';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import styles from './DistributionView.module.css';
import { Figure } from './Figure';
import { Frame, useBlockTitle } from './Frame';
import { barLength, orderRows } from './rows';

/** Rows shown at first. A list that is only a little longer is shown whole. */
const FIRST = 8;
const SLACK = 2;
/** A group that has a colour has the same one in every chart, whatever its place. */
const COLOURS: Readonly<Record<string, string>> = {
  female: '--series-4',
  女: '--series-4',
  女性: '--series-4',
  male: '--series-5',
  男: '--series-5',
  男性: '--series-5',
};
const colourOf = (key: string): string | undefined =>
  Object.hasOwn(COLOURS, key) ? COLOURS[key] : undefined;

/** Shares of a whole as bars of one scale, which ends at the whole, in a table that reads the same without them. */
export function DistributionView({ block }: { block: DistributionBlock }) {
  const language = useLanguage();
  const t = translator(panel, language);
  const title = useBlockTitle(block);
  const [all, setAll] = useState(false);
  const rows = orderRows(block.rows, block.ordered);
  const foldable = rows.length > FIRST + SLACK;
  const shown = foldable && !all ? rows.slice(0, FIRST) : rows;
  // Men and women are drawn as one split bar; a group without a colour of its own has a bar of its own.
  const split = rows.length > 0 && rows.every(({ key }) => colourOf(key));
  const withTgi = rows.some((row) => row.tgi !== undefined);
  return (
    <Frame block={block} empty={rows.length === 0}>
      {split && <SplitBar rows={rows} />}
      <table className={styles.table}>
        <caption className="visuallyHidden">{title}</caption>
        <thead className={withTgi ? styles.head : 'visuallyHidden'}>
          <tr>
            <th scope="col">
              <span className="visuallyHidden">{t('rows.name')}</span>
            </th>
            <th scope="col">
              <span className="visuallyHidden">{t('rows.share')}</span>
            </th>
            {withTgi && (
              <th scope="col" title={t('rows.tgiTip')}>
                {t('rows.tgi')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <BarRow
              key={row.key}
              row={row}
              block={block}
              title={title}
              length={barLength(row.share)}
              withTgi={withTgi}
              colour={split ? colourOf(row.key) : undefined}
            />
          ))}
        </tbody>
      </table>
      {foldable && (
        <Button
          className={styles.more}
          variant="quiet"
          size="small"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('rows.fewer') : t('rows.all', { count: rows.length })}
        </Button>
      )}
    </Frame>
  );
}

function SplitBar({ rows }: { rows: readonly DistributionRow[] }) {
  return (
    <div className={styles.split} aria-hidden>
      {rows.map((row) => (
        <span key={row.key} style={{ flexGrow: row.share, background: `var(${colourOf(row.key)})` }} />
      ))}
    </div>
  );
}

interface BarRowProps {
  row: DistributionRow;
  block: DistributionBlock;
  title?: string | undefined;
  length: number;
  withTgi: boolean;
  /** The row's colour in the split bar, for rows that have no bar of their own. */
  colour?: string | undefined;
}

function BarRow({ row, block, title, length, withTgi, colour }: BarRowProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const name = word(row.key, language);
  const label = title === undefined ? name : `${title} · ${name}`;
  const { source } = block;
  const details: [string, string][] = [];
  if (row.count !== undefined) details.push([t('rows.count'), formatExact('count', row.count, language)]);
  if (row.tgi !== undefined) details.push([t('rows.tgi'), format('index', row.tgi, language)]);
  return (
    <tr data-key={row.key}>
      <th scope="row" className={cx(styles.name, colour !== undefined && styles.roomy)}>
        {colour !== undefined && (
          <span className={styles.dot} style={{ background: `var(${colour})` }} aria-hidden />
        )}
        {colour === undefined ? <span className={styles.words}>{name}</span> : name}
      </th>
      <td>
        <div className={styles.share}>
          {colour === undefined && (
            <span className={styles.track} aria-hidden>
              <span style={{ width: `${length * 100}%` }} />
            </span>
          )}
          <Figure
            className={styles.number}
            figure={{ id: block.id, unit: 'ratio', value: row.share, source, label, details }}
          >
            {formatShort('ratio', row.share, language)}
          </Figure>
        </div>
      </td>
      {withTgi && (
        <td className={styles.tgi}>
          <Figure
            figure={{
              id: 'tgi',
              unit: 'index',
              value: row.tgi,
              source,
              label: `${label} · ${t('rows.tgi')}`,
            }}
          />
        </td>
      )}
    </tr>
  );
}
