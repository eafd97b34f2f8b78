import { expect, test } from 'vitest';
import { word } from '../../../../i18n/vocabulary';
import { sectionsOf } from '../../../../report/sections';
import { askedOf, draw, figure } from '../../../testing';
import { KOL } from '../testing';
import open from './fixtures/xingtu.authorDisplay.open.json';
import { availabilitySection } from './section';

const drawn = (raw: unknown) => draw(availabilitySection, { 'xingtu.authorDisplay': raw });
const IDS = ['xingtu.takesOrders', 'xingtu.listedFollowers', 'xingtu.listedConnected'];
const values = (raw: unknown) => {
  const blocks = drawn(raw);
  return IDS.map((id) => figure(blocks, id).value);
};
const NONE = [undefined, undefined, undefined];

test('the availability is one call, asked for by the creator and the kind of work', () => {
  const [asked, ...more] = availabilitySection.requests(askedOf(availabilitySection));
  expect(more).toEqual([]);
  expect(asked?.endpoint.current.path).toBe('/api/douyin-xingtu/gw/api/data_sp/check_author_display/v1');
  expect(asked?.endpoint.current.query(asked.params)).toEqual({ oAuthorId: KOL.id, platform: 'SHORT_VIDEO' });
  expect(sectionsOf(KOL).indexOf('xingtu.availability')).toBeGreaterThan(0);
});

test('the availability is a word, beside followers and connected users', () => {
  const blocks = drawn(open.data);
  expect(IDS.map((id) => figure(blocks, id).unit)).toEqual(['text', 'count', 'count']);
  expect(values(open.data)).toEqual(['可接单', 3_412_800, 812_400]);
  expect(blocks[0]?.source.drift).toBeUndefined();
});

test.each([
  [true, '可接单', 'Takes orders'],
  [1, '可接单', 'Takes orders'],
  [false, '不可接单', 'Takes no orders'],
  ['0', '不可接单', 'Takes no orders'],
])('%j is a word in both languages', (can_receive, zh, en) => {
  const [value] = values({ ...open.data, can_receive });
  expect(value).toBe(zh);
  expect(word(String(value), 'en')).toBe(en);
});

test.each([null, '', '-'])('a flag that is %j is a dash and not a no', (can_receive) => {
  expect(values({ ...open.data, can_receive })[0]).toBeUndefined();
});

test('a zero beside a count is a zero, and nothing but zeros is no data', () => {
  expect(values({ ...open.data, link_cnt: '0' }).slice(1)).toEqual([3_412_800, 0]);
  expect(values({ ...open.data, follower: 0, link_cnt: 0 }).slice(1)).toEqual([undefined, undefined]);
});

test.each([null, { base_resp: { status_code: 0 } }])('the answer %j is dashes and no drift', (nothing) => {
  expect(values(nothing)).toEqual(NONE);
  expect(drawn(nothing)[0]?.source.drift).toBeUndefined();
});

test('without an answer nothing is drawn', () => {
  expect(draw(availabilitySection, {})).toEqual([]);
});
