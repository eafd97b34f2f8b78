import type { IncomingMessage, ServerResponse } from 'node:http';

/** The host of a team's gateway, with its folder of shared lists and, beside it, a folder of WebDAV. */
export const TEAM_HOST = 'team.example';

/** What was asked of the folder. */
export interface FolderAsk {
  method: string;
  path: string;
  status: number;
  /** Bytes of the bodies, both ways. */
  bytes: number;
}

/** The personal key, or password, that a member signs in with here. */
export const keyOf = (member: string): string => `key-of-${member}`;

const NAME = /^[a-z0-9_-]{1,32}\.json$/;
/** Bytes of a file, as the gateway takes it. */
const MOST = 8_000_000;

/**
 * The files of a team as its gateway gives them (`/lists/`, a key in the header, nginx's listing) and as a server of WebDAV does
 * (`/dav/`, a password, `PROPFIND`): a member writes no file but their own.
 */
export class TeamFolderServer {
  readonly files = new Map<string, { text: string; etag: string }>();
  readonly asked: FolderAsk[] = [];
  /** Members whose keys are taken back. */
  readonly revoked = new Set<string>();
  /** Every ask is answered with this status, while the server is out of order. */
  broken: number | undefined;
  #tags = 0;

  reset(): void {
    this.files.clear();
    this.asked.length = 0;
    this.revoked.clear();
    this.broken = undefined;
  }

  /** Puts a file there, past all rules. */
  put(member: string, text: string): void {
    this.#tags += 1;
    this.files.set(`${member}.json`, { text, etag: `"${this.#tags}"` });
  }

  async handle(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    const answer = (status: number, text = '', headers: Record<string, string> = {}) => {
      const method = request.method ?? 'GET';
      const given = status === 304 ? '' : text;
      this.asked.push({ method, path, status, bytes: body.length + Buffer.byteLength(given) });
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(given);
    };
    if (this.broken !== undefined) return answer(this.broken);
    const [, folder, name = ''] = path.split('/');
    const member = this.#member(folder, request.headers.authorization);
    if (!member) return answer(401, '{"gateway":"kol-lens","error":"key","charged":"no","message":"no key"}');
    if (name === '') return this.#list(folder, request.method, answer);
    if (!NAME.test(name)) return answer(404);
    const file = this.files.get(name);
    switch (request.method) {
      case 'GET':
        if (!file) return answer(404);
        if (request.headers['if-none-match'] === file.etag) return answer(304, '', { etag: file.etag });
        return answer(200, file.text, { etag: file.etag });
      case 'PUT':
        if (name !== `${member}.json`) return answer(403, '{"error":"member"}');
        if (body.length > MOST) return answer(413);
        this.put(member, body.toString());
        // As nginx answers: without a tag.
        return answer(file ? 204 : 201);
      default:
        return answer(405);
    }
  }

  #member(folder: string | undefined, authorization = ''): string | undefined {
    const [kind, given = ''] = authorization.split(' ');
    const basic = folder === 'dav' && kind === 'Basic';
    const key = basic ? Buffer.from(given, 'base64').toString().split(':').at(-1) : given;
    if (!basic && !(folder === 'lists' && kind === 'Bearer')) return undefined;
    const member = key?.startsWith('key-of-') ? key.slice('key-of-'.length) : undefined;
    return member && !this.revoked.has(member) ? member : undefined;
  }

  #list(
    folder: string | undefined,
    method: string | undefined,
    answer: (status: number, text?: string, headers?: Record<string, string>) => void,
  ): void {
    const names = [...this.files.keys()].sort();
    if (folder === 'lists' && method === 'GET') {
      const rows = names.map((name) => ({ name, type: 'file', size: this.files.get(name)?.text.length }));
      answer(200, JSON.stringify(rows));
      return;
    }
    if (folder !== 'dav' || method !== 'PROPFIND') {
      answer(405);
      return;
    }
    const hrefs = ['', ...names].map((name) => `<D:response><D:href>/dav/${name}</D:href></D:response>`);
    answer(207, `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${hrefs.join('')}</D:multistatus>`, {
      'content-type': 'application/xml',
    });
  }
}
