import { type Rows, readDelimited, textOf } from '../../lib/lists/delimited';
import { readSheet } from '../../lib/lists/sheet';
import { readXlsx } from '../../lib/lists/xlsx';
import type { Read } from './adding';

/** Bytes of a file that is read: more than 20,000 rows of a brief have. */
const MAX_BYTES = 20_000_000;

/** The rows of a spreadsheet's file; `undefined` where it is none. */
export async function rowsOf(file: File): Promise<Rows | undefined> {
  if (file.size > MAX_BYTES) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Workbooks are zip archives, whatever they are called.
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return zipped ? readXlsx(bytes) : readDelimited(textOf(bytes));
}

/** The creators of a spreadsheet's file; `undefined` where it is none. Nothing is called for it. */
export async function readFile(file: File): Promise<Read | undefined> {
  const rows = await rowsOf(file);
  if (!rows) return undefined;
  const read = readSheet(rows);
  return {
    creators: read.flatMap(({ subject, ...row }) =>
      subject ? [{ subject, ...('name' in row && row.name !== undefined && { name: row.name }) }] : [],
    ),
    choices: [],
    asks: [],
    works: read.filter(({ problem }) => problem === 'work').length,
    unread: read.flatMap(({ row, text, problem }) =>
      problem && problem !== 'work' ? [{ line: row, text, problem }] : [],
    ),
  };
}
