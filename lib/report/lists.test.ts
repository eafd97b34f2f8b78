import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkList,
  cleanList,
  isListId,
  type ListId,
  listCeiling,
  listFields,
  listFromParams,
  listToParams,
} from './lists';
import { joinRange, rangeEnds, splitRange, splitTags } from './lists.fields';
import { suggestions } from './lists.suggestions';

const SEARCHES: readonly ListId[] = ['pgy.search', 'xingtu.search'];

/** A list, one field, what was typed, and what comes of it: a value, nothing, or a problem. */
type Case = [list: ListId, field: string, typed: string, value?: string | undefined, problem?: string];

const CASES: Case[] = [
  // text
  ['pgy.search', 'keyword', '  手工  咖啡 ', '手工 咖啡'],
  ['pgy.search', 'keyword', '   '],
  ['pgy.search', 'keyword', 'a\u0000b\nc\ud800', 'a b c'],
  ['pgy.search', 'keyword', '𠮷野家', '𠮷野家'],
  ['pgy.search', 'keyword', 'x'.repeat(50), 'x'.repeat(50)],
  ['pgy.search', 'keyword', 'x'.repeat(51), undefined, 'tooLong'],
  ['pgy.search', 'keyword', ' '.repeat(100_000), undefined, 'tooLong'],
  ['pgy.search', 'tradeType', '美妆个护', '美妆个护'],
  // the id of a creator, and fields that go together
  ['pgy.search', 'similarUser', '5f00', undefined, 'notUserId'],
  ['pgy.search', 'similarUser', 'x'.repeat(25), undefined, 'tooLong'],
  ['pgy.search', 'similarUser', '5f0000000000000001000a01', undefined, 'needs'],
  ['pgy.search', 'similarWord', '小禾', undefined, 'needs'],
  ['pgy.search', 'excludeBrands', 'yes', undefined, 'needs'],
  // choice
  ['pgy.search', 'sort', 'fans', 'fans'],
  ['pgy.search', 'sort', 'default'],
  ['pgy.search', 'sort', 'FANS', undefined, 'unknownChoice'],
  ['pgy.search', 'fansAge', '<18', '<18'],
  ['pgy.search', 'fansAge', '17', undefined, 'unknownChoice'],
  ['pgy.search', 'industry', 'FOOD_BEVERAGE_DRINKS', 'FOOD_BEVERAGE_DRINKS'],
  ['xingtu.search', 'industry', 'FOOD_BEVERAGE_DRINKS', undefined, 'unknownChoice'],
  ['xingtu.search', 'gender', 'constructor', undefined, 'unknownChoice'],
  // flag
  ['pgy.search', 'active', 'yes', 'yes'],
  ['pgy.search', 'active', ''],
  ['pgy.search', 'active', 'true', undefined, 'unknownChoice'],
  // ranges: count
  ['pgy.search', 'fans', '1000~5000', '1000~5000'],
  ['pgy.search', 'fans', '1,000 ~ 5，000', '1000~5000'],
  ['pgy.search', 'fans', '１０００~', '1000~'],
  ['pgy.search', 'fans', '~1.5万', '~15000'],
  ['pgy.search', 'fans', '1.1w~2亿', '11000~200000000'],
  ['pgy.search', 'fans', '5千~10万', '5000~100000'],
  ['pgy.search', 'fans', '10K~3M', '10000~3000000'],
  ['pgy.search', 'fans', '1000', '1000~'],
  ['pgy.search', 'fans', '0~0', '0~0'],
  ['pgy.search', 'fans', '~'],
  ['pgy.search', 'fans', ' ~ '],
  ['pgy.search', 'fans', 'many~', undefined, 'notNumber'],
  ['pgy.search', 'fans', '1e5~', undefined, 'notNumber'],
  ['pgy.search', 'fans', '0x10~', undefined, 'notNumber'],
  ['pgy.search', 'fans', 'Infinity~', undefined, 'notNumber'],
  ['pgy.search', 'fans', '1-2', undefined, 'notNumber'],
  ['pgy.search', 'fans', '1.5~', undefined, 'notWhole'],
  ['pgy.search', 'fans', '-1~', undefined, 'tooSmall'],
  ['pgy.search', 'fans', '~100亿', undefined, 'tooLarge'],
  ['pgy.search', 'fans', '5000~1000', undefined, 'reversed'],
  // ranges: yuan and percent
  ['pgy.search', 'pictureCpm', '¥5.26~￥100', '5.26~100'],
  ['pgy.search', 'pictureReadCost', '.31~1元', '0.31~1'],
  ['pgy.search', 'pictureReadCost', '0.0000001~', '0.0000001~'],
  ['pgy.search', 'replyRate', '90%~95%', '90~95'],
  ['pgy.search', 'replyRate', '~101', undefined, 'tooLarge'],
  ['xingtu.search', 'interactionRate', '0.5~', '0.5~'],
  // a range that needs a choice
  ['xingtu.search', 'price', '10000~50000', undefined, 'needs'],
  ['xingtu.search', 'price', 'x~', undefined, 'notNumber'],
  // tags
  ['pgy.search', 'content', '美妆，护肤、 美妆;\n香水', '美妆,护肤,香水'],
  ['pgy.search', 'location', '河北  秦皇岛,山西 长治 潞州区', '河北 秦皇岛,山西 长治 潞州区'],
  ['pgy.search', 'childStages', '0-6月,备孕', '0-6月,备孕'],
  ['pgy.search', 'childStages', '0-6月,99岁', undefined, 'unknownChoice'],
  ['pgy.search', 'features', ',,、'],
  ['pgy.search', 'features', 'x'.repeat(41), undefined, 'tooLong'],
  ['pgy.search', 'features', Array.from({ length: 21 }, (_, i) => `t${i}`).join(), undefined, 'tooMany'],
  ['xingtu.search', 'audience', 'GENDER_FEMALE_50,AGE_GT_50', 'GENDER_FEMALE_50,AGE_GT_50'],
  ['xingtu.search', 'audience', '女', undefined, 'unknownChoice'],
];

