import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { POLICY_NAMES, readManaged } from './managed';
import { NUMBER_RULES, type NumberSetting } from './numbers';
import { cleanSettings } from './rules';
import { DEFAULT_SETTINGS } from './schema';

it('an organisation sets the gateway, the language, caps and switches', () => {
  expect(
    readManaged({
      teamAddress: 'https://GW.example.com/',
      language: 'zh-CN',
      dailyCap: 80,
      yuanPerCall: 0.1,
      launcherChip: false,
      sites: { douyin: false },
    }),
  ).toEqual({
    region: 'team',
    team: { address: 'https://gw.example.com' },
    language: 'zh-CN',
    dailyCap: 80,
    yuanPerCall: 0.1,
    launcherChip: false,
    sites: { ...DEFAULT_SETTINGS.sites, douyin: false },
  });
});

it.each([
  { teamAddress: 'http://gw.example.com' },
  { teamAddress: 'https://gw.example.com/path' },
  { teamAddress: 'https://me:key@gw.example.com' },
  { teamAddress: ['https://gw.example.com'] },
  { language: 'fr' },
  { dailyCap: 0 },
  { dailyCap: '80' },
  { cacheMaxAgeHours: 1e9 },
  { launcherChip: 'no' },
  { sites: { douyin: 'off' } },
  { sites: ['douyin'] },
  { source: 'live', badges: { douyin: true }, customBaseUrl: 'https://x.example', studioHost: 'tikhub.io' },
  null,
  [],
  'language',
])('the policy %j sets nothing', (policy) => {
  expect(readManaged(policy)).toEqual({});
});

it('whatever a policy is, settings with it are whole and fit their rules', () => {
  const anything = fc.record(Object.fromEntries(POLICY_NAMES.map((name) => [name, fc.jsonValue()])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(anything, (policy) => {
      const settings = { ...DEFAULT_SETTINGS, ...readManaged(policy) };
      expect(cleanSettings(settings)).toEqual(settings);
    }),
  );
});

it('what browsers are told of the policy is what is read of it, with the bounds of the settings', () => {
  const schema = JSON.parse(readFileSync('public/managed.json', 'utf8'));
  expect(schema.type).toBe('object');
  expect(Object.keys(schema.properties).sort()).toEqual([...POLICY_NAMES].sort());
  for (const [name, rule] of Object.entries(schema.properties) as [string, Record<string, unknown>][]) {
    expect(rule.title, name).toBeTruthy();
    const bounds = NUMBER_RULES[name as NumberSetting];
    // Chromium loads no extension whose schema bounds a number that is not whole.
    if (bounds?.fractions) expect(Object.keys(rule)).toEqual(['title', 'type']);
    else if (bounds)
      expect(rule).toMatchObject({ type: 'integer', minimum: bounds.min, maximum: bounds.max });
  }
  expect(schema.properties.language.enum).toEqual(['auto', 'zh-CN', 'en']);
  expect(schema.properties.theme.enum).toEqual(['auto', 'light', 'dark']);
  expect(Object.keys(schema.properties.sites.properties)).toEqual(Object.keys(DEFAULT_SETTINGS.sites));
});
