/** A table as texts: rows of cells. */
export type Rows = readonly (readonly string[])[];

/** Rows and cells of a row that are read. */
const MAX_ROWS = 20_000;
const MAX_CELLS = 200;

const DELIMITERS = [',', '\t', ';', '，'] as const;

/** The text of a file: UTF-8, UTF-16 with its mark, or else GB 18030, in which Excel in China writes CSV. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The delimiter that the first line has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const [line = ''] = text.slice(0, 10_000).split(/[\r\n]/, 1);
  const plain = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => plain.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] as string;
}

/** Reads CSV or TSV by RFC 4180: quoted cells may hold delimiters, quotes (doubled) and line ends. A quote that never ends holds the rest. */
export function readDelimited(text: string): Rows {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const endRow = () => {
    rows.push(row);
    row = [];
  };
  const add = (cell: string) => {
    if (row.length < MAX_CELLS) row.push(cell);
  };
  while (at < text.length && rows.length < MAX_ROWS) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        cell += text.slice(at, end < 0 ? undefined : end);
        at = end < 0 ? text.length : end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    const from = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
    add(cell + text.slice(from, at));
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) add('');
      else continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    endRow();
  }
  return rows;
}
