import { X } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { COLOURED, type Compared, letterOf } from '../../lib/compare/creators';
import type { Cell, ComparedRow, Comparison } from '../../lib/compare/table';
import { compareWords, differenceText, overWords, whyText } from '../../lib/i18n/compare';
import { panel, sectionWords } from '../../lib/i18n/panel';
import { translate, translator } from '../../lib/language/translate';
import type { Entry, KolList } from '../../lib/lists/model';
import type { FormId } from '../../lib/report/blocks';
import { formatExact, formatShort } from '../../lib/report/format';
import type { Target } from '../../lib/report/target';
import { Figure, type FigureData, FigureMarks } from '../blocks/Figure';
import { gridKeys } from '../blocks/gridKeys';
import { StatusGlyph, statusName } from '../lists/StatusGlyph';
import { Cost } from '../prices/Cost';
import { useLanguage } from '../session/session';
import { Avatar } from '../ui/Avatar';
import { cx } from '../ui/cx';
import { useTip } from '../ui/Tip';
import styles from './CompareTable.module.css';
import { type Job, jobKey } from './useFetching';
import { nameOf, rowBasis, rowLabel } from './words';

/** Where a creator stands among the compared ones, which gives the letter. */
export interface Placed {
  creator: Compared;
  place: number;
}

interface CompareTableProps {
  comparison: Comparison;
  /** In the order of the columns: the chosen one first. */
  placed: readonly Placed[];
  base: string | undefined;
  onBase(creator: string): void;
  onRemove(creator: string): void;
  onOpen(creator: Compared): void;
  onFetch(job: Job): void;
  waiting: ReadonlySet<string>;
  target: Target | undefined;
  forms: readonly FormId[];
  /** What the median is of, where that is more than the compared ones. */
  ofList: boolean;
  /** The list that the creators are compared for, and their entries in it, by creator. */
  list: KolList | undefined;
  entries: Readonly<Record<string, Entry>>;
}

