import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { SessionProvider } from '../session/session';

vi.hoisted(() => {
  Object.assign(globalThis, { chrome: { runtime: { id: 'abc', onMessage: { addListener() {} } } } });
});
const subject = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: '1' } as const;
vi.mock('../tray/useTray', () => ({
  useTray: () => ({ creators: [{ subject, name: '小满' }], change: () => {}, renew: () => {} }),
}));
// Prices are asked for by a store that the server's drawing has no room for.
vi.mock('../prices/prices', async (original) => ({
  ...(await original<object>()),
  useCallsOf: (questions: readonly unknown[]) => questions.map(() => 4),
}));
vi.mock('../prices/Cost', () => ({ Cost: () => undefined }));
const session = {
  language: 'en',
  settings: { source: 'live', videoLength: '21_60', noteForm: 'picture' },
} as Parameters<typeof SessionProvider>[0]['session'];
const { default: CompareScreen } = await import('./CompareScreen');

it('while the disk is read no figure is said to be missing, and none is offered at a price', () => {
  const html = renderToStaticMarkup(
    <SessionProvider session={session}>
      <CompareScreen onOpen={() => {}} onSheet={() => {}} />
    </SessionProvider>,
  );
  expect(html).toContain('data-compare="reading"');
  expect(html).toContain('小满');
  expect(html).not.toContain('data-state="missing"');
  expect(html).not.toContain('data-fetch-all');
});
