import type { Failure } from '../../lib/report/failure';

/** The outcome of a call. `data` is the raw answer, which is never printed. */
export type Outcome =
  | { state: 'read'; data: unknown; drift: string[]; keys: number }
  | { state: 'failed'; failure: Failure }
  | { state: 'skipped'; because: string };

/** The outcomes so far, by the name of the call. */
export type Seen = ReadonlyMap<string, Outcome>;

/** The outcome of a check. It has field names and counts in it, and no data about a person. */
export interface Verdict {
  name: string;
  verdict: 'holds' | 'broken' | 'settled' | 'inconclusive';
  because: string;
}

/** Why a check cannot be made: the first of its calls without data. An empty answer counts as data where the check can use it. */
export function lacking(seen: Seen, needs: readonly string[], emptyIsAnswer = false): string | undefined {
  for (const call of needs) {
    const outcome = seen.get(call);
    if (outcome === undefined) return `${call} was left out`;
    if (outcome.state === 'skipped') return `${call} was not called`;
    if (outcome.state === 'failed') return `${call} failed`;
    if (!emptyIsAnswer && outcome.data === undefined) return `${call} has no data`;
  }
  return undefined;
}

/** The raw answer of a call, or `undefined`. */
export function answer(seen: Seen, call: string): unknown {
  const outcome = seen.get(call);
  return outcome?.state === 'read' ? outcome.data : undefined;
}
