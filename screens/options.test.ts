import { within as inside } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeBrowser as browser } from 'wxt/testing/fake-browser';
import { KOL } from '../e2e/support/replicas/pages';
import { answers, TOKEN } from '../e2e/support/server';
import { PRACTICES } from '../lib/settings/consent';
import { API_BASES, hostPattern } from '../lib/settings/permission';
import { extension } from './support/extension';
import {
  all,
  choose,
  keys,
  named,
  one,
  paste,
  press,
  reads,
  says,
  settled,
  textOf,
  until,
  write,
} from './support/page';
import { CREATOR_REPORT, payForOverview } from './support/subjects';

const lens = extension();
const BALANCE = '/user/get-balance';
const REVOKED = 'klt_a_token_that_was_revoked';
const DASHBOARD = 'Open the Just One API dashboard';

/** The field of a label, in a part of the page. */
const field = (within: HTMLElement, label: string) =>
  inside(within).findByLabelText(label, { selector: 'input' });
/** Presses the button of a name, in a part of the page. */
const pressNamed = async (within: HTMLElement, name: string | RegExp) =>
  press(await named('button', name, within));
/** How often a text stands alone in a part of the page. */
const times = (within: HTMLElement, text: string) => inside(within).queryAllByText(text).length;
/** Everything in `storage.local`. */
const stored = () => browser.storage.local.get(null);
/** The settings as they are stored. */
const settingsNow = async () => (await lens.current.ask('session.get', {})).settings;
/** What the tests of a token asked the vendor. */
const tried = () =>
  lens.current.server.received.filter(({ path }) => path === BALANCE).map(({ query }) => query);

test('a token is set, tested, shown masked and nowhere else, and removed', async () => {
  const { current: extension } = lens;
  const { server } = extension;
  await extension.ask('settings.set', { settings: { language: 'en' } });
  await extension.open('options.html#token');
  const card = await one('#token');
  const token = await field(card, 'Token');
  await until(() => expect(document.activeElement).toBe(token));
  expect(token.getAttribute('type')).toBe('password');
  await paste(token, `  ${TOKEN}\n`);
  await pressNamed(card, 'Save and test');
  await says(card, 'The token works. Balance: ¥123.45');
  expect(tried()).toEqual([{ token: TOKEN }]);
  expect(server.calls()).toEqual([]);
  await says(card, `${TOKEN.slice(0, 4)}••••${TOKEN.slice(-4)}`, 'In use');

  // Not in the document, not in what a page's script may read, not where anything else is kept.
  expect(document.documentElement.outerHTML).not.toContain(TOKEN);
  expect(JSON.stringify(await stored())).not.toContain(TOKEN);
  expect(JSON.stringify(await extension.ask('session.get', {}))).not.toContain(TOKEN);
  expect(server.leaks(TOKEN)).toEqual([]);

  server.tokens.clear();
  await pressNamed(card, 'Test the token');
  await says(await one('[role="alert"]', card), 'The token is invalid or inactive');
  expect(times(card, 'In use')).toBe(0);
  await named('link', DASHBOARD, card);

  await pressNamed(card, 'Remove');
  await says(card, 'The token’s file is deleted from the browser.');
  expect((await extension.ask('session.get', {})).hasToken).toBe(false);

  // What does not look like a token is doubted, and stored unchanged if the user insists.
  const odd = 'a b&c=d#e%20“f”';
  server.tokens = new Set([odd]);
  await paste(await field(card, 'Token'), odd);
  await says(
    card,
    ...[
      'It has a space or a line break in it.',
      'It has quotation marks in it.',
      'It has %, &, # or ? in it.',
    ],
  );
  await pressNamed(card, 'Save and test');
  await says(card, 'The token works.');
  expect(server.received.at(-1)?.query).toEqual({ token: odd });
});

test('a token with odd characters is sent exactly as it is', async () => {
  const { current: extension } = lens;
  const odd = `a b%20&token=x#y+z"'<\\令牌🙂=?/`;
  extension.server.tokens.add(odd);
  await extension.ask('settings.set', { settings: { language: 'en' } });
  await extension.open('options.html');
  const card = await one('#token');
  await paste(await field(card, 'Token'), odd);
  await pressNamed(card, 'Save and test');
  await says(card, /The token works\. Balance: .*123\.45/);
  await payForOverview(extension);
  expect(extension.server.calls().map(({ query }) => query.token)).toEqual(Array(4).fill(odd));
});

