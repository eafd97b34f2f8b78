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
  it('settings in memory are read once for all readers', async () => {
    const held = new HeldSettings(item);
    item.reads = 0;
    await Promise.all([held.read(), held.read()]);
    await held.read();
    expect(item.reads).toBe(1);
  });

  it('settings in memory are as they were written, before the storage has told of it', async () => {
    const held = new HeldSettings(item);
    await held.read();
    await held.change(() => dwell(3));
    expect((await held.read()).dwellSeconds).toBe(3);
  });

  it('settings in memory keep both of two changes that begin at once, and nothing of one that was refused', async () => {
    const stored = new Item();
    const held = new HeldSettings(stored);
    const refused = held.change(() => {
      throw new Error('not these');
    });
    const [, { before, after }] = await Promise.all([
      held.change((now) => ({ ...now, dwellSeconds: 3 })),
      held.change((now) => ({ ...now, theme: 'dark' })),
    ]);
    await expect(refused).rejects.toThrow('not these');
    expect(before).toEqual(dwell(3));
    expect(after).toEqual({ ...dwell(3), theme: 'dark' });
    expect(await held.read()).toEqual(after);
  });

  it('settings in memory follow what another part of the extension writes', async () => {
    const held = new HeldSettings(item);
    await held.read();
    item.value = dwell(4);
    item.changed();
    expect((await held.read()).dwellSeconds).toBe(4);
  });

  it('settings in memory are deleted only when a migration can no longer write them back', async () => {
    const stored = new Item();
    let migrate = () => {};
    const migrated = new Promise<void>((resolve) => {
      migrate = resolve;
    }).then(() => {
      stored.value = dwell(6);
    });
    stored.getValue = async () => {
      await migrated;
      return stored.value;
    };
    const held = new HeldSettings(stored);
    const erased = held.erase(async () => {
      stored.value = undefined;
    });
    migrate();
    await erased;
    expect(await held.read()).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    ['could be read', DEFAULT_SETTINGS],
    ['could not be read', new Error('the disk')],
  ])('settings in memory are gone at once where they %s', async (_, value) => {
    const stored = new Item();
    stored.value = value;
    const held = new HeldSettings(stored);
    await held.read().catch(() => {});
    await held.erase(async () => {
      stored.value = undefined;
    });
    expect(await held.read()).toEqual(DEFAULT_SETTINGS);
  });

  it('settings in memory are whole, whatever is stored', async () => {
    item.value = { theme: 'purple', dwellSeconds: 2 };
    expect(await new HeldSettings(item).read()).toEqual(dwell(2));
  });

  it('settings in memory are asked for anew where they could not be read', async () => {
    const held = new HeldSettings(item);
    item.value = new Error('the disk');
    await expect(held.read()).rejects.toThrow('the disk');
    item.value = dwell(5);
    expect((await held.read()).dwellSeconds).toBe(5);
  });

  it('settings in memory are changed and erased only once the storage has taken that', async () => {
    const stored = new Item();
    const held = new HeldSettings(stored);
    let taken = () => {};
    const slowly = () => new Promise<void>((resolve) => (taken = resolve));
    const ended: string[] = [];
    stored.setValue = slowly;
    const changed = held.change(() => dwell(3)).then(() => ended.push('changed'));
    const erased = held.erase(slowly).then(() => ended.push('erased'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(ended).toEqual([]);
    taken();
    await changed;
    await new Promise((resolve) => setTimeout(resolve));
    expect(ended).toEqual(['changed']);
    taken();
    await erased;
    expect(ended).toEqual(['changed', 'erased']);
  });

  it('settings in memory are read anew after a change that the storage refused', async () => {
    const stored = new Item();
    const held = new HeldSettings(stored);
    stored.setValue = () => Promise.reject(new Error('full'));
    await expect(held.change(() => dwell(3))).rejects.toThrow('full');
    expect(await held.read()).toEqual(DEFAULT_SETTINGS);
    stored.value = dwell(4);
    stored.changed();
    expect(await held.read()).toEqual(dwell(4));
  });

  it('settings in memory stay in memory where an older read fails after a newer one began', async () => {
    const stored = new Item();
    let fail = (_: Error) => {};
    stored.getValue = () => new Promise((_, reject) => (fail = reject));
    const held = new HeldSettings(stored);
    const first = held.read();
    stored.changed();
    stored.getValue = Item.prototype.getValue;
    stored.reads = 0;
    await held.read();
    fail(new Error('the disk'));
    await expect(first).rejects.toThrow('the disk');
    await held.read();
    expect(stored.reads).toBe(1);
  });
});

describe('what an organisation has set', () => {
  /** A policy beside the user's own settings. */
  function managed(policy: object, own: Partial<Settings> = {}) {
    const stored = new Item();
    stored.value = { ...DEFAULT_SETTINGS, ...own };
    const area = new Item();
    area.value = policy;
    return { stored, area, held: new HeldSettings(stored, area) };
  }

  it('stands in the place of the user’s own, and is named', async () => {
    const { held } = managed(
      { dailyCap: 80, teamAddress: 'https://gw.example.com' },
      { dailyCap: 7, theme: 'dark' },
    );
    expect(await held.read()).toMatchObject({
      dailyCap: 80,
      theme: 'dark',
      region: 'team',
      team: { address: 'https://gw.example.com' },
    });
    expect((await held.managed()).sort()).toEqual(['dailyCap', 'region', 'team']);
    expect(await managed({}).held.managed()).toEqual([]);
    expect(await new HeldSettings(new Item()).managed()).toEqual([]);
  });

  it('cannot be changed, and the user’s own value stays stored beneath it', async () => {
    const { held, stored, area } = managed({ dailyCap: 80 }, { dailyCap: 7 });
    const { before, after } = await held.change((now) => ({ ...now, dailyCap: 500_000, theme: 'dark' }));
    expect([before.dailyCap, after.dailyCap]).toEqual([80, 80]);
    expect(stored.value).toMatchObject({ dailyCap: 7, theme: 'dark' });
    area.value = {};
    area.changed();
    expect((await held.read()).dailyCap).toBe(7);
  });

  it('a policy that does not fit sets nothing', async () => {
    const { held } = managed({ dailyCap: -1, teamAddress: 'http://gw.example.com' });
    expect(await held.read()).toEqual(DEFAULT_SETTINGS);
  });
});
