import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KOL } from '../e2e/support/replicas/pages';
import { answers, TOKEN } from '../e2e/support/server';
import { extension } from './support/extension';
import { all, named, none, one, press, says, settled } from './support/page';
import { CREATOR_REPORT, SPREAD } from './support/subjects';

const lens = extension();

const NAME = '林间小鹿';

test('diagnostics name no token, creator or ID', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.server.next('get_author_base_info', answers.data({ id: KOL, nick_name: NAME, follower: 1 }));
  extension.server.always(SPREAD, answers.code(400, `${NAME} ${KOL}`));
  await extension.open(CREATOR_REPORT);
  await settled();
  await extension.ask('lists.add', {
    creators: [{ subject: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: KOL }, name: NAME }],
  });
  const { version } = await extension.ask('session.get', {});
  await extension.open('options.html#about');
  await press(await named('button', 'Show diagnostics'));
  const text = (await one('[data-diagnostics] pre')).textContent ?? '';
  expect(text).toContain(version);
  expect(text).toMatch(/xingtu\.spread \w+ code 400/);
  expect(text).toMatch(/lists\W+1/);
  for (const secret of [TOKEN, TOKEN.slice(0, 4), TOKEN.slice(-4), KOL, NAME])
    expect(text).not.toContain(secret);
  expect(text).not.toMatch(/\d{15,}/);
});

test('what is new is told once after an update', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  const { version } = await extension.ask('session.get', {});
  const { consent } = await fakeBrowser.storage.local.get('consent');
  await fakeBrowser.storage.local.set({ consent: { ...(consent as object), seen: '0.0.1' } });
  await extension.open('options.html#about');
  const line = await one('[data-whats-new]');
  await says(line, `updated to ${version}`);
  await press(await named('button', 'Got it', line));
  await none('[data-whats-new]');
  await extension.reload();
  await one('#diagnostics');
  expect(all('[data-whats-new]')).toEqual([]);
  expect((await extension.ask('session.get', {})).news).toBeUndefined();
});
