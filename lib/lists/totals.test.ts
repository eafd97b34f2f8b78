import { describe, expect, it } from 'vitest';
import type { Metric, Source, VerdictBlock } from '../report/blocks';
import type { Count, Ratio, Yuan } from '../report/units';
import type { Entry } from './model';
import { moneyOf, rememberedMoney, totalsOf } from './totals';

const source: Source = { endpoint: 'xingtu.spread', fetchedAt: 1, fromCache: true, sample: false };
const bought = { videoLength: '21_60', noteForm: 'picture' } as const;
const price = (value: number, rest: Partial<Metric> = {}): Metric =>
  ({ id: 'verdict.price', unit: 'yuan', value: value as Yuan, ...rest }) as Metric;

/** Figures with a price and a median of one form. */
function figures(
  {
    cost,
    median,
    expected,
    rest,
  }: { cost?: number; median?: number; expected?: number; rest?: Partial<Metric> },
  form: '21_60' | '60' | 'picture' = '21_60',
): VerdictBlock {
  return {
    type: 'verdict',
    id: 'verdict',
    source,
    over: [],
    forms: [{ id: form, metrics: cost === undefined ? [] : [price(cost, rest)] }],
    metrics: median === undefined ? [] : [{ id: 'verdict.median', unit: 'count', value: median as Count }],
    ...(expected !== undefined && { expectedPlays: expected as Count }),
  };
}
const entry = (over: Partial<Entry> = {}): Entry => ({
  id: 'e',
  creator: 'xingtuKolId/7100000000000000001',
  status: 'candidate',
  tags: [],
  free: {},
  addedAt: 1,
  ...over,
});
const XHS = 'xhsUserId/5f0000000000000000000001';
const terms = { fee: 0.05 as Ratio, rebate: 0.3 as Ratio, tax: 0.06 as Ratio };

describe('the money of an entry', () => {
  it('is the quote with fee, less the rebate on the quote, and with tax', () => {
    expect(moneyOf({ quote: 10_000 as Yuan }, terms, undefined, bought)).toEqual({
      sure: true,
      price: 10_000,
      withFee: 10_500,
      rebate: 3000,
      net: 7500,
      tax: 450,
      taxed: 7950,
    });
  });

  it('goes by the rebate of the entry before that of the list, none at all included', () => {
    const net = (rebate: number) =>
      moneyOf({ quote: 100 as Yuan, rebate: rebate as Ratio }, terms, undefined, bought).net;
    expect([net(0.5), net(0)]).toEqual([55, 105]);
  });

  it('takes the platform’s price where there is no quote, and says so', () => {
    const money = moneyOf({}, {}, figures({ cost: 200, median: 4000, expected: 10_000 }), bought);
    expect(money).toMatchObject({ sure: true, price: 200, standIn: { value: 200 }, net: 200 });
    expect(money).toMatchObject({ expectedCpm: 20, realCpm: 50, netCpm: 50 });
    for (const missing of ['withFee', 'rebate', 'tax', 'taxed']) expect(money).not.toHaveProperty(missing);
    const quoted = moneyOf({ quote: 100 as Yuan }, {}, figures({ cost: 200, median: 4000 }), bought);
    expect(quoted).toMatchObject({ price: 100, realCpm: 25 });
    expect(quoted).not.toHaveProperty('standIn');
  });

  it('buys the form of the list, where it is of the creator’s kind, and else the user’s own', () => {
    const both = figures({ cost: 1 });
    both.forms.push({ id: '60', metrics: [price(2)] });
    expect(moneyOf({}, { form: '60' }, both, bought).price).toBe(2);
    expect(moneyOf({}, { form: 'video' }, both, bought).price).toBe(1);
  });

  it('shows a price that may not be had, or is of an unknown unit, without reckoning a cost of it', () => {
    for (const rest of [{ offer: 'closed' }, { uncertain: true }, { note: 'xingtu.settlement' }] as const) {
      const money = moneyOf({}, terms, figures({ cost: 200, median: 4000, rest }), bought);
      expect(money).toMatchObject({ sure: false, price: 200, standIn: rest });
      expect(money).not.toHaveProperty('realCpm');
    }
  });
});

