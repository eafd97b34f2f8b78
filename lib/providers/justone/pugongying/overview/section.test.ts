import { describe, expect, it } from 'vitest';
import { againstText } from '../../../../i18n/marks';
import type { Language } from '../../../../language/translate';
import { format } from '../../../../report/format';
import { askedOf, block, draw, figure } from '../../../testing';
import { USER } from '../testing';
import { costMetrics } from './costs';
import * as pgy from './endpoints';
import { profileMetrics } from './profile';
import { overviewSection } from './section';
import { metrics } from './words';

const blogger = {
  userId: USER.id,
  name: '小禾爱吃饭',
  redId: '4600000001',
  headPhoto: 'http://sns-img-qc.xhscdn.com/a.jpg',
  location: '浙江 杭州',
  gender: '女',
  personalTags: ['家庭', '美食'],
  contentTags: [{ taxonomy1Tag: '美食', taxonomy2Tags: ['家常菜'] }],
  featureTags: null,
  fansCount: 0,
  fansNum: 104_000,
  likeCollectCountInfo: 2_750_000,
  businessNoteCount: 31,
  picturePrice: 13_000.0,
  videoPrice: 18_000.0,
  lowerPrice: 13_000.0,
  currentLevel: 2,
  clickMidNum: 64_000,
  interMidNum: 640,
  mEngagementNum: 740,
  estimatePictureCpm: 0.0,
  inviteReply48hNumRatio: 0.0,
  videoFinishRate: null,
  accumPicCommonImpMedinNum30d: 0,
};

const costEffective = {
  date: null,
  pictureReadCost: null,
  videoReadCost: '1.78',
  estimatePictureCpm: null,
  estimateVideoCpm: 227.75,
  estimateVideoCpmCompare: 0.35,
  estimateVideoEngageCost: 24.13,
};

const notesRate = {
  noteNumber: 64,
  videoNoteNumber: 60,
  hundredLikePercent: '73.4',
  thousandLikePercent: '20.3',
  noteType: [
    { contentTag: '美食', percent: '98.4' },
    { contentTag: '情感', percent: '1.6' },
  ],
  impMedian: 36_000,
  impMedianBeyondRate: '37.4',
  readMedian: 18_500,
  readMedianBeyondRate: '56.5',
  mEngagementNum: 310,
  interactionMedian: 276,
  interactionRate: '0.9',
  interactionBeyondRate: '30.2',
  likeMedian: 231,
  shareMedian: 0,
  mFollowCnt: 8,
  videoFullViewRate: '32.7',
  videoFullViewBeyondRate: '92.3',
  picture3sViewRate: '41.0',
  notes: [
    {
      noteId: '6a9900000123456789abcdef',
      publishTime: '2026-02-22',
      type: 2,
      imgUrl: 'http://sns-img-qc.xhscdn.com/n.jpg',
      title: '周末烤面包',
      impNum: 44_500,
      impBeyondRate: 0.236,
      readNum: 35_500,
      readBeyondRate: 0.919,
      interactionNum: 144,
      likeNum: 112,
      collectNum: 17,
    },
  ],
  pagePercentVo: {
    impHomefeedPercent: 0.942,
    impSearchPercent: 0.009,
    readHomefeedPercent: 0.963,
    readSearchPercent: 0.004,
  },
};

const dataSummary = {
  dateKey: '2026-03-08',
  noteNumber: 12,
  tradeNames: ['食品饮料'],
  activeDayInLast7: 0,
  responseRate: '31.3',
  inviteNum: 16,
  pictureReadCost: '31.0',
  pictureReadBeyondRate: '88.0',
  videoReadCost: '0.0',
  videoReadBeyondRate: '0.0',
  fans30GrowthRate: '-0.1',
  fans30GrowthBeyondRate: '26.8',
};

const all = [
  [pgy.blogger, blogger],
  [pgy.costEffective, costEffective],
  [pgy.notesRate, notesRate],
  [pgy.dataSummary, dataSummary],
] as const;
const blocks = draw(overviewSection, all);

