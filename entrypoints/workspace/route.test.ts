import { describe, expect, it } from 'vitest';
import type { Subject } from '../../lib/subject/types';
import { isRestored, readRoute, routeOf } from './route';

const kol: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  id: '6629661559960371204',
  idType: 'xingtuKolId',
};

describe('the route of a report', () => {
  it('reads what it writes', () => {
    expect(readRoute(routeOf(kol))).toEqual(kol);
  });
  it.each([
    '',
    '#/',
    '#/report',
    '#/report/xingtu/kol/xingtuKolId/123',
    '#/report/xingtu/item/xingtuKolId/6629661559960371204',
    '#/report/xingtu/kol/xingtuKolId/6629661559960371204/more',
    '#/other/xingtu/kol/xingtuKolId/6629661559960371204',
    '#/report/__proto__/kol/xingtuKolId/6629661559960371204',
  ])('names nobody in %s', (hash) => {
    expect(readRoute(hash)).toBeUndefined();
  });
});

describe('isRestored', () => {
  it('tells a page that was brought back from one that was opened', () => {
    expect(isRestored('navigate')).toBe(false);
    expect(isRestored('reload')).toBe(true);
    expect(isRestored('back_forward')).toBe(true);
    expect(isRestored(undefined)).toBe(false);
  });
});
