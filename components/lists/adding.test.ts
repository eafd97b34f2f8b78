import { describe, expect, it } from 'vitest';
import type { Entry, Meeting } from '../../lib/lists/model';
import { readAdded, reportOf } from './adding';
import { byClient } from './useLists';

const XINGTU = '6812345678901234567';
const XHS = '5f1234567890abcdef012345';

describe('adding to a list', () => {
  it('an id that may be a work’s is taken for the creator’s, each creator once', () => {
    const read = readAdded(`${XINGTU}\n${XHS}\nhttps://www.xiaohongshu.com/user/profile/${XHS}\n`);
    expect(read.creators.map(({ subject }) => subject.id)).toEqual([XINGTU, XHS]);
    expect(read.creators.every(({ subject }) => subject.kind === 'kol')).toBe(true);
    expect(read.choices).toEqual([]);
  });

  it('names and short links wait for a look-up, works are counted, and what says nothing is named', () => {
    const read = readAdded(
      [
        '小鹿的日常',
        'https://v.douyin.com/iAbC123/',
        `https://www.douyin.com/video/7${XINGTU.slice(1)}`,
        '@@@',
      ].join('\n'),
    );
    expect(read.asks).toHaveLength(2);
    expect(read.works).toBe(1);
    expect(read.unread.map(({ text }) => text)).toEqual(['@@@']);
  });

  it('a column of hundreds is read to its end', () => {
    const ids = Array.from({ length: 450 }, (_, at) => `68123456789012${String(34_567 + at)}`);
    expect(readAdded(ids.join('\n')).creators).toHaveLength(450);
  });

  it('earlier refusals are told with the latest of them, and other lists apart from them', () => {
    const entry = (creator: string, rest: Partial<Entry> = {}): Entry => ({
      id: creator,
      creator,
      status: 'candidate',
      tags: [],
      free: {},
      addedAt: 1,
      ...rest,
    });
    const met = (name: string, rest: Partial<Entry>): Meeting => ({
      list: { id: name, name },
      entry: entry('a', rest),
    });
    const report = reportOf([
      {
        list: { id: 'l', name: 'l' },
        added: [entry('a'), entry('b'), entry('c')],
        already: [],
        met: {
          a: [
            met('spring', { status: 'excluded', statusAt: 5 }),
            met('summer', { status: 'excluded', statusAt: 9 }),
            met('autumn', { status: 'confirmed' }),
          ],
          b: [met('autumn', { status: 'confirmed' })],
        },
      },
    ]);
    expect(report.refused.map(({ meeting }) => meeting.list.name)).toEqual(['summer']);
    expect(report.elsewhere.map(({ entry: of }) => of.creator)).toEqual(['b']);
  });
});

describe('the overview of lists', () => {
  it('lists stand by client, the newest use first, and those without a client last', () => {
    const list = (id: string, changedAt: number, client?: string) => ({
      id,
      name: id,
      createdAt: 1,
      entries: 0,
      changedAt,
      ...(client && { client }),
    });
    const groups = byClient([list('a', 1, 'X'), list('b', 5), list('c', 3, 'Y'), list('d', 2, 'X')]);
    expect(groups.map(({ client, lists }) => [client, lists.map(({ id }) => id)])).toEqual([
      ['Y', ['c']],
      ['X', ['d', 'a']],
      [undefined, ['b']],
    ]);
  });
});
