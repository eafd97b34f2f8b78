import { type Failure, FailureError } from './failure';

/** The failure that a promise rejects with, or `undefined` where it does not reject. For tests. */
export async function failureOf(promise: Promise<unknown>): Promise<Failure | undefined> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  return undefined;
}
