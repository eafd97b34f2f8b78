import { expect, it } from 'vitest';
import { granted } from './granted.mjs';

it('a build under test has at its installation what the extension asks for later, and nothing else differs', () => {
  const manifest = {
    name: 'KOL Lens',
    permissions: ['storage'],
    host_permissions: ['https://api.example/*'],
    optional_permissions: ['cookies'],
    optional_host_permissions: ['https://*/*', 'http://localhost/*'],
  };
  expect(granted(manifest)).toEqual({
    name: 'KOL Lens',
    permissions: ['storage', 'cookies'],
    host_permissions: ['https://api.example/*', 'https://*/*', 'http://localhost/*'],
  });
});
