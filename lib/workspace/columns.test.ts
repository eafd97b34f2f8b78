import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pugongyingSearch } from '../providers/justone/pugongying/search/list';
import { xingtuSearch } from '../providers/justone/xingtu/search/list';
import type { Column } from '../report/blocks';
import type { Bought } from '../report/verdict';
import {
  type ColumnLayout,
  columnsBeside,
  initialLayout,
  MAX_COLUMN,
  MIN_COLUMN,
  movedColumn,
  placeColumns,
  resizedColumn,
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
});

const BOUGHT = { videoLength: '21_60', noteForm: 'video' } as const;
const columnsOf = (list: typeof xingtuSearch) => {
  const source = { endpoint: 'x', fetchedAt: 0, fromCache: false, sample: false };
  return list.page({ data: undefined, source }, {}).table.columns;
};

describe('the columns that a search begins with', () => {
  const begins = (list: typeof xingtuSearch, bought: Bought) => {
    const all = columnsOf(list);
    return visibleColumns(all, initialLayout(list.id, all, bought)).map(({ id }) => id);
  };

  it('a search begins with what buyers decide by, the cost before all', () => {
    expect(begins(xingtuSearch, BOUGHT)).toEqual([
      'xingtu.row.name',
      'xingtu.price.21_60',
      'xingtu.cpm.21_60',
      'xingtu.row.realCpm.21_60',
      'xingtu.row.playMedian',
      'xingtu.row.completionRate',
      'xingtu.row.interactRate',
      'xingtu.cpe.21_60',
      'xingtu.followers',
      'xingtu.row.fansGrowthRate',
      'xingtu.row.fields',
      'xingtu.place',
      'xingtu.kolId',
    ]);
    expect(begins(pugongyingSearch, BOUGHT).slice(0, 5)).toEqual([
      'pgy.row.name',
      'pgy.videoQuote',
      'pgy.videoCpm',
      'pgy.row.videoRealCpm',
      'pgy.row.videoImpressionMedian',
    ]);
  });

  it.each(['1_20', '21_60', '60'] as const)(
    'every column that a search begins with is one of it: %s',
    (videoLength) => {
      for (const noteForm of ['picture', 'video'] as const)
        for (const list of [xingtuSearch, pugongyingSearch]) {
          const { order } = initialLayout(list.id, columnsOf(list), { videoLength, noteForm });
          const known = columnsOf(list).map(({ id }) => id);
          expect(order.filter((id) => !known.includes(id))).toEqual([]);
          expect(new Set(order).size).toBe(known.length - 1);
        }
    },
  );

  it('lists of the studio begin with all of their columns', () => {
    expect(initialLayout('studio.works', columns('ab'), BOUGHT)).toEqual({ order: [], hidden: [] });
  });
});

describe('the columns beside a report', () => {
  const all = columnsOf(xingtuSearch);
  const placed = visibleColumns(all, initialLayout('xingtu.search', all, BOUGHT));
  const beside = (room: number, sorted?: string, shown = placed) =>
    columnsBeside('xingtu.search', BOUGHT, sorted, shown, () => 100, room).map(({ id }) => id);
  const FIRST = [
    'xingtu.row.name',
    'xingtu.price.21_60',
    'xingtu.cpm.21_60',
    'xingtu.row.realCpm.21_60',
    'xingtu.row.playMedian',
  ];

  it('the table keeps name, price, CPM and median, and what else fits', () => {
    expect(beside(0)).toEqual(FIRST);
    expect(beside(599)).toEqual(FIRST);
    expect(beside(700)).toEqual([...FIRST, 'xingtu.row.completionRate', 'xingtu.row.interactRate']);
    expect(beside(5000)).toEqual(placed.map(({ id }) => id));
  });

  it('the table keeps the column that it is sorted by', () => {
    expect(beside(0, 'xingtu.followers')).toEqual([...FIRST, 'xingtu.followers']);
  });

  it('a column that the user hid stays hidden, and without any of them all others stay', () => {
    const few = placed.filter(({ id }) => id !== 'xingtu.cpm.21_60');
    expect(beside(0, undefined, few)).toEqual(FIRST.filter((id) => id !== 'xingtu.cpm.21_60'));
    const own = placed.filter(({ id }) => id === 'xingtu.row.name' || !FIRST.includes(id));
    expect(beside(0, undefined, own)).toEqual(own.map(({ id }) => id));
  });
});

describe('the width of a column', () => {
  it('a column keeps the width that the user gives it, within bounds, until it is given back', () => {
    const wide = resizedColumn(PLAIN, 'a', 120.4);
    expect(wide).toEqual({ ...PLAIN, widths: { a: 120 } });
    expect(resizedColumn(wide, 'b', 9999).widths).toEqual({ a: 120, b: MAX_COLUMN });
    expect(resizedColumn(wide, 'a', 1).widths).toEqual({ a: MIN_COLUMN });
    expect(resizedColumn(wide, 'a', undefined)).toEqual(PLAIN);
    expect(toggledColumn(wide, 'a').widths).toEqual({ a: 120 });
    expect(movedColumn(columns('abc'), wide, 'c', 'b').widths).toEqual({ a: 120 });
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
