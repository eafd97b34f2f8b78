import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../lib/lists/model';
import type { Ratio, Yuan } from '../../lib/report/units';
import { editsOf, paste, readBlock, readPercent, readTags, typedOf } from './values';

const entry = (id: string, rest: Partial<Entry> = {}): Entry => ({
  id,
  creator: `xingtuKolId/${id}`,
  status: 'candidate',
  tags: [],
  free: {},
  addedAt: 1,
  ...rest,
});
const STATUSES = new Map([
  ['候选', 'candidate'],
  ['已排除', 'excluded'],
]);
const edits = (column: string, typed: string, of = entry('1')) => editsOf(of, column, typed, STATUSES);

describe('what is typed into cells', () => {
  it('amounts are read as people type them, and words are no amount', () => {
    expect(edits('entry.quote', '1.2万')).toEqual({
      edits: [{ edit: 'entry', id: '1', field: 'quote', value: 12_000 }],
    });
    expect(edits('entry.quote', '')).toEqual({
      edits: [{ edit: 'entry', id: '1', field: 'quote', value: undefined }],
    });
    expect(edits('entry.quote', 'much')).toEqual({ wrong: 'notAmount' });
    expect(edits('entry.quote', '-5')).toEqual({ wrong: 'notAmount' });
  });

  it('a rebate is typed in percent, and is no more than the whole', () => {
    expect(readPercent('30')).toBe(0.3);
    expect(readPercent('30%')).toBe(0.3);
    expect(readPercent('0.5')).toBe(0.005);
    expect(edits('entry.rebate', '130')).toEqual({ wrong: 'notRatio' });
    expect(typedOf(entry('1', { rebate: 0.3 as Ratio }), 'entry.rebate')).toBe('30%');
  });

  it('tags are told apart by commas of both languages, and only those that changed are edited', () => {
    expect(readTags('护肤，平价、 skin, 护肤')).toEqual(['护肤', '平价', 'skin']);
    expect(edits('entry.tags', 'b,c', entry('1', { tags: ['a', 'b'] }))).toEqual({
      edits: [
        { edit: 'tag', id: '1', tag: 'a', on: false },
        { edit: 'tag', id: '1', tag: 'c', on: true },
      ],
    });
  });

  it('a cell that is opened and left again changes nothing', () => {
    const full = entry('1', {
      quote: 12_345.5 as Yuan,
      rebate: 0.125 as Ratio,
      tags: ['a', 'b'],
      slot: '6/18',
      free: { c: 'x' },
    });
    const value = (column: string) => {
      const read = edits(column, typedOf(full, column), full);
      return 'edits' in read ? read.edits.map((one) => ('value' in one ? one.value : one)) : read;
    };
    expect(value('entry.quote')).toEqual([12_345.5]);
    expect(value('entry.rebate')).toEqual([0.125]);
    expect(value('entry.tags')).toEqual([]);
    expect(value('entry.slot')).toEqual(['6/18']);
    expect(value('free.c')).toEqual(['x']);
  });

  it('figures are not typed', () => {
    expect(edits('entry.realCpm', '5')).toEqual({ edits: [] });
  });
});

describe('pasting', () => {
  it('a copied block is read with its quotes, tabs and line breaks', () => {
    expect(readBlock('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readBlock('"two\nlines"\t"say ""yes"""')).toEqual([['two\nlines', 'say "yes"']]);
    expect(readBlock('5" tall\tx')).toEqual([['5" tall', 'x']]);
    expect(readBlock('\t\n1')).toEqual([['', ''], ['1']]);
  });

  it('no text stops the reading of a block', () => {
    assert(
      property(string(), (text) => {
        expect(readBlock(text).length).toBeGreaterThan(0);
      }),
    );
  });

  const entries = [entry('1'), entry('2'), entry('3')];

  it('a block fills cells down and to the right, and leaves figures alone', () => {
    const pasted = paste(
      [
        ['8000', '20%', '9'],
        ['9000', 'x', '9'],
      ],
      entries,
      ['entry.quote', 'entry.rebate', 'entry.net'],
      STATUSES,
    );
    expect(pasted).toEqual({
      edits: [
        { edit: 'entry', id: '1', field: 'quote', value: 8000 },
        { edit: 'entry', id: '1', field: 'rebate', value: 0.2 },
        { edit: 'entry', id: '2', field: 'quote', value: 9000 },
      ],
      cells: 3,
      left: 1,
    });
  });

  it('a single cell fills every chosen row', () => {
    const { edits: made } = paste([['已排除']], entries, ['entry.status'], STATUSES);
    expect(made.map((one) => 'id' in one && one.id)).toEqual(['1', '2', '3']);
    expect(paste([['no such']], entries, ['entry.status'], STATUSES)).toMatchObject({ edits: [], left: 3 });
  });
});
