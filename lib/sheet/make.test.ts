import { describe, expect, it } from 'vitest';
import type { Ratio, Yuan } from '../report/units';
import type { SheetContext, SheetCreator } from './line';
import { frozenColumns, SheetMaker } from './make';
import type { ColumnContent, SheetTemplate } from './template';
import { column, context, creator, entry, known, template, words } from './testing';

const field = (id: string): ColumnContent => ({ kind: 'field', id });
const formula = (
  id: Extract<ColumnContent, { kind: 'formula' }>['formula'],
  rest: Partial<Extract<ColumnContent, { kind: 'formula' }>> = {},
): ColumnContent => ({ kind: 'formula', formula: id, ...rest });

function make(
  contents: readonly ColumnContent[],
  creators: readonly SheetCreator[],
  rest: Partial<SheetTemplate> = {},
  more: Partial<SheetContext> = {},
) {
  const columns = contents.map((content, at) => column(`c${at}`, content));
  const maker = new SheetMaker(context(template(columns, rest), more), words);
  for (const one of creators) maker.add(one);
  return maker.sheet();
}

const MONEY = [
  field('line.price'),
  formula('fee'),
  formula('withFee'),
  field('entry.rebate'),
  formula('rebate'),
  formula('net'),
  formula('tax'),
  formula('taxed'),
];

describe('the money of a row', () => {
  it('goes by the quote, the list’s fee, tax and rebate, and the entry’s own rebate before the list’s', () => {
    const quoted = creator('01', { quote: 36_000 as Yuan });
    const own = creator('02', { quote: 36_000 as Yuan, rebate: 0.5 as Ratio });
    const [first, second] = make(MONEY, [quoted, own]).rows;
    expect(first?.cells).toEqual([36_000, 1800, 37_800, 0.3, 10_800, 27_000, 1620, 28_620]);
    expect(second?.cells.slice(3, 6)).toEqual([0.5, 18_000, 19_800]);
  });

  it('a template that reads the net cost as what is in hand leaves the fee out of it', () => {
    const quoted = creator('01', { quote: 36_000 as Yuan });
    const { rows, totals } = make(MONEY, [quoted, quoted], { net: 'inHand' });
    expect(rows[0]?.cells.slice(5)).toEqual([25_200, 1512, 26_712]);
    expect(totals).toEqual([72_000, 3600, 75_600, undefined, 21_600, 50_400, 3024, 53_424]);
  });

  it('without a list the shares of the template hold, and the list’s are before them', () => {
    const terms = { fee: 0.1, rebate: 0.2 };
    const quoted = creator('01', { quote: 10_000 as Yuan });
    expect(make(MONEY, [quoted], { terms }, { list: undefined }).rows[0]?.cells.slice(0, 6)).toEqual([
      10_000, 1000, 11_000, 0.2, 2000, 9000,
    ]);
    expect(make(MONEY, [quoted], { terms }).rows[0]?.cells[5]).toBe(7500);
  });

  it('costs are divided by what the column names, at the price that it names', () => {
    const costs = [
      formula('cpm', { cost: 'price', base: 'median' }),
      formula('cpm', { cost: 'net', base: 'median' }),
      formula('cpm', { cost: 'price', base: 'expected' }),
      formula('cpe', { cost: 'price' }),
      formula('cpe', { cost: 'net' }),
      formula('taCpm', { cost: 'price', base: 'median' }),
      formula('taCpm', { cost: 'withFee', base: 'expected' }),
      field('ta.share'),
    ];
    const target = {
      dimensions: [{ by: 'gender', keys: { xingtu: ['female'] } }],
      costBy: 'gender',
    } as const;
    const quoted = creator('01', { quote: 36_000 as Yuan });
    const { rows, totals } = make(costs, [quoted], {}, { target });
    expect(rows[0]?.cells).toEqual([60, 45, 45, 1.2, expect.closeTo(0.9), 120, 94.5, 0.5]);
    expect(totals).toEqual([60, 45, 45, undefined, undefined, 120, undefined, undefined]);
  });

  it('TA-CPM is added up over the creators that have all of it, and never over an audience and fans together', () => {
    const target = {
      dimensions: [{ by: 'gender', keys: { xingtu: ['female'] } }],
      costBy: 'gender',
    } as const;
    const quoted = creator('01', { quote: 36_000 as Yuan });
    const bare = { entry: entry('02') };
    const contents = [formula('taCpm', { cost: 'price', base: 'median' })];
    const sheet = make(contents, [quoted, bare], {}, { target });
    expect([sheet.totals, sheet.summed?.ta]).toEqual([[120], 1]);
    const byFans = creator('03', { quote: 36_000 as Yuan });
    const fans = byFans.known?.shares.map((one) => ({ ...one, side: 'fans' as const })) ?? [];
    const mixed = make(
      contents,
      [quoted, { ...byFans, known: { ...byFans.known, shares: fans } as never }],
      {},
      { target },
    );
    expect(mixed.rows.map(({ cells }) => cells[0])).toEqual([120, 120]);
    expect(mixed.totals).toBeUndefined();
  });

  it('what is not known is missing, and is no zero', () => {
    const bare = { entry: entry('01') };
    const { rows, totals } = make(
      [...MONEY, formula('cpm'), formula('cpe'), formula('taCpm')],
      [bare],
      {},
      { list: undefined },
    );
    expect(rows[0]?.cells.every((value) => value === undefined)).toBe(true);
    expect(totals).toBeUndefined();
  });
});

