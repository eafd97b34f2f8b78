import './columns';
import './metrics/all';
import { expect, it } from 'vitest';
import { allFields, fieldOf } from '../sheet/fields';
import { headCells } from '../sheet/head';
import { FORMULAS, readTemplate } from '../sheet/template';
import { arithmeticText, fieldLabel, formulaLabel } from './sheet';
import { presetFor, presetTemplates } from './sheetPresets';

const LANGUAGES = ['zh-CN', 'en'] as const;

it.each(LANGUAGES)('every field has a name of its own words in %s', (language) => {
  const unnamed = allFields().filter((field) => {
    const label = fieldLabel(field, language);
    return label === field.id || label === '';
  });
  expect(unnamed.map(({ id }) => id)).toEqual([]);
  expect(allFields().length).toBeGreaterThan(150);
});

it.each(LANGUAGES)('no two fields of a platform have one name in %s', (language) => {
  const labels = allFields().map((field) => `${fieldLabel(field, language)} ${field.platform ?? ''}`);
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
});

it('each field is there once', () => {
  const ids = allFields().map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

it.each(LANGUAGES)('the presets in %s are templates whose fields are all known', (language) => {
  for (const preset of presetTemplates(language)) {
    const stored = { ...preset, id: '6a1f2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b' };
    expect(readTemplate(stored)).toEqual(stored);
    expect(headCells(preset).every(({ text }) => text !== '')).toBe(true);
    const ids = preset.columns.flatMap(({ content }) => (content.kind === 'field' ? [content.id] : []));
    expect(ids.filter((id) => !fieldOf(id))).toEqual([]);
  }
});

it('the platform that most creators are on decides on the preset', () => {
  expect(presetFor(['xhsUserId/1', 'xhsUserId/2', 'xingtuKolId/1'])).toBe('xiaohongshu');
  expect(presetFor(['xhsUserId/1', 'xingtuKolId/1'])).toBe('douyin');
  expect(presetFor([])).toBe('douyin');
});

it.each(LANGUAGES)('formulas are named and told in %s', (language) => {
  for (const formula of FORMULAS) {
    expect(formulaLabel(formula, language)).not.toBe('');
    expect(arithmeticText({ kind: 'formula', formula }, 'feeIn', language)).not.toContain('{');
  }
});
