import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { Language } from '../../lib/language/translate';
import type { Target } from '../../lib/report/target';
import type { Ratio } from '../../lib/report/units';
import { TargetEditor } from './TargetEditor';

let language: Language = 'en';
vi.mock('../session/session', () => ({ useLanguage: () => language }));

const TARGET: Target = {
  dimensions: [
    { by: 'gender', keys: { xingtu: ['female'], pugongying: ['female'] } },
    { by: 'age', keys: { xingtu: ['24-30', '31-40'] }, wanted: 0.4 as Ratio, weight: 2 },
  ],
  costBy: 'age',
};
const drawn = (value: Target | undefined, spoken: Language = 'en') => {
  language = spoken;
  return renderToStaticMarkup(<TargetEditor value={value} onChange={() => {}} />);
};
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
const pressed = (markup: string) =>
  [...markup.matchAll(/aria-pressed="true" data-bucket="([^"]+)"/g)].map(([, key]) => key);

test('each platform has its own ages, in their order, and both share the genders', () => {
  const text = textOf(drawn(undefined));
  expect(text).toContain('|Both|Female|Male|');
  expect(text).toContain('|Xingtu|18–23|24–30|31–40|41–50|50+|');
  expect(text).toContain('|Pugongying|<18|18–24|25–34|35–44|>44|');
  expect(text).toContain('|City tier|none chosen|');
});

test('what is chosen is pressed, named in short, and has its wanted share and weight', () => {
  const markup = drawn(TARGET, 'zh-CN');
  expect(pressed(markup)).toEqual(['female', '24-30', '31-40']);
  expect(textOf(markup)).toContain('|年龄|星图 24–40 岁|');
  expect(markup).toContain('aria-label="年龄：目标占比"');
  expect(markup).toMatch(/value="40"/);
  expect(markup).toContain('<option value="2" selected="">');
});

test('TA-CPM goes by one of the dimensions that are chosen', () => {
  const [, choice] = drawn(TARGET).split('Dimension that TA-CPM goes by');
  expect(textOf(choice ?? '')).toContain('|Gender|Age|');
  expect(drawn(undefined)).not.toContain('TA-CPM');
});
