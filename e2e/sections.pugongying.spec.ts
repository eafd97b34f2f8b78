import {
  cellsOf,
  chartTable,
  expectFigures,
  expectFiguresInBoth,
  openReport,
  openSection,
  SUBJECTS,
  shortDay,
} from './sections.support';
import { BLOGGER, NOTE } from './support/replicas/pages';
import { answers, type TestServer } from './support/server';
import { expect, openCreator, settled, test } from './support/shared';

const PAGE = `https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${BLOGGER}`;

function script(server: TestServer): void {
  server.always(
    'blogger/userId',
    answers.data({
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
    }),
  );
  server.always(
    'costEffective',
    answers.data({
      date: '2026-03-08',
      // Yuan in this answer, all of them. 30000 / 200000 * 1000 = 150.
      estimatePictureCpm: '79.4',
      estimateVideoCpm: '150.0',
      pictureReadCost: 0.44,
      videoReadCost: '1.2',
      estimatePictureEngageCost: 4.51,
      estimateVideoEngageCost: 0,
    }),
  );
  server.always(
    'notesRate',
    answers.data({
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
    }),
  );
  server.always(
    'dataSummary',
    answers.data({
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
    }),
  );
}

test('overview: quotes, costs in yuan wherever they came in fen, medians with their percentiles, reply rate', async ({
  lens,
  desk,
  server,
}) => {
  script(server);
  await desk.setUp('zh-CN');
  const { panel } = await openCreator(lens, PAGE);
  await settled(panel);
  await expectFiguresInBoth(desk, panel, {
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
  expect(server.calls()).toHaveLength(4);
  const quotes = panel.locator('[data-block="pgy.quotes"]');
  await expect(quotes).toContainText('No quote');
  await expect(quotes).not.toContainText('Not offered');
  // A median of exposures and a quote are there for video only, and there they agree.
  await expect(panel.locator('[data-uncertain]')).toHaveCount(0);
  const rank = (id: string) => panel.locator(`[data-percentile="${id}"]`);
  await expect(rank('pgy.impressionMedian')).toHaveText('beats 98.8% of peers');
  await expect(rank('pgy.readMedian')).toHaveText('beats 87.5% of peers');
  await expect(rank('pgy.summaryPictureReadCost')).toHaveText('beats 98.8% of peers');
  expect((await cellsOf(panel, 'pgy.impressionSources')).map((cells) => cells.at(-1))).toEqual([
    '70.00%',
    '25.00%',
    '5.00%',
  ]);
  expect((await cellsOf(panel, 'pgy.noteTypes')).map((cells) => cells.at(-1))).toEqual(['75.00%', '25.00%']);
});

test('overview: a CPM that another answer contradicts is shown with its doubt, with both numbers and their sources', async ({
  lens,
  desk,
  server,
}) => {
  script(server);
  // As profiles are: no median of impressions of their own.
  server.always(
    'blogger/userId',
    answers.data({ userId: BLOGGER, name: '阿茶的厨房', picturePrice: 6_500, videoPrice: 0, lowerPrice: 0 }),
  );
  server.always('costEffective', answers.data({ date: null, estimatePictureCpm: 52.04135206847361 }));
  server.always(
    'dataSummary',
    answers.data({ dateKey: '2026-03-07', mAccumImpNum: 274_262, estimatePictureCpm: '23.7' }),
  );
  await desk.setUp('zh-CN');
  const { panel } = await openCreator(lens, PAGE);
  await settled(panel);
  await desk.ask('settings.set', { settings: { language: 'en' } });
  const cost = panel.locator('[data-block="pgy.cost"]');
  await expect(cost.locator('[data-metric="pgy.pictureCpm"]')).toHaveText('¥52.04');
  await expect(cost.locator('[data-mark="disputed"]')).toHaveText('Sources disagree');
  await expect(cost.locator('[data-against]')).toHaveText(
    'Pugongying cost-effectiveness: ¥52.04; Pugongying data summary: ¥23.70 (price ¥6,500, median impressions 274,262)',
  );
  // What is copied bears the mark too.
  await cost.locator('[data-metric="pgy.pictureCpm"]').click();
  await expect(panel.getByText('Copied 52.041352 (Sources disagree)')).toBeVisible();
});

test('a Xiaohongshu profile shows the same creator', async ({ lens, desk, server }) => {
  script(server);
  await desk.setUp('en');
  const { panel } = await openCreator(lens, `https://www.xiaohongshu.com/user/profile/${BLOGGER}`);
  await settled(panel);
  await expectFigures(panel, 'en', {
    'pgy.quotes': { 'pgy.pictureQuote': '—', 'pgy.videoQuote': '¥30,000', 'pgy.lowestQuote': '¥30,000' },
  });
  expect(server.calls('blogger/userId').map(({ query }) => query.userId)).toEqual([BLOGGER]);
});

test('audience: profile and summary of the fans', async ({ lens, desk, server }) => {
  server.always(
    'fansSummary',
    answers.data({
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
    }),
  );
  server.always(
    'fans_profile',
    answers.data({
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
    }),
  );
  await desk.setUp('zh-CN');
  const page = await openReport(lens, SUBJECTS.pugongying);
  await openSection(page, 'pgy.audience');
  await expectFiguresInBoth(desk, page, {
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
  // The platform tells of followers only, and says so; nothing stands in the place of an audience.
  await expect(page.locator('[data-block="people"] [data-missing="audience"]')).toBeVisible();
  await expect(page.locator('[data-block="people.sentence"]')).toContainText('Female 88%, aged 18–24 45%');
  const bars = async (block: string) => (await cellsOf(page, block)).map((cells) => [cells[0], cells.at(-1)]);
  expect(await bars('people.gender')).toEqual([
    ['Female', '88.0%'],
    ['Male', '12.0%'],
  ]);
  expect(await bars('people.age')).toEqual([
    ['<18', '5.0%'],
    ['18–24', '45.0%'],
    ['25–34', '40.0%'],
    ['>44', '10.0%'],
  ]);
  expect(await bars('people.province')).toEqual([
    ['Guangdong', '30.0%'],
    ['Zhejiang', '20.0%'],
  ]);
  expect(await bars('people.device')).toEqual([['Apple', '55.0%']]);
});

test('notes: a list, how many there are, and the reads of each with their median', async ({
  lens,
  desk,
  server,
}) => {
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
  server.always(
    'notesDetail',
    answers.data({
      total: 127,
      list: [
        note(NOTE, '杭州早春', '2026-03-05', 30_000, true),
        note('66a1d2c3000000001e01f9b3', '三步做布丁', '2026-03-01', 10_000, false),
        note('66a1d2c3000000001e01f9b4', '没有数据', '2026-02-20', 0, false),
      ],
    }),
  );
  await desk.setUp('zh-CN');
  const page = await openReport(lens, SUBJECTS.pugongying);
  await openSection(page, 'pgy.notes');
  // The costs depend on the quote, which has tests of its own.
  const notes = (await cellsOf(page, 'pgy.noteList')).map(([title, reads, rate, _cost, _cpe, ...rest]) => [
    title,
    reads,
    rate,
    ...rest,
  ]);
  expect(notes).toEqual([
    ['杭州早春', '3万', '0.11%', shortDay('2026-03-05'), '视频', '0', '33', '有推广', '山野咖啡', '—'],
    ['三步做布丁', '1万', '0.33%', shortDay('2026-03-01'), '图文', '0', '33', '无推广', '—', '—'],
    ['没有数据', '—', '—', shortDay('2026-02-20'), '图文', '0', '33', '无推广', '—', '—'],
  ]);
  await expect(page.locator('[data-block="pgy.noteList"]')).toContainText('已加载 3 条，共 127 条');
  const chart = page.locator('[data-block="pgy.readsByNote"]');
  await expect(chart.locator('canvas')).toBeVisible();
  await expect(chart.locator('[data-metric="pgy.readMedianInView"]')).toHaveText('2万');
  expect((await chartTable(page, 'pgy.readsByNote')).map((cells) => cells.at(-1))).toEqual(['1万', '3万']);

  // The panel is narrower: columns beyond its edge are announced until the last of them is in view.
  const more = '[data-block="pgy.noteList"] [data-more]';
  await expect(page.locator(more)).toHaveCount(0);
  const { panel } = await openCreator(lens, PAGE);
  await settled(panel);
  await openSection(panel, 'pgy.notes');
  await expect(panel.locator(more)).toHaveCount(1);
  await panel.locator(`${more} table`).evaluate((table) => table.parentElement?.scrollBy(9_999, 0));
  await expect(panel.locator(more)).toHaveCount(0);
});

test('fans: the trend and what it adds up to', async ({ lens, desk, server }) => {
  server.always(
    'fans_overall_new_history',
    answers.data({
      fansNumInc: 1_500,
      fansNumIncRate: 0.006,
      list: [
        { dateKey: '2026-03-02', num: 251_900 },
        { dateKey: '2026-03-01', num: 250_400 },
        { dateKey: '2026-03-03', num: 0 },
      ],
    }),
  );
  await desk.setUp('zh-CN');
  const page = await openReport(lens, SUBJECTS.pugongying);
  await openSection(page, 'pgy.fans');
  await expectFiguresInBoth(desk, page, {
    'pgy.fansInRange': { 'pgy.fansChange': '1,500', 'pgy.fansChangeRate': '0.6%' },
  });
  // No creator is without followers for a day: that zero is a day without a figure.
  expect(await chartTable(page, 'pgy.fansTrend')).toEqual([
    ['Mar 3, 2026', '—'],
    ['Mar 2, 2026', '252K'],
    ['Mar 1, 2026', '250K'],
  ]);
});

test('note: what it is, how it did, and what its author asks', async ({ lens, desk, server }) => {
  server.always(
    'note/noteId/detail',
    answers.data({
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
    }),
  );
  await desk.setUp('zh-CN');
  const { panel } = await openCreator(lens, `https://www.xiaohongshu.com/explore/${NOTE}`);
  await settled(panel);
  await expectFiguresInBoth(desk, panel, {
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
  expect(server.calls()).toHaveLength(1);
  await panel.locator('[data-link="note.author"]').click();
  await expect(panel.locator('[data-section="pgy.overview"]')).toBeVisible();
});
