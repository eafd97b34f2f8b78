import type { Failure } from '../../report/failure';
import type { Candidate } from '../../report/found';
import type { SectionId } from '../../report/sections';
import type { Inquiry } from '../../subject/inquiry';
import type { Subject } from '../../subject/types';

/**
 * What is fetched of each creator. `row`: prices and what a thousand cost, for one call; the others are sections of the report. The
 * overview has all that the row has.
 */
export const BULK_PARTS = ['row', 'overview', 'audience', 'works'] as const;
export type BulkPart = (typeof BULK_PARTS)[number];

/** What calls are for. `find`: looking up what a line names, which brings the price row of most who are found. */
export const BULK_COSTS = ['find', ...BULK_PARTS] as const;
export type BulkCost = (typeof BULK_COSTS)[number];
/** Calls of a line by what they are for. What is missing costs nothing. */
export type BulkPrice = Partial<Record<BulkCost, number>>;

/** Calls of a line, of whatever they are for. */
export const callsOf = (price: BulkPrice): number =>
  Object.values(price).reduce((sum, calls) => sum + calls, 0);

/** The prices of some lines as one. */
export function pricesOf(prices: readonly BulkPrice[]): BulkPrice {
  const all: BulkPrice = {};
  for (const price of prices)
    for (const cost of BULK_COSTS) if (price[cost] !== undefined) all[cost] = (all[cost] ?? 0) + price[cost];
  return all;
}

/** Younger than every answer that is kept: all of a new job is fetched again. */
export const NOTHING_KEPT = Number.MAX_SAFE_INTEGER;

/** Creators of one job. */
export const MAX_BULK = 1000;
/** Characters of a line that a job keeps. */
export const MAX_BULK_TEXT = 200;

/** What a line names: a creator, or what the data service has to be asked first. */
export type BulkAbout = { subject: Subject } | { inquiry: Inquiry };

/** A line that a job is begun with. */
export interface BulkLine {
  /** Line of the text, or row of the sheet, from 1. */
  line: number;
  text: string;
  about: BulkAbout;
}

/**
 * `waiting` and `running` rows are still to come. `choose`: several creators have the name, and the user says which is meant. `twice`:
 * another row turned out to be the same creator, so nothing more was called. `failed` rows can be tried again.
 */
export type BulkState = 'waiting' | 'running' | 'choose' | 'done' | 'twice' | 'failed';

/**
 * What an answer came to where no call failed. `work`: the link leads to a work. `noOne`: nobody has the id or the name. `noRow`: the
 * search does not have the creator's row, and another call has the prices. `noMarket`: a Douyin creator who is not on Xingtu.
 */
export type BulkProblem = 'work' | 'noOne' | 'noRow' | 'noMarket';

/** A line of a job, as it stands. */
export interface BulkRow extends BulkLine {
  /** Its place in the job, from 0. */
  at: number;
  state: BulkState;
  /** The creator, once known: of Xingtu or Pugongying. */
  subject?: Subject;
  /** Finding the creator brought the row of prices too. */
  brought?: true;
  name?: string;
  image?: string;
  /** For `choose`. */
  others?: readonly Candidate[];
  /** For `twice`: the line of the other row. */
  twin?: number;
  /** For `failed`. */
  failures?: readonly Failure[];
  problem?: BulkProblem;
  /** Endpoints that failed before, which the user has agreed to try again. */
  again?: readonly string[];
  /** The creator was put into the list of the job, and is not put there once more. */
  listed?: true;
  /** While running: calls of the agreed ones that are set aside for it. */
  aside?: number;
  /** The job's count of changes when the row last changed. */
  rev: number;
}

/** Why a job does not go on by itself. `agreed`: what is left costs more than was agreed to. */
export type BulkHalt = { by: 'user' | 'restart' | 'agreed' } | { by: 'failure'; failure: Failure };

/** The list that creators are put into as they come. `failure`: why no more are put there. */
export interface BulkList {
  id: string;
  name: string;
  failure?: Failure;
}

/** What a job is begun with beside its lines. */
export interface BulkOrder {
  parts: readonly BulkPart[];
  /** Calls that the user has agreed to: no more are made. */
  calls: number;
  /** What is cached from before the job is fetched again. */
  refetch?: boolean | undefined;
  /** The list that creators are put into as they come: one that is there by its id, else a new one of the name. */
  list?: { id?: string | undefined; name: string } | undefined;
}

/** A job over many creators. There is one at a time. */
export interface BulkJob {
  id: string;
  /** When it was begun. */
  at: number;
  parts: readonly BulkPart[];
  /** Answers from before its beginning are fetched again. */
  refetch?: true;
  list?: BulkList;
  state: 'running' | 'paused' | 'stopped' | 'done';
  /** Why it is paused. */
  halt?: BulkHalt;
  /** Whose data it is: a job goes on only with the source that it was begun with. */
  source: string;
  /** Calls that the user has agreed to, and how many of them were made, may have been made, or are set aside for rows under way. */
  agreed: number;
  used: number;
  /** Since when it runs without a break, and how many rows were settled then: what time is left follows from it. */
  since: number;
  settled: number;
  /** Changes so far. */
  rev: number;
}

/** Whether nothing more comes for a row unless the user wants it. */
export const isSettled = ({ state }: Pick<BulkRow, 'state'>): boolean =>
  state !== 'waiting' && state !== 'running';

/** Answers from before this moment do not count for a job. */
export const newerThanOf = ({ refetch, at }: Pick<BulkJob, 'refetch' | 'at'>): number | undefined =>
  refetch ? at : undefined;

/** What a row is asked about from here on. */
export const aboutOf = ({ about, subject }: Pick<BulkRow, 'about' | 'subject'>): BulkAbout =>
  subject ? { subject } : about;

/** The sections of a market that the parts stand for. */
export function sectionsOfParts(parts: readonly BulkPart[], platform: Subject['platform']): SectionId[] {
  const of: Readonly<Record<BulkPart, SectionId | undefined>> =
    platform === 'xingtu'
      ? { row: undefined, overview: 'xingtu.overview', audience: 'xingtu.audience', works: 'xingtu.content' }
      : { row: undefined, overview: 'pgy.overview', audience: 'pgy.audience', works: 'pgy.notes' };
  return BULK_PARTS.flatMap((part) => (parts.includes(part) ? (of[part] ?? []) : []));
}
