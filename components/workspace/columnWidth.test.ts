import { describe, expect, it } from 'vitest';
import { columnLabel } from '../../lib/i18n/columns';
import '../../lib/i18n/metrics/all';
import { addWords } from '../../lib/i18n/metrics';
import * as studioWords from '../../lib/i18n/metrics/studio';
import type { Language } from '../../lib/language/translate';
import { LISTS } from '../../lib/providers/registry';
import { columnWidth } from './columnWidth';

addWords(studioWords);

const yuan = { id: 'x', unit: 'yuan' } as const;

/** The columns of every list: an empty answer has them all. */
const COLUMNS = Object.values(LISTS).flatMap((list) => {
  const { table } = list.page({ data: {} } as never, {}, undefined as never);
  return table.columns.slice(1);
});

/** How many lines a text has, broken where a browser breaks it. */
function lines(text: string, room: number): number {
  const wide = (word: string) =>
    [...word].reduce((sum, letter) => sum + (/[\u2e80-\uffff]/.test(letter) ? 12 : 6.4), 0);
  let [count, filled] = [1, 0];
  for (const word of text.split(' ')) {
    const width = wide(word);
    if (width > room) return Number.POSITIVE_INFINITY;
    if (filled > 0 && filled + 3.4 + width > room) [count, filled] = [count + 1, width];
    else filled += (filled > 0 ? 3.4 : 0) + width;
  }
  return count;
}

describe('the width of a column', () => {
  it('a column has room for its unit, however short its heading', () => {
    expect(columnWidth(yuan, '价', 'zh-CN')).toBe(88);
  });
  it('a column grows with a long heading on two lines, up to a limit', () => {
    const long = columnWidth(yuan, 'Median engagements, sponsored', 'en');
    expect(long).toBeGreaterThan(110);
    expect(columnWidth(yuan, 'Median engagements of sponsored notes with everything', 'en')).toBe(160);
  });
  it('a column is wide enough for the longest Latin word of its heading', () => {
    expect(columnWidth(yuan, 'Extraordinarily', 'en')).toBeGreaterThan(15 * 6.6);
  });
  it('columns with words of known length have a width of their own, in each language', () => {
    const place = { id: 'pgy.location', unit: 'text' } as const;
    expect(columnWidth({ id: 'pgy.gender', unit: 'text' }, '性别', 'zh-CN')).toBeLessThan(70);
    expect(columnWidth(place, 'Place', 'en')).toBeGreaterThan(columnWidth(place, '所在地', 'zh-CN'));
  });
  it('a column of ids has room for a whole id', () => {
    const id = { id: 'pgy.row.userId', unit: 'text' } as const;
    // 24 characters of at most 7.5 pixels, and the padding of the cell.
    expect(columnWidth(id, '用户 ID', 'zh-CN')).toBeGreaterThan(24 * 7.5 + 16);
  });
  it('the test finds the columns of the lists', () => expect(COLUMNS.length).toBeGreaterThan(80));
  // Cut off, "CPM compared, picture" and "CPM compared, video" would read the same.
  it.each<Language>(['zh-CN', 'en'])(
    'every heading is whole on two lines, sorted ones too, in %s',
    (language) => {
      const cut = COLUMNS.filter((column) => {
        const heading = columnLabel(column.id, language);
        return lines(heading, columnWidth(column, heading, language) - 31) > 2;
      });
      expect(cut.map(({ id }) => columnLabel(id, language))).toEqual([]);
    },
  );
  it('a Chinese heading keeps a number beside its noun', () => {
    const heading = '近 30 天粉丝增长率';
    expect(lines(heading, columnWidth(yuan, heading, 'zh-CN') - 31)).toBe(1);
  });
});