describe('requests', () => {
  it('the overview is four calls, with the switches where they belong', () => {
    const requests = overviewSection.requests(
      askedOf(overviewSection, {
        notes: 'cooperation',
        range: '90',
        form: 'video',
        promoted: 'organic',
      }),
    );
    expect(requests.map(({ endpoint, params }) => [endpoint.id, params])).toEqual([
      ['pgy.blogger', { user: USER.id }],
      ['pgy.costEffective', { user: USER.id }],
      [
        'pgy.notesRate',
        { user: USER.id, notes: 'cooperation', range: '90', form: 'video', promoted: 'organic' },
      ],
      ['pgy.dataSummary', { user: USER.id, notes: 'cooperation' }],
    ]);
  });
});

describe('card', () => {
  const card = block(blocks, 'card', 'pgy.card');

  it('the card names the creator', () => {
    expect(card).toMatchObject({
      title: '小禾爱吃饭',
      image: 'https://sns-img-qc.xhscdn.com/a.jpg',
      href: `https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${USER.id}`,
    });
    expect(figure([card], 'pgy.location').value).toBe('浙江 杭州');
    expect(figure([card], 'pgy.redId').value).toBe('4600000001');
  });

  it('takes followers from fansNum: a list row says 0 in fansCount', () => {
    expect(figure([card], 'pgy.fans').value).toBe(104_000);
    const profile = draw(overviewSection, [[pgy.blogger, { ...blogger, fansNum: null, fansCount: 99 }]]);
    expect(figure(profile, 'pgy.fans').value).toBe(99);
  });

  it('lists categories and persona once each', () => {
    expect(block(blocks, 'tags', 'pgy.tags').tags.map((tag) => tag.text)).toEqual(['美食', '家常菜', '家庭']);
  });
});

describe('quotes', () => {
  const quoteOf = (value: unknown) =>
    figure(draw(overviewSection, [[pgy.blogger, { ...blogger, picturePrice: value }]]), 'pgy.pictureQuote');

  it('quotes are yuan', () => {
    expect(quoteOf(158.0)).toEqual({ id: 'pgy.pictureQuote', unit: 'yuan', value: 158 });
  });

  it.each([0, null])('are not offered at %s', (value) => {
    expect(quoteOf(value)).toMatchObject({ note: 'pgy.notOffered' });
    expect(quoteOf(value).value).toBeUndefined();
  });

  it('a quote of 9999999 is words, never the number', () => {
    expect(quoteOf(9_999_999.0)).toMatchObject({ note: 'pgy.noQuote' });
    expect(
      JSON.stringify(draw(overviewSection, [[pgy.blogger, { ...blogger, videoPrice: 9_999_999 }]])),
    ).not.toContain('9999999');
  });

  it.each([
    // What the platform writes for "the lower of both" while one form is not offered.
    [{ picturePrice: 200.0, videoPrice: 0.0, lowerPrice: 0.0 }, '¥200'],
    [{ picturePrice: 200.0, videoPrice: null, lowerPrice: null }, '¥200'],
    [{ picturePrice: '200', videoPrice: 9999999.0, lowerPrice: '9999999' }, '¥200'],
    [{ picturePrice: 0.0, videoPrice: 350.0, lowerPrice: 0.0 }, '¥350'],
    [{ picturePrice: 13_000.0, videoPrice: 18_000.0, lowerPrice: 13_000.0 }, '¥13,000'],
    [{ picturePrice: 13_000.0, videoPrice: 18_000.0, lowerPrice: undefined }, '¥13,000'],
    // A lower one than either form has: perhaps of a package, and the platform's own.
    [{ picturePrice: 13_000.0, videoPrice: 18_000.0, lowerPrice: 9_000.0 }, '¥9,000'],
  ])('have a lowest one that is offered: %j is %s', (prices, shown) => {
    const { unit, value, note } = figure(
      draw(overviewSection, [[pgy.blogger, { ...blogger, ...prices }]]),
      'pgy.lowestQuote',
    );
    expect(format(unit, value, 'en')).toBe(shown);
    expect(note).toBeUndefined();
  });

  it.each([
    [{ picturePrice: 0.0, videoPrice: 0.0, lowerPrice: 0.0 }, 'pgy.notOffered'],
    [{ picturePrice: 0.0, videoPrice: 9999999.0, lowerPrice: 0.0 }, 'pgy.noQuote'],
    [{ picturePrice: 9999999.0, videoPrice: null, lowerPrice: 9999999.0 }, 'pgy.noQuote'],
  ])('have none where neither form has one: %j', (prices, note) => {
    const lowest = figure(
      draw(overviewSection, [[pgy.blogger, { ...blogger, ...prices }]]),
      'pgy.lowestQuote',
    );
    expect(lowest).toEqual({ id: 'pgy.lowestQuote', unit: 'yuan', note });
  });

  it('a quote says nothing of a field that is gone', () => {
    expect(quoteOf(undefined).value).toBeUndefined();
    expect(quoteOf(undefined).note).toBeUndefined();
  });
});

