import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import { HeldSettings } from './heldSettings';

/** A storage that counts how often it is read, and whose news come when they are told to. */
class Item {
  value: unknown = DEFAULT_SETTINGS;
  reads = 0;
  changed = () => {};

  async getValue(): Promise<unknown> {
    this.reads += 1;
    if (this.value instanceof Error) throw this.value;
    return this.value;
  }
  async setValue(settings: Settings): Promise<void> {
    this.value = settings;
  }
  watch(onChange: () => void): void {
    this.changed = onChange;
  }
}
const item = new Item();
const dwell = (seconds: number): Settings => ({ ...DEFAULT_SETTINGS, dwellSeconds: seconds });

describe('settings in memory', () => {
  it('are read once, however many ask', async () => {
    const held = new HeldSettings(item);
    item.reads = 0;
    await Promise.all([held.read(), held.read()]);
    await held.read();
    expect(item.reads).toBe(1);
  });

  it('are as they were written, before the storage has told of it', async () => {
    const held = new HeldSettings(item);
    await held.read();
    await held.write(dwell(3));
    expect((await held.read()).dwellSeconds).toBe(3);
  });

  it('follow what others write', async () => {
    const held = new HeldSettings(item);
    await held.read();
    item.value = dwell(4);
    item.changed();
    expect((await held.read()).dwellSeconds).toBe(4);
  });

  it('are whole, whatever is stored', async () => {
    item.value = { theme: 'purple', dwellSeconds: 2 };
    expect(await new HeldSettings(item).read()).toEqual(dwell(2));
  });

  it('are asked for anew where they could not be read', async () => {
    const held = new HeldSettings(item);
    item.value = new Error('the disk');
    await expect(held.read()).rejects.toThrow('the disk');
    item.value = dwell(5);
    expect((await held.read()).dwellSeconds).toBe(5);
  });
});
