import { MAX_MEMBER_FILE } from '../../lists/sharing/file';
import type { FolderPlace, SharingProblem } from '../../lists/sharing/state';
import { FailureError } from '../../report/failure';
import { isRecord } from '../../subject/record';

/** An exchange with the folder that came to nothing, and why. */
export class FolderError extends Error {
  constructor(readonly problem: SharingProblem) {
    super(problem);
  }
}

/** The folder of a team: one file a member, which that member alone writes. A method that fails rejects with a `FolderError`. */
export interface TeamFolder {
  /** The members who have a file, by its name without the ending. */
  list(): Promise<string[]>;
  /** A member's file; `same` where it is still the one of the tag, `undefined` where there is none. */
  get(member: string, etag?: string): Promise<{ text: string; etag?: string } | 'same' | undefined>;
  /** Writes one's own file. @returns its tag, where the server tells it */
  put(member: string, text: string): Promise<{ etag?: string }>;
  /** The server's clock less this computer's at the last answer, milliseconds; `undefined` where no answer told the time. */
  readonly offset: number | undefined;
}

/** A request to the folder, and its answer. Its headers hold a secret: no failure names them. */
export interface FolderRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
  /** The most bytes that the answer may have. */
  limit: number;
}
export type SendToFolder = (
  request: FolderRequest,
) => Promise<{ status: number; headers: Headers; bytes: Uint8Array }>;

const NAME = /^[a-z0-9_-]{1,32}$/;
const ENDING = '.json';
/** Bytes of a listing: of many more members than a team has. */
const MAX_LISTING = 1_000_000;
/** Members whose files are read. */
export const MAX_MEMBERS = 300;

/** Whether a text can be the name of a member's file. */
export const isMemberName = (text: string): boolean => NAME.test(text);

/** The members of a listing, each once. */
function membersOf(files: readonly unknown[]): string[] {
  const members = files.flatMap((file) => {
    if (typeof file !== 'string' || !file.endsWith(ENDING)) return [];
    const name = file.slice(0, -ENDING.length);
    return isMemberName(name) ? [name] : [];
  });
  return [...new Set(members)].sort().slice(0, MAX_MEMBERS);
}

/** The names of files in the listing that nginx gives as JSON. */
function namesInJson(text: string): unknown[] | undefined {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    // A page to log in at, or whatever else stands at the address.
  }
  return Array.isArray(rows) ? rows.map((row) => (isRecord(row) ? row.name : undefined)) : undefined;
}

/** The names of files in the listing of WebDAV: the last parts of the addresses in its `href` elements. A worker has no reader of XML. */
function namesInXml(text: string): unknown[] | undefined {
  if (!text.toLowerCase().includes('multistatus')) return undefined;
  return Array.from(text.matchAll(/href\s*>[^<]*/gi), ([found]) =>
    found.slice(Math.max(found.lastIndexOf('>'), found.lastIndexOf('/')) + 1).trim(),
  );
}

const PROPFIND = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>';

/**
 * The folder on a team's gateway, or any folder of WebDAV.
 *
 * @param base of the folder, without a slash at its end
 * @param authorization the header that says who asks
 */
export function httpFolder(
  kind: FolderPlace['kind'],
  base: string,
  authorization: string,
  send: SendToFolder,
  now: () => number,
): TeamFolder {
  let offset: number | undefined;
  async function ask(
    method: string,
    path: string,
    { headers = {}, body, limit }: { headers?: Record<string, string>; body?: string; limit: number },
  ) {
    const begun = now();
    try {
      const answer = await send({
        url: `${base}/${path}`,
        method,
        headers: { ...headers, Authorization: authorization },
        ...(body !== undefined && { body }),
        limit,
      });
      const date = Date.parse(answer.headers.get('date') ?? '');
      // The header has whole seconds, and was written while the answer was on its way.
      if (Number.isFinite(date)) offset = date + 500 - (begun + now()) / 2;
      return answer;
    } catch (error) {
      const code = error instanceof FailureError ? error.failure.code : undefined;
      throw new FolderError(code === 'offline' || code === 'tooLarge' ? code : 'unreachable');
    }
  }
  /** What a status that is no success means. */
  function refused(status: number, forbidden: SharingProblem = 'key'): FolderError {
    if (status === 401) return new FolderError('key');
    if (status === 403) return new FolderError(forbidden);
    if (status === 413) return new FolderError('tooLarge');
    const passing = status === 408 || status === 429 || status >= 500;
    return new FolderError(passing ? 'unreachable' : 'folder');
  }
  const tagOf = (headers: Headers) => {
    const etag = headers.get('etag');
    return etag ? { etag } : {};
  };
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  return {
    get offset() {
      return offset;
    },
    async list() {
      const xml = kind === 'webdav';
      const method = xml ? 'PROPFIND' : 'GET';
      const { status, bytes } = await ask(method, '', {
        ...(xml && { headers: { Depth: '1', 'Content-Type': 'application/xml' }, body: PROPFIND }),
        limit: MAX_LISTING,
      });
      if (status !== (xml ? 207 : 200)) throw refused(status);
      const names = (xml ? namesInXml : namesInJson)(textOf(bytes));
      if (!names) throw new FolderError('folder');
      return membersOf(names);
    },
    async get(member, etag) {
      const headers: Record<string, string> = etag === undefined ? {} : { 'If-None-Match': etag };
      const {
        status,
        headers: given,
        bytes,
      } = await ask('GET', member + ENDING, {
        headers,
        limit: MAX_MEMBER_FILE,
      });
      if (status === 304) return 'same';
      if (status === 404) return undefined;
      if (status !== 200) throw refused(status);
      return { text: textOf(bytes), ...tagOf(given) };
    },
    async put(member, text) {
      const { status, headers } = await ask('PUT', member + ENDING, {
        headers: { 'Content-Type': 'application/json' },
        body: text,
        limit: MAX_LISTING,
      });
      if (status >= 300) throw refused(status, 'member');
      return tagOf(headers);
    },
  };
}
