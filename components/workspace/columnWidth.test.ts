import { describe, expect, it } from 'vitest';
import { columnLabel } from '../../lib/i18n/columns';
import '../../lib/i18n/metrics/all';
import { addWords } from '../../lib/i18n/metrics';
import { studioWords } from '../../lib/i18n/metrics/studio';
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
  it('has room for its unit, however short its heading', () => {
    expect(columnWidth(yuan, '价', 'zh-CN')).toBe(88);
  });
  it('grows with a long heading, which has two lines, up to a limit', () => {
    const long = columnWidth(yuan, 'Median engagements, sponsored', 'en');
    expect(long).toBeGreaterThan(110);
    expect(columnWidth(yuan, 'Median engagements of sponsored notes with everything', 'en')).toBe(160);
  });
  it('never breaks a Latin word', () => {
    expect(columnWidth(yuan, 'Extraordinarily', 'en')).toBeGreaterThan(15 * 6.6);
  });
  it('knows columns whose words are always short, and those whose words are long in one language', () => {
    const place = { id: 'pgy.location', unit: 'text' } as const;
    expect(columnWidth({ id: 'pgy.gender', unit: 'text' }, '性别', 'zh-CN')).toBeLessThan(70);
    expect(columnWidth(place, 'Place', 'en')).toBeGreaterThan(columnWidth(place, '所在地', 'zh-CN'));
  });
  it('knows the columns of the lists', () => expect(COLUMNS.length).toBeGreaterThan(80));
  // Two of them would otherwise read alike: "CPM compared, picture" and "CPM compared, video".
  it.each<Language>(['zh-CN', 'en'])(
    'shows every heading whole on two lines, and ordered, in %s',
    (language) => {
      const cut = COLUMNS.filter((column) => {
        const heading = columnLabel(column.id, language);
        return lines(heading, columnWidth(column, heading, language) - 31) > 2;
      });
      expect(cut.map(({ id }) => columnLabel(id, language))).toEqual([]);
    },
  );
  it('keeps a number beside what it counts', () => {
    const heading = '近 30 天粉丝增长率';
    expect(lines(heading, columnWidth(yuan, heading, 'zh-CN') - 31)).toBe(1);
  });
});
