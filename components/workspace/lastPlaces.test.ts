import { beforeEach, expect, test, vi } from 'vitest';
import { leaveMark, placeOf } from './lastPlaces';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

test('a part of the workspace is found again where it was left', () => {
  leaveMark('#/search/xingtu?keyword=a');
  leaveMark('#/compare');
  expect(placeOf('xingtu.search')).toBe('#/search/xingtu?keyword=a');
  expect(placeOf('compare')).toBe('#/compare');
});

test('an address that has changed before the screen was drawn is not kept as another part’s', () => {
  leaveMark('#/search/xingtu?keyword=a');
  leaveMark('#/lists');
  expect(placeOf('xingtu.search')).toBe('#/search/xingtu?keyword=a');
});

test('a part that was not open yet begins at its start', () => {
  expect(placeOf('lists')).toBe('#/lists');
  kept.set('kol-lens.places', 'no JSON');
  expect(placeOf('compare')).toBe('#/compare');
});
