import { expect, test } from 'vitest';
import { translate } from '../../../../language/translate';
import type { Block } from '../../../../report/blocks';
import { format } from '../../../../report/format';
import { askedOf, block, draw } from '../../../testing';
import { KOL } from '../testing';
import linkInfo from './fixtures/xingtu.linkInfo.scored.json';
import { indicesSection } from './section';
import { metrics, titles } from './words';

const answer = linkInfo.data;
const index = (rest: object) => ({ ...answer.link_star_index, ...rest });
const drawn = (raw: unknown) => draw(indicesSection, { 'xingtu.linkInfo': raw });

/** What a screen says of the index of an id. */
function shown(blocks: Block[], id: keyof typeof titles, language: 'zh-CN' | 'en'): string[] {
  const { metrics: figures } = block(blocks, 'metrics', id);
  return figures.map(
    ({ id: figure, unit, value }) =>
      `${translate(metrics[figure as keyof typeof metrics].label, language)}: ${format(unit, value, language)}`,
  );
}

test('the platform’s indices are one call, asked for by the creator and the kind of work', () => {
  const [asked, ...more] = indicesSection.requests(askedOf(indicesSection));
  expect(more).toEqual([]);
  expect(asked?.endpoint.id).toBe('xingtu.linkInfo');
  expect(asked?.endpoint.current.path).toBe('/api/douyin-xingtu/gw/api/data_sp/get_author_link_info/v1');
  expect(asked?.endpoint.current.query(asked.params)).toEqual({
    oAuthorId: KOL.id,
    platform: 'SHORT_VIDEO',
  });
});

test('an index is shown with its average, its place, and the share of creators at the top that it is among', () => {
  const blocks = drawn(answer);
  expect(blocks.map(({ id }) => id)).toEqual(Object.keys(titles));
  expect(shown(blocks, 'xingtu.index.cooperation', 'en')).toEqual([
    'Cooperation index: 78.4',
    'Average: 71.2',
    'Rank: 121K',
    'Top: 1.51%',
  ]);
  expect(shown(blocks, 'xingtu.index.cooperation', 'zh-CN')).toEqual([
    '合作指数: 78.4',
    '平均值: 71.2',
    '名次: 12.1万',
    '排名前: 1.51%',
  ]);
  expect(blocks.slice(0, 1).map(({ source }) => source.drift)).toEqual([undefined]);
});

test('each index is read from its own field', () => {
  const names = {
    link_star_index: 'star',
    link_spread_index: 'spread',
    link_shopping_index: 'seeding',
    link_convert_index: 'conversion',
    cp_index: 'value',
    cooperate_index: 'cooperation',
  };
  for (const [field, name] of Object.entries(names)) {
    const blocks = drawn({ ...answer, [field]: index({ value: 15.5 }) });
    const low = blocks.filter((one) => one.type === 'metrics' && one.metrics[0]?.value === 15.5);
    expect(low.map(({ id }) => id)).toEqual([`xingtu.index.${name}`]);
  }
});

test.each([
  [
    'zeros, which are how the platform writes "not scored"',
    { value: 0, avg_value: 0, rank: '0', rank_percent: 0 },
  ],
  [
    'what is on no scale from 0 to 100, no rank and no fraction',
    { value: 101, avg_value: -1, rank: '-3', rank_percent: 1.2 },
  ],
  ['nothing', { value: null, avg_value: '', rank: '-', rank_percent: null }],
])('an index is dashes for %s', (_, rest) => {
  const blocks = drawn({ ...answer, link_star_index: index(rest) });
  expect(shown(blocks, 'xingtu.index.star', 'en')).toEqual([
    'Xingtu index: —',
    'Average: —',
    'Rank: —',
    'Top: —',
  ]);
});

test.each([null, { base_resp: { status_code: 0 } }])('%j is dashes and no drift', (nothing) => {
  const blocks = drawn(nothing);
  expect(shown(blocks, 'xingtu.index.spread', 'en')[0]).toBe('Spread index: —');
  expect(blocks[0]?.source.drift ?? []).toEqual([]);
});
