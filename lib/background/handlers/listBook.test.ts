import { beforeEach, expect, it } from 'vitest';
import { type Background, privately, resetBrowser, SENDERS, startBackground, subject } from '../testing';

const { frame, options } = SENDERS;
const image = 'https://p3.douyinpic.com/a.jpeg';
const creators = [{ subject, name: 'A', image }];
const page = {
  platform: 'douyin',
  kind: 'kol',
  idType: 'douyinSecUid',
  id: `MS4wLjABAAAA${'a'.repeat(43)}`,
} as const;

let background: Background;
beforeEach(async () => {
  resetBrowser();
  background = await startBackground();
});

it('a creator added by a click goes to a list in the user’s language, from the claimed panel too', async () => {
  await background.openPanel();
  const { list, added } = await background.ask('lists.add', { creators }, frame);
  expect(list.name).toBe('My list');
  expect(added).toMatchObject([{ name: 'A', image, status: 'candidate' }]);
  expect(background.news).toContainEqual({ news: 'lists' });
  await background.ask('lists.remove', { id: list.id }, options);
  await background.ask('settings.set', { settings: { language: 'zh-CN' } });
  expect((await background.ask('lists.add', { creators })).list.name).toBe('我的名单');
});

it('a creator added in a private window is kept as the user wanted, without the picture', async () => {
  const sender = privately(options);
  const { added } = await background.ask('lists.add', { creators }, sender);
  expect(added).toMatchObject([{ name: 'A' }]);
  expect(added[0]).not.toHaveProperty('image');
});

it('meeting creators in a private window writes nothing', async () => {
  const { list } = await background.ask('lists.add', { creators });
  const content = () =>
    background.store.work(async (database) =>
      JSON.stringify(
        await Promise.all(
          ['lists', 'listChanges', 'listHeads', 'listEntries', 'notes', 'persons', 'identities'].map((name) =>
            database.getAll(name as 'lists'),
          ),
        ),
      ),
    );
  const before = await content();
  await background.privateStore.rememberIdentity(page, 'live', subject);
  const [met] = await background.ask('lists.met', { subjects: [page] }, privately(options));
  // The match of the private window leads to the creator there, and in no other window.
  expect(met?.meetings).toMatchObject([{ list: { id: list.id } }]);
  expect((await background.ask('lists.met', { subjects: [page] }))[0]?.meetings).toEqual([]);
  expect(await content()).toBe(before);
});

it('a page of Douyin leads to its creator by the match that the source in use has remembered', async () => {
  await background.ask('lists.add', { creators });
  await background.store.rememberIdentity(page, 'sample', subject);
  const meetings = async () => (await background.ask('lists.met', { subjects: [page] }))[0]?.meetings.length;
  expect(await meetings()).toBe(0);
  await background.ask('settings.set', { settings: { source: 'sample' } });
  expect(await meetings()).toBe(1);
});

it('lists are forgotten with everything else, and every screen hears of it', async () => {
  await background.ask('lists.add', { creators });
  background.news.length = 0;
  await background.ask('storage.forgetEverything', {});
  await background.ask('consent.answer', { given: true });
  expect(background.news).toContainEqual({ news: 'lists' });
  expect(await background.ask('lists.all', {})).toEqual({ lists: [] });
});

it('lists are written into a file, and a file’s lists taken in beside those that are there', async () => {
  const { list } = await background.ask('lists.add', { creators });
  const { text } = await background.ask('lists.export', { ids: [list.id] });
  expect(text).toContain(list.name);
  await background.ask('lists.remove', { id: list.id });
  expect(await background.ask('lists.import', { text })).toMatchObject(
    await background.ask('lists.check', { text }),
  );
  expect((await background.ask('lists.all', {})).lists).toMatchObject([{ name: list.name, entries: 1 }]);
});

it('notes on a creator are those on every creator who was declared the same person, until they are parted', async () => {
  const [one, two] = ['xingtuKolId/7100000000000000001', 'xingtuKolId/7100000000000000002'];
  await background.ask('notes.add', { creator: one, text: 'late twice' });
  const ofTwo = async () => (await background.ask('notes.get', { creator: two })).map(({ text }) => text);
  expect(await ofTwo()).toEqual([]);
  await background.ask('persons.join', { creators: [one, two] });
  expect(await ofTwo()).toEqual(['late twice']);
  expect(await background.ask('persons.of', { creator: two })).toEqual([two, one]);
  await background.ask('persons.part', { creator: two });
  expect(await ofTwo()).toEqual([]);
});
