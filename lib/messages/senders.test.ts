import { describe, expect, it } from 'vitest';
import { isOwnPage, roleOf, type Sender } from './senders';

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

describe('roleOf', () => {
  it.each([
    ['the content script', overlay, 'overlay'],
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
      'a host that only looks like a site’s',
      { ...overlay, url: 'https://www.xingtu.cn.evil.example/' },
      undefined,
    ],
    ['a web page called panel.html', { ...overlay, url: 'https://evil.example/panel.html' }, undefined],
    ['the workspace', { ...options, url: 'chrome-extension://abc/workspace.html#/search/pgy' }, 'page'],
    ['a page of the extension within another page', { ...options, frameId: 4 }, undefined],
    [
      'a document of the extension that is no page',
      { ...options, url: 'chrome-extension://abc/manifest.json' },
      undefined,
    ],
    ['a sender without a name', {}, undefined],
    ['a panel document in no tab', { ...frame, tab: undefined }, undefined],
    ['a sender without an address', { ...options, url: undefined }, undefined],
    ['a sender with a broken address', { ...options, url: 'nonsense' }, undefined],
    ['a content script in no tab', { ...overlay, tab: undefined }, undefined],
    ['a content script on plain HTTP', { ...overlay, url: 'http://www.xingtu.cn/ad' }, 'overlay'],
    ['a file with the host of a site', { ...overlay, url: 'ftp://www.xingtu.cn/ad' }, undefined],
    ['a content script of another extension', { ...overlay, id: 'evil' }, undefined],
  ] as const)('roleOf gives %s its role', (_, sender, role) => {
    expect(roleOf(sender, self)).toBe(role);
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
  ])('roleOf gives another spelling of a page no role: %s', (path) => {
    for (const frameId of [0, 3])
      expect(roleOf({ ...options, frameId, url: `chrome-extension://abc${path}` }, self)).toBeUndefined();
  });

  it('roleOf reads an address as the browser itself reads it', () => {
    for (const path of ['/panel.html?a#b', '/x/../panel.html', '/%2e/panel.html'])
      expect(roleOf({ ...frame, url: `chrome-extension://abc${path}` }, self), path).toBe('frame');
  });
});

describe('isOwnPage', () => {
  it('isOwnPage knows the pages that only the extension opens', () => {
    for (const page of ['popup', 'options', 'workspace'])
      expect(isOwnPage({ url: `chrome-extension://abc/${page}.html?a#b` }), page).toBe(true);
    for (const url of [frame.url, overlay.url, 'chrome-extension://abc/x/popup.html', 'nonsense', undefined])
      expect(isOwnPage({ url }), url).toBe(false);
  });
});
