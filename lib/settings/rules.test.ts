import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import v1 from './fixtures/settings.v1.json';
import v2 from './fixtures/settings.v2.json';
import v3 from './fixtures/settings.v3.json';
import {
  cleanBaseUrl,
  cleanSettings,
  exportSettings,
  importSettings,
  migrateToV2,
  SETTINGS_SHAPE,
} from './rules';
import { DEFAULT_SETTINGS } from './schema';

describe('settings of every version', () => {
  it('version 1 is migrated, nothing lost', () => {
    expect(migrateToV2(v1.settings)).toEqual({
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

  it('version 2 without its mark is not taken apart', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      cacheMaxAgeHours: 720,
      cacheMaxEntries: 900,
      timeoutSeconds: 90,
      dwellSeconds: 9,
    };
    expect(migrateToV2({ ...settings })).toEqual(settings);
  });

  it.each([
    ['1', v1],
    ['2', v2],
    ['3', v3],
  ])('a file of version %s is imported', (_, file) => {
    const settings = importSettings(JSON.stringify(file));
    expect(settings?.theme).toBe('dark');
    expect(settings?.timeoutSeconds).toBe(90);
  });

  it.each([1, 2])('no cap, in settings of version %i, becomes the cap of 500 calls a day', (version) => {
    const text = JSON.stringify({ kolLens: 'settings', version, settings: { theme: 'dark', dailyCap: 0 } });
    expect(importSettings(text)).toMatchObject({ theme: 'dark', dailyCap: 500 });
  });

  it('there is a daily cap of 500 unless the user sets another, and no way to have none', () => {
    expect(DEFAULT_SETTINGS.dailyCap).toBe(500);
    expect(SETTINGS_SHAPE.dailyCap.safeParse(0).success).toBe(false);
    expect(SETTINGS_SHAPE.dailyCap.safeParse(1).success).toBe(true);
  });

  it('what is exported is imported as it was', () => {
    const settings = { ...DEFAULT_SETTINGS, dailyCap: 5, theme: 'dark' as const };
    expect(importSettings(exportSettings(settings))).toEqual(settings);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"kolLens":"settings"}',
    '{"kolLens":"settings","version":4,"settings":{}}',
    '{"version":2,"settings":{}}',
  ])('refuses %s', (text) => {
    expect(importSettings(text)).toBeUndefined();
  });

  it('makes settings of anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Object.keys(cleanSettings(value)).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
      }),
    );
    expect(cleanSettings({ timeoutSeconds: 5, dwellSeconds: 'soon', theme: 'dark' })).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
    });
  });
});

describe('cleanBaseUrl', () => {
  it.each([
    ['https://data.example/', 'https://data.example'],
    ['https://data.example/v1/', 'https://data.example/v1'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://data.example', undefined],
    ['https://*', undefined],
    ['https://user:pass@data.example', undefined],
    ['https://data.example/?token=1', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(cleanBaseUrl(text)).toBe(expected);
  });
});
