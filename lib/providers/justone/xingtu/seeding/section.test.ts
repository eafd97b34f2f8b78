import { expect, test } from 'vitest';
import { format } from '../../../../report/format';
import { sectionsOf } from '../../../../report/sections';
import { askedOf, draw, figure } from '../../../testing';
import { KOL } from '../testing';
import full from './fixtures/xingtu.commerceSeed.full.json';
import { seedingSection } from './section';
import { titles } from './words';

const drawn = (raw: unknown) => draw(seedingSection, { 'xingtu.commerceSeed': raw });
/** The figures by the wire's name of each. */
const FIELDS = [
  ['avg_a3_incr_cnt', 'xingtu.seeding.a3'],
  ['avg_search_after_view_cnt', 'xingtu.seeding.searches'],
  ['avg_search_after_view_rate', 'xingtu.seeding.searchRate'],
  ['search_word_ctr', 'xingtu.seeding.wordCtr'],
  ['personal_avg_search_after_view_cnt', 'xingtu.seeding.personalSearches'],
  ['personal_avg_search_after_view_rate', 'xingtu.seeding.personalSearchRate'],
  ['personal_search_word_ctr', 'xingtu.seeding.personalWordCtr'],
] as const;
const shown = (raw: unknown, id: string) => {
  const { unit, value } = figure(drawn(raw), id);
  return format(unit, value, 'en');
};

test.each([
  ['30', 'DAY_30'],
  ['90', 'DAY_90'],
])('seeding of %s days is one call, asked for by the creator and the period', (days, range) => {
  const [asked, ...more] = seedingSection.requests(askedOf(seedingSection, { range: days }));
  expect(more).toEqual([]);
  expect(asked?.endpoint.current.path).toBe(
    '/api/douyin-xingtu/gw/api/aggregator/get_author_commerce_seed_base_info/v1',
  );
  expect(asked?.endpoint.current.query(asked.params)).toEqual({ oAuthorId: KOL.id, range });
  expect(sectionsOf(KOL).indexOf('xingtu.seeding')).toBeGreaterThan(0);
});

test('seeding is as old as the platform says, without drift', () => {
  const blocks = drawn(full.data);
  expect(blocks.map(({ id }) => id)).toEqual(Object.keys(titles));
  for (const { source } of blocks) expect([source.asOf, source.drift]).toEqual(['2026-03-04', undefined]);
});

test.each(FIELDS)('%s is shown as the platform writes it, under %s', (field, id) => {
  expect(figure(drawn(full.data), id)).toMatchObject({ unit: 'text', value: full.data[field] });
  for (const range of ['200以上', '12-15', '2,000 - 20,000', '<0.05%', '0'])
    expect(shown({ ...full.data, [field]: range }, id)).toBe(range);
});

test.each(FIELDS)('%s is a dash where there is none', (field, id) => {
  for (const none of ['-', '', null]) expect(shown({ ...full.data, [field]: none }, id)).toBe('—');
});

test.each([null, { base_resp: { status_code: 0 } }])('the answer %j is dashes and no drift', (nothing) => {
  for (const [, id] of FIELDS) expect(shown(nothing, id)).toBe('—');
  for (const { source } of drawn(nothing)) {
    expect(source.drift).toBeUndefined();
    expect(source).not.toHaveProperty('asOf');
  }
});

test('without an answer nothing is drawn', () => {
  expect(draw(seedingSection, {})).toEqual([]);
});
