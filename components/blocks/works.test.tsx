import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import '../../lib/i18n/metrics/all';
import type { Language } from '../../lib/language/translate';
import type { Row, TableBlock } from '../../lib/report/blocks';
import { TableView } from './TableView';

let language: Language = 'en';
const tips: (() => ReactNode)[] = [];
vi.mock('../session/session', () => ({ useLanguage: () => language }));
vi.mock('../ui/Tip', () => ({
  useTip: () => (content: () => ReactNode) => {
    tips.push(content);
    return {};
  },
}));
beforeEach(() => {
  tips.length = 0;
});

const SOURCE = { endpoint: 'xingtu.showItems', fetchedAt: 0, fromCache: false, sample: false };
const TITLE = '和闺蜜自驾川西七天六晚，人均两千出头，把住宿、路线、避坑和拍照机位一次讲清楚';
const work = (times: number, lists: string[]): Row => ({
  cells: [TITLE, 158_000, 0.044, 77.85],
  estimates: { 2: { interactions: 6952, plays: 158_000 }, 3: { price: 12_300, plays: 158_000 } },
  notes: { 2: ['cell.arithmetic'], 3: ['cell.arithmetic'] },
  multiples: { 1: { times, median: 69_400, of: 9 } },
  lists,
});
const works = (...rows: Row[]): TableBlock => ({
  type: 'table',
  id: 'xingtu.works',
  source: SOURCE,
  columns: [
    { id: 'xingtu.work.title', unit: 'text' },
    { id: 'xingtu.work.plays', unit: 'count' },
    { id: 'xingtu.work.rate', unit: 'ratio', estimate: true },
    { id: 'xingtu.work.cpm', unit: 'yuan', estimate: true },
  ],
  rows,
  filters: [
    { id: 'xingtu.works.personal', lists: ['xingtu.latest'] },
    { id: 'xingtu.works.ordered', lists: ['xingtu.latestOrdered'] },
  ],
});
const words = (drawn: ReactNode) =>
  renderToStaticMarkup(drawn)
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|');
const drawn = (block: TableBlock, spoken: Language) => {
  language = spoken;
  return words(<TableView block={block} onOpen={() => {}} />);
};
const table = works(
  work(2.3, ['xingtu.latest']),
  work(0.45, ['xingtu.latestOrdered']),
  work(1.2, ['xingtu.latest']),
);

test('works over twice and under half the median of their kind bear a mark, others a plain number', () => {
  const text = drawn(table, 'en');
  expect(text).toContain('|158K|▲ 2.3×|');
  expect(text).toContain('|158K|▼ 0.45×|');
  expect(text).toContain('|158K|1.2×|');
});

test.each([
  ['zh-CN', '|全部 |3|个人 |2|星图 |1|', '|CPM |估|'],
  ['en', '|All |3|Personal |2|Sponsored |1|', '|CPM |est.|'],
] as const)(
  'the table names its filters with their rows, and its estimates in the heading (%s)',
  (spoken, filters, heading) => {
    const text = drawn(table, spoken);
    expect(text).toContain(filters);
    expect(text).toContain(heading);
  },
);

test('on hover and by keyboard a work has its whole title, its median and the arithmetic of its estimates', () => {
  drawn(works(work(2.3, [])), 'en');
  const said = tips.map((content) => words(content()));
  const of = (label: string) => said.find((text) => text.startsWith(`|${label}|`));
  expect(of('Video')).toContain(TITLE);
  expect(of('Plays')).toContain('|Median of its kind|69.4K (9 works)|');
  expect(of('Engagement rate')).toContain('engagements 6,952, plays 158,000');
  expect(of('CPM')).toContain('price ¥12,300, plays 158,000');
});
