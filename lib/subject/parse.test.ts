import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSubject } from './guard';
import { inquiryKey, isInquiry } from './inquiry';
import { subjectUrl } from './link';
import { type Lookup, MAX_LINE_LENGTH, MAX_LINES, parseLookup } from './parse';
import type { Platform } from './types';

const D19 = '7100200300400500601';
const OTHER_D19 = '7999888777666555444';
const H24 = '5f0a1b2c000000000101abcd';
const SEC = `MS4wLjABAAAA${'kL-3_x9QzT'.repeat(4)}`;

/** `douyin/item/7100…`, `asks link` or `noSubject`, one an entry. */
function brief(lookups: Lookup[]): string[] {
  return lookups.map(({ problem, inquiries, subjects = [] }) => {
    if (inquiries) return `asks ${inquiries[0].by}`;
    return problem ?? subjects.map((s) => `${s.platform}/${s.kind}/${s.id.slice(0, 4)}`).join(' ');
  });
}

const read = (text: string, platform?: Platform) => brief(parseLookup(text, platform));

describe('links', () => {
  it.each([
    ['plain', `https://www.douyin.com/video/${D19}`],
    ['without a scheme', `www.douyin.com/video/${D19}`],
    ['without www', `douyin.com/video/${D19}`],
    ['in capitals', `HTTPS://WWW.DOUYIN.COM/video/${D19}`],
    ['between spaces', `  https://www.douyin.com/video/${D19}\t`],
    ['in 「」', `看这个「https://www.douyin.com/video/${D19}」很好`],
    ['before ，', `https://www.douyin.com/video/${D19}，复制打开抖音`],
    ['before 。', `链接：https://www.douyin.com/video/${D19}。`],
    ['before ！', `https://www.douyin.com/video/${D19}！！`],
    ['glued to Chinese on both sides', `打开https://www.douyin.com/video/${D19}复制此链接`],
    ['without a scheme, glued to Chinese', `作品链接:www.douyin.com/video/${D19}复制`],
    ['at the end of a sentence', `See https://www.douyin.com/video/${D19}.`],
    ['in brackets', `(https://www.douyin.com/video/${D19})`],
    ['in Markdown', `[work](https://www.douyin.com/video/${D19})`],
    ['in angle brackets', `<https://www.douyin.com/video/${D19}>`],
    ['in quotes', `"https://www.douyin.com/video/${D19}"`],
    ['with an invisible character', `\u200bhttps://www.douyin.com/video/${D19}\ufeff`],
    ['with Chinese characters left unencoded', `https://www.douyin.com/search/搞笑视频?modal_id=${D19}`],
    ['the same in its query', `https://www.douyin.com/user/${SEC}?showTab=收藏&modal_id=${D19}`],
    ['the same, of another work', `https://www.douyin.com/video/${OTHER_D19}?kw=搞笑&modal_id=${D19}`],
    ['with brackets left unencoded', `https://www.douyin.com/user/${SEC}?q=(a)&modal_id=${D19}`],
    ['with JSON left unencoded', `https://www.douyin.com/video/${OTHER_D19}?q={"a":1}&modal_id=${D19}`],
    ['in a query that Chinese is glued to', `https://www.douyin.com/user/${SEC}?modal_id=${D19}复制此链接`],
    ['in a row of a table', `某人,https://www.douyin.com/video/${D19},120000`],
    ['before -', `https://www.douyin.com/video/${D19}-标题`],
    ['before @', `https://www.douyin.com/video/${D19}@某人`],
    ['in italics', `_https://www.douyin.com/video/${D19}_`],
    ['with a query at once', `www.douyin.com?modal_id=${D19}`],
    ['without a scheme, but its slashes', `//www.douyin.com/video/${D19}`],
    ['without a scheme, with a port', `www.douyin.com:443/video/${D19}`],
    ['from JSON', `"https:\\/\\/www.douyin.com\\/video\\/${D19}"`],
    ['in full width', `ｈｔｔｐｓ：／／ｗｗｗ．ｄｏｕｙｉｎ．ｃｏｍ／ｖｉｄｅｏ／${D19}`],
    ['with marks of direction in it', `https://www.douyin.com/video/\u2066${D19}\u2069`],
    ['with its own id beside it', `${D19}\thttps://www.douyin.com/video/${D19}`],
  ])('a link is read from %s', (_, text) => {
    expect(read(text)).toEqual(['douyin/item/7100']);
  });

  it('a link to a work on a creator’s page keeps the owner', () => {
    const [lookup] = parseLookup(`https://www.douyin.com/user/${SEC}?modal_id=${D19}`);
    expect(lookup?.subjects?.[0].owner?.id).toBe(SEC);
  });

  it('a link says what it is about whatever platform is chosen', () => {
    expect(read(`https://www.xiaohongshu.com/explore/${H24}`, 'douyin')).toEqual(['xiaohongshu/item/5f0a']);
  });

  it('several links on one line are each read, glued together too', () => {
    const one = `https://www.douyin.com/video/${D19}`;
    const other = `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${OTHER_D19}`;
    const both = ['douyin/item/7100', 'xingtu/kol/7999'];
    expect(read(`${one} ${other}`)).toEqual(both);
    expect(read(`${one}，${other}`)).toEqual(both);
    expect(read(one + other)).toEqual(both);
    for (const joint of [',', ';', '|', '、', '/', '/,', '+', '?a=1,'])
      expect(read(one + joint + other), joint).toEqual(both);
    expect(read(`${one},${other.slice('https://'.length)}`)).toEqual(both);
    expect(read('https://v.douyin.com/a/https://v.douyin.com/b/')).toEqual(['asks link', 'asks link']);
  });

  it('each link keeps its own text and owner', () => {
    expect(read(`https://www.douyin.com/music/${D19}，https://evil.example/?modal_id=${D19}`)).toEqual([
      'noSubject',
      'otherSite',
    ]);
  });

  it('an id beside a link is read too', () => {
    expect(read(`${OTHER_D19} https://www.douyin.com/video/${D19}，${H24}`, 'douyin')).toEqual([
      'douyin/item/7999',
      'douyin/item/7100',
      'otherPlatform',
    ]);
    const row = `${SEC},https://www.douyin.com/user/${SEC}?modal_id=${D19},${D19}`;
    expect(read(row)).toEqual(['douyin/item/7100']);
  });

  it('a link with both gives the sec_uid rather than the uid, however far it stands', () => {
    const [lookup] = parseLookup(`https://www.iesdouyin.com/share/user/64269185197?name=张三&sec_uid=${SEC}`);
    expect(lookup?.subjects?.[0].id).toBe(SEC);
  });

  it('links are found in share texts of the apps', () => {
    expect(
      read(
        '3.14 复制打开抖音，看看【某人的作品】好物 # 分享 https://v.douyin.com/iAbCdEfG/ 01/02 a@b.CD :0pm',
      ),
    ).toEqual(['asks link']);
    expect(
      read('一个标题 http://xhslink.com/a/AbCdEfGhIj，复制本条信息，打开【小红书】App查看精彩内容！'),
    ).toEqual(['asks link']);
    expect(
      read(
        `12 【标题 - 某人 | 小红书】 😆 x1Y2 😆 https://www.xiaohongshu.com/discovery/item/${H24}?source=webshare`,
      ),
    ).toEqual(['xiaohongshu/item/5f0a']);
  });

  it('a short link without a scheme is recognised', () => {
    expect(parseLookup('v.douyin.com/iAbCdEfG/')).toMatchObject([
      { line: 1, text: 'v.douyin.com/iAbCdEfG/', inquiries: [{ by: 'link' }] },
    ]);
  });

  const DOUYIN_LINK = { by: 'link', platform: 'douyin', text: 'https://v.douyin.com/iAb-C_dEfG/' };
  const XHS_LINK = { by: 'link', platform: 'xiaohongshu', text: 'https://xhslink.com/a/AbCdEfGhIj' };

  it.each([
    ['v.douyin.com/iAb-C_dEfG/', DOUYIN_LINK],
    ['看看 https://v.douyin.com/iAb-C_dEfG/ 01/02 a@b.CD :0pm', DOUYIN_LINK],
    ['http://v.douyin.com/iAb-C_dEfG', DOUYIN_LINK],
    ['https://v.douyin.com/iAb-C_dEfG/?from=x#y', DOUYIN_LINK],
    ['小鹿,https://v.douyin.com/iAb-C_dEfG,120000', DOUYIN_LINK],
    ['http://xhslink.com/a/AbCdEfGhIj，复制本条信息', XHS_LINK],
    ['https://www.xhslink.com/a/AbCdEfGhIj', XHS_LINK],
  ])('the service can be asked where a short link leads, by its code alone: %s', (text, inquiry) => {
    expect(parseLookup(text).flatMap(({ inquiries }) => inquiries ?? [])).toEqual([inquiry]);
    expect(parseLookup(text, 'pugongying')[0]?.inquiries ?? parseLookup(text)[1]?.inquiries).toEqual([
      inquiry,
    ]);
  });

  it.each([
    'https://v.douyin.com/',
    'https://v.douyin.com/a/b/c/d',
    'https://v.douyin.com/a%2Fb/',
    `https://xhslink.com/${'a'.repeat(41)}`,
    'https://v.douyin.com.evil.example/abc/',
    'https://v.douyin.com:8443/abc/',
  ])('nothing is asked about %s', (text) => {
    expect(parseLookup(text).flatMap(({ inquiries }) => inquiries ?? [])).toEqual([]);
  });

  it.each([
    ['https://www.douyin.com/', 'noSubject'],
    [`https://www.douyin.com/music/${D19}`, 'noSubject'],
    ['https://live.douyin.com/36000000001', 'otherSite'],
    [`https://evil.example/www.douyin.com/video/${D19}`, 'otherSite'],
    [`evil.example/www.douyin.com/video/${D19}`, 'otherSite'],
    [`https://www.douyin.com@evil.example/video/${D19}`, 'otherSite'],
    [`https://evil.example/?to=https://www.douyin.com/video/${D19}`, 'otherSite'],
    [`https://www.xingtu.cn/?redirect_uri=https://www.douyin.com/video/${D19}`, 'noSubject'],
    ['https://:/', 'otherSite'],
  ])('%s cannot be looked up: %s', (text, problem) => {
    expect(read(text)).toEqual([problem]);
  });

  it('a host inside another word is no link', () => {
    expect(read(`ftp://www.douyin.com/video/${D19}`)).not.toContain('douyin/item/7100');
    expect(read(`someone@www.douyin.com/video/${D19}`, 'xiaohongshu')).not.toContain('douyin/item/7100');
  });
});

