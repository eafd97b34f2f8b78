import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remarkText } from '../i18n/columns';
import { copiedText } from '../i18n/marks';
import { panel } from '../i18n/panel';
import type { Row } from '../report/blocks';
import { ALL_MARKS, remarkOf } from '../report/marks';
import type { Unit } from '../report/units';
import type { PlacedColumn } from '../workspace/columns';
import { type Sheet, sheetOf, withRemarks } from './sheet';
import { safeText, toCsv, toTsv } from './text';

/** Cells as RFC 4180 has them, with any separator: written apart from what it tests. */
function parse(text: string, between: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let inQuotes = false;
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const at = text[i];
    if (inQuotes) {
      if (at !== '"') cell += at;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else inQuotes = false;
    } else if (at === '"' && cell === '') inQuotes = true;
    else if (at === between) end();
    else if (at === '\n' || (at === '\r' && text[i + 1] === '\n')) {
      end();
      rows.push([]);
      if (at === '\r') i++;
    } else cell += at;
  }
  end();
  return rows;
}

const sheet = (unit: Unit, ...values: Sheet['rows'][number]['cells']): Sheet => ({
  columns: [
    { heading: 'A', unit: 'text' },
    { heading: 'B', unit },
  ],
  rows: values.map((value) => ({ cells: ['x', value] })),
});

/** Excel's own way of writing a text of digits: nothing else stands between the quotes. */
const EXACT_ID = /^="[\da-z]+"$/i;

const csvCell = (unit: Unit, value: number | string | undefined) =>
  parse(toCsv(sheet(unit, value)).slice(1), ',')[1]?.[1];

describe('text in a cell', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '-cmd',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1+1',
    '＠SUM(A1)',
    '\tx',
    '\nx',
    ' =1+1',
    '\u200b=1+1',
    '\ufeff=HYPERLINK("https://x.example")',
    '-5 or less',
    '--5',
  ])('text that a spreadsheet would run gets an apostrophe: %j', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });

  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['a,=1+1', "a,'=1+1"],
    ['a|@SUM(A1)', "a|'@SUM(A1)"],
    ['a\t+1', "a\t'+1"],
    ['a\n-1+1\r=2', "a\n'-1+1\r'=2"],
    ['a; "=1"', `a; "'=1"`],
    ['a;\u200b＝1+1;=2', "a;\u200b'＝1+1;'=2"],
    ['=1;=2', "'=1;'=2"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
  ])('text that a spreadsheet would run once it is split gets an apostrophe there: %j', (text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  it.each([
    'a;b',
    'a; b=c',
    '1,234',
    '小鹿',
    'a=b',
    '5-6',
    '-5',
    '-5.25',
    '-12',
    '5e3abc',
    '-5%',
    '12345',
    '1.5',
    '',
    "'x",
    '2026-03-08',
  ])('text that no spreadsheet would run stays as it is: %j', (text) => {
    expect(safeText(text)).toBe(text);
  });

  it.each(['6999012345678901234', '84990209480123', '0012345678', '5608123e0000000000102030'])(
    'the id %s keeps every digit, and has no apostrophe that would keep a look-up from finding it',
    (id) => {
      expect(safeText(id)).toBe(`="${id}"`);
      expect(csvCell('text', id)).toBe(`="${id}"`);
    },
  );

  it('an id has these bytes in a CSV, by which Excel takes it for a text', () => {
    expect(toCsv(sheet('text', '6999012345678901234'))).toBe('\uFEFFA,B\r\nx,"=""6999012345678901234"""\r\n');
  });

  it.each([
    '="6999012345678901234"',
    '="6999012345678901234"&HYPERLINK("https://evil.example")',
    '6999012345678901234"&HYPERLINK("https://evil.example")',
    '5608123e0000000000102030=1',
    '6999012345678901234\n=1',
  ])('what only looks like an id is no formula: %j', (text) => {
    expect(safeText(text)).not.toMatch(/^=/);
    expect(safeText(text)).not.toMatch(/\n=/);
  });
});

