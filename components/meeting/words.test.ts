import { expect, test } from 'vitest';
import type { Entry, Meeting } from '../../lib/lists/model';
import { addedText, byWeight, meetingText, statusesOf } from './words';

const NOW = new Date(2026, 10, 22).getTime();
const entry = (rest: Partial<Entry> = {}): Entry => ({
  id: 'e1',
  creator: 'xingtuKolId/7100000000000000001',
  name: '林间小鹿',
  status: 'candidate',
  tags: [],
  free: {},
  addedAt: new Date(2026, 1, 3).getTime(),
  ...rest,
});
const refused = entry({
  status: 'excluded',
  reasonAgainst: '完播低',
  statusAt: new Date(2026, 2, 12).getTime(),
});
const spring: Meeting['list'] = { id: 'l1', name: '春季' };

test('an earlier refusal is said with its month, its reason and the client', () => {
  const meeting = { list: { ...spring, client: '客户 A' }, entry: refused };
  expect(meetingText(meeting, NOW, 'zh-CN')).toBe('排除于 3 月：完播低（客户 A）');
  expect(meetingText(meeting, NOW, 'en')).toBe('Excluded in Mar: 完播低 (客户 A)');
});

test('a refusal of another year has the year, and one without client or reason names the list', () => {
  const { reasonAgainst: _, ...silent } = refused;
  const meeting = { list: spring, entry: { ...silent, statusAt: new Date(2025, 11, 1).getTime() } };
  expect(meetingText(meeting, NOW, 'zh-CN')).toBe('排除于 2025 年 12 月（春季）');
  expect(meetingText(meeting, NOW, 'en')).toBe('Excluded in Dec 2025 (春季)');
});

test('an entry that is not refused is said with its list and status, one of the user’s own too', () => {
  const statuses = [{ id: 's1', name: '等样片' }];
  const own = { list: { ...spring, statuses }, entry: entry({ status: 's1' }) };
  expect(meetingText(own, NOW, 'zh-CN')).toBe('在“春季”里：等样片');
  expect(meetingText({ list: { ...spring, client: 'A' }, entry: entry() }, NOW, 'en')).toBe(
    'In “春季”: Candidate (A)',
  );
  expect(statusesOf({ statuses }, 'en').map(({ name }) => name)).toEqual([
    'Candidate',
    'Quoted',
    'Proposed',
    'Confirmed',
    'Excluded',
    '等样片',
  ]);
});

test('refusals come before what else is known', () => {
  const meetings = [
    { list: spring, entry: entry() },
    { list: spring, entry: refused },
  ];
  expect(byWeight(meetings).map(({ entry: { status } }) => status)).toEqual(['excluded', 'candidate']);
});

test('adding says where the creator went, and what other lists and earlier refusals say', () => {
  const met = {
    [refused.creator]: [
      { list: { id: 'l2', name: '夏季' }, entry: entry({ status: 'quoted' }) },
      { list: spring, entry: refused },
    ],
  };
  const list = { id: 'l3', name: '秋季' };
  expect(addedText({ list, added: [entry()], already: [], met }, NOW, 'zh-CN')).toEqual({
    title: '已加入“秋季”',
    lines: [
      { text: '曾排除 3/12 · 春季：完播低', refused: true },
      { text: '也在“夏季”里：已询价', refused: false },
    ],
  });
  expect(addedText({ list, added: [], already: [entry()], met: {} }, NOW, 'en')).toEqual({
    title: 'In “秋季” already: Candidate',
    lines: [],
  });
  expect(addedText({ list: spring, added: [], already: [refused], met: {} }, NOW, 'zh-CN').lines).toEqual([
    { text: '曾排除 3/12 · 春季：完播低', refused: true },
  ]);
});

test('adding several says how many, who was there before, and at most four lines of earlier lists', () => {
  const added = Array.from({ length: 6 }, (_, at) =>
    entry({ id: `e${at}`, creator: `c${at}`, name: `甲${at}` }),
  );
  const met = Object.fromEntries(added.map(({ creator }) => [creator, [{ list: spring, entry: refused }]]));
  const { title, lines } = addedText(
    { list: { id: 'l3', name: 'Autumn' }, added, already: [entry({ id: 'e9', creator: 'c9' })], met },
    NOW,
    'en',
  );
  expect(title).toBe('Added 6 creators to “Autumn”');
  expect(lines.map(({ text }) => text)).toEqual([
    '1 creator was in “Autumn” already',
    ...[0, 1, 2, 3].map((at) => `甲${at}: Excluded Mar 12 · 春季: 完播低`),
    '2 more',
  ]);
});
