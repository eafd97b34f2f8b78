import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import type { LoadedReport } from '../../lib/export/report';
import type { Language } from '../../lib/language/translate';
import type { Block, Row, Source, TableBlock } from '../../lib/report/blocks';
import type { Count, Index, Ratio, Yuan } from '../../lib/report/units';
import { PrintPage } from './PrintPage';

let language: Language = 'en';
vi.mock('../session/session', () => ({ useLanguage: () => language }));
beforeEach(() => {
  language = 'en';
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-480);
});

const NOW = Date.parse('2026-03-09T12:00:00+08:00');
const source = (endpoint: string, rest: Partial<Source> = {}): Source => ({
  endpoint,
  fetchedAt: NOW - 3_600_000,
  fromCache: true,
  sample: false,
  ...rest,
});
const verdict: Block = {
  type: 'verdict',
  id: 'xingtu.verdict',
  source: source('xingtu.spread', { asOf: '2026-03-08' }),
  forms: [
    {
      id: '1_20',
      metrics: [
        { id: 'verdict.price', unit: 'yuan', value: 12_300 as Yuan },
        { id: 'verdict.realCpm', unit: 'yuan', value: 77.85 as Yuan, estimate: { price: 12_300 } },
        { id: 'verdict.expectedCpm', unit: 'yuan', value: 45 as Yuan },
      ],
    },
    { id: '60', metrics: [{ id: 'verdict.price', unit: 'yuan', value: 30_000 as Yuan }] },
  ],
  metrics: [
    { id: 'verdict.completion', unit: 'ratio', value: 0.12 as Ratio, percentile: { beats: 0.159 as Ratio } },
  ],
  over: ['videos.xingtu', 'range.30'],
  works: 3 as Count,
};
const people: Block = {
  type: 'distribution',
  id: 'xingtu.audience.gender',
  source: source('xingtu.audience'),
  people: { side: 'audience', by: 'gender' },
  rows: [
    { key: 'female', share: 0.68 as Ratio },
    { key: 'male', share: 0.32 as Ratio },
  ],
};
const work = (place: number): Row => ({
  cells: [`Work number ${place}`, 158_000],
  multiples: { 1: { times: place === 1 ? 2.3 : 0.45, median: 69_400, of: 9 } },
});
const works = (count: number): TableBlock => ({
  type: 'table',
  id: 'xingtu.works',
  source: source('xingtu.showItems'),
  columns: [
    { id: 'xingtu.work.title', unit: 'text' },
    { id: 'xingtu.work.plays', unit: 'count' },
  ],
  rows: Array.from({ length: count }, (_, place) => work(place + 1)),
});
const series: Block = {
  type: 'series',
  id: 'xingtu.playsOverTime',
  source: source('xingtu.showItems'),
  axis: { kind: 'day', values: ['2026-03-01'] },
  lines: [{ id: 'xingtu.work.plays', unit: 'count', values: [100] }],
};

const report = (...blocks: Block[]): LoadedReport => ({
  subject: { platform: 'xingtu', kind: 'kol', id: '6999012345678901234', idType: 'xingtuKolId' },
  name: '小鹿',
  kind: 'Xingtu creator',
  sections: [{ section: 'xingtu.overview', options: { videos: 'xingtu' }, blocks }],
  settings: {
    videoLength: '1_20',
    noteForm: 'picture',
    maxCpm: 0,
    maxCpe: 0,
    oddExpectedTimes: 1.5,
    oddWorks: 5,
    oddPlaysPerFan: 1,
    oddCompletion: 20,
  },
  now: NOW,
});
const drawn = (of: LoadedReport) =>
  renderToStaticMarkup(<PrintPage report={of} />)
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|');

test('the page begins with the name and the address of the creator', () => {
  expect(drawn(report(verdict))).toMatch(
    /^\|小鹿\|Xingtu creator · https:\/\/www\.xingtu\.cn\/ad\/creator\/author-homepage\/douyin-video\/6999012345678901234\|/,
  );
});

test('the page has the verdict of the form that is bought, judged in words, with what is unusual and the other prices', () => {
  const text = drawn(report(verdict));
  expect(text).toContain('|1–20 s · ');
  expect(text).toContain('|¥12,300|');
  expect(text).toMatch(/\|Real CPM\| Estimate\|¥77\.85\|Very costly\|/);
  // Cut off and not rounded, as on the screen: 15.9 % is judged as less than 16 %.
  expect(text).toContain('|12%|Very low|beats 15%|');
  expect(text).toContain('|Small sample| only 3 works, so medians may jump|');
  expect(text).toContain('|Other prices: over 60 s ¥30,000|');
});

test('the page has the audience in a sentence and by group', () => {
  const text = drawn(report(people));
  expect(text).toContain('68%');
  expect(text).toContain('|Gender|Female|68.0%|Male|32.0%|');
});

test('the page has the first works with their marks, and says how many there are', () => {
  const text = drawn(report(works(20)));
  expect(text).toContain('|Videos · first 8 of 20|');
  expect(text).toContain('|Work number 1|158K| ▲ 2.3×|');
  expect(text).toContain('|Work number 8|158K| ▼ 0.45×|');
  expect(text).not.toContain('Work number 9');
  expect(drawn(report(works(8)))).toContain('|Videos|');
});

test('works stand on the page before lists of prices', () => {
  const offers = { ...works(3), id: 'xingtu.prices.other' };
  const list = {
    ...works(2),
    rows: [{ ...work(1), href: 'https://www.douyin.com/video/7300000000000000001' }],
  };
  const text = drawn(report(offers, { ...offers, id: 'xingtu.prices.flow' }, list));
  expect(text).toContain('|Videos|');
});

test('a figure is not called on the page what the title above it says', async () => {
  await import('../../lib/i18n/metrics/all');
  const block: Block = {
    type: 'metrics',
    id: 'xingtu.index.star',
    source: source('xingtu.linkInfo'),
    metrics: [{ id: 'xingtu.index.star', unit: 'index', value: 75.3 as Index }],
  };
  expect(drawn(report(block))).toContain('|Xingtu index|Score|75.3|');
});

test('the page ends with its sections, each source with its dates, and the time of printing', () => {
  const text = drawn(report(verdict, works(1)));
  expect(text).toContain('|Sections| Overview · Videos Xingtu|');
  expect(text).toContain(
    'Xingtu spread performance (fetched 2026-03-09 11:00 UTC+08:00, figures of 2026-03-08), Xingtu creator works (fetched',
  );
  expect(text).toMatch(/KOL Lens · printed 2026-03-09 12:00 UTC\+08:00\|$/);
  expect(text).not.toContain('made up');
});

test('what is loaded and has no room on the page is named on it', () => {
  expect(drawn(report(verdict, series))).toContain(
    '|Not printed, but in the Excel file: Plays of recent videos|',
  );
  expect(drawn(report(verdict))).not.toContain('Not printed');
});

test('a page of sample data says that it is made up', () => {
  const sample: Block = { ...verdict, source: source('xingtu.spread', { sample: true }) };
  expect(drawn(report(sample))).toContain('made up');
});

test('the page speaks the language of the screen', () => {
  language = 'zh-CN';
  const text = drawn(report(verdict, people, works(20)));
  expect(text).toContain('|性别|女|68.0%|');
  expect(text).toContain('|作品 · 前 8 条，共 20 条|');
  expect(text).toContain('过贵');
});
