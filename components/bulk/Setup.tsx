import { FileUp, TriangleAlert } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { bulkWords } from '../../lib/i18n/bulk';
import { lookup as lookupWords } from '../../lib/i18n/lookup';
import { translate, translator } from '../../lib/language/translate';
import {
  type BulkLine,
  type BulkOrder,
  callsOf,
  MAX_BULK_TEXT,
  NOTHING_KEPT,
} from '../../lib/lists/bulk/job';
import { columnsOf, columnText, linesOf, type Market, readBulk } from '../../lib/lists/bulk/read';
import type { Rows } from '../../lib/lists/delimited';
import { shanghaiDay } from '../../lib/report/day';
import { subjectKey } from '../../lib/subject/types';
import { refusalText } from '../lists/EntryCell';
import { statusName } from '../lists/StatusGlyph';
import { useLists } from '../lists/useLists';
import { useLanguage } from '../session/session';
import { subjectName } from '../session/subjectName';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { Dropdown } from '../ui/Dropdown';
import { Segmented } from '../ui/Segmented';
import styles from './Bulk.module.css';
import { Choice, type Chosen, NEW_LIST } from './Choice';
import { type KnownOf, useKnownOf } from './useKnownOf';
import { usePlan } from './usePlan';

/** Lines that stand in sight; the others are counted. */
const SHOWN = 300;

/** What the user has prepared: it stays while another part of the workspace is looked at. */
let left: Draft = { text: '', market: 'xingtu', parts: ['row'], refetch: false };

interface Draft extends Chosen {
  text: string;
  market: Market;
  sheet?: Sheet;
}

/** The file whose column stands in the field. */
interface Sheet {
  rows: Rows;
  column: number;
}

/** One string for one piece of the text: a line may have several. */
const keyOf = ({ line, text }: { line: number; text: string }): string => `${line} ${text}`;

interface SetupProps {
  onStart(rows: BulkLine[], order: BulkOrder): void;
}

