import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportMessages } from '../i18n/exports';
import { translate } from '../language/translate';
import type { Source, TableBlock } from '../report/blocks';
import type { Unit } from '../report/units';
import { visibleColumns } from '../workspace/columns';
import { aboutOf, fileName, listFileName, type Origin, workbookOf, zonedMinute } from './about';
import { zip } from './fflate';
import { sheetOf, withRemarks } from './sheet';
import { toXlsx } from './xlsx';

/** The files of a zip archive, by name: its central directory says where each begins. */
function unzip(bytes: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    files[name] = (bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

interface ReadCell {
  type: string;
  value: string;
  format: string;
  italic: boolean;
  bold: boolean;
  underlined: boolean;
  /** The colour behind it, where it has one. */
  fill: string | undefined;
}

const attribute = (xml: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1];
const plain = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The cells of a sheet by address: type, value and format as a spreadsheet sees them. */
function cellsOf(files: Record<string, string>, sheet: number): Record<string, ReadCell> {
  const strings = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((m) =>
    plain(m[1] ?? ''),
  );
  const styles = files['xl/styles.xml'] ?? '';
  const formats = new Map(
    [...styles.matchAll(/<numFmt [^>]*>/g)].map(([xml]) => [
      attribute(xml, 'numFmtId'),
      plain(attribute(xml, 'formatCode') ?? ''),
    ]),
  );
  const fonts = [...(/<fonts.*?<\/fonts>/s.exec(styles)?.[0] ?? '').matchAll(/<font>.*?<\/font>/gs)].map(
    ([xml]) => xml,
  );
  const fills = [...(/<fills.*?<\/fills>/s.exec(styles)?.[0] ?? '').matchAll(/<fill>.*?<\/fill>/gs)].map(
    ([xml]) => xml,
  );
  const looks = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)].map(
    ([xml]) => xml,
  );
  const xml = files[`xl/worksheets/sheet${sheet}.xml`] ?? '';
  return Object.fromEntries(
    [...xml.matchAll(/<c ([^>]*?)>(?:<v>([^<]*)<\/v>)?/g)].map(([, attributes = '', value = '']) => {
      const look = looks[Number(attribute(attributes, 's'))] ?? '';
      const type = attribute(attributes, 't') ?? 'n';
      return [
        attribute(attributes, 'r'),
        {
          type,
          value: type === 's' ? (strings[Number(value)] ?? '') : value,
          format: formats.get(attribute(look, 'numFmtId')) ?? attribute(look, 'numFmtId') ?? '',
          italic: fonts[Number(attribute(look, 'fontId'))]?.includes('<i/>') ?? false,
          bold: fonts[Number(attribute(look, 'fontId'))]?.includes('<b/>') ?? false,
          underlined: fonts[Number(attribute(look, 'fontId'))]?.includes('<u') ?? false,
          fill: /<fgColor rgb="(?:FF)?([0-9A-F]{6})"/i.exec(
            fills[Number(attribute(look, 'fillId'))] ?? '',
          )?.[1],
        },
      ];
    }),
  );
}

/** Where a reference of a sheet leads: the file of the workbook or the address outside of it. */
function targetOf(files: Record<string, string>, sheet: number, reference: RegExp): string | undefined {
  const id = reference.exec(files[`xl/worksheets/sheet${sheet}.xml`] ?? '')?.[1];
  const relations = files[`xl/worksheets/_rels/sheet${sheet}.xml.rels`] ?? '';
  const found = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([xml]) => attribute(xml, 'Id') === id);
  const target = found && attribute(found[0], 'Target');
  return target && plain(target);
}

/** The notes of a sheet, by the address of their cell. */
const notesOf = (files: Record<string, string>, sheet: number): Record<string, string> =>
  Object.fromEntries(
    [
      ...(files[`xl/comments${sheet}.xml`] ?? '').matchAll(/<comment ref="([^"]*)".*?<t [^>]*>([^<]*)<\/t>/g),
    ].map(([, cell = '', text = '']) => [cell, plain(text)]),
  );

