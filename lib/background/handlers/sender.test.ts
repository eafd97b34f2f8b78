import { expect, it } from 'vitest';
import type { Sender } from '../../messages/senders';
import { SENDERS } from '../testing';
import { askerOf } from './sender';

it.each<[string, Sender, boolean]>([
  ['the panel', SENDERS.frame, true],
  ['the panel at the top of a tab', { ...SENDERS.frame, frameId: 0 }, true],
  ['a page of the extension in a frame', { ...SENDERS.options, frameId: 4 }, true],
  ['the options', SENDERS.options, false],
  ['the popup, which is in no frame', SENDERS.popup, false],
])('the calls of %s count as calls from a web page: %j, %j', (_, sender, inPage) => {
  expect(askerOf(sender)).toEqual({ private: undefined, inPage });
  expect(askerOf({ ...sender, private: true })).toEqual({ private: true, inPage });
});
