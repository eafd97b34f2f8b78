import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { panel } from '../../lib/i18n/panel';
import '../../lib/i18n/metrics/all';
import type { Language } from '../../lib/language/translate';
import type { Block, Metric, Source } from '../../lib/report/blocks';
import { ALL_MARKS, remarkOf } from '../../lib/report/marks';
import { BlockView } from './BlockView';

// The charts' module asks the browser for the system's theme as it loads, and this test has no browser.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));

let language: Language = 'en';
const tips: (() => ReactNode)[] = [];
vi.mock('../session/session', () => ({ useLanguage: () => language }));
vi.mock('../ui/Tip', () => ({
  useTip: () => (content: () => ReactNode) => {
    tips.push(content);
    return {};
  },
}));

const SOURCE: Source = { endpoint: 'xingtu.marketing', fetchedAt: 0, fromCache: false, sample: false };

/** The text of a block, part by part, as it stands on the screen. */
function textOf(block: Block, spoken: Language): string {
  language = spoken;
  tips.length = 0;
  return wordsOf(<BlockView block={block} onOpen={() => {}} />);
}

/** The tooltips of the figures in the block that was drawn last. */
const tipsOf = (): string[] => tips.map((content) => wordsOf(content()));

const wordsOf = (drawn: ReactNode): string =>
  renderToStaticMarkup(drawn)
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|')
    .replaceAll('&#x27;', "'");

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
] as const)('the price of an offer that is %s says so beside the figure (%s)', (offer, spoken, text) => {
  expect(textOf(metrics(price({ offer })), spoken)).toContain(text);
});

test('a mark is explained where the figure is', () => {
  textOf(metrics(price({ offer: 'listedOffline' })), 'en');
  expect(tipsOf()[0]).toContain('It is not confirmed that this means closed');
  textOf(metrics(price({ offer: 'closed', note: 'xingtu.discount' })), 'zh-CN');
  expect(tipsOf()[0]).toMatch(/这项报价已关闭.*平台当前有优惠/);
});

test('an estimate names all that it is made of, and is as old as its own oldest part', () => {
  const estimate = price({
    estimate: { price: 65910, plays: 469314 },
    source: { ...SOURCE, also: ['xingtu.cp'], fetchedAt: Date.now() - 7 * 86_400_000 },
  });
  const block = {
    ...metrics(estimate, price({ id: 'xingtu.price.1_20' })),
    source: { ...SOURCE, fetchedAt: Date.now() },
  };
  textOf(block, 'zh-CN');
  const [made, plain] = tipsOf();
  expect(made).toContain('|星图达人报价、星图预期 CPM 与 CPE|7天前获取|');
  expect(plain).toContain('|星图达人报价|刚刚获取|');
  textOf(block, 'en');
  expect(tipsOf()[0]).toContain('|Xingtu creator prices, Xingtu expected CPM and CPE|fetched 7 days ago|');
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
    rows: [{ cells: ['按播放', 49, 14000, 140000], notes: { 1: ['offer.closed'] } }],
  };
  expect(textOf(table, 'zh-CN')).toContain('|按播放|¥49.00/千次播放|已关闭|¥14,000|¥140,000|');
  expect(textOf(table, 'en')).toContain('|按播放|¥49.00 per 1,000 plays|Closed|¥14,000|¥140,000|');
});

const EMPTY: Record<string, Block> = {
  'a distribution without groups': {
    type: 'distribution',
    id: 'xingtu.audience.gender',
    source: SOURCE,
    rows: [],
  },
  'a table without rows': { type: 'table', id: 'xingtu.otherPrices', source: SOURCE, columns: [], rows: [] },
  'a list of no tags': { type: 'tags', id: 'xingtu.themes', source: SOURCE, tags: [] },
  'a series of nothing but gaps': {
    type: 'series',
    id: 'xingtu.fansTotals',
    source: SOURCE,
    axis: { kind: 'day', values: ['2026-03-08', '2026-03-09'] },
    lines: [{ id: 'xingtu.fansTotal', unit: 'count', values: [undefined, undefined] }],
  },
};

test.each(Object.entries(EMPTY))('%s says that there is no data, and draws nothing else', (_, block) => {
  expect(textOf(block, 'en')).toMatch(/^\|[^|]*\|No data from the source\|$/);
  expect(textOf(block, 'zh-CN')).toMatch(/^\|[^|]*\|数据源没有提供\|$/);
});

test.each(ALL_MARKS)('the mark %s of a table’s cell stands below its figure in words', (mark) => {
  const table: Block = {
    type: 'table',
    id: 'xingtu.otherPrices',
    source: SOURCE,
    columns: [
      { id: 'xingtu.priceKind', unit: 'text' },
      { id: 'xingtu.price', unit: 'yuan' },
    ],
    rows: [{ cells: ['植入', 49], notes: { 1: [remarkOf(mark)] } }],
  };
  for (const [spoken, words] of [
    ['zh-CN', panel[`figure.${mark}`][0]],
    ['en', panel[`figure.${mark}`][1]],
  ] as const)
    expect(textOf(table, spoken)).toContain(`|¥49.00|${words}|`);
});

test('a card links to other pages of the creator by their names, and to nothing that is no page', () => {
  language = 'en';
  const drawn = renderToStaticMarkup(
    <BlockView
      block={{
        type: 'card',
        id: 'xingtu.card',
        source: SOURCE,
        title: 'x',
        facts: [],
        pages: [
          { id: 'xingtu.douyinPage', href: 'https://www.douyin.com/user/MS4wLjABAAAAx' },
          { id: 'xingtu.douyinPage', href: 'javascript:alert(1)' },
        ],
      }}
      onOpen={() => {}}
    />,
  );
  expect(drawn.match(/<a /g)).toHaveLength(1);
  expect(drawn).toContain('href="https://www.douyin.com/user/MS4wLjABAAAAx"');
  expect(drawn).toContain('aria-label="Open the Douyin profile"');
});
