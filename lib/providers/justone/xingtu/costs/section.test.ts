import { expect, test } from 'vitest';
import { sectionsOf } from '../../../../report/sections';
import { askedOf, block, draw, figure } from '../../../testing';
import { KOL } from '../testing';
import full from './fixtures/xingtu.commerceSpread.full.json';
import zeros from './fixtures/xingtu.commerceSpread.zeros.json';
import { costsSection } from './section';
import { notes } from './words';

const drawn = (raw: unknown) => draw(costsSection, { 'xingtu.commerceSpread': raw });

test('costs on two bases are one call of a tab behind the first', () => {
  const [asked, ...more] = costsSection.requests(askedOf(costsSection));
  expect(more).toEqual([]);
  expect(asked?.endpoint.current.path).toBe(
    '/api/douyin-xingtu/gw/api/aggregator/get_author_commerce_spread_info/v1',
  );
  expect(asked?.endpoint.current.query(asked.params)).toEqual({ oAuthorId: KOL.id });
  expect(sectionsOf(KOL).indexOf('xingtu.costs')).toBeGreaterThan(0);
});

test('costs on two bases are yuan already, each on plays of its own', () => {
  const blocks = drawn(full.data);
  expect(blocks.map(({ id }) => id)).toEqual(['xingtu.costs.vv', 'xingtu.costs.sn']);
  const values = (id: string) => block(blocks, 'metrics', id).metrics.map(({ value }) => value);
  expect(values('xingtu.costs.vv')).toEqual([81.9832, 113.2149, 132.7347, 2.1016, 2.9022, 3.4027, 512_300]);
  expect(values('xingtu.costs.sn')).toEqual([129.9225, 179.4168, 210.3507, 3.3305, 4.5993, 5.3923, 323_269]);
  expect(figure(blocks, 'xingtu.costs.sn.cpm.21_60')).toMatchObject({ unit: 'yuan', value: 179.4168 });
  expect(figure(blocks, 'xingtu.costs.vv.cpm.21_60').uncertain).toBeUndefined();
  expect(blocks[0]?.source).toMatchObject({ asOf: '2026-03-09' });
});

test('which plays are organic is said to be unknown, by the names of the API', () => {
  const blocks = drawn(full.data);
  for (const id of ['xingtu.costs.vv.plays', 'xingtu.costs.sn.plays'])
    expect(figure(blocks, id).note).toBe('xingtu.costs.base');
  expect(notes['xingtu.costs.base'][1]).toContain('not confirmed');
});

test('costs that come to another price on the other base are uncertain on both', () => {
  const blocks = drawn({ ...full.data, cpm_60: '1.3273' });
  expect(figure(blocks, 'xingtu.costs.vv.cpm.60').uncertain).toBe(true);
  expect(figure(blocks, 'xingtu.costs.sn.cpm.60').uncertain).toBe(true);
  expect(figure(blocks, 'xingtu.costs.vv.cpm.1_20').uncertain).toBeUndefined();
});

test.each([zeros.data, null, { vv: '-', sn_vv: '', cpm_60: null }])(
  'nothing costs nothing: %j is dashes and no drift',
  (nothing) => {
    const blocks = drawn(nothing);
    expect(blocks.flatMap((one) => (one.type === 'metrics' ? one.metrics : []))).toHaveLength(14);
    for (const one of blocks)
      for (const { value } of one.type === 'metrics' ? one.metrics : []) expect(value).toBeUndefined();
    expect(blocks[0]?.source.drift).toBeUndefined();
  },
);

test('without an answer no costs are drawn', () => {
  expect(draw(costsSection, {})).toEqual([]);
});
