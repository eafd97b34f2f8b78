import { describe, expect, it } from 'vitest';
import { listFields } from '../../lib/report/lists';
import { categoriesOf, suggestions } from '../../lib/report/lists.suggestions';
import { branches, expandedAtFirst, matching, withCategory } from './categories';

const TREE = [
  { tag: '美妆', narrower: ['唇妆', '眼妆'] },
  { tag: '测评', narrower: ['美食测评'] },
  { tag: '美食', narrower: ['美食教程', '美食测评'] },
  { tag: '音乐', narrower: [] },
];
const lines = (chosen: string[], expanded: string[] = []) =>
  branches(TREE, chosen, new Set(expanded)).map(({ tag, level, tick }) => `${level} ${tag} ${tick}`);

describe('a tree of categories', () => {
  it('broad categories are in sight, and the narrower ones of those that are expanded', () => {
    expect(lines([])).toEqual(['1 美妆 none', '1 测评 none', '1 美食 none', '1 音乐 none']);
    expect(lines([], ['美妆'])).toEqual([
      '1 美妆 none',
      '2 唇妆 none',
      '2 眼妆 none',
      '1 测评 none',
      '1 美食 none',
      '1 音乐 none',
    ]);
    expect(branches(TREE, [], new Set(['美妆'])).map(({ expanded }) => expanded)).toEqual([
      true,
      undefined,
      undefined,
      false,
      false,
      undefined,
    ]);
  });

  it('a broad category includes its narrower ones, and is chosen in part by one of them', () => {
    expect(lines(['美妆'], ['美妆']).slice(0, 3)).toEqual([
      '1 美妆 chosen',
      '2 唇妆 implied',
      '2 眼妆 implied',
    ]);
    expect(lines(['眼妆'], ['美妆']).slice(0, 3)).toEqual(['1 美妆 some', '2 唇妆 none', '2 眼妆 chosen']);
    expect(lines(['音乐'])[3]).toBe('1 音乐 chosen');
  });

  it('a choice that another one includes is not kept beside it', () => {
    expect(withCategory(TREE, ['眼妆', '音乐', '咖啡'], '美妆')).toEqual(['音乐', '咖啡', '美妆']);
    expect(withCategory(TREE, ['美妆', '音乐'], '唇妆')).toEqual(['音乐', '唇妆']);
    expect(withCategory(TREE, ['美食', '测评'], '美食测评')).toEqual(['美食测评']);
    expect(withCategory(TREE, ['唇妆', '眼妆'], '唇妆')).toEqual(['眼妆']);
    expect(withCategory(TREE, [], '咖啡')).toEqual(['咖啡']);
  });

  it('a typed text finds categories of both levels, each once and with the one above it', () => {
    const found = matching(TREE, ['美食测评'], (tag) => tag.includes('美食'));
    expect(found.map(({ tag, under, tick }) => [tag, under, tick])).toEqual([
      ['美食测评', '测评', 'chosen'],
      ['美食', undefined, 'some'],
      ['美食教程', '美食', 'none'],
    ]);
    expect(found.every(({ expanded }) => expanded === undefined)).toBe(true);
  });

  it('what is chosen is in sight from the beginning', () => {
    expect([...expandedAtFirst(TREE, ['美食测评', '美妆'])]).toEqual(['测评', '美食']);
  });
});

describe.each(['pgy.search', 'xingtu.search'] as const)('the categories of %s', (list) => {
  it('the field of categories has the platform’s two levels', () => {
    const broad = categoriesOf(list, 'content') ?? [];
    expect(broad.length).toBeGreaterThan(20);
    expect(broad.some(({ narrower }) => narrower.length > 3)).toBe(true);
    const tags = broad.flatMap(({ tag, narrower }) => [tag, ...narrower]);
    expect(tags.filter((tag) => tag === '' || /[\s:,]/.test(tag))).toEqual([]);
    expect(new Set(broad.map(({ tag }) => tag)).size).toBe(broad.length);
    expect(suggestions(list, 'content')).toEqual([...new Set(tags)]);
  });
  it('no other field has levels', () => {
    const others = listFields(list).filter(({ id }) => id !== 'content');
    expect(others.filter(({ id }) => categoriesOf(list, id))).toEqual([]);
  });
});
