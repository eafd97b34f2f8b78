import { expect, test } from 'vitest';
import { format } from '../../../../report/format';
import { sectionsOf } from '../../../../report/sections';
import { askedOf, draw, figure } from '../../../testing';
import { KOL } from '../testing';
import full from './fixtures/xingtu.convertAbility.full.json';
import { conversionSection } from './section';
import { titles } from './words';

const drawn = (raw: unknown) => draw(conversionSection, { 'xingtu.convertAbility': raw });
/** The figures by the wire's name of each. */
const FIELDS = [
  ['avg_sales_amount_range', 'xingtu.conversion.sales'],
  ['gpm_range', 'xingtu.conversion.gpm'],
  ['rec_product_price_range', 'xingtu.conversion.productPrice'],
  ['component_click_cnt_range', 'xingtu.conversion.clicks'],
  ['component_click_rate_range', 'xingtu.conversion.clickRate'],
  ['related_cpc_range', 'xingtu.conversion.cpc'],
] as const;
const shown = (raw: unknown, id: string) => {
  const { unit, value } = figure(drawn(raw), id);
  return format(unit, value, 'en');
};

test.each([
  ['30', 'DAY_30'],
  ['90', 'DAY_90'],
])(
  'conversion of %s days is one call, asked for by the creator, the kind of work and the period',
  (days, range) => {
    const [asked, ...more] = conversionSection.requests(askedOf(conversionSection, { range: days }));
    expect(more).toEqual([]);
    expect(asked?.endpoint.current.path).toBe(
      '/api/douyin-xingtu/gw/api/data_sp/get_author_convert_ability/v1',
    );
    expect(asked?.endpoint.current.query(asked.params)).toEqual({
      oAuthorId: KOL.id,
      platform: 'SHORT_VIDEO',
      range,
    });
    expect(sectionsOf(KOL).indexOf('xingtu.conversion')).toBeGreaterThan(0);
  },
);

test('conversion is drawn without drift', () => {
  const blocks = drawn(full.data);
  expect(blocks.map(({ id }) => id)).toEqual(Object.keys(titles));
  expect(blocks.flatMap(({ source }) => source.drift ?? [])).toEqual([]);
});

test.each(FIELDS)('%s is shown as the platform writes it, under %s', (field, id) => {
  expect(figure(drawn(full.data), id)).toMatchObject({ unit: 'text', value: full.data[field] });
  for (const range of ['200以上', '12-15', '3%-5%', '0'])
    expect(shown({ ...full.data, [field]: range }, id)).toBe(range);
});

test.each(FIELDS)('%s is a dash where there is none', (field, id) => {
  for (const none of ['-', '', null]) expect(shown({ ...full.data, [field]: none }, id)).toBe('—');
});

test.each([null, { base_resp: { status_code: 0 } }])('the answer %j is dashes and no drift', (nothing) => {
  for (const [, id] of FIELDS) expect(shown(nothing, id)).toBe('—');
  expect(drawn(nothing).flatMap(({ source }) => source.drift ?? [])).toEqual([]);
});

test('without an answer nothing is drawn', () => {
  expect(draw(conversionSection, {})).toEqual([]);
});
