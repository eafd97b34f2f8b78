import { expect, it } from 'vitest';
import { readTemplateFile, writeTemplates } from './file';
import { column, template } from './testing';

const ours = template([column('a', { kind: 'field', id: 'creator.name' })]);

it('templates come back out of their file', () => {
  expect(readTemplateFile(writeTemplates([ours]))).toEqual({ templates: [ours], bad: 0 });
});

it('what is no template is left out and counted', () => {
  const text = JSON.stringify({ kolLens: 'sheets', version: 1, templates: [ours, ours, { name: 'x' }, 7] });
  expect(readTemplateFile(text)).toEqual({ templates: [ours], bad: 3 });
});

it.each([
  ['{', 'notJson'],
  ['[]', 'notOurs'],
  [JSON.stringify({ kolLens: 'lists', version: 1, templates: [] }), 'notOurs'],
  [JSON.stringify({ kolLens: 'sheets', version: 0, templates: [] }), 'notOurs'],
  [JSON.stringify({ kolLens: 'sheets', version: 1, templates: {} }), 'notOurs'],
  [JSON.stringify({ kolLens: 'sheets', version: 2, templates: [] }), 'newer'],
  [' '.repeat(2_000_001), 'notOurs'],
])('a file that is not of ours says why: %#', (text, problem) => {
  expect(readTemplateFile(text)).toEqual({ problem });
});
