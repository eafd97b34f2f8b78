import { ListPlus, Pause, Play, Plus, RotateCw, Square } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { bulkWords } from '../../lib/i18n/bulk';
import { common } from '../../lib/i18n/common';
import { translate, translator } from '../../lib/language/translate';
import { aboutOf, type BulkRow, callsOf, newerThanOf } from '../../lib/lists/bulk/job';
import type { RowContext } from '../../lib/lists/table';
import type { Row } from '../../lib/report/blocks';
import { creatorOfRow } from '../../lib/report/shownCreator';
import { creatorKey } from '../../lib/subject/creator';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { NOTHING, type Selection } from '../../lib/workspace/selection';
import { type Sort, sortRows } from '../../lib/workspace/sort';
import { statusName } from '../lists/StatusGlyph';
import { useFigures } from '../lists/useFigures';
import { useAdding } from '../meeting/adding';
import { Failures } from '../report/Failures';
import type { Opening } from '../report/opening';
import { useNow } from '../report/useNow';
import { ReportBeside } from '../search/ReportBeside';
import { useLanguage, useSession } from '../session/session';
import { subjectName } from '../session/subjectName';
import { trayedOf } from '../tray/rows';
import { useTray } from '../tray/useTray';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { CostTag } from '../ui/CostTag';
import { ColumnsMenu } from '../workspace/ColumnsMenu';
import { ListTable } from '../workspace/ListTable';
import { RowActions, useRowActions } from '../workspace/RowActions';
import { listsHash } from '../workspace/route';
import { useColumns } from '../workspace/useColumns';
import styles from './Bulk.module.css';
import { bulkColumns, countsOf, entryOf, inOrder, tableRow, timeLeft } from './rows';
import type { Bulk } from './useBulk';
import { sumOf, usePlan } from './usePlan';

const FIRST = { order: [], hidden: ['entry.platform'] };
const MINUTE_MS = 60_000;

