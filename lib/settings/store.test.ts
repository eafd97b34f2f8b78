import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import v1 from './fixtures/settings.v1.json';
import v2 from './fixtures/settings.v2.json';
import v3 from './fixtures/settings.v3.json';
import v4 from './fixtures/settings.v4.json';
import { SETTINGS_VERSION } from './migrations';
import { DEFAULT_SETTINGS } from './schema';

vi.stubGlobal('chrome', fakeBrowser);
const area = fakeBrowser.storage.local;

/** The storage items of a background that starts on what is stored. */
async function start() {
  vi.resetModules();
  return import('./store');
}
const stored = (settings: object, version?: number) =>
  area.set({ settings, ...(version !== undefined && { settings$: { v: version } }) });

beforeEach(() => fakeBrowser.reset());

it.each([v1, v2, v3, v4])(
  'stored settings of version $version come out as of today',
  async ({ version, settings }) => {
    await stored(settings, version);
    const { settingsItem, capNoticeItem } = await start();
    const now = await settingsItem.getValue();
    expect(now).toMatchObject({ theme: 'dark', dailyCap: 200, timeoutSeconds: 90, cacheMaxEntries: 800 });
    expect(Object.keys(now).sort()).toEqual(
      Object.keys(version === 4 ? v4.settings : DEFAULT_SETTINGS).sort(),
    );
    expect(await area.get(null)).toMatchObject({ settings: now, settings$: { v: SETTINGS_VERSION } });
    expect(await capNoticeItem.getValue()).toBe(false);
  },
);

it('settings without the mark of a version count as of version 1', async () => {
  await stored(v1.settings);
  expect(await (await start()).settingsItem.getValue()).toMatchObject({ timeoutSeconds: 90 });
});

it.each([
  [1, v1],
  [2, v2],
])(
  'settings of version %i without a daily cap get one, and the user is to be told',
  async (version, file) => {
    await stored({ ...file.settings, dailyCap: 0 }, version);
    const { settingsItem, capNoticeItem } = await start();
    expect(await settingsItem.getValue()).toMatchObject({ theme: 'dark', dailyCap: 500 });
    expect(await capNoticeItem.getValue()).toBe(true);
  },
);

it('where nothing is stored, everything is at its default', async () => {
  const { settingsItem, layoutsItem, capNoticeItem, DEFAULT_LAYOUT } = await start();
  expect(await settingsItem.getValue()).toEqual(DEFAULT_SETTINGS);
  expect(await layoutsItem.getValue()).toEqual({});
  expect(await capNoticeItem.getValue()).toBe(false);
  expect(DEFAULT_LAYOUT).toEqual({ edge: 'right', y: 0.5, width: 420 });
});

it('settings and layouts are in the storage that outlives the browser', async () => {
  const { settingsItem, layoutsItem, DEFAULT_LAYOUT } = await start();
  await settingsItem.setValue({ ...DEFAULT_SETTINGS, theme: 'dark' });
  await layoutsItem.setValue({ douyin: DEFAULT_LAYOUT });
  expect(await area.get(null)).toEqual({
    settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
    settings$: { v: SETTINGS_VERSION },
    layouts: { douyin: DEFAULT_LAYOUT },
  });
});

it('settings of a newer version are left as they are', async () => {
  await stored({ ...DEFAULT_SETTINGS, theme: 'dark', later: 1 }, SETTINGS_VERSION + 1);
  expect(await (await start()).settingsItem.getValue()).toMatchObject({ theme: 'dark', later: 1 });
  expect(await area.get('settings$')).toEqual({ settings$: { v: SETTINGS_VERSION + 1 } });
});

it('the first reading of settings is one way to the disk, and each later one sees what is stored by then', async () => {
  const { settingsItem } = await start();
  await settingsItem.setValue({ ...DEFAULT_SETTINGS, theme: 'dark' });
  const again = (await start()).settingsItem;
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  expect(await again.getValue()).toMatchObject({ theme: 'dark' });
  expect(get).toHaveBeenCalledOnce();
  await settingsItem.setValue({ ...DEFAULT_SETTINGS, theme: 'light' });
  expect(await again.getValue()).toMatchObject({ theme: 'light' });
});

it('settings that could not be migrated are migrated at the next ask', async () => {
  await stored(v1.settings, 1);
  const { settingsItem } = await start();
  const broken = vi.spyOn(area, 'get').mockRejectedValueOnce(new Error('busy'));
  await expect(settingsItem.getValue()).rejects.toThrow('busy');
  expect(await settingsItem.getValue()).toMatchObject({ timeoutSeconds: 90 });
  broken.mockRestore();
});

it('a watcher of the settings hears of their changes, and of no others', async () => {
  const { settingsItem, capNoticeItem } = await start();
  const heard = vi.fn();
  settingsItem.watch(heard);
  await capNoticeItem.setValue(true);
  expect(heard).not.toHaveBeenCalled();
  await area.set({ settings: DEFAULT_SETTINGS });
  expect(heard).toHaveBeenCalledOnce();
});
