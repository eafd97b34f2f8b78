import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/schema';
import type { Session } from '../../lib/settings/session';
import { chosen, withChoices } from './choices';

const session = (settings: Partial<Settings> = {}): Session => ({
  settings: { ...DEFAULT_SETTINGS, ...settings },
  language: 'en',
  hasToken: true,
  callsToday: 0,
  version: '1',
});
const read = session({ videoLength: '21_60', videos: 'xingtu' });
const choices = chosen(chosen({}, read, { videoLength: '60' }), read, { videos: 'personal' });

test('a choice holds on the screen at once, and others with it', () => {
  expect(withChoices(read, choices).settings).toMatchObject({ videoLength: '60', videos: 'personal' });
});

test('the last choice holds, also where the session has not been read again', () => {
  const again = chosen(choices, read, { videoLength: '1_20' });
  expect(withChoices(read, again).settings.videoLength).toBe('1_20');
});

test('what is stored after a choice wins over it', () => {
  expect(withChoices(session({ videoLength: '1_20' }), choices).settings.videoLength).toBe('1_20');
});

test('a session without choices is the same object, so that nothing is drawn anew', () => {
  expect(withChoices(read, {})).toBe(read);
});
