import type { Snapshot } from '../memory/snapshot';
import { snapshotsOf } from '../memory/take';
import { drawnOf } from '../providers/drawn';
import type { Answer, Request } from '../providers/types';
import type { Settings } from '../settings/schema';
import type { Store } from '../store/store';
import type { Channels } from './deps';
import { channelOf } from './key';

/** What an answer leaves to remember. An answer that cannot be drawn leaves nothing, and is given all the same. */
export async function remembered(
  channels: Channels,
  request: Request,
  answer: Answer,
  settings: Settings,
): Promise<Snapshot[]> {
  // The studio's answers are about the user's own account.
  if (request.endpoint.via) return [];
  try {
    const drawn = drawnOf(request, answer);
    if (!drawn) return [];
    const source = await channelOf(channels, request.endpoint).scope(settings);
    return snapshotsOf(drawn, source, answer.source.fetchedAt);
  } catch {
    return [];
  }
}

/** Milliseconds after which the screen that asked has been drawn. */
const LATER_MS = 1_000;
/** The most answers that are noted; then noting begins anew. */
const MOST_SEEN = 5_000;

/**
 * Remembers what the cache has: answers of before there was a memory, and of a moment when the disk was full. The answers of a
 * drawing wait until it is over, and each is looked at once in the background's life.
 */
export class CatchUp {
  readonly #seen = new Set<string>();
  #waiting: (() => Promise<Snapshot[]>)[] = [];
  #epoch = 0;

  constructor(
    private readonly store: Store,
    private readonly channels: Channels,
  ) {}

  /** Notes an answer that the cache gave under a key. */
  note(key: string, request: Request, answer: Answer, settings: Settings): void {
    const { eraseEpoch } = this.store;
    if (this.#epoch !== eraseEpoch || this.#seen.size >= MOST_SEEN) this.#seen.clear();
    this.#epoch = eraseEpoch;
    const once = `${answer.source.fetchedAt} ${key}`;
    if (request.endpoint.via || this.#seen.has(once)) return;
    this.#seen.add(once);
    this.#waiting.push(() => remembered(this.channels, request, answer, settings));
    if (this.#waiting.length === 1) setTimeout(() => void this.#write(eraseEpoch), LATER_MS);
  }

  async #write(epoch: number): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    const snapshots = await Promise.all(waiting.map((take) => take()));
    // What was noted before everything was forgotten is not written after it.
    if (this.store.eraseEpoch !== epoch) return;
    // A full disk costs the memory alone.
    await this.store.remember(snapshots.flat()).catch(() => {});
  }
}
