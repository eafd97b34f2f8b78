import { describe, expect, it } from 'vitest';
import { listFields } from '../../lib/report/lists';
import { formParts, hiddenCount, withValue } from './common';

describe.each(['pgy.search', 'xingtu.search'] as const)('the form of %s', (list) => {
  it('a search form has every field once', () => {
    const { head, common, more } = formParts(list);
    const drawn = [...head, ...common, ...more.flatMap(({ fields }) => fields)].map(({ id }) => id);
    expect(drawn.toSorted()).toEqual(
      listFields(list)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
  it('a range stands beside the fields that it needs', () => {
    const { common } = formParts(list);
    const ids = common.map(({ id }) => id);
    for (const field of common) if (field.kind === 'range' && field.needs) expect(ids).toContain(field.needs);
  });
});

describe('hiddenCount', () => {
  it('only conditions out of sight are counted as hidden', () => {
    expect(hiddenCount('pgy.search', { keyword: 'a', fans: '1~', gender: 'male', orders: '~3' })).toBe(2);
  });
});

describe('withValue', () => {
  it('an emptied field leaves nothing in the form', () => {
    expect(withValue({ a: '1', b: '2' }, 'a', '')).toEqual({ b: '2' });
    expect(withValue({ a: '1' }, 'b', '2')).toEqual({ a: '1', b: '2' });
  });
});