describe('a field', () => {
  it.each(CASES)('the form of %s reads %s from %j', (list, field, typed, value, problem) => {
    expect(checkList(list, { [field]: typed })).toEqual(problem ? { [field]: problem } : {});
    expect(cleanList(list, { [field]: typed })).toEqual(value === undefined ? {} : { [field]: value });
  });

  it('a range that needs a choice is accepted with it', () => {
    const values = { price: '1万~5万', priceType: 'VIDEO_21_60S' };
    expect(checkList('xingtu.search', values)).toEqual({});
    expect(cleanList('xingtu.search', values)).toEqual({ price: '10000~50000', priceType: 'VIDEO_21_60S' });
    expect(checkList('xingtu.search', { ...values, priceType: 'any' })).toEqual({ price: 'needs' });
    expect(cleanList('xingtu.search', { ...values, priceType: 'nonsense' })).toEqual({});
  });

  it('every field has an id of its own, an initial value among its choices, and bounds in order', () => {
    for (const list of SEARCHES) {
      const fields = listFields(list);
      expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
      for (const field of fields) {
        if (field.kind === 'choice') expect(field.values).toContain(field.initial);
        if (field.kind === 'range') expect(field.min).toBeLessThan(field.max);
        if (field.needs) expect(fields.map(({ id }) => id)).toContain(field.needs);
        const choices = 'values' in field ? field.values : suggestions(list, field.id);
        expect(new Set(choices).size).toBe(choices.length);
      }
    }
  });

  it('fields for free words have suggestions, and no other fields have any', () => {
    expect(suggestions('xingtu.search', 'location')).toContain('北京市');
    expect(suggestions('pgy.search', 'fansLocation')).toContain('北京');
    expect(suggestions('pgy.search', 'themes')).toEqual([]);
    expect(suggestions('pgy.search', 'scenes')).toHaveLength(243);
    expect(suggestions('pgy.search', 'scenes')).toContain('母婴 婴童辅食 多元辅食');
    for (const list of SEARCHES)
      for (const field of listFields(list))
        if (field.kind !== 'tags' || !field.open) expect(suggestions(list, field.id), field.id).toEqual([]);
  });
});

/** Anything that might stand in a field. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('1~2', '~', 'yes', 'any', '2~1', '1万~', 'a,b', '9'.repeat(400), '-~-', '%~%', '\ud800'),
);

const form = (list: ListId) =>
  fc.oneof(
    fc.anything(),
    fc.record(Object.fromEntries(listFields(list).map(({ id }) => [id, text])), { requiredKeys: [] }),
  );

describe.each(SEARCHES)('%s', (list) => {
  it('any form can be checked and cleaned, and a cleaned form has no problems', () => {
    fc.assert(
      fc.property(form(list), (given) => {
        const clean = cleanList(list, given);
        const known = new Set(listFields(list).map(({ id }) => id));
        expect(Object.keys(clean).every((id) => known.has(id))).toBe(true);
        expect(checkList(list, clean)).toEqual({});
        expect(cleanList(list, clean)).toEqual(clean);
        for (const id of Object.keys(checkList(list, given))) expect(clean).not.toHaveProperty(id);
      }),
      { numRuns: 150 },
    );
  });

  it('a form that goes into an address is read back unchanged', () => {
    fc.assert(
      fc.property(form(list), (given) => {
        const clean = cleanList(list, given);
        expect(listFromParams(list, listToParams(list, clean))).toEqual(clean);
      }),
    );
  });

  it('any address can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        expect(checkList(list, listFromParams(list, address))).toEqual({});
      }),
    );
  });
});

describe('an address', () => {
  it('an address holds only the filled fields, in one order', () => {
    expect(
      listToParams('pgy.search', { sort: 'default', fans: '1万~', keyword: '咖啡', nonsense: 'x' }),
    ).toBe('keyword=%E5%92%96%E5%95%A1&fans=10000%7E');
    expect(listToParams('pgy.search', {})).toBe('');
  });

  it('parameters that are no fields are left out', () => {
    expect(listFromParams('pgy.search', '__proto__=x&constructor=y&keyword=a&keyword=b&page=9')).toEqual({
      keyword: 'b',
    });
  });
});

describe('ranges and tags', () => {
  it('ranges and tags are joined and split again', () => {
    expect(joinRange('', '')).toBe('');
    expect(joinRange('1', '')).toBe('1~');
    expect(joinRange('1~2', '~3')).toBe('12~3');
    expect(splitRange('1~2')).toEqual(['1', '2']);
    expect(splitRange('1')).toEqual(['1', '']);
    expect(rangeEnds('~5')).toEqual([undefined, 5]);
    expect(rangeEnds('0~')).toEqual([0, undefined]);
    expect(splitTags('a, b')).toEqual(['a', 'b']);
  });
});

it('lists are known by their ids, and so is their number of rows', () => {
  expect(isListId('pgy.search')).toBe(true);
  expect(isListId('toString')).toBe(false);
  expect(isListId(undefined)).toBe(false);
  expect(listCeiling('pgy.search')).toBe(5000);
  expect(listCeiling('xingtu.search')).toBe(10_000);
  expect(listCeiling('studio.live')).toBeUndefined();
});
