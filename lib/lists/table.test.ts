import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../memory/snapshot';
import type { Metric, VerdictBlock } from '../report/blocks';
import type { Ratio, Yuan } from '../report/units';
import type { Entry, KolList } from './model';
import {
  changeSince,
  entryColumns,
  entryFigures,
  entryRow,
  HIDDEN_AT_FIRST,
  priceOf,
  type RowContext,
  statusOf,
  statusOrder,
} from './table';

const LIST: KolList = {
  id: 'l',
  name: 'Summer',
  createdAt: 1,
  fee: 0.05 as Ratio,
  rebate: 0.3 as Ratio,
  form: '21_60',
  statuses: [{ id: 's1', name: 'On hold' }],
  columns: [{ id: 'c1', name: 'Lead' }],
};

const ENTRY: Entry = {
  id: 'e1',
  creator: 'xingtuKolId/6812345678901234567',
  name: 'Li',
  status: 'candidate',
  tags: ['skin', 'home'],
  free: { c1: 'Wu' },
  addedAt: Date.UTC(2026, 9, 2, 20),
};

const metric = (id: string, value: number, rest: Partial<Metric> = {}) =>
  ({ id, unit: 'yuan', value, ...rest }) as Metric;

const verdict = (offer?: 'closed'): VerdictBlock => ({
  type: 'verdict',
  id: 'verdict',
  source: { endpoint: 'xingtu.spread', fetchedAt: 1, fromCache: true, sample: false },
  forms: [
    { id: '1_20', metrics: [metric('verdict.price', 5000)] },
    {
      id: '21_60',
      metrics: [
        metric('verdict.price', 10_000, offer && { offer }),
        metric('verdict.expectedCpm', 40),
        metric('verdict.realCpe', 2, { estimate: { price: 10_000, interactions: 5000 } }),
      ],
    },
  ],
  metrics: [metric('verdict.median', 200_000)],
  over: [],
});

const columns = entryColumns(LIST);
const context: RowContext = {
  list: LIST,
  columns,
  bought: { videoLength: '1_20', noteForm: 'picture' },
  statusName: (status) => status,
  platformName: (platform) => platform,
};

const cell = (entry: Entry, id: string, of = { verdict: verdict() }) => {
  const row = entryRow(entry, context, of);
  const index = columns.findIndex((column) => column.id === id);
  return { value: row.cells[index], notes: row.notes?.[index], estimate: row.estimates?.[index] };
};

