import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings/schema';
import { hostOf } from './hosts';

it('calls go to the host of the region, and to the user’s own where it is named', () => {
  const global = hostOf(DEFAULT_SETTINGS);
  const china = hostOf({ ...DEFAULT_SETTINGS, region: 'china' });
  expect(new Set([global.base, china.base]).size).toBe(2);
  for (const { base, pattern } of [global, china])
    expect(pattern).toBe(`${new URL(base).protocol}//${new URL(base).hostname}/*`);
  const own = { ...DEFAULT_SETTINGS, region: 'custom', customBaseUrl: 'https://data.example/v1' } as const;
  expect(hostOf(own)).toEqual({ base: 'https://data.example/v1', pattern: 'https://data.example/*' });
  expect(hostOf({ ...own, customBaseUrl: '' })).toEqual(global);
});
