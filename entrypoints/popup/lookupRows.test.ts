import { describe, expect, it } from 'vitest';
import { lookupRows } from './lookupRows';

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
    const { rows, found } = lookupRows(`${link}\n${link}?from=share\nnonsense`, 'any');
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [1, undefined],
      [3, 'notAnId'],
    ]);
    expect(found).toBe(1);
  });

  it('rows that are not shown are counted', () => {
    const many = Array.from({ length: 60 }, (_, i) => String(BigInt(ID) + BigInt(i))).join('\n');
    const { rows, found, hidden } = lookupRows(many, 'xingtu');
    expect([rows.length, found, hidden]).toEqual([50, 60, 10]);
  });
});
