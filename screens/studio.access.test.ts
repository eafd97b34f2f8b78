import { expect, test } from 'vitest';
import { fakeBrowser as browser } from 'wxt/testing/fake-browser';
import { everythingKept } from '../e2e/support/kept';
import { STUDIO_KEY, studioAnswers } from '../e2e/support/studio';
import { extension } from './support/extension';
import { all, failureCard, keys, none, one, paste, press, says, until } from './support/page';
import { logIn, openStudio, permit, SESSION, setUp, UID_TT, WORK } from './support/studio';

const lens = extension();
const FIGURE = '[data-metric="studio.plays.own"][data-value]';
const CONSENT = '[data-studio="consent"]';
const LIVE = { source: 'live', language: 'en' } as const;

/** All that the open screens say and hold, their attributes included. */
const content = () => document.documentElement.outerHTML;

/** Waits for the switch of the consent: it shows what is so, not what was pressed. */
const consentIs = (given: boolean) =>
  until(() => expect(all(CONSENT).map((box) => (box as HTMLInputElement).checked)).toEqual([given]));

/** The consent, and how it is given. */
async function agree(): Promise<void> {
  await press(CONSENT);
  await consentIs(true);
}

/** The user comes back to the screens from elsewhere. */
const comeBack = () => dispatchEvent(new Event('focus'));

test('before consent nothing is read and nothing is sent; the screen names the company and what it gets', async () => {
  const { current: extension } = lens;
  permit(extension);
  await extension.ask('settings.set', { settings: LIVE });
  await extension.open('options.html#studio');
  logIn(extension);
  await says(
    await one('#studio'),
    ...['full login', 'TikOmni', 'api.tikomni.com', 'Never stored, shown, logged or exported'],
  );
  await consentIs(false);
  expect(all('[data-studio="paste"]')).toEqual([]);
  // The company is the one that was chosen.
  await press(
    all('#studioHost button').find((button) => button.textContent?.includes('api.tikhub.io')) as Element,
  );
  await says(await one('#studio'), 'is sent to TikHub (api.tikhub.io)');

  for (const path of ['account', 'works', 'live', `work/${WORK}`]) {
    await openStudio(extension, path);
    await one('[data-access]');
  }
  expect(await extension.ask('studio.pasteCookie', { cookie: `sessionid=${SESSION}` })).toMatchObject({
    accepted: false,
  });
  expect(extension.cookiesRead).toBe(0);
  expect(extension.server.studio.calls).toHaveLength(0);
});

test('the screens lead from the switch to the first figure, and one click ends it all', async () => {
  const { current: extension } = lens;
  const { studio: service } = extension.server;
  permit(extension);
  await extension.ask('settings.set', { settings: { source: 'live', language: 'zh-CN' } });
  const options = await extension.open('options.html#studio');
  await one('#studio', options);
  const studio = await extension.openBeside('workspace.html#/studio/account');
  await one('[data-step="consent"][data-done="false"]', studio);
  await agree();
  await one('[data-step="consent"][data-done="true"]', studio);

  await paste('#studioKey input', `  ${STUDIO_KEY}\n`);
  await press('#studioKey button[type="submit"]');
  await says(await one('[data-studio="masked"]'), 'sk-s');
  expect(content()).not.toContain(STUDIO_KEY);
  await press('[data-studio="test"]');
  await one('#studioKey [data-tone="ok"]');
  // The test is a request without its fields: no login goes with it.
  expect(service.calls.map(({ body }) => body)).toEqual([{}]);

  await one('[data-login][data-in="false"]');
  await one('#studioLogin a[href="https://creator.douyin.com/"]');
  logIn(extension, { ends: Date.parse('2030-03-08T12:00:00Z') / 1000 });
  comeBack();
  await until(() => expect(all('[data-login="browser"]')[0]?.textContent).toContain('2030年3月8日'));
  expect(content()).not.toContain(SESSION);
  await press(await one('[data-load]', studio));
  await one(FIGURE, studio);
  expect(service.of('fetch_author_diagnosis')).toHaveLength(1);

  await press('[data-studio="forget"]');
  await says(await one('#studio'), '已忘记');
  await consentIs(false);
  // A screen that was open follows at once, with nothing of the account left on it.
  await one('[data-access]', studio);
  expect(all(FIGURE)).toEqual([]);
  expect(await extension.ask('studio.state', {})).toMatchObject({
    consent: false,
    login: 'none',
    loggedIn: false,
  });

  await press('[data-studio="forget-key"]');
  await none('#studioKey');
});

