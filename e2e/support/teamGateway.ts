import type { IncomingMessage, ServerResponse } from 'node:http';
import { sampleData } from '../../lib/providers/sample';
import { shanghaiDay } from '../../lib/report/day';

/** The host of the team's gateway. */
export const GATEWAY_HOST = 'gw.team.example';
export const GATEWAY_ADDRESS = `https://${GATEWAY_HOST}`;

/** Members and their personal keys. */
export const MEMBERS = { li: 'klk-li-0123456789abcdef', wang: 'klk-wang-fedcba9876543210' } as const;

/** A question that reached the gateway with the key of a member. */
interface Asked {
  user: string;
  path: string;
  query: Record<string, string>;
  again: boolean;
  cache: 'hit' | 'miss' | 'request';
}

/** A team's gateway as its contract has it: one paid call for all, told by headers. What the data service says is the sample. */
export class TeamGateway {
  asked: Asked[] = [];
  /** Hosts other than this one that were sent a member's key. */
  strays: string[] = [];
  /** Seconds by which kept answers are older than they are. */
  aged = 0;
  /** Paid calls that a member has a day. */
  budget = 100;
  readonly #kept = new Map<string, { at: number; body: string }>();

  reset(): void {
    this.asked = [];
    this.strays = [];
    this.aged = 0;
    this.budget = 100;
    this.#kept.clear();
  }

  /** Calls that were paid for, of a member or of all. */
  paid(user?: string): number {
    return this.asked.filter((one) => one.cache !== 'hit' && (user === undefined || one.user === user))
      .length;
  }

  /** Notes a key that went anywhere else. */
  watch(host: string, { authorization = '' }: { authorization?: string | undefined }): void {
    if (Object.values(MEMBERS).some((key) => authorization.includes(key))) this.strays.push(host);
  }

  handle(url: URL, request: IncomingMessage, response: ServerResponse): void {
    const { status, body, headers } = this.#reply(url, request.headers);
    // As everywhere in this server: a browser repeats a GET by itself on a connection that it used before.
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers });
    response.end(body);
  }

  #reply(url: URL, headers: IncomingMessage['headers']): Reply {
    const key = headers.authorization?.replace(/^Bearer /, '');
    const user = Object.entries(MEMBERS).find(([, one]) => one === key)?.[0];
    if (url.pathname === '/health') return { status: 200, body: 'ok' };
    if (user === undefined) return refusal(401, 'key', 'This key is not known.');
    if (url.pathname === '/ping') return { status: 200, body: JSON.stringify(this.#ping(user)) };
    return url.pathname.startsWith('/api/')
      ? this.#answer(user, url, headers['x-team-again'] === '1')
      : refusal(404, 'path', 'This path is not allowed.');
  }

  #left(user: string) {
    return { user: Math.max(0, this.budget - this.paid(user)), team: Math.max(0, 1000 - this.paid()) };
  }

  #ping(user: string) {
    return {
      gateway: 'kol-lens',
      version: '1',
      user,
      day: shanghaiDay(Date.now()),
      host: 'global',
      left: this.#left(user),
      limits: { user: this.budget, team: 1000 },
      lists: false,
    };
  }

  #answer(user: string, url: URL, again: boolean): Reply {
    const query = Object.fromEntries(url.searchParams);
    const name = `${url.pathname}?${new URLSearchParams(Object.entries(query).sort())}`;
    const kept = again ? undefined : this.#kept.get(name);
    if (!kept && this.paid(user) >= this.budget)
      return refusal(429, 'budget-user', 'Your budget for today is used up.', {
        'x-team-left': this.#leftText(user),
        'retry-after': '3600',
      });
    const cache = kept ? 'hit' : again ? 'request' : 'miss';
    this.asked.push({ user, path: url.pathname, query, again, cache });
    const data = sampleData(url.pathname, query, Date.now()) ?? null;
    const answer = kept ?? { at: Date.now(), body: JSON.stringify({ code: 0, message: 'success', data }) };
    this.#kept.set(name, answer);
    const age = Math.round((Date.now() - answer.at) / 1000) + (kept ? this.aged : 0);
    return {
      status: 200,
      body: answer.body,
      headers: {
        'cache-status': kept ? 'kol-lens; hit' : `kol-lens; fwd=${cache}`,
        age: String(age),
        'x-team-left': this.#leftText(user),
      },
    };
  }

  #leftText(user: string): string {
    const left = this.#left(user);
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
