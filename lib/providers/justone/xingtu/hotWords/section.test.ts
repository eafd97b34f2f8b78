import { expect, test } from 'vitest';
import { sectionsOf } from '../../../../report/sections';
import { askedOf, block, draw } from '../../../testing';
import { KOL } from '../testing';
import full from './fixtures/xingtu.commentTokens.full.json';
import empty from './fixtures/xingtu.contentKeywords.empty.json';
import { hotWordsSection } from './section';

const comments = (raw: unknown) => draw(hotWordsSection, { 'xingtu.commentTokens': raw });
const content = (raw: unknown) => draw(hotWordsSection, { 'xingtu.contentKeywords': raw });

test.each([
  ['comments', 'data/get_author_hot_comment_tokens'],
  ['content', 'gauthor/get_author_content_hot_keywords'],
])('hot words of %s are one call of their own', (hot, path) => {
  const [asked, ...more] = hotWordsSection.requests(askedOf(hotWordsSection, { hot }));
  expect(more).toEqual([]);
  expect(asked?.endpoint.current.path).toBe(`/api/douyin-xingtu/gw/api/${path}/v1`);
  expect(asked?.endpoint.current.query(asked.params)).toEqual({ oAuthorId: KOL.id });
});

test('hot words are a tab of a creator behind the first', () => {
  expect(sectionsOf(KOL).indexOf('xingtu.hotWords')).toBeGreaterThan(0);
});

test('the words of comments are listed with their heat, the hottest first', () => {
  const table = block(comments(full.data), 'table', 'xingtu.commentWords');
  expect(table.columns.map(({ unit }) => unit)).toEqual(['text', 'index']);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['好看', 873],
    ['川西', 412],
    ['求链接', 198],
  ]);
});

test('words of content are read of the map of them', () => {
  const table = block(content({ keyword_map: { 露营: 4, 川西: '11' } }), 'table', 'xingtu.contentWords');
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['川西', 11],
    ['露营', 4],
  ]);
});

test('a word without a heat stands last with a dash, and a blank one is no word', () => {
  const raw = [
    { comment_token: '好看' },
    { comment_token: ' ', hot_rate: 9 },
    { comment_token: '求链接', hot_rate: 1 },
  ];
  const table = block(comments({ hot_comment_tokens: raw }), 'table', 'xingtu.commentWords');
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['求链接', 1],
    ['好看', undefined],
  ]);
});

test.each([empty.data, null, { keyword_map: null }])(
  '%j has no words of content, and is no drift',
  (nothing) => {
    const [table] = content(nothing);
    expect(table).toMatchObject({ id: 'xingtu.contentWords', rows: [] });
    expect(table?.source.drift).toBeUndefined();
  },
);

test('words of content of another form are drift', () => {
  expect(content({ keyword_map: { 川西: { count: 3 } } })[0]?.source.drift).toEqual(['keyword_map.川西']);
});

test('without an answer no words are drawn', () => {
  expect(draw(hotWordsSection, {})).toEqual([]);
});