/** A job: how far it is, what it came to, and what can be done with it. */
export function Running({ bulk }: { bulk: Bulk & { job: NonNullable<Bulk['job']> } }) {
  const { job, rows } = bulk;
  const language = useLanguage();
  const t = translator(bulkWords, language);
  const { settings } = useSession();
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [sort, setSort] = useState<Sort>();
  const [open, setOpen] = useState<{ subject: Subject; opening: Opening; turn: number }>();
  const grid = useRef<HTMLDivElement>(null);
  const { add } = useAdding();
  const tray = useTray();

  // Figures are read once they have come: what was remembered before would be drawn as if it were new.
  const entries = useMemo(
    () => rows.filter(({ state, subject }) => state === 'done' && subject).map((row) => entryOf(row, job.at)),
    [rows, job.at],
  );
  const { figures } = useFigures(entries);
  const placed = useMemo(() => bulkColumns(language), [language]);
  const columns = useColumns('bulk', placed, FIRST);
  const { videoLength, noteForm } = settings;
  const context = useMemo<RowContext>(
    () => ({
      list: { statuses: [], columns: [] },
      columns: placed,
      bought: { videoLength, noteForm },
      statusName: (id) => statusName(id, { statuses: [] }, language),
      platformName: (platform) => translate(common[`platform.${platform}`], language),
    }),
    [placed, videoLength, noteForm, language],
  );
  // A row that has not changed is the same object, so that the table draws it no more.
  const made = useRef(new WeakMap<BulkRow, { by: readonly unknown[]; row: Row }>());
  const drawn = useMemo(() => {
    const all = inOrder(rows).map((row) => {
      const known = row.subject && figures.get(creatorKey(row.subject) ?? '');
      const by = [known, context, job.state, language];
      const before = made.current.get(row);
      if (before?.by.every((one, at) => one === by[at])) return before.row;
      const next = tableRow(row, job, context, known, language);
      made.current.set(row, { by, row: next });
      return next;
    });
    return sortRows(all, placed, sort, language);
  }, [rows, figures, context, job, sort, placed, language]);
  const keys = useMemo(() => drawn.map(({ key }) => key as string), [drawn]);

  const chosen = selection.size > 0 ? drawn.filter(({ key = '' }) => selection.has(key)) : drawn;
  const actionProps = {
    rows: chosen,
    selected: selection.size > 0,
    columns: columns.shown,
    origin: { name: t('title') },
  };
  const actions = useRowActions(actionProps);
  const listed = rows.filter((row) => row.listed).length;
  const creators = chosen.flatMap((row) =>
    rows[Number(row.key)]?.state === 'done' ? (creatorOfRow(row) ?? []) : [],
  );
  const openKey =
    open && drawn.find(({ subject }) => subject && subjectKey(subject) === subjectKey(open.subject))?.key;
  const at = openKey === undefined ? -1 : keys.indexOf(openKey);
  const show = (subject: Subject, agreed: boolean) =>
    setOpen((before) => ({
      subject,
      opening: agreed ? 'now' : 'ask',
      turn: (before?.turn ?? 0) + (agreed ? 1 : 0),
    }));
  const step = (by: number) => {
    const subject = at < 0 ? undefined : drawn[at + by]?.subject;
    return subject && (() => show(subject, false));
  };

  return (
    <div className={styles.page} data-bulk-job={job.state}>
      <div className={styles.main}>
        <Head bulk={bulk} selection={selection} />
        {bulk.failure && <Failures failures={[bulk.failure]} />}
        <Halted bulk={bulk} />
        <NotListed bulk={bulk} />
        <NameChoices bulk={bulk} />
        <div className={styles.tools}>
          {job.list && (
            <a className={styles.into} href={listsHash({ id: job.list.id })} data-bulk-into={listed}>
              {t('into.count', { count: listed, list: job.list.name })}
            </a>
          )}
          <span className={styles.quiet}>{job.state === 'running' && t('background')}</span>
          <span className={styles.ways}>
            {creators.length > 0 && (
              <Button
                size="small"
                icon={<ListPlus aria-hidden />}
                onClick={(event) => add(creators, event.shiftKey)}
                data-bulk-add={creators.length}
              >
                {selection.size > 0 ? translate(common['list.add'], language) : t('toList')}
              </Button>
            )}
            <RowActions {...actionProps} actions={actions} />
            <ColumnsMenu columns={columns} />
          </span>
        </div>
        <ListTable
          label={t('title')}
          columns={columns.shown}
          widths={columns.widths}
          rows={drawn}
          keys={keys}
          sort={sort}
          onSort={setSort}
          onMoveColumn={columns.move}
          onResizeColumn={columns.resize}
          selection={selection}
          onSelect={setSelection}
          onCopy={() => void actions.copy()}
          onCompare={(some) => void tray.change({ add: trayedOf(some) })}
          openKey={openKey}
          onOpen={(row, agreed) => row.subject && show(row.subject, agreed)}
          busy={false}
          grid={grid}
        />
      </div>
      {open && (
        <ReportBeside
          subject={open.subject}
          row={drawn[at]}
          opening={open.opening}
          turn={`${settings.source} ${open.turn}`}
          onOpen={show}
          onPrevious={step(-1)}
          onNext={step(1)}
          onClose={() => {
            setOpen(undefined);
            grid.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface JobProps {
  bulk: Bulk & { job: NonNullable<Bulk['job']> };
}

/** How far the job is, and the ways to pause it, end it and go on. */
function Head({ bulk, selection }: JobProps & { selection: Selection }) {
  const { job, rows } = bulk;
  const language = useLanguage();
  const t = translator(bulkWords, language);
  const now = useNow(1000, job.state === 'running');
  const counts = countsOf(rows);
  const left = counts.waiting + counts.running;
  const time = timeLeft(job, rows, now);
  const minutes = time === undefined ? 0 : Math.round(time / MINUTE_MS);
  const told = (['done', 'running', 'waiting', 'failed', 'choose'] as const).filter(
    (state) => counts[state] > 0 || state === 'done',
  );
  return (
    <header className={styles.jobHead}>
      <h1>
        <span role="status">{t(`job.${job.state}`, { count: rows.length, left })}</span>
      </h1>
      <dl className={styles.counts}>
        {told.map((state) => (
          <div key={state} data-bulk-count={state} data-value={counts[state]}>
            <dd>{counts[state]}</dd>
            <dt>{t(`count.${state}`)}</dt>
          </div>
        ))}
        <div data-bulk-used={job.used}>
          <dd>
            {job.used} / {job.agreed}
          </dd>
          <dt>{t('count.calls')}</dt>
        </div>
        {time !== undefined && (
          <div>
            <dd>{minutes < 1 ? t('left.soon') : t('left.minutes', { count: minutes })}</dd>
            <dt>{t('count.left')}</dt>
          </div>
        )}
      </dl>
      <span className={styles.ways}>
        <Again bulk={bulk} selection={selection} />
        {job.state === 'running' && (
          <Button icon={<Pause aria-hidden />} onClick={() => bulk.hold('pause')} data-bulk-pause>
            {t('pause')}
          </Button>
        )}
        {(job.state === 'running' || job.state === 'paused') && (
          <Button icon={<Square aria-hidden />} onClick={() => bulk.hold('stop')} data-bulk-stop>
            {t('stop')}
          </Button>
        )}
        {(job.state === 'done' || job.state === 'stopped') && (
          <Button icon={<Plus aria-hidden />} onClick={() => bulk.hold('clear')} data-bulk-anew>
            {t('anew')}
          </Button>
        )}
      </span>
      <progress
        className={styles.progress}
        max={rows.length}
        value={rows.length - left}
        aria-label={t('title')}
      />
    </header>
  );
}

/** Goes on with what is left, and tries again what failed, each at its own price. */
function Again({ bulk, selection }: JobProps & { selection: Selection }) {
  const { job, rows } = bulk;
  const t = translator(bulkWords, useLanguage());
  const stands = job.state !== 'running';
  const waiting = stands ? rows.filter(({ state }) => state === 'waiting') : [];
  const failed = rows.filter(({ state }) => state === 'failed');
  const picked = failed.filter(({ at }) => selection.has(String(at)));
  const again = picked.length > 0 ? picked : failed;
  // While rows come and go no price stands still for long enough to be agreed to.
  const asked = stands ? [...waiting, ...again] : [];
  const prices = usePlan(asked.map(aboutOf), job.parts, newerThanOf(job), asked.length);
  const plan = prices?.map(callsOf);
  const rest = plan && sumOf(plan.slice(0, waiting.length));
  const retry = plan && sumOf(plan.slice(waiting.length));
  return (
    <>
      {stands && again.length > 0 && (
        <Button
          icon={<RotateCw aria-hidden />}
          disabled={retry === undefined || rest === undefined}
          onClick={() =>
            retry !== undefined &&
            bulk.go(
              retry + (rest ?? 0),
              again.map(({ at }) => at),
            )
          }
          data-bulk-retry={again.length}
        >
          {t('retry', { count: again.length })}
          <CostTag
            calls={retry === undefined || rest === undefined ? undefined : retry + rest}
            free={t('free')}
          />
        </Button>
      )}
      {waiting.length > 0 && (
        <Button
          variant="primary"
          icon={<Play aria-hidden />}
          disabled={rest === undefined}
          onClick={() => rest !== undefined && bulk.go(rest)}
          data-bulk-resume
        >
          {t('resume', { count: waiting.length })}
          <CostTag calls={rest} free={t('free')} />
        </Button>
      )}
    </>
  );
}

/** Why the job does not go on by itself. */
function Halted({ bulk: { job } }: JobProps) {
  const t = translator(bulkWords, useLanguage());
  const { halt } = job;
  if (job.state !== 'paused' || !halt) return undefined;
  if (halt.by === 'failure')
    return (
      <div data-bulk-halt={halt.failure.code}>
        <Failures failures={[halt.failure]} />
      </div>
    );
  return (
    <div data-bulk-halt={halt.by}>
      <Banner tone="info" role="status">
        {t(`halt.${halt.by}`)}
      </Banner>
    </div>
  );
}

/** Why fetched creators no longer go into the list. They stay in this table. */
function NotListed({ bulk: { job } }: JobProps) {
  const t = translator(bulkWords, useLanguage());
  if (!job.list?.failure) return undefined;
  return (
    <div className={styles.notListed} data-bulk-not-listed={job.list.failure.code}>
      <Failures failures={[job.list.failure]} />
      <p className={styles.quiet}>{t('into.failed', { list: job.list.name })}</p>
    </div>
  );
}

/** Names that several creators have: the user says who is meant. */
function NameChoices({ bulk }: JobProps) {
  const language = useLanguage();
  const t = translator(bulkWords, language);
  const open = bulk.rows.filter(({ state }) => state === 'choose');
  if (open.length === 0) return undefined;
  return (
    <section className={styles.who} aria-label={t('count.choose')}>
      {open.map((row) => (
        <p key={row.at} data-bulk-choose={row.at}>
          {t('choose.which', { text: row.text, line: row.line })}
          {row.others?.map(({ subject, name }) => (
            <Button
              key={subjectKey(subject)}
              size="small"
              title={t('choose.paid')}
              onClick={() => bulk.choose(row.at, subject)}
            >
              {name ?? subjectName(subject, language)}
            </Button>
          ))}
        </p>
      ))}
    </section>
  );
}
