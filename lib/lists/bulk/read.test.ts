import { expect, test } from 'vitest';
import { MAX_BULK } from './job';
import { columnsOf, columnText, linesOf, readBulk } from './read';

const KOL = '7091220047716630541';
const USER = '5c0712345678901234567890';
const SEC_UID = `MS4wLjABAAAA${'a'.repeat(43)}`;

test('each line says what it names, in the order of the text and with its own number', () => {
  const read = readBulk(
    [
      KOL,
      '',
      `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${KOL.replace('541', '542')}`,
      USER,
    ]
      .concat(
        'https://v.douyin.com/iAbCdEf/',
        '小满研究所',
        'dytang_home',
        `https://www.douyin.com/user/${SEC_UID}`,
      )
      .join('\n'),
    'xingtu',
  );
  expect(read.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6, 7, 8]);
  expect(
    linesOf(read).map(({ about }) => ('subject' in about ? about.subject.idType : about.inquiry)),
  ).toEqual([
    'xingtuKolId',
    'xingtuKolId',
    'xhsUserId',
    { by: 'link', platform: 'douyin', text: 'https://v.douyin.com/iAbCdEf/' },
    { by: 'name', platform: 'xingtu', text: '小满研究所' },
    { by: 'id', platform: 'xingtu', text: 'dytang_home' },
    'douyinSecUid',
  ]);
});

test('a name and an id that people choose are looked for on the chosen market, an id of a page on its own', () => {
  const about = (text: string) => linesOf(readBulk(text, 'pugongying'))[0]?.about;
  expect(about('小满研究所')).toEqual({
    inquiry: { by: 'name', platform: 'pugongying', text: '小满研究所' },
  });
  expect(about('抖音号：dytang_home')).toEqual({
    inquiry: { by: 'id', platform: 'xingtu', text: 'dytang_home' },
  });
  expect(about(KOL)).toMatchObject({ subject: { platform: 'xingtu', id: KOL } });
});

test('a line that names the same creator again says which line was first', () => {
  const read = readBulk([KOL, 'dytang_home', `id ${KOL}`, 'dytang_home'].join('\n'), 'xingtu');
  expect(read.map(({ twice }) => twice)).toEqual([undefined, undefined, 1, 2]);
});

test('a line that names none says why', () => {
  const read = readBulk(
    [
      '7.09122E+18',
      'https://weixin.qq.com/a',
      '-',
      'https://www.douyin.com/video/7300000000000000001',
      '7091220047716630000',
    ].join('\n'),
    'xingtu',
  );
  expect(read.map(({ problem }) => problem)).toEqual(['rounded', 'otherSite', 'notAnId', 'work', 'rounded']);
});

test('a text of more lines than a job takes is read to its end, and the rest is refused by name', () => {
  const ids = Array.from({ length: MAX_BULK + 2 }, (_, at) =>
    String(7_091_220_047_700_000_001n + BigInt(at)),
  );
  const read = readBulk(ids.join('\n'), 'xingtu');
  expect(linesOf(read)).toHaveLength(MAX_BULK);
  expect(read.at(-1)).toEqual({ line: MAX_BULK + 2, text: ids.at(-1), problem: 'tooMany' });
});

const SHEET = [
  ['序号', '昵称', '粉丝数', '星图ID', '备注'],
  ['1', '阿柚笔记', '120000', KOL, 'dytang_home'],
  ['2', '小满', '98000', KOL.replace('541', '542'), ''],
];

test('the column of a sheet that has the ids is found by what is in it', () => {
  expect(columnsOf(SHEET)).toEqual({
    columns: SHEET[0]?.map((heading, at) => ({ at, heading })),
    best: 3,
  });
});

test('a sheet without ids is read by the column of names', () => {
  expect(
    columnsOf([
      ['粉丝数', '达人昵称'],
      ['120000', '阿柚笔记'],
    ]).best,
  ).toBe(1);
});

test('a column is a text whose lines are the rows of the sheet, without its heading', () => {
  const read = readBulk(columnText(SHEET, 3), 'xingtu');
  expect(read.map(({ line, text }) => [line, text])).toEqual([
    [2, KOL],
    [3, KOL.replace('541', '542')],
  ]);
  expect(readBulk(columnText(SHEET.slice(1), 3), 'xingtu')[0]?.line).toBe(1);
});
