import { describe, expect, it } from 'vitest';
import { apiBase, callsPattern, hostPattern, regionPattern } from './permission';
import { DEFAULT_SETTINGS } from './schema';

describe('hostPattern', () => {
  it.each([
    ['https://api.example.com/just/one', 'https://api.example.com/*'],
    ['https://api.example.com:8443', 'https://api.example.com/*'],
    ['http://localhost:3000', 'http://localhost/*'],
    ['http://[::1]:8080', 'http://[::1]/*'],
  ])('the permission for %s is %s, without the port', (address, pattern) => {
    expect(hostPattern(address)).toBe(pattern);
  });
});

describe('regionPattern', () => {
  it('regionPattern names the one host that a region calls', () => {
    expect(regionPattern('global', 'https://elsewhere.example')).toBe('https://api.justoneapi.com/*');
    expect(regionPattern('china', '')).toBe('http://47.117.133.51/*');
    expect(regionPattern('custom', 'https://elsewhere.example/x')).toBe('https://elsewhere.example/*');
    expect(regionPattern('custom', 'nonsense')).toBeUndefined();
  });
});

describe('callsPattern', () => {
  it('calls of a team need its gateway’s host, and the token is tested at the vendor’s', () => {
    const team = {
      ...DEFAULT_SETTINGS,
      region: 'team',
      team: { address: 'https://gw.example.com:8443' },
    } as const;
    expect(callsPattern(team)).toBe('https://gw.example.com/*');
    expect(callsPattern({ ...team, team: { address: '' } })).toBeUndefined();
    expect(callsPattern({ ...team, region: 'china' })).toBe('http://47.117.133.51/*');
    expect(regionPattern('team', '')).toBe('https://api.justoneapi.com/*');
    expect(apiBase('team', '')).toBe('https://api.justoneapi.com');
  });
});

describe('apiBase', () => {
  it('apiBase is where calls in a region go', () => {
    expect(apiBase('global', 'https://elsewhere.example')).toBe('https://api.justoneapi.com');
    expect(apiBase('china', '')).toBe('http://47.117.133.51:30015');
    expect(apiBase('custom', 'https://elsewhere.example:8443/x')).toBe('https://elsewhere.example:8443/x');
    expect(apiBase('custom', '')).toBeUndefined();
  });
});
