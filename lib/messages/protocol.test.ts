import { expect, it } from 'vitest';
import { AGREED } from './protocol';

it('the address of an agreed report is told from that of one that still asks', () => {
  const address = 'https://abc/workspace.html#/report/xingtu/kol/xingtuKolId/7100000000000000001';
  expect(new URL(`${address}${AGREED}`).hash.split('?')).toEqual([new URL(address).hash, '_agreed']);
});
