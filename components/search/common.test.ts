import { describe, expect, it } from 'vitest';
import { listFields } from '../../lib/report/lists';
import { chipsThatFit, formParts, hiddenCount, withValue } from './common';

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

describe('chipsThatFit', () => {
  it.each([
    ['all, where the line has room for them', [50, 50, 50], 158, 3],
    ['none of none', [], 0, 0],
    ['as many as leave room for the button to the others', [50, 50, 50], 157, 2],
    ['one less, where the button has no room beside them', [50, 50, 50], 143, 2],
    ['one less again', [50, 50, 50], 139, 1],
    ['none, where the first has no room', [300, 50], 200, 0],
  ])('one line has %s', (_, widths, room, count) => {
    expect(chipsThatFit(widths, room, 4, 32)).toBe(count);
  });
});

describe('withValue', () => {
  it('an emptied field leaves nothing in the form', () => {
    expect(withValue({ a: '1', b: '2' }, 'a', '')).toEqual({ b: '2' });
    expect(withValue({ a: '1' }, 'b', '2')).toEqual({ a: '1', b: '2' });
  });
});
