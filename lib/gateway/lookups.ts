import { foundIn, requestOf } from '../providers/lookup';
import { FailureError } from '../report/failure';
import type { FoundResult } from '../report/found';
import type { Inquiry } from '../subject/inquiry';
import type { Asker, AskOptions, Gateway } from './gateway';

/** Answers what pasted texts leave open, one call an inquiry. */
export class Lookups {
  constructor(private readonly gateway: Pick<Gateway, 'plan' | 'ask'>) {}

  /** Calls that an inquiry would be billed now. `newerThan`: see {@link Gateway.plan}. */
  async calls(inquiry: Inquiry, from?: Asker, newerThan?: number): Promise<number> {
    const { calls, free } = await this.gateway.plan([requestOf(inquiry)], from, newerThan);
    return free ? 0 : calls;
  }

  /** Answers an inquiry. A failed call is part of the result. */
  async find(inquiry: Inquiry, options: AskOptions): Promise<FoundResult> {
    try {
      const answer = await this.gateway.ask(requestOf(inquiry), options);
      return answer
        ? { ...foundIn(inquiry, answer), failures: [], missing: 0, ...(answer.free && { free: true }) }
        : { others: [], failures: [], missing: 1 };
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      return { others: [], failures: [error.failure], missing: 0 };
    }
  }
}
