import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListsFile, readLists, writeLists } from './file';
import type { Entry, KolList } from './model';

const id = '6f1c2b1e-8a53-4c53-9d0e-0b6a3c0f9a11';
const list: KolList = { id, name: '春季', createdAt: 5, statuses: [], columns: [{ id, name: 'Brief' }] };
const entry: Entry = {
  id,
  creator: 'xingtuKolId/7100000000000000001',
  status: 'excluded',
  reasonAgainst: '完播低',
  tags: ['a'],
  free: { [id]: 'x' },
  addedAt: 5,
};
const note = { id, creator: entry.creator, at: 5, text: 'slow' };
const whole: ListsFile = {
  lists: [{ list, entries: [entry] }],
  notes: [note],
  persons: [[entry.creator, 'xhsUserId/5f0000000000000000000001']],
  templates: [{ name: 'Ours' }],
  bad: 0,
};
const file = (over: object) => JSON.stringify({ ...JSON.parse(writeLists(whole)), ...over });
const filed = (over: object) => file({ lists: [{ ...list, entries: [entry], ...over }] });

describe('a file of lists', () => {
  it('reads what was written', () => {
    expect(readLists(writeLists(whole))).toEqual(whole);
  });

  it('a file from before there were templates of sheets has none', () => {
    expect(readLists(file({ templates: undefined }))).toEqual({ ...whole, templates: [] });
    expect(readLists(file({ templates: {} }))).toEqual({ ...whole, templates: [] });
  });

  it.each([
    ['', 'notJson'],
    ['{"kolLens":"lists"', 'notJson'],
    ['null', 'notOurs'],
    ['[]', 'notOurs'],
    ['"lists"', 'notOurs'],
    [file({ kolLens: 'settings' }), 'notOurs'],
    [file({ version: '1' }), 'notOurs'],
    [file({ version: 0 }), 'notOurs'],
    [file({ version: 0.5 }), 'notOurs'],
    [file({ version: 2 }), 'newer'],
    [file({ lists: {} }), 'notOurs'],
    [file({ notes: 'all' }), 'notOurs'],
    [file({ persons: 5 }), 'notOurs'],
    [' '.repeat(20_000_001), 'tooLarge'],
    ['['.repeat(1_000_000), 'notJson'],
    [`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'notOurs'],
  ])('that is none says so: %.30s', (text, problem) => {
    expect(readLists(text)).toEqual({ problem });
  });

  it('leaves out what does not fit, and counts it', () => {
    const bad = (text: string) => {
      const read = readLists(text) as ListsFile;
      return [
        read.lists.length,
        read.lists[0]?.entries.length,
        read.notes.length,
        read.persons.length,
        read.bad,
      ];
    };
    expect(bad(filed({ entries: [entry, { ...entry, creator: 'x/1' }] }))).toEqual([1, 1, 1, 1, 1]);
    expect(bad(filed({ entries: [entry, entry] }))).toEqual([1, 1, 1, 1, 1]);
    expect(bad(filed({ entries: 'all' }))).toEqual([0, undefined, 1, 1, 1]);
    expect(bad(filed({ name: '' }))).toEqual([0, undefined, 1, 1, 1]);
    expect(bad(filed({ id: 'notes' }))).toEqual([0, undefined, 1, 1, 1]);
    expect(bad(file({ lists: [null, 5, [], 'x'] }))).toEqual([0, undefined, 1, 1, 4]);
    expect(
      bad(
        file({
          lists: [
            { ...list, entries: [] },
            { ...list, entries: [] },
          ],
        }),
      ),
    ).toEqual([1, 0, 1, 1, 1]);
    expect(bad(file({ notes: [note, { ...note, text: ' ' }], persons: [[], [entry.creator]] }))).toEqual([
      1, 1, 1, 0, 3,
    ]);
  });

  it('takes no more entries than a list holds', () => {
    const entries = Array.from({ length: 5001 }, (_, at) => ({
      ...entry,
      id: `6f1c2b1e-8a53-4c53-9d0e-${at.toString(16).padStart(12, '0')}`,
    }));
    const read = readLists(filed({ entries })) as ListsFile;
    expect([read.lists[0]?.entries.length, read.bad]).toEqual([5000, 1]);
  });

  it('gives nothing a prototype or a key of another’s choosing', () => {
    const text = filed({}).replace(
      '"free":{',
      '"__proto__":{"quote":1},"evil":1,"free":{"__proto__":{"x":1},',
    );
    const [read] = (readLists(text) as ListsFile).lists;
    const [one] = read?.entries ?? [];
    expect(one).toEqual(entry);
    expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    expect(one?.quote).toBeUndefined();
    expect(one?.free.x).toBeUndefined();
    expect(({} as Record<string, unknown>).quote).toBeUndefined();
  });

  it('of any making never throws', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.jsonValue(), (garbage, part) => {
        readLists(garbage);
        readLists(
          file({ lists: [part, { ...list, entries: [part, { ...entry, tags: part, free: part }] }] }),
        );
        readLists(file({ notes: part, persons: [part] }));
      }),
    );
  });
});
