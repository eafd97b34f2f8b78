import { ChevronRight } from 'lucide-react';
import { Fragment, useEffect, useState } from 'react';
import { failureOf, useSession } from '../../../components/session/session';
import { FailureNote } from '../../../components/settings/FailureNote';
import { Segmented } from '../../../components/ui/Segmented';
import { endpointWords } from '../../../lib/i18n/endpoints';
import { ask } from '../../../lib/messages/client';
import type { Failure } from '../../../lib/report/failure';
import { DASH } from '../../../lib/report/format';
import type { LedgerRow } from '../../../lib/report/ledger';
import { moneyText } from '../../../lib/report/money';
import { callPricesOf } from '../../../lib/settings/callPrices';
import { type Counts, type LedgerDay, ledgerCost, ledgerDays, totalOf } from '../ledgerDays';
import { Card, Head } from '../Section';
import { useText } from '../text';
import styles from './Ledger.module.css';

const PERIODS = ['7', '30', '90'] as const;

/** The ledger: every call, by day and endpoint. */
export function Ledger() {
  const t = useText();
  const session = useSession();
  const [period, setPeriod] = useState<(typeof PERIODS)[number]>('7');
  const [rows, setRows] = useState<LedgerRow[]>();
  const [failure, setFailure] = useState<Failure>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session is the sign that there may have been calls.
  useEffect(() => {
    let live = true;
    ask('ledger.list', { days: Number(period) }).then(
      (list) => {
        if (!live) return;
        setRows(list);
        setFailure(undefined);
      },
      (error) => live && setFailure(failureOf(error)),
    );
    return () => {
      live = false;
    };
  }, [period, session]);

  return (
    <>
      <Head of="ledger" title={t('ledgerTitle')} lead={t('ledgerLead')} />
      <Card>
        <div className={styles.bar}>
          <Segmented<(typeof PERIODS)[number]>
            label={t('ledgerPeriod')}
            value={period}
            options={PERIODS.map((value) => ({ value, label: t('ledgerDays', { days: value }) }))}
            onChange={(value) => setPeriod(value)}
          />
        </div>
        {failure && <FailureNote failure={failure} language={session.language} />}
        {rows &&
          (rows.length === 0 ? <p className={styles.empty}>{t('ledgerEmpty')}</p> : <Table rows={rows} />)}
      </Card>
    </>
  );
}

function Table({ rows }: { rows: LedgerRow[] }) {
  const t = useText();
  const days = ledgerDays(rows);
  const priced = usePriced();
  // Only members of a team have free ones: without any, the column would be zeros.
  const team = rows.some(({ hits }) => hits > 0);
  // The newest day is open until the user closes it.
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOpen = (day: string) => toggled.get(day) ?? day === days[0]?.day;
  const toggle = (day: string) => setToggled(new Map(toggled).set(day, !isOpen(day)));
  return (
    <>
      <table className={styles.table}>
        <caption className="visuallyHidden">{t('ledgerTitle')}</caption>
        <thead>
          <tr className={styles.head}>
            <th scope="col">{t('ledgerDay')}</th>
            <th scope="col">{t('ledgerCalls')}</th>
            <th scope="col">{t('ledgerBilled')}</th>
            {team && (
              <th scope="col" title={t('ledgerHitsHint')}>
                {t('ledgerHits')}
              </th>
            )}
            <th scope="col">
              {t('ledgerMaybe')} <sup aria-hidden>*</sup>
            </th>
            {priced && <th scope="col">{t('ledgerCost')}</th>}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <Fragment key={day.day}>
              <tr className={styles.day}>
                <th scope="row">
                  <DayButton day={day} open={isOpen(day.day)} onToggle={() => toggle(day.day)} />
                </th>
                <Cells counts={day} rows={day.endpoints} team={team} />
              </tr>
              {isOpen(day.day) &&
                day.endpoints.map((row) => (
                  <tr key={row.endpoint} className={styles.endpoint}>
                    <th scope="row">
                      <EndpointName id={row.endpoint} />
                    </th>
                    <Cells counts={row} rows={[row]} team={team} />
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr className={styles.total}>
            <th scope="row">{t('ledgerTotal')}</th>
            <Cells counts={totalOf(rows)} rows={rows} team={team} />
          </tr>
        </tfoot>
      </table>
      <p className={styles.note}>
        <span aria-hidden>* </span>
        {t('ledgerMaybeHint')}
      </p>
    </>
  );
}

function DayButton({ day: { day }, open, onToggle }: { day: LedgerDay; open: boolean; onToggle(): void }) {
  const { language } = useSession();
  // The ledger's days are Beijing's. Noon stays on the same day in the user's time zone.
  const words = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));
  return (
    <button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
      <ChevronRight aria-hidden />
      {words}
    </button>
  );
}

function EndpointName({ id }: { id: string }) {
  const { language } = useSession();
  return (
    <span className={styles.name} title={id}>
      {endpointWords(id, language)}
    </span>
  );
}

interface CellsProps {
  counts: Counts;
  rows: readonly LedgerRow[];
  /** There is a column of what the team's gateway gave for free. */
  team: boolean;
}

function Cells({ counts: { calls, billed, maybe, hits }, rows, team }: CellsProps) {
  const priced = usePriced();
  return (
    <>
      <td>{calls}</td>
      <td>{billed}</td>
      {team && <td data-hits>{hits}</td>}
      <td className={maybe > 0 ? styles.doubtful : undefined}>{maybe}</td>
      {priced && <CostCell rows={rows} />}
    </>
  );
}

/** Whether the user entered what a call costs. */
const usePriced = () => Object.keys(callPricesOf(useSession().settings)).length > 0;

/** What the calls cost; from the billed ones to all that may have been billed, where those differ. */
function CostCell({ rows }: { rows: readonly LedgerRow[] }) {
  const { settings, language } = useSession();
  const cost = ledgerCost(rows, callPricesOf(settings));
  if (!cost) return <td>{DASH}</td>;
  const [billed, most] = [moneyText(cost.billed, language), moneyText(cost.most, language)];
  return <td>{billed === most ? billed : `${billed} – ${most}`}</td>;
}
