import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pugongyingSearch } from '../providers/justone/pugongying/search/list';
import { xingtuSearch } from '../providers/justone/xingtu/search/list';
import type { Column } from '../report/blocks';
import {
  type ColumnLayout,
  initialLayout,
  movedColumn,
  placeColumns,
  readLayouts,
  toggledColumn,
  visibleColumns,
} from './columns';
import { allOrNone, NOTHING, selectionState, toggled, withRange } from './selection';

const columns = (ids: string): Column[] => [...ids].map((id) => ({ id, unit: 'count' }));
const shown = (ids: string, layout: ColumnLayout) =>
  visibleColumns(columns(ids), layout)
    .map(({ id }) => id)
    .join('');
const PLAIN: ColumnLayout = { order: [], hidden: [] };

describe('columns', () => {
  it('columns have the order of the list until the user moves them', () => {
    expect(shown('abcd', PLAIN)).toBe('abcd');
    const moved = movedColumn(columns('abcd'), PLAIN, 'd', 'b');
    expect(shown('abcd', moved)).toBe('adbc');
    expect(shown('abcd', movedColumn(columns('abcd'), moved, 'd', 'c'))).toBe('abcd');
  });

  it('a moved column keeps the index of its cells', () => {
    const moved = movedColumn(columns('abc'), PLAIN, 'c', 'b');
    expect(placeColumns(columns('abc'), moved).map(({ index }) => index)).toEqual([0, 2, 1]);
  });

  it('columns can be hidden and shown again, except the first, which names the creator of a row', () => {
    const hidden = toggledColumn(toggledColumn(PLAIN, 'b'), 'a');
    expect(shown('abc', hidden)).toBe('ac');
    expect(shown('abc', toggledColumn(hidden, 'b'))).toBe('abc');
    expect(movedColumn(columns('abc'), PLAIN, 'a', 'c')).toBe(PLAIN);
    expect(movedColumn(columns('abc'), PLAIN, 'c', 'a')).toBe(PLAIN);
    expect(movedColumn(columns('abc'), PLAIN, 'x', 'b')).toBe(PLAIN);
  });

  it('a column of a later version has the place that the list gives it, and a removed column is forgotten', () => {
    const moved = movedColumn(columns('abcd'), PLAIN, 'd', 'b');
    expect(shown('abxcd', moved)).toBe('adxbc');
    expect(shown('abd', moved)).toBe('adb');
  });

  it('every column is placed once, whatever the arrangement', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(ids, ids, (order, hidden) => {
        const placed = placeColumns(columns('abcd'), { order: [...new Set(order)], hidden });
        expect(
          placed
            .map(({ id }) => id)
            .sort()
            .join(''),
        ).toBe('abcd');
        expect(placed[0]).toMatchObject({ id: 'a', hidden: false });
      }),
    );
  });

  it.each([pugongyingSearch, xingtuSearch])(
    'of $id that are hidden at first are columns of it, and many are left',
    (list) => {
      const source = { endpoint: 'x', fetchedAt: 0, fromCache: false, sample: false };
      const { table } = list.page({ data: undefined, source }, {});
      const ids = table.columns.map(({ id }) => id);
      for (const id of initialLayout(list.id).hidden) expect(ids).toContain(id);
      expect(visibleColumns(table.columns, initialLayout(list.id)).length).toBeGreaterThan(15);
    },
  );
});

describe('arrangements from the disk', () => {
  it('arrangements are read back from the disk unchanged', () => {
    const kept = { 'pgy.search': { order: ['a', 'b'], hidden: ['c'] } };
    expect(readLayouts(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('invalid parts of an arrangement are left out', () => {
    expect(
      readLayouts({
        'pgy.search': { order: ['a', 'a', 7, 'x'.repeat(81)], hidden: 'all' },
        'xingtu.search': null,
        nonsense: { order: [], hidden: [] },
      }),
    ).toEqual({ 'pgy.search': { order: ['a'], hidden: [] } });
  });

  it('reading arrangements never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        expect(readLayouts(kept)).toBeTypeOf('object');
      }),
    );
  });
});

describe('a selection', () => {
  const SHOWN = ['a', 'b', 'c', 'd'];

  it('rows are selected and deselected one by one and as a range', () => {
    const one = toggled(NOTHING, 'b');
    expect([...one]).toEqual(['b']);
    expect([...toggled(one, 'b')]).toEqual([]);
    expect([...withRange(one, SHOWN, 'b', 'd')]).toEqual(['b', 'c', 'd']);
    expect([...withRange(one, SHOWN, 'd', 'c')]).toEqual(['b', 'c', 'd']);
    expect([...withRange(one, SHOWN, 'gone', 'd')]).toEqual(['b', 'd']);
    expect(withRange(one, SHOWN, 'gone', 'lost')).toBe(one);
  });

  it('all rows are selected at once, or deselected where all of them are selected', () => {
    const all = allOrNone(NOTHING, SHOWN);
    expect(selectionState(all, SHOWN)).toBe('all');
    expect(allOrNone(all, SHOWN).size).toBe(0);
    expect(selectionState(toggled(all, 'a'), SHOWN)).toBe('some');
    expect(selectionState(new Set(['elsewhere']), SHOWN)).toBe('none');
    expect(selectionState(NOTHING, [])).toBe('none');
  });
});
