import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { TeamLeftView } from './TeamLeft';

const session = vi.hoisted(() => ({ settings: {}, language: 'en' }));

vi.mock('../session/session', () => ({
  useLanguage: () => session.language,
  useSession: () => session,
  useSettings: () => session.settings,
}));

const NOW = Date.parse('2026-11-22T12:00:00+08:00');
const info = {
  version: '1',
  user: 'li',
  day: '2026-11-22',
  host: 'global',
  left: { user: 88, team: 1912 },
  limits: { user: 100, team: 2000 },
  lists: true,
} as const;
const known = { address: 'https://gw.example.com', at: NOW - 3 * 60_000, info };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  Object.assign(session, { settings: DEFAULT_SETTINGS, language: 'en' });
});
afterEach(() => void vi.useRealTimers());

const textOf = (props: Partial<Parameters<typeof TeamLeftView>[0]> = {}) =>
  renderToStaticMarkup(<TeamLeftView known={known} asking={false} onRefresh={() => {}} {...props} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const withLeft = (left: object) => textOf({ known: { ...known, info: { ...info, left } } });

test('what is left today of the member and the team stands with its age, and a press that is free', () => {
  expect(textOf()).toBe('88 calls left today, 1,912 for the team 3 min. ago Refresh what is left free');
  session.language = 'zh-CN';
  expect(textOf()).toBe('今天剩余 88 次，团队 1,912 次 3分钟前 刷新额度 免费');
});

test('a side without a limit is left out', () => {
  expect(withLeft({ user: 1 })).toContain('1 call left today 3 min. ago');
  expect(withLeft({ team: 5 })).toContain('5 calls left for the team today');
  expect(withLeft({})).toContain('The team gateway sets no limit');
});

test('what was left on another day is not shown', () => {
  expect(textOf({ known: { ...known, info: { ...info, day: '2026-11-21' } } })).toBe('Ask what is left free');
  expect(textOf({ known: undefined })).toBe('Ask what is left free');
});

test('a press that brought nothing says why', () => {
  expect(textOf({ known: undefined, failure: { code: 'teamKey', charged: 'no' } })).toContain(
    'Not told: The team gateway does not know your key',
  );
});