describe('the table of a list', () => {
  it('the platform’s price of the list’s form stands in for a quote, and says so', () => {
    expect(cell(ENTRY, 'entry.quote')).toMatchObject({ value: 10_000, notes: ['entry.platformPrice'] });
    expect(cell({ ...ENTRY, quote: 8000 as Yuan }, 'entry.quote')).toMatchObject({
      value: 8000,
      notes: undefined,
    });
  });

  it('net is the quote with the fee less the rebate, by the entry’s own rebate before that of the list', () => {
    expect(cell(ENTRY, 'entry.net').value).toBeCloseTo(10_000 * 1.05 - 3000);
    const own = { ...ENTRY, quote: 8000 as Yuan, rebate: 0.5 as Ratio };
    expect(cell(own, 'entry.net').value).toBeCloseTo(8000 * 1.05 - 4000);
    expect(cell(ENTRY, 'entry.rebate').notes).toEqual(['entry.listRebate']);
    expect(cell(own, 'entry.rebate').notes).toBeUndefined();
  });

  it('real CPM is the quote over the median, with its numbers', () => {
    expect(cell({ ...ENTRY, quote: 8000 as Yuan }, 'entry.realCpm')).toMatchObject({
      value: 40,
      estimate: { price: 8000, median: 200_000 },
    });
    expect(cell(ENTRY, 'entry.realCpm').value).toBe(50);
  });

  it('what else a thousand or an engagement costs goes with the quote', () => {
    const quoted = { ...ENTRY, quote: 5000 as Yuan };
    expect(cell(quoted, 'entry.expectedCpm').value).toBe(20);
    expect(cell(quoted, 'entry.cpe')).toMatchObject({
      value: 1,
      estimate: { price: 5000, interactions: 5000 },
    });
    expect(cell(ENTRY, 'entry.expectedCpm').value).toBe(40);
  });

  it('a price that may not be had is marked, and a quote of one’s own is not', () => {
    const of = { verdict: verdict('closed') };
    expect(cell(ENTRY, 'entry.quote', of).notes).toEqual(['entry.platformPrice', 'offer.closed']);
    expect(cell(ENTRY, 'entry.realCpm', of).notes).toEqual(['offer.closed']);
    expect(cell({ ...ENTRY, quote: 1 as Yuan }, 'entry.realCpm', of).notes).toBeUndefined();
  });

  it('a figure that is not known is missing, and never zero', () => {
    const row = entryRow(ENTRY, context, {});
    const known = columns.flatMap(({ id }, index) => (row.cells[index] === undefined ? [] : [id]));
    expect(known).toEqual([
      'entry.name',
      'entry.status',
      'entry.rebate',
      'entry.tags',
      'free.c1',
      'entry.platform',
      'entry.added',
    ]);
    expect(entryFigures(ENTRY, context, {}).money.net).toBeUndefined();
  });

  it('TA hit and TA-CPM are columns of a list with a target audience only, and say where they are by fans', () => {
    expect(columns.some(({ id }) => id === 'entry.taCpm' || id === 'entry.taHit')).toBe(false);
    const target = { dimensions: [{ by: 'age', keys: { xingtu: ['18-23'] } }], costBy: 'age' } as const;
    const aimed = entryColumns({ ...LIST, target });
    const at = aimed.findIndex(({ id }) => id === 'entry.taCpm');
    const hit = aimed.findIndex(({ id }) => id === 'entry.taHit');
    const row = entryRow(
      ENTRY,
      { ...context, columns: aimed },
      {
        verdict: verdict(),
        ta: { share: 0.5 as Ratio, side: 'fans', hit: 0.8 as Ratio, counted: 1, wanted: 2 },
      },
    );
    expect(row.cells[at]).toBe(100);
    expect(row.cells[hit]).toBe(0.8);
    expect([row.notes?.[at], row.notes?.[hit]]).toEqual([['entry.byFans'], ['entry.byFans', 'entry.taPart']]);
    const bare = entryRow(
      ENTRY,
      { ...context, columns: aimed },
      { verdict: verdict(), ta: { share: 0.5 as Ratio, side: 'audience', counted: 0, wanted: 0 } },
    );
    expect(bare.cells[hit]).toBeUndefined();
    expect(bare.notes?.[at]).toBeUndefined();
  });

  it('who changed a row last is a column of a shared list only, hidden at first, and its texts sort by time', () => {
    expect(columns.some(({ id }) => id === 'entry.edited')).toBe(false);
    expect(HIDDEN_AT_FIRST).toContain('entry.edited');
    const shared = entryColumns(LIST, true);
    const at = shared.findIndex(({ id }) => id === 'entry.edited');
    const edited = { by: '小王', at: Date.UTC(2026, 10, 22, 2, 31) };
    const row = entryRow(ENTRY, { ...context, columns: shared }, { edited });
    expect(row.cells[at]).toBe('2026-11-22 10:31 小王');
    expect(entryRow(ENTRY, { ...context, columns: shared }, {}).cells[at]).toBeUndefined();
  });

  it('a price is compared with what it was when the creator was added', () => {
    const on = (day: string, value: number): Snapshot => ({
      source: 'live',
      creator: ENTRY.creator,
      basis: 'xingtu.spread',
      day,
      at: 1,
      figures: { 'xingtu.price.21_60': { value, unit: 'yuan' } },
    });
    const line = [on('2026-05-01', 100), on('2026-05-06', 110), on('2026-05-20', 121)];
    const since = (day: string) => changeSince(line, priceOf('21_60'), day);
    expect(since('2026-05-10')).toMatchObject({ from: 110, to: 121, since: '2026-05-06' });
    expect(since('2026-05-10')?.ratio).toBeCloseTo(0.1);
    expect(since('2026-04-01')).toMatchObject({ from: 100, since: '2026-05-01' });
    expect(since('2026-05-20')).toMatchObject({ ratio: 0, since: '2026-05-20' });
    expect(changeSince(line, priceOf('picture'), '2026-05-10')).toBeUndefined();
  });

  it('the day of adding is that of Beijing, and the creator leads to their page', () => {
    expect(cell(ENTRY, 'entry.added').value).toBe('2026-10-03');
    expect(entryRow(ENTRY, context, {}).subject).toMatchObject({ platform: 'xingtu', kind: 'kol' });
  });

  it('statuses of the user stand before the excluded ones, and one that was removed is a candidate', () => {
    expect(statusOrder(LIST)).toEqual(['candidate', 'quoted', 'proposed', 'confirmed', 's1', 'excluded']);
    expect(statusOf({ ...ENTRY, status: 's1' }, LIST)).toBe('s1');
    expect(statusOf({ ...ENTRY, status: 'gone' }, LIST)).toBe('candidate');
  });
});
