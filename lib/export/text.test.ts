import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../report/units';
import type { Sheet } from './sheet';
import { safeText, toCsv, toTsv } from './text';

/** Cells as RFC 4180 has them, with any separator: written apart from what it tests. */
function parse(text: string, between: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let inQuotes = false;
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const at = text[i];
    if (inQuotes) {
      if (at !== '"') cell += at;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else inQuotes = false;
    } else if (at === '"' && cell === '') inQuotes = true;
    else if (at === between) end();
    else if (at === '\n' || (at === '\r' && text[i + 1] === '\n')) {
      end();
      rows.push([]);
      if (at === '\r') i++;
    } else cell += at;
  }
  end();
  return rows;
}

const sheet = (unit: Unit, ...values: Sheet['rows'][number]['cells']): Sheet => ({
  columns: [
    { heading: 'A', unit: 'text' },
    { heading: 'B', unit },
  ],
  rows: values.map((value) => ({ cells: ['x', value] })),
});

const csvCell = (unit: Unit, value: number | string | undefined) =>
  parse(toCsv(sheet(unit, value)).slice(1), ',')[1]?.[1];

describe('text in a cell', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '-cmd',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1+1',
    '＠SUM(A1)',
    '\t=1',
    '\tx',
    '\r=1',
    '\nx',
    ' =1+1',
    '\u200b=1+1',
    '\ufeff=HYPERLINK("https://x.example")',
    '-5 or less',
    '--5',
  ])('that a spreadsheet would run is not run: %j', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });

  it.each(['小鹿', 'a=b', '5-6', '-5', '-5.25', '-5%', '12345', '1.5', '', "'x", '2026-03-08'])(
    'that nobody would run stays as it is: %j',
    (text) => {
      expect(safeText(text)).toBe(text);
    },
  );

  it.each(['6999012345678901234', '84990209480123', '0012345678', '5608123e0000000000102030'])(
    'keeps every digit of %s',
    (id) => {
      expect(safeText(id)).toBe(`'${id}`);
    },
  );
});

describe('figures', () => {
  it.each<[Unit, number | string | undefined, string]>([
    ['count', 63747138, '63747138'],
    ['count', -21105, '-21105'],
    ['yuan', 56.57, '56.57'],
    ['yuan', -0.5, '-0.5'],
    ['ratio', 0.0244, '2.44%'],
    ['ratio', -0.015, '-1.5%'],
    ['index', 94.28, '94.28'],
    ['count', 0, '0'],
    ['count', undefined, ''],
    ['count', Number.NaN, ''],
    ['yuan', '暂无报价', '暂无报价'],
    ['date', '2026-03-08', '2026-03-08'],
  ])('%s %s is %j', (unit, value, written) => {
    expect(csvCell(unit, value)).toBe(written);
  });
});

describe('a file', () => {
  it('begins with the mark of UTF-8 and has lines as the RFC says', () => {
    expect(toCsv(sheet('count', 1, 2))).toBe('\uFEFFA,B\r\nx,1\r\nx,2\r\n');
  });

  it('puts in quotes what needs them, and nothing else', () => {
    expect(toCsv(sheet('text', 'a,b', 'say "hi"', 'two\nlines', ' x', 'a\tb'))).toBe(
      '\uFEFFA,B\r\nx,"a,b"\r\nx,"say ""hi"""\r\nx,"two\nlines"\r\nx," x"\r\nx,a\tb\r\n',
    );
    expect(toTsv(sheet('text', 'a\tb', 'a,b', '"x'))).toBe('A\tB\nx\t"a\tb"\nx\ta,b\nx\t"""x"');
  });

  it('is safe in its headings too', () => {
    expect(toCsv({ columns: [{ heading: '=1', unit: 'text' }], rows: [] })).toBe("\uFEFF'=1\r\n");
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc
      .array(fc.constantFrom('"', ',', '\t', '\r', '\n', '=', '-', '1', ' ', '＝', "'"), { maxLength: 6 })
      .map((parts) => parts.join('')),
  );
  const value = fc.oneof(text, fc.double(), fc.integer(), fc.constant(undefined));

  it.each([
    ['CSV', (made: Sheet) => parse(toCsv(made).slice(1, -2), ',')],
    ['TSV', (made: Sheet) => parse(toTsv(made), '\t')],
  ])('of %s reads back as it was, and no cell of it is a formula', (_, read) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, value), { maxLength: 8 }), (rows) => {
        const made: Sheet = {
          columns: [
            { heading: 'A', unit: 'text' },
            { heading: 'B', unit: 'yuan' },
          ],
          rows: rows.map((cells) => ({ cells })),
        };
        const back = read(made);
        expect(back).toHaveLength(rows.length + 1);
        rows.forEach((cells, at) => {
          cells.forEach((cell, column) => {
            const written = back[at + 1]?.[column] ?? 'none';
            if (typeof cell === 'string') expect([cell, `'${cell}`]).toContain(written);
            if (typeof cell === 'number' && Number.isFinite(cell) && Math.abs(cell) < 1e12)
              expect(Math.abs(Number(written) - cell)).toBeLessThanOrEqual(1e-6 + Math.abs(cell) * 1e-12);
            if (/^[=+@\t\r＝＋－＠]/.test(written)) expect.fail(written);
            if (written.startsWith('-')) expect(written).toMatch(/^-\d[\d.]*%?$/);
          });
        });
      }),
      { numRuns: 200 },
    );
  });
});