describe('figures', () => {
  it.each<[Unit, number | string | undefined, string]>([
    ['count', 63747138, '63747138'],
    ['count', -21105, '-21105'],
    ['yuan', 56.57, '56.57'],
    ['yuan', -0.5, '-0.5'],
    ['ratio', 0.0244, '2.44%'],
    ['ratio', -0.015, '-1.5%'],
    ['index', 94.28, '94.28'],
    ['count', 0, '0'],
    ['count', undefined, ''],
    ['count', Number.NaN, ''],
    ['yuan', '暂无报价', '暂无报价'],
    ['date', '2026-03-08', '2026-03-08'],
  ])('a figure of %s %s is written as %j', (unit, value, written) => {
    expect(csvCell(unit, value)).toBe(written);
  });
});

describe('a file', () => {
  it('a CSV begins with the mark of UTF-8 and has lines as the RFC says', () => {
    expect(toCsv(sheet('count', 1, 2))).toBe('\uFEFFA,B\r\nx,1\r\nx,2\r\n');
  });

  it('only the cells that need quotes have them', () => {
    expect(toCsv(sheet('text', 'a,b', 'say "hi"', 'two\nlines', ' x', 'a\tb'))).toBe(
      '\uFEFFA,B\r\nx,"a,b"\r\nx,"say ""hi"""\r\nx,"two\nlines"\r\nx," x"\r\nx,"a\tb"\r\n',
    );
    expect(toCsv(sheet('text', 'a;b'))).toBe('\uFEFFA,B\r\nx,"a;b"\r\n');
    expect(toTsv(sheet('text', 'a\tb', 'a,b', '"x'))).toBe('A\tB\nx\t"a\tb"\nx\ta,b\nx\t"""x"');
  });

  it('a heading that a spreadsheet would run gets an apostrophe', () => {
    expect(toCsv({ columns: [{ heading: '=1', unit: 'text' }], rows: [] })).toBe("\uFEFF'=1\r\n");
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc
      .array(fc.constantFrom('"', ',', ';', '|', '\t', '\r', '\n', '=', '-', '1', ' ', '＝', "'"), {
        maxLength: 6,
      })
      .map((parts) => parts.join('')),
  );
  const value = fc.oneof(text, fc.double(), fc.integer(), fc.constant(undefined));

  it.each([
    ['CSV', (made: Sheet) => parse(toCsv(made).slice(1, -2), ',')],
    ['TSV', (made: Sheet) => parse(toTsv(made), '\t')],
  ])('a %s file reads back as it was written, and no cell of it is a formula', (_, read) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, value), { maxLength: 8 }), (rows) => {
        const made: Sheet = {
          columns: [
            { heading: 'A', unit: 'text' },
            { heading: 'B', unit: 'yuan' },
          ],
          rows: rows.map((cells) => ({ cells })),
        };
        const back = read(made);
        expect(back).toHaveLength(rows.length + 1);
        rows.forEach((cells, at) => {
          cells.forEach((cell, column) => {
            const written = back[at + 1]?.[column] ?? 'none';
            if (typeof cell === 'string') {
              expect(written).toBe(safeText(cell));
              // Apostrophes are all that is added, but for the way in which an id is written.
              if (!cell.includes("'") && !EXACT_ID.test(written))
                expect(written.replaceAll("'", '')).toBe(cell);
            }
            if (typeof cell === 'number' && Number.isFinite(cell) && Math.abs(cell) < 1e12)
              expect(Math.abs(Number(written) - cell)).toBeLessThanOrEqual(1e-6 + Math.abs(cell) * 1e-12);
            if (/^[=+@\t\r＝＋－＠]/.test(written) && !EXACT_ID.test(written)) expect.fail(written);
            if (written.startsWith('-')) expect(written).toMatch(/^-\d[\d.]*%?$/);
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['CSV', toCsv],
    ['TSV', toTsv],
  ])('a %s file has no cell that is a formula, whichever separator a spreadsheet takes', (_, write) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, value), { minLength: 1, maxLength: 8 }), (rows) => {
        const made: Sheet = {
          columns: [
            { heading: 'A', unit: 'text' },
            { heading: 'B', unit: 'yuan' },
          ],
          rows: rows.map((cells) => ({ cells })),
        };
        for (const between of [',', ';', '\t', '|'])
          for (const cell of parse(write(made).replace('\uFEFF', ''), between).flat()) {
            const bared = cell.replace(/^[\s\p{Cf}\p{Cc}]+/u, '');
            // After an id at the beginning of an unsplit line stands a separator, which no formula goes on with.
            if (/^[=+@＝＋－＠]/.test(bared) && !/^="[\da-z]+"(?:$|[,\t\r\n])/i.test(bared))
              expect.fail(JSON.stringify([between, cell]));
            // A line of figures may begin with a negative one: what follows is no operator.
            if (bared.startsWith('-')) expect(bared).toMatch(/^-\d[\d.]*%?(?:$|[,\t\r\n])/);
          }
      }),
      { numRuns: 500 },
    );
  });
});

