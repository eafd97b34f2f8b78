import type { EndpointId } from '../../../lib/providers/ids';
import { type Failure, type FailureCode, WITHHELD } from '../../../lib/report/failure';
import { HOUR, NOW } from './samples';

/** A failure without its code. */
type Details = Omit<Failure, 'code' | 'endpoint'> & { endpoint?: EndpointId };

const free = { charged: 'no' } as const;
const maybe = { charged: 'maybe' } as const;
const one = { endpoint: 'xingtu.spread' } as const;
const works = { endpoint: 'studio.itemList' } as const;

/**
 * A failure of every code, with the details that come with it: a code that is missing here does not compile. Several are the same
 * failure of several calls, or one that ended differently.
 */
export const FAILURES: Readonly<Record<FailureCode, readonly [Details, ...Details[]]>> = {
  notAgreed: [free],
  noToken: [
    { ...free, ...one },
    { ...free, endpoint: 'xingtu.base' },
  ],
  notPermitted: [free],
  dailyCap: [free],
  pageBound: [free],
  paused: [{ ...free, ...one, until: NOW + 42_000 }],
  quotaBlocked: [{ ...free, ...one, until: NOW + 7 * HOUR }],
  settingsChanged: [free],
  offline: [free],
  badSubject: [free],
  noSession: [free],
  unseen: [free],
  enough: [free],
  consentNeeded: [{ ...free, ...works }],
  noKey: [{ ...free, ...works }],
  cookieForbidden: [{ ...free, ...works }],
  cookieMissing: [{ ...free, ...works }],
  tokenInvalid: [{ ...free, apiCode: 100 }],
  collectFailed: [{ ...free, ...one, apiCode: 301 }],
  rateLimited: [{ ...free, ...one, apiCode: 302, until: NOW + 65_000 }],
  quotaUsedUp: [{ ...free, ...one, apiCode: 303, until: NOW + 13 * HOUR }],
  badParameters: [
    {
      ...free,
      ...one,
      apiCode: 400,
      sent: { kolId: '6512345678901234567', type: '1', flowType: '1', range: '2' },
      detail: 'range must be one of 2, 3',
      requestId: 'req_0123456789abcdef',
    },
  ],
  notFound: [{ ...free, ...one, httpStatus: 404 }],
  serverError: [{ ...free, ...one, apiCode: 500, requestId: 'req_0123456789abcdef' }],
  unavailable: [{ ...free, ...one, httpStatus: 503 }],
  denied: [{ ...free, ...one, apiCode: 600 }],
  balanceEmpty: [{ ...free, apiCode: 601 }],
  capReached: [{ ...free, apiCode: 602 }],
  unknownCode: [{ ...maybe, ...one, apiCode: 777, detail: WITHHELD, requestId: 'req_0123456789abcdef' }],
  teamKey: [free],
  teamPath: [{ ...free, ...one }],
  teamRate: [{ ...free, ...one, until: NOW + 42_000 }],
  teamUserBudget: [{ ...free, ...one, until: NOW + 7 * HOUR }],
  teamBudget: [{ ...free, ...one, until: NOW + 7 * HOUR }],
  teamDown: [{ ...free, ...one, detail: 'The data service was not reached.' }],
  teamUnanswered: [{ ...maybe, ...one }],
  teamAccount: [{ ...free, apiCode: 601 }],
  notTeam: [{ ...maybe, ...one, httpStatus: 200 }],
  keyInvalid: [{ ...free, ...works, httpStatus: 401 }],
  keyBalance: [{ ...free, ...works, httpStatus: 402 }],
  keyScope: [{ ...free, ...works, httpStatus: 403 }],
  cookieDead: [{ charged: 'yes', ...works }],
  creatorFailed: [{ charged: 'yes', ...works, detail: 'status_code 8' }],
  notOwner: [{ charged: 'yes', endpoint: 'studio.item.overview' }],
  notWorkbook: [{ charged: 'yes', endpoint: 'studio.itemDownload' }],
  httpError: [{ ...free, ...one, httpStatus: 418 }],
  htmlAnswer: [{ ...free, ...one, httpStatus: 200 }],
  truncated: [{ charged: 'yes', ...one }],
  wrongShape: [{ charged: 'yes', ...one }],
  tooLarge: [{ ...maybe, ...one }],
  timeout: [
    { ...maybe, ...one },
    { ...maybe, endpoint: 'xingtu.base' },
    { ...maybe, endpoint: 'xingtu.marketing' },
  ],
  dropped: [{ ...maybe, ...one }],
  unreachable: [{ ...free, ...one }],
  interrupted: [{ ...maybe, ...one }],
  cancelled: [
    { ...maybe, ...one },
    { ...free, endpoint: 'xingtu.base' },
  ],
  storageFull: [free],
  storageCorrupt: [free],
  storageNewer: [free],
  extensionUpdated: [free],
  noMatch: [{ charged: 'yes', endpoint: 'xingtu.search' }],
  listGone: [free],
  listFull: [free],
  noReportTab: [free],
  internal: [free],
};
