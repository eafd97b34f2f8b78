import { expect, test } from 'vitest';
import { askedOf, block, draw, figure } from '../../../testing';
import { blogger } from '../overview/endpoints';
import { USER } from '../testing';
import { notesDetail } from './endpoints';
import { notesSection } from './section';

const row = (n: number, over: object = {}) => ({
  noteId: `6a990${n}000123456789abcdef`,
  title: `第${n}篇`,
  date: `2026-03-0${n}`,
  isVideo: n % 2 === 0,
  isAdvertise: n === 2,
  brandName: n === 1 ? '晴岚茶饮' : null,
  readNum: n * 1000,
  likeNum: 0,
  collectNum: 5,
  imgUrl: null,
  thirdReadUserNum: 0,
  ...over,
});

test('the notes section sends every switch and the first page', () => {
  const input = askedOf(notesSection, { order: 'read', noteKind: 'video', promoted: 'organic' });
  expect(notesSection.requests(input)[0]?.params).toEqual({
    user: USER.id,
    order: 'read',
    noteKind: 'video',
    promoted: 'organic',
    page: '1',
  });
});

test('the notes section lists notes that can be opened, and says how many there are', () => {
  const table = block(
    draw(notesSection, [[notesDetail, { list: [row(1), row(2)], total: 72 }]]),
    'table',
    'pgy.noteList',
  );
  expect(table.total).toBe(72);
  expect(table.rows.map((one) => one.cells)).toEqual([
    ['第1篇', 1000, 0.005, undefined, undefined, '2026-03-01', '图文', 0, 5, '无推广', '晴岚茶饮', 0],
    ['第2篇', 2000, 0.0025, undefined, undefined, '2026-03-02', '视频', 0, 5, '有推广', undefined, undefined],
  ]);
  expect(table.rows[0]?.subject).toEqual({
    platform: 'xiaohongshu',
    kind: 'item',
    id: '6a9901000123456789abcdef',
    idType: 'xhsNoteId',
  });
  expect(table.columns).toHaveLength(12);
});

test('the list of notes gives no total where all of them are here, and no read count where there is none', () => {
  const table = block(
    draw(notesSection, [[notesDetail, { list: [row(1, { readNum: 0 })], total: 1 }]]),
    'table',
    'pgy.noteList',
  );
  expect(table.total).toBeUndefined();
  expect(table.rows[0]?.cells.slice(1, 5)).toEqual([undefined, undefined, undefined, undefined]);
});

test('the list of notes links nothing that is not an id', () => {
  const table = block(
    draw(notesSection, [[notesDetail, { list: [row(1, { noteId: 'abc' })] }]]),
    'table',
    'pgy.noteList',
  );
  expect(table.rows[0]?.subject).toBeUndefined();
  expect(table.rows[0]?.href).toBeUndefined();
});

test('the notes section charts reads from old to new, with the median of the notes in view', () => {
  const list = [row(4), row(1), row(3, { readNum: 0 }), row(2)];
  const chart = block(draw(notesSection, [[notesDetail, { list, total: 4 }]]), 'series', 'pgy.readsByNote');
  expect(chart.axis.values).toEqual(['2026-03-01 第1篇', '2026-03-02 第2篇', '2026-03-04 第4篇']);
  expect(chart.lines[0]?.values).toEqual([1000, 2000, 4000]);
  expect(chart.marker).toEqual({ id: 'pgy.readMedianInView', value: 2000 });
});

const list = [row(1, { likeNum: 1000 }), ...[2, 3, 4, 6].map((n) => row(n))];
const tableOf = (options = {}, quotes: object = {}) =>
  block(
    draw(
      notesSection,
      [
        [notesDetail, { list, total: 5 }],
        [blogger, quotes],
      ],
      options,
    ),
    'table',
    'pgy.noteList',
  );