for (const source of ['live', 'sample', 'unset'] as const)
  test(`a rejected token changes nothing, and the options say so: ${source}`, async () => {
    const { current: extension } = lens;
    if (source !== 'unset') await extension.setUp('en', { source });
    else await extension.ask('settings.set', { settings: { language: 'en' } });
    const before = await extension.ask('session.get', {});
    await extension.open('options.html#token');
    const card = await one('#token');
    const label = source === 'unset' ? 'Token' : 'New token';
    if (source !== 'unset') await pressNamed(card, 'Replace');
    await paste(await field(card, label), REVOKED);
    await pressNamed(card, 'Save and test');
    const alert = await one('[role="alert"]', card);
    await says(alert, 'Not saved: Just One API does not accept this token');
    await named('link', DASHBOARD, alert);
    expect(all('button', alert)).toEqual([]);
    if (source === 'live') await says(alert, 'The token saved before stays in use.');
    if (source === 'sample') await says(alert, 'Sample data stays in use.');
    expect(await extension.ask('session.get', {})).toEqual(before);
    expect(tried()).toEqual([{ token: REVOKED }]);
    expect(times(card, 'Saved')).toBe(0);
    if (source !== 'live') expect(times(card, 'In use')).toBe(0);
    expect(times(await one('#sample'), 'In use')).toBe(source === 'sample' ? 1 : 0);
    expect(document.documentElement.outerHTML).not.toContain(REVOKED);

    // A good one then takes the place of all that.
    await paste(await field(card, label), TOKEN);
    await pressNamed(card, 'Save and test');
    await says(card, 'The token works. Balance: ¥123.45');
    await until(() => expect(times(card, 'In use')).toBe(1));
    expect((await settingsNow()).source).toBe('live');
  });

test('a token that cannot be tested is saved only when the user says so', async () => {
  const { current: extension } = lens;
  await extension.setUp('en', { source: 'sample' });
  extension.server.next(BALANCE, answers.http(503), answers.dropBefore);
  await extension.open('options.html#token');
  const card = await one('#token');
  await pressNamed(card, 'Replace');
  await paste(await field(card, 'New token'), 'another-token-of-mine');
  await pressNamed(card, 'Save and test');
  await says(
    await one('[role="alert"]', card),
    ...['Not saved: this token could not be tested', 'Sample data stays in use.'],
  );
  await pressNamed(card, 'Try again');
  await reads('#token [role="alert"]', 'The connection was lost');
  expect(await extension.ask('session.get', {})).toMatchObject({
    settings: { source: 'sample' },
    maskedToken: `${TOKEN.slice(0, 4)}••••${TOKEN.slice(-4)}`,
  });
  await pressNamed(card, 'Save it without a test');
  await says(card, 'anot••••mine');
  expect((await settingsNow()).source).toBe('live');
});

test('after an import no token goes to an address without a permission; one click grants it', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.permitted.delete(hostPattern(API_BASES.china));
  const file = JSON.parse((await extension.ask('settings.export', {})).text);
  await extension.ask('settings.import', {
    text: JSON.stringify({ ...file, settings: { ...file.settings, region: 'china' } }),
  });
  await extension.open('options.html#token');
  const card = await one('#token');
  await pressNamed(card, 'Test the token');
  await says(
    await one('[role="alert"]', card),
    ...['No permission to reach this API address', 'The Mainland China host speaks plain HTTP only.'],
  );
  await pressNamed(card, 'Replace');
  await paste(await field(card, 'New token'), 'another-token-of-mine');
  await pressNamed(card, 'Save and test');
  await reads('#token [role="alert"]', 'Not saved: this token could not be tested');
  expect(tried()).toEqual([]);
  expect(JSON.stringify(extension.server.received)).not.toMatch(new RegExp(`${TOKEN}|another-token`));

  await pressNamed(card, 'Cancel');
  await pressNamed(card, 'Allow access');
  await says(card, 'The token works.');
  expect(tried()).toHaveLength(1);
});

test('numbers of the options are held to their bounds, and nothing out of bounds is saved', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await extension.open('options.html');
  for (const [id, wrong, problem, right] of [
    ['timeoutSeconds', '59', 'Enter a number from 60 to 120.', '120'],
    ['dwellSeconds', '0.4', 'Enter a number from 0.5 to 10.', '2.5'],
    ['cacheMaxAgeHours', '721', 'Enter a number from 1 to 720.', '48'],
    ['cacheMaxEntries', '50001', 'Enter a number from 100 to 50,000.', '10000'],
    ['cacheMaxMegabytes', '4', 'Enter a number from 5 to 1,000.', '200'],
    ['dailyCap', '0', 'Enter a number from 1 to 1,000,000.', '60'],
    ['dailyCap', '1.5', 'Enter a whole number.', '50'],
  ] as const) {
    const row = await one(`#${id}`);
    const input = await one('input', row);
    const before = (await settingsNow())[id];
    await write(input, wrong);
    await keys('{Enter}');
    await until(() => expect(all('[role="alert"]', row).map(textOf)).toEqual([problem]));
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect((await settingsNow())[id]).toBe(before);
    await write(input, right);
    await keys('{Enter}');
    await says(row, 'Saved');
    expect((await settingsNow())[id], id).toBe(Number(right));
  }
});

