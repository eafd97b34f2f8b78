import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBaseUrl, isTeamAddress, readBaseUrl, readTeamAddress } from './baseUrl';

describe('readBaseUrl', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com'],
    ['https://data.example/v1/', 'https://data.example/v1'],
    [' https://API.Example.com/just/one/ ', 'https://api.example.com/just/one'],
    ['https://api.example.com:8443', 'https://api.example.com:8443'],
    ['https://api.example.com.', 'https://api.example.com.'],
    ['https://api.example.com/a//', 'https://api.example.com/a'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['https://[2001:db8::1]', 'https://[2001:db8::1]'],
    [`https://a.example/${'x'.repeat(182)}`, `https://a.example/${'x'.repeat(182)}`],
  ])('readBaseUrl reads a base URL from %j', (text, url) => {
    expect(readBaseUrl(text)).toEqual({ url });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['api.example.com', 'scheme'],
    ['api.example.com:8443', 'scheme'],
    ['ftp://api.example.com', 'scheme'],
    ['HTTPS:', 'notUrl'],
    ['javascript:alert(1)', 'notUrl'],
    ['https://', 'notUrl'],
    ['http://api.example.com', 'insecure'],
    ['http://127.0.0.1.example.com', 'insecure'],
    ['http://localhost.example.com', 'insecure'],
    ['http://my.localhost', 'insecure'],
    ['http://127.9.9.9', 'insecure'],
    ['https://user:secret@api.example.com', 'credentials'],
    ['https://user@api.example.com', 'credentials'],
    ['https://:secret@api.example.com', 'credentials'],
    ['https://api.example.com/?token=abc', 'extras'],
    ['https://api.example.com/?', 'extras'],
    ['https://api.example.com/#top', 'extras'],
    ['https://api.example.com/#', 'extras'],
    ['https://*.example.com', 'host'],
    ['https://*', 'host'],
    ['https://exa$mple.com', 'host'],
    [`https://api.example.com/${'x'.repeat(200)}`, 'long'],
    [`https://a.example/${'x'.repeat(183)}`, 'long'],
  ])('readBaseUrl refuses %j as a base URL: %s', (text, problem) => {
    expect(readBaseUrl(text)).toEqual({ problem });
  });

  it('readBaseUrl never throws, and takes only https or this computer, with one plain host', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
        const read = readBaseUrl(text);
        if ('problem' in read) return;
        const url = new URL(read.url);
        expect(url.protocol === 'https:' || /^(localhost|127\.|\[::1\])/.test(url.hostname)).toBe(true);
        expect(url.hostname).not.toContain('*');
        expect(isBaseUrl(read.url)).toBe(true);
      }),
    );
  });
});

describe('isBaseUrl', () => {
  it('isBaseUrl knows a base URL only as it is stored', () => {
    expect(isBaseUrl('https://data.example/v1')).toBe(true);
    for (const text of ['https://data.example/v1/', ' https://data.example', 'https://DATA.example', '', 'x'])
      expect(isBaseUrl(text), text).toBe(false);
  });
});

describe('the address of a team’s gateway', () => {
  it.each([
    [' https://GW.example.com/ ', { url: 'https://gw.example.com' }],
    ['https://gw.example.com:8443', { url: 'https://gw.example.com:8443' }],
    ['http://127.0.0.1:8080/', { url: 'http://127.0.0.1:8080' }],
    ['http://gw.example.com', { problem: 'insecure' }],
    ['https://gw.example.com/team', { problem: 'path' }],
    ['https://gw.example.com/?a', { problem: 'extras' }],
    ['https://me:key@gw.example.com', { problem: 'credentials' }],
    ['', { problem: 'empty' }],
  ])('the address %j is read as %j', (text, read) => {
    expect(readTeamAddress(text)).toEqual(read);
  });

  it('an address is one exactly as it is stored', () => {
    expect(isTeamAddress('https://gw.example.com')).toBe(true);
    for (const text of ['https://gw.example.com/', 'https://gw.example.com/v1', ''])
      expect(isTeamAddress(text)).toBe(false);
  });
});
