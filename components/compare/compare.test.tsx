import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { linesOf } from '../../lib/compare/lines';
import { peopleOf } from '../../lib/compare/people';
import { compare } from '../../lib/compare/table';
import { figure, known, pugongying, xingtu } from '../../lib/compare/testing';
import type { Language } from '../../lib/language/translate';
import type { Entry, KolList } from '../../lib/lists/model';
import type { SeriesBlock } from '../../lib/report/blocks';
import { format } from '../../lib/report/format';
import { LanguageProvider } from '../session/session';

vi.hoisted(() => {
  Object.assign(globalThis, { chrome: { runtime: { id: 'abc', onMessage: { addListener() {} } } } });
});
// Prices are asked for by a store that the server's drawing has no room for.
vi.mock('../prices/Cost', () => ({ Cost: () => undefined }));
const { CompareTable } = await import('./CompareTable');
const { LinesView } = await import('./LinesView');
const { PeopleView } = await import('./PeopleView');
await import('../../lib/i18n/metrics/all');

type Creators = Parameters<typeof compare>[0];

const drawn = (
  creators: Creators,
  {
    base,
    language = 'en',
    ...rest
  }: {
    base?: string;
    language?: Language;
    list?: KolList;
    entries?: Record<string, Entry>;
    waiting?: string;
  } = {},
) => {
  const comparison = compare(creators, {
    videoLength: '21_60',
    noteForm: 'picture',
    base,
    shown: (unit, value) => format(unit, value, language),
  });
  const placed = creators.map((creator, place) => ({ creator, place }));
  return renderToStaticMarkup(
    <LanguageProvider language={language}>
      <CompareTable
        comparison={comparison}
        placed={placed}
        base={base}
        onBase={() => {}}
        onRemove={() => {}}
        onOpen={() => {}}
        onFetch={() => {}}
        waiting={new Set(rest.waiting ? [rest.waiting] : [])}
        target={undefined}
        forms={['21_60']}
        ofList={false}
        list={rest.list}
        entries={rest.entries ?? {}}
      />
    </LanguageProvider>,
  );
};
/** The cells of a row, tags taken out. */
const cellsOf = (html: string, row: string) => {
  const inner = new RegExp(`<tr data-row="${row}">(.*?)</tr>`, 's').exec(html)?.[1] ?? '';
  return [...inner.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
    cell
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
};

const three = [0.1, 0.3, 0.2].map((value, at) =>
  xingtu(`k${at}`, {
    forms: { 'verdict.price': (at + 1) * 10_000 },
    all: { 'verdict.completion': value },
  }),
);

describe('the table of compared creators', () => {
  it('is a real table: a heading a creator with its letter, one a row, and one a group', () => {
    const html = drawn(three);
    expect(html.match(/<th scope="col"/g)).toHaveLength(5);
    expect(html.match(/<th[^>]*scope="rowgroup"/g)?.length).toBeGreaterThan(2);
    expect(html).toContain('<th scope="row"');
    for (const letter of ['A', 'B', 'C']) expect(html).toContain(`>${letter}</span>`);
  });

  it('says best and worst in words too, beside figures, medians and differences', () => {
    const html = drawn(three, { base: 'xingtuKolId/k0' });
    expect(cellsOf(html, 'completion').slice(1)).toEqual([
      '20.00%',
      '▽ worst 10.00%',
      '▲ best 30.00% +20.0 pp',
      '20.00% +10.0 pp',
    ]);
    expect(cellsOf(html, 'price').slice(2)).toEqual(['¥10,000', '¥20,000 +100%', '¥30,000 +200%']);
  });

  it('says once a row that all of its figures are estimates, and beside each figure where only some are', () => {
    const estimate = { price: 10_000, median: 100_000 };
    const real = (name: string, value: number, rest = {}) =>
      xingtu(name, { forms: { 'verdict.realCpm': value }, rest });
    const all = [real('a', 50, { estimate }), real('b', 60, { estimate })];
    expect(cellsOf(drawn(all), 'realCpm')[0]).toContain('Estimate');
    expect(drawn(all)).not.toContain('data-mark="estimate"');
    const some = [...all, real('c', 70)];
    expect(cellsOf(drawn(some), 'realCpm')[0]).not.toContain('Estimate');
    expect(drawn(some)).toContain('data-mark="estimate"');
  });

  it('tells the marks of doubt beside a figure', () => {
    const doubted = xingtu('d', {
      forms: { 'verdict.expectedCpm': 50 },
      rest: { uncertain: true, offer: 'closed' },
    });
    const html = drawn([doubted, ...three]);
    expect(html).toMatch(/data-mark="closed".*data-mark="uncertain"/s);
  });

  it('offers what is missing alone, and says when it is being fetched', () => {
    const html = drawn([xingtu('a', {}), ...three]);
    expect(html).toContain('data-section="xingtu.overview"');
    expect(cellsOf(html, 'completion')[2]).toBe('Not fetched');
    expect(
      cellsOf(
        drawn([xingtu('a', {}), ...three], { waiting: 'xingtuKolId/a xingtu.overview' }),
        'completion',
      )[2],
    ).toBe('Fetching');
  });

  it('says why a figure of another platform is none here', () => {
    const html = drawn([...three, pugongying('p', {})]);
    expect(cellsOf(html, 'completion').at(-1)).toContain('Not comparable');
    expect(cellsOf(html, 'completion').at(-1)).toContain('do not say that they count completion');
  });

  it('is one stop of the Tab key', () => {
    const html = drawn(three);
    const body = html.slice(html.indexOf('</thead>'));
    expect(body.match(/tabindex="0"/g)).toHaveLength(1);
  });

  it('names the status that a creator has in the list', () => {
    const list = { id: 'l', name: 'L', createdAt: 1, statuses: [], columns: [] } as KolList;
    const entry = {
      id: 'e',
      creator: 'xingtuKolId/k1',
      status: 'confirmed',
      tags: [],
      free: {},
      addedAt: 1,
    } as Entry;
    expect(drawn(three, { list, entries: { [entry.creator]: entry } })).toContain('Confirmed');
  });

  it('keeps the colours to four creators, and letters beyond', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => xingtu(`k${at}`, { forms: { 'verdict.price': 1 } }));
    expect(drawn(many(4))).toContain('--series-4');
    expect(drawn(many(5))).not.toContain('--series-');
    expect(drawn(many(5), { base: 'xingtuKolId/k0' })).toContain('var(--accent)');
  });
});

