import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { BalanceView } from './Balance';

const session = vi.hoisted(() => ({ settings: {}, language: 'en' }));

vi.mock('../session/session', () => ({
  useLanguage: () => session.language,
  useSession: () => session,
  useSettings: () => session.settings,
}));

const NOW = Date.UTC(2026, 2, 8, 4);
const known = { balance: '123.4500', currency: 'CNY', at: NOW - 3 * 60_000 };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  Object.assign(session, { settings: { ...DEFAULT_SETTINGS, yuanPerCall: 0.1 }, language: 'en' });
});
afterEach(() => void vi.useRealTimers());

const drawn = (props: Partial<Parameters<typeof BalanceView>[0]> = {}) =>
  renderToStaticMarkup(<BalanceView known={known} asking={false} onRefresh={() => {}} {...props} />);
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('the balance stands with its age, what it still buys, and a press for a newer one that is free', () => {
  expect(textOf(drawn())).toBe('Balance ¥123.45 ≈ 1,234 calls 3 min. ago Refresh the balance free');
  session.language = 'zh-CN';
  expect(textOf(drawn())).toBe('余额 ¥123.45 约 1,234 次 3分钟前 刷新余额 免费');
});

test('without the price of a call the balance does not say what it buys', () => {
  session.settings = DEFAULT_SETTINGS;
  expect(textOf(drawn())).toBe('Balance ¥123.45 3 min. ago Refresh the balance free');
});

test('a balance that was never asked for is a press away, and free', () => {
  expect(textOf(drawn({ known: undefined }))).toBe('Get the balance free');
});

test('a press that brought no balance says why and that nothing was charged, beside the older one', () => {
  const text = textOf(drawn({ failure: { code: 'offline', charged: 'no' } }));
  expect(text).toContain('Balance ¥123.45');
  expect(text).toMatch(/No balance: .+ \(Not billed\)/i);
});
