/** What a download really is. */
export type WorkbookKind = 'xlsx' | 'json' | 'html' | 'other';

/**
 * What the first bytes say: the service labels its workbook with the type of an older format, and an error page as a
 * workbook, so its header counts for nothing.
 */
export function workbookKind(bytes: Uint8Array): WorkbookKind {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) return 'xlsx';
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  return start.startsWith('<') ? 'html' : 'other';
}

const MAX_NAME = 120;
/** Characters that some system forbids in a name, and those that turn its direction around. */
const FORBIDDEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/gu;
/** Names that mean a device on Windows, whatever follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Header values are bytes read as Latin-1: UTF-8 in them has to be put together again. */
function asUtf8(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: any single byte
  if (!/^[\x00-\xff]*$/.test(text)) return text;
  try {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The name a server gives its file, made harmless: no path, no device, nothing hidden, always `.xlsx`. */
export function fileNameOf(contentDisposition: string | undefined, fallback: string): string {
  const header = contentDisposition ?? '';
  const extended = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i.exec(header);
  const given = (extended && decoded(extended)) ?? asUtf8((plain?.[1] ?? plain?.[2] ?? '').trim());
  const name = (given.split(/[/\\]/).at(-1) ?? '')
    .replace(FORBIDDEN, '')
    .replace(/\.xlsx$/i, '')
    .slice(0, MAX_NAME)
    .replace(/^[.\s]+|(?<![.\s])[.\s]+$/g, '');
  return name === '' || DEVICE.test(name) ? fallback : `${name}.xlsx`;
}
