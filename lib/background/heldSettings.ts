import { readManaged } from '../settings/managed';
import { cleanSettings } from '../settings/rules';
import type { Settings } from '../settings/schema';

/** Where settings are stored: `settingsItem`. */
export interface SettingsItem {
  getValue(): Promise<unknown>;
  setValue(settings: Settings): Promise<void>;
  watch(onChange: () => void): unknown;
}

/** Where an organisation's settings are: `ManagedArea`. */
type Managed = Pick<SettingsItem, 'getValue' | 'watch'>;

/** The settings in the background's memory: every answer depends on them, and none should wait for the disk. */
export class HeldSettings {
  #held: Promise<{ settings: Settings; managed: Partial<Settings> }> | undefined;
  #changing: Promise<unknown> = Promise.resolve();

  /** @param area what an organisation has set stands in the place of the user's own, which stays stored beneath it */
  constructor(
    private readonly item: SettingsItem,
    private readonly area?: Managed,
  ) {
    item.watch(() => this.#forget());
    area?.watch(() => this.#forget());
  }

  readonly read = async (): Promise<Settings> => (await this.#hold()).settings;

  /** The names of the settings that an organisation has set. */
  async managed(): Promise<(keyof Settings)[]> {
    return Object.keys((await this.#hold()).managed) as (keyof Settings)[];
  }

  /** Hears of what an organisation has set, or sets no longer, once the settings here are those. */
  onManaged(listener: () => void): void {
    this.area?.watch(listener);
  }

  #hold(): Promise<{ settings: Settings; managed: Partial<Settings> }> {
    if (!this.#held) {
      const reading = Promise.all([this.item.getValue(), this.area?.getValue()]).then(([own, policy]) => {
        const managed = readManaged(policy);
        return { settings: { ...cleanSettings(own), ...managed }, managed };
      });
      this.#held = reading;
      // After a failure the next reader reads the storage again.
      reading.catch(() => this.#held === reading && this.#forget());
    }
    return this.#held;
  }

  /** Writes the settings that `to` returns; rejects with what `to` throws, and then writes nothing. */
  change(to: (before: Settings) => Settings): Promise<{ before: Settings; after: Settings }> {
    return this.#inTurn(async () => {
      const { settings: before, managed } = await this.#hold();
      const wanted = to(before);
      await this.item.setValue(await this.#beneath(wanted, managed));
      return { before, after: { ...wanted, ...managed } };
    });
  }

  /** Settings as they are stored: of what an organisation has set, the user's own. */
  async #beneath(wanted: Settings, managed: Partial<Settings>): Promise<Settings> {
    const names = Object.keys(managed) as (keyof Settings)[];
    if (names.length === 0) return wanted;
    const own = cleanSettings(await this.item.getValue());
    return { ...wanted, ...Object.fromEntries(names.map((name) => [name, own[name]])) };
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
