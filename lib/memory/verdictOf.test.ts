import { expect, test } from 'vitest';
import { drawnOf } from '../providers/drawn';
import blogger from '../providers/justone/pugongying/overview/fixtures/pgy.blogger.full.json';
import costEffective from '../providers/justone/pugongying/overview/fixtures/pgy.costEffective.full.json';
import notesRate from '../providers/justone/pugongying/overview/fixtures/pgy.notesRate.full.json';
import base from '../providers/justone/xingtu/overview/fixtures/xingtu.base.full.json';
import cp from '../providers/justone/xingtu/overview/fixtures/xingtu.cp.full.json';
import closed from '../providers/justone/xingtu/overview/fixtures/xingtu.marketing.closed.json';
import marketing from '../providers/justone/xingtu/overview/fixtures/xingtu.marketing.open.json';
import spread from '../providers/justone/xingtu/overview/fixtures/xingtu.spread.full.json';
import search from '../providers/justone/xingtu/search/fixtures/xingtu.search.unreckoned.json';
import { endpointById, SECTIONS } from '../providers/registry';
import { answerOf, answersFrom, inputOf, NOW } from '../providers/testing';
import type { Endpoint, Query } from '../providers/types';
import type { VerdictBlock } from '../report/blocks';
import type { SectionId } from '../report/sections';
import { VERDICT, verdictFigure } from '../report/verdict';
import type { Subject } from '../subject/types';
import { type Known, withSnapshot } from './known';
import { snapshotsOf } from './take';
import { verdictOf } from './verdictOf';

const KOL: Subject = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: '7000000000000000001' };
const BLOGGER: Subject = {
  platform: 'pugongying',
  kind: 'kol',
  idType: 'xhsUserId',
  id: 'aaaaaaaaaaaaaaaaaaaaaaaa',
};

type Answers = Readonly<Record<string, { data: unknown }>>;

/** What is known after a section's answers, one by one. */
function knownOf(section: SectionId, subject: Subject, answers: Answers): Known {
  const input = inputOf(SECTIONS[section], subject);
  const requests = SECTIONS[section].requests(input);
  const all = requests.flatMap((request) => {
    const given = answers[request.endpoint.id];
    const drawn = given && drawnOf(request, answerOf(request.endpoint, given.data));
    return drawn ? snapshotsOf(drawn, 'live', NOW) : [];
  });
  return all.reduce<Known | undefined>(withSnapshot, undefined) as Known;
}

/** The verdict that the section itself draws of the same answers. */
function drawnVerdict(section: SectionId, subject: Subject, answers: Answers): VerdictBlock {
  const raw = Object.fromEntries(Object.entries(answers).map(([id, { data }]) => [id, data]));
  const blocks = SECTIONS[section].blocks(inputOf(SECTIONS[section], subject), answersFrom(raw));
  return blocks.find((block) => block.type === 'verdict') as VerdictBlock;
}

const XINGTU: Answers = {
  'xingtu.base': base,
  'xingtu.marketing': marketing,
  'xingtu.spread': spread,
  'xingtu.cp': cp,
};
const PGY: Answers = {
  'pgy.blogger': blogger,
  'pgy.costEffective': costEffective,
  'pgy.notesRate': notesRate,
};

test.each([
  ['xingtu.overview', KOL, XINGTU],
  ['xingtu.overview', KOL, { ...XINGTU, 'xingtu.marketing': closed }],
  ['pgy.overview', BLOGGER, PGY],
] as const)(
  'what is remembered of %s is judged by the figures of its own card',
  (section, subject, answers) => {
    const own = verdictOf(knownOf(section, subject, answers)) as VerdictBlock;
    const drawn = drawnVerdict(section, subject, answers);
    expect(own.forms.map(({ id }) => id)).toEqual(drawn.forms.map(({ id }) => id));
    expect(own.works).toEqual(drawn.works);
    expect(own.expectedPlays).toEqual(drawn.expectedPlays);
    for (const form of drawn.forms) {
      const same = own.forms.find(({ id }) => id === form.id);
      for (const id of VERDICT) {
        const [wanted, got] = [verdictFigure(drawn, form, id), same && verdictFigure(own, same, id)];
        if (wanted?.value === undefined) continue;
        const told = `${form.id} ${id}`;
        expect(got?.value, told).toBeCloseTo(wanted.value as number, 6);
        expect(got?.unit, told).toBe(wanted.unit);
        expect(got?.offer, told).toBe(wanted.offer);
        expect(got?.uncertain, told).toBe(wanted.uncertain);
        expect(got?.estimate, told).toEqual(wanted.estimate);
        expect(got?.percentile, told).toEqual(wanted.percentile);
        expect(got?.words, told).toEqual(wanted.words);
      }
    }
  },
);

test('a row of a search is judged by its own median, though it has other ids', () => {
  const endpoint = endpointById('xingtu.search') as Endpoint;
  const params: Query = {};
  const drawn = drawnOf({ endpoint, params }, answerOf(endpoint, search.data));
  const [row] = drawn ? snapshotsOf(drawn, 'live', NOW) : [];
  const table = drawn?.blocks[0];
  const wanted = table?.type === 'table' ? table.rows[0]?.verdict : undefined;
  if (!row || !wanted) throw new Error('no row');
  const own = verdictOf(withSnapshot(undefined, row)) as VerdictBlock;
  for (const form of wanted.forms) {
    const same = own.forms.find(({ id }) => id === form.id);
    for (const id of ['verdict.price', 'verdict.realCpm', 'verdict.median', 'verdict.playsPerFan'] as const) {
      const figure = verdictFigure(wanted, form, id);
      if (figure?.value === undefined) continue;
      expect(same && verdictFigure(own, same, id)?.value, `${form.id} ${id}`).toBeCloseTo(
        figure.value as number,
        6,
      );
    }
  }
  expect(own.over).toEqual(wanted.over);
});

test('a cost is as old as the oldest of its parts', () => {
  const known = knownOf('xingtu.overview', KOL, XINGTU);
  const figures = Object.fromEntries(
    Object.entries(known.figures).map(([id, figure]) => [
      id,
      id === 'xingtu.playMid' ? { ...figure, at: NOW - 9 } : figure,
    ]),
  );
  const verdict = verdictOf({ ...known, figures }) as VerdictBlock;
  const form = verdict.forms[1] as VerdictBlock['forms'][number];
  expect(verdictFigure(verdict, form, 'verdict.realCpm')?.source).toMatchObject({
    endpoint: 'xingtu.spread',
    also: ['xingtu.marketing'],
    fetchedAt: NOW - 9,
  });
  expect(verdictFigure(verdict, form, 'verdict.price')?.source?.fetchedAt).toBe(NOW);
});

test('medians of a row and of a report are never mixed', () => {
  const known = knownOf('xingtu.overview', KOL, XINGTU);
  const row = { value: 1000, unit: 'count' as const, basis: 'xingtu.search', at: NOW + 1 };
  const verdict = verdictOf({
    ...known,
    figures: { ...known.figures, 'xingtu.row.playMedian': row },
  }) as VerdictBlock;
  const form = verdict.forms[1] as VerdictBlock['forms'][number];
  expect(verdictFigure(verdict, form, 'verdict.median')?.value).toBe(1000);
  // The rate is the report's, over other works.
  expect(verdictFigure(verdict, form, 'verdict.interaction')).toBeUndefined();
});

test('where nothing of it is remembered there is no verdict', () => {
  expect(
    verdictOf({ source: 'live', creator: `xingtuKolId/${KOL.id}`, at: 1, figures: {}, shares: [] }),
  ).toBeUndefined();
});
