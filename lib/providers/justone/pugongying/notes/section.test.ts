import { expect, test } from 'vitest';
import { block } from '../../xingtu/testing';
import { draw, inputOf, USER } from '../testing';
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

test('sends every switch and the first page', () => {
  const input = inputOf(notesSection, USER, { order: 'read', noteKind: 'video', promoted: 'organic' });
  expect(notesSection.requests(input)[0]?.params).toEqual({
    user: USER.id,
    order: 'read',
    noteKind: 'video',
    promoted: 'organic',
    page: '1',
  });
});

test('lists notes that can be opened, and says how many there are', () => {
  const table = block(
    draw(notesSection, [[notesDetail, { list: [row(1), row(2)], total: 72 }]]),
    'table',
    'pgy.noteList',
  );
  expect(table.total).toBe(72);
  expect(table.rows.map((one) => one.cells)).toEqual([
    ['第1篇', '2026-03-01', '图文', 1000, 0, 5, '无推广', '晴岚茶饮'],
    ['第2篇', '2026-03-02', '视频', 2000, 0, 5, '有推广', undefined],
  ]);
  expect(table.rows[0]?.subject).toEqual({
    platform: 'xiaohongshu',
    kind: 'item',
    id: '6a9901000123456789abcdef',
    idType: 'xhsNoteId',
  });
  expect(table.columns).toHaveLength(8);
});

test('gives no total where all of them are here, and no read count where there is none', () => {
  const table = block(
    draw(notesSection, [[notesDetail, { list: [row(1, { readNum: 0 })], total: 1 }]]),
    'table',
    'pgy.noteList',
  );
  expect(table.total).toBeUndefined();
  expect(table.rows[0]?.cells[3]).toBeUndefined();
});

test('links nothing that is not an id', () => {
  const table = block(
    draw(notesSection, [[notesDetail, { list: [row(1, { noteId: 'abc' })] }]]),
    'table',
    'pgy.noteList',
  );
  expect(table.rows[0]?.subject).toBeUndefined();
  expect(table.rows[0]?.href).toBeUndefined();
});

test('charts reads from old to new, with the median of the notes in view', () => {
  const list = [row(4), row(1), row(3, { readNum: 0 }), row(2)];
  const chart = block(draw(notesSection, [[notesDetail, { list, total: 4 }]]), 'series', 'pgy.readsByNote');
  expect(chart.axis.values).toEqual(['2026-03-01 第1篇', '2026-03-02 第2篇', '2026-03-04 第4篇']);
  expect(chart.lines[0]?.values).toEqual([1000, 2000, 4000]);
  expect(chart.marker).toEqual({ id: 'pgy.readMedianInView', value: 2000 });
});
