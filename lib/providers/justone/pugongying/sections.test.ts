import { describe, expect, it } from 'vitest';
import { format } from '../../../report/format';
import { block, figure } from '../xingtu/testing';
import { audience } from './audience';
import * as pgy from './endpoints';
import { fans } from './fans';
import { note } from './note';
import { notes } from './notes';
import { draw, inputOf, NOTE, USER } from './testing';

describe('audience', () => {
  const profile = {
    ages: [
      { group: '<18', percent: 0.0785 },
      { group: '18-24', percent: 0.1035 },
      { group: '25-34', percent: 0.269 },
    ],
    gender: { male: 0.1975, female: 0.8025 },
    interests: [{ name: '美食', percent: 0.0894 }],
    provinces: [
      { name: '山东', percent: 0.0827 },
      { name: '广东', percent: 0.0923 },
    ],
    cities: [{ name: '北京', percent: 0.0384 }],
    devices: [{ name: 'apple inc.', desc: '苹果', percent: 0.2767 }],
    dateKey: '2026-03-08',
  };
  const summary = {
    fansNum: 103_700,
    fansIncreaseNum: 3_900,
    fansGrowthRate: '4.0',
    fansGrowthBeyondRate: '91.5',
    activeFansL28: 77_800,
    activeFansRate: '75.0',
    activeFansBeyondRate: '76.4',
    engageFansRate: '3.6',
    engageFansL30: 3_700,
    readFansIn30: 24_300,
    readFansRate: '23.4',
    payFansUserRate30d: '16.9',
    payFansUserNum30d: 17_500,
  };
  const blocks = draw(audience, [
    [pgy.fansProfile, profile],
    [pgy.fansSummary, summary],
  ]);

  it('is two calls', () => {
    expect(
      audience.requests(inputOf(audience, USER)).map(({ endpoint, params }) => [endpoint.id, params]),
    ).toEqual([
      ['pgy.fansSummary', { user: USER.id }],
      ['pgy.fansProfile', { user: USER.id }],
    ]);
  });

  it('reads shares as fractions, dated by the platform', () => {
    const gender = block(blocks, 'distribution', 'pgy.fansGender');
    expect(gender.rows).toEqual([
      { key: 'female', share: 0.8025 },
      { key: 'male', share: 0.1975 },
    ]);
    expect(gender.source).toMatchObject({ endpoint: 'pgy.fansProfile', asOf: '2026-03-08' });
  });

  it('keeps ages in their order and puts the largest province first', () => {
    const ages = block(blocks, 'distribution', 'pgy.fansAge');
    expect(ages.ordered).toBe(true);
    expect(ages.rows.map((row) => row.key)).toEqual(['<18', '18-24', '25-34']);
    expect(block(blocks, 'distribution', 'pgy.fansProvinces').rows.map((row) => row.key)).toEqual([
      '广东',
      '山东',
    ]);
  });

  it('has interests, cities and devices', () => {
    expect(block(blocks, 'distribution', 'pgy.fansInterests').rows).toEqual([{ key: '美食', share: 0.0894 }]);
    expect(block(blocks, 'distribution', 'pgy.fansCities').rows).toEqual([{ key: '北京', share: 0.0384 }]);
    expect(block(blocks, 'distribution', 'pgy.fansDevices').rows).toEqual([{ key: '苹果', share: 0.2767 }]);
  });

  it('reads the rates of the summary, and their percentiles, as percent', () => {
    expect(figure(blocks, 'pgy.fans').value).toBe(103_700);
    expect(figure(blocks, 'pgy.fansGrowth')).toMatchObject({ value: 0.04, percentile: { beats: 0.915 } });
    expect(figure(blocks, 'pgy.activeFansShare')).toMatchObject({
      value: 0.75,
      percentile: { beats: 0.764 },
    });
    expect(figure(blocks, 'pgy.engagedFansShare').value).toBe(0.036);
    expect(figure(blocks, 'pgy.readingFansShare').value).toBe(0.234);
    expect(figure(blocks, 'pgy.payingFansShare').value).toBe(0.169);
    expect(figure(blocks, 'pgy.payingFans').value).toBe(17_500);
  });

  it('leaves out what is not there', () => {
    expect(draw(audience, [[pgy.fansProfile, { ages: null, gender: { male: 0, female: 0 } }]])).toEqual([]);
    const empty = draw(audience, [[pgy.fansSummary, null]]);
    expect(figure(empty, 'pgy.fans').value).toBeUndefined();
  });
});

