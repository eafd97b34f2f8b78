import type { Failure } from '../../lib/report/failure';
import type { LoadMode, Progress, SectionResult } from '../../lib/report/load';
import { type Choices, initialOptions, type Options, type SectionId } from '../../lib/report/sections';

/** A section as its screen knows it. */
export interface SectionState {
  options: Options;
  phase: 'idle' | 'loading' | 'ready';
  /** The load that this state belongs to; events of other loads are late and ignored. */
  request?: string | undefined;
  mode?: LoadMode;
  startedAt?: number;
  result?: SectionResult;
  /** The result belongs to other switches: no answer for the chosen ones has come yet. */
  stale: boolean;
  progress: readonly Progress[];
  /** The load as a whole failed: the background could not be asked. */
  failure?: Failure;
  /** The user stopped waiting. */
  cancelled: boolean;
  /** Completed loads: a price is worked out anew after each. */
  loads: number;
}

/** The sections of a report that anything happened to. */
export type ReportState = Partial<Record<SectionId, SectionState>>;

/** What happens to a section of a report. */
export type ReportEvent =
  | { type: 'start'; section: SectionId; request: string; options: Options; mode: LoadMode; at: number }
  | { type: 'partial'; request: string; result: SectionResult; progress: readonly Progress[] }
  | { type: 'done'; request: string; result: SectionResult }
  | { type: 'failed'; request: string; failure: Failure }
  | { type: 'cancel'; section: SectionId };

/** A section before its first load. */
export function untouched(section: SectionId, chosen?: Choices): SectionState {
  return {
    options: initialOptions(section, chosen),
    phase: 'idle',
    stale: false,
    progress: [],
    cancelled: false,
    loads: 0,
  };
}

/** The state of a report before its first load: switches that are remembered stand where the user left them. */
export function beginning(sections: readonly SectionId[], chosen: Choices): ReportState {
  return Object.fromEntries(sections.map((section) => [section, untouched(section, chosen)]));
}

/** The state of a report whose first section is already loaded. */
export function begun(result: SectionResult): ReportState {
  const { section, options } = result;
  return { [section]: { ...untouched(section), options, phase: 'ready', result, loads: 1 } };
}

/** A section's state; its initial state before its first load. */
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
      // Answers may still come in after a cancel: they are shown, without a wait.
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
        // The result is complete: progress that arrives later is older than it.
        request: undefined,
        result: event.result,
        stale: false,
        progress: [],
        // The result itself says what was cancelled.
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
