import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { Language } from '../../lib/i18n/translate';
import type { Block, Metric, Source } from '../../lib/report/blocks';
import { BlockView } from './BlockView';

// There is no browser here: the charts ask it at their beginning for the system's theme.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));

let language: Language = 'en';
vi.mock('../session', () => ({ useLanguage: () => language }));

const SOURCE: Source = { endpoint: 'xingtu.marketing', fetchedAt: 0, fromCache: false, sample: false };

/** The text of a block, part by part, as it stands on the screen. */
function textOf(block: Block, spoken: Language): string {
  language = spoken;
  const markup = renderToStaticMarkup(<BlockView block={block} onOpen={() => {}} />);
  return markup
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|')
    .replaceAll('&#x27;', "'");
}

const metrics = (...given: Metric[]): Block => ({
  type: 'metrics',
  id: 'xingtu.prices',
  source: SOURCE,
  metrics: given,
});
const price = (rest: object) => ({ id: 'xingtu.price.60', unit: 'yuan', value: 65910, ...rest }) as Metric;

test.each([
  ['closed', 'zh-CN', '|¥65,910|已关闭|'],
  ['closed', 'en', '|¥65,910|Closed|'],
  ['listedOffline', 'zh-CN', '|¥65,910|平台标为下线|'],
  ['listedOffline', 'en', '|¥65,910|Listed as offline|'],
  ['unconfirmed', 'zh-CN', '|¥65,910|是否开放未知|'],
] as const)('a price of an offer that is %s says so beside the figure (%s)', (offer, spoken, text) => {
  expect(textOf(metrics(price({ offer })), spoken)).toContain(text);
});

test('what holds of every figure of a block is said once', () => {
  const note = 'xingtu.flowType';
  const text = textOf(metrics(price({ note }), { id: 'xingtu.price.1_20', unit: 'yuan', note }), 'en');
  expect(text.split('traffic parameter')).toHaveLength(2);
  const one = textOf(metrics(price({ note }), price({ id: 'xingtu.price.1_20' })), 'en');
  expect(one).toContain('|¥65,910|From the legacy endpoint');
});

test('a closed offer without a price is a dash that says that it is closed', () => {
  expect(textOf(metrics(price({ value: undefined, offer: 'closed' })), 'en')).toContain('|—|Closed|');
});

test('a row of a table says that its offer is closed, and a price for plays has its own unit', () => {
  const table: Block = {
    type: 'table',
    id: 'xingtu.naturalPrices',
    source: SOURCE,
    columns: [
      { id: 'xingtu.priceKind', unit: 'text' },
      { id: 'xingtu.naturalPrice', unit: 'yuanPerMille' },
      { id: 'xingtu.naturalFloor', unit: 'yuan' },
      { id: 'xingtu.naturalCeiling', unit: 'yuan' },
    ],
    rows: [{ cells: ['按播放', 49, 14000, 140000], notes: { 1: 'offer.closed' } }],
  };
  expect(textOf(table, 'zh-CN')).toContain('|按播放|¥49.00/千次播放|已关闭|¥14,000|¥140,000|');
  expect(textOf(table, 'en')).toContain('|按播放|¥49.00 per 1,000 plays|Closed|¥14,000|¥140,000|');
});
