import type { Trouble } from '../report/trouble';
import type { SessionArea } from './sessions';

const KEY = 'troubles';
const MAX_TROUBLES = 20;

/** The last calls that failed or whose answers did not fit, for the user's own report of a fault: in memory that ends with the browser. */
export class FailureLog {
  /** One after the other: each reads what the one before has written. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly memory: SessionArea) {}

  async recent(): Promise<Trouble[]> {
    return ((await this.memory.get(KEY))[KEY] as Trouble[] | undefined) ?? [];
  }

  readonly note = (trouble: Trouble): void => {
    this.#last = this.#last
      .then(async () => this.memory.set({ [KEY]: [...(await this.recent()), trouble].slice(-MAX_TROUBLES) }))
      // A log that cannot be written must not be in the way of what it tells of.
      .catch(() => {});
  };

  async clear(): Promise<void> {
    await this.#last;
    await this.memory.remove(KEY);
  }
}
