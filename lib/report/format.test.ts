import { describe, expect, it } from 'vitest';
import type { Language } from '../language/translate';
import { age, format, formatExact, formatPlain, formatShort } from './format';
import type { Unit } from './units';

describe('format', () => {
  it.each<[Unit, number | string | undefined, string, string]>([
    ['count', 0, '0', '0'],
    ['count', 7, '7', '7'],
    ['count', 9_999, '9,999', '9,999'],
    ['count', 10_000, '1万', '10K'],
    ['count', 12_345, '1.2万', '12.3K'],
    ['count', 3_642_403, '364.2万', '3.64M'],
    ['count', 99_999_999, '1亿', '100M'],
    ['count', 100_000_000, '1亿', '100M'],
    ['count', 123_456_789, '1.2亿', '123M'],
    ['count', 1_234_567_890, '12.3亿', '1.23B'],
    ['count', -669, '−669', '−669'],
    ['count', -12_345, '−1.2万', '−12.3K'],
    ['count', 3.5, '3.5', '3.5'],
    ['count', 1e-300, '0', '0'],
    ['ratio', 1e-300, '0%', '0%'],
    ['yuan', 1e-300, '¥0', '¥0'],
    ['count', undefined, '—', '—'],
    ['count', Number.NaN, '—', '—'],
    ['yuan', 0, '¥0', '¥0'],
    ['yuan', 3, '¥3.00', '¥3.00'],
    ['yuan', 100, '¥100', '¥100'],
    ['yuan', 56.57, '¥56.57', '¥56.57'],
    ['yuan', 141.4, '¥141.40', '¥141.40'],
    ['yuan', 9_000, '¥9,000', '¥9,000'],
    ['yuan', 9_999, '¥9,999', '¥9,999'],
    ['yuan', 10_000, '¥10,000', '¥10,000'],
    ['yuan', 74_980, '¥74,980', '¥74,980'],
    ['yuan', 206_500.4, '¥206,500', '¥206,500'],
    ['yuan', 999_999, '¥999,999', '¥999,999'],
    ['yuan', 1_000_000, '¥100万', '¥1M'],
    ['yuan', 1_234_567, '¥123.46万', '¥1.23M'],
    ['yuan', 0.0001, '¥0.0001', '¥0.0001'],
    ['yuan', -3.2, '−¥3.20', '−¥3.20'],
    ['yuanPerMille', 49, '¥49.00/千次播放', '¥49.00 per 1,000 plays'],
    ['yuanPerMille', undefined, '—', '—'],
    ['ratio', 0, '0%', '0%'],
    ['ratio', 0.0244, '2.44%', '2.44%'],
    ['ratio', 0.5, '50%', '50%'],
    ['ratio', 1, '100%', '100%'],
    ['ratio', 0.0001, '0.01%', '0.01%'],
    ['ratio', 0.000012, '0.0012%', '0.0012%'],
    ['ratio', -0.0312, '−3.12%', '−3.12%'],
    ['seconds', 0, '0 秒', '0 s'],
    ['seconds', 26, '26 秒', '26 s'],
    ['seconds', 26.42, '26.4 秒', '26.4 s'],
    ['seconds', 59.96, '1 分', '1 min'],
    ['seconds', 60, '1 分', '1 min'],
    ['seconds', 166, '2 分 46 秒', '2 min 46 s'],
    ['seconds', 3_725, '1 小时 2 分', '1 h 2 min'],
    ['index', 86, '86', '86'],
    ['index', 112.34, '112.3', '112.3'],
    ['date', '2026-03-08', '2026年3月8日', 'Mar 8, 2026'],
    ['date', 'soon', 'soon', 'soon'],
    ['text', '2,000 - 20,000', '2,000 - 20,000', '2,000 - 20,000'],
    ['text', '', '—', '—'],
  ])('a figure of %s %s is written as %s in Chinese and %s in English', (unit, value, zh, en) => {
    expect(format(unit, value, 'zh-CN')).toBe(zh);
    expect(format(unit, value, 'en')).toBe(en);
  });
});

describe('formatShort', () => {
  it('shares in a column have as many decimals as their neighbours', () => {
    expect(formatShort('ratio', 0.098, 'en')).toBe('9.80%');
    expect(formatShort('ratio', 0, 'en')).toBe('0.00%');
    expect(formatShort('ratio', 0.00001, 'en')).toBe('0.001%');
  });
  it('days of this year are written without the year in a column, and other figures as everywhere', () => {
    const now = Date.UTC(2026, 5, 1);
    expect(formatShort('date', '2026-03-08', 'zh-CN', now)).toBe('3月8日');
    expect(formatShort('date', '2026-03-08', 'en', now)).toBe('Mar 8');
    expect(formatShort('date', '2025-12-30', 'zh-CN', now)).toBe('2025年12月30日');
    expect(formatShort('date', '2025-12-30', 'en', now)).toBe('Dec 30, 2025');
    expect(formatShort('date', '2026-soon', 'en', now)).toBe('2026-soon');
    expect(formatShort('date', undefined, 'en')).toBe('—');
    expect(formatShort('count', 12_345, 'en')).toBe('12.3K');
  });
});

describe('formatExact', () => {
  it.each<[Unit, number | string | undefined, Language, string]>([
    ['count', 3_642_403, 'zh-CN', '3,642,403'],
    ['count', -12_345, 'en', '−12,345'],
    ['yuan', 1_234_567.8, 'en', '¥1,234,567.80'],
    ['yuan', 206_500, 'zh-CN', '¥206,500'],
    ['yuanPerMille', 49.5, 'zh-CN', '¥49.50/千次播放'],
    ['ratio', 0.024431, 'en', '2.4431%'],
    ['seconds', 166, 'zh-CN', '166 秒'],
    ['index', 112.3456, 'en', '112.3456'],
    ['count', undefined, 'en', '—'],
  ])('the exact figure of %s %s in %s is %s', (unit, value, language, text) => {
    expect(formatExact(unit, value, language)).toBe(text);
  });
});

describe('formatPlain', () => {
  it.each<[Unit, number | string | undefined, string]>([
    ['count', 3_642_403, '3642403'],
    ['count', -12_345, '-12345'],
    ['yuan', 56.57, '56.57'],
    ['yuanPerMille', 49, '49'],
    ['ratio', 0.0244, '2.44%'],
    ['date', '2026-03-08', '2026-03-08'],
    ['text', '广东', '广东'],
    ['count', undefined, ''],
    ['count', Number.NaN, ''],
  ])('a spreadsheet gets %s %s as %s', (unit, value, text) => {
    expect(formatPlain(unit, value)).toBe(text);
  });
});

describe('age', () => {
  const now = Date.UTC(2026, 2, 8, 12);
  it.each([
    [59_000, '刚刚', 'just now'],
    [3 * 60_000, '3分钟前', '3 min. ago'],
    [59 * 60_000, '59分钟前', '59 min. ago'],
    [2 * 3_600_000, '2小时前', '2 hr. ago'],
    [3 * 86_400_000, '3天前', '3 days ago'],
    [-30_000, '刚刚', 'just now'],
  ])('an age of %s ms is written as %s in Chinese and %s in English', (passed, zh, en) => {
    expect(age(now - passed, now, 'zh-CN')).toBe(zh);
    expect(age(now - passed, now, 'en')).toBe(en);
  });

  it('a time in the future is written out', () => {
    expect(age(now + 86_400_000, now, 'en')).toMatch(/Mar \d+, 2026/);
  });
});
