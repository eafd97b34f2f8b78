import { describe, expect, it } from 'vitest';
import {
  listsCreators,
  MAX_PAGE_ROWS,
  type PageAnswer,
  projectAnswer,
  readAnswer,
  rowsFor,
} from './pageRows';

const id = (at: number) => `71000000000000000${String(at).padStart(2, '0')}`;
const author = (at: number, more: object = {}) => ({
  star_id: id(at),
  attribute_datas: {
    nick_name: `阿柚 ${at}`,
    prospective_1_20_cpm: '38.6',
    prospective_20_60_cpm: 53.9,
    prospective_60_cpm: 0,
    price_20_60: 12_300,
    ...more,
  },
});
const answer = (count = 3) => ({
  authors: Array.from({ length: count }, (_, at) => author(at)),
  pagination: { page: 2, total_count: 100 },
});
const read = (given: unknown) => readAnswer('xingtu', projectAnswer('xingtu', given));

describe("a page's own answer", () => {
  it('is known by its exact path', () => {
    const at = (path: string) =>
      listsCreators('xingtu', new URL(path, 'https://www.xingtu.cn/ad/creator/market'));
    expect(at('/gw/api/gsearch/search_for_author_square?page=2')).toBe(true);
    expect(at('/gw/api/gsearch/search_for_author_square/x')).toBe(false);
    expect(at('/api/solar/cooperator/blogger/v2')).toBe(false);
    expect(at('/x?u=/gw/api/gsearch/search_for_author_square')).toBe(false);
  });

  it('is read for ids, names and expected costs, and nothing else leaves the page', () => {
    expect(read(answer(1))).toEqual({
      page: 2,
      rows: [
        {
          subject: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: id(0) },
          name: '阿柚 0',
          cpm: { '1_20': 38.6, '21_60': 53.9 },
        },
      ],
    });
    expect(projectAnswer('xingtu', answer(1))).not.toContain('12300');
    const kols = [
      { userId: '5f3a9c1e000000000101b7d4', name: '小满', estimatePictureCpm: 5.26, estimateVideoCpm: 0 },
    ];
    const said = readAnswer('pugongying', projectAnswer('pugongying', { code: 0, data: { kols, total: 1 } }));
    expect(said).toMatchObject({ rows: [{ name: '小满', cpm: { picture: 5.26 } }] });
    expect(said?.page).toBeUndefined();
  });

  it('is of no use where anything about it is odd', () => {
    const first = answer(1);
    const with_ = (row: object) => ({ ...first, authors: [row] });
    for (const odd of [
      undefined,
      null,
      'x',
      { authors: {} },
      { authors: [] },
      with_({ ...author(0), star_id: 7.1e18 }),
      with_({ ...author(0), star_id: '../x' }),
      with_(author(0, { nick_name: ' ' })),
      with_(author(0, { nick_name: 'x'.repeat(61) })),
      { ...first, pagination: { page: '2' } },
      { ...first, pagination: { page: 0 } },
    ])
      expect(read(odd), JSON.stringify(odd)).toBeUndefined();
    for (const text of [undefined, 5, '{', '[]', `${' '.repeat(40_001)}{}`])
      expect(readAnswer('xingtu', text)).toBeUndefined();
    const many = {
      page: 1,
      rows: Array.from({ length: MAX_PAGE_ROWS + 1 }, (_, at) => ({ id: id(at), name: `${at}` })),
    };
    expect(readAnswer('xingtu', JSON.stringify(many))).toBeUndefined();
  });

  it('has no cost that is none: a zero, a negative, an endless number, a text', () => {
    for (const bad of [0, -1, Number.POSITIVE_INFINITY, 1e6, 'x', {}, null])
      expect(read({ authors: [author(0, { prospective_20_60_cpm: bad })] })?.rows[0]?.cpm).toEqual({
        '1_20': 38.6,
      });
  });
});

