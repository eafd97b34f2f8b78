import type { Block, Column, Row, Source } from '../../lib/report/blocks';
import type { Failure } from '../../lib/report/failure';
import type { ListValues } from '../../lib/report/lists';
import type { ListResult, LoadMode, Progress } from '../../lib/report/load';
import { withPage } from '../../lib/workspace/rows';

/** Parameters of the next page. */
export type Next = Readonly<Record<string, string>>;

/** A list as its screen knows it: every page that was loaded, and what is under way. */
export interface ListState {
  /** The form that the rows answer; `undefined` before the first load. */
  values?: ListValues;
  /** The first page is a refreshed one: the pages after it must not be older. */
  fresh: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Charts above the table. */
  blocks: readonly Block[];
  /** One for each page. */
  sources: readonly Source[];
  /** Rows that the latest page brought. */
  added: number;
  /** Rows that came again on a later page. */
  repeated: number;
  total?: number | undefined;
  /** Absent where there are no more pages, and before the first one. */
  next?: Next | undefined;
  pages: number;
  phase: 'idle' | 'loading' | 'ready';
  request?: string;
  mode?: LoadMode;
  startedAt?: number;
  progress?: Progress | undefined;
  /** Pages that are still to load, with the one under way. */
  wanted: number;
  failures: readonly Failure[];
  /** The cache lacked a page, and no call was made for it. */
  missing: boolean;
  notKept: boolean;
}

/** A list before its first load. */
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

/** What happens to a list. */
export type ListEvent =
  /** Another question: the rows of the last one go. */
  | { type: 'ask'; values: ListValues; fresh: boolean }
  | { type: 'start'; request: string; mode: LoadMode; at: number; wanted: number }
  | { type: 'progress'; request: string; progress: Progress }
  | { type: 'pages'; request: string; results: readonly ListResult[] }
  | { type: 'failed'; request: string; failure: Failure }
  | { type: 'clear' };

/** The list with a page after the pages that it has. */
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

/** The list after an event. Events of a load that is not the latest are late and ignored. */
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

/** Whether loading stops after a page: it failed, the cache lacked it, or it was the last. */
export function isOver({ failures, missing, next }: ListResult): boolean {
  return failures.length > 0 || missing > 0 || next === undefined;
}

/** Whether every row has been loaded. */
export const isComplete = ({ pages, next }: ListState): boolean => pages > 0 && next === undefined;