const NOW = Date.parse('2026-03-09T12:00:00+08:00');
const source: Source = { endpoint: 'xingtu.search', fetchedAt: NOW, fromCache: false, sample: false };
const table: TableBlock = {
  type: 'table',
  id: 'xingtu.search',
  source,
  total: 10_000,
  columns: [
    { id: 'xingtu.row.name', unit: 'text' },
    { id: 'xingtu.kolId', unit: 'text' },
    { id: 'xingtu.followers', unit: 'count' },
    { id: 'xingtu.price.1_20', unit: 'yuan' },
    { id: 'xingtu.cpm.1_20', unit: 'yuan' },
    { id: 'xingtu.row.interactRate', unit: 'ratio' },
    { id: 'xingtu.row.starIndex', unit: 'index' },
    { id: 'xingtu.work.date', unit: 'date' },
  ],
  rows: [
    {
      key: '6999012345678901234',
      href: 'https://www.xingtu.cn/x',
      cells: ['=小鹿 & <b>"𠮷"', '6999012345678901234', 63747138, 270000, 75.5, 0.0244, 66.5, '2026-03-08'],
      notes: { 4: ['cell.estimate'] },
    },
    {
      key: '0000000000000000001',
      cells: ['a\u0000b', '0000000000000000001', -5, undefined, undefined, undefined, Number.NaN, 'soon'],
      notes: { 3: ['cell.notOffered'] },
    },
  ],
};
const origin: Origin = {
  list: 'xingtu.search',
  values: { keyword: '小鹿', followers: '1万~' },
  sources: [source],
  total: 10_000,
  now: NOW,
};
const columns = visibleColumns(table.columns, { order: [], hidden: [] });
const tableSheet = () => sheetOf(table.rows, columns, 'zh-CN');

