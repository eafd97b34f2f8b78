import type { Block, Column, Row, Source } from '../../lib/report/blocks';
import type { Failure } from '../../lib/report/failure';
import type { ListValues } from '../../lib/report/lists';
import type { ListResult, LoadMode, Progress } from '../../lib/report/load';
import { withPage } from '../../lib/workspace/rows';

/** What the next page asks for. */
export type Next = Readonly<Record<string, string>>;

/** A list as its screen knows it: every page that was loaded, and what is under way. */
export interface ListState {
  /** What the rows answer to; nothing before the first load. */
  values?: ListValues;
  /** The first page was asked for anew: the pages after it must not be older than it. */
  fresh: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Charts above the table. */
  blocks: readonly Block[];
  /** One a page. */
  sources: readonly Source[];
  /** Rows that the latest page brought. */
  added: number;
  /** Rows that came again on a later page. */
  repeated: number;
  total?: number;
  /** Absent where there are no more pages, and before the first one. */
  next?: Next;
  pages: number;
  phase: 'idle' | 'loading' | 'ready';
  request?: string;
  mode?: LoadMode;
  startedAt?: number;
  progress?: Progress;
  /** Pages still wanted of this go, the one under way included. */
  wanted: number;
  failures: readonly Failure[];
  /** The cache did not have what was asked of it, and nothing was billed to get it. */
  missing: boolean;
  notKept: boolean;
}

export const UNTOUCHED: ListState = {
  fresh: false,
  columns: [],
  rows: [],
  blocks: [],
  sources: [],
  added: 0,
  repeated: 0,
  pages: 0,
  phase: 'idle',
  wanted: 0,
  failures: [],
  missing: false,
  notKept: false,
};

export type ListEvent =
  /** The rows of another question go; a new one has none yet. */
  | { type: 'ask'; values: ListValues; fresh: boolean }
  | { type: 'start'; request: string; mode: LoadMode; at: number; wanted: number }
  | { type: 'progress'; request: string; progress: Progress }
  | { type: 'pages'; request: string; results: readonly ListResult[] }
  | { type: 'failed'; request: string; failure: Failure }
  | { type: 'clear' };

/** A page's rows after those that are there. */
function withResult(state: ListState, result: ListResult): ListState {
  const { table, next, failures, missing, notKept } = result;
  if (!table) return { ...state, failures, missing: missing > 0 };
  const rows = withPage(state.rows, table.rows);
  return {
    ...state,
    columns: table.columns,
    rows,
    blocks: [...state.blocks, ...(result.blocks ?? [])],
    sources: [...state.sources, table.source],
    added: rows.length - state.rows.length,
    repeated: state.repeated + state.rows.length + table.rows.length - rows.length,
    total: table.total ?? state.total,
    next,
    pages: state.pages + 1,
    failures,
    missing: missing > 0,
    notKept: state.notKept || notKept === true,
  };
}

/** What the list knows after an event. What belongs to a load that is not the latest is late, and ignored. */
export function reduceList(state: ListState, event: ListEvent): ListState {
  switch (event.type) {
    case 'clear':
      return UNTOUCHED;
    case 'ask':
      return { ...UNTOUCHED, values: event.values, fresh: event.fresh };
    case 'start': {
      const { request, mode, at, wanted } = event;
      return {
        ...state,
        phase: 'loading',
        request,
        mode,
        startedAt: at,
        wanted,
        progress: undefined,
        failures: [],
        missing: false,
      };
    }
  }
  if (event.request !== state.request) return state;
  switch (event.type) {
    case 'progress':
      return { ...state, progress: event.progress };
    case 'pages':
      return { ...event.results.reduce(withResult, state), phase: 'ready', progress: undefined };
    case 'failed':
      return { ...state, phase: 'ready', progress: undefined, failures: [event.failure] };
  }
}

/** Whether a go on stops after a page: it failed, was not there, or was the last. */
export function isOver({ failures, missing, next }: ListResult): boolean {
  return failures.length > 0 || missing > 0 || next === undefined;
}

/** Every row there is has been loaded. */
export const isComplete = ({ pages, next }: ListState): boolean => pages > 0 && next === undefined;
