import { FailureError } from '../../report/failure';

/** Loads that screens wait for, by the name that the screen gave its request. */
export class Waiting {
  readonly #cancel = new Map<string, () => void>();

  /** @param onSettled called whenever a load has ended or was cancelled: what it cost counts from then on */
  constructor(private readonly onSettled: () => void) {}

  /**
   * Runs a load that its screen may stop waiting for. A call that has left goes on, and its answer is kept for the next ask;
   * a call that has not left is not begun any more.
   *
   * @throws FailureError also `cancelled`
   */
  async run<T>(request: string, work: (signal: AbortSignal) => T | Promise<T>): Promise<T> {
    const abort = new AbortController();
    const cancelled = new Promise<never>((_, reject) =>
      this.#cancel.set(request, () => {
        abort.abort();
        reject(new FailureError({ code: 'cancelled', charged: 'maybe' }));
      }),
    );
    try {
      return await Promise.race([work(abort.signal), cancelled]);
    } finally {
      this.#cancel.delete(request);
      this.onSettled();
    }
  }

  cancel(request: string): void {
    this.#cancel.get(request)?.();
  }
}
