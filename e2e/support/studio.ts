import type { IncomingMessage, ServerResponse } from 'node:http';
import { sampleData } from '../../lib/providers/sample';

/** The services of the studio, and where each has its routes. */
export const STUDIO_PREFIXES: Readonly<Record<string, string>> = {
  'api.tikomni.com': '/api/u1/v1/douyin/creator_v2/',
  'api.tikhub.io': '/api/v1/douyin/creator_v2/',
  'api.tikhub.dev': '/api/v1/douyin/creator_v2/',
};

/** Accepted by the services, and made up. */
export const STUDIO_KEY = 'sk-studio_9876543210FEDCBA';

/** A call as it arrived. The path is the route's name: `fetch_item_list`. */
export interface StudioCall {
  at: number;
  host: string;
  route: string;
  authorization: string;
  body: Record<string, unknown>;
}

/** An answer of a route in the place of sample data. */
export type StudioAnswer =
  /** Douyin's own answer, inside the service's envelope. */
  | { kind: 'data'; data: unknown }
  | { kind: 'raw'; status?: number; body: string | Uint8Array; headers?: Readonly<Record<string, string>> }
  /** Half of the body, then the rest once released. */
  | { kind: 'slow'; body: Uint8Array; headers?: Readonly<Record<string, string>>; until: Promise<void> };

export const studioAnswers = {
  data: (data: unknown): StudioAnswer => ({ kind: 'data', data }),
  json: (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): StudioAnswer => ({
    kind: 'raw',
    status,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }),
  bytes: (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): StudioAnswer => ({
    kind: 'raw',
    body,
    headers,
  }),
};

const WORKBOOK = 'application/vnd.ms-excel';

/** The studio's services on the loopback server: POST, a key in the header, the creator's cookie in the body. */
export class StudioApi {
  /** Every call since `reset()`. */
  calls: StudioCall[] = [];
  readonly #scripts = new Map<string, { queue: StudioAnswer[]; always?: StudioAnswer }>();

  reset(): void {
    this.calls = [];
    this.#scripts.clear();
  }

  /** Answers the next calls of a route in this order; then the sample again. */
  next(route: string, ...queue: StudioAnswer[]): void {
    const script = this.#scripts.get(route) ?? { queue: [] };
    script.queue.push(...queue);
    this.#scripts.set(route, script);
  }

  /** Answers every call of a route so, until `reset()`. */
  always(route: string, answer: StudioAnswer): void {
    this.#scripts.set(route, { queue: [], always: answer });
  }

  /** Calls of a route. */
  of(route: string): StudioCall[] {
    return this.calls.filter((call) => call.route === route);
  }

  async handle(
    host: string,
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const prefix = STUDIO_PREFIXES[host] ?? '';
    // Each call has a connection of its own, as at the other API: browsers repeat what a closing one swallowed.
    response.setHeader('connection', 'close');
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    if (request.method !== 'POST' || !path.startsWith(prefix)) {
      return send(response, studioAnswers.json(404, { detail: 'Not Found' }));
    }
    const route = path.slice(prefix.length);
    const authorization = request.headers.authorization ?? '';
    const body = read(Buffer.concat(chunks).toString());
    this.calls.push({ at: Date.now(), host, route, authorization, body });

    const script = this.#scripts.get(route);
    const scripted = script?.queue.shift() ?? script?.always;
    if (scripted?.kind === 'data') return send(response, success(route, body, scripted.data));
    if (scripted) return send(response, scripted);
    if (authorization !== `Bearer ${STUDIO_KEY}`) {
      return send(response, studioAnswers.json(401, { detail: { code: 401, message: 'Invalid API key' } }));
    }
    if (typeof body.cookie !== 'string') {
      const detail = [{ loc: ['body', 'cookie'], msg: 'Field required', type: 'missing' }];
      return send(response, studioAnswers.json(422, { detail }));
    }
    send(response, sampled(route, body));
  }
}

function read(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** The envelope with everything in it that must not be kept: the request, and a public link to the figures. */
const success = (route: string, body: Record<string, unknown>, data: unknown): StudioAnswer =>
  studioAnswers.json(200, {
    code: 200,
    request_id: '11111111-2222-4333-8444-555555555555',
    message: 'Request successful. This request will incur a charge.',
    cache_url: 'https://cache.tikomni.example/public/leaky-link',
    router: `/api/u1/v1/douyin/creator_v2/${route}`,
    params: body,
    data,
  });

/** The sample data in the form of the wire. */
function sampled(route: string, body: Record<string, unknown>): StudioAnswer {
  const query = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : String(value),
    ]),
  );
  const data = sampleData(`/api/u1/v1/douyin/creator_v2/${route}`, query, Date.now());
  if (data === undefined) return studioAnswers.json(404, { detail: 'Not Found' });
  if (route !== 'fetch_item_list_download') return success(route, body, data);
  const { name, base64 } = data as { name: string; base64: string };
  return studioAnswers.bytes(Buffer.from(base64, 'base64'), {
    'content-type': WORKBOOK,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

async function send(response: ServerResponse, answer: StudioAnswer): Promise<void> {
  if (answer.kind === 'data') throw new Error('data stands in an envelope');
  const bytes = Buffer.from(answer.body as Uint8Array);
  response.writeHead(answer.kind === 'raw' ? (answer.status ?? 200) : 200, {
    'content-length': bytes.byteLength,
    'cache-control': 'no-store',
    ...answer.headers,
  });
  if (answer.kind === 'raw') return void response.end(bytes);
  const half = Math.floor(bytes.byteLength / 2);
  response.write(bytes.subarray(0, half));
  await answer.until;
  response.end(bytes.subarray(half));
}