test('options save themselves: the region with its warning, an address, choices', async () => {
  const { current: extension } = lens;
  const { server } = extension;
  await extension.setUp('en');
  await extension.open('options.html');
  const region = await one('#region');
  // Mainland China comes with a plain warning first, and then calls go there in plain text.
  await pressNamed(region, /Mainland China/);
  const asked = await one('dialog');
  await says(asked, 'Your token will travel unencrypted', 'can spend your balance with it');
  await pressNamed(asked, 'Cancel');
  expect((await named('button', /Global/, region)).getAttribute('aria-pressed')).toBe('true');
  expect((await settingsNow()).region).toBe('global');

  await pressNamed(region, /Mainland China/);
  await pressNamed(await one('dialog'), 'I understand, use it anyway');
  await says(region, 'Your token travels in plain text (HTTP, not encrypted).');
  await payForOverview(extension);
  expect(server.calls()).toHaveLength(4);
  for (const { host, secure } of server.calls())
    expect({ host, secure }).toEqual({ host: '47.117.133.51', secure: false });

  // A custom address is checked, and then calls go there.
  await pressNamed(region, /Custom address/);
  const address = await field(region, 'Custom API address');
  for (const [text, problem] of [
    ['http://api.custom.example', 'http is for this computer only'],
    ['https://user:secret@api.custom.example', 'Leave user name and password out'],
    ['https://api.custom.example/?a=1', 'Leave out everything from ? or # on.'],
    ['api.custom.example', 'Start with https://.'],
  ] as const) {
    await paste(address, text);
    await pressNamed(region, 'Use this address');
    await reads('#region [role="alert"]', problem);
  }
  expect((await settingsNow()).region).toBe('china');
  await paste(address, 'https://api.custom.example/');
  await pressNamed(region, 'Use this address');
  await until(async () =>
    expect(await named('button', 'Use this address', region)).toHaveProperty('disabled', true),
  );
  server.received = [];
  await payForOverview(extension);
  expect(new Set(server.calls().map(({ host }) => host))).toEqual(new Set(['api.custom.example']));

  // Choices save themselves. Other figures than those of the address above.
  await extension.ask('settings.set', { settings: { region: 'global' } });
  await extension.ask('storage.clearCache', {});
  await choose('#generation select', 'legacy');
  await says(await one('#generation'), 'Saved');
  await choose('#legacyAcceptCache select', 'true');
  await choose('#language select', 'zh-CN');
  await reads('#look-title', '外观');
  const { documentElement: html } = document;
  await until(() => expect(html.lang).toBe('zh-CN'));
  await choose('#theme select', 'dark');
  await until(() => expect(html.dataset.theme).toBe('dark'));
  expect(await settingsNow()).toMatchObject({
    generation: 'legacy',
    legacyAcceptCache: 'true',
    language: 'zh-CN',
    theme: 'dark',
  });
  await extension.open(CREATOR_REPORT);
  await until(() => expect(server.calls('get-kol-spread-info/v1')).not.toEqual([]));
  await settled();
  expect(server.calls('get-kol-spread-info/v1')[0]?.query).toMatchObject({ acceptCache: 'true' });
  expect(html.dataset.theme).toBe('dark');
});

