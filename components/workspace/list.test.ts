import { describe, expect, it } from 'vitest';
import type { Row, Source } from '../../lib/report/blocks';
import type { ListResult } from '../../lib/report/load';
import { isComplete, isOver, type ListEvent, type ListState, reduceList, UNTOUCHED } from './list';

const source: Source = { endpoint: 'pgy.search', fetchedAt: 1, fromCache: false, sample: false };
const row = (key: string): Row => ({ key, cells: [key] });
const page = (keys: string, more: Partial<ListResult> = {}): ListResult => ({
  table: {
    type: 'table',
    id: 'pgy.search',
    source,
    columns: [{ id: 'name', unit: 'text' }],
    rows: [...keys].map(row),
    total: 9,
  },
  next: { page: '2' },
  failures: [],
  missing: 0,
  ...more,
});
const failed: ListResult = { failures: [{ code: 'timeout', charged: 'maybe' }], missing: 0 };

const start = (request: string, wanted = 1): ListEvent => ({
  type: 'start',
  request,
  mode: 'auto',
  at: 5,
  wanted,
});
const following = (...events: ListEvent[]): ListState => events.reduce(reduceList, UNTOUCHED);
const first = [{ type: 'ask', values: { keyword: 'a' }, fresh: false } as const, start('1')];
const arrived = (request: string, ...results: ListResult[]): ListEvent => ({
  type: 'pages',
  request,
  results,
});
const keys = ({ rows }: ListState) => rows.map(({ key }) => key).join('');

describe('a list, page by page', () => {
  it('rows stay while the next page is on its way, which comes after them', () => {
    const loading = following(...first, arrived('1', page('abc')), start('2'));
    expect(loading.phase).toBe('loading');
    expect(keys(loading)).toBe('abc');
    const done = reduceList(loading, arrived('2', page('de', { next: undefined })));
    expect(keys(done)).toBe('abcde');
    expect([done.pages, done.sources.length, done.added]).toEqual([2, 2, 2]);
    expect(isComplete(done)).toBe(true);
  });

  it('a row that comes again is shown once and counted as repeated', () => {
    const state = following(...first, arrived('1', page('abc')), start('2'), arrived('2', page('cbd')));
    expect(keys(state)).toBe('abcd');
    expect(state.repeated).toBe(2);
  });

  it('rows before a failed page stay, and so does the way to that page', () => {
    const state = following(...first, arrived('1', page('abc')), start('2'), arrived('2', failed));
    expect(keys(state)).toBe('abc');
    expect(state.failures).toEqual(failed.failures);
    expect(state.next).toEqual({ page: '2' });
    expect(state.pages).toBe(1);
  });

  it('the next try forgets a failure', () => {
    const state = following(...first, arrived('1', failed), start('2'));
    expect(state.failures).toEqual([]);
  });

  it('events of a load that is not the latest change nothing', () => {
    const state = following(...first, start('2'), arrived('1', page('abc')), {
      type: 'failed',
      request: '1',
      failure: { code: 'cancelled', charged: 'maybe' },
    });
    expect(keys(state)).toBe('');
    expect(state.phase).toBe('loading');
    expect(state.failures).toEqual([]);
  });

  it('a new question begins without the rows of the old one', () => {
    const state = following(...first, arrived('1', page('abc')), {
      type: 'ask',
      values: { keyword: 'b' },
      fresh: true,
    });
    expect(keys(state)).toBe('');
    expect(state.pages).toBe(0);
    expect(state.fresh).toBe(true);
  });

  it('a list that the cache has only in part shows that part and says so', () => {
    const state = following(...first, arrived('1', page('ab'), { failures: [], missing: 1 }));
    expect(keys(state)).toBe('ab');
    expect(state.missing).toBe(true);
    expect(state.next).toEqual({ page: '2' });
  });

  it('a list is not complete before its first page', () => {
    expect(isComplete(UNTOUCHED)).toBe(false);
  });
});

describe('isOver', () => {
  it.each([
    ['goes on where there are more pages', page('a'), false],
    ['ends with the last page', page('a', { next: undefined }), true],
    ['ends with a failure', failed, true],
    ['ends where the cache lacks the page', { failures: [], missing: 1 }, true],
  ])('loading several pages %s', (_, result, over) => expect(isOver(result)).toBe(over));
});
