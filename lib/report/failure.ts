/**
 * Everything that can go wrong, as a closed set: each has its own sentence, its own next step and its own test.
 * The words are in `lib/i18n/errors.ts`.
 */
export const FAILURE_CODES = [
  // Before a call: nothing is spent.
  'notAgreed',
  'noToken',
  'notPermitted',
  'dailyCap',
  'pageBound',
  'paused',
  'quotaBlocked',
  'settingsChanged',
  'offline',
  'badSubject',
  'noSession',
  'unseen',
  'enough',
  'consentNeeded',
  'noKey',
  'cookieForbidden',
  'cookieMissing',
  // The API's own codes.
  'tokenInvalid',
  'collectFailed',
  'rateLimited',
  'quotaUsedUp',
  'badParameters',
  'notFound',
  'serverError',
  'unavailable',
  'denied',
  'balanceEmpty',
  'capReached',
  'unknownCode',
  // The team's gateway's own.
  'teamKey',
  'teamPath',
  'teamRate',
  'teamUserBudget',
  'teamBudget',
  'teamDown',
  'teamUnanswered',
  'teamAccount',
  'notTeam',
  // The creator's own analytics.
  'keyInvalid',
  'keyBalance',
  'keyScope',
  'cookieDead',
  'creatorFailed',
  'notOwner',
  'notWorkbook',
  // Between the browser and the API.
  'httpError',
  'htmlAnswer',
  'truncated',
  'wrongShape',
  'tooLarge',
  'timeout',
  'dropped',
  'unreachable',
  'interrupted',
  'cancelled',
  // Within the extension.
  'storageFull',
  'storageCorrupt',
  'storageNewer',
  'extensionUpdated',
  'noMatch',
  'listGone',
  'listFull',
  'noReportTab',
  'internal',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** Whether the user paid for it. `maybe`: the call left and no answer came back. */
export type Charged = 'no' | 'yes' | 'maybe';

/** Replaces a text from outside that held a secret. */
export const WITHHELD = '•••';

/** A failure as it travels to a screen: no URL, no token, no raw answer. */
export interface Failure {
  code: FailureCode;
  charged: Charged;
  /** Logical endpoint. */
  endpoint?: string;
  /** The API's own code where there is one. */
  apiCode?: number;
  httpStatus?: number;
  /** When trying again makes sense, epoch milliseconds. */
  until?: number;
  /** What was sent, without the token: for `badParameters`. */
  sent?: Record<string, string>;
  /** The API's own words, clipped, or `WITHHELD`. Text from outside: shown as a quotation only. */
  detail?: string | undefined;
  requestId?: string | undefined;
}

/** The one error class of the product: what `throw` carries from transport to gateway. */
export class FailureError extends Error {
  /** By its name, because each script of the background that is loaded on first use has this class again. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'FailureError';
  }
  override name = 'FailureError';
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}