describe('costs', () => {
  it('costs are yuan in the cost-effectiveness answer, and name it as their source', () => {
    const cost = block(blocks, 'metrics', 'pgy.cost');
    expect(cost.source.endpoint).toBe('pgy.costEffective');
    expect(figure([cost], 'pgy.videoReadCost').value).toBe(1.78);
    expect(figure([cost], 'pgy.videoCpm').value).toBe(227.75);
    expect(figure([cost], 'pgy.videoEngagementCost').value).toBe(24.13);
    expect(figure([cost], 'pgy.pictureCpm').value).toBeUndefined();
  });

  it('read costs are fen in the data summary', () => {
    expect(figure(blocks, 'pgy.summaryPictureReadCost').value).toBe(0.31);
    expect(figure(blocks, 'pgy.summaryVideoReadCost').value).toBeUndefined();
  });

  it('costs fall back to the profile where the other answer has none, and then name the profile', () => {
    const row = { ...blogger, estimateVideoCpm: 12.5 };
    const cost = block(
      draw(overviewSection, [
        [pgy.blogger, row],
        [pgy.costEffective, null],
      ]),
      'metrics',
      'pgy.cost',
    );
    expect(cost.source.endpoint).toBe('pgy.blogger');
    expect(figure([cost], 'pgy.videoCpm').value).toBe(12.5);
  });

  it('costs are those of the cost-effectiveness answer where both have some', () => {
    const row = { ...blogger, estimateVideoCpm: 12.5 };
    const drawn = draw(overviewSection, [
      [pgy.blogger, row],
      [pgy.costEffective, costEffective],
    ]);
    expect(block(drawn, 'metrics', 'pgy.cost').source.endpoint).toBe('pgy.costEffective');
    expect(figure(drawn, 'pgy.videoCpm').value).toBe(227.75);
  });

  it('costs are dashes where an answer came with nothing in it', () => {
    const cost = block(draw(overviewSection, [[pgy.costEffective, null]]), 'metrics', 'pgy.cost');
    expect(cost.metrics.every((metric) => metric.value === undefined)).toBe(true);
  });

  it('costs never show comparisons whose direction is unknown', () => {
    expect(JSON.stringify(blocks)).not.toContain('Compare');
    expect(JSON.stringify(blocks)).not.toContain('0.35');
  });

  describe('checked by the other answers, since a profile has no median of impressions', () => {
    const quoted = { ...blogger, picturePrice: 6_500.0, accumVideoCommonImpMedinNum30d: 0 };
    const own = { ...costEffective, estimatePictureCpm: 52.04135206847361, estimateVideoCpm: null };
    const silent = { ...dataSummary, mAccumImpNum: 0, estimatePictureCpm: null };
    const unseen = { ...notesRate, noteNumber: 0, videoNoteNumber: 0, impMedian: 0 };
    const pictureCpm = (over: { row?: object; own?: object; summary?: object; rate?: object }) =>
      figure(
        draw(overviewSection, [
          [pgy.blogger, { ...quoted, ...over.row }],
          [pgy.costEffective, { ...own, ...over.own }],
          [pgy.notesRate, { ...unseen, ...over.rate }],
          [pgy.dataSummary, { ...silent, ...over.summary }],
        ]),
        'pgy.pictureCpm',
      );
    const byMedian = (endpoint: string) => ({
      value: expect.closeTo(23.7, 3),
      endpoint,
      estimate: { price: 6500, impressions: 274_262 },
    });

    it.each([
      ['number', { estimatePictureCpm: 23.70031 }],
      ['text', { estimatePictureCpm: '23.7' }],
      ['number beside medians that are not filled', { estimatePictureCpm: 23.7, mAccumImpNum: null }],
    ])('by the CPM of the data summary, a %s', (_, summary) => {
      expect(pictureCpm({ summary })).toMatchObject({
        value: 52.0413520685,
        uncertain: true,
        against: { value: expect.closeTo(23.7, 2), endpoint: 'pgy.dataSummary' },
      });
    });

    it('a CPM is checked by the quote and the median impressions of the data summary', () => {
      expect(pictureCpm({ summary: { mAccumImpNum: 274_262 } })).toMatchObject({
        uncertain: true,
        against: byMedian('pgy.dataSummary'),
      });
      const both = { mAccumImpNum: 274_262, estimatePictureCpm: '23.7' };
      expect(pictureCpm({ summary: both }).against).toMatchObject(byMedian('pgy.dataSummary'));
    });

    it('a CPM that the data summary gives too is certain, though its quote and median give another', () => {
      const same = { mAccumImpNum: '274262', estimatePictureCpm: '52.04' };
      expect(pictureCpm({ summary: same })).toEqual({
        id: 'pgy.pictureCpm',
        unit: 'yuan',
        value: 52.0413520685,
      });
    });

    it.each([
      ['of both forms', { noteNumber: 12, videoNoteNumber: 4, impMedian: 274_262 }],
      ['of pictures only', { noteNumber: 12, videoNoteNumber: 0, impMedian: '274262' }],
      ['of an unknown number of videos', { noteNumber: 12, videoNoteNumber: null, impMedian: 274_262 }],
    ])('by the quote and the median impressions of notes %s', (_, rate) => {
      expect(pictureCpm({ rate })).toMatchObject({ uncertain: true, against: byMedian('pgy.notesRate') });
    });

    it('a disputed CPM says both numbers, and where each is from, in words', () => {
      const { value, against } = pictureCpm({ summary: { mAccumImpNum: 274_262 } });
      const text = (language: Language) =>
        against && againstText({ value: Number(value), endpoint: 'pgy.costEffective', against }, language);
      expect(text('zh-CN')).toBe(
        '蒲公英性价比为 ¥52.04，蒲公英数据概览为 ¥23.70（报价 ¥6,500，曝光中位数 274,262）',
      );
      expect(text('en')).toBe(
        'Pugongying cost-effectiveness: ¥52.04; Pugongying data summary: ¥23.70 (price ¥6,500, median impressions 274,262)',
      );
    });

    it('costs are left alone where they agree within a percent', () => {
      for (const over of [
        { summary: { estimatePictureCpm: '51.9' } },
        { summary: { mAccumImpNum: 124_900 } },
        { rate: { noteNumber: 12, impMedian: 124_900 } },
      ])
        expect(pictureCpm(over)).toEqual({ id: 'pgy.pictureCpm', unit: 'yuan', value: 52.0413520685 });
    });

    it('costs are left alone where nothing is there to hold them against', () => {
      for (const over of [
        {},
        { row: { picturePrice: 9_999_999 }, summary: { mAccumImpNum: 274_262 } },
        { row: { picturePrice: 0 }, rate: { noteNumber: 12, impMedian: 274_262 } },
        { summary: { estimatePictureCpm: '0.0', mAccumImpNum: '0' } },
        { summary: { estimatePictureCpm: '-', mAccumImpNum: {} } },
        // Videos have medians of their own.
        { rate: { noteNumber: 64, videoNoteNumber: 64, impMedian: 274_262 } },
      ])
        expect(pictureCpm(over).uncertain).toBeUndefined();
    });

    it('costs are proven by the profile’s own median where that is filled: the others count other notes', () => {
      const row = { accumPicCommonImpMedinNum30d: 124_900 };
      expect(pictureCpm({ row, summary: { mAccumImpNum: 274_262 } }).uncertain).toBeUndefined();
    });

    it('costs are checked while other answers are under way, and where the profile’s own estimates stand in', () => {
      const row = { ...quoted, estimatePictureCpm: 52.04 };
      const drawn = draw(overviewSection, [
        [pgy.blogger, row],
        [pgy.costEffective, null],
        [pgy.dataSummary, { ...silent, estimatePictureCpm: 23.7 }],
      ]);
      expect(figure(drawn, 'pgy.pictureCpm').against).toMatchObject({ endpoint: 'pgy.dataSummary' });
      expect(
        figure(draw(overviewSection, [[pgy.costEffective, own]]), 'pgy.pictureCpm').uncertain,
      ).toBeUndefined();
    });
  });

  describe('checked by the arithmetic of a row', () => {
    // 158 / 30032 * 1000 = 5.261
    const row = { picturePrice: 158, estimatePictureCpm: 5.26, accumPicCommonImpMedinNum30d: 30_032 };
    const cpm = (over: object) => costMetrics({ ...row, ...over }, { ...row, ...over })[0];

    it('costs are certain where quote and exposures give them back', () => {
      expect(cpm({})).toEqual({ id: 'pgy.pictureCpm', unit: 'yuan', value: 5.26 });
    });

    it('costs are marked where quote and exposures do not give them back', () => {
      expect(cpm({ estimatePictureCpm: 526 })).toMatchObject({ value: 526, uncertain: true });
      expect(cpm({ estimatePictureCpm: 5.33 })).toMatchObject({ uncertain: true });
    });

    it('costs are not judged without a quote or without exposures', () => {
      expect(cpm({ picturePrice: 9_999_999 })?.uncertain).toBeUndefined();
      expect(cpm({ accumPicCommonImpMedinNum30d: 0 })?.uncertain).toBeUndefined();
    });
  });
});

