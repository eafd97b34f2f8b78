import type { Failure } from './failure';

export interface LedgerRow {
  /** Asia/Shanghai day, ISO. */
  day: string;
  endpoint: string;
  calls: number;
  billed: number;
  /** Calls of which nobody can say whether they were billed. */
  maybe: number;
}

/** What the API says of a token: its balance, where it tells, or why it is no good. */
export interface TokenTest {
  balance?: string;
  currency?: string;
  failure?: Failure;
}
