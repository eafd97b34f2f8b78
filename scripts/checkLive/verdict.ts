import type { Failure } from '../../lib/report/failure';

/** What a call came to. `data` is the raw answer, which never leaves the checks. */
export type Outcome =
  | { state: 'read'; data: unknown; drift: string[]; keys: number }
  | { state: 'failed'; failure: Failure }
  | { state: 'skipped'; because: string };

/** The outcomes so far, by the name of the call. */
export type Seen = ReadonlyMap<string, Outcome>;

/** What a check came to. It has field names and counts in it, and nothing that an answer says of a person. */
export interface Verdict {
  name: string;
  verdict: 'holds' | 'broken' | 'settled' | 'inconclusive';
  because: string;
}

/** Why a check cannot be made: the first of its calls that gave nothing. Where that says something too, an empty answer is one. */
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

/** The raw answer of a call, or nothing. */
export function answer(seen: Seen, call: string): unknown {
  const outcome = seen.get(call);
  return outcome?.state === 'read' ? outcome.data : undefined;
}
