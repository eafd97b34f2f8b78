import { describe, expect, it } from 'vitest';
import { checkImport, exportSettings, fileHasNoCap, importSettings, partsOf, withLists } from './file';
import v1 from './fixtures/settings.v1.json';
import v2 from './fixtures/settings.v2.json';
import v3 from './fixtures/settings.v3.json';
import { SETTINGS_VERSION } from './migrations';
import { DEFAULT_SETTINGS } from './schema';

const file = (settings: unknown, version = SETTINGS_VERSION) =>
  JSON.stringify({ kolLens: 'settings', version, settings });

describe('a backup', () => {
  const lists = JSON.stringify({ kolLens: 'lists', version: 1, lists: [] });

  it('a backup holds settings and lists, and gives each back', () => {
    const settings = exportSettings({ ...DEFAULT_SETTINGS, theme: 'dark' });
    const parts = partsOf(withLists(settings, lists));
    expect(parts.lists).toBe(lists);
    expect(checkImport(parts.settings)).toEqual({
      bad: [],
      settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
    });
  });

  it('a backup with lists is a settings file to what knows no lists', () => {
    const text = withLists(exportSettings(DEFAULT_SETTINGS), lists);
    expect(checkImport(text)).toEqual({ bad: [], settings: DEFAULT_SETTINGS });
  });

  it.each(['', 'null', '[]', '7', '{"kolLens":"settings"}', '{"__proto__":{"lists":1}}'])(
    '%j has no lists in it',
    (text) => {
      expect(partsOf(text)).toEqual({ settings: text });
    },
  );
});

describe('checkImport', () => {
  it('checkImport takes what was exported', () => {
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark' as const, dailyCap: 40 };
    expect(checkImport(exportSettings(settings))).toEqual({ bad: [], settings });
  });

  it.each([
    ['', 'notJson'],
    ['{"kolLens":', 'notJson'],
    ['null', 'notOurs'],
    ['[]', 'notOurs'],
    ['7', 'notOurs'],
    ['"settings"', 'notOurs'],
    ['{"kolLens":"settings","version":"4","settings":{}}', 'notOurs'],
    ['{"settings":{}}', 'notOurs'],
    ['{"kolLens":"settings"}', 'notOurs'],
    ['{"kolLens":"settings","version":3,"settings":null}', 'notOurs'],
    ['{"kolLens":"settings","version":3,"settings":"dark"}', 'notOurs'],
    ['{"kolLens":"other","version":3,"settings":{}}', 'notOurs'],
    ['{"version":2,"settings":{}}', 'notOurs'],
    [file({}, 0), 'notOurs'],
    [file({}, 1.5), 'notOurs'],
    [file({}, SETTINGS_VERSION + 1), 'newer'],
  ])('checkImport says why %j cannot be used: %s', (text, problem) => {
    expect(checkImport(text)).toEqual({ problem, bad: [] });
    expect(importSettings(text)).toBeUndefined();
    expect(fileHasNoCap(text)).toBe(false);
  });

  it('checkImport takes “no cap” of an older file for what it was, and of today’s for a mistake', () => {
    const settings = { ...DEFAULT_SETTINGS, dailyCap: 0 };
    expect(checkImport(file(settings, 2))).toEqual({ bad: [], settings: DEFAULT_SETTINGS });
    expect(checkImport(file(settings)).bad).toEqual(['dailyCap']);
    expect(checkImport(file({ ...settings, timeoutSeconds: 5 }, 2)).bad).toEqual(['timeoutSeconds']);
  });

  it('checkImport takes a target audience, and one that does not fit is none', () => {
    const target = {
      dimensions: [{ by: 'age', keys: { xingtu: ['24-30'], pugongying: ['25-34'] }, wanted: 0.4 }],
      costBy: 'age',
    };
    expect(checkImport(file({ ...DEFAULT_SETTINGS, target }))).toEqual({
      bad: [],
      settings: { ...DEFAULT_SETTINGS, target },
    });
    const bad = checkImport(file({ ...DEFAULT_SETTINGS, target: { ...target, costBy: 'wealth' } }));
    expect(bad).toEqual({ bad: ['target'], settings: DEFAULT_SETTINGS });
    expect(importSettings(file(v3.settings))?.target).toEqual({ dimensions: [], costBy: 'age' });
  });

  it('checkImport names the settings that do not fit', () => {
    const check = checkImport(
      file({
        ...DEFAULT_SETTINGS,
        timeoutSeconds: 5,
        customBaseUrl: 'http://api.example.com',
        theme: 'dark',
      }),
    );
    expect(check.bad).toEqual(['customBaseUrl', 'timeoutSeconds']);
  });
});

describe('importSettings', () => {
  it('importSettings takes back what was exported', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      dailyCap: 5,
      yuanPerCall: 0.0125,
      yuanPerStudioCall: 0.5,
      theme: 'dark' as const,
    };
    const text = exportSettings(settings);
    expect(importSettings(text)).toEqual(settings);
    expect(text).toContain(`\n  "version": ${SETTINGS_VERSION},\n`);
  });

  it('importSettings takes a file of every version through every migration that it lacks', () => {
    for (const fixture of [v1, v2, v3])
      expect(importSettings(JSON.stringify(fixture)), `version ${fixture.version}`).toMatchObject({
        theme: 'dark',
        cacheMaxAgeHours: 12,
        timeoutSeconds: 90,
        dwellSeconds: 3,
      });
    // What that version did not have yet is at its default.
    expect(importSettings(JSON.stringify(v3))).toEqual({ ...DEFAULT_SETTINGS, ...v3.settings });
  });

  it('importSettings takes no file through a migration that its version is past', () => {
    const settings = { ...DEFAULT_SETTINGS, timeoutSeconds: 70, timeoutMs: 90_000 };
    expect(importSettings(file(settings, 1))).toMatchObject({ timeoutSeconds: 90 });
    expect(importSettings(file(settings, 2))).toMatchObject({ timeoutSeconds: 70 });
  });

  it.each([1, 2])(
    'importSettings gives settings of version %i that have no daily cap the cap of 500',
    (version) => {
      const text = file({ theme: 'dark', dailyCap: 0 }, version);
      expect(importSettings(text)).toMatchObject({ theme: 'dark', dailyCap: 500 });
      expect(fileHasNoCap(text)).toBe(true);
      expect(fileHasNoCap(file({ dailyCap: 1 }, version))).toBe(false);
    },
  );

  it.each(['http://api.example.com', 'https://*', 'https://exa$mple.com', ''])(
    'importSettings never takes the base URL %j: calls stay with the vendor’s own host',
    (customBaseUrl) => {
      const text = file({ ...DEFAULT_SETTINGS, region: 'custom', customBaseUrl, dailyCap: 7 });
      expect(importSettings(text)).toEqual({ ...DEFAULT_SETTINGS, dailyCap: 7 });
    },
  );
});
