import { expect, test } from 'vitest';
import { ALL_WORDS } from './allWords';
import { twiceWorded } from './words';

const EMPTY = { metrics: {}, titles: {}, notes: {} };

test('no id has words in two files', () => {
  expect(twiceWorded(ALL_WORDS)).toEqual([]);
});

test.each(['metrics', 'titles', 'notes'])(
  'an id that two files have among their %s is named, with both',
  (name) => {
    const files = {
      'a/core/words.ts': { ...EMPTY, [name]: { 'pgy.fans': {} } },
      'a/fans/words.ts': { ...EMPTY, [name]: { 'pgy.fans': {}, 'pgy.newFans': {} } },
    };
    expect(twiceWorded(files)).toEqual([
      `pgy.fans is in the ${name} of a/core/words.ts and of a/fans/words.ts: one of them would be lost`,
    ]);
  },
);

test('a figure and the title of a block may have one id', () => {
  const words = { ...EMPTY, metrics: { 'pgy.fans': {} }, titles: { 'pgy.fans': {} } };
  expect(twiceWorded({ 'a/words.ts': words })).toEqual([]);
});
