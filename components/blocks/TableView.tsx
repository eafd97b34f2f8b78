import { ArrowDown, ArrowUp, PanelRightOpen } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { blockTitle, metricLabel, noteWords } from '../../lib/i18n/metrics';
import { panel } from '../../lib/i18n/panel';
import { type Language, translate, translator } from '../../lib/language/translate';
import type { Column, Multiple, Row, Source, TableBlock } from '../../lib/report/blocks';
import { format, formatShort, formatTimes } from '../../lib/report/format';
import { markOf, offerOf } from '../../lib/report/marks';
import { standingOf } from '../../lib/report/multiples';
import { creatorOfRow } from '../../lib/report/shownCreator';
import type { Subject } from '../../lib/subject/types';
import { AddButton } from '../meeting/adding';
import { Cost } from '../prices/Cost';
import { isPriced, type OpenSubject, useOpeningOf } from '../prices/prices';
import { useLanguage } from '../session/session';
import { cx } from '../ui/cx';
import { Figure, type FigureData, useFigureTip } from './Figure';
import { Frame, useBlockTitle } from './Frame';
import { gridKeys } from './gridKeys';
import { httpsUrl } from './links';
import { filterRows, nextSorting, type Sorting, sortRows } from './rows';
import styles from './TableView.module.css';

/** Tables with at least this many columns take the whole width. */
const WIDE_FROM = 4;

interface TableViewProps {
  block: TableBlock;
  onOpen: OpenSubject;
}

