import type { Failure } from '../../lib/report/failure';
import type { LoadMode, Progress, SectionResult } from '../../lib/report/load';
import { initialOptions, type Options, type SectionId } from '../../lib/report/sections';

/** A section as its screen knows it. */
export interface SectionState {
  options: Options;
  phase: 'idle' | 'loading' | 'ready';
  /** The load that this state belongs to: whatever another one says is late and ignored. */
  request?: string;
  mode?: LoadMode;
  startedAt?: number;
  result?: SectionResult;
  /** The result is of other switches than these, and no answer of these is there yet. */
  stale: boolean;
  progress: readonly Progress[];
  /** The load as a whole failed: the background could not be asked. */
  failure?: Failure;
  /** The user stopped waiting. */
  cancelled: boolean;
  /** Completed loads: a price is worked out anew after each. */
  loads: number;
}

export type ReportState = Partial<Record<SectionId, SectionState>>;

export type ReportEvent =
  | { type: 'start'; section: SectionId; request: string; options: Options; mode: LoadMode; at: number }
  | { type: 'partial'; request: string; result: SectionResult; progress: readonly Progress[] }
  | { type: 'done'; request: string; result: SectionResult }
  | { type: 'failed'; request: string; failure: Failure }
  | { type: 'cancel'; section: SectionId };

/** A section before anything happened to it. */
export function untouched(section: SectionId): SectionState {
  return {
    options: initialOptions(section),
    phase: 'idle',
    stale: false,
    progress: [],
    cancelled: false,
    loads: 0,
  };
}

/** A report that begins with a section that is there already. */
export function begun(result: SectionResult): ReportState {
  const { section } = result;
  return { [section]: { ...untouched(section), phase: 'ready', result, loads: 1 } };
}

/** A section's state, whether anything happened to it or not. */
export function sectionState(state: ReportState, section: SectionId): SectionState {
  return state[section] ?? untouched(section);
}

/** What the report knows after an event. */
export function reduce(state: ReportState, event: ReportEvent): ReportState {
  if (event.type === 'start') return started(state, event);
  const section =
    event.type === 'cancel'
      ? event.section
      : (Object.keys(state) as SectionId[]).find((id) => state[id]?.request === event.request);
  const before = section && state[section];
  if (!before) return state;
  return { ...state, [section]: next(before, event) };
}

function started(state: ReportState, event: Extract<ReportEvent, { type: 'start' }>): ReportState {
  const { section, request, options, mode, at } = event;
  const before = sectionState(state, section);
  return {
    ...state,
    [section]: {
      ...before,
      options,
      request,
      mode,
      phase: 'loading',
      startedAt: at,
      stale: before.result !== undefined && !sameOptions(before.result.options, options),
      progress: [],
      failure: undefined,
      cancelled: false,
    },
  };
}

function sameOptions(a: Options, b: Options): boolean {
  return Object.keys({ ...a, ...b }).every((id) => a[id] === b[id]);
}

function next(before: SectionState, event: Exclude<ReportEvent, { type: 'start' }>): SectionState {
  switch (event.type) {
    case 'partial':
      // After a cancel answers may still come in: they are shown, and nobody waits for them.
      return {
        ...before,
        result: event.result,
        stale: false,
        progress: before.cancelled ? [] : event.progress,
      };
    case 'done':
      return {
        ...before,
        phase: 'ready',
        // This is all of it: news of the way there may arrive later, and are old then.
        request: undefined,
        result: event.result,
        stale: false,
        progress: [],
        // The result says itself what was cancelled, if anything was.
        cancelled: false,
        loads: before.loads + 1,
      };
    case 'failed':
      return {
        ...before,
        phase: 'ready',
        failure: event.failure,
        progress: [],
        // A cancelled load ends with a failure that says so.
        cancelled: false,
        loads: before.loads + 1,
      };
    case 'cancel':
      return { ...before, phase: 'ready', progress: [], cancelled: true };
  }
}
