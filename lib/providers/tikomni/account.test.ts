import { describe, expect, it } from 'vitest';
import { studioMetrics } from '../../i18n/metrics/studio';
import { parseLossless } from '../lossless';
import { diagnosisSection, performanceSection } from './account';
import { answersFrom, block, draw, figure, inputOf } from './testing';

const CONTRACT = {
  code: 0,
  data: {
    Interact: {
      OwnValue: 0.0052,
      SimilarCount: 1494654282,
      AuthorRank: 0.2633,
      SimilarRank: 0.4169,
      SimilarValue: 0.0909,
    },
    NewFans: { OwnValue: -2, AuthorRank: 0.7924, SimilarRank: 0.6343 },
    PlayCnt: { OwnValue: 192, AuthorRank: 0.8427, SimilarRank: 0.5132 },
    PlayFinishRatio: { OwnValue: 0.1545, AuthorRank: 0.3851, SimilarRank: 0.4086 },
    PublishActivation: { OwnValue: 2, AuthorRank: 0.2, SimilarRank: 0.5675 },
  },
};

const diagnosed = (raw: unknown) => draw(diagnosisSection, { 'studio.diagnosis': raw });

describe('the diagnosis', () => {
  it.each([
    ['inside a data of its own', CONTRACT],
    ['one level deeper', { data: CONTRACT }],
    ['bare', CONTRACT.data],
  ])('is read %s', (_, raw) => {
    const blocks = diagnosed(raw);
    expect(blocks.map(({ id }) => id)).toEqual([
      'studio.diagnosis.plays',
      'studio.diagnosis.interact',
      'studio.diagnosis.finish',
      'studio.diagnosis.fans',
      'studio.diagnosis.posts',
    ]);
    expect(block(blocks, 'metrics', 'studio.diagnosis.interact').metrics).toEqual([
      { id: 'studio.interact.own', unit: 'ratio', value: 0.0052, note: 'studio.advice.interact' },
      { id: 'studio.interact.past', unit: 'ratio', value: 0.2633 },
      { id: 'studio.interact.peers', unit: 'ratio', value: 0.4169 },
      { id: 'studio.interact.mean', unit: 'ratio', value: 0.0909 },
    ]);
    expect(figure(blocks, 'studio.fans.own')).toEqual({ id: 'studio.fans.own', unit: 'count', value: -2 });
    expect(figure(blocks, 'studio.fans.mean')).not.toHaveProperty('value');
  });

  it('advises only where both ranks are under a half', () => {
    const blocks = diagnosed(CONTRACT);
    const advised = blocks.flatMap((one) =>
      one.type === 'metrics' ? one.metrics.flatMap(({ note }) => note ?? []) : [],
    );
    expect(advised).toEqual(['studio.advice.interact', 'studio.advice.finish']);
    // One rank alone proves nothing, however low.
    const half = diagnosed({ PlayCnt: { OwnValue: 1, AuthorRank: 0.1 } });
    expect(figure(half, 'studio.plays.own')).not.toHaveProperty('note');
  });

  it('says in the label itself that the rank against the own past may be one against peers', () => {
    const ids = draw(diagnosisSection, { 'studio.diagnosis': { PlayCnt: { AuthorRank: 0.6562 } } })
      .flatMap((one) => (one.type === 'metrics' ? one.metrics : []))
      .map(({ id }) => id)
      .filter((id) => id.endsWith('.past'));
    expect(ids).toHaveLength(5);
    for (const id of ids) {
      const [zh, en] = studioMetrics[id]?.label ?? [];
      expect(zh).toBe('超过自身历史（也可能是超过同类）');
      expect(en).toBe('Ahead of own past (or of peers: disputed)');
    }
  });

  it('takes a missing dimension, in whatever way it is missing, for dashes', () => {
    const blocks = diagnosed({ PlayCnt: [], Interact: null, NewFans: { OwnValue: '-', AuthorRank: 3 } });
    expect(blocks).toHaveLength(5);
    for (const one of blocks)
      for (const metric of one.type === 'metrics' ? one.metrics : []) expect(metric.value).toBeUndefined();
    expect(blocks[0]?.source.drift).toBeUndefined();
  });
});

describe('the performance', () => {
  const items = parseLossless(`{"status_code":0,"items":[
    {"item_id":7412345678901234567,"title":"甲","publish_time":"2026-03-01 16:00","play_count":249,"average_play_duration":5.16,"completion_rate_5s":0.3684,"bounce_rate_2s":0.2886,"cover":{"url_list":["http://p3.douyinpic.com/c.webp"]}},
    {"item_id":7412345678901234568,"title":"乙","publish_time":"2026-02-20 09:30","play_count":"51","digg_count":7,"cover":[]},
    {"item_id":7412345678901234569,"title":"丙","publish_time":"-","play_count":"-"}]}`);

  it('asks for the fields first, and for the rest only where there are any', () => {
    const input = inputOf(performanceSection, { genre: 'pictures', measure: 'likes' });
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

  it('never asks for more than 90 days', () => {
    for (const period of ['7', '30', '90']) {
      const [request] = performanceSection.requests(inputOf(performanceSection, { period }));
      const { from = '', to = '' } = request?.params ?? {};
      expect((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1).toBe(Number(period));
    }
  });

  it('draws posts, bare ids included, and their figure over time', () => {
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

  it('draws the measure that was asked for', () => {
    const blocks = draw(performanceSection, { 'studio.performance': items }, { measure: 'likes' });
    const table = block(blocks, 'table', 'studio.posts');
    expect(table.columns[2]?.id).toBe('studio.post.likes');
    expect(table.rows.map(({ cells }) => cells[2])).toEqual([undefined, 7, undefined]);
  });

  it('reads averages with and without their wrapper', () => {
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
});
