import { expect, it } from 'vitest';
import { MAX_COLUMNS, MAX_TEMPLATES, readTemplate, readTemplates } from './template';
import { column, template } from './testing';

const whole = template(
  [
    column('a', { kind: 'field', id: 'creator.name' }, { width: 20, headings: ['One', '', 'Two'] }),
    column('b', { kind: 'formula', formula: 'cpm', cost: 'net', base: 'expected' }),
    column('c', { kind: 'text', text: '' }),
    column('d', { kind: 'free', name: 'Lead' }),
    column('e', { kind: 'empty' }),
    column('f', { kind: 'field', id: 'share.fans.age.<18' }, { format: 'percent', digits: 4 }),
  ],
  { rows: 'tier', levels: 3, net: 'inHand', nothing: '/', terms: { fee: 0.05, tax: 0 } },
);

it('a template is read back as it was written', () => {
  expect(readTemplate(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
});

it.each([
  ['no object', []],
  ['no id of ours', { ...whole, id: 'x' }],
  ['no name', { ...whole, name: '  ' }],
  ['no columns', { ...whole, columns: {} }],
  ['rows of another kind', { ...whole, rows: 'month' }],
  ['four lines of headings', { ...whole, levels: 4 }],
])('what has %s is no template', (_, given) => {
  expect(readTemplate(given)).toBeUndefined();
});

it('a column that does not fit is left out, and so is one whose id is taken', () => {
  const [good] = whole.columns;
  const bad = [
    { ...good, id: 'a b' },
    { ...good, id: 'x', format: 'euro' },
    { ...good, id: 'y', digits: 9 },
    { ...good, id: 'z', content: { kind: 'script', text: 'x' } },
    { ...good, id: 'u', content: { kind: 'field', id: '=HYPERLINK("x")' } },
    { ...good, id: 'v', content: { kind: 'formula', formula: 'eval' } },
    { ...good, headings: ['Another'] },
    null,
  ];
  expect(readTemplate({ ...whole, columns: [good, ...bad] })?.columns).toEqual([good]);
});

it('texts are cut and become one line, and shares that are none are left out', () => {
  const read = readTemplate({
    ...whole,
    name: `Our\n${'x'.repeat(100)}`,
    nothing: 'n'.repeat(30),
    net: 'other',
    terms: { fee: 2, rebate: '0.3', tax: 0.06 },
    columns: [{ ...whole.columns[0], headings: ['A\u0000B', 7, 'c'.repeat(100), 'four'], width: 500 }],
  });
  expect(read?.name).toBe(`Our ${'x'.repeat(56)}`);
  expect(read?.nothing).toBe('n'.repeat(20));
  expect(read?.net).toBe('feeIn');
  expect(read?.terms).toEqual({ tax: 0.06 });
  expect(read?.columns[0]?.headings).toEqual(['A B', '', 'c'.repeat(80)]);
  expect(read?.columns[0]).not.toHaveProperty('width');
});

it('no more columns and templates are read than there may be, each id once', () => {
  const columns = Array.from({ length: MAX_COLUMNS + 5 }, (_, at) => column(`c${at}`, { kind: 'empty' }));
  expect(readTemplate({ ...whole, columns })?.columns).toHaveLength(MAX_COLUMNS);
  const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  const many = Array.from({ length: MAX_TEMPLATES + 5 }, (_, at) => ({ ...whole, id: id(at) }));
  expect(readTemplates([many[0], 'x', ...many])).toHaveLength(MAX_TEMPLATES);
});
