import { describe, expect, it } from 'vitest';
import type { Known } from '../memory/known';
import type { Dimension, Side } from '../report/blocks';
import { peopleOf } from './people';
import { known, pugongying, xingtu } from './testing';

const shares = (side: Side, by: Dimension, rows: Record<string, number>): Known['shares'][number] => ({
  side,
  by,
  rows: Object.entries(rows).map(([key, share]) => ({ key, share: share as never })),
  basis: 'xingtu.audience',
  at: 1,
});
const of = (...all: Known['shares'][number][]) => ({ known: known({}, all) });

describe('people', () => {
  it('of two platforms are drawn apart, each in its own buckets', () => {
    const drawn = peopleOf([
      xingtu('a', of(shares('audience', 'age', { '18-23': 0.4, '24-30': 0.6 }))),
      pugongying('b', of(shares('fans', 'age', { '18-24': 0.7, '25-34': 0.3 }))),
    ]);
    expect(drawn.map(({ platform, side }) => `${platform} ${side}`)).toEqual([
      'xingtu audience',
      'pugongying fans',
    ]);
    expect(drawn[0]?.charts[0]?.buckets.map(({ key }) => key)).toEqual(['18-23', '24-30']);
    expect(drawn[0]?.charts[0]?.buckets[0]?.shares).toEqual([0.4, undefined]);
  });

  it('who watch and who follow are never drawn together', () => {
    const drawn = peopleOf([
      xingtu('a', of(shares('audience', 'gender', { female: 0.8 }))),
      xingtu('b', of(shares('fans', 'gender', { female: 0.5 }))),
    ]);
    expect(drawn).toHaveLength(1);
    expect(drawn[0]?.charts[0]?.buckets[0]?.shares).toEqual([0.8, undefined]);
  });

  it('keep the order of ages, and a bucket that only a later creator has its place in it', () => {
    const drawn = peopleOf([
      xingtu('a', of(shares('audience', 'age', { '18-23': 0.5, '50+': 0.5 }))),
      xingtu('b', of(shares('audience', 'age', { '18-23': 0.2, '24-30': 0.3, '50+': 0.5 }))),
    ]);
    expect(drawn[0]?.charts[0]?.buckets.map(({ key, shares: each }) => [key, ...each])).toEqual([
      ['18-23', 0.5, 0.2],
      ['24-30', 0, 0.3],
      ['50+', 0.5, 0.5],
    ]);
  });

  it('have one scale in all charts but the one of two halves', () => {
    const [drawn] = peopleOf([
      xingtu(
        'a',
        of(
          shares('audience', 'gender', { female: 0.9, male: 0.1 }),
          shares('audience', 'age', { '18-23': 0.4 }),
          shares('audience', 'tier', { 一线: 0.2 }),
        ),
      ),
    ]);
    expect(drawn?.scale).toBe(0.5);
  });

  it('without an order are the largest first, and no more than six', () => {
    const [drawn] = peopleOf([
      xingtu(
        'a',
        of(
          shares('audience', 'province', {
            山东: 0.1,
            广东: 0.3,
            四川: 0.2,
            江苏: 0.09,
            河南: 0.08,
            浙江: 0.07,
            湖南: 0.06,
          }),
        ),
      ),
    ]);
    expect(drawn?.charts[0]?.buckets.map(({ key }) => key)).toEqual([
      '广东',
      '四川',
      '山东',
      '江苏',
      '河南',
      '浙江',
    ]);
  });
});