describe('performance', () => {
  it('the performance has medians with the percent of peers they beat', () => {
    expect(figure(blocks, 'pgy.impressionMedian')).toMatchObject({
      value: 36_000,
      percentile: { beats: 0.374 },
    });
    expect(figure(blocks, 'pgy.readMedian')).toMatchObject({ value: 18_500, percentile: { beats: 0.565 } });
  });

  it('the performance has the new definition of engagement, without the percentile of the old one', () => {
    expect(figure(blocks, 'pgy.engagementMedian')).toEqual({
      id: 'pgy.engagementMedian',
      unit: 'count',
      value: 310,
    });
    expect(figure(blocks, 'pgy.interactionMedian')).toMatchObject({
      value: 276,
      percentile: { beats: 0.302 },
    });
  });

  it('reads rates as percent', () => {
    expect(figure(blocks, 'pgy.interactionRate').value).toBe(0.009);
    expect(figure(blocks, 'pgy.videoFinishRate')).toMatchObject({
      value: 0.327,
      percentile: { beats: 0.923 },
    });
    expect(figure(blocks, 'pgy.hundredLikeShare').value).toBe(0.734);
    expect(figure(blocks, 'pgy.picture3sRate').value).toBe(0.41);
  });

  it('calls the interaction rate what it is: all engagements by all reads, not by impressions', () => {
    // The platform's own rate comes out of the sums of its notes by reads; by impressions it would be 1.5 %.
    const notes = [
      { noteId: '6a9900000123456789abcde1', impNum: 44_500, readNum: 21_300, interactionNum: 644 },
      { noteId: '6a9900000123456789abcde2', impNum: 11_900, readNum: 5_332, interactionNum: 184 },
    ];
    const drawn = draw(overviewSection, [[pgy.notesRate, { ...notesRate, notes, interactionRate: '3.1' }]]);
    const { rows } = block(drawn, 'table', 'pgy.recentNotes');
    const sum = (column: number) => rows.reduce((all, { cells }) => all + Number(cells[column]), 0);
    expect(figure(drawn, 'pgy.interactionRate').value).toBeCloseTo(sum(7) / sum(5), 3);
    const words = metrics['pgy.interactionRate'];
    expect(words.formula).toEqual(['互动总数 ÷ 阅读总数', 'all engagements ÷ all reads']);
    for (const text of [...words.definition, ...words.formula]) expect(text).not.toMatch(/曝光|impression/);
  });

  it('keeps a zero that was counted', () => {
    expect(figure(blocks, 'pgy.shareMedian').value).toBe(0);
  });

  it('draws dashes where there are no notes to count', () => {
    const none = { ...notesRate, noteNumber: 0, videoNoteNumber: 0, impMedian: 0, mEngagementNum: 0 };
    const drawn = draw(overviewSection, [[pgy.notesRate, { ...none, hundredLikePercent: '0.0', notes: [] }]]);
    for (const id of [
      'pgy.impressionMedian',
      'pgy.engagementMedian',
      'pgy.hundredLikeShare',
      'pgy.shareMedian',
    ])
      expect(figure(drawn, id).value).toBeUndefined();
    expect(figure(drawn, 'pgy.impressionMedian').percentile).toBeUndefined();
    expect(figure(drawn, 'pgy.notes').value).toBe(0);
  });

  it('has no rate of a form that has no notes', () => {
    const videos = draw(overviewSection, [
      [pgy.notesRate, { ...notesRate, videoNoteNumber: 64, picture3sViewRate: '0.0' }],
    ]);
    expect(figure(videos, 'pgy.picture3sRate').value).toBeUndefined();
    const pictures = draw(overviewSection, [
      [pgy.notesRate, { ...notesRate, videoNoteNumber: 0, videoFullViewRate: '0.0' }],
    ]);
    expect(figure(pictures, 'pgy.videoFinishRate').value).toBeUndefined();
    expect(figure(pictures, 'pgy.videoFinishRate').percentile).toBeUndefined();
  });

  it('says where impressions and reads came from, in fractions', () => {
    expect(block(blocks, 'distribution', 'pgy.impressionSources').rows).toEqual([
      { key: '发现页', share: 0.942 },
      { key: '搜索页', share: 0.009 },
    ]);
    expect(block(blocks, 'distribution', 'pgy.readSources').rows[0]).toEqual({ key: '发现页', share: 0.963 });
  });

  it('says what the notes are about, in percent', () => {
    expect(block(blocks, 'distribution', 'pgy.noteTypes').rows).toEqual([
      { key: '美食', share: 0.984 },
      { key: '情感', share: 0.016 },
    ]);
  });

  it('lists the notes, with their distance from the median as a fraction', () => {
    const table = block(blocks, 'table', 'pgy.recentNotes');
    expect(table.rows).toEqual([
      {
        cells: ['周末烤面包', '2026-02-22', '视频', 44_500, 0.236, 35_500, 0.919, 144, 112, 17],
        subject: {
          platform: 'xiaohongshu',
          kind: 'item',
          id: '6a9900000123456789abcdef',
          idType: 'xhsNoteId',
        },
        href: 'https://pgy.xiaohongshu.com/solar/cooperator/note-detail/6a9900000123456789abcdef',
        image: 'https://sns-img-qc.xhscdn.com/n.jpg',
      },
    ]);
    expect(table.columns).toHaveLength(table.rows[0]?.cells.length ?? 0);
  });
});

