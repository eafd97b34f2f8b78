import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sheet } from './sheet';
import { toCsv } from './text';
import { toXlsx } from './xlsx';

const ID = '6999012345678901234';
const ZEROS = '0012';
const PAGE = 'https://www.xingtu.cn/x?a=1&b=2';
const SHEET: Sheet = {
  columns: [
    { heading: '达人', unit: 'text' },
    { heading: 'ID', unit: 'text' },
    { heading: 'CPM', unit: 'yuan' },
    { heading: '日期', unit: 'date' },
    { heading: '链接', unit: 'text' },
  ],
  rows: [
    { cells: ['林间小鹿', ID, 83.48, '2026-03-08', PAGE] },
    { cells: ['=1+1', ZEROS, undefined, undefined, undefined], notes: { 2: '不接单' } },
  ],
};

/** A sheet that is handed in: two lines of headings, a footnote, sums. */
const HANDED_IN: Sheet = {
  columns: [
    { heading: '昵称', unit: 'text', width: 18 },
    { heading: '报价', unit: 'yuan', format: '"¥"#,##0' },
    { heading: '返点', unit: 'ratio', format: '0%' },
  ],
  rows: [
    { cells: ['林间小鹿', 36_000, 0.3], links: { 0: PAGE } },
    { cells: ['=1+1', 40_000, 0.3], marks: { 1: '¹' } },
  ],
  layout: {
    levels: 2,
    head: [
      { row: 0, column: 0, rows: 2, columns: 1, text: '昵称' },
      { row: 0, column: 1, rows: 1, columns: 2, text: '报价（元）' },
      { row: 1, column: 1, rows: 1, columns: 1, text: '报价' },
      { row: 1, column: 2, rows: 1, columns: 1, text: '返点' },
    ],
    frozen: 1,
    total: { cells: ['合计', 76_000, undefined] },
    feet: ['¹ 平台报价'],
  },
};

/** Commas between cells, UTF-8, and formulas reckoned, as Calc's own window proposes. */
const CSV_FILTER = 'CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';

/** LibreOffice is no part of what a developer needs: where it is missing, the bytes alone are tested, in the other files. */
const there = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!there)('in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kol-lens-office-'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  /** The cells of a table that was read, row by row: what is in each, and what it is worth. */
  const cells = (xml: string) =>
    [...xml.matchAll(/<table:table-row[\s\S]*?<\/table:table-row>/g)].map(([row]) =>
      [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].map(
        ([, attributes = '', inner = '']) => ({
          type: /office:value-type="(\w+)"/.exec(attributes)?.[1],
          text: inner.replace(/<office:annotation[\s\S]*?<\/office:annotation>|<[^>]*>|\s*\n\s*/g, ''),
        }),
      ),
    );

  beforeAll(async () => {
    const look = (id: string) => `"=VLOOKUP(""${id}"",B1:C3,2,0)"`;
    writeFileSync(join(folder, 'table.csv'), `${toCsv(SHEET)}${look(ID)},${look('6999012345678901235')}\r\n`);
    const about = { title: '说明', lines: [['来源', '星图']] as [string, string][] };
    const book = await toXlsx({ sheets: [{ title: "it's", sheet: SHEET }], about });
    writeFileSync(join(folder, 'book.xlsx'), Buffer.from(await book.arrayBuffer()));
    const handed = await toXlsx({ sheets: [{ title: '青屿', sheet: HANDED_IN }], about });
    writeFileSync(join(folder, 'handed.xlsx'), Buffer.from(await handed.arrayBuffer()));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const convert = (name: string, ...how: string[]) =>
      execFileSync(
        'soffice',
        [profile, '--headless', ...how, '--convert-to', 'fods', '--outdir', folder, join(folder, name)],
        { stdio: 'ignore' },
      );
    convert('table.csv', `--infilter=${CSV_FILTER}`);
    convert('book.xlsx');
    convert('handed.xlsx');
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a look-up by an id finds its row of a CSV file, and an id of another last digit does not', () => {
    const rows = cells(read('table.fods'));
    expect(rows[1]?.[1]).toEqual({ type: 'string', text: ID });
    expect(rows[2]?.[1]).toEqual({ type: 'string', text: ZEROS });
    expect(rows[3]?.[0]).toEqual({ type: 'float', text: '83.48' });
    expect(rows[3]?.[1]?.text).toBe('#N/A');
  });

  test('a name that begins as a formula runs in neither file', () => {
    expect(cells(read('table.fods'))[2]?.[0]?.text).toContain('=1+1');
    expect(cells(read('book.fods'))[2]?.[0]).toEqual({ type: 'string', text: '=1+1' });
  });

  test('a sheet that is handed in has merged headings, a filter below them, and numbers with their footnotes', () => {
    const xml = read('handed.fods');
    const rows = cells(xml);
    expect(xml).toContain('table:number-columns-spanned="2"');
    expect(xml).toContain('table:number-rows-spanned="2"');
    expect(xml).toMatch(/table:target-range-address="[^"]*A2:[^"]*C4"[^>]*display-filter-buttons="true"/);
    expect(rows[2]?.slice(0, 3)).toEqual([
      { type: 'string', text: '林间小鹿' },
      { type: 'float', text: '¥36,000' },
      { type: 'percentage', text: '30%' },
    ]);
    expect(rows[3]?.[0]).toEqual({ type: 'string', text: '=1+1' });
    expect(rows[3]?.[1]).toEqual({ type: 'float', text: '¥40,000¹' });
    expect(rows[4]?.slice(0, 2)).toEqual([
      { type: 'string', text: '合计' },
      { type: 'float', text: '¥76,000' },
    ]);
    expect(xml).toContain(`xlink:href="${PAGE.replace('&', '&amp;')}"`);
  });

  test('a workbook has its types, its filter, its link and its note', () => {
    const xml = read('book.fods');
    expect(
      cells(xml)[1]
        ?.slice(0, 5)
        .map(({ type }) => type),
    ).toEqual(['string', 'string', 'float', 'date', 'string']);
    expect(cells(xml)[1]?.[1]?.text).toBe(ID);
    expect(xml).toMatch(
      /<table:database-range [^>]*table:target-range-address="[^"]*A1:[^"]*E3"[^>]*display-filter-buttons="true"/,
    );
    expect(xml).toContain(`xlink:href="${PAGE.replace('&', '&amp;')}"`);
    expect(/<office:annotation[\s\S]*?<\/office:annotation>/.exec(xml)?.[0]).toContain('不接单');
  });
});