it('the people of several creators are named bucket by bucket for those who do not see the chart', () => {
  const shares = (share: number) => ({
    side: 'audience' as const,
    by: 'age' as const,
    rows: [{ key: '24-30', share: share as never }],
    basis: 'xingtu.audience',
    at: 1,
  });
  const creators = [0.4, 0.25].map((share, at) => xingtu(`k${at}`, { known: known({}, [shares(share)]) }));
  const [people] = peopleOf(creators);
  const html = renderToStaticMarkup(
    <LanguageProvider language="en">
      {people && <PeopleView people={people} creators={creators} base={undefined} target={undefined} />}
    </LanguageProvider>,
  );
  expect(html).toContain('aria-label="24–30: A 40.0%, B 25.0%"');
  expect(html).toContain('0–50%');
});

it('lines say what each creator had on the last day', () => {
  const series = (values: number[]): SeriesBlock => ({
    type: 'series',
    id: 's',
    source: { endpoint: 'xingtu.dailyFans', fetchedAt: 1, fromCache: true, sample: false },
    axis: { kind: 'day', values: ['2026-03-01', '2026-03-02'] },
    lines: [{ id: 'xingtu.fansTotal', unit: 'count', values }],
  });
  const creators = ['a', 'b'].map((name) =>
    xingtu(name, { known: known({ 'xingtu.followers': figure('count', 1) }) }),
  );
  const charts = linesOf([{ blocks: [series([100, 110])] }, { blocks: [series([1000, 900])] }]);
  const html = renderToStaticMarkup(
    <LanguageProvider language="en">
      <LinesView charts={charts} creators={creators} base={undefined} />
    </LanguageProvider>,
  );
  expect(html).toContain('aria-valuetext="Mar 2: A 10%, B −10%"');
});
