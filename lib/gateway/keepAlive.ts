/** Both browsers end an idle worker after 30 s, even with a request in flight; a call to this API resets their clock. */
const EVERY = 20_000;

/**
 * Keeps the background alive while work is under way. `touch` is `runtime.getPlatformInfo`, the call that was measured to
 * do it in both browsers (`storage.local.get` does not).
 */
export class KeepAlive {
  #holders = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly touch: () => unknown) {}

  /** Holds the background until the work is done. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#holders++ === 0) this.#timer = setInterval(() => void this.touch(), EVERY);
    try {
      return await work();
    } finally {
      if (--this.#holders === 0) clearInterval(this.#timer);
    }
  }
}