describe('marks', () => {
  const columns: PlacedColumn[] = [
    { id: 'xingtu.row.name', unit: 'text', index: 0, hidden: false },
    { id: 'xingtu.price.1_20', unit: 'yuan', index: 1, hidden: false },
    { id: 'xingtu.cpm.1_20', unit: 'yuan', index: 2, hidden: false },
    { id: 'xingtu.row.interactRate', unit: 'ratio', index: 3, hidden: false },
  ];
  const rows: Row[] = [
    { cells: ['甲', 270_000, 75.5, 0.0244], notes: { 2: ['cell.estimate'] } },
    { cells: ['乙', 9_000, 12.3, 0.031], notes: { 2: ['pgy.noQuote', 'cell.uncertain'] } },
    { cells: ['丙', undefined, 8, 0], notes: { 1: ['cell.notOffered'] } },
  ];
  const read = (language: 'zh-CN' | 'en', made = rows) =>
    parse(toCsv(withRemarks(sheetOf(made, columns, language), language)).slice(1, -2), ',');

  it('remarks have a column of their own, right of their figures, which stay numbers', () => {
    expect(read('zh-CN')).toEqual([
      [
        '达人',
        '1–20 秒报价',
        '1–20 秒报价：备注',
        '1–20 秒预期 CPM',
        '1–20 秒预期 CPM：备注',
        '近 30 天互动率',
      ],
      ['甲', '270000', '', '75.5', '估算：平台没有给出，由报价和预期播放量算出', '2.44%'],
      [
        '乙',
        '9000',
        '',
        '12.3',
        '暂无报价；单位待确认：与报价和播放（曝光）量算出的数不符，或没有别的数字印证',
        '3.1%',
      ],
      ['丙', '', '不接单', '8', '', '0%'],
    ]);
    const [heading, ...english] = read('en');
    expect(heading?.[4]).toMatch(/: note$/);
    expect(english.map((cells) => cells[3])).toEqual(['75.5', '12.3', '8']);
    expect(english.map((cells) => cells[4])).toEqual([
      'Estimate: not given by the platform, our own arithmetic from price and expected plays',
      'No quote; Unit uncertain: price and reach contradict the figure, or nothing confirms it',
      '',
    ]);
  });

  it('a column of figures has no words: the reason why one is missing stands in the column of remarks', () => {
    const [heading, ...cells] = read('en');
    const price = heading?.indexOf('Price, 1–20 s') ?? -1;
    expect(cells.map((line) => line[price])).toEqual(['270000', '9000', '']);
    expect(cells.map((line) => line[price + 1])).toEqual(['', '', 'Not offered']);
  });

  it("a file in English has English words for the platform's own, but for the name of the row", () => {
    const made: PlacedColumn[] = [
      { id: 'xingtu.row.name', unit: 'text', index: 0, hidden: false },
      { id: 'xingtu.place', unit: 'text', index: 1, hidden: false },
      { id: 'xingtu.row.themes', unit: 'text', index: 2, hidden: false },
    ];
    const [, line] = parse(
      toTsv(sheetOf([{ cells: ['旅行', '广东 广州', '美食, 随拍, 小众'] }], made, 'en')),
      '\t',
    );
    expect(line).toEqual(['旅行', 'Guangdong Guangzhou', 'Food, Everyday clips, 小众']);
  });

  it('several tables stand below each other, each under its title', () => {
    const title = '=1';
    const sheets = [
      { title: 'First', sheet: sheet('count', 1) },
      { title, sheet: sheet('count', 2) },
    ];
    expect(toCsv(sheets)).toBe("\uFEFFFirst\r\nA,B\r\nx,1\r\n\r\n'=1\r\nA,B\r\nx,2\r\n");
    expect(toTsv(sheets)).toBe("First\nA\tB\nx\t1\n\n'=1\nA\tB\nx\t2");
  });

  it('a cell with a unit of its own is written in that unit, beside a column of remarks too', () => {
    const made: Sheet = {
      columns: [
        { heading: 'A', unit: 'text' },
        { heading: 'B', unit: 'text' },
      ],
      rows: [{ cells: ['x', 0.5], notes: { 0: 'said' }, units: { 1: 'ratio' } }],
    };
    expect(toCsv(made)).toContain('x,50%');
    expect(toCsv(withRemarks(made, 'en'))).toContain('x,said,50%');
  });

  it('a table that is copied has its remarks too', () => {
    const copied = parse(toTsv(withRemarks(sheetOf(rows, columns, 'en'), 'en')), '\t');
    expect(copied).toEqual(read('en'));
  });

  it('there is no column of remarks where no figure has any', () => {
    const [heading] = read(
      'zh-CN',
      rows.map(({ cells }) => ({ cells })),
    );
    expect(heading).toHaveLength(columns.length);
  });

  it('every mark has words beside a figure and as a remark', () => {
    for (const mark of ALL_MARKS) {
      expect(panel).toHaveProperty([`figure.${mark}`]);
      expect(remarkText([remarkOf(mark)], 'en')).toBeDefined();
    }
  });
});