describe('rows', () => {
  it('a row a price has every price once, the quote at the form that is bought, and no sums', () => {
    const quoted = creator('01', { quote: 36_000 as Yuan });
    const sheet = make(
      [field('creator.number'), field('line.form'), field('line.price'), formula('cpm')],
      [quoted, creator('02')],
      {
        rows: 'tier',
      },
    );
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      [1, 'form 1_20', 27_000, 45],
      [1, 'form 21_60', 36_000, 60],
      [1, 'form 60', 52_000, expect.closeTo(86.667, 3)],
      [2, 'form 1_20', 27_000, 45],
      [2, 'form 21_60', 40_000, expect.closeTo(66.667, 3)],
      [2, 'form 60', 52_000, expect.closeTo(86.667, 3)],
    ]);
    expect(sheet.totals).toBeUndefined();
  });

  it('a creator of whom nothing is known has one row, whatever the rows are', () => {
    const bare = { entry: entry('01', { quote: 500 as Yuan }) };
    expect(make([field('line.price')], [bare], { rows: 'tier' }).rows).toEqual([{ cells: [500] }]);
  });

  it('excluded creators are not handed in, and are counted', () => {
    const out = creator('02', { status: 'excluded' });
    const sheet = make([field('creator.number'), field('line.price')], [creator('01'), out, creator('03')]);
    expect(sheet.rows.map(({ cells }) => cells[0])).toEqual([1, 2]);
    expect([sheet.creators, sheet.excluded, sheet.totals?.[1]]).toEqual([2, 1, 80_000]);
  });

  it('columns of the list, of the entry and of the file say what stands there', () => {
    const one = creator('01', { reasonFor: '=1+1', free: { c1: 'Wu' }, status: 'quoted', slot: '6/1' });
    const { rows } = make(
      [
        field('creator.name'),
        field('entry.status'),
        field('entry.reasonFor'),
        { kind: 'free', name: 'Lead' },
        { kind: 'free', name: 'No such column' },
        field('list.client'),
        field('file.today'),
        field('file.figures'),
        { kind: 'text', text: 'Us' },
        { kind: 'empty' },
        field('share.audience.gender.female'),
        field('field.of.a.newer.version'),
      ],
      [one],
    );
    expect(rows[0]?.cells).toEqual([
      'Ayou',
      'status quoted',
      '=1+1',
      'Wu',
      undefined,
      'Qingyu',
      '2026-05-20',
      '2026-05-18',
      'Us',
      undefined,
      0.5,
      undefined,
    ]);
    expect(rows[0]?.links).toEqual({
      0: 'https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/6812345678901234501',
    });
  });
});

