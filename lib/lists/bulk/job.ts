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
  /** While running: calls of the agreed ones that are set aside for it. */
  aside?: number;
  /** The job's count of changes when the row last changed. */
  rev: number;
}

/** Why a job does not go on by itself. `agreed`: what is left costs more than was agreed to. */
export type BulkHalt = { by: 'user' | 'restart' | 'agreed' } | { by: 'failure'; failure: Failure };

/** A job over many creators. There is one at a time. */
export interface BulkJob {
  id: string;
  /** When it was begun. */
  at: number;
  parts: readonly BulkPart[];
  state: 'running' | 'paused' | 'stopped' | 'done';
  /** Why it is paused. */
  halt?: BulkHalt;
  /** Whose data it is: a job goes on only with the source that it was begun with. */
  source: string;
  /** Calls that the user has agreed to, and how many of them were or may have been made. */
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
