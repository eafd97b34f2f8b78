import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { NUMBER_RULES, type NumberSetting, readBaseUrl, readNumber, readToken, regionPattern } from './rules';

describe('readNumber', () => {
  it.each([
    ['timeoutSeconds', '60', 60],
    ['timeoutSeconds', ' 120 ', 120],
    ['dwellSeconds', '0.5', 0.5],
    ['cacheMaxEntries', '12,000', 12_000],
    ['cacheMaxAgeHours', '４８', 48],
    ['dailyCap', '1', 1],
  ] as const)('%s takes %j', (setting, text, value) => {
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
  ] as const)('%s refuses %j: %s', (setting, text, problem) => {
    expect(readNumber(setting, text)).toEqual({ problem });
  });

  it('takes every default and both ends of every range', () => {
    for (const [setting, { min, max }] of Object.entries(NUMBER_RULES)) {
      for (const value of [min, max, DEFAULT_SETTINGS[setting as NumberSetting]]) {
        expect(readNumber(setting as NumberSetting, String(value))).toEqual({ value });
      }
    }
  });
});

describe('readBaseUrl', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com', 'https://api.example.com/*'],
    [' https://API.Example.com/just/one/ ', 'https://api.example.com/just/one', 'https://api.example.com/*'],
    ['https://api.example.com:8443', 'https://api.example.com:8443', 'https://api.example.com/*'],
    ['http://localhost:3000/', 'http://localhost:3000', 'http://localhost/*'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', 'http://127.0.0.1/*'],
    ['http://[::1]:8080', 'http://[::1]:8080', 'http://[::1]/*'],
  ])('takes %j', (text, url, pattern) => {
    expect(readBaseUrl(text)).toEqual({ url, pattern });
  });

  it.each([
    ['', 'empty'],
    ['api.example.com', 'scheme'],
    ['ftp://api.example.com', 'scheme'],
    ['javascript:alert(1)', 'notUrl'],
    ['https://', 'notUrl'],
    ['http://api.example.com', 'insecure'],
    ['http://127.0.0.1.example.com', 'insecure'],
    ['http://localhost.example.com', 'insecure'],
    ['https://user:secret@api.example.com', 'credentials'],
    ['https://api.example.com/?token=abc', 'extras'],
    ['https://api.example.com/#top', 'extras'],
    ['https://*.example.com', 'host'],
    ['https://*', 'host'],
    [`https://api.example.com/${'x'.repeat(200)}`, 'long'],
    ['http://127.9.9.9', 'insecure'],
  ])('refuses %j: %s', (text, problem) => {
    expect(readBaseUrl(text)).toEqual({ problem });
  });

  it('never throws, and what it takes is https or on this computer, with a pattern for one host only', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
        const read = readBaseUrl(text);
        if ('problem' in read) return;
        const url = new URL(read.url);
        expect(url.protocol === 'https:' || /^(localhost|127\.|\[::1\])/.test(url.hostname)).toBe(true);
        expect(read.pattern.split('*')).toHaveLength(2);
        expect(readBaseUrl(read.url)).toEqual(read);
      }),
    );
  });
});

describe('regionPattern', () => {
  it('names the one host a region calls', () => {
    expect(regionPattern('global', 'https://elsewhere.example')).toBe('https://api.justoneapi.com/*');
    expect(regionPattern('china', '')).toBe('http://47.117.133.51/*');
    expect(regionPattern('custom', 'https://elsewhere.example/x')).toBe('https://elsewhere.example/*');
    expect(regionPattern('custom', 'nonsense')).toBeUndefined();
  });
});

describe('readToken', () => {
  it('drops the blanks around it and nothing within', () => {
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
  ])('doubts %j: %s', (text, doubt) => {
    const read = readToken(text);
    expect(read.doubts).toEqual([doubt]);
    expect(read.token).toBe(text);
  });
});
