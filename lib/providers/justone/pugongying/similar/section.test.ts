import { expect, test } from 'vitest';
import { sectionsOf } from '../../../../report/sections';
import { askedOf, block, draw } from '../../../testing';
import { USER } from '../testing';
import { similarKol } from './endpoints';
import empty from './fixtures/pgy.similarKol.empty.json';
import full from './fixtures/pgy.similarKol.full.json';
import { similarSection } from './section';

const drawn = (raw: unknown) => block(draw(similarSection, [[similarKol, raw]]), 'table', 'pgy.similarList');
const [row] = full.data.kols;

test('similar creators are one call of a tab behind the first', () => {
  const [asked, ...more] = similarSection.requests(askedOf(similarSection));
  expect(more).toEqual([]);
  expect(asked?.endpoint.current.path).toBe('/api/xiaohongshu-pgy/api/solar/kol/get_similar_kol/v1');
  expect(asked?.endpoint.current.query(asked.params)).toEqual({ userId: USER.id, pageNum: '1' });
  expect(sectionsOf(USER).indexOf('pgy.similar')).toBeGreaterThan(0);
});

test('a similar creator has quotes, followers and medians, and can be opened', () => {
  const table = drawn(full.data);
  expect(table.rows).toHaveLength(1);
  expect(table.rows[0]?.cells).toEqual(['小禾爱吃饭', 5200, 200, undefined, 200, 8000, 1210, '美食', '浙江']);
  expect(table.rows[0]?.subject).toEqual({ ...USER, id: row?.userId });
  expect(table.rows[0]?.href).toContain(row?.userId);
  expect(table.source.drift).toBeUndefined();
});

test('a quote that is not there says why, and zeros are no medians', () => {
  const zeros = {
    ...row,
    picturePrice: 0,
    clickMidNum: 0,
    lowerPrice: 0,
    mEngagementNum: 0,
    interMidNum: 0,
    fansNum: 0,
  };
  const [shown] = drawn({ ...full.data, kols: [zeros] }).rows;
  expect(shown?.cells.slice(1, 7)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(shown?.notes).toEqual({ 2: ['pgy.notOffered'], 3: ['pgy.noQuote'], 4: ['pgy.noQuote'] });
});

test('a row without an id that can be one is shown and cannot be opened', () => {
  const [shown] = drawn({ ...full.data, kols: [{ ...row, userId: 'javascript' }] }).rows;
  expect(shown?.cells[0]).toBe('小禾爱吃饭');
  expect(shown?.subject).toBeUndefined();
  expect(shown?.href).toBeUndefined();
});

test('more creators than the page has are counted', () => {
  expect(drawn({ ...full.data, total: 57 }).total).toBe(57);
  expect(drawn(full.data).total).toBeUndefined();
});

test.each([empty.data, null, { kols: null, total: 0 }])(
  '%j has no similar creators, and is no drift',
  (nothing) => {
    const table = drawn(nothing);
    expect(table.rows).toEqual([]);
    expect(table.source.drift).toBeUndefined();
  },
);

test('without an answer nothing is drawn', () => {
  expect(draw(similarSection, [])).toEqual([]);
});
