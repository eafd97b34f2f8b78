import { expect, it } from 'vitest';
import { PAGE_HOSTS } from './detect';
import { CREATOR_CENTRE, isOwn, siteOf } from './site';

it.each([
  ['xingtu', ['www.xingtu.cn', 'xingtu.cn', 'star.toutiao.com']],
  ['pugongying', ['pgy.xiaohongshu.com']],
  ['xiaohongshu', ['www.xiaohongshu.com', 'xiaohongshu.com']],
  [
    'douyin',
    [
      'www.douyin.com',
      'douyin.com',
      'm.douyin.com',
      'www.iesdouyin.com',
      'iesdouyin.com',
      'jingxuan.douyin.com',
      'creator.douyin.com',
    ],
  ],
])('the pages that go by the switch of %s are those of %j', (site, hosts) => {
  expect(PAGE_HOSTS.filter((host) => siteOf(host) === site)).toEqual(hosts);
});

it('only the creator centre shows its visitor’s own works', () => {
  expect(PAGE_HOSTS.filter(isOwn)).toEqual(['creator.douyin.com']);
  expect(CREATOR_CENTRE).toBe('https://creator.douyin.com/');
});
