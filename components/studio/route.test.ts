import { describe, expect, it } from 'vitest';
import { readStudioPlace, type StudioPlace, studioHash } from './route';

const subject = { platform: 'douyin', kind: 'item', id: '7412345678901234567', idType: 'awemeId' } as const;

describe('places of the studio', () => {
  it.each<StudioPlace>([
    { place: 'account' },
    { place: 'works', values: {}, pages: 0 },
    { place: 'works', values: { days: '2026-02-06~2026-03-07', order: 'plays.up', count: '20' }, pages: 3 },
    { place: 'live', values: { days: '2026-02-06~2026-03-07', living: 'exclude' }, pages: 1 },
    { place: 'work', subject },
  ])('a place of the studio is read as it was written: %o', (place) => {
    expect(readStudioPlace(studioHash(place))).toEqual(place);
  });

  it.each(['', '#/studio', '#/studio/', '#/studio/else/1', '#/studio/__proto__'])(
    'takes %j for the account',
    (hash) => {
      expect(readStudioPlace(hash)).toEqual({ place: 'account' });
    },
  );

  it('values of an address that make no sense are left out', () => {
    expect(readStudioPlace('#/studio/work/12')).toEqual({ place: 'works', values: {}, pages: 0 });
    expect(readStudioPlace('#/studio/works?order=nonsense&_pages=-4&cursor=9')).toEqual({
      place: 'works',
      values: {},
      pages: 0,
    });
  });
});
