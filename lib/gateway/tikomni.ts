import { holdsSecret } from '../providers/quote';
import { readTikomni, secretsOf, tikomniRetry } from '../providers/tikomni/envelope';
import { fileNameOf, workbookKind } from '../providers/tikomni/workbook';
import type { Endpoint, Query } from '../providers/types';
import { type Failure, FailureError } from '../report/failure';
import { hostPattern } from '../settings/permission';
import type { Settings } from '../settings/schema';
import { STUDIO_HOSTS, type StudioHost } from '../settings/studio';
import type { Channel } from './channel';
import type { Host, Sending } from './transport';

export interface TikomniDeps {
  key(): Promise<string | undefined>;
  consent(): Promise<boolean>;
  login: {
    cookie(): Promise<string | undefined>;
    state(): Promise<{ from: 'browser' | 'pasted' | 'none'; loggedIn: boolean }>;
    account(): Promise<string>;
  };
  /** Whether the user has granted a host. */
  permitted(pattern: string): Promise<boolean>;
  /** See `send`. */
  send(sending: Sending): Promise<{ status: number; headers: Headers; bytes: Uint8Array }>;
  /** The JSON body of a call without the login. Each endpoint has registered its own, where the endpoints are. */
  body(endpoint: Pick<Endpoint, 'id'>, query: Query): Record<string, unknown>;
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** The compatible services have the same routes, each below its prefix. */
const PREFIXES: Readonly<Record<StudioHost, string>> = {
  tikomni: '/api/u1/v1/',
  'tikhub.io': '/api/v1/',
  'tikhub.dev': '/api/v1/',
};

const TIMEOUT = 60_000;
const DOWNLOAD_TIMEOUT = 90_000;
/** A workbook of the first 1,000 works is well under a megabyte. */
const MAX_WORKBOOK = 20 * 1024 * 1024;
const WORKBOOK = 'douyin-works.xlsx';
/** Between two requests: at most five leave in a second. */
const SPACING_MS = 200;

/** Where the studio's calls go. */
export function studioHostOf(settings: Settings): Host {
  const base = `https://${STUDIO_HOSTS[settings.studioHost]}`;
  return { base, pattern: hostPattern(base) };
}

const toBase64 = (bytes: Uint8Array) => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
};

/** Douyin-Creator-V2: POST, the key in the header, the creator's own login in the body. */
export function tikomniChannel(deps: TikomniDeps) {
  /** When the next request may leave, epoch milliseconds. */
  let nextTurn = 0;

  /** Waits until this request may leave, so that at most five leave in a second. */
  async function turn(): Promise<void> {
    const at = Math.max(deps.now(), nextTurn);
    nextTurn = at + SPACING_MS;
    if (at > deps.now()) await deps.sleep(at - deps.now());
  }

  async function post(
    path: string,
    body: Record<string, unknown>,
    settings: Settings,
    extra: Partial<Sending> = {},
  ): Promise<{ status: number; headers: Headers; bytes: Uint8Array; key: string }> {
    const { base } = studioHostOf(settings);
    const key = (await deps.key()) ?? '';
    await turn();
    const answer = await deps.send({
      url: base + path.replace(PREFIXES.tikomni, PREFIXES[settings.studioHost]),
      init: {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
      timeoutMs: Math.max(TIMEOUT, settings.timeoutSeconds * 1000),
      ping: `${base}/`,
      ...extra,
    });
    return { ...answer, key };
  }

  const read = (
    { status, headers, bytes }: { status: number; headers: Headers; bytes: Uint8Array },
    secrets: readonly string[],
  ) =>
    readTikomni(
      {
        status,
        text: new TextDecoder().decode(bytes),
        headers: {
          retryAfter: headers.get('retry-after') ?? undefined,
          rateLimitReset: headers.get('x-ratelimit-reset') ?? undefined,
        },
      },
      secrets,
    );

  const channel: Channel = {
    // Without consent the login must not be read, so the scope is one that no answer is ever kept under.
    scope: async (settings) =>
      `${settings.studioHost}:${(await deps.consent()) ? await deps.login.account() : 'noConsent'}`,

    async blocked(settings): Promise<Failure | undefined> {
      if (!(await deps.consent())) return { code: 'consentNeeded', charged: 'no' };
      if (!(await deps.key())) return { code: 'noKey', charged: 'no' };
      if (!(await deps.permitted(studioHostOf(settings).pattern)))
        return { code: 'notPermitted', charged: 'no' };
      const { from, loggedIn } = await deps.login.state();
      if (from === 'none') return { code: 'cookieForbidden', charged: 'no' };
      return loggedIn ? undefined : { code: 'cookieMissing', charged: 'no' };
    },

    async call({ endpoint, path, query, onBytes }, settings) {
      const cookie = (await deps.login.cookie()) ?? '';
      const body = { ...deps.body(endpoint, query), cookie };
      if (endpoint.id !== 'studio.itemDownload') {
        const answer = await post(path, body, settings);
        return { data: read(answer, [answer.key, cookie]).data, bytes: answer.bytes.byteLength };
      }
      const answer = await post(path, body, settings, {
        timeoutMs: DOWNLOAD_TIMEOUT,
        limit: MAX_WORKBOOK,
        onBytes: (received, total) => onBytes?.({ received, total }),
      });
      // The service's header says workbook for errors too, so only the bytes decide.
      const kind = workbookKind(answer.bytes);
      if (answer.status < 200 || answer.status > 299 || kind === 'json') read(answer, [answer.key, cookie]);
      if (kind !== 'xlsx') throw new FailureError({ code: 'notWorkbook', charged: 'maybe' });
      const given = fileNameOf(answer.headers.get('content-disposition') ?? undefined, WORKBOOK);
      const name = holdsSecret(given, secretsOf([answer.key, cookie])) ? WORKBOOK : given;
      return { data: { name, base64: toBase64(answer.bytes) }, bytes: answer.bytes.byteLength };
    },

    retryDelay: tikomniRetry,
  };

  /**
   * Tests the key by a request without its fields: the service checks the key before the fields, refuses the request and does
   * not bill it.
   */
  async function testKey(settings: Settings): Promise<Failure | undefined> {
    if (!(await deps.key())) return { code: 'noKey', charged: 'no' };
    if (!(await deps.permitted(studioHostOf(settings).pattern)))
      return { code: 'notPermitted', charged: 'no' };
    try {
      const answer = await post(`${PREFIXES.tikomni}douyin/creator_v2/fetch_item_play_source`, {}, settings);
      if (answer.status !== 422) read(answer, [answer.key]);
      return undefined;
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      return { ...error.failure, charged: 'no' };
    }
  }

  return { channel, testKey };
}
