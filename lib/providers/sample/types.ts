import type { Endpoint, Query } from '../types';

/** Answers `data` for a wire query. `now`, epoch milliseconds, is what dates are counted from. */
export type Sample = (query: Query, now: number) => unknown;

/** What each endpoint answers with. */
export type Samples = readonly (readonly [Endpoint, Sample])[];
