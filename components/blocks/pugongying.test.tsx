import { expect, test, vi } from 'vitest';
import '../../lib/i18n/metrics/all';
import type { Language } from '../../lib/language/translate';
import type { Raw } from '../../lib/providers/testing';
import { formatShort } from '../../lib/report/format';
import type { SectionId } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { drawSection, expectFigures } from './testing';

// The charts' module asks the browser for the system's theme as it loads, and this test has no browser.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));
// A price waits for the background, which answers after the first drawing.
vi.mock('../prices/Cost', () => ({ Cost: () => undefined }));

const BLOGGER = '5a9900000123456789abcdef';
const NOTE = '66a1d2c3000000001e01f9b2';
const BLOGGER_PAGE: Subject = { platform: 'pugongying', kind: 'kol', id: BLOGGER, idType: 'xhsUserId' };
const NOTE_PAGE: Subject = { platform: 'xiaohongshu', kind: 'item', id: NOTE, idType: 'xhsNoteId' };

const section = (id: SectionId, raw: Raw) => ({
  id,
  raw,
  subject: id.startsWith('note') ? NOTE_PAGE : BLOGGER_PAGE,
});
const draw = (id: SectionId, raw: Raw, language: Language) => drawSection(section(id, raw), language);

/** Answers whose every figure can be worked out by hand. */
const OVERVIEW = {
  'pgy.blogger': {
    userId: BLOGGER,
    name: '阿茶的厨房',
    redId: '950000001',
    location: '浙江 杭州',
    gender: '女',
    currentLevel: 4,
    fansNum: 253_400,
    fansCount: 0,
    likeCollectCountInfo: 1_180_000,
    // The platform’s word for "takes orders, names no price", and what it makes of that in the lowest of both.
    picturePrice: 9_999_999,
    videoPrice: 30_000,
    lowerPrice: 0,
    accumVideoCommonImpMedinNum30d: 200_000,
    contentTags: [{ taxonomy1Tag: '美食', taxonomy2Tags: ['美食教程'] }],
  },
  'pgy.costEffective': {
    date: '2026-03-08',
    // Yuan in this answer, all of them. 30000 / 200000 * 1000 = 150.
    estimatePictureCpm: '79.4',
    estimateVideoCpm: '150.0',
    pictureReadCost: 0.44,
    videoReadCost: '1.2',
    estimatePictureEngageCost: 4.51,
    estimateVideoEngageCost: 0,
  },
  'pgy.notesRate': {
    noteNumber: 12,
    videoNoteNumber: 4,
    impMedian: 80_500,
    impMedianBeyondRate: '98.8',
    readMedian: 12_345,
    readMedianBeyondRate: 87.5,
    mEngagementNum: 678,
    interactionMedian: 702,
    interactionBeyondRate: 66,
    interactionRate: '5.6',
    likeMedian: 500,
    collectMedian: 120,
    commentMedian: 58,
    shareMedian: 24,
    mFollowCnt: 3,
    videoFullViewRate: 31.5,
    videoFullViewBeyondRate: 40,
    picture3sViewRate: 72,
    hundredLikePercent: 100,
    thousandLikePercent: 8.3,
    pagePercentVo: { impHomefeedPercent: 0.7, impSearchPercent: 0.25, impOtherPercent: 0.05 },
    noteType: [
      { contentTag: '美食', percent: '75' },
      { contentTag: '旅行', percent: 25 },
    ],
  },
  'pgy.dataSummary': {
    dateKey: '2026-03-07',
    inviteNum: 20,
    responseRate: '95',
    activeDayInLast7: 6,
    fans30GrowthRate: '1.7',
    fans30GrowthBeyondRate: '60.2',
    // Fen in this answer: the same cost as 0.44 yuan in the other one.
    pictureReadCost: '44',
    pictureReadBeyondRate: '98.8',
    videoReadCost: 120,
    videoReadBeyondRate: 55,
  },
};

test('the overview draws quotes, costs in yuan wherever they came in fen, medians and the reply rate', () => {
  expectFigures(section('pgy.overview', OVERVIEW), {
    'pgy.card': {
      'pgy.fans': ['25.3万', '253K'],
      'pgy.likesAndCollects': ['118万', '1.18M'],
      'pgy.location': ['浙江 杭州', 'Zhejiang Hangzhou'],
      'pgy.gender': ['女', 'Female'],
      'pgy.redId': '950000001',
      'pgy.level': '4',
    },
    'pgy.quotes': {
      'pgy.pictureQuote': '—',
      'pgy.videoQuote': '¥30,000',
      // The lowest that is offered: the platform's own field takes the form that is not for a price of 0.
      'pgy.lowestQuote': '¥30,000',
    },
    'pgy.cost': {
      'pgy.pictureCpm': '¥79.40',
      'pgy.videoCpm': '¥150',
      'pgy.pictureReadCost': '¥0.44',
      'pgy.videoReadCost': '¥1.20',
      'pgy.pictureEngagementCost': '¥4.51',
      'pgy.videoEngagementCost': '—',
    },
    'pgy.performance': {
      'pgy.impressionMedian': ['8.1万', '80.5K'],
      'pgy.readMedian': ['1.2万', '12.3K'],
      'pgy.engagementMedian': '678',
      'pgy.interactionMedian': '702',
      'pgy.interactionRate': '5.6%',
      'pgy.videoFinishRate': '31.5%',
      'pgy.picture3sRate': '72%',
      'pgy.likeMedian': '500',
      'pgy.collectMedian': '120',
      'pgy.commentMedian': '58',
      'pgy.shareMedian': '24',
      'pgy.followMedian': '3',
      'pgy.hundredLikeShare': '100%',
      'pgy.thousandLikeShare': '8.3%',
      'pgy.notes': '12',
      'pgy.videoNotes': '4',
    },
    'pgy.summary': {
      'pgy.replyRate': '95%',
      'pgy.invitations': '20',
      'pgy.activeDays': '6',
      'pgy.fansGrowth': '1.7%',
      'pgy.summaryPictureReadCost': '¥0.44',
      'pgy.summaryVideoReadCost': '¥1.20',
    },
  });
});

