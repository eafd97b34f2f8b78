import { expect, test } from 'vitest';
import type { VerdictBlock } from '../../../../report/blocks';
import { type VerdictId, verdictFigure } from '../../../../report/verdict';
import { draw, first, KOL, kols } from '../../search/testing';
import { pugongyingSearch } from './list';

test('a row has every figure in our units, and a dash where the platform has none', () => {
  const page = draw(pugongyingSearch, kols(KOL));
  expect(page.drift).toEqual([]);
  expect(first(page)).toEqual({
    'pgy.row.name': '小禾爱吃饭',
    'pgy.row.userId': '5a9900000123456789abcdef',
    'pgy.redId': '0012345678',
    // fansCount is 0 in a list: fansNum has the followers
    'pgy.fans': 5200,
    'pgy.gender': '女',
    'pgy.location': '浙江',
    'pgy.row.categories': '美食 / 家常菜, 搞笑',
    'pgy.row.features': 'vlog',
    'pgy.level': 2,
    'pgy.pictureQuote': 200,
    'pgy.videoQuote': { value: undefined, note: 'pgy.noQuote' },
    'pgy.lowestQuote': 200,
    // yuan: 200 / 40000 * 1000
    'pgy.pictureCpm': 5,
    'pgy.pictureReadCost': 0.25,
    'pgy.pictureEngagementCost': 0.11,
    // percent to fractions; what is compared with nothing is left out
    'pgy.row.pictureRealCpm': 5,
    'pgy.row.pictureCpmCompare': 0.961,
    'pgy.row.pictureEngagementCompare': 0.952,
    'pgy.row.impressionMedian': 24000,
    'pgy.row.pictureImpressionMedian': 40000,
    'pgy.row.readMedian': 8000,
    'pgy.row.pictureReadMedian': 12000,
    'pgy.row.engagementMedian': 1210,
    'pgy.row.pictureEngagementMedian': 1850,
    'pgy.row.hundredLikeShare': 0.75,
    'pgy.row.thousandLikeShare': 0,
    'pgy.row.fansGrowth': -0.015,
    'pgy.row.activeFansShare': 0.975,
    'pgy.row.engagedFansShare': 0.41,
    'pgy.row.replyRate': 0.315,
    'pgy.row.coopNotes': 0,
    'pgy.row.lives': 0,
    'pgy.row.lowActive': '是',
  });
});

test('what a thousand impressions really cost is reckoned from the quote and the median of its own form', () => {
  const { table } = draw(
    pugongyingSearch,
    kols({ ...KOL, videoPrice: 900, accumVideoCommonImpMedinNum30d: 30_000, estimateVideoCpm: 99 }),
  );
  const at = table.columns.findIndex(({ id }) => id === 'pgy.row.videoRealCpm');
  expect(table.columns[at]).toMatchObject({ unit: 'yuan', estimate: true });
  expect(table.rows[0]?.cells[at]).toBe(30);
  expect(table.rows[0]?.estimates?.[at]).toEqual({ price: 900, impressions: 30_000 });
  const without = first(draw(pugongyingSearch, kols({ ...KOL, accumPicCommonImpMedinNum30d: 0 })));
  expect(without).not.toHaveProperty(['pgy.row.pictureRealCpm']);
});

test('a row can be opened, and leads to the platform’s own page', () => {
  expect(draw(pugongyingSearch, kols(KOL)).table.rows[0]).toMatchObject({
    key: KOL.userId,
    subject: { platform: 'pugongying', kind: 'kol', id: KOL.userId, idType: 'xhsUserId' },
    href: `https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${KOL.userId}`,
    image: 'https://sns-avatar-qc.xhscdn.com/a.jpg',
  });
});

test.each([
  [0, { value: undefined, note: 'pgy.notOffered' }],
  [null, { value: undefined, note: 'pgy.notOffered' }],
  [9999999, { value: undefined, note: 'pgy.noQuote' }],
  [1, 1],
])('a row quotes %s as %j', (picturePrice, cell) => {
  expect(first(draw(pugongyingSearch, kols({ ...KOL, picturePrice })))['pgy.pictureQuote']).toEqual(cell);
});

