import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { PlanQuestion } from '../../lib/report/load';
import { type Options, sectionSpec } from '../../lib/report/sections';
import TypedSwitch from './TypedSwitch';

vi.mock('../session/session', () => ({ useLanguage: () => 'zh-CN' }));
// The stand-in prints the question whose price it stands for.
vi.mock('../prices/Cost', () => ({ Cost: ({ of }: { of: PlanQuestion }) => JSON.stringify(of) }));

const [keyword] = sectionSpec('xingtu.keyword').switches;
const draw = (options: Options, priced = true) =>
  renderToStaticMarkup(
    keyword && (
      <TypedSwitch
        subject={{ platform: 'xingtu', kind: 'kol', id: '7000000000000000001', idType: 'xingtuKolId' }}
        section="xingtu.keyword"
        of={keyword}
        options={options}
        priced={priced}
        onChange={() => {}}
      />
    ),
  ).replaceAll('&quot;', '"');

test('without a word there is nothing to press and no price, and it is said what is free', () => {
  const markup = draw({ keyword: '', works: 'all' });
  expect(markup).toMatch(/<button[^>]*disabled/);
  expect(markup).not.toContain('"options"');
  expect(markup).toContain('输入不计费');
});

test('the button bears the price of the word that stands in the field', () => {
  const markup = draw({ keyword: '防晒', works: 'xingtu' });
  expect(markup).not.toMatch(/<button[^>]*disabled/);
  expect(markup).toContain('"options":{"keyword":"防晒","works":"xingtu"}');
  expect(markup).not.toContain('输入不计费');
});

test('while a price waits for an answer elsewhere, a press costs nothing and shows none', () => {
  expect(draw({ keyword: '防晒', works: 'all' }, false)).not.toContain('"options"');
});
