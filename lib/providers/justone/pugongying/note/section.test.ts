import { expect, test } from 'vitest';
import { format } from '../../../../report/format';
import { askedOf, block, draw, figure } from '../../../testing';
import { NOTE, USER } from '../testing';
import { noteDetail } from './endpoints';
import { noteSection } from './section';

const detail = {
  noteId: NOTE.id,
  noteLink: `http://www.xiaohongshu.com/explore/${NOTE.id}?xsec_token=abc&xsec_source=pc_pgy`,
  userId: USER.id,
  name: '小禾爱吃饭',
  type: 2,
  title: '',
  content: '周末给家人烤一炉面包，把过程都记下来了  #烘焙[话题]#',
  createTime: '2024-02-05 18:10',
  imagesList: [{ url: 'http://sns-img-qc.xhscdn.com/n.jpg' }],
  videoInfo: { meta: { duration: 23 } },
  impNum: 0,
  readNum: 0,
  likeNum: 12,
  reportBrandName: null,
  userInfo: {
    fansNum: 498_000,
    picturePrice: 0.0,
    videoPrice: 200_000.0,
    clickMidNum: 70_000,
    mEngagementNum: 2_900,
  },
};
const blocks = draw(noteSection, [[noteDetail, detail]]);
const card = block(blocks, 'card', 'note.card');

test('a note is one call', () => {
  expect(noteSection.requests(askedOf(noteSection))).toEqual([
    { endpoint: noteDetail, params: { note: NOTE.id } },
  ]);
});

test('a note is named by its title, or by its first words', () => {
  expect(card.title).toBe('周末给家人烤一炉面包，把过程都记下来了  #烘焙');
  const titled = draw(noteSection, [[noteDetail, { ...detail, title: '烤面包' }]]);
  expect(block(titled, 'card', 'note.card').title).toBe('烤面包');
  const long = draw(noteSection, [[noteDetail, { ...detail, content: '长'.repeat(50) }]]);
  expect(block(long, 'card', 'note.card').title).toBe(`${'长'.repeat(40)}…`);
  expect(block(draw(noteSection, [[noteDetail, { name: 'x' }]]), 'card', 'note.card').title).toBe(NOTE.id);
});

test('the card says when a video was published and how long it is', () => {
  expect(figure([card], 'note.published').value).toBe('2024-02-05');
  expect(figure([card], 'note.length').value).toBe(23);
  expect(figure([card], 'note.form').value).toBe('视频');
  expect(card.image).toBe('https://sns-img-qc.xhscdn.com/n.jpg');
});

test.each([
  ['says that it is one', {}],
  ['has the length of one, and does not say its form', { type: undefined }],
])('a note that %s has no number of pictures, since its only picture is its cover', (_, over) => {
  const drawn = draw(noteSection, [[noteDetail, { ...detail, ...over }]]);
  expect(block(drawn, 'card', 'note.card').facts.map(({ id }) => id)).not.toContain('note.images');
});

test('the card leads to the author and to the page of the note', () => {
  expect(card.link).toEqual({
    id: 'note.author',
    subject: { platform: 'pugongying', kind: 'kol', id: USER.id, idType: 'xhsUserId' },
  });
  expect(card.href).toBe(`https://www.xiaohongshu.com/explore/${NOTE.id}?xsec_token=abc&xsec_source=pc_pgy`);
});

test.each([
  'https://evil.example/',
  'https://www.xiaohongshu.com.evil.example/',
  'javascript:alert(1)',
  `https://creator.xiaohongshu.com/explore/${NOTE.id}`,
  `https://www.xiaohongshu.com:8443/explore/${NOTE.id}`,
  `https://user@www.xiaohongshu.com/explore/${NOTE.id}`,
  'https://www.xiaohongshu.com/logout',
  'https://www.xiaohongshu.com/explore/000000000000000000000000',
])('the card never leads to %s', (noteLink) => {
  const drawn = draw(noteSection, [[noteDetail, { ...detail, noteLink }]]);
  expect(block(drawn, 'card', 'note.card').href).toBe(
    `https://pgy.xiaohongshu.com/solar/cooperator/note-detail/${NOTE.id}`,
  );
});

/** The figures of a note as they are shown, in the order of the block. */
const shown = (counts: object) => {
  const drawn = draw(noteSection, [[noteDetail, { ...detail, ...counts }]]);
  return block(drawn, 'metrics', 'note.figures').metrics.map(({ unit, value }) => format(unit, value, 'en'));
};
const counted = { impNum: 1597, readNum: 402, likeNum: 9, favNum: 3, cmtNum: 0, shareNum: 0, followCnt: 0 };
const none = { impNum: 0, readNum: 0, likeNum: 0, favNum: 0, cmtNum: 0, shareNum: 0, followCnt: 0 };

test('a note shows a true zero as a zero: one that was counted may have no comments', () => {
  expect(shown(counted)).toEqual(['1,597', '402', '9', '3', '0', '0', '0']);
  expect(shown({ ...none, impNum: 12 })).toEqual(['12', '0', '0', '0', '0', '0', '0']);
  expect(shown({ ...counted, cmtNum: '0', shareNum: null, followCnt: undefined })).toEqual([
    '1,597',
    '402',
    '9',
    '3',
    '0',
    '—',
    '—',
  ]);
});

test('a note has dashes where there is nothing but zeros: the platform has no figures for most notes', () => {
  expect(shown(none)).toEqual(Array(7).fill('—'));
  expect(shown({ ...none, impNum: '0', cmtNum: null })).toEqual(Array(7).fill('—'));
});

test('a note that was liked has dashes for zero impressions and reads: such zeros are no figures', () => {
  expect(shown({ ...none, likeNum: 12 })).toEqual(['—', '—', '12', '0', '0', '0', '0']);
});

test.each([
  ['a list', [{ url: 'https://sample.kol-lens.example/1.jpg' }, { url: null }], '2'],
  ['an empty list', [], '—'],
  ['nothing', null, '—'],
  ['no key', undefined, '—'],
  ['an object for a list', { '0': { url: 'https://sample.kol-lens.example/1.jpg' } }, '—'],
  ['entries that cannot be read', [7, 'x', true], '—'],
  ['a list of which a part cannot be read', [{ url: 'https://sample.kol-lens.example/1.jpg' }, 'x'], '—'],
])('a note counts the pictures it can read of %s', (_, imagesList, text) => {
  const drawn = draw(noteSection, [[noteDetail, { ...detail, type: 1, videoInfo: null, imagesList }]]);
  const { unit, value } = figure(drawn, 'note.images');
  expect(format(unit, value, 'en')).toBe(text);
});

test('a note has the quotes of its author', () => {
  expect(figure(blocks, 'pgy.videoQuote').value).toBe(200_000);
  expect(figure(blocks, 'pgy.pictureQuote').note).toBe('pgy.notOffered');
  expect(figure(blocks, 'pgy.profileEngagementMedian').value).toBe(2_900);
});
