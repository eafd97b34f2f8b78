import { cleanSettings } from '../settings/rules';
import type { Settings } from '../settings/schema';

/** Where settings are stored: `settingsItem`. */
export interface SettingsItem {
  getValue(): Promise<unknown>;
  setValue(settings: Settings): Promise<void>;
  watch(onChange: () => void): unknown;
}

/** The settings in the background's memory: every answer depends on them, and none should wait for the disk. */
export class HeldSettings {
  #held: Promise<Settings> | undefined;
  #changing: Promise<unknown> = Promise.resolve();

  constructor(private readonly item: SettingsItem) {
    item.watch(() => this.#forget());
  }

  readonly read = (): Promise<Settings> => {
    if (!this.#held) {
      const reading = this.item.getValue().then(cleanSettings);
      this.#held = reading;
      // After a failure the next reader reads the storage again.
      reading.catch(() => this.#held === reading && this.#forget());
    }
    return this.#held;
  };

  /** Writes the settings that `to` returns; rejects with what `to` throws, and then writes nothing. */
  change(to: (before: Settings) => Settings): Promise<{ before: Settings; after: Settings }> {
    return this.#inTurn(async () => {
      const before = await this.read();
      const after = to(before);
      await this.item.setValue(after);
      return { before, after };
    });
  }

  /** Deletes what is stored, after any migration that has begun: the migration would write the settings back. */
  erase(clear: () => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      await this.item.getValue().catch(() => {});
      await clear();
    });
  }

  /** Runs one change after the other: two changes begun at once would each write over the other's settings. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(work).finally(() => this.#forget());
    this.#changing = done.catch(() => {});
    return done;
  }

  #forget(): void {
    this.#held = undefined;
  }
}
