import { beforeEach, expect, it } from 'vitest';
import type { Subject } from '../subject/types';
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
const key = (of: Subject) => `${of.idType}/${of.id}`;

let background: Background;
beforeEach(async () => {
  resetBrowser();
  background = await startBackground();
});

it('the tray is kept on the disk, and screens hear that it changed', async () => {
  expect(await background.ask('tray.get', {})).toEqual([]);
  await background.ask('tray.change', { add: [{ subject, name: 'A' }] });
  expect(background.news).toEqual([{ news: 'tray' }]);
  expect(await background.store.tray()).toEqual([{ subject, name: 'A' }]);
  await background.store.close();
  expect(await background.ask('tray.get', {})).toEqual([{ subject, name: 'A' }]);
});

it('changes of the tray that come together are all kept', async () => {
  await Promise.all([
    background.ask('tray.change', { add: [{ subject }] }),
    background.ask('tray.change', { add: [{ subject: other }] }),
  ]);
  expect(await background.ask('tray.change', { remove: [key(subject)] })).toEqual([{ subject: other }]);
});

it('a creator of a Douyin page is compared by what Xingtu says of them, once it is known who that is', async () => {
  const douyin: Subject = {
    platform: 'douyin',
    kind: 'kol',
    idType: 'douyinSecUid',
    id: `MS4wLjABAAAA${'x'.repeat(30)}`,
  };
  expect(await background.ask('tray.change', { add: [{ subject: douyin }] })).toEqual([{ subject: douyin }]);
  await background.store.rememberIdentity(douyin, 'live', subject);
  await background.ask('settings.set', { settings: { source: 'live' } });
  expect(await background.ask('tray.get', {})).toEqual([{ subject }]);
  expect(await background.ask('tray.change', { add: [{ subject }] })).toEqual([{ subject }]);
  expect(await background.ask('tray.change', { remove: [key(subject)] })).toEqual([]);
});

it('the tray of private windows is apart, never on the disk, and gone with them', async () => {
  await background.openPanel();
  const inPrivate = privately(SENDERS.frame);
  await background.ask('tray.change', { add: [{ subject: other }] });
  expect(await background.ask('tray.change', { add: [{ subject }] }, inPrivate)).toEqual([{ subject }]);
  expect(await background.store.tray()).toEqual([{ subject: other }]);
  await background.privateStore.clear();
  expect(await background.ask('tray.get', {}, inPrivate)).toEqual([]);
});

it('comparing is opened in a tab of the workspace, and not from a window whose pages are in no history', async () => {
  await background.openPanel();
  await background.ask('open.compare', {}, SENDERS.frame);
  const urls = (await fakeBrowser.tabs.query({})).map(({ url }) => url);
  expect(urls).toContain('chrome-extension://abc/workspace.html#/compare');
  expect(await background.send('open.compare', {}, privately(SENDERS.frame))).toMatchObject({
    failure: { code: 'noReportTab', charged: 'no' },
  });
});

it('everything that is forgotten has the tray in it', async () => {
  await background.ask('tray.change', { add: [{ subject }] });
  await background.ask('storage.forgetEverything', {});
  await background.ask('consent.answer', { given: true });
  expect(await background.ask('tray.get', {})).toEqual([]);
});
