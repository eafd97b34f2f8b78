import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Gateway, missingNginx, TOKEN } from '../../deploy/gateway/harness';
import { sampleData } from '../../lib/providers/sample';
import { shanghaiDay } from '../../lib/report/day';

/** The host of the team's gateway. */
export const GATEWAY_HOST = 'gw.team.example';
export const GATEWAY_ADDRESS = `https://${GATEWAY_HOST}`;

/** Paid calls that a member and the team have a day. */
const BUDGET = 100;
const TEAM_BUDGET = 1000;

/** What a gateway needs of the server that is the world of a browser under test. */
interface World {
  port: number;
  tokens: Set<string>;
  keys: Set<string>;
  hosts: Map<string, (url: URL, request: IncomingMessage, response: ServerResponse) => void>;
  tunnels: Map<string, number>;
}

/** A team's gateway at `GATEWAY_ADDRESS`. What the data service says through it is the sample. */
export interface TeamGateway {
  /** The personal key of a member. */
  key(member: string): string;
  /** Calls that were paid for, of a member or of all. */
  paid(member?: string): number;
  /** Makes older what it keeps. */
  age(seconds: number): void;
  /** Paid calls that a member has a day from now on. */
  setBudget(calls: number): Promise<void>;
  /** Whether it has written or heard a text anywhere. */
  knows(text: string): boolean;
  stop(): Promise<void>;
}

/** The gateway's one nginx, as its command sets it up, behind TLS of its own; it calls the world's data service. */
export class RealGateway implements TeamGateway {
  private constructor(private readonly node: Gateway) {}

  static async start(world: World, members: readonly string[]): Promise<RealGateway> {
    const settings = { BUDGET_USER: BUDGET, BUDGET_TEAM: TEAM_BUDGET };
    const node = await Gateway.secured({ url: `http://127.0.0.1:${world.port}` }, settings, members);
    world.tokens.add(TOKEN);
    for (const key of node.keys.values()) world.keys.add(key);
    world.tunnels.set(GATEWAY_HOST, node.port);
    return new RealGateway(node);
  }

  key(member: string): string {
    return this.node.keys.get(member) ?? '';
  }

  paid(member?: string): number {
    return this.node
      .ledger()
      .filter(({ user, outcome }) => outcome === 'paid' && (member === undefined || user === member)).length;
  }

  /** A kept answer has its time beside it, in milliseconds. */
  age(seconds: number): void {
    for (const [name, text] of this.node.written()) {
      if (!name.includes('/cache/')) continue;
      const older = text.replace(
        /(X-Gateway-At: )(\d{13})/,
        (_, name, at) => `${name}${at - seconds * 1000}`,
      );
      writeFileSync(join(this.node.root, name), older, 'latin1');
    }
  }

  async setBudget(calls: number): Promise<void> {
    await this.node.command(['budget', 'user', String(calls)]);
  }

  knows(text: string): boolean {
    return [...this.node.written().values()].some((written) => written.includes(text));
  }

  /** The file of a member among the shared lists. */
  file(member: string): string {
    return readFileSync(this.#path(member), 'utf8');
  }

  /** Puts a file there, past all rules. */
  put(member: string, text: string): void {
    writeFileSync(this.#path(member), text, { mode: 0o644 });
  }

  #path = (member: string) => join(this.node.data, 'lists', `${member}.json`);

  /** Ends it at once, as a machine that loses its power. */
  die(): Promise<void> {
    return this.node.kill();
  }

  comeBack(): Promise<void> {
    return this.node.run();
  }

  stop(): Promise<void> {
    return this.node.remove();
  }
}

/** What stands in for the gateway where there is no nginx: its contract, without its shared lists. */
class StandIn implements TeamGateway {
  #asked: { member: string; url: string; paid: boolean }[] = [];
  /** Seconds that a test has added to the age of kept answers. */
  #aged = 0;
  #budget = BUDGET;
  readonly #kept = new Map<string, { at: number; body: string }>();

  constructor(
    world: World,
    private readonly members: readonly string[],
  ) {
    for (const member of members) world.keys.add(this.key(member));
    world.hosts.set(GATEWAY_HOST, (url, request, response) => {
      const { status, body, headers } = this.#reply(url, request.headers);
      // As everywhere in this world: a browser repeats a GET by itself on a connection that it used before.
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers });
      response.end(body);
    });
  }

