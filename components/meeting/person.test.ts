import { expect, test } from 'vitest';
import type { Entry } from '../../lib/lists/model';
import { candidates, pastedCreator } from './Person';

const XHS = '5f0000000000000000000001';
const entry = (creator: string, name?: string): Entry => ({
  id: creator,
  creator,
  status: 'candidate',
  tags: [],
  free: {},
  addedAt: 0,
  ...(name && { name }),
});

test('a pasted link to a creator’s page names the creator, and nothing else does', () => {
  expect(pastedCreator(`看看 https://www.xiaohongshu.com/user/profile/${XHS}?a=1`)).toBe(`xhsUserId/${XHS}`);
  expect(pastedCreator('https://www.douyin.com/video/7300000000000000001')).toBeUndefined();
  expect(pastedCreator('https://example.com/')).toBeUndefined();
  expect(pastedCreator('')).toBeUndefined();
});

test('the same person is looked for among the creators of other platforms, each once', () => {
  const xingtu = 'xingtuKolId/7100000000000000001';
  const xhs = `xhsUserId/${XHS}`;
  const entries = [entry(xingtu, '小鹿'), entry(xhs, '小鹿'), entry(xhs, '小鹿')];
  expect(candidates(entries, xingtu)).toEqual([{ creator: xhs, name: '小鹿' }]);
  expect(candidates(entries, xhs)).toEqual([{ creator: xingtu, name: '小鹿' }]);
});
