import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Block, Row, Source } from '../report/blocks';
import type { Count, Index, Ratio, Yuan } from '../report/units';
import {
  type LoadedReport,
  pageOf,
  reportFileName,
  reportSheets,
  reportWorkbook,
  sectionText,
} from './report';
import { withRemarks } from './sheet';
import { toCsv, toTsv } from './text';

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
        {
          id: 'verdict.realCpm',
          unit: 'yuan',
          value: 77.85 as Yuan,
          estimate: { price: 12_300, median: 158_000 },
        },
        { id: 'verdict.expectedCpm', unit: 'yuan', value: 45 as Yuan },
      ],
    },
    {
      id: '21_60',
      metrics: [{ id: 'verdict.price', unit: 'yuan', value: undefined, note: 'cell.notOffered' }],
    },
  ],
  metrics: [
    { id: 'verdict.median', unit: 'count', value: 158_000 as Count },
    {
      id: 'verdict.completion',
      unit: 'ratio',
      value: 0.12 as Ratio,
      percentile: { beats: 0.15 as Ratio },
    },
  ],
  over: ['videos.xingtu', 'range.30'],
  works: 3 as Count,
  expectedPlays: 400_000 as Count,
};
const people = (side: 'audience' | 'fans'): Block => ({
  type: 'distribution',
  id: `xingtu.${side}.gender`,
  source: source('xingtu.audience'),
  people: { side, by: 'gender' },
  rows: [
    { key: 'female', share: 0.68 as Ratio, tgi: 120 as Index },
    { key: 'male', share: 0.32 as Ratio, count: 3200 as Count },
  ],
});
const work: Row = {
  cells: ['旅行', 158_000, 77.85],
  estimates: { 2: { price: 12_300, plays: 158_000 } },
  notes: { 2: ['cell.arithmetic'] },
  multiples: { 1: { times: 2.3, median: 69_400, of: 9 } },
  href: 'https://www.douyin.com/video/7300000000000000001',
};
const works: Block = {
  type: 'table',
  id: 'xingtu.works',
  source: source('xingtu.showItems'),
  columns: [
    { id: 'xingtu.work.title', unit: 'text' },
    { id: 'xingtu.work.plays', unit: 'count' },
    { id: 'xingtu.work.cpm', unit: 'yuan', estimate: true },
  ],
  rows: [work],
};
const plays: Block = {
  type: 'series',
  id: 'xingtu.playsOverTime',
  source: source('xingtu.showItems'),
  axis: { kind: 'day', values: ['2026-03-01', '2026-03-02'] },
  lines: [{ id: 'xingtu.work.plays', unit: 'count', values: [100, undefined] }],
};
const card: Block = {
  type: 'card',
  id: 'xingtu.card',
  source: source('xingtu.base'),
  title: '小鹿',
  href: 'https://www.xingtu.cn/ad/creator/x',
  facts: [{ id: 'xingtu.place', unit: 'text', value: '广东 广州' }],
};

const report: LoadedReport = {
  subject: { platform: 'xingtu', kind: 'kol', id: '6999012345678901234', idType: 'xingtuKolId' },
  name: '小鹿',
  kind: 'Xingtu creator',
  sections: [
    { section: 'xingtu.overview', options: { videos: 'xingtu', range: '30' }, blocks: [card, verdict] },
    { section: 'xingtu.audience', options: {}, blocks: [people('audience'), people('fans')] },
    { section: 'xingtu.content', options: {}, blocks: [plays, works] },
  ],
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
};

beforeEach(() => {
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-480);
});

const named = (title: string, of = report, language: 'zh-CN' | 'en' = 'en') =>
  reportSheets(of, language).find((sheet) => sheet.title === title)?.sheet;
/** The lines of the figures, by what they are called. */
const figures = (of = report, language: 'zh-CN' | 'en' = 'en') =>
  named(language === 'en' ? 'Figures' : '指标', of, language)?.rows ?? [];
const figure = (label: string, part?: string) =>
  figures().find(({ cells }) => cells[2] === label && (part === undefined || cells[1] === part));