test('a pasted login empties the field at once, is never written to disk, and is gone with the browser', async () => {
  const { current: extension } = lens;
  permit(extension);
  extension.permitted.delete('cookies');
  await extension.ask('settings.set', { settings: LIVE });
  await extension.open('options.html#studio');
  await agree();
  await extension.ask('studio.setKey', { key: STUDIO_KEY });
  const field = (await one('[data-studio="paste"]')) as HTMLTextAreaElement;

  await paste(field, 'theme=dark; csrf=1');
  await press('[data-studio="use"]');
  await one('[data-outcome="refused"]');
  expect(field.value).toBe('');

  await paste(field, `Cookie: sessionid=${SESSION}; uid_tt=${UID_TT}`);
  await press('[data-studio="use"]');
  await one('[data-outcome="accepted"]');
  expect(field.value).toBe('');
  await one('[data-login="pasted"][data-in="true"]');
  expect(content()).not.toContain(SESSION);

  await openStudio(extension, 'account');
  await one(FIGURE);
  expect(extension.server.studio.calls.at(-1)?.body).toEqual({
    cookie: `sessionid=${SESSION}; uid_tt=${UID_TT}`,
  });
  const kept = await everythingKept();
  // In the memory of the session, which content scripts cannot read and which ends with the browser; nowhere on the disk.
  expect(Object.keys(kept).filter((place) => kept[place]?.includes(SESSION))).toEqual(['session']);

  await extension.open('options.html#studio');
  await press('[data-studio="forget"]');
  await consentIs(false);
  const after = await everythingKept();
  expect(Object.keys(after).filter((place) => after[place]?.includes(SESSION))).toEqual([]);
});

test('what is refused is explained: a key that the service does not accept, a permission, and one taken back while the screen is open', async () => {
  const { current: extension } = lens;
  permit(extension);
  await extension.ask('settings.set', { settings: LIVE });
  await extension.open('options.html#studio');
  await agree();
  await paste('#studioKey input', 'sk-refused-1234567890');
  await keys('{Enter}');
  await press('[data-studio="test"]');
  await says(await one('#studioKey [data-tone="danger"]'), 'not accepted');
  expect(content()).not.toContain('sk-refused-1234567890');

  const login = await one('#studioLogin');
  await says(login, 'Reading is allowed');
  extension.refuses = true;
  await browser.permissions.remove({ permissions: ['cookies'] });
  await says(login, 'was taken back');
  await press('[data-studio="allow-login"]');
  await says(login, 'It was not allowed');
  // The other way stays open.
  await one('[data-studio="paste"]');
  // The test of the key, without a login.
  expect(extension.server.studio.calls.map(({ body }) => body)).toEqual([{}]);
});

test('another company needs a new consent, however the setting changes', async () => {
  const { current: extension } = lens;
  await setUp(extension);
  await extension.open('options.html#studio');
  const host = (name: string) =>
    until(() => expect(all('#studioHost button[aria-pressed="true"]')[0]?.textContent).toContain(name));
  const other = async () => press((await one('#studioHost')).querySelectorAll('button')[2] as Element);
  await other();
  const dialog = await one('dialog');
  await says(dialog, 'api.tikhub.dev (TikHub)');
  await press(all('button', dialog)[0] as Element);
  await host('api.tikomni.com');
  await other();
  await press(all('dialog button').at(-1) as Element);
  await host('api.tikhub.dev');
  await consentIs(true);
  await openStudio(extension, 'account');
  await one(FIGURE);
  expect(extension.server.studio.calls.map((call) => [call.host, call.route])).toEqual([
    ['api.tikhub.dev', 'fetch_author_diagnosis'],
  ]);

  // A settings file cannot send the login elsewhere.
  const { text } = await extension.ask('settings.export', {});
  await extension.ask('settings.import', { text: text.replace('tikhub.dev', 'tikhub.io') });
  expect(await extension.ask('studio.state', {})).toMatchObject({ consent: false });
});

test('a work that Douyin denies to the login is said not to be the creator’s own', async () => {
  const { current: extension } = lens;
  await setUp(extension);
  const denied = studioAnswers.data({ status_code: 7, status_msg: '没有权限' });
  extension.server.studio.always('fetch_item_overview_data', denied);
  await openStudio(extension, `work/${WORK}`);
  await failureCard('notOwner');
});

test('sample data of the studio is drawn without a request and without consent, and says why none is needed', async () => {
  const { current: extension } = lens;
  permit(extension);
  await extension.ask('settings.set', { settings: { source: 'sample', language: 'en' } });
  await extension.open('workspace.html#/studio/account');
  await one('[data-sample]');
  await says(await one('[data-studio-sample]'), 'needs no consent');
  await one(FIGURE);
  await press('[data-tab="studio.performance"]');
  await until(() => expect(all('[data-block="studio.posts"] tbody tr')).not.toEqual([]));

  await press('[data-place="works"]');
  await until(() => expect(all('[data-list-table] [data-index]')).not.toEqual([]));
  await press('[data-studio="download"]');
  await press('[data-studio="download-start"]');
  await until(() => expect(extension.saved.map(({ name }) => name)).toEqual(['作品列表导出.xlsx']));
  await keys('{Escape}');
  await press(all('[data-list-table] [data-index="0"] [role="gridcell"]')[1] as Element);
  await one('[data-studio-screen="work"]');
  for (const tab of ['overview', 'sources', 'watch', 'search', 'audience', 'fans', 'danmaku']) {
    await press(`[data-tab="studio.item.${tab}"]`);
    await until(() => expect(all(`[data-section="studio.item.${tab}"] [data-block]`), tab).not.toEqual([]));
  }
  await press('[data-place="live"]');
  await one('[data-block="studio.liveOverTime"]');
  expect(extension.cookiesRead).toBe(0);
  expect(extension.server.received).toEqual([]);
});
