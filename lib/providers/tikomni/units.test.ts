import { describe, expect, it } from 'vitest';
import { fromClock, fromMilliseconds, fromMinutes, fromProse } from './units';

describe('fromProse', () => {
  it.each([
    ['1小时2分5秒', 3725],
    ['1分钟5秒', 65],
    ['2小时', 7200],
    ['1天3小时', 97_200],
    ['45秒', 45],
    ['1 小时 2 分', 3720],
    ['0秒', 0],
    ['', undefined],
    ['-', undefined],
    ['65', undefined],
    ['很久', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (text, seconds) => {
    expect(fromProse(text)).toBe(seconds);
  });
});

describe('fromClock', () => {
  it.each([
    ['00:00', 0],
    ['01:05', 65],
    ['1:02:05', 3725],
    ['12', 12],
    ['-', undefined],
    ['a:b', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (text, seconds) => {
    expect(fromClock(text)).toBe(seconds);
  });
});

it('brings minutes and thousandths to seconds', () => {
  expect(fromMinutes(0.5666666666666667)).toBe(34);
  expect(fromMilliseconds(58_867)).toBe(58.867);
  expect(fromMinutes(undefined)).toBeUndefined();
});
