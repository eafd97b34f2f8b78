import { beforeEach, expect, it } from 'vitest';
import type { Trouble } from '../report/trouble';
import { type Background, resetBrowser, startBackground } from './testing';

const trouble = (at: number): Trouble => ({ at, endpoint: 'xingtu.base', code: 'denied' });

let background: Background;
beforeEach(async () => {
  resetBrowser();
  background = await startBackground();
});

it('the last twenty failures are told in their order, however close they came, and are forgotten with everything', async () => {
  for (let at = 1; at <= 25; at++) background.failureLog.note(trouble(at));
  background.failureLog.note(trouble(26));
  await expect
    .poll(async () => (await background.ask('storage.troubles', {})).map(({ at }) => at))
    .toEqual(Array.from({ length: 20 }, (_, place) => place + 7));
  await background.ask('storage.forgetEverything', {});
  await background.ask('consent.answer', { given: true });
  expect(await background.ask('storage.troubles', {})).toEqual([]);
});
