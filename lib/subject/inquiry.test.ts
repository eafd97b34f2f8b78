import { describe, expect, it } from 'vitest';
import { isInquiry, marketInquiry, shortLink } from './inquiry';

const link = { by: 'link', platform: 'douyin', text: 'https://v.douyin.com/iAbC/' };
const name = { by: 'name', platform: 'xingtu', text: '小鹿在路上' };
const id = { by: 'id', platform: 'pugongying', text: '10324824430' };

describe('an inquiry from outside', () => {
  it.each([link, name, id])('is one as they are made here: %j', (inquiry) => {
    expect(isInquiry(inquiry)).toBe(true);
  });

  it.each([
    undefined,
    null,
    'link',
    [],
    {},
    { ...link, more: 1 },
    { ...link, platform: 'xiaohongshu' },
    { ...link, text: 'https://v.douyin.com/iAbC' },
    { ...link, text: 'https://v.douyin.com/iAbC/?token=x' },
    { ...link, text: 'https://evil.example/iAbC/' },
    { ...link, text: 'javascript:alert(1)' },
    { ...link, text: 5 },
    { ...name, platform: 'douyin' },
    { ...name, platform: 'constructor' },
    { ...name, text: '小鹿\n在路上' },
    { ...name, text: 'a'.repeat(30) },
    { ...name, by: 'id' },
    { ...id, by: 'name' },
    { ...id, text: '' },
  ])('is refused where it is any other value: %j', (value) => {
    expect(isInquiry(value)).toBe(false);
  });
});

it('only the markets are searched', () => {
  expect(marketInquiry('douyin', '小鹿')).toBeUndefined();
  expect(marketInquiry('xingtu', '小鹿')).toEqual({ by: 'name', platform: 'xingtu', text: '小鹿' });
});

it('a host that is named like a member of every object has no short links', () => {
  expect(shortLink({ host: 'constructor', pathname: '/abc' })).toBeUndefined();
});