test('the overview says which peers a figure beats, and what is not quoted', () => {
  const drawn = draw('pgy.overview', OVERVIEW, 'en');
  expect(drawn.text('pgy.quotes')).toContain('No quote');
  expect(drawn.text('pgy.quotes')).not.toContain('Not offered');
  // A median of exposures and a quote are there for video only, and there they agree.
  expect(drawn.blocks.flatMap((id) => drawn.said(id, 'data-uncertain'))).toEqual([]);
  expect(drawn.said('pgy.performance', 'data-percentile', 'pgy.impressionMedian')).toEqual([
    'beats 98.8% of peers',
  ]);
  expect(drawn.said('pgy.performance', 'data-percentile', 'pgy.readMedian')).toEqual([
    'beats 87.5% of peers',
  ]);
  expect(drawn.said('pgy.summary', 'data-percentile', 'pgy.summaryPictureReadCost')).toEqual([
    'beats 98.8% of peers',
  ]);
  expect(drawn.cells('pgy.impressionSources').map((cells) => cells.at(-1))).toEqual([
    '70.00%',
    '25.00%',
    '5.00%',
  ]);
  expect(drawn.cells('pgy.noteTypes').map((cells) => cells.at(-1))).toEqual(['75.00%', '25.00%']);
});

test('the audience draws the profile and the summary of the fans, and says that there is no other', () => {
  const answers = {
    'pgy.fansSummary': {
      fansNum: 253_400,
      fansIncreaseNum: '-1200',
      fansGrowthRate: '-0.47',
      fansGrowthBeyondRate: 12,
      activeFansL28: 200_000,
      activeFansRate: '78.9',
      activeFansBeyondRate: 91,
      engageFansL30: 25_000,
      engageFansRate: '9.9',
      engageFansBeyondRate: 50,
      readFansIn30: 60_000,
      readFansRate: '23.7',
      readFansBeyondRate: 50,
      payFansUserNum30d: 0,
      payFansUserRate30d: '0.0',
    },
    'pgy.fansProfile': {
      dateKey: '2026-03-08',
      gender: { male: 0.12, female: 0.88 },
      ages: [
        { group: '<18', percent: 0.05 },
        { group: '18-24', percent: 0.45 },
        { group: '25-34', percent: 0.4 },
        { group: '>44', percent: 0.1 },
      ],
      provinces: [
        { name: '浙江', percent: 0.2 },
        { name: '广东', percent: 0.3 },
      ],
      cities: [{ name: '杭州', percent: 0.1 }],
      interests: [{ name: '美食', percent: 0.6 }],
      devices: [{ name: 'apple inc.', desc: '苹果', percent: 0.55 }],
    },
  };
  expectFigures(section('pgy.audience', answers), {
    'pgy.fansSummary': {
      'pgy.fans': ['25.3万', '253K'],
      'pgy.fansGained': '−1,200',
      'pgy.fansGrowth': '−0.47%',
      'pgy.activeFans': ['20万', '200K'],
      'pgy.activeFansShare': '78.9%',
      'pgy.engagedFans': ['2.5万', '25K'],
      'pgy.engagedFansShare': '9.9%',
      'pgy.readingFans': ['6万', '60K'],
      'pgy.readingFansShare': '23.7%',
      'pgy.payingFans': '0',
      'pgy.payingFansShare': '0%',
    },
  });
  const drawn = draw('pgy.audience', answers, 'en');
  // The platform tells of followers only, and says so; nothing stands in the place of an audience.
  expect(drawn.said('people', 'data-missing', 'audience')).toHaveLength(1);
  expect(drawn.text('people.sentence').replace(/ (?=[,.])/g, '')).toContain('Female 88%, aged 18–24 45%');
  const bars = (block: string) => drawn.cells(block).map((cells) => [cells[0], cells.at(-1)]);
  expect(bars('people.gender')).toEqual([
    ['Female', '88.0%'],
    ['Male', '12.0%'],
  ]);
  expect(bars('people.age')).toEqual([
    ['<18', '5.0%'],
    ['18–24', '45.0%'],
    ['25–34', '40.0%'],
    ['>44', '10.0%'],
  ]);
  expect(bars('people.province')).toEqual([
    ['Guangdong', '30.0%'],
    ['Zhejiang', '20.0%'],
  ]);
  expect(bars('people.device')).toEqual([['Apple', '55.0%']]);
});