/** A table of works or people: it sorts the loaded rows, and opens a row's page or report. */
export function TableView({ block, onOpen }: TableViewProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const title = useBlockTitle(block);
  const [sorting, setSorting] = useState<Sorting>();
  const [filtering, setFiltering] = useState<string>();
  // Another answer may lack the list that was chosen: all of it is shown then.
  const filter = block.filters?.find(({ id }) => id === filtering);
  const rows = useMemo(
    () => sortRows(filterRows(block.rows, filter), sorting, language),
    [block.rows, filter, sorting, language],
  );
  const titled = block.columns[0]?.unit === 'text';
  const pictured = block.rows.some((row) => row.image);
  return (
    <Frame
      block={block}
      wide={block.columns.length >= WIDE_FROM}
      empty={rows.length === 0}
      aside={
        block.total !== undefined &&
        block.total > block.rows.length && (
          <span className={styles.total}>
            {t('rows.total', {
              count: block.rows.length,
              total: format('count', block.total, language),
            })}
          </span>
        )
      }
    >
      {block.filters && <Filters block={block} chosen={filter?.id} onChoose={setFiltering} />}
      <Scroll>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              {block.columns.map((column, place) => (
                <Heading
                  key={column.id}
                  column={column}
                  titled={titled && place === 0}
                  direction={sorting?.column === place ? sorting.direction : undefined}
                  onSort={() => setSorting(nextSorting(sorting, place))}
                />
              ))}
            </tr>
          </thead>
          <tbody {...gridKeys}>
            {rows.map((row, place) => (
              <TableRow
                // A row has no id of its own; its place as it came is stable while it is sorted.
                key={block.rows.indexOf(row)}
                row={row}
                columns={block.columns}
                source={block.source}
                titled={titled}
                pictured={pictured}
                first={place === 0}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Frame>
  );
}

interface FiltersProps {
  block: TableBlock;
  /** `undefined`: all rows are shown. */
  chosen: string | undefined;
  onChoose(filter: string | undefined): void;
}

/** What the rows can be narrowed to, each with its number of rows. */
function Filters({ block, chosen, onChoose }: FiltersProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const chips = [
    { id: undefined, name: t('rows.every'), count: block.rows.length },
    ...(block.filters ?? []).map((filter) => {
      const title = blockTitle(filter.id);
      return {
        id: filter.id,
        name: title ? translate(title, language) : filter.id,
        count: filterRows(block.rows, filter).length,
      };
    }),
  ];
  return (
    <fieldset className={styles.filters} aria-label={t('rows.filters')}>
      {chips.map(({ id, name, count }) => (
        <button
          key={id ?? ''}
          type="button"
          className={styles.chip}
          aria-pressed={id === chosen}
          data-filter={id ?? 'all'}
          onClick={() => onChoose(id)}
        >
          {name} <span className={styles.count}>{count}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** Scrolls a table that is wider than its place. Its edge fades while there are more columns to the right. */
function Scroll({ children }: { children: ReactNode }) {
  const scroll = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    // Zooming leaves up to half a pixel at the end.
    const look = () => setMore(element.scrollWidth - element.clientWidth - element.scrollLeft > 1);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return (
    <div className={styles.frame} data-more={more || undefined}>
      <div className={styles.scroll} ref={scroll}>
        {children}
      </div>
    </div>
  );
}

interface HeadingProps {
  column: Column;
  titled: boolean;
  direction?: Sorting['direction'] | undefined;
  onSort(): void;
}

function Heading({ column, titled, direction, onSort }: HeadingProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const label = metricLabel(column.id, language);
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      className={cx(titled ? styles.pinned : column.unit === 'text' && styles.words)}
      aria-sort={direction ?? 'none'}
    >
      <button
        type="button"
        className={styles.sort}
        title={t('rows.sort', { column: label })}
        onClick={onSort}
        data-column={column.id}
      >
        {column.estimate ? (
          <span className={styles.estimated}>
            {label} <span className={styles.estimate}>{t('rows.estimate')}</span>
          </span>
        ) : (
          label
        )}
        <Arrow className={cx(styles.arrow, !direction && styles.idle)} aria-hidden />
      </button>
    </th>
  );
}

interface TableRowProps {
  row: Row;
  columns: readonly Column[];
  source: Source;
  titled: boolean;
  /** Rows of this table have pictures: a row without one keeps the room, so that names stay in line. */
  pictured: boolean;
  /** The row that the Tab key enters. */
  first: boolean;
  onOpen: OpenSubject;
}

function TableRow({ row, columns, source, titled, pictured, first, onOpen }: TableRowProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const figures = columns.map(({ id, unit, source: own }, place): FigureData & { multiple?: Multiple } => {
    const estimate = row.estimates?.[place];
    const multiple = row.multiples?.[place];
    return {
      id,
      unit,
      value: row.cells[place],
      // The column says that its figures are estimates, and the tip has their numbers.
      ...(estimate ? { estimate } : { remarks: row.notes?.[place] }),
      offer: row.notes?.[place]?.map(offerOf).find(Boolean),
      source: own ?? source,
      ...(multiple && { multiple, details: medianDetails(multiple, unit, t, language) }),
    };
  });
  const [head, ...rest] = figures;
  return (
    <tr>
      {titled && head && (
        <TitleCell row={row} figure={head} pictured={pictured} first={first} onOpen={onOpen} />
      )}
      {(titled ? rest : figures).map((figure, place) => (
        <td key={figure.id} className={figure.unit === 'text' ? styles.words : styles.number}>
          <Figure figure={figure} tabIndex={first && !titled && place === 0 ? 0 : -1}>
            {figure.unit === 'text' ? undefined : formatShort(figure.unit, figure.value, language)}
          </Figure>
          {figure.multiple && <TimesMedian multiple={figure.multiple} />}
          {figure.remarks?.map((remark) => (
            <CellNote key={remark} remark={remark} />
          ))}
        </td>
      ))}
    </tr>
  );
}

/** What a figure is beside, for its tip. */
const medianDetails = (
  { median, of, times }: Multiple,
  unit: Column['unit'],
  t: ReturnType<typeof translator<typeof panel>>,
  language: Language,
): [string, string][] => [
  [t('rows.median'), t('rows.medianOf', { median: format(unit, median, language), count: of })],
  [t('rows.times'), formatTimes(times, language)],
];

/** Before a multiple that is worth a look. The sign says what the colour says. */
const SIGNS = { above: '▲ ', near: '', below: '▼ ' } as const;

/** A figure beside the median of its kind, below the figure. */
function TimesMedian({ multiple: { times } }: { multiple: Multiple }) {
  const language = useLanguage();
  const standing = standingOf(times);
  return (
    <span className={styles.times} data-standing={standing}>
      {SIGNS[standing]}
      {formatTimes(times, language)}
    </span>
  );
}

/** The notes on a cell, below its figure. */
function CellNote({ remark }: { remark: string }) {
  const language = useLanguage();
  const mark = markOf(remark);
  const words = mark ? panel[`figure.${mark}`] : noteWords(remark);
  return (
    words && (
      <span className={styles.note} data-note={remark}>
        {translate(words, language)}
      </span>
    )
  );
}

interface TitleCellProps {
  row: Row;
  figure: FigureData;
  pictured: boolean;
  first: boolean;
  onOpen: OpenSubject;
}

function TitleCell({ row, figure, pictured, first, onOpen }: TitleCellProps) {
  const language = useLanguage();
  const t = translator(panel, language);
  const tip = useFigureTip(figure);
  const { subject } = row;
  const creator = creatorOfRow(row);
  const href = httpsUrl(row.href);
  const text = figure.value === undefined || figure.value === '' ? t('rows.untitled') : String(figure.value);
  const tabIndex = first ? 0 : -1;
  return (
    <th scope="row" className={styles.pinned}>
      <div className={styles.title}>
        {pictured && <Cover src={httpsUrl(row.image)} title={text} />}
        {href ? (
          <a
            className={styles.link}
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            tabIndex={tabIndex}
            data-metric={figure.id}
            data-unit={figure.unit}
            {...tip}
          >
            {text}
          </a>
        ) : (
          <Figure className={styles.link} figure={figure} tabIndex={tabIndex} />
        )}
        {creator && <AddButton creator={creator} />}
        {subject && <OpenButton subject={subject} onOpen={onOpen} />}
      </div>
    </th>
  );
}

/** A cover. Its host refuses foreign referrers, and its link expires: the first character of the title stands in for it. */
function Cover({ src, title }: { src: string | undefined; title: string }) {
  const [broken, setBroken] = useState<string>();
  if (src === undefined || broken === src) {
    return (
      <span className={cx(styles.cover, styles.initial)} aria-hidden>
        {Array.from(title.trim())[0]}
      </span>
    );
  }
  return (
    <img
      className={styles.cover}
      src={src}
      alt=""
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setBroken(src)}
    />
  );
}

/** A button that opens a row's own report, and shows its price. */
function OpenButton({ subject, onOpen }: { subject: Subject; onOpen: OpenSubject }) {
  const t = translator(panel, useLanguage());
  const opening = useOpeningOf(subject);
  return (
    <button
      type="button"
      className={styles.open}
      tabIndex={-1}
      title={t('rows.open')}
      data-open={subject.id}
      onClick={() => onOpen(subject, isPriced(opening))}
    >
      <PanelRightOpen aria-hidden />
      <span className="visuallyHidden">{t('rows.open')}</span>
      <Cost of={opening} short />
    </button>
  );
}
