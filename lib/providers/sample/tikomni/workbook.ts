/** A workbook of one sheet, as the service gives it. It is small enough to write without a library, and every spreadsheet opens it. */

type Cell = string | number;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const cell = (value: Cell) =>
  typeof value === 'number'
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;

const relation = (target: string, type: string) =>
  `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

const parts = (rows: readonly (readonly Cell[])[]): [path: string, text: string][] => [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  ],
  ['_rels/.rels', relation('xl/workbook.xml', 'officeDocument')],
  ['xl/_rels/workbook.xml.rels', relation('worksheets/sheet1.xml', 'worksheet')],
  [
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/worksheets/sheet1.xml',
    `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows
      .map((row) => `<row>${row.map(cell).join('')}</row>`)
      .join('')}</sheetData></worksheet>`,
  ],
];

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Numbers of two or four bytes, the lowest first: `[size, value]`. */
const numbers = (...given: readonly (readonly [size: 2 | 4, value: number])[]) =>
  given.flatMap(([size, value]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255));

/** Files in a ZIP archive, without compression: a sample is too small to gain by it. */
function zip(files: readonly (readonly [path: string, text: string])[]): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text);
  const body: number[] = [];
  const directory: number[] = [];
  for (const [path, text] of files) {
    const [name, bytes] = [encode(path), encode(text)];
    // Version 2.0, names in UTF-8, stored, on the first day that the format knows.
    const about = numbers(
      [2, 20],
      [2, 0x800],
      [2, 0],
      [2, 0],
      [2, 0x21],
      [4, checksum(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    );
    directory.push(
      ...numbers([4, 0x02014b50], [2, 20]),
      ...about,
      ...numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, body.length]),
      ...name,
    );
    body.push(...numbers([4, 0x04034b50]), ...about, ...name);
    for (const byte of bytes) body.push(byte);
  }
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, directory.length],
    [4, body.length],
    [2, 0],
  );
  return Uint8Array.from([...body, ...directory, ...end]);
}

/** Rows as an .xlsx file, in base64. */
export function workbookOf(rows: readonly (readonly Cell[])[]): string {
  return btoa(Array.from(zip(parts(rows)), (byte) => String.fromCharCode(byte)).join(''));
}
