/** Both browsers end a worker after 30 s without a call to them, even while a request is in flight. */
const TOUCH_EVERY_MS = 20_000;

/**
 * Keeps the background alive while work is under way. `touch` has to be `runtime.getPlatformInfo`: it was measured to reset
 * the clock of both browsers, and `storage.local.get` does not.
 */
export class KeepAlive {
  #holders = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly touch: () => unknown) {}

  /** Holds the background until the work is done. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#holders++ === 0) this.#timer = setInterval(() => void this.touch(), TOUCH_EVERY_MS);
    try {
      return await work();
    } finally {
      if (--this.#holders === 0) clearInterval(this.#timer);
    }
  }
}
