import { bulkWords } from '../../lib/i18n/bulk';
import { chargedWords, failureWords } from '../../lib/i18n/errors';
import { type Language, translate, translator } from '../../lib/language/translate';
import type { BulkJob, BulkRow, BulkState } from '../../lib/lists/bulk/job';
import type { Entry } from '../../lib/lists/model';
import { type CreatorFigures, entryColumns, entryRow, type RowContext } from '../../lib/lists/table';
import type { Column, Row } from '../../lib/report/blocks';
import { creatorKey } from '../../lib/subject/creator';

/** Columns of the table of lists that tell what was fetched, in their order. */
const FIGURES = [
  'entry.price',
  'entry.realCpm',
  'entry.expectedCpm',
  'entry.cpe',
  'entry.median',
  'entry.completion',
  'entry.interaction',
  'entry.fans',
  'entry.platform',
];

/** The columns of a job: who, on which line, how it stands, and what was fetched. */
export function bulkColumns(language: Language): Column[] {
  const t = translator(bulkWords, language);
  const known = entryColumns({ columns: [] });
  const of = (id: string) => known.filter((column) => column.id === id);
  return [
    ...of('entry.name'),
    { id: 'bulk.line', unit: 'count', name: t('line') },
    { id: 'bulk.state', unit: 'text', name: t('column.state') },
    ...FIGURES.flatMap(of),
  ];
}

/** How a row stands, in words: what failed says why and whether it was charged. */
export function stateText(row: BulkRow, job: Pick<BulkJob, 'state'>, language: Language): string {
  const t = translator(bulkWords, language);
  const { state, twin = 0, failures: [failure] = [], problem } = row;
  if (state === 'waiting') return t(job.state === 'stopped' ? 'state.left' : 'state.waiting');
  if (state === 'twice') return t('state.twice', { line: twin });
  if (state !== 'failed') return t(`state.${state}`);
  if (problem) return t(`came.${problem}`);
  return t('state.failed', {
    why: failure ? translate(failureWords[failure.code].title, language) : '',
    charged: failure ? translate(chargedWords[failure.charged], language) : '',
  });
}

/** A row's creator as an entry, so that its figures are drawn as those of a list are. */
export const entryOf = (row: BulkRow, addedAt: number): Entry => ({
  id: String(row.at),
  creator: (row.subject && creatorKey(row.subject)) ?? '',
  name: row.name ?? row.text,
  ...(row.image !== undefined && { image: row.image }),
  ...{ status: 'candidate', tags: [], free: {}, addedAt },
});

/** A row of the table. What has not come shows no figures, though some may be remembered: nothing here looks fetched that is not. */
export function tableRow(
  row: BulkRow,
  job: BulkJob,
  context: RowContext,
  figures: CreatorFigures | undefined,
  language: Language,
): Row {
  const drawn = entryRow(entryOf(row, job.at), context, row.state === 'done' ? (figures ?? {}) : {});
  const own: Readonly<Record<string, string | number>> = {
    'bulk.line': row.line,
    'bulk.state': stateText(row, job, language),
  };
  return {
    ...drawn,
    cells: drawn.cells.map((cell, at) => own[context.columns[at]?.id ?? ''] ?? cell),
  };
}

/** What needs the user first, then what is under way, then the lines in their order. */
const ORDER: readonly BulkState[] = ['choose', 'failed', 'running'];

/** The rows in the order in which a job shows them. */
export function inOrder(rows: readonly BulkRow[]): BulkRow[] {
  const place = ({ state }: BulkRow) => (ORDER.includes(state) ? ORDER.indexOf(state) : ORDER.length);
  return [...rows].sort((a, b) => place(a) - place(b) || a.at - b.at);
}

/** How many rows are in each state. */
export function countsOf(rows: readonly BulkRow[]): Readonly<Record<BulkState, number>> {
  const counts = { waiting: 0, running: 0, choose: 0, done: 0, twice: 0, failed: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** Milliseconds that the rest of a job takes at the pace so far; `undefined` until a row has come since the job began to run. */
export function timeLeft(job: BulkJob, rows: readonly BulkRow[], now: number): number | undefined {
  const { waiting, running } = countsOf(rows);
  const came = rows.length - waiting - running - job.settled;
  return job.state === 'running' && came > 0 ? ((now - job.since) / came) * (waiting + running) : undefined;
}
