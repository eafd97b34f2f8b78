import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { SearchForm } from './SearchForm';

vi.mock('../session/session', () => ({ useLanguage: () => 'en', useSettings: () => undefined }));

const nothing = () => {};
const drawn = (folded: boolean, foldable = true) =>
  renderToStaticMarkup(
    <SearchForm
      list="pgy.search"
      values={{ keyword: '咖啡', fans: '5千~10万', gender: 'female', pictureCpm: '~80' }}
      onChange={nothing}
      onSearch={nothing}
      plan={{ calls: 1, cached: 0, free: false }}
      busy={false}
      changed={false}
      folded={folded}
      onFold={nothing}
      foldable={foldable}
    />,
  );
const all = (markup: string, name: string) =>
  [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value);

test('a folded form is the keyword, a chip for each other condition, and the ways to search and to unfold', () => {
  const markup = drawn(true);
  expect(all(markup, 'data-field')).toEqual(['keyword']);
  expect(all(markup, 'data-chip')).toEqual(['fans', 'gender', 'pictureCpm']);
  expect(markup).toContain('5,000–100,000');
  expect(all(markup, 'aria-label').filter((label) => label?.startsWith('Remove'))).toHaveLength(3);
  expect(all(markup, 'data-unfold')).toHaveLength(1);
  // The price of the search stays beside its button.
  expect(all(markup, 'data-calls')).toEqual(['1']);
});

test('an unfolded form has every common field, and folds only where there are rows to make room for', () => {
  expect(all(drawn(false), 'data-field')).toEqual(
    expect.arrayContaining(['keyword', 'by', 'sort', 'fans', 'content']),
  );
  expect(all(drawn(false), 'data-unfold')).toHaveLength(0);
  expect(all(drawn(false), 'data-fold')).toHaveLength(1);
  expect(all(drawn(false, false), 'data-fold')).toHaveLength(0);
});
