import { CREATOR_CENTRE } from '../subject/site';
import type { SessionArea } from './sessions';

/** A cookie as the browser hands it out. */
export interface Cookie {
  name: string;
  value: string;
  /** Epoch seconds. */
  expirationDate?: number;
}

/** The parts of the browser that the login reads. */
export interface LoginDeps {
  /** Memory that ends with the browser, and that content scripts cannot read. */
  memory: SessionArea;
  /** Whether the user has granted reading Douyin's cookies. The user may take that back at any moment. */
  permitted(): Promise<boolean>;
  /** The cookies that the browser would send to an address. */
  cookies(url: string): Promise<Cookie[]>;
}

/** The login as screens may know it: never the cookie. */
export interface LoginState {
  /** Where the next request would take it from. */
  from: 'browser' | 'pasted' | 'none';
  /** Whether the cookies hold a session. */
  loggedIn: boolean;
  /** When the session ends, epoch milliseconds, where the cookies tell. */
  expires?: number | undefined;
}

const KEY = 'creatorCookie';
/** The longest cookie header that servers take. */
const MAX_COOKIE = 16_384;

const header = (cookies: readonly Cookie[]) =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

/** The value of one cookie in a cookie header. */
function cookieValue(cookie: string, name: string): string | undefined {
  for (const part of cookie.split(';')) {
    const at = part.indexOf('=');
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || undefined;
  }
  return undefined;
}

/** `sid_guard` is `<session>|<start, s>|<lifetime, s>|<date>`, URL-encoded. */
function expiryOf(cookie: string): number | undefined {
  const guard = cookieValue(cookie, 'sid_guard');
  if (!guard) return undefined;
  const [, start, lifetime] = guard.split(/%7C|\|/i);
  const end = (Number(start) + Number(lifetime)) * 1000;
  return Number.isSafeInteger(end) && end > 0 ? end : undefined;
}

/** A pasted cookie header as it can be sent: one line, printable, with a session in it. `undefined` for any other text. */
export function cleanCookie(text: string): string | undefined {
  const cookie = text.replace(/^\s*cookie:\s*/i, '').trim();
  return cookie.length <= MAX_COOKIE && /^[\x20-\x7e]+$/.test(cookie) && cookieValue(cookie, 'sessionid')
    ? cookie
    : undefined;
}

/**
 * The creator's login at the creator centre. It gives full access to the account, so it is read when a request needs it,
 * handed to that request alone, never written to disk, never part of a message.
 */
export class Login {
  constructor(private readonly deps: LoginDeps) {}

  async #pasted(): Promise<string | undefined> {
    return (await this.deps.memory.get(KEY))[KEY] as string | undefined;
  }

  /** The cookie header: from the browser where the user granted that and it has cookies of the creator centre, otherwise as pasted. */
  async cookie(): Promise<string | undefined> {
    if (await this.deps.permitted()) {
      const cookies = await this.deps.cookies(CREATOR_CENTRE);
      if (cookies.length > 0) return header(cookies);
    }
    return this.#pasted();
  }

  async state(): Promise<LoginState> {
    const permitted = await this.deps.permitted();
    const cookie = await this.cookie();
    if (cookie === undefined) return { from: permitted ? 'browser' : 'none', loggedIn: false };
    const from = permitted && cookie !== (await this.#pasted()) ? 'browser' : 'pasted';
    return { from, loggedIn: cookieValue(cookie, 'sessionid') !== undefined, expires: expiryOf(cookie) };
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
   * A name that tells accounts apart: answers about one account must never be drawn for another. It is a digest, because it
   * becomes part of cache keys on the disk, where it must tell a reader nothing.
   */
  async account(): Promise<string> {
    const cookie = await this.cookie();
    const id = cookie && (cookieValue(cookie, 'uid_tt') ?? cookieValue(cookie, 'sessionid'));
    if (!id) return 'loggedOut';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`kol-lens ${id}`));
    return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}