/** Sets the reader's clock this many hours ahead of UTC. */
const setZone = (hours: number) => vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-hours * 60);
beforeEach(() => {
  setZone(8);
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function written(book = workbookOf(origin, tableSheet(), 'zh-CN')): Promise<Record<string, string>> {
  return unzip(Buffer.from(await (await toXlsx(book)).arrayBuffer()));
}

describe('a workbook', () => {
  let files: Record<string, string>;
  beforeEach(async () => {
    files = await written();
  });

  it('a workbook has two sheets with names in the language, and headings that do not scroll away', () => {
    const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      (m) => m[1],
    );
    expect(names).toEqual(['结果', '说明']);
    expect(files['xl/worksheets/sheet1.xml']).toMatch(/<pane [^>]*state="frozen"/);
  });

  it('a workbook has typed cells', () => {
    const cells = cellsOf(files, 1);
    expect(cells.A1).toMatchObject({ type: 's', value: '达人' });
    expect(cells.D1).toMatchObject({ value: '1–20 秒报价' });
    expect(cells.A2).toMatchObject({ type: 's', value: '=小鹿 & <b>"𠮷"', format: '@' });
    expect(cells.B2).toMatchObject({ type: 's', value: '6999012345678901234', format: '@' });
    expect(cells.B3).toMatchObject({ type: 's', value: '0000000000000000001', format: '@' });
    expect(cells.C2).toMatchObject({ type: 'n', value: '63747138', format: '#,##0' });
    expect(cells.C3).toMatchObject({ type: 'n', value: '-5' });
    expect(cells.D2).toMatchObject({ type: 'n', value: '270000', format: '"¥"#,##0.00', italic: false });
    expect(cells.E2).toMatchObject({ type: 'n', value: '75.5', italic: true });
    expect(cells.F2).toMatchObject({ type: 'n', value: '0.0244', format: '0.00%' });
    expect(cells.G2).toMatchObject({ type: 'n', value: '66.5', format: '#,##0.0' });
    // Days since 1899-12-30, which is how a workbook counts.
    expect(cells.H2).toMatchObject({ type: 'n', value: '46089', format: 'yyyy-mm-dd' });
    expect(cells.H3).toMatchObject({ type: 's', value: 'soon' });
    expect(cells.I2).toMatchObject({ type: 's', value: 'https://www.xingtu.cn/x' });
  });

  it('a workbook has no formula, no control character, and nothing in the place of a missing figure', () => {
    const cells = cellsOf(files, 1);
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    expect(cells.A3?.value).toBe('ab');
    for (const empty of ['D3', 'E3', 'F3', 'G3', 'I3']) expect(cells[empty]).toBeUndefined();
  });

  it('a note on its cell says why a figure is missing, or what casts doubt on it', () => {
    expect(notesOf(files, 1)).toEqual({ E2: expect.stringMatching(/^估算：/), D3: '不接单' });
    // Excel shows a note in its box, which it finds by the cell's row and column.
    const boxes = files['xl/drawings/notes1.vml'] ?? '';
    expect([...boxes.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)].map(([, ...at]) => at)).toEqual([
      ['1', '4'],
      ['2', '3'],
    ]);
    expect(targetOf(files, 1, /<legacyDrawing r:id="([^"]*)"/)).toBe('/xl/drawings/notes1.vml');
    expect(files['[Content_Types].xml']).toContain('Extension="vml"');
    expect(files['[Content_Types].xml']).toContain('PartName="/xl/comments1.xml"');
  });

  it('the headings have a look of their own and a filter over all of the table', () => {
    expect(files['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:I3"/>');
    expect(cellsOf(files, 1)).toMatchObject({ A1: { bold: true, fill: 'DFF1ED' }, A2: { fill: undefined } });
  });

  it('the filter has the name by which other spreadsheets know it', () => {
    expect(files['xl/workbook.xml']).toMatch(
      /<definedName name="_xlnm\._FilterDatabase" localSheetId="0" hidden="1">'[^']+'!\$A\$1:\$I\$3<\/definedName>/,
    );
    expect(files['xl/workbook.xml']?.match(/<definedName /g)).toHaveLength(1);
  });

  it('the address of a page is a link, and looks like one', () => {
    expect(files['xl/worksheets/sheet1.xml']?.match(/<hyperlink /g)).toHaveLength(1);
    expect(targetOf(files, 1, /<hyperlink ref="I2" r:id="([^"]*)"/)).toBe('https://www.xingtu.cn/x');
    expect(cellsOf(files, 1).I2?.underlined).toBe(true);
  });

  it('what stands after the rows has the order that Excel asks for', () => {
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    const after = [...sheet.slice(sheet.indexOf('</sheetData>')).matchAll(/<([a-zA-Z]+)[ >]/g)].map(
      (m) => m[1],
    );
    expect(after.filter((name) => name !== 'hyperlink')).toEqual([
      'autoFilter',
      'hyperlinks',
      'legacyDrawing',
    ]);
  });

  it('the second sheet says where the figures are from', () => {
    const cells = cellsOf(files, 2);
    const lines = Object.keys(cells)
      .filter((address) => address.startsWith('A'))
      .map((address) => `${cells[address]?.value}=${cells[address.replace('A', 'B')]?.value ?? ''}`);
    expect(lines).toEqual([
      '内容=星图达人搜索结果',
      '数据来源=星图达人搜索',
      '数据类型=真实数据，经 Just One API 获取',
      '数据获取时间=2026-03-09 12:00 UTC+08:00',
      '导出时间=2026-03-09 12:00 UTC+08:00',
      '行数=2，平台共 10000',
      '斜体=平台没有给出、由我们估算的数，或单位未能核实的数',
      '搜索条件=',
      '关键词=小鹿',
      '粉丝数=10,000 以上',
      '由 KOL Lens 导出=',
    ]);
  });

  it('a workbook in English has English words, and says that sample data is made up', async () => {
    const english = sheetOf(table.rows, columns, 'en');
    const files = await written(
      workbookOf({ ...origin, values: {}, sources: [{ ...source, sample: true }] }, english, 'en'),
    );
    expect(cellsOf(files, 1).D1?.value).toBe('Price, 1–20 s');
    expect(notesOf(files, 1).D3).toBe('Not offered');
    const about = Object.values(cellsOf(files, 2)).map(({ value }) => value);
    expect(about).toContain('Sample data: the people, links and figures are made up');
    expect(about).toContain('No filters');
  });
});

