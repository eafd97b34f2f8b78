/** The compatible services that the studio can ask, each with the host that gets the creator's login. */
export const STUDIO_HOSTS = {
  tikomni: 'api.tikomni.com',
  'tikhub.io': 'api.tikhub.io',
  'tikhub.dev': 'api.tikhub.dev',
} as const;

export type StudioHost = keyof typeof STUDIO_HOSTS;

/**
 * What reading the creator's login takes. The parent domain, because the session cookies are on it: with the creator's
 * host alone they are silently missing.
 */
export const LOGIN_PERMISSIONS: { permissions: 'cookies'[]; origins: string[] } = {
  permissions: ['cookies'],
  origins: ['*://*.douyin.com/*'],
};

/** What may be said of the studio's access: never the key, never the cookie. */
export interface StudioState {
  /** The user has read what the cookie is and who gets it, and agreed. */
  consent: boolean;
  maskedKey?: string;
  /** Where the login would come from. */
  login: 'browser' | 'pasted' | 'none';
  loggedIn: boolean;
  /** When the session ends, epoch milliseconds, where that is known. */
  expires?: number;
}
