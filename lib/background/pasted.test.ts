import { beforeEach, expect, it } from 'vitest';
import type { Sender } from '../messages/senders';
import { PastedList } from './pasted';
import {
  type Background,
  fakeBrowser,
  privately,
  resetBrowser,
  SENDERS,
  startBackground,
  subject,
} from './testing';

const other = { ...subject, id: '7100000000000000002' };
const POPUP = SENDERS.popup;
const PRIVATE = privately(POPUP);

let background: Background;
beforeEach(async () => {
  resetBrowser();
  background = await startBackground();
});

const read = (sender: Sender = POPUP) => background.ask('pasted.get', {}, sender);

it('the pasted list stays with its platform and what was opened of it', async () => {
  expect(await read()).toEqual({ text: '', choice: 'any', opened: [] });
  await background.ask('pasted.set', { text: 'a\nb', choice: 'xhs' }, POPUP);
  await background.ask('pasted.opened', { subject }, POPUP);
  await background.ask('pasted.opened', { subject }, POPUP);
  await background.ask('pasted.opened', { subject: other }, POPUP);
  await background.ask('pasted.set', { text: 'a\nb\nc', choice: 'xhs' }, POPUP);
  expect(await read()).toEqual({
    text: 'a\nb\nc',
    choice: 'xhs',
    opened: [`xingtu/kol/${subject.id}`, `xingtu/kol/${other.id}`],
  });
});

it('changes that come together are all kept', async () => {
  await Promise.all([
    background.ask('pasted.set', { text: 'a', choice: 'douyin' }, POPUP),
    background.ask('pasted.opened', { subject }, POPUP),
    background.ask('pasted.opened', { subject: other }, POPUP),
  ]);
  expect(await read()).toMatchObject({ text: 'a', choice: 'douyin', opened: { length: 2 } });
});

it('what was opened is forgotten with the text', async () => {
  await background.ask('pasted.opened', { subject }, POPUP);
  await background.ask('pasted.set', { text: '', choice: 'xhs' }, POPUP);
  expect(await read()).toEqual({ text: '', choice: 'xhs', opened: [] });
});

it('it outlives the worker, and is in the session’s memory alone', async () => {
  await background.ask('pasted.set', { text: 'a', choice: 'any' }, POPUP);
  expect(await fakeBrowser.storage.local.get(null)).not.toHaveProperty('pasted');
  expect(await fakeBrowser.storage.session.get(null)).toHaveProperty('pasted');
  background = await startBackground();
  expect((await read()).text).toBe('a');
});

it('a private window has a list of its own, which goes with the last private window', async () => {
  await background.ask('pasted.set', { text: 'open', choice: 'any' }, POPUP);
  await background.ask('pasted.set', { text: 'secret', choice: 'any' }, PRIVATE);
  expect((await read()).text).toBe('open');
  expect((await read(PRIVATE)).text).toBe('secret');
  await background.privateStore.clear();
  expect((await read(PRIVATE)).text).toBe('');
  expect((await read()).text).toBe('open');
});

it('of more opened subjects than a list has rows the last are remembered', async () => {
  const opened = Array.from({ length: 400 }, (_, at) => `xingtu/kol/${at}`);
  await fakeBrowser.storage.session.set({ pasted: { text: 'a', choice: 'any', opened } });
  await background.ask('pasted.opened', { subject }, POPUP);
  expect((await read()).opened).toEqual([...opened.slice(1), `xingtu/kol/${subject.id}`]);
});

it('the lists of all windows are cleared together', async () => {
  await background.ask('pasted.set', { text: 'open', choice: 'any' }, POPUP);
  await background.ask('pasted.set', { text: 'secret', choice: 'any' }, PRIVATE);
  await new PastedList(fakeBrowser.storage.session as never).clear();
  expect([(await read()).text, (await read(PRIVATE)).text]).toEqual(['', '']);
});

it('everything that is forgotten takes the lists with it', async () => {
  await background.ask('pasted.set', { text: 'open', choice: 'any' }, POPUP);
  await background.ask('pasted.set', { text: 'secret', choice: 'any' }, PRIVATE);
  await background.ask('storage.forgetEverything', {});
  await background.ask('consent.answer', { given: true });
  expect([(await read()).text, (await read(PRIVATE)).text]).toEqual(['', '']);
});

it('reading the cache for an inquiry has no screen renew its prices, and a call has', async () => {
  const inquiry = { by: 'name', platform: 'xingtu', text: '小鹿' } as const;
  const find = (mode: 'cache' | 'auto') =>
    background.ask('lookup.find', { inquiry, mode, request: 'r' }, POPUP);
  expect(await find('cache')).toBe('found');
  expect(background.news).toEqual([]);
  await find('auto');
  expect(background.news).toEqual([{ news: 'session' }]);
  expect(background.lookups.find.mock.calls.map(([, { mode, from }]) => [mode, from?.inPage])).toEqual([
    ['cache', false],
    ['auto', false],
  ]);
  expect(await background.ask('report.plans', { questions: [{ subject }, { inquiry }] }, POPUP)).toEqual([
    4, 1,
  ]);
});

it('which subjects are known is told in their order', async () => {
  background.reports.knows.mockImplementation(async ({ id }) => id === other.id);
  expect(await background.ask('lookup.known', { subjects: [subject, other] }, POPUP)).toEqual([false, true]);
});
