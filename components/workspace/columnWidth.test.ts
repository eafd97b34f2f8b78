import { describe, expect, it } from 'vitest';
import { columnWidth } from './columnWidth';

const yuan = { id: 'x', unit: 'yuan' } as const;

describe('the width of a column', () => {
  it('has room for its unit, however short its heading', () => {
    expect(columnWidth(yuan, '价')).toBe(88);
  });
  it('grows with a long heading, which has two lines, up to a limit', () => {
    const long = columnWidth(yuan, 'Median engagements, sponsored');
    expect(long).toBeGreaterThan(110);
    expect(columnWidth(yuan, 'Median engagements of sponsored notes with everything')).toBe(148);
  });
  it('never breaks a Latin word', () => {
    expect(columnWidth(yuan, 'Extraordinarily')).toBeGreaterThan(15 * 6.6);
  });
  it('knows columns whose words are always short', () => {
    expect(columnWidth({ id: 'pgy.gender', unit: 'text' }, '性别')).toBeLessThan(70);
  });
});
