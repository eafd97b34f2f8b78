import { expect, it } from 'vitest';
import type { Metric } from '../report/blocks';
import type { Target } from '../report/target';
import type { Ratio, Yuan } from '../report/units';
import type { Known } from './known';
import { rememberedTa, sharesOfKnown, taCpmOfKnown, taOfKnown } from './target';

type Shares = Known['shares'][number];

const females = (share: number, rest: Partial<Shares> = {}): Shares => ({
  side: 'audience',
  by: 'gender',
  rows: [{ key: 'female', share: share as Ratio }],
  basis: 'xingtu.audience?link=connected',
  at: 1,
  ...rest,
});
const known = (...shares: Shares[]) => ({ creator: 'xingtuKolId/6512345678901234567', shares });

const TARGET: Target = {
  dimensions: [{ by: 'gender', keys: { xingtu: ['female'] }, wanted: 0.5 as Ratio }],
  costBy: 'gender',
};

it('a target is looked up in the audience that is remembered', () => {
  expect(taOfKnown(known(females(0.4)), TARGET)).toMatchObject({ side: 'audience', share: 0.4, hit: 0.8 });
});

it('the fans stand in only where no audience is remembered, and are told as fans', () => {
  const fans = females(0.7, { side: 'fans', basis: 'xingtu.fansDistribution?fans=fan' });
  expect(taOfKnown(known(fans, females(0.4)), TARGET)?.side).toBe('audience');
  const ta = taOfKnown(known(fans), TARGET);
  expect(ta).toMatchObject({ side: 'fans', share: 0.7 });
  const cpm = { id: 'verdict.realCpm', unit: 'yuan', value: 70 as Yuan } as Metric;
  expect(taCpmOfKnown(ta, cpm)).toMatchObject({ id: 'ta.fansCpm', value: 100 });
});

it('a target is looked up once in what is remembered, and again in what is remembered anew', () => {
  const find = rememberedTa(TARGET);
  const one = { ...known(females(0.4)), source: 'live', figures: {} } as unknown as Known;
  expect(find(one)).toEqual(taOfKnown(one, TARGET));
  expect(find(one)).toBe(find(one));
  expect(find({ ...one, shares: [females(0.6)] })?.share).toBe(0.6);
});

it('of two answers about the same people the newer one counts', () => {
  for (const order of [
    [females(0.4), females(0.6, { at: 2 })],
    [females(0.6, { at: 2 }), females(0.4)],
  ])
    expect(taOfKnown(known(...order), TARGET)?.share).toBe(0.6);
});

it('those who like or follow are not the audience', () => {
  const narrow = ['link=follow', 'link=like', 'range=30&link=aware'].map((asked) =>
    females(0.9, { at: 9, basis: `xingtu.audience?${asked}` }),
  );
  const dieHard = females(0.9, { side: 'fans', basis: 'xingtu.fansDistribution?fans=dieHard' });
  expect(sharesOfKnown(known(...narrow, dieHard))).toEqual([]);
  expect(taOfKnown(known(...narrow, females(0.4)), TARGET)?.share).toBe(0.4);
});

it('nothing is said of a creator whose people are not remembered, or have no buckets', () => {
  expect(taOfKnown(known(), TARGET)).toBeUndefined();
  expect(taOfKnown({ ...known(females(0.4)), creator: 'douyinUid/1' }, TARGET)).toBeUndefined();
  expect(taOfKnown({ ...known(females(0.4)), creator: 'constructor/1' }, TARGET)).toBeUndefined();
  expect(taCpmOfKnown(undefined, undefined)).toEqual({ id: 'ta.cpm', unit: 'yuan' });
});
