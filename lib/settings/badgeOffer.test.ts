import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from './schema';

vi.stubGlobal('chrome', fakeBrowser);
const { declineBadges, offeredBadges, readDeclined } = await import('./badgeOffer');
beforeEach(() => fakeBrowser.reset());

const settings: Settings = { ...DEFAULT_SETTINGS, source: 'live' };
const page = { site: 'douyin', badges: true } as const;

describe('badges are offered', () => {
  it('on a page whose lists can have them, where they are off', () => {
    expect(offeredBadges(page, settings, {})).toBe('douyin');
    expect(offeredBadges({ site: 'xingtu', badges: true }, settings, { douyin: true })).toBe('xingtu');
  });

  it.each([
    ['a page of no site', {}, settings],
    ['a page of a site that never has any', { site: 'douyin' }, settings],
    ['a site that the user switched off', { ...page, off: true }, settings],
    ['a site that has them', page, { ...settings, badges: { ...settings.badges, douyin: true } }],
    ['a first run', page, { ...settings, source: 'unset' }],
  ] as const)('not on %s', (_, on, by) => {
    expect(offeredBadges(on, by, {})).toBeUndefined();
  });

  it('not once more where the user declined them, site by site', async () => {
    await declineBadges('douyin');
    expect(offeredBadges(page, settings, await readDeclined())).toBeUndefined();
    await declineBadges('xiaohongshu');
    expect(await readDeclined()).toEqual({ douyin: true, xiaohongshu: true });
  });

  it('anew where what is stored is no such note', async () => {
    await fakeBrowser.storage.local.set({ badgesDeclined: 'x' });
    expect(offeredBadges(page, settings, await readDeclined())).toBe('douyin');
  });
});
