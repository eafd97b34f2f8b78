import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import { sampleData } from '../../lib/providers/sample';
import { page } from './replicas';
import { picture } from './replicas/picture';
import { STUDIO_PREFIXES, StudioApi } from './studio';
import { TEAM_HOST, TeamFolderServer } from './teamFolder';

/** The hosts that speak the Just One contract: the default, mainland China, the ones that tests enter as their own, and this server by its address. */
const API_HOSTS = new Set(['api.justoneapi.com', '47.117.133.51', 'api.custom.example', '127.0.0.1']);

/** Where a replica has its first script, if it has one. */
const FIRST = '/replica/first.js';

/** Where Firefox asks for its own settings and lists, whatever the preferences of a test say. */
const BROWSER_HOSTS = /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com)$/;

/** A host that the drivers make unresolvable. */
export const DEAD_HOST = 'api.dead.example';

/** Accepted by every server, and made up. */
export const TOKEN = 'klt_0123456789abcdefABCDEF';

/** Where creators log in. */
const LOGIN_SITE = /(?:^|\.)douyin\.com$/;

/** Every host answers this path with cookies of each kind, as a login does. */
export const LOGIN_PATH = '/log-in';
const LOGIN_COOKIES = ['Strict', 'Lax', 'None'].map(
  (kind) => `session_${kind.toLowerCase()}=secret; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=${kind}`,
);

/** Every host redirects what is asked below this path to the host and path that follow. */
export const REDIRECT_PATH = '/redirect/';

/** The header in which a client that resolves no names, and speaks no TLS, says which origin it means. */
export const MEANT = 'x-meant-origin';

/** A request as it arrived, in the order of arrival. */
export interface Received {
  at: number;
  method: string;
  secure: boolean;
  /** Without the port. */
  host: string;
  path: string;
  query: Record<string, string>;
  /** The headers that identify the sender; absent where they were not sent. */
  cookie?: string | undefined;
  referrer?: string | undefined;
  /** The client went away before the answer was complete. */
  abandoned: boolean;
}

/** An answer, or a failure in the place of one. */
export type Answer =
  | { kind: 'code'; code: number; message?: string; data?: unknown }
  | { kind: 'data'; data: unknown }
  | { kind: 'by'; data(query: Readonly<Record<string, string>>): unknown; ms: number }
  | { kind: 'raw'; body: string; status?: number; contentType?: string }
  | { kind: 'drop'; when: 'before' | 'within' }
  | { kind: 'hang' }
  | { kind: 'hold'; until: Promise<void> };

/** The answers that tests ask for by name. */
export const answers = {
  code: (code: number, message = `code ${code}`): Answer => ({ kind: 'code', code, message }),
  /** Success with this instead of the sample. */
  data: (data: unknown): Answer => ({ kind: 'data', data }),
  /** Success with what the parameters ask for, after `ms` milliseconds. */
  by: (data: (query: Readonly<Record<string, string>>) => unknown, ms = 0): Answer => ({
    kind: 'by',
    data,
    ms,
  }),
  empty: { kind: 'data', data: null },
  http: (status: number): Answer => ({
    kind: 'raw',
    status,
    body: 'upstream error',
    contentType: 'text/plain',
  }),
  html: {
    kind: 'raw',
    body: '<!doctype html><title>Login</title><p>Please log in',
    contentType: 'text/html',
  },
  truncated: { kind: 'raw', body: '{"code":0,"message":"success","data":{"expect_cpm":{"1_20":"56' },
  huge: (bytes = 10 * 1024 * 1024): Answer => ({
    kind: 'raw',
    body: `{"code":0,"data":"${'x'.repeat(bytes)}"}`,
  }),
  /** The connection closes with no byte of an answer. */
  dropBefore: { kind: 'drop', when: 'before' },
  /** The connection closes in the middle of the body. */
  dropWithin: { kind: 'drop', when: 'within' },
  /** Never answers, and never closes. */
  hang: { kind: 'hang' },
} as const satisfies Record<string, Answer | ((...args: never[]) => Answer)>;

/** Calls held back: `release()` lets them all be answered, and holds no more. */
export interface Hold {
  release(): void;
}

/**
 * The whole world of a browser under test on one loopback port: the Just One API, replicas of the platforms' pages at
 * their real addresses, and pictures. The port takes TLS, plain HTTP and proxy requests (CONNECT and absolute URLs), so a
 * browser reaches it by a resolver rule or as its proxy, and the extension runs its real code against its real addresses.
 */
export class TestServer {
  /** Every request since `reset()`. */
  received: Received[] = [];
  /** Tokens that the API accepts; all others get code 100. */
  tokens = new Set([TOKEN]);
  /** Whether replicas forbid inline styles and all frames, as strictly as a page can. */
  strictCsp = true;
  /** What every replica does before anything else: a function of the page's own. */
  first: (() => void) | undefined;
  /** The services of the studio. */
  readonly studio = new StudioApi();
  /** The folder of a team's shared lists. */
  readonly team = new TeamFolderServer();
  /** Hosts that a test answers for by itself. */
  readonly hosts = new Map<string, (url: URL, request: IncomingMessage, response: ServerResponse) => void>();
  /** Hosts whose TLS goes as it is to another port of this machine, where a server of its own ends it. */
  readonly tunnels: Map<string, number>;
  /** Personal keys of a team's gateway, and the hosts that were sent one of them though they are not the gateway. */
  readonly keys = new Set<string>();
  readonly strays: string[] = [];

