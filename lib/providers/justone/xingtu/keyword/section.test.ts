import { expect, test } from 'vitest';
import { awaitsText, cleanOptions, optionsInTurn, sectionsOf } from '../../../../report/sections';
import { askedOf, block, draw, figure } from '../../../testing';
import { KOL } from '../testing';
import none from './fixtures/xingtu.homepageVideos.empty.json';
import full from './fixtures/xingtu.homepageVideos.full.json';
import named from './fixtures/xingtu.homepageVideos.named.json';
import { keywordSection } from './section';

const [first] = full.data.videos;
const work = (item_id: string, play: number, rest: object = {}) => ({
  ...first,
  ...{ item_id, play, like: 80, comment: 15, share: 5 },
  ...rest,
});
const A = '7100000000000000031';
const B = '7100000000000000032';
const C = '7100000000000000033';

const drawn = (raw: unknown, more: object = {}) =>
  draw(keywordSection, { 'xingtu.homepageVideos': raw, ...more });
const rows = (raw: unknown) => block(drawn(raw), 'table', 'xingtu.keyword.list').rows;

test.each([
  ['all', 'ALL'],
  ['personal', 'PERSONAL'],
  ['xingtu', 'XINGTU'],
])(
  'the works of kind %s about a word are one call, asked for by creator, word and kind',
  (works, videoType) => {
    const [asked, ...more] = keywordSection.requests(askedOf(keywordSection, { keyword: '防晒', works }));
    expect(more).toEqual([]);
    expect(asked?.endpoint.id).toBe('xingtu.homepageVideos');
    expect(asked?.endpoint.current.path).toBe(
      '/api/douyin-xingtu/gw/api/aggregator/get_author_homepage_videos/v1',
    );
    expect(asked?.endpoint.current.query(asked.params)).toEqual({
      oAuthorId: KOL.id,
      keyword: '防晒',
      videoType,
    });
  },
);

test('works by keyword are a tab of a creator that asks for nothing before a word is typed', () => {
  expect(sectionsOf(KOL).indexOf('xingtu.keyword')).toBeGreaterThan(0);
  expect(keywordSection.requests(askedOf(keywordSection))).toEqual([]);
  expect(awaitsText('xingtu.keyword', { keyword: '', works: 'all' })).toBe(true);
  expect(awaitsText('xingtu.keyword', { keyword: '防晒', works: 'all' })).toBe(false);
  expect(optionsInTurn('xingtu.keyword').some(({ keyword }) => keyword !== '')).toBe(true);
});

test('one word has one price and one answer, however it is spaced, and is no longer than a word', () => {
  const keyword = (typed: unknown) => cleanOptions('xingtu.keyword', { keyword: typed }).keyword;
  expect(keyword('  早八\n\t 防晒 ')).toBe('早八 防晒');
  expect(keyword(`${'防'.repeat(39)} 晒`)).toBe('防'.repeat(39));
  expect(keyword(7)).toBe('');
  expect(keyword('\u0000')).toBe('');
});

test('the works that were found are counted, with the medians of their plays and of their engagement rates', () => {
  const blocks = drawn({ videos: [work(A, 1000), work(B, 4000), work(C, 400_000, { share: null })] });
  expect(figure(blocks, 'xingtu.keyword.works')).toMatchObject({ unit: 'count', value: 3 });
  expect(figure(blocks, 'xingtu.keyword.median')).toMatchObject({ value: 4000, estimate: { works: 3 } });
  // The third has no shares: its rate is not known, and it is not counted as if it had none.
  expect(figure(blocks, 'xingtu.keyword.rate')).toMatchObject({
    unit: 'ratio',
    value: 0.0625,
    estimate: { works: 2 },
  });
  expect(blocks[0]?.source.drift).toBeUndefined();
});

test('each work that was found is a row with its title, date, plays and way to its report', () => {
  const [row] = rows(full.data);
  expect(row?.cells.slice(0, 2)).toEqual(['早八防晒怎么补', 438_000]);
  expect(row?.subject?.id).toBe(first?.item_id);
  expect(rows(named.data)).toHaveLength(1);
});

test('today’s price for a work’s length makes its cost, where the overview has fetched it', () => {
  const marketing = {
    price_info: [{ video_type: 1, price: 9000, enable: true, is_open: true, task_category: 1 }],
  };
  const videos = [work(A, 100_000, { duration: 15 })];
  const { columns, rows: priced } = block(
    drawn({ videos }, { 'xingtu.marketing': marketing }),
    'table',
    'xingtu.keyword.list',
  );
  const at = columns.findIndex(({ id }) => id === 'xingtu.work.cpm');
  expect(priced[0]?.cells[at]).toBe(90);
  expect(rows({ videos })[0]?.cells[at]).toBeUndefined();
});

test('a page without works is none, and says so as an empty table', () => {
  const blocks = drawn(none.data);
  expect(figure(blocks, 'xingtu.keyword.works').value).toBe(0);
  expect(figure(blocks, 'xingtu.keyword.median').value).toBeUndefined();
  expect(rows(none.data)).toEqual([]);
});

test.each([null, { base_resp: { status_code: 0 } }, { videos: null }])(
  'the answer %j is dashes, no drift and no empty list',
  (nothing) => {
    const blocks = drawn(nothing);
    expect(figure(blocks, 'xingtu.keyword.works').value).toBeUndefined();
    expect(figure(blocks, 'xingtu.keyword.works').note).toBeUndefined();
    expect(blocks.map(({ type }) => type)).toEqual(['metrics']);
    expect(blocks[0]?.source.drift).toBeUndefined();
  },
);

test.each([
  ['a list of another name', { item_list: [work(A, 1)] }, ['homepage_videos|videos']],
  ['a text in place of the list', { videos: 'none' }, ['videos']],
  ['works without an id', { videos: [work(A, 1, { item_id: null })] }, ['videos.0']],
  ['works without plays', { videos: [work(A, 1), work(B, 1, { play: undefined })] }, ['videos.1']],
  ['works of another form', { videos: [{ aweme_id: A, statistics: { play_count: 1 } }] }, ['videos.0']],
])('%s is drift: the count is unknown, and the remark says that it was billed', (_, raw, drift) => {
  const blocks = drawn(raw);
  expect(blocks[0]?.source.drift).toEqual(drift);
  for (const id of ['works', 'median', 'rate'])
    expect(figure(blocks, `xingtu.keyword.${id}`).value, id).toBeUndefined();
  expect(figure(blocks, 'xingtu.keyword.works').note).toBe('note.xingtu.keywordUnknown');
});

test('a work whose other field is of another type is a work all the same', () => {
  const blocks = drawn({ videos: [work(A, 1000), work(B, 3000, { like: { count: 3 } })] });
  expect(blocks[0]?.source.drift).toEqual(['videos.1.like']);
  expect(figure(blocks, 'xingtu.keyword.works')).toMatchObject({ value: 2 });
  expect(figure(blocks, 'xingtu.keyword.median').value).toBe(2000);
});

test('without an answer nothing is drawn', () => {
  expect(draw(keywordSection, {})).toEqual([]);
});