describe('the figures of a report', () => {
  test('a price is a number in yuan, of the length that it is for, with its source and times', () => {
    const row = figure('Price', '1–20 s');
    expect(row?.cells.slice(0, 4)).toEqual(['Overview', '1–20 s', 'Price', 12_300]);
    expect(row?.units).toEqual({ 3: 'yuan' });
    expect(row?.cells.slice(6)).toEqual([
      'Xingtu spread performance',
      '2026-03-09 11:00 UTC+08:00',
      '2026-03-08',
    ]);
  });

  test('a cost says in a note that it is an estimate, and of which numbers', () => {
    const row = figures().find(({ cells }) => cells[3] === 77.85);
    expect(row?.notes?.[3]).toMatch(/^Estimate.*price ¥12,300, median plays 158,000$/);
  });

  test('a price that is not offered leaves its cell empty, and says why in a note', () => {
    const row = figure('Price', '21–60 s');
    expect(row?.cells[3]).toBeUndefined();
    expect(row?.notes?.[3]).toBe('Not offered');
  });

  test('costs are judged by what the platform expects, rates by the rank among peers', () => {
    expect(figures().find(({ cells }) => cells[3] === 77.85)?.cells[4]).toBe('Very costly');
    const completion = figures().find(({ cells }) => cells[3] === 0.12);
    expect(completion?.cells.slice(4, 6)).toEqual(['Very low', 0.15]);
  });

  test("a cost is judged by the user's own bound where there is one", () => {
    const bound = { ...report, settings: { ...report.settings, maxCpm: 100 } };
    expect(figures(bound).find(({ cells }) => cells[3] === 77.85)?.cells[4]).toBe('Within limit');
  });

  test('what is unusual stands among the figures with its rule', () => {
    const rows = figures().filter(({ cells }) => String(cells[2]).startsWith('Note: '));
    expect(rows.map(({ cells }) => cells[3])).toEqual([
      'expected plays 400K, 2.5× the real median',
      'only 3 works, so medians may jump',
      'beats only 15% of peers',
    ]);
    expect(rows[0]?.notes?.[3]).toBe('Expected plays are over 1.5× the real median: 400K ÷ 158K = 2.5.');
  });

  test.each([
    ['zh-CN', '广东 广州'],
    ['en', 'Guangdong Guangzhou'],
  ] as const)('words of the platform are in the language of the screen (%s)', (language, place) => {
    expect(figures(report, language).map(({ cells }) => cells[3])).toContain(place);
  });
});

describe('the tables of a report', () => {
  test('each of its people, charts and lists is a table of its own', () => {
    expect(reportSheets(report, 'zh-CN').map(({ title }) => title)).toEqual([
      '指标',
      '人群',
      '近期作品播放量',
      '作品',
    ]);
  });

  test('people have a line for each group of either side', () => {
    const rows = named('People')?.rows.map(({ cells }) => cells.slice(1, 6));
    expect(rows).toEqual([
      ['Audience · Gender', 'Female', 0.68, 120, undefined],
      ['Audience · Gender', 'Male', 0.32, undefined, 3200],
      ['Followers · Gender', 'Female', 0.68, 120, undefined],
      ['Followers · Gender', 'Male', 0.32, undefined, 3200],
    ]);
  });

  test('a chart has a line for each day, and none of its gaps is a zero', () => {
    expect(named('Plays of recent videos')).toEqual({
      columns: [
        { heading: 'Date', unit: 'date' },
        { heading: 'Plays', unit: 'count' },
      ],
      rows: [{ cells: ['2026-03-01', 100] }, { cells: ['2026-03-02', undefined] }],
    });
  });

  test('a work has its whole title as it is, its figures, its multiple of the median and its page', () => {
    const sheet = named('Videos');
    expect(sheet?.columns.map(({ heading }) => heading)).toEqual([
      'Video',
      'Plays',
      'CPM',
      'Plays: times the median',
      'Page on the platform',
    ]);
    expect(sheet?.rows[0]?.cells).toEqual(['旅行', 158_000, 77.85, 2.3, work.href]);
    expect(sheet?.rows[0]?.notes?.[2]).toMatch(/price ¥12,300, plays 158,000$/);
  });

  test('only what is loaded is in a file', () => {
    const [overview] = report.sections;
    const sheets = reportSheets({ ...report, sections: overview ? [overview] : [] }, 'en');
    expect(sheets.map(({ title }) => title)).toEqual(['Figures']);
    expect(reportSheets({ ...report, sections: [] }, 'en')).toEqual([]);
  });

  test('copied or written as CSV, the tables stand below each other under their titles, and nothing runs', () => {
    const hostile = { ...works, rows: [{ ...work, cells: ['=HYPERLINK("https://evil.example")', 1, 2] }] };
    const sections = [{ section: 'xingtu.content' as const, options: {}, blocks: [plays, hostile] }];
    const sheets = reportSheets({ ...report, sections }, 'en').map(({ title, sheet }) => ({
      title,
      sheet: withRemarks(sheet, 'en'),
    }));
    expect(toTsv(sheets)).toMatch(
      /^Plays of recent videos\nDate\tPlays\n2026-03-01\t100\n2026-03-02\t\n\nVideos\nVideo\tPlays\tCPM\tCPM: note\t/,
    );
    expect(toCsv(sheets)).toContain(`"'=HYPERLINK(""https://evil.example"")",1,2,`);
  });
});

