import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { listMessages } from '../../lib/i18n/lists';
import { panel } from '../../lib/i18n/panel';
import { type Language, translate, translator } from '../../lib/language/translate';
import type { Entry, KolList, Meeting } from '../../lib/lists/model';
import { statusOf } from '../../lib/lists/table';
import type { Row } from '../../lib/report/blocks';
import { shanghaiDay } from '../../lib/report/day';
import { age, DASH, format, formatPlain, formatShort, monthAndDay } from '../../lib/report/format';
import { offerOf } from '../../lib/report/marks';
import type { PlacedColumn } from '../../lib/workspace/columns';
import { httpsUrl } from '../blocks/links';
import { Avatar } from '../ui/Avatar';
import { cx } from '../ui/cx';
import styles from './lists.module.css';
import { StatusGlyph, statusName } from './StatusGlyph';
import type { Remembered } from './useFigures';

interface EntryCellProps {
  column: PlacedColumn;
  row: Row;
  entry: Entry;
  list: KolList;
  of: Remembered;
  language: Language;
  /** The cell's edit could not be saved. */
  failed: boolean;
  onRetry(): void;
  onSight(creators: readonly string[]): void;
}

/** What is in a cell of a list's table. */
export function EntryCell(props: EntryCellProps) {
  const { failed, onRetry, language } = props;
  return (
    <>
      <Content {...props} />
      {failed && (
        <button type="button" className={styles.retry} tabIndex={-1} onClick={onRetry} data-retry-cell>
          <span className="visuallyHidden">{translate(listMessages['cell.unsaved'], language)} </span>
          {translate(listMessages['cell.retry'], language)}
        </button>
      )}
    </>
  );
}

function Content({ column, row, entry, list, of, language, onSight }: EntryCellProps): ReactNode {
  const t = translator(listMessages, language);
  const value = row.cells[column.index];
  const notes = row.notes?.[column.index];
  const missing = value === undefined || value === '';
  switch (column.id) {
    case 'entry.name':
      return <Name row={row} of={of} language={language} out={statusOf(entry, list) === 'excluded'} />;
    case 'entry.status': {
      const status = statusOf(entry, list);
      const name = statusName(status, list, language);
      return (
        <span className={styles.status} data-status={status}>
          <StatusGlyph status={status} name={name} />
          <span className={styles.clip}>{name}</span>
        </span>
      );
    }
    case 'entry.reasonFor':
      return missing ? undefined : <Reason sign="+" text={String(value)} />;
    case 'entry.reasonAgainst': {
      if (!missing) return <Reason sign="−" text={String(value)} />;
      const refused = refusalOf(of.meetings, list.id);
      return refused && <Refusal {...refused} language={language} />;
    }
    case 'entry.quote': {
      if (missing) return <span className={styles.quiet}>{DASH}</span>;
      const stands = notes?.includes('entry.platformPrice');
      const offer = notes?.map(offerOf).find(Boolean);
      return (
        <>
          {offer && <span className={styles.mark}>{translate(panel[`figure.${offer}`], language)}</span>}
          <span className={cx(stands && styles.quiet)}>
            {stands && <small className={styles.stand}>{t('cell.platform')} </small>}
            {formatShort('yuan', value, language)}
          </span>
        </>
      );
    }
    case 'entry.change':
      return <Change creator={entry.creator} of={of} language={language} onSight={onSight} />;
    case 'entry.tags':
      return <Tags tags={entry.tags} language={language} />;
    case 'entry.edited':
      return of.edited ? (
        <span className={cx(styles.edited, styles.quiet)} title={String(value)}>
          <span className={styles.clip}>{of.edited.by}</span>
          <span data-age> · {age(of.edited.at, Date.now(), language)}</span>
        </span>
      ) : (
        <span className={styles.quiet}>{DASH}</span>
      );
    case 'entry.notes':
      return missing ? undefined : t('cell.notes', { count: Number(value) });
    default: {
      if (missing) return column.unit === 'text' ? undefined : <span className={styles.quiet}>{DASH}</span>;
      const offer = notes?.map(offerOf).find(Boolean);
      const quiet = notes?.some((note) => note.startsWith('entry.')) && column.id === 'entry.rebate';
      const noted = notes?.some((note) => note.startsWith('cell.'));
      return (
        <span className={cx(styles.clip, quiet && styles.quiet, (offer || noted) && styles.noted)}>
          {column.id === 'entry.rebate'
            ? // As it was typed, and as the total below writes it.
              format('ratio', value, language)
            : formatShort(column.unit, value, language)}
        </span>
      );
    }
  }
}

