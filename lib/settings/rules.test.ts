import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import v3 from './fixtures/settings.v3.json';
import v4 from './fixtures/settings.v4.json';
import { cleanSettings, lacksBaseUrl, SETTINGS_SHAPE } from './rules';
import { DEFAULT_SETTINGS, type Settings } from './schema';

const custom: Settings = { ...DEFAULT_SETTINGS, region: 'custom', customBaseUrl: 'https://data.example/v1' };

it('there is a daily cap of 500 unless the user sets another, and no way to have none', () => {
  expect(DEFAULT_SETTINGS.dailyCap).toBe(500);
  expect(v.safeParse(SETTINGS_SHAPE.dailyCap, 0).success).toBe(false);
  expect(v.safeParse(SETTINGS_SHAPE.dailyCap, 1).success).toBe(true);
});

it('settings that fit are kept as they are', () => {
  expect(cleanSettings(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  expect(cleanSettings(v3.settings)).toEqual({ ...DEFAULT_SETTINGS, ...v3.settings });
  expect(cleanSettings(v4.settings)).toEqual({ ...DEFAULT_SETTINGS, ...v4.settings });
  expect(cleanSettings(custom)).toEqual(custom);
});

it('settings are made of anything', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(Object.keys(cleanSettings(value)).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    }),
  );
  for (const nothing of [undefined, null, 'dark', []])
    expect(cleanSettings(nothing)).toEqual(DEFAULT_SETTINGS);
});

it('a setting that does not fit is at its default, and the others stay', () => {
  expect(cleanSettings({ timeoutSeconds: 5, dwellSeconds: 'soon', theme: 'dark' })).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
  });
});

it.each(
  Object.entries({
    source: ['unset', 'live', 'sample'],
    region: ['global', 'china', 'team', 'custom'],
    generation: ['auto', 'current', 'legacy'],
    legacyAcceptCache: ['unset', 'true', 'false'],
    language: ['auto', 'zh-CN', 'en'],
    theme: ['auto', 'light', 'dark'],
    studioHost: ['tikomni', 'tikhub.io', 'tikhub.dev'],
  }) as [keyof Settings, string[]][],
)('the setting %s is one of %j and nothing else', (name, words) => {
  for (const word of words) expect(v.safeParse(SETTINGS_SHAPE[name], word).success, word).toBe(true);
  for (const word of ['', 'other', 'toString', true])
    expect(v.safeParse(SETTINGS_SHAPE[name], word).success, String(word)).toBe(false);
});

it('the switches of the sites are all there or none is taken', () => {
  const { sites } = DEFAULT_SETTINGS;
  expect(v.safeParse(SETTINGS_SHAPE.sites, sites).success).toBe(true);
  for (const site of Object.keys(sites))
    expect(v.safeParse(SETTINGS_SHAPE.sites, { ...sites, [site]: 'on' }).success, site).toBe(false);
});

it('a base URL is taken only as it is stored, or empty', () => {
  const takes = (text: unknown) => v.safeParse(SETTINGS_SHAPE.customBaseUrl, text).success;
  expect(['', 'https://data.example/v1'].every(takes)).toBe(true);
  for (const text of ['https://data.example/', 'https://exa$mple.com', 'http://data.example', 'x', 1])
    expect(takes(text), String(text)).toBe(false);
});

it('a custom region without a base URL that will do is the default region', () => {
  for (const customBaseUrl of ['', 'http://data.example', 'https://exa$mple.com'])
    expect(cleanSettings({ ...custom, customBaseUrl })).toEqual(DEFAULT_SETTINGS);
});

const team: Settings = { ...DEFAULT_SETTINGS, region: 'team', team: { address: 'https://gw.example.com' } };

it('a team’s address is taken only as it is stored, or empty, and nothing beside it', () => {
  const takes = (address: unknown) => v.safeParse(SETTINGS_SHAPE.team, { address }).success;
  expect(
    ['', 'https://gw.example.com', 'https://gw.example.com:8443', 'http://localhost:9'].every(takes),
  ).toBe(true);
  for (const text of [
    'https://gw.example.com/',
    'https://gw.example.com/v1',
    'http://gw.example.com',
    'x',
    1,
  ])
    expect(takes(text), String(text)).toBe(false);
  expect(v.parse(SETTINGS_SHAPE.team, { address: '', key: 'secret' })).toEqual({ address: '' });
});

it('a team without an address that will do is the default region', () => {
  expect(cleanSettings(team)).toEqual(team);
  for (const address of ['', 'http://gw.example.com', 'https://gw.example.com/v1'])
    expect(cleanSettings({ ...team, team: { address } })).toEqual(DEFAULT_SETTINGS);
  expect(lacksBaseUrl(team)).toBe(false);
  expect(lacksBaseUrl({ ...team, team: { address: '' } })).toBe(true);
  expect(lacksBaseUrl({ ...DEFAULT_SETTINGS, team: { address: '' } })).toBe(false);
});

it('only a custom region lacks its base URL', () => {
  expect(lacksBaseUrl(custom)).toBe(false);
  expect(lacksBaseUrl({ ...custom, customBaseUrl: '' })).toBe(true);
  expect(lacksBaseUrl({ ...custom, customBaseUrl: 'http://data.example' })).toBe(true);
  expect(lacksBaseUrl({ ...DEFAULT_SETTINGS, region: 'china' })).toBe(false);
});