test('the notes of a blogger are a table that says how many there are, and the reads of each', () => {
  const note = (noteId: string, title: string, date: string, readNum: number, isVideo: boolean) => ({
    noteId,
    title,
    date,
    readNum,
    isVideo,
    likeNum: 0,
    collectNum: 33,
    isAdvertise: isVideo,
    brandName: isVideo ? '山野咖啡' : '',
  });
  const drawn = draw(
    'pgy.notes',
    {
      'pgy.notesDetail': {
        total: 127,
        list: [
          note(NOTE, '杭州早春', '2026-03-05', 30_000, true),
          note('66a1d2c3000000001e01f9b3', '三步做布丁', '2026-03-01', 10_000, false),
          note('66a1d2c3000000001e01f9b4', '没有数据', '2026-02-20', 0, false),
        ],
      },
    },
    'zh-CN',
  );
  // The costs depend on the quote, which has tests of its own.
  const notes = drawn
    .cells('pgy.noteList')
    .map(([title, reads, rate, _cost, _cpe, ...rest]) => [title, reads, rate, ...rest]);
  const on = (day: string) => formatShort('date', day, 'zh-CN');
  expect(notes).toEqual([
    ['杭州早春', '3万', '0.11%', on('2026-03-05'), '视频', '0', '33', '有推广', '山野咖啡', '—'],
    ['三步做布丁', '1万', '0.33%', on('2026-03-01'), '图文', '0', '33', '无推广', '—', '—'],
    ['没有数据', '—', '—', on('2026-02-20'), '图文', '0', '33', '无推广', '—', '—'],
  ]);
  expect(drawn.text('pgy.noteList')).toContain('已加载 3 条，共 127 条');
  expect(drawn.cells('pgy.readsByNote').map((cells) => cells.at(-1))).toEqual(['1万', '3万']);
});

test('the followers of a blogger are drawn as a trend, with what it adds up to', () => {
  const answers = {
    'pgy.fansHistory': {
      fansNumInc: 1_500,
      fansNumIncRate: 0.006,
      list: [
        { dateKey: '2026-03-02', num: 251_900 },
        { dateKey: '2026-03-01', num: 250_400 },
        { dateKey: '2026-03-03', num: 0 },
      ],
    },
  };
  expectFigures(section('pgy.fans', answers), {
    'pgy.fansInRange': { 'pgy.fansChange': '1,500', 'pgy.fansChangeRate': '0.6%' },
  });
  // No creator is without followers for a day: that zero is a day without a figure.
  expect(draw('pgy.fans', answers, 'en').cells('pgy.fansTrend')).toEqual([
    ['Mar 3, 2026', '—'],
    ['Mar 2, 2026', '252K'],
    ['Mar 1, 2026', '250K'],
  ]);
});

test('a note draws what it is, how it did, and what its author asks', () => {
  const answers = {
    'pgy.noteDetail': {
      noteId: NOTE,
      userId: BLOGGER,
      name: '阿茶的厨房',
      title: '杭州早春',
      content: '一起去看茶园',
      type: 2,
      createTime: '2026-03-05 18:10',
      imagesList: [{ url: 'https://pictures.kol-lens.example/note.jpg' }],
      videoInfo: { meta: { duration: 95 } },
      reportBrandName: '山野咖啡',
      impNum: 150_000,
      readNum: 30_000,
      likeNum: 2_100,
      favNum: 900,
      cmtNum: 130,
      shareNum: 75,
      followCnt: 0,
      userInfo: {
        userId: BLOGGER,
        nickName: '阿茶的厨房',
        fansNum: 253_400,
        picturePrice: 18_000,
        videoPrice: 9_999_999,
        clickMidNum: 12_345,
        mEngagementNum: 678,
      },
    },
  };
  expectFigures(section('note.detail', answers), {
    'note.card': {
      'note.author': '阿茶的厨房',
      'note.published': ['2026年3月5日', 'Mar 5, 2026'],
      'note.form': ['视频', 'Video'],
      'note.length': ['1 分 35 秒', '1 min 35 s'],
      'note.brand': '山野咖啡',
    },
    'note.figures': {
      'note.impressions': ['15万', '150K'],
      'note.reads': ['3万', '30K'],
      'note.likes': '2,100',
      'note.collects': '900',
      'note.comments': '130',
      'note.shares': '75',
      'note.follows': '0',
    },
    'note.authorFigures': {
      'pgy.pictureQuote': '¥18,000',
      'pgy.videoQuote': '—',
      'pgy.fans': ['25.3万', '253K'],
      'pgy.profileReadMedian': ['1.2万', '12.3K'],
      'pgy.profileEngagementMedian': '678',
    },
  });
});
