import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';

interface Registered {
  id: string;
  matches: string[];
  js: string[];
}

let there: Registered[];
const register = vi.fn(async (scripts: Registered[]) => {
  there.push(...scripts);
});
const scripting = {
  getRegisteredContentScripts: async () => there,
  unregisterContentScripts: async () => {
    there = [];
  },
  registerContentScripts: register,
};

const grants: (() => void)[] = [];
const onAdded = { addListener: (listener: () => void) => grants.push(listener) };
const chrome: { runtime: { id: string }; permissions: object; scripting?: typeof scripting } = {
  runtime: { id: 'abc' },
  permissions: { onAdded },
};
// The package keeps the browser that it found first, which can be that of another file of tests.
vi.doMock('wxt/browser', () => ({ browser: chrome }));
afterAll(() => vi.doUnmock('wxt/browser'));

/** The module over a browser that grants the permission, or does not. */
async function arranger(granted = true) {
  delete chrome.scripting;
  if (granted) chrome.scripting = scripting;
  return (await import('./badgeScripts')).arrangeBadges;
}
const wanting = (badges: Partial<Settings['badges']>, sites: Partial<Settings['sites']> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  badges: { ...DEFAULT_SETTINGS.badges, ...badges },
  sites: { ...DEFAULT_SETTINGS.sites, ...sites },
});
const ids = () => there.map(({ id }) => id);

beforeEach(() => {
  there = [];
  register.mockClear();
});

it('a site has the script of the badges while it is switched on, at its own host and at no other', async () => {
  const arrange = await arranger();
  await arrange(DEFAULT_SETTINGS);
  expect(register).not.toHaveBeenCalled();
  await arrange(wanting({ douyin: true }));
  expect(there).toMatchObject([{ id: 'douyin', matches: ['https://www.douyin.com/*'], js: ['badges.js'] }]);
  await arrange(wanting({ douyin: true, xiaohongshu: true }));
  expect(ids()).toEqual(['douyin', 'xiaohongshu']);
  await arrange(wanting({ xiaohongshu: true }));
  expect(ids()).toEqual(['xiaohongshu']);
  await arrange(DEFAULT_SETTINGS);
  expect(there).toEqual([]);
});

it('where only the page’s own answers name its rows, a second script is registered in the page’s world, before the page’s scripts', async () => {
  const arrange = await arranger();
  await arrange(wanting({ xingtu: true }));
  expect(there).toMatchObject([
    { id: 'xingtu', matches: ['https://www.xingtu.cn/*'], js: ['rows.js'], runAt: 'document_idle' },
    {
      id: 'xingtu-answers',
      matches: ['https://www.xingtu.cn/*'],
      js: ['answers.js'],
      world: 'MAIN',
      runAt: 'document_start',
    },
  ]);
  await arrange(DEFAULT_SETTINGS);
  expect(there).toEqual([]);
});

it('a site that is switched off as a whole has no badges either', async () => {
  const arrange = await arranger();
  await arrange(wanting({ douyin: true }, { douyin: false }));
  expect(there).toEqual([]);
});

it('nothing is registered again that stands as it should', async () => {
  const arrange = await arranger();
  await Promise.all([arrange(wanting({ douyin: true })), arrange(wanting({ douyin: true }))]);
  expect(register).toHaveBeenCalledTimes(1);
});

it('without the permission nothing is registered, and a refusal of the browser does no harm', async () => {
  await (await arranger(false))(wanting({ douyin: true }));
  expect(register).not.toHaveBeenCalled();
  const arrange = await arranger();
  register.mockRejectedValueOnce(new Error('no host'));
  await arrange(wanting({ douyin: true }));
  await arrange(wanting({ douyin: true }));
  expect(ids()).toEqual(['douyin']);
});

it('a site that was switched on before the browser granted what it needs has its script once it does', async () => {
  const arrange = await arranger(false);
  const { followGrants } = await import('./badgeScripts');
  followGrants(async () => wanting({ douyin: true }));
  await arrange(wanting({ douyin: true }));
  expect(ids()).toEqual([]);
  chrome.scripting = scripting;
  for (const grant of grants) grant();
  await vi.waitFor(() => expect(ids()).toEqual(['douyin']));
});