/** What is to be fetched: the lines, what they were read as, and the one price of all of it. */
export function Setup({ onStart }: SetupProps) {
  const language = useLanguage();
  const t = translator(bulkWords, language);
  const [draft, setDraft] = useState(left);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [badFile, setBadFile] = useState<string>();
  const file = useRef<HTMLInputElement>(null);
  const { text, market, parts, refetch, into, sheet } = draft;
  const change = (now: Partial<typeof left>) => {
    left = { ...draft, ...now };
    setDraft(left);
    if (now.text !== undefined) setOut(new Set());
  };

  const read = useMemo(() => readBulk(text, market), [text, market]);
  const lines = useMemo(() => linesOf(read), [read]);
  const subjects = useMemo(
    () => lines.flatMap(({ about }) => ('subject' in about ? [about.subject] : [])),
    [lines],
  );
  const known = useKnownOf(subjects);
  const calls = usePlan(
    useMemo(() => lines.map(({ about }) => about), [lines]),
    parts,
    refetch ? NOTHING_KEPT : undefined,
  );
  const lists = useLists();
  // A list that was removed meanwhile is none.
  const target = into === NEW_LIST || lists.all?.some(({ id }) => id === into) ? into : undefined;
  const of = ({ about }: BulkLine): KnownOf | undefined =>
    'subject' in about ? known.get(subjectKey(about.subject)) : undefined;
  const refused = lines.filter(
    (line) => !out.has(keyOf(line)) && of(line)?.meetings.some(({ entry }) => entry.status === 'excluded'),
  );
  const places = useMemo(() => new Map(lines.map(({ about }, at) => [about as unknown, at])), [lines]);
  const taken = lines.filter((line) => !out.has(keyOf(line)));
  const prices = calls && lines.flatMap((line, at) => (out.has(keyOf(line)) ? [] : [calls[at] ?? {}]));

  const choose = async (chosen: File) => {
    const { rowsOf } = await import('../lists/sheetFile');
    const rows = await rowsOf(chosen).catch(() => undefined);
    setBadFile(rows ? undefined : chosen.name);
    if (!rows) return;
    const column = columnsOf(rows).best;
    change({ sheet: { rows, column }, text: columnText(rows, column) });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; its button does the same
    <div
      className={styles.setup}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const [dropped] = event.dataTransfer.files;
        if (!dropped) return;
        event.preventDefault();
        void choose(dropped);
      }}
      data-bulk-setup
    >
      <h1 className="visuallyHidden">{t('title')}</h1>
      <section className={styles.paste} aria-labelledby="bulk-paste">
        <header className={styles.head}>
          <h2 id="bulk-paste">{t('paste')}</h2>
          <span className={styles.quiet}>{text !== '' && t('lines', { count: read.length })}</span>
          <span className={styles.ways}>
            {text !== '' && (
              <Button
                size="small"
                variant="quiet"
                onClick={() => {
                  const { sheet: _, ...rest } = draft;
                  left = { ...rest, text: '' };
                  setDraft(left);
                  setOut(new Set());
                }}
                data-bulk-clear-text
              >
                {t('clear')}
              </Button>
            )}
            <Button
              size="small"
              icon={<FileUp aria-hidden />}
              title={t('file.tip')}
              onClick={() => file.current?.click()}
              data-bulk-file
            >
              {t('file')}
            </Button>
          </span>
          <input
            ref={file}
            type="file"
            hidden
            accept=".csv,.tsv,.txt,.xlsx"
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              target.value = '';
              if (chosen) void choose(chosen);
            }}
            data-bulk-file-input
          />
        </header>
        {badFile && <p className={styles.wrong}>{t('file.bad', { file: badFile })}</p>}
        {sheet && <Column sheet={sheet} onChange={change} />}
        <textarea
          className={styles.text}
          value={text}
          placeholder={t('paste.place')}
          aria-label={t('paste.label')}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change({ text: event.target.value })}
          data-bulk-text
        />
        <Segmented<Market>
          label={t('market')}
          value={market}
          options={(['xingtu', 'pugongying'] as const).map((value) => ({
            value,
            label: t(`market.${value}`),
          }))}
          onChange={(value) => change({ market: value })}
        />
      </section>
      <section className={styles.read} aria-labelledby="bulk-read">
        <header className={styles.head}>
          <h2 id="bulk-read" data-bulk-read={lines.length}>
            {lines.length > 0 ? t('read', { count: lines.length }) : t('read.none')}
          </h2>
          <Counts
            read={read}
            taken={taken.length}
            free={prices?.filter((one) => callsOf(one) === 0).length}
          />
          {refused.length > 0 && (
            <Button
              size="small"
              onClick={() => setOut(new Set([...out, ...refused.map(keyOf)]))}
              data-bulk-out-refused
            >
              {t('out.refused', { count: refused.length })}
            </Button>
          )}
        </header>
        <div className={styles.lines}>
          <table>
            <thead>
              <tr>
                <td className={styles.corner} />
                <th>{t('line')}</th>
                <th>{t('names')}</th>
                <th>{t('known')}</th>
              </tr>
            </thead>
            <tbody>
              {[...read]
                .sort((a, b) => Number(b.problem !== undefined) - Number(a.problem !== undefined))
                .slice(0, SHOWN)
                .map((one) => {
                  const at = places.get(one.about) ?? -1;
                  const found =
                    one.about && known.get('subject' in one.about ? subjectKey(one.about.subject) : '');
                  return (
                    <tr
                      key={keyOf(one)}
                      className={cx(one.problem && styles.bad, one.twice !== undefined && styles.again)}
                      data-bulk-line={one.problem ?? (one.twice !== undefined ? 'twice' : 'read')}
                    >
                      <td>
                        {one.about && (
                          <input
                            type="checkbox"
                            checked={!out.has(keyOf(one))}
                            aria-label={t('take', { line: one.line, text: one.text })}
                            onChange={({ target }) => {
                              const next = new Set(out);
                              if (target.checked) next.delete(keyOf(one));
                              else next.add(keyOf(one));
                              setOut(next);
                            }}
                          />
                        )}
                      </td>
                      <td className={styles.number}>{one.line}</td>
                      <td className={styles.clip} title={one.text}>
                        {found?.name ?? one.text}
                      </td>
                      <td>
                        <LineState
                          one={one}
                          free={calls?.[at] !== undefined && callsOf(calls[at]) === 0}
                          found={found}
                        />
                      </td>
                    </tr>
                  );
                })}
            </tbody>
          </table>
          {read.length > SHOWN && (
            <p className={styles.quiet}>{t('read.more', { count: read.length - SHOWN })}</p>
          )}
        </div>
        <p className={styles.foot}>{t('read.free')}</p>
      </section>
      <Choice
        chosen={{ parts, refetch, into: target }}
        prices={prices}
        count={taken.length}
        lists={lists.all ?? []}
        onChange={change}
        onStart={(calls) => {
          const list =
            target === NEW_LIST
              ? { name: t('into.name', { day: shanghaiDay(Date.now()) }) }
              : lists.all?.find(({ id }) => id === target);
          onStart(
            taken.map((line) => ({ ...line, text: line.text.slice(0, MAX_BULK_TEXT) })),
            {
              parts: [...parts],
              calls,
              ...(refetch && { refetch }),
              ...(list && { list: { name: list.name, ...('id' in list && { id: list.id }) } }),
            },
          );
        }}
      />
    </div>
  );
}

