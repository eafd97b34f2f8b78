import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { BadgeOffer } from './BadgeOffer';
import { ThisPage } from './ThisPage';

// The charts' module asks the browser for the system's theme as it loads, and this test has no browser.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));

const badges = { on: false, refused: false, status: { state: 'idle' }, change: async () => true };
const page = vi.fn();
vi.mock('../../components/session/session', () => ({
  useLanguage: () => 'en',
  useSession: () => ({ language: 'en', settings: {} }),
  useSettings: () => undefined,
}));
vi.mock('../../components/settings/useBadgeSwitch', () => ({ useBadgeSwitch: () => badges }));
vi.mock('./usePage', () => ({ usePage: () => page() }));
beforeEach(() => Object.assign(badges, { on: false, refused: false }));

/** The words of what is drawn. */
const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '|')
    .split('|')
    .filter(Boolean);

test('badges are offered in one line, with one click to switch them on and one to decline them for good', () => {
  const drawn = renderToStaticMarkup(<BadgeOffer site="douyin" />);
  expect(words(drawn)).toEqual(['Lists here can have badges', 'Switch on']);
  expect(drawn).toContain('aria-label="Do not offer this again"');
});

test('where the page’s own answers are read for them, the way leads to what is agreed to', () => {
  expect(words(renderToStaticMarkup(<BadgeOffer site="xingtu" />))).toContain('Read and switch on…');
});

test('once they are on, or the browser refused, the same line says so', () => {
  badges.on = true;
  expect(words(renderToStaticMarkup(<BadgeOffer site="douyin" />))).toEqual([
    'Badges are on: reload the page to see them',
  ]);
  Object.assign(badges, { on: false, refused: true });
  expect(words(renderToStaticMarkup(<BadgeOffer site="douyin" />))[0]).toContain('did not allow');
});

test('the offer stands below the page, and nowhere else', () => {
  const view = { tabId: 1, page: { site: 'douyin' }, blocks: [] };
  page.mockReturnValue({ view: { ...view, offer: 'douyin' } });
  expect(renderToStaticMarkup(<ThisPage />)).toContain('data-badge-offer="douyin"');
  page.mockReturnValue({ view });
  expect(renderToStaticMarkup(<ThisPage />)).not.toContain('data-badge-offer');
});
