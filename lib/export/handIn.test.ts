import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import '../i18n/lists';
import type { Yuan } from '../report/units';
import type { SheetCreator } from '../sheet/line';
import { SheetMaker } from '../sheet/make';
import type { SheetTemplate } from '../sheet/template';
import { column, context, creator, template, words } from '../sheet/testing';
import { zonedMinute } from './about';
import { type HandIn, handInCsv, handInFileName, handInTsv, handInWorkbook, previewText } from './handIn';
import { toXlsx } from './xlsx';

const NOW = Date.UTC(2026, 4, 20, 11);
const HOSTILE = '=HYPERLINK("http://x","y")';

const columns = [
  column('no', { kind: 'field', id: 'creator.number' }, { headings: ['达人', '序号'], width: 6 }),
  column('name', { kind: 'field', id: 'creator.name' }, { headings: ['达人', '昵称'] }),
  column(
    'fans',
    { kind: 'field', id: 'creator.fans' },
    { headings: ['粉丝（万）'], format: 'wan', digits: 1 },
  ),
  column('price', { kind: 'field', id: 'line.price' }, { headings: ['报价', '报价'], format: 'yuan' }),
  column('rebate', { kind: 'field', id: 'entry.rebate' }, { headings: ['报价', '返点'], format: 'percent' }),
  column(
    'cpm',
    { kind: 'formula', formula: 'cpm' },
    { headings: ['报价', 'CPM'], format: 'yuan', digits: 2 },
  ),
  column('why', { kind: 'field', id: 'entry.reasonFor' }, { headings: ['推荐理由'] }),
  column('id', { kind: 'field', id: 'creator.id' }, { headings: ['账号 ID'] }),
  column('date', { kind: 'field', id: 'file.today' }, { headings: [HOSTILE] }),
  column('yes', { kind: 'empty' }, { headings: ['是否确认'] }),
];

const CREATORS: readonly SheetCreator[] = [
  creator('01', { quote: 36_000 as Yuan, reasonFor: HOSTILE }),
  creator('02'),
];

function handedIn(
  creators: readonly SheetCreator[] = CREATORS,
  rest: Partial<SheetTemplate> = {},
  about: Partial<HandIn> = {},
): HandIn {
  const made = template(columns, { levels: 2, ...rest });
  const maker = new SheetMaker(context(made, { now: NOW }), words);
  for (const one of creators) maker.add(one);
  return { made: maker.sheet(), template: made, list: '夏季补水', client: '青屿', now: NOW, ...about };
}

async function filesOf(handIn: HandIn): Promise<Record<string, string>> {
  const blob = await toXlsx(handInWorkbook(handIn, 'zh-CN'));
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('a workbook that is handed in', () => {
  it('has merged headings, a filter on the last of them, and frozen headings and names', async () => {
    const xml = (await filesOf(handedIn()))['xl/worksheets/sheet1.xml'] ?? '';
    const merged = [...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, ref]) => ref);
    expect(merged.sort()).toEqual(['A1:B1', 'C1:C2', 'D1:F1', 'G1:G2', 'H1:H2', 'I1:I2', 'J1:J2']);
    expect(xml).toContain('<autoFilter ref="A2:J4"/>');
    expect(xml).toMatch(/<pane ySplit="2" xSplit="2" topLeftCell="C3"[^>]* state="frozen"/);
    // The order that the format wants: Excel repairs a file that has another.
    const order = ['</sheetData>', '<autoFilter', '<mergeCells', '<hyperlinks'].map((tag) =>
      xml.indexOf(tag),
    );
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(order).not.toContain(-1);
    expect((await filesOf(handedIn()))['xl/workbook.xml']).toContain(`'青屿'!$A$2:$J$4`);
  });

  it('has numbers as numbers in the format of their column, and the sign of a footnote behind them', () => {
    const [first] = handInWorkbook(handedIn(), 'zh-CN').sheets;
    const { columns: made = [], rows = [] } = first?.sheet ?? {};
    expect(made.map(({ format }) => format).slice(2, 6)).toEqual([
      '#,##0.0',
      '"¥"#,##0',
      '0%',
      '"¥"#,##0.00',
    ]);
    expect(rows.map(({ cells }) => cells.slice(0, 6))).toEqual([
      [1, 'Ayou', 112.4, 36_000, 0.3, 60],
      [2, 'Ayou', 112.4, 40_000, 0.3, expect.closeTo(66.667, 3)],
    ]);
    expect(rows.map(({ marks }) => marks)).toEqual([undefined, { 3: '²', 5: '²' }]);
    expect(first?.sheet.layout?.head.find(({ column: at, row }) => at === 5 && row === 1)?.text).toBe('CPM¹');
    expect(rows[0]?.links?.[1]).toMatch(/^https:\/\/www\.xingtu\.cn\//);
  });

  it('writes the sign of a footnote into the number format, so that the cell stays a number', async () => {
    const files = await filesOf(handedIn());
    const formats = [...(files['xl/styles.xml'] ?? '').matchAll(/formatCode="([^"]*)"/g)].map(
      ([, code]) => code,
    );
    expect(formats).toContain('&quot;¥&quot;#,##0&quot;²&quot;');
    expect(files['xl/worksheets/sheet1.xml']).toMatch(/<c r="D4"[^>]*><v>40000<\/v>/);
  });

  it('ends in sums and footnotes, and says on its second page where each figure is from', async () => {
    const { sheets, about } = handInWorkbook(handedIn(), 'zh-CN');
    const layout = sheets[0]?.sheet.layout;
    expect(layout?.total?.cells.slice(0, 6)).toEqual([
      undefined,
      '合计',
      undefined,
      76_000,
      undefined,
      expect.closeTo(63.333, 3),
    ]);
    expect(layout?.feet).toEqual([
      '¹ 估算：平台没有给出，由我们算出',
      '² 没有询价，用平台报价顶替',
      '合计含 1 位的平台价',
    ]);
    expect(about.title).toBe('来源与日期');
    const said = Object.fromEntries(about.lines);
    expect(said).toMatchObject({ 名单: '夏季补水', 客户: '青屿', 模板: 'Ours', 行数: '2' });
    expect(said['列“粉丝（万）”']).toContain(zonedMinute(Date.UTC(2026, 4, 12)));
    expect(said['列“CPM”']).toContain(zonedMinute(Date.UTC(2026, 4, 18)));
  });

  it('has the template’s word where there is nothing, and nothing in a column for the client', () => {
    const bare = { entry: { ...creator('03').entry, name: 'Bare' } };
    const rows = handInWorkbook(handedIn([bare]), 'zh-CN').sheets[0]?.sheet.rows;
    expect(rows?.[0]?.cells.slice(1, 7)).toEqual(['Bare', '—', '—', 0.3, '—', '—']);
    expect(rows?.[0]?.cells[9]).toBeUndefined();
    const quiet = handInWorkbook(handedIn([bare], { nothing: '' }), 'zh-CN').sheets[0]?.sheet.rows;
    expect(quiet?.[0]?.cells[2]).toBeUndefined();
  });
});

