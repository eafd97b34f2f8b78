import type { Language } from '../language/translate';
import type { Yuan } from '../report/units';
import type { ConsentDue } from './consent';
import type { Settings } from './schema';

/** What a screen may know of the settings and of the account: never the token. */
export interface Session {
  settings: Settings;
  language: Language;
  /** Whether what calls go with is stored: the token, or in a team the personal key. */
  hasToken: boolean;
  /** The stored token, in a team too: `abcd…wxyz`. */
  maskedToken?: string | undefined;
  /** The stored personal key, where it is of the team's address in the settings. */
  maskedTeamKey?: string | undefined;
  /** Calls since 00:00 Asia/Shanghai. */
  callsToday: number;
  /** What they cost or may have cost; missing where the price of a call among them is not known. */
  yuanToday?: Yuan;
  /** Settings without a daily cap were given one, and the user has not read the notice yet. */
  capNotice?: true;
  /** Settings that an organisation has set: they cannot be changed here. Missing where there are none. */
  managed?: (keyof Settings)[];
  /** The extension was updated, and the user has not seen what is new. */
  news?: true;
  /** The screen is in a private window, and this browser opens the extension's pages in normal windows only. */
  noReportTab?: true;
  version: string;
  /** The user has not agreed to what is handled, so that nothing else is told here and nothing is done. */
  consentDue?: ConsentDue;
}

export interface StorageInfo {
  entries: number;
  bytes: number;
}
