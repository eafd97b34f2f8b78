import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from './schema';

it('before the user chose anything, every site is on, no list page is read, and nothing is asked of an API', () => {
  expect(DEFAULT_SETTINGS).toMatchObject({
    source: 'unset',
    customBaseUrl: '',
    sites: { xingtu: true, pugongying: true, douyin: true, xiaohongshu: true },
    badges: { xingtu: false, pugongying: false, douyin: false, xiaohongshu: false },
  });
});
