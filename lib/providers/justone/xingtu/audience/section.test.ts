import { describe, expect, test } from 'vitest';
import { askedOf, block, draw, figure } from '../../../testing';
import { KOL } from '../testing';
import linkStruct from './fixtures/xingtu.linkStruct.full.json';
import { audienceSection } from './section';

const split = (origin_type: number, counts: Record<string, string | number>) => ({
  origin_type,
  distribution_list: Object.entries(counts).map(([distribution_key, distribution_value]) => ({
    distribution_key,
    distribution_value,
  })),
});
const people = {
  distributions: [
    split(5, { 五线: '100', 一线: '300', 新一线: '200', 三线: '400' }),
    split(1, { '50+': '10', '18-23': '30', 未知: '1', '24-30': '59' }),
    split(0, { female: '250', male: '750' }),
    split(2, { 河南: '10', 广东: '60', 江苏: '30' }),
    split(99, { 其他: '1' }),
  ],
};

test('the audience costs three calls, with the switches on two of them', () => {
  const asked = audienceSection.requests(askedOf(audienceSection, { link: 'like', fans: 'dieHard' }));
  expect(asked.map(({ endpoint, params }) => [endpoint.id, params])).toEqual([
    ['xingtu.audience', { kolId: KOL.id, link: 'like' }],
    ['xingtu.fansDistribution', { kolId: KOL.id, fans: 'dieHard' }],
    ['xingtu.linkStruct', { kolId: KOL.id }],
  ]);
});

describe('distributions', () => {
  const blocks = draw(audienceSection, { 'xingtu.audience': people, 'xingtu.fansDistribution': people });
  const keys = (id: string) => block(blocks, 'distribution', id).rows.map(({ key }) => key);

  test('a share is the count over the sum of its kind', () => {
    expect(block(blocks, 'distribution', 'xingtu.audience.gender').rows).toEqual([
      { key: 'male', count: 750, share: 0.75 },
      { key: 'female', count: 250, share: 0.25 },
    ]);
  });

  test('ages and tiers stand in their own order, what has no place in it last; others by size', () => {
    expect(keys('xingtu.audience.age')).toEqual(['18-23', '24-30', '50+', '未知']);
    expect(keys('xingtu.audience.tier')).toEqual(['一线', '新一线', '三线', '五线']);
    expect(keys('xingtu.audience.province')).toEqual(['广东', '江苏', '河南']);
    expect(block(blocks, 'distribution', 'xingtu.audience.age').ordered).toBe(true);
    expect(block(blocks, 'distribution', 'xingtu.audience.province').ordered).toBeUndefined();
  });

  test('audience and fans are told apart, each with its own source', () => {
    expect(block(blocks, 'distribution', 'xingtu.audience.gender').source.endpoint).toBe('xingtu.audience');
    expect(block(blocks, 'distribution', 'xingtu.fans.gender').source.endpoint).toBe(
      'xingtu.fansDistribution',
    );
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  });

  test('each block says whose shares it has, and by what', () => {
    expect(block(blocks, 'distribution', 'xingtu.audience.tier').people).toEqual({
      side: 'audience',
      by: 'tier',
    });
    expect(block(blocks, 'distribution', 'xingtu.fans.tier').people).toEqual({ side: 'fans', by: 'tier' });
  });

  test('each kind the wire numbers has its block', () => {
    const kinds = {
      0: 'gender',
      1: 'age',
      2: 'province',
      3: 'device',
      5: 'tier',
      6: 'interest',
      8: 'city',
      10: 'group',
    };
    for (const [type, name] of Object.entries(kinds)) {
      const drawn = draw(audienceSection, {
        'xingtu.audience': { distributions: [split(Number(type), { a: 1 })] },
      });
      expect(drawn.map(({ id }) => id)).toEqual([`xingtu.audience.${name}`]);
    }
  });

  test.each([null, { distributions: [] }, { distributions: [split(0, { male: '0' })] }])(
    'an answer without counts is one empty block, not shares of nothing: %j',
    (nothing) => {
      const [empty, ...more] = draw(audienceSection, { 'xingtu.audience': nothing });
      expect(more).toEqual([]);
      expect(empty).toMatchObject({ type: 'distribution', rows: [] });
    },
  );
});

describe('connected users', () => {
  const { proportion: _, ...unshared } = linkStruct.data.link_struct['3'];
  const link_struct = { ...linkStruct.data.link_struct, '3': unshared };
  const blocks = draw(audienceSection, { 'xingtu.linkStruct': { link_struct } });

  test('connected users have a total and levels', () => {
    expect(figure(blocks, 'xingtu.connected.total').value).toBe(1_000_000);
    expect(figure(blocks, 'xingtu.connected.aware').value).toBe(640_000);
    expect(figure(blocks, 'xingtu.connected.interested').value).toBe(250_000);
    expect(figure(blocks, 'xingtu.connected.like').value).toBe(110_000);
    expect(figure(blocks, 'xingtu.connected.follow').value).toBe(0);
  });

  test('shares of the levels stand in the order of nearness, and are computed where the wire has none', () => {
    expect(block(blocks, 'distribution', 'xingtu.connectedShares').rows).toEqual([
      { key: 'aware', share: 0.64, count: 640_000 },
      { key: 'interested', share: 0.25, count: 250_000 },
      { key: 'like', share: 0.11, count: 110_000 },
      { key: 'follow', share: 0, count: 0 },
    ]);
  });

  test('an answer without anything is dashes', () => {
    const none = draw(audienceSection, { 'xingtu.linkStruct': null });
    expect(figure(none, 'xingtu.connected.total').value).toBeUndefined();
    expect(block(none, 'distribution', 'xingtu.connectedShares').rows).toEqual([]);
  });
});

describe('connected users beside others', () => {
  const of = (link_struct: object) => draw(audienceSection, { 'xingtu.linkStruct': { link_struct } });

  test('all of them have the share of peers with fewer: the rank counts from the best', () => {
    const ranked = (rank_percent: unknown) =>
      figure(of({ '5': { value: 9_910_000, rank_percent } }), 'xingtu.connected.total').percentile;
    expect(ranked(0.0459)).toEqual({ beats: 0.9541 });
    expect(ranked(null)).toBeUndefined();
    expect(ranked(4.59)).toBeUndefined();
  });

  test('each level stands beside the median of its industry, where the platform gives one', () => {
    const table = block(
      of({
        '1': { value: 6_788_000, same_industry_median: 7_445_000 },
        '4': { value: 0, same_industry_median: 0 },
      }),
      'table',
      'xingtu.connectedLevels',
    );
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['aware', 6_788_000, 7_445_000],
      ['interested', undefined, undefined],
      ['like', undefined, undefined],
      ['follow', 0, undefined],
    ]);
    expect(table.columns.map(({ unit }) => unit)).toEqual(['text', 'count', 'count']);
    expect(of({ '1': { value: 5 } }).map(({ id }) => id)).not.toContain('xingtu.connectedLevels');
  });
});