test('settings go out and come back in, without the token', async () => {
  const { current: extension } = lens;
  await extension.setUp('en', { dailyCap: 7, theme: 'dark', dwellSeconds: 3 });
  await extension.open('options.html#data');
  const data = await one('#data');
  const saved = async (files: number) => {
    await until(() => expect(extension.saved).toHaveLength(files));
    return extension.saved[files - 1] as { name: string; file: Blob };
  };
  await pressNamed(data, 'Export settings');
  const { name, file } = await saved(1);
  expect(name).toMatch(/^kol-lens-settings-\d{4}-\d\d-\d\d\.json$/);
  const text = await file.text();
  expect(text).not.toContain(TOKEN);
  expect(JSON.parse(text)).toMatchObject({ kolLens: 'settings', settings: { dailyCap: 7, theme: 'dark' } });

  // Set behind the page's back: an import is told against what is set, not against what the page last heard.
  await browser.storage.local.set({
    settings: { ...JSON.parse(text).settings, dailyCap: 9, theme: 'light' },
  });
  await until(async () => expect((await settingsNow()).theme).toBe('light'));
  const bring = async (content: object | string) => {
    const json = typeof content === 'string' ? content : JSON.stringify(content);
    const input = await one('input[type="file"]', data);
    await userEvent.upload(input, new File([json], 'settings.json', { type: 'application/json' }));
  };
  await bring(text);
  const dialog = await one('dialog');
  await says(dialog, 'Import these changes?');
  expect(all('tbody tr', dialog).map(textOf)).toEqual([
    expect.stringMatching(/Daily cap.*9 calls a day.*7 calls a day/),
    expect.stringMatching(/Theme.*Light.*Dark/),
  ]);
  await pressNamed(dialog, 'Import');
  await says(data, 'The settings were imported.');
  expect(await extension.ask('session.get', {})).toMatchObject({
    settings: { dailyCap: 7, theme: 'dark', dwellSeconds: 3 },
    hasToken: true,
  });

  await bring('not a file of ours');
  await says(data, 'The file is not JSON.');
  await bring({ kolLens: 'settings', version: 99, settings: {} });
  await says(data, 'newer version of KOL Lens');
  await bring({ ...JSON.parse(text), settings: { ...JSON.parse(text).settings, timeoutSeconds: 5 } });
  await says(data, 'The value of “Time-out” is not valid.');
  // With its switch, the file holds lists as well; what is there already becomes a copy.
  const { list } = await extension.ask('lists.add', {
    creators: [{ subject: { platform: 'xingtu', kind: 'kol', id: KOL, idType: 'xingtuKolId' } }],
  });
  await press(await named('switch', 'With lists and notes', data));
  await pressNamed(data, 'Export settings');
  await bring(await (await saved(2)).file.text());
  await says(await one('dialog'), 'Adds 1 list and 0 notes. What is there stays as it is.');
  await pressNamed(await one('dialog'), 'Import');
  await says(data, 'The settings were imported.');
  const { lists } = await extension.ask('lists.all', {});
  expect(lists.map(({ name, entries }) => [name, entries])).toEqual(Array(2).fill([list.name, 1]));

  // A file that sends the token elsewhere says so before it does.
  await bring({ ...JSON.parse(text), settings: { ...JSON.parse(text).settings, region: 'china' } });
  await says(await one('dialog'), 'This file changes where your token, and what you look up, are sent.');
  await pressNamed(await one('dialog'), 'Cancel');
  expect((await settingsNow()).region).toBe('global');
});

test('the ledger tells calls by day and endpoint; the cache is looked at and emptied; “forget everything” says what it removes, and leaves nothing', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await payForOverview(extension);
  await extension.open('options.html#ledger');
  const ledger = await one('#ledger');
  await until(() => expect(all('tbody tr', ledger)).toHaveLength(5));
  expect(all('tbody tr:first-child td', ledger).map(textOf)).toEqual(['4', '4', '0']);
  expect(all('tbody th', ledger).map(textOf)).toEqual(
    [
      /\d{4}/,
      /Xingtu creator profile/,
      /Xingtu expected CPM and CPE/,
      /Xingtu creator prices/,
      /Xingtu spread performance/,
    ].map((name) => expect.stringMatching(name)),
  );
  expect(all('tfoot td', ledger).map(textOf)).toEqual(['4', '4', '0']);

  const cache = await one('#cache');
  await says(cache, '4 answers,');
  await pressNamed(cache, 'Clear cache');
  await pressNamed(await one('dialog'), 'Clear cache');
  await says(cache, 'The cache is empty.');
  await payForOverview(extension);
  expect(extension.server.calls()).toHaveLength(8);

  expect((await extension.ask('storage.info', {})).entries).toBe(4);
  await pressNamed(await one('#forget'), 'Forget everything');
  const dialog = await one('dialog');
  await says(dialog, 'Forget everything?', 'The cache: 4 answers');
  expect(document.activeElement).toBe(await named('button', 'Cancel', dialog));
  await pressNamed(dialog, 'Delete everything');
  await reads('[data-consent="first"]', 'Everything was deleted.');
  expect(await stored()).toEqual({});
  await pressNamed(document.body, 'I agree');
  await until(() => expect(all('h2').map(textOf)).toContain('Choose how to start'));
  const { hasToken, callsToday, settings } = await extension.ask('session.get', {});
  expect({ hasToken, callsToday, source: settings.source }).toEqual({
    hasToken: false,
    callsToday: 0,
    source: 'unset',
  });
  expect(await extension.ask('storage.info', {})).toEqual({ entries: 0, bytes: 0 });
  expect(await extension.ask('recent.list', {})).toEqual([]);
  // All that is stored once the user has agreed to what is handled, and has done nothing else.
  expect(await stored()).toEqual({
    consent: { given: true, practices: PRACTICES, at: expect.any(Number), seen: expect.any(String) },
  });
  expect(extension.server.calls()).toHaveLength(8);
});
