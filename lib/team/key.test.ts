import { expect, it } from 'vitest';
import { boundKey, isTeamKey, keyFor } from './key';

it('a key is given for the address that it is stored with, and for no other', () => {
  const stored = boundKey('https://gw.example.com', 'k-1');
  expect(keyFor('https://gw.example.com', stored)).toBe('k-1');
  for (const address of ['https://gw.example.co', 'https://gw.example.com:8443', 'https://evil.example', ''])
    expect(keyFor(address, stored)).toBeUndefined();
  expect(keyFor('https://gw.example.com', undefined)).toBeUndefined();
  expect(keyFor('', ' k-1')).toBeUndefined();
});

it.each([
  ['kl_3f-9.Q+/=~', true],
  ['x'.repeat(200), true],
  ['x'.repeat(201), false],
  ['', false],
  ['a b', false],
  ['a\r\nX: y', false],
  ['密钥', false],
])('the text %j can be a key: %j', (text, can) => {
  expect(isTeamKey(text)).toBe(can);
});
