import { expectFigures, openReport, openSection, SUBJECTS } from './sections.support';
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

test('notes: how many there are, their median, and a sign where columns are out of sight', async ({
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
  await expect(page.locator('[data-block="pgy.noteList"]')).toContainText('已加载 3 条，共 127 条');
  const chart = page.locator('[data-block="pgy.readsByNote"]');
  await expect(chart.locator('canvas')).toBeVisible();
  await expect(chart.locator('[data-metric="pgy.readMedianInView"]')).toHaveText('2万');

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

test('a note leads to its author’s report', async ({ lens, desk, server }) => {
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
  await expect(panel.locator('[data-metric="note.impressions"]')).toHaveText('15万');
  expect(server.calls()).toHaveLength(1);
  await panel.locator('[data-link="note.author"]').click();
  await expect(panel.locator('[data-section="pgy.overview"]')).toBeVisible();
});