describe('bare ids', () => {
  it('a bare id gives every subject that it may be', () => {
    expect(read(D19)).toEqual(['xingtu/kol/7100 douyin/item/7100']);
    expect(read(H24)).toEqual(['xiaohongshu/kol/5f0a xiaohongshu/item/5f0a']);
    expect(read(H24.toUpperCase())).toEqual(['xiaohongshu/kol/5f0a xiaohongshu/item/5f0a']);
    expect(read(SEC)).toEqual(['douyin/kol/MS4w']);
    expect(read('７１００２００３００４００５００６０１', 'xingtu')).toEqual(['xingtu/kol/7100']);
  });

  it('a bare id gives only subjects of the chosen platform', () => {
    expect(read(D19, 'xingtu')).toEqual(['xingtu/kol/7100']);
    expect(read(D19, 'douyin')).toEqual(['douyin/item/7100']);
    expect(read(H24, 'xiaohongshu')).toEqual(['xiaohongshu/kol/5f0a xiaohongshu/item/5f0a']);
    expect(read(H24, 'pugongying')).toEqual(['pugongying/kol/5f0a pugongying/item/5f0a']);
    expect(read(D19, 'xiaohongshu')).toEqual(['otherPlatform']);
    expect(read(H24, 'xingtu')).toEqual(['otherPlatform']);
    expect(read(SEC, 'pugongying')).toEqual(['otherPlatform']);
  });

  it('a number alone on its line may be an id of several platforms', () => {
    expect(read('88001234567', 'douyin')).toEqual(['asks id']);
    expect(read('88001234567')).toEqual(['asks id']);
    expect(read(`88001234567 ${D19}`, 'douyin')).toEqual(['notAnId', 'douyin/item/7100']);
  });

  it('bare ids are found behind labels, between punctuation and in rows', () => {
    expect(read(`星图ID：${D19}。`, 'xingtu')).toEqual(['xingtu/kol/7100']);
    expect(read(`「${D19}」`, 'xingtu')).toEqual(['xingtu/kol/7100']);
    expect(read(`${D19},${OTHER_D19}；${D19}`, 'xingtu')).toEqual([
      'xingtu/kol/7100',
      'xingtu/kol/7999',
      'xingtu/kol/7100',
    ]);
    expect(read(`某人\t${D19}\t备注`, 'xingtu')).toEqual(['xingtu/kol/7100']);
  });

  it('an id with a slip in it is named', () => {
    expect(parseLookup(`${D19} ${OTHER_D19.slice(1)}`, 'xingtu')[1]).toEqual({
      line: 1,
      text: OTHER_D19.slice(1),
      problem: 'notAnId',
    });
    expect(read(`${D19}00`)).toEqual(['notAnId']);
    expect(read(`kol${D19}`)).toEqual(['notAnId']);
  });
});

