import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDelimited, textOf } from './delimited';
import { readSheet } from './sheet';
import { readXlsx } from './xlsx';

const KOL = '7100000000000000001';
const XHS = '5f0000000000000000000001';
const XINGTU_PAGE = `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${KOL}`;
const SEC_UID = `MS4wLjABAAAA${'a'.repeat(43)}`;

describe('a file of delimited text', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\ufeffa\tb\r\nc\t\r\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'a;b\r"c;1";"say ""x"""\r',
      [
        ['a', 'b'],
        ['c;1', 'say "x"'],
      ],
    ],
    ['"a\nb",c\n\n,', [['a\nb', 'c'], [''], ['', '']]],
    ['"never ends, \n', [['never ends, \n']]],
    ['"a"b,c', [['ab', 'c']]],
    ['', []],
  ])('%j is read as RFC 4180 has it', (text, rows) => {
    expect(readDelimited(text)).toEqual(rows);
  });

  it('any table is read as it was written', () => {
    const cell = fc.string().filter((text) => !text.startsWith('\ufeff'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const text = [['h', 'h', 'h', 'h', 'h', 'h'], ...rows]
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(readDelimited(text).slice(1)).toEqual(rows);
      }),
    );
  });

  it('is decoded as Excel writes it: UTF-8, UTF-16, or GB 18030', () => {
    expect(textOf(strToU8('达人'))).toBe('达人');
    expect(textOf(new Uint8Array([0xff, 0xfe, 0xbe, 0x8f, 0xba, 0x4e]))).toBe('达人');
    expect(textOf(new Uint8Array([0xfe, 0xff, 0x8f, 0xbe, 0x4e, 0xba]))).toBe('达人');
    expect(textOf(new Uint8Array([0xb4, 0xef, 0xc8, 0xcb]))).toBe('达人');
  });
});

/** A workbook as spreadsheets write it, with one sheet. */
function workbook(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const parts: Record<string, string> = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Type="t" Target="worksheets/first.xml"/></Relationships>',
    'xl/worksheets/first.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('a workbook', () => {
  it('is read with its shared texts, texts in place, numbers, gaps and the links of its cells', () => {
    const shared =
      '<sst><si><t>达人 &amp; &#x41;</t></si><si><r><t>one</t></r><r><t xml:space="preserve"> two</t></r><rPh><t>no</t></rPh></si></sst>';
    const bytes = workbook(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3"><c r="A3"><v>7.1E+18</v></c><c t="inlineStr"><is><t>x</t></is></c></row></sheetData><hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><sheetData>`,
      {
        'xl/sharedStrings.xml': shared,
        'xl/worksheets/_rels/first.xml.rels': `<Relationships><Relationship Id="rId1" Target="${XINGTU_PAGE}?a=1&amp;b=2" TargetMode="External"/></Relationships>`,
      },
    );
    expect(readXlsx(bytes)).toEqual([
      [`达人 & A ${XINGTU_PAGE}?a=1&b=2`, '', 'one two'],
      [],
      ['7.1E+18', 'x'],
    ]);
  });

  it('that is none, or is broken, is not read', () => {
    expect(readXlsx(strToU8('name,id'))).toBeUndefined();
    expect(readXlsx(new Uint8Array())).toBeUndefined();
    expect(readXlsx(zipSync({ 'a.txt': strToU8('x') }))).toBeUndefined();
    const whole = workbook('<row r="1"><c r="A1"><v>1</v></c></row>');
    for (let end = 0; end < whole.length; end += 7) expect(() => readXlsx(whole.slice(0, end))).not.toThrow();
  });

  it('of any making never throws, and takes no cell for one that is far away', () => {
    expect(readXlsx(workbook('<row r="9999999"><c r="ZZZ9999999"><v>1</v></c></row>'))).toEqual([]);
    fc.assert(
      fc.property(fc.string(), (xml) => {
        readXlsx(
          workbook(`<row r="${xml}"><c r="A1" t='s'><v>${xml}</v></c>${xml}`, {
            'xl/sharedStrings.xml': xml,
          }),
        );
      }),
    );
  });
});

describe('the rows of a sheet', () => {
  it('give their creators by link or id in any column, with the names of the column of names', () => {
    const rows = readSheet([
      ['序号', '达人昵称', '主页链接', '星图ID'],
      ['1', '小美', XINGTU_PAGE, KOL],
      ['2', '阿强', `https://www.xiaohongshu.com/user/profile/${XHS}?xsec=1`, ''],
      ['', ' ', '', ''],
      [
        '3',
        '',
        `小红书 https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${XHS.replace('1', '2')}`,
        '',
      ],
      ['4', '', `https://www.douyin.com/user/${SEC_UID}`, ''],
    ]);
    expect(rows.map(({ row, subject }) => [row, subject?.idType, subject?.id])).toEqual([
      [2, 'xingtuKolId', KOL],
      [3, 'xhsUserId', XHS],
      [5, 'xhsUserId', XHS.replace('1', '2')],
      [6, 'douyinSecUid', SEC_UID],
    ]);
    expect(rows.map((row) => ('name' in row ? row.name : undefined))).toEqual([
      '小美',
      '阿强',
      undefined,
      undefined,
    ]);
  });

  it('a page of Douyin beside the creator on Xingtu is one creator', () => {
    expect(readSheet([[`https://www.douyin.com/user/${SEC_UID}`, XINGTU_PAGE]])).toEqual([
      expect.objectContaining({ subject: expect.objectContaining({ idType: 'xingtuKolId' }) }),
    ]);
  });

  it.each([
    ['小美', 'nothing'],
    ['7.1E+18', 'rounded'],
    ['7.10000000000000E+18', 'rounded'],
    ['7123456789012340000', 'rounded'],
    ['https://v.douyin.com/iAbC123/', 'lookup'],
    ['抖音号：meimei_88', 'lookup'],
    ['https://www.douyin.com/video/7100000000000000002', 'work'],
    ['https://example.com/meimei', 'otherSite'],
    ['https://www.xingtu.cn/', 'nothing'],
  ])('%s gives none, and why', (cell, problem) => {
    expect(readSheet([[KOL], [cell, '12']])[1]).toEqual({ row: 2, text: cell.slice(0, 60), problem });
  });

  it('say where a creator comes twice, and where a list would be full', () => {
    expect(readSheet([[KOL], [XINGTU_PAGE]])[1]).toMatchObject({ row: 2, problem: 'twice' });
    const many = Array.from({ length: 5001 }, (_, at) => [String(7100000000000000001n + BigInt(at))]);
    const read = readSheet(many);
    expect(read.slice(0, 5000).every(({ subject }) => subject)).toBe(true);
    expect(read[5000]).toMatchObject({ row: 5001, problem: 'tooMany' });
  });
});
