/** The compatible services that the studio can ask, each with the host that gets the creator's login. */
export const STUDIO_HOSTS = {
  tikomni: 'api.tikomni.com',
  'tikhub.io': 'api.tikhub.io',
  'tikhub.dev': 'api.tikhub.dev',
} as const;

export type StudioHost = keyof typeof STUDIO_HOSTS;

/**
 * The permissions that reading the creator's login takes. The parent domain, because the session cookies are on it: with the
 * creator centre's host alone they are silently missing.
 */
export const LOGIN_PERMISSIONS: { permissions: 'cookies'[]; origins: string[] } = {
  permissions: ['cookies'],
  origins: ['*://*.douyin.com/*'],
};

/**
 * What Firefox calls the creator's login where it leaves the browser: cookies are content of a website. The user allows it apart, with
 * the studio's consent. `permissions` and `origins` are of the type of the other browser alone.
 */
export const LOGIN_DATA: { permissions?: never[]; origins?: never[]; data_collection: 'websiteContent'[] } = {
  data_collection: ['websiteContent'],
};

/** The studio's access as screens may know it: never the key, never the cookie. */
export interface StudioState {
  /** The user has read what the cookie gives and which company gets it, and agreed. */
  consent: boolean;
  maskedKey?: string;
  /** Where the next request would take the login from. */
  login: 'browser' | 'pasted' | 'none';
  loggedIn: boolean;
  /** When the session ends, epoch milliseconds, where that is known. */
  expires?: number;
}
