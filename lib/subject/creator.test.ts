import { describe, expect, it } from 'vitest';
import { creatorKey, creatorOf } from './creator';
import type { Subject } from './types';

const XHS = '5f0c1e2d3a4b5c6d7e8f9a0b';
const KOL = '6812345678901234567';

describe('the key of a creator', () => {
  it('is one for a creator of Xiaohongshu and Pugongying', () => {
    const on = (platform: Subject['platform']): Subject => ({
      platform,
      kind: 'kol',
      id: XHS,
      idType: 'xhsUserId',
    });
    expect(creatorKey(on('xiaohongshu'))).toBe(creatorKey(on('pugongying')));
  });

  it('leads back to the creator', () => {
    const subject: Subject = { platform: 'xingtu', kind: 'kol', id: KOL, idType: 'xingtuKolId' };
    expect(creatorOf(creatorKey(subject) ?? '')).toEqual(subject);
  });

  it('is nothing for a work', () => {
    expect(creatorKey({ kind: 'item', idType: 'awemeId', id: KOL })).toBeUndefined();
  });

  it.each(['', 'xingtuKolId', 'xingtuKolId/1', `awemeId/${KOL}`, `constructor/${KOL}`, `/${KOL}`])(
    'names no creator in %j',
    (key) => {
      expect(creatorOf(key)).toBeUndefined();
    },
  );
});
