import { expect, it } from 'vitest';
import { waitText } from './words';

it('a time to wait reads as a time when 后 follows it', () => {
  expect(waitText(60_000, 'zh-CN')).toBe('1 分钟');
  expect(waitText(11_200, 'zh-CN')).toBe('12 秒');
  expect(waitText(60_000, 'en')).toBe('1 min');
});
