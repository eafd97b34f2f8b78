import { describe, expect, it, test } from 'vitest';
import { type ListValues, listFields } from '../../../report/lists';
import type { List, Query } from '../../types';
import { pugongyingSearch } from '../pugongying/search/list';
import { xingtuSearch } from '../xingtu/search/list';

/** What goes over the wire for a form. */
function sent(list: List, values: ListValues, next?: Query): Query {
  const { endpoint, params } = list.request(values, next);
  expect(endpoint.current.covers?.(params) ?? true).toBe(true);
  return endpoint.current.query(params);
}

/** A field, what it holds, the parameters that come of it, and the fields that it goes with. */
type Case = [field: string, value: string, wire: Query, beside?: ListValues];

const USER = '5f0000000000000001000a01';

const PGY: Case[] = [
  ['keyword', ' 手工咖啡 ', { keyword: '手工咖啡' }],
  ['by', 'note', { searchType: 'NOTE' }],
  ['sort', 'fans', { sort: 'FANS' }],
  ['fans', '1万~5万', { fansNumberLower: '10000', fansNumberUpper: '50000' }],
  ['fans', '~5万', { fansNumberUpper: '50000' }],
  ['fans', '0~', { fansNumberLower: '0' }],
  ['gender', 'female', { gender: 'FEMALE' }],
  ['location', '广东，河北 秦皇岛', { location: '广东,河北 秦皇岛' }],
  ['personas', '妈妈,教练', { personalTags: '妈妈,教练' }],
  ['active', 'yes', { excludeLowActive: 'true' }],
  ['growing', 'yes', { fansNumUp: 'true' }],
  ['similarUser', USER.toUpperCase(), { similarUserId: USER, similarWord: '小禾' }, { similarWord: '小禾' }],
  ['similarWord', ' 小禾 ', { similarUserId: USER, similarWord: '小禾' }, { similarUser: USER }],
  ['content', '美妆,美食教程', { contentTag: '美妆,美食教程' }],
  ['form', 'picture', { noteType: 'PHOTO_TEXT' }],
  ['form', 'video', { noteType: 'VIDEO' }],
  ['features', 'vlog,探店', { featureTags: 'vlog,探店' }],
  ['themes', '汽车美图', { contentThemeLabel: '汽车美图' }],
  ['scenes', '母婴 婴童辅食 多元辅食', { contentSceneLabel: '母婴 婴童辅食 多元辅食' }],
  ['fansAge', '<18', { fansAge: 'LT_18' }],
  ['fansAge', '18-24', { fansAge: 'AGE_18_24' }],
  ['fansAge', '25-34', { fansAge: 'AGE_25_34' }],
  ['fansAge', '35-44', { fansAge: 'AGE_35_44' }],
  ['fansAge', '>44', { fansAge: 'GT_44' }],
  ['fansGender', 'male', { fansGender: 'MALE_HIGH' }],
  ['fansGender', 'female', { fansGender: 'FE_MALE_HIGH' }],
  ['fansLocation', '福建 南平', { fansLocation: '福建 南平' }],
  ['childStages', '0-6月,备孕', { fansChildAgeInfo: '0-6月,备孕' }],
  ['crowds', '自在户外,挑战极限者', { top20CrowdsLabel: '自在户外,挑战极限者' }],
  [
    'industryCrowds',
    '科技爱好者人群,14000000',
    { industrySpecificCrowdsMotorDom: '科技爱好者人群,14000000' },
  ],
  ['audienceGroups', '1001，1002', { audienceGroup: '1001,1002' }],
  ['picturePrice', '10000~50000', { notePrice: '10000,50000' }],
  ['picturePrice', '10000~', { notePrice: '10000,-1' }],
  ['videoPrice', '~50000', { videoPrice: '0,50000' }],
  ['pictureCpm', '50~100', { estimatePictureCpm: '50,100' }],
  ['pictureCpm', '50~', { estimatePictureCpm: '50,10000000' }],
  ['videoCpm', '~100', { estimateVideoCpm: '0,100' }],
  ['pictureReadCost', '0.5~1', { estimatePicReadPrice: '0.5,1' }],
  ['videoReadCost', '1.5~2', { estimateVideoReadPrice: '1.5,2' }],
  ['pictureEngagementCost', '0.5~1', { estimatePictureEngageCost: '0.5,1' }],
  ['videoEngagementCost', '1~2', { estimateVideoEngageCost: '1,2' }],
  ['visitCost', '~0.5', { estimateCpuv30d: '0,0.5' }],
  ['impressions', '50000~', { accumCommonImpMedinNum30d: '50000,-1' }],
  ['reads', '10000~50000', { readMidNor30: '10000,50000' }],
  ['engagements', '1000~', { interMidNor30: '1000,-1' }],
  ['thousandLikes', '40~', { thousandLikePercent30: '0.4,null' }],
  ['thousandLikes', '~7', { thousandLikePercent30: '0,0.07' }],
  ['coopImpressions', '50000~', { accumCoopImpMedinNum30d: '50000,-1' }],
  ['coopReads', '10000~50000', { readMidCoop30: '10000,50000' }],
  ['coopEngagements', '1000~2000', { interMidCoop30: '1000,2000' }],
  ['coopVisits', '5000~10000', { mCpuvNum30d: '5000,10000' }],
  ['lives', '1~5', { kliveCnt30d: '1,5' }],
  ['liveViewers', '5000~10000', { avgLiveViewerNum: '5000,10000' }],
  ['liveSales', '1万~10万', { avgAgmv90d: '10000,100000' }],
  ['goal', 'estimateAllCpm', { marketTarget: 'estimateAllCpm' }],
  ['industry', 'FOOD_BEVERAGE_DRINKS', { industry: 'FOOD_BEVERAGE_DRINKS' }],
  ['tradeType', '美妆个护', { tradeType: '美妆个护' }],
  ['brands', `${USER},b2`, { tradeReportBrandIds: `${USER},b2` }],
  [
    'excludeBrands',
    'yes',
    { tradeReportBrandIds: 'b1', excludeTradeReportBrandIds: 'true' },
    { brands: 'b1' },
  ],
  ['replyRate', '90~95', { inviteReply48hNumRatio: '0.9,0.95' }],
  ['replyRate', '90~', { inviteReply48hNumRatio: '0.9,1' }],
  ['orders', '1~10', { progressOrderCnt: '1,10' }],
];

