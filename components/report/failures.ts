import type { Failure, FailureCode } from '../../lib/report/failure';

/** One click that may help. `calls`: how many calls it makes. */
export type Remedy =
  | { kind: 'retry'; calls: number; maybeCharged: boolean }
  /** Read the cache, which may have the answer of a call that went on after the wait ended. */
  | { kind: 'look' }
  | { kind: 'options'; section: string }
  /** Lift the stop of the account, or the stops of single endpoints. */
  | { kind: 'lift'; endpoints: readonly string[] }
  /** Confirm in a window of the extension that the calls are the user's. */
  | { kind: 'confirm' }
  | { kind: 'topUp' }
  /** Log in at the creator centre, where the studio's figures come from. */
  | { kind: 'login' }
  | { kind: 'reload' }
  /** Open the report in a tab of the extension. */
  | { kind: 'openTab' };

/** Failures of one kind: four endpoints without a token need one message and one button. */
export interface FailureGroup {
  failure: Failure;
  endpoints: readonly string[];
  calls: number;
}

/** Failures that need the same words and the same next step, together, in the order of the first of them. */
export function groupFailures(failures: readonly Failure[]): FailureGroup[] {
  const groups = new Map<string, { failure: Failure; endpoints: string[]; calls: number }>();
  for (const failure of failures) {
    const { code, charged, apiCode, httpStatus, sent, detail } = failure;
    // Pauses begin at different moments; the group's ends with the last of them.
    const until = isPause(failure) ? undefined : failure.until;
    const key = JSON.stringify([code, charged, apiCode, httpStatus, until, sent, detail]);
    const group = groups.get(key) ?? { failure, endpoints: [], calls: 0 };
    if (isPause(failure) && (failure.until ?? 0) > (group.failure.until ?? 0)) group.failure = failure;
    if (failure.endpoint !== undefined) group.endpoints.push(failure.endpoint);
    group.calls += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}

const RETRY = 'retry';
/** Steps that need no details. */
const PLAIN = ['look', 'confirm', 'topUp', 'login', 'reload', 'openTab'] as const;
type Plain = (typeof PLAIN)[number];
const isPlain = (step: string): step is Plain => (PLAIN as readonly string[]).includes(step);
type Step = typeof RETRY | Plain | 'lift' | `options:${string}`;

/** The studio's settings. */
const STUDIO: readonly Step[] = import.meta.env?.WITHOUT_STUDIO ? [] : ['options:studio'];

/** Steps that may help, the likeliest first. A code without a step is one that no click can help with. */
const STEPS: Readonly<Record<FailureCode, readonly Step[]>> = {
  notAgreed: ['options:start'],
  noToken: ['options:start'],
  notPermitted: ['options:connection'],
  dailyCap: ['options:spending', RETRY],
  pageBound: ['confirm', RETRY],
  paused: ['lift'],
  quotaBlocked: ['lift'],
  settingsChanged: [RETRY],
  offline: [RETRY],
  badSubject: [],
  noSession: [],
  unseen: ['openTab'],
  enough: [],
  consentNeeded: [...STUDIO],
  noKey: [...STUDIO],
  cookieForbidden: [...STUDIO],
  cookieMissing: ['login', RETRY],
  tokenInvalid: ['options:start', 'lift'],
  collectFailed: [RETRY],
  rateLimited: ['lift'],
  quotaUsedUp: ['lift'],
  badParameters: [],
  notFound: [],
  serverError: [RETRY],
  unavailable: [RETRY],
  denied: ['topUp', RETRY],
  balanceEmpty: ['topUp', 'lift'],
  capReached: ['topUp', 'lift'],
  unknownCode: [RETRY],
  teamKey: ['options:connection', 'lift'],
  teamPath: [],
  teamRate: [RETRY],
  teamUserBudget: [RETRY, 'options:connection'],
  teamBudget: [RETRY, 'options:connection'],
  teamDown: [RETRY],
  teamUnanswered: [RETRY],
  teamAccount: [RETRY],
  notTeam: ['options:connection', RETRY],
  keyInvalid: [...STUDIO, 'lift'],
  keyBalance: [...STUDIO, 'lift'],
  keyScope: [...STUDIO, RETRY],
  cookieDead: ['login', ...STUDIO, RETRY],
  creatorFailed: [RETRY, 'login'],
  notOwner: [],
  notWorkbook: [RETRY],
  httpError: [RETRY],
  htmlAnswer: [RETRY, 'options:connection'],
  truncated: [RETRY],
  wrongShape: [RETRY],
  tooLarge: [RETRY],
  timeout: [RETRY, 'options:connection'],
  dropped: [RETRY],
  unreachable: [RETRY, 'options:connection'],
  interrupted: [RETRY],
  cancelled: ['look'],
  storageFull: ['options:cache'],
  storageCorrupt: ['options:data'],
  storageNewer: [],
  extensionUpdated: ['reload'],
  noMatch: [],
  listGone: [],
  listFull: [],
  noReportTab: [],
  internal: [RETRY],
};

/** The buttons for failures of one kind, the likeliest to help first. */
export function remedies({ failure, endpoints, calls }: FailureGroup): Remedy[] {
  return STEPS[failure.code].map((step): Remedy => {
    // The studio asks another company, whose settings are a section of their own.
    if (
      !import.meta.env?.WITHOUT_STUDIO &&
      step === 'options:connection' &&
      endpoints.some((endpoint) => endpoint.startsWith('studio.'))
    )
      return { kind: 'options', section: 'studio' };
    if (step === RETRY) return { kind: 'retry', calls, maybeCharged: failure.charged !== 'no' };
    // A stop without an end is the account's and names no endpoint.
    if (step === 'lift') return { kind: 'lift', endpoints: failure.until === undefined ? [] : endpoints };
    if (isPlain(step)) return { kind: step };
    return { kind: 'options', section: step.slice('options:'.length) };
  });
}

/** Codes whose stop ends soon by itself: their button counts down until then. */
const PAUSES: ReadonlySet<FailureCode> = new Set(['paused', 'rateLimited', 'teamRate']);

/** Whether a stop is short enough to be waited for with a countdown. */
export function isPause({ code }: Failure): boolean {
  return PAUSES.has(code);
}

/** How long the remedies of a failure have to wait, in milliseconds; 0 when they can be used. */
export function waitOf(failure: Failure, now: number): number {
  return isPause(failure) && failure.until !== undefined ? Math.max(0, failure.until - now) : 0;
}
