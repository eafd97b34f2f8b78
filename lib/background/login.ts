import type { SessionArea } from './sessions';

/** A cookie as the browser hands it out. */
export interface Cookie {
  name: string;
  value: string;
  /** Epoch seconds. */
  expirationDate?: number;
}

/** What of the browser the login needs. */
export interface LoginDeps {
  /** Memory that is gone with the browser, and that content scripts cannot read. */
  memory: SessionArea;
  /** Whether the user has granted reading Douyin's cookies. May be taken back at any moment. */
  permitted(): Promise<boolean>;
  /** The cookies that creator.douyin.com would get. */
  cookies(): Promise<Cookie[]>;
}

/** What may be said of the login: never the cookie. */
export interface LoginState {
  /** Where it would come from. */
  from: 'browser' | 'pasted' | 'none';
  /** Whether it holds a session at all. */
  loggedIn: boolean;
  /** When the session ends, epoch milliseconds, where the cookies tell. */
  expires?: number;
}

const KEY = 'creatorCookie';
/** The longest cookie header that servers take. */
const MAX_COOKIE = 16_384;

const header = (cookies: readonly Cookie[]) =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

function crumb(cookie: string, name: string): string | undefined {
  for (const part of cookie.split(';')) {
    const at = part.indexOf('=');
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || undefined;
  }
  return undefined;
}

/** `sid_guard` is `<session>|<start, s>|<lifetime, s>|<date>`, URL-encoded. */
function expiryOf(cookie: string): number | undefined {
  const guard = crumb(cookie, 'sid_guard');
  if (!guard) return undefined;
  const [, start, lifetime] = guard.split(/%7C|\|/i);
  const end = (Number(start) + Number(lifetime)) * 1000;
  return Number.isSafeInteger(end) && end > 0 ? end : undefined;
}

/** A pasted cookie as it can be sent: one line, printable, with a session in it. `undefined` where it will not do. */
export function cleanCookie(text: string): string | undefined {
  const cookie = text.replace(/^\s*cookie:\s*/i, '').trim();
  return cookie.length <= MAX_COOKIE && /^[\x20-\x7e]+$/.test(cookie) && crumb(cookie, 'sessionid')
    ? cookie
    : undefined;
}

/**
 * The creator's login at creator.douyin.com, which is a full login and treated as one: read when a request needs it,
 * handed to that request alone, never written to disk, never part of a message.
 */
export class Login {
  constructor(private readonly deps: LoginDeps) {}

  async #pasted(): Promise<string | undefined> {
    return (await this.deps.memory.get(KEY))[KEY] as string | undefined;
  }

  /** The cookie header, from the browser where that is granted, otherwise as pasted. */
  async cookie(): Promise<string | undefined> {
    if (await this.deps.permitted()) {
      const cookies = await this.deps.cookies();
      if (cookies.length > 0) return header(cookies);
    }
    return this.#pasted();
  }

  async state(): Promise<LoginState> {
    const permitted = await this.deps.permitted();
    const cookie = await this.cookie();
    if (cookie === undefined) return { from: permitted ? 'browser' : 'none', loggedIn: false };
    const from = permitted && cookie !== (await this.#pasted()) ? 'browser' : 'pasted';
    return { from, loggedIn: crumb(cookie, 'sessionid') !== undefined, expires: expiryOf(cookie) };
  }

  /** @returns whether it is a cookie with a session in it */
  async paste(text: string): Promise<boolean> {
    const cookie = cleanCookie(text);
    if (cookie) await this.deps.memory.set({ [KEY]: cookie });
    return cookie !== undefined;
  }

  async forget(): Promise<void> {
    await this.deps.memory.remove(KEY);
  }

  /**
   * Tells accounts apart without naming one: answers about one account must never be drawn for another. A digest, because
   * a name in the cache must not be worth anything to whoever reads it.
   */
  async account(): Promise<string> {
    const cookie = await this.cookie();
    const who = cookie && (crumb(cookie, 'uid_tt') ?? crumb(cookie, 'sessionid'));
    if (!who) return 'nobody';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`kol-lens ${who}`));
    return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}