const XINGTU: Case[] = [
  ['keyword', '小鹿', { keyword: '小鹿' }],
  ['by', 'content', { searchType: 'CONTENT' }],
  ['sort', 'fans', { sort: 'FANS' }],
  ['followers', '1000~2000', { followerRange: '1000-2000' }],
  ['followers', '500万~', { followerRange: '5000000-1000000000' }],
  ['followers', '~2000', { followerRange: '0-2000' }],
  ['gender', 'male', { gender: 'MALE' }],
  ['gender', 'female', { gender: 'FEMALE' }],
  ['location', '广东省,深圳市', { location: '广东省,深圳市' }],
  ['personas', '大学生,美妆创作者', { personaTag: '大学生,美妆创作者' }],
  ['tonality', '精致达人,设计师', { tonalityTag: '精致达人,设计师' }],
  ['celebrity', 'yes', { isSuperstar: 'true' }],
  ['curated', 'yes', { isCuratedAuthor: 'true' }],
  ['list', 'RUNNING_CREATORS', { authorList: 'RUNNING_CREATORS' }],
  ['content', '美妆,穿搭', { contentTag: '美妆,穿搭' }],
  ['themes', '亲子活动,宝宝辅食', { contentTheme: '亲子活动,宝宝辅食' }],
  ['audience', 'GENDER_FEMALE_50,CROWD_GEN_Z', { audienceImage: 'GENDER_FEMALE_50,CROWD_GEN_Z' }],
  ['fansPortrait', 'DEVICE_IPHONE', { fansImage: 'DEVICE_IPHONE' }],
  ['connected', '100万~300万', { connectedUserRange: '1000000-3000000' }],
  ['priceType', 'VIDEO_21_60S', { kolPriceType: 'VIDEO_21_60S' }],
  ['cpm', '~10', { expectedCpmRange: '0-10' }],
  ['cpm', '100~', { expectedCpmRange: '100-1000000' }],
  ['cpe', '0~1', { expectedCpeRange: '0-1' }],
  ['plays', '1000万~', { expectedPlayRange: '10000000-1000000000' }],
  ['interactionRate', '1~', { interactionRateRange: '0.01-1' }],
  ['interactionRate', '0.00001~', { interactionRateRange: '0.0000001-1' }],
  ['completionRate', '10~', { completionRateRange: '0.1-1' }],
  ['viralRate', '10~25', { viralRateRange: '0.1-0.25' }],
  ['goal', 'CIRCLE_SEEDING', { marketingTarget: 'CIRCLE_SEEDING' }],
  ['industry', 'AUTOMOTIVE', { industry: 'AUTOMOTIVE' }],
  ['tasks', '8~', { progressTaskRange: '30:8-' }],
  ['tasks', '~3', { progressTaskRange: '30:-3' }],
];