describe('a file of a report', () => {
  const about = (of = report) => Object.fromEntries(reportWorkbook(of, 'en').about.lines);

  test('names the creator, their page, the sources, the times and the sections with their switches', () => {
    expect(about()).toMatchObject({
      Name: '小鹿',
      Kind: 'Xingtu creator',
      'Page on the platform': 'https://www.xingtu.cn/ad/creator/x',
      'Kind of data': 'Real data, from Just One API',
      Fetched: '2026-03-09 11:00 UTC+08:00',
      Exported: '2026-03-09 12:00 UTC+08:00',
    });
    const sections = reportWorkbook(report, 'en').about.lines.filter(([label]) => label === '');
    expect(sections.map(([, text]) => text)).toEqual([
      'Overview · Videos Xingtu · Period 30 days',
      'Audience',
      'Content',
    ]);
  });

  test('figures of sample data are said to be made up', () => {
    const blocks = [{ ...card, source: source('xingtu.base', { sample: true }) }];
    expect(
      about({ ...report, sections: [{ section: 'xingtu.overview', options: {}, blocks }] }),
    ).toMatchObject({
      'Kind of data': expect.stringContaining('made up'),
    });
  });

  test('the page of a subject is never an address that an answer smuggled in', () => {
    const blocks = [{ ...card, href: 'javascript:alert(1)' }];
    expect(pageOf({ ...report, sections: [{ section: 'xingtu.overview', options: {}, blocks }] })).toBe(
      'https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/6999012345678901234',
    );
  });

  test("the creator's own account has neither an id nor a page of one", () => {
    const account: LoadedReport = {
      ...report,
      subject: { platform: 'douyin', kind: 'kol', id: '1000000000', idType: 'douyinUid' },
      name: undefined,
      sections: [{ section: 'studio.diagnosis', options: {}, blocks: [] }],
    };
    expect(pageOf(account)).toBeUndefined();
    expect(reportFileName(account, 'csv')).toBe('kol-lens_studio_2026-03-09.csv');
  });

  test("a file has the creator's name, or the id where no answer gave a name", () => {
    expect(reportFileName(report, 'xlsx')).toBe('kol-lens_xingtu_小鹿_2026-03-09.xlsx');
    expect(reportFileName({ ...report, name: undefined }, 'csv')).toBe(
      'kol-lens_xingtu_6999012345678901234_2026-03-09.csv',
    );
  });
});

test('a section that was asked for a typed word names the word', () => {
  const section = {
    section: 'xingtu.keyword',
    options: { keyword: '防晒', works: 'all' },
    blocks: [],
  } as const;
  expect(sectionText(section, 'zh-CN')).toBe('关键词作品 · 关键词 防晒 · 作品 全部');
  expect(sectionText({ ...section, options: { keyword: '', works: 'all' } }, 'en')).toBe(
    'Works by keyword · Works All',
  );
});