describe('cells of a workbook', () => {
  /** The files of a workbook with one column and these values below its heading. */
  const ofColumn = (unit: Unit, ...values: (string | number | undefined)[]) =>
    written({
      sheets: [
        {
          title: 'Results',
          sheet: {
            columns: [{ heading: 'Heading', unit }],
            rows: values.map((value) => ({ cells: [value] })),
          },
        },
      ],
      about: { title: 'About', lines: [['Label', 'Text']] },
    });
  const widths = (files: Record<string, string>, sheet: number) =>
    [...(files[`xl/worksheets/sheet${sheet}.xml`] ?? '').matchAll(/<col [^>]*>/g)].map(([xml]) =>
      attribute(xml, 'width'),
    );

  it.each<[Unit, string, string]>([
    ['yuan', '"¥"#,##0.00', '14'],
    ['yuanPerMille', '"¥"#,##0.00', '14'],
    ['ratio', '0.00%', '12'],
    ['count', '#,##0', '14'],
    ['seconds', '#,##0.0', '12'],
    ['index', '#,##0.0', '12'],
  ])('a figure in %s is a number with the format %s in a column %s wide', async (unit, format, width) => {
    const files = await ofColumn(unit, 12.5);
    expect(cellsOf(files, 1).A2).toMatchObject({ type: 'n', value: '12.5', format });
    expect(widths(files, 1)).toEqual([width]);
  });

  it('a column of days is 12 wide, one of text 22, and the sheet about the file has room for sentences', async () => {
    expect(widths(await ofColumn('date', '2026-03-08'), 1)).toEqual(['12']);
    expect(widths(await ofColumn('text', 'x'), 1)).toEqual(['22']);
    expect(widths(await ofColumn('text', 'x'), 2)).toEqual(['26', '60']);
  });

  it('a text that is longer than Excel allows in a cell ends at the longest that it allows', async () => {
    const cells = cellsOf(await ofColumn('text', 'x'.repeat(32_768), 'y'.repeat(32_767)), 1);
    expect(cells.A2?.value).toBe('x'.repeat(32_767));
    expect(cells.A3?.value).toBe('y'.repeat(32_767));
  });

  it('an empty text and a figure that is no number leave their cells empty', async () => {
    const cells = cellsOf(await ofColumn('count', '', Number.NaN, Number.POSITIVE_INFINITY, 0), 1);
    expect(Object.keys(cells)).toEqual(['A1', 'A5']);
  });

  it.each([
    'http://www.xingtu.cn/x',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '\\\\server\\share',
    'https://www.xingtu.cn/x y',
    'https://',
    `https://www.xingtu.cn/${'x'.repeat(2080)}`,
  ])('a text that is no address of a page is no link: %s', async (text) => {
    const files = await ofColumn('text', text);
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('hyperlink');
    expect(files['xl/worksheets/_rels/sheet1.xml.rels']).not.toContain('External');
  });

  it('an address and a note with signs of XML are the same when they are read', async () => {
    const url = "https://www.xingtu.cn/x?a=1&b='$&";
    const files = await written({
      sheets: [
        {
          title: 'A',
          sheet: {
            columns: [{ heading: 'H', unit: 'text' }],
            rows: [{ cells: [url], notes: { 0: '</t></comment> & "$&"\u0000' } }],
          },
        },
      ],
      about: { title: 'About', lines: [['Label', 'Text']] },
    });
    expect(targetOf(files, 1, /<hyperlink ref="A2" r:id="([^"]*)"/)).toBe(url);
    expect(notesOf(files, 1)).toEqual({ A2: '</t></comment> & "$&"' });
  });

  it('a sheet without notes, links or rows has neither, and no files for them', async () => {
    const files = await ofColumn('text');
    expect(Object.keys(files).filter((name) => /comments|vml/.test(name))).toEqual([]);
    expect(files['xl/worksheets/sheet1.xml']).not.toMatch(/autoFilter|hyperlink|legacyDrawing/);
    expect(files['[Content_Types].xml']).not.toMatch(/vml|comments/);
  });

  it('each sheet of a workbook has its own notes and its own filter', async () => {
    const files = await written({
      sheets: ['A', 'B'].map((title) => ({
        title,
        sheet: { columns: [{ heading: 'H', unit: 'count' }], rows: [{ cells: [1], notes: { 0: title } }] },
      })),
      about: { title: 'About', lines: [['Label', 'Text']] },
    });
    expect([notesOf(files, 1), notesOf(files, 2)]).toEqual([{ A2: 'A' }, { A2: 'B' }]);
    const shapes = [1, 2].map(
      (sheet) => /id="(_x0000_s\d+)"/.exec(files[`xl/drawings/notes${sheet}.vml`] ?? '')?.[1],
    );
    expect(shapes).toEqual(['_x0000_s1025', '_x0000_s2049']);
    expect(files['xl/worksheets/sheet2.xml']).toContain('<autoFilter ref="A1:A2"/>');
    expect(files['xl/worksheets/sheet3.xml']).not.toContain('autoFilter');
  });

  it('sheets have names that Excel takes, each but once', async () => {
    const titles = ['a/b:[c]?*', '', "'x'", 'X', `${'长'.repeat(40)}`, `${'长'.repeat(40)}`];
    const sheet = { columns: [{ heading: 'H', unit: 'text' as const }], rows: [] };
    const files = await written({
      sheets: titles.map((title) => ({ title, sheet })),
      about: { title: 'x', lines: [['Label', 'Text']] },
    });
    const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      (m) => m[1],
    );
    expect(names).toEqual([
      'a b  c',
      'Sheet',
      'x',
      'X (2)',
      '长'.repeat(31),
      `${'长'.repeat(27)} (2)`,
      'x (3)',
    ]);
  });

  it('headings and labels are bold, and rows are not', async () => {
    const files = await ofColumn('text', 'x');
    expect(cellsOf(files, 1)).toMatchObject({ A1: { bold: true }, A2: { bold: false } });
    expect(cellsOf(files, 2)).toMatchObject({ A1: { bold: true }, B1: { bold: false } });
  });

  it('the row of headings and the first column stay where the rest is scrolled', async () => {
    const pane =
      /<pane [^>]*>/.exec((await ofColumn('text', 'x'))['xl/worksheets/sheet1.xml'] ?? '')?.[0] ?? '';
    expect([attribute(pane, 'xSplit'), attribute(pane, 'ySplit')]).toEqual(['1', '1']);
  });
});

