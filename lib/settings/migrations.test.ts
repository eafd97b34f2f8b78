import { expect, it } from 'vitest';
import v1 from './fixtures/settings.v1.json';
import v3 from './fixtures/settings.v3.json';
import { hasNoCap, MIGRATIONS, SETTINGS_VERSION } from './migrations';
import { DEFAULT_SETTINGS } from './schema';

it('there is a migration to each version after the first', () => {
  expect(SETTINGS_VERSION).toBe(4);
  expect(Object.keys(MIGRATIONS)).toEqual(['2', '3', '4']);
});

it('settings of version 1 lose nothing', () => {
  expect(MIGRATIONS[2]?.(v1.settings)).toEqual({
    ...DEFAULT_SETTINGS,
    source: 'live',
    region: 'custom',
    customBaseUrl: 'https://data.example/api',
    cacheMaxAgeHours: 12,
    cacheMaxEntries: 800,
    cacheMaxMegabytes: 40,
    timeoutSeconds: 90,
    dwellSeconds: 3,
    dailyCap: 200,
    language: 'en',
    theme: 'dark',
    sites: { xingtu: true, pugongying: true, douyin: false, xiaohongshu: true },
  });
});

it('times of version 1 become whole hours and seconds, and the dwell keeps its fraction', () => {
  expect(MIGRATIONS[2]?.({ cache: { maxAgeMs: 5_400_000 }, timeoutMs: 75_400, dwellMs: 700 })).toEqual({
    ...DEFAULT_SETTINGS,
    cacheMaxAgeHours: 2,
    timeoutSeconds: 75,
    dwellSeconds: 0.7,
  });
});

it('settings of version 2 that lost their mark are not taken apart', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    cacheMaxAgeHours: 720,
    cacheMaxEntries: 900,
    cacheMaxMegabytes: 50,
    timeoutSeconds: 90,
    dwellSeconds: 9,
  };
  expect(MIGRATIONS[2]?.({ ...settings })).toEqual(settings);
});

it('no daily cap becomes the cap of 500 at version 3, and a cap stays', () => {
  expect(MIGRATIONS[3]?.({ theme: 'dark', dailyCap: 0 })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  expect(MIGRATIONS[3]?.({ dailyCap: 40 })).toMatchObject({ dailyCap: 40 });
});

it('settings of version 3 lose nothing, and have no team', () => {
  expect(MIGRATIONS[4]?.(v3.settings)).toEqual({
    ...DEFAULT_SETTINGS,
    ...v3.settings,
    team: { address: '' },
  });
});

it('only a daily cap of 0 means that there is none', () => {
  expect(hasNoCap({ dailyCap: 0 })).toBe(true);
  for (const settings of [{ dailyCap: 1 }, { dailyCap: '0' }, {}, null, undefined, 'dailyCap'])
    expect(hasNoCap(settings)).toBe(false);
});