test.each([
  [{ picturePrice: 200.0, videoPrice: 0.0, lowerPrice: 0.0 }, 200],
  [{ picturePrice: '200', videoPrice: null, lowerPrice: '0' }, 200],
  [{ picturePrice: 9999999.0, videoPrice: 300.0, lowerPrice: 9999999.0 }, 300],
  [
    { picturePrice: 0.0, videoPrice: 9999999.0, lowerPrice: 0.0 },
    { value: undefined, note: 'pgy.noQuote' },
  ],
])('a row has the lowest of the quotes that are offered: %j', (prices, cell) => {
  expect(first(draw(pugongyingSearch, kols({ ...KOL, ...prices })))['pgy.lowestQuote']).toEqual(cell);
});

test('a CPM that quote and impressions do not give is marked', () => {
  const page = draw(pugongyingSearch, kols({ ...KOL, estimatePictureCpm: 500 }));
  expect(first(page)['pgy.pictureCpm']).toEqual({ value: 500, note: 'cell.uncertain' });
});

test('a row has no followers where both fields say 0', () => {
  expect(first(draw(pugongyingSearch, kols({ ...KOL, fansNum: 0 })))).not.toHaveProperty('pgy.fans');
});

test('a row has the verdict that its own figures make, each form by the medians of its own notes', () => {
  const row = {
    ...KOL,
    videoPrice: 900,
    accumVideoCommonImpMedinNum30d: 30_000,
    videoClickMidNum: 6000,
    videoInterMidNum: 300,
    videoFinishRate: 24.5,
  };
  const verdict = draw(pugongyingSearch, kols(row)).table.rows[0]?.verdict as VerdictBlock;
  expect(verdict.source.endpoint).toBe('pgy.search');
  const figure = (form: string, id: VerdictId) => {
    const found = verdict.forms.find((one) => one.id === form);
    return found && verdictFigure(verdict, found, id);
  };
  expect(figure('video', 'verdict.realCpm')).toMatchObject({
    value: 30,
    estimate: { price: 900, impressions: 30_000 },
    words: 'verdict.realCpm.impressions',
  });
  expect(figure('video', 'verdict.realRead')?.value).toBe(0.15);
  expect(figure('video', 'verdict.realCpe')?.value).toBe(3);
  expect(figure('video', 'verdict.completion')?.value).toBeCloseTo(0.245);
  expect(figure('picture', 'verdict.completion')).toBeUndefined();
  // 200 ÷ 40,000 × 1,000, beside what the platform expects
  expect(figure('picture', 'verdict.realCpm')?.value).toBe(5);
  expect(figure('picture', 'verdict.expectedCpm')?.value).toBe(5);
  expect(figure('picture', 'verdict.growth')?.value).toBe(-0.015);
});

test('a form that is not sold has no costs in the verdict of its row', () => {
  const verdict = draw(pugongyingSearch, kols(KOL)).table.rows[0]?.verdict as VerdictBlock;
  const video = verdict.forms.find(({ id }) => id === 'video');
  expect(video?.metrics.find(({ id }) => id === 'verdict.price')).toMatchObject({ note: 'pgy.noQuote' });
  expect(video?.metrics.find(({ id }) => id === 'verdict.realCpm')?.value).toBeUndefined();
});

test('a quote to come is marked, since nothing confirms its unit; a level of -1 is none', () => {
  const of = (rest: object) => first(draw(pugongyingSearch, kols({ ...KOL, ...rest })));
  expect(
    of({ nextPicturePrice: 260, nextVideoPrice: 9999999, nextLevel: 3, lowActive: false }),
  ).toMatchObject({
    'pgy.row.nextPictureQuote': { value: 260, note: 'cell.uncertain' },
    'pgy.row.nextVideoQuote': { value: undefined, note: 'pgy.noQuote' },
    'pgy.row.nextLevel': 3,
    'pgy.row.lowActive': '否',
  });
  const none = of({ nextPicturePrice: 0, nextVideoPrice: null, nextLevel: -1, lowActive: null });
  for (const id of ['nextPictureQuote', 'nextVideoQuote', 'nextLevel', 'lowActive'])
    expect(none).not.toHaveProperty([`pgy.row.${id}`]);
});
