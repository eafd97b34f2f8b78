import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf, workbookKind } from './workbook';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('workbookKind', () => {
  it.each([
    [new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), 'xlsx'],
    [bytes('{"code":402}'), 'json'],
    [bytes('\ufeff  [1]'), 'json'],
    [bytes('\n<!doctype html>'), 'html'],
    [bytes('PK'), 'other'],
    [bytes('not a workbook'), 'other'],
    [new Uint8Array(), 'other'],
    // The format before this one, whose type the service claims.
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'other'],
  ])('%# is %s', (given, kind) => {
    expect(workbookKind(given)).toBe(kind);
  });
});

describe('fileNameOf', () => {
  const raw = (text: string) => String.fromCharCode(...bytes(text));

  it.each([
    ['attachment; filename="作品列表导出.xlsx"', '作品列表导出.xlsx'],
    [raw('attachment; filename="作品列表导出.xlsx"'), '作品列表导出.xlsx'],
    ["attachment; filename=x.xlsx; filename*=UTF-8''%E4%BD%9C%E5%93%81.xlsx", '作品.xlsx'],
    ["attachment; filename*=UTF-8''%E4%ZZ; filename=good.xlsx", 'good.xlsx'],
    ['attachment; filename=works.xlsx; size=3', 'works.xlsx'],
    ['attachment; filename="../../etc/passwd"', 'passwd.xlsx'],
    ['attachment; filename="C:\\\\Users\\\\x\\\\works.xls"', 'works.xls.xlsx'],
    ['attachment; filename="...hidden"', 'hidden.xlsx'],
    ['attachment; filename="a\u202exslx.exe"', 'axslx.exe.xlsx'],
    ['attachment; filename="a<b>:c|d?.xlsx"', 'abcd.xlsx'],
    ['attachment; filename="CON.xlsx"', 'works.xlsx'],
    ['attachment; filename="/"', 'works.xlsx'],
    ['attachment', 'works.xlsx'],
    ['', 'works.xlsx'],
    [undefined, 'works.xlsx'],
  ])('of %s is %s', (header, name) => {
    expect(fileNameOf(header, 'works.xlsx')).toBe(name);
  });

  it('the name of a file is always that of a harmless workbook', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => {
        const name = fileNameOf(`attachment; filename="${text}"`, 'works.xlsx');
        expect(name).toMatch(/^[^./\\][^/\\]*\.xlsx$/u);
        expect(name.length).toBeLessThanOrEqual(125);
      }),
    );
  });
});