describe('ids of people and names', () => {
  const asked = (text: string, platform?: Platform) =>
    parseLookup(text, platform).map(({ inquiries = [] }) => inquiries.map(inquiryKey));

  it.each([
    ['dy_lu.2026', ['id/xingtu/dy_lu.2026', 'id/pugongying/dy_lu.2026']],
    ['88001234567', ['id/xingtu/88001234567', 'id/pugongying/88001234567']],
    ['抖音号：dy_lu.2026', ['id/xingtu/dy_lu.2026']],
    ['小鹿在路上 抖音号: 88001234567', ['id/xingtu/88001234567']],
    ['小红书号：10324824430', ['id/pugongying/10324824430']],
    ['小鹿在路上', ['name/xingtu/小鹿在路上', 'name/pugongying/小鹿在路上']],
    ['@小鹿在路上', ['name/xingtu/小鹿在路上', 'name/pugongying/小鹿在路上']],
    ['小鹿 · Lulu', ['name/xingtu/小鹿 · Lulu', 'name/pugongying/小鹿 · Lulu']],
  ])('%s can be searched for', (text, keys) => {
    expect(asked(text)).toEqual([keys]);
  });

  it('the chosen platform is the one that is searched', () => {
    expect(asked('小鹿在路上', 'douyin')).toEqual([['name/xingtu/小鹿在路上']]);
    expect(asked('小鹿在路上', 'xingtu')).toEqual([['name/xingtu/小鹿在路上']]);
    expect(asked('10324824430', 'pugongying')).toEqual([['id/pugongying/10324824430']]);
    expect(read('抖音号：dy_lu', 'pugongying')).toEqual(['otherPlatform']);
    expect(asked('抖音号：dy_lu', 'pugongying')).toEqual([[]]);
  });

  it.each([
    '！！！',
    '一'.repeat(25),
    'name=<b>',
    `${D19} 小鹿`,
    'https://example.com/小鹿',
    `${D19}${D19}`,
    '{"name": "x"}',
  ])('nothing is searched for in %s', (text) => {
    expect(asked(text).flat()).toEqual([]);
  });
});