describe('a figure that is copied', () => {
  it('a figure without a mark is copied as its exact value', () => {
    expect(copiedText({ unit: 'yuan', value: 56.571234 }, 'en')).toBe('56.571234');
    expect(copiedText({ unit: 'ratio', value: 0.0244 }, 'zh-CN')).toBe('2.44%');
    expect(copiedText({ unit: 'text', value: '小鹿' }, 'zh-CN')).toBe('小鹿');
  });

  it.each([
    [{ estimate: { price: 1, plays: 2 } }, '12.3（估算）', '12.3 (Estimate)'],
    [{ uncertain: true as const }, '12.3（单位待确认）', '12.3 (Unit uncertain)'],
    [
      { uncertain: true as const, against: { value: 5, endpoint: 'pgy.dataSummary' } },
      '12.3（数据不一致）',
      '12.3 (Sources disagree)',
    ],
    [
      { estimate: { price: 1 }, uncertain: true as const },
      '12.3（估算，单位待确认）',
      '12.3 (Estimate, Unit uncertain)',
    ],
  ])('a figure is copied with its marks in words: %j', (marks, zh, en) => {
    expect(copiedText({ unit: 'yuan', value: 12.3, ...marks }, 'zh-CN')).toBe(zh);
    expect(copiedText({ unit: 'yuan', value: 12.3, ...marks }, 'en')).toBe(en);
  });
});
