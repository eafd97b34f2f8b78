import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { Data } from './Data';

vi.mock('../../../components/session/session', () => ({
  useLanguage: () => 'en',
  useSession: () => ({ settings: {}, language: 'en' }),
  useSettings: () => undefined,
}));
vi.mock('./GivenConsent', () => ({ GivenConsent: () => undefined }));

test('the backup says that what was remembered is not in it, and leads to the file that has it', () => {
  expect(renderToStaticMarkup(<Data />)).toMatch(
    /<a href="#memory">What was remembered [^<]*file of its own<\/a>/,
  );
});
