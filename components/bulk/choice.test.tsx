import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { BulkPrice } from '../../lib/lists/bulk/job';
import { Choice, type Chosen } from './Choice';

vi.mock('../session/session', () => ({
  useLanguage: () => 'en',
  useSession: () => ({ settings: { source: 'live', dailyCap: 500 }, callsToday: 20 }),
  useSettings: () => undefined,
}));

const draw = (chosen: Partial<Chosen>, ...prices: BulkPrice[]) =>
  renderToStaticMarkup(
    <Choice
      chosen={{ parts: ['row', 'audience'], refetch: false, ...chosen }}
      prices={prices}
      count={prices.length}
      lists={[{ id: 'a', name: 'Spring', client: 'Acme' }]}
      onChange={() => {}}
      onStart={() => {}}
    />,
  );
/** What each part costs, as it is written. */
const costs = (markup: string) =>
  [...markup.matchAll(/data-bulk-cost="(\w+)".*?<dd>(.*?)<\/dd>/g)].map(([, cost, text]) => [cost, text]);

test('the total is told by what its calls are for', () => {
  const drawn = draw({}, { find: 1, audience: 3 }, { row: 1, audience: 3 }, { row: 0, audience: 0 });
  expect(costs(drawn)).toEqual([
    ['find', '1 call'],
    ['row', '1 call'],
    ['audience', '6 calls'],
  ]);
  expect(drawn).toContain('data-bulk-sum="8"');
});

test('a part that is cached for all says that it is free', () => {
  expect(costs(draw({}, { row: 1, audience: 0 }))).toEqual([
    ['row', '1 call'],
    ['audience', 'Free'],
  ]);
});

test('what is cached is not fetched again, and no list is filled, unless the user wants it', () => {
  const drawn = draw({}, { row: 1 });
  expect(drawn).toMatch(/<input type="checkbox" data-bulk-refetch="true"\/>/);
  expect(drawn).toMatch(/<option value="" selected="">No list<\/option>/);
  expect(draw({ refetch: true, into: 'a' }, { row: 1 })).toMatch(
    /data-bulk-refetch="true" checked="".*<option value="a" selected="">Acme · Spring<\/option>/s,
  );
});
