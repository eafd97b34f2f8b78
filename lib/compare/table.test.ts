import { describe, expect, it } from 'vitest';
import type { Known } from '../memory/known';
import type { Metric, VerdictBlock } from '../report/blocks';
import { format } from '../report/format';
import type { Target } from '../report/target';
import { compare } from './table';
import { figure, known, metrics, pugongying, xingtu } from './testing';

const shown = (unit: Metric['unit'], value: number | string) => format(unit, value, 'en');
const CHOICE = { videoLength: '21_60', noteForm: 'picture', shown } as const;

type Compared = Parameters<typeof compare>[0][number];
const rowOf = (creators: readonly Compared[], id: string, options = {}) =>
  compare(creators, { ...CHOICE, ...options })
    .groups.flatMap(({ rows }) => rows)
    .find((row) => row.id === id);
const standings = (creators: readonly Compared[], id: string) =>
  rowOf(creators, id)?.cells.map((cell) => (cell.state === 'known' ? cell.standing : cell.state));

const withCpm = (name: string, value: number, rest: Partial<Metric> = {}) =>
  xingtu(name, { forms: { 'verdict.realCpm': value }, rest });

describe('best and worst', () => {
  it('are marked from three known values on', () => {
    const three = [withCpm('a', 50), withCpm('b', 60), withCpm('c', 70)];
    expect(standings(three, 'realCpm')).toEqual(['best', undefined, 'worst']);
    expect(standings(three.slice(0, 2), 'realCpm')).toEqual([undefined, undefined]);
  });

  it('of a figure that is good when it is high are the other way round', () => {
    const creators = [0.1, 0.3, 0.2].map((value, at) =>
      xingtu(`k${at}`, { all: { 'verdict.completion': value } }),
    );
    expect(standings(creators, 'completion')).toEqual(['worst', 'best', undefined]);
  });

  it('are shared by values that look the same on the screen', () => {
    const creators = [withCpm('a', 50.001), withCpm('b', 50.004), withCpm('c', 70), withCpm('d', 60)];
    expect(standings(creators, 'realCpm')).toEqual(['best', 'best', 'worst', undefined]);
  });

  it('are none where all values look the same', () => {
    expect(standings([withCpm('a', 50), withCpm('b', 50), withCpm('c', 50.001)], 'realCpm')).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are never a figure in doubt, or one at a price that may not be had', () => {
    const creators = [
      withCpm('a', 10, { uncertain: true }),
      withCpm('b', 20, { offer: 'closed' }),
      withCpm('c', 50),
      withCpm('d', 60),
      withCpm('e', 70),
    ];
    expect(standings(creators, 'realCpm')).toEqual([undefined, undefined, 'best', undefined, 'worst']);
  });

  it('are none of prices, of what is paid, and of fans', () => {
    const creators = [1, 2, 3].map((value) =>
      xingtu(`k${value}`, {
        forms: { 'verdict.price': value * 1000 },
        terms: { quote: value * 900, fee: 0.05, rebate: 0.3 } as never,
        known: known({ 'xingtu.followers': figure('count', value * 1e5) }),
      }),
    );
    for (const id of ['price', 'quote', 'net', 'fans'])
      expect(standings(creators, id)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the difference to the chosen creator', () => {
  const creators = [
    xingtu('a', { forms: { 'verdict.price': 20_000 }, all: { 'verdict.completion': 0.2 } }),
    xingtu('b', { forms: { 'verdict.price': 15_000 }, all: { 'verdict.completion': 0.25 } }),
  ];
  const differences = (id: string) =>
    rowOf(creators, id, { base: 'xingtuKolId/a' })?.cells.map((cell) =>
      cell.state === 'known' ? cell.difference : cell.state,
    );

  it('is a share of amounts', () => expect(differences('price')).toEqual([undefined, { share: -0.25 }]));

  it('is in points between shares', () =>
    expect(differences('completion')).toEqual([undefined, { points: expect.closeTo(0.05) }]));
});

it('the median is of all creators of the list, where they are more than the compared ones', () => {
  const creators = [withCpm('a', 50), withCpm('b', 60)];
  expect(rowOf(creators, 'realCpm')?.median).toEqual({ value: 55, of: 2 });
  const peers = [...creators, withCpm('c', 100)];
  expect(rowOf(creators, 'realCpm', { peers })?.median).toEqual({ value: 60, of: 3 });
});

it('values that are counted over something else are shown apart and compared with nothing', () => {
  const over = (name: string, value: number, videos: string): Compared => {
    const creator = xingtu(name, { all: { 'verdict.median': value } });
    return { ...creator, verdict: { ...(creator.verdict as VerdictBlock), over: [videos, 'range.30'] } };
  };
  const creators = [
    over('a', 100, 'videos.xingtu'),
    over('b', 900, 'videos.personal'),
    over('c', 200, 'videos.xingtu'),
    over('d', 300, 'videos.xingtu'),
  ];
  const row = rowOf(creators, 'median', { base: 'xingtuKolId/a' });
  expect(row?.over).toEqual(['videos.xingtu', 'range.30']);
  expect(row?.median).toEqual({ value: 200, of: 3 });
  expect(row?.cells[1]).toMatchObject({ state: 'known', apart: ['videos.personal', 'range.30'] });
  expect(row?.cells[1]).not.toHaveProperty('standing');
  expect(row?.cells[1]).not.toHaveProperty('difference');
  expect(row?.cells[3]).toMatchObject({ standing: 'best', difference: { share: 2 } });
});

describe('creators of two platforms', () => {
  const creators = [
    xingtu('a', { forms: { 'verdict.price': 100, 'verdict.realCpm': 50 } }),
    pugongying('b', { forms: { 'verdict.price': 200, 'verdict.realCpm': 90 } }),
  ];

  it('share the rows whose definitions agree', () =>
    expect(rowOf(creators, 'price', { base: 'xingtuKolId/a' })?.cells[1]).toMatchObject({
      state: 'known',
      difference: { share: 1 },
    }));

  it('are told why a figure of one is no figure of the other', () => {
    expect(rowOf(creators, 'realCpm')?.cells.map((cell) => cell.state)).toEqual(['known', 'other']);
    expect(rowOf(creators, 'realCpm.impressions')?.cells[0]).toEqual({ state: 'other', why: 'impressions' });
    expect(rowOf(creators, 'realCpm')?.median).toEqual({ value: 50, of: 1 });
  });

  it('have no row that none of them has', () =>
    expect(rowOf(creators.slice(0, 1), 'realCpm.impressions')).toBeUndefined());

  it('are compared by their fans, because one platform tells of nothing else', () => {
    const shares = (side: 'audience' | 'fans', female: number) => ({
      side,
      by: 'gender' as const,
      rows: [{ key: 'female', share: female as never }],
      basis: 'x',
      at: 1,
    });
    const both = [
      xingtu('a', { known: known({}, [shares('audience', 0.7), shares('fans', 0.6)]) }),
      pugongying('b', { known: known({}, [shares('fans', 0.9)]) }),
    ];
    expect(rowOf(both, 'women')?.cells.map(({ state }) => state)).toEqual(['known', 'other']);
    expect(metrics(rowOf(both, 'women.fans'))).toEqual([0.6, 0.9]);
    expect(rowOf(both.slice(0, 1), 'women.fans')).toBeUndefined();
  });
});

describe('what was not fetched', () => {
  const creators: Compared[] = [
    xingtu('a', { all: { 'verdict.completion': 0.2 } }),
    { ...xingtu('b', {}), answered: new Set(['xingtu.overview']) },
    xingtu('c', {}),
  ];

  it('is missing, with the section that brings it; what was answered without it is not', () =>
    expect(rowOf(creators, 'completion')?.cells.slice(1)).toEqual([
      { state: 'none' },
      { state: 'missing', subject: creators[2]?.subject, section: 'xingtu.overview' },
    ]));

  it('is told once a section', () => {
    const { missing } = compare(creators, CHOICE);
    expect(
      missing.filter(({ creator }) => creator === 'xingtuKolId/c').map(({ section }) => section),
    ).toEqual(['xingtu.overview', 'xingtu.fans', 'xingtu.audience']);
    expect(
      missing.some(({ creator, section }) => creator.endsWith('/b') && section === 'xingtu.overview'),
    ).toBe(false);
  });
});

it('rows whose values look the same are left out on wish, and no row with a missing value', () => {
  const answered: Known = known({ 'xingtu.followers': figure('count', 5000) });
  const creators = ['a', 'b'].map((name) =>
    xingtu(name, {
      forms: { 'verdict.price': 20_000 },
      all: { 'verdict.completion': name === 'a' ? 0.2 : 0.3 },
      known: answered,
    }),
  );
  const ids = (onlyDifferences: boolean) =>
    compare(creators, { ...CHOICE, onlyDifferences }).groups.flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(ids(false)).toContain('price');
  expect(ids(true)).not.toContain('price');
  expect(ids(true)).not.toContain('fans');
  expect(ids(true)).toContain('completion');
  expect(ids(true)).toContain('growth');
});

it('costs are those at the quote that was obtained, and no longer at an offer that is closed', () => {
  const creator = xingtu('a', {
    forms: { 'verdict.realCpm': 50 },
    rest: { estimate: { price: 10_000, median: 200_000 }, offer: 'closed' },
    terms: { quote: 8000, fee: 0.05, rebate: 0.3 } as never,
  });
  const cell = rowOf([creator, withCpm('b', 50)], 'realCpm')?.cells[0];
  expect(cell).toMatchObject({ figure: { value: 40, estimate: { price: 8000, median: 200_000 } } });
  expect(cell?.state === 'known' && cell.figure.offer).toBeUndefined();
  expect(metrics(rowOf([creator], 'net'))).toEqual([8000 * 1.05 - 8000 * 0.3]);
});

it('the length or form is chosen once for all', () => {
  const creators = [
    xingtu('a', { forms: { 'verdict.price': 1 }, form: '21_60' }),
    xingtu('b', { forms: { 'verdict.price': 2 }, form: '60' }),
  ];
  expect(metrics(rowOf(creators, 'price', { videoLength: '60' }))).toEqual([1, 2]);
  const both = xingtu('c', {
    forms: { 'verdict.price': 3 },
    form: '21_60',
    also: { '60': { 'verdict.price': 9 } },
  });
  expect(metrics(rowOf([both], 'price'))).toEqual([3]);
  expect(metrics(rowOf([both], 'price', { videoLength: '60' }))).toEqual([9]);
});

describe('a target audience', () => {
  const target: Target = {
    dimensions: [{ by: 'age', keys: { xingtu: ['24-30', '31-40'] }, wanted: 0.5 as never }],
    costBy: 'age',
  };
  const aged = (name: string, side: 'audience' | 'fans', share: number): Compared => ({
    ...xingtu(name, { forms: { 'verdict.realCpm': 60 } }),
    known: {
      ...known({}, [
        { side, by: 'age', rows: [{ key: '24-30', share: share as never }], basis: 'xingtu.audience', at: 1 },
      ]),
      creator: `xingtuKolId/${name}`,
    },
  });
  const creators = [aged('a', 'audience', 0.6), aged('b', 'audience', 0.3), aged('c', 'audience', 0.4)];

  it('has a row a dimension, which is judged, and its own cost', () => {
    expect(rowOf(creators, 'ta.age.xingtu', { target })?.cells).toMatchObject([
      { figure: { value: 0.6 }, standing: 'best' },
      { figure: { value: 0.3 }, standing: 'worst' },
      { figure: { value: 0.4 } },
    ]);
    expect(metrics(rowOf(creators, 'ta.cpm.xingtu', { target }))).toEqual([100, 200, 150]);
    expect(metrics(rowOf(creators, 'ta.hit.xingtu', { target }))).toEqual([1, 0.6, 0.8]);
    expect(rowOf(creators, 'ta.age.xingtu')).toBeUndefined();
  });

  it('never compares those who watch with those who follow', () => {
    const mixed = [...creators.slice(0, 2), aged('d', 'fans', 0.9)];
    expect(rowOf(mixed, 'ta.age.xingtu', { target })?.cells[2]).toMatchObject({ apart: ['side.fans'] });
  });
});