describe('lines', () => {
  it('lines are read in order and numbered as pasted', () => {
    const text = `${D19}\r\n\r\nwhat is this\nhttps://v.douyin.com/iAbC/\n   \n${H24}\n`;
    expect(parseLookup(text).map(({ line }) => line)).toEqual([1, 3, 4, 6]);
    expect(read(text, 'xingtu')).toEqual(['xingtu/kol/7100', 'asks name', 'asks link', 'otherPlatform']);
  });

  it('an empty text has no lines', () => {
    expect(parseLookup('')).toEqual([]);
    expect(parseLookup(' \n\t\n\u200b')).toEqual([]);
  });

  it('lines beyond the limit are reported once', () => {
    const lines = Array.from({ length: MAX_LINES }, () => D19).join('\n');
    expect(parseLookup(`${lines}\n\n\n`)).toHaveLength(MAX_LINES);
    const more = parseLookup(`${lines}\n${D19}\n${D19}`);
    expect(more).toHaveLength(MAX_LINES + 1);
    expect(more.at(-1)).toEqual({ line: MAX_LINES + 1, text: '', problem: 'tooMany' });
  });

  it('a line longer than any link is reported and not read', () => {
    const [lookup, ...others] = parseLookup(`${'x'.repeat(MAX_LINE_LENGTH)} ${D19}`);
    expect(others).toEqual([]);
    expect(lookup?.problem).toBe('tooLong');
    expect(lookup?.text.length).toBeLessThanOrEqual(200);
  });

  it('a clipped text never ends in the middle of an id', () => {
    const filler = `${'x'.repeat(MAX_LINE_LENGTH - 1)}\n`.repeat(MAX_LINES - 1);
    const text = `${filler}${' '.repeat(MAX_LINE_LENGTH - 40)}${SEC}`;
    expect(read(text).at(-1)).toBe('tooMany');
    expect(read(text)).not.toContain('douyin/kol/MS4w');
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      ' ',
      '，',
      '。',
      '「',
      '」',
      '！',
      'https://',
      'www.douyin.com/',
      'v.douyin.com/a',
      '/video/',
    ),
    fc.constantFrom(D19, H24, SEC, `https://www.douyin.com/video/${D19}`, '?modal_id=', '%', '…', '12345678'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  );
  const platform = fc.constantFrom<(Platform | undefined)[]>(
    undefined,
    'xingtu',
    'pugongying',
    'douyin',
    'xiaohongshu',
  );

  it('any text gives valid subjects or reasons, at least one a line that is not blank', () => {
    fc.assert(
      fc.property(text, platform, (pasted, chosen) => {
        const lookups = parseLookup(pasted, chosen);
        for (const lookup of lookups) {
          expect(lookup.subjects?.every(isSubject) ?? true).toBe(true);
          expect(lookup.inquiries?.every(isInquiry) ?? true).toBe(true);
          expect(lookup.problem ?? lookup.subjects ?? lookup.inquiries).toBeDefined();
        }
        if (/[!-~]/.test(pasted)) expect(lookups.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('links written by subjectUrl are read back', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        for (const { subjects } of parseLookup(pasted)) {
          for (const subject of subjects ?? []) {
            const back = parseLookup(`看 ${subjectUrl(subject)}，复制`);
            expect(back[0]?.subjects).toEqual([{ ...subject, owner: undefined }]);
          }
        }
      }),
    );
  });

  // A mutation run counts each step, which takes many times as long.
  it.skipIf(process.env.MUTATION_TESTS)('any text is read in time that grows with its length only', () => {
    const nasty = ['a.', 'a-', 'https://', 'a.bb/，', 'xingtu.cn/，', `${D19},`].map((piece) =>
      piece.repeat(MAX_LINE_LENGTH / piece.length),
    );
    for (const piece of ['-', '.', '%', '_'])
      nasty.push(
        `${`https://www.douyin.com/${piece.repeat(MAX_LINE_LENGTH)}`.slice(0, MAX_LINE_LENGTH - 1)}a`,
      );
    nasty.push(`${'a.'.repeat(MAX_LINE_LENGTH / 2 - 1)}1/`);
    // On the processor's clock, where waiting for a busy machine does not count.
    const before = process.cpuUsage();
    parseLookup(Array.from({ length: MAX_LINES }, (_, i) => nasty[i % nasty.length]).join('\n'));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