/** The column of a file that is read. */
function Column({ sheet, onChange }: { sheet: Sheet; onChange(now: Partial<typeof left>): void }) {
  const t = translator(bulkWords, useLanguage());
  const id = useId();
  const { columns } = useMemo(() => columnsOf(sheet.rows), [sheet.rows]);
  return (
    <div className={styles.column}>
      <label htmlFor={id}>{t('file.column')}</label>
      <Dropdown
        id={id}
        value={String(sheet.column)}
        onChange={({ target }) => {
          const column = Number(target.value);
          onChange({ sheet: { ...sheet, column }, text: columnText(sheet.rows, column) });
        }}
        data-bulk-column
      >
        {columns.map(({ at, heading }) => (
          <option key={at} value={at}>
            {heading}
          </option>
        ))}
      </Dropdown>
    </div>
  );
}

interface CountsProps {
  read: ReturnType<typeof readBulk>;
  taken: number;
  free: number | undefined;
}

function Counts({ read, taken, free }: CountsProps) {
  const t = translator(bulkWords, useLanguage());
  const unread = read.filter(({ problem }) => problem !== undefined).length;
  const twice = read.filter((one) => one.twice !== undefined).length;
  const told = [
    free !== undefined && taken > 0 && t('read.take', { count: taken - free }),
    free !== undefined && free > 0 && t('read.cached', { count: free }),
    unread > 0 && t('read.unread', { count: unread }),
    twice > 0 && t('read.twice', { count: twice }),
  ].filter(Boolean);
  return (
    <span className={styles.quiet} role="status" data-bulk-counts>
      {told.join(' · ')}
    </span>
  );
}

interface LineStateProps {
  one: ReturnType<typeof readBulk>[number];
  free: boolean;
  found: KnownOf | undefined;
}

/** What is known of a line: why it was not read, or what the cache and the lists have. */
function LineState({ one, free, found }: LineStateProps) {
  const language = useLanguage();
  const t = translator(bulkWords, language);
  if (one.twice !== undefined) return t('twice.of', { line: one.twice });
  if (one.problem) {
    const { problem } = one;
    if (problem === 'rounded' || problem === 'work' || problem === 'tooMany') return t(`problem.${problem}`);
    return translate(lookupWords[`problem.${problem}`], language);
  }
  const meetings = found?.meetings ?? [];
  const refused = meetings.find(({ entry }) => entry.status === 'excluded');
  const [met] = meetings;
  return (
    <>
      {free && <b className={styles.free}>{t('free')}</b>}
      {refused ? (
        <span className={styles.warned}>
          <TriangleAlert aria-hidden /> {refusalText(refused, language)}
        </span>
      ) : met ? (
        <span>
          {statusName(met.entry.status, { statuses: met.list.statuses ?? [] }, language)} · {met.list.name}
        </span>
      ) : (
        <span className={styles.quiet}>
          {'subject' in one.about ? subjectName(one.about.subject, language) : t('unsure')}
        </span>
      )}
    </>
  );
}