describe('doubts', () => {
  it('a figure that stands in for a quote has a footnote, and one that all have is at the heading', () => {
    const contents = [field('line.price'), formula('net'), formula('cpm')];
    const quoted = creator('01', { quote: 36_000 as Yuan });
    const mixed = make(contents, [quoted, creator('02')]);
    expect(mixed.footnotes).toEqual(['cell.arithmetic', 'entry.platformPrice']);
    expect(mixed.headMarks).toEqual({ 2: [1] });
    expect(mixed.rows.map(({ marks }) => marks)).toEqual([undefined, { 0: [2], 1: [2], 2: [2] }]);
    const alike = make(contents, [creator('01'), creator('02')]);
    expect(alike.headMarks).toEqual({ 0: [1], 1: [1], 2: [1, 2] });
    expect(alike.rows.every(({ marks }) => marks === undefined)).toBe(true);
    expect(mixed.summed).toEqual({ priced: 2, standIns: 1, unsure: 0 });
  });

  it('a price that may not be had keeps its mark, and is in no sum', () => {
    const shut = entry('02');
    const price = { value: 40_000, unit: 'yuan', offer: 'closed', basis: 'xingtu.spread', at: 1 } as const;
    const closed = { entry: shut, known: known(shut.creator, { 'xingtu.price.21_60': price }) };
    const sheet = make([field('line.price')], [creator('01'), closed]);
    expect(sheet.rows[1]?.cells).toEqual([40_000]);
    expect(sheet.footnotes).toContain('offer.closed');
    expect(sheet.totals).toEqual([40_000]);
    expect(sheet.summed).toEqual({ priced: 1, standIns: 1, unsure: 1 });
  });

  it('each column of figures says from which answers it is, and of when', () => {
    const { sources, sample } = make(
      [field('creator.fans'), field('verdict.median'), field('entry.slot')],
      [creator('01')],
    );
    expect(sources).toEqual([
      { heading: 'c0', endpoints: ['xingtu.base'], from: Date.UTC(2026, 4, 12), to: Date.UTC(2026, 4, 12) },
      { heading: 'c1', endpoints: ['xingtu.spread'], from: Date.UTC(2026, 4, 18), to: Date.UTC(2026, 4, 18) },
    ]);
    expect(sample).toBe(false);
    const made = creator('01');
    const sampled = { ...made, known: { ...known(made.entry.creator), source: 'sample' } };
    expect(make([field('creator.fans')], [sampled]).sample).toBe(true);
  });
});

it('the columns up to the name stay in sight', () => {
  const name = column('n', field('creator.name'));
  const other = (id: string) => column(id, { kind: 'empty' });
  expect(frozenColumns([other('a'), name, other('b')])).toBe(2);
  expect(frozenColumns([...'abcd'].map(other).concat(name))).toBe(5);
  expect(frozenColumns([...'abcde'].map(other).concat(name))).toBe(0);
  expect(frozenColumns([other('a')])).toBe(0);
});

it('the first row of each creator is known, with a row a price too', () => {
  const made = template([column('a', { kind: 'field', id: 'creator.name' })], { rows: 'tier' });
  const maker = new SheetMaker(context(made), words);
  for (const one of [creator('01'), creator('02', { status: 'excluded' }), creator('03')]) maker.add(one);
  expect(maker.sheet().begins).toEqual([
    { creator: 'xingtuKolId/6812345678901234501', row: 0 },
    { creator: 'xingtuKolId/6812345678901234503', row: 3 },
  ]);
});