const DEFAULTS = { searchType: 'NICKNAME', sort: 'DEFAULT', page: '1' };

describe.each([
  [pugongyingSearch, PGY],
  [xingtuSearch, XINGTU],
] as const)('$id', (list, cases) => {
  it.each(cases)('sends %s %j', (field, value, wire, beside) => {
    expect(sent(list, { [field]: value, ...beside })).toEqual({ ...DEFAULTS, ...wire });
  });

  it('sends every field of its form, and says its order even where the form leaves it open', () => {
    const tried = new Set<string>([...cases.map(([field]) => field), 'price']);
    for (const { id } of listFields(list.id)) expect(tried).toContain(id);
    expect(sent(list, {})).toEqual(DEFAULTS);
  });

  it('asks for the next page, and for the first where the page makes no sense', () => {
    expect(sent(list, {}, { page: '3', seen: '40' })).toEqual({ ...DEFAULTS, page: '3' });
    for (const page of ['0', '-1', '1.5', 'x', '1e9', '', '1001'])
      expect(sent(list, {}, { page })).toEqual(DEFAULTS);
  });

  it('sends nothing of what does not belong, and the same for the same', () => {
    expect(sent(list, { page: '9', token: 'x', sort: 'nonsense', fans: 'many' })).toEqual(DEFAULTS);
    expect(list.request({ keyword: ' a  b ' }).params).toEqual(list.request({ keyword: 'a b' }).params);
  });
});

test('a price of Xingtu goes with what it is for, or not at all', () => {
  expect(sent(xingtuSearch, { price: '1万~5万', priceType: 'VIDEO_1_20S' })).toEqual({
    ...DEFAULTS,
    kolPriceType: 'VIDEO_1_20S',
    kolPriceRange: '10000-50000',
  });
  expect(sent(xingtuSearch, { price: '1万~5万' })).toEqual(DEFAULTS);
});

/** What the API's description of the search lists, in its order. */
const PGY_PARAMETERS = `
  token searchType keyword page sort fansNumberLower fansNumberUpper fansAge fansGender
  fansChildAgeInfo gender location contentTag contentSceneLabel personalTags marketTarget
  audienceGroup top20CrowdsLabel industrySpecificCrowdsMotorDom featureTags contentThemeLabel
  excludeLowActive fansNumUp noteType industry accumCommonImpMedinNum30d readMidNor30 interMidNor30
  thousandLikePercent30 notePrice videoPrice inviteReply48hNumRatio progressOrderCnt tradeType
  tradeReportBrandIds excludeTradeReportBrandIds accumCoopImpMedinNum30d readMidCoop30
  interMidCoop30 mCpuvNum30d estimatePictureCpm estimateVideoCpm estimatePicReadPrice
  estimateVideoReadPrice estimatePictureEngageCost estimateVideoEngageCost estimateCpuv30d
  kliveCnt30d avgLiveViewerNum avgAgmv90d similarUserId similarWord fansLocation
`;

test('the form of Pugongying reaches each of the parameters that the API has, and no other', () => {
  const reached = PGY.flatMap(([field, value, , beside]) =>
    Object.keys(sent(pugongyingSearch, { [field]: value, ...beside })),
  );
  // The token is added where the call leaves.
  const all = PGY_PARAMETERS.trim().split(/\s+/);
  expect(all).toHaveLength(53);
  expect([...new Set(['token', ...reached])].sort()).toEqual(all.sort());
});

test.each([
  { similarUser: USER },
  { similarWord: '小禾' },
  { similarUser: 'not an id', similarWord: '小禾' },
  { excludeBrands: 'yes' },
])('what the API takes only together is not sent alone: %j', (values) => {
  expect(sent(pugongyingSearch, values)).toEqual(DEFAULTS);
});