describe('the same sheet as text', () => {
  it('has every line of headings, the workbook’s digits, and what the footnotes say in a last column', () => {
    const lines = handInTsv(handedIn(), 'zh-CN')
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines[0]?.slice(0, 6)).toEqual(['达人', '', '粉丝（万）', '报价', '', '']);
    expect(lines[1]?.slice(0, 6)).toEqual(['序号', '昵称', '', '报价', '返点', 'CPM¹']);
    expect(lines[1]?.at(-1)).toBe('说明');
    expect(lines[3]?.slice(0, 6)).toEqual(['2', 'Ayou', '112.4', '40000', '30%', '66.67']);
    expect(lines[3]?.at(-1)).toBe('报价：没有询价，用平台报价顶替；CPM：没有询价，用平台报价顶替');
    expect(lines[4]?.slice(1, 4)).toEqual(['合计', '', '76000']);
    expect(lines[5]).toEqual(['¹ 估算：平台没有给出，由我们算出']);
  });

  it('no name, heading or remark runs as a formula, and ids keep their digits', () => {
    const csv = handInCsv(handedIn(), 'zh-CN');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).not.toMatch(/(^|[,\r\n"])=HYPERLINK/);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(csv).toContain('"=""6812345678901234501"""');
  });

  it('without a footnote in a cell there is no column of remarks', () => {
    const [quoted] = CREATORS;
    const [, head] = handInTsv(handedIn([quoted as SheetCreator]), 'zh-CN').split('\n');
    expect(head).not.toContain('说明');
  });
});

it('the file is named after client and list', () => {
  expect(handInFileName(handedIn(), 'xlsx')).toBe('kol-lens_sheet_青屿 夏季补水_2026-05-20.xlsx');
  expect(handInFileName(handedIn(CREATORS, {}, { list: undefined, client: undefined }), 'csv')).toBe(
    'kol-lens_sheet_2026-05-20.csv',
  );
});

it('the preview shows what the workbook does', () => {
  const { made } = handedIn();
  const shown = (at: number) =>
    made.columns.map((one, place) => previewText(made.rows[at] as (typeof made.rows)[0], place, one, '—'));
  expect(shown(1).slice(0, 6)).toEqual(['2', 'Ayou', '112.4', '¥40,000²', '30%', '¥66.67²']);
  expect(shown(1)[6]).toBe('—');
  expect(shown(1)[9]).toBe('');
});

describe('pictures in a workbook', () => {
  const picture = (type: string) => new Blob(['bytes'], { type });
  const pictures = [
    { row: 0, column: 1, name: 'Ayou & Co', picture: picture('image/png') },
    { row: 1, column: 1, name: 'B', picture: picture('image/jpeg') },
  ];

  it('stand in their cells below the headings, of rows that are high enough, and say whom they show', async () => {
    const files = await filesOf(handedIn(CREATORS, {}, { pictures }));
    const drawing = files['xl/drawings/drawing1.xml'] ?? '';
    const anchors = [...drawing.matchAll(/<xdr:col>(\d+)<.*?<xdr:row>(\d+)<.*?descr="([^"]*)"/g)];
    expect(anchors.map(([, column, row, name]) => [column, row, name])).toEqual([
      ['1', '2', 'Ayou &amp; Co'],
      ['1', '3', 'B'],
    ]);
    expect(Object.keys(files).filter((name) => name.startsWith('xl/media/'))).toEqual([
      'xl/media/sheet1-image1.png',
      'xl/media/sheet1-image2.jpeg',
    ]);
    const xml = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml.match(/<row r="[34]" ht="33" customHeight="1"/g)).toHaveLength(2);
    expect(xml.match(/ ht="/g)).toHaveLength(2);
    // The format wants links before drawings.
    expect(xml.indexOf('</hyperlinks>')).toBeLessThan(xml.indexOf('<drawing '));
    expect(files['[Content_Types].xml']).toContain('Extension="png" ContentType="image/png"');
  });

  it('are not there unless they are asked for', async () => {
    const files = await filesOf(handedIn());
    expect(Object.keys(files).filter((name) => name.includes('media'))).toEqual([]);
    expect(files['xl/worksheets/sheet1.xml']).not.toContain(' ht="');
  });
});
