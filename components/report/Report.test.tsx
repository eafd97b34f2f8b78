import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import type { SectionResult } from '../../lib/report/load';
import type { Count } from '../../lib/report/units';
import { Report } from './Report';

// The charts' module asks the browser for the system's theme as it loads, and this test has no browser.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));

vi.mock('../session/session', () => ({
  useChoose: () => () => {},
  useLanguage: () => 'en',
  useSession: () => ({ settings: { source: 'live' }, hasToken: true }),
}));
// A price waits for the background, which this test does not have.
vi.mock('../prices/Cost', () => ({ Cost: () => undefined }));
vi.mock('./useVisible', () => ({ useVisible: () => true }));

const SUBJECT = {
  platform: 'xingtu',
  kind: 'kol',
  id: '7000000000000000001',
  idType: 'xingtuKolId',
} as const;
const SECTIONS = ['xingtu.orders'] as const;
const ready: SectionResult = {
  section: 'xingtu.orders',
  options: { range: '30' },
  blocks: [
    {
      type: 'metrics',
      id: 'xingtu.orderSummary',
      source: { endpoint: 'xingtu.orderExperience', fetchedAt: 0, fromCache: true, sample: false },
      metrics: [{ id: 'xingtu.orderIndustryCount', unit: 'count', value: 4 as Count }],
    },
  ],
  failures: [],
  missing: 0,
};

test('a later section is drawn in words and never by its ids, however late its words come', async () => {
  const report = (
    <Report subject={SUBJECT} sections={SECTIONS} opening="now" ready={ready} onOpen={() => {}} />
  );
  const drawn = await new Response((await prerender(report)).prelude).text();
  expect(drawn).toContain('Industries');
  expect(drawn).not.toContain('>xingtu.');
});
