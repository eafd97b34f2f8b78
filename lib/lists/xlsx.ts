import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import type { Rows } from './delimited';

/** Bytes of a part of a workbook, unpacked: a file that says it holds more is not unpacked. */
const MAX_PART = 100 * 1024 * 1024;
const MAX_ROWS = 20_000;
const MAX_CELLS = 200;
const BOOK = 'xl/workbook.xml';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of XML without its entities. */
function plain(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
    (whole, number, hex, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = number ? Number(number) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** A tag of XML, by its name without the namespace, and the text that follows it. */
interface Tag {
  name: string;
  end: boolean;
  /** `<x/>`: a tag that ends with itself. */
  empty: boolean;
  attribute(name: string): string | undefined;
  text: string;
}

/** The tags of a part, in their order. Workbooks are plain XML: comments and the like are passed over as tags of no name. */
function* tagsOf(xml: string): Generator<Tag> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const close = xml.indexOf('>', at);
    if (close < 0) return;
    const next = xml.indexOf('<', close);
    const inside = xml.slice(at + 1, close);
    const end = inside.startsWith('/');
    const empty = inside.endsWith('/');
    const [full = ''] = inside.slice(end ? 1 : 0).split(/[\s/]/, 1);
    yield {
      name: full.slice(full.indexOf(':') + 1),
      end,
      empty,
      attribute: (name) => attributeOf(inside, name),
      text: xml.slice(close + 1, next < 0 ? undefined : next),
    };
    at = next;
  }
}

function attributeOf(inside: string, name: string): string | undefined {
  for (const quote of ['"', "'"]) {
    const from = inside.indexOf(` ${name}=${quote}`);
    if (from < 0) continue;
    const begin = from + name.length + 3;
    const end = inside.indexOf(quote, begin);
    if (end >= 0) return plain(inside.slice(begin, end));
  }
  return undefined;
}

/** Where the relations of a part lead, by their ids. */
function relations(files: Unzipped, part: string): Map<string, string> {
  const slash = part.lastIndexOf('/') + 1;
  const xml = files[`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`];
  const found = new Map<string, string>();
  if (!xml) return found;
  for (const tag of tagsOf(strFromU8(xml))) {
    const [id, target] = [tag.attribute('Id'), tag.attribute('Target')];
    if (tag.name === 'Relationship' && id && target) found.set(id, target);
  }
  return found;
}

/** The part of the first sheet. */
function firstSheet(files: Unzipped): string | undefined {
  const book = files[BOOK];
  if (!book) return undefined;
  const to = relations(files, BOOK);
  for (const tag of tagsOf(strFromU8(book))) {
    if (tag.name !== 'sheet' || tag.end) continue;
    const target = to.get(tag.attribute('r:id') ?? '');
    if (target) return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return undefined;
}

/** The texts that cells refer to by number. A text may be in several runs; readings of Chinese characters beside it are none of it. */
function sharedTexts(files: Unzipped): string[] {
  const xml = files['xl/sharedStrings.xml'];
  const texts: string[] = [];
  if (!xml) return texts;
  let text = '';
  let reading = false;
  for (const tag of tagsOf(strFromU8(xml))) {
    if (tag.name === 'rPh') reading = !tag.end;
    else if (tag.name === 't' && !tag.end && !tag.empty && !reading) text += plain(tag.text);
    else if (tag.name === 'si' && (tag.end || tag.empty)) {
      texts.push(text);
      text = '';
    }
  }
  return texts;
}

/** The column of a cell such as `AB12`, from 0. */
function columnOf(ref: string | undefined): number | undefined {
  const letters = ref?.match(/^[A-Z]{1,3}/)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * Reads the texts of a workbook's first sheet. A cell with a link has its address after its text: sheets often have names that
 * lead to pages.
 *
 * @returns `undefined` where the file is no workbook, or one that is too large
 */
export function readXlsx(bytes: Uint8Array): Rows | undefined {
  let files: Unzipped;
  let tooLarge = false;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/.*\.(xml|rels)$/.test(name)) return false;
        tooLarge ||= originalSize > MAX_PART;
        return !tooLarge;
      },
    });
  } catch {
    return undefined;
  }
  const part = firstSheet(files);
  const xml = part === undefined ? undefined : files[part];
  if (tooLarge || part === undefined || !xml) return undefined;
  return sheetRows(strFromU8(xml), sharedTexts(files), relations(files, part));
}

function sheetRows(xml: string, shared: readonly string[], links: ReadonlyMap<string, string>): Rows {
  const rows: string[][] = [];
  let rowAt = 0;
  let column = -1;
  let type: string | undefined;
  let text = '';
  const put = (rowIndex: number, columnIndex: number, value: string) => {
    if (rowIndex >= MAX_ROWS || columnIndex >= MAX_CELLS) return;
    while (rows.length <= rowIndex) rows.push([]);
    const cells = rows[rowIndex] as string[];
    while (cells.length <= columnIndex) cells.push('');
    cells[columnIndex] = [cells[columnIndex], value].filter(Boolean).join(' ');
  };
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'row' && !tag.end) {
      rowAt = Math.max(0, (Number(tag.attribute('r')) || rowAt + 1) - 1);
      column = -1;
      if (tag.empty) rowAt += 1;
    } else if (tag.name === 'row') rowAt += 1;
    else if (tag.name === 'c' && !tag.end) {
      column = columnOf(tag.attribute('r')) ?? column + 1;
      type = tag.attribute('t');
      text = '';
    } else if ((tag.name === 'v' || tag.name === 't') && !tag.end && !tag.empty) text += plain(tag.text);
    else if (tag.name === 'c') put(rowAt, column, type === 's' ? (shared[Number(text)] ?? '') : text);
    else if (tag.name === 'hyperlink' && !tag.end) {
      const ref = tag.attribute('ref');
      const target = links.get(tag.attribute('r:id') ?? '');
      const [, line] = ref?.match(/^[A-Z]{1,3}(\d{1,7})/) ?? [];
      if (target && line) put(Number(line) - 1, columnOf(ref) ?? 0, target);
    }
  }
  return rows;
}
