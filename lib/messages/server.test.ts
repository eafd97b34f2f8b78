import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../report/failure';
import type { MessageType } from './protocol';
import { roomOf, type Sender } from './rooms';
import { RULES } from './schemas';
import { type Handlers, serve } from './server';

const self = { id: 'abc', root: 'chrome-extension://abc/' };
const overlay: Sender = { id: 'abc', url: 'https://www.xingtu.cn/ad', frameId: 0, tab: { id: 1 } };
const frame: Sender = { id: 'abc', url: 'chrome-extension://abc/panel.html', frameId: 3, tab: { id: 1 } };
const options: Sender = {
  id: 'abc',
  url: 'chrome-extension://abc/options.html#token',
  frameId: 0,
  tab: { id: 2 },
};
const popup: Sender = { id: 'abc', url: 'chrome-extension://abc/popup.html' };

describe('roomOf', () => {
  it.each([
    ['our content script', overlay, 'overlay'],
    ['a panel frame', frame, 'frame'],
    [
      'a panel frame at an address of its session',
      { ...frame, url: 'chrome-extension://f00-ba4/panel.html' },
      'frame',
    ],
    ['the options', options, 'page'],
    ['the popup', popup, 'page'],
    ['another extension', { ...options, id: 'evil' }, undefined],
    [
      'another extension’s page of the same name',
      { ...options, url: 'chrome-extension://evil/options.html' },
      undefined,
    ],
    ['a content script in a frame of the page', { ...overlay, frameId: 2 }, undefined],
    [
      'a host that only looks like ours',
      { ...overlay, url: 'https://www.xingtu.cn.evil.example/' },
      undefined,
    ],
    ['a web page called panel.html', { ...overlay, url: 'https://evil.example/panel.html' }, undefined],
    ['the workspace', { ...options, url: 'chrome-extension://abc/workspace.html#/search/pgy' }, 'page'],
    ['a page of ours within another page', { ...options, frameId: 4 }, undefined],
    [
      'a document of ours that is no page',
      { ...options, url: 'chrome-extension://abc/manifest.json' },
      undefined,
    ],
    ['nobody', {}, undefined],
  ] as const)('%s', (_, sender, room) => {
    expect(roomOf(sender, self)).toBe(room);
  });

  // Chromium unescapes a path before it looks for the file, and each platform's file system has equals of its own.
  it.each([
    '/%70anel.html',
    '/panel%2ehtml',
    '/panel%2Ehtml',
    '/panel.htm%6c',
    '/%2fpanel.html',
    '//panel.html',
    '///panel.html',
    '/panel.html/',
    '/panel.html//',
    '/Panel.html',
    '/PANEL.HTML',
    '/panel.html;a',
    '/panel.html%00',
    '/panel.html%20',
    '/panel.html.',
    '/./%2e/%70anel.html',
    '/x%2f..%2fpanel.html',
    '/%5cpanel.html',
    '/options%2ehtml',
    '/Options.html',
    '//options.html',
    '/',
    '',
  ])('another spelling of a page is nobody: %s', (path) => {
    for (const frameId of [0, 3])
      expect(roomOf({ ...options, frameId, url: `chrome-extension://abc${path}` }, self)).toBeUndefined();
  });

  it('takes what the browser itself takes out of an address as the same address', () => {
    for (const path of ['/panel.html?a#b', '/x/../panel.html', '/%2e/panel.html'])
      expect(roomOf({ ...frame, url: `chrome-extension://abc${path}` }, self), path).toBe('frame');
  });
});

/** Handlers that only say that they were reached. */
const reached = Object.fromEntries(
  Object.keys(RULES).map((type) => [type, () => type]),
) as unknown as Handlers;
const server = (claimed: boolean, handlers: Handlers = reached) =>
  serve({ self, handlers, claimed: async () => claimed });
const refused = { failure: { code: 'noSession', charged: 'no' } };

describe('serve', () => {
  const spending = { kolLens: 'report.load', payload: {} };

  it('lets a frame that claimed nothing learn and spend nothing', async () => {
    for (const type of Object.keys(RULES) as MessageType[]) {
      if (['panel.ready', 'panel.claim', 'session.get'].includes(type)) continue;
      expect(await server(false)({ kolLens: type, payload: {} }, frame), type).toEqual(refused);
    }
  });

  it('lets a content script ask only what is a content script’s', async () => {
    for (const type of Object.keys(RULES) as MessageType[]) {
      if (type.startsWith('overlay.')) continue;
      expect(await server(true)({ kolLens: type, payload: {} }, overlay), type).toEqual(refused);
    }
  });

  it('keeps token, settings and ledger from a panel, claimed or not', async () => {
    for (const type of Object.keys(RULES) as MessageType[]) {
      if (!/^(token|settings|storage|ledger|recent|popup|pages)\./.test(type)) continue;
      expect(await server(true)({ kolLens: type, payload: {} }, frame), type).toEqual(refused);
    }
  });

  it.each([
    ['a tab of a private window', { ...frame, tab: { id: 1, incognito: true } }, {}, true],
    ['the popup, where it says so', popup, { private: true }, true],
    [
      'a private tab that says otherwise',
      { ...frame, tab: { id: 1, incognito: true } },
      { private: false },
      true,
    ],
    ['a normal tab', frame, {}, false],
    ['the popup', popup, {}, false],
  ])('tells the handler whether the window is private: %s', async (_, sender, said, expected) => {
    let heard: unknown;
    const handlers = {
      ...reached,
      'report.cancel': (_: unknown, { private: inPrivate }: Sender) => {
        heard = inPrivate;
      },
    } as Handlers;
    const message = { kolLens: 'report.cancel', payload: { request: 'r' }, ...said };
    await server(true, handlers)(message, sender);
    expect(heard).toBe(expected);
  });

  it('ignores what is not a message of ours', async () => {
    for (const message of [undefined, null, 1, 'report.load', {}, { kolLens: 'toString' }, { kolLens: 'x' }])
      expect(await server(true)(message, options)).toBeUndefined();
  });

  it('refuses payloads of the wrong shape before a handler sees them', async () => {
    expect(await server(true)(spending, frame)).toEqual({ failure: { code: 'badSubject', charged: 'no' } });
    expect(
      await server(true)({ kolLens: 'settings.set', payload: { settings: { token: 'x' } } }, options),
    ).toEqual({
      failure: { code: 'badSubject', charged: 'no' },
    });
  });

  it('survives any message from anybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(RULES)), fc.jsonValue(), async (kolLens, payload) => {
        expect(await server(true)({ kolLens, payload }, frame)).toBeDefined();
      }),
    );
  });

  it('answers with a failure, never with the text of an error', async () => {
    const handlers = {
      ...reached,
      'recent.list': () => {
        throw new Error('https://api.example/?token=secret');
      },
      'ledger.list': () => {
        throw new FailureError({ code: 'storageNewer', charged: 'no' });
      },
    } as Handlers;
    expect(await server(true, handlers)({ kolLens: 'recent.list', payload: {} }, popup)).toEqual({
      failure: { code: 'internal', charged: 'no' },
    });
    expect(await server(true, handlers)({ kolLens: 'ledger.list', payload: { days: 7 } }, popup)).toEqual({
      failure: { code: 'storageNewer', charged: 'no' },
    });
  });
});
