import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { CostTag } from './CostTag';

const NO_PRICES = { yuanPerCall: 0, yuanPerStudioCall: 0, source: 'live', region: 'global' };

const session = vi.hoisted(() => ({
  settings: { yuanPerCall: 0, yuanPerStudioCall: 0, source: 'live', region: 'global' },
  language: 'en',
}));

vi.mock('../session/session', () => ({
  useLanguage: () => session.language,
  useSettings: () => session.settings,
}));

afterEach(() => Object.assign(session, { settings: NO_PRICES, language: 'en' }));

const textOf = (drawn: ReactNode) => renderToStaticMarkup(drawn).replace(/<[^>]*>/g, '');

test('a price is only calls while the user has not entered what a call costs', () => {
  session.settings = NO_PRICES;
  expect(textOf(<CostTag calls={3} />)).toBe('3 calls');
  session.language = 'zh-CN';
  expect(textOf(<CostTag calls={3} />)).toBe('3 次调用');
});

test('a price shows yuan beside the calls, in both languages', () => {
  session.settings = { ...NO_PRICES, yuanPerCall: 0.1 };
  expect(textOf(<CostTag calls={3} />)).toBe('3 calls · ¥0.30');
  session.language = 'zh-CN';
  expect(textOf(<CostTag calls={3} />)).toBe('3 次 · ¥0.30');
});

test('calls of the studio have the price of its own API, and only calls without it', () => {
  session.settings = { ...NO_PRICES, yuanPerCall: 0.1 };
  expect(textOf(<CostTag calls={2} of="studio.works" />)).toBe('2 calls');
  session.settings = { ...NO_PRICES, yuanPerStudioCall: 0.5 };
  expect(textOf(<CostTag calls={2} of="studio.works" />)).toBe('2 calls · ¥1.00');
  expect(textOf(<CostTag calls={2} of="xingtu.overview" />)).toBe('2 calls');
});

test('a price that is only a number says the whole price aloud and on hover', () => {
  session.settings = { ...NO_PRICES, yuanPerCall: 0.1 };
  const drawn = renderToStaticMarkup(<CostTag calls={3} short />);
  expect(drawn).toContain('title="takes 3 calls · ¥0.30"');
  expect(drawn).toContain('>takes 3 calls · ¥0.30</span>');
});

test('the most that a press may cost says so', () => {
  session.settings = { ...NO_PRICES, yuanPerCall: 0.1 };
  expect(textOf(<CostTag calls={5} upTo />)).toBe('up to 5 calls · ¥0.50');
});

test('through a team’s gateway a price is the most that a press may cost, and of what is asked anew the price', () => {
  session.settings = { ...NO_PRICES, yuanPerCall: 0.1, region: 'team' };
  expect(textOf(<CostTag calls={3} />)).toBe('up to 3 calls · ¥0.30');
  expect(textOf(<CostTag calls={3} upTo />)).toBe('up to 3 calls · ¥0.30');
  expect(renderToStaticMarkup(<CostTag calls={3} short />)).toContain('title="takes up to 3 calls · ¥0.30"');
  expect(textOf(<CostTag calls={3} anew />)).toBe('asked anew of the gateway: 3 calls · ¥0.30');
  session.language = 'zh-CN';
  expect(textOf(<CostTag calls={3} />)).toBe('最多 3 次 · ¥0.30');
  expect(textOf(<CostTag calls={3} anew />)).toBe('让网关重新查询，3 次 · ¥0.30');
});

test('no gateway has a say in the studio’s price, in sample data, or where there is none', () => {
  session.settings = { ...NO_PRICES, region: 'team' };
  expect(textOf(<CostTag calls={2} of="studio.works" />)).toBe('2 calls');
  expect(textOf(<CostTag calls={2} of="studio.works" anew />)).toBe('2 calls');
  session.settings = { ...NO_PRICES, region: 'team', source: 'sample' };
  expect(textOf(<CostTag calls={2} />)).toBe('2 calls');
  session.settings = NO_PRICES;
  expect(textOf(<CostTag calls={2} anew />)).toBe('2 calls');
});

test('a press that is free has no price but the word for it', () => {
  expect(textOf(<CostTag calls={0} />)).toBe('');
  expect(textOf(<CostTag calls={0} free="cached, free" />)).toBe('cached, free');
});