test('reads stand beside the median of their kind, which takes three notes', () => {
  const { rows } = tableOf();
  expect(rows[4]?.multiples).toEqual({ 1: { median: 3500, of: 4, times: expect.closeTo(6 / 3.5, 9) } });
  expect(rows[0]).not.toHaveProperty('multiples');
});

test('a list that is sorted by its figures has no medians and no shares', () => {
  expect(tableOf({ order: 'read' }).rows.some(({ multiples }) => multiples)).toBe(false);
  const drawn = draw(notesSection, [[notesDetail, { list }]], { order: 'read' });
  expect(drawn.map(({ id }) => id)).not.toContain('pgy.noteFigures');
});

test('what a thousand reads cost is reckoned at the quote for the form, and at no other', () => {
  const { rows, columns } = tableOf({}, { userId: USER.id, picturePrice: 500, videoPrice: 0 });
  expect(rows[0]).toMatchObject({ estimates: { 3: { price: 500, reads: 1000 } } });
  expect(rows[0]?.cells[3]).toBe(500);
  expect(rows[1]?.cells[3]).toBeUndefined();
  expect(columns[3]?.source?.also ?? []).toEqual(['pgy.blogger']);
});

test('a like or collect costs the quote for the form over their number', () => {
  const { rows, columns } = tableOf({}, { userId: USER.id, picturePrice: 500, videoPrice: 0 });
  const at = columns.findIndex(({ id }) => id === 'pgy.noteEngagementCost');
  const interactions = 1000 + 5;
  expect(rows[0]?.cells[at]).toBe(500 / interactions);
  expect(rows[0]?.estimates?.[at]).toEqual({ price: 500, interactions });
  expect(rows[1]?.cells[at]).toBeUndefined();
  expect(columns[at]?.source?.also ?? []).toEqual(['pgy.blogger']);
});

test('quotes are borrowed, and never called for', () => {
  expect(notesSection.borrows?.(askedOf(notesSection))).toMatchObject([
    { endpoint: { id: 'pgy.blogger' }, params: { user: USER.id } },
  ]);
  expect(notesSection.requests(askedOf(notesSection))).toHaveLength(1);
});

test('the table narrows to the kinds and forms that it has', () => {
  expect(tableOf().filters?.map(({ id }) => id)).toEqual([
    'pgy.notes.daily',
    'pgy.notes.sponsored',
    'pgy.notes.picture',
    'pgy.notes.video',
  ]);
  const one = block(draw(notesSection, [[notesDetail, { list: [row(2)] }]]), 'table', 'pgy.noteList');
  expect(one.filters?.map(({ id }) => id)).toEqual(['pgy.notes.daily', 'pgy.notes.video']);
});

test('the share of sponsored notes and of hits have their two numbers', () => {
  const drawn = draw(notesSection, [[notesDetail, { list }]]);
  expect(figure(drawn, 'pgy.noteSponsoredShare')).toMatchObject({
    value: 0.2,
    estimate: { sponsored: 1, works: 5 },
  });
  expect(figure(drawn, 'pgy.noteHitRate')).toMatchObject({ value: 0.2, estimate: { hits: 1, works: 5 } });
  expect(draw(notesSection, [[notesDetail, { list: [] }]]).map(({ id }) => id)).toEqual(['pgy.noteList']);
});

test.each([
  ['晴岚茶饮', 320, 320],
  ['晴岚茶饮', 0, 0],
  [null, 0, undefined],
  [null, 12, 12],
  ['晴岚茶饮', null, undefined],
])('a note for %s with %s shop visitors shows %s', (brandName, thirdReadUserNum, shown) => {
  const list = [{ ...row(1), brandName, thirdReadUserNum }];
  const table = block(draw(notesSection, [[notesDetail, { list, total: 1 }]]), 'table', 'pgy.noteList');
  const at = table.columns.findIndex(({ id }) => id === 'pgy.noteVisitors');
  expect(table.columns[at]?.unit).toBe('count');
  expect(table.rows[0]?.cells[at]).toBe(shown);
});
