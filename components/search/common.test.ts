import { describe, expect, it } from 'vitest';
import { listFields } from '../../lib/report/lists';
import { formParts, hiddenCount, withValue } from './common';

describe.each(['pgy.search', 'xingtu.search'] as const)('the form of %s', (list) => {
  it('has every field once', () => {
    const { head, common, more } = formParts(list);
    const drawn = [...head, ...common, ...more.flatMap(({ fields }) => fields)].map(({ id }) => id);
    expect(drawn.toSorted()).toEqual(
      listFields(list)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
  it('has the fields that a range needs beside it', () => {
    const { common } = formParts(list);
    const ids = common.map(({ id }) => id);
    for (const field of common) if (field.kind === 'range' && field.needs) expect(ids).toContain(field.needs);
  });
});

describe('hiddenCount', () => {
  it('counts what is set out of sight, and nothing that is in sight', () => {
    expect(hiddenCount('pgy.search', { keyword: 'a', fans: '1~', gender: 'male', orders: '~3' })).toBe(2);
  });
});

describe('withValue', () => {
  it('keeps nothing of a field that holds nothing', () => {
    expect(withValue({ a: '1', b: '2' }, 'a', '')).toEqual({ b: '2' });
    expect(withValue({ a: '1' }, 'b', '2')).toEqual({ a: '1', b: '2' });
  });
});
