import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { type AddressInfo, createServer as createTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HERE = import.meta.dirname;
const NAME = 'kol-lens-gateway';

/** What the machine lacks for tests with the real nginx, or nothing. */
export function missingNginx(): string | undefined {
  const places = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/etc/nginx/modules'];
  if (spawnSync('nginx', ['-v']).error) return 'nginx';
  if (!places.some((place) => existsSync(join(place, 'ngx_http_js_module.so')))) return 'njs';
  return undefined;
}

/** The token of the vendor that the gateways of tests have. Made up. */
export const TOKEN = 'tok_0123456789abcdefABCDEF';

/** A vendor on loopback that counts. It answers with what `answer` says, by itself at once and with success. */
export class Vendor {
  readonly calls: URL[] = [];
  /** Calls that are being answered. */
  open = 0;
  answer: (ask: URL, response: ServerResponse, request: IncomingMessage) => void | Promise<void> = (
    ask,
    response,
  ) => good(response, { path: ask.pathname });
  private constructor(
    readonly url: string,
    private readonly server: ReturnType<typeof createServer>,
  ) {}

  static async start(): Promise<Vendor> {
    const server = createServer(async (asked, response) => {
      const ask = new URL(asked.url ?? '', 'http://vendor');
      vendor.calls.push(ask);
      vendor.open += 1;
      response.on('close', () => {
        vendor.open -= 1;
      });
      await vendor.answer(ask, response, asked);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const vendor = new Vendor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
    return vendor;
  }

  /** Waits until this many calls have arrived. */
  async called(times: number): Promise<void> {
    await until(() => this.calls.length >= times);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

/** Answers as the vendor does. */
export function good(response: ServerResponse, data: unknown): void {
  code(response, 0, data);
}

/** Answers with a code of the vendor's envelope. */
export function code(response: ServerResponse, value: number, data: unknown = null): void {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ code: value, message: 'made up', data, recordTime: '2026-11-22' }));
}

/** Answers well after `ms` milliseconds. */
export const slowly =
  (ms: number): Vendor['answer'] =>
  async (ask, response) => {
    await sleep(ms);
    good(response, { path: ask.pathname });
  };

/** Waits until a condition holds; throws after `ms` milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) if (await holds()) return;
  throw new Error('it did not come to pass');
}

/** Below the ports that systems give away by themselves, a hundred for each process: a gateway binds its own only later. */
const PORTS = { from: 10_240, each: 100, processes: 56 };
let portsGiven = 0;

/** A port that nothing listens on, and that this process has not given away before. */
export async function freePort(): Promise<number> {
  const first = PORTS.from + (process.pid % PORTS.processes) * PORTS.each;
  for (let tried = 0; tried < PORTS.each; tried += 1) {
    const port = first + (portsGiven++ % PORTS.each);
    const server = createTcp();
    const free = await new Promise<boolean>((told) => {
      server.once('error', () => told(false));
      server.listen(port, '127.0.0.1', () => told(true));
    });
    if (!free) continue;
    await new Promise((closed) => server.close(closed));
    return port;
  }
  throw new Error('no port is free');
}

export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end. The vendor goes on meanwhile, which is in this process. */
export function ended(
  program: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; uid?: number; gid?: number } = {},
  input = '',
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(program, args, { ...options, encoding: 'utf8' }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
    // A command may end before it has read all of it: its status says how.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

export interface Asking {
  /** A key, or a user that the gateway knows. `null` asks without one. */
  as?: string | null;
  again?: boolean;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}

/** What an answer says of its price, in one word. */
export function priceOf({ headers, text }: Answer): string {
  const status = headers['cache-status'];
  if (status === undefined) return `refused: ${JSON.parse(text).error}`;
  return status.replace('kol-lens; ', '');
}

/** How many requests were paid for, how many were answered by another's call, and how many were refused and why. */
export function bill(answers: readonly Answer[]): Record<string, number> {
  const words = answers.map(priceOf);
  return counts(words.map((word) => (word === 'hit' || word.endsWith('collapsed') ? 'free' : word)));
}

/** How often each word comes. */
export function counts(words: readonly string[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const word of words) sums[word] = (sums[word] ?? 0) + 1;
  return sums;
}

/** A node of a gateway, set up by its own command in a folder of its own, as an administrator does it. */
export class Gateway {
  readonly keys = new Map<string, string>();
  private child: ChildProcess | undefined;
  private script = join(HERE, 'gateway');
  /** The certificate that is trusted, where it speaks TLS. */
  authority: string | undefined;
  private readonly agents = {
    http: new Agent({ keepAlive: true }),
    https: new SecureAgent({ keepAlive: true }),
  };
  private constructor(
    readonly root: string,
    readonly port: number,
    private readonly env: Record<string, string>,
  ) {}

  /** Starts a node, by itself with the user `li`, the token and no limits. */
  static async start(
    vendor: Pick<Vendor, 'url'>,
    settings: Readonly<Record<string, string | number>> = {},
    users: readonly string[] = ['li'],
    { token = true }: { token?: boolean } = {},
  ): Promise<Gateway> {
    const gateway = await Gateway.prepared(vendor, settings);
    try {
      return await gateway.begun(users, token);
    } catch (error) {
      await gateway.remove();
      throw error;
    }
  }

  /** A node as `start` makes it that speaks TLS, with a certificate for this machine that it signed itself. */
  static async secured(
    vendor: Pick<Vendor, 'url'>,
    settings: Readonly<Record<string, string | number>>,
    users: readonly string[],
  ): Promise<Gateway> {
    const gateway = await Gateway.prepared(vendor, { ...settings, TLS: 'on' });
    try {
      await gateway.command(['certificate', 'self-signed', '127.0.0.1']);
      gateway.authority = readFileSync(join(gateway.etc, 'tls', 'cert.pem'), 'utf8');
      return await gateway.begun(users, true);
    } catch (error) {
      await gateway.remove();
      throw error;
    }
  }

  private async begun(users: readonly string[], token: boolean): Promise<this> {
    if (token) this.writeToken();
    this.writeKeys(users);
    await this.run();
    return this;
  }

  /** Leaves the token as `token set` does. The command also has nginx try everything, which is what takes its time. */
  private writeToken(): void {
    writeFileSync(join(this.etc, 'token.map'), `"" "${TOKEN}";\n`, { mode: 0o600 });
  }

  /** Leaves keys as `user add` does, which has nginx try everything after each. Known to a gateway that runs once it is told to `apply`. */
  private writeKeys(users: readonly string[]): void {
    for (const user of users) {
      const key = `klk_${user}_0123456789abcdef`;
      const hash = createHash('sha256').update(key).digest('hex');
      this.keys.set(user, key);
      appendFileSync(join(this.etc, 'keys.map'), `"${hash}" ${user}; # since 2026-11-22\n`, { mode: 0o600 });
    }
  }

  /** Two nodes that share keys and token, the first of which made the certificate by which they know each other. */
  static async pair(
    vendor: Pick<Vendor, 'url'>,
    settings: Readonly<Record<string, string | number>> = {},
    users: readonly string[] = ['li'],
  ): Promise<[Gateway, Gateway]> {
    const NODES = `127.0.0.1:${await freePort()} 127.0.0.1:${await freePort()}`;
    const one = await Gateway.prepared(vendor, { ...settings, NODES, NODE: 1 });
    const two = await Gateway.prepared(vendor, { ...settings, NODES, NODE: 2 });
    await one.command(['peer']);
    one.writeToken();
    one.writeKeys(users);
    for (const file of ['keys.map', 'token.map', 'tls'])
      cpSync(join(one.etc, file), join(two.etc, file), { recursive: true });
    for (const [user, key] of one.keys) two.keys.set(user, key);
    await Promise.all([one.run(), two.run()]);
    return [one, two];
  }

  /** Gives many users of nodes that run keys at once. */
  static async addUsers(nodes: readonly Gateway[], users: readonly string[]): Promise<void> {
    for (const node of nodes) {
      node.writeKeys(users);
      await node.command(['apply']);
    }
  }

  /** Sends requests to a server that is none of ours. */
  static at(port: number): Gateway {
    return new Gateway('', port, {});
  }

  /** A node as `install.sh` leaves it, with a certificate for this machine that it signed itself. Listens and calls as tests do. */
  static async installed(vendor: Pick<Vendor, 'url'>): Promise<Gateway> {
    const gateway = await Gateway.inFolder();
    gateway.script = join(gateway.root, 'usr/local/sbin/gateway');
    const env = { ...process.env, ...gateway.env };
    for (const round of ['the first time', 'once more']) {
      const { status, stderr } = await ended('bash', [join(HERE, 'install.sh'), '127.0.0.1'], { env });
      if (status !== 0) throw new Error(`install.sh, ${round}: ${stderr}`);
    }
    gateway.authority = readFileSync(join(gateway.etc, 'tls', 'cert.pem'), 'utf8');
    await gateway.command(['set', 'LISTEN', `127.0.0.1:${gateway.port}`]);
    await gateway.command(['set', 'VENDOR', vendor.url]);
    return gateway;
  }

  private static async inFolder(): Promise<Gateway> {
    const root = mkdtempSync(join(tmpdir(), 'gw-'));
    // nginx' workers are another user, where the tests are root's.
    chmodSync(root, 0o755);
    return new Gateway(root, await freePort(), { GATEWAY_ROOT: root });
  }

  /** A node with its settings, without users and token, that does not run yet. */
  static async prepared(
    vendor: Pick<Vendor, 'url'>,
    settings: Readonly<Record<string, string | number>> = {},
  ): Promise<Gateway> {
    const gateway = await Gateway.inFolder();
    mkdirSync(gateway.etc, { recursive: true });
    const all = {
      LISTEN: `127.0.0.1:${gateway.port}`,
      TLS: 'off',
      VENDOR: vendor.url,
      WORKERS: 2,
      RATE: 9000,
      ...settings,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(gateway.etc, 'gateway.conf'), lines.join(''));
    return gateway;
  }

  get etc(): string {
    return join(this.root, 'etc', NAME);
  }
  get data(): string {
    return join(this.root, 'var/lib', NAME);
  }
  get logs(): string {
    return join(this.root, 'var/log', NAME);
  }
  get made(): string {
    return join(this.root, 'run', NAME);
  }
  get url(): string {
    return `${this.authority ? 'https' : 'http'}://127.0.0.1:${this.port}`;
  }

  /** Runs the administrator's command and returns what it prints. */
  async command(args: readonly string[], input = ''): Promise<string> {
    const { status, stdout, stderr } = await this.tried(args, input);
    if (status !== 0) throw new Error(`gateway ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  tried(args: readonly string[], input = ''): Promise<Ended> {
    return ended('bash', [this.script, ...args], { env: { ...process.env, ...this.env } }, input);
  }

  async addUser(name: string): Promise<void> {
    this.keys.set(name, (await this.command(['user', 'add', name])).trim());
  }

  async run(): Promise<void> {
    // A group of its own, so that all of it can be killed at once, as a machine that loses its power.
    this.child = spawn('bash', [this.script, 'run'], {
      env: { ...process.env, ...this.env },
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    this.child.stderr?.on('data', (piece) => {
      words += piece;
    });
    const { child } = this;
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`the gateway did not start: ${words}`);
      return this.ask('/health', { as: null }).then(
        ({ status }) => status === 200,
        () => false,
      );
    });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child?.pid || child.exitCode !== null) return;
    const ended = new Promise((end) => child.on('exit', end));
    process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
    await ended;
  }

  /** Ends it at once, master and workers. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Ends it as a system does that shuts down. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** Ends it and removes its folder. */
  async remove(): Promise<void> {
    await this.kill();
    this.agents.http.destroy();
    this.agents.https.destroy();
    rmSync(this.root, { recursive: true, force: true });
  }

  ask(
    path: string,
    { as = 'li', again = false, method = 'GET', headers = {}, body, signal }: Asking = {},
  ): Promise<Answer> {
    const key = as === null ? undefined : (this.keys.get(as) ?? as);
    return new Promise((resolve, reject) => {
      const send = this.authority ? secureRequest : request;
      const sent = send(
        this.url + path,
        {
          agent: this.authority ? this.agents.https : this.agents.http,
          ...(this.authority && { ca: this.authority }),
          method,
          headers: {
            ...(key && { Authorization: `Bearer ${key}` }),
            ...(again && { 'X-Team-Again': '1' }),
            ...headers,
          },
          ...(signal && { signal }),
        },
        (response) => {
          const pieces: Buffer[] = [];
          response.on('data', (piece) => pieces.push(piece));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers as Record<string, string>,
              text: Buffer.concat(pieces).toString(),
            }),
          );
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // As every browser does where a connection that it had kept is gone.
        if (sent.reusedSocket && error.code === 'ECONNRESET')
          this.ask(path, { as, again, method, headers, ...(body && { body }) }).then(resolve, reject);
        else reject(error);
      });
      sent.end(body);
    });
  }

  /** Many requests at once for the same. */
  asks(times: number, path: string, asking: Asking = {}): Promise<Answer[]> {
    return Promise.all(Array.from({ length: times }, () => this.ask(path, asking)));
  }

  /** Everything that the gateway has written, by the path within its folder. Keys and token are in what is its own to keep. */
  written(): Map<string, string> {
    const files = new Map<string, string>();
    for (const name of readdirSync(this.root, { recursive: true, encoding: 'utf8' })) {
      try {
        files.set(name, readFileSync(join(this.root, name), 'latin1'));
      } catch {
        // A folder, or a socket.
      }
    }
    return files;
  }

  ledger(): Record<string, unknown>[] {
    const text = readFileSync(join(this.logs, 'ledger.log'), 'utf8');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  }
}
