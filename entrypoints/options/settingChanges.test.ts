import { describe, expect, it } from 'vitest';
import type { Ratio } from '../../lib/report/units';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/schema';
import { sendsTokenElsewhere, settingChanges } from './settingChanges';
import { settingName, settingValue } from './settingWords';

const changed = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });

describe('settingChanges', () => {
  it('the same settings have no changes, whatever the order of the sites', () => {
    const { xingtu, pugongying, douyin, xiaohongshu } = DEFAULT_SETTINGS.sites;
    const same = changed({ sites: { xiaohongshu, douyin, pugongying, xingtu } });
    expect(settingChanges(DEFAULT_SETTINGS, same)).toEqual([]);
  });

  it('every setting that differs is named', () => {
    const next = changed({ theme: 'dark', dailyCap: 5, sites: { ...DEFAULT_SETTINGS.sites, douyin: false } });
    expect(settingChanges(DEFAULT_SETTINGS, next)).toEqual(['dailyCap', 'theme', 'sites']);
  });
});

describe('sendsTokenElsewhere', () => {
  const custom = changed({ region: 'custom', customBaseUrl: 'https://a.example.com' });
  it.each([
    [DEFAULT_SETTINGS, changed({ theme: 'dark' }), false],
    // A base URL that the source does not use receives no token.
    [DEFAULT_SETTINGS, changed({ customBaseUrl: 'https://a.example.com' }), false],
    [DEFAULT_SETTINGS, changed({ region: 'china' }), true],
    [DEFAULT_SETTINGS, custom, true],
    [custom, { ...custom, customBaseUrl: 'https://b.example.com' }, true],
    [custom, DEFAULT_SETTINGS, true],
  ])('a change of settings tells whether the token goes elsewhere: case %#', (from, to, elsewhere) => {
    expect(sendsTokenElsewhere(from, to)).toBe(elsewhere);
  });
});

describe('settingName and settingValue', () => {
  it('every setting has a name and a value in both languages', () => {
    for (const name of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) {
      for (const language of ['zh-CN', 'en'] as const) {
        expect(settingName(name, language)).not.toBe('');
        expect(settingValue(name, DEFAULT_SETTINGS, language)).not.toBe('');
      }
    }
    expect(settingValue('yuanPerCall', changed({ yuanPerCall: 0.0125 }), 'en')).toBe('0.0125 yuan a call');
    expect(settingValue('dailyCap', changed({ dailyCap: 1500 }), 'en')).toBe('1,500 calls a day');
    expect(
      settingValue('sites', changed({ sites: { ...DEFAULT_SETTINGS.sites, xingtu: false } }), 'zh-CN'),
    ).toBe('小红书蒲公英、抖音、小红书');
    const target: Settings['target'] = {
      dimensions: [{ by: 'gender', keys: { xingtu: ['female'] }, wanted: 0.6 as Ratio }],
      costBy: 'gender',
    };
    expect(settingValue('target', changed({ target }), 'en')).toBe('Xingtu Female ≥ 60%');
  });
});