/** The creators beside each other: a column each, a row a figure. Labels, medians and the chosen creator stay in sight. */
export function CompareTable(props: CompareTableProps) {
  const { comparison, placed } = props;
  const t = translator(compareWords, useLanguage());
  const tip = useTip();
  let first = true;
  return (
    <div className={styles.scroll} data-compare-table>
      <table
        className={cx(styles.table, placed.length > COLOURED && styles.many)}
        style={{ '--count': placed.length } as CSSProperties}
      >
        <caption className="visuallyHidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.label}>
              {t('figures')}
              <span className={styles.legend} {...tip(() => <p>{t('legend.tip')}</p>)}>
                {t('legend')}
              </span>
            </th>
            <th scope="col" className={styles.median}>
              {t(props.ofList ? 'median.list' : 'median')}
            </th>
            {placed.map((one) => (
              <Head key={one.creator.creator} {...one} {...props} />
            ))}
          </tr>
        </thead>
        {comparison.groups.map(({ id, rows }) => (
          <tbody key={id} {...gridKeys}>
            <tr className={styles.group}>
              <th colSpan={2} scope="rowgroup">
                {t(`group.${id}`)}
              </th>
              <td colSpan={placed.length} />
            </tr>
            {rows.map((row) => {
              const stop = first;
              first = false;
              return <Row key={row.id} row={row} stop={stop} {...props} />;
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Head({ creator, place, base, placed, ...on }: Placed & CompareTableProps) {
  const language = useLanguage();
  const t = translator(compareWords, language);
  const name = nameOf(creator);
  const { list, entries } = on;
  const entry = entries[creator.creator];
  const status = list && entry && statusName(entry.status, list, language);
  const chosen = creator.creator === base;
  return (
    <th
      scope="col"
      className={cx(styles.creator, chosen && styles.base)}
      data-creator={creator.creator}
      data-chosen={chosen || undefined}
    >
      <span className={styles.who}>
        {placed.length <= COLOURED && <Avatar name={name} src={creator.image} size={26} />}
        <Letter place={place} count={placed.length} chosen={chosen} />
        <button
          type="button"
          className={styles.name}
          title={t('open', { name })}
          onClick={() => on.onOpen(creator)}
        >
          {name}
        </button>
        <button
          type="button"
          className={styles.remove}
          aria-label={t('remove', { name })}
          title={t('remove', { name })}
          onClick={() => on.onRemove(creator.creator)}
        >
          <X aria-hidden />
        </button>
      </span>
      <span className={styles.below}>
        {entry && status && (
          <span className={styles.status} data-status={entry.status}>
            <StatusGlyph status={entry.status} name={status} />
            {status}
          </span>
        )}
        <button
          type="button"
          className={styles.choose}
          aria-pressed={chosen}
          aria-label={t('base.set', { name })}
          onClick={() => on.onBase(creator.creator)}
        >
          {t('base')}
        </button>
      </span>
    </th>
  );
}

/** The letter of a creator. Up to four have colours too; of more, only the chosen one has. */
export function Letter({ place, count, chosen }: { place: number; count: number; chosen: boolean }) {
  const colour = count <= COLOURED ? `var(--series-${place + 1})` : chosen ? 'var(--accent)' : undefined;
  return (
    <span className={styles.letter} style={colour ? { background: colour } : undefined}>
      {letterOf(place)}
    </span>
  );
}

type RowProps = CompareTableProps & { row: ComparedRow; stop: boolean };

function Row({ row, stop, ...props }: RowProps) {
  const { placed, target, forms, base } = props;
  const language = useLanguage();
  const t = translator(compareWords, language);
  const label = rowLabel(row, target, language);
  const basis = rowBasis(row, forms, language);
  const tip = useTip();
  const { median } = row;
  // Where every figure of a row is an estimate, the row says it once.
  const estimated = row.cells.every((cell) => cell.state !== 'known' || cell.figure.estimate !== undefined);
  const held = row.cells.findIndex(({ state }) => state !== 'none');
  return (
    <tr data-row={row.id}>
      <th scope="row" className={styles.label} title={[label, basis].filter(Boolean).join(' · ')}>
        {label}
        {basis && <span className={styles.basis}>{basis}</span>}
        {estimated && <span className={styles.basis}>{translate(panel['figure.estimate'], language)}</span>}
      </th>
      <td
        className={styles.median}
        data-median={median?.value}
        {...tip(() =>
          median ? (
            <>
              <p>{formatExact(row.unit, median.value, language)}</p>
              <p>{t('median.tip', { count: median.of })}</p>
            </>
          ) : (
            <p>{t('median.tip', { count: 0 })}</p>
          ),
        )}
      >
        {formatShort(row.unit, median?.value, language)}
      </td>
      {placed.map(({ creator, place }, column) => (
        <CellView
          key={creator.creator}
          cell={row.cells[place] as Cell}
          creator={creator}
          label={label}
          chosen={creator.creator === base}
          stop={stop && column === held}
          estimated={estimated}
          waiting={props.waiting}
          onFetch={props.onFetch}
        />
      ))}
    </tr>
  );
}

interface CellProps {
  cell: Cell;
  creator: Compared;
  label: string;
  chosen: boolean;
  /** The table's one stop of the Tab key. */
  stop: boolean;
  /** The row says that its figures are estimates. */
  estimated: boolean;
  waiting: ReadonlySet<string>;
  onFetch(job: Job): void;
}

const CellView = memo(function CellView(props: CellProps) {
  const { cell, creator, label, chosen, stop, estimated, waiting, onFetch } = props;
  const language = useLanguage();
  const t = translator(compareWords, language);
  const tip = useTip();
  const place = cx(styles.cell, chosen && styles.base);
  switch (cell.state) {
    case 'known': {
      const { figure, standing, difference, apart } = cell;
      const over = apart && overWords(apart, language);
      return (
        <td className={place} data-state="known" data-standing={standing} data-apart={over}>
          <span className={styles.value}>
            {standing && (
              <span className={styles[standing]}>
                <span aria-hidden>{standing === 'best' ? '▲' : '▽'}</span>
                <span className="visuallyHidden">{t(standing)}</span>
              </span>
            )}
            {over !== undefined && (
              <span className={styles.apart} title={t('apart', { over })}>
                {t('apart.short')}
              </span>
            )}
            <FigureMarks figure={markedOf(cell, estimated)} />
            {figure.source ? (
              <Figure
                figure={{ ...figure, source: figure.source, label: `${label} · ${nameOf(creator)}` }}
                className={cx(standing && styles[standing], over !== undefined && styles.quiet)}
                tabIndex={stop ? 0 : -1}
              >
                {formatShort(figure.unit, figure.value, language)}
              </Figure>
            ) : (
              <span>{formatShort(figure.unit, figure.value, language)}</span>
            )}
          </span>
          {difference && (
            <span className={styles.difference} data-difference>
              {differenceText(difference, language)}
            </span>
          )}
        </td>
      );
    }
    case 'missing': {
      const { subject, section } = cell;
      const job = { creator: creator.creator, subject, section };
      const under = waiting.has(jobKey(job));
      return (
        <td className={cx(place, styles.missing)} data-state="missing" data-section={section}>
          <button
            type="button"
            className={styles.fetch}
            tabIndex={stop ? 0 : -1}
            disabled={under}
            title={`${t('missing.of', { figure: label, name: nameOf(creator) })} · ${translate(sectionWords[section], language)}`}
            onClick={() => onFetch(job)}
          >
            {t(under ? 'fetching' : 'missing')}
            {!under && <Cost of={{ subject, section }} />}
          </button>
        </td>
      );
    }
    case 'other':
      return (
        <td className={cx(place, styles.other)} data-state="other">
          <button
            type="button"
            className={styles.why}
            tabIndex={stop ? 0 : -1}
            {...tip(() => <p>{whyText(cell.why, language)}</p>)}
          >
            {t('other')}
            <span className="visuallyHidden">{whyText(cell.why, language)}</span>
          </button>
        </td>
      );
    case 'none':
      return (
        <td className={cx(place, styles.none)} data-state="none">
          —
        </td>
      );
  }
});

/** Of a figure that the user entered: marks are drawn without it. */
const NO_SOURCE = { endpoint: '', fetchedAt: 0, fromCache: true, sample: false } as const;

/** A figure with the marks that its row does not bear for it. */
function markedOf({ figure }: Extract<Cell, { state: 'known' }>, estimated: boolean): FigureData {
  const { estimate, ...rest } = { source: NO_SOURCE, ...figure };
  return { ...rest, ...(estimate && !estimated && { estimate }) };
}
