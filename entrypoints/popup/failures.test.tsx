import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Failure } from '../../lib/report/failure';
import { Recent } from './Recent';
import { ThisPage } from './ThisPage';

// The charts' module asks the browser for the system's theme as it loads, and this test has no browser.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));

const failure: Failure = { code: 'internal', charged: 'no' };
const page = vi.fn();
const retries: unknown[] = [];
const again = () => {};

vi.mock('../../components/session/session', () => ({
  useLanguage: () => 'zh-CN',
  useSession: () => ({ language: 'zh-CN', settings: { sites: {} } }),
  useSettings: () => undefined,
}));
vi.mock('./usePage', () => ({ usePage: () => page() }));
vi.mock('./useRecent', () => ({ useRecent: () => ({ list: undefined, failed: { failure, again } }) }));
vi.mock('../../components/settings/context', () => ({
  useSave: () => ({ status: { state: 'failed', failure }, save: again }),
}));
// The cards are loaded after the first drawing, which is all that this test draws.
vi.mock('../../components/report/Failures', async () => {
  const { Failures } = await import('../../components/report/FailureCard');
  return {
    Failures: (props: Parameters<typeof Failures>[0]) => {
      retries.push(props.onRetry);
      return <Failures {...props} />;
    },
  };
});

beforeEach(() => {
  retries.length = 0;
});

test('a page that could not be read has a button that reads it again', () => {
  page.mockReturnValue({ view: undefined, failure, again });
  expect(renderToStaticMarkup(<ThisPage />)).toContain('data-remedy="retry"');
  expect(retries).toEqual([again]);
});

test('a site that could not be switched on has a button that tries again', () => {
  const view = { tabId: 1, page: { site: 'xingtu', off: true }, blocks: [] };
  page.mockReturnValue({ view, failure: undefined, again });
  expect(renderToStaticMarkup(<ThisPage />)).toContain('data-remedy="retry"');
});

test('a list of look-ups that could not be read or cleared has a button that tries again', () => {
  expect(renderToStaticMarkup(<Recent />)).toContain('data-remedy="retry"');
  expect(retries).toEqual([again]);
});