describe('reads that notes get later', () => {
  const longTermCommonNoteVo = {
    startPublishTime: '2025-07-12',
    endPublishTime: '2025-09-10',
    noteNumber: 64,
    recentReadNum: 156_000,
    recentReadBeyondRate: '88.9',
    longTermReadNum: 12_500,
    longTermReadBeyondRate: '88.3',
    recentSearchPagePercent: '0.1',
    longTermSearchPagePercent: '2.4',
  };
  const none = { noteNumber: 0, recentReadNum: null, longTermReadNum: null };
  const drawn = draw(overviewSection, [
    [pgy.notesRate, { ...notesRate, longTermCommonNoteVo, longTermCooperateNoteVo: none }],
  ]);

  it('has reads, their rank, and the share of search, and marks what the platform does not explain', () => {
    expect(block(drawn, 'metrics', 'pgy.longTailDaily').metrics).toEqual([
      { id: 'pgy.longTailPublished', unit: 'text', value: '2025-07-12 – 2025-09-10' },
      { id: 'pgy.longTailNotes', unit: 'count', value: 64 },
      {
        id: 'pgy.longTailEarlyReads',
        unit: 'count',
        value: 156_000,
        percentile: { beats: 0.889 },
        uncertain: true,
      },
      {
        id: 'pgy.longTailReads',
        unit: 'count',
        value: 12_500,
        percentile: { beats: 0.883 },
        uncertain: true,
      },
      { id: 'pgy.longTailEarlySearch', unit: 'ratio', value: 0.001 },
      { id: 'pgy.longTailSearch', unit: 'ratio', value: 0.024 },
    ]);
  });

  it('draws nothing of a kind that has no such notes', () => {
    expect(drawn.map(({ id }) => id)).not.toContain('pgy.longTailSponsored');
    expect(blocks.map(({ id }) => id)).not.toContain('pgy.longTailDaily');
  });
});

