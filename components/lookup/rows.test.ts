import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../lib/subject/parse';
import { subjectKey } from '../../lib/subject/types';
import { lookupRows, settled, unsure } from './rows';

const ID = '7000000000000000019';
const HEX = '5f0000000000000000abcdef';

const ids = (text: string, choice: Parameters<typeof lookupRows>[1] = 'any') =>
  lookupRows(text, choice).rows.map(({ subjects }) =>
    subjects?.map(({ platform, kind }) => `${platform} ${kind}`),
  );

describe('lookupRows', () => {
  it('an empty field has no rows', () => {
    expect(lookupRows('  \n', 'any')).toEqual({ rows: [], found: 0, hidden: 0 });
  });

  it('a bare id offers all that it may be, and one subject once the platform is chosen', () => {
    expect(ids(ID)).toEqual([['xingtu kol', 'douyin item']]);
    expect(ids(ID, 'xingtu')).toEqual([['xingtu kol']]);
    expect(ids(ID, 'douyin')).toEqual([['douyin item']]);
    expect(ids(HEX, 'xhs')).toEqual([['pugongying kol', 'pugongying item']]);
  });

  it('a subject has one row, however often it was pasted', () => {
    const link = `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${ID}`;
    const { rows, found } = lookupRows(`${link}\n${link}?from=share\n!!!`, 'any');
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [1, undefined],
      [3, 'notAnId'],
    ]);
    expect(found).toBe(1);
  });

  it('an inquiry has one row, however often its text was pasted', () => {
    const { rows, found } = lookupRows('https://v.douyin.com/iAbC/\nv.douyin.com/iAbC\n小鹿\n@小鹿', 'any');
    expect(rows.map(({ inquiries }) => inquiries?.map(({ by }) => by))).toEqual([['link'], ['name', 'name']]);
    expect(found).toBe(0);
  });

  it('rows that are not shown are counted', () => {
    const many = Array.from({ length: 60 }, (_, i) => String(BigInt(ID) + BigInt(i))).join('\n');
    const { rows, found, hidden } = lookupRows(many, 'xingtu');
    expect([rows.length, found, hidden]).toEqual([50, 60, 10]);
  });
});

describe('an id that may be several things', () => {
  const row = lookupRows(ID, 'any').rows[0] as Lookup;
  const keys = unsure([row]).map(subjectKey);
  const platforms = (known: readonly string[]) =>
    settled(row, new Set(known)).subjects?.map(({ platform }) => platform);

  it('is what the cache has an answer of', () => {
    expect(keys).toHaveLength(2);
    expect(platforms([keys[0] as string])).toEqual(['xingtu']);
    expect(platforms([keys[1] as string])).toEqual(['douyin']);
  });

  it('is asked about where the cache has none of them, or several', () => {
    expect(platforms([])).toEqual(['xingtu', 'douyin']);
    expect(platforms(keys)).toEqual(['xingtu', 'douyin']);
  });

  it('is not asked about where the platform is chosen', () => {
    expect(unsure(lookupRows(ID, 'xingtu').rows)).toEqual([]);
  });
});