interface NameProps {
  row: Row;
  of: Remembered;
  language: Language;
  /** The creator was excluded. */
  out: boolean;
}

function Name({ row, of, language, out }: NameProps) {
  const t = translator(listMessages, language);
  const name = row.cells[0] === undefined || row.cells[0] === '' ? t('unnamed') : String(row.cells[0]);
  const median = of.verdict?.metrics.find(({ id }) => id === 'verdict.median')?.value;
  const facts = [
    ...(of.fans === undefined ? [] : [formatShort('count', of.fans, language)]),
    ...(median === undefined ? [] : [t('cell.median', { median: formatShort('count', median, language) })]),
  ];
  return (
    <span className={cx(styles.name, out && styles.out)}>
      <Avatar name={name} src={httpsUrl(row.image)} size={26} />
      <span className={styles.lines}>
        <span className={styles.clip}>{name}</span>
        {facts.length > 0 && <small className={styles.facts}>{facts.join(' · ')}</small>}
      </span>
    </span>
  );
}

const Reason = ({ sign, text }: { sign: '+' | '−'; text: string }) => (
  <span className={styles.clip}>
    <b className={sign === '+' ? styles.plus : styles.minus} aria-hidden>
      {sign}
    </b>{' '}
    {text}
  </span>
);

interface Refused {
  meeting: Meeting;
}

/** The latest time that a creator was excluded from another list. */
export function refusalOf(meetings: readonly Meeting[] | undefined, list: string): Refused | undefined {
  const refused = (meetings ?? []).filter((one) => one.list.id !== list && one.entry.status === 'excluded');
  const [meeting] = refused.sort((a, b) => (b.entry.statusAt ?? 0) - (a.entry.statusAt ?? 0));
  return meeting && { meeting };
}

/** When a creator was excluded from another list, and why. */
export function refusalText({ list, entry }: Meeting, language: Language): string {
  const t = translator(listMessages, language);
  const day = monthAndDay(shanghaiDay(entry.statusAt ?? entry.addedAt), language);
  const said = t('met.excluded', { day, list: list.name });
  return entry.reasonAgainst ? t('met.why', { said, why: entry.reasonAgainst }) : said;
}

function Refusal({ meeting, language }: Refused & { language: Language }) {
  const text = refusalText(meeting, language);
  return (
    <span className={cx(styles.clip, styles.refused)} title={text} data-refused>
      <TriangleAlert aria-hidden /> {text}
    </span>
  );
}

interface ChangeProps {
  creator: string;
  of: Remembered;
  language: Language;
  onSight(creators: readonly string[]): void;
}

/** How the platform's price changed since the creator was added: what was remembered is read once the cell is in sight. */
function Change({ creator, of, language, onSight }: ChangeProps) {
  const t = translator(listMessages, language);
  useEffect(() => onSight([creator]), [creator, onSight]);
  if (!of.change) return <span className={styles.quiet}>{DASH}</span>;
  const { ratio, from, to, since } = of.change;
  // A tenth of a percent is as much as a price tells.
  const text = formatPlain('ratio', Math.round(Math.abs(ratio) * 1000) / 1000);
  const prices = [from, to].map((price) => format('yuan', price, language)).join(' → ');
  return (
    <span title={prices}>
      {ratio === 0 ? (
        <span className={styles.quiet}>{t('cell.same')}</span>
      ) : (
        <span className={ratio > 0 ? styles.dearer : styles.cheaper}>
          {ratio > 0 ? '↑' : '↓'} {text}
        </span>
      )}{' '}
      <small className={styles.facts}>{monthAndDay(since, language)}</small>
    </span>
  );
}

/** Tags that stand in the cell; the others are counted. */
const TAGS_SHOWN = 1;

function Tags({ tags, language }: { tags: readonly string[]; language: Language }) {
  const rest = tags.length - TAGS_SHOWN;
  return (
    <span className={styles.tags} title={tags.join('、')}>
      {tags.slice(0, TAGS_SHOWN).map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ))}
      {rest > 0 && (
        <small className={styles.facts}>
          {translate(listMessages['cell.moreTags'], language, { count: rest })}
        </small>
      )}
    </span>
  );
}