describe('what comes with the costs', () => {
  const costs = (rest: object) => draw(overviewSection, [[pgy.costEffective, { ...costEffective, ...rest }]]);

  it('has the rank of a read cost beside it, and none without the cost', () => {
    const drawn = costs({ videoSurpassRate: 66.53, pictureSurpassRate: 12 });
    expect(figure(drawn, 'pgy.videoReadCost')).toMatchObject({ value: 1.78, percentile: { beats: 0.6653 } });
    expect(figure(drawn, 'pgy.pictureReadCost').percentile).toBeUndefined();
  });

  it('has the platform’s code only for a form that has no costs', () => {
    const drawn = costs({ pictureCase: 2, videoCase: 0 });
    expect(figure(drawn, 'pgy.pictureCase').value).toBe('2');
    expect(JSON.stringify(drawn)).not.toContain('pgy.videoCase');
    expect(JSON.stringify(costs({ videoCase: 2 }))).not.toContain('pgy.videoCase');
  });
});

describe('data summary', () => {
  it('has costs in yuan, medians and the platform’s word for the creator', () => {
    const rest = {
      estimatePictureCpm: 25,
      estimateVideoCpm: 33.33,
      estimatePictureEngageCost: 17.6,
      estimateVideoEngageCost: 90,
      mEngagementNum: 740,
      mAccumImpNum: 480_000,
      mValidRawReadFeedNum: 40_100,
      kolAdvantage: '阅读成本低',
    };
    const drawn = draw(overviewSection, [
      [pgy.blogger, blogger],
      [pgy.dataSummary, { ...dataSummary, ...rest }],
    ]);
    expect(figure(drawn, 'pgy.summaryPictureCpm')).toMatchObject({ unit: 'yuan', value: 25 });
    expect(figure(drawn, 'pgy.summaryVideoCpm').value).toBe(33.33);
    // 13,000 / 740 is 17.57; 18,000 / 740 is 24.32 and not 90
    expect(figure(drawn, 'pgy.summaryPictureCpe')).toEqual({
      id: 'pgy.summaryPictureCpe',
      unit: 'yuan',
      value: 17.6,
    });
    expect(figure(drawn, 'pgy.summaryVideoCpe')).toMatchObject({ value: 90, uncertain: true });
    expect(figure(drawn, 'pgy.summaryImpressions')).toMatchObject({ unit: 'count', value: 480_000 });
    expect(figure(drawn, 'pgy.summaryReads').value).toBe(40_100);
    expect(figure(drawn, 'pgy.advantage').value).toBe('阅读成本低');
  });

  it('leaves out what most creators do not have', () => {
    const ids = block(blocks, 'metrics', 'pgy.summary').metrics.map(({ id }) => id);
    for (const id of ['pgy.summaryPictureCpm', 'pgy.summaryVideoCpe', 'pgy.summaryReads', 'pgy.advantage'])
      expect(ids).not.toContain(id);
  });

  it('the data summary is dated by the platform and reads rates as percent', () => {
    expect(block(blocks, 'metrics', 'pgy.summary').source).toMatchObject({
      endpoint: 'pgy.dataSummary',
      asOf: '2026-03-08',
    });
    expect(figure(blocks, 'pgy.replyRate').value).toBe(0.313);
    expect(figure(blocks, 'pgy.fansGrowth')).toMatchObject({ value: -0.001, percentile: { beats: 0.268 } });
    expect(figure(blocks, 'pgy.activeDays').value).toBe(0);
    expect(block(blocks, 'tags', 'pgy.trades').tags).toEqual([{ text: '食品饮料' }]);
  });

  it('knows a reply rate of zero from no invitations', () => {
    const rate = (inviteNum: number) =>
      figure(
        draw(overviewSection, [[pgy.dataSummary, { ...dataSummary, inviteNum, responseRate: '0.0' }]]),
        'pgy.replyRate',
      ).value;
    expect(rate(3)).toBe(0);
    expect(rate(0)).toBeUndefined();
  });
});

