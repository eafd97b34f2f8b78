import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Consent, PRACTICES } from '../settings/consent';
import { DEFAULT_SETTINGS } from '../settings/schema';
import { HeldConsent } from './consent';
import { fakeBrowser, resetBrowser, SENDERS, startBackground, subject } from './testing';

const { overlay, options, frame } = SENDERS;
beforeEach(resetBrowser);

it('before a yes the session tells of nothing but language, colours and why the user is asked, and no database is opened', async () => {
  await fakeBrowser.storage.local.set({ settings: { theme: 'dark', source: 'live', dailyCap: 7 } });
  const background = await startBackground({ agreed: false });
  const open = vi.spyOn(indexedDB, 'open');
  const session = await background.ask('session.get', {});
  expect(session).toMatchObject({ hasToken: false, callsToday: 0, consentDue: { why: 'existing' } });
  expect(session.settings).toMatchObject({ theme: 'dark', source: 'unset', dailyCap: 500 });
  for (const [type, payload, sender] of [
    ['overlay.hello', { subject }, overlay],
    ['overlay.subject', { subject, byUser: true }, overlay],
    ['token.set', { token: 'abcd-secret-wxyz' }, options],
    ['settings.set', { settings: { theme: 'light' } }, options],
    ['recent.list', {}, options],
  ] as const)
    expect(await background.send(type, payload as never, sender), type).toEqual({
      failure: { code: 'notAgreed', charged: 'no' },
    });
  expect(open).not.toHaveBeenCalled();
  expect(Object.keys(await fakeBrowser.storage.local.get(null)).sort()).toEqual(['settings', 'settings$']);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

it('a yes opens everything, a no stores the answer alone, and each has every screen and page look again', async () => {
  const background = await startBackground({ agreed: false });
  expect(await background.ask('session.get', {})).toMatchObject({ consentDue: { why: 'first' } });
  const refused = await background.ask('consent.answer', { given: false });
  expect(refused.consentDue).toEqual({ why: 'refused' });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({
    consent: { given: false, practices: PRACTICES, at: expect.any(Number), seen: '1.2.3' },
  });
  background.news.length = 0;
  background.orders.length = 0;
  const agreed = await background.ask('consent.answer', { given: true });
  expect(agreed).not.toHaveProperty('consentDue');
  expect(background.news).toEqual([{ news: 'session' }]);
  expect(background.orders).toEqual([{ order: 'hello' }]);
  expect(await background.ask('consent.last', {})).toMatchObject({ given: true, practices: PRACTICES });
  expect(await background.send('overlay.hello', { subject }, overlay)).toHaveProperty('ok');
});

it('consent that was taken back stops everything and deletes nothing', async () => {
  const background = await startBackground();
  await background.ask('token.set', { token: 'abcd-secret-wxyz' });
  await background.openPanel();
  await background.ask('consent.answer', { given: false });
  expect(await background.send('report.plans', { questions: [{ subject }] }, frame)).toEqual({
    failure: { code: 'notAgreed', charged: 'no' },
  });
  expect(await background.ask('session.get', {})).toMatchObject({
    hasToken: false,
    consentDue: { why: 'refused' },
  });
  await background.ask('consent.answer', { given: true });
  expect(await background.ask('session.get', {})).toMatchObject({ hasToken: true });
});

it('a user who agreed to fewer practices is asked again, and keeps what there is', async () => {
  const background = await startBackground();
  await background.ask('token.set', { token: 'abcd-secret-wxyz' });
  await fakeBrowser.storage.local.set({ consent: { given: true, practices: PRACTICES - 1, at: 1 } });
  expect(await background.ask('session.get', {})).toMatchObject({
    consentDue: { why: 'raised', agreedTo: PRACTICES - 1 },
  });
  expect(await background.send('popup.glance', { subject })).toHaveProperty('failure');
  await background.ask('consent.answer', { given: true });
  expect(await background.ask('session.get', {})).toMatchObject({ hasToken: true });
});

it('everything that is forgotten takes the answer with it: the user is asked as after the installation', async () => {
  const background = await startBackground();
  await background.ask('token.set', { token: 'abcd-secret-wxyz' });
  const session = await background.ask('storage.forgetEverything', {});
  expect(session.consentDue).toEqual({ why: 'first' });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

it('what waits for its turn when the consent is taken back does not read the settings any more', async () => {
  const { consent, settings } = await startBackground();
  const read = consent.guard(settings.read);
  await expect(read()).resolves.toBeDefined();
  await consent.answer(false);
  await expect(read()).rejects.toMatchObject({ failure: { code: 'notAgreed', charged: 'no' } });
});

it('a consent that is taken back takes the script of the badges out of the pages, and a new one brings it back', async () => {
  const { ask, arranged } = await startBackground();
  await ask('settings.set', { settings: { badges: { ...DEFAULT_SETTINGS.badges, douyin: true } } });
  await ask('consent.answer', { given: false });
  expect(arranged.at(-1)?.douyin).toBe(false);
  await ask('consent.answer', { given: true });
  expect(arranged.at(-1)?.douyin).toBe(true);
});

it('after an update the user is told once that there is something new, and a new user is not', async () => {
  const background = await startBackground();
  const news = async () => (await background.ask('session.get', {})).news;
  expect(await news()).toBeUndefined();
  const { consent } = (await fakeBrowser.storage.local.get('consent')) as { consent: object };
  await fakeBrowser.storage.local.set({ consent: { ...consent, seen: '1.2.2' } });
  expect(await news()).toBe(true);
  background.news.length = 0;
  await background.ask('news.seen', {});
  expect(background.news).toEqual([{ news: 'session' }]);
  expect(await news()).toBeUndefined();
  expect((await background.ask('consent.last', {}))?.given).toBe(true);
});

it('a user of a version that did not ask is told what is new once they have agreed', async () => {
  await fakeBrowser.storage.local.set({ settings: { theme: 'dark' } });
  const background = await startBackground({ agreed: false });
  expect(await background.ask('consent.answer', { given: true })).toMatchObject({ news: true });
});

describe('the answer in the memory', () => {
  const AGREED = { given: true, practices: PRACTICES, at: 1 };

  /** A consent over a storage with this in it, and what was asked of both. */
  function held(stored?: unknown, wasUsed = false) {
    const getValue = vi.fn(async (): Promise<unknown> => stored);
    const setValue = vi.fn(async (_: Consent) => {});
    const used = vi.fn(async () => wasUsed);
    const watch = vi.fn((_: () => void) => {});
    return {
      ...{ getValue, setValue, used, watch },
      consent: new HeldConsent({ getValue, setValue, watch }, used, () => '2.0.0'),
    };
  }

  it('is read once, until the storage changes', async () => {
    const { consent, getValue, used, watch } = held(AGREED);
    expect(await consent.due()).toBeUndefined();
    expect(await consent.due()).toBeUndefined();
    expect(await consent.news()).toBe(true);
    expect(getValue).toHaveBeenCalledOnce();
    // Whether there were settings before is asked only where there is no answer.
    expect(used).not.toHaveBeenCalled();
    watch.mock.calls[0]?.[0]();
    await consent.due();
    expect(getValue).toHaveBeenCalledTimes(2);
  });

  it('is read again after a read that failed, and a newer read outlives the failure of an older', async () => {
    const { consent, getValue } = held(AGREED);
    getValue.mockRejectedValueOnce(new Error('busy'));
    await expect(consent.due()).rejects.toThrow('busy');
    expect(await consent.due()).toBeUndefined();
    consent.erased();
    getValue.mockClear();
    let fail = (_: Error) => {};
    getValue.mockImplementationOnce(() => new Promise((_, reject) => (fail = reject)));
    const older = consent.due();
    consent.erased();
    expect(await consent.due()).toBeUndefined();
    fail(new Error('busy'));
    await expect(older).rejects.toThrow('busy');
    await consent.due();
    expect(getValue).toHaveBeenCalledTimes(2);
  });

  it('is not made up where the user has seen the news without one', async () => {
    const { consent, setValue } = held();
    await consent.newsSeen();
    expect(setValue).not.toHaveBeenCalled();
  });

  it('names no version whose news was seen, where the extension was used before it asked', async () => {
    const { consent, setValue } = held(undefined, true);
    await consent.answer(true);
    expect(setValue.mock.calls).toStrictEqual([
      [{ given: true, practices: PRACTICES, at: expect.any(Number) }],
    ]);
  });
});
