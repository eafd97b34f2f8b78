import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Messages } from '../language/translate';
import { translate } from '../language/translate';
import type { Yuan } from '../report/units';
import { callsText } from './calls';
import { common } from './common';
import { lookup } from './lookup';
import { options } from './options';
import { panel } from './panel';
import { popup } from './popup';
import { searchMessages } from './search';
import { workspaceMessages } from './workspace';

const FILES = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
);

/** A place and a word in the plural after it, which would be wrong for a count of one. */
const BARE_PLURAL = /\{\w+\} (?:more )?(?!is\b|was\b|has\b|as\b)[a-z]+s\b/g;

it.each(FILES)('every counted noun of %s has a singular', (path) => {
  const text = readFileSync(join(import.meta.dirname, path), 'utf8');
  expect(text.match(BARE_PLURAL)).toBeNull();
});

const AREAS: readonly Messages[] = [common, lookup, options, panel, popup, searchMessages, workspaceMessages];
const COUNTED = AREAS.flatMap((area) => Object.values(area)).filter(([, en]) => en.includes('|'));

it('finds the counted texts', () => expect(COUNTED.length).toBeGreaterThan(18));

it.each(COUNTED)('%s: the Chinese text names the same values and has one form', (zh, en) => {
  const names = (text: string) => [...new Set(text.match(/(?<=\{)\w+/g))].sort();
  expect(zh).not.toContain('|');
  expect(names(zh)).toEqual(names(en));
});

it.each([
  ['calls', callsText(1, undefined, 'en'), '1 call'],
  ['calls that cost', callsText(1, 0.1 as Yuan, 'en'), '1 call · ¥0.10'],
  ['copied rows', translate(workspaceMessages.copied, 'en', { count: 1 }), 'Copied 1 row'],
  [
    'exported rows',
    translate(workspaceMessages.exported, 'en', { count: 1, file: 'a.csv' }),
    'Exported 1 row: a.csv',
  ],
  [
    'fields to change',
    translate(workspaceMessages.problems, 'en', { count: 1 }),
    '1 field needs a change; nothing was sent',
  ],
  [
    'results of a saved search',
    translate(workspaceMessages['saved.ran'], 'en', { age: 'now', count: 1 }),
    'Ran now, 1 result',
  ],
  ['days', translate(options.ledgerDays, 'en', { days: 1 }), '1 day'],
  ['cached answers', translate(options.cacheUseValue, 'en', { entries: 1, size: '2 kB' }), '1 answer, 2 kB'],
  ['calls under a cap', translate(popup.callsTodayCapped, 'en', { calls: 0, cap: 1 }), '0 / 1 call today'],
  ['hidden lines', translate(lookup.more, 'en', { count: 1 }), '1 more line not shown'],
  [
    'points of a chart',
    translate(panel['chart.label'], 'en', { title: 'Followers', count: 1 }),
    'Followers: a line chart of 1 point',
  ],
])('one of them is in the singular: %s', (_, text, expected) => expect(text).toBe(expected));
