import { expect, it } from 'vitest';
import { type Message, translate } from './translate';

const copied: Message = ['已复制 {count} 行', 'Copied {count} {count:row|rows}'];

it.each([
  [0, 'Copied 0 rows'],
  [1, 'Copied 1 row'],
  [2, 'Copied 2 rows'],
  [11, 'Copied 11 rows'],
  [21, 'Copied 21 rows'],
])('a count of %i in English reads “%s”', (count, text) =>
  expect(translate(copied, 'en', { count })).toBe(text),
);

it.each([
  ['1', 'Copied 1 row'],
  ['1,234', 'Copied 1,234 rows'],
])('a count that is written out already as %s reads “%s”', (count, text) =>
  expect(translate(copied, 'en', { count })).toBe(text),
);

it('Chinese has one form for every count', () => {
  expect(translate(copied, 'zh-CN', { count: 1 })).toBe('已复制 1 行');
  expect(translate(copied, 'zh-CN', { count: 2 })).toBe('已复制 2 行');
});

it('each noun follows the count that it names', () => {
  const message: Message = ['', '{rows} {rows:row|rows} of {pages} {pages:page|pages}'];
  expect(translate(message, 'en', { rows: 20, pages: 1 })).toBe('20 rows of 1 page');
});

it('a place without a value stays as it is written', () => {
  expect(translate(copied, 'en')).toBe('Copied {count} {count:row|rows}');
});
