import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema';
import { CallsLeft, Team } from './Team';

vi.mock('wxt/browser', () => ({ browser: {} }));

const session = vi.hoisted((): { settings: object; language: string; maskedTeamKey: string | undefined } => ({
  settings: {},
  language: 'en',
  maskedTeamKey: undefined,
}));
vi.mock('../../../components/session/session', () => ({
  useLanguage: () => session.language,
  useSession: () => session,
  useSettings: () => session.settings,
}));

const team = {
  ...DEFAULT_SETTINGS,
  source: 'live',
  region: 'team',
  team: { address: 'https://gw.example.com' },
};
const NOW = Date.parse('2026-11-22T12:00:00+08:00');
const info = {
  version: '1',
  user: 'li',
  day: '2026-11-22',
  host: 'global',
  left: { user: 88, team: 912 },
  limits: { user: 100, team: 1000 },
  lists: true,
} as const;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  Object.assign(session, {
    settings: DEFAULT_SETTINGS,
    language: 'en',
    maskedTeamKey: undefined,
    managed: undefined,
  });
});
afterEach(() => void vi.useRealTimers());

const drawn = () => renderToStaticMarkup(<Team onRefused={() => {}} onJoined={() => {}} />);
const text = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const left = (change: object = {}) =>
  text(renderToStaticMarkup(<CallsLeft info={{ ...info, ...change }} at={NOW - 180_000} />));

test('before a gateway is in use, its address and a key are asked for, and the key is in no attribute', () => {
  expect(drawn()).toMatch(/<form[^>]*>.*Gateway address.*Personal key/s);
  expect(drawn()).toMatch(/<input[^>]*type="password"[^>]*data-team-key/);
  expect(drawn()).not.toMatch(/<input[^>]*(name=|value="[^"]+")/);
  session.settings = team;
  expect(drawn(), 'an address without a key').toContain('value="https://gw.example.com"');
});

test('an address that the organisation has set cannot be changed, and says so', () => {
  Object.assign(session, { settings: team, managed: ['region', 'team'] });
  expect(drawn()).toMatch(/<input[^>]*disabled[^>]*value="https:\/\/gw.example.com"/);
  expect(text(drawn())).toContain('Set by your organisation');
});

test('a gateway in use shows its host and the masked key, with a test, another key, and its removal', () => {
  Object.assign(session, { settings: team, maskedTeamKey: 'klk-••••cdef' });
  expect(drawn()).not.toContain('<form');
  expect(text(drawn())).toBe(
    'gw.example.com In use Press “Test” to see what is left. Personal key klk-••••cdef Test Replace Remove key',
  );
});

test('what is left today stands with the limits, the gateway’s version and its host, in both languages', () => {
  expect(left()).toBe(
    'Left for me today 88 of 100 calls Left for the team today 912 of 1,000 calls ' +
      'Gateway version 1, calling the global host · asked 3 min. ago · Renewed at 00:00 Beijing time',
  );
  session.language = 'zh-CN';
  expect(left({ host: 'mainland' })).toBe(
    '我今天剩余 88 / 100 次 团队今天剩余 912 / 1,000 次 ' +
      '网关版本 1，经中国大陆节点调用 · 3分钟前询问 · 北京时间 00:00 恢复',
  );
});

test('a side without a limit has none, and a new day begins with the whole of it', () => {
  expect(left({ left: { user: 1 }, limits: { user: 1 } })).toMatch(
    /1 of 1 call Left for the team today No limit/,
  );
  expect(left({ day: '2026-11-21' })).toMatch(/^Left for me today 100 of 100 calls/);
});
