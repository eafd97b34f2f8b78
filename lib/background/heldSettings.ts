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

  async write(settings: Settings): Promise<void> {
    await this.item.setValue(settings);
    this.#forget();
  }

  /** Deletes what is stored. A migration that has just begun is waited for: it would write the settings back. */
  async erase(clear: () => Promise<void>): Promise<void> {
    await this.item.getValue().catch(() => {});
    await clear();
    this.#forget();
  }

  /** What is stored was changed by somebody else. */
  #forget(): void {
    this.#held = undefined;
  }
}
