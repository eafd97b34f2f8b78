import type { Failure } from './failure';

export interface LedgerRow {
  /** Asia/Shanghai day, ISO. */
  day: string;
  endpoint: string;
  calls: number;
  billed: number;
  /** Calls that may or may not have been billed. */
  maybe: number;
  /** Calls that the team's gateway answered with what it had: free. */
  hits: number;
}

/** The API's answer about a token: its balance, where the API gives one, or why the token is rejected. */
export interface TokenTest {
  balance?: string;
  currency?: string;
  failure?: Failure;
}
