import { describe, expect, it } from 'vitest';
import { checkImport } from './check';
import { exportSettings, SETTINGS_VERSION } from './rules';
import { DEFAULT_SETTINGS } from './schema';

const file = (settings: unknown, version = SETTINGS_VERSION) =>
  JSON.stringify({ kolLens: 'settings', version, settings });

describe('checkImport', () => {
  it('takes what was exported', () => {
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark' as const, dailyCap: 40 };
    expect(checkImport(exportSettings(settings))).toEqual({ bad: [], settings });
  });

  it.each([
    ['', 'notJson'],
    ['{"kolLens":', 'notJson'],
    ['null', 'notOurs'],
    ['[]', 'notOurs'],
    ['{"settings":{}}', 'notOurs'],
    [file({}, SETTINGS_VERSION + 1), 'newer'],
  ])('says why %j cannot be used: %s', (text, problem) => {
    expect(checkImport(text)).toEqual({ problem, bad: [] });
  });

  it('takes “no cap” of an older file for what it was, and of today’s for a mistake', () => {
    const settings = { ...DEFAULT_SETTINGS, dailyCap: 0 };
    expect(checkImport(file(settings, 2))).toEqual({ bad: [], settings: DEFAULT_SETTINGS });
    expect(checkImport(file(settings)).bad).toEqual(['dailyCap']);
  });

  it('names the settings that do not fit', () => {
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