describe('fans', () => {
  const history = {
    fansNumInc: 3_941,
    fansNumIncRate: 0.0395,
    list: [
      { num: 99_786, dateKey: '2026-02-08' },
      { num: 99_743, dateKey: '2026-02-07' },
      { num: 0, dateKey: '2026-02-09' },
    ],
  };

  it('sends the range and what to count', () => {
    expect(fans.requests(inputOf(fans, USER, { range: '90', growth: 'increase' }))[0]?.params).toEqual({
      user: USER.id,
      range: '90',
      growth: 'increase',
    });
  });

  it('draws a line by day, oldest first, with a gap where there is no number', () => {
    const blocks = draw(fans, [[pgy.fansHistory, history]]);
    const line = block(blocks, 'series', 'pgy.fansTrend');
    expect(line.axis).toEqual({ kind: 'day', values: ['2026-02-07', '2026-02-08', '2026-02-09'] });
    expect(line.lines).toEqual([{ id: 'pgy.totalFans', unit: 'count', values: [99_743, 99_786, undefined] }]);
    expect(line.source.asOf).toBe('2026-02-09');
  });

  it('keeps a day that brought nobody', () => {
    const line = block(
      draw(fans, [[pgy.fansHistory, history]], { growth: 'increase' }),
      'series',
      'pgy.fansTrend',
    );
    expect(line.lines[0]).toMatchObject({ id: 'pgy.newFans', values: [99_743, 99_786, 0] });
  });

  it('reads the rate of change as a fraction', () => {
    const blocks = draw(fans, [[pgy.fansHistory, history]]);
    expect(figure(blocks, 'pgy.fansChange').value).toBe(3_941);
    expect(figure(blocks, 'pgy.fansChangeRate').value).toBe(0.0395);
  });
});