describe('rows belong to the names in a table', () => {
  const whole = read(answer()) as PageAnswer;
  const names = whole.rows.map(({ name }) => name);

  it('where page, names and order agree', () => {
    expect(rowsFor(whole, names, 2)).toEqual(whole.rows);
    expect(rowsFor(whole, names.slice(1), 2)).toEqual(whole.rows.slice(1));
    expect(rowsFor({ ...whole, page: 1 }, names, undefined)).toEqual(whole.rows);
  });

  it('and in any doubt none does', () => {
    expect(rowsFor(whole, [], 2)).toBeUndefined();
    expect(rowsFor(whole, names, 1)).toBeUndefined();
    expect(rowsFor(whole, names, undefined)).toBeUndefined();
    expect(rowsFor(whole, [...names].reverse(), 2)).toBeUndefined();
    expect(rowsFor(whole, [...names, 'another'], 2)).toBeUndefined();
    expect(rowsFor(whole, [names[0] ?? '', names[0] ?? ''], 2)).toBeUndefined();
    const [first, second] = whole.rows;
    const twins = { page: 2, rows: [first, { ...second, name: first?.name }] } as PageAnswer;
    expect(rowsFor(twins, [first?.name ?? ''], 2)).toBeUndefined();
  });

  it('without a number of the page only the whole of an answer', () => {
    const unnumbered = { rows: whole.rows };
    expect(rowsFor(unnumbered, names, 7)).toEqual(whole.rows);
    expect(rowsFor(unnumbered, names.slice(1), 7)).toBeUndefined();
  });
});

describe("an answer of Pugongying's table, which does not say which page it is", () => {
  const user = (at: number) => `5f3a9c1e00000000020${String(at).padStart(5, '0')}`;
  const kol = (at: number, more: object = {}) => ({
    userId: user(at),
    name: `小满 ${at}`,
    estimatePictureCpm: 20 + at,
    estimateVideoCpm: 40 + at,
    ...more,
  });
  const given = (...kols: object[]) => ({ code: 0, data: { kols, total: 10 } });
  const said = (answered: unknown) => readAnswer('pugongying', projectAnswer('pugongying', answered));
  const whole = said(given(kol(0), kol(1), kol(2))) as PageAnswer;
  const names = whole.rows.map(({ name }) => name);

  it('belongs to the table that has all of its names, in their order, whatever number the page shows', () => {
    expect(whole.rows.map(({ cpm }) => cpm)).toEqual(
      [0, 1, 2].map((at) => ({ picture: 20 + at, video: 40 + at })),
    );
    for (const number of [undefined, 1, 7]) expect(rowsFor(whole, names, number)).toEqual(whole.rows);
  });

  it('belongs to no other table: rows left out, rows of its own, rows without a known name, another order', () => {
    const [a = '', b = '', c = ''] = names;
    for (const other of [
      [a, b],
      [a, b, c, 'x'],
      [a, '', c],
      [a, b, c, ''],
      [b, a, c],
      [a, a, c],
      ['', '', ''],
    ])
      expect(rowsFor(whole, other, 1), other.join()).toBeUndefined();
  });

  it('is of no use with the id of another site, an address for an id, a name twice, or a page of its own making', () => {
    for (const odd of [
      given(kol(0, { userId: '7100000000000000001' })),
      given(kol(0, { userId: `${user(0)}/../x` })),
      given(kol(0, { userId: 5 })),
      given(kol(0), kol(1, { name: ['小满 1'] })),
      given(kol(0, { name: '满'.repeat(61) })),
      { authors: [kol(0)] },
      { code: 0, data: { kols: kol(0) } },
      { code: 0, data: { kols: [kol(0)], pagination: { page: '1' } } },
    ])
      expect(said(odd), JSON.stringify(odd)).toBeUndefined();
    const twins = said(given(kol(0), kol(1, { name: '小满 0' }))) as PageAnswer;
    for (const shown of [['小满 0', '小满 0'], ['小满 0']])
      expect(rowsFor(twins, shown, undefined)).toBeUndefined();
  });

  it('says no cost that the page was not told as a number above nought', () => {
    const told = said(given(kol(0, { estimatePictureCpm: 0, estimateVideoCpm: '<b>9</b>' })));
    expect(told?.rows[0]?.cpm).toEqual({});
  });
});
