import { LISTS } from '../providers/registry';
import type { Query } from '../providers/types';
import { FailureError } from '../report/failure';
import { checkList, type ListId, type ListValues } from '../report/lists';
import type { ListResult, LoadMode, Plan, Progress } from '../report/load';
import type { Asker, Gateway } from './gateway';

export interface PageRequest {
  list: ListId;
  values: ListValues;
  next?: Query | undefined;
  from?: Asker;
}

/** Loads lists page by page through the gateway, one call a page. */
export class Lists {
  constructor(private readonly gateway: Gateway) {}

  /** @throws FailureError `badParameters` with the fields that are not valid: nothing is sent */
  #request({ list, values, next }: PageRequest) {
    const problems = checkList(list, values);
    if (Object.keys(problems).length > 0)
      throw new FailureError({ code: 'badParameters', charged: 'no', sent: { ...problems } });
    return LISTS[list].request(values, next);
  }

  /** What the page would cost now. */
  plan(page: PageRequest): Promise<Plan> {
    return this.gateway.plan([this.#request(page)], page.from);
  }

  /** Loads a page. A failed call is part of the result. */
  async load(
    page: PageRequest,
    mode: LoadMode,
    onProgress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<ListResult> {
    try {
      const answer = await this.gateway.ask(this.#request(page), {
        mode,
        onProgress,
        signal,
        from: page.from,
      });
      if (!answer) return { failures: [], missing: 1 };
      return {
        ...LISTS[page.list].page(answer, page.values, page.next),
        failures: [],
        missing: 0,
        ...(answer.notKept ? { notKept: true } : {}),
      };
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      return { failures: [error.failure], missing: 0 };
    }
  }
}