  readonly #scripts = new Map<string, { queue: Answer[]; always?: Answer }>();
  #requests = 0;

  private constructor(
    readonly port: number,
    readonly close: () => Promise<void>,
    private readonly sockets: ReadonlySet<Socket>,
    tunnels: Map<string, number>,
  ) {
    this.tunnels = tunnels;
  }

  /**
   * Starts on a free port. The certificate is made for this run and no browser trusts it: drivers ignore its errors.
   *
   * @param secure whether it is asked over TLS, as browsers do
   */
  static async start({ port = 0, secure: tls = true } = {}): Promise<TestServer> {
    const subject = [{ name: 'commonName', value: 'KOL Lens test server' }];
    const pem = tls ? await generate(subject, { keySize: 2048 }) : undefined;
    const sockets = new Set<Socket>();
    let server: TestServer;
    const handle = (request: IncomingMessage, response: ServerResponse) => server.#handle(request, response);
    const plain = createHttp(handle);
    const secure = createHttps(pem ? { key: pem.private, cert: pem.cert } : {}, handle);

    const tunnels = new Map<string, number>();
    // One port for everything: a TLS handshake begins with byte 22, and no HTTP method does. It names its host in clear.
    const sort = (socket: Socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', (first) => {
        socket.pause();
        const tunnel = first[0] === 22 && [...tunnels].find(([host]) => first.includes(host));
        if (tunnel) pass(socket, tunnel[1]);
        else (first[0] === 22 ? secure : plain).emit('connection', socket);
        socket.unshift(first);
        process.nextTick(() => socket.resume());
      });
    };
    plain.on('connect', (request: IncomingMessage, socket: Duplex) => {
      if (hostOf(request.url) === DEAD_HOST) return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      sort(socket as Socket);
    });
    const listener = createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      sort(socket);
    });
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject);
      listener.listen(port, '127.0.0.1', resolve);
    });
    const close = () =>
      new Promise<void>((resolve) => {
        listener.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      });
    server = new TestServer((listener.address() as AddressInfo).port, close, sockets, tunnels);
    return server;
  }

  /** Forgets requests and scripts: every test begins so. */
  reset(): void {
    this.received = [];
    this.tokens = new Set([TOKEN]);
    this.strictCsp = true;
    this.first = undefined;
    this.studio.reset();
    this.team.reset();
    this.hosts.clear();
    this.tunnels.clear();
    this.keys.clear();
    this.strays.length = 0;
    this.#scripts.clear();
    this.#requests = 0;
  }

  /** Answers the next calls whose path contains `path` in this order; then the sample again. */
  next(path: string, ...queue: Answer[]): void {
    const script = this.#scripts.get(path) ?? { queue: [] };
    script.queue.push(...queue);
    this.#scripts.set(path, script);
  }

  /** Answers every call whose path contains `path` so, until `reset()`. `'/api/'` is all data endpoints. */
  always(path: string, answer: Answer): void {
    this.#scripts.set(path, { queue: [], always: answer });
  }

  /** Holds every call whose path contains `path` until released; then the sample. */
  hold(path: string): Hold {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.always(path, { kind: 'hold', until });
    return {
      release: () => {
        this.#scripts.delete(path);
        release();
      },
    };
  }

  /** Cuts every open connection: what a lost network does to a call in flight. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Data calls received so far, those whose path contains `path` where one is given. Balance and ping are not among them. */
  calls(path = '/api/'): Received[] {
    return this.received.filter(
      (r) => API_HOSTS.has(r.host) && r.path.startsWith('/api/') && r.path.includes(path),
    );
  }

  /** Resolves once that many data calls arrived. */
  async callsReach(count: number, path?: string): Promise<void> {
    const deadline = Date.now() + 15_000;
    while (this.calls(path).length < count) {
      if (Date.now() > deadline) {
        throw new Error(`${this.calls(path).length} of ${count} calls arrived for ${path ?? 'any path'}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /**
   * Requests with this text in them, wherever it stands, to hosts that are not the API: for a token, there must be none. The
   * browser's own cookie of a login goes to the login's own site with each request of a page: that is no leak.
   */
  leaks(secret: string): Received[] {
    return this.received.filter(({ cookie, ...request }) => {
      const ownLogin = LOGIN_SITE.test(request.host);
      return (
        !API_HOSTS.has(request.host) &&
        JSON.stringify(ownLogin ? request : { cookie, ...request }).includes(secret)
      );
    });
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const origin =
      request.headers[MEANT]?.toString() ??
      `${'encrypted' in request.socket ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`;
    const url = new URL(request.url ?? '/', origin);
    // No page asked for it, so no test counts it.
    if (BROWSER_HOSTS.test(url.hostname)) return send(response, 404, 'text/plain', 'none');
    const received: Received = {
      at: Date.now(),
      method: request.method ?? 'GET',
      secure: url.protocol === 'https:',
      host: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      cookie: request.headers.cookie,
      referrer: request.headers.referer,
      abandoned: false,
    };
    this.received.push(received);
    response.on('close', () => {
      received.abandoned = !response.writableFinished;
    });
    if (url.hostname === DEAD_HOST) return void request.socket.destroy();
    if (url.hostname === TEAM_HOST) return this.team.handle(url.pathname, request, response);
    const own = this.hosts.get(url.hostname);
    if (own) return own(url, request, response);
    const { authorization = '' } = request.headers;
    if ([...this.keys].some((key) => authorization.includes(key))) this.strays.push(url.hostname);
    if (API_HOSTS.has(url.hostname)) return this.#answerApi(received, response);
    if (url.hostname in STUDIO_PREFIXES)
      return this.studio.handle(url.hostname, url.pathname, request, response);
    if (url.pathname === LOGIN_PATH) {
      response.setHeader('set-cookie', LOGIN_COOKIES);
      return send(response, 200, 'text/html', '<!doctype html><title>Logged in</title>');
    }
    if (url.pathname.startsWith(REDIRECT_PATH)) {
      response.setHeader('location', `https://${url.pathname.slice(REDIRECT_PATH.length)}`);
      return send(response, 302, 'text/plain', 'elsewhere');
    }
    const wantsPicture =
      request.headers['sec-fetch-dest'] === 'image' || /\.(?:jpe?g|png|webp|ico)$/.test(url.pathname);
    if (wantsPicture) return send(response, 200, 'image/svg+xml', picture(url.pathname));
    if (url.pathname === FIRST) return send(response, 200, 'text/javascript', `(${this.first})();`);
    const found = page(url);
    if (found === undefined) return send(response, 404, 'text/plain', 'not found');
    if (found.contentType === 'text/html' && this.strictCsp && !found.lax) {
      response.setHeader(
        'content-security-policy',
        "default-src 'self'; img-src https:; frame-src 'none'; object-src 'none'; base-uri 'none'",
      );
    }
    const first = this.first && found.contentType === 'text/html';
    const body = first ? found.body.replace(/<meta/, `<script src="${FIRST}"></script><meta`) : found.body;
    send(response, 200, found.contentType, body);
  }

  async #answerApi(call: Received, response: ServerResponse): Promise<void> {
    const requestId = `req-${++this.#requests}`;
    // A browser repeats a GET of its own accord where a connection that it used before closes without an answer. Tests
    // count calls, so each has a connection of its own.
    response.setHeader('connection', 'close');
    const envelope = (code: number, message: string, data: unknown) =>
      send(
        response,
        200,
        'application/json',
        JSON.stringify({ code, message, data, recordTime: new Date(call.at).toISOString(), requestId }),
      );
    const scripted = this.#scripted(call.path);
    switch (scripted?.kind) {
      case 'code':
        return envelope(scripted.code, scripted.message ?? 'error', scripted.data ?? null);
      case 'data':
        return envelope(0, 'success', scripted.data);
      case 'by':
        await new Promise((resolve) => setTimeout(resolve, scripted.ms));
        return envelope(0, 'success', scripted.data(call.query));
      case 'raw':
        return send(
          response,
          scripted.status ?? 200,
          scripted.contentType ?? 'application/json',
          scripted.body,
        );
      case 'drop':
        if (scripted.when === 'within') {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
          await new Promise<void>((resolve) => response.write('{"code":0,', () => resolve()));
        }
        return void response.socket?.destroy();
      case 'hang':
        return;
      case 'hold':
        await scripted.until;
    }
    if (call.path === '/ping') return envelope(0, 'success', 'pong');
    if (!this.tokens.has(call.query.token ?? '')) return envelope(100, 'invalid or inactive token', null);
    if (call.path === '/user/get-balance') {
      return envelope(0, 'success', { balance: '123.4500', currency: 'CNY' });
    }
    const { token: _, ...query } = call.query;
    const data = sampleData(call.path, query, call.at);
    return data === undefined ? envelope(404, 'no such endpoint', null) : envelope(0, 'success', data);
  }

  #scripted(path: string): Answer | undefined {
    for (const [part, script] of this.#scripts) {
      if (!path.includes(part)) continue;
      const answer = script.queue.shift() ?? script.always;
      if (answer !== undefined) return answer;
    }
    return undefined;
  }
}

/** Passes bytes on, both ways, until one side ends. */
function pass(socket: Socket, port: number): void {
  const other = connect(port, '127.0.0.1');
  other.on('error', () => socket.destroy());
  socket.on('close', () => other.destroy());
  other.on('close', () => socket.destroy());
  socket.pipe(other).pipe(socket);
}

function hostOf(authority = ''): string {
  return authority.replace(/:\d+$/, '');
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, {
    'content-type': contentType === 'text/html' ? 'text/html; charset=utf-8' : contentType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}
