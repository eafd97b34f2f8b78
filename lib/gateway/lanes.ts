/** Lets a number of works run at once and queues the rest, first come first served. */
export class Lanes {
  #busy = 0;
  readonly #queue: (() => void)[] = [];

  constructor(private readonly lanes: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy >= this.lanes) await new Promise<void>((free) => this.#queue.push(free));
    else this.#busy += 1;
    try {
      return await work();
    } finally {
      // A lane that is handed on stays busy: a newcomer cannot take it before the first in the queue.
      const next = this.#queue.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }
}
