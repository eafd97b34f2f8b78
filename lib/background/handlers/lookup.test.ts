import { beforeEach, expect, it, vi } from 'vitest';
import type { FoundResult } from '../../report/found';
import {
  type Background,
  fakeBrowser,
  privately,
  resetBrowser,
  SENDERS,
  startBackground,
  subject,
} from '../testing';

const image = 'https://p3.douyinpic.com/a.jpeg';
const inquiry = { by: 'name', platform: 'xingtu', text: '阿柚' } as const;
const REQUEST = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const FOUND: FoundResult = {
  accepted: { subject, name: 'A', image },
  others: [{ subject: { ...subject, id: '7100000000000000002' }, name: 'B', image }],
  failures: [],
  missing: 0,
};

let background: Background;
beforeEach(async () => {
  resetBrowser();
  background = await startBackground();
  background.lookups.find.mockResolvedValue(FOUND);
});

const find = (sender = SENDERS.options) =>
  background.ask('lookup.find', { inquiry, mode: 'auto', request: REQUEST }, sender);

it('what a look-up found has its pictures in normal windows, and none in private ones', async () => {
  expect(await find()).toEqual(FOUND);
  const { accepted, others } = await find(privately(SENDERS.options) as typeof SENDERS.options);
  expect([accepted, ...others].map((one) => [one?.name, one?.image])).toEqual([
    ['A', undefined],
    ['B', undefined],
  ]);
});

it('a look-up that accepts none in a private window accepts none', async () => {
  const { accepted: _, ...open } = FOUND;
  background.lookups.find.mockResolvedValue(open);
  expect(await find(privately(SENDERS.options) as typeof SENDERS.options)).not.toHaveProperty('accepted');
});

it('screens hear how far a look-up is, by the name that they gave it', async () => {
  background.lookups.find.mockImplementation(async (_, { onProgress }) => {
    onProgress?.({ done: 1, total: 2 } as never);
    return FOUND;
  });
  await find();
  expect(background.news).toContainEqual({
    news: 'progress',
    request: REQUEST,
    progress: { done: 1, total: 2 },
  });
});

it('a pasted list that the session’s memory has no room for is refused as that', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('quota'));
  const failure = { code: 'storageFull', charged: 'no' };
  const choice = 'any';
  expect(await background.send('pasted.opened', { subject })).toEqual({ failure });
  expect(await background.send('pasted.set', { text: 'A', choice })).toEqual({ failure });
});
