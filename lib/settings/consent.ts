import { isRecord } from '../subject/record';

/**
 * The number of the practices: what is handled, why, and where it goes. It rises with each change that a user has to be told of, and
 * then every user is asked again. `PRACTICE_NEWS` in `lib/i18n/consent.ts` says what is new with each.
 */
export const PRACTICES = 1;

/** What is handled, in the order in which it is told. `store/practices.ts` says of each what the stores ask. */
export const PRACTICE_IDS = [
  'page',
  'cards',
  'ids',
  'token',
  'searches',
  'pictures',
  'answers',
  'written',
  'shared',
  'studio',
] as const;

export type PracticeId = (typeof PRACTICE_IDS)[number];

/**
 * What leaves the browser in Firefox's own categories, which it names at the installation; the optional one is asked for with the
 * studio's consent.
 */
export const DATA_KEYS = {
  required: ['authenticationInfo', 'browsingActivity', 'searchTerms'],
  optional: ['websiteContent'],
} as const;

/** The user's answer to the practices of a number. */
export interface Consent {
  given: boolean;
  practices: number;
  /** Epoch milliseconds. */
  at: number;
  /** The version whose news the user has seen, or began with. */
  seen?: string;
}

/**
 * Why the user has to be asked. `first`: nothing is stored. `existing`: settings are stored by a version that did not ask. `refused`:
 * the user said no, or took the consent back. `raised`: the practices have changed since the user agreed.
 */
export type ConsentReason = 'first' | 'existing' | 'refused' | 'raised';

/** That the user has to be asked before anything is handled. `agreedTo`: the practices that the user knows already. */
export interface ConsentDue {
  why: ConsentReason;
  agreedTo?: number;
}

/** A stored answer; `undefined` for anything else. */
export function readConsent(stored: unknown): Consent | undefined {
  if (!isRecord(stored)) return undefined;
  const { given, practices, at, seen } = stored;
  return typeof given === 'boolean' && Number.isSafeInteger(practices) && typeof at === 'number'
    ? { given, practices: practices as number, at, ...(typeof seen === 'string' && { seen }) }
    : undefined;
}

/** Whether a stored answer is a yes to the practices of today. */
export function isAgreed(stored: unknown): boolean {
  const consent = readConsent(stored);
  return consent?.given === true && consent.practices >= PRACTICES;
}

/**
 * Whether and why the user has to be asked.
 *
 * @param stored the answer as it is stored
 * @param used whether the extension has been used here before
 */
export function consentDue(stored: unknown, used: boolean): ConsentDue | undefined {
  if (isAgreed(stored)) return undefined;
  const consent = readConsent(stored);
  if (consent === undefined) return { why: used ? 'existing' : 'first' };
  return consent.given ? { why: 'raised', agreedTo: consent.practices } : { why: 'refused' };
}
