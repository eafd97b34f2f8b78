import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { WhatsNew } from './WhatsNew';

const session = vi.hoisted((): { news?: true; version: string; language: string } => ({
  version: '1.1.0',
  language: 'en',
}));
vi.mock('../session/session', () => ({ useSession: () => session }));

const drawn = () => renderToStaticMarkup(<WhatsNew onOpen={() => {}} />);

test('after an update one line says so, in the user’s language, with the way to what is new', () => {
  session.news = true;
  expect(drawn().replace(/<[^>]*>/g, '|')).toMatch(/KOL Lens was updated to 1\.1\.0\|+What is new\|+Got it/);
  session.language = 'zh-CN';
  expect(drawn()).toContain('KOL Lens 已更新到 1.1.0');
});

test('without an update there is no line', () => {
  delete session.news;
  expect(drawn()).toBe('');
});