describe('notes', () => {
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

  it('sends every switch and the first page', () => {
    const input = inputOf(notes, USER, { order: 'read', noteKind: 'video', promoted: 'organic' });
    expect(notes.requests(input)[0]?.params).toEqual({
      user: USER.id,
      order: 'read',
      noteKind: 'video',
      promoted: 'organic',
      page: '1',
    });
  });

  it('lists notes that can be opened, and says how many there are', () => {
    const table = block(
      draw(notes, [[pgy.notesDetail, { list: [row(1), row(2)], total: 72 }]]),
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

  it('gives no total where all of them are here, and no read count where there is none', () => {
    const table = block(
      draw(notes, [[pgy.notesDetail, { list: [row(1, { readNum: 0 })], total: 1 }]]),
      'table',
      'pgy.noteList',
    );
    expect(table.total).toBeUndefined();
    expect(table.rows[0]?.cells[3]).toBeUndefined();
  });

  it('links nothing that is not an id', () => {
    const table = block(
      draw(notes, [[pgy.notesDetail, { list: [row(1, { noteId: 'abc' })] }]]),
      'table',
      'pgy.noteList',
    );
    expect(table.rows[0]?.subject).toBeUndefined();
    expect(table.rows[0]?.href).toBeUndefined();
  });

  it('charts reads from old to new, with the median of the notes in view', () => {
    const list = [row(4), row(1), row(3, { readNum: 0 }), row(2)];
    const chart = block(draw(notes, [[pgy.notesDetail, { list, total: 4 }]]), 'series', 'pgy.readsByNote');
    expect(chart.axis.values).toEqual(['2026-03-01 第1篇', '2026-03-02 第2篇', '2026-03-04 第4篇']);
    expect(chart.lines[0]?.values).toEqual([1000, 2000, 4000]);
    expect(chart.marker).toEqual({ id: 'pgy.readMedianInView', value: 2000 });
  });
});

describe('note', () => {
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
  const blocks = draw(note, [[pgy.noteDetail, detail]]);
  const card = block(blocks, 'card', 'note.card');

  it('is one call', () => {
    expect(note.requests(inputOf(note, NOTE))).toEqual([
      { endpoint: pgy.noteDetail, params: { note: NOTE.id } },
    ]);
  });

  it('is named by its title, or by its first words', () => {
    expect(card.title).toBe('周末给家人烤一炉面包，把过程都记下来了  #烘焙');
    const titled = draw(note, [[pgy.noteDetail, { ...detail, title: '烤面包' }]]);
    expect(block(titled, 'card', 'note.card').title).toBe('烤面包');
    const long = draw(note, [[pgy.noteDetail, { ...detail, content: '长'.repeat(50) }]]);
    expect(block(long, 'card', 'note.card').title).toBe(`${'长'.repeat(40)}…`);
    expect(block(draw(note, [[pgy.noteDetail, { name: 'x' }]]), 'card', 'note.card').title).toBe(NOTE.id);
  });

  it('says when, how long, how many pictures', () => {
    expect(figure([card], 'note.published').value).toBe('2024-02-05');
    expect(figure([card], 'note.length').value).toBe(23);
    expect(figure([card], 'note.images').value).toBe(1);
    expect(figure([card], 'note.form').value).toBe('视频');
    expect(card.image).toBe('https://sns-img-qc.xhscdn.com/n.jpg');
  });

  it('leads to its author and to its page', () => {
    expect(card.link).toEqual({
      id: 'note.author',
      subject: { platform: 'pugongying', kind: 'kol', id: USER.id, idType: 'xhsUserId' },
    });
    expect(card.href).toBe(
      `https://www.xiaohongshu.com/explore/${NOTE.id}?xsec_token=abc&xsec_source=pc_pgy`,
    );
  });

  it.each([
    'https://evil.example/',
    'https://www.xiaohongshu.com.evil.example/',
    'javascript:alert(1)',
    `https://creator.xiaohongshu.com/explore/${NOTE.id}`,
    `https://www.xiaohongshu.com:8443/explore/${NOTE.id}`,
    `https://user@www.xiaohongshu.com/explore/${NOTE.id}`,
    'https://www.xiaohongshu.com/logout',
    'https://www.xiaohongshu.com/explore/000000000000000000000000',
  ])('never leads to %s', (noteLink) => {
    const drawn = draw(note, [[pgy.noteDetail, { ...detail, noteLink }]]);
    expect(block(drawn, 'card', 'note.card').href).toBe(
      `https://pgy.xiaohongshu.com/solar/cooperator/note-detail/${NOTE.id}`,
    );
  });

  /** The figures of a note as they are shown, in the order of the block. */
  const shown = (counts: object) => {
    const drawn = draw(note, [[pgy.noteDetail, { ...detail, ...counts }]]);
    return block(drawn, 'metrics', 'note.figures').metrics.map(({ unit, value }) =>
      format(unit, value, 'en'),
    );
  };
  const counted = { impNum: 1597, readNum: 402, likeNum: 9, favNum: 3, cmtNum: 0, shareNum: 0, followCnt: 0 };
  const none = { impNum: 0, readNum: 0, likeNum: 0, favNum: 0, cmtNum: 0, shareNum: 0, followCnt: 0 };

  it('shows a true zero as a zero: nobody commented on a note that was counted', () => {
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

  it('draws dashes where there is nothing but zeros: the platform has no figures for most notes', () => {
    expect(shown(none)).toEqual(Array(7).fill('—'));
    expect(shown({ ...none, impNum: '0', cmtNum: null })).toEqual(Array(7).fill('—'));
  });

  it('draws a dash where a note that was liked was never shown: such a zero is no figure', () => {
    expect(shown({ ...none, likeNum: 12 })).toEqual(['—', '—', '12', '0', '0', '0', '0']);
  });

  it.each([
    ['a list', [{ url: 'https://sample.kol-lens.example/1.jpg' }, { url: null }], '2'],
    ['an empty list', [], '—'],
    ['nothing', null, '—'],
    ['no key', undefined, '—'],
    ['an object for a list', { '0': { url: 'https://sample.kol-lens.example/1.jpg' } }, '—'],
    ['entries that cannot be read', [7, 'x', true], '—'],
    ['a list of which a part cannot be read', [{ url: 'https://sample.kol-lens.example/1.jpg' }, 'x'], '—'],
  ])('counts the pictures it can read of %s', (_, imagesList, text) => {
    const drawn = draw(note, [[pgy.noteDetail, { ...detail, imagesList }]]);
    const { unit, value } = figure(drawn, 'note.images');
    expect(format(unit, value, 'en')).toBe(text);
  });

  it('has the quotes of its author', () => {
    expect(figure(blocks, 'pgy.videoQuote').value).toBe(200_000);
    expect(figure(blocks, 'pgy.pictureQuote').note).toBe('pgy.notOffered');
    expect(figure(blocks, 'pgy.profileEngagementMedian').value).toBe(2_900);
  });
});
