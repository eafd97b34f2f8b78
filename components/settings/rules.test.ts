import { describe, expect, it } from 'vitest';
import { NUMBER_RULES, type NumberSetting } from '../../lib/settings/numbers';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { readNumber, readToken } from './rules';

describe('readNumber', () => {
  it.each([
    ['timeoutSeconds', '60', 60],
    ['timeoutSeconds', ' 120 ', 120],
    ['dwellSeconds', '0.5', 0.5],
    ['cacheMaxEntries', '12,000', 12_000],
    ['cacheMaxAgeHours', '４８', 48],
    ['dailyCap', '1', 1],
    ['dailyCap', '5千', 5000],
    ['dailyCap', '1.2w', 12_000],
    ['dailyCap', '10万', 100_000],
  ] as const)('readNumber takes for %s the text %j', (setting, text, value) => {
    expect(readNumber(setting, text)).toEqual({ value });
  });

  it.each([
    ['timeoutSeconds', '', 'empty'],
    ['timeoutSeconds', '59', 'range'],
    ['timeoutSeconds', '121', 'range'],
    ['dwellSeconds', '0.4', 'range'],
    ['dwellSeconds', '10.1', 'range'],
    ['dailyCap', '0', 'range'],
    ['dailyCap', '-1', 'range'],
    ['dailyCap', '1.5', 'notWhole'],
    ['cacheMaxEntries', '1e3', 'notNumber'],
    ['cacheMaxEntries', '0x400', 'notNumber'],
    ['cacheMaxEntries', 'Infinity', 'notNumber'],
    ['cacheMaxEntries', '很多', 'notNumber'],
  ] as const)('readNumber refuses for %s the text %j: %s', (setting, text, problem) => {
    expect(readNumber(setting, text)).toEqual({ problem });
  });

  it('readNumber takes every default and both ends of every range', () => {
    for (const [setting, { min, max }] of Object.entries(NUMBER_RULES)) {
      for (const value of [min, max, DEFAULT_SETTINGS[setting as NumberSetting]]) {
        expect(readNumber(setting as NumberSetting, String(value))).toEqual({ value });
      }
    }
  });
});

describe('readToken', () => {
  it('readToken drops the blanks around it and nothing within', () => {
    expect(readToken('\ufeff \n abc-DEF_123.456~+/= \u200b\n')).toEqual({
      token: 'abc-DEF_123.456~+/=',
      doubts: [],
    });
  });

  it.each([
    ['ab cd', 'space'],
    ['ab\ncd', 'space'],
    ['ab\u200bcd', 'space'],
    ['"abcd"', 'quotes'],
    ['“abcd”', 'quotes'],
    ['令牌abcd', 'nonAscii'],
    ['ａｂｃｄ', 'nonAscii'],
    ['ab%20cd', 'reserved'],
    ['ab&cd', 'reserved'],
    ['ab#cd', 'reserved'],
    ['https://api.example.com/user?token=abcd', 'link'],
    ['x'.repeat(513), 'long'],
  ])('readToken doubts %j: %s', (text, doubt) => {
    const read = readToken(text);
    expect(read.doubts).toEqual([doubt]);
    expect(read.token).toBe(text);
  });
});
