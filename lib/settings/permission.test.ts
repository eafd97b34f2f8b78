import { describe, expect, it } from 'vitest';
import { apiBase, hostPattern, regionPattern } from './permission';

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

describe('apiBase', () => {
  it('apiBase is where calls in a region go', () => {
    expect(apiBase('global', 'https://elsewhere.example')).toBe('https://api.justoneapi.com');
    expect(apiBase('china', '')).toBe('http://47.117.133.51:30015');
    expect(apiBase('custom', 'https://elsewhere.example:8443/x')).toBe('https://elsewhere.example:8443/x');
    expect(apiBase('custom', '')).toBeUndefined();
  });
});
