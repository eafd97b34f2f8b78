import type { Known, KnownFigure } from '../memory/known';
import type { FormId, Metric, VerdictBlock, VerdictForm } from '../report/blocks';
import type { Unit } from '../report/units';
import type { VerdictId } from '../report/verdict';
import type { Subject } from '../subject/types';
import type { Compared } from './creators';
import type { ComparedRow } from './table';

/** Creators for tests, from as few figures as a test is about. */
interface Made {
  /** Figures of the form. */
  forms?: Partial<Record<VerdictId, number>>;
  form?: FormId;
  also?: Partial<Record<FormId, Partial<Record<VerdictId, number>>>>;
  /** Figures of all forms. */
  all?: Partial<Record<VerdictId, number>>;
  /** What each figure of the form has besides. */
  rest?: Partial<Metric>;
  known?: Known;
  terms?: Compared['terms'];
}

const RATIOS: readonly string[] = ['verdict.completion', 'verdict.interaction', 'verdict.playsPerFan'];
const COUNTS: readonly string[] = ['verdict.median', 'verdict.readMedian', 'verdict.interactionMedian'];
const unitOf = (id: string): Unit => (RATIOS.includes(id) ? 'ratio' : COUNTS.includes(id) ? 'count' : 'yuan');

const made = (figures: Partial<Record<VerdictId, number>> = {}, rest: Partial<Metric> = {}): Metric[] =>
  Object.entries(figures).map(([id, value]) => ({ id, unit: unitOf(id), value, ...rest }) as Metric);

function verdictOf({ forms, form = '21_60', also = {}, all, rest }: Made): VerdictBlock {
  return {
    type: 'verdict',
    id: 'verdict',
    source: { endpoint: 'xingtu.spread', fetchedAt: 1, fromCache: true, sample: false },
    forms: [
      { id: form, metrics: made(forms, rest) },
      ...Object.entries(also).map(
        ([id, figures]): VerdictForm => ({ id: id as FormId, metrics: made(figures) }),
      ),
    ],
    metrics: made(all),
    over: ['videos.xingtu', 'range.30'],
  };
}

const creator = (subject: Subject, key: string, of: Made): Compared => ({
  creator: key,
  subject,
  name: subject.id,
  ...((of.forms || of.all) && { verdict: verdictOf(of) }),
  ...(of.known && { known: of.known }),
  ...(of.terms && { terms: of.terms }),
});

/** A creator on Xingtu. */
export const xingtu = (id: string, of: Made): Compared =>
  creator({ platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id }, `xingtuKolId/${id}`, of);

/** A creator on Pugongying. */
export const pugongying = (id: string, of: Made): Compared =>
  creator({ platform: 'pugongying', kind: 'kol', idType: 'xhsUserId', id }, `xhsUserId/${id}`, {
    form: 'picture',
    ...of,
  });

export const figure = (unit: Unit, value: number | string): KnownFigure =>
  ({ unit, value, basis: 'xingtu.base', at: 1 }) as KnownFigure;

/** What is remembered of a creator. */
export const known = (figures: Known['figures'], shares: Known['shares'] = []): Known => ({
  source: 'live',
  creator: 'x',
  at: 1,
  figures,
  shares,
});

/** The values of a row; the state of a cell without one. */
export const metrics = (row: ComparedRow | undefined) =>
  row?.cells.map((cell) => (cell.state === 'known' ? cell.figure.value : cell.state));
