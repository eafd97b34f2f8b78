import { cleanSettings } from '../settings/rules';
import type { Settings } from '../settings/schema';

/** Where settings are stored: `settingsItem`. */
export interface SettingsItem {
  getValue(): Promise<unknown>;
  setValue(settings: Settings): Promise<void>;
  watch(onChange: () => void): unknown;
}

/** The settings in the background's memory: every answer goes by them, and none should wait for the disk. */
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
      // What could not be read is asked for anew.
      reading.catch(() => this.#held === reading && this.#forget());
    }
    return this.#held;
  };

  /** Writes what `to` makes of the settings; throws what `to` throws, with nothing written. */
  change(to: (before: Settings) => Settings): Promise<{ before: Settings; after: Settings }> {
    return this.#inTurn(async () => {
      const before = await this.read();
      const after = to(before);
      await this.item.setValue(after);
      return { before, after };
    });
  }

  /** Deletes what is stored. A migration that has just begun is waited for: it would write the settings back. */
  erase(clear: () => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      await this.item.getValue().catch(() => {});
      await clear();
    });
  }

  /** One change after the other: of two begun at once, each would write over the other's. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(work).finally(() => this.#forget());
    this.#changing = done.catch(() => {});
    return done;
  }

  /** What is stored was changed by somebody else. */
  #forget(): void {
    this.#held = undefined;
  }
}
