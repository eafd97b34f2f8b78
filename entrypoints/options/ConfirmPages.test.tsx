import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { Counted } from './ConfirmPages';

const session = vi.hoisted(() => ({ settings: {}, language: 'en' }));

vi.mock('../../components/session/session', () => ({
  useLanguage: () => session.language,
  useSettings: () => session.settings,
  failureOf: (error: unknown) => error,
}));

const drawn = (settings: object, language = 'en') => {
  Object.assign(session, { settings: { ...DEFAULT_SETTINGS, ...settings }, language });
  return renderToStaticMarkup(<Counted calls={{ minute: 20, day: 120 }} />)
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|');
};

test('the calls to be confirmed have what they cost at most beside them, by the dearest call', () => {
  expect(drawn({ yuanPerCall: 0.1 })).toBe(
    '|Calls in the last minute|20|up to ¥2.00|Today, since the last confirmation|120|up to ¥12.00|',
  );
  expect(drawn({ yuanPerCall: 0.1, yuanPerStudioCall: 0.2 }, 'zh-CN')).toContain('|20|最多 ¥4.00|');
});

test('without the price of a call the calls to be confirmed stand alone', () => {
  expect(drawn({})).toBe('|Calls in the last minute|20|Today, since the last confirmation|120|');
});
