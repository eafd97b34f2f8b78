import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { About } from './About';

vi.mock('../../../components/session/session', () => ({
  useLanguage: () => 'en',
  useSession: () => ({ version: '1.2.3', settings: {}, language: 'en' }),
}));

afterEach(() => vi.unstubAllEnvs());

test('a store’s package leads to its privacy policy and to help, at the owner’s addresses', () => {
  vi.stubEnv('POLICY_URL', 'https://kol-lens.dev/privacy');
  vi.stubEnv('SUPPORT_URL', 'https://kol-lens.dev/support');
  const drawn = renderToStaticMarkup(<About />);
  expect(drawn).toContain('<a href="https://kol-lens.dev/privacy" target="_blank" rel="noreferrer">Read the');
  expect(drawn).toContain('<a href="https://kol-lens.dev/support" target="_blank" rel="noreferrer">Get help');
});

test('a build that is no store’s names no address of an owner', () => {
  const drawn = renderToStaticMarkup(<About />);
  expect(drawn).toContain('1.2.3');
  expect(drawn).not.toMatch(/policy|https:/);
});
