import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';

/** The lengths of video that have a price of their own. */
const LENGTHS = [
  ['1_20', '1–20 秒', '1–20 s'],
  ['21_60', '21–60 秒', '21–60 s'],
  ['60', '60 秒以上', 'over 60 s'],
] as const;

/** The same words for each length: `{length}` is where it stands. */
function byLength<Id extends string>(
  id: Id,
  words: MetricWords,
): Record<`${Id}.${(typeof LENGTHS)[number][0]}`, MetricWords> {
  const fill = ([zh, en]: Message, length: (typeof LENGTHS)[number]): Message => [
    zh.replace('{length}', length[1]),
    en.replace('{length}', length[2]),
  ];
  return Object.fromEntries(
    LENGTHS.map((length) => [
      `${id}.${length[0]}`,
      {
        label: fill(words.label, length),
        definition: fill(words.definition, length),
        ...(words.formula && { formula: words.formula }),
      },
    ]),
  ) as Record<`${Id}.${(typeof LENGTHS)[number][0]}`, MetricWords>;
}

/** The figures. */
export const metrics = {
  'xingtu.followers': {
    label: ['粉丝数', 'Followers'],
    definition: ['抖音账号当前的粉丝总数。', 'People who follow the Douyin account today.'],
  },
  'xingtu.gender': {
    label: ['性别', 'Gender'],
    definition: ['达人在星图登记的性别。', 'The creator’s gender as registered on Xingtu.'],
  },
  'xingtu.place': {
    label: ['所在地', 'Place'],
    definition: ['达人登记的省份和城市。', 'The province and city the creator registered.'],
  },
  'xingtu.online': {
    label: ['平台状态', 'Listed as'],
    definition: ['达人在星图上线还是下线。', 'Whether the creator is online or offline on Xingtu.'],
  },
  'xingtu.commerce': {
    label: ['开通电商', 'Sells goods'],
    definition: ['达人是否开通了电商带货。', 'Whether the creator has a shop to sell goods from.'],
  },
  'xingtu.settledBy': {
    label: ['结算方式', 'Settled by'],
    definition: [
      '未关闭的视频报价的结算方式，按平台原文显示。',
      'How the offers for videos that are not closed are settled, in the platform’s own words.',
    ],
  },
  'xingtu.pricedSince': {
    label: ['报价生效日', 'Prices since'],
    definition: [
      '最近一次生效的报价从哪天起生效（北京时间）。',
      'The day from which the newest of the prices is in force, in Beijing time.',
    ],
  },
  'xingtu.discountUntil': {
    label: ['优惠截止', 'Discount until'],
    definition: [
      '最早结束的一项优惠的截止日（北京时间）。',
      'The day on which the first of the discounts ends, in Beijing time.',
    ],
  },
  'xingtu.picCpm': {
    label: ['图文预期 CPM', 'CPM, pictures'],
    definition: [
      '平台预估的图文作品每千次播放成本。单位按视频的同类字段换算，没有数字可以印证，因此总带有标记。',
      'What a thousand plays of a picture work are expected to cost. Its unit is taken from the same figure of videos and not confirmed, so it is always marked.',
    ],
  },
  'xingtu.picCpe': {
    label: ['图文预期 CPE', 'CPE, pictures'],
    definition: [
      '平台预估的图文作品每次互动成本。单位按视频的同类字段换算，没有数字可以印证，因此总带有标记。',
      'What one engagement with a picture work is expected to cost. Its unit is taken from the same figure of videos and not confirmed, so it is always marked.',
    ],
  },
  'xingtu.mcn': {
    label: ['MCN 机构', 'Agency (MCN)'],
    definition: ['达人签约的 MCN 机构。', 'The agency the creator is signed with.'],
  },
  'xingtu.douyinId': {
    label: ['抖音号', 'Douyin ID'],
    definition: [
      '达人自己设置的、可以搜索的抖音号。',
      'The ID by which people find the account in Douyin. The creator chooses it.',
    ],
  },
  'xingtu.kolId': {
    label: ['星图 ID', 'Xingtu ID'],
    definition: [
      '达人在星图的编号，与抖音 UID 不同。',
      'The creator’s number on Xingtu. It is not the Douyin UID.',
    ],
  },
  'xingtu.douyinUid': {
    label: ['抖音 UID', 'Douyin UID'],
    definition: ['抖音账号的内部编号。', 'The internal number of the Douyin account.'],
  },
  ...byLength('xingtu.price', {
    label: ['{length}报价', 'Price, {length}'],
    definition: [
      '达人对一条 {length}视频的一口价（元）。已关闭的报价仍显示金额并标明；搜索结果里平台标为下线的，未经确认是否等于已关闭，只作存疑标记。',
      'What the creator asks for one video of {length}, in yuan. A closed offer keeps its price and is marked as closed. An offer that a search lists as offline is only marked as doubtful: it is not confirmed that it is closed.',
    ],
  }),
  'xingtu.priceKind': {
    label: ['合作形式', 'Format'],
    definition: ['平台对这种合作形式的叫法。', 'The platform’s own name for this format of cooperation.'],
  },
  'xingtu.price': {
    label: ['报价', 'Price'],
    definition: ['这种合作形式的报价（元）。', 'What the creator asks for this format, in yuan.'],
  },
  'xingtu.naturalPrice': {
    label: ['千次自然播放报价', 'Price per 1,000 organic plays'],
    definition: [
      '按自然播放量结算：每千次自然播放的价格（元），不是一口价，不与报价相加，也不用来估算 CPM。',
      'Settled by organic plays: what a thousand of them cost, in yuan. It is not a fixed price: it is never added to one, and no CPM is estimated from it.',
    ],
  },
  'xingtu.naturalFloor': {
    label: ['保底价', 'Floor price'],
    definition: [
      '按自然播放量结算时最少支付的金额（元）。',
      'The least to pay when settled by organic plays, in yuan.',
    ],
  },
  'xingtu.naturalCeiling': {
    label: ['封顶价', 'Ceiling price'],
    definition: [
      '按自然播放量结算时最多支付的金额（元）。',
      'The most to pay when settled by organic plays, in yuan.',
    ],
  },
  ...byLength('xingtu.cpm', {
    label: ['{length}预期 CPM', 'CPM, {length}'],
    definition: [
      '按达人 {length}视频报价，平台预估的每千次播放成本（元）。带“估算”标记的由报价和预期播放量算出。',
      'What a thousand plays are expected to cost at the price for a video of {length}, in yuan. Where marked as an estimate, it is our own arithmetic from price and expected plays.',
    ],
    formula: ['报价 ÷ 预期播放量 × 1000', 'price ÷ expected plays × 1000'],
  }),
  ...byLength('xingtu.cpe', {
    label: ['{length}预期 CPE', 'CPE, {length}'],
    definition: [
      '按达人 {length}视频报价，平台预估的每次互动（点赞、评论、分享）成本（元）。',
      'What one like, comment or share is expected to cost at the price for a video of {length}, in yuan.',
    ],
    formula: ['报价 ÷ 预期互动量', 'price ÷ expected engagements'],
  }),
  ...byLength('xingtu.salesCpm', {
    label: ['{length}销售 CPM', 'Sales CPM, {length}'],
    definition: [
      '平台的销售预期 CPM：预估 {length}视频每千次播放的成本（元）。平台未公布与预期 CPM 的差别从何而来。',
      'The platform’s second estimate, for sales, of what a thousand plays of a video of {length} cost, in yuan. It does not publish what sets it apart from the expected CPM.',
    ],
  }),
  'xingtu.expectedPlays': {
    label: ['预期播放量', 'Expected plays'],
    definition: [
      '平台预估的下一条视频的播放量，是预期 CPM 的分母。',
      'How many plays the platform expects of the next video. The expected CPM is divided by it.',
    ],
  },
  'xingtu.playMid': {
    label: ['播放量中位数', 'Median plays'],
    definition: [
      '所选类型和时间范围内，全部视频播放量的中位数。',
      'The median plays of all videos of the chosen kind and period.',
    ],
  },
  'xingtu.interactRate': {
    label: ['互动率', 'Engagement rate'],
    definition: [
      '所选视频的点赞、评论、分享之和占播放量的比例。',
      'Likes, comments and shares of the chosen videos as a share of their plays.',
    ],
    formula: ['（点赞 + 评论 + 分享）÷ 播放量', '(likes + comments + shares) ÷ plays'],
  },
  'xingtu.completionRate': {
    label: ['完播率', 'Completion rate'],
    definition: [
      '所选视频被看完的播放占比。',
      'The share of plays in which the chosen videos were watched to the end.',
    ],
    formula: ['完整播放次数 ÷ 播放量', 'complete plays ÷ plays'],
  },
  'xingtu.stability': {
    label: ['播放稳定性', 'Stability of plays'],
    definition: [
      '各视频播放量是否接近。平台未公布数值的单位，因此只显示优于多少同类达人。',
      'How close to each other the play counts of the videos are. The unit of the platform’s number is not known, so only the share of peers it beats is shown.',
    ],
  },
  'xingtu.likeAvg': {
    label: ['平均点赞', 'Likes per video'],
    definition: ['所选视频平均每条的点赞数。', 'Likes per video, averaged over the chosen videos.'],
  },
  'xingtu.commentAvg': {
    label: ['平均评论', 'Comments per video'],
    definition: ['所选视频平均每条的评论数。', 'Comments per video, averaged over the chosen videos.'],
  },
  'xingtu.shareAvg': {
    label: ['平均分享', 'Shares per video'],
    definition: ['所选视频平均每条的分享数。', 'Shares per video, averaged over the chosen videos.'],
  },
  'xingtu.works': {
    label: ['作品数', 'Videos'],
    definition: [
      '所选类型在时间范围内发布的视频数，其他平均值都由它们算出。',
      'How many videos of the chosen kind were published in the period. The averages are taken over them.',
    ],
  },
  'xingtu.avgDuration': {
    label: ['平均时长', 'Average length'],
    definition: ['所选视频平均每条的时长。', 'Length per video, averaged over the chosen videos.'],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'xingtu.card': ['达人', 'Creator'],
  'xingtu.fields': ['内容类型', 'Fields'],
  'xingtu.themes': ['内容主题', 'Themes'],
  'xingtu.prices': ['报价', 'Prices'],
  'xingtu.otherPrices': ['其他合作形式的报价', 'Prices of other formats'],
  'xingtu.naturalPrices': ['按自然播放量结算的报价', 'Prices by organic plays'],
  'xingtu.terms': ['报价条件', 'Terms of prices'],
  'xingtu.industries': ['适合行业', 'Industries'],
  'xingtu.costs': ['预期 CPM 与 CPE', 'Expected CPM and CPE'],
  'xingtu.expected': ['预期播放量', 'Expected plays'],
  'xingtu.salesCosts': ['销售 CPM', 'Sales CPM'],
  'xingtu.performance': ['传播表现', 'Performance'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {
  'offer.closed': [
    '这项报价已关闭，目前不能下单：金额是它原来的报价，或按它算出。',
    'This offer is closed and cannot be bought now: the figure is its former price, or is calculated from it.',
  ],
  'offer.listedOffline': [
    '平台在搜索结果里把这项报价标为下线。这是否等于已关闭未经确认，请在达人主页核实。',
    'The platform lists this offer as offline in its search. It is not confirmed that this means closed: check the creator’s page.',
  ],
  'offer.unconfirmed': [
    '平台没有说明这项报价是否开放。',
    'The platform does not say whether this offer is open.',
  ],
  'xingtu.douyinPage': ['打开抖音主页', 'Open the Douyin profile'],
  'xingtu.settlement': ['不按固定价格结算，单位待确认', 'Not settled at a fixed price: unit uncertain'],
  'xingtu.discount': ['平台当前有优惠，低于原价', 'Discounted: below the regular price'],
  'xingtu.flowType': [
    '来自旧版接口：旧版未说明流量参数的含义，是否包含投放流量未经确认',
    'From the legacy endpoint, which does not say what its traffic parameter means: whether paid traffic is counted is not confirmed',
  ],
} as const satisfies NoteWords;
