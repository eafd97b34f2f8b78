import { expect, test } from 'vitest';
import { sectionSpec, sectionsOf } from '../../../../report/sections';
import { askedOf, block, draw, figure } from '../../../testing';
import { KOL } from '../testing';
import none from './fixtures/xingtu.orderExperience.empty.json';
import full from './fixtures/xingtu.orderExperience.full.json';
import { ordersSection } from './section';

const drawn = (raw: unknown) => draw(ordersSection, { 'xingtu.orderExperience': raw });
const count = (raw: unknown) => figure(drawn(raw), 'xingtu.orderIndustryCount');

test.each([
  ['30', 'DAY_30'],
  ['90', 'DAY_90'],
])('past orders of %s days are one call, asked for by the creator and the period', (range, period) => {
  const [asked, ...more] = ordersSection.requests(askedOf(ordersSection, { range }));
  expect(more).toEqual([]);
  expect(asked?.endpoint.id).toBe('xingtu.orderExperience');
  expect(asked?.endpoint.current.path).toBe(
    '/api/douyin-xingtu/gw/api/aggregator/get_author_order_experience/v1',
  );
  expect(asked?.endpoint.current.query(asked.params)).toEqual({ oAuthorId: KOL.id, period });
});

test('past orders are a tab of a creator behind the first, with a switch over the period', () => {
  expect(sectionsOf(KOL).indexOf('xingtu.orders')).toBeGreaterThan(0);
  expect(sectionSpec('xingtu.orders').switches.map(({ id }) => id)).toEqual(['range']);
});

test('the industries of past orders are counted and named, each once', () => {
  const blocks = drawn({ ...full.data, order_experience_industries: ['食品饮料', '小家电', '食品饮料'] });
  expect(figure(blocks, 'xingtu.orderIndustryCount')).toMatchObject({ unit: 'count', value: 2 });
  expect(block(blocks, 'tags', 'xingtu.orderIndustries').tags).toEqual([
    { text: '食品饮料' },
    { text: '小家电' },
  ]);
  expect(blocks[0]?.source.drift).toBeUndefined();
});

test('a list without industries is none, and has no names to show', () => {
  const blocks = drawn(none.data);
  expect(figure(blocks, 'xingtu.orderIndustryCount').value).toBe(0);
  expect(blocks.map(({ type }) => type)).toEqual(['metrics']);
});

test.each([
  null,
  { base_resp: { status_code: 0 } },
  { order_experience_industries: null },
  { order_experience_industries: '-' },
])('the answer %j is a dash and no drift', (nothing) => {
  expect(count(nothing).value).toBeUndefined();
  expect(drawn(nothing)[0]?.source.drift).toBeUndefined();
});

test('blank names are no industries', () => {
  expect(count({ order_experience_industries: ['', '-', null, '食品饮料'] }).value).toBe(1);
});

test('industries that cannot be read are named as drift, and never make a count that lacks them', () => {
  const blocks = drawn({ order_experience_industries: ['食品饮料', { name: '小家电' }] });
  expect(blocks[0]?.source.drift).toEqual(['order_experience_industries.1']);
  expect(figure(blocks, 'xingtu.orderIndustryCount').value).toBeUndefined();
  expect(block(blocks, 'tags', 'xingtu.orderIndustries').tags).toEqual([{ text: '食品饮料' }]);
});

test('without an answer nothing is drawn', () => {
  expect(draw(ordersSection, {})).toEqual([]);
});
