import { expect, test } from 'vitest';
import { sectionsOf } from '../../../../report/sections';
import { askedOf, block, draw } from '../../../testing';
import { KOL } from '../testing';
import touch from './fixtures/xingtu.touchDistribution.full.json';
import video from './fixtures/xingtu.videoDistribution.full.json';
import { mixSection } from './section';

const reach = (raw: unknown) => draw(mixSection, { 'xingtu.touchDistribution': raw });
const works = (raw: unknown) => draw(mixSection, { 'xingtu.videoDistribution': raw });

test.each([
  ['reach', 'data_sp/author_touch_distribution'],
  ['works', 'data_sp/author_video_distribution'],
])('topics by %s are one call of their own, of short videos', (mix, path) => {
  const [asked, ...more] = mixSection.requests(askedOf(mixSection, { mix }));
  expect(more).toEqual([]);
  expect(asked?.endpoint.current.path).toBe(`/api/douyin-xingtu/gw/api/${path}/v1`);
  expect(asked?.endpoint.current.query(asked.params)).toEqual({ oAuthorId: KOL.id, platform: 'SHORT_VIDEO' });
});

test('topics are a tab of a creator behind the first', () => {
  expect(sectionsOf(KOL).indexOf('xingtu.mix')).toBeGreaterThan(0);
});

test('users reached are shares by kind of work, and by topic over all kinds', () => {
  const blocks = reach(touch.data);
  expect(block(blocks, 'distribution', 'xingtu.mix.kinds').rows).toEqual([
    { key: '个人', share: 0.9, count: 9_000_000 },
    { key: '星图', share: 0.1, count: 1_000_000 },
  ]);
  const rows = block(blocks, 'distribution', 'xingtu.mix.reach').rows;
  expect(rows.map(({ key, count }) => [key, count])).toEqual([
    ['旅行', 7_000_000],
    ['美食', 2_900_000],
  ]);
  expect(rows[0]?.share).toBeCloseTo(7 / 9.9, 6);
});

test('works by topic have the platform’s own share, the largest first', () => {
  expect(block(works(video.data), 'distribution', 'xingtu.mix.works').rows).toEqual([
    { key: '旅行', share: 0.6667, count: 4 },
    { key: '美食', share: 0.3333, count: 2 },
  ]);
});

test('a share that the platform does not give is reckoned, and a topic without a name or a number is left out', () => {
  const raw = [{ cnt: 3, name: '旅行' }, { cnt: 1, name: '美食' }, { cnt: 5, name: '-' }, { name: '游戏' }];
  const { rows } = block(works({ video_content_distribution: raw }), 'distribution', 'xingtu.mix.works');
  expect(rows).toEqual([
    { key: '旅行', share: 0.75, count: 3 },
    { key: '美食', share: 0.25, count: 1 },
  ]);
});

test.each([
  null,
  { video_touch: [] },
  { video_touch: null },
  { video_touch: [{ distribution_data: { cnt: 0, name: '个人' } }] },
])('%j reached no one, and draws nothing', (nothing) => expect(reach(nothing)).toEqual([]));

test('without an answer no topics are drawn', () => {
  expect(draw(mixSection, {})).toEqual([]);
});
