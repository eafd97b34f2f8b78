import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Known, withSnapshot } from '../../memory/known';
import { snapshotsOf } from '../../memory/take';
import { verdictOf } from '../../memory/verdictOf';
import type { FormId, Row, VerdictBlock } from '../../report/blocks';
import { initialOptions, type Options, type SectionId } from '../../report/sections';
import { creatorKey } from '../../subject/creator';
import type { Subject } from '../../subject/types';
import { drawnOf } from '../drawn';
import { LISTS, SECTIONS } from '../registry';
import { answerOf, answersFrom, NOW } from '../testing';
import type { Answer, Request } from '../types';
import { sampleData } from '.';

// The first search makes up thousands of rows.
vi.setConfig({ testTimeout: 60_000 });

type Search = 'xingtu.search' | 'pgy.search';

const answered = ({ endpoint, params }: Request, more: Options = {}): Answer =>
  answerOf(endpoint, sampleData(endpoint.current.path, { ...endpoint.current.query(params), ...more }, NOW));

/** What is remembered of a creator of the answers to some requests. */
const remembered = (creator: string, given: readonly (readonly [Request, Answer])[]): Known =>
  given
    .flatMap(([request, answer], place) => {
      const drawn = drawnOf(request, answer);
      return drawn ? snapshotsOf(drawn, 'sample', NOW + place) : [];
    })
    .filter((snapshot) => snapshot.creator === creator)
    .reduce<Known | undefined>(withSnapshot, undefined) as Known;

/** The rows of a page of a search, each with what a list and a comparison have of it. */
function rowsOf(
  list: Search,
  page: number,
): { row: Row; subject: Subject; request: Request; answer: Answer }[] {
  const request = LISTS[list].request({});
  const answer = answered(request, { page: String(page) });
  return LISTS[list]
    .page(answer, {})
    .table.rows.flatMap((row) => (row.subject ? [{ row, subject: row.subject, request, answer }] : []));
}

/** The report of a creator: what the panel says, and what a list and a comparison say once it was loaded after the row. */
function reportOf(
  section: SectionId,
  { subject, request, answer }: ReturnType<typeof rowsOf>[number],
  chosen: Options,
) {
  const input = { subject, options: { ...initialOptions(section), ...chosen }, now: NOW };
  const asked = SECTIONS[section].requests(input).map((one) => [one, answered(one)] as const);
  const answers = answersFrom(asked.map(([{ endpoint }, { data }]) => [endpoint, data] as const));
  const panel = SECTIONS[section].blocks(input, answers).find((block) => block.type === 'verdict');
  const creator = creatorKey(subject) as string;
  return {
    panel: panel as VerdictBlock,
    fromRow: verdictOf(remembered(creator, [[request, answer]])) as VerdictBlock,
    fromBoth: verdictOf(remembered(creator, [[request, answer], ...asked])) as VerdictBlock,
  };
}

/** The figures of a form by their ids, as far as a verdict has them. */
const figuresOf = ({ forms, metrics }: VerdictBlock, form: FormId): Record<string, number> =>
  Object.fromEntries(
    [...metrics, ...(forms.find(({ id }) => id === form)?.metrics ?? [])].flatMap(({ id, value }) =>
      typeof value === 'number' ? [[id, value] as const] : [],
    ),
  );

/** Whether two screens say the same: the wires round in their own ways. */
const agree = (a: number, b: number) => Math.abs(a - b) <= Math.max(0.011, Math.abs(b) * 0.002);

/** The figures that both have and that differ. */
const differing = (one: Record<string, number>, other: Record<string, number>, but: readonly string[] = []) =>
  Object.entries(one).filter(
    ([id, value]) => !but.includes(id) && other[id] !== undefined && !agree(value, other[id]),
  );

const page = fc.integer({ min: 1, max: 40 });

describe('a creator’s price, costs, medians and rates are the same in a search, its report, a list and a comparison', () => {
  it('on Xingtu, as a report counts unless the user chooses otherwise', () => {
    fc.assert(
      fc.property(page, fc.constantFrom<FormId>('1_20', '21_60', '60'), (number, form) => {
        for (const one of rowsOf('xingtu.search', number)) {
          const row = one.row.verdict as VerdictBlock;
          const { panel, fromRow, fromBoth } = reportOf('xingtu.overview', one, {});
          const told = figuresOf(panel, form);
          expect(Object.keys(told)).toEqual(
            expect.arrayContaining(['verdict.price', 'verdict.realCpm', 'verdict.median']),
          );
          for (const verdict of [row, fromRow, fromBoth])
            expect(differing(figuresOf(verdict, form), told), one.subject.id).toEqual([]);
          // A live row may count other videos than a report: each says which.
          expect([row.over, fromBoth.over]).toEqual([fromRow.over, panel.over]);
          expect(row.over).not.toEqual(panel.over);
        }
      }),
      { numRuns: 3 },
    );
  });

  it('on Pugongying, of the form that both count', () => {
    fc.assert(
      fc.property(page, fc.constantFrom<FormId>('picture', 'video'), (number, form) => {
        for (const one of rowsOf('pgy.search', number)) {
          const row = one.row.verdict as VerdictBlock;
          const { panel, fromRow, fromBoth } = reportOf('pgy.overview', one, { form });
          const told = figuresOf(panel, form);
          // A row does not say which engagements its median counts; its cost has words of its own that say so.
          const but = ['verdict.realCpe'];
          const cost = row.forms.flatMap(({ metrics }) =>
            metrics.filter(({ id }) => id === 'verdict.realCpe'),
          );
          expect(new Set(cost.map(({ words }) => words))).toEqual(new Set(['verdict.realCpe.row']));
          for (const verdict of [row, fromRow])
            expect(differing(figuresOf(verdict, form), told, but), one.subject.id).toEqual([]);
          expect(differing(figuresOf(fromBoth, form), told), one.subject.id).toEqual([]);
          expect([row.over, fromBoth.over]).toEqual([fromRow.over, panel.over]);
        }
      }),
      { numRuns: 3 },
    );
  });

  it('on Pugongying, where a report counts both forms and says so, as far as they are not counted', () => {
    const same = ['verdict.price', 'verdict.expectedCpm', 'verdict.expectedCpe', 'verdict.expectedRead'];
    for (const one of rowsOf('pgy.search', 1)) {
      const row = one.row.verdict as VerdictBlock;
      const { panel } = reportOf('pgy.overview', one, {});
      for (const form of ['picture', 'video'] as const) {
        const [shown, told] = [figuresOf(row, form), figuresOf(panel, form)];
        const differ = differing(shown, told).map(([id]) => id);
        expect(differ.filter((id) => [...same, 'verdict.growth'].includes(id))).toEqual([]);
      }
      expect(row.over).toContain('form.own');
      expect(panel.over).toContain('form.both');
    }
  });
});
