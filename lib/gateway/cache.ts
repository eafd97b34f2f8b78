import type { Answer } from '../providers/types';
import type { Settings } from '../settings/schema';
import type { StoredAnswer } from '../store/database';
import type { LookupStore } from '../store/privateStore';
import { asAnswer } from './answers';

/** Milliseconds within which uses of an answer count as one. */
const TOUCH_MS = 60_000;

/** Reads answers that were paid for before. */
export class Cache {
  constructor(private readonly now: () => number) {}

  /**
   * Whether a moment is young enough by the settings. A moment in the future is: the clock was set back, and charging again
   * would not tell the answer's age either.
   */
  recent(at: number, settings: Settings): boolean {
    return this.now() - at < settings.cacheMaxAgeHours * 3_600_000;
  }

  /** An answer of any age. Reading it counts as a use where `used` says so. */
  async stored(store: LookupStore, key: string, used: boolean): Promise<Answer | undefined> {
    const stored = await store.answer(key);
    if (stored && used) this.#touch(store, stored);
    return stored && asAnswer(stored, { fromCache: true });
  }

  /** An answer that may be shown without a call, which counts as a use of it. */
  async fresh(store: LookupStore, key: string, settings: Settings): Promise<Answer | undefined> {
    const stored = await store.answer(key);
    if (!stored || !this.recent(stored.fetchedAt, settings)) return undefined;
    this.#touch(store, stored);
    return asAnswer(stored, { fromCache: true });
  }

  /** Notes a use, without waiting for it and once a minute at most: a lost note makes an eviction less clever, no more. */
  #touch(store: LookupStore, { key, usedAt }: StoredAnswer): void {
    const now = this.now();
    if (Math.abs(now - usedAt) > TOUCH_MS) store.touch(key, now).catch(() => {});
  }
}