describe('a list row', () => {
  // Keys and magnitudes of a search row.
  const row = {
    clickMidNum: 7_900,
    interMidNum: 1_100,
    mEngagementNum: 1_200,
    fansActiveIn28dLv: 98.8,
    fansEngageNum30dLv: 43.0,
    fans30GrowthRate: 130.9,
    hundredLikePercent30: 80.0,
    thousandLikePercent30: 0.0,
    videoFinishRate: 28.5,
    inviteReply48hNumRatio: 31.3,
  };
  const value = (id: string, over: object = {}) =>
    figure(
      [
        {
          type: 'metrics',
          id: 'x',
          source: { endpoint: '', fetchedAt: 0, fromCache: false, sample: false },
          metrics: profileMetrics({ ...row, ...over }),
        },
      ],
      id,
    ).value;

  it('a row has rates in percent', () => {
    expect(value('pgy.profileActiveFansShare')).toBe(0.988);
    expect(value('pgy.profileEngagedFansShare')).toBe(0.43);
    expect(value('pgy.profileFansGrowth')).toBe(1.309);
    expect(value('pgy.profileHundredLikeShare')).toBe(0.8);
    expect(value('pgy.profileThousandLikeShare')).toBe(0);
    expect(value('pgy.profileVideoFinishRate')).toBe(0.285);
    expect(value('pgy.profileReplyRate')).toBe(0.313);
  });

  it('prefers the new definition of engagement', () => {
    expect(value('pgy.profileReadMedian')).toBe(7_900);
    expect(value('pgy.profileEngagementMedian')).toBe(1_200);
    expect(value('pgy.profileEngagementMedian', { mEngagementNum: 0 })).toBe(1_100);
  });

  it('a row has costs in yuan', () => {
    const costs = costMetrics(
      { pictureReadCost: 0.31, estimatePictureEngageCost: 0.07, videoReadCost: 0 },
      undefined,
    );
    expect(costs.map((metric) => metric.value)).toEqual([
      undefined,
      undefined,
      0.31,
      undefined,
      0.07,
      undefined,
    ]);
  });
});

describe('what is missing', () => {
  it('leaves out the blocks of an answer that is not there, and no others', () => {
    const ids = (given: Parameters<typeof draw>[1]) => draw(overviewSection, given).map((one) => one.id);
    expect(ids([])).toEqual([]);
    expect(ids([[pgy.dataSummary, dataSummary]])).toEqual(['pgy.summary', 'pgy.trades']);
    expect(ids([[pgy.notesRate, null]])).toEqual(['verdict', 'pgy.performance']);
    expect(ids([[pgy.blogger, blogger]])).toEqual([
      'pgy.card',
      'verdict',
      'pgy.quotes',
      'pgy.profile',
      'pgy.tags',
    ]);
  });

  it('draws a field of the wrong type as a dash and says that the source changed', () => {
    const drawn = draw(overviewSection, [
      [pgy.notesRate, { ...notesRate, readMedian: { value: 5 }, notes: 'none' }],
    ]);
    expect(figure(drawn, 'pgy.readMedian').value).toBeUndefined();
    expect(figure(drawn, 'pgy.impressionMedian').value).toBe(36_000);
    expect(block(drawn, 'metrics', 'pgy.performance').source.drift).toEqual(['readMedian', 'notes']);
  });
});
