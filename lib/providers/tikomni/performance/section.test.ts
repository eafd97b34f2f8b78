import { expect, test } from 'vitest';
import { parseLossless } from '../../lossless';
import { answersFrom, askedOf, block, draw, figure } from '../../testing';
import { performanceSection } from './section';

const items = parseLossless(`{"status_code":0,"items":[
  {"item_id":7412345678901234567,"title":"甲","publish_time":"2026-03-01 16:00","play_count":249,"average_play_duration":5.16,"completion_rate_5s":0.3684,"bounce_rate_2s":0.2886,"cover":{"url_list":["http://p3.douyinpic.com/c.webp"]}},
  {"item_id":7412345678901234568,"title":"乙","publish_time":"2026-02-20 09:30","play_count":"51","digg_count":7,"cover":[]},
  {"item_id":7412345678901234569,"title":"丙","publish_time":"-","play_count":"-"}]}`);

test('the performance section asks for the fields first, and for the rest only where there are any', () => {
  const input = askedOf(performanceSection, { genre: 'pictures', measure: 'likes' });
  const days = { from: '2026-02-07', to: '2026-03-08' };
  expect(performanceSection.requests(input).map(({ params }) => params)).toEqual([days]);
  const more = (fields: unknown) =>
    performanceSection.followUps?.requests(
      input,
      answersFrom({ 'studio.verticals': { primary_verticals: fields } }),
    );
  expect(more([])).toEqual([]);
  expect(more(['美食', '旅游'])?.map(({ params }) => params)).toEqual([
    { ...days, genres: 'pictures', verticals: '["美食","旅游"]' },
    { ...days, genres: 'pictures', verticals: '["美食","旅游"]', metric: 'likes' },
  ]);
});

test('the performance section never asks for more than 90 days', () => {
  for (const period of ['7', '30', '90']) {
    const [request] = performanceSection.requests(askedOf(performanceSection, { period }));
    const { from = '', to = '' } = request?.params ?? {};
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1).toBe(Number(period));
  }
});

test('the performance section draws posts, bare ids included, and their figure over time', () => {
  const blocks = draw(performanceSection, { 'studio.performance': items });
  const [first, second, third] = block(blocks, 'table', 'studio.posts').rows;
  expect(first).toEqual({
    cells: ['甲', '2026-03-01', 249, 5.16, 0.3684, 0.2886],
    subject: { platform: 'douyin', kind: 'item', idType: 'awemeId', id: '7412345678901234567' },
    href: 'https://creator.douyin.com/creator-micro/work-management/work-detail/7412345678901234567',
    image: 'https://p3.douyinpic.com/c.webp',
  });
  expect(second?.cells).toEqual(['乙', '2026-02-20', 51, undefined, undefined, undefined]);
  expect(third?.cells.slice(0, 3)).toEqual(['丙', undefined, undefined]);
  expect(block(blocks, 'series', 'studio.postsOverTime')).toMatchObject({
    axis: { kind: 'label', values: ['2026-02-20 乙', '2026-03-01 甲'] },
    lines: [{ id: 'studio.post.plays', values: [51, 249] }],
    marker: { value: 150 },
  });
});

test('the performance section draws the measure that was asked for', () => {
  const blocks = draw(performanceSection, { 'studio.performance': items }, { measure: 'likes' });
  const table = block(blocks, 'table', 'studio.posts');
  expect(table.columns[2]?.id).toBe('studio.post.likes');
  expect(table.rows.map(({ cells }) => cells[2])).toEqual([undefined, 7, undefined]);
});

test('the performance section reads averages with and without their wrapper', () => {
  const blocks = draw(performanceSection, {
    'studio.overview': {
      median_play_count: { metric_value: 249 },
      average_like_count_per_video: 12.5,
      average_comment_count_per_video: { metric_value: '1.5' },
      average_share_count_per_video: '-',
    },
  });
  expect(
    ['medianPlays', 'averageLikes', 'averageComments', 'averageShares'].map(
      (name) => figure(blocks, `studio.${name}`).value,
    ),
  ).toEqual([249, 12.5, 1.5, undefined]);
});
