import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import v1 from './fixtures/settings.v1.json';
import v2 from './fixtures/settings.v2.json';
import { cleanBaseUrl, cleanSettings, exportSettings, importSettings, migrateToV2 } from './rules';
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
  ])('a file of version %s is imported', (_, file) => {
    const settings = importSettings(JSON.stringify(file));
    expect(settings?.theme).toBe('dark');
    expect(settings?.timeoutSeconds).toBe(90);
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
    '{"kolLens":"settings","version":3,"settings":{}}',
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
