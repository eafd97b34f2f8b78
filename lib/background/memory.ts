import { sourceOf } from '../gateway/justone';
import { type Known, withSnapshot } from '../memory/known';
import type { Snapshot } from '../memory/snapshot';
import type { Settings } from '../settings/schema';
import type { Store } from '../store/store';
import { creatorOf } from '../subject/creator';
import type { GatewayParts } from './gatewayParts';

interface MemoryDeps {
  store: Pick<Store, 'known' | 'line'>;
  settings(): Promise<Settings>;
  madeUp: GatewayParts['madeUp'];
  /** The made-up snapshots of days before, for those of today. */
  sampleHistory(today: readonly Snapshot[]): Promise<Snapshot[]>;
}

/** What is remembered of creators by the source that is in use. With sample data all of it is made up, and none of it kept. */
export class Memory {
  constructor(private readonly deps: MemoryDeps) {}

  async #sample(settings: Settings, creator: string, all: boolean): Promise<Snapshot[]> {
    const subject = creatorOf(creator);
    return subject ? this.deps.madeUp(subject, settings, all) : [];
  }

  /** What is known of some creators: only of those of whom anything is. */
  async known(creators: readonly string[]): Promise<Known[]> {
    const settings = await this.deps.settings();
    if (settings.source !== 'sample') return this.deps.store.known(sourceOf(settings), creators);
    const all = await Promise.all(creators.map((creator) => this.#sample(settings, creator, false)));
    return all.flatMap((snapshots) => snapshots.reduce<Known | undefined>(withSnapshot, undefined) ?? []);
  }

  /** Everything that is remembered of a creator, oldest first. */
  async line(creator: string): Promise<Snapshot[]> {
    const settings = await this.deps.settings();
    if (settings.source !== 'sample') return this.deps.store.line(sourceOf(settings), creator);
    const today = await this.#sample(settings, creator, true);
    const before = await this.deps.sampleHistory(today);
    return [...before, ...today].sort((a, b) => a.at - b.at);
  }
}