  key = (member: string) => `klk-${member}-0123456789abcdef`;

  paid(member?: string): number {
    return this.#asked.filter((one) => one.paid && (member === undefined || one.member === member)).length;
  }

  age(seconds: number): void {
    this.#aged = seconds;
  }

  async setBudget(calls: number): Promise<void> {
    this.#budget = calls;
  }

  knows(text: string): boolean {
    return JSON.stringify(this.#asked).includes(text);
  }

  async stop(): Promise<void> {}

  #reply(url: URL, headers: IncomingMessage['headers']): Reply {
    const key = headers.authorization?.replace(/^Bearer /, '');
    const member = this.members.find((one) => this.key(one) === key);
    if (url.pathname === '/health') return { status: 200, body: 'ok' };
    if (member === undefined) return refusal(401, 'key', 'This key is not known.');
    if (url.pathname === '/ping') return { status: 200, body: JSON.stringify(this.#ping(member)) };
    return url.pathname.startsWith('/api/')
      ? this.#answer(member, url, headers['x-team-again'] === '1')
      : refusal(404, 'path', 'This path is not allowed.');
  }

  #left(member: string) {
    return {
      user: Math.max(0, this.#budget - this.paid(member)),
      team: Math.max(0, TEAM_BUDGET - this.paid()),
    };
  }

  #ping(user: string) {
    return {
      gateway: 'kol-lens',
      version: '1',
      user,
      day: shanghaiDay(Date.now()),
      host: 'global',
      left: this.#left(user),
      limits: { user: this.#budget, team: TEAM_BUDGET },
      lists: false,
    };
  }

  #answer(member: string, url: URL, again: boolean): Reply {
    const query = Object.fromEntries(url.searchParams);
    const name = `${url.pathname}?${new URLSearchParams(Object.entries(query).sort())}`;
    const kept = again ? undefined : this.#kept.get(name);
    if (!kept && this.paid(member) >= this.#budget)
      return refusal(429, 'budget-user', 'Your budget for today is used up.', {
        'x-team-left': this.#leftText(member),
        'retry-after': '3600',
      });
    this.#asked.push({ member, url: url.href, paid: !kept });
    const data = sampleData(url.pathname, query, Date.now()) ?? null;
    const answer = kept ?? { at: Date.now(), body: JSON.stringify({ code: 0, message: 'success', data }) };
    this.#kept.set(name, answer);
    const age = Math.round((Date.now() - answer.at) / 1000) + (kept ? this.#aged : 0);
    return {
      status: 200,
      body: answer.body,
      headers: {
        'cache-status': `kol-lens; ${kept ? 'hit' : again ? 'fwd=request' : 'fwd=miss'}`,
        age: String(age),
        'x-team-left': this.#leftText(member),
      },
    };
  }

  #leftText(member: string): string {
    const left = this.#left(member);
    return `user=${left.user}, team=${left.team}`;
  }
}

interface Reply {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

const refusal = (
  status: number,
  error: string,
  message: string,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  body: JSON.stringify({ gateway: 'kol-lens', error, charged: 'no', message }),
  headers,
});

/** What this machine lacks for the real gateway, or nothing. */
export const missing = missingNginx();
if (missing)
  console.warn(
    `A stand-in takes the place of the team's gateway: ${missing} is missing. Debian: apt-get install nginx libnginx-mod-http-js (as root)`,
  );

/** The real gateway, or what stands in for it where there is no nginx. */
export const teamGateway = async (world: World, members: readonly string[]): Promise<TeamGateway> =>
  missing ? new StandIn(world, members) : RealGateway.start(world, members);