describe('what a file says of itself', () => {
  it('the second sheet names the time of the first and of the last page', () => {
    const later = { ...source, fetchedAt: NOW + 3_600_000 };
    const lines = aboutOf({ ...origin, sources: [later, source] }, tableSheet(), 'en');
    expect(lines).toContainEqual(['Fetched', '2026-03-09 12:00 UTC+08:00 – 2026-03-09 13:00 UTC+08:00']);
  });

  it('the second sheet names every endpoint once', () => {
    const other = { ...source, endpoint: 'pgy.search' };
    const lines = aboutOf({ ...origin, sources: [source, other, source] }, tableSheet(), 'zh-CN');
    expect(lines).toContainEqual(['数据来源', '星图达人搜索, 蒲公英博主搜索']);
  });

  it('the second sheet says that data is made up where any page of it is', () => {
    const lines = aboutOf({ ...origin, sources: [source, { ...source, sample: true }] }, tableSheet(), 'en');
    expect(lines).toContainEqual(['Kind of data', translate(exportMessages['kind.sample'], 'en')]);
  });

  it('the second sheet has no lines for what the table does not have: pages, a total, marks, conditions', () => {
    const bare = sheetOf([{ cells: ['x'] }], columns.slice(0, 1), 'en');
    const lines = aboutOf({ list: 'xingtu.search', values: {}, sources: [], now: NOW }, bare, 'en');
    expect(lines.map(([label]) => label)).toEqual([
      'Contents',
      'Source',
      'Kind of data',
      'Exported',
      'Rows',
      'Filters',
      'Exported by KOL Lens',
    ]);
    expect(lines).toContainEqual(['Rows', '1']);
    expect(lines).toContainEqual(['Filters', 'No filters']);
  });

  it.each([
    [8, '2026-03-09 12:00 UTC+08:00'],
    [5.75, '2026-03-09 09:45 UTC+05:45'],
    [0, '2026-03-09 04:00 UTC+00:00'],
    [-3.5, '2026-03-09 00:30 UTC-03:30'],
    [-8, '2026-03-08 20:00 UTC-08:00'],
    [-10, '2026-03-08 18:00 UTC-10:00'],
  ])('a time is written by the clock of a reader %s hours ahead of UTC', (hours, written) => {
    setZone(hours);
    expect(zonedMinute(NOW)).toBe(written);
  });

  it.each([
    [8, 'kol-lens_xingtu_小鹿_2026-03-09.csv'],
    [-8, 'kol-lens_xingtu_小鹿_2026-03-08.csv'],
  ])('the name of a file has the day of a reader %s hours ahead of UTC', (hours, name) => {
    setZone(hours);
    expect(fileName('xingtu', '小鹿', NOW, 'csv')).toBe(name);
  });

  it('the name of a list says what was searched for, as the words of the search do', () => {
    expect(listFileName(origin, 'xlsx', 'zh-CN')).toBe(
      'kol-lens_xingtu-search_小鹿 10,000 以上_2026-03-09.xlsx',
    );
    expect(listFileName({ ...origin, values: {} }, 'csv', 'en')).toBe(
      'kol-lens_xingtu-search_2026-03-09.csv',
    );
  });

  it.each([
    ['../../小鹿', '小鹿'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['\u202Egnp.exe', 'gnp.exe'],
    [' . ', undefined],
    ['\u0000\n', undefined],
    ['鹿'.repeat(60), '鹿'.repeat(40)],
    ['𠮷'.repeat(60), '𠮷'.repeat(40)],
  ])('of a name only what a file may be called stands in the name of a file: %j', (name, part) => {
    expect(fileName('xingtu', name, NOW, 'csv')).toBe(
      ['kol-lens', 'xingtu', part, '2026-03-09.csv'].filter(Boolean).join('_'),
    );
  });
});

describe('columns of a file', () => {
  it('the columns of a file are the visible ones in their order, and the page on the platform is the last', () => {
    const layout = {
      order: ['xingtu.row.name', 'xingtu.followers', 'xingtu.kolId'],
      hidden: ['xingtu.cpm.1_20'],
    };
    const made = sheetOf(table.rows, visibleColumns(table.columns, layout), 'en');
    expect(made.columns.map(({ heading }) => heading).slice(0, 3)).toEqual([
      'Creator',
      'Followers',
      'Xingtu ID',
    ]);
    expect(made.rows[0]?.cells.slice(1, 3)).toEqual([63747138, '6999012345678901234']);
    expect(made.columns.at(-1)?.heading).toBe('Page on the platform');
    expect(made.rows[0]).not.toHaveProperty('notes');
  });

  it('columns of remarks and of pages are text', () => {
    const made = withRemarks(tableSheet(), 'zh-CN').columns;
    expect(made.filter((_, index) => [6, 10].includes(index))).toEqual([
      { heading: '1–20 秒预期 CPM：备注', unit: 'text' },
      { heading: '平台主页', unit: 'text' },
    ]);
  });

  it('a file has no column of pages where no row has one', () => {
    expect(sheetOf([{ cells: ['x'] }], columns.slice(0, 1), 'en').columns).toHaveLength(1);
  });
});

it('files are compressed where the call is made, and handed over before it returns', () => {
  const content = Buffer.from('<x/>'.repeat(100_000));
  let archive: Uint8Array | undefined;
  zip({ 'a.xml': content }, (_error, data) => {
    archive = data;
  });
  expect(unzip(Buffer.from(archive ?? []))).toEqual({ 'a.xml': content.toString() });
});

it('an archive that cannot be made is reported as an error', () => {
  const done = vi.fn();
  // A name in an archive has at most 65,535 bytes.
  zip({ ['x'.repeat(65_536)]: new Uint8Array() }, done);
  expect(done).toHaveBeenCalledExactlyOnceWith(expect.any(Error), new Uint8Array());
});