describe('the totals of a list', () => {
  const known = new Map([
    ['xingtuKolId/7100000000000000001', figures({ cost: 1000, median: 10_000, expected: 20_000 })],
    ['xingtuKolId/7100000000000000002', figures({ cost: 3000, median: 90_000 })],
    ['xingtuKolId/7100000000000000003', figures({ median: 50_000 })],
    [XHS, figures({ cost: 500, median: 1000 }, 'picture')],
  ]);
  const of = (entries: Entry[]) => totalsOf(entries, terms, (creator) => known.get(creator), bought);
  const second = entry({ creator: 'xingtuKolId/7100000000000000002' });
  const third = entry({ creator: 'xingtuKolId/7100000000000000003' });

  it('divide the sum of the costs by the sum of the plays, of the entries that have both', () => {
    const { all } = of([entry(), second, third]);
    // Not the mean of 100 and 33.33.
    expect(all).toMatchObject({ entries: 3, priced: 2, standIns: 2, price: 4000, realPlays: 150_000 });
    expect(all).toMatchObject({ realCpm: 40, netCpm: 30, expectedCpm: 50, expectedPlays: 20_000 });
    expect(all).toMatchObject({ withFee: 4200, rebate: 1200, net: 3000, tax: 180, taxed: 3180 });
  });

  it('never count excluded entries, and tell what they would have been', () => {
    const totals = of([entry(), { ...second, status: 'excluded' }]);
    expect(totals.all).toMatchObject({ entries: 1, price: 1000, realCpm: 100 });
    expect(totals.byPlatform.get('xingtu')).toEqual(totals.all);
    expect(totals.byStatus.get('excluded')).toMatchObject({ entries: 1, price: 3000 });
    expect(totals.byStatus.get('candidate')).toMatchObject({ entries: 1, price: 1000 });
    expect(totals.excluded).toBe(1);
  });

  it('add money of both platforms, but no plays to impressions', () => {
    const totals = of([entry(), entry({ creator: XHS })]);
    expect(totals.all).toMatchObject({ price: 1500, net: 1125 });
    for (const missing of ['realPlays', 'expectedPlays', 'realCpm', 'netCpm', 'expectedCpm'])
      expect(totals.all).not.toHaveProperty(missing);
    expect(totals.byPlatform.get('xingtu')?.realCpm).toBe(100);
    expect(totals.byPlatform.get('pugongying')).toMatchObject({ realCpm: 500, realPlays: 1000 });
  });

  it('divide the sum of the costs by the plays of the target, of the entries that have all of it', () => {
    const shares = new Map<string, { side: 'audience' | 'fans'; share?: Ratio }>([
      [entry().creator, { side: 'audience', share: 0.5 as Ratio }],
      [second.creator, { side: 'audience', share: 0.1 as Ratio }],
      // The price is not known.
      [third.creator, { side: 'audience', share: 0.9 as Ratio }],
    ]);
    const totals = (entries: Entry[]) =>
      totalsOf(
        entries,
        terms,
        (creator) => known.get(creator),
        bought,
        (creator) => shares.get(creator),
      );
    // 4,000 over 5,000 + 9,000 plays, and not the mean of 200 and 333.33.
    expect(totals([entry(), second, third]).all.ta).toEqual({
      audience: { cpm: expect.closeTo(285.714, 3), entries: 2 },
    });
    shares.set(second.creator, { side: 'fans', share: 0.1 as Ratio });
    expect(totals([entry(), second]).all.ta).toEqual({
      audience: { cpm: 200, entries: 1 },
      fans: { cpm: expect.closeTo(333.333, 3), entries: 1 },
    });
    shares.set(second.creator, { side: 'audience' });
    expect(totals([second]).all).not.toHaveProperty('ta');
    expect(totals([{ ...entry(), status: 'excluded' }]).all).not.toHaveProperty('ta');
    expect(of([entry()]).all).not.toHaveProperty('ta');
    shares.set(XHS, { side: 'audience', share: 0.5 as Ratio });
    const mixed = totals([entry(), entry({ creator: XHS })]);
    expect(mixed.all).not.toHaveProperty('ta');
    expect(mixed.byPlatform.get('pugongying')?.ta).toEqual({ audience: { cpm: 1000, entries: 1 } });
  });

  it('leave out prices in doubt, and say how many', () => {
    const doubtful = figures({ cost: 9, median: 9, rest: { offer: 'unconfirmed' } });
    const totals = totalsOf(
      [entry(), second],
      {},
      (creator) => (creator === second.creator ? doubtful : known.get(creator)),
      bought,
    );
    expect(totals.all).toMatchObject({ entries: 2, priced: 1, unsure: 1, price: 1000, realCpm: 100 });
  });

  it('of an empty list are none, not zero', () => {
    expect(of([]).all).toEqual({ entries: 0, priced: 0, standIns: 0, unsure: 0 });
  });

  it('add amounts up without the arithmetic’s own digits', () => {
    const cents = totalsOf(
      [entry({ quote: 0.1 as Yuan }), entry({ quote: 0.2 as Yuan })],
      {},
      () => undefined,
      bought,
    );
    expect(cents.all.price).toBe(0.3);
  });
});

describe('money that is remembered', () => {
  it('is reckoned again only for another entry, other terms or other figures', () => {
    const reckon = rememberedMoney();
    const one = entry({ quote: 10_000 as Yuan });
    const known = figures({ cost: 9000, median: 100_000 });
    const first = reckon(one, terms, known, bought);
    expect(reckon(one, terms, known, bought)).toBe(first);
    expect(first).toEqual(moneyOf(one, terms, known, bought));
    const others = [
      reckon(one, { ...terms, fee: 0.1 as Ratio }, known, bought),
      reckon(one, terms, figures({ cost: 9000, median: 50_000 }), bought),
      reckon({ ...one, quote: 8000 as Yuan }, terms, known, bought),
    ];
    expect(others.map(({ net, realCpm }) => [net, realCpm])).toEqual([
      [8000, 100],
      [7500, 200],
      [6000, 80],
    ]);
  });
});
