import { describe, expect, it } from 'vitest';
import { fromClock, fromMilliseconds, fromMinutes, fromProse } from './units';

describe('a duration in Chinese prose', () => {
  it.each([
    ['1小时2分5秒', 3725],
    ['1分钟5秒', 65],
    ['2小时', 7200],
    ['1天3小时', 97_200],
    ['45秒', 45],
    ['1.25秒', 1.25],
    ['12.5秒钟', 12.5],
    ['10分', 600],
    ['2时', 7200],
    ['12个小时', 43_200],
    ['10天', 864_000],
    ['1天1小时1分1秒', 90_061],
    ['约45秒', undefined],
    ['45秒左右', undefined],
    ['x1天', undefined],
    ['1 小时 2 分', 3720],
    ['0秒', 0],
    ['', undefined],
    ['-', undefined],
    ['65', undefined],
    ['很久', undefined],
    [undefined, undefined],
  ])('%j is %s seconds', (text, seconds) => {
    expect(fromProse(text)).toBe(seconds);
  });
});

describe('a position in a video', () => {
  it.each([
    ['00:00', 0],
    ['01:05', 65],
    ['1:02:05', 3725],
    ['12', 12],
    ['100:00', 6000],
    ['123:00:00', 442_800],
    ['123456', 123_456],
    ['1234567', undefined],
    ['1234:00', undefined],
    ['1234:00:00', undefined],
    ['x1', undefined],
    ['1x', undefined],
    ['-', undefined],
    ['a:b', undefined],
    [undefined, undefined],
  ])('%j is %s seconds', (text, seconds) => {
    expect(fromClock(text)).toBe(seconds);
  });
});

it('minutes and thousandths of a second become seconds', () => {
  expect(fromMinutes(0.5666666666666667)).toBe(34);
  expect(fromMilliseconds(58_867)).toBe(58.867);
  expect(fromMinutes(undefined)).toBeUndefined();
});
